"""Every common lookup over gRPC: how long the slow ones take, and whether they take longer in a larger database."""

import random
import time
from collections import defaultdict
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import asynccontextmanager
from functools import partial
from typing import TypeAlias

import grpc.aio
from google.protobuf.message import Message
from planwire.v1.phase_service_pb2 import ListPhasesRequest
from planwire.v1.phase_service_pb2_grpc import PhaseServiceStub
from planwire.v1.plan_pb2 import PlanStatus
from planwire.v1.plan_service_pb2 import GetPlanRequest, ListPlansRequest
from planwire.v1.plan_service_pb2_grpc import PlanServiceStub
from planwire.v1.task_service_pb2 import GetTaskRequest, ListTasksRequest
from planwire.v1.task_service_pb2_grpc import TaskServiceStub
from planwire.v1.workspace_service_pb2 import GetWorkspaceByPathRequest, GetWorkspaceRequest
from planwire.v1.workspace_service_pb2_grpc import WorkspaceServiceStub

from tests.benchmarks.contents import Workspace, multiply, settle, workspaces
from tests.benchmarks.loading import Shape, load
from tests.benchmarks.measuring import Measurement, cases, in_turns, percentile
from tests.benchmarks.stage import Stage, server

Lookup: TypeAlias = Callable[[Workspace, random.Random], Awaitable[Message]]

_LARGER = 10
_LONGEST_MS = 50.0
_CALLERS = 4
_NAMES = ("workspace", "path", "plan", "task", "plans_by_status", "phases", "tasks", "tasks_with_phases")


@cases(*(f"lookup_{name}{suffix}" for name in _NAMES for suffix in ("", f"_{_LARGER}x")))
async def lookups(stage: Stage) -> AsyncIterator[Measurement]:
    """The 99th percentile of each lookup, and in turns with it that in a database of ten times as many workspaces."""
    shape = Shape(workspaces=stage.amount(50, 2), plans=10, phases=5, tasks=20)
    async with stage.database() as url:
        async with server(url) as port:
            await load(port, shape)
        await settle(url)
        async with stage.database(like=url) as larger_url:
            await multiply(larger_url, _LARGER)
            await settle(larger_url)
            async with _caller(url, stage) as normal, _caller(larger_url, stage) as larger:
                for name in _NAMES:
                    for caller in (normal, larger):
                        await caller.p99(name)  # prepares the statement
                        caller.times.clear()
                    value, limit, ratio = await in_turns(
                        stage.rounds, partial(normal.p99, name), partial(larger.p99, name)
                    )
                    p99 = percentile(normal.times[name], 99)
                    yield Measurement(f"lookup_{name}", p99, "ms", _LONGEST_MS, p99 / _LONGEST_MS, target=1.0)
                    yield Measurement(f"lookup_{name}_{_LARGER}x", value, "ms", limit, ratio, target=1.5)


class _Caller:
    """Makes lookups one after the other, each for a workspace and a thing in it drawn by lot."""

    def __init__(self, channel: grpc.aio.Channel, workspaces: Sequence[Workspace], calls: int) -> None:
        self.times: defaultdict[str, list[float]] = defaultdict(list)
        self._lookups = _lookups(channel)
        self._workspaces = workspaces
        self._calls = calls
        self._random = random.Random(1)  # noqa: S311 - the same lots for every server

    async def p99(self, name: str) -> float:
        """The 99th percentile of one turn of lookups, in milliseconds; all of them go to `times`."""
        times = []
        for _ in range(self._calls):
            workspace = self._random.choice(self._workspaces)
            start = time.perf_counter()
            found = await self._lookups[name](workspace, self._random)
            times.append((time.perf_counter() - start) * 1000)
            if not found.ByteSize():
                raise RuntimeError("a lookup found nothing")
        self.times[name] += times
        return percentile(times, 99)


@asynccontextmanager
async def _caller(database_url: str, stage: Stage) -> AsyncIterator[_Caller]:
    """A caller of a server of its own."""
    async with server(database_url) as port, grpc.aio.insecure_channel(f"127.0.0.1:{port}") as channel:
        yield _Caller(channel, await workspaces(database_url), stage.amount(200, 5))


def _lookups(channel: grpc.aio.Channel) -> dict[str, Lookup]:
    registry, plans = WorkspaceServiceStub(channel), PlanServiceStub(channel)
    phases, tasks = PhaseServiceStub(channel), TaskServiceStub(channel)

    def tasks_of_a_plan(workspace: Workspace, lot: random.Random, *, include_phases: bool) -> Awaitable[Message]:
        return tasks.ListTasks(
            ListTasksRequest(
                workspace_id=workspace.id,
                plan_id=lot.choice(workspace.plans),
                page_size=1000,
                include_phases=include_phases,
            )
        )

    return {
        "workspace": lambda workspace, _: registry.GetWorkspace(GetWorkspaceRequest(workspace_id=workspace.id)),
        "path": lambda workspace, _: registry.GetWorkspaceByPath(GetWorkspaceByPathRequest(path=workspace.path)),
        "plan": lambda workspace, lot: plans.GetPlan(
            GetPlanRequest(workspace_id=workspace.id, plan_id=lot.choice(workspace.plans))
        ),
        "task": lambda workspace, lot: tasks.GetTask(
            GetTaskRequest(workspace_id=workspace.id, task_id=lot.choice(workspace.tasks))
        ),
        "plans_by_status": lambda workspace, _: plans.ListPlans(
            ListPlansRequest(workspace_id=workspace.id, statuses=[PlanStatus.PLAN_STATUS_ACTIVE])
        ),
        "phases": lambda workspace, lot: phases.ListPhases(
            ListPhasesRequest(workspace_id=workspace.id, plan_id=lot.choice(workspace.plans))
        ),
        "tasks": partial(tasks_of_a_plan, include_phases=False),
        "tasks_with_phases": partial(tasks_of_a_plan, include_phases=True),
    }
