"""What tables of waves say of the order: the tasks of a wave wait for those of the wave before.

A row has a wave with its tasks, or a task with its wave. Where a column says what a row waits for, that counts alone.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from planwire.formats.dialect import Found
from planwire.formats.link_columns import NOT_UNDERSTOOD, Read, stated_cells
from planwire.formats.markdown_tables import Row, Table, plain
from planwire.formats.parsed import Problem, ProblemKind
from planwire.formats.references import Reference, linked, spaced_once
from planwire.formats.waves import NUMBER, Wave, binding, key_of, read_order, tasks_named

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
_RANGE = re.compile(r"(\d{1,9})[ ]*(?:[-\u2013\u2014]|\bto\b)[ ]*(\d{1,9})", re.ASCII | re.IGNORECASE)
# What a cell says beside the numbers of waves that it names.
_BESIDENUMBERS = re.compile(r"(?:waves?|batch(?:es)?|rounds?|and|[\s,;&+])+", re.IGNORECASE)
_MOST_WAVES = 1000
_LONGEST = 1000


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
    waves: dict[str, Wave] = {}
    rows: list[tuple[Row, Sequence[Reference]]] = []
    name = ""
    for row in table.rows:
        own = task_of(row)
        if of_tasks is None and not own:
            return None
        # An empty cell goes on with the wave above it.
        name = _text(row, first) or name
        tasks = [Reference(own, [own], is_marked=True)] if own else tasks_named(_text(row, of_tasks), read)
        if tasks is None:
            reason = f"{table.headers[of_tasks or 0]}: {_text(row, of_tasks)}: this {NOT_UNDERSTOOD}"
            found.problems.append(Problem(ProblemKind.LINK, row.line + 1, "", reason))
            continue
        waves.setdefault(key_of(name), Wave(name, row.line + 1)).tasks += tasks
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
        read_order(list(waves.values()), table.headers[first], optional, found)
    return found


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
        elif stated.is_sure or NUMBER.search(text):
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


@dataclass(frozen=True, slots=True)
class _WavesNamed:
    """What cells name of the waves of a table."""

    waves: Mapping[str, Wave]
    optional: set[str]
    numbers_are_waves: bool

    def read(self, text: str) -> Sequence[Reference] | None:
        """The tasks of the waves that a text names; None where it names anything else."""
        spread = _RANGE.sub(lambda found: " ".join(map(str, _numbers(found))), text)
        named = [str(int(number)) for number in NUMBER.findall(spread)]
        others = _BESIDENUMBERS.sub("", NUMBER.sub("", spread))
        if not named or others or not (self.numbers_are_waves or text[:1].isalpha()):
            return None
        if not self.waves.keys() >= set(named):
            return None
        return binding([each for number in named for each in self.waves[number].tasks if each.names], self.optional)


def _numbers(found: re.Match[str]) -> range:
    return range(int(found[1]), min(int(found[2]), int(found[1]) + _MOST_WAVES) + 1)
