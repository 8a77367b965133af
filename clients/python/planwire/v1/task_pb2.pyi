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

class TaskStatus(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    TASK_STATUS_UNSPECIFIED: _ClassVar[TaskStatus]
    TASK_STATUS_PENDING: _ClassVar[TaskStatus]
    TASK_STATUS_APPROVED: _ClassVar[TaskStatus]
    TASK_STATUS_IN_PROGRESS: _ClassVar[TaskStatus]
    TASK_STATUS_COMPLETED: _ClassVar[TaskStatus]
    TASK_STATUS_FAILED: _ClassVar[TaskStatus]
    TASK_STATUS_REJECTED: _ClassVar[TaskStatus]
    TASK_STATUS_SKIPPED: _ClassVar[TaskStatus]
    TASK_STATUS_CANCELLED: _ClassVar[TaskStatus]

class TaskReview(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    TASK_REVIEW_UNSPECIFIED: _ClassVar[TaskReview]
    TASK_REVIEW_PENDING: _ClassVar[TaskReview]
    TASK_REVIEW_APPROVED: _ClassVar[TaskReview]
    TASK_REVIEW_REJECTED: _ClassVar[TaskReview]
TASK_STATUS_UNSPECIFIED: TaskStatus
TASK_STATUS_PENDING: TaskStatus
TASK_STATUS_APPROVED: TaskStatus
TASK_STATUS_IN_PROGRESS: TaskStatus
TASK_STATUS_COMPLETED: TaskStatus
TASK_STATUS_FAILED: TaskStatus
TASK_STATUS_REJECTED: TaskStatus
TASK_STATUS_SKIPPED: TaskStatus
TASK_STATUS_CANCELLED: TaskStatus
TASK_REVIEW_UNSPECIFIED: TaskReview
TASK_REVIEW_PENDING: TaskReview
TASK_REVIEW_APPROVED: TaskReview
TASK_REVIEW_REJECTED: TaskReview

class EstimatedResources(_message.Message):
    __slots__ = ("duration_seconds", "gpu_vram_mb", "cpu_cores", "extra")
    DURATION_SECONDS_FIELD_NUMBER: _ClassVar[int]
    GPU_VRAM_MB_FIELD_NUMBER: _ClassVar[int]
    CPU_CORES_FIELD_NUMBER: _ClassVar[int]
    EXTRA_FIELD_NUMBER: _ClassVar[int]
    duration_seconds: float
    gpu_vram_mb: int
    cpu_cores: float
    extra: _struct_pb2.Struct
    def __init__(self, duration_seconds: _Optional[float] = ..., gpu_vram_mb: _Optional[int] = ..., cpu_cores: _Optional[float] = ..., extra: _Optional[_Union[_struct_pb2.Struct, _Mapping]] = ...) -> None: ...

class ActualResources(_message.Message):
    __slots__ = ("duration_seconds", "gpu_vram_mb_used", "cpu_time_ms", "extra")
    DURATION_SECONDS_FIELD_NUMBER: _ClassVar[int]
    GPU_VRAM_MB_USED_FIELD_NUMBER: _ClassVar[int]
    CPU_TIME_MS_FIELD_NUMBER: _ClassVar[int]
    EXTRA_FIELD_NUMBER: _ClassVar[int]
    duration_seconds: float
    gpu_vram_mb_used: int
    cpu_time_ms: int
    extra: _struct_pb2.Struct
    def __init__(self, duration_seconds: _Optional[float] = ..., gpu_vram_mb_used: _Optional[int] = ..., cpu_time_ms: _Optional[int] = ..., extra: _Optional[_Union[_struct_pb2.Struct, _Mapping]] = ...) -> None: ...

class Task(_message.Message):
    __slots__ = ("id", "workspace_id", "project_id", "plan_id", "phase_id", "parent_task_id", "order_index", "wave", "title", "request_text", "description", "priority", "status", "terminal", "requires_approval", "capability", "assigned_agent", "attempt", "released_attempts", "max_attempts", "available_at", "output", "output_data", "error_message", "review", "review_feedback", "skip_reason", "estimated_resources", "actual_resources", "labels", "external_ref", "metadata", "created_by", "created_at", "updated_at", "approved_at", "approved_by", "started_at", "completed_at", "revision", "etag", "original_author", "approval_requested_at", "approval_requested_by", "approval_reason", "session_id")
    ID_FIELD_NUMBER: _ClassVar[int]
    WORKSPACE_ID_FIELD_NUMBER: _ClassVar[int]
    PROJECT_ID_FIELD_NUMBER: _ClassVar[int]
    PLAN_ID_FIELD_NUMBER: _ClassVar[int]
    PHASE_ID_FIELD_NUMBER: _ClassVar[int]
    PARENT_TASK_ID_FIELD_NUMBER: _ClassVar[int]
    ORDER_INDEX_FIELD_NUMBER: _ClassVar[int]
    WAVE_FIELD_NUMBER: _ClassVar[int]
    TITLE_FIELD_NUMBER: _ClassVar[int]
    REQUEST_TEXT_FIELD_NUMBER: _ClassVar[int]
    DESCRIPTION_FIELD_NUMBER: _ClassVar[int]
    PRIORITY_FIELD_NUMBER: _ClassVar[int]
    STATUS_FIELD_NUMBER: _ClassVar[int]
    TERMINAL_FIELD_NUMBER: _ClassVar[int]
    REQUIRES_APPROVAL_FIELD_NUMBER: _ClassVar[int]
    CAPABILITY_FIELD_NUMBER: _ClassVar[int]
    ASSIGNED_AGENT_FIELD_NUMBER: _ClassVar[int]
    ATTEMPT_FIELD_NUMBER: _ClassVar[int]
    RELEASED_ATTEMPTS_FIELD_NUMBER: _ClassVar[int]
    MAX_ATTEMPTS_FIELD_NUMBER: _ClassVar[int]
    AVAILABLE_AT_FIELD_NUMBER: _ClassVar[int]
    OUTPUT_FIELD_NUMBER: _ClassVar[int]
    OUTPUT_DATA_FIELD_NUMBER: _ClassVar[int]
    ERROR_MESSAGE_FIELD_NUMBER: _ClassVar[int]
    REVIEW_FIELD_NUMBER: _ClassVar[int]
    REVIEW_FEEDBACK_FIELD_NUMBER: _ClassVar[int]
    SKIP_REASON_FIELD_NUMBER: _ClassVar[int]
    ESTIMATED_RESOURCES_FIELD_NUMBER: _ClassVar[int]
    ACTUAL_RESOURCES_FIELD_NUMBER: _ClassVar[int]
    LABELS_FIELD_NUMBER: _ClassVar[int]
    EXTERNAL_REF_FIELD_NUMBER: _ClassVar[int]
    METADATA_FIELD_NUMBER: _ClassVar[int]
    CREATED_BY_FIELD_NUMBER: _ClassVar[int]
    CREATED_AT_FIELD_NUMBER: _ClassVar[int]
    UPDATED_AT_FIELD_NUMBER: _ClassVar[int]
    APPROVED_AT_FIELD_NUMBER: _ClassVar[int]
    APPROVED_BY_FIELD_NUMBER: _ClassVar[int]
    STARTED_AT_FIELD_NUMBER: _ClassVar[int]
    COMPLETED_AT_FIELD_NUMBER: _ClassVar[int]
    REVISION_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    ORIGINAL_AUTHOR_FIELD_NUMBER: _ClassVar[int]
    APPROVAL_REQUESTED_AT_FIELD_NUMBER: _ClassVar[int]
    APPROVAL_REQUESTED_BY_FIELD_NUMBER: _ClassVar[int]
    APPROVAL_REASON_FIELD_NUMBER: _ClassVar[int]
    SESSION_ID_FIELD_NUMBER: _ClassVar[int]
    id: str
    workspace_id: str
    project_id: str
    plan_id: str
    phase_id: str
    parent_task_id: str
    order_index: int
    wave: int
    title: str
    request_text: str
    description: str
    priority: _priority_pb2.Priority
    status: TaskStatus
    terminal: bool
    requires_approval: bool
    capability: str
    assigned_agent: str
    attempt: int
    released_attempts: int
    max_attempts: int
    available_at: _timestamp_pb2.Timestamp
    output: str
    output_data: _struct_pb2.Struct
    error_message: str
    review: TaskReview
    review_feedback: str
    skip_reason: str
    estimated_resources: EstimatedResources
    actual_resources: ActualResources
    labels: _containers.RepeatedScalarFieldContainer[str]
    external_ref: str
    metadata: _struct_pb2.Struct
    created_by: str
    created_at: _timestamp_pb2.Timestamp
    updated_at: _timestamp_pb2.Timestamp
    approved_at: _timestamp_pb2.Timestamp
    approved_by: str
    started_at: _timestamp_pb2.Timestamp
    completed_at: _timestamp_pb2.Timestamp
    revision: int
    etag: str
    original_author: str
    approval_requested_at: _timestamp_pb2.Timestamp
    approval_requested_by: str
    approval_reason: str
    session_id: str
    def __init__(self, id: _Optional[str] = ..., workspace_id: _Optional[str] = ..., project_id: _Optional[str] = ..., plan_id: _Optional[str] = ..., phase_id: _Optional[str] = ..., parent_task_id: _Optional[str] = ..., order_index: _Optional[int] = ..., wave: _Optional[int] = ..., title: _Optional[str] = ..., request_text: _Optional[str] = ..., description: _Optional[str] = ..., priority: _Optional[_Union[_priority_pb2.Priority, str]] = ..., status: _Optional[_Union[TaskStatus, str]] = ..., terminal: bool = ..., requires_approval: bool = ..., capability: _Optional[str] = ..., assigned_agent: _Optional[str] = ..., attempt: _Optional[int] = ..., released_attempts: _Optional[int] = ..., max_attempts: _Optional[int] = ..., available_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., output: _Optional[str] = ..., output_data: _Optional[_Union[_struct_pb2.Struct, _Mapping]] = ..., error_message: _Optional[str] = ..., review: _Optional[_Union[TaskReview, str]] = ..., review_feedback: _Optional[str] = ..., skip_reason: _Optional[str] = ..., estimated_resources: _Optional[_Union[EstimatedResources, _Mapping]] = ..., actual_resources: _Optional[_Union[ActualResources, _Mapping]] = ..., labels: _Optional[_Iterable[str]] = ..., external_ref: _Optional[str] = ..., metadata: _Optional[_Union[_struct_pb2.Struct, _Mapping]] = ..., created_by: _Optional[str] = ..., created_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., updated_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., approved_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., approved_by: _Optional[str] = ..., started_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., completed_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., revision: _Optional[int] = ..., etag: _Optional[str] = ..., original_author: _Optional[str] = ..., approval_requested_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., approval_requested_by: _Optional[str] = ..., approval_reason: _Optional[str] = ..., session_id: _Optional[str] = ...) -> None: ...

class TaskHistoryEntry(_message.Message):
    __slots__ = ("task_id", "old_status", "new_status", "changed_by", "changed_at", "reason", "id", "agent", "original_author")
    TASK_ID_FIELD_NUMBER: _ClassVar[int]
    OLD_STATUS_FIELD_NUMBER: _ClassVar[int]
    NEW_STATUS_FIELD_NUMBER: _ClassVar[int]
    CHANGED_BY_FIELD_NUMBER: _ClassVar[int]
    CHANGED_AT_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    ID_FIELD_NUMBER: _ClassVar[int]
    AGENT_FIELD_NUMBER: _ClassVar[int]
    ORIGINAL_AUTHOR_FIELD_NUMBER: _ClassVar[int]
    task_id: str
    old_status: TaskStatus
    new_status: TaskStatus
    changed_by: str
    changed_at: _timestamp_pb2.Timestamp
    reason: str
    id: int
    agent: str
    original_author: str
    def __init__(self, task_id: _Optional[str] = ..., old_status: _Optional[_Union[TaskStatus, str]] = ..., new_status: _Optional[_Union[TaskStatus, str]] = ..., changed_by: _Optional[str] = ..., changed_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., reason: _Optional[str] = ..., id: _Optional[int] = ..., agent: _Optional[str] = ..., original_author: _Optional[str] = ...) -> None: ...

class TaskAttempt(_message.Message):
    __slots__ = ("task_id", "attempt", "status", "assigned_agent", "output", "output_data", "error_message", "review", "review_feedback", "actual_resources", "started_at", "ended_at", "id")
    TASK_ID_FIELD_NUMBER: _ClassVar[int]
    ATTEMPT_FIELD_NUMBER: _ClassVar[int]
    STATUS_FIELD_NUMBER: _ClassVar[int]
    ASSIGNED_AGENT_FIELD_NUMBER: _ClassVar[int]
    OUTPUT_FIELD_NUMBER: _ClassVar[int]
    OUTPUT_DATA_FIELD_NUMBER: _ClassVar[int]
    ERROR_MESSAGE_FIELD_NUMBER: _ClassVar[int]
    REVIEW_FIELD_NUMBER: _ClassVar[int]
    REVIEW_FEEDBACK_FIELD_NUMBER: _ClassVar[int]
    ACTUAL_RESOURCES_FIELD_NUMBER: _ClassVar[int]
    STARTED_AT_FIELD_NUMBER: _ClassVar[int]
    ENDED_AT_FIELD_NUMBER: _ClassVar[int]
    ID_FIELD_NUMBER: _ClassVar[int]
    task_id: str
    attempt: int
    status: TaskStatus
    assigned_agent: str
    output: str
    output_data: _struct_pb2.Struct
    error_message: str
    review: TaskReview
    review_feedback: str
    actual_resources: ActualResources
    started_at: _timestamp_pb2.Timestamp
    ended_at: _timestamp_pb2.Timestamp
    id: int
    def __init__(self, task_id: _Optional[str] = ..., attempt: _Optional[int] = ..., status: _Optional[_Union[TaskStatus, str]] = ..., assigned_agent: _Optional[str] = ..., output: _Optional[str] = ..., output_data: _Optional[_Union[_struct_pb2.Struct, _Mapping]] = ..., error_message: _Optional[str] = ..., review: _Optional[_Union[TaskReview, str]] = ..., review_feedback: _Optional[str] = ..., actual_resources: _Optional[_Union[ActualResources, _Mapping]] = ..., started_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., ended_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., id: _Optional[int] = ...) -> None: ...
