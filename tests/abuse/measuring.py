"""How another principal fares meanwhile, on a server of its own process."""

import asyncio
import multiprocessing
import time
from collections import Counter
from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from queue import Empty
from typing import Any

import grpc
import grpc.aio
from grpc_health.v1 import health_pb2, health_pb2_grpc
from planwire.v1.plan_service_pb2 import CreatePlanRequest, GetPlanRequest, ListPlansRequest
from planwire.v1.plan_service_pb2_grpc import PlanServiceStub
from planwire.v1.task_service_pb2 import BatchCreateTasksRequest, CreateTaskRequest, ListTasksRequest
from planwire.v1.task_service_pb2_grpc import TaskServiceStub
from planwire.v1.workspace_service_pb2 import RegisterWorkspaceRequest
from planwire.v1.workspace_service_pb2_grpc import WorkspaceServiceStub

from tests.abuse.abuser import Abuser
from tests.support.served import Served
from tests.support.tokens import admin_of, write_tokens

MOST_TIMES_SLOWER = 5.0
MOST_MEBIBYTES = 1024
PRINCIPALS = ("victim", "ordinary", "abuser")
# Callers of the victim at once: a p99 takes some hundred calls, also where each takes long.
_CALLERS = 4
_PAUSE_SECONDS = 0.02
_SETTLE_SECONDS = 1.0


@dataclass(frozen=True)
class Scale:
    """How long each of the two measurements lasts, and with how many streams and imports."""

    seconds: float
    streams: int
    imports: int
    tasks: int


SHORT = Scale(seconds=4, streams=150, imports=50, tasks=300)
LONG = Scale(seconds=60, streams=5000, imports=1000, tasks=3000)


@dataclass
class Seen:
    """GetPlan of the victim, in seconds, and the server meanwhile."""

    seconds: list[float] = field(default_factory=list)
    failed: int = 0
    unhealthy: int = 0
    mebibytes: int = 0
    calls: Counter[str] = field(default_factory=Counter)

    def quantile(self, part: float) -> float:
        return sorted(self.seconds)[int(part * (len(self.seconds) - 1))] if self.seconds else float("inf")


def tokens_file(folder: Path) -> Path:
    """Each principal's token is its name, and it may act in the workspace of that name."""
    path = folder / "tokens.toml"
    write_tokens(path, {name: admin_of(name) for name in PRINCIPALS})
    return path


def metadata(name: str) -> tuple[tuple[str, str], ...]:
    return (("authorization", f"Bearer {name}"),)


def fill(address: str, tasks: int) -> str:
    """Make the workspaces, the abuser's with large tasks, and give the id of the victim's plan."""
    with grpc.insecure_channel(address) as channel:
        for name in PRINCIPALS:
            WorkspaceServiceStub(channel).RegisterWorkspace(
                RegisterWorkspaceRequest(workspace_id=name, path=f"/{name}"), metadata=metadata(name)
            )
        for _ in range(tasks // 100):
            TaskServiceStub(channel).BatchCreateTasks(
                BatchCreateTasksRequest(
                    workspace_id="abuser", tasks=[{"title": "t", "description": "é" * 15_000}] * 100
                ),
                metadata=metadata("abuser"),
            )
        made = PlanServiceStub(channel).CreatePlan(
            CreatePlanRequest(workspace_id="victim", plan={"name": "p"}), metadata=metadata("victim")
        )
        return str(made.plan.id)


def measure(server: Served, plan_id: str, scale: Scale, load: Callable[..., None]) -> Seen:
    """What the victim sees while `load` runs in another process."""
    processes = multiprocessing.get_context("spawn")
    counts: Any = processes.Queue()
    process = processes.Process(target=load, args=(server.address, scale, counts))
    process.start()
    try:
        seen = asyncio.run(_watch(server, plan_id, scale.seconds))
        with suppress(Empty):
            seen.calls = counts.get(timeout=30)
        return seen
    finally:
        process.join(10)
        process.kill()


async def _watch(server: Served, plan_id: str, seconds: float) -> Seen:
    seen = Seen()
    async with grpc.aio.insecure_channel(server.address, options=[("test.channel", -1)]) as channel:
        plans, health = PlanServiceStub(channel), _health(channel)
        await asyncio.sleep(_SETTLE_SECONDS)
        until = time.monotonic() + seconds

        async def call() -> None:
            while time.monotonic() < until:
                start = time.perf_counter()
                try:
                    await plans.GetPlan(
                        GetPlanRequest(workspace_id="victim", plan_id=plan_id), metadata=metadata("victim"), timeout=10
                    )
                except grpc.RpcError:
                    seen.failed += 1
                seen.seconds.append(time.perf_counter() - start)
                await asyncio.sleep(_PAUSE_SECONDS)

        async def look() -> None:
            while time.monotonic() < until:
                seen.mebibytes = max(seen.mebibytes, _resident_mebibytes(server.popen.pid))
                try:
                    answer = await health.Check(health_pb2.HealthCheckRequest(), timeout=10)
                    seen.unhealthy += answer.status != health_pb2.HealthCheckResponse.SERVING
                except grpc.RpcError:
                    seen.unhealthy += 1
                await asyncio.sleep(_PAUSE_SECONDS)

        await asyncio.gather(look(), *(call() for _ in range(_CALLERS)))
    return seen


def _health(channel: grpc.aio.Channel) -> Any:
    return health_pb2_grpc.HealthStub(channel)


def _resident_mebibytes(pid: int) -> int:
    status = Path(f"/proc/{pid}/status").read_text()
    return next(int(line.split()[1]) // 1024 for line in status.splitlines() if line.startswith("VmRSS"))


def abuse(address: str, scale: Scale, counts: Any) -> None:
    """The load of an abuser, in a process of its own."""

    async def run() -> None:
        abuser = Abuser(address, "abuser", "abuser", scale.streams, scale.imports)
        await _for_a_while(abuser.run, scale)
        counts.put(abuser.counts)

    asyncio.run(run())


def ordinary(address: str, scale: Scale, counts: Any) -> None:
    """As many callers as the abuser is, with the calls that anybody makes and the same pause between them."""

    async def run() -> None:
        calls: Counter[str] = Counter()
        callers = len(Abuser(address, "", "", scale.streams, scale.imports).kinds)

        async def one(number: int) -> None:
            async with grpc.aio.insecure_channel(address, options=[("test.channel", number // 100)]) as channel:
                tasks, plans = TaskServiceStub(channel), PlanServiceStub(channel)
                while True:
                    calls_of_one: list[tuple[Any, Any]] = [
                        (tasks.CreateTask, CreateTaskRequest(workspace_id="ordinary", task={"title": "t"})),
                        (tasks.ListTasks, ListTasksRequest(workspace_id="ordinary", page_size=10)),
                        (plans.ListPlans, ListPlansRequest(workspace_id="ordinary", page_size=10)),
                    ]
                    for call, request in calls_of_one:
                        with suppress(grpc.RpcError):
                            await call(request, metadata=metadata("ordinary"), timeout=30)
                            calls[type(request).__name__.removesuffix("Request")] += 1
                        await asyncio.sleep(0.2)

        async def everyone() -> None:
            await asyncio.gather(*map(one, range(callers)))

        await _for_a_while(everyone, scale)
        counts.put(calls)

    asyncio.run(run())


async def _for_a_while(run: Callable[[], Awaitable[None]], scale: Scale) -> None:
    with suppress(TimeoutError):
        async with asyncio.timeout(scale.seconds + 2 * _SETTLE_SECONDS):
            await run()
