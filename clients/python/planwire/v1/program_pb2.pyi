import datetime

from google.protobuf import timestamp_pb2 as _timestamp_pb2
from google.protobuf.internal import enum_type_wrapper as _enum_type_wrapper
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class ProgramStatus(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    PROGRAM_STATUS_UNSPECIFIED: _ClassVar[ProgramStatus]
    PROGRAM_STATUS_ACTIVE: _ClassVar[ProgramStatus]
    PROGRAM_STATUS_COMPLETED: _ClassVar[ProgramStatus]
    PROGRAM_STATUS_ARCHIVED: _ClassVar[ProgramStatus]
PROGRAM_STATUS_UNSPECIFIED: ProgramStatus
PROGRAM_STATUS_ACTIVE: ProgramStatus
PROGRAM_STATUS_COMPLETED: ProgramStatus
PROGRAM_STATUS_ARCHIVED: ProgramStatus

class Program(_message.Message):
    __slots__ = ("id", "workspace_id", "name", "description", "category", "status", "created_by", "created_at", "updated_at", "revision", "etag", "original_author", "budget_micros_usd")
    ID_FIELD_NUMBER: _ClassVar[int]
    WORKSPACE_ID_FIELD_NUMBER: _ClassVar[int]
    NAME_FIELD_NUMBER: _ClassVar[int]
    DESCRIPTION_FIELD_NUMBER: _ClassVar[int]
    CATEGORY_FIELD_NUMBER: _ClassVar[int]
    STATUS_FIELD_NUMBER: _ClassVar[int]
    CREATED_BY_FIELD_NUMBER: _ClassVar[int]
    CREATED_AT_FIELD_NUMBER: _ClassVar[int]
    UPDATED_AT_FIELD_NUMBER: _ClassVar[int]
    REVISION_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    ORIGINAL_AUTHOR_FIELD_NUMBER: _ClassVar[int]
    BUDGET_MICROS_USD_FIELD_NUMBER: _ClassVar[int]
    id: str
    workspace_id: str
    name: str
    description: str
    category: str
    status: ProgramStatus
    created_by: str
    created_at: _timestamp_pb2.Timestamp
    updated_at: _timestamp_pb2.Timestamp
    revision: int
    etag: str
    original_author: str
    budget_micros_usd: int
    def __init__(self, id: _Optional[str] = ..., workspace_id: _Optional[str] = ..., name: _Optional[str] = ..., description: _Optional[str] = ..., category: _Optional[str] = ..., status: _Optional[_Union[ProgramStatus, str]] = ..., created_by: _Optional[str] = ..., created_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., updated_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., revision: _Optional[int] = ..., etag: _Optional[str] = ..., original_author: _Optional[str] = ..., budget_micros_usd: _Optional[int] = ...) -> None: ...

class ProgramLink(_message.Message):
    __slots__ = ("id", "workspace_id", "program_id", "linked_workspace_id", "created_by", "created_at", "original_author")
    ID_FIELD_NUMBER: _ClassVar[int]
    WORKSPACE_ID_FIELD_NUMBER: _ClassVar[int]
    PROGRAM_ID_FIELD_NUMBER: _ClassVar[int]
    LINKED_WORKSPACE_ID_FIELD_NUMBER: _ClassVar[int]
    CREATED_BY_FIELD_NUMBER: _ClassVar[int]
    CREATED_AT_FIELD_NUMBER: _ClassVar[int]
    ORIGINAL_AUTHOR_FIELD_NUMBER: _ClassVar[int]
    id: str
    workspace_id: str
    program_id: str
    linked_workspace_id: str
    created_by: str
    created_at: _timestamp_pb2.Timestamp
    original_author: str
    def __init__(self, id: _Optional[str] = ..., workspace_id: _Optional[str] = ..., program_id: _Optional[str] = ..., linked_workspace_id: _Optional[str] = ..., created_by: _Optional[str] = ..., created_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., original_author: _Optional[str] = ...) -> None: ...

class ProgramDependency(_message.Message):
    __slots__ = ("id", "workspace_id", "target_plan_id", "source_workspace_id", "source_plan_id", "created_by", "created_at", "original_author")
    ID_FIELD_NUMBER: _ClassVar[int]
    WORKSPACE_ID_FIELD_NUMBER: _ClassVar[int]
    TARGET_PLAN_ID_FIELD_NUMBER: _ClassVar[int]
    SOURCE_WORKSPACE_ID_FIELD_NUMBER: _ClassVar[int]
    SOURCE_PLAN_ID_FIELD_NUMBER: _ClassVar[int]
    CREATED_BY_FIELD_NUMBER: _ClassVar[int]
    CREATED_AT_FIELD_NUMBER: _ClassVar[int]
    ORIGINAL_AUTHOR_FIELD_NUMBER: _ClassVar[int]
    id: str
    workspace_id: str
    target_plan_id: str
    source_workspace_id: str
    source_plan_id: str
    created_by: str
    created_at: _timestamp_pb2.Timestamp
    original_author: str
    def __init__(self, id: _Optional[str] = ..., workspace_id: _Optional[str] = ..., target_plan_id: _Optional[str] = ..., source_workspace_id: _Optional[str] = ..., source_plan_id: _Optional[str] = ..., created_by: _Optional[str] = ..., created_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., original_author: _Optional[str] = ...) -> None: ...
