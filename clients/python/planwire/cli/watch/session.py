"""One run of `planwire watch`: the client, how the connection stands, and the signals that end it."""

import asyncio
import logging
import os
import signal
import stat
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime

from rich.console import Console

from planwire import PlanwireError, WatchState
from planwire.cli.connection import CallFailed, open_async_client
from planwire.cli.exits import ExitCode
from planwire.cli.failures import describe
from planwire.cli.settings import ClientSettings
from planwire.cli.text import remark
from planwire.cli.watch.drawing import Connection, summary
from planwire.cli.watch.lines import write_lines
from planwire.cli.watch.live import LiveBoard
from planwire.cli.watch.parts import PartTitles
from planwire.cli.watch.source import Source

_RECENT = 200
"""How many transitions from before the start are looked at for the board's newest."""


class Session:
    """Shows what happens until it is told to stop."""

    def __init__(
        self,
        settings: ClientSettings,
        workspace: str,
        console: Console | None,
        *,
        as_json: bool,
        until_done: bool,
        parts: bool,
    ) -> None:
        """`workspace` is what people call it, and `console` the terminal that the board has; None: lines.

        `parts`: the lines tell of the parts of plans too.
        """
        self._settings = settings
        self._connection = Connection(workspace, settings.address)
        self._live = None if console is None else LiveBoard(console, self._connection)
        self._as_json = as_json
        self._until_done = until_done
        self._parts = parts

    async def run(self, workspace_id: str, plans: Sequence[str], resume_token: str | None) -> int:
        """Show it, and return the exit code. Raises Failure, and CallFailed where the server refuses."""
        # What it says about interruptions would stand on the board, and beside our own words.
        logging.getLogger("planwire").addHandler(logging.NullHandler())
        sys.stdout.reconfigure(errors="replace")  # type: ignore[union-attr]
        with _stoppable() as stopped:
            try:
                async with open_async_client(self._settings, workspace_id) as client:
                    source = Source(client, plans, self._on_state, recent=_RECENT if self._live else 0)
                    await source.load(resume_token)
                    await self._show(source, PartTitles(client) if self._parts else None)
            except PlanwireError as error:
                raise CallFailed(self._settings.address, error) from error
            except asyncio.CancelledError:
                if not stopped:
                    raise
        return stopped[0] if stopped else ExitCode.OK

    async def _show(self, source: Source, titles: PartTitles | None) -> None:
        if self._live is not None:
            await self._live.run(source, until_done=self._until_done)
            return
        if not self._as_json:
            remark(
                f"watching {self._connection.workspace} at {self._connection.address}: {summary(source.board).plain}"
            )
        await write_lines(source, titles, as_json=self._as_json, until_done=self._until_done)

    def _on_state(self, state: WatchState, error: PlanwireError | None) -> None:
        before = self._connection
        why = "" if error is None else describe(CallFailed(before.address, error))[0]
        since = before.since if state.value == before.state else datetime.now(UTC)
        self._connection = replace(before, state=state.value, since=since, why=why)
        if self._live is not None:
            self._live.show_connection(self._connection)
        elif state.value != before.state:
            if state is WatchState.RECONNECTING:
                remark(f"reconnecting: {why}")
            elif before.state == WatchState.RECONNECTING.value:
                remark("live again")


@contextmanager
def _stoppable() -> Iterator[list[int]]:
    """Cancels the task in the block at Ctrl-C, SIGTERM, or when nobody reads any more; the list holds the exit code."""
    loop = asyncio.get_running_loop()
    task = asyncio.current_task()
    stopped: list[int] = []

    def stop(code: int) -> None:
        if not stopped and task is not None:
            stopped.append(code)
            task.cancel()

    loop.add_signal_handler(signal.SIGINT, stop, ExitCode.INTERRUPTED)
    loop.add_signal_handler(signal.SIGTERM, stop, ExitCode.TERMINATED)
    output = sys.stdout.fileno()
    mode = os.fstat(output).st_mode
    # Without this `planwire watch | head -1` would go on until the next event.
    piped = stat.S_ISFIFO(mode) or stat.S_ISSOCK(mode)
    if piped:
        loop.add_reader(output, stop, ExitCode.REFUSED)
    try:
        yield stopped
    finally:
        if piped:
            loop.remove_reader(output)
        loop.remove_signal_handler(signal.SIGINT)
        loop.remove_signal_handler(signal.SIGTERM)
