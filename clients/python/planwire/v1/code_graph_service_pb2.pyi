import datetime

from google.protobuf import struct_pb2 as _struct_pb2
from google.protobuf import timestamp_pb2 as _timestamp_pb2
from planwire.v1 import code_graph_pb2 as _code_graph_pb2
from planwire.v1 import code_link_pb2 as _code_link_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf.internal import enum_type_wrapper as _enum_type_wrapper
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class CodeDirection(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    CODE_DIRECTION_UNSPECIFIED: _ClassVar[CodeDirection]
    CODE_DIRECTION_INCOMING: _ClassVar[CodeDirection]
    CODE_DIRECTION_OUTGOING: _ClassVar[CodeDirection]
CODE_DIRECTION_UNSPECIFIED: CodeDirection
CODE_DIRECTION_INCOMING: CodeDirection
CODE_DIRECTION_OUTGOING: CodeDirection

class CodeFile(_message.Message):
    __slots__ = ("path", "content", "language", "content_hash", "modified_at", "continues")
    PATH_FIELD_NUMBER: _ClassVar[int]
    CONTENT_FIELD_NUMBER: _ClassVar[int]
    LANGUAGE_FIELD_NUMBER: _ClassVar[int]
    CONTENT_HASH_FIELD_NUMBER: _ClassVar[int]
    MODIFIED_AT_FIELD_NUMBER: _ClassVar[int]
    CONTINUES_FIELD_NUMBER: _ClassVar[int]
    path: str
    content: str
    language: str
    content_hash: str
    modified_at: _timestamp_pb2.Timestamp
    continues: bool
    def __init__(self, path: _Optional[str] = ..., content: _Optional[str] = ..., language: _Optional[str] = ..., content_hash: _Optional[str] = ..., modified_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., continues: bool = ...) -> None: ...

class IndexCodeRequest(_message.Message):
    __slots__ = ("workspace_id", "file", "commit_sha")
    WORKSPACE_ID_FIELD_NUMBER: _ClassVar[int]
    FILE_FIELD_NUMBER: _ClassVar[int]
    COMMIT_SHA_FIELD_NUMBER: _ClassVar[int]
    workspace_id: str
    file: CodeFile
    commit_sha: str
    def __init__(self, workspace_id: _Optional[str] = ..., file: _Optional[_Union[CodeFile, _Mapping]] = ..., commit_sha: _Optional[str] = ...) -> None: ...

class CodeFailure(_message.Message):
    __slots__ = ("path", "message")
    PATH_FIELD_NUMBER: _ClassVar[int]
    MESSAGE_FIELD_NUMBER: _ClassVar[int]
    path: str
    message: str
    def __init__(self, path: _Optional[str] = ..., message: _Optional[str] = ...) -> None: ...

class IndexCodeResponse(_message.Message):
    __slots__ = ("indexed", "unchanged", "skipped", "failed", "with_syntax_errors", "nodes", "edges", "resolved", "failures", "freshness", "cut", "cut_paths")
    INDEXED_FIELD_NUMBER: _ClassVar[int]
    UNCHANGED_FIELD_NUMBER: _ClassVar[int]
    SKIPPED_FIELD_NUMBER: _ClassVar[int]
    FAILED_FIELD_NUMBER: _ClassVar[int]
    WITH_SYNTAX_ERRORS_FIELD_NUMBER: _ClassVar[int]
    NODES_FIELD_NUMBER: _ClassVar[int]
    EDGES_FIELD_NUMBER: _ClassVar[int]
    RESOLVED_FIELD_NUMBER: _ClassVar[int]
    FAILURES_FIELD_NUMBER: _ClassVar[int]
    FRESHNESS_FIELD_NUMBER: _ClassVar[int]
    CUT_FIELD_NUMBER: _ClassVar[int]
    CUT_PATHS_FIELD_NUMBER: _ClassVar[int]
    indexed: int
    unchanged: int
    skipped: int
    failed: int
    with_syntax_errors: int
    nodes: int
    edges: int
    resolved: int
    failures: _containers.RepeatedCompositeFieldContainer[CodeFailure]
    freshness: _code_graph_pb2.CodeFreshness
    cut: int
    cut_paths: _containers.RepeatedScalarFieldContainer[str]
    def __init__(self, indexed: _Optional[int] = ..., unchanged: _Optional[int] = ..., skipped: _Optional[int] = ..., failed: _Optional[int] = ..., with_syntax_errors: _Optional[int] = ..., nodes: _Optional[int] = ..., edges: _Optional[int] = ..., resolved: _Optional[int] = ..., failures: _Optional[_Iterable[_Union[CodeFailure, _Mapping]]] = ..., freshness: _Optional[_Union[_code_graph_pb2.CodeFreshness, _Mapping]] = ..., cut: _Optional[int] = ..., cut_paths: _Optional[_Iterable[str]] = ...) -> None: ...

class RemoveCodeRequest(_message.Message):
    __slots__ = ("workspace_id", "paths", "path_prefix")
    WORKSPACE_ID_FIELD_NUMBER: _ClassVar[int]
    PATHS_FIELD_NUMBER: _ClassVar[int]
    PATH_PREFIX_FIELD_NUMBER: _ClassVar[int]
    workspace_id: str
    paths: _containers.RepeatedScalarFieldContainer[str]
    path_prefix: str
    def __init__(self, workspace_id: _Optional[str] = ..., paths: _Optional[_Iterable[str]] = ..., path_prefix: _Optional[str] = ...) -> None: ...

class RemoveCodeResponse(_message.Message):
    __slots__ = ("removed", "freshness")
    REMOVED_FIELD_NUMBER: _ClassVar[int]
    FRESHNESS_FIELD_NUMBER: _ClassVar[int]
    removed: int
    freshness: _code_graph_pb2.CodeFreshness
    def __init__(self, removed: _Optional[int] = ..., freshness: _Optional[_Union[_code_graph_pb2.CodeFreshness, _Mapping]] = ...) -> None: ...

class IndexedCodeFile(_message.Message):
    __slots__ = ("path", "content_hash", "language", "nodes", "indexed_at", "size_bytes", "modified_at")
    PATH_FIELD_NUMBER: _ClassVar[int]
    CONTENT_HASH_FIELD_NUMBER: _ClassVar[int]
    LANGUAGE_FIELD_NUMBER: _ClassVar[int]
    NODES_FIELD_NUMBER: _ClassVar[int]
    INDEXED_AT_FIELD_NUMBER: _ClassVar[int]
    SIZE_BYTES_FIELD_NUMBER: _ClassVar[int]
    MODIFIED_AT_FIELD_NUMBER: _ClassVar[int]
    path: str
    content_hash: str
    language: str
    nodes: int
    indexed_at: _timestamp_pb2.Timestamp
    size_bytes: int
    modified_at: _timestamp_pb2.Timestamp
    def __init__(self, path: _Optional[str] = ..., content_hash: _Optional[str] = ..., language: _Optional[str] = ..., nodes: _Optional[int] = ..., indexed_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., size_bytes: _Optional[int] = ..., modified_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class ListCodeFilesRequest(_message.Message):
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

class ListCodeFilesResponse(_message.Message):
    __slots__ = ("files", "freshness", "next_page_token", "resume_token")
    FILES_FIELD_NUMBER: _ClassVar[int]
    FRESHNESS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    RESUME_TOKEN_FIELD_NUMBER: _ClassVar[int]
    files: _containers.RepeatedCompositeFieldContainer[IndexedCodeFile]
    freshness: _code_graph_pb2.CodeFreshness
    next_page_token: str
    resume_token: str
    def __init__(self, files: _Optional[_Iterable[_Union[IndexedCodeFile, _Mapping]]] = ..., freshness: _Optional[_Union[_code_graph_pb2.CodeFreshness, _Mapping]] = ..., next_page_token: _Optional[str] = ..., resume_token: _Optional[str] = ...) -> None: ...

class ImportGraphRequest(_message.Message):
    __slots__ = ("workspace_id", "source", "nodes", "edges", "replace", "reason", "request_id")
    WORKSPACE_ID_FIELD_NUMBER: _ClassVar[int]
    SOURCE_FIELD_NUMBER: _ClassVar[int]
    NODES_FIELD_NUMBER: _ClassVar[int]
    EDGES_FIELD_NUMBER: _ClassVar[int]
    REPLACE_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    workspace_id: str
    source: str
    nodes: _containers.RepeatedCompositeFieldContainer[_code_graph_pb2.CodeNode]
    edges: _containers.RepeatedCompositeFieldContainer[_code_graph_pb2.CodeEdge]
    replace: bool
    reason: str
    request_id: str
    def __init__(self, workspace_id: _Optional[str] = ..., source: _Optional[str] = ..., nodes: _Optional[_Iterable[_Union[_code_graph_pb2.CodeNode, _Mapping]]] = ..., edges: _Optional[_Iterable[_Union[_code_graph_pb2.CodeEdge, _Mapping]]] = ..., replace: bool = ..., reason: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class ImportGraphResponse(_message.Message):
    __slots__ = ("nodes", "edges", "removed", "freshness", "replayed")
    NODES_FIELD_NUMBER: _ClassVar[int]
    EDGES_FIELD_NUMBER: _ClassVar[int]
    REMOVED_FIELD_NUMBER: _ClassVar[int]
    FRESHNESS_FIELD_NUMBER: _ClassVar[int]
    REPLAYED_FIELD_NUMBER: _ClassVar[int]
    nodes: int
    edges: int
    removed: int
    freshness: _code_graph_pb2.CodeFreshness
    replayed: bool
    def __init__(self, nodes: _Optional[int] = ..., edges: _Optional[int] = ..., removed: _Optional[int] = ..., freshness: _Optional[_Union[_code_graph_pb2.CodeFreshness, _Mapping]] = ..., replayed: bool = ...) -> None: ...

class FindSymbolsRequest(_message.Message):
    __slots__ = ("workspace_id", "query", "exact", "node_types", "path_prefix", "languages", "metadata", "page_size", "page_token")
    WORKSPACE_ID_FIELD_NUMBER: _ClassVar[int]
    QUERY_FIELD_NUMBER: _ClassVar[int]
    EXACT_FIELD_NUMBER: _ClassVar[int]
    NODE_TYPES_FIELD_NUMBER: _ClassVar[int]
    PATH_PREFIX_FIELD_NUMBER: _ClassVar[int]
    LANGUAGES_FIELD_NUMBER: _ClassVar[int]
    METADATA_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    workspace_id: str
    query: str
    exact: bool
    node_types: _containers.RepeatedScalarFieldContainer[_code_graph_pb2.CodeNodeType]
    path_prefix: str
    languages: _containers.RepeatedScalarFieldContainer[str]
    metadata: _struct_pb2.Struct
    page_size: int
    page_token: str
    def __init__(self, workspace_id: _Optional[str] = ..., query: _Optional[str] = ..., exact: bool = ..., node_types: _Optional[_Iterable[_Union[_code_graph_pb2.CodeNodeType, str]]] = ..., path_prefix: _Optional[str] = ..., languages: _Optional[_Iterable[str]] = ..., metadata: _Optional[_Union[_struct_pb2.Struct, _Mapping]] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ...) -> None: ...

class FindSymbolsResponse(_message.Message):
    __slots__ = ("nodes", "freshness", "next_page_token", "resume_token")
    NODES_FIELD_NUMBER: _ClassVar[int]
    FRESHNESS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    RESUME_TOKEN_FIELD_NUMBER: _ClassVar[int]
    nodes: _containers.RepeatedCompositeFieldContainer[_code_graph_pb2.CodeNode]
    freshness: _code_graph_pb2.CodeFreshness
    next_page_token: str
    resume_token: str
    def __init__(self, nodes: _Optional[_Iterable[_Union[_code_graph_pb2.CodeNode, _Mapping]]] = ..., freshness: _Optional[_Union[_code_graph_pb2.CodeFreshness, _Mapping]] = ..., next_page_token: _Optional[str] = ..., resume_token: _Optional[str] = ...) -> None: ...

class GetOutlineRequest(_message.Message):
    __slots__ = ("workspace_id", "file_path")
    WORKSPACE_ID_FIELD_NUMBER: _ClassVar[int]
    FILE_PATH_FIELD_NUMBER: _ClassVar[int]
    workspace_id: str
    file_path: str
    def __init__(self, workspace_id: _Optional[str] = ..., file_path: _Optional[str] = ...) -> None: ...

class OutlineSymbol(_message.Message):
    __slots__ = ("node", "depth")
    NODE_FIELD_NUMBER: _ClassVar[int]
    DEPTH_FIELD_NUMBER: _ClassVar[int]
    node: _code_graph_pb2.CodeNode
    depth: int
    def __init__(self, node: _Optional[_Union[_code_graph_pb2.CodeNode, _Mapping]] = ..., depth: _Optional[int] = ...) -> None: ...

class GetOutlineResponse(_message.Message):
    __slots__ = ("symbols", "truncated", "freshness")
    SYMBOLS_FIELD_NUMBER: _ClassVar[int]
    TRUNCATED_FIELD_NUMBER: _ClassVar[int]
    FRESHNESS_FIELD_NUMBER: _ClassVar[int]
    symbols: _containers.RepeatedCompositeFieldContainer[OutlineSymbol]
    truncated: bool
    freshness: _code_graph_pb2.CodeFreshness
    def __init__(self, symbols: _Optional[_Iterable[_Union[OutlineSymbol, _Mapping]]] = ..., truncated: bool = ..., freshness: _Optional[_Union[_code_graph_pb2.CodeFreshness, _Mapping]] = ...) -> None: ...

class ListRelatedSymbolsRequest(_message.Message):
    __slots__ = ("workspace_id", "node_id", "direction", "edge_types", "min_confidence", "path_prefix", "languages", "metadata", "page_size", "page_token")
    WORKSPACE_ID_FIELD_NUMBER: _ClassVar[int]
    NODE_ID_FIELD_NUMBER: _ClassVar[int]
    DIRECTION_FIELD_NUMBER: _ClassVar[int]
    EDGE_TYPES_FIELD_NUMBER: _ClassVar[int]
    MIN_CONFIDENCE_FIELD_NUMBER: _ClassVar[int]
    PATH_PREFIX_FIELD_NUMBER: _ClassVar[int]
    LANGUAGES_FIELD_NUMBER: _ClassVar[int]
    METADATA_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    workspace_id: str
    node_id: str
    direction: CodeDirection
    edge_types: _containers.RepeatedScalarFieldContainer[_code_graph_pb2.CodeEdgeType]
    min_confidence: _code_graph_pb2.CodeConfidence
    path_prefix: str
    languages: _containers.RepeatedScalarFieldContainer[str]
    metadata: _struct_pb2.Struct
    page_size: int
    page_token: str
    def __init__(self, workspace_id: _Optional[str] = ..., node_id: _Optional[str] = ..., direction: _Optional[_Union[CodeDirection, str]] = ..., edge_types: _Optional[_Iterable[_Union[_code_graph_pb2.CodeEdgeType, str]]] = ..., min_confidence: _Optional[_Union[_code_graph_pb2.CodeConfidence, str]] = ..., path_prefix: _Optional[str] = ..., languages: _Optional[_Iterable[str]] = ..., metadata: _Optional[_Union[_struct_pb2.Struct, _Mapping]] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ...) -> None: ...

class RelatedSymbol(_message.Message):
    __slots__ = ("node", "edge")
    NODE_FIELD_NUMBER: _ClassVar[int]
    EDGE_FIELD_NUMBER: _ClassVar[int]
    node: _code_graph_pb2.CodeNode
    edge: _code_graph_pb2.CodeEdge
    def __init__(self, node: _Optional[_Union[_code_graph_pb2.CodeNode, _Mapping]] = ..., edge: _Optional[_Union[_code_graph_pb2.CodeEdge, _Mapping]] = ...) -> None: ...

class ListRelatedSymbolsResponse(_message.Message):
    __slots__ = ("related", "freshness", "next_page_token", "resume_token")
    RELATED_FIELD_NUMBER: _ClassVar[int]
    FRESHNESS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    RESUME_TOKEN_FIELD_NUMBER: _ClassVar[int]
    related: _containers.RepeatedCompositeFieldContainer[RelatedSymbol]
    freshness: _code_graph_pb2.CodeFreshness
    next_page_token: str
    resume_token: str
    def __init__(self, related: _Optional[_Iterable[_Union[RelatedSymbol, _Mapping]]] = ..., freshness: _Optional[_Union[_code_graph_pb2.CodeFreshness, _Mapping]] = ..., next_page_token: _Optional[str] = ..., resume_token: _Optional[str] = ...) -> None: ...

class GetImpactRequest(_message.Message):
    __slots__ = ("workspace_id", "node_ids", "file_paths", "diff", "max_depth", "limit", "edge_types", "min_confidence", "path_prefix", "languages", "metadata")
    WORKSPACE_ID_FIELD_NUMBER: _ClassVar[int]
    NODE_IDS_FIELD_NUMBER: _ClassVar[int]
    FILE_PATHS_FIELD_NUMBER: _ClassVar[int]
    DIFF_FIELD_NUMBER: _ClassVar[int]
    MAX_DEPTH_FIELD_NUMBER: _ClassVar[int]
    LIMIT_FIELD_NUMBER: _ClassVar[int]
    EDGE_TYPES_FIELD_NUMBER: _ClassVar[int]
    MIN_CONFIDENCE_FIELD_NUMBER: _ClassVar[int]
    PATH_PREFIX_FIELD_NUMBER: _ClassVar[int]
    LANGUAGES_FIELD_NUMBER: _ClassVar[int]
    METADATA_FIELD_NUMBER: _ClassVar[int]
    workspace_id: str
    node_ids: _containers.RepeatedScalarFieldContainer[str]
    file_paths: _containers.RepeatedScalarFieldContainer[str]
    diff: str
    max_depth: int
    limit: int
    edge_types: _containers.RepeatedScalarFieldContainer[_code_graph_pb2.CodeEdgeType]
    min_confidence: _code_graph_pb2.CodeConfidence
    path_prefix: str
    languages: _containers.RepeatedScalarFieldContainer[str]
    metadata: _struct_pb2.Struct
    def __init__(self, workspace_id: _Optional[str] = ..., node_ids: _Optional[_Iterable[str]] = ..., file_paths: _Optional[_Iterable[str]] = ..., diff: _Optional[str] = ..., max_depth: _Optional[int] = ..., limit: _Optional[int] = ..., edge_types: _Optional[_Iterable[_Union[_code_graph_pb2.CodeEdgeType, str]]] = ..., min_confidence: _Optional[_Union[_code_graph_pb2.CodeConfidence, str]] = ..., path_prefix: _Optional[str] = ..., languages: _Optional[_Iterable[str]] = ..., metadata: _Optional[_Union[_struct_pb2.Struct, _Mapping]] = ...) -> None: ...

class ImpactedSymbol(_message.Message):
    __slots__ = ("node", "depth", "via_node_id", "edge_type", "confidence")
    NODE_FIELD_NUMBER: _ClassVar[int]
    DEPTH_FIELD_NUMBER: _ClassVar[int]
    VIA_NODE_ID_FIELD_NUMBER: _ClassVar[int]
    EDGE_TYPE_FIELD_NUMBER: _ClassVar[int]
    CONFIDENCE_FIELD_NUMBER: _ClassVar[int]
    node: _code_graph_pb2.CodeNode
    depth: int
    via_node_id: str
    edge_type: _code_graph_pb2.CodeEdgeType
    confidence: _code_graph_pb2.CodeConfidence
    def __init__(self, node: _Optional[_Union[_code_graph_pb2.CodeNode, _Mapping]] = ..., depth: _Optional[int] = ..., via_node_id: _Optional[str] = ..., edge_type: _Optional[_Union[_code_graph_pb2.CodeEdgeType, str]] = ..., confidence: _Optional[_Union[_code_graph_pb2.CodeConfidence, str]] = ...) -> None: ...

class GetImpactResponse(_message.Message):
    __slots__ = ("touched", "impacted", "truncated", "unknown_paths", "freshness")
    TOUCHED_FIELD_NUMBER: _ClassVar[int]
    IMPACTED_FIELD_NUMBER: _ClassVar[int]
    TRUNCATED_FIELD_NUMBER: _ClassVar[int]
    UNKNOWN_PATHS_FIELD_NUMBER: _ClassVar[int]
    FRESHNESS_FIELD_NUMBER: _ClassVar[int]
    touched: _containers.RepeatedCompositeFieldContainer[_code_graph_pb2.CodeNode]
    impacted: _containers.RepeatedCompositeFieldContainer[ImpactedSymbol]
    truncated: bool
    unknown_paths: _containers.RepeatedScalarFieldContainer[str]
    freshness: _code_graph_pb2.CodeFreshness
    def __init__(self, touched: _Optional[_Iterable[_Union[_code_graph_pb2.CodeNode, _Mapping]]] = ..., impacted: _Optional[_Iterable[_Union[ImpactedSymbol, _Mapping]]] = ..., truncated: bool = ..., unknown_paths: _Optional[_Iterable[str]] = ..., freshness: _Optional[_Union[_code_graph_pb2.CodeFreshness, _Mapping]] = ...) -> None: ...

class FindPathRequest(_message.Message):
    __slots__ = ("workspace_id", "from_node_id", "to_node_id", "max_depth", "edge_types", "min_confidence")
    WORKSPACE_ID_FIELD_NUMBER: _ClassVar[int]
    FROM_NODE_ID_FIELD_NUMBER: _ClassVar[int]
    TO_NODE_ID_FIELD_NUMBER: _ClassVar[int]
    MAX_DEPTH_FIELD_NUMBER: _ClassVar[int]
    EDGE_TYPES_FIELD_NUMBER: _ClassVar[int]
    MIN_CONFIDENCE_FIELD_NUMBER: _ClassVar[int]
    workspace_id: str
    from_node_id: str
    to_node_id: str
    max_depth: int
    edge_types: _containers.RepeatedScalarFieldContainer[_code_graph_pb2.CodeEdgeType]
    min_confidence: _code_graph_pb2.CodeConfidence
    def __init__(self, workspace_id: _Optional[str] = ..., from_node_id: _Optional[str] = ..., to_node_id: _Optional[str] = ..., max_depth: _Optional[int] = ..., edge_types: _Optional[_Iterable[_Union[_code_graph_pb2.CodeEdgeType, str]]] = ..., min_confidence: _Optional[_Union[_code_graph_pb2.CodeConfidence, str]] = ...) -> None: ...

class PathStep(_message.Message):
    __slots__ = ("edge", "node")
    EDGE_FIELD_NUMBER: _ClassVar[int]
    NODE_FIELD_NUMBER: _ClassVar[int]
    edge: _code_graph_pb2.CodeEdge
    node: _code_graph_pb2.CodeNode
    def __init__(self, edge: _Optional[_Union[_code_graph_pb2.CodeEdge, _Mapping]] = ..., node: _Optional[_Union[_code_graph_pb2.CodeNode, _Mapping]] = ...) -> None: ...

class FindPathResponse(_message.Message):
    __slots__ = ("from_node", "steps", "truncated", "freshness")
    FROM_NODE_FIELD_NUMBER: _ClassVar[int]
    STEPS_FIELD_NUMBER: _ClassVar[int]
    TRUNCATED_FIELD_NUMBER: _ClassVar[int]
    FRESHNESS_FIELD_NUMBER: _ClassVar[int]
    from_node: _code_graph_pb2.CodeNode
    steps: _containers.RepeatedCompositeFieldContainer[PathStep]
    truncated: bool
    freshness: _code_graph_pb2.CodeFreshness
    def __init__(self, from_node: _Optional[_Union[_code_graph_pb2.CodeNode, _Mapping]] = ..., steps: _Optional[_Iterable[_Union[PathStep, _Mapping]]] = ..., truncated: bool = ..., freshness: _Optional[_Union[_code_graph_pb2.CodeFreshness, _Mapping]] = ...) -> None: ...

class ListModuleCyclesRequest(_message.Message):
    __slots__ = ("workspace_id", "path_prefix", "limit")
    WORKSPACE_ID_FIELD_NUMBER: _ClassVar[int]
    PATH_PREFIX_FIELD_NUMBER: _ClassVar[int]
    LIMIT_FIELD_NUMBER: _ClassVar[int]
    workspace_id: str
    path_prefix: str
    limit: int
    def __init__(self, workspace_id: _Optional[str] = ..., path_prefix: _Optional[str] = ..., limit: _Optional[int] = ...) -> None: ...

class ModuleCycle(_message.Message):
    __slots__ = ("file_paths", "shortest", "file_count")
    FILE_PATHS_FIELD_NUMBER: _ClassVar[int]
    SHORTEST_FIELD_NUMBER: _ClassVar[int]
    FILE_COUNT_FIELD_NUMBER: _ClassVar[int]
    file_paths: _containers.RepeatedScalarFieldContainer[str]
    shortest: _containers.RepeatedScalarFieldContainer[str]
    file_count: int
    def __init__(self, file_paths: _Optional[_Iterable[str]] = ..., shortest: _Optional[_Iterable[str]] = ..., file_count: _Optional[int] = ...) -> None: ...

class ListModuleCyclesResponse(_message.Message):
    __slots__ = ("cycles", "truncated", "freshness")
    CYCLES_FIELD_NUMBER: _ClassVar[int]
    TRUNCATED_FIELD_NUMBER: _ClassVar[int]
    FRESHNESS_FIELD_NUMBER: _ClassVar[int]
    cycles: _containers.RepeatedCompositeFieldContainer[ModuleCycle]
    truncated: bool
    freshness: _code_graph_pb2.CodeFreshness
    def __init__(self, cycles: _Optional[_Iterable[_Union[ModuleCycle, _Mapping]]] = ..., truncated: bool = ..., freshness: _Optional[_Union[_code_graph_pb2.CodeFreshness, _Mapping]] = ...) -> None: ...

class CreateCodeLinkRequest(_message.Message):
    __slots__ = ("workspace_id", "code_link", "reason", "request_id")
    WORKSPACE_ID_FIELD_NUMBER: _ClassVar[int]
    CODE_LINK_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    workspace_id: str
    code_link: _code_link_pb2.CodeLink
    reason: str
    request_id: str
    def __init__(self, workspace_id: _Optional[str] = ..., code_link: _Optional[_Union[_code_link_pb2.CodeLink, _Mapping]] = ..., reason: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class CreateCodeLinkResponse(_message.Message):
    __slots__ = ("code_link", "freshness", "replayed")
    CODE_LINK_FIELD_NUMBER: _ClassVar[int]
    FRESHNESS_FIELD_NUMBER: _ClassVar[int]
    REPLAYED_FIELD_NUMBER: _ClassVar[int]
    code_link: _code_link_pb2.CodeLink
    freshness: _code_graph_pb2.CodeFreshness
    replayed: bool
    def __init__(self, code_link: _Optional[_Union[_code_link_pb2.CodeLink, _Mapping]] = ..., freshness: _Optional[_Union[_code_graph_pb2.CodeFreshness, _Mapping]] = ..., replayed: bool = ...) -> None: ...

class GetCodeLinkRequest(_message.Message):
    __slots__ = ("workspace_id", "code_link_id")
    WORKSPACE_ID_FIELD_NUMBER: _ClassVar[int]
    CODE_LINK_ID_FIELD_NUMBER: _ClassVar[int]
    workspace_id: str
    code_link_id: str
    def __init__(self, workspace_id: _Optional[str] = ..., code_link_id: _Optional[str] = ...) -> None: ...

class GetCodeLinkResponse(_message.Message):
    __slots__ = ("code_link", "freshness")
    CODE_LINK_FIELD_NUMBER: _ClassVar[int]
    FRESHNESS_FIELD_NUMBER: _ClassVar[int]
    code_link: _code_link_pb2.CodeLink
    freshness: _code_graph_pb2.CodeFreshness
    def __init__(self, code_link: _Optional[_Union[_code_link_pb2.CodeLink, _Mapping]] = ..., freshness: _Optional[_Union[_code_graph_pb2.CodeFreshness, _Mapping]] = ...) -> None: ...

class ListCodeLinksRequest(_message.Message):
    __slots__ = ("workspace_id", "plan_id", "task_id", "fully_qualified_name", "file_path", "origins", "page_size", "page_token")
    WORKSPACE_ID_FIELD_NUMBER: _ClassVar[int]
    PLAN_ID_FIELD_NUMBER: _ClassVar[int]
    TASK_ID_FIELD_NUMBER: _ClassVar[int]
    FULLY_QUALIFIED_NAME_FIELD_NUMBER: _ClassVar[int]
    FILE_PATH_FIELD_NUMBER: _ClassVar[int]
    ORIGINS_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    workspace_id: str
    plan_id: str
    task_id: str
    fully_qualified_name: str
    file_path: str
    origins: _containers.RepeatedScalarFieldContainer[_code_link_pb2.CodeLinkOrigin]
    page_size: int
    page_token: str
    def __init__(self, workspace_id: _Optional[str] = ..., plan_id: _Optional[str] = ..., task_id: _Optional[str] = ..., fully_qualified_name: _Optional[str] = ..., file_path: _Optional[str] = ..., origins: _Optional[_Iterable[_Union[_code_link_pb2.CodeLinkOrigin, str]]] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ...) -> None: ...

class ListCodeLinksResponse(_message.Message):
    __slots__ = ("code_links", "freshness", "next_page_token", "resume_token")
    CODE_LINKS_FIELD_NUMBER: _ClassVar[int]
    FRESHNESS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    RESUME_TOKEN_FIELD_NUMBER: _ClassVar[int]
    code_links: _containers.RepeatedCompositeFieldContainer[_code_link_pb2.CodeLink]
    freshness: _code_graph_pb2.CodeFreshness
    next_page_token: str
    resume_token: str
    def __init__(self, code_links: _Optional[_Iterable[_Union[_code_link_pb2.CodeLink, _Mapping]]] = ..., freshness: _Optional[_Union[_code_graph_pb2.CodeFreshness, _Mapping]] = ..., next_page_token: _Optional[str] = ..., resume_token: _Optional[str] = ...) -> None: ...

class DeleteCodeLinkRequest(_message.Message):
    __slots__ = ("workspace_id", "code_link_id", "reason", "etag", "request_id")
    WORKSPACE_ID_FIELD_NUMBER: _ClassVar[int]
    CODE_LINK_ID_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    workspace_id: str
    code_link_id: str
    reason: str
    etag: str
    request_id: str
    def __init__(self, workspace_id: _Optional[str] = ..., code_link_id: _Optional[str] = ..., reason: _Optional[str] = ..., etag: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class DeleteCodeLinkResponse(_message.Message):
    __slots__ = ("freshness", "replayed")
    FRESHNESS_FIELD_NUMBER: _ClassVar[int]
    REPLAYED_FIELD_NUMBER: _ClassVar[int]
    freshness: _code_graph_pb2.CodeFreshness
    replayed: bool
    def __init__(self, freshness: _Optional[_Union[_code_graph_pb2.CodeFreshness, _Mapping]] = ..., replayed: bool = ...) -> None: ...

class LinkDiffRequest(_message.Message):
    __slots__ = ("workspace_id", "task_id", "diff", "reason", "request_id")
    WORKSPACE_ID_FIELD_NUMBER: _ClassVar[int]
    TASK_ID_FIELD_NUMBER: _ClassVar[int]
    DIFF_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    workspace_id: str
    task_id: str
    diff: str
    reason: str
    request_id: str
    def __init__(self, workspace_id: _Optional[str] = ..., task_id: _Optional[str] = ..., diff: _Optional[str] = ..., reason: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class LinkDiffResponse(_message.Message):
    __slots__ = ("code_link_ids", "truncated", "freshness", "replayed")
    CODE_LINK_IDS_FIELD_NUMBER: _ClassVar[int]
    TRUNCATED_FIELD_NUMBER: _ClassVar[int]
    FRESHNESS_FIELD_NUMBER: _ClassVar[int]
    REPLAYED_FIELD_NUMBER: _ClassVar[int]
    code_link_ids: _containers.RepeatedScalarFieldContainer[str]
    truncated: bool
    freshness: _code_graph_pb2.CodeFreshness
    replayed: bool
    def __init__(self, code_link_ids: _Optional[_Iterable[str]] = ..., truncated: bool = ..., freshness: _Optional[_Union[_code_graph_pb2.CodeFreshness, _Mapping]] = ..., replayed: bool = ...) -> None: ...

class CodeRename(_message.Message):
    __slots__ = ("old_path", "new_path")
    OLD_PATH_FIELD_NUMBER: _ClassVar[int]
    NEW_PATH_FIELD_NUMBER: _ClassVar[int]
    old_path: str
    new_path: str
    def __init__(self, old_path: _Optional[str] = ..., new_path: _Optional[str] = ...) -> None: ...

class FollowRenamesRequest(_message.Message):
    __slots__ = ("workspace_id", "renames", "reason", "request_id")
    WORKSPACE_ID_FIELD_NUMBER: _ClassVar[int]
    RENAMES_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    workspace_id: str
    renames: _containers.RepeatedCompositeFieldContainer[CodeRename]
    reason: str
    request_id: str
    def __init__(self, workspace_id: _Optional[str] = ..., renames: _Optional[_Iterable[_Union[CodeRename, _Mapping]]] = ..., reason: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class FollowRenamesResponse(_message.Message):
    __slots__ = ("changed", "freshness", "replayed")
    CHANGED_FIELD_NUMBER: _ClassVar[int]
    FRESHNESS_FIELD_NUMBER: _ClassVar[int]
    REPLAYED_FIELD_NUMBER: _ClassVar[int]
    changed: int
    freshness: _code_graph_pb2.CodeFreshness
    replayed: bool
    def __init__(self, changed: _Optional[int] = ..., freshness: _Optional[_Union[_code_graph_pb2.CodeFreshness, _Mapping]] = ..., replayed: bool = ...) -> None: ...

class ListCodeConflictsRequest(_message.Message):
    __slots__ = ("workspace_id", "plan_id", "task_id", "max_depth", "include_shared", "limit")
    WORKSPACE_ID_FIELD_NUMBER: _ClassVar[int]
    PLAN_ID_FIELD_NUMBER: _ClassVar[int]
    TASK_ID_FIELD_NUMBER: _ClassVar[int]
    MAX_DEPTH_FIELD_NUMBER: _ClassVar[int]
    INCLUDE_SHARED_FIELD_NUMBER: _ClassVar[int]
    LIMIT_FIELD_NUMBER: _ClassVar[int]
    workspace_id: str
    plan_id: str
    task_id: str
    max_depth: int
    include_shared: bool
    limit: int
    def __init__(self, workspace_id: _Optional[str] = ..., plan_id: _Optional[str] = ..., task_id: _Optional[str] = ..., max_depth: _Optional[int] = ..., include_shared: bool = ..., limit: _Optional[int] = ...) -> None: ...

class ListCodeConflictsResponse(_message.Message):
    __slots__ = ("conflicts", "truncated", "freshness")
    CONFLICTS_FIELD_NUMBER: _ClassVar[int]
    TRUNCATED_FIELD_NUMBER: _ClassVar[int]
    FRESHNESS_FIELD_NUMBER: _ClassVar[int]
    conflicts: _containers.RepeatedCompositeFieldContainer[_code_link_pb2.CodeConflict]
    truncated: bool
    freshness: _code_graph_pb2.CodeFreshness
    def __init__(self, conflicts: _Optional[_Iterable[_Union[_code_link_pb2.CodeConflict, _Mapping]]] = ..., truncated: bool = ..., freshness: _Optional[_Union[_code_graph_pb2.CodeFreshness, _Mapping]] = ...) -> None: ...
