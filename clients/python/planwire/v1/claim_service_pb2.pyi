import datetime

from google.protobuf import duration_pb2 as _duration_pb2
from planwire.v1 import claim_pb2 as _claim_pb2
from planwire.v1 import task_pb2 as _task_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class ListReadyTasksRequest(_message.Message):
    __slots__ = ("workspace_id", "filter", "include_unready", "page_size", "page_token")
    WORKSPACE_ID_FIELD_NUMBER: _ClassVar[int]
    FILTER_FIELD_NUMBER: _ClassVar[int]
    INCLUDE_UNREADY_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    workspace_id: str
    filter: _claim_pb2.ClaimFilter
    include_unready: bool
    page_size: int
    page_token: str
    def __init__(self, workspace_id: _Optional[str] = ..., filter: _Optional[_Union[_claim_pb2.ClaimFilter, _Mapping]] = ..., include_unready: bool = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ...) -> None: ...

class ListReadyTasksResponse(_message.Message):
    __slots__ = ("tasks", "unready", "next_page_token", "resume_token")
    TASKS_FIELD_NUMBER: _ClassVar[int]
    UNREADY_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    RESUME_TOKEN_FIELD_NUMBER: _ClassVar[int]
    tasks: _containers.RepeatedCompositeFieldContainer[_task_pb2.Task]
    unready: _containers.RepeatedCompositeFieldContainer[_claim_pb2.UnreadyTasks]
    next_page_token: str
    resume_token: str
    def __init__(self, tasks: _Optional[_Iterable[_Union[_task_pb2.Task, _Mapping]]] = ..., unready: _Optional[_Iterable[_Union[_claim_pb2.UnreadyTasks, _Mapping]]] = ..., next_page_token: _Optional[str] = ..., resume_token: _Optional[str] = ...) -> None: ...

class PeekNextTaskRequest(_message.Message):
    __slots__ = ("workspace_id", "filter")
    WORKSPACE_ID_FIELD_NUMBER: _ClassVar[int]
    FILTER_FIELD_NUMBER: _ClassVar[int]
    workspace_id: str
    filter: _claim_pb2.ClaimFilter
    def __init__(self, workspace_id: _Optional[str] = ..., filter: _Optional[_Union[_claim_pb2.ClaimFilter, _Mapping]] = ...) -> None: ...

class PeekNextTaskResponse(_message.Message):
    __slots__ = ("task",)
    TASK_FIELD_NUMBER: _ClassVar[int]
    task: _task_pb2.Task
    def __init__(self, task: _Optional[_Union[_task_pb2.Task, _Mapping]] = ...) -> None: ...

class ClaimTasksRequest(_message.Message):
    __slots__ = ("workspace_id", "filter", "limit", "worker", "lease_duration", "wait", "avoid_conflicts", "reason", "request_id")
    WORKSPACE_ID_FIELD_NUMBER: _ClassVar[int]
    FILTER_FIELD_NUMBER: _ClassVar[int]
    LIMIT_FIELD_NUMBER: _ClassVar[int]
    WORKER_FIELD_NUMBER: _ClassVar[int]
    LEASE_DURATION_FIELD_NUMBER: _ClassVar[int]
    WAIT_FIELD_NUMBER: _ClassVar[int]
    AVOID_CONFLICTS_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    workspace_id: str
    filter: _claim_pb2.ClaimFilter
    limit: int
    worker: str
    lease_duration: _duration_pb2.Duration
    wait: _duration_pb2.Duration
    avoid_conflicts: bool
    reason: str
    request_id: str
    def __init__(self, workspace_id: _Optional[str] = ..., filter: _Optional[_Union[_claim_pb2.ClaimFilter, _Mapping]] = ..., limit: _Optional[int] = ..., worker: _Optional[str] = ..., lease_duration: _Optional[_Union[datetime.timedelta, _duration_pb2.Duration, _Mapping]] = ..., wait: _Optional[_Union[datetime.timedelta, _duration_pb2.Duration, _Mapping]] = ..., avoid_conflicts: bool = ..., reason: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class ClaimTasksResponse(_message.Message):
    __slots__ = ("claimed", "replayed")
    CLAIMED_FIELD_NUMBER: _ClassVar[int]
    REPLAYED_FIELD_NUMBER: _ClassVar[int]
    claimed: _containers.RepeatedCompositeFieldContainer[_claim_pb2.ClaimedTask]
    replayed: bool
    def __init__(self, claimed: _Optional[_Iterable[_Union[_claim_pb2.ClaimedTask, _Mapping]]] = ..., replayed: bool = ...) -> None: ...

class RenewLeaseRequest(_message.Message):
    __slots__ = ("workspace_id", "task_id", "attempt", "lease_duration")
    WORKSPACE_ID_FIELD_NUMBER: _ClassVar[int]
    TASK_ID_FIELD_NUMBER: _ClassVar[int]
    ATTEMPT_FIELD_NUMBER: _ClassVar[int]
    LEASE_DURATION_FIELD_NUMBER: _ClassVar[int]
    workspace_id: str
    task_id: str
    attempt: int
    lease_duration: _duration_pb2.Duration
    def __init__(self, workspace_id: _Optional[str] = ..., task_id: _Optional[str] = ..., attempt: _Optional[int] = ..., lease_duration: _Optional[_Union[datetime.timedelta, _duration_pb2.Duration, _Mapping]] = ...) -> None: ...

class RenewLeaseResponse(_message.Message):
    __slots__ = ("lease",)
    LEASE_FIELD_NUMBER: _ClassVar[int]
    lease: _claim_pb2.Lease
    def __init__(self, lease: _Optional[_Union[_claim_pb2.Lease, _Mapping]] = ...) -> None: ...

class GetLeaseRequest(_message.Message):
    __slots__ = ("workspace_id", "task_id")
    WORKSPACE_ID_FIELD_NUMBER: _ClassVar[int]
    TASK_ID_FIELD_NUMBER: _ClassVar[int]
    workspace_id: str
    task_id: str
    def __init__(self, workspace_id: _Optional[str] = ..., task_id: _Optional[str] = ...) -> None: ...

class GetLeaseResponse(_message.Message):
    __slots__ = ("lease",)
    LEASE_FIELD_NUMBER: _ClassVar[int]
    lease: _claim_pb2.Lease
    def __init__(self, lease: _Optional[_Union[_claim_pb2.Lease, _Mapping]] = ...) -> None: ...

class ListLeasesRequest(_message.Message):
    __slots__ = ("workspace_id", "plan_id", "worker", "session_id", "page_size", "page_token")
    WORKSPACE_ID_FIELD_NUMBER: _ClassVar[int]
    PLAN_ID_FIELD_NUMBER: _ClassVar[int]
    WORKER_FIELD_NUMBER: _ClassVar[int]
    SESSION_ID_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    workspace_id: str
    plan_id: str
    worker: str
    session_id: str
    page_size: int
    page_token: str
    def __init__(self, workspace_id: _Optional[str] = ..., plan_id: _Optional[str] = ..., worker: _Optional[str] = ..., session_id: _Optional[str] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ...) -> None: ...

class ListLeasesResponse(_message.Message):
    __slots__ = ("leases", "next_page_token", "resume_token")
    LEASES_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    RESUME_TOKEN_FIELD_NUMBER: _ClassVar[int]
    leases: _containers.RepeatedCompositeFieldContainer[_claim_pb2.Lease]
    next_page_token: str
    resume_token: str
    def __init__(self, leases: _Optional[_Iterable[_Union[_claim_pb2.Lease, _Mapping]]] = ..., next_page_token: _Optional[str] = ..., resume_token: _Optional[str] = ...) -> None: ...

class CompleteTasksRequest(_message.Message):
    __slots__ = ("workspace_id", "completions", "reason", "request_id")
    WORKSPACE_ID_FIELD_NUMBER: _ClassVar[int]
    COMPLETIONS_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    workspace_id: str
    completions: _containers.RepeatedCompositeFieldContainer[_claim_pb2.TaskCompletion]
    reason: str
    request_id: str
    def __init__(self, workspace_id: _Optional[str] = ..., completions: _Optional[_Iterable[_Union[_claim_pb2.TaskCompletion, _Mapping]]] = ..., reason: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class CompleteTasksResponse(_message.Message):
    __slots__ = ("etags", "replayed")
    ETAGS_FIELD_NUMBER: _ClassVar[int]
    REPLAYED_FIELD_NUMBER: _ClassVar[int]
    etags: _containers.RepeatedScalarFieldContainer[str]
    replayed: bool
    def __init__(self, etags: _Optional[_Iterable[str]] = ..., replayed: bool = ...) -> None: ...

class CompleteAndClaimNextRequest(_message.Message):
    __slots__ = ("workspace_id", "filter", "limit", "worker", "lease_duration", "wait", "completions", "output", "avoid_conflicts", "reason", "request_id")
    WORKSPACE_ID_FIELD_NUMBER: _ClassVar[int]
    FILTER_FIELD_NUMBER: _ClassVar[int]
    LIMIT_FIELD_NUMBER: _ClassVar[int]
    WORKER_FIELD_NUMBER: _ClassVar[int]
    LEASE_DURATION_FIELD_NUMBER: _ClassVar[int]
    WAIT_FIELD_NUMBER: _ClassVar[int]
    COMPLETIONS_FIELD_NUMBER: _ClassVar[int]
    OUTPUT_FIELD_NUMBER: _ClassVar[int]
    AVOID_CONFLICTS_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    workspace_id: str
    filter: _claim_pb2.ClaimFilter
    limit: int
    worker: str
    lease_duration: _duration_pb2.Duration
    wait: _duration_pb2.Duration
    completions: _containers.RepeatedCompositeFieldContainer[_claim_pb2.TaskCompletion]
    output: str
    avoid_conflicts: bool
    reason: str
    request_id: str
    def __init__(self, workspace_id: _Optional[str] = ..., filter: _Optional[_Union[_claim_pb2.ClaimFilter, _Mapping]] = ..., limit: _Optional[int] = ..., worker: _Optional[str] = ..., lease_duration: _Optional[_Union[datetime.timedelta, _duration_pb2.Duration, _Mapping]] = ..., wait: _Optional[_Union[datetime.timedelta, _duration_pb2.Duration, _Mapping]] = ..., completions: _Optional[_Iterable[_Union[_claim_pb2.TaskCompletion, _Mapping]]] = ..., output: _Optional[str] = ..., avoid_conflicts: bool = ..., reason: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class CompleteAndClaimNextResponse(_message.Message):
    __slots__ = ("completed", "claimed", "replayed")
    COMPLETED_FIELD_NUMBER: _ClassVar[int]
    CLAIMED_FIELD_NUMBER: _ClassVar[int]
    REPLAYED_FIELD_NUMBER: _ClassVar[int]
    completed: _containers.RepeatedCompositeFieldContainer[_task_pb2.Task]
    claimed: _containers.RepeatedCompositeFieldContainer[_claim_pb2.ClaimedTask]
    replayed: bool
    def __init__(self, completed: _Optional[_Iterable[_Union[_task_pb2.Task, _Mapping]]] = ..., claimed: _Optional[_Iterable[_Union[_claim_pb2.ClaimedTask, _Mapping]]] = ..., replayed: bool = ...) -> None: ...
