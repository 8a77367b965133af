from planwire.v1 import agent_session_pb2 as _agent_session_pb2
from planwire.v1 import handoff_pb2 as _handoff_pb2
from planwire.v1 import plan_pb2 as _plan_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class CreateAgentSessionRequest(_message.Message):
    __slots__ = ("workspace_id", "agent_session", "reason", "request_id")
    WORKSPACE_ID_FIELD_NUMBER: _ClassVar[int]
    AGENT_SESSION_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    workspace_id: str
    agent_session: _agent_session_pb2.AgentSession
    reason: str
    request_id: str
    def __init__(self, workspace_id: _Optional[str] = ..., agent_session: _Optional[_Union[_agent_session_pb2.AgentSession, _Mapping]] = ..., reason: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class CreateAgentSessionResponse(_message.Message):
    __slots__ = ("agent_session", "replayed")
    AGENT_SESSION_FIELD_NUMBER: _ClassVar[int]
    REPLAYED_FIELD_NUMBER: _ClassVar[int]
    agent_session: _agent_session_pb2.AgentSession
    replayed: bool
    def __init__(self, agent_session: _Optional[_Union[_agent_session_pb2.AgentSession, _Mapping]] = ..., replayed: bool = ...) -> None: ...

class GetAgentSessionRequest(_message.Message):
    __slots__ = ("workspace_id", "agent_session_id")
    WORKSPACE_ID_FIELD_NUMBER: _ClassVar[int]
    AGENT_SESSION_ID_FIELD_NUMBER: _ClassVar[int]
    workspace_id: str
    agent_session_id: str
    def __init__(self, workspace_id: _Optional[str] = ..., agent_session_id: _Optional[str] = ...) -> None: ...

class GetAgentSessionResponse(_message.Message):
    __slots__ = ("agent_session",)
    AGENT_SESSION_FIELD_NUMBER: _ClassVar[int]
    agent_session: _agent_session_pb2.AgentSession
    def __init__(self, agent_session: _Optional[_Union[_agent_session_pb2.AgentSession, _Mapping]] = ...) -> None: ...

class ListAgentSessionsRequest(_message.Message):
    __slots__ = ("workspace_id", "plan_id", "session_id", "agent_id", "agent_type", "states", "page_size", "page_token")
    WORKSPACE_ID_FIELD_NUMBER: _ClassVar[int]
    PLAN_ID_FIELD_NUMBER: _ClassVar[int]
    SESSION_ID_FIELD_NUMBER: _ClassVar[int]
    AGENT_ID_FIELD_NUMBER: _ClassVar[int]
    AGENT_TYPE_FIELD_NUMBER: _ClassVar[int]
    STATES_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    workspace_id: str
    plan_id: str
    session_id: str
    agent_id: str
    agent_type: str
    states: _containers.RepeatedScalarFieldContainer[_agent_session_pb2.AgentSessionState]
    page_size: int
    page_token: str
    def __init__(self, workspace_id: _Optional[str] = ..., plan_id: _Optional[str] = ..., session_id: _Optional[str] = ..., agent_id: _Optional[str] = ..., agent_type: _Optional[str] = ..., states: _Optional[_Iterable[_Union[_agent_session_pb2.AgentSessionState, str]]] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ...) -> None: ...

class ListAgentSessionsResponse(_message.Message):
    __slots__ = ("agent_sessions", "next_page_token", "resume_token")
    AGENT_SESSIONS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    RESUME_TOKEN_FIELD_NUMBER: _ClassVar[int]
    agent_sessions: _containers.RepeatedCompositeFieldContainer[_agent_session_pb2.AgentSession]
    next_page_token: str
    resume_token: str
    def __init__(self, agent_sessions: _Optional[_Iterable[_Union[_agent_session_pb2.AgentSession, _Mapping]]] = ..., next_page_token: _Optional[str] = ..., resume_token: _Optional[str] = ...) -> None: ...

class HeartbeatAgentSessionRequest(_message.Message):
    __slots__ = ("workspace_id", "agent_session_id")
    WORKSPACE_ID_FIELD_NUMBER: _ClassVar[int]
    AGENT_SESSION_ID_FIELD_NUMBER: _ClassVar[int]
    workspace_id: str
    agent_session_id: str
    def __init__(self, workspace_id: _Optional[str] = ..., agent_session_id: _Optional[str] = ...) -> None: ...

class HeartbeatAgentSessionResponse(_message.Message):
    __slots__ = ("agent_session",)
    AGENT_SESSION_FIELD_NUMBER: _ClassVar[int]
    agent_session: _agent_session_pb2.AgentSession
    def __init__(self, agent_session: _Optional[_Union[_agent_session_pb2.AgentSession, _Mapping]] = ...) -> None: ...

class CompleteAgentSessionRequest(_message.Message):
    __slots__ = ("workspace_id", "agent_session_id", "summary", "artifacts", "reason", "etag", "request_id")
    WORKSPACE_ID_FIELD_NUMBER: _ClassVar[int]
    AGENT_SESSION_ID_FIELD_NUMBER: _ClassVar[int]
    SUMMARY_FIELD_NUMBER: _ClassVar[int]
    ARTIFACTS_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    workspace_id: str
    agent_session_id: str
    summary: str
    artifacts: _containers.RepeatedScalarFieldContainer[str]
    reason: str
    etag: str
    request_id: str
    def __init__(self, workspace_id: _Optional[str] = ..., agent_session_id: _Optional[str] = ..., summary: _Optional[str] = ..., artifacts: _Optional[_Iterable[str]] = ..., reason: _Optional[str] = ..., etag: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class CompleteAgentSessionResponse(_message.Message):
    __slots__ = ("agent_session", "replayed")
    AGENT_SESSION_FIELD_NUMBER: _ClassVar[int]
    REPLAYED_FIELD_NUMBER: _ClassVar[int]
    agent_session: _agent_session_pb2.AgentSession
    replayed: bool
    def __init__(self, agent_session: _Optional[_Union[_agent_session_pb2.AgentSession, _Mapping]] = ..., replayed: bool = ...) -> None: ...

class CreateHandoffRequest(_message.Message):
    __slots__ = ("workspace_id", "handoff", "reason", "request_id")
    WORKSPACE_ID_FIELD_NUMBER: _ClassVar[int]
    HANDOFF_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    workspace_id: str
    handoff: _handoff_pb2.Handoff
    reason: str
    request_id: str
    def __init__(self, workspace_id: _Optional[str] = ..., handoff: _Optional[_Union[_handoff_pb2.Handoff, _Mapping]] = ..., reason: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class CreateHandoffResponse(_message.Message):
    __slots__ = ("handoff", "replayed")
    HANDOFF_FIELD_NUMBER: _ClassVar[int]
    REPLAYED_FIELD_NUMBER: _ClassVar[int]
    handoff: _handoff_pb2.Handoff
    replayed: bool
    def __init__(self, handoff: _Optional[_Union[_handoff_pb2.Handoff, _Mapping]] = ..., replayed: bool = ...) -> None: ...

class GetHandoffRequest(_message.Message):
    __slots__ = ("workspace_id", "handoff_id")
    WORKSPACE_ID_FIELD_NUMBER: _ClassVar[int]
    HANDOFF_ID_FIELD_NUMBER: _ClassVar[int]
    workspace_id: str
    handoff_id: str
    def __init__(self, workspace_id: _Optional[str] = ..., handoff_id: _Optional[str] = ...) -> None: ...

class GetHandoffResponse(_message.Message):
    __slots__ = ("handoff",)
    HANDOFF_FIELD_NUMBER: _ClassVar[int]
    handoff: _handoff_pb2.Handoff
    def __init__(self, handoff: _Optional[_Union[_handoff_pb2.Handoff, _Mapping]] = ...) -> None: ...

class ListHandoffsRequest(_message.Message):
    __slots__ = ("workspace_id", "plan_id", "page_size", "page_token")
    WORKSPACE_ID_FIELD_NUMBER: _ClassVar[int]
    PLAN_ID_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    workspace_id: str
    plan_id: str
    page_size: int
    page_token: str
    def __init__(self, workspace_id: _Optional[str] = ..., plan_id: _Optional[str] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ...) -> None: ...

class ListHandoffsResponse(_message.Message):
    __slots__ = ("handoffs", "next_page_token", "resume_token")
    HANDOFFS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    RESUME_TOKEN_FIELD_NUMBER: _ClassVar[int]
    handoffs: _containers.RepeatedCompositeFieldContainer[_handoff_pb2.Handoff]
    next_page_token: str
    resume_token: str
    def __init__(self, handoffs: _Optional[_Iterable[_Union[_handoff_pb2.Handoff, _Mapping]]] = ..., next_page_token: _Optional[str] = ..., resume_token: _Optional[str] = ...) -> None: ...

class TakeOverPlanRequest(_message.Message):
    __slots__ = ("workspace_id", "plan_id", "session_id", "force", "reason", "etag", "request_id")
    WORKSPACE_ID_FIELD_NUMBER: _ClassVar[int]
    PLAN_ID_FIELD_NUMBER: _ClassVar[int]
    SESSION_ID_FIELD_NUMBER: _ClassVar[int]
    FORCE_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    workspace_id: str
    plan_id: str
    session_id: str
    force: bool
    reason: str
    etag: str
    request_id: str
    def __init__(self, workspace_id: _Optional[str] = ..., plan_id: _Optional[str] = ..., session_id: _Optional[str] = ..., force: bool = ..., reason: _Optional[str] = ..., etag: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class TakeOverPlanResponse(_message.Message):
    __slots__ = ("plan", "replayed")
    PLAN_FIELD_NUMBER: _ClassVar[int]
    REPLAYED_FIELD_NUMBER: _ClassVar[int]
    plan: _plan_pb2.Plan
    replayed: bool
    def __init__(self, plan: _Optional[_Union[_plan_pb2.Plan, _Mapping]] = ..., replayed: bool = ...) -> None: ...
