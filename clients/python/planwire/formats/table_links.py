"""What tables say of the order: rows about a task or phase, and what it waits for, or what waits for it."""

import re
from collections import Counter
from collections.abc import Sequence
from itertools import product
from typing import NamedTuple

from planwire.formats.dialect import Found, ReadTask
from planwire.formats.link_columns import NOT_UNDERSTOOD, Read, Stated, stated_cells
from planwire.formats.markdown_tables import Row, Table, plain
from planwire.formats.parsed import Problem, ProblemKind
from planwire.formats.references import Reference, linked, spaced_once
from planwire.formats.wave_tables import wave_links

_SUBJECTS = {
    *("", "#", "id", "no", "no.", "nr", "number", "ref", "key", "task", "tasks", "task id", "task #", "item", "step"),
    *("phase", "story", "user story", "milestone", "epic", "stage", "wave", "group", "subtask", "work package", "name"),
}
# What a cell calls a task stands before these: `T003: Dig`, `Phase 2 (Stone)`.
_END_OF_NAME = re.compile(r"[ \t]+[-\u2013\u2014][ \t]+|[ \t]*[:(\uff08]")
# `2` below one of these is the number of that, and so are those that its row names.
_NUMBERED = {"phase", "milestone", "stage", "epic", "step", "sprint", "wave", "part"}
# Other words for a task, which stand before its number.
_WORD = re.compile(r"\b(?:steps?|items?|issues?|tickets?)[ ]+(?=#?[a-z]{0,10}-?\d)", re.IGNORECASE)
_BETWEEN = re.compile(r"[ ]*(?:[,;]|<br ?/?>|\band\b)[ ]*")
_LONGEST = 1000


class _Subject(NamedTuple):
    """The tasks or phases that a row is about; none where it does not say so. Its bare numbers are of `word`s."""

    named: Sequence[Reference]
    word: str = ""


def table_links(tables: Sequence[Table], tasks: Sequence[ReadTask], read: Read) -> Found:
    """The links that the rows of tables state, and those that are not understood."""
    found = Found()
    by_line = {task.checkbox.line: task.reference for task in tasks}
    read = _reader(tasks, read)
    optional = {task.reference for task in tasks if "optional" in task.labels}
    for table in tables:
        waves = wave_links(table, lambda row: by_line.get(row.line + 1, ""), read, optional)
        if waves is not None:
            found.links += waves.links
            found.problems += waves.problems
            continue
        for row in table.rows:
            if stated := list(stated_cells(row)):
                own = by_line.get(row.line + 1)
                subject = _Subject([Reference(own, [own], is_marked=True)]) if own else _subject(row, stated, read)
                for each in stated:
                    _read_cell(each, subject, row.line + 1, read, found)
    return found


def _reader(tasks: Sequence[ReadTask], read: Read) -> Read:
    """As `read`, and a cell may also have titles of tasks, each of which only one has, or other words for a task."""
    titles = Counter(task.title.casefold() for task in tasks)
    by_title = {title: task.reference for task in tasks if titles[title := plain(task.title).casefold()] == 1}

    def references(text: str) -> Sequence[Reference] | None:
        parts = [part.casefold() for part in _BETWEEN.split(text)]
        if all(part in by_title for part in parts):
            return [Reference(part, [by_title[part]], is_marked=True) for part in parts]
        named = read(text)
        if (named is None or not all(each.names for each in named)) and _WORD.search(text):
            return read(_WORD.sub("", text)) or named
        return named

    return references


def _subject(row: Row, stated: Sequence[Stated], read: Read) -> _Subject:
    others = [cell for cell in row.cells if all(cell is not each.cell for each in stated)]
    for number, cell in enumerate(others):
        if number and cell.name not in _SUBJECTS:
            continue
        text = spaced_once(plain(cell.text))
        words = [cell.name, ""] if cell.name in _NUMBERED and text[:1].isdigit() else [""]
        names = dict.fromkeys((text, _END_OF_NAME.split(text)[0], text.partition(" ")[0]))
        for word, name in product(words, names if len(text) <= _LONGEST else ()):
            named = read(f"{word} {name}".strip())
            if named and all(each.names for each in named):
                return _Subject(named, word)
    return _Subject([])


def _read_cell(stated: Stated, subject: _Subject, line: int, read: Read, found: Found) -> None:
    text = spaced_once(plain(stated.cell.text))
    said = f"{stated.cell.header}: {text}"[:_LONGEST]
    word = subject.word if text[:1].isdigit() else ""
    others = read(f"{word} {text}".strip()) if len(text) <= _LONGEST else None
    own = subject.named
    if own and others is not None:
        sources, targets = (own, others) if stated.blocks else (others, own)
        links, problems = linked(sources, targets, line, own[0].text, said)
        found.links += links
        found.problems += problems
    elif own and (stated.is_sure or re.search(r"\d", text)):
        found.problems.append(Problem(ProblemKind.LINK, line, own[0].text, f"{said}: this {NOT_UNDERSTOOD}"))
    elif others and (stated.is_sure or any(each.names for each in others)):
        reason = f"{said}: the row {NOT_UNDERSTOOD}, because it does not say which task of the file it is about"
        found.problems.append(Problem(ProblemKind.LINK, line, "", reason))
