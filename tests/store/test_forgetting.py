"""What is kept for some time only is forgotten all at once, however much it is."""

import asyncio

import pytest

from service.database.pool import Pool
from service.database.statements import Database
from service.housekeeping import forget_old_rows

REQUESTS = """
    INSERT INTO requests (actor, rpc, request_id, fingerprint, created_at)
    SELECT 'ada', 'Some', uuidv7(), sha256('some'), now() - interval '{age}' FROM generate_series(1, {count})
"""
ATTEMPTS = """
    INSERT INTO spent_attempts (workspace_id, task_id, attempt, deleted_at)
    SELECT 'w', uuidv7(), 1, now() - interval '{age}' FROM generate_series(1, {count})
"""


@pytest.mark.parametrize(
    ("table", "insert", "old", "fresh"),
    [("requests", REQUESTS, "25 hours", "23 hours"), ("spent_attempts", ATTEMPTS, "31 days", "29 days")],
)
async def test_what_is_old_is_forgotten_and_what_is_not_stays(
    pool: Pool, table: str, insert: str, old: str, fresh: str
) -> None:
    await pool.execute(insert.format(age=old, count=20_001))
    await pool.execute(insert.format(age=fresh, count=3))
    left = None
    forgetting = asyncio.create_task(forget_old_rows(Database(pool)))
    try:
        for _ in range(600):
            left = await pool.fetchval(f"SELECT count(*) FROM {table}")
            if left == 3:
                break
            await asyncio.sleep(0.05)
    finally:
        forgetting.cancel()
    assert left == 3
