"""How long one caller waits for a task that is completed and the next one claimed, where much else is stored."""

from collections.abc import AsyncIterator
from functools import partial

from tests.benchmarks.claims import WORKSPACE, Ours, claiming
from tests.benchmarks.measuring import Measurement, cases, in_turns
from tests.benchmarks.stage import Stage

_TASKS, _QUICK_TASKS = 10_000, 1_000
_PART = 1_000
_MILLION, _BLOCKED, _PLANS = 1_000_000, 100_000, 1_000

_DONE = """
INSERT INTO tasks (workspace_id, order_index, title, status, attempt, started_at, completed_at)
SELECT $1, place, 't', 'completed', 1, now(), now() FROM generate_series(1, $2) AS place
"""
# Before those of the plan that can be claimed, whose places are moved behind them.
_WAITING = """
WITH blocked AS (
    INSERT INTO tasks (workspace_id, plan_id, order_index, title)
    SELECT $1, $2, 0, 't' FROM generate_series(1, $3)
    RETURNING workspace_id, id
)
INSERT INTO dependencies (workspace_id, source_task_id, target_task_id, kind)
SELECT workspace_id, $4, id, 'blocks' FROM blocked
"""
_OTHERS = """
WITH made AS (
    INSERT INTO plans (workspace_id, name, status)
    SELECT $1, place::text, 'active' FROM generate_series(1, $2) AS place
    RETURNING id
)
SELECT id FROM made
"""


@cases("claim_latency_1m")
async def million(stage: Stage) -> AsyncIterator[Measurement]:
    """A million tasks that are done, against none."""
    async with claiming(stage) as small, claiming(stage) as large:
        for _ in range(stage.amount(_MILLION, _PART) // _PART):
            await large.owner.execute(_DONE, WORKSPACE, _PART)
        yield await _compare(stage, "claim_latency_1m", small, large, target=1.5)


@cases("claim_latency_blocked")
async def blocked(stage: Stage) -> AsyncIterator[Measurement]:
    """A hundred thousand tasks that wait, in front of those that do not."""
    async with claiming(stage) as small, claiming(stage) as large:
        plan_id = await large.plan(_tasks(stage))
        first = await large.owner.fetchval(
            "INSERT INTO tasks (workspace_id, order_index, title) VALUES ($1, 0, 't') RETURNING id", WORKSPACE
        )
        for _ in range(stage.amount(_BLOCKED, _PART) // _PART):
            await large.owner.execute(_WAITING, WORKSPACE, plan_id, _PART, first)
        yield await _compare(stage, "claim_latency_blocked", small, large, plan_id=plan_id, target=1.5)


@cases("claim_latency_plans")
async def plans(stage: Stage) -> AsyncIterator[Measurement]:
    """Claims in all of a thousand plans, against claims in all of one."""
    async with claiming(stage) as small, claiming(stage) as large:
        await small.plan(_tasks(stage))
        ids = await large.owner.fetch(_OTHERS, WORKSPACE, stage.amount(_PLANS, 20))
        await large.owner.execute(
            """
            INSERT INTO tasks (workspace_id, plan_id, order_index, title)
            SELECT $1, plan_id, place, 't' FROM unnest($2::uuid[]) AS plan_id, generate_series(1, $3) AS place
            """,
            *(WORKSPACE, [row["id"] for row in ids], _tasks(stage) // len(ids)),
        )
        yield await _compare(stage, "claim_latency_plans", small, large, plan_id="", target=1.5)


@cases("claim_latency_snapshot")
async def snapshot(stage: Stage) -> AsyncIterator[Measurement]:
    """While another transaction holds a snapshot open, so that nothing that was claimed can be cleaned up."""
    async with (
        claiming(stage) as small,
        claiming(stage) as large,
        large.owner.transaction(isolation="repeatable_read"),
    ):
        await large.owner.fetchval("SELECT count(*) FROM workspaces")
        yield await _compare(stage, "claim_latency_snapshot", small, large, target=2.0)


def _tasks(stage: Stage) -> int:
    return stage.amount(_TASKS, _QUICK_TASKS)


async def _compare(
    stage: Stage, case: str, small: Ours, large: Ours, *, plan_id: str | None = None, target: float
) -> Measurement:
    if plan_id is None:
        small_plan, plan_id = await small.plan(_tasks(stage)), await large.plan(_tasks(stage))
    else:
        small_plan = plan_id and await small.plan(_tasks(stage))
    value, limit, ratio = await in_turns(
        stage.amount(5, 1), partial(small.milliseconds, small_plan), partial(large.milliseconds, plan_id)
    )
    return Measurement(case, value, "ms", limit, ratio, target)
