"""Waves of tasks, however a file writes them: each waits for the tasks of the one before."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from planwire.formats.dialect import Found
from planwire.formats.link_columns import Read
from planwire.formats.references import Reference, linked

NUMBER = re.compile(r"\d{1,9}", re.ASCII)
_BETWEEN = re.compile(r"[ ]*(?:[,;]|<br ?/?>)[ ]*")
# What a cell calls a task stands before these: `T003: Dig`, `1.2 (Dig)`.
_END_OF_NAME = re.compile(r"[ ]+[-\u2013\u2014][ ]+|[ ]*[:(\uff08]|[ ]")
_LONGEST = 1000


@dataclass(slots=True)
class Wave:
    """A wave as the file calls it, the line that says so first, and its tasks."""

    name: str
    line: int
    tasks: list[Reference] = field(default_factory=list)


def read_order(waves: list[Wave], header: str, optional: set[str], found: Found) -> None:
    """Each wave waits for the tasks of the one before; where all of these are optional, for those before them."""
    if all(NUMBER.search(wave.name) for wave in waves):
        waves.sort(key=lambda wave: int(key_of(wave.name)))
    before: Sequence[Reference] = []
    for wave in waves:
        text = f"its place in {wave.name}" if wave.name[:1].isalpha() else f"its place in {header.lower()} {wave.name}"
        links, problems = linked([], wave.tasks, wave.line, "", text)
        found.problems += problems
        known = [each for each in wave.tasks if each.names]
        links, problems = linked(before, known, wave.line, "", text)
        found.links += links
        found.problems += problems
        before = binding(known, optional) or before


def key_of(name: str) -> str:
    number = NUMBER.search(name)
    return str(int(number[0])) if number else name.casefold()


def tasks_named(text: str, read: Read) -> Sequence[Reference] | None:
    """The tasks of a cell: nothing but names, or names each with more behind it, which names no other task."""
    if len(text) > _LONGEST:
        return None
    if (named := read(text)) is not None:
        return named
    tasks: list[Reference] = []
    for part in _BETWEEN.split(text):
        name = _END_OF_NAME.split(part)[0]
        if not (first := read(name)) or _names_others(part[len(name) :], first, read):
            return None
        tasks += first
    return tasks


def _names_others(text: str, tasks: Sequence[Reference], read: Read) -> bool:
    known = {name for task in tasks for name in task.names}
    words = (read(word.strip(",;:()")) for word in text.split())
    return any(not known.issuperset(each.names) for named in words for each in named or ())


def binding(tasks: Sequence[Reference], optional: set[str]) -> list[Reference]:
    return [task for task in tasks if not optional.issuperset(task.names)]
