import datetime

from google.protobuf import struct_pb2 as _struct_pb2
from google.protobuf import timestamp_pb2 as _timestamp_pb2
from planwire.v1 import ai_usage_pb2 as _ai_usage_pb2
from planwire.v1 import event_pb2 as _event_pb2
from planwire.v1 import execution_log_pb2 as _execution_log_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class CreateExecutionLogRequest(_message.Message):
    __slots__ = ("workspace_id", "execution_log", "reason", "request_id")
    WORKSPACE_ID_FIELD_NUMBER: _ClassVar[int]
    EXECUTION_LOG_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    workspace_id: str
    execution_log: _execution_log_pb2.ExecutionLog
    reason: str
    request_id: str
    def __init__(self, workspace_id: _Optional[str] = ..., execution_log: _Optional[_Union[_execution_log_pb2.ExecutionLog, _Mapping]] = ..., reason: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class CreateExecutionLogResponse(_message.Message):
    __slots__ = ("execution_log", "replayed")
    EXECUTION_LOG_FIELD_NUMBER: _ClassVar[int]
    REPLAYED_FIELD_NUMBER: _ClassVar[int]
    execution_log: _execution_log_pb2.ExecutionLog
    replayed: bool
    def __init__(self, execution_log: _Optional[_Union[_execution_log_pb2.ExecutionLog, _Mapping]] = ..., replayed: bool = ...) -> None: ...

class AppendExecutionLogsRequest(_message.Message):
    __slots__ = ("workspace_id", "execution_logs", "reason")
    WORKSPACE_ID_FIELD_NUMBER: _ClassVar[int]
    EXECUTION_LOGS_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    workspace_id: str
    execution_logs: _containers.RepeatedCompositeFieldContainer[_execution_log_pb2.ExecutionLog]
    reason: str
    def __init__(self, workspace_id: _Optional[str] = ..., execution_logs: _Optional[_Iterable[_Union[_execution_log_pb2.ExecutionLog, _Mapping]]] = ..., reason: _Optional[str] = ...) -> None: ...

class AppendExecutionLogsResponse(_message.Message):
    __slots__ = ("created", "skipped")
    CREATED_FIELD_NUMBER: _ClassVar[int]
    SKIPPED_FIELD_NUMBER: _ClassVar[int]
    created: int
    skipped: int
    def __init__(self, created: _Optional[int] = ..., skipped: _Optional[int] = ...) -> None: ...

class FinishExecutionLogRequest(_message.Message):
    __slots__ = ("workspace_id", "execution_log_id", "status", "output_summary", "output_full", "output_full_json", "duration_ms", "reason", "etag", "request_id")
    WORKSPACE_ID_FIELD_NUMBER: _ClassVar[int]
    EXECUTION_LOG_ID_FIELD_NUMBER: _ClassVar[int]
    STATUS_FIELD_NUMBER: _ClassVar[int]
    OUTPUT_SUMMARY_FIELD_NUMBER: _ClassVar[int]
    OUTPUT_FULL_FIELD_NUMBER: _ClassVar[int]
    OUTPUT_FULL_JSON_FIELD_NUMBER: _ClassVar[int]
    DURATION_MS_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    workspace_id: str
    execution_log_id: str
    status: _execution_log_pb2.ExecutionLogStatus
    output_summary: str
    output_full: _struct_pb2.Value
    output_full_json: str
    duration_ms: int
    reason: str
    etag: str
    request_id: str
    def __init__(self, workspace_id: _Optional[str] = ..., execution_log_id: _Optional[str] = ..., status: _Optional[_Union[_execution_log_pb2.ExecutionLogStatus, str]] = ..., output_summary: _Optional[str] = ..., output_full: _Optional[_Union[_struct_pb2.Value, _Mapping]] = ..., output_full_json: _Optional[str] = ..., duration_ms: _Optional[int] = ..., reason: _Optional[str] = ..., etag: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class FinishExecutionLogResponse(_message.Message):
    __slots__ = ("execution_log", "replayed")
    EXECUTION_LOG_FIELD_NUMBER: _ClassVar[int]
    REPLAYED_FIELD_NUMBER: _ClassVar[int]
    execution_log: _execution_log_pb2.ExecutionLog
    replayed: bool
    def __init__(self, execution_log: _Optional[_Union[_execution_log_pb2.ExecutionLog, _Mapping]] = ..., replayed: bool = ...) -> None: ...

class GetExecutionLogRequest(_message.Message):
    __slots__ = ("workspace_id", "execution_log_id")
    WORKSPACE_ID_FIELD_NUMBER: _ClassVar[int]
    EXECUTION_LOG_ID_FIELD_NUMBER: _ClassVar[int]
    workspace_id: str
    execution_log_id: str
    def __init__(self, workspace_id: _Optional[str] = ..., execution_log_id: _Optional[str] = ...) -> None: ...

class GetExecutionLogResponse(_message.Message):
    __slots__ = ("execution_log",)
    EXECUTION_LOG_FIELD_NUMBER: _ClassVar[int]
    execution_log: _execution_log_pb2.ExecutionLog
    def __init__(self, execution_log: _Optional[_Union[_execution_log_pb2.ExecutionLog, _Mapping]] = ...) -> None: ...

class ListExecutionLogsRequest(_message.Message):
    __slots__ = ("workspace_id", "task_id", "attempt", "status", "page_size", "page_token")
    WORKSPACE_ID_FIELD_NUMBER: _ClassVar[int]
    TASK_ID_FIELD_NUMBER: _ClassVar[int]
    ATTEMPT_FIELD_NUMBER: _ClassVar[int]
    STATUS_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    workspace_id: str
    task_id: str
    attempt: int
    status: _execution_log_pb2.ExecutionLogStatus
    page_size: int
    page_token: str
    def __init__(self, workspace_id: _Optional[str] = ..., task_id: _Optional[str] = ..., attempt: _Optional[int] = ..., status: _Optional[_Union[_execution_log_pb2.ExecutionLogStatus, str]] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ...) -> None: ...

class ListExecutionLogsResponse(_message.Message):
    __slots__ = ("execution_logs", "next_page_token", "resume_token")
    EXECUTION_LOGS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    RESUME_TOKEN_FIELD_NUMBER: _ClassVar[int]
    execution_logs: _containers.RepeatedCompositeFieldContainer[_execution_log_pb2.ExecutionLog]
    next_page_token: str
    resume_token: str
    def __init__(self, execution_logs: _Optional[_Iterable[_Union[_execution_log_pb2.ExecutionLog, _Mapping]]] = ..., next_page_token: _Optional[str] = ..., resume_token: _Optional[str] = ...) -> None: ...

class FollowExecutionLogsRequest(_message.Message):
    __slots__ = ("workspace_id", "options", "task_ids", "plan_ids")
    WORKSPACE_ID_FIELD_NUMBER: _ClassVar[int]
    OPTIONS_FIELD_NUMBER: _ClassVar[int]
    TASK_IDS_FIELD_NUMBER: _ClassVar[int]
    PLAN_IDS_FIELD_NUMBER: _ClassVar[int]
    workspace_id: str
    options: _event_pb2.WatchOptions
    task_ids: _containers.RepeatedScalarFieldContainer[str]
    plan_ids: _containers.RepeatedScalarFieldContainer[str]
    def __init__(self, workspace_id: _Optional[str] = ..., options: _Optional[_Union[_event_pb2.WatchOptions, _Mapping]] = ..., task_ids: _Optional[_Iterable[str]] = ..., plan_ids: _Optional[_Iterable[str]] = ...) -> None: ...

class ExecutionLogEvent(_message.Message):
    __slots__ = ("event_id", "execution_log_id", "plan_id", "kind", "from_status", "to_status", "terminal", "revision", "etag", "actor", "rpc", "reason", "request_id", "recorded_at", "resume_token", "agent", "execution_log")
    EVENT_ID_FIELD_NUMBER: _ClassVar[int]
    EXECUTION_LOG_ID_FIELD_NUMBER: _ClassVar[int]
    PLAN_ID_FIELD_NUMBER: _ClassVar[int]
    KIND_FIELD_NUMBER: _ClassVar[int]
    FROM_STATUS_FIELD_NUMBER: _ClassVar[int]
    TO_STATUS_FIELD_NUMBER: _ClassVar[int]
    TERMINAL_FIELD_NUMBER: _ClassVar[int]
    REVISION_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    ACTOR_FIELD_NUMBER: _ClassVar[int]
    RPC_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    RECORDED_AT_FIELD_NUMBER: _ClassVar[int]
    RESUME_TOKEN_FIELD_NUMBER: _ClassVar[int]
    AGENT_FIELD_NUMBER: _ClassVar[int]
    EXECUTION_LOG_FIELD_NUMBER: _ClassVar[int]
    event_id: int
    execution_log_id: str
    plan_id: str
    kind: str
    from_status: _execution_log_pb2.ExecutionLogStatus
    to_status: _execution_log_pb2.ExecutionLogStatus
    terminal: bool
    revision: int
    etag: str
    actor: str
    rpc: str
    reason: str
    request_id: str
    recorded_at: _timestamp_pb2.Timestamp
    resume_token: str
    agent: str
    execution_log: _execution_log_pb2.ExecutionLog
    def __init__(self, event_id: _Optional[int] = ..., execution_log_id: _Optional[str] = ..., plan_id: _Optional[str] = ..., kind: _Optional[str] = ..., from_status: _Optional[_Union[_execution_log_pb2.ExecutionLogStatus, str]] = ..., to_status: _Optional[_Union[_execution_log_pb2.ExecutionLogStatus, str]] = ..., terminal: bool = ..., revision: _Optional[int] = ..., etag: _Optional[str] = ..., actor: _Optional[str] = ..., rpc: _Optional[str] = ..., reason: _Optional[str] = ..., request_id: _Optional[str] = ..., recorded_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., resume_token: _Optional[str] = ..., agent: _Optional[str] = ..., execution_log: _Optional[_Union[_execution_log_pb2.ExecutionLog, _Mapping]] = ...) -> None: ...

class ExecutionLogEvents(_message.Message):
    __slots__ = ("events",)
    EVENTS_FIELD_NUMBER: _ClassVar[int]
    events: _containers.RepeatedCompositeFieldContainer[ExecutionLogEvent]
    def __init__(self, events: _Optional[_Iterable[_Union[ExecutionLogEvent, _Mapping]]] = ...) -> None: ...

class FollowExecutionLogsResponse(_message.Message):
    __slots__ = ("resume_token", "started", "execution_log", "snapshot_complete", "events", "progress", "closing")
    RESUME_TOKEN_FIELD_NUMBER: _ClassVar[int]
    STARTED_FIELD_NUMBER: _ClassVar[int]
    EXECUTION_LOG_FIELD_NUMBER: _ClassVar[int]
    SNAPSHOT_COMPLETE_FIELD_NUMBER: _ClassVar[int]
    EVENTS_FIELD_NUMBER: _ClassVar[int]
    PROGRESS_FIELD_NUMBER: _ClassVar[int]
    CLOSING_FIELD_NUMBER: _ClassVar[int]
    resume_token: str
    started: _event_pb2.Started
    execution_log: _execution_log_pb2.ExecutionLog
    snapshot_complete: _event_pb2.SnapshotComplete
    events: ExecutionLogEvents
    progress: _event_pb2.Progress
    closing: _event_pb2.Closing
    def __init__(self, resume_token: _Optional[str] = ..., started: _Optional[_Union[_event_pb2.Started, _Mapping]] = ..., execution_log: _Optional[_Union[_execution_log_pb2.ExecutionLog, _Mapping]] = ..., snapshot_complete: _Optional[_Union[_event_pb2.SnapshotComplete, _Mapping]] = ..., events: _Optional[_Union[ExecutionLogEvents, _Mapping]] = ..., progress: _Optional[_Union[_event_pb2.Progress, _Mapping]] = ..., closing: _Optional[_Union[_event_pb2.Closing, _Mapping]] = ...) -> None: ...

class CreateAiUsageRequest(_message.Message):
    __slots__ = ("workspace_id", "ai_usage", "reason", "request_id")
    WORKSPACE_ID_FIELD_NUMBER: _ClassVar[int]
    AI_USAGE_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    workspace_id: str
    ai_usage: _ai_usage_pb2.AiUsage
    reason: str
    request_id: str
    def __init__(self, workspace_id: _Optional[str] = ..., ai_usage: _Optional[_Union[_ai_usage_pb2.AiUsage, _Mapping]] = ..., reason: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class CreateAiUsageResponse(_message.Message):
    __slots__ = ("ai_usage", "replayed")
    AI_USAGE_FIELD_NUMBER: _ClassVar[int]
    REPLAYED_FIELD_NUMBER: _ClassVar[int]
    ai_usage: _ai_usage_pb2.AiUsage
    replayed: bool
    def __init__(self, ai_usage: _Optional[_Union[_ai_usage_pb2.AiUsage, _Mapping]] = ..., replayed: bool = ...) -> None: ...

class GetAiUsageRequest(_message.Message):
    __slots__ = ("workspace_id", "ai_usage_id")
    WORKSPACE_ID_FIELD_NUMBER: _ClassVar[int]
    AI_USAGE_ID_FIELD_NUMBER: _ClassVar[int]
    workspace_id: str
    ai_usage_id: str
    def __init__(self, workspace_id: _Optional[str] = ..., ai_usage_id: _Optional[str] = ...) -> None: ...

class GetAiUsageResponse(_message.Message):
    __slots__ = ("ai_usage",)
    AI_USAGE_FIELD_NUMBER: _ClassVar[int]
    ai_usage: _ai_usage_pb2.AiUsage
    def __init__(self, ai_usage: _Optional[_Union[_ai_usage_pb2.AiUsage, _Mapping]] = ...) -> None: ...

class ListAiUsageRequest(_message.Message):
    __slots__ = ("workspace_id", "plan_id", "task_id", "page_size", "page_token")
    WORKSPACE_ID_FIELD_NUMBER: _ClassVar[int]
    PLAN_ID_FIELD_NUMBER: _ClassVar[int]
    TASK_ID_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    workspace_id: str
    plan_id: str
    task_id: str
    page_size: int
    page_token: str
    def __init__(self, workspace_id: _Optional[str] = ..., plan_id: _Optional[str] = ..., task_id: _Optional[str] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ...) -> None: ...

class ListAiUsageResponse(_message.Message):
    __slots__ = ("ai_usage", "next_page_token", "resume_token")
    AI_USAGE_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    RESUME_TOKEN_FIELD_NUMBER: _ClassVar[int]
    ai_usage: _containers.RepeatedCompositeFieldContainer[_ai_usage_pb2.AiUsage]
    next_page_token: str
    resume_token: str
    def __init__(self, ai_usage: _Optional[_Iterable[_Union[_ai_usage_pb2.AiUsage, _Mapping]]] = ..., next_page_token: _Optional[str] = ..., resume_token: _Optional[str] = ...) -> None: ...

class GetUsageRequest(_message.Message):
    __slots__ = ("workspace_id", "task_id", "phase_id", "plan_id", "program_id", "attempt", "start_time", "end_time")
    WORKSPACE_ID_FIELD_NUMBER: _ClassVar[int]
    TASK_ID_FIELD_NUMBER: _ClassVar[int]
    PHASE_ID_FIELD_NUMBER: _ClassVar[int]
    PLAN_ID_FIELD_NUMBER: _ClassVar[int]
    PROGRAM_ID_FIELD_NUMBER: _ClassVar[int]
    ATTEMPT_FIELD_NUMBER: _ClassVar[int]
    START_TIME_FIELD_NUMBER: _ClassVar[int]
    END_TIME_FIELD_NUMBER: _ClassVar[int]
    workspace_id: str
    task_id: str
    phase_id: str
    plan_id: str
    program_id: str
    attempt: int
    start_time: _timestamp_pb2.Timestamp
    end_time: _timestamp_pb2.Timestamp
    def __init__(self, workspace_id: _Optional[str] = ..., task_id: _Optional[str] = ..., phase_id: _Optional[str] = ..., plan_id: _Optional[str] = ..., program_id: _Optional[str] = ..., attempt: _Optional[int] = ..., start_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., end_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class GetUsageResponse(_message.Message):
    __slots__ = ("models", "total", "budget_micros_usd", "spent_micros_usd", "budget_spent", "hidden_plans")
    MODELS_FIELD_NUMBER: _ClassVar[int]
    TOTAL_FIELD_NUMBER: _ClassVar[int]
    BUDGET_MICROS_USD_FIELD_NUMBER: _ClassVar[int]
    SPENT_MICROS_USD_FIELD_NUMBER: _ClassVar[int]
    BUDGET_SPENT_FIELD_NUMBER: _ClassVar[int]
    HIDDEN_PLANS_FIELD_NUMBER: _ClassVar[int]
    models: _containers.RepeatedCompositeFieldContainer[_ai_usage_pb2.ModelUsage]
    total: _ai_usage_pb2.UsageTotals
    budget_micros_usd: int
    spent_micros_usd: int
    budget_spent: bool
    hidden_plans: int
    def __init__(self, models: _Optional[_Iterable[_Union[_ai_usage_pb2.ModelUsage, _Mapping]]] = ..., total: _Optional[_Union[_ai_usage_pb2.UsageTotals, _Mapping]] = ..., budget_micros_usd: _Optional[int] = ..., spent_micros_usd: _Optional[int] = ..., budget_spent: bool = ..., hidden_plans: _Optional[int] = ...) -> None: ...
