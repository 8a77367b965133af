import datetime

from google.protobuf import struct_pb2 as _struct_pb2
from google.protobuf import timestamp_pb2 as _timestamp_pb2
from planwire.v1 import code_graph_pb2 as _code_graph_pb2
from planwire.v1 import code_graph_service_pb2 as _code_graph_service_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf.internal import enum_type_wrapper as _enum_type_wrapper
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class SearchMode(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    SEARCH_MODE_UNSPECIFIED: _ClassVar[SearchMode]
    SEARCH_MODE_HYBRID: _ClassVar[SearchMode]
    SEARCH_MODE_LEXICAL: _ClassVar[SearchMode]
    SEARCH_MODE_DENSE: _ClassVar[SearchMode]

class Fusion(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    FUSION_UNSPECIFIED: _ClassVar[Fusion]
    FUSION_Z_SCORE: _ClassVar[Fusion]
    FUSION_RECIPROCAL_RANK: _ClassVar[Fusion]
SEARCH_MODE_UNSPECIFIED: SearchMode
SEARCH_MODE_HYBRID: SearchMode
SEARCH_MODE_LEXICAL: SearchMode
SEARCH_MODE_DENSE: SearchMode
FUSION_UNSPECIFIED: Fusion
FUSION_Z_SCORE: Fusion
FUSION_RECIPROCAL_RANK: Fusion

class IndexedDocument(_message.Message):
    __slots__ = ("source_path", "content", "content_type", "language", "title", "metadata", "commit_sha", "content_hash", "modified_at", "chunks", "embedding_model")
    SOURCE_PATH_FIELD_NUMBER: _ClassVar[int]
    CONTENT_FIELD_NUMBER: _ClassVar[int]
    CONTENT_TYPE_FIELD_NUMBER: _ClassVar[int]
    LANGUAGE_FIELD_NUMBER: _ClassVar[int]
    TITLE_FIELD_NUMBER: _ClassVar[int]
    METADATA_FIELD_NUMBER: _ClassVar[int]
    COMMIT_SHA_FIELD_NUMBER: _ClassVar[int]
    CONTENT_HASH_FIELD_NUMBER: _ClassVar[int]
    MODIFIED_AT_FIELD_NUMBER: _ClassVar[int]
    CHUNKS_FIELD_NUMBER: _ClassVar[int]
    EMBEDDING_MODEL_FIELD_NUMBER: _ClassVar[int]
    source_path: str
    content: str
    content_type: str
    language: str
    title: str
    metadata: _struct_pb2.Struct
    commit_sha: str
    content_hash: str
    modified_at: _timestamp_pb2.Timestamp
    chunks: _containers.RepeatedCompositeFieldContainer[IndexedChunk]
    embedding_model: str
    def __init__(self, source_path: _Optional[str] = ..., content: _Optional[str] = ..., content_type: _Optional[str] = ..., language: _Optional[str] = ..., title: _Optional[str] = ..., metadata: _Optional[_Union[_struct_pb2.Struct, _Mapping]] = ..., commit_sha: _Optional[str] = ..., content_hash: _Optional[str] = ..., modified_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., chunks: _Optional[_Iterable[_Union[IndexedChunk, _Mapping]]] = ..., embedding_model: _Optional[str] = ...) -> None: ...

class IndexedChunk(_message.Message):
    __slots__ = ("content", "title", "start_line", "end_line", "vector")
    CONTENT_FIELD_NUMBER: _ClassVar[int]
    TITLE_FIELD_NUMBER: _ClassVar[int]
    START_LINE_FIELD_NUMBER: _ClassVar[int]
    END_LINE_FIELD_NUMBER: _ClassVar[int]
    VECTOR_FIELD_NUMBER: _ClassVar[int]
    content: str
    title: str
    start_line: int
    end_line: int
    vector: _containers.RepeatedScalarFieldContainer[float]
    def __init__(self, content: _Optional[str] = ..., title: _Optional[str] = ..., start_line: _Optional[int] = ..., end_line: _Optional[int] = ..., vector: _Optional[_Iterable[float]] = ...) -> None: ...

class IndexDocumentsRequest(_message.Message):
    __slots__ = ("workspace_id", "document")
    WORKSPACE_ID_FIELD_NUMBER: _ClassVar[int]
    DOCUMENT_FIELD_NUMBER: _ClassVar[int]
    workspace_id: str
    document: IndexedDocument
    def __init__(self, workspace_id: _Optional[str] = ..., document: _Optional[_Union[IndexedDocument, _Mapping]] = ...) -> None: ...

class IndexingFailure(_message.Message):
    __slots__ = ("source_path", "message")
    SOURCE_PATH_FIELD_NUMBER: _ClassVar[int]
    MESSAGE_FIELD_NUMBER: _ClassVar[int]
    source_path: str
    message: str
    def __init__(self, source_path: _Optional[str] = ..., message: _Optional[str] = ...) -> None: ...

class IndexDocumentsResponse(_message.Message):
    __slots__ = ("indexed", "unchanged", "failed", "chunks", "failures")
    INDEXED_FIELD_NUMBER: _ClassVar[int]
    UNCHANGED_FIELD_NUMBER: _ClassVar[int]
    FAILED_FIELD_NUMBER: _ClassVar[int]
    CHUNKS_FIELD_NUMBER: _ClassVar[int]
    FAILURES_FIELD_NUMBER: _ClassVar[int]
    indexed: int
    unchanged: int
    failed: int
    chunks: int
    failures: _containers.RepeatedCompositeFieldContainer[IndexingFailure]
    def __init__(self, indexed: _Optional[int] = ..., unchanged: _Optional[int] = ..., failed: _Optional[int] = ..., chunks: _Optional[int] = ..., failures: _Optional[_Iterable[_Union[IndexingFailure, _Mapping]]] = ...) -> None: ...

class RemoveIndexedFilesRequest(_message.Message):
    __slots__ = ("workspace_id", "source_paths", "path_prefix")
    WORKSPACE_ID_FIELD_NUMBER: _ClassVar[int]
    SOURCE_PATHS_FIELD_NUMBER: _ClassVar[int]
    PATH_PREFIX_FIELD_NUMBER: _ClassVar[int]
    workspace_id: str
    source_paths: _containers.RepeatedScalarFieldContainer[str]
    path_prefix: str
    def __init__(self, workspace_id: _Optional[str] = ..., source_paths: _Optional[_Iterable[str]] = ..., path_prefix: _Optional[str] = ...) -> None: ...

class RemoveIndexedFilesResponse(_message.Message):
    __slots__ = ("removed",)
    REMOVED_FIELD_NUMBER: _ClassVar[int]
    removed: int
    def __init__(self, removed: _Optional[int] = ...) -> None: ...

class IndexedFile(_message.Message):
    __slots__ = ("source_path", "content_hash", "language", "content_type", "commit_sha", "size_bytes", "chunks", "modified_at", "indexed_at")
    SOURCE_PATH_FIELD_NUMBER: _ClassVar[int]
    CONTENT_HASH_FIELD_NUMBER: _ClassVar[int]
    LANGUAGE_FIELD_NUMBER: _ClassVar[int]
    CONTENT_TYPE_FIELD_NUMBER: _ClassVar[int]
    COMMIT_SHA_FIELD_NUMBER: _ClassVar[int]
    SIZE_BYTES_FIELD_NUMBER: _ClassVar[int]
    CHUNKS_FIELD_NUMBER: _ClassVar[int]
    MODIFIED_AT_FIELD_NUMBER: _ClassVar[int]
    INDEXED_AT_FIELD_NUMBER: _ClassVar[int]
    source_path: str
    content_hash: str
    language: str
    content_type: str
    commit_sha: str
    size_bytes: int
    chunks: int
    modified_at: _timestamp_pb2.Timestamp
    indexed_at: _timestamp_pb2.Timestamp
    def __init__(self, source_path: _Optional[str] = ..., content_hash: _Optional[str] = ..., language: _Optional[str] = ..., content_type: _Optional[str] = ..., commit_sha: _Optional[str] = ..., size_bytes: _Optional[int] = ..., chunks: _Optional[int] = ..., modified_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., indexed_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class ListIndexedFilesRequest(_message.Message):
    __slots__ = ("workspace_id", "path_prefix", "page_size", "page_token")
    WORKSPACE_ID_FIELD_NUMBER: _ClassVar[int]
    PATH_PREFIX_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    workspace_id: str
    path_prefix: str
    page_size: int
    page_token: str
    def __init__(self, workspace_id: _Optional[str] = ..., path_prefix: _Optional[str] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ...) -> None: ...

class ListIndexedFilesResponse(_message.Message):
    __slots__ = ("files", "next_page_token", "resume_token")
    FILES_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    RESUME_TOKEN_FIELD_NUMBER: _ClassVar[int]
    files: _containers.RepeatedCompositeFieldContainer[IndexedFile]
    next_page_token: str
    resume_token: str
    def __init__(self, files: _Optional[_Iterable[_Union[IndexedFile, _Mapping]]] = ..., next_page_token: _Optional[str] = ..., resume_token: _Optional[str] = ...) -> None: ...

class GetIndexStatusRequest(_message.Message):
    __slots__ = ("workspace_id",)
    WORKSPACE_ID_FIELD_NUMBER: _ClassVar[int]
    workspace_id: str
    def __init__(self, workspace_id: _Optional[str] = ...) -> None: ...

class IndexedKind(_message.Message):
    __slots__ = ("kind", "documents", "chunks")
    KIND_FIELD_NUMBER: _ClassVar[int]
    DOCUMENTS_FIELD_NUMBER: _ClassVar[int]
    CHUNKS_FIELD_NUMBER: _ClassVar[int]
    kind: str
    documents: int
    chunks: int
    def __init__(self, kind: _Optional[str] = ..., documents: _Optional[int] = ..., chunks: _Optional[int] = ...) -> None: ...

class GetIndexStatusResponse(_message.Message):
    __slots__ = ("kinds", "indexed_at", "pending", "parked", "pending_embeddings", "failed_embeddings", "embedding_model", "embedding_models")
    KINDS_FIELD_NUMBER: _ClassVar[int]
    INDEXED_AT_FIELD_NUMBER: _ClassVar[int]
    PENDING_FIELD_NUMBER: _ClassVar[int]
    PARKED_FIELD_NUMBER: _ClassVar[int]
    PENDING_EMBEDDINGS_FIELD_NUMBER: _ClassVar[int]
    FAILED_EMBEDDINGS_FIELD_NUMBER: _ClassVar[int]
    EMBEDDING_MODEL_FIELD_NUMBER: _ClassVar[int]
    EMBEDDING_MODELS_FIELD_NUMBER: _ClassVar[int]
    kinds: _containers.RepeatedCompositeFieldContainer[IndexedKind]
    indexed_at: _timestamp_pb2.Timestamp
    pending: int
    parked: int
    pending_embeddings: int
    failed_embeddings: int
    embedding_model: str
    embedding_models: _containers.RepeatedCompositeFieldContainer[EmbeddingModelStatus]
    def __init__(self, kinds: _Optional[_Iterable[_Union[IndexedKind, _Mapping]]] = ..., indexed_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., pending: _Optional[int] = ..., parked: _Optional[int] = ..., pending_embeddings: _Optional[int] = ..., failed_embeddings: _Optional[int] = ..., embedding_model: _Optional[str] = ..., embedding_models: _Optional[_Iterable[_Union[EmbeddingModelStatus, _Mapping]]] = ...) -> None: ...

class EmbeddingModelStatus(_message.Message):
    __slots__ = ("model", "dimension", "brought", "searched", "chosen", "chunks", "pending", "failed")
    MODEL_FIELD_NUMBER: _ClassVar[int]
    DIMENSION_FIELD_NUMBER: _ClassVar[int]
    BROUGHT_FIELD_NUMBER: _ClassVar[int]
    SEARCHED_FIELD_NUMBER: _ClassVar[int]
    CHOSEN_FIELD_NUMBER: _ClassVar[int]
    CHUNKS_FIELD_NUMBER: _ClassVar[int]
    PENDING_FIELD_NUMBER: _ClassVar[int]
    FAILED_FIELD_NUMBER: _ClassVar[int]
    model: str
    dimension: int
    brought: bool
    searched: bool
    chosen: bool
    chunks: int
    pending: int
    failed: int
    def __init__(self, model: _Optional[str] = ..., dimension: _Optional[int] = ..., brought: bool = ..., searched: bool = ..., chosen: bool = ..., chunks: _Optional[int] = ..., pending: _Optional[int] = ..., failed: _Optional[int] = ...) -> None: ...

class SetEmbeddingModelRequest(_message.Message):
    __slots__ = ("workspace_id", "model", "dimension")
    WORKSPACE_ID_FIELD_NUMBER: _ClassVar[int]
    MODEL_FIELD_NUMBER: _ClassVar[int]
    DIMENSION_FIELD_NUMBER: _ClassVar[int]
    workspace_id: str
    model: str
    dimension: int
    def __init__(self, workspace_id: _Optional[str] = ..., model: _Optional[str] = ..., dimension: _Optional[int] = ...) -> None: ...

class SetEmbeddingModelResponse(_message.Message):
    __slots__ = ("embedding_models",)
    EMBEDDING_MODELS_FIELD_NUMBER: _ClassVar[int]
    embedding_models: _containers.RepeatedCompositeFieldContainer[EmbeddingModelStatus]
    def __init__(self, embedding_models: _Optional[_Iterable[_Union[EmbeddingModelStatus, _Mapping]]] = ...) -> None: ...

class SearchRequest(_message.Message):
    __slots__ = ("workspace_id", "query", "kinds", "path_prefix", "path_glob", "languages", "plan_id", "task_id", "metadata", "modified_after", "modified_before", "show_archived", "limit", "max_tokens", "explain", "mode", "fusion", "min_similarity", "session_id", "labels", "other_workspace_ids", "show_outdated", "similar_to", "query_vector", "recency_half_life_days", "include_callers")
    WORKSPACE_ID_FIELD_NUMBER: _ClassVar[int]
    QUERY_FIELD_NUMBER: _ClassVar[int]
    KINDS_FIELD_NUMBER: _ClassVar[int]
    PATH_PREFIX_FIELD_NUMBER: _ClassVar[int]
    PATH_GLOB_FIELD_NUMBER: _ClassVar[int]
    LANGUAGES_FIELD_NUMBER: _ClassVar[int]
    PLAN_ID_FIELD_NUMBER: _ClassVar[int]
    TASK_ID_FIELD_NUMBER: _ClassVar[int]
    METADATA_FIELD_NUMBER: _ClassVar[int]
    MODIFIED_AFTER_FIELD_NUMBER: _ClassVar[int]
    MODIFIED_BEFORE_FIELD_NUMBER: _ClassVar[int]
    SHOW_ARCHIVED_FIELD_NUMBER: _ClassVar[int]
    LIMIT_FIELD_NUMBER: _ClassVar[int]
    MAX_TOKENS_FIELD_NUMBER: _ClassVar[int]
    EXPLAIN_FIELD_NUMBER: _ClassVar[int]
    MODE_FIELD_NUMBER: _ClassVar[int]
    FUSION_FIELD_NUMBER: _ClassVar[int]
    MIN_SIMILARITY_FIELD_NUMBER: _ClassVar[int]
    SESSION_ID_FIELD_NUMBER: _ClassVar[int]
    LABELS_FIELD_NUMBER: _ClassVar[int]
    OTHER_WORKSPACE_IDS_FIELD_NUMBER: _ClassVar[int]
    SHOW_OUTDATED_FIELD_NUMBER: _ClassVar[int]
    SIMILAR_TO_FIELD_NUMBER: _ClassVar[int]
    QUERY_VECTOR_FIELD_NUMBER: _ClassVar[int]
    RECENCY_HALF_LIFE_DAYS_FIELD_NUMBER: _ClassVar[int]
    INCLUDE_CALLERS_FIELD_NUMBER: _ClassVar[int]
    workspace_id: str
    query: str
    kinds: _containers.RepeatedScalarFieldContainer[str]
    path_prefix: str
    path_glob: str
    languages: _containers.RepeatedScalarFieldContainer[str]
    plan_id: str
    task_id: str
    metadata: _struct_pb2.Struct
    modified_after: _timestamp_pb2.Timestamp
    modified_before: _timestamp_pb2.Timestamp
    show_archived: bool
    limit: int
    max_tokens: int
    explain: bool
    mode: SearchMode
    fusion: Fusion
    min_similarity: float
    session_id: str
    labels: _containers.RepeatedScalarFieldContainer[str]
    other_workspace_ids: _containers.RepeatedScalarFieldContainer[str]
    show_outdated: bool
    similar_to: SimilarTo
    query_vector: QueryVector
    recency_half_life_days: float
    include_callers: bool
    def __init__(self, workspace_id: _Optional[str] = ..., query: _Optional[str] = ..., kinds: _Optional[_Iterable[str]] = ..., path_prefix: _Optional[str] = ..., path_glob: _Optional[str] = ..., languages: _Optional[_Iterable[str]] = ..., plan_id: _Optional[str] = ..., task_id: _Optional[str] = ..., metadata: _Optional[_Union[_struct_pb2.Struct, _Mapping]] = ..., modified_after: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., modified_before: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., show_archived: bool = ..., limit: _Optional[int] = ..., max_tokens: _Optional[int] = ..., explain: bool = ..., mode: _Optional[_Union[SearchMode, str]] = ..., fusion: _Optional[_Union[Fusion, str]] = ..., min_similarity: _Optional[float] = ..., session_id: _Optional[str] = ..., labels: _Optional[_Iterable[str]] = ..., other_workspace_ids: _Optional[_Iterable[str]] = ..., show_outdated: bool = ..., similar_to: _Optional[_Union[SimilarTo, _Mapping]] = ..., query_vector: _Optional[_Union[QueryVector, _Mapping]] = ..., recency_half_life_days: _Optional[float] = ..., include_callers: bool = ...) -> None: ...

class SimilarTo(_message.Message):
    __slots__ = ("kind", "content_id", "chunk_index")
    KIND_FIELD_NUMBER: _ClassVar[int]
    CONTENT_ID_FIELD_NUMBER: _ClassVar[int]
    CHUNK_INDEX_FIELD_NUMBER: _ClassVar[int]
    kind: str
    content_id: str
    chunk_index: int
    def __init__(self, kind: _Optional[str] = ..., content_id: _Optional[str] = ..., chunk_index: _Optional[int] = ...) -> None: ...

class QueryVector(_message.Message):
    __slots__ = ("model", "values")
    MODEL_FIELD_NUMBER: _ClassVar[int]
    VALUES_FIELD_NUMBER: _ClassVar[int]
    model: str
    values: _containers.RepeatedScalarFieldContainer[float]
    def __init__(self, model: _Optional[str] = ..., values: _Optional[_Iterable[float]] = ...) -> None: ...

class Highlight(_message.Message):
    __slots__ = ("line", "text", "spans")
    LINE_FIELD_NUMBER: _ClassVar[int]
    TEXT_FIELD_NUMBER: _ClassVar[int]
    SPANS_FIELD_NUMBER: _ClassVar[int]
    line: int
    text: str
    spans: _containers.RepeatedCompositeFieldContainer[HighlightSpan]
    def __init__(self, line: _Optional[int] = ..., text: _Optional[str] = ..., spans: _Optional[_Iterable[_Union[HighlightSpan, _Mapping]]] = ...) -> None: ...

class HighlightSpan(_message.Message):
    __slots__ = ("start", "end")
    START_FIELD_NUMBER: _ClassVar[int]
    END_FIELD_NUMBER: _ClassVar[int]
    start: int
    end: int
    def __init__(self, start: _Optional[int] = ..., end: _Optional[int] = ...) -> None: ...

class Contribution(_message.Message):
    __slots__ = ("leg", "score", "z_score", "weight", "rank", "words")
    class WordsEntry(_message.Message):
        __slots__ = ("key", "value")
        KEY_FIELD_NUMBER: _ClassVar[int]
        VALUE_FIELD_NUMBER: _ClassVar[int]
        key: str
        value: float
        def __init__(self, key: _Optional[str] = ..., value: _Optional[float] = ...) -> None: ...
    LEG_FIELD_NUMBER: _ClassVar[int]
    SCORE_FIELD_NUMBER: _ClassVar[int]
    Z_SCORE_FIELD_NUMBER: _ClassVar[int]
    WEIGHT_FIELD_NUMBER: _ClassVar[int]
    RANK_FIELD_NUMBER: _ClassVar[int]
    WORDS_FIELD_NUMBER: _ClassVar[int]
    leg: str
    score: float
    z_score: float
    weight: float
    rank: int
    words: _containers.ScalarMap[str, float]
    def __init__(self, leg: _Optional[str] = ..., score: _Optional[float] = ..., z_score: _Optional[float] = ..., weight: _Optional[float] = ..., rank: _Optional[int] = ..., words: _Optional[_Mapping[str, float]] = ...) -> None: ...

class SearchHit(_message.Message):
    __slots__ = ("kind", "content_id", "chunk_index", "content", "source_path", "content_type", "language", "title", "document_title", "start_line", "end_line", "metadata", "plan_id", "task_id", "score", "commit_sha", "current_commit_sha", "stale", "archived", "tokens", "modified_at", "indexed_at", "highlights", "contributions", "similarity", "symbol", "callers", "workspace_id")
    KIND_FIELD_NUMBER: _ClassVar[int]
    CONTENT_ID_FIELD_NUMBER: _ClassVar[int]
    CHUNK_INDEX_FIELD_NUMBER: _ClassVar[int]
    CONTENT_FIELD_NUMBER: _ClassVar[int]
    SOURCE_PATH_FIELD_NUMBER: _ClassVar[int]
    CONTENT_TYPE_FIELD_NUMBER: _ClassVar[int]
    LANGUAGE_FIELD_NUMBER: _ClassVar[int]
    TITLE_FIELD_NUMBER: _ClassVar[int]
    DOCUMENT_TITLE_FIELD_NUMBER: _ClassVar[int]
    START_LINE_FIELD_NUMBER: _ClassVar[int]
    END_LINE_FIELD_NUMBER: _ClassVar[int]
    METADATA_FIELD_NUMBER: _ClassVar[int]
    PLAN_ID_FIELD_NUMBER: _ClassVar[int]
    TASK_ID_FIELD_NUMBER: _ClassVar[int]
    SCORE_FIELD_NUMBER: _ClassVar[int]
    COMMIT_SHA_FIELD_NUMBER: _ClassVar[int]
    CURRENT_COMMIT_SHA_FIELD_NUMBER: _ClassVar[int]
    STALE_FIELD_NUMBER: _ClassVar[int]
    ARCHIVED_FIELD_NUMBER: _ClassVar[int]
    TOKENS_FIELD_NUMBER: _ClassVar[int]
    MODIFIED_AT_FIELD_NUMBER: _ClassVar[int]
    INDEXED_AT_FIELD_NUMBER: _ClassVar[int]
    HIGHLIGHTS_FIELD_NUMBER: _ClassVar[int]
    CONTRIBUTIONS_FIELD_NUMBER: _ClassVar[int]
    SIMILARITY_FIELD_NUMBER: _ClassVar[int]
    SYMBOL_FIELD_NUMBER: _ClassVar[int]
    CALLERS_FIELD_NUMBER: _ClassVar[int]
    WORKSPACE_ID_FIELD_NUMBER: _ClassVar[int]
    kind: str
    content_id: str
    chunk_index: int
    content: str
    source_path: str
    content_type: str
    language: str
    title: str
    document_title: str
    start_line: int
    end_line: int
    metadata: _struct_pb2.Struct
    plan_id: str
    task_id: str
    score: float
    commit_sha: str
    current_commit_sha: str
    stale: bool
    archived: bool
    tokens: int
    modified_at: _timestamp_pb2.Timestamp
    indexed_at: _timestamp_pb2.Timestamp
    highlights: _containers.RepeatedCompositeFieldContainer[Highlight]
    contributions: _containers.RepeatedCompositeFieldContainer[Contribution]
    similarity: float
    symbol: _code_graph_pb2.CodeNode
    callers: _containers.RepeatedCompositeFieldContainer[_code_graph_service_pb2.RelatedSymbol]
    workspace_id: str
    def __init__(self, kind: _Optional[str] = ..., content_id: _Optional[str] = ..., chunk_index: _Optional[int] = ..., content: _Optional[str] = ..., source_path: _Optional[str] = ..., content_type: _Optional[str] = ..., language: _Optional[str] = ..., title: _Optional[str] = ..., document_title: _Optional[str] = ..., start_line: _Optional[int] = ..., end_line: _Optional[int] = ..., metadata: _Optional[_Union[_struct_pb2.Struct, _Mapping]] = ..., plan_id: _Optional[str] = ..., task_id: _Optional[str] = ..., score: _Optional[float] = ..., commit_sha: _Optional[str] = ..., current_commit_sha: _Optional[str] = ..., stale: bool = ..., archived: bool = ..., tokens: _Optional[int] = ..., modified_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., indexed_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., highlights: _Optional[_Iterable[_Union[Highlight, _Mapping]]] = ..., contributions: _Optional[_Iterable[_Union[Contribution, _Mapping]]] = ..., similarity: _Optional[float] = ..., symbol: _Optional[_Union[_code_graph_pb2.CodeNode, _Mapping]] = ..., callers: _Optional[_Iterable[_Union[_code_graph_service_pb2.RelatedSymbol, _Mapping]]] = ..., workspace_id: _Optional[str] = ...) -> None: ...

class SearchResponse(_message.Message):
    __slots__ = ("hits", "tokens", "pending", "pending_embeddings", "by_words_alone")
    HITS_FIELD_NUMBER: _ClassVar[int]
    TOKENS_FIELD_NUMBER: _ClassVar[int]
    PENDING_FIELD_NUMBER: _ClassVar[int]
    PENDING_EMBEDDINGS_FIELD_NUMBER: _ClassVar[int]
    BY_WORDS_ALONE_FIELD_NUMBER: _ClassVar[int]
    hits: _containers.RepeatedCompositeFieldContainer[SearchHit]
    tokens: int
    pending: int
    pending_embeddings: int
    by_words_alone: str
    def __init__(self, hits: _Optional[_Iterable[_Union[SearchHit, _Mapping]]] = ..., tokens: _Optional[int] = ..., pending: _Optional[int] = ..., pending_embeddings: _Optional[int] = ..., by_words_alone: _Optional[str] = ...) -> None: ...
