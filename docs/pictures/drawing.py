"""What a terminal shows, as an SVG that loads nothing from elsewhere and is readable on light and dark pages."""

import re
from collections.abc import Iterator
from itertools import groupby
from typing import Any, NamedTuple
from xml.sax.saxutils import escape

import pyte

_FONT = "ui-monospace, SFMono-Regular, Menlo, Consolas, 'DejaVu Sans Mono', 'Liberation Mono', monospace"
_FONT_SIZE = 14
_CELL, _LINE = 8.4, 19
_EDGE, _BAR = 18, 40
_GROUND, _FRAME, _TITLE = "#0d1117", "#30363d", "#8b949e"
_DEFAULT = "#d1d7e0"
# By the names of pyte, in which yellow is brown.
_COLOURS = {
    "black": "#484f58",
    "red": "#ff7b72",
    "green": "#56d364",
    "brown": "#e3b341",
    "blue": "#79c0ff",
    "magenta": "#d2a8ff",
    "cyan": "#56d4dd",
    "white": "#d1d7e0",
    "brightblack": "#8b949e",
    "brightred": "#ffa198",
    "brightgreen": "#7ee787",
    "brightbrown": "#f2cc60",
    "brightblue": "#a5d6ff",
    "brightmagenta": "#e2c5ff",
    "brightcyan": "#76e3ea",
    "brightwhite": "#f0f6fc",
}
# Each gets its own place: not everybody who draws an SVG keeps several spaces.
_PARTS = re.compile(r"\S+(?: \S+)*")


class Screen(pyte.Screen):
    """pyte's, which knows no faint text: here what is faint is said to blink, since nothing else does."""

    def select_graphic_rendition(self, *attributes: int, **given: Any) -> None:
        """SGR: the colours and weight of what follows."""
        super().select_graphic_rendition(*attributes, **given)
        if 2 in attributes and not {38, 48} & set(attributes):  # after those, 2 is a part of a colour
            self.cursor.attrs = self.cursor.attrs._replace(blink=True)


class _Run(NamedTuple):
    """Cells beside each other that look the same."""

    column: int
    text: str
    look: pyte.screens.Char


def drawing(written: bytes, columns: int, rows: int, title: str, part: slice = slice(None)) -> str:
    """What a terminal shows of the bytes that a command wrote, or a part of its rows, without empty ones at the end."""
    screen = Screen(columns, rows)
    pyte.ByteStream(screen).feed(written)
    lines = [list(_runs(screen, row)) for row in range(rows)[part]]
    while lines and not any(run.text.strip() for run in lines[-1]):
        lines.pop()
    width, height = round(columns * _CELL) + 2 * _EDGE, _BAR + len(lines) * _LINE + _EDGE
    cells = [mark for row, line in enumerate(lines) for run in line for mark in _cells(run, _BAR + row * _LINE)]
    return "\n".join(
        [
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" '
            f'height="{height}" role="img" aria-label="{escape(title)}">',
            "<style>",
            f"text {{ font: {_FONT_SIZE}px {_FONT}; fill: {_DEFAULT} }}",
            ".b { font-weight: 700 } .i { font-style: italic } .u { text-decoration: underline } .d { opacity: .62 }",
            "</style>",
            f'<rect x=".5" y=".5" width="{width - 1}" height="{height - 1}" rx="9" '
            f'fill="{_GROUND}" stroke="{_FRAME}"/>',
            *(
                f'<circle cx="{_EDGE + 6 + 20 * place}" cy="20" r="6" fill="{colour}"/>'
                for place, colour in enumerate(("#ff5f57", "#febc2e", "#28c840"))
            ),
            f'<text x="{width // 2}" y="25" text-anchor="middle" style="fill: {_TITLE}">{escape(title)}</text>',
            *cells,
            "</svg>",
            "",
        ]
    )


def _runs(screen: pyte.Screen, row: int) -> Iterator[_Run]:
    line = screen.buffer[row]
    column = 0
    cells = (line[number] for number in range(screen.columns))
    for look, group in groupby(cells, key=lambda cell: cell._replace(data="")):
        texts = [cell.data for cell in group]
        yield _Run(column, "".join(texts), look)
        column += len(texts)


def _cells(run: _Run, top: float) -> Iterator[str]:
    """A run's background, where it has one, and its text."""
    look = run.look
    front, back = _colour(look.fg, _DEFAULT), _colour(look.bg, _GROUND)
    if look.reverse:
        front, back = back, front
    if back != _GROUND:
        x, width = round(_EDGE + run.column * _CELL, 1), round(len(run.text) * _CELL, 1)
        yield f'<rect x="{x}" y="{top}" width="{width}" height="{_LINE}" fill="{back}"/>'
    flags = {"b": look.bold, "i": look.italics, "u": look.underscore, "d": look.blink}
    names = " ".join(name for name, is_set in flags.items() if is_set)
    style = (f' class="{names}"' if names else "") + (f' style="fill: {front}"' if front != _DEFAULT else "")
    for part in _PARTS.finditer(run.text):
        x, length = (round(number * _CELL, 1) for number in (run.column + part.start(), len(part[0])))
        yield (
            f'<text x="{round(_EDGE + x, 1)}" y="{top + _LINE - 5}" textLength="{length}"{style}>'
            f"{escape(part[0])}</text>"
        )


def _colour(name: str, default: str) -> str:
    if name == "default":
        return default
    return _COLOURS.get(name, f"#{name}")
