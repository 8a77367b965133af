"""A plan of 5,000 tasks, 10,000 dependencies and 25,000 entries of history: as a whole, into the archive and back."""

import asyncio
import random
import statistics
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any
from uuid import UUID

import asyncpg
import grpc.aio
from planwire.v1.dependency_pb2 import Dependency, DependencyEnd
from planwire.v1.dependency_service_pb2 import CreateDependencyRequest
from planwire.v1.dependency_service_pb2_grpc import DependencyServiceStub
from planwire.v1.plan_service_pb2 import (
    ArchivePlanRequest,
    CreatePlanVersionRequest,
    GetPlanRequest,
    GetPlanTreeRequest,
    RestorePlanRequest,
)
from planwire.v1.plan_service_pb2_grpc import PlanServiceStub

from service.database.pool import open_pool
from service.database.queries import queries
from tests.benchmarks.contents import settle
from tests.benchmarks.measuring import Measurement, cases, percentile
from tests.benchmarks.stage import Stage, server

_SQL = Path(__file__).with_suffix(".sql")
_WORKSPACE = "large"
_TREE = "/planwire.v1.PlanService/GetPlanTree"
_PARTS = ("plan_notes", "agent_sessions", "handoffs", "conversations", "phases", "tasks", "dependencies")
_SECONDS = 2.0
_CHAIN = 1000


@dataclass(frozen=True, slots=True)
class _Place:
    """A server with the large plan."""

    url: str
    channel: grpc.aio.Channel
    plan_id: str
    small_plans: list[str]


@asynccontextmanager
async def _place(stage: Stage) -> AsyncIterator[_Place]:
    async with stage.database() as url:
        connection = await asyncpg.connect(url)
        async with connection.transaction():
            await connection.execute(_SQL.read_text().format(tasks_of_phase=stage.amount(100, 4)))
        plans = await connection.fetch("SELECT id::text FROM plans ORDER BY name")
        await connection.close()
        await settle(url)
        async with server(url) as port, grpc.aio.insecure_channel(f"127.0.0.1:{port}") as channel:
            yield _Place(url, channel, plans[0]["id"], [plan["id"] for plan in plans[1:]])


@cases("archive_plan", "archive_plan_lookups", "restore_plan", "create_plan_version")
async def archive(stage: Stage) -> AsyncIterator[Measurement]:
    """The medians of both ways, with the slow lookups of other plans meanwhile against those of before."""
    async with _place(stage) as place:
        plans = PlanServiceStub(place.channel)
        named = {"workspace_id": _WORKSPACE, "plan_id": place.plan_id}
        there, back, quiet, busy = [], [], [], []
        for _ in range(stage.amount(5, 1)):
            quiet += await _lookups(place, asyncio.create_task(asyncio.sleep(stage.seconds)))
            for times, call in (
                (there, partial(plans.ArchivePlan, ArchivePlanRequest(**named, force=True))),
                (back, partial(plans.RestorePlan, RestorePlanRequest(**named))),
            ):
                moving = asyncio.create_task(_timed(call))
                busy += await _lookups(place, moving)
                times.append(await moving)
        for case, times in (("archive_plan", there), ("restore_plan", back)):
            yield _bounded(case, statistics.median(times))
        before, meanwhile = percentile(quiet, 99), percentile(busy, 99)
        yield Measurement("archive_plan_lookups", meanwhile, "ms", before, meanwhile / before, target=2.0)
        request = CreatePlanVersionRequest(**named)
        times = [await _timed(partial(plans.CreatePlanVersion, request)) for _ in range(stage.amount(3, 1))]
        yield _bounded("create_plan_version", statistics.median(times))


@cases("plan_tree_first", "plan_tree", "plan_tree_sql")
async def tree(stage: Stage) -> AsyncIterator[Measurement]:
    """GetPlanTree: its first message, all of them, and these against the rows of the same queries read at once."""
    async with _place(stage) as place:
        pool = await open_pool(place.url)
        firsts, wholes, ratios = [], [], []
        for _ in range(1 + stage.rounds):
            first, whole = await _read_tree(place)
            rows = await _read_rows(pool, place.plan_id)
            firsts.append(first * 1000)
            wholes.append(whole)
            ratios.append(whole / rows)
        await pool.close()
        # The first round prepares the statements.
        first, whole, ratio = (statistics.median(times[1:]) for times in (firsts, wholes, ratios))
        yield Measurement("plan_tree_first", first, "ms", 50.0, first / 50.0, target=1.0)
        yield Measurement("plan_tree", whole, "s", 1.0, whole, target=1.0)
        yield Measurement("plan_tree_sql", whole, "s", whole / ratio, ratio)


@cases("create_dependency", "create_dependency_chain")
async def dependencies(stage: Stage) -> AsyncIterator[Measurement]:
    """An edge more between tasks drawn by lot, and one from the end of a chain of 1,000 tasks."""
    async with _place(stage) as place:
        connection = await asyncpg.connect(place.url)
        rows = await connection.fetch(
            """
            SELECT tasks.id::text, phases.order_index AS depth
            FROM tasks
            JOIN phases ON phases.workspace_id = tasks.workspace_id AND phases.id = tasks.phase_id
            WHERE tasks.plan_id = $1::uuid
            ORDER BY phases.order_index, tasks.order_index
            """,
            UUID(place.plan_id),
        )
        lot = random.Random(1)  # noqa: S311 - the same lots each time
        pairs = [sorted(lot.sample(rows, 2), key=lambda row: row["depth"]) for _ in range(stage.amount(1000, 10))]
        edges = {(source["id"], target["id"]) for source, target in pairs if source["depth"] < target["depth"]}
        known = await connection.fetch("SELECT source_task_id::text, target_task_id::text FROM dependencies")
        times = await _times_of_edges(place, sorted(edges - {tuple(edge) for edge in known}))
        p99 = percentile(times, 99)
        yield Measurement("create_dependency", p99, "ms", 10.0, p99 / 10.0, target=1.0)

        chain = await connection.fetch(
            """
            INSERT INTO tasks (workspace_id, order_index, title)
            SELECT $1::text, 0, 'Link ' || number FROM generate_series(1, $2::integer) AS number
            RETURNING id::text
            """,
            _WORKSPACE,
            stage.amount(_CHAIN, 10) + stage.amount(100, 2),
        )
        links, ends = chain[: stage.amount(_CHAIN, 10)], chain[stage.amount(_CHAIN, 10) :]
        async with connection.transaction():
            await connection.execute("SET LOCAL planwire.acyclic = 'yes'")
            await connection.executemany(
                "INSERT INTO dependencies (workspace_id, source_task_id, target_task_id) VALUES ($1, $2::uuid, $3::uuid)",
                [(_WORKSPACE, UUID(a["id"]), UUID(b["id"])) for a, b in zip(links, links[1:], strict=False)],
            )
        await connection.close()
        times = await _times_of_edges(place, [(links[-1]["id"], end["id"]) for end in ends])
        yield Measurement("create_dependency_chain", percentile(times, 99), "ms")


async def _times_of_edges(place: _Place, edges: list[tuple[str, str]]) -> list[float]:
    """How long each of them took, in milliseconds."""
    stub = DependencyServiceStub(place.channel)
    times = []
    for source, target in edges:
        edge = Dependency(source=DependencyEnd(task_id=source), target=DependencyEnd(task_id=target))
        request = CreateDependencyRequest(workspace_id=_WORKSPACE, dependency=edge)
        times.append(1000 * await _timed(partial(stub.CreateDependency, request)))
    return times


async def _lookups(place: _Place, until: "asyncio.Task[Any]") -> list[float]:
    """How long lookups of the small plans took, one after the other until that is done, in milliseconds."""
    plans = PlanServiceStub(place.channel)
    times = []
    while not until.done():
        request = GetPlanRequest(workspace_id=_WORKSPACE, plan_id=place.small_plans[len(times) % len(place.small_plans)])
        times.append(1000 * await _timed(partial(plans.GetPlan, request)))
    return times


async def _timed(call: Callable[[], Awaitable[object]]) -> float:
    start = time.perf_counter()
    await call()
    return time.perf_counter() - start


async def _read_tree(place: _Place) -> tuple[float, float]:
    """When the first message of the tree came, and when the last had come, in seconds. Nothing parses them."""
    request = GetPlanTreeRequest(workspace_id=_WORKSPACE, plan_id=place.plan_id).SerializeToString()
    start = time.perf_counter()
    first = 0.0
    async for _ in place.channel.unary_stream(_TREE)(request):
        first = first or time.perf_counter() - start
    return first, time.perf_counter() - start


async def _read_rows(pool: "asyncpg.Pool[Any]", plan_id: str) -> float:
    start = time.perf_counter()
    async with pool.acquire() as connection, connection.transaction(isolation="repeatable_read", readonly=True):
        for table in _PARTS:
            await connection.fetch(*queries(table)["of_plan"](workspace_id=_WORKSPACE, plan_id=plan_id))
    return time.perf_counter() - start


def _bounded(case: str, seconds: float) -> Measurement:
    return Measurement(case, seconds, "s", _SECONDS, seconds / _SECONDS, target=1.0)
