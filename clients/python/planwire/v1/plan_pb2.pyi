import datetime

from google.protobuf import struct_pb2 as _struct_pb2
from google.protobuf import timestamp_pb2 as _timestamp_pb2
from planwire.v1 import priority_pb2 as _priority_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf.internal import enum_type_wrapper as _enum_type_wrapper
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class PlanStatus(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    PLAN_STATUS_UNSPECIFIED: _ClassVar[PlanStatus]
    PLAN_STATUS_DRAFT: _ClassVar[PlanStatus]
    PLAN_STATUS_ACTIVE: _ClassVar[PlanStatus]
    PLAN_STATUS_COMPLETED: _ClassVar[PlanStatus]
    PLAN_STATUS_ARCHIVED: _ClassVar[PlanStatus]
PLAN_STATUS_UNSPECIFIED: PlanStatus
PLAN_STATUS_DRAFT: PlanStatus
PLAN_STATUS_ACTIVE: PlanStatus
PLAN_STATUS_COMPLETED: PlanStatus
PLAN_STATUS_ARCHIVED: PlanStatus

class Plan(_message.Message):
    __slots__ = ("id", "workspace_id", "project_id", "session_id", "name", "version", "description", "category", "priority", "status", "terminal", "target_branch", "metadata", "created_by", "created_at", "updated_at", "activated_at", "completed_at", "archived_at", "revision", "etag", "original_author", "program_id", "program_workspace_id", "sequential_phases", "budget_micros_usd")
    ID_FIELD_NUMBER: _ClassVar[int]
    WORKSPACE_ID_FIELD_NUMBER: _ClassVar[int]
    PROJECT_ID_FIELD_NUMBER: _ClassVar[int]
    SESSION_ID_FIELD_NUMBER: _ClassVar[int]
    NAME_FIELD_NUMBER: _ClassVar[int]
    VERSION_FIELD_NUMBER: _ClassVar[int]
    DESCRIPTION_FIELD_NUMBER: _ClassVar[int]
    CATEGORY_FIELD_NUMBER: _ClassVar[int]
    PRIORITY_FIELD_NUMBER: _ClassVar[int]
    STATUS_FIELD_NUMBER: _ClassVar[int]
    TERMINAL_FIELD_NUMBER: _ClassVar[int]
    TARGET_BRANCH_FIELD_NUMBER: _ClassVar[int]
    METADATA_FIELD_NUMBER: _ClassVar[int]
    CREATED_BY_FIELD_NUMBER: _ClassVar[int]
    CREATED_AT_FIELD_NUMBER: _ClassVar[int]
    UPDATED_AT_FIELD_NUMBER: _ClassVar[int]
    ACTIVATED_AT_FIELD_NUMBER: _ClassVar[int]
    COMPLETED_AT_FIELD_NUMBER: _ClassVar[int]
    ARCHIVED_AT_FIELD_NUMBER: _ClassVar[int]
    REVISION_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    ORIGINAL_AUTHOR_FIELD_NUMBER: _ClassVar[int]
    PROGRAM_ID_FIELD_NUMBER: _ClassVar[int]
    PROGRAM_WORKSPACE_ID_FIELD_NUMBER: _ClassVar[int]
    SEQUENTIAL_PHASES_FIELD_NUMBER: _ClassVar[int]
    BUDGET_MICROS_USD_FIELD_NUMBER: _ClassVar[int]
    id: str
    workspace_id: str
    project_id: str
    session_id: str
    name: str
    version: int
    description: str
    category: str
    priority: _priority_pb2.Priority
    status: PlanStatus
    terminal: bool
    target_branch: str
    metadata: _struct_pb2.Struct
    created_by: str
    created_at: _timestamp_pb2.Timestamp
    updated_at: _timestamp_pb2.Timestamp
    activated_at: _timestamp_pb2.Timestamp
    completed_at: _timestamp_pb2.Timestamp
    archived_at: _timestamp_pb2.Timestamp
    revision: int
    etag: str
    original_author: str
    program_id: str
    program_workspace_id: str
    sequential_phases: bool
    budget_micros_usd: int
    def __init__(self, id: _Optional[str] = ..., workspace_id: _Optional[str] = ..., project_id: _Optional[str] = ..., session_id: _Optional[str] = ..., name: _Optional[str] = ..., version: _Optional[int] = ..., description: _Optional[str] = ..., category: _Optional[str] = ..., priority: _Optional[_Union[_priority_pb2.Priority, str]] = ..., status: _Optional[_Union[PlanStatus, str]] = ..., terminal: bool = ..., target_branch: _Optional[str] = ..., metadata: _Optional[_Union[_struct_pb2.Struct, _Mapping]] = ..., created_by: _Optional[str] = ..., created_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., updated_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., activated_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., completed_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., archived_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., revision: _Optional[int] = ..., etag: _Optional[str] = ..., original_author: _Optional[str] = ..., program_id: _Optional[str] = ..., program_workspace_id: _Optional[str] = ..., sequential_phases: bool = ..., budget_micros_usd: _Optional[int] = ...) -> None: ...

class PlanHistoryEntry(_message.Message):
    __slots__ = ("plan_id", "old_status", "new_status", "changed_by", "changed_at", "reason", "id", "agent", "original_author")
    PLAN_ID_FIELD_NUMBER: _ClassVar[int]
    OLD_STATUS_FIELD_NUMBER: _ClassVar[int]
    NEW_STATUS_FIELD_NUMBER: _ClassVar[int]
    CHANGED_BY_FIELD_NUMBER: _ClassVar[int]
    CHANGED_AT_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    ID_FIELD_NUMBER: _ClassVar[int]
    AGENT_FIELD_NUMBER: _ClassVar[int]
    ORIGINAL_AUTHOR_FIELD_NUMBER: _ClassVar[int]
    plan_id: str
    old_status: PlanStatus
    new_status: PlanStatus
    changed_by: str
    changed_at: _timestamp_pb2.Timestamp
    reason: str
    id: int
    agent: str
    original_author: str
    def __init__(self, plan_id: _Optional[str] = ..., old_status: _Optional[_Union[PlanStatus, str]] = ..., new_status: _Optional[_Union[PlanStatus, str]] = ..., changed_by: _Optional[str] = ..., changed_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., reason: _Optional[str] = ..., id: _Optional[int] = ..., agent: _Optional[str] = ..., original_author: _Optional[str] = ...) -> None: ...

class TaskCounts(_message.Message):
    __slots__ = ("pending", "approved", "in_progress", "completed", "failed", "rejected", "skipped", "cancelled", "total", "percent")
    PENDING_FIELD_NUMBER: _ClassVar[int]
    APPROVED_FIELD_NUMBER: _ClassVar[int]
    IN_PROGRESS_FIELD_NUMBER: _ClassVar[int]
    COMPLETED_FIELD_NUMBER: _ClassVar[int]
    FAILED_FIELD_NUMBER: _ClassVar[int]
    REJECTED_FIELD_NUMBER: _ClassVar[int]
    SKIPPED_FIELD_NUMBER: _ClassVar[int]
    CANCELLED_FIELD_NUMBER: _ClassVar[int]
    TOTAL_FIELD_NUMBER: _ClassVar[int]
    PERCENT_FIELD_NUMBER: _ClassVar[int]
    pending: int
    approved: int
    in_progress: int
    completed: int
    failed: int
    rejected: int
    skipped: int
    cancelled: int
    total: int
    percent: int
    def __init__(self, pending: _Optional[int] = ..., approved: _Optional[int] = ..., in_progress: _Optional[int] = ..., completed: _Optional[int] = ..., failed: _Optional[int] = ..., rejected: _Optional[int] = ..., skipped: _Optional[int] = ..., cancelled: _Optional[int] = ..., total: _Optional[int] = ..., percent: _Optional[int] = ...) -> None: ...

class PhaseProgress(_message.Message):
    __slots__ = ("phase_id", "tasks")
    PHASE_ID_FIELD_NUMBER: _ClassVar[int]
    TASKS_FIELD_NUMBER: _ClassVar[int]
    phase_id: str
    tasks: TaskCounts
    def __init__(self, phase_id: _Optional[str] = ..., tasks: _Optional[_Union[TaskCounts, _Mapping]] = ...) -> None: ...

class PlanProgress(_message.Message):
    __slots__ = ("tasks", "phases")
    TASKS_FIELD_NUMBER: _ClassVar[int]
    PHASES_FIELD_NUMBER: _ClassVar[int]
    tasks: TaskCounts
    phases: _containers.RepeatedCompositeFieldContainer[PhaseProgress]
    def __init__(self, tasks: _Optional[_Union[TaskCounts, _Mapping]] = ..., phases: _Optional[_Iterable[_Union[PhaseProgress, _Mapping]]] = ...) -> None: ...
