import datetime

from google.protobuf import timestamp_pb2 as _timestamp_pb2
from google.protobuf.internal import enum_type_wrapper as _enum_type_wrapper
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class CodeLinkOrigin(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    CODE_LINK_ORIGIN_UNSPECIFIED: _ClassVar[CodeLinkOrigin]
    CODE_LINK_ORIGIN_MANUAL: _ClassVar[CodeLinkOrigin]
    CODE_LINK_ORIGIN_DESCRIPTION: _ClassVar[CodeLinkOrigin]
    CODE_LINK_ORIGIN_DIFF: _ClassVar[CodeLinkOrigin]
    CODE_LINK_ORIGIN_DISMISSED: _ClassVar[CodeLinkOrigin]

class CodeConflictKind(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    CODE_CONFLICT_KIND_UNSPECIFIED: _ClassVar[CodeConflictKind]
    CODE_CONFLICT_KIND_SYMBOL: _ClassVar[CodeConflictKind]
    CODE_CONFLICT_KIND_FILE: _ClassVar[CodeConflictKind]
    CODE_CONFLICT_KIND_DEPENDENCY: _ClassVar[CodeConflictKind]
    CODE_CONFLICT_KIND_SHARED: _ClassVar[CodeConflictKind]
CODE_LINK_ORIGIN_UNSPECIFIED: CodeLinkOrigin
CODE_LINK_ORIGIN_MANUAL: CodeLinkOrigin
CODE_LINK_ORIGIN_DESCRIPTION: CodeLinkOrigin
CODE_LINK_ORIGIN_DIFF: CodeLinkOrigin
CODE_LINK_ORIGIN_DISMISSED: CodeLinkOrigin
CODE_CONFLICT_KIND_UNSPECIFIED: CodeConflictKind
CODE_CONFLICT_KIND_SYMBOL: CodeConflictKind
CODE_CONFLICT_KIND_FILE: CodeConflictKind
CODE_CONFLICT_KIND_DEPENDENCY: CodeConflictKind
CODE_CONFLICT_KIND_SHARED: CodeConflictKind

class CodeLink(_message.Message):
    __slots__ = ("id", "workspace_id", "plan_id", "task_id", "fully_qualified_name", "file_path", "origin", "created_by", "original_author", "created_at", "updated_at", "revision", "etag")
    ID_FIELD_NUMBER: _ClassVar[int]
    WORKSPACE_ID_FIELD_NUMBER: _ClassVar[int]
    PLAN_ID_FIELD_NUMBER: _ClassVar[int]
    TASK_ID_FIELD_NUMBER: _ClassVar[int]
    FULLY_QUALIFIED_NAME_FIELD_NUMBER: _ClassVar[int]
    FILE_PATH_FIELD_NUMBER: _ClassVar[int]
    ORIGIN_FIELD_NUMBER: _ClassVar[int]
    CREATED_BY_FIELD_NUMBER: _ClassVar[int]
    ORIGINAL_AUTHOR_FIELD_NUMBER: _ClassVar[int]
    CREATED_AT_FIELD_NUMBER: _ClassVar[int]
    UPDATED_AT_FIELD_NUMBER: _ClassVar[int]
    REVISION_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    id: str
    workspace_id: str
    plan_id: str
    task_id: str
    fully_qualified_name: str
    file_path: str
    origin: CodeLinkOrigin
    created_by: str
    original_author: str
    created_at: _timestamp_pb2.Timestamp
    updated_at: _timestamp_pb2.Timestamp
    revision: int
    etag: str
    def __init__(self, id: _Optional[str] = ..., workspace_id: _Optional[str] = ..., plan_id: _Optional[str] = ..., task_id: _Optional[str] = ..., fully_qualified_name: _Optional[str] = ..., file_path: _Optional[str] = ..., origin: _Optional[_Union[CodeLinkOrigin, str]] = ..., created_by: _Optional[str] = ..., original_author: _Optional[str] = ..., created_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., updated_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., revision: _Optional[int] = ..., etag: _Optional[str] = ...) -> None: ...

class CodeConflict(_message.Message):
    __slots__ = ("task_id", "other_task_id", "kind", "fully_qualified_name", "file_path", "depth")
    TASK_ID_FIELD_NUMBER: _ClassVar[int]
    OTHER_TASK_ID_FIELD_NUMBER: _ClassVar[int]
    KIND_FIELD_NUMBER: _ClassVar[int]
    FULLY_QUALIFIED_NAME_FIELD_NUMBER: _ClassVar[int]
    FILE_PATH_FIELD_NUMBER: _ClassVar[int]
    DEPTH_FIELD_NUMBER: _ClassVar[int]
    task_id: str
    other_task_id: str
    kind: CodeConflictKind
    fully_qualified_name: str
    file_path: str
    depth: int
    def __init__(self, task_id: _Optional[str] = ..., other_task_id: _Optional[str] = ..., kind: _Optional[_Union[CodeConflictKind, str]] = ..., fully_qualified_name: _Optional[str] = ..., file_path: _Optional[str] = ..., depth: _Optional[int] = ...) -> None: ...
