"""Which lines of which files a unified diff changes."""

import re
from collections.abc import Generator, Iterator
from typing import NamedTuple

_FILE = re.compile(r"^--- (?:a/)?(.*?)(?:\t.*)?$")
_NEW_FILE = re.compile(r"^\+\+\+ (?:b/)?(.*?)(?:\t.*)?$")
_HUNK = re.compile(r"^@@ -(\d+)(?:,(\d+))? \+\d+(?:,(\d+))? @@")
_NOWHERE = "/dev/null"


class ChangedLines(NamedTuple):
    """Lines of a file before the change, from 1. What is only added stands between two lines, and touches both."""

    path: str
    first: int
    last: int


class NotADiff(ValueError):
    """The text is not a unified diff."""


def changed_lines(diff: str) -> list[ChangedLines]:
    """The lines that a diff changes, by their files as they were before. Raises NotADiff."""
    found = list(_changed(diff.split("\n")))
    if not found and diff.strip() and "rename from" not in diff and "Binary files" not in diff:
        raise NotADiff("holds no hunk of a unified diff, such as `git diff` prints")
    return found


def _changed(lines: list[str]) -> Iterator[ChangedLines]:
    path, place = "", 0
    while place < len(lines):
        line = lines[place]
        following = lines[place + 1] if place + 1 < len(lines) else ""
        if (old := _FILE.match(line)) and (new := _NEW_FILE.match(following)):
            # A file that is new has nothing yet that others depend on.
            path = old[1] if old[1] != _NOWHERE else new[1]
            place += 2
        elif (hunk := _HUNK.match(line)) and path:
            place = yield from _of_hunk(lines, place + 1, path, hunk)
        else:
            place += 1


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
