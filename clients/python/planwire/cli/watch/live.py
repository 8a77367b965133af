"""The live board: applies events, and redraws a few times a second at most."""

import asyncio
import os
import signal
import time
from collections.abc import Coroutine
from contextlib import suppress
from datetime import UTC, datetime
from typing import Any

from rich.console import Console

from planwire.cli.watch.drawing import Connection, closing, draw
from planwire.cli.watch.screen import Screen
from planwire.cli.watch.source import Source

_FRAME_SECONDS = 0.25
_CLOCK_SECONDS = 1.0
_SHARE = 0.1
"""Of the time, at most, that drawing takes: a slow machine or a large terminal gets fewer frames."""
_MOST_LOOKED_UP = 100


class LiveBoard:
    """Shows a source's board until it is cancelled, or everything is done where that is asked for."""

    def __init__(self, console: Console, connection: Connection) -> None:
        self.connection = connection
        self._console = console
        self._changed = asyncio.Event()

    def show_connection(self, connection: Connection) -> None:
        """Show how the connection stands now."""
        self.connection = connection
        self._changed.set()

    async def run(self, source: Source, *, until_done: bool) -> None:
        """Take over the terminal, and give it back with a last word on how things stand."""
        loop = asyncio.get_running_loop()
        screen = Screen(self._console)
        loop.add_signal_handler(signal.SIGWINCH, self._resize, screen)
        loop.add_signal_handler(signal.SIGTSTP, self._suspend, screen)
        try:
            with screen:
                await _until_one_ends(
                    self._follow(source, until_done=until_done),
                    self._paint(source, screen),
                    self._learn(source),
                    self._look_after_work(source),
                )
        finally:
            loop.remove_signal_handler(signal.SIGWINCH)
            loop.remove_signal_handler(signal.SIGTSTP)
            for line in closing(source.board, self.connection, self._console.width):
                self._console.print(line, soft_wrap=True, end="\n")

    async def _follow(self, source: Source, *, until_done: bool) -> None:
        async for _ in source.events(until_done=until_done):
            self._changed.set()

    async def _paint(self, source: Source, screen: Screen) -> None:
        while True:
            began = time.monotonic()
            self._changed.clear()
            screen.paint(draw(source.board, self.connection, *screen.size, datetime.now(UTC)))
            await asyncio.sleep(max(_FRAME_SECONDS, (time.monotonic() - began) / _SHARE))
            with suppress(TimeoutError):
                async with asyncio.timeout(_CLOCK_SECONDS - _FRAME_SECONDS):
                    await self._changed.wait()

    async def _learn(self, source: Source) -> None:
        while True:
            plans, tasks = source.board.stale(_MOST_LOOKED_UP)
            if plans or tasks:
                await source.look_up(plans, tasks)
                self._changed.set()
            await asyncio.sleep(_FRAME_SECONDS)

    async def _look_after_work(self, source: Source) -> None:
        """What events do not say: how long leases last, and what the usage of external AI comes to."""
        while True:
            if source.board.in_progress:
                await source.look_up_leases()
            if spent := list(source.board.spent)[:_MOST_LOOKED_UP]:
                source.board.spent.difference_update(spent)
                await source.look_up_costs(spent)
            self._changed.set()
            await asyncio.sleep(_CLOCK_SECONDS)

    def _resize(self, screen: Screen) -> None:
        screen.clear()
        self._changed.set()

    def _suspend(self, screen: Screen) -> None:
        """Ctrl-Z: the shell gets its terminal back until the board goes on."""
        screen.__exit__(None, None, None)
        os.kill(os.getpid(), signal.SIGSTOP)
        screen.__enter__()
        self._changed.set()


async def _until_one_ends(*parts: Coroutine[Any, Any, None]) -> None:
    tasks = [asyncio.create_task(part) for part in parts]
    try:
        ended, _ = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
        for task in ended:
            task.result()
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
