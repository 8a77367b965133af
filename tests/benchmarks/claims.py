"""Claims and completions through gRPC beside other queues on the same PostgreSQL: empty jobs, the same durability."""

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from functools import partial
from uuid import uuid4

import asyncpg
from planwire.v1 import claim_service_pb2 as pb
from planwire.v1.claim_pb2 import ClaimedTask, ClaimFilter, TaskCompletion

from service.database.cluster import OWNER
from tests.benchmarks import queues
from tests.benchmarks.load import Talk, done_per_second
from tests.benchmarks.measuring import Measurement, cases, in_turns
from tests.benchmarks.processors import worked_seconds
from tests.benchmarks.stage import Stage, server

# How many there are for each size of batch: where one has a hundred tasks, as many tasks are held by fewer.
_CALLERS = {1: 64, 10: 64, 100: 8}
# Longer than other turns, because 64 callers have 640 tasks in hand.
_SECONDS, _QUICK_SECONDS = 3, 1
# Tasks a second that no machine gets through, for each size of batch.
_MOST_A_SECOND = {1: 5_000, 10: 10_000, 100: 15_000}
WORKSPACE = "claims"
_CLAIM, _COMPLETE, _NEXT = (
    f"/planwire.v1.ClaimService/{name}" for name in ("ClaimTasks", "CompleteTasks", "CompleteAndClaimNext")
)
# What a job writes; not what the search makes of tasks in its own time.
_WRITTEN = """
SELECT sum(n_tup_ins + n_tup_upd + n_tup_del) FROM pg_stat_user_tables
WHERE relname ~ '^(tasks|task_history|task_attempts|task_leases|task_readiness|requests|event_log|feed)'
"""
_INDEXED = """
INSERT INTO index_metadata (
    workspace_id, kind, content_id, content_type, language, title, plan_id, task_id, content_hash, size_bytes,
    modified_at
)
SELECT
    workspace_id, 'task', id::text, 'task', 'markdown', title, plan_id, id,
    encode(sha256(format('["%s", ""]', title)::bytea), 'hex'), octet_length(title), updated_at
FROM tasks
WHERE workspace_id = $1 AND plan_id = $2
"""
_OURS = """
SELECT pid FROM pg_stat_activity
WHERE datname = current_database() AND usename = current_user AND pid <> pg_backend_pid()
"""


@cases("claims_1_against_pgqueuer", "claims_1_against_procrastinate", "claims_1_against_river")
async def one_by_one(stage: Stage) -> AsyncIterator[Measurement]:
    """A job completes a task and claims the next one; in other queues it is empty. Nothing without them."""
    for queue in ("pgqueuer", "procrastinate"):
        async for measurement in _against(stage, queue, 1, target=1.0):
            yield measurement
    async for measurement in _against(stage, "river", 1):
        yield measurement


@cases("claims_10_against_pgqueuer")
async def ten_at_once(stage: Stage) -> AsyncIterator[Measurement]:
    """Ten tasks a call."""
    async for measurement in _against(stage, "pgqueuer", 10, target=0.8):
        yield measurement


@cases("claims_100_against_pgqueuer", "claims_100_against_river")
async def hundred_at_once(stage: Stage) -> AsyncIterator[Measurement]:
    """A hundred tasks a call."""
    for queue, target in (("pgqueuer", None), ("river", 0.5)):
        async for measurement in _against(stage, queue, 100, target=target):
            yield measurement


@cases("claims_1_as_two_calls")
async def alone(stage: Stage) -> AsyncIterator[Measurement]:
    """Claim and completion in calls of their own against the one call for both."""
    async with claiming(stage) as ours:
        value, limit, ratio = await in_turns(
            stage.amount(5, 1), partial(ours.rate, 1), partial(ours.rate, 1, two_calls=True)
        )
        yield Measurement("claims_1_as_two_calls", value, "jobs/s", limit, ratio)


@cases("claims_1_rows", "claims_1_postgres")
async def costs(stage: Stage) -> AsyncIterator[Measurement]:
    """What a job costs. On a server of its own: what earlier turns wrote is told late."""
    async with claiming(stage) as ours:
        async for measurement in ours.costs():
            yield measurement


async def _against(stage: Stage, queue: str, batch: int, target: float | None = None) -> AsyncIterator[Measurement]:
    if not await queues.installed(queue):
        return
    seconds = stage.amount(_SECONDS, _QUICK_SECONDS)
    peer = partial(queues.jobs_per_second, stage, queue, seconds, batch=batch, callers=_CALLERS[batch])
    async with claiming(stage) as ours:
        value, limit, ratio = await in_turns(stage.amount(5, 1), peer, partial(ours.rate, batch))
        yield Measurement(f"claims_{batch}_against_{queue}", value, "jobs/s", limit, ratio, target)


@asynccontextmanager
async def claiming(stage: Stage) -> "AsyncIterator[Ours]":
    """A server with a database of its own."""
    async with stage.database() as url, server(url) as port:
        connection, owner = await asyncpg.connect(url), await asyncpg.connect(url, user=OWNER)
        await connection.execute(f"INSERT INTO workspaces (id, name, path) VALUES ('{WORKSPACE}', 'c', '/claims')")
        yield Ours(connection, owner, port, stage.amount(_SECONDS, _QUICK_SECONDS))
        await connection.close()
        await owner.close()


class Ours:
    """Callers of the server, each of whom works through tasks of one plan."""

    def __init__(
        self,
        connection: "asyncpg.Connection[asyncpg.Record]",
        owner: "asyncpg.Connection[asyncpg.Record]",
        port: int,
        seconds: int,
    ) -> None:
        self._connection = connection
        self.owner = owner
        self._port = port
        self._seconds = seconds
        self._jobs = 0

    async def rate(self, batch: int, *, two_calls: bool = False, plan_id: str = "") -> float:
        """Jobs per second of many callers, in a new plan where none is given."""
        plan_id = plan_id or await self.plan(_MOST_A_SECOND[batch] * self._seconds)
        talks = [
            (self._two_calls if two_calls else self._one_call)(plan_id, f"worker-{number}", batch)
            for number in range(_CALLERS[batch])
        ]
        # Requests for 100 tasks have 5 KB, so few callers share a connection.
        return await done_per_second(
            self._port, talks, lambda: self._jobs, seconds=self._seconds, connections=len(talks) // 4
        )

    async def milliseconds(self, plan_id: str) -> float:
        """How long one caller waits for a job of a plan, or of any where none is given."""
        talk = self._one_call(plan_id, "worker", 1)
        rate = await done_per_second(self._port, [talk], lambda: self._jobs, seconds=self._seconds, connections=1)
        return 1000 / rate

    async def plan(self, tasks: int) -> str:
        """A plan with more tasks than are done in one turn."""
        plan_id = str(uuid4())
        await self._connection.execute(
            "INSERT INTO plans (workspace_id, id, name, status) VALUES ($1, $2, $2::uuid::text, 'active')",
            *(WORKSPACE, plan_id),
        )
        await self._connection.execute(
            """
            INSERT INTO tasks (workspace_id, plan_id, order_index, title)
            SELECT $1, $2, place, 't' FROM generate_series(1, $3) AS place
            """,
            *(WORKSPACE, plan_id, tasks),
        )
        # As they are some time after tasks were made, and not when none of them has been indexed.
        await self._connection.execute(_INDEXED, WORKSPACE, plan_id)
        # What grew at once has plans of a small table until it is analyzed.
        await self.owner.execute("ANALYZE tasks, task_readiness, index_metadata")
        return plan_id

    def _one_call(self, plan_id: str, worker: str, batch: int) -> Talk:
        claimed = pb.ClaimTasksResponse.FromString((yield _claim(plan_id, worker, batch))).claimed
        while True:
            request = pb.CompleteAndClaimNextRequest(
                workspace_id=WORKSPACE,
                filter=ClaimFilter(plan_id=plan_id),
                worker=worker,
                limit=batch,
                completions=_completions(claimed),
                request_id=str(uuid4()),
            )
            answer = yield _NEXT, request.SerializeToString()
            self._jobs += len(claimed)
            claimed = pb.CompleteAndClaimNextResponse.FromString(answer).claimed

    def _two_calls(self, plan_id: str, worker: str, batch: int) -> Talk:
        while True:
            claimed = pb.ClaimTasksResponse.FromString((yield _claim(plan_id, worker, batch))).claimed
            request = pb.CompleteTasksRequest(
                workspace_id=WORKSPACE, completions=_completions(claimed), request_id=str(uuid4())
            )
            yield _COMPLETE, request.SerializeToString()
            self._jobs += len(claimed)

    async def costs(self) -> AsyncIterator[Measurement]:
        """How many rows a job writes, and how long processors work for it in PostgreSQL, beside how long it takes."""
        plan_id = await self.plan(_MOST_A_SECOND[1] * self._seconds)
        await self._connection.execute("SELECT pg_stat_force_next_flush()")
        written, worked = await self._connection.fetchval(_WRITTEN), await worked_seconds(self._connection)
        rate = await self.rate(1, plan_id=plan_id)
        worked_ms, took_ms = 1000 * (await worked_seconds(self._connection) - worked) / self._jobs, 1000 / rate
        await self._end_backends()
        written = await self._connection.fetchval(_WRITTEN) - written
        yield Measurement("claims_1_rows", float(written) / self._jobs, "rows/job")
        yield Measurement("claims_1_postgres", worked_ms, "ms/job", took_ms, worked_ms / took_ms)

    async def _end_backends(self) -> None:
        """Those of now: a backend tells what it wrote when it ends, or else some time later."""
        await self._connection.execute(
            "SELECT pg_terminate_backend(pid, 5000) FROM unnest($1::int[]) AS pid",
            [row["pid"] for row in await self._connection.fetch(_OURS)],
        )


def _claim(plan_id: str, worker: str, batch: int) -> tuple[str, bytes]:
    request = pb.ClaimTasksRequest(
        workspace_id=WORKSPACE,
        filter=ClaimFilter(plan_id=plan_id),
        worker=worker,
        limit=batch,
        request_id=str(uuid4()),
    )
    return _CLAIM, request.SerializeToString()


def _completions(claimed: Sequence[ClaimedTask]) -> list[TaskCompletion]:
    if not claimed:
        raise RuntimeError("no task is left to claim")
    return [TaskCompletion(task_id=one.task.id, attempt=one.lease.attempt) for one in claimed]
