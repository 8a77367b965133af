"""The sequencer: gives committed events their positions in the feed.

Every process runs one, and a lock in PostgreSQL lets one work at a time. A process nudges its own sequencer after each
commit, so that delivery need not wait for a timer; the timer is for events of a process that died before its nudge.
"""

import asyncio
import os
import socket
import time
from contextlib import suppress

import asyncpg
import structlog
from prometheus_client import Counter, Gauge

from service.database.pool import set_codecs
from service.database.queries import queries
from service.database.violations import DATABASE_ERRORS, domain_error
from service.domain.resume_token import Cursor
from service.feed.events import FeedEvent
from service.feed.ring import Ring

log = structlog.get_logger(__name__)

_SQL = queries("feed")

_POLL_SECONDS = 0.5
_TURN_SECONDS = 0.002
_PASS_SECONDS = 10.0
# More events than this are left to the reader, which reads them page by page.
_EVENTS_AT_ONCE = 100
_RETRY_SECONDS = 0.5
# A pause of this many times what the pass took: commits in quick succession share passes, and writers have the machine.
_REST = 2

SEQUENCED = Counter("planwire_feed_sequenced_total", "Events that this process gave a position")
POSITION = Gauge("planwire_feed_position", "The last position that this process saw", multiprocess_mode="max")


class Sequencer:
    """Runs passes until cancelled: after each `nudge`, and every half second."""

    def __init__(self, url: str, ring: Ring) -> None:
        """`ring` gets the events at once that this process gives a position."""
        self._url = url
        self._ring = ring
        self._nudged = asyncio.Event()
        self._name = f"{socket.gethostname()}:{os.getpid()}"
        self._waiting: list[asyncio.Future[Cursor]] = []

    def nudge(self) -> None:
        """Say that something was committed. Costs nothing when a pass is due already."""
        self._nudged.set()

    async def settled(self) -> Cursor:
        """The position of the feed once everything that is committed now has a position.

        Concurrent callers share a pass. Raises DomainError when the database does not answer.
        """
        waiting: asyncio.Future[Cursor] = asyncio.get_running_loop().create_future()
        self._waiting.append(waiting)
        self.nudge()
        return await waiting

    async def run(self) -> None:
        """Sequence on a connection of its own, replaced when it breaks, until cancelled."""
        while True:
            try:
                await self._sequence()
            except DATABASE_ERRORS as error:
                log.warning("sequencer pauses", reason=str(error) or type(error).__name__)
                self._answer(self._waiting, domain_error(error))
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
            await set_codecs(connection)
            statement = await connection.prepare(_SQL["sequence"].text)
            while True:
                self._nudged.clear()
                waiting = list(self._waiting)
                began = time.monotonic()
                rows = await statement.fetch(self._name, _EVENTS_AT_ONCE if self._ring.is_watched else 0)
                took = time.monotonic() - began
                if not rows:
                    # Another process is sequencing, and may have looked before the commit that this pass is for.
                    await asyncio.sleep(_TURN_SECONDS)
                    continue
                head = Cursor(rows[0]["epoch"], rows[0]["head"])
                if rows[0]["position"] is not None:
                    self._ring.extend(head.epoch, [FeedEvent(row) for row in rows])
                self._answer(waiting, head)
                if sequenced := rows[0]["sequenced"]:
                    SEQUENCED.inc(sequenced)
                    POSITION.set(head.position)
                    await asyncio.sleep(_REST * took)
                with suppress(TimeoutError):
                    async with asyncio.timeout(_POLL_SECONDS):
                        await self._nudged.wait()
        finally:
            connection.terminate()

    def _answer(self, waiting: list[asyncio.Future[Cursor]], answer: Cursor | Exception) -> None:
        """Tell those who waited for this pass, unless they have gone."""
        self._waiting = self._waiting[len(waiting) :]
        for future in waiting:
            if future.done():
                continue
            if isinstance(answer, Exception):
                future.set_exception(answer)
            else:
                future.set_result(answer)
