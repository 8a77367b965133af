"""Which lines of which files a unified diff changes."""

import re
from collections.abc import Generator, Iterator
from typing import NamedTuple

_OLD_FILE = re.compile(r"--- (.*?)(?:\t.*)?$")
_NEW_FILE = re.compile(r"\+\+\+ (.*?)(?:\t.*)?$")
# No file has more lines than nine digits say.
_HUNK = re.compile(r"@@ -(\d{1,9})(?:,(\d{1,9}))? \+\d{1,9}(?:,(\d{1,9}))? @@")
_SECTION = "diff --git "
_COMBINED = ("diff --cc ", "diff --combined ")
# What git puts before the path of the old file and of the new one: by default, with diff.mnemonicPrefix, and between
# two files that are in no repository.
_PREFIXES = (("a/", "b/"), ("i/", "w/"), ("c/", "i/"), ("c/", "w/"), ("o/", "w/"), ("1/", "2/"))
_PREFIX_PAIRS = frozenset((*_PREFIXES, *((new, old) for old, new in _PREFIXES)))
_MOVED = re.compile(r"(?:rename from|copy to) (.*)$")
_ESCAPE = re.compile(rb'\\([abfnrtv"\\]|[0-7]{3})')
_ESCAPED = dict(zip(b'abfnrtv"\\', b'\a\b\f\n\r\t\v"\\', strict=True))
_NOWHERE = "/dev/null"
_LONGEST_PATH = 1000


class ChangedLines(NamedTuple):
    """Lines of a file before the change, from 1. What is only added stands between two lines, and touches both.

    None where the file is changed as a whole: it is binary or empty, or has another name or mode.
    """

    path: str
    first: int | None
    last: int | None


class NotADiff(ValueError):
    """The text is not a unified diff."""


def changed_lines(diff: str) -> list[ChangedLines]:
    """The lines that a diff changes, by their files as they were before. Raises NotADiff."""
    found = list(_changed([line.removesuffix("\r") for line in diff.split("\n")]))
    if any("\0" in path or len(path) > _LONGEST_PATH for path in {line.path for line in found}):
        raise NotADiff(f"names a path that holds a NUL character or more than {_LONGEST_PATH} characters")
    if not found and diff.strip() and "Binary files" not in diff:
        raise NotADiff("holds no hunk of a unified diff, such as `git diff` prints")
    return found


def _changed(lines: list[str]) -> Iterator[ChangedLines]:
    path, whole, place, in_head = "", "", 0, False
    while place < len(lines):
        line = lines[place]
        following = lines[place + 1] if place + 1 < len(lines) else ""
        if line.startswith(_SECTION):
            if whole:
                yield ChangedLines(whole, None, None)
            path, whole, in_head = "", _path_of_section(line), True
            place += 1
        elif in_head and (moved := _MOVED.match(line)):
            whole = _path(moved[1])
            place += 1
        elif (old := _OLD_FILE.match(line)) and (new := _NEW_FILE.match(following)):
            # A file that is new has nothing yet that others depend on.
            path = _path_of_files(old[1], new[1], whole)
            if whole not in ("", path):
                yield ChangedLines(whole, None, None)
            whole, in_head = "", False
            place += 2
        elif line.startswith(_COMBINED):
            raise NotADiff(
                "is of a merge, and leaves out what the merge takes from one side: compare with one commit, "
                "as `git diff HEAD` or `git show -m --first-parent` does"
            )
        elif (hunk := _HUNK.match(line)) and path:
            place = yield from _of_hunk(lines, place + 1, path, hunk)
        else:
            place += 1
    if whole:
        yield ChangedLines(whole, None, None)


def _path_of_section(line: str) -> str:
    """The path where both files have the same: else other lines say it."""
    names = line.removeprefix(_SECTION)
    middle = len(names) // 2
    old, new = _path(names[:middle]), _path(names[middle + 1 :])
    return _without_prefix(old, new) if _without_prefix(old, new) == _without_prefix(new, old) else ""


def _path_of_files(old: str, new: str, whole: str) -> str:
    """The path of the old file, or of the new one where there is none: `whole` where the line before says it."""
    if _NOWHERE not in (old, new):
        return _without_prefix(_path(old), _path(new))
    if whole or old == new:  # what is nowhere before and after is no file
        return whole
    path = _path(new if old == _NOWHERE else old)
    return path.removeprefix("b/" if old == _NOWHERE else "a/")


def _without_prefix(path: str, other: str) -> str:
    """Without what git puts before it: another folder stands before both paths, or before one of them."""
    return path[2:] if (path[:2], other[:2]) in _PREFIX_PAIRS else path


def _path(name: str) -> str:
    """What git prints as a name: between quotes, with escapes, where it holds what is not ASCII."""
    if len(name) > 1 and name[0] == name[-1] == '"':
        name = _ESCAPE.sub(_unescaped, name[1:-1].encode()).decode(errors="replace")
    return name


def _unescaped(escape: re.Match[bytes]) -> bytes:
    said = escape[1]
    return bytes([_ESCAPED[said[0]] if len(said) == 1 else int(said, 8) & 0xFF])


def _of_hunk(lines: list[str], place: int, path: str, hunk: re.Match[str]) -> Generator[ChangedLines, None, int]:
    at, old_left, new_left = int(hunk[1]), int(hunk[2] or 1), int(hunk[3] or 1)
    if old_left == 0:  # it says the line after which is added
        at += 1
    before = " "
    while place < len(lines) and (old_left > 0 or new_left > 0):
        mark = lines[place][:1]
        if mark == "-":
            yield ChangedLines(path, at, at)
            at, old_left = at + 1, old_left - 1
        elif mark == "+":
            if before != "-":  # else it takes the place of what is deleted
                yield ChangedLines(path, max(at - 1, 1), at)
            new_left -= 1
        elif mark in (" ", ""):
            at, old_left, new_left = at + 1, old_left - 1, new_left - 1
        elif mark != "\\":
            break
        before = mark if mark != "+" else before
        place += 1
    return place
