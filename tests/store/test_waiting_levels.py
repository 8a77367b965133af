"""The order of what waits, in graphs that are denser than those that calls make."""

import contextlib
import random
import uuid

import asyncpg
import pytest

from service.database.pool import Pool
from tests.rpc.test_cycles import WRONG_LEVELS

TASKS = 40
EDGES = 250
DRIFT = "SELECT * FROM levels_drift('w')"
SPOILED = [
    "UPDATE waiting_levels SET begin_level = 20 * random(), end_level = 20 * random()",
    "UPDATE waiting_levels SET begin_level = -begin_level, end_level = -end_level",
    "DELETE FROM waiting_levels WHERE random() < 0.3",
    "DELETE FROM waiting_levels WHERE plan_id IS NOT NULL OR phase_id IS NOT NULL",
    "DELETE FROM waiting_levels",
    "UPDATE waiting_levels SET begin_level = 0, end_level = 0",
]


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


@pytest.mark.parametrize("seed", range(4))
async def test_levels_that_are_wrong_are_repaired(pool: Pool, seed: int) -> None:
    """Whatever they are, and where there are none: then an edge is refused again exactly where it closes a cycle."""
    drawn = random.Random(seed)  # noqa: S311
    async with pool.acquire() as connection:
        await connection.execute("INSERT INTO workspaces (id, name, path) VALUES ('w', 'w', '/w')")
        subjects = []
        for plan in range(3):
            subjects.append(("plan", str(uuid.UUID(int=plan + 1))))
            await connection.execute(
                "INSERT INTO plans (workspace_id, id, name) VALUES ('w', $1, $2)", subjects[-1][1], f"p{plan}"
            )
            for number in range(2):
                subjects.append(("phase", str(uuid.UUID(int=100 + 10 * plan + number))))
                await connection.execute(
                    "INSERT INTO phases (workspace_id, id, plan_id, name, order_index) VALUES ('w', $1, $2, 'f', $3)",
                    subjects[-1][1],
                    str(uuid.UUID(int=plan + 1)),
                    number,
                )
        for number in range(TASKS):
            subjects.append(("task", str(uuid.UUID(int=1000 + number))))
            plan, phase = number % 4, number % 3
            await connection.execute(
                "INSERT INTO tasks (workspace_id, id, plan_id, phase_id, title, order_index) "
                "VALUES ('w', $1, $2, $3, 't', $4)",
                subjects[-1][1],
                str(uuid.UUID(int=plan + 1)) if plan < 3 else None,
                str(uuid.UUID(int=100 + 10 * plan + phase)) if plan < 3 and phase < 2 else None,
                number,
            )
        for _ in range(EDGES):
            (source_type, source), (target_type, target) = drawn.sample(subjects, 2)
            with contextlib.suppress(asyncpg.IntegrityConstraintViolationError):
                await connection.execute(
                    f"INSERT INTO dependencies (workspace_id, source_{source_type}_id, target_{target_type}_id) "
                    "VALUES ('w', $1, $2)",
                    source,
                    target,
                )
        assert await connection.fetch(DRIFT) == []
        for spoiled in SPOILED:
            await connection.execute(spoiled)
            assert await connection.fetch(DRIFT) != []
            assert await connection.fetch("SELECT repair_levels('w')") != []
            assert await connection.fetch(WRONG_LEVELS) == []
            assert await connection.fetch(DRIFT) == []
