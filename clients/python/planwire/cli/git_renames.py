"""What git knows of a folder: the commit that it is at, and which files have other names than at an earlier one."""

import os
import re
import subprocess
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress

_MOST_COMMITS = 500
_SECONDS = 20.0
_COMMIT = re.compile(r"[0-9a-f]{7,64}")
_CHANGE = re.compile(rb"\n?([RCM])\d+")
# What a command of git sets for those that it starts is about its own repository.
_OF_ANOTHER = {"GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX", "GIT_OBJECT_DIRECTORY"}
# Nothing of the repository is written, and nothing is fetched.
_ALWAYS = {"GIT_OPTIONAL_LOCKS": "0", "GIT_NO_LAZY_FETCH": "1", "GIT_LITERAL_PATHSPECS": "1"}
_RENAMED = (
    *("--relative", "--no-ext-diff", "--no-textconv", "--no-color", "--ignore-submodules"),
    # A file can have another name though one has the old name: -B takes what is all new in it for another file.
    *("-B", "-M", "--diff-filter=RCB", "--name-status", "-z"),
)

Renames = dict[str, str]
"""The new paths of files, below the folder, by the old ones."""


class TooSlow(Exception):
    """Git takes longer than anybody waits."""


def head(folder: str) -> str:
    """The commit that is checked out; empty where there is none, no repository or no git. Raises TooSlow."""
    said = _git(folder, "rev-parse", "--verify", "--quiet", "HEAD^{commit}")
    return said.decode().strip() if said else ""


def has(folder: str, commit: str) -> bool:
    """Whether the repository has a commit. Raises TooSlow."""
    return bool(_COMMIT.fullmatch(commit)) and _git(folder, "cat-file", "-e", f"{commit}^{{commit}}") is not None


def renames(folder: str, commit: str, new: Sequence[str]) -> Renames:
    """The files with other names than at a commit, in those after it and in the folder as it is. Raises TooSlow.

    `new` are files that git may not know yet.
    """
    steps = _of_commits(folder, commit)
    # Commit by commit where they lead here: each changes less of a file than all of them together.
    begin = commit if steps is None else "HEAD"
    return composed([*(steps or ()), _of_folder(folder, begin, new)])


def composed(steps: Sequence[Renames]) -> Renames:
    """What renames come to that were made one after the other."""
    whole: Renames = {}
    for step in steps:
        first = {new: old for old, new in whole.items()}
        whole |= {first.get(old, old): new for old, new in step.items()}
    return {old: new for old, new in whole.items() if old != new}


def text_at(folder: str, commit: str, path: str) -> bytes | None:
    """What was in a file at a commit, as it would lie in the folder; None where it was not there. Raises TooSlow."""
    return _git(folder, "cat-file", "--filters", f"{commit}:./{path}")


def _of_commits(folder: str, commit: str) -> list[Renames] | None:
    """None where the commit does not lead here, or over too many others."""
    counted = _git(folder, "rev-list", "--count", "--first-parent", f"{commit}..HEAD")
    if counted is None or int(counted) > _MOST_COMMITS:
        return None
    if _git(folder, "merge-base", "--is-ancestor", commit, "HEAD") is None:
        return None
    if not int(counted):
        return []
    each = ("log", "--first-parent", "--diff-merges=first-parent", "--reverse", "--format=%H")
    said = _git(folder, *each, *_RENAMED, f"{commit}..HEAD", "--")
    return None if said is None else list(_steps(said))


def _of_folder(folder: str, commit: str, new: Sequence[str]) -> Renames:
    with _index_with(folder, new) as settings:
        said = _git(folder, "diff", *_RENAMED, commit, "--", settings=settings)
    return composed(list(_steps(said or b"")))


def _steps(said: bytes) -> Iterator[Renames]:
    """The renames of each commit, as --name-status -z tells them."""
    renamed, copied, all_new = Renames(), Renames(), set[str]()
    words = iter(said.split(b"\0"))
    for word in words:
        if (change := _CHANGE.fullmatch(word)) is None:  # the next commit, or the end
            yield renamed | {old: new for old, new in copied.items() if old in all_new}
            renamed, copied, all_new = Renames(), Renames(), set[str]()
            continue
        old = os.fsdecode(next(words))
        if change[1] == b"R":
            renamed[old] = os.fsdecode(next(words))
        elif change[1] == b"C":
            copied[old] = os.fsdecode(next(words))
        else:
            all_new.add(old)


@contextmanager
def _index_with(folder: str, new: Sequence[str]) -> Iterator[Mapping[str, str]]:
    """Settings for an index of our own, which knows of these files too."""
    said = _git(folder, "rev-parse", "--git-path", "index", "--git-path", "objects") if new else None
    if said is None:
        yield {}
        return
    from shutil import copyfile  # which few runs need
    from tempfile import TemporaryDirectory

    index, objects = (os.path.abspath(os.path.join(folder, os.fsdecode(path))) for path in said.splitlines())  # noqa: PTH100, PTH118
    with TemporaryDirectory(prefix="planwire-") as own:
        settings = {
            "GIT_INDEX_FILE": f"{own}/index",
            "GIT_OBJECT_DIRECTORY": own,
            "GIT_ALTERNATE_OBJECT_DIRECTORIES": objects,
        }
        with suppress(OSError):  # before anything was added there is none
            copyfile(index, settings["GIT_INDEX_FILE"])
        add = ("add", "--intent-to-add", "--force", "--pathspec-from-file=-", "--pathspec-file-nul")
        _git(folder, *add, settings=settings, given=b"\0".join(map(os.fsencode, new)))
        yield settings


def _git(folder: str, *command: str, settings: Mapping[str, str] | None = None, given: bytes = b"") -> bytes | None:
    """What git says; None where it fails. Raises TooSlow."""
    environment = {name: value for name, value in os.environ.items() if name not in _OF_ANOTHER}
    try:
        done = subprocess.run(
            ["git", "-C", folder, "-c", "core.fsmonitor=false", *command],  # noqa: S607
            env=environment | _ALWAYS | dict(settings or {}),
            input=given,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            timeout=_SECONDS,
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        raise TooSlow from error
    except OSError:
        return None
    return done.stdout if done.returncode == 0 else None
