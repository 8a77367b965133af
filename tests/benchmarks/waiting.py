"""Workers who wait for work: what they cost a server where nothing happens, and how soon one has what becomes ready."""

import asyncio
import time
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass

import asyncpg
import grpc.aio
from google.protobuf.duration_pb2 import Duration
from planwire.v1.claim_service_pb2 import ClaimTasksRequest
from planwire.v1.claim_service_pb2_grpc import ClaimServiceStub
from planwire.v1.task_pb2 import Task
from planwire.v1.task_service_pb2 import CreateTaskRequest
from planwire.v1.task_service_pb2_grpc import TaskServiceStub
from planwire.v1.workspace_service_pb2 import RegisterWorkspaceRequest
from planwire.v1.workspace_service_pb2_grpc import WorkspaceServiceStub

from tests.benchmarks.measuring import Measurement, cases, percentile
from tests.benchmarks.processors import processor_seconds, worked_seconds
from tests.benchmarks.stage import Stage, start

_WORKSPACE = "waiting"
_WORKERS, _QUICK_WORKERS = 1_000, 20
_OF_CHANNEL = 100
# As long as a claim may wait, so that each of the workers asks once again meanwhile.
_WAIT_SECONDS, _QUICK_WAIT_SECONDS = 25, 2
_MOST_OF_A_CORE = 0.05
_LONGEST_MS = 20.0


@dataclass(frozen=True, slots=True)
class _Server:
    port: int
    pid: int
    connection: "asyncpg.Connection[asyncpg.Record]"

    async def busy(self, seconds: int) -> float:
        """The part of a processor that the server and its PostgreSQL take for so long."""
        before, start_time = await self._worked(), time.perf_counter()
        await asyncio.sleep(seconds)
        return (await self._worked() - before) / (time.perf_counter() - start_time)

    async def _worked(self) -> float:
        return processor_seconds(self.pid) + await worked_seconds(self.connection)


@cases("claims_waiting_idle")
async def idle(stage: Stage) -> AsyncIterator[Measurement]:
    """Workers who wait for work that does not come, beside the same server without them."""
    seconds = stage.amount(_WAIT_SECONDS, _QUICK_WAIT_SECONDS)
    async with _serving(stage) as server:
        without = await server.busy(seconds)
        async with _waiting(server.port, stage.amount(_WORKERS, _QUICK_WORKERS), seconds):
            value = await server.busy(seconds) - without
        yield Measurement("claims_waiting_idle", value, "cores", _MOST_OF_A_CORE, value / _MOST_OF_A_CORE, target=1.0)


@cases("claims_waiting_wake")
async def wake(stage: Stage) -> AsyncIterator[Measurement]:
    """From when a task begins to be created to when a worker who waits has it: the median."""
    async with _serving(stage) as server, grpc.aio.insecure_channel(f"127.0.0.1:{server.port}") as channel:
        times = [await _wake_milliseconds(channel) for _ in range(stage.amount(100, 3))]
        value = percentile(times, 50)
        yield Measurement("claims_waiting_wake", value, "ms", _LONGEST_MS, value / _LONGEST_MS, target=1.0)


async def _wake_milliseconds(channel: grpc.aio.Channel) -> float:
    claim = ClaimServiceStub(channel).ClaimTasks(_claim(_WAIT_SECONDS))
    await asyncio.sleep(0.1)  # until it waits
    created = time.perf_counter()
    await TaskServiceStub(channel).CreateTask(CreateTaskRequest(workspace_id=_WORKSPACE, task=Task(title="t")))
    if not (await claim).claimed:
        raise RuntimeError("a worker who waited was not given the task")
    return (time.perf_counter() - created) * 1000


def _claim(seconds: int) -> ClaimTasksRequest:
    return ClaimTasksRequest(workspace_id=_WORKSPACE, worker="worker", wait=Duration(seconds=seconds))


@asynccontextmanager
async def _waiting(port: int, workers: int, seconds: int) -> AsyncIterator[None]:
    async with AsyncExitStack() as stack:
        calls: list[asyncio.Task[None]] = []
        for _ in range(0, workers, _OF_CHANNEL):
            channel = await stack.enter_async_context(grpc.aio.insecure_channel(f"127.0.0.1:{port}"))
            calls += (asyncio.create_task(_claim_again(channel, seconds)) for _ in range(min(workers, _OF_CHANNEL)))
        await asyncio.sleep(seconds / 5)  # until all of them wait
        yield
        for call in calls:
            if call.done():
                raise RuntimeError("a worker waits no longer") from call.exception()
            call.cancel()


async def _claim_again(channel: grpc.aio.Channel, seconds: int) -> None:
    while not (await ClaimServiceStub(channel).ClaimTasks(_claim(seconds))).claimed:
        pass


@asynccontextmanager
async def _serving(stage: Stage) -> AsyncIterator[_Server]:
    async with stage.database() as url:
        process = await start("-m", "tests.benchmarks.server", url)
        assert process.stdin
        assert process.stdout
        connection = await asyncpg.connect(url)
        try:
            port = int(await process.stdout.readline())
            async with grpc.aio.insecure_channel(f"127.0.0.1:{port}") as channel:
                request = RegisterWorkspaceRequest(workspace_id=_WORKSPACE, path="/waiting")
                await WorkspaceServiceStub(channel).RegisterWorkspace(request)
            yield _Server(port, process.pid, connection)
        finally:
            await connection.close()
            process.stdin.close()
            await process.wait()
