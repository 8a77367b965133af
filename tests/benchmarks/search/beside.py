"""How long calls about plans and tasks take while a repository is indexed, in two ways, and without that."""

import asyncio
import os
import statistics
import sys
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import asynccontextmanager
from itertools import count, cycle, product
from pathlib import Path
from typing import TypeAlias

import grpc.aio
from planwire.v1.plan_service_pb2 import GetPlanRequest
from planwire.v1.plan_service_pb2_grpc import PlanServiceStub
from planwire.v1.task_pb2 import Task
from planwire.v1.task_service_pb2 import CreateTaskRequest
from planwire.v1.task_service_pb2_grpc import TaskServiceStub
from planwire.v1.workspace_service_pb2 import DeleteWorkspaceRequest, RegisterWorkspaceRequest
from planwire.v1.workspace_service_pb2_grpc import WorkspaceServiceStub

from tests.benchmarks.contents import Workspace, workspaces
from tests.benchmarks.loading import Shape, load
from tests.benchmarks.measuring import Measurement, percentile
from tests.benchmarks.stage import Stage, server

_CALLERS = 4
_SECONDS, _SECONDS_QUICK = 8.0, 1.0
_ROUNDS = 3

_COMMANDS = {"indexing": ("index",), "graph_indexing": ("graph", "index")}

Call: TypeAlias = Callable[[], Awaitable[object]]


async def beside(stage: Stage, folder: Path) -> AsyncIterator[Measurement]:
    """The 99th percentile of each call in turns, first alone and then beside a command that indexes a folder."""
    shape = Shape(workspaces=1, plans=stage.amount(100, 10), phases=1, tasks=5)
    seconds = _SECONDS_QUICK if stage.quick else _SECONDS
    async with stage.database() as url, server(url) as port, grpc.aio.insecure_channel(f"127.0.0.1:{port}") as channel:
        await load(port, shape)
        (workspace,) = await workspaces(url)
        for (name, call), (what, command) in product(_calls(channel, workspace).items(), _COMMANDS.items()):
            pairs = []
            for _ in range(stage.amount(_ROUNDS, 1)):
                alone = await _p99(call, seconds)
                async with _indexing(channel, port, (*command, str(folder))):
                    pairs.append((await _p99(call, seconds), alone))
            values, limits = zip(*pairs, strict=True)
            ratio = statistics.median(value / limit for value, limit in pairs)
            yield Measurement(
                f"{name}_beside_{what}", statistics.median(values), "ms", statistics.median(limits), ratio, 2.0
            )


def _calls(channel: grpc.aio.Channel, workspace: Workspace) -> dict[str, Call]:
    plans, tasks = PlanServiceStub(channel), TaskServiceStub(channel)
    every, every_open = cycle(workspace.plans), cycle(workspace.open_plans)

    async def get_plan() -> object:
        return await plans.GetPlan(GetPlanRequest(workspace_id=workspace.id, plan_id=next(every)))

    async def create_task() -> object:
        task = Task(plan_id=next(every_open), title="Write the test first")
        return await tasks.CreateTask(CreateTaskRequest(workspace_id=workspace.id, task=task))

    return {"get_plan": get_plan, "create_task": create_task}


async def _p99(call: Call, seconds: float) -> float:
    took: list[float] = []
    until = time.perf_counter() + seconds

    async def caller() -> None:
        while (began := time.perf_counter()) < until:
            await call()
            took.append(1000 * (time.perf_counter() - began))

    await asyncio.gather(*(caller() for _ in range(_CALLERS)))
    return percentile(took, 99)


_numbers = count()


@asynccontextmanager
async def _indexing(channel: grpc.aio.Channel, port: int, command: Sequence[str]) -> AsyncIterator[None]:
    """Index a folder into a workspace that is gone afterwards; what has chunks then is embedded meanwhile."""
    registry = WorkspaceServiceStub(channel)
    id_ = f"indexed-{next(_numbers)}"
    await registry.RegisterWorkspace(RegisterWorkspaceRequest(workspace_id=id_, path=f"/{id_}"))
    settings = os.environ | {"PLANWIRE_ADDRESS": f"127.0.0.1:{port}", "PLANWIRE_WORKSPACE": id_}
    process = await asyncio.create_subprocess_exec(
        *(str(Path(sys.executable).with_name("planwire")), *command),
        env=settings,
        stdout=asyncio.subprocess.DEVNULL,
        stderr=asyncio.subprocess.DEVNULL,
    )
    await asyncio.sleep(2)  # until it has begun to send
    try:
        yield
        if process.returncode is not None and process.returncode != 0:
            raise RuntimeError(f"planwire {command[0]} ended with {process.returncode}")
    finally:
        if process.returncode is None:
            process.kill()
        await process.wait()
        await registry.DeleteWorkspace(DeleteWorkspaceRequest(workspace_id=id_, force=True))
        await asyncio.sleep(1)  # until the model has embedded what it was given
