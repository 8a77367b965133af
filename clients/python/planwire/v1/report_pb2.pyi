import datetime

from google.protobuf import timestamp_pb2 as _timestamp_pb2
from planwire.v1 import execution_log_pb2 as _execution_log_pb2
from planwire.v1 import task_pb2 as _task_pb2
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class FailedTask(_message.Message):
    __slots__ = ("task_id", "plan_id", "title", "request_text", "error_message", "attempt", "assigned_agent", "created_at", "completed_at")
    TASK_ID_FIELD_NUMBER: _ClassVar[int]
    PLAN_ID_FIELD_NUMBER: _ClassVar[int]
    TITLE_FIELD_NUMBER: _ClassVar[int]
    REQUEST_TEXT_FIELD_NUMBER: _ClassVar[int]
    ERROR_MESSAGE_FIELD_NUMBER: _ClassVar[int]
    ATTEMPT_FIELD_NUMBER: _ClassVar[int]
    ASSIGNED_AGENT_FIELD_NUMBER: _ClassVar[int]
    CREATED_AT_FIELD_NUMBER: _ClassVar[int]
    COMPLETED_AT_FIELD_NUMBER: _ClassVar[int]
    task_id: str
    plan_id: str
    title: str
    request_text: str
    error_message: str
    attempt: int
    assigned_agent: str
    created_at: _timestamp_pb2.Timestamp
    completed_at: _timestamp_pb2.Timestamp
    def __init__(self, task_id: _Optional[str] = ..., plan_id: _Optional[str] = ..., title: _Optional[str] = ..., request_text: _Optional[str] = ..., error_message: _Optional[str] = ..., attempt: _Optional[int] = ..., assigned_agent: _Optional[str] = ..., created_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., completed_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class TimelineStep(_message.Message):
    __slots__ = ("execution_log_id", "attempt", "step_number", "agent_type", "action", "status", "timestamp", "duration_ms", "offset_ms", "output_summary")
    EXECUTION_LOG_ID_FIELD_NUMBER: _ClassVar[int]
    ATTEMPT_FIELD_NUMBER: _ClassVar[int]
    STEP_NUMBER_FIELD_NUMBER: _ClassVar[int]
    AGENT_TYPE_FIELD_NUMBER: _ClassVar[int]
    ACTION_FIELD_NUMBER: _ClassVar[int]
    STATUS_FIELD_NUMBER: _ClassVar[int]
    TIMESTAMP_FIELD_NUMBER: _ClassVar[int]
    DURATION_MS_FIELD_NUMBER: _ClassVar[int]
    OFFSET_MS_FIELD_NUMBER: _ClassVar[int]
    OUTPUT_SUMMARY_FIELD_NUMBER: _ClassVar[int]
    execution_log_id: str
    attempt: int
    step_number: int
    agent_type: str
    action: str
    status: _execution_log_pb2.ExecutionLogStatus
    timestamp: _timestamp_pb2.Timestamp
    duration_ms: int
    offset_ms: int
    output_summary: str
    def __init__(self, execution_log_id: _Optional[str] = ..., attempt: _Optional[int] = ..., step_number: _Optional[int] = ..., agent_type: _Optional[str] = ..., action: _Optional[str] = ..., status: _Optional[_Union[_execution_log_pb2.ExecutionLogStatus, str]] = ..., timestamp: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., duration_ms: _Optional[int] = ..., offset_ms: _Optional[int] = ..., output_summary: _Optional[str] = ...) -> None: ...

class ResourceUse(_message.Message):
    __slots__ = ("task_id", "plan_id", "title", "status", "estimated_resources", "actual_resources", "duration_ratio", "gpu_vram_ratio", "created_at")
    TASK_ID_FIELD_NUMBER: _ClassVar[int]
    PLAN_ID_FIELD_NUMBER: _ClassVar[int]
    TITLE_FIELD_NUMBER: _ClassVar[int]
    STATUS_FIELD_NUMBER: _ClassVar[int]
    ESTIMATED_RESOURCES_FIELD_NUMBER: _ClassVar[int]
    ACTUAL_RESOURCES_FIELD_NUMBER: _ClassVar[int]
    DURATION_RATIO_FIELD_NUMBER: _ClassVar[int]
    GPU_VRAM_RATIO_FIELD_NUMBER: _ClassVar[int]
    CREATED_AT_FIELD_NUMBER: _ClassVar[int]
    task_id: str
    plan_id: str
    title: str
    status: _task_pb2.TaskStatus
    estimated_resources: _task_pb2.EstimatedResources
    actual_resources: _task_pb2.ActualResources
    duration_ratio: float
    gpu_vram_ratio: float
    created_at: _timestamp_pb2.Timestamp
    def __init__(self, task_id: _Optional[str] = ..., plan_id: _Optional[str] = ..., title: _Optional[str] = ..., status: _Optional[_Union[_task_pb2.TaskStatus, str]] = ..., estimated_resources: _Optional[_Union[_task_pb2.EstimatedResources, _Mapping]] = ..., actual_resources: _Optional[_Union[_task_pb2.ActualResources, _Mapping]] = ..., duration_ratio: _Optional[float] = ..., gpu_vram_ratio: _Optional[float] = ..., created_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class TaskAiCost(_message.Message):
    __slots__ = ("task_id", "provider", "model", "plan_id", "title", "uses", "total_tokens", "cost_micros_usd", "reported_cost_micros_usd", "last_used_at")
    TASK_ID_FIELD_NUMBER: _ClassVar[int]
    PROVIDER_FIELD_NUMBER: _ClassVar[int]
    MODEL_FIELD_NUMBER: _ClassVar[int]
    PLAN_ID_FIELD_NUMBER: _ClassVar[int]
    TITLE_FIELD_NUMBER: _ClassVar[int]
    USES_FIELD_NUMBER: _ClassVar[int]
    TOTAL_TOKENS_FIELD_NUMBER: _ClassVar[int]
    COST_MICROS_USD_FIELD_NUMBER: _ClassVar[int]
    REPORTED_COST_MICROS_USD_FIELD_NUMBER: _ClassVar[int]
    LAST_USED_AT_FIELD_NUMBER: _ClassVar[int]
    task_id: str
    provider: str
    model: str
    plan_id: str
    title: str
    uses: int
    total_tokens: int
    cost_micros_usd: int
    reported_cost_micros_usd: int
    last_used_at: _timestamp_pb2.Timestamp
    def __init__(self, task_id: _Optional[str] = ..., provider: _Optional[str] = ..., model: _Optional[str] = ..., plan_id: _Optional[str] = ..., title: _Optional[str] = ..., uses: _Optional[int] = ..., total_tokens: _Optional[int] = ..., cost_micros_usd: _Optional[int] = ..., reported_cost_micros_usd: _Optional[int] = ..., last_used_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class AgentDuration(_message.Message):
    __slots__ = ("agent_type", "count", "failed", "average_ms", "p50_ms", "p95_ms")
    AGENT_TYPE_FIELD_NUMBER: _ClassVar[int]
    COUNT_FIELD_NUMBER: _ClassVar[int]
    FAILED_FIELD_NUMBER: _ClassVar[int]
    AVERAGE_MS_FIELD_NUMBER: _ClassVar[int]
    P50_MS_FIELD_NUMBER: _ClassVar[int]
    P95_MS_FIELD_NUMBER: _ClassVar[int]
    agent_type: str
    count: int
    failed: int
    average_ms: float
    p50_ms: float
    p95_ms: float
    def __init__(self, agent_type: _Optional[str] = ..., count: _Optional[int] = ..., failed: _Optional[int] = ..., average_ms: _Optional[float] = ..., p50_ms: _Optional[float] = ..., p95_ms: _Optional[float] = ...) -> None: ...

class DayThroughput(_message.Message):
    __slots__ = ("day", "completed", "failed", "dropped", "average_lead_seconds", "p50_lead_seconds", "p95_lead_seconds", "average_work_seconds")
    DAY_FIELD_NUMBER: _ClassVar[int]
    COMPLETED_FIELD_NUMBER: _ClassVar[int]
    FAILED_FIELD_NUMBER: _ClassVar[int]
    DROPPED_FIELD_NUMBER: _ClassVar[int]
    AVERAGE_LEAD_SECONDS_FIELD_NUMBER: _ClassVar[int]
    P50_LEAD_SECONDS_FIELD_NUMBER: _ClassVar[int]
    P95_LEAD_SECONDS_FIELD_NUMBER: _ClassVar[int]
    AVERAGE_WORK_SECONDS_FIELD_NUMBER: _ClassVar[int]
    day: str
    completed: int
    failed: int
    dropped: int
    average_lead_seconds: float
    p50_lead_seconds: float
    p95_lead_seconds: float
    average_work_seconds: float
    def __init__(self, day: _Optional[str] = ..., completed: _Optional[int] = ..., failed: _Optional[int] = ..., dropped: _Optional[int] = ..., average_lead_seconds: _Optional[float] = ..., p50_lead_seconds: _Optional[float] = ..., p95_lead_seconds: _Optional[float] = ..., average_work_seconds: _Optional[float] = ...) -> None: ...

class Blocker(_message.Message):
    __slots__ = ("blocker_type", "blocker_id", "name", "status", "waiting", "since")
    BLOCKER_TYPE_FIELD_NUMBER: _ClassVar[int]
    BLOCKER_ID_FIELD_NUMBER: _ClassVar[int]
    NAME_FIELD_NUMBER: _ClassVar[int]
    STATUS_FIELD_NUMBER: _ClassVar[int]
    WAITING_FIELD_NUMBER: _ClassVar[int]
    SINCE_FIELD_NUMBER: _ClassVar[int]
    blocker_type: str
    blocker_id: str
    name: str
    status: str
    waiting: int
    since: _timestamp_pb2.Timestamp
    def __init__(self, blocker_type: _Optional[str] = ..., blocker_id: _Optional[str] = ..., name: _Optional[str] = ..., status: _Optional[str] = ..., waiting: _Optional[int] = ..., since: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...
