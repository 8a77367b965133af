import datetime

from google.protobuf import duration_pb2 as _duration_pb2
from google.protobuf import struct_pb2 as _struct_pb2
from google.protobuf import timestamp_pb2 as _timestamp_pb2
from planwire.v1 import plan_pb2 as _plan_pb2
from planwire.v1 import story_pb2 as _story_pb2
from planwire.v1 import task_pb2 as _task_pb2
from google.protobuf.internal import enum_type_wrapper as _enum_type_wrapper
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class PlanPart(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    PLAN_PART_UNSPECIFIED: _ClassVar[PlanPart]
    PLAN_PART_PHASE: _ClassVar[PlanPart]
    PLAN_PART_NOTE: _ClassVar[PlanPart]
    PLAN_PART_ARTIFACT: _ClassVar[PlanPart]
    PLAN_PART_STORY: _ClassVar[PlanPart]
    PLAN_PART_AGENT_SESSION: _ClassVar[PlanPart]
    PLAN_PART_HANDOFF: _ClassVar[PlanPart]
    PLAN_PART_CONTEXT_ITEM: _ClassVar[PlanPart]
    PLAN_PART_RESEARCH_DOCUMENT: _ClassVar[PlanPart]
    PLAN_PART_CONVERSATION: _ClassVar[PlanPart]
    PLAN_PART_MESSAGE: _ClassVar[PlanPart]

class ClosingReason(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    CLOSING_REASON_UNSPECIFIED: _ClassVar[ClosingReason]
    CLOSING_REASON_DRAINING: _ClassVar[ClosingReason]
    CLOSING_REASON_MAX_AGE: _ClassVar[ClosingReason]
PLAN_PART_UNSPECIFIED: PlanPart
PLAN_PART_PHASE: PlanPart
PLAN_PART_NOTE: PlanPart
PLAN_PART_ARTIFACT: PlanPart
PLAN_PART_STORY: PlanPart
PLAN_PART_AGENT_SESSION: PlanPart
PLAN_PART_HANDOFF: PlanPart
PLAN_PART_CONTEXT_ITEM: PlanPart
PLAN_PART_RESEARCH_DOCUMENT: PlanPart
PLAN_PART_CONVERSATION: PlanPart
PLAN_PART_MESSAGE: PlanPart
CLOSING_REASON_UNSPECIFIED: ClosingReason
CLOSING_REASON_DRAINING: ClosingReason
CLOSING_REASON_MAX_AGE: ClosingReason

class Event(_message.Message):
    __slots__ = ("event_id", "workspace_id", "kind", "subject_id", "plan_id", "from_status", "to_status", "terminal", "revision", "etag", "actor", "agent", "rpc", "reason", "request_id", "payload", "recorded_at", "resume_token", "other_plan_id")
    EVENT_ID_FIELD_NUMBER: _ClassVar[int]
    WORKSPACE_ID_FIELD_NUMBER: _ClassVar[int]
    KIND_FIELD_NUMBER: _ClassVar[int]
    SUBJECT_ID_FIELD_NUMBER: _ClassVar[int]
    PLAN_ID_FIELD_NUMBER: _ClassVar[int]
    FROM_STATUS_FIELD_NUMBER: _ClassVar[int]
    TO_STATUS_FIELD_NUMBER: _ClassVar[int]
    TERMINAL_FIELD_NUMBER: _ClassVar[int]
    REVISION_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    ACTOR_FIELD_NUMBER: _ClassVar[int]
    AGENT_FIELD_NUMBER: _ClassVar[int]
    RPC_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    PAYLOAD_FIELD_NUMBER: _ClassVar[int]
    RECORDED_AT_FIELD_NUMBER: _ClassVar[int]
    RESUME_TOKEN_FIELD_NUMBER: _ClassVar[int]
    OTHER_PLAN_ID_FIELD_NUMBER: _ClassVar[int]
    event_id: int
    workspace_id: str
    kind: str
    subject_id: str
    plan_id: str
    from_status: str
    to_status: str
    terminal: bool
    revision: int
    etag: str
    actor: str
    agent: str
    rpc: str
    reason: str
    request_id: str
    payload: _struct_pb2.Struct
    recorded_at: _timestamp_pb2.Timestamp
    resume_token: str
    other_plan_id: str
    def __init__(self, event_id: _Optional[int] = ..., workspace_id: _Optional[str] = ..., kind: _Optional[str] = ..., subject_id: _Optional[str] = ..., plan_id: _Optional[str] = ..., from_status: _Optional[str] = ..., to_status: _Optional[str] = ..., terminal: bool = ..., revision: _Optional[int] = ..., etag: _Optional[str] = ..., actor: _Optional[str] = ..., agent: _Optional[str] = ..., rpc: _Optional[str] = ..., reason: _Optional[str] = ..., request_id: _Optional[str] = ..., payload: _Optional[_Union[_struct_pb2.Struct, _Mapping]] = ..., recorded_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., resume_token: _Optional[str] = ..., other_plan_id: _Optional[str] = ...) -> None: ...

class PlanEvent(_message.Message):
    __slots__ = ("event_id", "plan_id", "kind", "from_status", "to_status", "terminal", "revision", "etag", "actor", "agent", "rpc", "reason", "request_id", "recorded_at", "resume_token", "phase", "note", "artifact", "story", "agent_session", "handoff", "context_item", "research_document", "conversation", "message")
    EVENT_ID_FIELD_NUMBER: _ClassVar[int]
    PLAN_ID_FIELD_NUMBER: _ClassVar[int]
    KIND_FIELD_NUMBER: _ClassVar[int]
    FROM_STATUS_FIELD_NUMBER: _ClassVar[int]
    TO_STATUS_FIELD_NUMBER: _ClassVar[int]
    TERMINAL_FIELD_NUMBER: _ClassVar[int]
    REVISION_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    ACTOR_FIELD_NUMBER: _ClassVar[int]
    AGENT_FIELD_NUMBER: _ClassVar[int]
    RPC_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    RECORDED_AT_FIELD_NUMBER: _ClassVar[int]
    RESUME_TOKEN_FIELD_NUMBER: _ClassVar[int]
    PHASE_FIELD_NUMBER: _ClassVar[int]
    NOTE_FIELD_NUMBER: _ClassVar[int]
    ARTIFACT_FIELD_NUMBER: _ClassVar[int]
    STORY_FIELD_NUMBER: _ClassVar[int]
    AGENT_SESSION_FIELD_NUMBER: _ClassVar[int]
    HANDOFF_FIELD_NUMBER: _ClassVar[int]
    CONTEXT_ITEM_FIELD_NUMBER: _ClassVar[int]
    RESEARCH_DOCUMENT_FIELD_NUMBER: _ClassVar[int]
    CONVERSATION_FIELD_NUMBER: _ClassVar[int]
    MESSAGE_FIELD_NUMBER: _ClassVar[int]
    event_id: int
    plan_id: str
    kind: str
    from_status: _plan_pb2.PlanStatus
    to_status: _plan_pb2.PlanStatus
    terminal: bool
    revision: int
    etag: str
    actor: str
    agent: str
    rpc: str
    reason: str
    request_id: str
    recorded_at: _timestamp_pb2.Timestamp
    resume_token: str
    phase: PhaseEvent
    note: NoteEvent
    artifact: ArtifactEvent
    story: StoryEvent
    agent_session: AgentSessionEvent
    handoff: HandoffEvent
    context_item: ContextItemEvent
    research_document: ResearchDocumentEvent
    conversation: ConversationEvent
    message: MessageEvent
    def __init__(self, event_id: _Optional[int] = ..., plan_id: _Optional[str] = ..., kind: _Optional[str] = ..., from_status: _Optional[_Union[_plan_pb2.PlanStatus, str]] = ..., to_status: _Optional[_Union[_plan_pb2.PlanStatus, str]] = ..., terminal: bool = ..., revision: _Optional[int] = ..., etag: _Optional[str] = ..., actor: _Optional[str] = ..., agent: _Optional[str] = ..., rpc: _Optional[str] = ..., reason: _Optional[str] = ..., request_id: _Optional[str] = ..., recorded_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., resume_token: _Optional[str] = ..., phase: _Optional[_Union[PhaseEvent, _Mapping]] = ..., note: _Optional[_Union[NoteEvent, _Mapping]] = ..., artifact: _Optional[_Union[ArtifactEvent, _Mapping]] = ..., story: _Optional[_Union[StoryEvent, _Mapping]] = ..., agent_session: _Optional[_Union[AgentSessionEvent, _Mapping]] = ..., handoff: _Optional[_Union[HandoffEvent, _Mapping]] = ..., context_item: _Optional[_Union[ContextItemEvent, _Mapping]] = ..., research_document: _Optional[_Union[ResearchDocumentEvent, _Mapping]] = ..., conversation: _Optional[_Union[ConversationEvent, _Mapping]] = ..., message: _Optional[_Union[MessageEvent, _Mapping]] = ...) -> None: ...

class PhaseEvent(_message.Message):
    __slots__ = ("phase_id",)
    PHASE_ID_FIELD_NUMBER: _ClassVar[int]
    phase_id: str
    def __init__(self, phase_id: _Optional[str] = ...) -> None: ...

class NoteEvent(_message.Message):
    __slots__ = ("note_id",)
    NOTE_ID_FIELD_NUMBER: _ClassVar[int]
    note_id: str
    def __init__(self, note_id: _Optional[str] = ...) -> None: ...

class ArtifactEvent(_message.Message):
    __slots__ = ("artifact_id",)
    ARTIFACT_ID_FIELD_NUMBER: _ClassVar[int]
    artifact_id: str
    def __init__(self, artifact_id: _Optional[str] = ...) -> None: ...

class StoryEvent(_message.Message):
    __slots__ = ("story_id", "from_status", "to_status", "terminal", "gate")
    STORY_ID_FIELD_NUMBER: _ClassVar[int]
    FROM_STATUS_FIELD_NUMBER: _ClassVar[int]
    TO_STATUS_FIELD_NUMBER: _ClassVar[int]
    TERMINAL_FIELD_NUMBER: _ClassVar[int]
    GATE_FIELD_NUMBER: _ClassVar[int]
    story_id: str
    from_status: _story_pb2.StoryStatus
    to_status: _story_pb2.StoryStatus
    terminal: bool
    gate: GateEvent
    def __init__(self, story_id: _Optional[str] = ..., from_status: _Optional[_Union[_story_pb2.StoryStatus, str]] = ..., to_status: _Optional[_Union[_story_pb2.StoryStatus, str]] = ..., terminal: bool = ..., gate: _Optional[_Union[GateEvent, _Mapping]] = ...) -> None: ...

class GateEvent(_message.Message):
    __slots__ = ("wave", "passed", "result")
    WAVE_FIELD_NUMBER: _ClassVar[int]
    PASSED_FIELD_NUMBER: _ClassVar[int]
    RESULT_FIELD_NUMBER: _ClassVar[int]
    wave: int
    passed: bool
    result: _struct_pb2.Struct
    def __init__(self, wave: _Optional[int] = ..., passed: bool = ..., result: _Optional[_Union[_struct_pb2.Struct, _Mapping]] = ...) -> None: ...

class AgentSessionEvent(_message.Message):
    __slots__ = ("agent_session_id",)
    AGENT_SESSION_ID_FIELD_NUMBER: _ClassVar[int]
    agent_session_id: str
    def __init__(self, agent_session_id: _Optional[str] = ...) -> None: ...

class HandoffEvent(_message.Message):
    __slots__ = ("handoff_id",)
    HANDOFF_ID_FIELD_NUMBER: _ClassVar[int]
    handoff_id: str
    def __init__(self, handoff_id: _Optional[str] = ...) -> None: ...

class ContextItemEvent(_message.Message):
    __slots__ = ("context_item_id",)
    CONTEXT_ITEM_ID_FIELD_NUMBER: _ClassVar[int]
    context_item_id: str
    def __init__(self, context_item_id: _Optional[str] = ...) -> None: ...

class ResearchDocumentEvent(_message.Message):
    __slots__ = ("research_document_id",)
    RESEARCH_DOCUMENT_ID_FIELD_NUMBER: _ClassVar[int]
    research_document_id: str
    def __init__(self, research_document_id: _Optional[str] = ...) -> None: ...

class ConversationEvent(_message.Message):
    __slots__ = ("conversation_id",)
    CONVERSATION_ID_FIELD_NUMBER: _ClassVar[int]
    conversation_id: str
    def __init__(self, conversation_id: _Optional[str] = ...) -> None: ...

class MessageEvent(_message.Message):
    __slots__ = ("message_id", "conversation_id", "number")
    MESSAGE_ID_FIELD_NUMBER: _ClassVar[int]
    CONVERSATION_ID_FIELD_NUMBER: _ClassVar[int]
    NUMBER_FIELD_NUMBER: _ClassVar[int]
    message_id: str
    conversation_id: str
    number: int
    def __init__(self, message_id: _Optional[str] = ..., conversation_id: _Optional[str] = ..., number: _Optional[int] = ...) -> None: ...

class TaskEvent(_message.Message):
    __slots__ = ("event_id", "task_id", "plan_id", "kind", "from_status", "to_status", "terminal", "revision", "etag", "actor", "agent", "rpc", "reason", "request_id", "recorded_at", "resume_token", "previous_plan_id")
    EVENT_ID_FIELD_NUMBER: _ClassVar[int]
    TASK_ID_FIELD_NUMBER: _ClassVar[int]
    PLAN_ID_FIELD_NUMBER: _ClassVar[int]
    KIND_FIELD_NUMBER: _ClassVar[int]
    FROM_STATUS_FIELD_NUMBER: _ClassVar[int]
    TO_STATUS_FIELD_NUMBER: _ClassVar[int]
    TERMINAL_FIELD_NUMBER: _ClassVar[int]
    REVISION_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    ACTOR_FIELD_NUMBER: _ClassVar[int]
    AGENT_FIELD_NUMBER: _ClassVar[int]
    RPC_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    RECORDED_AT_FIELD_NUMBER: _ClassVar[int]
    RESUME_TOKEN_FIELD_NUMBER: _ClassVar[int]
    PREVIOUS_PLAN_ID_FIELD_NUMBER: _ClassVar[int]
    event_id: int
    task_id: str
    plan_id: str
    kind: str
    from_status: _task_pb2.TaskStatus
    to_status: _task_pb2.TaskStatus
    terminal: bool
    revision: int
    etag: str
    actor: str
    agent: str
    rpc: str
    reason: str
    request_id: str
    recorded_at: _timestamp_pb2.Timestamp
    resume_token: str
    previous_plan_id: str
    def __init__(self, event_id: _Optional[int] = ..., task_id: _Optional[str] = ..., plan_id: _Optional[str] = ..., kind: _Optional[str] = ..., from_status: _Optional[_Union[_task_pb2.TaskStatus, str]] = ..., to_status: _Optional[_Union[_task_pb2.TaskStatus, str]] = ..., terminal: bool = ..., revision: _Optional[int] = ..., etag: _Optional[str] = ..., actor: _Optional[str] = ..., agent: _Optional[str] = ..., rpc: _Optional[str] = ..., reason: _Optional[str] = ..., request_id: _Optional[str] = ..., recorded_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., resume_token: _Optional[str] = ..., previous_plan_id: _Optional[str] = ...) -> None: ...

class Started(_message.Message):
    __slots__ = ()
    def __init__(self) -> None: ...

class SnapshotComplete(_message.Message):
    __slots__ = ("count",)
    COUNT_FIELD_NUMBER: _ClassVar[int]
    count: int
    def __init__(self, count: _Optional[int] = ...) -> None: ...

class Progress(_message.Message):
    __slots__ = ()
    def __init__(self) -> None: ...

class Closing(_message.Message):
    __slots__ = ("reason",)
    REASON_FIELD_NUMBER: _ClassVar[int]
    reason: ClosingReason
    def __init__(self, reason: _Optional[_Union[ClosingReason, str]] = ...) -> None: ...

class WatchOptions(_message.Message):
    __slots__ = ("snapshot", "resume_token", "now", "progress_interval")
    SNAPSHOT_FIELD_NUMBER: _ClassVar[int]
    RESUME_TOKEN_FIELD_NUMBER: _ClassVar[int]
    NOW_FIELD_NUMBER: _ClassVar[int]
    PROGRESS_INTERVAL_FIELD_NUMBER: _ClassVar[int]
    snapshot: bool
    resume_token: str
    now: bool
    progress_interval: _duration_pb2.Duration
    def __init__(self, snapshot: bool = ..., resume_token: _Optional[str] = ..., now: bool = ..., progress_interval: _Optional[_Union[datetime.timedelta, _duration_pb2.Duration, _Mapping]] = ...) -> None: ...
