"""Claims read a few entries of indexes, however many tasks there are: inside functions, where EXPLAIN does not look."""

import uuid
from collections.abc import AsyncIterator
from itertools import product
from typing import Any

import pytest

from service.database.pool import Connection, Pool, Record

TASKS = 200_000
CALLERS, ROUNDS = 8, 5
# For each task that is claimed and completed; a scan of what is blocked would read 25,000.
MOST_ENTRIES = 60
PLAN = "00000000-0000-0000-0000-000000000001"
WORK = """
SELECT job, role, (task).id, (task).attempt
FROM work_on_tasks($1::call_info[], ARRAY(SELECT jsonb_populate_recordset(NULL::task_job, $2::jsonb)))
"""
# Half of the tasks are blocked, and come first; there are other plans and workspaces, so that none is all of the table.
FILL = f"""
ALTER TABLE tasks DISABLE TRIGGER USER;
ALTER TABLE tasks
    DROP CONSTRAINT tasks_workspace_fkey, DROP CONSTRAINT tasks_plan_fkey, DROP CONSTRAINT tasks_phase_fkey;
INSERT INTO workspaces (id, name, path) SELECT 'w' || w, 'w', '/w' || w FROM generate_series(0, 3) AS w;
INSERT INTO plans (workspace_id, id, name, status)
SELECT 'w' || w, ('00000000-0000-0000-0000-' || lpad(p::text, 12, '0'))::uuid, 'p' || p, 'active'
FROM generate_series(0, 3) AS w, generate_series(1, 25) AS p;
INSERT INTO tasks (workspace_id, plan_id, order_index, title)
SELECT
    'w' || t % 4,
    (
        '00000000-0000-0000-0000-'
        || lpad((CASE WHEN t < {TASKS // 2} THEN 1 ELSE 1 + t / 4 % 25 END)::text, 12, '0')
    )::uuid,
    t, 't'
FROM generate_series(1, {TASKS}) AS t;
INSERT INTO task_readiness (
    workspace_id, task_id, plan_id, unmet, gates, open_subtasks, startable, priority, wave, order_index
)
SELECT workspace_id, id, plan_id, (order_index < {TASKS // 2})::integer, 0, 0, true, order_index % 4, 0, order_index
FROM tasks;
ALTER TABLE tasks ENABLE TRIGGER USER;
ANALYZE tasks, task_readiness, plans, requests, task_leases;
"""
# What comes after the statements were planned, for tables that were empty then.
FILL_REQUESTS = """
INSERT INTO requests (actor, rpc, request_id, fingerprint)
SELECT 'a', 'r', gen_random_uuid(), sha256('') FROM generate_series(1, 20000);
"""


@pytest.fixture
async def full(owner_pool: Pool) -> AsyncIterator[Connection]:
    """A connection to a database with 200,000 tasks."""
    async with owner_pool.acquire() as connection:
        await connection.execute(FILL)
        yield connection


async def reads(connection: Connection) -> tuple[dict[str, int], int]:
    """How often each table was read as a whole, and how many entries of indexes were read of what claims look for."""
    await connection.execute("SELECT pg_stat_force_next_flush()")
    await connection.execute("SELECT pg_stat_clear_snapshot()")
    rows = await connection.fetch("SELECT relname, seq_scan FROM pg_stat_user_tables")
    entries = await connection.fetchval(
        "SELECT sum(idx_tup_read) FROM pg_stat_user_indexes"
        " WHERE relname IN ('tasks', 'task_readiness', 'task_leases', 'requests', 'plans')"
    )
    # What holds claims in the order of their leases is small, and is looked at only where nothing is ready.
    return {row["relname"]: row["seq_scan"] for row in rows if row["relname"] != "task_leases"}, int(entries)


async def test_claims_and_completions_read_by_index(full: Connection) -> None:
    for plan_id, by_priority in product([PLAN, None], [False, True]):
        job = {"workspace_id": "w1", "plan_id": plan_id, "by_priority": by_priority, "worker": "a", "lease_seconds": 60}
        jobs = [job | {"most": 1} for _ in range(CALLERS)]
        claimed = await full.fetch(WORK, calls(), jobs)
        await full.execute(FILL_REQUESTS)
        # Entries of claims before these are read too until somebody notices that no one needs them.
        await full.execute("VACUUM tasks, task_readiness, task_leases")
        scans, entries = await reads(full)
        for _ in range(ROUNDS):
            done = [[completion(row)] for row in claimed if row["role"] == "claimed"]
            assert len(done) == CALLERS
            asked = [job | {"completions": one} for job, one in zip(jobs, done, strict=True)]
            claimed = await full.fetch(WORK, calls(), asked)
        scans_after, entries_after = await reads(full)
        assert {name for name in scans if scans_after[name] != scans[name]} == set()
        assert (entries_after - entries) / (ROUNDS * CALLERS) < MOST_ENTRIES


def calls() -> list[tuple[str | bytes | None, ...]]:
    return [("a", "r", None, str(uuid.uuid4()), bytes(32), None, None) for _ in range(CALLERS)]


def completion(row: Record) -> dict[str, Any]:
    return {"task_id": row["id"], "attempt": row["attempt"], "changes": {}}
