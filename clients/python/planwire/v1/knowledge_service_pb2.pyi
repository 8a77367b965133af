import datetime

from google.protobuf import field_mask_pb2 as _field_mask_pb2
from google.protobuf import timestamp_pb2 as _timestamp_pb2
from planwire.v1 import context_item_pb2 as _context_item_pb2
from planwire.v1 import knowledge_entry_pb2 as _knowledge_entry_pb2
from planwire.v1 import research_document_pb2 as _research_document_pb2
from planwire.v1 import search_service_pb2 as _search_service_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class CreateContextItemRequest(_message.Message):
    __slots__ = ("workspace_id", "context_item", "reason", "request_id")
    WORKSPACE_ID_FIELD_NUMBER: _ClassVar[int]
    CONTEXT_ITEM_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    workspace_id: str
    context_item: _context_item_pb2.ContextItem
    reason: str
    request_id: str
    def __init__(self, workspace_id: _Optional[str] = ..., context_item: _Optional[_Union[_context_item_pb2.ContextItem, _Mapping]] = ..., reason: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class CreateContextItemResponse(_message.Message):
    __slots__ = ("context_item", "replayed")
    CONTEXT_ITEM_FIELD_NUMBER: _ClassVar[int]
    REPLAYED_FIELD_NUMBER: _ClassVar[int]
    context_item: _context_item_pb2.ContextItem
    replayed: bool
    def __init__(self, context_item: _Optional[_Union[_context_item_pb2.ContextItem, _Mapping]] = ..., replayed: bool = ...) -> None: ...

class GetContextItemRequest(_message.Message):
    __slots__ = ("workspace_id", "context_item_id")
    WORKSPACE_ID_FIELD_NUMBER: _ClassVar[int]
    CONTEXT_ITEM_ID_FIELD_NUMBER: _ClassVar[int]
    workspace_id: str
    context_item_id: str
    def __init__(self, workspace_id: _Optional[str] = ..., context_item_id: _Optional[str] = ...) -> None: ...

class GetContextItemResponse(_message.Message):
    __slots__ = ("context_item",)
    CONTEXT_ITEM_FIELD_NUMBER: _ClassVar[int]
    context_item: _context_item_pb2.ContextItem
    def __init__(self, context_item: _Optional[_Union[_context_item_pb2.ContextItem, _Mapping]] = ...) -> None: ...

class ListContextItemsRequest(_message.Message):
    __slots__ = ("workspace_id", "plan_id", "phase_id", "task_id", "include_nested", "types", "start_time", "end_time", "valid_at", "include_superseded", "include_expired", "page_size", "page_token")
    WORKSPACE_ID_FIELD_NUMBER: _ClassVar[int]
    PLAN_ID_FIELD_NUMBER: _ClassVar[int]
    PHASE_ID_FIELD_NUMBER: _ClassVar[int]
    TASK_ID_FIELD_NUMBER: _ClassVar[int]
    INCLUDE_NESTED_FIELD_NUMBER: _ClassVar[int]
    TYPES_FIELD_NUMBER: _ClassVar[int]
    START_TIME_FIELD_NUMBER: _ClassVar[int]
    END_TIME_FIELD_NUMBER: _ClassVar[int]
    VALID_AT_FIELD_NUMBER: _ClassVar[int]
    INCLUDE_SUPERSEDED_FIELD_NUMBER: _ClassVar[int]
    INCLUDE_EXPIRED_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    workspace_id: str
    plan_id: str
    phase_id: str
    task_id: str
    include_nested: bool
    types: _containers.RepeatedScalarFieldContainer[str]
    start_time: _timestamp_pb2.Timestamp
    end_time: _timestamp_pb2.Timestamp
    valid_at: _timestamp_pb2.Timestamp
    include_superseded: bool
    include_expired: bool
    page_size: int
    page_token: str
    def __init__(self, workspace_id: _Optional[str] = ..., plan_id: _Optional[str] = ..., phase_id: _Optional[str] = ..., task_id: _Optional[str] = ..., include_nested: bool = ..., types: _Optional[_Iterable[str]] = ..., start_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., end_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., valid_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., include_superseded: bool = ..., include_expired: bool = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ...) -> None: ...

class ListContextItemsResponse(_message.Message):
    __slots__ = ("context_items", "next_page_token", "resume_token")
    CONTEXT_ITEMS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    RESUME_TOKEN_FIELD_NUMBER: _ClassVar[int]
    context_items: _containers.RepeatedCompositeFieldContainer[_context_item_pb2.ContextItem]
    next_page_token: str
    resume_token: str
    def __init__(self, context_items: _Optional[_Iterable[_Union[_context_item_pb2.ContextItem, _Mapping]]] = ..., next_page_token: _Optional[str] = ..., resume_token: _Optional[str] = ...) -> None: ...

class SearchContextItemsRequest(_message.Message):
    __slots__ = ("workspace_id", "query", "plan_id", "phase_id", "task_id", "include_nested", "types", "start_time", "end_time", "valid_at", "include_superseded", "include_expired", "limit", "mode", "min_similarity")
    WORKSPACE_ID_FIELD_NUMBER: _ClassVar[int]
    QUERY_FIELD_NUMBER: _ClassVar[int]
    PLAN_ID_FIELD_NUMBER: _ClassVar[int]
    PHASE_ID_FIELD_NUMBER: _ClassVar[int]
    TASK_ID_FIELD_NUMBER: _ClassVar[int]
    INCLUDE_NESTED_FIELD_NUMBER: _ClassVar[int]
    TYPES_FIELD_NUMBER: _ClassVar[int]
    START_TIME_FIELD_NUMBER: _ClassVar[int]
    END_TIME_FIELD_NUMBER: _ClassVar[int]
    VALID_AT_FIELD_NUMBER: _ClassVar[int]
    INCLUDE_SUPERSEDED_FIELD_NUMBER: _ClassVar[int]
    INCLUDE_EXPIRED_FIELD_NUMBER: _ClassVar[int]
    LIMIT_FIELD_NUMBER: _ClassVar[int]
    MODE_FIELD_NUMBER: _ClassVar[int]
    MIN_SIMILARITY_FIELD_NUMBER: _ClassVar[int]
    workspace_id: str
    query: str
    plan_id: str
    phase_id: str
    task_id: str
    include_nested: bool
    types: _containers.RepeatedScalarFieldContainer[str]
    start_time: _timestamp_pb2.Timestamp
    end_time: _timestamp_pb2.Timestamp
    valid_at: _timestamp_pb2.Timestamp
    include_superseded: bool
    include_expired: bool
    limit: int
    mode: _search_service_pb2.SearchMode
    min_similarity: float
    def __init__(self, workspace_id: _Optional[str] = ..., query: _Optional[str] = ..., plan_id: _Optional[str] = ..., phase_id: _Optional[str] = ..., task_id: _Optional[str] = ..., include_nested: bool = ..., types: _Optional[_Iterable[str]] = ..., start_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., end_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., valid_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., include_superseded: bool = ..., include_expired: bool = ..., limit: _Optional[int] = ..., mode: _Optional[_Union[_search_service_pb2.SearchMode, str]] = ..., min_similarity: _Optional[float] = ...) -> None: ...

class ContextItemHit(_message.Message):
    __slots__ = ("context_item", "hit")
    CONTEXT_ITEM_FIELD_NUMBER: _ClassVar[int]
    HIT_FIELD_NUMBER: _ClassVar[int]
    context_item: _context_item_pb2.ContextItem
    hit: _search_service_pb2.SearchHit
    def __init__(self, context_item: _Optional[_Union[_context_item_pb2.ContextItem, _Mapping]] = ..., hit: _Optional[_Union[_search_service_pb2.SearchHit, _Mapping]] = ...) -> None: ...

class SearchContextItemsResponse(_message.Message):
    __slots__ = ("context_item_hits", "by_words_alone")
    CONTEXT_ITEM_HITS_FIELD_NUMBER: _ClassVar[int]
    BY_WORDS_ALONE_FIELD_NUMBER: _ClassVar[int]
    context_item_hits: _containers.RepeatedCompositeFieldContainer[ContextItemHit]
    by_words_alone: str
    def __init__(self, context_item_hits: _Optional[_Iterable[_Union[ContextItemHit, _Mapping]]] = ..., by_words_alone: _Optional[str] = ...) -> None: ...

class ListContextTypesRequest(_message.Message):
    __slots__ = ("workspace_id", "plan_id", "phase_id", "task_id", "include_nested", "start_time", "end_time", "valid_at", "include_superseded", "include_expired", "page_size", "page_token")
    WORKSPACE_ID_FIELD_NUMBER: _ClassVar[int]
    PLAN_ID_FIELD_NUMBER: _ClassVar[int]
    PHASE_ID_FIELD_NUMBER: _ClassVar[int]
    TASK_ID_FIELD_NUMBER: _ClassVar[int]
    INCLUDE_NESTED_FIELD_NUMBER: _ClassVar[int]
    START_TIME_FIELD_NUMBER: _ClassVar[int]
    END_TIME_FIELD_NUMBER: _ClassVar[int]
    VALID_AT_FIELD_NUMBER: _ClassVar[int]
    INCLUDE_SUPERSEDED_FIELD_NUMBER: _ClassVar[int]
    INCLUDE_EXPIRED_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    workspace_id: str
    plan_id: str
    phase_id: str
    task_id: str
    include_nested: bool
    start_time: _timestamp_pb2.Timestamp
    end_time: _timestamp_pb2.Timestamp
    valid_at: _timestamp_pb2.Timestamp
    include_superseded: bool
    include_expired: bool
    page_size: int
    page_token: str
    def __init__(self, workspace_id: _Optional[str] = ..., plan_id: _Optional[str] = ..., phase_id: _Optional[str] = ..., task_id: _Optional[str] = ..., include_nested: bool = ..., start_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., end_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., valid_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., include_superseded: bool = ..., include_expired: bool = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ...) -> None: ...

class ListContextTypesResponse(_message.Message):
    __slots__ = ("context_types", "next_page_token", "resume_token")
    CONTEXT_TYPES_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    RESUME_TOKEN_FIELD_NUMBER: _ClassVar[int]
    context_types: _containers.RepeatedCompositeFieldContainer[_context_item_pb2.ContextType]
    next_page_token: str
    resume_token: str
    def __init__(self, context_types: _Optional[_Iterable[_Union[_context_item_pb2.ContextType, _Mapping]]] = ..., next_page_token: _Optional[str] = ..., resume_token: _Optional[str] = ...) -> None: ...

class UpdateContextItemRequest(_message.Message):
    __slots__ = ("workspace_id", "context_item_id", "context_item", "update_mask", "reason", "etag", "request_id")
    WORKSPACE_ID_FIELD_NUMBER: _ClassVar[int]
    CONTEXT_ITEM_ID_FIELD_NUMBER: _ClassVar[int]
    CONTEXT_ITEM_FIELD_NUMBER: _ClassVar[int]
    UPDATE_MASK_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    workspace_id: str
    context_item_id: str
    context_item: _context_item_pb2.ContextItem
    update_mask: _field_mask_pb2.FieldMask
    reason: str
    etag: str
    request_id: str
    def __init__(self, workspace_id: _Optional[str] = ..., context_item_id: _Optional[str] = ..., context_item: _Optional[_Union[_context_item_pb2.ContextItem, _Mapping]] = ..., update_mask: _Optional[_Union[_field_mask_pb2.FieldMask, _Mapping]] = ..., reason: _Optional[str] = ..., etag: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class UpdateContextItemResponse(_message.Message):
    __slots__ = ("context_item", "replayed")
    CONTEXT_ITEM_FIELD_NUMBER: _ClassVar[int]
    REPLAYED_FIELD_NUMBER: _ClassVar[int]
    context_item: _context_item_pb2.ContextItem
    replayed: bool
    def __init__(self, context_item: _Optional[_Union[_context_item_pb2.ContextItem, _Mapping]] = ..., replayed: bool = ...) -> None: ...

class SupersedeContextItemRequest(_message.Message):
    __slots__ = ("workspace_id", "context_item_id", "context_item", "reason", "etag", "request_id")
    WORKSPACE_ID_FIELD_NUMBER: _ClassVar[int]
    CONTEXT_ITEM_ID_FIELD_NUMBER: _ClassVar[int]
    CONTEXT_ITEM_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    workspace_id: str
    context_item_id: str
    context_item: _context_item_pb2.ContextItem
    reason: str
    etag: str
    request_id: str
    def __init__(self, workspace_id: _Optional[str] = ..., context_item_id: _Optional[str] = ..., context_item: _Optional[_Union[_context_item_pb2.ContextItem, _Mapping]] = ..., reason: _Optional[str] = ..., etag: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class SupersedeContextItemResponse(_message.Message):
    __slots__ = ("context_item", "replayed")
    CONTEXT_ITEM_FIELD_NUMBER: _ClassVar[int]
    REPLAYED_FIELD_NUMBER: _ClassVar[int]
    context_item: _context_item_pb2.ContextItem
    replayed: bool
    def __init__(self, context_item: _Optional[_Union[_context_item_pb2.ContextItem, _Mapping]] = ..., replayed: bool = ...) -> None: ...

class ListContextItemHistoryRequest(_message.Message):
    __slots__ = ("workspace_id", "context_item_id", "page_size", "page_token")
    WORKSPACE_ID_FIELD_NUMBER: _ClassVar[int]
    CONTEXT_ITEM_ID_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    workspace_id: str
    context_item_id: str
    page_size: int
    page_token: str
    def __init__(self, workspace_id: _Optional[str] = ..., context_item_id: _Optional[str] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ...) -> None: ...

class ListContextItemHistoryResponse(_message.Message):
    __slots__ = ("context_items", "next_page_token", "resume_token")
    CONTEXT_ITEMS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    RESUME_TOKEN_FIELD_NUMBER: _ClassVar[int]
    context_items: _containers.RepeatedCompositeFieldContainer[_context_item_pb2.ContextItem]
    next_page_token: str
    resume_token: str
    def __init__(self, context_items: _Optional[_Iterable[_Union[_context_item_pb2.ContextItem, _Mapping]]] = ..., next_page_token: _Optional[str] = ..., resume_token: _Optional[str] = ...) -> None: ...

class DeleteContextItemRequest(_message.Message):
    __slots__ = ("workspace_id", "context_item_id", "reason", "etag", "request_id")
    WORKSPACE_ID_FIELD_NUMBER: _ClassVar[int]
    CONTEXT_ITEM_ID_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    workspace_id: str
    context_item_id: str
    reason: str
    etag: str
    request_id: str
    def __init__(self, workspace_id: _Optional[str] = ..., context_item_id: _Optional[str] = ..., reason: _Optional[str] = ..., etag: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class DeleteContextItemResponse(_message.Message):
    __slots__ = ("replayed",)
    REPLAYED_FIELD_NUMBER: _ClassVar[int]
    replayed: bool
    def __init__(self, replayed: bool = ...) -> None: ...

class PutKnowledgeEntryRequest(_message.Message):
    __slots__ = ("workspace_id", "knowledge_entry", "reason", "etag", "request_id")
    WORKSPACE_ID_FIELD_NUMBER: _ClassVar[int]
    KNOWLEDGE_ENTRY_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    workspace_id: str
    knowledge_entry: _knowledge_entry_pb2.KnowledgeEntry
    reason: str
    etag: str
    request_id: str
    def __init__(self, workspace_id: _Optional[str] = ..., knowledge_entry: _Optional[_Union[_knowledge_entry_pb2.KnowledgeEntry, _Mapping]] = ..., reason: _Optional[str] = ..., etag: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class PutKnowledgeEntryResponse(_message.Message):
    __slots__ = ("knowledge_entry", "replayed")
    KNOWLEDGE_ENTRY_FIELD_NUMBER: _ClassVar[int]
    REPLAYED_FIELD_NUMBER: _ClassVar[int]
    knowledge_entry: _knowledge_entry_pb2.KnowledgeEntry
    replayed: bool
    def __init__(self, knowledge_entry: _Optional[_Union[_knowledge_entry_pb2.KnowledgeEntry, _Mapping]] = ..., replayed: bool = ...) -> None: ...

class GetKnowledgeEntryRequest(_message.Message):
    __slots__ = ("workspace_id", "slug", "valid_at")
    WORKSPACE_ID_FIELD_NUMBER: _ClassVar[int]
    SLUG_FIELD_NUMBER: _ClassVar[int]
    VALID_AT_FIELD_NUMBER: _ClassVar[int]
    workspace_id: str
    slug: str
    valid_at: _timestamp_pb2.Timestamp
    def __init__(self, workspace_id: _Optional[str] = ..., slug: _Optional[str] = ..., valid_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class GetKnowledgeEntryResponse(_message.Message):
    __slots__ = ("knowledge_entry",)
    KNOWLEDGE_ENTRY_FIELD_NUMBER: _ClassVar[int]
    knowledge_entry: _knowledge_entry_pb2.KnowledgeEntry
    def __init__(self, knowledge_entry: _Optional[_Union[_knowledge_entry_pb2.KnowledgeEntry, _Mapping]] = ...) -> None: ...

class ListKnowledgeEntriesRequest(_message.Message):
    __slots__ = ("workspace_id", "categories", "start_time", "end_time", "valid_at", "include_superseded", "include_expired", "page_size", "page_token")
    WORKSPACE_ID_FIELD_NUMBER: _ClassVar[int]
    CATEGORIES_FIELD_NUMBER: _ClassVar[int]
    START_TIME_FIELD_NUMBER: _ClassVar[int]
    END_TIME_FIELD_NUMBER: _ClassVar[int]
    VALID_AT_FIELD_NUMBER: _ClassVar[int]
    INCLUDE_SUPERSEDED_FIELD_NUMBER: _ClassVar[int]
    INCLUDE_EXPIRED_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    workspace_id: str
    categories: _containers.RepeatedScalarFieldContainer[str]
    start_time: _timestamp_pb2.Timestamp
    end_time: _timestamp_pb2.Timestamp
    valid_at: _timestamp_pb2.Timestamp
    include_superseded: bool
    include_expired: bool
    page_size: int
    page_token: str
    def __init__(self, workspace_id: _Optional[str] = ..., categories: _Optional[_Iterable[str]] = ..., start_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., end_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., valid_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., include_superseded: bool = ..., include_expired: bool = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ...) -> None: ...

class ListKnowledgeEntriesResponse(_message.Message):
    __slots__ = ("knowledge_entries", "next_page_token", "resume_token")
    KNOWLEDGE_ENTRIES_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    RESUME_TOKEN_FIELD_NUMBER: _ClassVar[int]
    knowledge_entries: _containers.RepeatedCompositeFieldContainer[_knowledge_entry_pb2.KnowledgeEntry]
    next_page_token: str
    resume_token: str
    def __init__(self, knowledge_entries: _Optional[_Iterable[_Union[_knowledge_entry_pb2.KnowledgeEntry, _Mapping]]] = ..., next_page_token: _Optional[str] = ..., resume_token: _Optional[str] = ...) -> None: ...

class ListKnowledgeEntryHistoryRequest(_message.Message):
    __slots__ = ("workspace_id", "slug", "page_size", "page_token")
    WORKSPACE_ID_FIELD_NUMBER: _ClassVar[int]
    SLUG_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    workspace_id: str
    slug: str
    page_size: int
    page_token: str
    def __init__(self, workspace_id: _Optional[str] = ..., slug: _Optional[str] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ...) -> None: ...

class ListKnowledgeEntryHistoryResponse(_message.Message):
    __slots__ = ("knowledge_entries", "next_page_token", "resume_token")
    KNOWLEDGE_ENTRIES_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    RESUME_TOKEN_FIELD_NUMBER: _ClassVar[int]
    knowledge_entries: _containers.RepeatedCompositeFieldContainer[_knowledge_entry_pb2.KnowledgeEntry]
    next_page_token: str
    resume_token: str
    def __init__(self, knowledge_entries: _Optional[_Iterable[_Union[_knowledge_entry_pb2.KnowledgeEntry, _Mapping]]] = ..., next_page_token: _Optional[str] = ..., resume_token: _Optional[str] = ...) -> None: ...

class DeleteKnowledgeEntryRequest(_message.Message):
    __slots__ = ("workspace_id", "slug", "reason", "etag", "request_id")
    WORKSPACE_ID_FIELD_NUMBER: _ClassVar[int]
    SLUG_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    workspace_id: str
    slug: str
    reason: str
    etag: str
    request_id: str
    def __init__(self, workspace_id: _Optional[str] = ..., slug: _Optional[str] = ..., reason: _Optional[str] = ..., etag: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class DeleteKnowledgeEntryResponse(_message.Message):
    __slots__ = ("replayed",)
    REPLAYED_FIELD_NUMBER: _ClassVar[int]
    replayed: bool
    def __init__(self, replayed: bool = ...) -> None: ...

class AppendResearchDocumentRequest(_message.Message):
    __slots__ = ("workspace_id", "plan_id", "filename", "text", "source", "session_id", "expires_at", "reason", "etag", "request_id")
    WORKSPACE_ID_FIELD_NUMBER: _ClassVar[int]
    PLAN_ID_FIELD_NUMBER: _ClassVar[int]
    FILENAME_FIELD_NUMBER: _ClassVar[int]
    TEXT_FIELD_NUMBER: _ClassVar[int]
    SOURCE_FIELD_NUMBER: _ClassVar[int]
    SESSION_ID_FIELD_NUMBER: _ClassVar[int]
    EXPIRES_AT_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    workspace_id: str
    plan_id: str
    filename: str
    text: str
    source: str
    session_id: str
    expires_at: _timestamp_pb2.Timestamp
    reason: str
    etag: str
    request_id: str
    def __init__(self, workspace_id: _Optional[str] = ..., plan_id: _Optional[str] = ..., filename: _Optional[str] = ..., text: _Optional[str] = ..., source: _Optional[str] = ..., session_id: _Optional[str] = ..., expires_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., reason: _Optional[str] = ..., etag: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class AppendResearchDocumentResponse(_message.Message):
    __slots__ = ("research_document", "replayed")
    RESEARCH_DOCUMENT_FIELD_NUMBER: _ClassVar[int]
    REPLAYED_FIELD_NUMBER: _ClassVar[int]
    research_document: _research_document_pb2.ResearchDocument
    replayed: bool
    def __init__(self, research_document: _Optional[_Union[_research_document_pb2.ResearchDocument, _Mapping]] = ..., replayed: bool = ...) -> None: ...

class GetResearchDocumentRequest(_message.Message):
    __slots__ = ("workspace_id", "research_document_id", "revision")
    WORKSPACE_ID_FIELD_NUMBER: _ClassVar[int]
    RESEARCH_DOCUMENT_ID_FIELD_NUMBER: _ClassVar[int]
    REVISION_FIELD_NUMBER: _ClassVar[int]
    workspace_id: str
    research_document_id: str
    revision: int
    def __init__(self, workspace_id: _Optional[str] = ..., research_document_id: _Optional[str] = ..., revision: _Optional[int] = ...) -> None: ...

class GetResearchDocumentResponse(_message.Message):
    __slots__ = ("research_document",)
    RESEARCH_DOCUMENT_FIELD_NUMBER: _ClassVar[int]
    research_document: _research_document_pb2.ResearchDocument
    def __init__(self, research_document: _Optional[_Union[_research_document_pb2.ResearchDocument, _Mapping]] = ...) -> None: ...

class GetResearchDocumentByFilenameRequest(_message.Message):
    __slots__ = ("workspace_id", "filename", "plan_id")
    WORKSPACE_ID_FIELD_NUMBER: _ClassVar[int]
    FILENAME_FIELD_NUMBER: _ClassVar[int]
    PLAN_ID_FIELD_NUMBER: _ClassVar[int]
    workspace_id: str
    filename: str
    plan_id: str
    def __init__(self, workspace_id: _Optional[str] = ..., filename: _Optional[str] = ..., plan_id: _Optional[str] = ...) -> None: ...

class GetResearchDocumentByFilenameResponse(_message.Message):
    __slots__ = ("research_document",)
    RESEARCH_DOCUMENT_FIELD_NUMBER: _ClassVar[int]
    research_document: _research_document_pb2.ResearchDocument
    def __init__(self, research_document: _Optional[_Union[_research_document_pb2.ResearchDocument, _Mapping]] = ...) -> None: ...

class ListResearchDocumentsRequest(_message.Message):
    __slots__ = ("workspace_id", "plan_id", "without_plan", "include_expired", "page_size", "page_token")
    WORKSPACE_ID_FIELD_NUMBER: _ClassVar[int]
    PLAN_ID_FIELD_NUMBER: _ClassVar[int]
    WITHOUT_PLAN_FIELD_NUMBER: _ClassVar[int]
    INCLUDE_EXPIRED_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    workspace_id: str
    plan_id: str
    without_plan: bool
    include_expired: bool
    page_size: int
    page_token: str
    def __init__(self, workspace_id: _Optional[str] = ..., plan_id: _Optional[str] = ..., without_plan: bool = ..., include_expired: bool = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ...) -> None: ...

class ListResearchDocumentsResponse(_message.Message):
    __slots__ = ("research_documents", "next_page_token", "resume_token")
    RESEARCH_DOCUMENTS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    RESUME_TOKEN_FIELD_NUMBER: _ClassVar[int]
    research_documents: _containers.RepeatedCompositeFieldContainer[_research_document_pb2.ResearchDocument]
    next_page_token: str
    resume_token: str
    def __init__(self, research_documents: _Optional[_Iterable[_Union[_research_document_pb2.ResearchDocument, _Mapping]]] = ..., next_page_token: _Optional[str] = ..., resume_token: _Optional[str] = ...) -> None: ...

class ListResearchDocumentRevisionsRequest(_message.Message):
    __slots__ = ("workspace_id", "research_document_id", "page_size", "page_token")
    WORKSPACE_ID_FIELD_NUMBER: _ClassVar[int]
    RESEARCH_DOCUMENT_ID_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    workspace_id: str
    research_document_id: str
    page_size: int
    page_token: str
    def __init__(self, workspace_id: _Optional[str] = ..., research_document_id: _Optional[str] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ...) -> None: ...

class ListResearchDocumentRevisionsResponse(_message.Message):
    __slots__ = ("research_document_revisions", "next_page_token", "resume_token")
    RESEARCH_DOCUMENT_REVISIONS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    RESUME_TOKEN_FIELD_NUMBER: _ClassVar[int]
    research_document_revisions: _containers.RepeatedCompositeFieldContainer[_research_document_pb2.ResearchDocumentRevision]
    next_page_token: str
    resume_token: str
    def __init__(self, research_document_revisions: _Optional[_Iterable[_Union[_research_document_pb2.ResearchDocumentRevision, _Mapping]]] = ..., next_page_token: _Optional[str] = ..., resume_token: _Optional[str] = ...) -> None: ...

class DeleteResearchDocumentRequest(_message.Message):
    __slots__ = ("workspace_id", "research_document_id", "reason", "etag", "request_id")
    WORKSPACE_ID_FIELD_NUMBER: _ClassVar[int]
    RESEARCH_DOCUMENT_ID_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    workspace_id: str
    research_document_id: str
    reason: str
    etag: str
    request_id: str
    def __init__(self, workspace_id: _Optional[str] = ..., research_document_id: _Optional[str] = ..., reason: _Optional[str] = ..., etag: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class DeleteResearchDocumentResponse(_message.Message):
    __slots__ = ("replayed",)
    REPLAYED_FIELD_NUMBER: _ClassVar[int]
    replayed: bool
    def __init__(self, replayed: bool = ...) -> None: ...
