"""A set in the service: its texts through IndexDocuments, its queries through Search."""

import asyncio
import time
from collections.abc import AsyncIterator
from typing import NamedTuple

import grpc.aio
from planwire.v1 import search_service_pb2 as pb
from planwire.v1.search_service_pb2_grpc import SearchServiceStub
from planwire.v1.workspace_service_pb2 import RegisterWorkspaceRequest
from planwire.v1.workspace_service_pb2_grpc import WorkspaceServiceStub

from service.search.chunking.chunks import chunks_of
from service.search.chunking.languages import language_of
from tests.benchmarks.search.scores import DEPTH
from tests.benchmarks.search.sets import Query, Set

MODES = {
    "dense": pb.SEARCH_MODE_DENSE,
    "lexical": pb.SEARCH_MODE_LEXICAL,
    "hybrid": pb.SEARCH_MODE_HYBRID,
}
_PATIENCE_SECONDS = 900.0


class Chunk(NamedTuple):
    """A chunk as the service has cut it."""

    text: str
    start_line: int
    end_line: int
    content: str


def cut(texts: Set) -> list[Chunk]:
    """The chunks of a set, as the service cuts it."""
    return [
        Chunk(path, chunk.start_line, chunk.end_line, chunk.content)
        for path, text in texts.texts.items()
        for chunk in chunks_of(text, language_of(path))
    ]


class Planwire:
    """A server."""

    def __init__(self, channel: grpc.aio.Channel) -> None:
        self._search = SearchServiceStub(channel)
        self._workspaces = WorkspaceServiceStub(channel)

    async def index(self, texts: Set) -> list[Chunk]:
        """Make a workspace of a set, and wait until everything has its vector."""
        await self._workspaces.RegisterWorkspace(
            RegisterWorkspaceRequest(workspace_id=texts.name, path=f"/{texts.name}")
        )
        chunks = cut(texts)
        response = await self._search.IndexDocuments(_requests(texts))
        if response.failed or response.chunks != len(chunks):
            raise RuntimeError(f"{texts.name}: {response.failed} failed, {response.chunks} of {len(chunks)} chunks")
        until = time.monotonic() + _PATIENCE_SECONDS
        while (await self._search.GetIndexStatus(pb.GetIndexStatusRequest(workspace_id=texts.name))).pending_embeddings:
            if time.monotonic() > until:
                raise RuntimeError(f"{texts.name}: chunks are still without vectors")
            await asyncio.sleep(0.2)
        return chunks

    async def found(self, texts: Set, query: Query, mode: pb.SearchMode) -> list[pb.SearchHit]:
        """The hits, the best first."""
        response = await self._search.Search(
            pb.SearchRequest(workspace_id=texts.name, query=query.text, mode=mode, limit=DEPTH, explain=True)
        )
        return list(response.hits)


def chunk_of(hit: pb.SearchHit) -> Chunk:
    """The chunk that was found."""
    return Chunk(hit.source_path, hit.start_line, hit.end_line, hit.content)


async def _requests(texts: Set) -> AsyncIterator[pb.IndexDocumentsRequest]:
    for path, text in texts.texts.items():
        document = pb.IndexedDocument(source_path=path, content=text)
        yield pb.IndexDocumentsRequest(workspace_id=texts.name, document=document)
