package planwire

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"unicode/utf8"
)

const largestFile = 65_536

// FolderError tells that a file is damaged that says which workspace a folder belongs to. It names the file, and says what
// to do.
type FolderError struct{ text string }

func (e *FolderError) Error() string { return e.text }

func folderError(format string, values ...any) error {
	return &FolderError{fmt.Sprintf(format, values...)}
}

// mainFolder gives the folder of the main repository that is checked out in this one, where this is one of a linked git
// worktree, and any other folder itself. That is read from git's files, because git need not be installed.
func mainFolder(folder string) (string, error) {
	top := worktree(folder)
	if top == "" {
		return folder, nil
	}
	gitFile := filepath.Join(top, ".git")
	text, _, err := readSmall(gitFile)
	if err != nil {
		return "", err
	}
	value, found := strings.CutPrefix(strings.TrimSpace(text), "gitdir: ")
	if !found || value == "" {
		return "", folderError("%s does not say where the repository is; check out the worktree again", gitFile)
	}
	gitDir := joined(top, value)
	if !isFolder(gitDir) {
		return "", folderError("%s names %s, which is not there; run `git worktree repair` in the main repository, "+
			"or remove this worktree", gitFile, gitDir)
	}
	common, found, err := readSmall(filepath.Join(gitDir, "commondir"))
	if err != nil {
		return "", err
	}
	if !found {
		return folder, nil // a submodule, or a repository whose files are kept elsewhere: it is one by itself
	}
	commonDir := joined(gitDir, strings.TrimSpace(common))
	if strings.TrimSpace(common) == "" || !isFolder(commonDir) {
		return "", folderError("%s names %s, which is no repository; run `git worktree repair` in the main repository, "+
			"or remove this worktree", filepath.Join(gitDir, "commondir"), commonDir)
	}
	if filepath.Base(commonDir) != ".git" {
		return commonDir, nil
	}
	below, err := filepath.Rel(top, folder)
	return filepath.Join(filepath.Dir(commonDir), below), err
}

// namedWorkspace gives the id that .projectmemory/identity.json in a folder names, or nothing.
func namedWorkspace(folder string) (string, error) {
	file := filepath.Join(folder, ".projectmemory", "identity.json")
	text, found, err := readSmall(file)
	if err != nil || !found || isShared(folder) {
		return "", err
	}
	// A map, because the names of the fields of a struct would match in any case.
	var identity map[string]any
	if json.Unmarshal([]byte(text), &identity) != nil {
		identity = nil
	}
	id, found := identity["workspace_id"]
	if !found {
		return "", folderError("%s names no workspace_id; mend it or remove it", file)
	}
	name, isText := id.(string)
	if !isText || name == "" {
		return "", folderError("%s: workspace_id must be a text; mend it or remove it", file)
	}
	return name, nil
}

// worktree gives the nearest folder, this one or above, that holds .git, where that is a file: a worktree or a submodule.
func worktree(folder string) string {
	for {
		if info, err := os.Stat(filepath.Join(folder, ".git")); err == nil && !isShared(folder) {
			if info.Mode().IsRegular() {
				return folder
			}
			return ""
		}
		above := filepath.Dir(folder)
		if above == folder {
			return ""
		}
		folder = above
	}
}

// isShared tells whether others may put files there, as in /tmp: what they say there counts for nobody but them.
func isShared(folder string) bool {
	info, err := os.Stat(folder)
	return err == nil && info.Mode()&fs.ModeSticky != 0 && info.Mode().Perm()&0o002 != 0
}

func isFolder(path string) bool {
	info, err := os.Stat(path)
	return err == nil && info.IsDir()
}

// joined leaves links the paths that people know.
func joined(folder, path string) string {
	if filepath.IsAbs(path) {
		return filepath.Clean(path)
	}
	return filepath.Join(folder, path)
}

// readSmall gives the text of a small file, and whether there is one.
func readSmall(file string) (string, bool, error) {
	opened, err := os.Open(file)
	if errors.Is(err, fs.ErrNotExist) || isNotFolder(err) {
		return "", false, nil
	}
	if err != nil {
		return "", false, folderError("cannot read %s: %v", file, err)
	}
	defer opened.Close()
	text, err := io.ReadAll(io.LimitReader(opened, largestFile))
	if err != nil {
		return "", false, folderError("cannot read %s: %v", file, err)
	}
	if !utf8.Valid(text) {
		return "", false, folderError("cannot read %s: it is not UTF-8", file)
	}
	return string(text), true, nil
}

func isNotFolder(err error) bool {
	return errors.Is(err, syscall.ENOTDIR)
}
