"""The order of what waits, in graphs that are denser than those that calls make."""

import random
import uuid

import asyncpg
import pytest

from service.database.pool import Pool
from tests.rpc.test_cycles import WRONG_LEVELS

TASKS = 40
EDGES = 250


@pytest.mark.parametrize("seed", range(4))
async def test_edges_in_any_order_leave_all_levels_right(pool: Pool, seed: int) -> None:
    drawn = random.Random(seed)  # noqa: S311
    tasks = [str(uuid.UUID(int=number + 1)) for number in range(TASKS)]
    waits_for: dict[str, set[str]] = {task: set() for task in tasks}

    def leads_to(begin: str, end: str) -> bool:
        return begin == end or any(leads_to(each, end) for each in waits_for[begin])

    async with pool.acquire() as connection:
        await connection.execute("INSERT INTO workspaces (id, name, path) VALUES ('w', 'w', '/w')")
        await connection.execute(
            "INSERT INTO tasks (workspace_id, id, title, order_index) "
            "SELECT 'w', id, 't', place FROM unnest($1::uuid[]) WITH ORDINALITY AS given (id, place)",
            tasks,
        )
        refused = 0
        for _ in range(EDGES):
            source, target = drawn.sample(tasks, 2)
            if source in waits_for[target]:
                continue
            closes = leads_to(source, target)
            try:
                await connection.execute(
                    "INSERT INTO dependencies (workspace_id, source_task_id, target_task_id) VALUES ('w', $1, $2)",
                    source,
                    target,
                )
            except asyncpg.CheckViolationError:
                assert closes
                refused += 1
            else:
                assert not closes
                waits_for[target].add(source)
            assert await connection.fetch(WRONG_LEVELS) == []
    assert refused > EDGES / 10
