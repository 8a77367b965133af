"""Which folders say which workspace a folder belongs to.

A git worktree belongs to the workspace of its main repository. That is read from git's files, because git need not be
installed where the client is.
"""

import json
import os
import stat
from collections.abc import Iterator
from os import PathLike
from pathlib import Path

_LARGEST_FILE_BYTES = 65_536
_IDENTITY = Path(".projectmemory", "identity.json")


class FolderError(ValueError):
    """A file that says which workspace a folder belongs to is damaged. The text names it, and says what to do."""


def absolute(folder: str | PathLike[str]) -> Path:
    """A folder in full. Links in it stay the paths that people know."""
    return _joined(Path.cwd(), folder)


def main_folder(folder: Path) -> Path:
    """The folder of the main repository that is checked out in this one, where this is one of a linked git worktree.

    Any other folder is returned itself. Of a bare repository there is one folder for all that is in its worktrees.
    Raises FolderError.
    """
    top = _top(folder)
    return folder if top is None else _main_folder(top, folder)


def repository(folder: Path) -> Path | None:
    """The folder of the repository that holds a folder, also where it is checked out: that of a worktree is its own.

    None where there is none.
    """
    return next(
        (each for each in (folder, *folder.parents) if os.access(each / ".git", os.F_OK) and not _shared(each)), None
    )


def folders(folder: Path) -> Iterator[Path]:
    """Where a workspace of a folder is looked for: the nearest one comes first.

    They are the folder and those above it in the worktree, then the same ones of the main repository and those above
    that, and then those above the worktree. Raises FolderError, when what comes before it has been looked at.
    """
    top = _top(folder)
    inside = [each for each in (folder, *folder.parents) if top is None or each.is_relative_to(top)]
    yield from inside
    if top is not None:
        main = main_folder(folder)
        yield from (each for each in (main, *main.parents) if each not in inside)
        yield from (each for each in top.parents if not main.is_relative_to(each))


def named_workspace(folder: Path) -> str:
    """The id of the workspace that `.projectmemory/identity.json` in a folder names, or nothing. Raises FolderError."""
    file = folder / _IDENTITY
    text = _read(file)
    if text is None or _shared(folder):
        return ""
    try:
        id_ = json.loads(text)["workspace_id"]
    except (ValueError, TypeError, LookupError, RecursionError) as error:
        raise FolderError(f"{file} names no workspace_id; mend it or remove it") from error
    if not isinstance(id_, str) or not id_:
        raise FolderError(f"{file}: workspace_id must be a text; mend it or remove it")
    return id_


def _top(folder: Path) -> Path | None:
    """The nearest folder, this one or above, that holds `.git`, where that is a file: a worktree or a submodule."""
    found = repository(folder)
    return found if found is not None and (found / ".git").is_file() else None


def _main_folder(top: Path, folder: Path) -> Path:
    git_file = top / ".git"
    key, _, value = (_read(git_file) or "").strip().partition(": ")
    if key != "gitdir" or not value:
        raise FolderError(f"{git_file} does not say where the repository is; check out the worktree again")
    git_dir = _joined(top, value)
    if not git_dir.is_dir():
        raise FolderError(
            f"{git_file} names {git_dir}, which is not there; run `git worktree repair` in the main repository, "
            "or remove this worktree"
        )
    common = _read(git_dir / "commondir")
    if common is None:
        return folder  # a submodule, or a repository whose files are kept elsewhere: it is one by itself
    common_dir = _joined(git_dir, common.strip())
    if not common.strip() or not common_dir.is_dir():
        raise FolderError(
            f"{git_dir / 'commondir'} names {common_dir}, which is no repository; "
            "run `git worktree repair` in the main repository, or remove this worktree"
        )
    if common_dir.name != ".git":
        return common_dir
    return common_dir.parent / folder.relative_to(top)


def _shared(folder: Path) -> bool:
    """Whether others may put files there, as in /tmp: what they say there counts for nobody but them."""
    return folder.stat().st_mode & (stat.S_ISVTX | stat.S_IWOTH) == stat.S_ISVTX | stat.S_IWOTH


def _joined(folder: Path, path: str | PathLike[str]) -> Path:
    # Links stay the paths that people know.
    return Path(os.path.normpath(folder / path))


def _read(file: Path) -> str | None:
    """The text of a small file; nothing where there is none. Raises FolderError."""
    try:
        with file.open("rb") as opened:
            return opened.read(_LARGEST_FILE_BYTES).decode()
    except (FileNotFoundError, NotADirectoryError):
        return None
    except (OSError, UnicodeDecodeError) as error:
        reason = error.strerror if isinstance(error, OSError) else "it is not UTF-8"
        raise FolderError(f"cannot read {file}: {reason}") from error
