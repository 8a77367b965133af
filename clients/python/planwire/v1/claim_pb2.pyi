import datetime

from google.protobuf import struct_pb2 as _struct_pb2
from google.protobuf import timestamp_pb2 as _timestamp_pb2
from planwire.v1 import code_link_pb2 as _code_link_pb2
from planwire.v1 import task_pb2 as _task_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf.internal import enum_type_wrapper as _enum_type_wrapper
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class ClaimOrder(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    CLAIM_ORDER_UNSPECIFIED: _ClassVar[ClaimOrder]
    CLAIM_ORDER_PLAN: _ClassVar[ClaimOrder]
    CLAIM_ORDER_PRIORITY: _ClassVar[ClaimOrder]

class UnreadyReason(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    UNREADY_REASON_UNSPECIFIED: _ClassVar[UnreadyReason]
    UNREADY_REASON_IN_PROGRESS: _ClassVar[UnreadyReason]
    UNREADY_REASON_PLAN_NOT_ACTIVE: _ClassVar[UnreadyReason]
    UNREADY_REASON_BUDGET_SPENT: _ClassVar[UnreadyReason]
    UNREADY_REASON_FAILED: _ClassVar[UnreadyReason]
    UNREADY_REASON_NEEDS_APPROVAL: _ClassVar[UnreadyReason]
    UNREADY_REASON_NO_ATTEMPTS_LEFT: _ClassVar[UnreadyReason]
    UNREADY_REASON_BLOCKED: _ClassVar[UnreadyReason]
    UNREADY_REASON_OPEN_SUBTASKS: _ClassVar[UnreadyReason]
    UNREADY_REASON_NOT_YET_AVAILABLE: _ClassVar[UnreadyReason]
    UNREADY_REASON_NOT_WANTED: _ClassVar[UnreadyReason]
CLAIM_ORDER_UNSPECIFIED: ClaimOrder
CLAIM_ORDER_PLAN: ClaimOrder
CLAIM_ORDER_PRIORITY: ClaimOrder
UNREADY_REASON_UNSPECIFIED: UnreadyReason
UNREADY_REASON_IN_PROGRESS: UnreadyReason
UNREADY_REASON_PLAN_NOT_ACTIVE: UnreadyReason
UNREADY_REASON_BUDGET_SPENT: UnreadyReason
UNREADY_REASON_FAILED: UnreadyReason
UNREADY_REASON_NEEDS_APPROVAL: UnreadyReason
UNREADY_REASON_NO_ATTEMPTS_LEFT: UnreadyReason
UNREADY_REASON_BLOCKED: UnreadyReason
UNREADY_REASON_OPEN_SUBTASKS: UnreadyReason
UNREADY_REASON_NOT_YET_AVAILABLE: UnreadyReason
UNREADY_REASON_NOT_WANTED: UnreadyReason

class Lease(_message.Message):
    __slots__ = ("task_id", "plan_id", "worker", "session_id", "attempt", "claimed_at", "lease_until")
    TASK_ID_FIELD_NUMBER: _ClassVar[int]
    PLAN_ID_FIELD_NUMBER: _ClassVar[int]
    WORKER_FIELD_NUMBER: _ClassVar[int]
    SESSION_ID_FIELD_NUMBER: _ClassVar[int]
    ATTEMPT_FIELD_NUMBER: _ClassVar[int]
    CLAIMED_AT_FIELD_NUMBER: _ClassVar[int]
    LEASE_UNTIL_FIELD_NUMBER: _ClassVar[int]
    task_id: str
    plan_id: str
    worker: str
    session_id: str
    attempt: int
    claimed_at: _timestamp_pb2.Timestamp
    lease_until: _timestamp_pb2.Timestamp
    def __init__(self, task_id: _Optional[str] = ..., plan_id: _Optional[str] = ..., worker: _Optional[str] = ..., session_id: _Optional[str] = ..., attempt: _Optional[int] = ..., claimed_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., lease_until: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class ClaimedTask(_message.Message):
    __slots__ = ("task", "lease", "conflicts")
    TASK_FIELD_NUMBER: _ClassVar[int]
    LEASE_FIELD_NUMBER: _ClassVar[int]
    CONFLICTS_FIELD_NUMBER: _ClassVar[int]
    task: _task_pb2.Task
    lease: Lease
    conflicts: _containers.RepeatedCompositeFieldContainer[_code_link_pb2.CodeConflict]
    def __init__(self, task: _Optional[_Union[_task_pb2.Task, _Mapping]] = ..., lease: _Optional[_Union[Lease, _Mapping]] = ..., conflicts: _Optional[_Iterable[_Union[_code_link_pb2.CodeConflict, _Mapping]]] = ...) -> None: ...

class ClaimFilter(_message.Message):
    __slots__ = ("plan_id", "capabilities", "assigned_agent", "labels", "order")
    PLAN_ID_FIELD_NUMBER: _ClassVar[int]
    CAPABILITIES_FIELD_NUMBER: _ClassVar[int]
    ASSIGNED_AGENT_FIELD_NUMBER: _ClassVar[int]
    LABELS_FIELD_NUMBER: _ClassVar[int]
    ORDER_FIELD_NUMBER: _ClassVar[int]
    plan_id: str
    capabilities: _containers.RepeatedScalarFieldContainer[str]
    assigned_agent: str
    labels: _containers.RepeatedScalarFieldContainer[str]
    order: ClaimOrder
    def __init__(self, plan_id: _Optional[str] = ..., capabilities: _Optional[_Iterable[str]] = ..., assigned_agent: _Optional[str] = ..., labels: _Optional[_Iterable[str]] = ..., order: _Optional[_Union[ClaimOrder, str]] = ...) -> None: ...

class UnreadyTasks(_message.Message):
    __slots__ = ("reason", "count")
    REASON_FIELD_NUMBER: _ClassVar[int]
    COUNT_FIELD_NUMBER: _ClassVar[int]
    reason: UnreadyReason
    count: int
    def __init__(self, reason: _Optional[_Union[UnreadyReason, str]] = ..., count: _Optional[int] = ...) -> None: ...

class TaskCompletion(_message.Message):
    __slots__ = ("task_id", "attempt", "output", "output_data", "actual_resources", "etag", "force")
    TASK_ID_FIELD_NUMBER: _ClassVar[int]
    ATTEMPT_FIELD_NUMBER: _ClassVar[int]
    OUTPUT_FIELD_NUMBER: _ClassVar[int]
    OUTPUT_DATA_FIELD_NUMBER: _ClassVar[int]
    ACTUAL_RESOURCES_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    FORCE_FIELD_NUMBER: _ClassVar[int]
    task_id: str
    attempt: int
    output: str
    output_data: _struct_pb2.Struct
    actual_resources: _task_pb2.ActualResources
    etag: str
    force: bool
    def __init__(self, task_id: _Optional[str] = ..., attempt: _Optional[int] = ..., output: _Optional[str] = ..., output_data: _Optional[_Union[_struct_pb2.Struct, _Mapping]] = ..., actual_resources: _Optional[_Union[_task_pb2.ActualResources, _Mapping]] = ..., etag: _Optional[str] = ..., force: bool = ...) -> None: ...
