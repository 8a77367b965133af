"""The sequencer: gives committed events their positions in the feed.

Every process runs one and PostgreSQL lets one at a time work. Whoever commits nudges the sequencer of its own process,
so that delivery waits for no timer; the timer is for events of a process that died before it could.
"""

import asyncio
import os
import socket
import time
from contextlib import suppress

import asyncpg
import structlog
from prometheus_client import Counter, Gauge

from service.database.queries import queries
from service.database.violations import DATABASE_ERRORS

log = structlog.get_logger(__name__)

_SQL = queries("feed")

_POLL_SECONDS = 0.5
_TURN_SECONDS = 0.002
_PASS_SECONDS = 10.0
_RETRY_SECONDS = 0.5
# Of the time that a pass took. When commits follow each other closely, they share passes, and writers have the machine.
_REST = 2

SEQUENCED = Counter("planwire_feed_sequenced_total", "Events that this process gave a position")
POSITION = Gauge("planwire_feed_position", "The last position that this process saw", multiprocess_mode="max")


class Sequencer:
    """Runs passes until cancelled: after each `nudge`, and every half second."""

    def __init__(self, url: str) -> None:
        self._url = url
        self._nudged = asyncio.Event()
        self._name = f"{socket.gethostname()}:{os.getpid()}"

    def nudge(self) -> None:
        """Say that something was committed. Costs nothing when a pass is due already."""
        self._nudged.set()

    async def run(self) -> None:
        """Sequence on a connection of its own, replaced when it breaks, until cancelled."""
        while True:
            try:
                await self._sequence()
            except DATABASE_ERRORS as error:
                log.warning("sequencer pauses", reason=str(error) or type(error).__name__)
                await asyncio.sleep(_RETRY_SECONDS)

    async def _sequence(self) -> None:
        connection = await asyncpg.connect(
            self._url,
            timeout=_PASS_SECONDS,
            command_timeout=_PASS_SECONDS,
            server_settings={
                "application_name": "planwire sequencer",
                # The head must not stay locked by a process that has been stopped or cut off.
                "statement_timeout": f"{int(_PASS_SECONDS)}s",
                "lock_timeout": "1s",
                "jit": "off",
            },
        )
        try:
            statement = await connection.prepare(_SQL["sequence"].text)
            while True:
                self._nudged.clear()
                began = time.monotonic()
                head = await statement.fetchrow(self._name)
                took = time.monotonic() - began
                if head is None:
                    # Another process is at it, and may have looked before the commit that this pass is for.
                    await asyncio.sleep(_TURN_SECONDS)
                    continue
                if head["sequenced"]:
                    SEQUENCED.inc(head["sequenced"])
                    POSITION.set(head["position"])
                    await asyncio.sleep(_REST * took)
                with suppress(TimeoutError):
                    async with asyncio.timeout(_POLL_SECONDS):
                        await self._nudged.wait()
        finally:
            connection.terminate()
