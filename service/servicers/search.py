"""SearchService."""

from collections.abc import AsyncIterator

from planwire.v1 import search_service_pb2 as pb
from planwire.v1.code_graph_service_pb2 import RelatedSymbol

from service.errors import invalid_field
from service.feed.feed import Feed
from service.interceptors.call import Call
from service.search.at_once import both
from service.search.chunking.languages import language_of
from service.search.code.grammars import GRAMMARS
from service.search.indexing import FILE, Indexer
from service.search.models import EmbeddingModels
from service.search.searching import DEFAULT_LIMIT, Searcher
from service.search.workspaces import in_each, merged
from service.store.code_graph import CodeGraphStore
from service.store.index_queue import IndexQueue
from service.store.pages import LARGEST_ANSWER_BYTES
from service.store.plans import PlanStore
from service.store.search_index import SearchIndexStore
from service.store.tasks import TaskStore
from service.store.workspaces import WorkspaceStore

# Of each hit.
_MOST_CALLERS = 20


class SearchServicer:
    """See protos/planwire/v1/search_service.proto."""

    def __init__(
        self,
        workspaces: WorkspaceStore,
        plans: PlanStore,
        tasks: TaskStore,
        index: SearchIndexStore,
        queue: IndexQueue,
        models: EmbeddingModels,
        indexer: Indexer,
        searcher: Searcher,
        graph: CodeGraphStore,
        feed: Feed,
    ) -> None:
        self._workspaces = workspaces
        self._plans, self._tasks = plans, tasks
        self._queue = queue
        self._models = models
        self._feed = feed
        self._index = index
        self._indexer = indexer
        self._searcher = searcher
        self._graph = graph

    async def IndexDocuments(
        self, requests: AsyncIterator[pb.IndexDocumentsRequest], call: Call
    ) -> pb.IndexDocumentsResponse:
        first = await anext(requests, None)
        if first is None:
            return pb.IndexDocumentsResponse()
        await self._workspaces.require(first.workspace_id)
        outcome = await self._indexer.index_files(first.workspace_id, _documents(first, requests))
        await self._workspaces.indexed(first.workspace_id)
        return pb.IndexDocumentsResponse(
            indexed=outcome.indexed,
            unchanged=outcome.unchanged,
            failed=outcome.failed,
            chunks=outcome.chunks,
            failures=outcome.failures,
        )

    async def RemoveIndexedFiles(
        self, request: pb.RemoveIndexedFilesRequest, call: Call
    ) -> pb.RemoveIndexedFilesResponse:
        await self._workspaces.require(request.workspace_id)
        removed = await self._index.remove(request.workspace_id, FILE, request.source_paths, request.path_prefix)
        await self._workspaces.indexed(request.workspace_id)
        return pb.RemoveIndexedFilesResponse(removed=removed)

    async def ListIndexedFiles(self, request: pb.ListIndexedFilesRequest, call: Call) -> pb.ListIndexedFilesResponse:
        page = await self._index.files(request, self._feed.resume_token())
        return pb.ListIndexedFilesResponse(
            files=page.items, next_page_token=page.next_token, resume_token=page.resume_token
        )

    async def GetIndexStatus(self, request: pb.GetIndexStatusRequest, call: Call) -> pb.GetIndexStatusResponse:
        kinds = await self._index.kinds(request.workspace_id)
        pending, parked = await self._queue.waiting(request.workspace_id)
        models = await self._models.status(request.workspace_id)
        searched = next((model for model in models if model.searched), pb.EmbeddingModelStatus())
        return pb.GetIndexStatusResponse(
            kinds=kinds,
            pending=pending,
            parked=parked,
            pending_embeddings=searched.pending,
            failed_embeddings=searched.failed,
            embedding_model=searched.model,
            embedding_models=models,
            indexed_at=await self._index.indexed_at(request.workspace_id),
        )

    async def SetEmbeddingModel(self, request: pb.SetEmbeddingModelRequest, call: Call) -> pb.SetEmbeddingModelResponse:
        await self._workspaces.require(request.workspace_id)
        await self._models.choose(request.workspace_id, request.model, request.dimension)
        return pb.SetEmbeddingModelResponse(embedding_models=await self._models.status(request.workspace_id))

    async def Search(self, request: pb.SearchRequest, call: Call) -> pb.SearchResponse:
        if request.other_workspace_ids and (request.plan_id or request.task_id or request.HasField("similar_to")):
            raise invalid_field(
                "other_workspace_ids", "excludes plan_id, task_id and similar_to, which are of one workspace"
            )
        # One that is missing would be found to hold nothing.
        if request.plan_id:
            await self._plans.get(request.workspace_id, request.plan_id)
        if request.task_id:
            await self._tasks.get(request.workspace_id, request.task_id)
        responses = [await self._search(alone) for alone in in_each(request)]
        response = merged(responses, request.limit or DEFAULT_LIMIT, request.max_tokens)
        await self._add_symbols(response, include_callers=request.include_callers)
        return response

    async def _search(self, request: pb.SearchRequest) -> pb.SearchResponse:
        response, (pending, _) = await both(self._searcher.search(request), self._queue.waiting(request.workspace_id))
        response.pending = pending
        return response

    async def _add_symbols(self, response: pb.SearchResponse, *, include_callers: bool) -> None:
        """Say of hits on code which symbols they are, and who calls these."""
        by_workspace: dict[str, list[pb.SearchHit]] = {}
        found: list[tuple[pb.SearchHit, RelatedSymbol]] = []
        for hit in response.hits:
            if hit.kind == FILE and language_of(hit.source_path) in GRAMMARS:
                by_workspace.setdefault(hit.workspace_id, []).append(hit)
        for workspace_id, hits in by_workspace.items():
            chunks = [(hit.source_path, hit.start_line, hit.end_line) for hit in hits]
            symbols = await self._graph.of_chunks(workspace_id, chunks)
            ids = {node.id for node in symbols.values()}
            callers = await self._graph.callers(workspace_id, ids, _MOST_CALLERS) if include_callers and ids else {}
            for place, node in symbols.items():
                hits[place].symbol.CopyFrom(node)
                found += [(hits[place], caller) for caller in callers.get(node.id, ())]
        # An importer may keep a megabyte with each.
        room = LARGEST_ANSWER_BYTES - response.ByteSize()
        for hit, caller in found:
            if (room := room - caller.ByteSize()) < 0:
                break
            hit.callers.append(caller)


async def _documents(
    first: pb.IndexDocumentsRequest, requests: AsyncIterator[pb.IndexDocumentsRequest]
) -> AsyncIterator[pb.IndexedDocument]:
    """Raises InvalidArgument for a message of another workspace."""
    yield first.document
    async for request in requests:
        if request.workspace_id != first.workspace_id:
            raise invalid_field("workspace_id", f"must be {first.workspace_id!r}, as in the first message")
        yield request.document
