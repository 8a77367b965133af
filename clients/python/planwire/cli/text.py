"""How the command writes: results to standard output, remarks to standard error, colours only on a terminal."""

import sys
from collections.abc import Collection, Iterable, Sequence
from itertools import zip_longest

from rich.cells import cell_len, set_cell_size
from rich.console import Console
from rich.text import Text

from planwire.formats.terminal_text import safe, to_json

STYLES = {
    "active": "cyan",
    "in_progress": "cyan",
    "approved": "blue",
    "completed": "green",
    "ok": "green",
    "failed": "red",
    "rejected": "red",
    "warning": "yellow",
    "skipped": "dim",
    "cancelled": "dim",
    "archived": "dim",
    "critical": "bold red",
    "high": "yellow",
    "low": "dim",
}
_GAP = "  "
_NARROWEST = 8


def counted(count: int, noun: str) -> str:
    """A number with its noun: `1 task`, `2 tasks`."""
    return f"{count:,} {noun}" if count == 1 else f"{count:,} {noun}s"


def write(text: str) -> None:
    """Print a result."""
    sys.stdout.write(safe(text) + "\n")


def write_json(value: object) -> None:
    """Print a result as one JSON document."""
    sys.stdout.write(to_json(value, indent=2) + "\n")


def remark(text: str) -> None:
    """Say something about the result that is not a part of it."""
    sys.stdout.flush()  # where both go to one place, what was written first comes first
    sys.stderr.write(safe(text) + "\n")


def write_table(headers: Sequence[str], rows: Iterable[Sequence[str]], flexible: Collection[str] = ()) -> None:
    """Print rows below their headers; a cell may have several lines.

    On a terminal that is too narrow the `flexible` columns are cut; elsewhere every cell is whole, so that it can be
    searched.
    """
    console = Console(highlight=False)
    lines = [
        [safe(text).replace("\t", " ") for text in line]
        for row in rows
        for line in zip_longest(*(cell.split("\n") for cell in row), fillvalue="")
    ]
    widths = [max(map(cell_len, column)) for column in zip(headers, *lines, strict=True)]
    if console.is_terminal:
        _narrow(widths, [index for index, header in enumerate(headers) if header in flexible], console.width)
    for line in (headers, *lines):
        cells = [_cut(text, width) for text, width in zip(line, widths, strict=True)]
        # Not the last one, whose padding could run over the edge.
        cells[:-1] = [set_cell_size(text, width) for text, width in zip(cells[:-1], widths, strict=False)]
        if not console.is_terminal:
            sys.stdout.write(_GAP.join(cells).rstrip() + "\n")
            continue
        styles = ["bold" if line is headers else STYLES.get(text, "") for text in line]
        console.print(Text(_GAP).join(map(Text, cells, styles)), soft_wrap=True)


def write_fields(fields: Iterable[tuple[str, str]]) -> None:
    """Print names and values, a line each; a value of several lines stands below its name."""
    console = Console(highlight=False)
    named = list(fields)
    width = max((len(name) for name, _ in named), default=0)
    for name, value in named:
        first, *rest = safe(value).splitlines() or [""]
        label, gap = (name, "\n    ") if rest else (name.ljust(width), _GAP)
        text = "\n    ".join([first, *rest])
        if not console.is_terminal:
            sys.stdout.write(f"{label}{gap}{text}\n")
            continue
        console.print(Text.assemble((label, "bold"), gap, (text, STYLES.get(value, ""))), soft_wrap=True)


def _narrow(widths: list[int], flexible: Sequence[int], room: int) -> None:
    """Take from the widest of the flexible columns until everything fits, or they are as narrow as is any use."""
    while sum(widths) + len(_GAP) * (len(widths) - 1) > room:
        widest = max(flexible, key=lambda index: widths[index], default=None)
        if widest is None or widths[widest] <= _NARROWEST:
            break
        widths[widest] -= 1


def _cut(text: str, width: int) -> str:
    return text if cell_len(text) <= width else set_cell_size(text, width - 1) + "…"
