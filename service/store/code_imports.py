"""Parts of the code graph that another indexer has made."""

from collections.abc import Collection, Sequence
from functools import partial
from typing import Any

from planwire.v1.code_graph_pb2 import CodeNode

from service.database.pool import Connection
from service.database.queries import queries
from service.database.statements import Database
from service.errors import Aborted, invalid_field
from service.store.mutations import CallInfo, mutate
from service.store.resource import Request
from service.store.rows import Row, whole_row
from service.store.workspaces import WorkspaceStore

_NODES, _EDGES, _FILES = queries("code_nodes"), queries("code_edges"), queries("code_extracts")
_ENDS = ("source_node_id", "target_node_id")


class CodeImportStore:
    """Rows of code_nodes and code_edges that have a source of their own."""

    def __init__(self, database: Database, workspaces: WorkspaceStore) -> None:
        self._database = database
        self._workspaces = workspaces

    async def put(self, request: Request, call: CallInfo) -> tuple[Sequence[int], bool]:
        """Store what an importer brings, and say whether this is a replay.

        Gives how many nodes and edges were stored, and how many nodes were taken out. Raises NotFound, InvalidArgument.
        """
        await self._workspaces.require(request.workspace_id)
        nodes = [node_row(node, f"nodes[{place}]") for place, node in enumerate(request.nodes)]
        edges = [whole_row(edge, f"edges[{place}]") for place, edge in enumerate(request.edges)]
        _refuse_twice(nodes, "nodes")
        put = partial(self._put, request.workspace_id, request.source, nodes, edges, call, replace=request.replace)

        async def replay(counts: Sequence[str]) -> Sequence[int]:
            return [int(count) for count in counts]

        async def explain() -> None:
            await self._workspaces.require(request.workspace_id)

        return await mutate(
            self._database, request.workspace_id, call, lambda: self._database.in_transaction(put), replay, explain
        )

    async def _put(
        self,
        workspace_id: str,
        source: str,
        nodes: list[Row],
        edges: list[Row],
        call: CallInfo,
        connection: Connection,
        *,
        replace: bool,
    ) -> Sequence[int] | None:
        """None where an earlier call with the same request id has done it, or does it now."""
        await connection.fetchval(*_FILES["change"](workspace_id=workspace_id))
        if call.request_id and await connection.fetchval(*_FILES["imported_before"](call=call)):
            return None
        named: dict[str, Any] = {"workspace_id": workspace_id, "source": source}
        removed = await connection.fetchval(*_NODES["remove_source"](**named)) if replace else 0
        ids = [node["id"] for node in nodes]
        if (other := await connection.fetchval(*_NODES["others"](**named, ids=ids))) is not None:
            place = next(place for place, id_ in enumerate(ids) if id_.lower() == str(other))
            raise invalid_field(f"nodes[{place}].id", "is that of a node that another source has brought")
        await connection.execute(*_NODES["store"](**named, rows=nodes, paths=[], path_hashes=[]))
        known = set(await self._ids(connection, workspace_id, [edge[end] for edge in edges for end in _ENDS]))
        for place, edge in enumerate(edges):
            for end in _ENDS:
                if edge[end].lower() not in known:
                    raise invalid_field(f"edges[{place}].{end}", f"there is no node {edge[end]}")
        stored = await connection.fetchval(*_EDGES["put"](**named, rows=edges)) if edges else 0
        counts = (len(nodes), stored, removed)
        ids = [str(count) for count in counts]
        if not await connection.fetchval(*_FILES["accept_import"](workspace_id=workspace_id, call=call, ids=ids)):
            raise Aborted("CONFLICT", "a call with the same request id is made at the same time; repeat this one")
        return counts

    async def _ids(self, connection: Connection, workspace_id: str, ids: Collection[str]) -> list[str]:
        records = await connection.fetch(*_NODES["ids"](workspace_id=workspace_id, ids=list(set(ids))))
        return [str(record["id"]) for record in records]


def node_row(node: CodeNode, path: str) -> Row:
    """The row of a symbol, whose fully qualified name is its name where it has no other. Raises InvalidArgument."""
    row = whole_row(node, path)
    return row | {"fully_qualified_name": row.get("fully_qualified_name", row["name"])}


def _refuse_twice(rows: Sequence[Row], path: str) -> None:
    seen: set[str] = set()
    for place, row in enumerate(rows):
        if (id_ := row["id"].lower()) in seen:
            raise invalid_field(f"{path}[{place}].id", "is that of another one of this request")
        seen.add(id_)
