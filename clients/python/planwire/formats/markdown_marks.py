"""All boxes of a Markdown text by their lines, and other marks written into them."""

from collections.abc import Iterable, Mapping, Sequence

from planwire.formats.markdown_boxes import LINE_ENDS, Box, read_box, split_lines
from planwire.formats.markdown_tables import Table, read_tables


def read_boxes(lines: Sequence[str]) -> dict[int, Box]:
    """The boxes of items and of rows that are tasks, by their lines from 0."""
    return boxes_of(lines, read_tables(lines))


def boxes_of(lines: Sequence[str], tables: Iterable[Table]) -> dict[int, Box]:
    """The same, of a text whose tables were read."""
    boxes = {number: box for number, line in enumerate(lines) if (box := read_box(line))}
    for table in tables:
        boxes |= {row.line: row.box for row in table.rows if row.box}
    return boxes


def read_marks(text: str) -> dict[int, str]:
    """The marks of all boxes, by their lines from 1."""
    return {number + 1: box.mark for number, box in read_boxes(split_lines(text)).items()}


def with_marks(text: str, marks: Mapping[int, str]) -> str:
    """The text with other marks in the boxes of some lines, by their numbers from 1; nothing else of it changes."""
    # Every second part is the end of the line before it.
    parts = LINE_ENDS.split(text)
    boxes = read_boxes(parts[::2])
    for number, mark in marks.items():
        box = boxes.get(number - 1)
        if box is None:
            raise ValueError(f"line {number} has no box")
        line = parts[2 * (number - 1)]
        between = line[box.begin : box.end]
        written = between.strip() or between
        # Blanks around a mark stay as they are.
        begin = box.begin + between.index(written)
        parts[2 * (number - 1)] = f"{line[:begin]}{mark}{line[begin + len(written) :]}"
    return "".join(parts)
