"""KnowledgeService."""

from planwire.v1 import knowledge_service_pb2 as pb
from planwire.v1.search_service_pb2 import SearchHit, SearchRequest

from service.feed.feed import Feed
from service.interceptors.call import Call
from service.search.searching import DEFAULT_LIMIT, Searcher
from service.servicers.call_info import call_info
from service.store.context_items import ContextItemStore
from service.store.knowledge import KnowledgeStore
from service.store.research import ResearchDocumentRevisionStore, ResearchDocumentStore

_MOST_CHUNKS = 200


class KnowledgeServicer:
    """See protos/planwire/v1/knowledge_service.proto."""

    def __init__(
        self,
        context: ContextItemStore,
        knowledge: KnowledgeStore,
        research: ResearchDocumentStore,
        research_revisions: ResearchDocumentRevisionStore,
        searcher: Searcher,
        feed: Feed,
    ) -> None:
        self._context = context
        self._knowledge = knowledge
        self._research = research
        self._research_revisions = research_revisions
        self._searcher = searcher
        self._feed = feed

    async def CreateContextItem(self, request: pb.CreateContextItemRequest, call: Call) -> pb.CreateContextItemResponse:
        item, replayed = await self._context.create(request, call_info(call, request))
        return pb.CreateContextItemResponse(context_item=item, replayed=replayed)

    async def GetContextItem(self, request: pb.GetContextItemRequest, call: Call) -> pb.GetContextItemResponse:
        item = await self._context.get(request.workspace_id, request.context_item_id)
        return pb.GetContextItemResponse(context_item=item)

    async def ListContextItems(self, request: pb.ListContextItemsRequest, call: Call) -> pb.ListContextItemsResponse:
        page = await self._context.list(request, self._feed.resume_token())
        return pb.ListContextItemsResponse(
            context_items=page.items, next_page_token=page.next_token, resume_token=page.resume_token
        )

    async def SearchContextItems(
        self, request: pb.SearchContextItemsRequest, call: Call
    ) -> pb.SearchContextItemsResponse:
        found = await self._searcher.search(_search(request), among=await self._context.ids(request))
        best: dict[str, SearchHit] = {}
        for hit in found.hits:
            best.setdefault(hit.content_id, hit)
        items = await self._context.those(request.workspace_id, list(best))
        hits = [pb.ContextItemHit(context_item=items[id_], hit=hit) for id_, hit in best.items() if id_ in items]
        return pb.SearchContextItemsResponse(
            context_item_hits=hits[: request.limit or DEFAULT_LIMIT], by_words_alone=found.by_words_alone
        )

    async def ListContextTypes(self, request: pb.ListContextTypesRequest, call: Call) -> pb.ListContextTypesResponse:
        page = await self._context.types(request, self._feed.resume_token())
        return pb.ListContextTypesResponse(
            context_types=page.items, next_page_token=page.next_token, resume_token=page.resume_token
        )

    async def UpdateContextItem(self, request: pb.UpdateContextItemRequest, call: Call) -> pb.UpdateContextItemResponse:
        item, replayed = await self._context.update(request, call_info(call, request))
        return pb.UpdateContextItemResponse(context_item=item, replayed=replayed)

    async def SupersedeContextItem(
        self, request: pb.SupersedeContextItemRequest, call: Call
    ) -> pb.SupersedeContextItemResponse:
        item, replayed = await self._context.supersede(request, call_info(call, request))
        return pb.SupersedeContextItemResponse(context_item=item, replayed=replayed)

    async def ListContextItemHistory(
        self, request: pb.ListContextItemHistoryRequest, call: Call
    ) -> pb.ListContextItemHistoryResponse:
        page = await self._context.history(request, self._feed.resume_token())
        return pb.ListContextItemHistoryResponse(
            context_items=page.items, next_page_token=page.next_token, resume_token=page.resume_token
        )

    async def DeleteContextItem(self, request: pb.DeleteContextItemRequest, call: Call) -> pb.DeleteContextItemResponse:
        return pb.DeleteContextItemResponse(replayed=await self._context.delete(request, call_info(call, request)))

    async def PutKnowledgeEntry(self, request: pb.PutKnowledgeEntryRequest, call: Call) -> pb.PutKnowledgeEntryResponse:
        entry, replayed = await self._knowledge.put(request, call_info(call, request))
        return pb.PutKnowledgeEntryResponse(knowledge_entry=entry, replayed=replayed)

    async def GetKnowledgeEntry(self, request: pb.GetKnowledgeEntryRequest, call: Call) -> pb.GetKnowledgeEntryResponse:
        return pb.GetKnowledgeEntryResponse(knowledge_entry=await self._knowledge.known(request))

    async def ListKnowledgeEntries(
        self, request: pb.ListKnowledgeEntriesRequest, call: Call
    ) -> pb.ListKnowledgeEntriesResponse:
        page = await self._knowledge.list(request, self._feed.resume_token())
        return pb.ListKnowledgeEntriesResponse(
            knowledge_entries=page.items, next_page_token=page.next_token, resume_token=page.resume_token
        )

    async def ListKnowledgeEntryHistory(
        self, request: pb.ListKnowledgeEntryHistoryRequest, call: Call
    ) -> pb.ListKnowledgeEntryHistoryResponse:
        page = await self._knowledge.history(request, self._feed.resume_token())
        return pb.ListKnowledgeEntryHistoryResponse(
            knowledge_entries=page.items, next_page_token=page.next_token, resume_token=page.resume_token
        )

    async def DeleteKnowledgeEntry(
        self, request: pb.DeleteKnowledgeEntryRequest, call: Call
    ) -> pb.DeleteKnowledgeEntryResponse:
        replayed = await self._knowledge.delete(request, call_info(call, request))
        return pb.DeleteKnowledgeEntryResponse(replayed=replayed)

    async def AppendResearchDocument(
        self, request: pb.AppendResearchDocumentRequest, call: Call
    ) -> pb.AppendResearchDocumentResponse:
        document, replayed = await self._research.append(request, call_info(call, request))
        return pb.AppendResearchDocumentResponse(research_document=document, replayed=replayed)

    async def GetResearchDocument(
        self, request: pb.GetResearchDocumentRequest, call: Call
    ) -> pb.GetResearchDocumentResponse:
        return pb.GetResearchDocumentResponse(research_document=await self._research.read(request))

    async def GetResearchDocumentByFilename(
        self, request: pb.GetResearchDocumentByFilenameRequest, call: Call
    ) -> pb.GetResearchDocumentByFilenameResponse:
        return pb.GetResearchDocumentByFilenameResponse(research_document=await self._research.find(request))

    async def ListResearchDocuments(
        self, request: pb.ListResearchDocumentsRequest, call: Call
    ) -> pb.ListResearchDocumentsResponse:
        page = await self._research.list(request, self._feed.resume_token())
        return pb.ListResearchDocumentsResponse(
            research_documents=page.items, next_page_token=page.next_token, resume_token=page.resume_token
        )

    async def ListResearchDocumentRevisions(
        self, request: pb.ListResearchDocumentRevisionsRequest, call: Call
    ) -> pb.ListResearchDocumentRevisionsResponse:
        page = await self._research_revisions.list(request, self._feed.resume_token())
        return pb.ListResearchDocumentRevisionsResponse(
            research_document_revisions=page.items, next_page_token=page.next_token, resume_token=page.resume_token
        )

    async def DeleteResearchDocument(
        self, request: pb.DeleteResearchDocumentRequest, call: Call
    ) -> pb.DeleteResearchDocumentResponse:
        replayed = await self._research.delete(request, call_info(call, request))
        return pb.DeleteResearchDocumentResponse(replayed=replayed)


def _search(request: pb.SearchContextItemsRequest) -> SearchRequest:
    """For chunks of context items, whatever their state: which ones are looked at, the request says in its own way."""
    search = SearchRequest(
        workspace_id=request.workspace_id,
        query=request.query,
        kinds=["context_item"],
        mode=request.mode,
        show_archived=True,
        show_outdated=True,
        # An item can be found by several of its chunks.
        limit=_MOST_CHUNKS,
    )
    if request.HasField("min_similarity"):
        search.min_similarity = request.min_similarity
    return search
