//! Which workspace a folder of this machine belongs to, as git's files and Planwire's say.

use crate::error::Error;
use std::fmt;
use std::fs::File;
use std::io::{ErrorKind, Read};
use std::path::{Component, Path, PathBuf};
use tonic::Status;

const LARGEST_FILE: u64 = 65_536;
const REPAIR: &str = "run `git worktree repair` in the main repository, or remove this worktree";

/// A file is damaged that says which workspace a folder belongs to. The text names it, and says what to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FolderError(String);

impl fmt::Display for FolderError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

impl std::error::Error for FolderError {}

/// Why a folder could not be registered.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum RegisterError {
    /// What lies in the folder does not say where it belongs.
    Folder(FolderError),
    /// A call failed.
    Call(Error),
}

impl fmt::Display for RegisterError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Folder(error) => error.fmt(formatter),
            Self::Call(error) => error.fmt(formatter),
        }
    }
}

impl std::error::Error for RegisterError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Folder(_) => None,
            Self::Call(error) => error.source(),
        }
    }
}

impl From<FolderError> for RegisterError {
    fn from(error: FolderError) -> Self {
        Self::Folder(error)
    }
}

impl From<Status> for RegisterError {
    fn from(status: Status) -> Self {
        Self::Call(status.into())
    }
}

/// A folder in full, without the links in it being followed.
pub(crate) fn absolute(folder: &Path) -> Result<PathBuf, FolderError> {
    match std::path::absolute(folder) {
        Ok(path) => Ok(cleaned(&path)),
        Err(error) => Err(FolderError(format!("{} has no absolute path: {error}", folder.display()))),
    }
}

/// A path as it travels.
pub(crate) fn text(folder: &Path) -> Result<String, FolderError> {
    match folder.to_str() {
        Some(text) => Ok(text.to_owned()),
        None => Err(FolderError(format!("{} is not UTF-8; give the folder another name", folder.display()))),
    }
}

/// The folder of the main repository that is checked out in this one, where this is one of a linked git worktree, and any
/// other folder itself. That is read from git's files, because git need not be installed.
pub(crate) fn main_folder(folder: &Path) -> Result<PathBuf, FolderError> {
    let Some(top) = worktree(folder) else { return Ok(folder.to_owned()) };
    let git_file = top.join(".git");
    let text = read(&git_file)?.unwrap_or_default();
    let Some(value) = text.trim().strip_prefix("gitdir: ") else {
        let what = "does not say where the repository is; check out the worktree again";
        return Err(FolderError(format!("{} {what}", git_file.display())));
    };
    let git_dir = cleaned(&top.join(value));
    if !git_dir.is_dir() {
        let (file, named) = (git_file.display(), git_dir.display());
        return Err(FolderError(format!("{file} names {named}, which is not there; {REPAIR}")));
    }
    let common_file = git_dir.join("commondir");
    // Without one it is a submodule, or a repository whose files are kept elsewhere: it is one by itself.
    let Some(text) = read(&common_file)? else { return Ok(folder.to_owned()) };
    let common = text.trim();
    let common_dir = cleaned(&git_dir.join(common));
    if common.is_empty() || !common_dir.is_dir() {
        let (file, named) = (common_file.display(), common_dir.display());
        return Err(FolderError(format!("{file} names {named}, which is no repository; {REPAIR}")));
    }
    match (common_dir.file_name(), common_dir.parent(), folder.strip_prefix(top)) {
        (Some(name), Some(main), Ok(below)) if name == ".git" => Ok(cleaned(&main.join(below))),
        _ => Ok(common_dir),
    }
}

/// The id of the workspace that `.projectmemory/identity.json` in a folder names; None where there is no such file.
pub(crate) fn named_workspace(folder: &Path) -> Result<Option<String>, FolderError> {
    let file = folder.join(".projectmemory").join("identity.json");
    let Some(text) = read(&file)?.filter(|_| !is_shared(folder)) else { return Ok(None) };
    let identity: serde_json::Value = serde_json::from_str(&text).unwrap_or_default();
    match identity.get("workspace_id") {
        Some(serde_json::Value::String(id)) if !id.is_empty() => Ok(Some(id.clone())),
        Some(_) => Err(FolderError(format!("{}: workspace_id must be a text; mend it or remove it", file.display()))),
        None => Err(FolderError(format!("{} names no workspace_id; mend it or remove it", file.display()))),
    }
}

/// The nearest folder, this one or above, that holds `.git`, where that is a file: a worktree or a submodule.
fn worktree(folder: &Path) -> Option<&Path> {
    let top = folder.ancestors().find(|each| each.join(".git").exists() && !is_shared(each))?;
    top.join(".git").is_file().then_some(top)
}

/// Whether others may put files there, as in /tmp: what they say there counts for nobody but them.
#[cfg(unix)]
fn is_shared(folder: &Path) -> bool {
    use std::os::unix::fs::MetadataExt;
    const STICKY_AND_WRITABLE: u32 = 0o1002;
    std::fs::metadata(folder).is_ok_and(|found| found.mode() & STICKY_AND_WRITABLE == STICKY_AND_WRITABLE)
}

#[cfg(not(unix))]
fn is_shared(_: &Path) -> bool {
    false
}

/// The path without `.` and `..`; links stay the paths that people know.
fn cleaned(path: &Path) -> PathBuf {
    let mut found = PathBuf::new();
    for component in path.components() {
        match component {
            Component::CurDir => {}
            Component::ParentDir => {
                found.pop();
            }
            other => found.push(other),
        }
    }
    found
}

/// The text of a small file; None where there is none.
fn read(file: &Path) -> Result<Option<String>, FolderError> {
    let mut text = Vec::new();
    let read = File::open(file).and_then(|opened| opened.take(LARGEST_FILE).read_to_end(&mut text));
    match read {
        Ok(_) => {}
        Err(error) if matches!(error.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory) => return Ok(None),
        Err(error) => return Err(FolderError(format!("cannot read {}: {error}", file.display()))),
    }
    match String::from_utf8(text) {
        Ok(text) => Ok(Some(text)),
        Err(_) => Err(FolderError(format!("cannot read {}: it is not UTF-8", file.display()))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What clients/conformance cannot see; there, all languages are asked for the same folders.
    #[test]
    fn what_is_no_folder_names_no_workspace() {
        let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("Cargo.toml");
        assert_eq!(named_workspace(&file), Ok(None));
    }

    #[test]
    fn paths_are_cleaned_without_looking_at_the_disk() {
        assert_eq!(absolute(Path::new("/a/./b/../../c/..")), Ok(PathBuf::from("/")));
        assert_eq!(absolute(Path::new("/../a//b/")), Ok(PathBuf::from("/a/b")));
    }

    #[cfg(unix)]
    #[test]
    fn a_name_that_is_not_utf_8_is_refused_and_not_changed() {
        use std::os::unix::ffi::OsStrExt;
        let folder = Path::new(std::ffi::OsStr::from_bytes(b"/a/\xff"));
        assert!(text(folder).is_err_and(|error| error.to_string().contains("is not UTF-8")));
    }
}
