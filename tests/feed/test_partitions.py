"""Partitions are made ahead and dropped when everything in them is past retention; the floor says what is gone."""

from datetime import UTC, datetime, timedelta

import pytest

from service.database.pool import Pool
from service.database.statements import Database
from service.domain.resume_token import Cursor
from service.errors import OutOfRange
from service.feed.places import Places
from tests.feed.conftest import Connect, Connection, append, fed, sequence

_DAY = timedelta(days=1)


async def _partitions(connection: Connection) -> tuple[list[str], list[str]]:
    """What the partitions of the event log and of the feed are for."""
    rows = await connection.fetch(
        "SELECT inhparent::regclass::text AS parent, inhrelid::regclass::text AS name FROM pg_inherits "
        "WHERE inhparent IN ('event_log'::regclass, 'feed'::regclass) ORDER BY name"
    )
    events, positions = (
        [row["name"].removeprefix(f"{parent}_") for row in rows if row["parent"] == parent]
        for parent in ("event_log", "feed")
    )
    return events, positions


async def _make(connection: Connection, width: timedelta, ahead: int) -> None:
    await connection.execute("SELECT make_feed_partitions($1, $2)", width, ahead)


async def _drop(connection: Connection, before: datetime) -> int:
    floor: int = await connection.fetchval("SELECT drop_feed_partitions($1)", before)
    return floor


async def test_both_tables_have_the_same_partitions(connection: Connection) -> None:
    for _ in range(2):
        await _make(connection, _DAY, 3)
    events, positions = await _partitions(connection)
    assert len(events) == 5
    assert events == positions


async def test_a_partition_that_another_process_is_making_is_left_to_it(
    connection: Connection, owner_pool: Pool
) -> None:
    """For a moment its type can be seen, and its table cannot."""
    before, _ = await _partitions(connection)
    transaction = connection.transaction()
    await transaction.start()
    await _make(connection, _DAY, 1)
    made, _ = await _partitions(connection)
    await transaction.rollback()
    for name in set(made) - set(before):
        await owner_pool.execute(f"CREATE TYPE event_log_{name} AS ENUM ()")
    await _make(connection, _DAY, 1)
    assert await _partitions(connection) == (before, before)


async def test_what_the_default_partition_took_stays_there(connection: Connection) -> None:
    await append(connection)
    await sequence(connection)
    await _make(connection, _DAY, 1)
    events, positions = await _partitions(connection)
    assert events == positions
    assert await fed(connection) == [1]


async def test_an_event_that_waits_in_the_default_partition_keeps_both_tables_alike(connection: Connection) -> None:
    await append(connection)
    await _make(connection, _DAY, 1)
    events, positions = await _partitions(connection)
    assert events == positions


@pytest.mark.parametrize("partitions", [True, False])
async def test_old_events_go_and_raise_the_floor(connection: Connection, pool: Pool, *, partitions: bool) -> None:
    if partitions:
        await _make(connection, timedelta(seconds=1), 5)
    for _ in range(3):
        await append(connection)
    await sequence(connection)
    later = datetime.now(UTC) + timedelta(hours=1)
    assert await _drop(connection, later) == 3
    assert await connection.fetchval("SELECT count(*) FROM event_log") == 0
    assert await connection.fetchval("SELECT count(*) FROM feed") == 0
    places = Places(Database(pool))
    assert (await places.checked("home", Cursor(1, 3)))[0] == Cursor(1, 3)
    with pytest.raises(OutOfRange):
        await places.checked("home", Cursor(1, 2))
    await append(connection)
    await sequence(connection)
    assert await connection.fetchval("SELECT position FROM feed") == 4


async def test_an_event_without_a_position_is_kept(connection: Connection) -> None:
    await _make(connection, timedelta(seconds=1), 5)
    await append(connection)
    assert await _drop(connection, datetime.now(UTC) + timedelta(hours=1)) == 0
    await sequence(connection)
    assert await fed(connection) == [1]


async def test_an_event_that_is_not_committed_is_waited_for(connection: Connection, connect: Connect) -> None:
    await _make(connection, timedelta(seconds=1), 5)
    other = await connect()
    transaction = other.transaction()
    await transaction.start()
    held = await append(other)
    with pytest.raises(Exception, match="lock timeout"):
        await _drop(connection, datetime.now(UTC) + timedelta(hours=1))
    await transaction.commit()
    await sequence(connection)
    assert await fed(connection) == [held]
