"""Indexing: documents are compared with what is stored, cut, and stored in batches."""

import asyncio
import hashlib
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import TypeAlias

from google.protobuf.message import Message
from planwire.v1 import search_service_pb2 as pb

from service.errors import Aborted, DomainError, FailedPrecondition, InvalidArgument, invalid_field
from service.search.bm25 import stored_weights
from service.search.chunking.chunks import Chunk, chunks_of
from service.search.chunking.languages import content_type_of, language_of
from service.search.models import EmbeddingModels, InUse, wrong_dimension, wrong_model
from service.search.vectors import unit
from service.search.words import counted_words
from service.store.embeddings import EmbeddingStore
from service.store.rows import Row, whole_row
from service.store.search_index import Brought, Document, SearchIndexStore

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

    def __init__(
        self, index: SearchIndexStore, embeddings: EmbeddingStore, models: EmbeddingModels, check: Check
    ) -> None:
        """`check` raises InvalidArgument for a document that breaks a constraint of the protos."""
        self._index = index
        self._embeddings = embeddings
        self._models = models
        self._check = check

    async def index_files(self, workspace_id: str, files: AsyncIterator[pb.IndexedDocument]) -> Outcome:
        """Index files as they come. Raises NotFound, InvalidArgument."""
        outcome = Outcome()
        batch: dict[str, Document] = {}
        size = 0
        in_use: InUse | None = None
        async for file in files:
            if file.source_path in batch:  # of two, the later one counts
                await self._store_each(workspace_id, FILE, list(batch.values()), outcome)
                batch, size = {}, 0
            try:
                await self._check(file)
                document = file_document(file)
                if any(chunk.vector for chunk in file.chunks):
                    in_use = in_use or await self._models.of(workspace_id)
                    document = document._replace(vectors=_vectors(file, in_use))
                batch[file.source_path] = document
            except (InvalidArgument, FailedPrecondition) as error:
                outcome.fail(file.source_path, error)
                continue
            size += file.ByteSize()
            if len(batch) == _MOST_DOCUMENTS or size > _MOST_BYTES:
                await self._store_each(workspace_id, FILE, list(batch.values()), outcome)
                batch, size = {}, 0
        if batch:
            await self._store_each(workspace_id, FILE, list(batch.values()), outcome)
        await self._index.count_words(workspace_id)
        if in_use:
            await self._embeddings.complete_brought(workspace_id)
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
            for document in documents:
                if document.vectors:
                    await self._embeddings.store_brought(workspace_id, *document.vectors)
        except InvalidArgument as error:
            if len(documents) == 1:
                outcome.fail(documents[0].content_id, error)
                return
            for document in documents:
                await self._store_each(workspace_id, kind, [document], outcome)


def file_document(file: pb.IndexedDocument) -> Document:
    """A file as a document. Raises InvalidArgument for what cannot be stored, and for text beside chunks."""
    if file.content and file.chunks:
        raise invalid_field("content", "must be empty where the file comes in `chunks`")
    described = pb.IndexedDocument()
    described.CopyFrom(file)
    described.ClearField("chunks")
    described.ClearField("embedding_model")
    row = whole_row(described)
    language = file.language or language_of(file.source_path)
    # Chunks are compared by what is in them and where that is in the file.
    text = row.pop("content", "") or "".join(
        f"{chunk.title}\0{chunk.start_line}\0{chunk.end_line}\0{chunk.content}\0" for chunk in file.chunks
    )
    size = sum(len(chunk.content.encode()) for chunk in file.chunks) or len(text.encode())
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
    return Document(row, text, file.chunks)


def _vectors(file: pb.IndexedDocument, in_use: InUse) -> Brought:
    """The vectors that came with the chunks of a file. Raises InvalidArgument, FailedPrecondition."""
    model = in_use.named(file.embedding_model)
    if model is None:
        raise wrong_model(file.embedding_model, in_use)
    contents: list[str] = []
    vectors: list[list[float]] = []
    for place, chunk in enumerate(file.chunks):
        if not chunk.vector:
            continue
        if len(chunk.vector) != model.dimension:
            raise wrong_dimension(f"chunks[{place}].vector", model, len(chunk.vector))
        try:
            vectors.append(unit(chunk.vector))
        except ValueError as error:
            raise invalid_field(f"chunks[{place}].vector", str(error)) from error
        contents.append(chunk.content)
    return Brought(model.key, contents, vectors)


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
    chunks = (
        [_cut_chunk(chunk) for chunk in document.chunks]
        if document.chunks
        else chunks_of(document.text, document.row.get("language") or "")
    )
    for number, chunk in enumerate(chunks):
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


def _cut_chunk(chunk: pb.IndexedChunk) -> Chunk:
    start = chunk.start_line or 1
    return Chunk(chunk.content, chunk.title, start, chunk.end_line or start + chunk.content.count("\n"))
