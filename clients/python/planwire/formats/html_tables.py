"""The tables that a Markdown text has as HTML: their rows, as those of other tables, and where each cell stands."""

import re
from collections.abc import Iterator, Sequence
from html.parser import HTMLParser
from typing import NamedTuple

_BEGINNING = re.compile(r"[ \t>]*(?:<[^<>]*>[ \t]*)*<table\b", re.IGNORECASE)
_END = re.compile(r"</table\s*>", re.IGNORECASE)
_CELLS = {"td", "th"}
_MOST_SPANNED = 100


class HtmlCell(NamedTuple):
    """A cell: its text with single blanks, and where that begins: the line, from 0, and the character in it."""

    text: str
    line: int
    begin: int
    is_header: bool = False


class HtmlTable(NamedTuple):
    """A table in lines from `begin` up to before `end`; `rows` are without those that have no cell."""

    begin: int
    end: int
    rows: Sequence[Sequence[HtmlCell]]


def html_tables(lines: Sequence[str]) -> Iterator[HtmlTable]:
    """The tables of a text. One that is never closed ends at the next blank line, where Markdown ends it."""
    number = 0
    while number < len(lines):
        if "<" not in lines[number] or not _BEGINNING.match(lines[number]):
            number += 1
            continue
        end = _end(lines, number)
        reader = _Reader(number)
        reader.feed("\n".join(lines[number:end]))
        reader.close()
        yield HtmlTable(number, end, [row for row in reader.rows if row])
        number = end


def _end(lines: Sequence[str], begin: int) -> int:
    blank = 0
    for number in range(begin, len(lines)):
        if _END.search(lines[number]):
            return number + 1
        if not lines[number].strip() and not blank:
            blank = number
    return blank or len(lines)


class _Reader(HTMLParser):
    """Reads the outermost table; one in a cell of it is a part of that cell's text."""

    def __init__(self, first_line: int) -> None:
        super().__init__()
        self.rows: list[list[HtmlCell]] = []
        self._first_line = first_line
        self._depth = 0
        self._texts: list[str] | None = None
        self._at: tuple[int, int] | None = None
        self._tag = ""
        self._columns = self._further_rows = 0
        self._spanning: dict[int, tuple[HtmlCell, int]] = {}
        """Cells that the next rows have, too, by their columns, and in how many of these."""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._depth += tag == "table"
        if self._depth != 1:
            return
        if tag in {"tr", *_CELLS}:
            self._end_cell()
        if tag == "tr":
            self._fill()
            self.rows.append([])
        elif tag in _CELLS:
            self._columns, self._further_rows = (_spanned(attrs, name) for name in ("colspan", "rowspan"))
            self._texts, self._at, self._tag = [], None, tag
        elif tag == "br" and self._texts is not None:
            self._texts.append(" ")

    def handle_endtag(self, tag: str) -> None:
        if self._depth == 1 and tag in {"table", "tr", *_CELLS}:
            self._end_cell()
        if self._depth == 1 and tag == "table":
            self._fill()
        self._depth -= tag == "table" and self._depth > 0

    def handle_data(self, data: str) -> None:
        if self._texts is None:
            return
        self._texts.append(data)
        before = data[: len(data) - len(data.lstrip())]
        if self._at is None and before != data:
            line, begin = self.getpos()
            passed = before.count("\n")
            column = len(before) - before.rindex("\n") - 1 if passed else begin + len(before)
            self._at = self._first_line + line - 1 + passed, column

    def _end_cell(self) -> None:
        if self._texts is None:
            return
        self.rows = self.rows or [[]]
        self._fill()
        line, begin = self._at or (self._first_line + self.getpos()[0] - 1, 0)
        text = " ".join("".join(self._texts).split())
        # What a cell over several columns says stands in the first of them.
        cells = [HtmlCell(text, line, begin, self._tag == "th"), *[HtmlCell("", line, begin)] * self._columns]
        if self._further_rows:
            column = len(self.rows[-1])
            self._spanning |= {column + at: (cell, self._further_rows) for at, cell in enumerate(cells)}
        self.rows[-1] += cells
        self._texts = None

    def _fill(self) -> None:
        """Adds what cells of rows before say in the next columns of the row."""
        row = self.rows[-1] if self.rows else []
        while spanning := self._spanning.pop(len(row), None):
            cell, rows = spanning
            if rows > 1:
                self._spanning[len(row)] = cell, rows - 1
            row.append(cell)


def _spanned(attributes: Sequence[tuple[str, str | None]], name: str) -> int:
    """How many columns or rows a cell takes beside its own."""
    said = dict(attributes).get(name) or ""
    return max(0, min(int(said[:9]), _MOST_SPANNED) - 1) if said.isascii() and said.isdecimal() else 0
