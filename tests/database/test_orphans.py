"""Agent sessions without heartbeats are found once, whoever looks for them at the same time."""

import asyncio
import uuid

import pytest

from service.database.pool import Connection, Pool
from service.database.queries import queries
from service.database.statements import Database
from service.housekeeping import find_orphans
from service.store.mutations import CallInfo

FIND = queries("agent_sessions")["find_orphans"]
CALL = CallInfo("planwire", rpc="")


async def make(pool: Pool, count: int, session: str = "s") -> list[str]:
    """Agent sessions that were last heard of ten minutes ago, each on the same plan, and a task in progress."""
    plan_id, ids = str(uuid.uuid4()), [str(uuid.uuid4()) for _ in range(count)]
    await pool.execute("INSERT INTO workspaces (id, name, path) VALUES ('w', 'w', '/w') ON CONFLICT DO NOTHING")
    await pool.execute("INSERT INTO plans (workspace_id, id, name) VALUES ('w', $1::uuid, $1::text)", plan_id)
    await pool.execute(
        "INSERT INTO agent_sessions (workspace_id, id, plan_id, session_id, heartbeat_at) "
        "SELECT 'w', unnest($1::uuid[]), $2, $3, now() - interval '10 minutes'",
        ids,
        plan_id,
        session,
    )
    await pool.execute(
        "INSERT INTO tasks (workspace_id, id, title, order_index, status, attempt, started_at, session_id) "
        "VALUES ('w', $1, 't', 0, 'in_progress', 1, now(), $2)",
        str(uuid.uuid4()),
        session,
    )
    return ids


async def find(connection: Connection) -> list[tuple[str, int]]:
    found = await connection.fetch(*FIND(limit=100, call=CALL))
    return [(str(row["agent_session_id"]), row["released"]) for row in found]


async def events(pool: Pool, kind: str) -> int:
    count: int = await pool.fetchval("SELECT count(*) FROM event_log WHERE kind = $1", kind)
    return count


async def test_each_is_found_once_by_any_number_of_sweeps(pool: Pool) -> None:
    ids = await make(pool, 50)

    async def sweep() -> list[tuple[str, int]]:
        async with pool.acquire() as connection:
            return await find(connection)

    found = [one for sweep in await asyncio.gather(*(sweep() for _ in range(4))) for one in sweep]
    # Those that another sweep was looking at are left to the next one.
    found += await sweep()
    assert sorted(id_ for id_, _ in found) == sorted(ids)
    assert sum(released for _, released in found) == 1
    assert (await events(pool, "agent_session.orphaned"), await events(pool, "task.status_changed")) == (50, 1)
    assert await sweep() == []


async def test_who_is_found_first_does_not_wait_for_the_tasks_of_the_next_one(pool: Pool) -> None:
    await make(pool, 1, "a")
    await make(pool, 1, "b")
    state = "SELECT status FROM tasks WHERE session_id IS NOT DISTINCT FROM $1"
    async with pool.acquire() as holder, holder.transaction():
        await holder.execute("SELECT FROM tasks WHERE session_id = 'b' FOR UPDATE")
        looking = asyncio.create_task(find_orphans(Database(pool)))
        # That of the first one, which has no session any more.
        while await pool.fetchval(state, None) != "pending":  # noqa: ASYNC110  # it is in the database
            await asyncio.sleep(0.01)
        assert await pool.fetchval(state, "b") == "in_progress"
        looking.cancel()


async def test_a_sweep_waits_for_no_heartbeat_and_takes_one_that_is_on_its_way_for_heard(pool: Pool) -> None:
    [heard, silent] = sorted(await make(pool, 2))
    async with pool.acquire() as beating, pool.acquire() as sweeping:
        async with beating.transaction():
            await beating.execute("UPDATE agent_sessions SET heartbeat_at = now() WHERE id = $1", heard)
            assert await find(sweeping) == [(silent, 1)]
        assert await find(sweeping) == []


async def test_a_heartbeat_that_waits_for_the_sweep_is_too_late(pool: Pool) -> None:
    [id_] = await make(pool, 1)
    heartbeat = queries("agent_sessions")["heartbeat"](workspace_id="w", id=id_)
    async with pool.acquire() as sweeping, pool.acquire() as beating:
        async with sweeping.transaction():
            assert await find(sweeping) == [(id_, 1)]
            waits = asyncio.create_task(beating.fetchrow(*heartbeat))
            asked = "SELECT cardinality(pg_blocking_pids($1))"
            while not await pool.fetchval(asked, beating.get_server_pid()):  # noqa: ASYNC110  # it is in the database
                await asyncio.sleep(0.01)
        assert await waits is None


@pytest.mark.parametrize(("completed", "heartbeat"), [("now()", "'-infinity'"), ("NULL", "now()")])
async def test_who_is_at_work_or_done_is_no_orphan(pool: Pool, completed: str, heartbeat: str) -> None:
    await make(pool, 1)
    await pool.execute(f"UPDATE agent_sessions SET completed_at = {completed}, heartbeat_at = {heartbeat}")
    async with pool.acquire() as connection:
        assert await find(connection) == []
