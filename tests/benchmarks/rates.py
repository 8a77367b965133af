"""Calls per second against what the same machine could do without Planwire."""

from collections.abc import AsyncIterator, Iterator, Sequence
from functools import partial
from itertools import cycle
from uuid import uuid4

import asyncpg
from planwire.v1.plan_service_pb2 import GetPlanRequest
from planwire.v1.task_pb2 import Task
from planwire.v1.task_service_pb2 import CreateTaskRequest

from tests.benchmarks import direct
from tests.benchmarks.contents import workspaces
from tests.benchmarks.load import calls_per_second
from tests.benchmarks.loading import Shape, load
from tests.benchmarks.measuring import Measurement, cases, in_turns
from tests.benchmarks.server import NOTHING
from tests.benchmarks.stage import Stage, server, start
from tests.support.roles import as_owner

# Calls in flight at once: as many as keep the one process busy, far fewer than there are different plans.
_CONCURRENCY = 64
_GET_PLAN = "/planwire.v1.PlanService/GetPlan"
_CREATE_TASK = "/planwire.v1.TaskService/CreateTask"


@cases("get_plan", "get_plan_hot")
async def get_plan(stage: Stage) -> AsyncIterator[Measurement]:
    """GetPlan of many different plans, and of one, against a method of the same server that does nothing."""
    shape = Shape(workspaces=2, plans=stage.amount(500, 50), phases=0, tasks=0)
    async with stage.database() as url, server(url) as port:
        await load(port, shape)
        requests = [
            GetPlanRequest(workspace_id=workspace.id, plan_id=plan).SerializeToString()
            for workspace in await workspaces(url)
            for plan in workspace.plans
        ]

        async def rate(method: str, requests: list[bytes]) -> float:
            return await calls_per_second(
                port, method, cycle(requests), concurrency=_CONCURRENCY, seconds=stage.seconds
            )

        for case, asked in (("get_plan", requests), ("get_plan_hot", requests[:1])):
            value, limit, ratio = await in_turns(
                stage.rounds, partial(rate, NOTHING, asked), partial(rate, _GET_PLAN, asked)
            )
            yield Measurement(case, value, "calls/s", limit, ratio, target=0.55)


@cases("create_task")
async def create_task(stage: Stage) -> AsyncIterator[Measurement]:
    """CreateTask against its statement straight through asyncpg, from as many callers and on as many connections."""
    shape = Shape(workspaces=1, plans=stage.amount(100, 10), phases=0, tasks=0)
    async with stage.database() as url, server(url) as port:
        await load(port, shape)
        (workspace,) = await workspaces(url)

        async def through_grpc() -> float:
            return await _tasks_per_second(port, workspace.id, workspace.open_plans, stage.seconds)

        async def straight() -> float:
            process = await start("-m", "tests.benchmarks.direct", url, str(_CONCURRENCY), str(stage.seconds))
            output, _ = await process.communicate()
            return float(output)

        value, limit, ratio = await in_turns(stage.rounds, straight, through_grpc)
        yield Measurement("create_task", value, "calls/s", limit, ratio, target=0.45)


@cases("create_task_readiness")
async def create_task_readiness(stage: Stage) -> AsyncIterator[Measurement]:
    """CreateTask in active plans, against the same in a database that does not keep which tasks are ready."""
    shape = Shape(workspaces=1, plans=stage.amount(100, 10), phases=0, tasks=0)
    async with stage.database() as url:
        async with server(url) as port:
            await load(port, shape)
        async with stage.database(like=url) as without_url:
            owner = await asyncpg.connect(as_owner(without_url))
            await owner.execute("ALTER TABLE tasks DISABLE TRIGGER tasks_readiness_begin")
            plans = await owner.fetch("SELECT workspace_id, id::text FROM plans WHERE status = 'active'")
            await owner.close()
            workspace_id, active = plans[0]["workspace_id"], [plan["id"] for plan in plans]
            async with server(url) as port, server(without_url) as port_without:

                async def rate(port: int) -> float:
                    return await _tasks_per_second(port, workspace_id, active, stage.seconds)

                value, limit, ratio = await in_turns(stage.rounds, partial(rate, port_without), partial(rate, port))
        yield Measurement("create_task_readiness", value, "calls/s", limit, ratio, target=0.9)


async def _tasks_per_second(port: int, workspace_id: str, plan_ids: Sequence[str], seconds: float) -> float:
    def requests() -> Iterator[bytes]:
        for plan in cycle(plan_ids):
            task = Task(plan_id=plan, title=direct.TITLE, description=direct.DESCRIPTION)
            yield CreateTaskRequest(workspace_id=workspace_id, task=task, request_id=str(uuid4())).SerializeToString()

    return await calls_per_second(port, _CREATE_TASK, requests(), concurrency=_CONCURRENCY, seconds=seconds)
