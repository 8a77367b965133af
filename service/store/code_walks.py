"""Ways through the code graph, step by step: what a change touches, and how one symbol leads to another."""

import time
from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from planwire.v1.code_graph_pb2 import CodeEdge, CodeNode
from planwire.v1.code_graph_service_pb2 import ImpactedSymbol, PathStep

from service.database.pool import Record
from service.database.queries import queries
from service.database.statements import Database
from service.store.code_graph import CodeGraphStore, confidences
from service.store.filters import filters
from service.store.resource import Request

_EDGES = queries("code_edges")
_MOST_VISITED = 50_000
_WALK_SECONDS = 10.0
_MOST_IMPORTS = 1_000_000
_EVERY_TYPE_BUT_CONTAINS = [
    "implements",
    "inherits",
    "calls",
    "references",
    "returns",
    "overrides",
    "imports",
    "tests",
]


class Impact(NamedTuple):
    """What a change touches."""

    touched: list[CodeNode]
    impacted: list[ImpactedSymbol]
    truncated: bool


class CodeWalks:
    """Walks along the edges, in rounds: each reads what one more edge leads to."""

    def __init__(self, database: Database, graph: CodeGraphStore) -> None:
        self._database = database
        self._graph = graph

    async def impact(self, request: Request, touched: list[CodeNode], depth: int, limit: int) -> Impact:
        """What depends on symbols, over at most so many edges, the nearest first."""
        until = time.monotonic() + _WALK_SECONDS
        known: list[str] = [node.id for node in touched]
        near, steps = known, list[tuple[int, Record]]()
        truncated = False
        for level in range(1, depth + 1):
            records = await self._database.fetch(
                _EDGES["step_back"],
                **self._step(request, near, known),
                limit=_MOST_VISITED - len(known) + 1,
            )
            near = [record["node_id"] for record in records]
            known = known + near
            steps += [(level, record) for record in records]
            truncated = len(known) > _MOST_VISITED or time.monotonic() > until
            if not near or truncated:
                break
        else:
            truncated = bool(near) and await self._database.fetchval(
                _EDGES["leads_back"], **self._step(request, near, known)
            )
        wanted = filters(request)
        shown = {name: wanted[name] for name in ("path_prefix", "languages", "metadata")}
        ids = [record["node_id"] for _, record in steps]
        found = await self._graph.fitting(request.workspace_id, ids, limit + 1, shown)
        nodes = {node.id: node for node in found}
        impacted = [
            ImpactedSymbol(
                node=nodes[record["node_id"]],
                depth=level,
                via_node_id=record["via_node_id"],
                edge_type=record["edge_type"],
                confidence=record["confidence"],
            )
            for level, record in steps
            if record["node_id"] in nodes
        ]
        changed = await self._graph.fitting(request.workspace_id, [node.id for node in touched])
        return Impact(changed, impacted[:limit], truncated or len(impacted) > limit)

    async def path(self, request: Request, depth: int) -> tuple[CodeNode, list[PathStep], bool]:
        """A shortest path, and whether the search ended before everything was looked at. Raises NotFound."""
        begin = await self._graph.node(request.workspace_id, request.from_node_id)
        goal = (await self._graph.node(request.workspace_id, request.to_node_id)).id
        until = time.monotonic() + _WALK_SECONDS
        came: dict[str, tuple[str, str]] = {}
        near, truncated = [begin.id], False
        while near and goal not in came and goal != begin.id:
            depth -= 1
            if depth < 0 or len(came) > _MOST_VISITED or time.monotonic() > until:
                truncated = True
                break
            records = await self._database.fetch(
                _EDGES["step_on"],
                **self._step(request, near, [begin.id, *came]),
                limit=_MOST_VISITED + 1,
            )
            near = [str(record["node_id"]) for record in records]
            came |= {str(r["node_id"]): (str(r["via_node_id"]), str(r["edge_id"])) for r in records}
        return begin, await self._steps(request.workspace_id, begin.id, goal, came), truncated

    async def _steps(
        self, workspace_id: str, begin: str, goal: str, came: Mapping[str, tuple[str, str]]
    ) -> list[PathStep]:
        if goal not in came:
            return []
        ids, edge_ids = [goal], list[str]()
        while ids[-1] != begin:
            via, edge_id = came[ids[-1]]
            edge_ids.append(edge_id)
            ids.append(via)
        nodes = await self._graph.nodes(workspace_id, ids)
        records = await self._database.fetch(_EDGES["by_ids"], workspace_id=workspace_id, ids=edge_ids)
        edges = {str(record["id"]): CodeEdge(**record) for record in records}
        pairs = list(zip(reversed(edge_ids), reversed(ids[:-1]), strict=True))
        # What has changed meanwhile is no path any more.
        if any(edge_id not in edges or id_ not in nodes for edge_id, id_ in pairs):
            return []
        return [PathStep(edge=edges[edge_id], node=nodes[id_]) for edge_id, id_ in pairs]

    async def module_imports(self, workspace_id: str, path_prefix: str) -> tuple[list[tuple[str, str]], bool]:
        """Which files import which while they are loaded, and whether there are more."""
        asked = _EDGES["module_imports"](
            workspace_id=workspace_id, path_prefix=path_prefix or None, limit=_MOST_IMPORTS + 1
        )
        async with self._database.transaction(readonly=True) as connection:
            # As long as the planner knows nothing of a workspace it expects a few rows, and compares all with all.
            await connection.execute("SET LOCAL enable_nestloop = off")
            records = await connection.fetch(*asked)
        found = [(record["importing"], record["imported"]) for record in records[:_MOST_IMPORTS]]
        return found, len(records) > _MOST_IMPORTS

    def _step(self, request: Request, near: Sequence[str], known: Sequence[str]) -> dict[str, Any]:
        asked = filters(request)
        return {
            "workspace_id": request.workspace_id,
            "ids": near,
            "known": known,
            "edge_types": asked["edge_types"] or _EVERY_TYPE_BUT_CONTAINS,
            "confidences": confidences(request),
        }
