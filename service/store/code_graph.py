"""The code graph: symbols, and what they have to do with each other."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from itertools import groupby
from operator import itemgetter
from typing import Any

from planwire.v1.code_graph_pb2 import CodeConfidence, CodeEdge, CodeNode
from planwire.v1.code_graph_service_pb2 import OutlineSymbol, RelatedSymbol

from service.database.queries import Query, queries
from service.database.statements import Database
from service.domain.nesting import innermost
from service.errors import not_found
from service.store.filters import filters
from service.store.pages import LARGEST_ANSWER_BYTES, Order, Page, PageRequest, fetch_page
from service.store.resource import Request
from service.store.rows import Row, enum_labels
from service.store.workspaces import WorkspaceStore

_NODES, _EDGES = queries("code_nodes"), queries("code_edges")
_BY_ID: Order = {"id": "00000000-0000-0000-0000-000000000000"}
_BEST_FIRST: Order = {"rank": -1, "key": "", "id": "00000000-0000-0000-0000-000000000000"}
_MOST_OUTLINE = 5_000
_MOST_TOUCHED = 10_000
# An importer's symbol may have a megabyte, so few are read at first, and more where those before were small.
_FIRST_READ, _MOST_READ = 32, 500
_ANY_SYMBOL: Row = {"path_prefix": None, "languages": None, "metadata": None}


class CodeGraphStore:
    """Questions to the tables code_nodes and code_edges."""

    def __init__(self, database: Database, workspaces: WorkspaceStore) -> None:
        self._database = database
        self._workspaces = workspaces

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

    async def fitting(
        self, workspace_id: str, ids: Sequence[str], most: int | None = None, shown: Row = _ANY_SYMBOL
    ) -> list[CodeNode]:
        """The symbols with the ids that are shown, in this order: at most so many, and what fills an answer."""
        found: list[CodeNode] = []
        most = len(ids) if most is None else most
        start, count, used = 0, _FIRST_READ, 0
        while start < len(ids) and len(found) < most and used <= LARGEST_ANSWER_BYTES:
            records = await self._database.fetch(
                _NODES["shown_by_ids"],
                workspace_id=workspace_id,
                ids=ids[start : start + count],
                limit=most - len(found),
                **shown,
            )
            start += count
            for record in records:
                node = CodeNode(**record)
                used += node.ByteSize()
                found.append(node)
            fit = (LARGEST_ANSWER_BYTES - used) * len(found) // used if used else _MOST_READ
            count = max(1, min(4 * count, _MOST_READ, fit))
        return found

    async def outline(self, request: Request) -> tuple[list[OutlineSymbol], bool]:
        """The symbols of a file, and whether there are more."""
        records = await self._database.fetch(
            _NODES["outline"],
            workspace_id=request.workspace_id,
            file_path=request.file_path,
            limit=_MOST_OUTLINE + 1,
        )
        depths = {str(record["id"]): record["depth"] for record in records[:_MOST_OUTLINE]}
        nodes = await self.fitting(request.workspace_id, list(depths))
        return [OutlineSymbol(node=node, depth=depths[node.id]) for node in nodes], len(records) > _MOST_OUTLINE

    async def related(self, request: Request, resume_token: str, *, outgoing: bool) -> Page[RelatedSymbol]:
        """A page of the symbols that edges connect with one. Raises InvalidArgument, NotFound."""
        await self.node(request.workspace_id, request.node_id)
        wanted = filters(request) | {"confidences": confidences(request)}
        del wanted["min_confidence"], wanted["direction"]

        async def with_nodes(query: Query, **values: Any) -> list[Row]:
            edges = [CodeEdge(**record) for record in await self._database.fetch(query, **values)]
            ends = [edge.target_node_id if outgoing else edge.source_node_id for edge in edges]
            nodes = await self.nodes(request.workspace_id, set(ends))
            return [
                {"id": edge.id, "edge": edge, "node": nodes.get(end)} for edge, end in zip(edges, ends, strict=True)
            ]

        query = _EDGES["outgoing" if outgoing else "incoming"]
        page: Page[RelatedSymbol] = await self._page(
            query, RelatedSymbol, _BY_ID, request, resume_token, fetch=with_nodes, **wanted
        )
        # One that has gone since is left out.
        found = [related for related in page.items if related.HasField("node")]
        return Page(found, page.next_token, page.resume_token)

    async def touched(self, request: Request, lines: Iterable[tuple[str, int | None, int | None]]) -> list[CodeNode]:
        """The places of the symbols that a request names, and those of files or of lines of them. Raises NotFound."""
        records = await self._database.fetch(
            _NODES["places_by_ids"], workspace_id=request.workspace_id, ids=list(request.node_ids)
        )
        found = {str(record["id"]): CodeNode(**record) for record in records}
        for id_ in request.node_ids:
            if id_.lower() not in found:
                raise not_found("code_node", id_)
        asked = [*((path, None, None) for path in request.file_paths), *lines]
        found |= {node.id: node for node in await self.at(request.workspace_id, asked)}
        return sorted(found.values(), key=lambda node: (node.file_path, node.start_line, node.id))

    async def at(self, workspace_id: str, places: Sequence[tuple[str, int | None, int | None]]) -> list[CodeNode]:
        """The places of the symbols of files, or of those that lines of files are in."""
        lines: dict[str, list[tuple[int, int]]] = defaultdict(list)
        whole: set[str] = set()
        for path, first, last in places:
            if first is None or last is None:
                whole.add(path)
            else:
                lines[path].append((first, last))
        found = await self._of_files(workspace_id, whole) + await self._on_lines(workspace_id, lines)
        return sorted({node.id: node for node in found}.values(), key=lambda node: node.id)[:_MOST_TOUCHED]

    async def _of_files(self, workspace_id: str, paths: Collection[str]) -> list[CodeNode]:
        if not paths:
            return []
        records = await self._database.fetch(
            _NODES["of_files"], workspace_id=workspace_id, paths=list(paths), limit=_MOST_TOUCHED
        )
        return [CodeNode(**record) for record in records]

    async def _on_lines(self, workspace_id: str, lines: Mapping[str, Sequence[tuple[int, int]]]) -> list[CodeNode]:
        """The innermost symbol around each of the lines of files, by the paths of these."""
        if not lines:
            return []
        asked = [(path, first, last) for path, of_file in lines.items() for first, last in of_file]
        records = await self._database.fetch(
            _NODES["on_lines"],
            workspace_id=workspace_id,
            paths=[path for path, _, _ in asked],
            first_lines=[first for _, first, _ in asked],
            last_lines=[last for _, _, last in asked],
        )
        found: list[CodeNode] = []
        for path, group in groupby(records, key=itemgetter("file_path")):
            rows = [dict(record) for record in group]
            spans = [(row["start_line"], row["end_line"]) for row in rows]
            found += [CodeNode(**rows[place]) for place in sorted(innermost(spans, lines[path]))]
        return found

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
        if not paths:
            return set()
        records = await self._database.fetch(_NODES["known_paths"], workspace_id=workspace_id, paths=list(paths))
        return {record["path"] for record in records}

    async def outermost_types(self, workspace_id: str, paths: Collection[str]) -> dict[str, dict[str, str]]:
        """The types in files that are in no other one, by the paths: their fully qualified names by their names."""
        if not paths:
            return {}
        records = await self._database.fetch(
            _NODES["outermost_types"], workspace_id=workspace_id, paths=list(set(paths))
        )
        found: dict[str, dict[str, str]] = {}
        for record in records:
            found.setdefault(record["file_path"], {})[record["name"]] = record["fully_qualified_name"]
        return found

    async def _page(
        self,
        query: Query,
        message: Any,
        order: Order,
        request: Request,
        token: str,
        *,
        fetch: Any = None,
        **wanted: Any,
    ) -> Any:
        page = await fetch_page(
            fetch or self._database.fetch,
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


def confidences(request: Request) -> list[str]:
    """Those that a request takes."""
    least = request.min_confidence or CodeConfidence.CODE_CONFIDENCE_LOW
    labels = enum_labels(CodeConfidence.DESCRIPTOR)
    return [label for number, label in labels.items() if number >= least and label is not None]
