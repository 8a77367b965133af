"""The outline of a Markdown text: its sections, and the checkboxes in them with what belongs to each."""

import re
from dataclasses import dataclass, field

_HEADING = re.compile(r"^ {0,3}(?P<marks>#{1,6})(?:[ \t]+(?P<text>.*))?$")
_ITEM = re.compile(r"^[ \t]*(?:[-*+]|\d{1,9}[.)])(?:[ \t]+(?P<text>.*))?$")
_CHECKBOX = re.compile(r"^\[(?P<mark>[^\w\]]?|[xX])\](?:[ \t]+(?P<title>.*))?$")
_FENCE = re.compile(r"^[ \t]*(?P<marks>`{3,}|~{3,})(?P<info>.*)$")
_TAB_WIDTH = 4


@dataclass(slots=True)
class Checkbox:
    """An item of a list that begins with brackets, and the mark in them. `text` are the further lines of the item."""

    line: int
    indent: int
    mark: str
    title: str
    parent: "Checkbox | None"
    text: list[str] = field(default_factory=list)


@dataclass(slots=True)
class Section:
    """A heading with what stands below it, up to the next heading. What comes before the first one has level 0."""

    line: int
    level: int
    heading: str
    text: list[str] = field(default_factory=list)
    checkboxes: list[Checkbox] = field(default_factory=list)
    phase: str = ""


def read_outline(text: str) -> list[Section]:
    """The sections of a text in order; the first is the one before the first heading."""
    reader = _Reader()
    for number, line in enumerate(text.split("\n"), start=1):
        reader.read(number, line.rstrip("\r"))
    return reader.sections


class _Reader:
    def __init__(self) -> None:
        self.sections = [Section(1, 0, "")]
        self._open: list[Checkbox] = []  # the checkboxes whose item the next line can go on with, each inside the last
        self._end_of_block = ""  # what ends the fenced code or comment that the reader is in
        self._after_blank = False

    def read(self, number: int, line: str) -> None:
        if self._end_of_block:
            self._keep(line)
            if _ends_block(line, self._end_of_block):
                self._end_of_block = ""
        elif heading := _HEADING.match(line):
            self.sections.append(Section(number, len(heading["marks"]), _without_closing_marks(heading["text"] or "")))
            self._open = []
        elif item := _ITEM.match(line):
            self._close(_indent(line))
            self._item(number, line, item["text"] or "")
        else:
            if self._after_blank and line.strip():
                self._close(_indent(line))
            self._keep(line)
            self._end_of_block = _block_end(line)
        self._after_blank = not line.strip()

    def _item(self, number: int, line: str, text: str) -> None:
        checkbox = _CHECKBOX.match(text)
        if checkbox is None:
            self._keep(line)
            return
        parent = self._open[-1] if self._open else None
        title = (checkbox["title"] or "").strip()
        self._open.append(Checkbox(number, _indent(line), checkbox["mark"], title, parent))
        self.sections[-1].checkboxes.append(self._open[-1])

    def _close(self, indent: int) -> None:
        while self._open and self._open[-1].indent >= indent:
            self._open.pop()

    def _keep(self, line: str) -> None:
        (self._open[-1] if self._open else self.sections[-1]).text.append(line)


def _without_closing_marks(heading: str) -> str:
    heading = heading.strip()
    opened = heading.rstrip("#")
    return opened.rstrip() if not opened or opened[-1] in " \t" else heading


def _indent(line: str) -> int:
    expanded = line.expandtabs(_TAB_WIDTH)
    return len(expanded) - len(expanded.lstrip())


def _block_end(line: str) -> str:
    """What ends the block that a line begins; empty where it begins none."""
    if fence := _FENCE.match(line):
        marks = fence["marks"]
        return "" if marks[0] in fence["info"] else marks
    return "-->" if "<!--" in line and "-->" not in line.rpartition("<!--")[2] else ""


def _ends_block(line: str, end: str) -> bool:
    if end == "-->":
        return end in line
    # At least as many marks as at the beginning, and nothing else.
    return line.strip().startswith(end) and not line.strip().strip(end[0])
