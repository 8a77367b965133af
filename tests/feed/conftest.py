"""What tests of the feed start from: events written straight into the log, and a feed that runs in the test's loop."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AsyncExitStack, asynccontextmanager, suppress
from dataclasses import dataclass
from typing import Any, TypeAlias

import asyncpg
import pytest

from service.database.pool import Pool
from service.database.statements import Database
from service.feed.places import Places
from service.feed.reader import FeedReader
from service.feed.ring import Ring
from service.feed.sequencer import Sequencer

Connection: TypeAlias = "asyncpg.Connection[asyncpg.Record]"
Connect: TypeAlias = Callable[[], Awaitable[Connection]]
StartFeed: TypeAlias = Callable[[int], Any]


@dataclass(frozen=True)
class Running:
    """A feed that runs."""

    places: Places
    ring: Ring


_APPEND = """
    INSERT INTO event_log (workspace_id, kind, subject_id, revision, actor, rpc)
    VALUES ($1, 'note.taken', $2, 0, 'tester', 'none')
    RETURNING event_id
"""


@pytest.fixture
async def connect(database_url: str) -> AsyncIterator[Connect]:
    """Opens connections that are closed after the test."""
    async with AsyncExitStack() as stack:

        async def connect() -> Connection:
            connection = await asyncpg.connect(database_url)
            stack.callback(connection.terminate)
            return connection

        yield connect


@pytest.fixture
async def connection(connect: Connect) -> Connection:
    """A connection of its own, which commits each statement."""
    connection = await connect()
    await connection.execute("INSERT INTO workspaces (id, name, path) VALUES ('home', 'home', '/home')")
    return connection


@pytest.fixture
def start_feed(database_url: str, pool: Pool) -> StartFeed:
    """Runs a sequencer and a reader that fills a ring of so many events, for as long as the block lasts."""

    @asynccontextmanager
    async def start(ring_events: int) -> AsyncIterator[Running]:
        ring = Ring(ring_events)
        work = [
            asyncio.create_task(Sequencer(database_url, ring).run()),
            asyncio.create_task(FeedReader(database_url, ring).run()),
        ]
        try:
            await ring.filled.wait()
            yield Running(Places(Database(pool)), ring)
        finally:
            for task in work:
                task.cancel()
                with suppress(asyncio.CancelledError):
                    await task

    return start


async def append(connection: Connection, subject_id: str = "", workspace_id: str = "home") -> int:
    """Write an event, in the connection's transaction if it is in one. Returns its number."""
    event_id: int = await connection.fetchval(_APPEND, workspace_id, subject_id)
    return event_id


async def sequence(connection: Connection) -> asyncpg.Record | None:
    """One pass of the sequencer."""
    return await connection.fetchrow("SELECT epoch, position, sequenced FROM sequence_feed('test')")


async def fed(connection: Connection) -> list[int]:
    """The numbers of the events in the feed, in its order, which has no gaps."""
    rows = await connection.fetch("SELECT position, event_id FROM feed ORDER BY position")
    assert [row["position"] for row in rows] == list(range(1, len(rows) + 1))
    return [row["event_id"] for row in rows]
