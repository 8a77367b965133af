"""The terminal while the board is on it: a screen of its own, on which only lines that changed are written."""

import os
import sys
import termios
from collections.abc import Sequence
from contextlib import suppress
from types import TracebackType
from typing import Self

from rich.console import Console
from rich.text import Text

# Another screen, without cursor, and without going on in the next line where one is too long.
_ENTER = "\x1b[?1049h\x1b[?25l\x1b[?7l"
_LEAVE = "\x1b[?7h\x1b[?25h\x1b[?1049l"
_ERASE, _ERASE_REST = "\x1b[2J", "\x1b[K"
# Terminals that know this show a frame at once; others ignore it.
_BEGIN, _END = "\x1b[?2026h", "\x1b[?2026l"
_INPUT = 0
_FALLBACK = (80, 24)


class Screen:
    """A context manager that restores the terminal, however the block ends."""

    def __init__(self, console: Console) -> None:
        """`console` stands for standard output, which has to be a terminal."""
        self._console = console
        self._output = sys.stdout.fileno()
        self._shown: list[str] | None = None
        self._modes: list[int | list[bytes | int]] | None = None

    @property
    def size(self) -> tuple[int, int]:
        """Columns and lines."""
        columns, lines = os.get_terminal_size(self._output)
        return (columns, lines) if columns and lines else _FALLBACK

    def __enter__(self) -> Self:
        if os.isatty(_INPUT):
            self._modes = termios.tcgetattr(_INPUT)
            quiet = termios.tcgetattr(_INPUT)
            quiet[3] &= ~(termios.ECHO | termios.ICANON)  # what is typed would stand on the board
            termios.tcsetattr(_INPUT, termios.TCSANOW, quiet)
        self._write(_ENTER)
        self.clear()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        with suppress(OSError):  # a terminal that has gone needs no order
            self._write(_LEAVE)
        if self._modes is not None:
            with suppress(termios.error):
                termios.tcsetattr(_INPUT, termios.TCSAFLUSH, self._modes)

    def clear(self) -> None:
        """Write every line again with the next frame."""
        self._shown = None

    def paint(self, lines: Sequence[Text]) -> None:
        """Show these lines from the top. Those that are there already are not written."""
        rendered = self._render(lines)
        erase, before = ("", self._shown) if self._shown is not None else (_ERASE, [])
        rendered += [_ERASE_REST] * (len(before) - len(rendered))
        before = before + [_ERASE_REST] * (len(rendered) - len(before))
        changes = [
            f"\x1b[{number};1H{line}"
            for number, (line, shown) in enumerate(zip(rendered, before, strict=True), 1)
            if line != shown
        ]
        if erase or changes:
            self._write(f"{_BEGIN}{erase}{''.join(changes)}{_END}")
        self._shown = rendered

    def _render(self, lines: Sequence[Text]) -> list[str]:
        for line in lines:
            line.rstrip()
        with self._console.capture() as capture:
            self._console.print(Text("\n").join(lines), soft_wrap=True, end="")
        columns, _ = self.size
        # Behind a full line the cursor stands on its last character, which would be erased.
        return [
            text + _ERASE_REST * (line.cell_len < columns)
            for text, line in zip(capture.get().split("\n"), lines, strict=True)
        ]

    def _write(self, text: str) -> None:
        data = text.encode(self._console.encoding, "replace")
        while data:
            data = data[os.write(self._output, data) :]
