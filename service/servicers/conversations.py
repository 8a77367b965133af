"""ConversationService."""

from planwire.v1 import conversation_service_pb2 as pb

from service.feed.feed import Feed
from service.interceptors.call import Call
from service.servicers.call_info import call_info
from service.store.agent_executions import AgentExecutionStore
from service.store.conversations import ConversationStore, MessageRagContextStore, MessageStore


class ConversationServicer:
    """See protos/planwire/v1/conversation_service.proto."""

    def __init__(
        self,
        conversations: ConversationStore,
        messages: MessageStore,
        contexts: MessageRagContextStore,
        executions: AgentExecutionStore,
        feed: Feed,
    ) -> None:
        self._conversations = conversations
        self._messages = messages
        self._contexts = contexts
        self._executions = executions
        self._feed = feed

    async def CreateConversation(
        self, request: pb.CreateConversationRequest, call: Call
    ) -> pb.CreateConversationResponse:
        conversation, replayed = await self._conversations.create(request, call_info(call, request))
        return pb.CreateConversationResponse(conversation=conversation, replayed=replayed)

    async def GetConversation(self, request: pb.GetConversationRequest, call: Call) -> pb.GetConversationResponse:
        found = await self._conversations.get(request.workspace_id, request.conversation_id)
        return pb.GetConversationResponse(conversation=found)

    async def ListConversations(self, request: pb.ListConversationsRequest, call: Call) -> pb.ListConversationsResponse:
        page = await self._conversations.list(request, self._feed.resume_token())
        return pb.ListConversationsResponse(
            conversations=page.items, next_page_token=page.next_token, resume_token=page.resume_token
        )

    async def UpdateConversation(
        self, request: pb.UpdateConversationRequest, call: Call
    ) -> pb.UpdateConversationResponse:
        conversation, replayed = await self._conversations.update(request, call_info(call, request))
        return pb.UpdateConversationResponse(conversation=conversation, replayed=replayed)

    async def CompleteConversation(
        self, request: pb.CompleteConversationRequest, call: Call
    ) -> pb.CompleteConversationResponse:
        conversation, replayed = await self._conversations.transition(request, call_info(call, request))
        return pb.CompleteConversationResponse(conversation=conversation, replayed=replayed)

    async def ReopenConversation(
        self, request: pb.ReopenConversationRequest, call: Call
    ) -> pb.ReopenConversationResponse:
        conversation, replayed = await self._conversations.transition(request, call_info(call, request))
        return pb.ReopenConversationResponse(conversation=conversation, replayed=replayed)

    async def DeleteConversation(
        self, request: pb.DeleteConversationRequest, call: Call
    ) -> pb.DeleteConversationResponse:
        replayed = await self._conversations.delete(request, call_info(call, request))
        return pb.DeleteConversationResponse(replayed=replayed)

    async def AppendMessages(self, request: pb.AppendMessagesRequest, call: Call) -> pb.AppendMessagesResponse:
        return await self._messages.append(request, call_info(call, request))

    async def GetMessage(self, request: pb.GetMessageRequest, call: Call) -> pb.GetMessageResponse:
        return pb.GetMessageResponse(message=await self._messages.get(request.workspace_id, request.message_id))

    async def ListMessages(self, request: pb.ListMessagesRequest, call: Call) -> pb.ListMessagesResponse:
        page = await self._messages.list(request, self._feed.resume_token())
        return pb.ListMessagesResponse(
            messages=page.items, next_page_token=page.next_token, resume_token=page.resume_token
        )

    async def SearchMessages(self, request: pb.SearchMessagesRequest, call: Call) -> pb.SearchMessagesResponse:
        page = await self._messages.search(request, self._feed.resume_token())
        return pb.SearchMessagesResponse(
            messages=page.items, next_page_token=page.next_token, resume_token=page.resume_token
        )

    async def AppendMessageRagContexts(
        self, request: pb.AppendMessageRagContextsRequest, call: Call
    ) -> pb.AppendMessageRagContextsResponse:
        ids, replayed = await self._contexts.append(request, call_info(call, request))
        return pb.AppendMessageRagContextsResponse(message_rag_context_ids=ids, replayed=replayed)

    async def GetMessageRagContext(
        self, request: pb.GetMessageRagContextRequest, call: Call
    ) -> pb.GetMessageRagContextResponse:
        found = await self._contexts.get(request.workspace_id, request.message_rag_context_id)
        return pb.GetMessageRagContextResponse(message_rag_context=found)

    async def ListMessageRagContexts(
        self, request: pb.ListMessageRagContextsRequest, call: Call
    ) -> pb.ListMessageRagContextsResponse:
        page = await self._contexts.list(request, self._feed.resume_token())
        return pb.ListMessageRagContextsResponse(
            message_rag_contexts=page.items, next_page_token=page.next_token, resume_token=page.resume_token
        )

    async def CreateAgentExecution(
        self, request: pb.CreateAgentExecutionRequest, call: Call
    ) -> pb.CreateAgentExecutionResponse:
        execution, replayed = await self._executions.create(request, call_info(call, request))
        return pb.CreateAgentExecutionResponse(agent_execution=execution, replayed=replayed)

    async def GetAgentExecution(self, request: pb.GetAgentExecutionRequest, call: Call) -> pb.GetAgentExecutionResponse:
        found = await self._executions.get(request.workspace_id, request.agent_execution_id)
        return pb.GetAgentExecutionResponse(agent_execution=found)

    async def ListAgentExecutions(
        self, request: pb.ListAgentExecutionsRequest, call: Call
    ) -> pb.ListAgentExecutionsResponse:
        page = await self._executions.list(request, self._feed.resume_token())
        return pb.ListAgentExecutionsResponse(
            agent_executions=page.items, next_page_token=page.next_token, resume_token=page.resume_token
        )
