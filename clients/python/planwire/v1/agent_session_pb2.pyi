import datetime

from google.protobuf import timestamp_pb2 as _timestamp_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf.internal import enum_type_wrapper as _enum_type_wrapper
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class AgentSessionState(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    AGENT_SESSION_STATE_UNSPECIFIED: _ClassVar[AgentSessionState]
    AGENT_SESSION_STATE_ACTIVE: _ClassVar[AgentSessionState]
    AGENT_SESSION_STATE_COMPLETED: _ClassVar[AgentSessionState]
    AGENT_SESSION_STATE_ORPHANED: _ClassVar[AgentSessionState]
AGENT_SESSION_STATE_UNSPECIFIED: AgentSessionState
AGENT_SESSION_STATE_ACTIVE: AgentSessionState
AGENT_SESSION_STATE_COMPLETED: AgentSessionState
AGENT_SESSION_STATE_ORPHANED: AgentSessionState

class AgentSession(_message.Message):
    __slots__ = ("id", "workspace_id", "plan_id", "session_id", "agent_type", "agent_id", "timeout_seconds", "state", "heartbeat_at", "completed_at", "orphaned_at", "summary", "artifacts", "created_by", "created_at", "updated_at", "revision", "etag", "original_author")
    ID_FIELD_NUMBER: _ClassVar[int]
    WORKSPACE_ID_FIELD_NUMBER: _ClassVar[int]
    PLAN_ID_FIELD_NUMBER: _ClassVar[int]
    SESSION_ID_FIELD_NUMBER: _ClassVar[int]
    AGENT_TYPE_FIELD_NUMBER: _ClassVar[int]
    AGENT_ID_FIELD_NUMBER: _ClassVar[int]
    TIMEOUT_SECONDS_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    HEARTBEAT_AT_FIELD_NUMBER: _ClassVar[int]
    COMPLETED_AT_FIELD_NUMBER: _ClassVar[int]
    ORPHANED_AT_FIELD_NUMBER: _ClassVar[int]
    SUMMARY_FIELD_NUMBER: _ClassVar[int]
    ARTIFACTS_FIELD_NUMBER: _ClassVar[int]
    CREATED_BY_FIELD_NUMBER: _ClassVar[int]
    CREATED_AT_FIELD_NUMBER: _ClassVar[int]
    UPDATED_AT_FIELD_NUMBER: _ClassVar[int]
    REVISION_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    ORIGINAL_AUTHOR_FIELD_NUMBER: _ClassVar[int]
    id: str
    workspace_id: str
    plan_id: str
    session_id: str
    agent_type: str
    agent_id: str
    timeout_seconds: int
    state: AgentSessionState
    heartbeat_at: _timestamp_pb2.Timestamp
    completed_at: _timestamp_pb2.Timestamp
    orphaned_at: _timestamp_pb2.Timestamp
    summary: str
    artifacts: _containers.RepeatedScalarFieldContainer[str]
    created_by: str
    created_at: _timestamp_pb2.Timestamp
    updated_at: _timestamp_pb2.Timestamp
    revision: int
    etag: str
    original_author: str
    def __init__(self, id: _Optional[str] = ..., workspace_id: _Optional[str] = ..., plan_id: _Optional[str] = ..., session_id: _Optional[str] = ..., agent_type: _Optional[str] = ..., agent_id: _Optional[str] = ..., timeout_seconds: _Optional[int] = ..., state: _Optional[_Union[AgentSessionState, str]] = ..., heartbeat_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., completed_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., orphaned_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., summary: _Optional[str] = ..., artifacts: _Optional[_Iterable[str]] = ..., created_by: _Optional[str] = ..., created_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., updated_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., revision: _Optional[int] = ..., etag: _Optional[str] = ..., original_author: _Optional[str] = ...) -> None: ...
