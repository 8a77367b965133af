"""Ways through the graph of dependencies: cycles, closures, topological orders, and the graph of a plan."""

import asyncio
from collections.abc import AsyncIterator, Iterable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from graphlib import TopologicalSorter
from typing import Any

from planwire.v1.dependency_pb2 import Dependency, DependencyEnd, GraphNode
from planwire.v1.dependency_service_pb2 import DependencyDirection
from planwire.v1.program_pb2 import ProgramDependency

from service.database.pool import Connection
from service.database.queries import queries
from service.database.statements import Database, see_archive
from service.errors import FailedPrecondition
from service.store.resource import Request, Resource
from service.turns import in_turns

MOST_NODES = 1000
_DEFAULT_DEPTH = 100
# A node that is reached in many depths takes a step for each. So many take about half a second.
_MOST_STEPS = 50_000
# What one call reads into memory. A plan of 5,000 tasks and 10,000 edges has 25,000 waits.
_MOST_ROWS = 100_000

# The beginning or the end of a plan, phase or task: its type, its id, and whether it is the end.
_Node = tuple[str, str, bool]


@dataclass(frozen=True, slots=True)
class Cycle:
    """The way by which a source waits for its target already: its first nodes, and how many it has."""

    path: list[GraphNode]
    length: int


class GraphStore:
    """The graph that waiting_neighbors() in the database defines."""

    def __init__(self, database: Database, subjects: Mapping[str, Resource[Any]]) -> None:
        """`subjects` are what dependencies can lie between, by the field of DependencyEnd that names one."""
        self._database = database
        self._subjects = subjects
        self._sql = queries("dependency_graph")

    async def cycle(self, request: Request) -> Cycle | None:
        """The cycle that a dependency from the request's source to its target would close. Raises NotFound."""
        source_type, source_id = await self._known(request.workspace_id, request.source)
        target_type, target_id = await self._known(request.workspace_id, request.target)
        path = await self._database.fetchval(
            self._sql["waiting_path"],
            workspace_id=request.workspace_id,
            source_type=source_type,
            source_id=source_id,
            target_type=target_type,
            target_id=target_id,
        )
        if path is None:
            return None
        nodes = await self._database.fetch(
            self._sql["nodes"], workspace_id=request.workspace_id, path=path[:MOST_NODES]
        )
        return Cycle([GraphNode(**node) for node in nodes], len(path))

    async def closure(self, request: Request) -> tuple[list[GraphNode], bool]:
        """What the request's subject waits for or what waits for it, the nearest first, and whether there is more.

        Raises NotFound.
        """
        subject_type, subject_id = await self._known(request.workspace_id, request.subject)
        [(field, _)] = request.subject.ListFields()
        archived = await self._subjects[field.name].is_archived(request.workspace_id, subject_id)
        fetch = self._database.fetch_with_archive if archived else self._database.fetch
        rows = await fetch(
            self._sql["closure"],
            workspace_id=request.workspace_id,
            subject_type=subject_type,
            subject_id=subject_id,
            to_waiters=request.direction == DependencyDirection.DEPENDENCY_DIRECTION_OUT,
            max_depth=request.max_depth or _DEFAULT_DEPTH,
            most_steps=_MOST_STEPS,
            limit=MOST_NODES + 1,
        )
        found = sorted((_closure_node(dict(row)) for row in rows if row["subject"]), key=lambda node: node.depth)
        return found[:MOST_NODES], rows[0]["stopped"] or len(found) > MOST_NODES

    async def order(self, workspace_id: str, plan_id: str) -> list[GraphNode]:
        """The tasks of a plan in a topological order, with their depths. Raises NotFound, FailedPrecondition."""
        plan = {"workspace_id": workspace_id, "plan_id": plan_id}
        async with self._plan_snapshot(**plan) as connection:
            waits = await self._rows(connection, "waits", **plan)
            tasks = await self._rows(connection, "tasks", **plan)
        # In a thread, because a large plan takes long enough to keep other calls waiting.
        depths = await asyncio.to_thread(_depths, [tuple(row) for row in waits])
        nodes = [GraphNode(**task) async for task in in_turns(tasks)]
        for node in nodes:
            node.depth = depths.get(("task", node.subject.task_id, False), 0)
        return sorted(nodes, key=lambda node: node.depth)

    async def drawing(
        self, workspace_id: str, plan_id: str
    ) -> tuple[list[GraphNode], list[Dependency], list[ProgramDependency]]:
        """The nodes of a plan's graph, its dependencies, and those between it and plans of other workspaces.

        All are as of one moment. Raises NotFound, FailedPrecondition.
        """
        plan = {"workspace_id": workspace_id, "plan_id": plan_id}
        async with self._plan_snapshot(**plan) as connection:
            nodes = await self._rows(connection, "plan_nodes", **plan)
            edges = await self._rows(connection, "plan_edges", **plan)
            program_edges = await self._rows(connection, "plan_program_edges", **plan)
        return (
            [GraphNode(**row) async for row in in_turns(nodes)],
            [Dependency(**row) async for row in in_turns(edges)],
            [ProgramDependency(**row) async for row in in_turns(program_edges)],
        )

    @asynccontextmanager
    async def _plan_snapshot(self, *, workspace_id: str, plan_id: str) -> AsyncIterator[Connection]:
        """A connection that sees what a plan is at one moment, also an archived one. Raises NotFound."""
        archived = await self._subjects["plan_id"].is_archived(workspace_id, plan_id)
        async with self._database.transaction("repeatable_read", readonly=True) as connection:
            if archived:
                await see_archive(connection)
            yield connection

    async def _rows(self, connection: Connection, query: str, *, workspace_id: str, plan_id: str) -> list[Any]:
        """Raises FailedPrecondition where there are more than one call reads."""
        statement = self._sql[query](workspace_id=workspace_id, plan_id=plan_id, limit=_MOST_ROWS + 1)
        rows: list[Any] = await connection.fetch(*statement)
        if len(rows) > _MOST_ROWS:
            raise FailedPrecondition(
                "GRAPH_TOO_LARGE",
                f"the graph of plan {plan_id} has more than {_MOST_ROWS:,} parts of a kind; split the plan",
                {"limit": str(_MOST_ROWS)},
                ((f"plan {plan_id}", f"has more than {_MOST_ROWS:,} parts of a kind in its graph"),),
            )
        return rows

    async def _known(self, workspace_id: str, end: DependencyEnd) -> tuple[str, str]:
        """The type and id of a plan, phase or task that exists. Raises NotFound."""
        [(field, id_)] = end.ListFields()
        await self._subjects[field.name].get(workspace_id, id_)
        return field.name.removesuffix("_id"), id_


def _closure_node(row: Mapping[str, Any]) -> GraphNode:
    return GraphNode(**{name: value for name, value in row.items() if name != "stopped"})


def _depths(waits: Iterable[tuple[Any, ...]]) -> dict[_Node, int]:
    """How many tasks have to be done one after another before each node."""
    before: dict[_Node, list[_Node]] = {}
    for type_, id_, is_end, next_type, next_id, next_is_end in waits:
        before.setdefault((type_, id_, is_end), []).append((next_type, next_id, next_is_end))
    depths: dict[_Node, int] = {}
    for node in TopologicalSorter(before).static_order():
        type_, _, is_end = node
        own = type_ == "task" and is_end
        depths[node] = own + max((depths[other] for other in before.get(node, ())), default=0)
    return depths
