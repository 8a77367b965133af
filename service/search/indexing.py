"""Indexing: documents are compared with what is stored, cut, and stored in batches."""

import asyncio
import hashlib
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import TypeAlias

from google.protobuf.message import Message
from planwire.v1 import search_service_pb2 as pb

from service.errors import Aborted, DomainError, InvalidArgument
from service.search.bm25 import stored_weights
from service.search.chunking.chunks import chunks_of
from service.search.chunking.languages import content_type_of, language_of
from service.search.words import counted_words
from service.store.rows import Row, whole_row
from service.store.search_index import Document, SearchIndexStore

Check: TypeAlias = Callable[[Message], Awaitable[None]]

FILE = "file"
_MOST_DOCUMENTS = 100
_MOST_BYTES = 1024 * 1024
_MOST_FAILURES = 1000
_TRIES = 5


@dataclass
class Outcome:
    """What became of documents."""

    indexed: int = 0
    unchanged: int = 0
    failed: int = 0
    chunks: int = 0
    failures: list[pb.IndexingFailure] = field(default_factory=list)

    def fail(self, content_id: str, error: DomainError) -> None:
        """Count a document that cannot be indexed, and keep why."""
        self.failed += 1
        if len(self.failures) < _MOST_FAILURES:
            self.failures.append(pb.IndexingFailure(source_path=content_id, message=error.message))


class Indexer:
    """Stores documents with their chunks."""

    def __init__(self, index: SearchIndexStore, check: Check) -> None:
        """`check` raises InvalidArgument for a document that breaks a constraint of the protos."""
        self._index = index
        self._check = check

    async def index_files(self, workspace_id: str, files: AsyncIterator[pb.IndexedDocument]) -> Outcome:
        """Index files as they come. Raises NotFound, InvalidArgument."""
        outcome = Outcome()
        batch: dict[str, Document] = {}
        size = 0
        async for file in files:
            if file.source_path in batch:  # of two, the later one counts
                await self._store_each(workspace_id, FILE, list(batch.values()), outcome)
                batch, size = {}, 0
            try:
                await self._check(file)
                batch[file.source_path] = file_document(file)
            except InvalidArgument as error:
                outcome.fail(file.source_path, error)
                continue
            size += len(file.content)
            if len(batch) == _MOST_DOCUMENTS or size > _MOST_BYTES:
                await self._store_each(workspace_id, FILE, list(batch.values()), outcome)
                batch, size = {}, 0
        if batch:
            await self._store_each(workspace_id, FILE, list(batch.values()), outcome)
        await self._index.count_words(workspace_id)
        return outcome

    async def store(self, workspace_id: str, kind: str, documents: Sequence[Document], outcome: Outcome) -> None:
        """Index documents of a kind in one transaction, all or none. Raises NotFound, InvalidArgument."""
        average = await self._index.average_length(workspace_id)
        for _ in range(_TRIES):
            cut = await self._index.changed(workspace_id, kind, documents)
            # In a thread, so that calls go on while long texts are cut.
            rows = await asyncio.to_thread(_rows_of, [d for d in documents if d.content_id in cut], average)
            stored = await self._index.store(workspace_id, kind, documents, rows, cut)
            if stored is not None:
                break
        else:
            raise Aborted("CONFLICT", "others index the same documents again and again; repeat the call")
        outcome.indexed += stored.indexed
        outcome.unchanged += stored.unchanged
        outcome.chunks += stored.chunks

    async def _store_each(self, workspace_id: str, kind: str, documents: Sequence[Document], outcome: Outcome) -> None:
        """As `store`; where the database refuses some, the others are stored without them."""
        try:
            await self.store(workspace_id, kind, documents, outcome)
        except InvalidArgument as error:
            if len(documents) == 1:
                outcome.fail(documents[0].content_id, error)
                return
            for document in documents:
                await self._store_each(workspace_id, kind, [document], outcome)


def file_document(file: pb.IndexedDocument) -> Document:
    """A file as a document. Raises InvalidArgument for metadata and times that cannot be stored."""
    row = whole_row(file)
    language = file.language or language_of(file.source_path)
    text = row.pop("content", "")
    size = len(text.encode())
    row |= {
        "kind": FILE,
        "content_id": file.source_path,
        "language": language or None,
        "content_type": file.content_type or content_type_of(language) or None,
        "metadata": row.get("metadata", {}),
        "archived": False,
        "content_hash": file.content_hash or hashlib.sha256(text.encode()).hexdigest(),
        "size_bytes": size,
    }
    return Document(row, text)


def _rows_of(documents: Sequence[Document], average_length: float | None) -> list[Row]:
    """The rows of all chunks of the documents."""
    rows = [row for document in documents for row in _chunk_rows(document)]
    if average_length is None and rows:
        average_length = sum(row["length"] for row in rows) / len(rows)
    for row in rows:
        counts = row.pop("word_counts")
        row["weights"] = stored_weights(counts, max(average_length or 1.0, 1.0))
    return rows


def _chunk_rows(document: Document) -> Iterator[Row]:
    text = document.text
    for number, chunk in enumerate(chunks_of(text, document.row.get("language") or "")):
        counts = counted_words(chunk.content)
        words = sorted(counts)
        yield {
            "content_id": document.content_id,
            "chunk_index": number,
            "content": chunk.content,
            "title": chunk.title or None,
            "start_line": chunk.start_line,
            "end_line": chunk.end_line,
            "words": words,
            "counts": [counts[word] for word in words],
            "length": counts.total(),
            "word_counts": counts,
        }
