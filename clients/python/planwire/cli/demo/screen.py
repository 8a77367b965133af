"""How the demo looks: headings, one line for each transition, and remarks between them."""

import sys
import textwrap
from collections.abc import Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.text import Text

from planwire.cli.event_line import event_line
from planwire.v1.event_pb2 import TaskEvent

_PAGE = 80
_INDENT = " " * 10
"""Remarks stand below the names of those who act."""


class Screen:
    """Standard output: styled on a terminal, plain elsewhere, and at once in both."""

    def __init__(self) -> None:
        self._console = Console(highlight=False)
        self._width = self._console.width if self._console.is_terminal else _PAGE

    def paragraph(self, text: str = "") -> None:
        """Running text; a blank line where there is none."""
        self._write(Text(textwrap.fill(text, self._page)))

    def verbatim(self, text: str) -> None:
        """What is to be copied, between blank lines."""
        for line in ("", *text.splitlines(), ""):
            self._write(Text(line, "cyan"))

    def heading(self, text: str, remark: str = "") -> None:
        """The beginning of something."""
        self.paragraph()
        self._write(Text.assemble((text, "bold"), ("  " if remark else "") + remark))

    def transition(self, event: TaskEvent, title: str) -> None:
        """What the stream told."""
        self._write(event_line(event, title, self._width))

    def remark(self, text: str) -> None:
        """What a stranger would not see in the transitions."""
        for line in textwrap.wrap(text, self._page - len(_INDENT)):
            self._write(Text(_INDENT + line, "magenta"))

    @contextmanager
    def waiting(self, text: str) -> Iterator[None]:
        """Something takes a while, and a terminal shows that it goes on."""
        if not self._console.is_terminal:
            yield
            return
        with self._console.status(text):
            yield

    @property
    def _page(self) -> int:
        return min(self._width, _PAGE)

    def _write(self, text: Text) -> None:
        if self._console.is_terminal:
            self._console.print(text, soft_wrap=True)
        else:
            sys.stdout.write(f"{text.plain}\n")
            sys.stdout.flush()
