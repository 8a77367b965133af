"""Reads the feed into the ring: one LISTEN connection a process, checked, replaced when it breaks, and caught up."""

import asyncio
from contextlib import suppress

import asyncpg
import structlog

from service.database.pool import Connection, set_codecs
from service.database.queries import queries
from service.database.violations import DATABASE_ERRORS
from service.domain.resume_token import Cursor
from service.feed.events import FeedEvent, goes_on, transactions
from service.feed.ring import Ring

log = structlog.get_logger(__name__)

_SQL = queries("feed")

CHANNEL = "planwire_feed"
_ROWS_AT_ONCE = 1000
_BYTES_AT_ONCE = 4 * 1024 * 1024
_LAST = 2**63 - 1
# A LISTEN connection can die silently, so the feed is read at this interval even without a notification.
_POLL_SECONDS = 1.0
_PATIENCE_SECONDS = 5.0
_RETRY_SECONDS = 0.5


class FeedReader:
    """Keeps a ring up with the feed until cancelled."""

    def __init__(self, url: str, ring: Ring) -> None:
        self._url = url
        self._ring = ring
        self._notified = asyncio.Event()

    async def run(self) -> None:
        """Read until cancelled."""
        while True:
            try:
                await self._read()
            except DATABASE_ERRORS as error:
                log.warning("feed reader pauses", reason=str(error) or type(error).__name__)
                await asyncio.sleep(_RETRY_SECONDS)

    async def _read(self) -> None:
        connection = await asyncpg.connect(
            self._url,
            timeout=_PATIENCE_SECONDS,
            command_timeout=_PATIENCE_SECONDS,
            server_settings={"application_name": "planwire feed reader"},
        )
        try:
            await set_codecs(connection)
            await connection.add_listener(CHANNEL, lambda *notice: self._notify(str(notice[-1])))
            while True:
                self._notified.clear()
                while await self._read_on(connection):
                    pass
                with suppress(TimeoutError):
                    async with asyncio.timeout(_POLL_SECONDS):
                        await self._notified.wait()
        finally:
            connection.terminate()

    def _notify(self, payload: str) -> None:
        """Read on, unless the sequencer of this process has brought what the notification is about."""
        epoch, _, position = payload.partition(":")
        if self._ring.cursor != (int(epoch), int(position)):
            self._notified.set()

    async def _read_on(self, connection: Connection) -> bool:
        """Publish what follows the ring, and return whether there may be more. While nobody is there, only go on."""
        before = self._ring.cursor
        cursor = before if self._ring.is_watched else None
        position = cursor.position if cursor else 0
        rows = last = await self._rows(connection, position) if cursor else []
        while rows and not rows[-1]["ends_transaction"]:
            last = await self._rows(connection, rows[-1]["position"])
            if not last:
                break  # dropped meanwhile: the floor shows it
            rows = rows + last
        # Looked at after the rows: had some of them been dropped before they were read, the floor would show it.
        head = await connection.fetchrow(*_SQL["head_of_all"]())
        if head is None:
            raise RuntimeError("feed_head has no row")
        if before is not None and self._ring.cursor != before:
            # The sequencer of this process has been here meanwhile, and others may have been after it.
            return bool(rows) and (head["epoch"], rows[-1]["position"]) > (self._ring.cursor or before)
        if cursor is None or cursor.epoch != head["epoch"] or not head["floor"] <= position <= head["position"]:
            if cursor is not None:
                log.warning("the feed goes on elsewhere", epoch=head["epoch"], position=head["position"])
            self._ring.restart(Cursor(head["epoch"], head["position"]))
            return False
        whole, _ = transactions(FeedEvent(row) for row in rows)
        for transaction in whole:
            self._ring.publish(transaction, cursor.epoch)
        return goes_on(last, _ROWS_AT_ONCE)

    @staticmethod
    async def _rows(connection: Connection, after: int) -> list[asyncpg.Record]:
        return await connection.fetch(
            *_SQL["read"](position=after, last=_LAST, limit=_ROWS_AT_ONCE, most_bytes=_BYTES_AT_ONCE)
        )
