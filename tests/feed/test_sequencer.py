"""Committed events get positions: each one, once, transaction by transaction, whichever process does it."""

import asyncio
import random

from service.domain.resume_token import Cursor
from service.feed.ring import Ring
from service.feed.sequencer import Sequencer
from tests.feed.conftest import Connect, Connection, append, fed, sequence


async def test_an_event_that_is_committed_later_comes_later(connection: Connection, connect: Connect) -> None:
    other = await connect()
    transaction = other.transaction()
    await transaction.start()
    early_number = await append(other)
    late_number = await append(connection)
    await sequence(connection)
    assert await fed(connection) == [late_number]
    await transaction.commit()
    await sequence(connection)
    assert await fed(connection) == [late_number, early_number]


async def test_a_lower_event_number_with_a_higher_transaction_number_is_not_lost(
    connection: Connection, connect: Connect
) -> None:
    first, second = await connect(), await connect()
    of_first, of_second = first.transaction(), second.transaction()
    await of_first.start()
    await first.execute("SELECT pg_current_xact_id()")
    await of_second.start()
    lower = await append(second)
    higher = await append(first)
    await of_first.commit()
    await sequence(connection)
    for _ in range(5):  # others go on meanwhile, and are sequenced
        await append(connection)
        await sequence(connection)
    await of_second.commit()
    await sequence(connection)
    order = await fed(connection)
    assert order[0] == higher
    assert order[-1] == lower


async def test_transactions_stay_together_where_their_numbers_mix(connection: Connection, connect: Connect) -> None:
    others = [await connect() for _ in range(3)]
    transactions = [other.transaction() for other in others]
    for transaction in transactions:
        await transaction.start()
    written: list[list[int]] = [[] for _ in others]
    for _ in range(4):
        for other, numbers in zip(others, written, strict=True):
            numbers.append(await append(other))
    for transaction in transactions:
        await transaction.commit()
    await sequence(connection)
    assert await fed(connection) == [number for numbers in written for number in numbers]
    ends = await connection.fetch("SELECT position FROM feed WHERE ends_transaction ORDER BY position")
    assert [row["position"] for row in ends] == [4, 8, 12]


async def test_what_is_rolled_back_leaves_no_gap(connection: Connection, connect: Connect) -> None:
    other = await connect()
    transaction = other.transaction()
    await transaction.start()
    await append(other)
    kept = await append(connection)
    await transaction.rollback()
    await sequence(connection)
    assert await fed(connection) == [kept]


async def test_only_one_works_at_a_time(connection: Connection, connect: Connect) -> None:
    await append(connection)
    other = await connect()
    transaction = other.transaction()
    await transaction.start()
    await sequence(other)
    assert await sequence(connection) is None
    await transaction.commit()
    assert await fed(connection) == [1]


async def test_many_sequencers_and_writers_at_once(connection: Connection, connect: Connect) -> None:
    rng = random.Random(7)  # noqa: S311  # the same choices each time
    writing = True
    written: list[int] = []

    async def write(delays: list[float]) -> None:
        own = await connect()
        for delay in delays:
            async with own.transaction():
                numbers = [await append(own) for _ in range(rng.randint(1, 3))]
                await asyncio.sleep(delay)
            written.extend(numbers)

    async def run_sequencer() -> None:
        own = await connect()
        while writing:
            await sequence(own)
            await asyncio.sleep(0.001)

    sequencers = [asyncio.create_task(run_sequencer()) for _ in range(3)]
    await asyncio.gather(*(write([rng.choice([0, 0, 0.003, 0.02]) for _ in range(25)]) for _ in range(8)))
    writing = False
    await asyncio.gather(*sequencers)
    await sequence(connection)
    assert sorted(await fed(connection)) == sorted(written)


async def test_a_long_transaction_holds_nobody_up_and_is_not_forgotten(
    connection: Connection, connect: Connect
) -> None:
    other = await connect()
    transaction = other.transaction()
    await transaction.start()
    held = await append(other)
    for _ in range(30):
        await append(connection)
        await sequence(connection)
    assert len(await fed(connection)) == 30
    await transaction.commit()
    await sequence(connection)
    assert (await fed(connection))[-1] == held


async def test_a_pass_without_news_changes_nothing(connection: Connection) -> None:
    await append(connection)
    for _ in range(3):
        await sequence(connection)
    before = await connection.fetchrow("SELECT * FROM feed_head")
    await sequence(connection)
    assert await connection.fetchrow("SELECT * FROM feed_head") == before


async def test_all_who_wait_for_the_settled_head_share_a_pass(
    connection: Connection, connect: Connect, database_url: str
) -> None:
    """However many there are, one connection asks, and what was committed before they asked has its position."""
    holder = await connect()
    sequencer = Sequencer(database_url, Ring(10))
    running = asyncio.create_task(sequencer.run())
    try:
        assert await sequencer.settled() == Cursor(1, 0)  # it has its connection, and has made a pass
        async with holder.transaction():
            await holder.execute("SELECT FROM feed_head FOR UPDATE")
            await append(connection)
            waiting = [asyncio.create_task(sequencer.settled()) for _ in range(200)]
            waiting[0].cancel()
            done, _ = await asyncio.wait(waiting[1:], timeout=0.3)
            assert not done
            asking = """
                SELECT count(*)
                FROM pg_stat_activity
                WHERE application_name = 'planwire sequencer' AND datname = current_database()
            """
            assert await connection.fetchval(asking) == 1
        async with asyncio.timeout(60):
            assert set(await asyncio.gather(*waiting[1:])) == {Cursor(1, 1)}
        assert await fed(connection) == [1]
    finally:
        running.cancel()
        await asyncio.wait([running])
