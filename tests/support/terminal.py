"""The command on a terminal: a real pseudo-terminal, and what an emulator of one shows of it."""

import copy
import fcntl
import os
import pty
import struct
import subprocess
import termios
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pyte

from tests.cli.conftest import COMMAND
from tests.support.waiting import PATIENCE_SECONDS

_ALTERNATE_SCREEN = 1049


class _Screen(pyte.Screen):
    """Knows the alternate screen, which pyte does not."""

    _primary: Any = None

    def set_mode(self, *modes: int, **given: Any) -> None:
        super().set_mode(*modes, **given)
        if _ALTERNATE_SCREEN in modes:
            self._primary = copy.deepcopy((self.buffer, self.cursor.x, self.cursor.y))
            self.erase_in_display(2)

    def reset_mode(self, *modes: int, **given: Any) -> None:
        super().reset_mode(*modes, **given)
        if _ALTERNATE_SCREEN in modes:
            self.buffer, self.cursor.x, self.cursor.y = self._primary


class Terminal:
    """A terminal with a command on it."""

    def __init__(self, columns: int, lines: int, *arguments: str, environment: Mapping[str, str], folder: Path) -> None:
        self._screen = _Screen(columns, lines)
        self._stream = pyte.ByteStream(self._screen)
        self._ours, its = pty.openpty()
        self.resize(columns, lines)
        self.process = subprocess.Popen(
            [COMMAND, *arguments],
            cwd=folder,
            env=environment,
            stdin=its,
            stdout=its,
            stderr=its,
            start_new_session=True,
            # So that Ctrl-C on it is for the command.
            preexec_fn=lambda: fcntl.ioctl(0, termios.TIOCSCTTY, 0),  # noqa: PLW1509  # takes no lock
        )
        self._its = its
        self.written = b""
        """Everything that the command wrote."""
        self._lock = threading.Lock()
        self._reader = threading.Thread(target=self._read)
        self._reader.start()

    @property
    def lines(self) -> list[str]:
        """What is to be seen, without what is blank at the right."""
        with self._lock:
            return [line.rstrip() for line in self._screen.display]

    @property
    def text(self) -> str:
        return "\n".join(self.lines)

    @property
    def cursor_is_hidden(self) -> bool:
        return bool(self._screen.cursor.hidden)

    @property
    def echoes(self) -> bool:
        """Whether it shows what is typed."""
        return bool(termios.tcgetattr(self._its)[3] & termios.ECHO)

    @property
    def unread(self) -> int:
        """How many typed characters nobody has read: the shell would get them next."""
        (count,) = struct.unpack("i", fcntl.ioctl(self._its, termios.FIONREAD, b"\0\0\0\0"))
        return int(count)

    def wait_for(self, *texts: str) -> None:
        """Wait until all of these are to be seen."""
        self.wait_until(lambda: all(text in self.text for text in texts))

    def wait_until(self, holds: Callable[[], bool]) -> None:
        deadline = time.monotonic() + PATIENCE_SECONDS
        while not holds():
            assert time.monotonic() < deadline, self.text
            time.sleep(0.02)

    def type(self, keys: bytes) -> None:
        os.write(self._ours, keys)

    def resize(self, columns: int, lines: int) -> None:
        if (self._screen.columns, self._screen.lines) != (columns, lines):
            with self._lock:
                self._screen.resize(lines, columns)
                self._screen.erase_in_display(2)  # what a terminal leaves there nobody can know
        fcntl.ioctl(self._ours, termios.TIOCSWINSZ, struct.pack("HHHH", lines, columns, 0, 0))

    def end(self) -> int:
        """Wait for the command to end by itself, and return its exit code."""
        code = self.process.wait(PATIENCE_SECONDS)
        size = -1
        while size != len(self.written):  # until nothing more comes
            size = len(self.written)
            time.sleep(0.1)
        return code

    def close(self) -> None:
        if self.process.poll() is None:
            self.process.kill()
            self.process.wait()
        os.close(self._its)
        self._reader.join()
        os.close(self._ours)

    def _read(self) -> None:
        try:
            while part := os.read(self._ours, 65536):
                with self._lock:
                    self.written += part
                    self._stream.feed(part)
        except OSError:
            pass  # how a terminal ends on Linux


@contextmanager
def on_terminal(
    columns: int, lines: int, *arguments: str, environment: Mapping[str, str], folder: Path
) -> Iterator[Terminal]:
    """Runs the command in the folder, on a terminal of this size, while the block lasts."""
    terminal = Terminal(columns, lines, *arguments, environment=environment, folder=folder)
    try:
        yield terminal
    finally:
        terminal.close()
