"""Streams on the ring and off it: nothing is missing, whichever side is slow."""

import asyncio
from collections.abc import AsyncGenerator, Awaitable, Callable, Sequence
from contextlib import aclosing

import pytest

from service.domain.resume_token import Cursor
from service.errors import OutOfRange, Unavailable
from service.feed.filter import Filter
from service.feed.places import Places, Standing
from service.feed.subscription import Delivery, Signal, Subscription
from tests.feed.conftest import Connection, Running, StartFeed, append, sequence

_HOME = Filter("home")


def _follow(
    feed: Running, cursor: Cursor, filter_: Filter = _HOME, *, progress: float = 60, age: float = 3600
) -> AsyncGenerator[Sequence[Delivery]]:
    return Subscription(
        feed.places, feed.ring, filter_, cursor, past_event_id=0, progress_seconds=progress, max_age_seconds=age
    ).deliveries()


async def _next(following: AsyncGenerator[Sequence[Delivery]], count: int) -> list[Delivery]:
    """The next `count` deliveries."""
    deliveries: list[Delivery] = []
    async with asyncio.timeout(60):
        while len(deliveries) < count:
            deliveries += await anext(following)
    return deliveries


async def _numbers(following: AsyncGenerator[Sequence[Delivery]], count: int) -> list[int]:
    """The positions of the next `count` events, each a transaction."""
    return [event.position for delivery in await _next(following, count) for event in delivery.events]


async def _caught_up(feed: Running, position: int) -> None:
    async with asyncio.timeout(60):
        while feed.ring.cursor is None or feed.ring.cursor.position < position:  # noqa: ASYNC110
            await asyncio.sleep(0.01)


async def test_a_stream_that_falls_off_the_ring_reads_on_from_the_database(
    connection: Connection, start_feed: StartFeed
) -> None:
    async with start_feed(10) as feed, aclosing(_follow(feed, Cursor(1, 0))) as deliveries:
        await append(connection)
        assert await _numbers(deliveries, 1) == [1]
        for _ in range(60):
            await append(connection)
        await _caught_up(feed, 61)
        assert feed.ring.get(0, 1) is None
        assert await _numbers(deliveries, 60) == list(range(2, 62))
        await append(connection)
        assert await _numbers(deliveries, 1) == [62]


async def test_a_stream_from_the_past_meets_the_present(connection: Connection, start_feed: StartFeed) -> None:
    for _ in range(30):
        await append(connection)
    async with start_feed(10) as feed, aclosing(_follow(feed, Cursor(1, 5))) as deliveries:
        await _caught_up(feed, 30)
        for _ in range(30):
            await append(connection)
        assert await _numbers(deliveries, 55) == list(range(6, 61))


async def test_retention_that_overtakes_a_slow_stream_is_told(connection: Connection, start_feed: StartFeed) -> None:
    async with start_feed(5) as feed, aclosing(_follow(feed, Cursor(1, 0))) as deliveries:
        await append(connection)
        assert await _numbers(deliveries, 1) == [1]
        for _ in range(20):
            await append(connection)
        await _caught_up(feed, 21)
        await connection.execute("SELECT drop_feed_partitions(now() + interval '1 hour')")
        with pytest.raises(OutOfRange):
            await _numbers(deliveries, 20)


async def test_a_quiet_stream_is_where_the_feed_is(connection: Connection, start_feed: StartFeed) -> None:
    """What it does not want is progress, and retention of that does not end it."""
    elsewhere = Filter("home", kinds=frozenset({"note.elsewhere"}))
    async with start_feed(5) as feed, aclosing(_follow(feed, Cursor(1, 0), elsewhere, progress=0.2)) as deliveries:
        for _ in range(20):
            await append(connection)
        await _caught_up(feed, 20)
        async with asyncio.timeout(60):
            while (delivery := (await anext(deliveries))[0]).cursor.position < 20:
                assert delivery.signal is Signal.PROGRESS
        await connection.execute("SELECT drop_feed_partitions(now() + interval '1 hour')")
        assert (await anext(deliveries))[0].signal is Signal.PROGRESS


async def test_a_stream_goes_back_to_what_it_has_told(connection: Connection, start_feed: StartFeed) -> None:
    """Its place beyond that was never sent, and is lost with the tail of an epoch."""
    elsewhere = Filter("home", kinds=frozenset({"note.elsewhere"}))
    async with start_feed(5) as feed:
        for _ in range(3):
            await append(connection)
        await _caught_up(feed, 3)
        async with aclosing(_follow(feed, Cursor(1, 0), elsewhere)) as deliveries:
            waiting = asyncio.ensure_future(anext(deliveries))
            await asyncio.sleep(0.3)  # it has gone on to 3 without a word
            async with connection.transaction():
                await connection.execute("DELETE FROM feed WHERE position > 1")
                await connection.execute("DELETE FROM event_log WHERE event_id > 1")
                await connection.execute("UPDATE feed_head SET position = 1, timeline = 'FFFFFFFF'")
            await sequence(connection)
            await connection.execute(
                "INSERT INTO event_log (workspace_id, kind, subject_id, revision, actor, rpc) "
                "VALUES ('home', 'note.elsewhere', '', 0, 'tester', 'none')"
            )
            async with asyncio.timeout(60):
                [delivery] = await waiting
        assert delivery.cursor == Cursor(2, 2)


@pytest.mark.usefixtures("connection")
async def test_an_old_stream_is_asked_to_resume(start_feed: StartFeed) -> None:
    async with start_feed(5) as feed, aclosing(_follow(feed, Cursor(1, 0), age=0.2)) as deliveries:
        async with asyncio.timeout(60):
            assert (await anext(deliveries))[0].signal is Signal.MAX_AGE
            with pytest.raises(Unavailable):
                await anext(deliveries)


@pytest.mark.usefixtures("connection")
async def test_a_stream_that_ends_is_forgotten(start_feed: StartFeed) -> None:
    async with start_feed(5) as feed:
        for _ in range(50):
            async with aclosing(_follow(feed, Cursor(1, 0), progress=0.001)) as deliveries:
                await anext(deliveries)
        assert not feed.ring._subscribers


class _Interrupted(Places):
    """Places in a feed whose database is replaced after the first look at it."""

    interruption: Callable[[], Awaitable[None]] | None = None

    async def checked(self, workspace_id: str, cursor: Cursor, *, must_exist: bool = False) -> tuple[Cursor, Standing]:
        place = await super().checked(workspace_id, cursor, must_exist=must_exist)
        if interruption := self.interruption:
            self.interruption = None
            await interruption()
        return place


async def test_a_database_that_is_replaced_while_it_is_read(connection: Connection, start_feed: StartFeed) -> None:
    """Each event comes with the token of its own epoch, and none is skipped."""
    for _ in range(5):
        await append(connection)
    async with start_feed(10) as running:
        await _caught_up(running, 5)
        places = _Interrupted(running.places._database)

        async def replace() -> None:
            async with connection.transaction():
                await connection.execute("DELETE FROM feed WHERE position > 3")
                await connection.execute("DELETE FROM event_log WHERE event_id > 3")
                await connection.execute("UPDATE feed_head SET position = 3, timeline = 'FFFFFFFF'")
            for _ in range(4):
                await append(connection, "of the new epoch")
            await sequence(connection)
            await _caught_up(running, 7)

        places.interruption = replace
        async with aclosing(_follow(Running(places, running.ring), Cursor(1, 2))) as deliveries:
            found = await _next(deliveries, 5)
    assert [delivery.cursor for delivery in found] == [Cursor(2, position) for position in range(3, 8)]
    assert [delivery.events[0].subject_id for delivery in found] == [""] + 4 * ["of the new epoch"]


async def test_a_ring_that_is_ahead_of_a_replaced_database_is_not_believed(
    connection: Connection, start_feed: StartFeed
) -> None:
    for _ in range(5):
        await append(connection)
    async with start_feed(10) as feed:
        await _caught_up(feed, 5)
        async with connection.transaction():
            await connection.execute("DELETE FROM feed WHERE position > 3")
            await connection.execute("DELETE FROM event_log WHERE event_id > 3")
            await connection.execute("UPDATE feed_head SET position = 3")
        async with aclosing(_follow(feed, Cursor(1, 2), progress=0.01)) as deliveries:
            found = await _next(deliveries, 2)
    assert [delivery.cursor for delivery in found] == [Cursor(1, 3)] * 2
