import datetime

from google.protobuf import timestamp_pb2 as _timestamp_pb2
from planwire.v1 import plan_pb2 as _plan_pb2
from planwire.v1 import task_pb2 as _task_pb2
from google.protobuf.internal import enum_type_wrapper as _enum_type_wrapper
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class DependencyKind(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    DEPENDENCY_KIND_UNSPECIFIED: _ClassVar[DependencyKind]
    DEPENDENCY_KIND_BLOCKS: _ClassVar[DependencyKind]
    DEPENDENCY_KIND_RELATES: _ClassVar[DependencyKind]
    DEPENDENCY_KIND_DISCOVERED_FROM: _ClassVar[DependencyKind]
    DEPENDENCY_KIND_SUPERSEDES: _ClassVar[DependencyKind]
    DEPENDENCY_KIND_DUPLICATES: _ClassVar[DependencyKind]
DEPENDENCY_KIND_UNSPECIFIED: DependencyKind
DEPENDENCY_KIND_BLOCKS: DependencyKind
DEPENDENCY_KIND_RELATES: DependencyKind
DEPENDENCY_KIND_DISCOVERED_FROM: DependencyKind
DEPENDENCY_KIND_SUPERSEDES: DependencyKind
DEPENDENCY_KIND_DUPLICATES: DependencyKind

class DependencyEnd(_message.Message):
    __slots__ = ("plan_id", "phase_id", "task_id")
    PLAN_ID_FIELD_NUMBER: _ClassVar[int]
    PHASE_ID_FIELD_NUMBER: _ClassVar[int]
    TASK_ID_FIELD_NUMBER: _ClassVar[int]
    plan_id: str
    phase_id: str
    task_id: str
    def __init__(self, plan_id: _Optional[str] = ..., phase_id: _Optional[str] = ..., task_id: _Optional[str] = ...) -> None: ...

class Dependency(_message.Message):
    __slots__ = ("id", "workspace_id", "source", "target", "kind", "created_by", "created_at", "original_author")
    ID_FIELD_NUMBER: _ClassVar[int]
    WORKSPACE_ID_FIELD_NUMBER: _ClassVar[int]
    SOURCE_FIELD_NUMBER: _ClassVar[int]
    TARGET_FIELD_NUMBER: _ClassVar[int]
    KIND_FIELD_NUMBER: _ClassVar[int]
    CREATED_BY_FIELD_NUMBER: _ClassVar[int]
    CREATED_AT_FIELD_NUMBER: _ClassVar[int]
    ORIGINAL_AUTHOR_FIELD_NUMBER: _ClassVar[int]
    id: str
    workspace_id: str
    source: DependencyEnd
    target: DependencyEnd
    kind: DependencyKind
    created_by: str
    created_at: _timestamp_pb2.Timestamp
    original_author: str
    def __init__(self, id: _Optional[str] = ..., workspace_id: _Optional[str] = ..., source: _Optional[_Union[DependencyEnd, _Mapping]] = ..., target: _Optional[_Union[DependencyEnd, _Mapping]] = ..., kind: _Optional[_Union[DependencyKind, str]] = ..., created_by: _Optional[str] = ..., created_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., original_author: _Optional[str] = ...) -> None: ...

class GraphNode(_message.Message):
    __slots__ = ("subject", "name", "plan_id", "phase_id", "plan_status", "task_status", "depth")
    SUBJECT_FIELD_NUMBER: _ClassVar[int]
    NAME_FIELD_NUMBER: _ClassVar[int]
    PLAN_ID_FIELD_NUMBER: _ClassVar[int]
    PHASE_ID_FIELD_NUMBER: _ClassVar[int]
    PLAN_STATUS_FIELD_NUMBER: _ClassVar[int]
    TASK_STATUS_FIELD_NUMBER: _ClassVar[int]
    DEPTH_FIELD_NUMBER: _ClassVar[int]
    subject: DependencyEnd
    name: str
    plan_id: str
    phase_id: str
    plan_status: _plan_pb2.PlanStatus
    task_status: _task_pb2.TaskStatus
    depth: int
    def __init__(self, subject: _Optional[_Union[DependencyEnd, _Mapping]] = ..., name: _Optional[str] = ..., plan_id: _Optional[str] = ..., phase_id: _Optional[str] = ..., plan_status: _Optional[_Union[_plan_pb2.PlanStatus, str]] = ..., task_status: _Optional[_Union[_task_pb2.TaskStatus, str]] = ..., depth: _Optional[int] = ...) -> None: ...
