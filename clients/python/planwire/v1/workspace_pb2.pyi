import datetime

from google.protobuf import struct_pb2 as _struct_pb2
from google.protobuf import timestamp_pb2 as _timestamp_pb2
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class Workspace(_message.Message):
    __slots__ = ("id", "name", "path", "parent_workspace_id", "git_url", "default_branch", "is_git_repository", "current_commit_sha", "rag_indexed_at", "rag_indexed_commit_sha", "graph_indexed_at", "graph_indexed_commit_sha", "metadata", "created_at", "updated_at", "revision", "etag", "four_eyes", "session_ownership")
    ID_FIELD_NUMBER: _ClassVar[int]
    NAME_FIELD_NUMBER: _ClassVar[int]
    PATH_FIELD_NUMBER: _ClassVar[int]
    PARENT_WORKSPACE_ID_FIELD_NUMBER: _ClassVar[int]
    GIT_URL_FIELD_NUMBER: _ClassVar[int]
    DEFAULT_BRANCH_FIELD_NUMBER: _ClassVar[int]
    IS_GIT_REPOSITORY_FIELD_NUMBER: _ClassVar[int]
    CURRENT_COMMIT_SHA_FIELD_NUMBER: _ClassVar[int]
    RAG_INDEXED_AT_FIELD_NUMBER: _ClassVar[int]
    RAG_INDEXED_COMMIT_SHA_FIELD_NUMBER: _ClassVar[int]
    GRAPH_INDEXED_AT_FIELD_NUMBER: _ClassVar[int]
    GRAPH_INDEXED_COMMIT_SHA_FIELD_NUMBER: _ClassVar[int]
    METADATA_FIELD_NUMBER: _ClassVar[int]
    CREATED_AT_FIELD_NUMBER: _ClassVar[int]
    UPDATED_AT_FIELD_NUMBER: _ClassVar[int]
    REVISION_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    FOUR_EYES_FIELD_NUMBER: _ClassVar[int]
    SESSION_OWNERSHIP_FIELD_NUMBER: _ClassVar[int]
    id: str
    name: str
    path: str
    parent_workspace_id: str
    git_url: str
    default_branch: str
    is_git_repository: bool
    current_commit_sha: str
    rag_indexed_at: _timestamp_pb2.Timestamp
    rag_indexed_commit_sha: str
    graph_indexed_at: _timestamp_pb2.Timestamp
    graph_indexed_commit_sha: str
    metadata: _struct_pb2.Struct
    created_at: _timestamp_pb2.Timestamp
    updated_at: _timestamp_pb2.Timestamp
    revision: int
    etag: str
    four_eyes: bool
    session_ownership: bool
    def __init__(self, id: _Optional[str] = ..., name: _Optional[str] = ..., path: _Optional[str] = ..., parent_workspace_id: _Optional[str] = ..., git_url: _Optional[str] = ..., default_branch: _Optional[str] = ..., is_git_repository: bool = ..., current_commit_sha: _Optional[str] = ..., rag_indexed_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., rag_indexed_commit_sha: _Optional[str] = ..., graph_indexed_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., graph_indexed_commit_sha: _Optional[str] = ..., metadata: _Optional[_Union[_struct_pb2.Struct, _Mapping]] = ..., created_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., updated_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., revision: _Optional[int] = ..., etag: _Optional[str] = ..., four_eyes: bool = ..., session_ownership: bool = ...) -> None: ...
