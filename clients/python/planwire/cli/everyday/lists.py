"""Lists of everyday commands: groups of rows for people, and the same in forms for programs."""

import os
import sys
from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from planwire.cli.cells import cell_len, cut, set_cell_size
from planwire.cli.text import on_terminal, terminal_width, write_rows
from planwire.formats.terminal_text import safe, to_json

_CODES = {"bold": "1", "dim": "2", "red": "31", "green": "32", "yellow": "33", "blue": "34", "cyan": "36"}
_STYLES = {"critical": "bold red", "high": "yellow", "low": "dim"}
_GAP = "  "
_NARROWEST = 16
_NARROWEST_BESIDE = 8


class Group(NamedTuple):
    """Rows below a heading: for people in a table of their own, else in columns."""

    headings: Mapping[str, str]
    """What the rows have in common, by the name of its column: the plan, the phase."""
    rows: Sequence[Mapping[str, Any]]


def styled(text: str, style: str) -> str:
    """The text in a style such as `bold red`, where that is wanted."""
    codes = ";".join(_CODES[word] for word in style.split())
    return f"\x1b[{codes}m{text}\x1b[0m" if codes and text and _in_colour() else text


def write_groups(groups: Sequence[Group], columns: Sequence[str], flexible: str, format_: str) -> None:
    """Print rows. `columns` are those for people, in order; a column without any value is left out.

    The column `flexible` is cut where a terminal is too narrow. As JSON a row is an object on a line.
    """
    if format_ == "json":
        for group in groups:
            for row in group.rows:
                sys.stdout.write(to_json({name: value for name, value in row.items() if not _is_empty(value)}) + "\n")
        return
    if format_ == "table":
        _write_tables(groups, columns, flexible)
        return
    headings = list(dict.fromkeys(name for group in groups for name in group.headings))
    rows = [{**row, **group.headings} for group in groups for row in group.rows]
    first, *others = columns
    names = [name for name in (first, *headings, *others) if any(not _is_empty(row.get(name)) for row in rows)]
    lines = [[_cell(row.get(name)) for name in names] for row in rows]
    if not rows:
        return
    write_rows(names, lines, format_)


def _write_tables(groups: Sequence[Group], columns: Sequence[str], flexible: str) -> None:
    rows = [row for group in groups for row in group.rows]
    before: list[str] = []
    for group in groups:
        headings = [safe(" ".join(text.splitlines()).replace("\t", " ")) for text in group.headings.values() if text]
        depth = len(headings)
        for level, heading in enumerate(headings):
            if before[: level + 1] != headings[: level + 1]:
                sys.stdout.write(
                    _GAP * level + styled(_fitting(heading, _GAP * level), "bold" if not level else "dim") + "\n"
                )
        before = headings
        # What stands before the flexible column is below each other in all groups; behind it each has what it needs.
        leading = columns[: columns.index(flexible)]
        widths = _widths(leading, rows) | _widths(columns[len(leading) :], group.rows)
        room = _room(widths, flexible, terminal_width() - len(_GAP) * depth) if on_terminal() else widths
        shown = [name for name, width in room.items() if width]
        for row in group.rows:
            cells = [_padded(name, cut(_cell(row.get(name)), room[name]), room[name], shown) for name in shown]
            sys.stdout.write((_GAP * depth + _GAP.join(cells)).rstrip() + "\n")


def _widths(columns: Sequence[str], rows: Sequence[Mapping[str, Any]]) -> dict[str, int]:
    """How wide the columns are that have a value in one of the rows."""
    found = {name: max((cell_len(_cell(row.get(name))) for row in rows), default=0) for name in columns}
    return {name: width for name, width in found.items() if width}


def _room(widths: Mapping[str, int], flexible: str, line: int) -> dict[str, int]:
    """How wide the columns are in a line of a terminal.

    What is beside the flexible one gives way to it, the widest first, until that has half of the line; then the
    flexible one is cut, and at last those behind it are left out. The first column tells which one is meant, and stays.
    """
    room = dict(widths)
    names = list(room)
    beside = [name for name in names[1:] if name != flexible]

    def excess() -> int:
        return sum(room.values()) + len(_GAP) * (sum(map(bool, room.values())) - 1) - line

    while excess() > 0:
        widest = max(beside, key=lambda name: room[name], default=flexible)
        if room[flexible] > max(line // 2, _NARROWEST):
            room[flexible] -= 1
        elif room[widest] > _NARROWEST_BESIDE:
            room[widest] -= 1
        elif room[flexible] > _NARROWEST:
            room[flexible] -= 1
        elif beside:
            room[beside.pop()] = 0
        else:
            break
    return room


def _fitting(text: str, indent: str) -> str:
    return cut(text, terminal_width() - len(indent)) if on_terminal() else text


def _padded(name: str, text: str, width: int, shown: Sequence[str]) -> str:
    """The cell in its colours; the short name, which is first, is what people look for."""
    style = "cyan" if name == shown[0] else _STYLES.get(text, "")
    padded = set_cell_size(text, width)
    return styled(text, style) + padded[len(text) :] if style else padded


def _cell(value: Any) -> str:
    text = ", ".join(map(str, value)) if isinstance(value, list | tuple) else "" if value is None else str(value)
    return safe(" ".join(text.split()))


def _is_empty(value: Any) -> bool:
    return value is None or value in ("", [], {}, False)


def _in_colour() -> bool:
    return on_terminal() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
