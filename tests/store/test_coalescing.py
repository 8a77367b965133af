"""Reads of many callers with few statements: each gets its own row, and nobody's trouble is another's."""

import asyncio
import re
from typing import Any

import asyncpg
import pytest

from service.database.pool import Pool
from service.database.queries import Query, queries
from service.database.statements import Database
from service.errors import DomainError, NotFound
from service.store.coalescing import CoalescedReads
from service.store.plans import PlanStore
from service.store.workspaces import WorkspaceStore

MISSING = "00000000-0000-7000-8000-000000000000"
GET = queries("plans")["get"]
# It takes its time over each row, after it was decided which rows there are to see.
NAMED = re.sub(r"\$(\d)", lambda place: f":{GET.parameters[int(place[1]) - 1]}", GET.text)
SLOW_GET = Query("plans.get", NAMED.replace("SELECT ", "SELECT pg_sleep(1), ", 1))
SLEEPING = "FROM pg_stat_activity WHERE datname = current_database() AND wait_event = 'PgSleep'"


class WatchedDatabase(Database):
    """Remembers how many rows each statement asked for."""

    def __init__(self, pool: Pool) -> None:
        super().__init__(pool)
        self.asked: list[int] = []

    async def fetch(self, query: Query, **values: Any) -> list[asyncpg.Record]:
        self.asked.append(len(values["ids"]))
        return await super().fetch(query, **values)


@pytest.fixture
def database(pool: Pool) -> WatchedDatabase:
    return WatchedDatabase(pool)


@pytest.fixture
async def plans(pool: Pool) -> list[tuple[str, str]]:
    """Workspace and id of 150 plans: the same ids in two workspaces, 75 in each."""
    await pool.execute("INSERT INTO workspaces (id, name, path) VALUES ('a', 'a', '/a'), ('b', 'b', '/b')")
    records = await pool.fetch(
        """
        INSERT INTO plans (workspace_id, id, name)
        SELECT workspaces.id, made.id, workspaces.id || made.number
        FROM workspaces, (SELECT uuidv7() AS id, number FROM generate_series(1, 75) AS number) AS made
        RETURNING workspace_id, id
        """
    )
    return [(record["workspace_id"], record["id"]) for record in records]


async def test_each_of_many_callers_gets_its_own_row_with_few_statements(
    database: WatchedDatabase, plans: list[tuple[str, str]]
) -> None:
    reads = CoalescedReads(database.fetch, GET)
    records = await asyncio.gather(*(reads.get(*plan) for plan in plans))
    assert [(record["workspace_id"], record["id"]) for record in records if record] == plans
    assert sum(database.asked) == len(plans)
    assert len(database.asked) <= 2


async def test_many_callers_of_one_row_ask_for_it_once(database: WatchedDatabase, plans: list[tuple[str, str]]) -> None:
    reads = CoalescedReads(database.fetch, GET)
    records = await asyncio.gather(*(reads.get(*plans[0]) for _ in range(50)))
    assert {record["id"] for record in records if record} == {plans[0][1]}
    assert database.asked == [1]


async def test_a_row_that_is_missing_is_missing_for_its_caller_alone(
    database: WatchedDatabase, plans: list[tuple[str, str]]
) -> None:
    store = PlanStore(database, WorkspaceStore(database))
    workspace_id, id_ = plans[0]
    found, missing, elsewhere = await asyncio.gather(
        store.get(workspace_id, id_), store.get(workspace_id, MISSING), store.get("c", id_), return_exceptions=True
    )
    assert not isinstance(found, BaseException)
    assert found.id == id_
    assert isinstance(missing, NotFound)
    assert isinstance(elsewhere, NotFound)
    assert database.asked == [3]


async def test_a_read_sees_what_was_committed_while_an_earlier_one_was_under_way(
    pool: Pool, database: WatchedDatabase, plans: list[tuple[str, str]]
) -> None:
    reads = CoalescedReads(database.fetch, SLOW_GET)
    before = asyncio.create_task(reads.get(*plans[0]))
    await _running(pool)
    await pool.execute("UPDATE plans SET name = 'new' WHERE workspace_id = $1 AND id = $2", *plans[0])
    after = await reads.get(*plans[0])
    earlier = await before
    assert after is not None
    assert after["name"] == "new"
    assert earlier is not None
    assert earlier["name"] != "new"


async def test_a_caller_that_gives_up_takes_nothing_from_the_others(
    pool: Pool, database: WatchedDatabase, plans: list[tuple[str, str]]
) -> None:
    reads = CoalescedReads(database.fetch, SLOW_GET)
    leaving, staying = (asyncio.create_task(reads.get(*plan)) for plan in plans[:2])
    await _running(pool)
    leaving.cancel()
    record = await staying
    assert record is not None
    assert record["id"] == plans[1][1]
    assert leaving.cancelled()


async def test_a_statement_that_fails_fails_for_all_its_callers_and_for_no_other(
    pool: Pool, database: WatchedDatabase, plans: list[tuple[str, str]]
) -> None:
    reads = CoalescedReads(database.fetch, SLOW_GET)
    callers = [asyncio.create_task(reads.get(*plan)) for plan in plans[:3]]
    await _running(pool)
    await pool.execute(f"SELECT pg_terminate_backend(pid) {SLEEPING}")
    results = await asyncio.gather(*callers, return_exceptions=True)
    assert [getattr(result, "reason", result) for result in results] == ["DATABASE_UNAVAILABLE"] * 3
    assert all(isinstance(result, DomainError) for result in results)
    assert await reads.get(*plans[0]) is not None


async def _running(pool: Pool) -> None:
    """Return when a slow statement runs."""
    for _ in range(500):
        if await pool.fetchval(f"SELECT EXISTS (SELECT {SLEEPING})"):
            return
        await asyncio.sleep(0.01)
    raise AssertionError("no slow statement runs")
