import datetime

from google.protobuf import field_mask_pb2 as _field_mask_pb2
from google.protobuf import struct_pb2 as _struct_pb2
from google.protobuf import timestamp_pb2 as _timestamp_pb2
from planwire.v1 import agent_execution_pb2 as _agent_execution_pb2
from planwire.v1 import conversation_pb2 as _conversation_pb2
from planwire.v1 import message_pb2 as _message_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class CreateConversationRequest(_message.Message):
    __slots__ = ("workspace_id", "conversation", "reason", "request_id")
    WORKSPACE_ID_FIELD_NUMBER: _ClassVar[int]
    CONVERSATION_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    workspace_id: str
    conversation: _conversation_pb2.Conversation
    reason: str
    request_id: str
    def __init__(self, workspace_id: _Optional[str] = ..., conversation: _Optional[_Union[_conversation_pb2.Conversation, _Mapping]] = ..., reason: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class CreateConversationResponse(_message.Message):
    __slots__ = ("conversation", "replayed")
    CONVERSATION_FIELD_NUMBER: _ClassVar[int]
    REPLAYED_FIELD_NUMBER: _ClassVar[int]
    conversation: _conversation_pb2.Conversation
    replayed: bool
    def __init__(self, conversation: _Optional[_Union[_conversation_pb2.Conversation, _Mapping]] = ..., replayed: bool = ...) -> None: ...

class GetConversationRequest(_message.Message):
    __slots__ = ("workspace_id", "conversation_id")
    WORKSPACE_ID_FIELD_NUMBER: _ClassVar[int]
    CONVERSATION_ID_FIELD_NUMBER: _ClassVar[int]
    workspace_id: str
    conversation_id: str
    def __init__(self, workspace_id: _Optional[str] = ..., conversation_id: _Optional[str] = ...) -> None: ...

class GetConversationResponse(_message.Message):
    __slots__ = ("conversation",)
    CONVERSATION_FIELD_NUMBER: _ClassVar[int]
    conversation: _conversation_pb2.Conversation
    def __init__(self, conversation: _Optional[_Union[_conversation_pb2.Conversation, _Mapping]] = ...) -> None: ...

class ListConversationsRequest(_message.Message):
    __slots__ = ("workspace_id", "plan_id", "status", "agent_id", "created_after", "created_before", "page_size", "page_token")
    WORKSPACE_ID_FIELD_NUMBER: _ClassVar[int]
    PLAN_ID_FIELD_NUMBER: _ClassVar[int]
    STATUS_FIELD_NUMBER: _ClassVar[int]
    AGENT_ID_FIELD_NUMBER: _ClassVar[int]
    CREATED_AFTER_FIELD_NUMBER: _ClassVar[int]
    CREATED_BEFORE_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    workspace_id: str
    plan_id: str
    status: _conversation_pb2.ConversationStatus
    agent_id: str
    created_after: _timestamp_pb2.Timestamp
    created_before: _timestamp_pb2.Timestamp
    page_size: int
    page_token: str
    def __init__(self, workspace_id: _Optional[str] = ..., plan_id: _Optional[str] = ..., status: _Optional[_Union[_conversation_pb2.ConversationStatus, str]] = ..., agent_id: _Optional[str] = ..., created_after: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., created_before: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ...) -> None: ...

class ListConversationsResponse(_message.Message):
    __slots__ = ("conversations", "next_page_token", "resume_token")
    CONVERSATIONS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    RESUME_TOKEN_FIELD_NUMBER: _ClassVar[int]
    conversations: _containers.RepeatedCompositeFieldContainer[_conversation_pb2.Conversation]
    next_page_token: str
    resume_token: str
    def __init__(self, conversations: _Optional[_Iterable[_Union[_conversation_pb2.Conversation, _Mapping]]] = ..., next_page_token: _Optional[str] = ..., resume_token: _Optional[str] = ...) -> None: ...

class UpdateConversationRequest(_message.Message):
    __slots__ = ("workspace_id", "conversation_id", "conversation", "update_mask", "reason", "etag", "request_id")
    WORKSPACE_ID_FIELD_NUMBER: _ClassVar[int]
    CONVERSATION_ID_FIELD_NUMBER: _ClassVar[int]
    CONVERSATION_FIELD_NUMBER: _ClassVar[int]
    UPDATE_MASK_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    workspace_id: str
    conversation_id: str
    conversation: _conversation_pb2.Conversation
    update_mask: _field_mask_pb2.FieldMask
    reason: str
    etag: str
    request_id: str
    def __init__(self, workspace_id: _Optional[str] = ..., conversation_id: _Optional[str] = ..., conversation: _Optional[_Union[_conversation_pb2.Conversation, _Mapping]] = ..., update_mask: _Optional[_Union[_field_mask_pb2.FieldMask, _Mapping]] = ..., reason: _Optional[str] = ..., etag: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class UpdateConversationResponse(_message.Message):
    __slots__ = ("conversation", "replayed")
    CONVERSATION_FIELD_NUMBER: _ClassVar[int]
    REPLAYED_FIELD_NUMBER: _ClassVar[int]
    conversation: _conversation_pb2.Conversation
    replayed: bool
    def __init__(self, conversation: _Optional[_Union[_conversation_pb2.Conversation, _Mapping]] = ..., replayed: bool = ...) -> None: ...

class CompleteConversationRequest(_message.Message):
    __slots__ = ("workspace_id", "conversation_id", "reason", "etag", "request_id")
    WORKSPACE_ID_FIELD_NUMBER: _ClassVar[int]
    CONVERSATION_ID_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    workspace_id: str
    conversation_id: str
    reason: str
    etag: str
    request_id: str
    def __init__(self, workspace_id: _Optional[str] = ..., conversation_id: _Optional[str] = ..., reason: _Optional[str] = ..., etag: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class CompleteConversationResponse(_message.Message):
    __slots__ = ("conversation", "replayed")
    CONVERSATION_FIELD_NUMBER: _ClassVar[int]
    REPLAYED_FIELD_NUMBER: _ClassVar[int]
    conversation: _conversation_pb2.Conversation
    replayed: bool
    def __init__(self, conversation: _Optional[_Union[_conversation_pb2.Conversation, _Mapping]] = ..., replayed: bool = ...) -> None: ...

class ReopenConversationRequest(_message.Message):
    __slots__ = ("workspace_id", "conversation_id", "reason", "etag", "request_id")
    WORKSPACE_ID_FIELD_NUMBER: _ClassVar[int]
    CONVERSATION_ID_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    workspace_id: str
    conversation_id: str
    reason: str
    etag: str
    request_id: str
    def __init__(self, workspace_id: _Optional[str] = ..., conversation_id: _Optional[str] = ..., reason: _Optional[str] = ..., etag: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class ReopenConversationResponse(_message.Message):
    __slots__ = ("conversation", "replayed")
    CONVERSATION_FIELD_NUMBER: _ClassVar[int]
    REPLAYED_FIELD_NUMBER: _ClassVar[int]
    conversation: _conversation_pb2.Conversation
    replayed: bool
    def __init__(self, conversation: _Optional[_Union[_conversation_pb2.Conversation, _Mapping]] = ..., replayed: bool = ...) -> None: ...

class DeleteConversationRequest(_message.Message):
    __slots__ = ("workspace_id", "conversation_id", "reason", "etag", "request_id")
    WORKSPACE_ID_FIELD_NUMBER: _ClassVar[int]
    CONVERSATION_ID_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    workspace_id: str
    conversation_id: str
    reason: str
    etag: str
    request_id: str
    def __init__(self, workspace_id: _Optional[str] = ..., conversation_id: _Optional[str] = ..., reason: _Optional[str] = ..., etag: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class DeleteConversationResponse(_message.Message):
    __slots__ = ("replayed",)
    REPLAYED_FIELD_NUMBER: _ClassVar[int]
    replayed: bool
    def __init__(self, replayed: bool = ...) -> None: ...

class NewMessage(_message.Message):
    __slots__ = ("message", "message_rag_contexts")
    MESSAGE_FIELD_NUMBER: _ClassVar[int]
    MESSAGE_RAG_CONTEXTS_FIELD_NUMBER: _ClassVar[int]
    message: _message_pb2.Message
    message_rag_contexts: _containers.RepeatedCompositeFieldContainer[_message_pb2.MessageRagContext]
    def __init__(self, message: _Optional[_Union[_message_pb2.Message, _Mapping]] = ..., message_rag_contexts: _Optional[_Iterable[_Union[_message_pb2.MessageRagContext, _Mapping]]] = ...) -> None: ...

class AppendMessagesRequest(_message.Message):
    __slots__ = ("workspace_id", "conversation_id", "messages", "reason", "request_id")
    WORKSPACE_ID_FIELD_NUMBER: _ClassVar[int]
    CONVERSATION_ID_FIELD_NUMBER: _ClassVar[int]
    MESSAGES_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    workspace_id: str
    conversation_id: str
    messages: _containers.RepeatedCompositeFieldContainer[NewMessage]
    reason: str
    request_id: str
    def __init__(self, workspace_id: _Optional[str] = ..., conversation_id: _Optional[str] = ..., messages: _Optional[_Iterable[_Union[NewMessage, _Mapping]]] = ..., reason: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class AppendMessagesResponse(_message.Message):
    __slots__ = ("message_ids", "first_number", "replayed")
    MESSAGE_IDS_FIELD_NUMBER: _ClassVar[int]
    FIRST_NUMBER_FIELD_NUMBER: _ClassVar[int]
    REPLAYED_FIELD_NUMBER: _ClassVar[int]
    message_ids: _containers.RepeatedScalarFieldContainer[str]
    first_number: int
    replayed: bool
    def __init__(self, message_ids: _Optional[_Iterable[str]] = ..., first_number: _Optional[int] = ..., replayed: bool = ...) -> None: ...

class GetMessageRequest(_message.Message):
    __slots__ = ("workspace_id", "message_id")
    WORKSPACE_ID_FIELD_NUMBER: _ClassVar[int]
    MESSAGE_ID_FIELD_NUMBER: _ClassVar[int]
    workspace_id: str
    message_id: str
    def __init__(self, workspace_id: _Optional[str] = ..., message_id: _Optional[str] = ...) -> None: ...

class GetMessageResponse(_message.Message):
    __slots__ = ("message",)
    MESSAGE_FIELD_NUMBER: _ClassVar[int]
    message: _message_pb2.Message
    def __init__(self, message: _Optional[_Union[_message_pb2.Message, _Mapping]] = ...) -> None: ...

class ListMessagesRequest(_message.Message):
    __slots__ = ("workspace_id", "conversation_id", "from_number", "roles", "newest_first", "page_size", "page_token")
    WORKSPACE_ID_FIELD_NUMBER: _ClassVar[int]
    CONVERSATION_ID_FIELD_NUMBER: _ClassVar[int]
    FROM_NUMBER_FIELD_NUMBER: _ClassVar[int]
    ROLES_FIELD_NUMBER: _ClassVar[int]
    NEWEST_FIRST_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    workspace_id: str
    conversation_id: str
    from_number: int
    roles: _containers.RepeatedScalarFieldContainer[_message_pb2.MessageRole]
    newest_first: bool
    page_size: int
    page_token: str
    def __init__(self, workspace_id: _Optional[str] = ..., conversation_id: _Optional[str] = ..., from_number: _Optional[int] = ..., roles: _Optional[_Iterable[_Union[_message_pb2.MessageRole, str]]] = ..., newest_first: bool = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ...) -> None: ...

class ListMessagesResponse(_message.Message):
    __slots__ = ("messages", "next_page_token", "resume_token")
    MESSAGES_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    RESUME_TOKEN_FIELD_NUMBER: _ClassVar[int]
    messages: _containers.RepeatedCompositeFieldContainer[_message_pb2.Message]
    next_page_token: str
    resume_token: str
    def __init__(self, messages: _Optional[_Iterable[_Union[_message_pb2.Message, _Mapping]]] = ..., next_page_token: _Optional[str] = ..., resume_token: _Optional[str] = ...) -> None: ...

class SearchMessagesRequest(_message.Message):
    __slots__ = ("workspace_id", "plan_id", "conversation_id", "text", "metadata", "roles", "page_size", "page_token")
    WORKSPACE_ID_FIELD_NUMBER: _ClassVar[int]
    PLAN_ID_FIELD_NUMBER: _ClassVar[int]
    CONVERSATION_ID_FIELD_NUMBER: _ClassVar[int]
    TEXT_FIELD_NUMBER: _ClassVar[int]
    METADATA_FIELD_NUMBER: _ClassVar[int]
    ROLES_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    workspace_id: str
    plan_id: str
    conversation_id: str
    text: str
    metadata: _struct_pb2.Struct
    roles: _containers.RepeatedScalarFieldContainer[_message_pb2.MessageRole]
    page_size: int
    page_token: str
    def __init__(self, workspace_id: _Optional[str] = ..., plan_id: _Optional[str] = ..., conversation_id: _Optional[str] = ..., text: _Optional[str] = ..., metadata: _Optional[_Union[_struct_pb2.Struct, _Mapping]] = ..., roles: _Optional[_Iterable[_Union[_message_pb2.MessageRole, str]]] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ...) -> None: ...

class SearchMessagesResponse(_message.Message):
    __slots__ = ("messages", "next_page_token", "resume_token")
    MESSAGES_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    RESUME_TOKEN_FIELD_NUMBER: _ClassVar[int]
    messages: _containers.RepeatedCompositeFieldContainer[_message_pb2.Message]
    next_page_token: str
    resume_token: str
    def __init__(self, messages: _Optional[_Iterable[_Union[_message_pb2.Message, _Mapping]]] = ..., next_page_token: _Optional[str] = ..., resume_token: _Optional[str] = ...) -> None: ...

class AppendMessageRagContextsRequest(_message.Message):
    __slots__ = ("workspace_id", "message_id", "message_rag_contexts", "reason", "request_id")
    WORKSPACE_ID_FIELD_NUMBER: _ClassVar[int]
    MESSAGE_ID_FIELD_NUMBER: _ClassVar[int]
    MESSAGE_RAG_CONTEXTS_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    workspace_id: str
    message_id: str
    message_rag_contexts: _containers.RepeatedCompositeFieldContainer[_message_pb2.MessageRagContext]
    reason: str
    request_id: str
    def __init__(self, workspace_id: _Optional[str] = ..., message_id: _Optional[str] = ..., message_rag_contexts: _Optional[_Iterable[_Union[_message_pb2.MessageRagContext, _Mapping]]] = ..., reason: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class AppendMessageRagContextsResponse(_message.Message):
    __slots__ = ("message_rag_context_ids", "replayed")
    MESSAGE_RAG_CONTEXT_IDS_FIELD_NUMBER: _ClassVar[int]
    REPLAYED_FIELD_NUMBER: _ClassVar[int]
    message_rag_context_ids: _containers.RepeatedScalarFieldContainer[str]
    replayed: bool
    def __init__(self, message_rag_context_ids: _Optional[_Iterable[str]] = ..., replayed: bool = ...) -> None: ...

class GetMessageRagContextRequest(_message.Message):
    __slots__ = ("workspace_id", "message_rag_context_id")
    WORKSPACE_ID_FIELD_NUMBER: _ClassVar[int]
    MESSAGE_RAG_CONTEXT_ID_FIELD_NUMBER: _ClassVar[int]
    workspace_id: str
    message_rag_context_id: str
    def __init__(self, workspace_id: _Optional[str] = ..., message_rag_context_id: _Optional[str] = ...) -> None: ...

class GetMessageRagContextResponse(_message.Message):
    __slots__ = ("message_rag_context",)
    MESSAGE_RAG_CONTEXT_FIELD_NUMBER: _ClassVar[int]
    message_rag_context: _message_pb2.MessageRagContext
    def __init__(self, message_rag_context: _Optional[_Union[_message_pb2.MessageRagContext, _Mapping]] = ...) -> None: ...

class ListMessageRagContextsRequest(_message.Message):
    __slots__ = ("workspace_id", "message_id", "content_id", "page_size", "page_token")
    WORKSPACE_ID_FIELD_NUMBER: _ClassVar[int]
    MESSAGE_ID_FIELD_NUMBER: _ClassVar[int]
    CONTENT_ID_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    workspace_id: str
    message_id: str
    content_id: str
    page_size: int
    page_token: str
    def __init__(self, workspace_id: _Optional[str] = ..., message_id: _Optional[str] = ..., content_id: _Optional[str] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ...) -> None: ...

class ListMessageRagContextsResponse(_message.Message):
    __slots__ = ("message_rag_contexts", "next_page_token", "resume_token")
    MESSAGE_RAG_CONTEXTS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    RESUME_TOKEN_FIELD_NUMBER: _ClassVar[int]
    message_rag_contexts: _containers.RepeatedCompositeFieldContainer[_message_pb2.MessageRagContext]
    next_page_token: str
    resume_token: str
    def __init__(self, message_rag_contexts: _Optional[_Iterable[_Union[_message_pb2.MessageRagContext, _Mapping]]] = ..., next_page_token: _Optional[str] = ..., resume_token: _Optional[str] = ...) -> None: ...

class CreateAgentExecutionRequest(_message.Message):
    __slots__ = ("workspace_id", "agent_execution", "reason", "request_id")
    WORKSPACE_ID_FIELD_NUMBER: _ClassVar[int]
    AGENT_EXECUTION_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    workspace_id: str
    agent_execution: _agent_execution_pb2.AgentExecution
    reason: str
    request_id: str
    def __init__(self, workspace_id: _Optional[str] = ..., agent_execution: _Optional[_Union[_agent_execution_pb2.AgentExecution, _Mapping]] = ..., reason: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class CreateAgentExecutionResponse(_message.Message):
    __slots__ = ("agent_execution", "replayed")
    AGENT_EXECUTION_FIELD_NUMBER: _ClassVar[int]
    REPLAYED_FIELD_NUMBER: _ClassVar[int]
    agent_execution: _agent_execution_pb2.AgentExecution
    replayed: bool
    def __init__(self, agent_execution: _Optional[_Union[_agent_execution_pb2.AgentExecution, _Mapping]] = ..., replayed: bool = ...) -> None: ...

class GetAgentExecutionRequest(_message.Message):
    __slots__ = ("workspace_id", "agent_execution_id")
    WORKSPACE_ID_FIELD_NUMBER: _ClassVar[int]
    AGENT_EXECUTION_ID_FIELD_NUMBER: _ClassVar[int]
    workspace_id: str
    agent_execution_id: str
    def __init__(self, workspace_id: _Optional[str] = ..., agent_execution_id: _Optional[str] = ...) -> None: ...

class GetAgentExecutionResponse(_message.Message):
    __slots__ = ("agent_execution",)
    AGENT_EXECUTION_FIELD_NUMBER: _ClassVar[int]
    agent_execution: _agent_execution_pb2.AgentExecution
    def __init__(self, agent_execution: _Optional[_Union[_agent_execution_pb2.AgentExecution, _Mapping]] = ...) -> None: ...

class ListAgentExecutionsRequest(_message.Message):
    __slots__ = ("workspace_id", "conversation_id", "task_id", "plan_id", "agent_id", "success", "created_after", "created_before", "page_size", "page_token")
    WORKSPACE_ID_FIELD_NUMBER: _ClassVar[int]
    CONVERSATION_ID_FIELD_NUMBER: _ClassVar[int]
    TASK_ID_FIELD_NUMBER: _ClassVar[int]
    PLAN_ID_FIELD_NUMBER: _ClassVar[int]
    AGENT_ID_FIELD_NUMBER: _ClassVar[int]
    SUCCESS_FIELD_NUMBER: _ClassVar[int]
    CREATED_AFTER_FIELD_NUMBER: _ClassVar[int]
    CREATED_BEFORE_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    workspace_id: str
    conversation_id: str
    task_id: str
    plan_id: str
    agent_id: str
    success: bool
    created_after: _timestamp_pb2.Timestamp
    created_before: _timestamp_pb2.Timestamp
    page_size: int
    page_token: str
    def __init__(self, workspace_id: _Optional[str] = ..., conversation_id: _Optional[str] = ..., task_id: _Optional[str] = ..., plan_id: _Optional[str] = ..., agent_id: _Optional[str] = ..., success: bool = ..., created_after: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., created_before: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ...) -> None: ...

class ListAgentExecutionsResponse(_message.Message):
    __slots__ = ("agent_executions", "next_page_token", "resume_token")
    AGENT_EXECUTIONS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    RESUME_TOKEN_FIELD_NUMBER: _ClassVar[int]
    agent_executions: _containers.RepeatedCompositeFieldContainer[_agent_execution_pb2.AgentExecution]
    next_page_token: str
    resume_token: str
    def __init__(self, agent_executions: _Optional[_Iterable[_Union[_agent_execution_pb2.AgentExecution, _Mapping]]] = ..., next_page_token: _Optional[str] = ..., resume_token: _Optional[str] = ...) -> None: ...
