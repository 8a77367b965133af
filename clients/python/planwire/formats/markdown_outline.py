"""The outline of a Markdown text: its sections, the boxes in them with what belongs to each, and what else is read."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from markdown_it.token import Token

from planwire.formats.markdown_boxes import Box, boxes_elsewhere, column_of, read_box, split_lines
from planwire.formats.markdown_hidden import reveal
from planwire.formats.markdown_marks import boxes_of
from planwire.formats.markdown_tables import Table, read_tables

_QUOTE = re.compile(r"(?:[ \t]{0,3}>)+ ?")


@dataclass(slots=True)
class Checkbox:
    """An item of a list that begins with a box.

    `title` is the first line of its first paragraph and `wrapped` the others. `text` are the further lines of the item.
    """

    line: int
    box: Box
    parent: "Checkbox | None"
    title: str
    wrapped: list[str] = field(default_factory=list)
    text: list[str] = field(default_factory=list)
    why_odd: str = ""
    """Why Markdown sees no item here; empty where it does."""

    @property
    def whole_title(self) -> str:
        """The first paragraph in one line."""
        return " ".join(filter(None, [self.title, *self.wrapped]))


@dataclass(slots=True)
class Section:
    """A heading with what stands below it, up to the next heading. What comes before the first one has level 0."""

    line: int
    level: int
    heading: str
    text: list[str] = field(default_factory=list)
    checkboxes: list[Checkbox] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph or a block of code that is no task. `checkbox` is the item that it belongs to."""

    line: int
    content: str
    section: Section
    checkbox: Checkbox | None
    lines: Sequence[str] = ()
    """Those of a paragraph, of which `content` is made."""


@dataclass(slots=True)
class Outline:
    """A text that was read; lines are counted from 1."""

    sections: list[Section]
    """In order; the first is the one before the first heading."""
    front_matter: str = ""
    paragraphs: list[Passage] = field(default_factory=list)
    code: list[Passage] = field(default_factory=list)
    tables: list[Table] = field(default_factory=list)
    notes: list[tuple[int, str]] = field(default_factory=list)
    """Lines with what is to be said of them."""
    boxes_elsewhere: list[tuple[int, str]] = field(default_factory=list)
    """Boxes that are no items of lists, with what follows them."""

    @property
    def checkboxes(self) -> Iterator[Checkbox]:
        """All of them, in order."""
        return (checkbox for section in self.sections for checkbox in section.checkboxes)


def read_outline(text: str) -> Outline:
    """The outline of a text. Everything that looks like a box is among `checkboxes`, `boxes_elsewhere` or hidden."""
    return _Reader(split_lines(text)).outline


def title_of(sections: Sequence[Section]) -> Section | None:
    """The heading of the whole text: the first one, where it is the only one of the first level."""
    first_level = [section for section in sections if section.level == 1]
    return first_level[0] if first_level and first_level == sections[1:2] else None


class _Reader:
    def __init__(self, lines: list[str]) -> None:
        begin = _end_of_front_matter(lines)
        self.lines = lines
        revealed = reveal([*[""] * begin, *lines[begin:]])
        visible = ["" if number < begin or number in revealed.hidden else line for number, line in enumerate(lines)]
        tables = list(read_tables(visible))
        boxes = boxes_of(visible, tables)
        front_matter = "\n".join(lines[1 : begin - 1]) if begin else ""
        self.outline = Outline([Section(1, 0, "")], front_matter, notes=revealed.notes, tables=tables)
        self._ends: dict[int, int] = {}
        self._headings: set[int] = set()
        self._in_tables = {number for table in tables for number in table.lines}
        self._checkboxes: dict[int, Checkbox] = {}
        for number, line in enumerate(visible):
            if number not in boxes and ("[" in line or "<" in line or not line.isascii()):
                self.outline.boxes_elsewhere += ((number + 1, rest) for rest in boxes_elsewhere(line))
        self._with_boxes = boxes.keys() | {line - 1 for line, _ in self.outline.boxes_elsewhere}
        self._walk(revealed.tokens, boxes)
        self._add_odd(boxes)
        self._place(begin)

    def _walk(self, tokens: Sequence[Token], boxes: dict[int, Box]) -> None:
        """Finds the sections, the boxes that are items of lists, and the passages."""
        items: list[Checkbox | None] = []
        heading: Token | None = None
        for token in tokens:
            begin, end = token.map or [0, 0]
            if token.type == "list_item_open":
                outer = self._checkboxes.get(begin)
                if outer:  # `- - [ ]`: the innermost item is the one that has the box
                    items = [None if item is outer else item for item in items]
                checkbox = None
                if begin in boxes:
                    parent = next((item for item in reversed(items) if item), None)
                    checkbox = Checkbox(begin + 1, boxes[begin], parent, boxes[begin].title)
                    self._checkboxes[begin], self._ends[begin] = checkbox, end
                items.append(checkbox)
            elif token.type == "list_item_close":
                items.pop()
            elif token.type == "heading_open":
                heading = token
            elif token.type == "inline" and heading and not items:
                self.outline.sections.append(Section(begin + 1, int(heading.tag[1:]), _one_line(token.content)))
                self._headings |= set(range(*(heading.map or [0, 0])))
                heading = None
            elif token.type == "inline":
                heading = None
                self._read_paragraph(token, begin, next((item for item in reversed(items) if item), None))
            elif token.type == "fence":
                owner = next((item for item in reversed(items) if item), None)
                self.outline.code.append(Passage(begin + 1, token.content, self.outline.sections[-1], owner))

    def _read_paragraph(self, token: Token, begin: int, owner: Checkbox | None) -> None:
        if begin in self._in_tables:
            return
        content = [line.strip() for line in token.content.split("\n")]
        # What Markdown takes for a continued line can be a box or a table, too.
        further = range(begin + 1, begin + len(content))
        ends = (line for line in further if line in self._with_boxes or line in self._in_tables)
        end = next(ends, further.stop) - begin
        if begin in self._checkboxes and owner is self._checkboxes[begin]:
            owner.wrapped = content[1:end]
            if not owner.title and owner.wrapped:
                owner.title = owner.wrapped.pop(0)
        else:
            lines = content[:end]
            passage = Passage(begin + 1, " ".join(lines), self.outline.sections[-1], owner, lines)
            self.outline.paragraphs.append(passage)

    def _add_odd(self, boxes: dict[int, Box]) -> None:
        """Adds the boxes that Markdown does not see, inside the boxes before them that are indented less."""
        rows = {row.line: row for table in self.outline.tables for row in table.rows if row.box}
        for number, box in boxes.items():
            if number in self._checkboxes:
                continue
            if number in rows:
                text = [f"{cell.header}: {cell.text}" if cell.header else cell.text for cell in rows[number].others]
                parent = self._parent_by_column(number, box.column)
                self._checkboxes[number] = Checkbox(number + 1, box, parent, box.title, text=text)
                self._ends[number] = number + 1
                continue
            why_odd = box.why_odd or "it is indented, or begins, so that Markdown sees no item of a list here"
            parent = self._parent_by_column(number, box.column)
            self._checkboxes[number] = Checkbox(number + 1, box, parent, box.title, why_odd=why_odd)
            self._ends[number] = self._end_by_column(number, box.column)
        self._checkboxes = dict(sorted(self._checkboxes.items()))

    def _parent_by_column(self, number: int, column: int) -> Checkbox | None:
        for before in range(number - 1, -1, -1):
            line = self.lines[before]
            if before in self._headings:
                return None
            checkbox = self._checkboxes.get(before)
            if checkbox and (checkbox.why_odd or checkbox.box.in_row) and checkbox.box.column == column:
                return checkbox.parent
            if checkbox and checkbox.box.column < column:
                return checkbox
            if line.strip() and column_of(line) == 0:
                return None
        return None

    def _end_by_column(self, number: int, column: int) -> int:
        for after in range(number + 1, len(self.lines)):
            line = self.lines[after]
            if after in self._headings or after in self._checkboxes or (line.strip() and column_of(line) <= column):
                return after
        return len(self.lines)

    def _place(self, begin: int) -> None:
        """Gives every line to the box or the section that it belongs to."""
        owners: list[Checkbox | None] = [None] * len(self.lines)
        for number, checkbox in self._checkboxes.items():
            end = self._ends[number]
            owners[number:end] = [checkbox] * (end - number)
        sections = iter([*self.outline.sections[1:], None])
        section, following = self.outline.sections[0], next(sections)
        # What is around the rows of a table says nothing where each of them is a task.
        tables = (table.lines for table in self.outline.tables if table.is_tasks)
        around_rows = {number for lines in tables for number in lines} - self._checkboxes.keys()
        for number in range(begin, len(self.lines)):
            if following and number + 1 == following.line:
                section, following = following, next(sections)
            if number in self._headings or number in around_rows:
                continue
            owner = owners[number]
            if number in self._checkboxes:
                section.checkboxes.append(self._checkboxes[number])
            elif owner is None:
                section.text.append(self.lines[number])
            elif number + 1 > owner.line + _lines_of_title(owner):
                owner.text.append(
                    _QUOTE.sub("", self.lines[number], count=1) if owner.box.quoted else self.lines[number]
                )


def _lines_of_title(checkbox: Checkbox) -> int:
    return len(checkbox.wrapped) + int(not checkbox.box.title and bool(checkbox.title))


def _end_of_front_matter(lines: Sequence[str]) -> int:
    """How many lines front matter takes at the beginning; boxes are in none."""
    if len(lines) < 3 or lines[0].rstrip() != "---" or not lines[1].strip():
        return 0
    for number, line in enumerate(lines[1:], start=1):
        if read_box(line):
            return 0
        if line.rstrip() in {"---", "..."}:
            return number + 1
    return 0


def _one_line(text: str) -> str:
    return " ".join(text.split())
