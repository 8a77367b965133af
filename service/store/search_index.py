"""The index of what is searched: documents, their chunks, and the words of these."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import partial
from typing import NamedTuple

from google.protobuf.timestamp_pb2 import Timestamp
from planwire.v1.search_service_pb2 import IndexedChunk, IndexedFile, IndexedKind

from service.database.pool import Connection
from service.database.queries import queries
from service.database.statements import Database, in_pieces
from service.store.filters import filters
from service.store.pages import Order, Page, PageRequest, fetch_page
from service.store.resource import Request
from service.store.rows import Row
from service.store.workspaces import WorkspaceStore

_DOCUMENTS = queries("index_metadata")
_CHUNKS = queries("chunks")
_BY_PATH: Order = {"source_path": ""}
# Words are counted anew when so many-th part of the chunks has changed.
_SHARE = 50


class Brought(NamedTuple):
    """Vectors of texts, from a caller."""

    model: str
    """What they are stored under."""
    contents: Sequence[str]
    vectors: Sequence[Sequence[float]]


class Document(NamedTuple):
    """A document to index: its row of index_metadata without the workspace, and its text or its chunks."""

    row: Row
    text: str
    chunks: Sequence[IndexedChunk] = ()
    """As its sender has cut it; empty where that is to be done here."""
    vectors: Brought | None = None

    @property
    def content_id(self) -> str:
        """The path of a file, or the id of a record."""
        content_id: str = self.row["content_id"]
        return content_id

    def cut_like(self, known: Row) -> bool:
        """Whether its chunks are those of what is stored."""
        return all(self.row.get(name) == known[name] for name in ("content_hash", "language", "title"))


class Stored(NamedTuple):
    """What became of documents."""

    indexed: int
    unchanged: int
    chunks: int


class SearchIndexStore:
    """The tables index_metadata, chunks, chunk_words, word_counts and search_statistics."""

    def __init__(self, database: Database, workspaces: WorkspaceStore) -> None:
        self._database = database
        self._workspaces = workspaces

    async def changed(self, workspace_id: str, kind: str, documents: Sequence[Document]) -> set[str]:
        """The content ids of those documents that are to be cut, because they are not stored as they are."""
        return await self._database.in_transaction(partial(self._changed, workspace_id, kind, documents))

    async def average_length(self, workspace_id: str) -> float | None:
        """How many words a chunk has; None where nothing is known."""
        average: float | None = await self._database.fetchval(_CHUNKS["average_length"], workspace_id=workspace_id)
        return average

    async def store(
        self, workspace_id: str, kind: str, documents: Sequence[Document], chunks: Iterable[Row], cut: Collection[str]
    ) -> Stored | None:
        """Store documents of a kind, with the new chunks of those that were `cut`.

        A chunk is its row of chunks and chunk_words, with the `content_id` of its document. None where one has been
        changed by somebody else since `changed` was asked, so that it would have to be cut too. Raises NotFound,
        InvalidArgument.
        """
        rows = list(chunks)
        words = sorted({word for row in rows for word in row["words"]})
        chunk_rows = await in_pieces((rows,))
        return await self._database.in_transaction(
            partial(self._store, workspace_id, kind, documents, chunk_rows[0], words, set(cut))
        )

    async def _changed(
        self, workspace_id: str, kind: str, documents: Sequence[Document], connection: Connection
    ) -> set[str]:
        records = await connection.fetch(
            *_DOCUMENTS["known"](workspace_id=workspace_id, kind=kind, content_ids=[d.content_id for d in documents])
        )
        known = {record["content_id"]: dict(record) for record in records}
        return {
            document.content_id
            for document in documents
            if document.content_id not in known or not document.cut_like(known[document.content_id])
        }

    async def _store(
        self,
        workspace_id: str,
        kind: str,
        documents: Sequence[Document],
        chunk_rows: object,
        words: Sequence[str],
        cut: set[str],
        connection: Connection,
    ) -> Stored | None:
        if not await self._changed(workspace_id, kind, documents, connection) <= cut:
            return None
        rows = [document.row for document in documents]
        await connection.fetch(*_DOCUMENTS["store"](workspace_id=workspace_id, rows=rows))
        removed = await connection.fetchval(
            *_CHUNKS["remove"](workspace_id=workspace_id, kind=kind, content_ids=sorted(cut))
        )
        added = await connection.fetchval(*_CHUNKS["store"](workspace_id=workspace_id, kind=kind, rows=chunk_rows))
        if removed + added:
            await connection.execute(
                *_CHUNKS["changed"](workspace_id=workspace_id, changed=removed + added, stored=added)
            )
            await connection.execute(*_CHUNKS["add_words"](workspace_id=workspace_id, words=words))
        return Stored(len(cut), len(documents) - len(cut), added)

    async def count_words(self, workspace_id: str) -> None:
        """Count the words anew where enough has changed."""
        await self._database.fetchval(_CHUNKS["count_words"], workspace_id=workspace_id, share=_SHARE)

    async def remove(self, workspace_id: str, kind: str, content_ids: Collection[str], path_prefix: str = "") -> int:
        """Take documents out, and say how many there were."""
        removed: int = await self._database.fetchval(
            _DOCUMENTS["remove"],
            workspace_id=workspace_id,
            kind=kind,
            content_ids=list(content_ids),
            path_prefix=path_prefix,
        )
        return removed

    async def put_away(self, workspace_id: str, archived: Mapping[str, bool]) -> None:
        """Mark what belongs to plans, by whether they are archived."""
        await self._database.fetch(
            _DOCUMENTS["put_away"],
            workspace_id=workspace_id,
            plan_ids=list(archived),
            archived=list(archived.values()),
        )

    async def files(self, request: Request, resume_token: str) -> Page[IndexedFile]:
        """A page of the files in the index. Raises InvalidArgument, NotFound."""
        page = await fetch_page(
            self._database.fetch,
            _DOCUMENTS["list_files"],
            IndexedFile,
            _BY_PATH,
            PageRequest(request.page_size, request.page_token, resume_token),
            workspace_id=request.workspace_id,
            **filters(request),
        )
        if not page.items:
            await self._workspaces.require(request.workspace_id)
        return page

    async def kinds(self, workspace_id: str) -> list[IndexedKind]:
        """How much there is of each kind. Raises NotFound."""
        await self._workspaces.require(workspace_id)
        records = await self._database.fetch(_DOCUMENTS["kinds"], workspace_id=workspace_id)
        return [IndexedKind(**record) for record in records]

    async def indexed_at(self, workspace_id: str) -> Timestamp | None:
        """When the last document was indexed."""
        time: Timestamp | None = await self._database.fetchval(_DOCUMENTS["indexed_at"], workspace_id=workspace_id)
        return time
