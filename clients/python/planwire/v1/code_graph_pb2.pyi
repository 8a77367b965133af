import datetime

from google.protobuf import struct_pb2 as _struct_pb2
from google.protobuf import timestamp_pb2 as _timestamp_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf.internal import enum_type_wrapper as _enum_type_wrapper
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class CodeNodeType(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    CODE_NODE_TYPE_UNSPECIFIED: _ClassVar[CodeNodeType]
    CODE_NODE_TYPE_PROJECT: _ClassVar[CodeNodeType]
    CODE_NODE_TYPE_NAMESPACE: _ClassVar[CodeNodeType]
    CODE_NODE_TYPE_CLASS: _ClassVar[CodeNodeType]
    CODE_NODE_TYPE_INTERFACE: _ClassVar[CodeNodeType]
    CODE_NODE_TYPE_STRUCT: _ClassVar[CodeNodeType]
    CODE_NODE_TYPE_RECORD: _ClassVar[CodeNodeType]
    CODE_NODE_TYPE_ENUM: _ClassVar[CodeNodeType]
    CODE_NODE_TYPE_METHOD: _ClassVar[CodeNodeType]
    CODE_NODE_TYPE_PROPERTY: _ClassVar[CodeNodeType]
    CODE_NODE_TYPE_FIELD: _ClassVar[CodeNodeType]
    CODE_NODE_TYPE_EVENT: _ClassVar[CodeNodeType]
    CODE_NODE_TYPE_DELEGATE: _ClassVar[CodeNodeType]
    CODE_NODE_TYPE_CONSTRUCTOR: _ClassVar[CodeNodeType]
    CODE_NODE_TYPE_FUNCTION: _ClassVar[CodeNodeType]
    CODE_NODE_TYPE_MODULE: _ClassVar[CodeNodeType]

class CodeEdgeType(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    CODE_EDGE_TYPE_UNSPECIFIED: _ClassVar[CodeEdgeType]
    CODE_EDGE_TYPE_CONTAINS: _ClassVar[CodeEdgeType]
    CODE_EDGE_TYPE_IMPLEMENTS: _ClassVar[CodeEdgeType]
    CODE_EDGE_TYPE_INHERITS: _ClassVar[CodeEdgeType]
    CODE_EDGE_TYPE_CALLS: _ClassVar[CodeEdgeType]
    CODE_EDGE_TYPE_REFERENCES: _ClassVar[CodeEdgeType]
    CODE_EDGE_TYPE_RETURNS: _ClassVar[CodeEdgeType]
    CODE_EDGE_TYPE_OVERRIDES: _ClassVar[CodeEdgeType]
    CODE_EDGE_TYPE_IMPORTS: _ClassVar[CodeEdgeType]
    CODE_EDGE_TYPE_TESTS: _ClassVar[CodeEdgeType]

class CodeConfidence(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    CODE_CONFIDENCE_UNSPECIFIED: _ClassVar[CodeConfidence]
    CODE_CONFIDENCE_CANDIDATE: _ClassVar[CodeConfidence]
    CODE_CONFIDENCE_LOW: _ClassVar[CodeConfidence]
    CODE_CONFIDENCE_MEDIUM: _ClassVar[CodeConfidence]
    CODE_CONFIDENCE_HIGH: _ClassVar[CodeConfidence]
CODE_NODE_TYPE_UNSPECIFIED: CodeNodeType
CODE_NODE_TYPE_PROJECT: CodeNodeType
CODE_NODE_TYPE_NAMESPACE: CodeNodeType
CODE_NODE_TYPE_CLASS: CodeNodeType
CODE_NODE_TYPE_INTERFACE: CodeNodeType
CODE_NODE_TYPE_STRUCT: CodeNodeType
CODE_NODE_TYPE_RECORD: CodeNodeType
CODE_NODE_TYPE_ENUM: CodeNodeType
CODE_NODE_TYPE_METHOD: CodeNodeType
CODE_NODE_TYPE_PROPERTY: CodeNodeType
CODE_NODE_TYPE_FIELD: CodeNodeType
CODE_NODE_TYPE_EVENT: CodeNodeType
CODE_NODE_TYPE_DELEGATE: CodeNodeType
CODE_NODE_TYPE_CONSTRUCTOR: CodeNodeType
CODE_NODE_TYPE_FUNCTION: CodeNodeType
CODE_NODE_TYPE_MODULE: CodeNodeType
CODE_EDGE_TYPE_UNSPECIFIED: CodeEdgeType
CODE_EDGE_TYPE_CONTAINS: CodeEdgeType
CODE_EDGE_TYPE_IMPLEMENTS: CodeEdgeType
CODE_EDGE_TYPE_INHERITS: CodeEdgeType
CODE_EDGE_TYPE_CALLS: CodeEdgeType
CODE_EDGE_TYPE_REFERENCES: CodeEdgeType
CODE_EDGE_TYPE_RETURNS: CodeEdgeType
CODE_EDGE_TYPE_OVERRIDES: CodeEdgeType
CODE_EDGE_TYPE_IMPORTS: CodeEdgeType
CODE_EDGE_TYPE_TESTS: CodeEdgeType
CODE_CONFIDENCE_UNSPECIFIED: CodeConfidence
CODE_CONFIDENCE_CANDIDATE: CodeConfidence
CODE_CONFIDENCE_LOW: CodeConfidence
CODE_CONFIDENCE_MEDIUM: CodeConfidence
CODE_CONFIDENCE_HIGH: CodeConfidence

class CodeNode(_message.Message):
    __slots__ = ("id", "workspace_id", "name", "fully_qualified_name", "node_type", "language", "file_path", "start_line", "end_line", "signature", "documentation", "metadata", "source", "created_at")
    ID_FIELD_NUMBER: _ClassVar[int]
    WORKSPACE_ID_FIELD_NUMBER: _ClassVar[int]
    NAME_FIELD_NUMBER: _ClassVar[int]
    FULLY_QUALIFIED_NAME_FIELD_NUMBER: _ClassVar[int]
    NODE_TYPE_FIELD_NUMBER: _ClassVar[int]
    LANGUAGE_FIELD_NUMBER: _ClassVar[int]
    FILE_PATH_FIELD_NUMBER: _ClassVar[int]
    START_LINE_FIELD_NUMBER: _ClassVar[int]
    END_LINE_FIELD_NUMBER: _ClassVar[int]
    SIGNATURE_FIELD_NUMBER: _ClassVar[int]
    DOCUMENTATION_FIELD_NUMBER: _ClassVar[int]
    METADATA_FIELD_NUMBER: _ClassVar[int]
    SOURCE_FIELD_NUMBER: _ClassVar[int]
    CREATED_AT_FIELD_NUMBER: _ClassVar[int]
    id: str
    workspace_id: str
    name: str
    fully_qualified_name: str
    node_type: CodeNodeType
    language: str
    file_path: str
    start_line: int
    end_line: int
    signature: str
    documentation: str
    metadata: _struct_pb2.Struct
    source: str
    created_at: _timestamp_pb2.Timestamp
    def __init__(self, id: _Optional[str] = ..., workspace_id: _Optional[str] = ..., name: _Optional[str] = ..., fully_qualified_name: _Optional[str] = ..., node_type: _Optional[_Union[CodeNodeType, str]] = ..., language: _Optional[str] = ..., file_path: _Optional[str] = ..., start_line: _Optional[int] = ..., end_line: _Optional[int] = ..., signature: _Optional[str] = ..., documentation: _Optional[str] = ..., metadata: _Optional[_Union[_struct_pb2.Struct, _Mapping]] = ..., source: _Optional[str] = ..., created_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class CodeEdge(_message.Message):
    __slots__ = ("id", "workspace_id", "source_node_id", "target_node_id", "edge_type", "confidence", "resolution", "candidates", "lines", "metadata", "source", "created_at")
    ID_FIELD_NUMBER: _ClassVar[int]
    WORKSPACE_ID_FIELD_NUMBER: _ClassVar[int]
    SOURCE_NODE_ID_FIELD_NUMBER: _ClassVar[int]
    TARGET_NODE_ID_FIELD_NUMBER: _ClassVar[int]
    EDGE_TYPE_FIELD_NUMBER: _ClassVar[int]
    CONFIDENCE_FIELD_NUMBER: _ClassVar[int]
    RESOLUTION_FIELD_NUMBER: _ClassVar[int]
    CANDIDATES_FIELD_NUMBER: _ClassVar[int]
    LINES_FIELD_NUMBER: _ClassVar[int]
    METADATA_FIELD_NUMBER: _ClassVar[int]
    SOURCE_FIELD_NUMBER: _ClassVar[int]
    CREATED_AT_FIELD_NUMBER: _ClassVar[int]
    id: str
    workspace_id: str
    source_node_id: str
    target_node_id: str
    edge_type: CodeEdgeType
    confidence: CodeConfidence
    resolution: str
    candidates: int
    lines: _containers.RepeatedScalarFieldContainer[int]
    metadata: _struct_pb2.Struct
    source: str
    created_at: _timestamp_pb2.Timestamp
    def __init__(self, id: _Optional[str] = ..., workspace_id: _Optional[str] = ..., source_node_id: _Optional[str] = ..., target_node_id: _Optional[str] = ..., edge_type: _Optional[_Union[CodeEdgeType, str]] = ..., confidence: _Optional[_Union[CodeConfidence, str]] = ..., resolution: _Optional[str] = ..., candidates: _Optional[int] = ..., lines: _Optional[_Iterable[int]] = ..., metadata: _Optional[_Union[_struct_pb2.Struct, _Mapping]] = ..., source: _Optional[str] = ..., created_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class CodeFreshness(_message.Message):
    __slots__ = ("indexed_commit_sha", "current_commit_sha", "indexed_at", "stale", "pending")
    INDEXED_COMMIT_SHA_FIELD_NUMBER: _ClassVar[int]
    CURRENT_COMMIT_SHA_FIELD_NUMBER: _ClassVar[int]
    INDEXED_AT_FIELD_NUMBER: _ClassVar[int]
    STALE_FIELD_NUMBER: _ClassVar[int]
    PENDING_FIELD_NUMBER: _ClassVar[int]
    indexed_commit_sha: str
    current_commit_sha: str
    indexed_at: _timestamp_pb2.Timestamp
    stale: bool
    pending: int
    def __init__(self, indexed_commit_sha: _Optional[str] = ..., current_commit_sha: _Optional[str] = ..., indexed_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., stale: bool = ..., pending: _Optional[int] = ...) -> None: ...
