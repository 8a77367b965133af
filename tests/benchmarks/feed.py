"""The feed: how soon events come, to how many streams, and what that costs."""

import asyncio
import itertools
import time
from collections.abc import AsyncIterator, Awaitable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import asyncpg
import grpc.aio
from planwire.v1 import plan_service_pb2, task_service_pb2, workspace_service_pb2
from planwire.v1.plan_pb2 import Plan
from planwire.v1.plan_service_pb2_grpc import PlanServiceStub
from planwire.v1.task_pb2 import Task
from planwire.v1.task_service_pb2_grpc import TaskServiceStub
from planwire.v1.workspace_service_pb2_grpc import WorkspaceServiceStub

from tests.benchmarks.feed_server import STREAM
from tests.benchmarks.load import calls_per_second
from tests.benchmarks.loading import Shape, load
from tests.benchmarks.measuring import Measurement, cases, in_turns, percentile
from tests.benchmarks.stage import Stage, start
from tests.benchmarks.watchers import Received, watch_tasks, watch_workspace

_PATIENCE_SECONDS = 60.0


@dataclass(frozen=True, slots=True)
class _Server:
    address: str
    port: int
    pid: int
    channel: grpc.aio.Channel
    workspace_id: str

    async def plans_with_tasks(self, plans: int, tasks: int) -> tuple[list[str], list[str]]:
        """The ids of active plans, and of the pending tasks in them, plan by plan in turn."""
        plan_ids, task_ids = [], []
        for number in range(plans):
            created = await PlanServiceStub(self.channel).CreatePlan(
                plan_service_pb2.CreatePlanRequest(
                    workspace_id=self.workspace_id,
                    plan=Plan(name=f"plan {number}"),
                    tasks=[Task(title="task")] * tasks,
                    activate=True,
                )
            )
            plan_ids.append(created.plan.id)
            task_ids.append([task.id for task in created.tasks])
        return plan_ids, [task_id for turn in zip(*task_ids, strict=True) for task_id in turn]

    async def transitions(self, task_ids: Sequence[str], count: int, per_second: float) -> None:
        """Start and release the tasks in turn, `count` times in all."""
        tasks = TaskServiceStub(self.channel)
        begin = time.perf_counter()
        calls: list[Awaitable[object]] = []
        for number in range(count):
            await asyncio.sleep(max(0.0, begin + number / per_second - time.perf_counter()))
            turn, place = divmod(number, len(task_ids))
            named: dict[str, Any] = {
                "workspace_id": self.workspace_id,
                "task_id": task_ids[place],
                "reason": str(time.time_ns()),  # when it was sent, for Received.since_sent
            }
            if turn % 2:
                calls.append(tasks.ReleaseTask(task_service_pb2.ReleaseTaskRequest(**named)))
            else:
                calls.append(tasks.StartTask(task_service_pb2.StartTaskRequest(**named)))
        for call in calls:
            await call


@asynccontextmanager
async def _server(database_url: str, *options: str) -> AsyncIterator[_Server]:
    process = await start("-m", "tests.benchmarks.feed_server", database_url, *options)
    assert process.stdin
    assert process.stdout
    try:
        port, pid = map(int, (await process.stdout.readline()).split())
        async with grpc.aio.insecure_channel(f"127.0.0.1:{port}") as channel:
            registered = await WorkspaceServiceStub(channel).RegisterWorkspace(
                workspace_service_pb2.RegisterWorkspaceRequest(path="/benchmark")
            )
            yield _Server(f"127.0.0.1:{port}", port, pid, channel, registered.workspace.id)
    finally:
        process.stdin.close()
        await process.wait()


async def _fan_out(stage: Stage, *, plans: int, streams_a_plan: int, transitions: int, per_second: float) -> Received:
    """What subscribers of plans get while the plans' tasks change."""
    async with stage.database() as url, _server(url) as server:
        # So many tasks that none is asked for its next transition before it has made the last one.
        plan_ids, task_ids = await server.plans_with_tasks(plans, max(1, 100 // plans))
        watched = plan_ids * streams_a_plan
        with watch_tasks(server.address, server.workspace_id, watched, transitions // plans) as watchers:
            await asyncio.to_thread(watchers.wait_until_open)
            await server.transitions(task_ids, transitions, per_second)
            return await asyncio.to_thread(watchers.received, _PATIENCE_SECONDS)


async def changes_at_50_watchers(stage: Stage, count: int, per_second: float) -> list[float]:
    """Seconds from sending a change to its delivery, for each change at each watcher."""
    return (await _fan_out(stage, plans=1, streams_a_plan=50, transitions=count, per_second=per_second)).since_sent


@cases("feed_delivery_p50", "feed_delivery_p99")
async def delivery(stage: Stage) -> AsyncIterator[Measurement]:
    """From the beginning of a transaction to its event at each of 50 subscribers."""
    received = await _fan_out(
        stage, plans=1, streams_a_plan=50, transitions=stage.amount(1000, 20), per_second=stage.amount(50, 20)
    )
    for name, percent, limit in (("feed_delivery_p50", 50, 10.0), ("feed_delivery_p99", 99, 50.0)):
        value = percentile(received.latencies, percent) * 1000
        yield Measurement(name, value, "ms", limit, value / limit, 1.0)


@cases("feed_fan_out_lost", "feed_fan_out_p99")
async def fan_out(stage: Stage) -> AsyncIterator[Measurement]:
    """1,000 subscribers of 100 plans at 100 transitions a second: 1,000 messages a second."""
    plans, transitions = stage.amount(100, 5), stage.amount(2000, 50)
    received = await _fan_out(stage, plans=plans, streams_a_plan=10, transitions=transitions, per_second=100)
    expected = 10 * transitions
    lost = expected - len(received.latencies)
    yield Measurement("feed_fan_out_lost", lost, "messages", expected, lost / expected, 0.0)
    yield Measurement("feed_fan_out_p99", percentile(received.latencies, 99) * 1000, "ms")


@cases("feed_firehose")
async def firehose(stage: Stage) -> AsyncIterator[Measurement]:
    """Every event of a workspace on one stream, against a bare stream of a message for each, of the same size."""
    count = stage.amount(15_000, 200)
    async with stage.database() as url, _server(url) as server:
        connection = await asyncpg.connect(url)
        await connection.execute("SET synchronous_commit = off")
        sequencer = await asyncpg.connect(url)
        bare: grpc.aio.UnaryStreamMultiCallable[bytes, bytes] = server.channel.unary_stream(STREAM)
        event_bytes = 250

        async def limit() -> float:
            begin = time.perf_counter()
            async for _ in bare(count.to_bytes(4) + bytes(event_bytes)):
                pass
            return count / (time.perf_counter() - begin)

        async def value() -> float:
            with watch_workspace(server.address, server.workspace_id, count) as watchers:
                await asyncio.to_thread(watchers.wait_until_open)
                # All are to be there at once: the stream is to be measured, not who writes.
                async with sequencer.transaction():
                    await sequencer.execute("SELECT FROM feed_head FOR UPDATE")
                    await connection.execute(_MANY_TRANSACTIONS.format(count=count, workspace_id=server.workspace_id))
                received = await asyncio.to_thread(watchers.received, _PATIENCE_SECONDS)
            return len(received.latencies) / received.seconds

        found, bound, ratio = await in_turns(stage.amount(5, 1), limit, value)
        await connection.close()
        await sequencer.close()
    yield Measurement("feed_firehose", found, "events/s", bound, ratio, 0.6)


# One transaction an event, from a single statement.
_MANY_TRANSACTIONS = """
DO $$
BEGIN
    FOR number IN 1..{count} LOOP
        INSERT INTO event_log (workspace_id, kind, subject_id, revision, actor, rpc, reason)
        VALUES ('{workspace_id}', 'build.finished', uuidv7()::text, 0, 'benchmark', 'AppendEvent', repeat('x', 100));
        COMMIT;
    END LOOP;
END
$$
"""


@cases("feed_idle_stream_memory")
async def idle_stream_memory(stage: Stage) -> AsyncIterator[Measurement]:
    """What the server holds for a stream on which nothing happens."""
    streams = stage.amount(2000, 20)
    async with stage.database() as url, _server(url) as server:
        (plan_id,), _ = await server.plans_with_tasks(1, 1)
        with watch_tasks(server.address, server.workspace_id, [plan_id] * 10, 1) as watchers:
            await asyncio.to_thread(watchers.wait_until_open)
        before = _resident_kib(server.pid)
        with watch_tasks(server.address, server.workspace_id, [plan_id] * streams, 1) as watchers:
            await asyncio.to_thread(watchers.wait_until_open)
            value = (_resident_kib(server.pid) - before) / streams
    yield Measurement("feed_idle_stream_memory", value, "KiB")


@cases("feed_writers")
async def writers(stage: Stage) -> AsyncIterator[Measurement]:
    """CreateTask with the sequencer against the same server without it."""
    async with (
        stage.database() as url,
        stage.database() as other_url,
        _server(url) as sequenced,
        _server(other_url, "unsequenced") as unsequenced,
    ):

        async def rate(server: _Server) -> float:
            request = task_service_pb2.CreateTaskRequest(workspace_id=server.workspace_id, task=Task(title="task"))
            return await calls_per_second(
                server.port,
                "/planwire.v1.TaskService/CreateTask",
                itertools.repeat(request.SerializeToString()),
                concurrency=32,
                seconds=stage.seconds,
            )

        found, bound, ratio = await in_turns(stage.rounds, lambda: rate(unsequenced), lambda: rate(sequenced))
    yield Measurement("feed_writers", found, "calls/s", bound, ratio, 0.9)


@cases("feed_import")
async def imports(stage: Stage) -> AsyncIterator[Measurement]:
    """A bulk import against one that writes no events and has no sequencer: at most 1.3 times as long."""
    shape = Shape(workspaces=stage.amount(10, 1), plans=10, phases=5, tasks=stage.amount(20, 2))

    async def rate(*options: str) -> float:
        async with stage.database() as url, _server(url, *options) as server:
            begin = time.perf_counter()
            await load(server.port, shape)
            return shape.all_tasks / (time.perf_counter() - begin)

    found, bound, ratio = await in_turns(stage.amount(7, 1), lambda: rate("unsequenced", "eventless"), rate)
    yield Measurement("feed_import", found, "tasks/s", bound, ratio, 0.77)


def _resident_kib(pid: int) -> int:
    for line in Path(f"/proc/{pid}/status").read_text().splitlines():
        if line.startswith("VmRSS:"):
            return int(line.split()[1])
    raise ValueError(f"process {pid} has no VmRSS")
