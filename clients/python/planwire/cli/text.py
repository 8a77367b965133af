"""How the command writes: results to standard output, remarks to standard error, colours only on a terminal."""

import os
import re
import sys
from collections.abc import Callable, Collection, Iterable, Sequence
from contextlib import suppress
from itertools import zip_longest

from planwire.cli.cells import cell_len, cut, set_cell_size
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
# What would be markup in a cell of Markdown: emphasis, code, links and images, HTML, entities, and what ends the cell.
# An underscore between letters is none.
_MARKUP = re.compile(r"[\\|`*~\[<&]|(?<![^\W_])_|_(?![^\W_])")
_GAP = "  "
_NARROWEST = 8
_USUAL_WIDTH = 80


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


def on_terminal() -> bool:
    """Whether results go to a terminal, or to somebody who wants them as on one."""
    return bool(os.environ.get("FORCE_COLOR")) or sys.stdout.isatty()


def terminal_width() -> int:
    """How many characters a line of the terminal has room for."""
    with suppress(ValueError):
        # Some shells say 0 where they do not know it.
        if (columns := int(os.environ.get("COLUMNS", ""))) > 0:
            return columns
    for stream in (sys.stdin, sys.stderr, sys.stdout):
        with suppress(OSError, ValueError, AttributeError):
            return os.get_terminal_size(stream.fileno()).columns or _USUAL_WIDTH
    return _USUAL_WIDTH


def write_rows(names: Sequence[str], rows: Iterable[Sequence[str]], format_: str) -> None:
    """Print rows below the names of their columns: with tabs between values (`tsv`), or as a table of Markdown."""
    lines = [[safe(" ".join(text.split())) for text in row] for row in rows]
    if format_ == "tsv":
        for line in [names, *lines]:
            sys.stdout.write("\t".join(line) + "\n")
        return
    marked = [[_as_cell(text) for text in line] for line in [names, *lines]]
    for row in [marked[0], ["---"] * len(names), *marked[1:]]:
        sys.stdout.write(f"| {' | '.join(row)} |\n")


def _as_cell(text: str) -> str:
    """A text as Markdown that shows it as it is."""
    return _MARKUP.sub(r"\\\g<0>", text)


def write_table(headers: Sequence[str], rows: Iterable[Sequence[str]], flexible: Collection[str] = ()) -> None:
    """Print rows below their headers; a cell may have several lines.

    On a terminal that is too narrow the `flexible` columns are cut; elsewhere every cell is whole, so that it can be
    searched.
    """
    lines = [
        [safe(text).replace("\t", " ") for text in line]
        for row in rows
        for line in zip_longest(*(cell.split("\n") for cell in row), fillvalue="")
    ]
    widths = [max(map(cell_len, column)) for column in zip(headers, *lines, strict=True)]
    if not on_terminal():
        for line in (headers, *lines):
            sys.stdout.write(_GAP.join(map(set_cell_size, line, widths)).rstrip() + "\n")
        return
    write_line = _printer()
    _narrow(widths, [index for index, header in enumerate(headers) if header in flexible], terminal_width())
    for line in (headers, *lines):
        cells = [cut(text, width) for text, width in zip(line, widths, strict=True)]
        # Not the last one, whose padding could run over the edge.
        cells[:-1] = [set_cell_size(text, width) for text, width in zip(cells[:-1], widths, strict=False)]
        styles = ["bold" if line is headers else STYLES.get(text, "") for text in line]
        styled = [text for cell in zip(cells, styles, strict=True) for text in (cell, (_GAP, ""))]
        write_line(*styled[:-1])


def write_fields(fields: Iterable[tuple[str, str]]) -> None:
    """Print names and values, a line each; a value of several lines stands below its name."""
    named = list(fields)
    width = max((len(name) for name, _ in named), default=0)
    write_line = _printer()
    for name, value in named:
        first, *rest = safe(value).splitlines() or [""]
        label, gap = (name, "\n    ") if rest else (name.ljust(width), _GAP)
        text = "\n    ".join([first, *rest])
        write_line((label, "bold"), (gap, ""), (text, STYLES.get(value, "")))


def _write_plain(*texts: tuple[str, str]) -> None:
    sys.stdout.write("".join(text for text, _ in texts) + "\n")


def _printer() -> Callable[..., None]:
    """What writes a line of texts with their styles."""
    if not on_terminal():
        return _write_plain
    from rich.console import Console
    from rich.text import Text

    console = Console(highlight=False)
    return lambda *texts: console.print(Text.assemble(*texts), soft_wrap=True)


def _narrow(widths: list[int], flexible: Sequence[int], room: int) -> None:
    """Take from the widest of the flexible columns until everything fits, or they are as narrow as is any use."""
    while sum(widths) + len(_GAP) * (len(widths) - 1) > room:
        widest = max(flexible, key=lambda index: widths[index], default=None)
        if widest is None or widths[widest] <= _NARROWEST:
            break
        widths[widest] -= 1
