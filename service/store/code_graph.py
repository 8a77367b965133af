"""The code graph: symbols, what they have to do with each other, and the files that they are in."""

import time
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import partial
from hashlib import md5
from typing import Any, NamedTuple

from planwire.v1.code_graph_pb2 import CodeConfidence, CodeEdge, CodeFreshness, CodeNode
from planwire.v1.code_graph_service_pb2 import (
    ImpactedSymbol,
    IndexedCodeFile,
    OutlineSymbol,
    PathStep,
    RelatedSymbol,
)

from service.database.pool import Connection, Json
from service.database.queries import queries
from service.database.statements import Database
from service.errors import Aborted, invalid_field, not_found
from service.store.filters import filters
from service.store.mutations import CallInfo, mutate
from service.store.pages import Order, Page, PageRequest, fetch_page
from service.store.resource import Request
from service.store.rows import Row, enum_labels, whole_row
from service.store.workspaces import WorkspaceStore

_NODES, _EDGES, _FILES = queries("code_nodes"), queries("code_edges"), queries("code_extracts")
_BY_PATH: Order = {"path": ""}
_BY_ID: Order = {"id": "00000000-0000-0000-0000-000000000000"}
_BEST_FIRST: Order = {"rank": -1, "key": "", "id": "00000000-0000-0000-0000-000000000000"}
_ROWS_AT_ONCE = 10_000
_MOST_OUTLINE = 5_000
_MOST_TOUCHED = 10_000
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


class ReadFile(NamedTuple):
    """A file as it was read."""

    row: Row
    """Of code_extracts and index_metadata: path, language, content_hash, size_bytes, interface, mentions, names."""
    nodes: str
    """The rows of its symbols, as JSON."""
    changed_names: list[str]
    """The names by which others see something else in it than before."""


class Impact(NamedTuple):
    """What a change touches."""

    touched: list[CodeNode]
    impacted: list[ImpactedSymbol]
    truncated: bool


class CodeGraphStore:
    """The tables code_nodes, code_edges, code_extracts and code_graphs, and the graph's files in index_metadata."""

    def __init__(self, database: Database, workspaces: WorkspaceStore) -> None:
        self._database = database
        self._workspaces = workspaces

    async def freshness(self, workspace_id: str) -> CodeFreshness:
        """Of when the graph is. Raises NotFound."""
        record = await self._database.fetchrow(_FILES["freshness"], workspace_id=workspace_id)
        if record is None:
            raise not_found("workspace", workspace_id)
        return CodeFreshness(**record)

    # Files.

    async def known(self, workspace_id: str, paths: Collection[str]) -> dict[str, Row]:
        """What is indexed of files, by their paths: content_hash, language, interface."""
        records = await self._database.fetch(_FILES["known"], workspace_id=workspace_id, paths=list(paths))
        return {record["path"]: dict(record) for record in records}

    async def store(self, workspace_id: str, files: Sequence[ReadFile]) -> None:
        """Store files with their symbols, and mark as pending what mentions what has changed in them."""
        await self._database.in_transaction(partial(self._store, workspace_id, files))

    async def _store(self, workspace_id: str, files: Sequence[ReadFile], connection: Connection) -> None:
        await connection.fetchval(*_FILES["change"](workspace_id=workspace_id))
        paths = [file.row["path"] for file in files]
        await connection.execute(
            *_NODES["store"](
                workspace_id=workspace_id,
                rows=Json(_joined(file.nodes for file in files)),
                source="",
                paths=paths,
                path_hashes=_hashes(paths),
            )
        )
        await connection.execute(*_FILES["store"](workspace_id=workspace_id, rows=[file.row for file in files]))
        names = sorted({name for file in files for name in file.changed_names})
        if names:
            await connection.execute(*_FILES["touch"](workspace_id=workspace_id, names=names))

    async def seen(self, workspace_id: str, paths: Collection[str], path_prefix: str) -> dict[str, str | None]:
        """The interfaces of the files with the paths, and below the prefix if that is not empty."""
        records = await self._database.fetch(
            _FILES["matching"], workspace_id=workspace_id, paths=list(paths), path_prefix=path_prefix
        )
        return {record["path"]: record["interface"] for record in records}

    async def remove(self, workspace_id: str, paths: Sequence[str], names: Sequence[str]) -> int:
        """Take files out with their symbols, and say how many; what mentions one of the names becomes pending."""

        async def run(connection: Connection) -> int:
            await connection.fetchval(*_FILES["change"](workspace_id=workspace_id))
            removed = await connection.fetchval(*_FILES["remove"](workspace_id=workspace_id, paths=list(paths)))
            await connection.execute(
                *_NODES["remove_files"](workspace_id=workspace_id, paths=list(paths), path_hashes=_hashes(paths))
            )
            if names:
                await connection.execute(*_FILES["touch"](workspace_id=workspace_id, names=list(names)))
            return int(removed)

        return await self._database.in_transaction(run)

    async def indexed(self, call: CallInfo, workspace_id: str, kind: str, commit_sha: str, payload: Row) -> None:
        """Say in the workspace and in the feed that the graph has changed."""
        await self._database.fetchval(
            _FILES["indexed"],
            workspace_id=workspace_id,
            call=call,
            kind=kind,
            commit_sha=commit_sha or None,
            payload=payload,
        )
        self._database.committed()

    async def files(self, request: Request, resume_token: str) -> Page[IndexedCodeFile]:
        """A page of the files in the graph. Raises InvalidArgument, NotFound."""
        page: Page[IndexedCodeFile] = await self._page(
            _FILES["list"], IndexedCodeFile, _BY_PATH, request, resume_token, **filters(request)
        )
        return page

    # Resolution.

    async def pending(self, workspace_id: str) -> int:
        """How many files wait until their references are resolved."""
        count: int = await self._database.fetchval(_FILES["pending"], workspace_id=workspace_id)
        return count

    async def extracts(self, workspace_id: str) -> tuple[int, list[tuple[str, str, str | None]]]:
        """The version of the graph, and each file's path, interface and, where it is pending, mentions."""
        version: int = await self._database.fetchval(_FILES["version"], workspace_id=workspace_id)
        records = await self._database.fetch(_FILES["all"], workspace_id=workspace_id)
        return version, [(record["path"], record["interface"], record["mentions"]) for record in records]

    async def connect(
        self, workspace_id: str, version: int, paths: Sequence[str], edges: Sequence[Sequence[str]]
    ) -> bool:
        """Store the edges that begin in files, as JSON. False where the graph has another version by now."""

        async def run(connection: Connection) -> bool:
            # What was stored meanwhile has counted one already.
            if await connection.fetchval(*_FILES["change"](workspace_id=workspace_id)) != version + 1:
                return False
            await connection.execute(
                *_EDGES["forget"](workspace_id=workspace_id, paths=list(paths), path_hashes=_hashes(paths))
            )
            for rows in _parts(edges):
                await connection.execute(*_EDGES["add"](workspace_id=workspace_id, rows=Json(f"[{','.join(rows)}]")))
            await connection.execute(*_FILES["resolved"](workspace_id=workspace_id))
            return True

        return await self._database.in_transaction(run)

    # Imports.

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

    # Questions.

    async def find(self, request: Request, resume_token: str) -> Page[CodeNode]:
        """A page of the symbols that a name finds. Raises InvalidArgument, NotFound."""
        wanted = filters(request)
        wanted["text"] = wanted.pop("query")
        page: Page[CodeNode] = await self._page(_NODES["find"], CodeNode, _BEST_FIRST, request, resume_token, **wanted)
        return page

    async def node(self, workspace_id: str, id_: str) -> CodeNode:
        """The symbol with an id. Raises NotFound."""
        record = await self._database.fetchrow(_NODES["get"], workspace_id=workspace_id, id=id_)
        if record is None:
            await self._workspaces.require(workspace_id)
            raise not_found("code_node", id_)
        return CodeNode(**record)

    async def nodes(self, workspace_id: str, ids: Collection[str]) -> dict[str, CodeNode]:
        """The symbols with the ids, by these."""
        records = await self._database.fetch(_NODES["by_ids"], workspace_id=workspace_id, ids=list(ids))
        return {str(record["id"]): CodeNode(**record) for record in records}

    async def outline(self, request: Request) -> tuple[list[OutlineSymbol], bool]:
        """The symbols of a file, and whether there are more."""
        records = await self._database.fetch(
            _NODES["outline"],
            workspace_id=request.workspace_id,
            file_path=request.file_path,
            limit=_MOST_OUTLINE + 1,
        )
        symbols = []
        for record in records[:_MOST_OUTLINE]:
            fields = dict(record)
            depth = fields.pop("depth")
            symbols.append(OutlineSymbol(node=CodeNode(**fields), depth=depth))
        return symbols, len(records) > _MOST_OUTLINE

    async def related(self, request: Request, resume_token: str, *, outgoing: bool) -> Page[RelatedSymbol]:
        """A page of the symbols that edges connect with one. Raises InvalidArgument, NotFound."""
        await self.node(request.workspace_id, request.node_id)
        wanted = filters(request) | {"confidences": _confidences(request)}
        del wanted["min_confidence"], wanted["direction"]
        page = await self._page(
            _EDGES["outgoing" if outgoing else "incoming"], CodeEdge, _BY_ID, request, resume_token, **wanted
        )
        ends = [edge.target_node_id if outgoing else edge.source_node_id for edge in page.items]
        nodes = await self.nodes(request.workspace_id, ends)
        # One that has gone since is left out.
        found = [
            RelatedSymbol(node=nodes[end], edge=edge)
            for end, edge in zip(ends, page.items, strict=True)
            if end in nodes
        ]
        return Page(found, page.next_token, page.resume_token)

    async def touched(self, request: Request, lines: Iterable[tuple[str, int | None, int | None]]) -> list[CodeNode]:
        """The symbols that a request names, and those of files or of lines of files. Raises NotFound."""
        found = await self.nodes(request.workspace_id, request.node_ids)
        for id_ in request.node_ids:
            if id_.lower() not in found:
                raise not_found("code_node", id_)
        asked = [*((path, None, None) for path in request.file_paths), *lines]
        found |= {node.id: node for node in await self.at(request.workspace_id, asked)}
        return sorted(found.values(), key=lambda node: (node.file_path, node.start_line, node.id))

    async def at(self, workspace_id: str, places: Sequence[tuple[str, int | None, int | None]]) -> list[CodeNode]:
        """The symbols of files, or those that lines of files are in."""
        records = await self._database.fetch(
            _NODES["of_files"],
            workspace_id=workspace_id,
            paths=[path for path, _, _ in places],
            first_lines=[first for _, first, _ in places],
            last_lines=[last for _, _, last in places],
            limit=_MOST_TOUCHED,
        )
        return [CodeNode(**record) for record in records]

    async def of_chunks(self, workspace_id: str, chunks: Sequence[tuple[str, int, int]]) -> dict[int, CodeNode]:
        """The symbols that chunks of files are of, by the places of the chunks: their path, first and last line."""
        records = await self._database.fetch(
            _NODES["of_chunks"],
            workspace_id=workspace_id,
            paths=[path for path, _, _ in chunks],
            first_lines=[first for _, first, _ in chunks],
            last_lines=[last for _, _, last in chunks],
        )
        found = [dict(record) for record in records]
        return {fields.pop("place") - 1: CodeNode(**fields) for fields in found}

    async def callers(self, workspace_id: str, ids: Collection[str], most: int) -> dict[str, list[RelatedSymbol]]:
        """Who calls symbols, at most so many of each, by the ids of the symbols."""
        records = await self._database.fetch(_EDGES["callers"], workspace_id=workspace_id, ids=list(ids), limit=most)
        edges = [CodeEdge(**record) for record in records]
        nodes = await self.nodes(workspace_id, {edge.source_node_id for edge in edges})
        found: dict[str, list[RelatedSymbol]] = {}
        for edge in edges:
            if edge.source_node_id in nodes:  # else it has gone since
                caller = RelatedSymbol(node=nodes[edge.source_node_id], edge=edge)
                found.setdefault(edge.target_node_id, []).append(caller)
        return found

    async def known_paths(self, workspace_id: str, paths: Collection[str]) -> set[str]:
        """Those of the paths that the graph has."""
        records = await self._database.fetch(_NODES["known_paths"], workspace_id=workspace_id, paths=list(paths))
        return {record["path"] for record in records}

    async def impact(self, request: Request, touched: list[CodeNode], depth: int, limit: int) -> Impact:
        """What depends on symbols, over at most so many edges, the nearest first."""
        until = time.monotonic() + _WALK_SECONDS
        known: list[str] = [node.id for node in touched]
        near, steps = known, list[Row]()
        truncated = False
        for level in range(1, depth + 1):
            records = await self._database.fetch(
                _EDGES["step_back"], **self._step(request, near, known, _MOST_VISITED - len(known) + 1)
            )
            near = [str(record["node_id"]) for record in records]
            known = known + near
            steps += [dict(record) | {"depth": level} for record in records]
            truncated = len(known) > _MOST_VISITED or time.monotonic() > until
            if not near or truncated:
                break
        else:
            truncated = bool(near) and bool(
                await self._database.fetch(_EDGES["step_back"], **self._step(request, near, known, 1))
            )
        nodes = await self._shown(request, [str(step["node_id"]) for step in steps], limit + 1)
        impacted = [
            ImpactedSymbol(node=nodes[id_], **{key: value for key, value in step.items() if key != "node_id"})
            for step in steps
            if (id_ := str(step["node_id"])) in nodes
        ]
        return Impact(touched, impacted[:limit], truncated or len(impacted) > limit)

    async def _shown(self, request: Request, ids: Sequence[str], most: int) -> dict[str, CodeNode]:
        """The first symbols with the ids that a request lets through, at most so many."""
        found: dict[str, CodeNode] = {}
        wanted = filters(request)
        for start in range(0, len(ids), _ROWS_AT_ONCE):
            records = await self._database.fetch(
                _NODES["shown_by_ids"],
                workspace_id=request.workspace_id,
                ids=ids[start : start + _ROWS_AT_ONCE],
                limit=most - len(found),
                **{name: wanted[name] for name in ("path_prefix", "languages", "metadata")},
            )
            found |= {str(record["id"]): CodeNode(**record) for record in records}
            if len(found) >= most:
                break
        return found

    async def path(self, request: Request, depth: int) -> tuple[CodeNode, list[PathStep], bool]:
        """A shortest path, and whether the search ended before everything was looked at. Raises NotFound."""
        begin = await self.node(request.workspace_id, request.from_node_id)
        goal = (await self.node(request.workspace_id, request.to_node_id)).id
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
                **self._step(request, near, [begin.id, *came], _MOST_VISITED + 1),
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
        nodes = await self.nodes(workspace_id, ids)
        records = await self._database.fetch(_EDGES["by_ids"], workspace_id=workspace_id, ids=edge_ids)
        edges = {str(record["id"]): CodeEdge(**record) for record in records}
        pairs = list(zip(reversed(edge_ids), reversed(ids[:-1]), strict=True))
        # What has changed meanwhile is no path any more.
        if any(edge_id not in edges or id_ not in nodes for edge_id, id_ in pairs):
            return []
        return [PathStep(edge=edges[edge_id], node=nodes[id_]) for edge_id, id_ in pairs]

    async def module_imports(self, workspace_id: str, path_prefix: str) -> list[tuple[str, str]]:
        """Which files import which while they are loaded."""
        records = await self._database.fetch(
            _EDGES["module_imports"], workspace_id=workspace_id, path_prefix=path_prefix or None, limit=_MOST_IMPORTS
        )
        return [(record["importing"], record["imported"]) for record in records]

    def _step(self, request: Request, near: Sequence[str], known: Sequence[str], limit: int) -> dict[str, Any]:
        asked = filters(request)
        return {
            "workspace_id": request.workspace_id,
            "ids": near,
            "known": known,
            "edge_types": asked["edge_types"] or _EVERY_TYPE_BUT_CONTAINS,
            "confidences": _confidences(request),
            "limit": limit,
        }

    async def _page(self, query: Any, message: Any, order: Order, request: Request, token: str, **wanted: Any) -> Any:
        page = await fetch_page(
            self._database.fetch,
            query,
            message,
            order,
            PageRequest(request.page_size, request.page_token, token),
            workspace_id=request.workspace_id,
            **wanted,
        )
        if not page.items:
            await self._workspaces.require(request.workspace_id)
        return page


_ENDS = ("source_node_id", "target_node_id")


def _confidences(request: Request) -> list[str]:
    """Those that a request takes."""
    least = request.min_confidence or CodeConfidence.CODE_CONFIDENCE_LOW
    labels = enum_labels(CodeConfidence.DESCRIPTOR)
    return [label for number, label in labels.items() if number >= least and label is not None]


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


def _hashes(paths: Iterable[str]) -> list[str]:
    """What the index over paths holds."""
    return [md5(path.encode(), usedforsecurity=False).hexdigest() for path in paths]


def _joined(lists: Iterable[str]) -> str:
    """One JSON list of several."""
    return "[" + ",".join(inner for text in lists if (inner := text[1:-1])) + "]"


def _parts(edges: Iterable[Iterable[str]]) -> Iterator[list[str]]:
    """Rows in parts that one statement takes."""
    part: list[str] = []
    for rows in edges:
        part += rows
        if len(part) >= _ROWS_AT_ONCE:
            yield part
            part = []
    if part:
        yield part
