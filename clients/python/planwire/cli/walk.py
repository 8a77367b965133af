"""The files of a folder that are worth searching: without what .gitignore names, binaries and giants."""

import errno
import os
import stat
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from google.protobuf.timestamp_pb2 import Timestamp
    from pathspec import GitIgnoreSpec

    from planwire.v1.code_graph_service_pb2 import IndexedCodeFile
    from planwire.v1.search_service_pb2 import IndexedFile

LARGEST_FILE_BYTES = 3 * 1024 * 1024
_LONGEST_PATH = 1000
_IGNORE_FILE = ".gitignore"
_LARGEST_IGNORE_FILE_BYTES = 1024 * 1024
# Never part of what people mean by their files, whatever .gitignore says.
_NEVER = {".git", ".hg", ".svn", ".jj"}
_LOOKED_AT_BYTES = 8192
# A link where a file or folder was, or a file where a folder was.
_REPLACED = "another thing than when it was found"
_ANOTHER_THING = (errno.ELOOP, errno.ENOTDIR)
# Windows has neither.
_AS_FOUND = getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
# As git does it: what was indexed as soon after a change as this can have been changed once more with the same time.
_TOO_SOON_NS = 2_000_000_000


class LocalFile(NamedTuple):
    """A file as it stands in its folder; nobody has looked into it."""

    path: str
    """Below the folder, with `/` between its parts."""
    place: str
    """Where it is opened."""
    size: int
    modified: int
    """Nanoseconds since 1970."""


class ReadFile(NamedTuple):
    """A file that can be indexed."""

    file: LocalFile
    content: bytes
    sha256: str

    def text(self) -> str:
        """What is not UTF-8 is replaced."""
        return self.content.decode("utf-8-sig", errors="replace")


@dataclass
class Skipped:
    """Which files were left out, by why; what .gitignore names is not among them."""

    counts: Counter[str] = field(default_factory=Counter)
    examples: dict[str, str] = field(default_factory=dict)
    too_large: list[str] = field(default_factory=list)
    """The paths of those that have more bytes than are taken."""
    unseen: set[str] = field(default_factory=set)
    """The files and folders of which it is not known what is there, the latter with a `/` at the end."""

    def add(self, reason: str, path: str) -> None:
        """Count a file."""
        self.counts[reason] += 1
        self.examples.setdefault(reason, path)

    def larger_than(self, largest: int, path: str) -> None:
        """Count a file that has more bytes than are taken."""
        self.add(f"larger than {largest:,} bytes", path)
        self.too_large.append(path)

    def cannot_see(self, error: OSError, path: str) -> None:
        """Count what cannot be read: only what is not there is gone."""
        if error.errno in _ANOTHER_THING:
            self.add(_REPLACED, path)
            return
        self.add(error.strerror or "cannot be read", path or ".")
        if not isinstance(error, FileNotFoundError):
            self.unseen.add(path)

    def is_unseen(self, path: str) -> bool:
        """Whether a file may still be there, though it was not seen."""
        ends = (place + 1 for place, letter in enumerate(path) if letter == "/")
        return not self.unseen.isdisjoint(("", path, *(path[:end] for end in ends)))


class _Rules(NamedTuple):
    """What one .gitignore says, for what is below its folder."""

    prefix: str
    spec: "GitIgnoreSpec"


def walk(
    root: str | os.PathLike[str],
    skipped: Skipped,
    largest: int = LARGEST_FILE_BYTES,
    wanted: Callable[[str], bool] | None = None,
) -> Iterator[LocalFile]:
    """The files below a folder, by their paths, without opening any; `wanted` says of a path whether it matters.

    Links are not followed, so that none leads out of it or in a circle.
    """
    folders: list[tuple[str, tuple[_Rules, ...]]] = [("", ())]
    while folders:
        prefix, rules = folders.pop()
        # Text, and not a Path: of a folder with many small ones, making paths would take most of the time.
        entries = _entries(os.path.join(root, prefix), prefix, skipped)  # noqa: PTH118
        if ignore := next((entry for entry in entries if entry.name == _IGNORE_FILE), None):
            rules = (*rules, *_rules(ignore, prefix))
        below: list[tuple[str, tuple[_Rules, ...]]] = []
        for entry in entries:
            if entry.name in _NEVER or entry.is_symlink():
                continue
            path = prefix + entry.name
            if entry.is_dir(follow_symlinks=False):
                if not _ignored(f"{path}/", rules):
                    below.append((f"{path}/", rules))
            elif wanted is not None and not wanted(path):
                continue
            elif not _ignored(path, rules) and (file := _file(entry, path, skipped, largest)):
                yield file
        folders += reversed(below)


def _entries(folder: str, prefix: str, skipped: Skipped) -> list[os.DirEntry[str]]:
    try:
        if prefix and stat.S_ISLNK(os.lstat(folder.rstrip("/")).st_mode):
            skipped.add(_REPLACED, prefix)
            return []
        with os.scandir(folder) as entries:
            return sorted(entries, key=lambda entry: entry.name)
    except OSError as error:
        skipped.cannot_see(error, prefix)
        return []


def _rules(file: os.DirEntry[str], prefix: str) -> Iterator[_Rules]:
    from pathspec import GitIgnoreSpec  # which takes longer to load than most folders to walk, and few have rules

    try:
        if file.is_file() and file.stat().st_size <= _LARGEST_IGNORE_FILE_BYTES:
            with open(file.path, encoding="utf-8", errors="replace") as opened:  # noqa: PTH123  # as above
                yield _Rules(prefix, GitIgnoreSpec.from_lines(opened.read().splitlines()))
    except (OSError, ValueError):  # a pattern that git would not understand either
        return


def _ignored(path: str, rules: tuple[_Rules, ...]) -> bool:
    """What the innermost file says that says something."""
    for rule in reversed(rules):
        said = rule.spec.check_file(path.removeprefix(rule.prefix)).include
        if said is not None:
            return said
    return False


def read(file: LocalFile, skipped: Skipped, largest: int = LARGEST_FILE_BYTES) -> ReadFile | None:
    """What is in a file; None for one that is left out."""
    try:
        # It can be another thing than when it was found: a link that leads elsewhere, or a pipe that nobody writes to.
        descriptor = os.open(file.place, os.O_RDONLY | _AS_FOUND)
        if not stat.S_ISREG(os.fstat(descriptor).st_mode):
            os.close(descriptor)
            skipped.add(_REPLACED, file.path)
            return None
        with open(descriptor, "rb") as opened:  # noqa: PTH123  # a Path costs more than to read a small file
            content = opened.read(_LOOKED_AT_BYTES)
            if b"\0" not in content:
                content += opened.read(largest + 1 - len(content))
    except OSError as error:
        skipped.cannot_see(error, file.path)
        return None
    if b"\0" in content:
        skipped.add("binary", file.path)
        return None
    if len(content) > largest:  # it has grown since it was found
        skipped.larger_than(largest, file.path)
        return None
    import hashlib  # most runs read nothing

    return ReadFile(file, content, hashlib.sha256(content).hexdigest())


def looks_the_same(file: LocalFile, indexed: "IndexedFile | IndexedCodeFile") -> bool:
    """By size and time, as far as they can be trusted. The index keeps times to the microsecond."""
    if indexed.size_bytes != file.size:
        return False
    modified = _nanoseconds(indexed.modified_at)
    return modified // 1000 == file.modified // 1000 and _nanoseconds(indexed.indexed_at) - modified > _TOO_SOON_NS


def _nanoseconds(time: "Timestamp") -> int:
    # As ToNanoseconds, which checks each time.
    return time.seconds * 1_000_000_000 + time.nanos


def _file(entry: os.DirEntry[str], path: str, skipped: Skipped, largest: int) -> LocalFile | None:
    try:
        path.encode()
    except UnicodeEncodeError:
        skipped.add("its name is not UTF-8", os.fsencode(path).decode(errors="replace"))
        return None
    if len(path) > _LONGEST_PATH:
        skipped.add(f"its path has more than {_LONGEST_PATH:,} characters", path)
        return None
    try:
        found = entry.stat(follow_symlinks=False)
        if not stat.S_ISREG(found.st_mode):
            return None
        if found.st_size > largest:
            skipped.larger_than(largest, path)
            return None
    except OSError as error:
        skipped.cannot_see(error, path)
        return None
    return LocalFile(path, entry.path, found.st_size, found.st_mtime_ns)
