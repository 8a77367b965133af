"""KnowledgeService."""

from planwire.v1 import knowledge_service_pb2 as pb

from service.feed.feed import Feed
from service.interceptors.call import Call
from service.servicers.call_info import call_info
from service.store.context_items import ContextItemStore
from service.store.knowledge import KnowledgeStore
from service.store.research import ResearchDocumentRevisionStore, ResearchDocumentStore


class KnowledgeServicer:
    """See protos/planwire/v1/knowledge_service.proto."""

    def __init__(
        self,
        context: ContextItemStore,
        knowledge: KnowledgeStore,
        research: ResearchDocumentStore,
        research_revisions: ResearchDocumentRevisionStore,
        feed: Feed,
    ) -> None:
        self._context = context
        self._knowledge = knowledge
        self._research = research
        self._research_revisions = research_revisions
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
