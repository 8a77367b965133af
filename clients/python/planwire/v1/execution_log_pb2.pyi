import datetime

from google.protobuf import struct_pb2 as _struct_pb2
from google.protobuf import timestamp_pb2 as _timestamp_pb2
from google.protobuf.internal import enum_type_wrapper as _enum_type_wrapper
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class ExecutionLogStatus(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    EXECUTION_LOG_STATUS_UNSPECIFIED: _ClassVar[ExecutionLogStatus]
    EXECUTION_LOG_STATUS_RUNNING: _ClassVar[ExecutionLogStatus]
    EXECUTION_LOG_STATUS_COMPLETED: _ClassVar[ExecutionLogStatus]
    EXECUTION_LOG_STATUS_FAILED: _ClassVar[ExecutionLogStatus]
EXECUTION_LOG_STATUS_UNSPECIFIED: ExecutionLogStatus
EXECUTION_LOG_STATUS_RUNNING: ExecutionLogStatus
EXECUTION_LOG_STATUS_COMPLETED: ExecutionLogStatus
EXECUTION_LOG_STATUS_FAILED: ExecutionLogStatus

class ExecutionLog(_message.Message):
    __slots__ = ("id", "workspace_id", "task_id", "attempt", "step_number", "agent_type", "action", "status", "terminal", "output_summary", "output_full", "output_full_json", "output_full_bytes", "timestamp", "duration_ms", "created_by", "created_at", "updated_at", "revision", "etag", "original_author")
    ID_FIELD_NUMBER: _ClassVar[int]
    WORKSPACE_ID_FIELD_NUMBER: _ClassVar[int]
    TASK_ID_FIELD_NUMBER: _ClassVar[int]
    ATTEMPT_FIELD_NUMBER: _ClassVar[int]
    STEP_NUMBER_FIELD_NUMBER: _ClassVar[int]
    AGENT_TYPE_FIELD_NUMBER: _ClassVar[int]
    ACTION_FIELD_NUMBER: _ClassVar[int]
    STATUS_FIELD_NUMBER: _ClassVar[int]
    TERMINAL_FIELD_NUMBER: _ClassVar[int]
    OUTPUT_SUMMARY_FIELD_NUMBER: _ClassVar[int]
    OUTPUT_FULL_FIELD_NUMBER: _ClassVar[int]
    OUTPUT_FULL_JSON_FIELD_NUMBER: _ClassVar[int]
    OUTPUT_FULL_BYTES_FIELD_NUMBER: _ClassVar[int]
    TIMESTAMP_FIELD_NUMBER: _ClassVar[int]
    DURATION_MS_FIELD_NUMBER: _ClassVar[int]
    CREATED_BY_FIELD_NUMBER: _ClassVar[int]
    CREATED_AT_FIELD_NUMBER: _ClassVar[int]
    UPDATED_AT_FIELD_NUMBER: _ClassVar[int]
    REVISION_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    ORIGINAL_AUTHOR_FIELD_NUMBER: _ClassVar[int]
    id: str
    workspace_id: str
    task_id: str
    attempt: int
    step_number: int
    agent_type: str
    action: str
    status: ExecutionLogStatus
    terminal: bool
    output_summary: str
    output_full: _struct_pb2.Value
    output_full_json: str
    output_full_bytes: int
    timestamp: _timestamp_pb2.Timestamp
    duration_ms: int
    created_by: str
    created_at: _timestamp_pb2.Timestamp
    updated_at: _timestamp_pb2.Timestamp
    revision: int
    etag: str
    original_author: str
    def __init__(self, id: _Optional[str] = ..., workspace_id: _Optional[str] = ..., task_id: _Optional[str] = ..., attempt: _Optional[int] = ..., step_number: _Optional[int] = ..., agent_type: _Optional[str] = ..., action: _Optional[str] = ..., status: _Optional[_Union[ExecutionLogStatus, str]] = ..., terminal: bool = ..., output_summary: _Optional[str] = ..., output_full: _Optional[_Union[_struct_pb2.Value, _Mapping]] = ..., output_full_json: _Optional[str] = ..., output_full_bytes: _Optional[int] = ..., timestamp: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., duration_ms: _Optional[int] = ..., created_by: _Optional[str] = ..., created_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., updated_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., revision: _Optional[int] = ..., etag: _Optional[str] = ..., original_author: _Optional[str] = ...) -> None: ...
