"""The database is replaced: by a restored backup, or by a standby that was promoted."""

import pytest

from service.database.pool import Pool
from service.database.statements import Database
from service.domain import resume_token
from service.domain.resume_token import Cursor
from service.errors import OutOfRange
from service.feed.places import Places
from tests.feed.conftest import Connect, Connection, append, fed, sequence

# What feed_head says of the cluster after its data was moved into another one.
_ANOTHER_CLUSTER = "UPDATE feed_head SET system_identifier = system_identifier + 1"
_ANOTHER_TIMELINE = "UPDATE feed_head SET timeline = 'FFFFFFFF'"
_A_SNAPSHOT_AHEAD = "UPDATE feed_head SET snapshot = '900000000:900000000:'"


@pytest.mark.parametrize("change", [_ANOTHER_CLUSTER, _ANOTHER_TIMELINE, _A_SNAPSHOT_AHEAD])
async def test_another_life_begins_a_new_epoch(connection: Connection, change: str) -> None:
    await append(connection)
    await sequence(connection)
    unplaced = await append(connection)
    await connection.execute(change)
    head = await sequence(connection)
    assert head is not None
    assert (head["epoch"], head["position"], head["sequenced"]) == (2, 2, 1)
    assert (await fed(connection))[-1] == unplaced
    assert await connection.fetchval("SELECT start_position FROM feed_epochs WHERE epoch = 2") == 1
    again = await sequence(connection)
    assert again is not None
    assert (again["epoch"], again["sequenced"]) == (2, 0)


async def test_transaction_numbers_of_another_cluster_mean_nothing(connection: Connection) -> None:
    """Neither do old events look new, nor are new ones overlooked."""
    for _ in range(3):
        await append(connection)
    await sequence(connection)
    left = await append(connection)
    await connection.execute("UPDATE event_log SET xid = '900000000'")
    await connection.execute("UPDATE feed_head SET system_identifier = 1, snapshot = '900000001:900000001:'")
    await sequence(connection)
    fresh = await append(connection)
    for _ in range(3):
        await sequence(connection)
    assert (await fed(connection))[-2:] == [left, fresh]
    assert len(await fed(connection)) == 5


async def test_a_transaction_that_is_open_when_the_epoch_begins_is_not_lost(
    connection: Connection, connect: Connect
) -> None:
    other = await connect()
    await append(connection)
    await sequence(connection)
    transaction = other.transaction()
    await transaction.start()
    held = await append(other)
    await connection.execute(_ANOTHER_TIMELINE)
    for _ in range(3):
        await append(connection)
        await sequence(connection)
    await transaction.commit()
    await sequence(connection)
    assert (await fed(connection))[-1] == held


async def test_tokens_of_an_earlier_epoch(connection: Connection, pool: Pool) -> None:
    """They are good as long as they are from before the change."""
    for _ in range(4):
        await append(connection)
    await sequence(connection)
    # The tail from position 3 on was lost: in the new epoch other events take its place.
    await connection.execute("DELETE FROM feed WHERE position > 2")
    await connection.execute("DELETE FROM event_log WHERE event_id > 2")
    await connection.execute("UPDATE feed_head SET position = 2, timeline = 'FFFFFFFF'")
    await append(connection)
    await append(connection)
    await sequence(connection)
    places = Places(Database(pool))
    assert (await places.of_token("home", resume_token.encode(Cursor(1, 2))))[0] == Cursor(2, 2)
    for refused in (Cursor(1, 3), Cursor(1, 4), Cursor(3, 1), Cursor(2, 5)):
        with pytest.raises(OutOfRange) as error:
            await places.of_token("home", resume_token.encode(refused))
        assert resume_token.decode(error.value.metadata["earliest_resume_token"]) == Cursor(2, 0)
