"""The tables of a text, of Markdown or of HTML: what their rows say in which column, and which rows are tasks.

A row is a task where just one of its cells begins with a box, and where it is plain what the task is called.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import chain, repeat

from planwire.formats.html_tables import HtmlTable, html_tables
from planwire.formats.markdown_boxes import Box, column_of, mark_of

_PREFIX = re.compile(r"[ \t>]*")
_DELIMITER = re.compile(r"[ \t>]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*")
_ITEM = re.compile(r"[ \t>]*(?:[-*+]|[0-9]{1,9}[.)])[ \t]")
_PIPE = re.compile(r"(?<!\\)(?:\\\\)*\|")
_BOX = re.compile(r"(?:[-*+][ \t]+)?\[(?P<mark>[^\[\]]{0,3})\](?:[ \t]+(?P<rest>\S.*))?", re.DOTALL)
# In brackets in a cell these are footnotes, and letters and digits are labels.
_FOOTNOTES = frozenset("*\u2020\u2021\u00a7\u2026^")
_NUMBER = re.compile(r"[*`]{0,2}(?P<number>#?[A-Za-z]{0,10}-?\d(?:[\w.-]{0,30}\w)?)\.?[*`]{0,2}", re.ASCII)
_MARKUP = re.compile(r"[*_`]+")
_OF_NUMBERS = {"", "#", "id", "no", "no.", "nr", "nr.", "number", "ref", "key", "task", "task id", "task #", "task no."}
_OF_TASKS = {
    "task",
    "tasks",
    "title",
    "what",
    "what to do",
    "to do",
    "todo",
    "item",
    "step",
    "work",
    "action",
    "activity",
}
_OF_TITLES = _OF_TASKS | {"name", "description", "summary", "subtask", "story", "feature", "deliverable"}
_OF_STATUSES = {"status", "state", "done", "done?", "progress"}


@dataclass(frozen=True, slots=True)
class Cell:
    """What a row says below a header, without the blanks around it, and where that stands: its line, from 0."""

    header: str
    text: str
    line: int
    begin: int

    @property
    def name(self) -> str:
        """The header as headers are compared."""
        return self.header.casefold()


@dataclass(frozen=True, slots=True)
class Row:
    """A row below the headers, and the task that it is, if it is one. `others` are the cells beside its title.

    `line` is that of the box; of a row without one, that of its first cell.
    """

    line: int
    cells: Sequence[Cell]
    box: Box | None
    others: Sequence[Cell]


@dataclass(slots=True)
class Table:
    """A table, in lines from `line` up to before `end`, counted from 0."""

    line: int
    end: int
    headers: Sequence[str]
    rows: list[Row] = field(default_factory=list)

    @property
    def lines(self) -> range:
        """All of its lines."""
        return range(self.line, self.end)

    @property
    def is_tasks(self) -> bool:
        """Whether each row is a task."""
        return bool(self.rows) and all(row.box for row in self.rows)

    def unread(self, known: Iterable[str]) -> int:
        """How many rows have a task and its status, and no box; without those that are `known` by number or title."""
        headers = {header.casefold() for header in self.headers}
        if headers.isdisjoint(_OF_TASKS) or headers.isdisjoint(_OF_STATUSES):
            return 0
        said = {text.casefold() for text in known}
        rows = (row for row in self.rows if not any(map(_BOX.fullmatch, (cell.text for cell in row.cells))))
        return sum(said.isdisjoint(plain(cell.text).casefold() for cell in row.cells) for row in rows)


def read_tables(lines: Sequence[str]) -> Iterator[Table]:
    """The tables of a text, first those of Markdown."""
    yield from _of_markdown(lines)
    yield from (_of_html(table, lines) for table in html_tables(lines) if table.rows)


def _of_markdown(lines: Sequence[str]) -> Iterator[Table]:
    """Headers, dashes, and the rows below them up to a line that is none."""
    number = 1
    while number < len(lines):
        if not (headers := _headers(lines, number)):
            number += 1
            continue
        table = Table(number - 1, number + 1, headers)
        number += 1
        # A row can be the headers of the next table, where no line stands between them.
        while number < len(lines) and "|" in lines[number] and not _headers(lines, number + 1):
            # A row can have more cells than there are headers.
            below = zip(chain(headers, repeat("")), _split(lines[number]), strict=False)
            cells = [Cell(header, text, number, begin) for header, (text, begin) in below]
            table.rows.append(_row(cells, lines, lines[number]))
            number += 1
        table.end = number
        yield table


def _headers(lines: Sequence[str], number: int) -> Sequence[str]:
    """Those above a line of dashes; none where it is no such line."""
    if number >= len(lines):
        return []
    above, line = lines[number - 1], lines[number]
    # Most lines have no pipe, and few that have one are dashes.
    if "|" not in line or "|" not in above or not _DELIMITER.fullmatch(line) or _ITEM.match(above):
        return []
    headers = [plain(text) for text, _ in _split(above)]
    return headers if len(headers) == len(_split(line)) else []


def plain(text: str) -> str:
    """The text of a cell without what makes it bold, italic or code."""
    return _MARKUP.sub("", text).strip()


def _split(line: str) -> list[tuple[str, int]]:
    """The texts of the cells of a line, and where they begin."""
    found = _PREFIX.match(line)
    begin = found.end() if found else 0
    end = len(line.rstrip())
    ends = [pipe.end() - 1 for pipe in _PIPE.finditer(line, begin, end)]
    if ends[:1] == [begin]:
        begin, ends = begin + 1, ends[1:]
    cells = []
    for stop in ends if ends[-1:] == [end - 1] else [*ends, end]:
        text = line[begin:stop]
        cells.append((text.strip(), begin + len(text) - len(text.lstrip())))
        begin = stop + 1
    return cells


def _of_html(found: HtmlTable, lines: Sequence[str]) -> Table:
    """The table; its first row are the headers, unless a box is among them."""
    first, *others = found.rows
    if any(_BOX.fullmatch(cell.text) for cell in first):
        first, others = [], [first, *others]
    table = Table(found.begin, found.end, [plain(cell.text) for cell in first])
    for row in others:
        below = zip(chain(table.headers, repeat("")), row, strict=False)
        cells = [Cell(header, cell.text, cell.line, cell.begin) for header, cell in below]
        table.rows.append(_row(cells, lines, lines[found.begin]))
    # A line has one box.
    boxes = Counter(row.line for row in table.rows if row.box)
    table.rows = [replace(row, box=None, others=row.cells) if boxes[row.line] > 1 else row for row in table.rows]
    return table


def _row(cells: Sequence[Cell], lines: Sequence[str], first: str) -> Row:
    """The row of these cells, which is indented as the `first` line is."""
    boxes = [
        (cell, found) for cell in cells if (found := _BOX.fullmatch(cell.text)) and _is_mark(mark_of(found["mark"]))
    ]
    no_task = Row(cells[0].line, cells, None, cells)
    if len(boxes) != 1:
        return no_task
    [(boxed, found)] = boxes
    line = lines[boxed.line]
    begin = boxed.begin + found.start("mark")
    # In HTML a character may be written as its name.
    if not line.startswith(f"[{found['mark']}]", begin - 1):
        return no_task
    others = [cell for cell in cells if cell is not boxed and cell.text]
    number = next((cell for cell in others if cell.name in _OF_NUMBERS and _NUMBER.fullmatch(cell.text)), None)
    named = None
    if not found["rest"]:
        named = next((cell for cell in others if cell is not number and cell.name in _OF_TITLES), None)
        if named is None:
            return no_task
    title = (named.text if named else found["rest"]).replace("\\|", "|")
    box = Box(
        begin=begin,
        end=begin + len(found["mark"]),
        column=column_of(first.replace(">", " ")),
        mark=mark_of(found["mark"]),
        title=f"{_numbered(number.text)} {title}" if number else title,
        optional=False,
        quoted=first.lstrip(" \t").startswith(">"),
        in_row=True,
    )
    return Row(boxed.line, cells, box, [cell for cell in others if cell not in (number, named)])


def _is_mark(mark: str) -> bool:
    return mark == "x" or (len(mark) == 1 and not mark.isalnum() and mark not in _FOOTNOTES)


def _numbered(text: str) -> str:
    """A number as the title of an item begins with it."""
    found = _NUMBER.fullmatch(text)
    return f"{found['number'] if found else text}:"
