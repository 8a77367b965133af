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
from typing import Any, TypeAlias

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
from tests.benchmarks.processors import worked_seconds
from tests.benchmarks.stage import Stage, server

_SQL = Path(__file__).with_suffix(".sql")
_WORKSPACE = "large"
_TREE = "/planwire.v1.PlanService/GetPlanTree"
_PARTS = ("plan_notes", "agent_sessions", "handoffs", "conversations", "phases", "tasks", "dependencies")
_SECONDS = 2.0

_Call: TypeAlias = Callable[[], Awaitable[object]]


@dataclass(frozen=True, slots=True)
class _Place:
    """A server with the large plan."""

    url: str
    connection: "asyncpg.Connection[asyncpg.Record]"
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
        await settle(url)
        async with server(url) as port, grpc.aio.insecure_channel(f"127.0.0.1:{port}") as channel:
            yield _Place(url, connection, channel, plans[0]["id"], [plan["id"] for plan in plans[1:]])
        await connection.close()


@cases("archive_plan", "restore_plan", "create_plan_version", "plan_moves_postgres", "plan_moves_lookups")
async def moves(stage: Stage) -> AsyncIterator[Measurement]:
    """Archive, restore, next version, how long processors work for the three, and lookups of other plans meanwhile."""
    async with _place(stage) as place:
        plans = PlanServiceStub(place.channel)
        named = {"workspace_id": _WORKSPACE, "plan_id": place.plan_id}
        archive = partial(plans.ArchivePlan, ArchivePlanRequest(**named, force=True))
        restore = partial(plans.RestorePlan, RestorePlanRequest(**named))
        calls: dict[str, _Call] = {
            "archive_plan": archive,
            "restore_plan": restore,
            "create_plan_version": partial(plans.CreatePlanVersion, CreatePlanVersionRequest(**named)),
        }
        times: dict[str, list[float]] = {case: [] for case in calls}
        before = await worked_seconds(place.connection)
        rounds = stage.amount(3, 1)
        for _ in range(rounds):
            for case, call in calls.items():
                times[case].append(await _timed(call))
        worked = (await worked_seconds(place.connection) - before) / rounds
        for case in calls:
            yield _bounded(case, statistics.median(times[case]))
        took = sum(sum(of_case) for of_case in times.values()) / rounds
        yield Measurement("plan_moves_postgres", worked, "s", took, worked / took)

        quiet, busy = [], []
        for _ in range(rounds):
            quiet += await _lookups(place, asyncio.create_task(asyncio.sleep(stage.seconds)))
            for call in (archive, restore):
                busy += await _lookups(place, asyncio.create_task(_timed(call)))
        p99, limit = percentile(busy, 99), percentile(quiet, 99)
        yield Measurement("plan_moves_lookups", p99, "ms", limit, p99 / limit, target=2.0)


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


@cases("create_dependency", "create_dependency_layers", "create_dependency_chain")
async def dependencies(stage: Stage) -> AsyncIterator[Measurement]:
    """An edge more in the plan; in a graph of 50 layers, each of which waits for the one before; and after a chain."""
    async with _place(stage) as place:
        in_order = await place.connection.fetch(
            """
            SELECT tasks.id::text
            FROM tasks
            JOIN phases ON phases.workspace_id = tasks.workspace_id AND phases.id = tasks.phase_id
            WHERE tasks.plan_id = $1::uuid
            ORDER BY phases.order_index, tasks.order_index
            """,
            place.plan_id,
        )
        count, width = stage.amount(500, 30), stage.amount(100, 4)
        layers = await _layers(place, 50, width)
        chain = await _layers(place, stage.amount(1000, 10), 1)
        ends = await _new_tasks(place, stage.amount(100, 10))
        drawn = await _times_of_edges(place, await _drawn_edges(place, [row["id"] for row in in_order], width, count))
        p99 = percentile(drawn, 99)
        yield Measurement("create_dependency", p99, "ms", 10.0, p99 / 10.0, target=1.0)
        layered = await _times_of_edges(place, await _drawn_edges(place, layers, width, count))
        yield Measurement("create_dependency_layers", percentile(layered, 99), "ms")
        at_the_end = await _times_of_edges(place, [(chain[-1], end) for end in ends])
        yield Measurement("create_dependency_chain", percentile(at_the_end, 99), "ms")


async def _drawn_edges(place: _Place, tasks: list[str], width: int, count: int) -> list[tuple[str, str]]:
    """At most so many that are not there, each from a layer of `width` tasks into a later one."""
    edges = await place.connection.fetch("SELECT source_task_id::text, target_task_id::text FROM dependencies")
    lot = random.Random(1)  # noqa: S311 - the same lots each time
    pairs = [sorted(lot.sample(range(len(tasks)), 2)) for _ in range(count)]
    drawn = dict.fromkeys((tasks[a], tasks[b]) for a, b in pairs if a // width < b // width)
    known = {tuple(edge) for edge in edges}
    return [edge for edge in drawn if edge not in known]


async def _new_tasks(place: _Place, count: int) -> list[str]:
    tasks = await place.connection.fetch(
        """
        INSERT INTO tasks (workspace_id, order_index, title)
        SELECT $1::text, 0, 'Task ' || number FROM generate_series(1, $2::integer) AS number
        RETURNING id::text
        """,
        _WORKSPACE,
        count,
    )
    return [task["id"] for task in tasks]


async def _layers(place: _Place, count: int, width: int) -> list[str]:
    """So many layers of new tasks, each of which waits for two of the layer before, or for the only one."""
    tasks = await _new_tasks(place, count * width)
    lot = random.Random(2)  # noqa: S311 - the same lots each time
    edges = [
        (source, target)
        for index, target in enumerate(tasks[width:])
        for source in lot.sample(tasks[index - index % width :][:width], min(2, width))
    ]
    sources, targets = zip(*edges, strict=True)
    await place.connection.execute(
        """
        INSERT INTO dependencies (workspace_id, source_task_id, target_task_id)
        SELECT $1::text, source, target FROM unnest($2::uuid[], $3::uuid[]) AS edge (source, target)
        """,
        _WORKSPACE,
        sources,
        targets,
    )
    return tasks


async def _times_of_edges(place: _Place, edges: list[tuple[str, str]]) -> list[float]:
    """How long each of them took, in milliseconds; the first ones, which prepare the statements, are left out."""
    stub = DependencyServiceStub(place.channel)
    times: list[float] = []
    for source, target in edges:
        edge = Dependency(source=DependencyEnd(task_id=source), target=DependencyEnd(task_id=target))
        request = CreateDependencyRequest(workspace_id=_WORKSPACE, dependency=edge)
        times.append(1000 * await _timed(partial(stub.CreateDependency, request)))
    return times[len(times) // 10 :]


async def _lookups(place: _Place, until: "asyncio.Task[Any]") -> list[float]:
    """How long lookups of the small plans took, one after the other until that is done, in milliseconds."""
    plans = PlanServiceStub(place.channel)
    times: list[float] = []
    while not until.done():
        request = GetPlanRequest(
            workspace_id=_WORKSPACE, plan_id=place.small_plans[len(times) % len(place.small_plans)]
        )
        times.append(1000 * await _timed(partial(plans.GetPlan, request)))
    return times


async def _timed(call: _Call) -> float:
    start = time.perf_counter()
    await call()
    return time.perf_counter() - start


async def _read_tree(place: _Place) -> tuple[float, float]:
    """When the first message of the tree came, and when the last had come, in seconds. Nothing parses them."""
    read: Any = place.channel.unary_stream(_TREE, request_serializer=GetPlanTreeRequest.SerializeToString)
    start = time.perf_counter()
    first = 0.0
    async for _ in read(GetPlanTreeRequest(workspace_id=_WORKSPACE, plan_id=place.plan_id)):
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
