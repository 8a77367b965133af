"""What tables of waves say of the order: the tasks of a wave wait for those of the wave before.

A row has a wave with its tasks, or a task with its wave. Where a column says what a row waits for, that counts alone.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from planwire.formats.dialect import Found
from planwire.formats.link_columns import NOT_UNDERSTOOD, Read, stated_cells
from planwire.formats.markdown_tables import Row, Table, plain
from planwire.formats.parsed import Problem, ProblemKind
from planwire.formats.references import Reference, linked, spaced_once

_OF_WAVES = re.compile(
    r"(?:(?:execution|parallel|build|task)[ ])?(?:waves?|batch(?:es)?|rounds?)(?:[ ](?:#|no\.?|number|id))?",
    re.IGNORECASE,
)
# These group tasks, too, and leave open in what order.
_OF_GROUPS = re.compile(
    r"(?:(?:execution|parallel|task)[ ])?(?:groups?|lanes?|tracks?|sprints?|levels?|tiers?|stages?|orders?|sequences?)",
    re.IGNORECASE,
)
_OF_TASKS = re.compile(
    r"(?:parallel[ ])?(?:tasks?|items?|subtasks?|ids?|task[ ](?:ids?|numbers?|#))(?:[ ]in[ ]parallel)?"
    r"(?:[ ]\([^()]*\))?",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"\d{1,9}", re.ASCII)
_RANGE = re.compile(r"(\d{1,9})[ ]*(?:[-\u2013\u2014]|\bto\b)[ ]*(\d{1,9})", re.ASCII | re.IGNORECASE)
# What a cell says beside the numbers of waves that it names.
_BESIDE_NUMBERS = re.compile(r"(?:waves?|batch(?:es)?|rounds?|and|[\s,;&+])+", re.IGNORECASE)
_BETWEEN = re.compile(r"[ ]*(?:[,;]|<br ?/?>)[ ]*")
# What a cell calls a task stands before these: `T003: Dig`, `1.2 (Dig)`.
_END_OF_NAME = re.compile(r"[ ]+[-\u2013\u2014][ ]+|[ ]*[:(\uff08]|[ ]")
_MOST_WAVES = 1000
_LONGEST = 1000


@dataclass(slots=True)
class _Wave:
    name: str
    line: int
    tasks: list[Reference] = field(default_factory=list)


def wave_links(table: Table, task_of: Callable[[Row], str], read: Read, optional: set[str]) -> Found | None:
    """The links of a table of waves; None where it is none.

    `task_of` says what links call the task that a row is, if it is one. What is `optional` holds no wave back.
    """
    is_stated = any(True for row in table.rows for _ in stated_cells(row))
    of_waves, of_tasks = _column(table, _OF_WAVES), _column(table, _OF_TASKS)
    of_groups = None if is_stated or of_waves is not None else _column(table, _OF_GROUPS)
    if (first := of_groups if of_waves is None else of_waves) is None:
        return None
    found = Found()
    waves: dict[str, _Wave] = {}
    rows: list[tuple[Row, Sequence[Reference]]] = []
    name = ""
    for row in table.rows:
        own = task_of(row)
        if of_tasks is None and not own:
            return None
        # An empty cell goes on with the wave above it.
        name = _text(row, first) or name
        tasks = [Reference(own, [own], is_marked=True)] if own else _tasks(_text(row, of_tasks), read)
        if tasks is None:
            reason = f"{table.headers[of_tasks or 0]}: {_text(row, of_tasks)}: this {NOT_UNDERSTOOD}"
            found.problems.append(Problem(ProblemKind.LINK, row.line + 1, "", reason))
            continue
        waves.setdefault(_key(name), _Wave(name, row.line + 1)).tasks += tasks
        rows.append((row, tasks))
    if not any(each.names for wave in waves.values() for each in wave.tasks):
        return None
    if of_groups is not None:
        return _unordered(table, of_groups) if len(waves) > 1 else None
    if is_stated:
        # A bare number is a wave's where each row is a wave.
        numbers_are_waves = of_tasks is not None and first < of_tasks and len(waves) == len(rows)
        named = _WavesNamed(waves, optional, numbers_are_waves)
        for row, tasks in rows:
            _read_stated(row, tasks, named, read, found)
    else:
        _read_order(list(waves.values()), table.headers[first], optional, found)
    return found


def _read_order(waves: list[_Wave], header: str, optional: set[str], found: Found) -> None:
    """Each wave waits for the tasks of the one before; where all of these are optional, for those before them."""
    if all(_NUMBER.search(wave.name) for wave in waves):
        waves.sort(key=lambda wave: int(_key(wave.name)))
    before: Sequence[Reference] = []
    for wave in waves:
        text = f"its place in {wave.name}" if wave.name[:1].isalpha() else f"its place in {header.lower()} {wave.name}"
        links, problems = linked([], wave.tasks, wave.line, "", text)
        found.problems += problems
        known = [each for each in wave.tasks if each.names]
        links, problems = linked(before, known, wave.line, "", text)
        found.links += links
        found.problems += problems
        before = _binding(known, optional) or before


def _read_stated(row: Row, tasks: Sequence[Reference], waves: "_WavesNamed", read: Read, found: Found) -> None:
    """What a row says itself of what it waits for, and what waits for it: tasks, or whole waves."""
    for stated in stated_cells(row):
        text = spaced_once(plain(stated.cell.text))[:_LONGEST]
        others = waves.read(text)
        others = read(text) if others is None else others
        said = f"{stated.cell.header}: {text}"
        if others is not None:
            ends = (tasks, others) if stated.blocks else (others, tasks)
            links, problems = linked(*ends, row.line + 1, "", said)
            found.links += links
            found.problems += problems
        elif stated.is_sure or _NUMBER.search(text):
            found.problems.append(Problem(ProblemKind.LINK, row.line + 1, "", f"{said}: this {NOT_UNDERSTOOD}"))


def _unordered(table: Table, column: int) -> Found:
    reason = (
        f"this table groups tasks by `{table.headers[column]}`, and no order of them is read; "
        "a column `Wave` or `Depends on` would say it"
    )
    return Found(problems=[Problem(ProblemKind.NOTE, table.line + 1, "", reason)])


def _column(table: Table, headers: re.Pattern[str]) -> int | None:
    return next((number for number, header in enumerate(table.headers) if headers.fullmatch(header)), None)


def _text(row: Row, column: int | None) -> str:
    return spaced_once(plain(row.cells[column].text)) if column is not None and column < len(row.cells) else ""


def _key(name: str) -> str:
    number = _NUMBER.search(name)
    return str(int(number[0])) if number else name.casefold()


def _tasks(text: str, read: Read) -> Sequence[Reference] | None:
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


@dataclass(frozen=True, slots=True)
class _WavesNamed:
    """What cells name of the waves of a table."""

    waves: Mapping[str, _Wave]
    optional: set[str]
    numbers_are_waves: bool

    def read(self, text: str) -> Sequence[Reference] | None:
        """The tasks of the waves that a text names; None where it names anything else."""
        spread = _RANGE.sub(lambda found: " ".join(map(str, _numbers(found))), text)
        named = [str(int(number)) for number in _NUMBER.findall(spread)]
        others = _BESIDE_NUMBERS.sub("", _NUMBER.sub("", spread))
        if not named or others or not (self.numbers_are_waves or text[:1].isalpha()):
            return None
        if not self.waves.keys() >= set(named):
            return None
        return _binding([each for number in named for each in self.waves[number].tasks if each.names], self.optional)


def _numbers(found: re.Match[str]) -> range:
    return range(int(found[1]), min(int(found[2]), int(found[1]) + _MOST_WAVES) + 1)


def _binding(tasks: Sequence[Reference], optional: set[str]) -> list[Reference]:
    return [task for task in tasks if not optional.issuperset(task.names)]
