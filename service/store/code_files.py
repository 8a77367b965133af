"""The files of the code graph: what was read of each, and the edges that were resolved from it."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import partial
from hashlib import md5
from typing import NamedTuple, TypeAlias

from planwire.v1.code_graph_pb2 import CodeFreshness
from planwire.v1.code_graph_service_pb2 import IndexedCodeFile

from service.database.pool import Connection, Json
from service.database.queries import queries
from service.database.statements import Database
from service.errors import not_found
from service.store.filters import filters
from service.store.mutations import CallInfo
from service.store.pages import Order, Page, PageRequest, fetch_page
from service.store.resource import Request
from service.store.rows import Row
from service.store.workspaces import WorkspaceStore

_NODES, _EDGES, _FILES = queries("code_nodes"), queries("code_edges"), queries("code_extracts")
_BY_PATH: Order = {"path": ""}
_ROWS_AT_ONCE = 10_000

Extracts: TypeAlias = list[tuple[str, str | None, str | None]]
"""Each file's path; its interface, if that is asked for; and its mentions, where they are to be resolved."""


class ReadFile(NamedTuple):
    """A file as it was read."""

    row: Row
    """Of code_extracts and index_metadata, such as path, content_hash, interface, mentions and names."""
    nodes: str
    """The rows of its symbols, as JSON."""
    changed_names: list[str]
    """The names by which others see something else in it than before."""
    version: int | None
    """That of the graph with which the file was stored that it was compared with; None where there was none."""


class CodeFileStore:
    """The tables code_extracts and code_graphs, the graph's files in index_metadata, and what the files give."""

    def __init__(self, database: Database, workspaces: WorkspaceStore) -> None:
        self._database = database
        self._workspaces = workspaces

    async def freshness(self, workspace_id: str) -> CodeFreshness:
        """Of when the graph is. Raises NotFound."""
        record = await self._database.fetchrow(_FILES["freshness"], workspace_id=workspace_id)
        if record is None:
            raise not_found("workspace", workspace_id)
        return CodeFreshness(**record)

    async def known(self, workspace_id: str, paths: Collection[str]) -> dict[str, Row]:
        """What is indexed of files, by their paths: content_hash, language, interface, version."""
        records = await self._database.fetch(_FILES["known"], workspace_id=workspace_id, paths=list(paths))
        return {record["path"]: dict(record) for record in records}

    async def store(self, workspace_id: str, files: Sequence[ReadFile]) -> dict[str, Row]:
        """Store files with their symbols, and mark as pending what mentions what has changed in them.

        Nothing is stored where some were compared with what others have changed since: their interface and version are
        given, by their paths.
        """
        return await self._database.in_transaction(partial(self._store, workspace_id, files))

    async def _store(self, workspace_id: str, files: Sequence[ReadFile], connection: Connection) -> dict[str, Row]:
        versions = {file.row["path"]: file.version for file in files}
        if others := await self._changed_by_others(workspace_id, versions, connection):
            return others
        paths = list(versions)
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
        return {}

    async def _changed_by_others(
        self, workspace_id: str, versions: Mapping[str, int | None], connection: Connection
    ) -> dict[str, Row]:
        """Those of the files that have other versions than these; from here on nobody else changes the graph."""
        await connection.fetchval(*_FILES["change"](workspace_id=workspace_id))
        records = await connection.fetch(
            *_FILES["others"](workspace_id=workspace_id, paths=list(versions), versions=list(versions.values()))
        )
        return {record["path"]: dict(record) for record in records}

    async def seen(self, workspace_id: str, paths: Collection[str], path_prefix: str) -> dict[str, Row]:
        """Interface and version of the files with the paths, and below the prefix if that is not empty."""
        records = await self._database.fetch(
            _FILES["matching"], workspace_id=workspace_id, paths=list(paths), path_prefix=path_prefix
        )
        return {record["path"]: dict(record) for record in records}

    async def remove(self, workspace_id: str, versions: Mapping[str, int | None], names: Sequence[str]) -> int | None:
        """Take files out with their symbols, and say how many; what mentions one of the names becomes pending.

        None where others have changed some of them since they had these versions: they stay then.
        """
        paths = list(versions)

        async def run(connection: Connection) -> int | None:
            if await self._changed_by_others(workspace_id, versions, connection):
                return None
            removed = await connection.fetchval(*_FILES["remove"](workspace_id=workspace_id, paths=paths))
            await connection.execute(
                *_NODES["remove_files"](workspace_id=workspace_id, paths=paths, path_hashes=_hashes(paths))
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
        page = await fetch_page(
            self._database.fetch,
            _FILES["list"],
            IndexedCodeFile,
            _BY_PATH,
            PageRequest(request.page_size, request.page_token, resume_token),
            workspace_id=request.workspace_id,
            **filters(request),
        )
        if not page.items:
            await self._workspaces.require(request.workspace_id)
        return page

    async def pending(self, workspace_id: str) -> int:
        """How many files wait until their references are resolved."""
        count: int = await self._database.fetchval(_FILES["pending"], workspace_id=workspace_id)
        return count

    async def extracts(self, workspace_id: str, since: int) -> tuple[int, Extracts]:
        """The version of the graph, and its files in the order of their paths.

        Interfaces are those that were stored after the version `since`. A file stored meanwhile may be one of them.
        """
        version: int = await self._database.fetchval(_FILES["version"], workspace_id=workspace_id)
        records = await self._database.fetch(_FILES["since"], workspace_id=workspace_id, version=since)
        return version, [(record["path"], record["interface"], record["mentions"]) for record in records]

    async def connect(
        self, workspace_id: str, version: int, paths: Sequence[str], edges: Sequence[Sequence[str]]
    ) -> bool:
        """Store the edges that begin in files, as JSON. False where the graph has another version by now."""

        async def run(connection: Connection) -> bool:
            if await connection.fetchval(*_FILES["change"](workspace_id=workspace_id)) != version:
                return False
            for part, rows in _parts(paths, edges):
                await connection.execute(
                    *_EDGES["connect"](
                        workspace_id=workspace_id,
                        paths=part,
                        path_hashes=_hashes(part),
                        rows=Json(f"[{','.join(rows)}]"),
                    )
                )
            await connection.execute(*_FILES["resolved"](workspace_id=workspace_id))
            return True

        return await self._database.in_transaction(run)

    async def analyze(self) -> None:
        """Let PostgreSQL look at how much the graphs have, which it does by itself a minute later."""
        await self._database.fetchval(_FILES["analyze"])


def _hashes(paths: Iterable[str]) -> list[str]:
    """What the index over paths holds."""
    return [md5(path.encode(), usedforsecurity=False).hexdigest() for path in paths]


def _joined(lists: Iterable[str]) -> str:
    """One JSON list of several."""
    return "[" + ",".join(inner for text in lists if (inner := text[1:-1])) + "]"


def _parts(paths: Iterable[str], edges: Iterable[Iterable[str]]) -> Iterator[tuple[list[str], list[str]]]:
    """Files with their rows, in parts that one statement takes."""
    part: list[str] = []
    rows: list[str] = []
    for path, of_file in zip(paths, edges, strict=True):
        part.append(path)
        rows += of_file
        if len(rows) >= _ROWS_AT_ONCE:
            yield part, rows
            part, rows = [], []
    if part:
        yield part, rows
