"""Draws the pictures of the command from the real thing; `make captures` runs it.

A server is started, `planwire demo` is played on it, and `planwire watch` watches in a narrow and in a wide terminal.
"""

import argparse
import asyncio
import os
import re
import signal
import tempfile
import time
from contextlib import ExitStack
from functools import partial
from pathlib import Path

import planwire.sync
from planwire.cli.demo.story import WORKSPACE

from docs.pictures.drawing import drawing
from service.cli.throwaway_server import throwaway_server
from tests.support.terminal import on_terminal

_ROWS = 100
"""For all that the demo shows."""
_PART = ("Phase 2 of 3", "The same in a program")
"""Where the picture of the demo begins, and before what it ends."""


async def capture(folder: Path, speed: float) -> None:
    """Write the pictures into a folder; the demo is played so many times as fast as usual."""
    async with throwaway_server() as address:
        _capture(folder, speed, address)


def _capture(folder: Path, speed: float, address: str) -> None:
    with ExitStack() as stack:
        with planwire.sync.connect(address) as client:
            client.workspaces.RegisterWorkspace(WORKSPACE)
        kept = {name: os.environ[name] for name in ("LANG", "PATH") if name in os.environ}
        home = stack.enter_context(tempfile.TemporaryDirectory())
        environment = {**kept, "HOME": home, "PLANWIRE_ADDRESS": address, "TERM": "xterm-256color"}
        terminal = partial(on_terminal, environment=environment, folder=Path(home))
        watch = ("watch", "--workspace", WORKSPACE.workspace_id)
        narrow = stack.enter_context(terminal(80, 24, *watch))
        wide = stack.enter_context(terminal(200, 30, *watch))
        for watching in (narrow, wide):
            watching.wait_for(WORKSPACE.name)
        demo = stack.enter_context(terminal(80, _ROWS, "demo", f"--speed={speed}"))

        # Both agents are at work again. The story is held there until both watches show as much of it.
        again = ("in_progress  Run the tests", "in_progress  Write the guide")
        demo.wait_until(lambda: all(demo.text.count(started) == 2 for started in again))
        time.sleep(0.5 / speed)
        demo.process.send_signal(signal.SIGSTOP)
        for watching in (narrow, wide):
            watching.wait_for("say how to undo", "clock mended")
        _write(folder / "watch-80.svg", drawing(narrow.written, 80, 24, "planwire watch"))
        _write(folder / "watch-200.svg", drawing(wide.written, 200, 30, "planwire watch"))
        demo.process.send_signal(signal.SIGCONT)

        demo.end()
        begin, end = (demo.lines.index(next(line for line in demo.lines if line.startswith(text))) for text in _PART)
        _write(folder / "demo.svg", drawing(demo.written, 80, _ROWS, "planwire demo", slice(begin, end)))


def _write(file: Path, picture: str) -> None:
    """Write a picture, unless there is one that only shows other times and numbers."""
    if not file.exists() or _without_numbers(file.read_text()) != _without_numbers(picture):
        file.write_text(picture)


def _without_numbers(picture: str) -> str:
    return re.sub(r">[^<]*<", lambda text: re.sub("[0-9]", "0", text[0]), picture)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--folder", type=Path, default=Path(__file__).parent, help="where to write them")
    parser.add_argument("--speed", type=float, default=1.0, help="so many times as fast as usual")
    arguments = parser.parse_args()
    asyncio.run(capture(arguments.folder, arguments.speed))
