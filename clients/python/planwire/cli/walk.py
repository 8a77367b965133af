"""The files of a folder that are worth searching: without what .gitignore names, binaries and giants."""

import hashlib
import os
import stat
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from pathspec import GitIgnoreSpec

LARGEST_FILE_BYTES = 3 * 1024 * 1024
_LONGEST_PATH = 1000
_IGNORE_FILE = ".gitignore"
_LARGEST_IGNORE_FILE_BYTES = 1024 * 1024
# Never part of what people mean by their files, whatever .gitignore says.
_NEVER = {".git", ".hg", ".svn", ".jj"}
_LOOKED_AT_BYTES = 8192


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

    def add(self, reason: str, path: str) -> None:
        """Count a file."""
        self.counts[reason] += 1
        self.examples.setdefault(reason, path)


class _Rules(NamedTuple):
    """What one .gitignore says, for what is below its folder."""

    prefix: str
    spec: GitIgnoreSpec


def walk(root: Path, skipped: Skipped, largest: int = LARGEST_FILE_BYTES) -> Iterator[LocalFile]:
    """The files below a folder, by their paths, without opening any.

    Links are not followed, so that none leads out of it or in a circle.
    """
    folders: list[tuple[str, tuple[_Rules, ...]]] = [("", ())]
    while folders:
        prefix, outer = folders.pop()
        rules = (*outer, *_rules(root, prefix))
        below: list[tuple[str, tuple[_Rules, ...]]] = []
        for entry in _entries(root, prefix, skipped):
            if entry.name in _NEVER or entry.is_symlink():
                continue
            path = prefix + entry.name
            if entry.is_dir(follow_symlinks=False):
                if not _ignored(f"{path}/", rules):
                    below.append((f"{path}/", rules))
            elif not _ignored(path, rules) and (file := _file(entry, path, skipped, largest)):
                yield file
        folders += reversed(below)


def _entries(root: Path, prefix: str, skipped: Skipped) -> list[os.DirEntry[str]]:
    try:
        with os.scandir(root / prefix) as entries:
            return sorted(entries, key=lambda entry: entry.name)
    except OSError as error:
        skipped.add(error.strerror or "cannot be read", prefix or ".")
        return []


def _rules(root: Path, prefix: str) -> Iterator[_Rules]:
    file = root / prefix / _IGNORE_FILE
    try:
        if file.is_file() and file.stat().st_size <= _LARGEST_IGNORE_FILE_BYTES:
            lines = file.read_text(encoding="utf-8", errors="replace").splitlines()
            yield _Rules(prefix, GitIgnoreSpec.from_lines(lines))
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
        with open(file.place, "rb") as opened:  # noqa: PTH123  # a Path costs more than to read a small file
            content = opened.read(_LOOKED_AT_BYTES)
            if b"\0" not in content:
                content += opened.read(largest + 1 - len(content))
    except OSError as error:
        skipped.add(error.strerror or "cannot be read", file.path)
        return None
    if b"\0" in content:
        skipped.add("binary", file.path)
        return None
    if len(content) > largest:  # it has grown since it was found
        skipped.add(_too_large(largest), file.path)
        return None
    return ReadFile(file, content, hashlib.sha256(content).hexdigest())


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
            skipped.add(_too_large(largest), path)
            return None
    except OSError as error:
        skipped.add(error.strerror or "cannot be read", path)
        return None
    return LocalFile(path, entry.path, found.st_size, found.st_mtime_ns)


def _too_large(largest: int) -> str:
    return f"larger than {largest:,} bytes"
