import datetime

from google.protobuf import duration_pb2 as _duration_pb2
from google.protobuf import field_mask_pb2 as _field_mask_pb2
from google.protobuf import timestamp_pb2 as _timestamp_pb2
from planwire.v1 import agent_session_pb2 as _agent_session_pb2
from planwire.v1 import artifact_pb2 as _artifact_pb2
from planwire.v1 import context_item_pb2 as _context_item_pb2
from planwire.v1 import conversation_pb2 as _conversation_pb2
from planwire.v1 import dependency_pb2 as _dependency_pb2
from planwire.v1 import event_pb2 as _event_pb2
from planwire.v1 import handoff_pb2 as _handoff_pb2
from planwire.v1 import message_pb2 as _message_pb2
from planwire.v1 import note_pb2 as _note_pb2
from planwire.v1 import phase_pb2 as _phase_pb2
from planwire.v1 import plan_pb2 as _plan_pb2
from planwire.v1 import priority_pb2 as _priority_pb2
from planwire.v1 import program_pb2 as _program_pb2
from planwire.v1 import research_document_pb2 as _research_document_pb2
from planwire.v1 import story_pb2 as _story_pb2
from planwire.v1 import task_pb2 as _task_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class InitialPhase(_message.Message):
    __slots__ = ("phase", "tasks")
    PHASE_FIELD_NUMBER: _ClassVar[int]
    TASKS_FIELD_NUMBER: _ClassVar[int]
    phase: _phase_pb2.Phase
    tasks: _containers.RepeatedCompositeFieldContainer[_task_pb2.Task]
    def __init__(self, phase: _Optional[_Union[_phase_pb2.Phase, _Mapping]] = ..., tasks: _Optional[_Iterable[_Union[_task_pb2.Task, _Mapping]]] = ...) -> None: ...

class CreatePlanRequest(_message.Message):
    __slots__ = ("workspace_id", "plan", "phases", "tasks", "dependencies", "activate", "reason", "request_id")
    WORKSPACE_ID_FIELD_NUMBER: _ClassVar[int]
    PLAN_FIELD_NUMBER: _ClassVar[int]
    PHASES_FIELD_NUMBER: _ClassVar[int]
    TASKS_FIELD_NUMBER: _ClassVar[int]
    DEPENDENCIES_FIELD_NUMBER: _ClassVar[int]
    ACTIVATE_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    workspace_id: str
    plan: _plan_pb2.Plan
    phases: _containers.RepeatedCompositeFieldContainer[InitialPhase]
    tasks: _containers.RepeatedCompositeFieldContainer[_task_pb2.Task]
    dependencies: _containers.RepeatedCompositeFieldContainer[_dependency_pb2.Dependency]
    activate: bool
    reason: str
    request_id: str
    def __init__(self, workspace_id: _Optional[str] = ..., plan: _Optional[_Union[_plan_pb2.Plan, _Mapping]] = ..., phases: _Optional[_Iterable[_Union[InitialPhase, _Mapping]]] = ..., tasks: _Optional[_Iterable[_Union[_task_pb2.Task, _Mapping]]] = ..., dependencies: _Optional[_Iterable[_Union[_dependency_pb2.Dependency, _Mapping]]] = ..., activate: bool = ..., reason: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class CreatePlanResponse(_message.Message):
    __slots__ = ("plan", "phases", "tasks", "replayed")
    PLAN_FIELD_NUMBER: _ClassVar[int]
    PHASES_FIELD_NUMBER: _ClassVar[int]
    TASKS_FIELD_NUMBER: _ClassVar[int]
    REPLAYED_FIELD_NUMBER: _ClassVar[int]
    plan: _plan_pb2.Plan
    phases: _containers.RepeatedCompositeFieldContainer[_phase_pb2.Phase]
    tasks: _containers.RepeatedCompositeFieldContainer[_task_pb2.Task]
    replayed: bool
    def __init__(self, plan: _Optional[_Union[_plan_pb2.Plan, _Mapping]] = ..., phases: _Optional[_Iterable[_Union[_phase_pb2.Phase, _Mapping]]] = ..., tasks: _Optional[_Iterable[_Union[_task_pb2.Task, _Mapping]]] = ..., replayed: bool = ...) -> None: ...

class CreatePlanVersionRequest(_message.Message):
    __slots__ = ("workspace_id", "plan_id", "reason", "request_id")
    WORKSPACE_ID_FIELD_NUMBER: _ClassVar[int]
    PLAN_ID_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    workspace_id: str
    plan_id: str
    reason: str
    request_id: str
    def __init__(self, workspace_id: _Optional[str] = ..., plan_id: _Optional[str] = ..., reason: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class CreatePlanVersionResponse(_message.Message):
    __slots__ = ("plan", "replayed")
    PLAN_FIELD_NUMBER: _ClassVar[int]
    REPLAYED_FIELD_NUMBER: _ClassVar[int]
    plan: _plan_pb2.Plan
    replayed: bool
    def __init__(self, plan: _Optional[_Union[_plan_pb2.Plan, _Mapping]] = ..., replayed: bool = ...) -> None: ...

class GetPlanRequest(_message.Message):
    __slots__ = ("workspace_id", "plan_id", "include_progress")
    WORKSPACE_ID_FIELD_NUMBER: _ClassVar[int]
    PLAN_ID_FIELD_NUMBER: _ClassVar[int]
    INCLUDE_PROGRESS_FIELD_NUMBER: _ClassVar[int]
    workspace_id: str
    plan_id: str
    include_progress: bool
    def __init__(self, workspace_id: _Optional[str] = ..., plan_id: _Optional[str] = ..., include_progress: bool = ...) -> None: ...

class GetPlanResponse(_message.Message):
    __slots__ = ("plan", "progress")
    PLAN_FIELD_NUMBER: _ClassVar[int]
    PROGRESS_FIELD_NUMBER: _ClassVar[int]
    plan: _plan_pb2.Plan
    progress: _plan_pb2.PlanProgress
    def __init__(self, plan: _Optional[_Union[_plan_pb2.Plan, _Mapping]] = ..., progress: _Optional[_Union[_plan_pb2.PlanProgress, _Mapping]] = ...) -> None: ...

class GetPlanTreeRequest(_message.Message):
    __slots__ = ("workspace_id", "plan_id", "include_artifacts", "include_context_items", "include_messages")
    WORKSPACE_ID_FIELD_NUMBER: _ClassVar[int]
    PLAN_ID_FIELD_NUMBER: _ClassVar[int]
    INCLUDE_ARTIFACTS_FIELD_NUMBER: _ClassVar[int]
    INCLUDE_CONTEXT_ITEMS_FIELD_NUMBER: _ClassVar[int]
    INCLUDE_MESSAGES_FIELD_NUMBER: _ClassVar[int]
    workspace_id: str
    plan_id: str
    include_artifacts: bool
    include_context_items: bool
    include_messages: bool
    def __init__(self, workspace_id: _Optional[str] = ..., plan_id: _Optional[str] = ..., include_artifacts: bool = ..., include_context_items: bool = ..., include_messages: bool = ...) -> None: ...

class PlanTreeItem(_message.Message):
    __slots__ = ("plan", "note", "phase", "task", "dependency", "artifact", "story", "program_dependency", "agent_session", "handoff", "context_item", "research_document", "conversation", "message", "met")
    PLAN_FIELD_NUMBER: _ClassVar[int]
    NOTE_FIELD_NUMBER: _ClassVar[int]
    PHASE_FIELD_NUMBER: _ClassVar[int]
    TASK_FIELD_NUMBER: _ClassVar[int]
    DEPENDENCY_FIELD_NUMBER: _ClassVar[int]
    ARTIFACT_FIELD_NUMBER: _ClassVar[int]
    STORY_FIELD_NUMBER: _ClassVar[int]
    PROGRAM_DEPENDENCY_FIELD_NUMBER: _ClassVar[int]
    AGENT_SESSION_FIELD_NUMBER: _ClassVar[int]
    HANDOFF_FIELD_NUMBER: _ClassVar[int]
    CONTEXT_ITEM_FIELD_NUMBER: _ClassVar[int]
    RESEARCH_DOCUMENT_FIELD_NUMBER: _ClassVar[int]
    CONVERSATION_FIELD_NUMBER: _ClassVar[int]
    MESSAGE_FIELD_NUMBER: _ClassVar[int]
    MET_FIELD_NUMBER: _ClassVar[int]
    plan: _plan_pb2.Plan
    note: _note_pb2.Note
    phase: _phase_pb2.Phase
    task: _task_pb2.Task
    dependency: _dependency_pb2.Dependency
    artifact: _artifact_pb2.Artifact
    story: _story_pb2.Story
    program_dependency: _program_pb2.ProgramDependency
    agent_session: _agent_session_pb2.AgentSession
    handoff: _handoff_pb2.Handoff
    context_item: _context_item_pb2.ContextItem
    research_document: _research_document_pb2.ResearchDocument
    conversation: _conversation_pb2.Conversation
    message: _message_pb2.Message
    met: bool
    def __init__(self, plan: _Optional[_Union[_plan_pb2.Plan, _Mapping]] = ..., note: _Optional[_Union[_note_pb2.Note, _Mapping]] = ..., phase: _Optional[_Union[_phase_pb2.Phase, _Mapping]] = ..., task: _Optional[_Union[_task_pb2.Task, _Mapping]] = ..., dependency: _Optional[_Union[_dependency_pb2.Dependency, _Mapping]] = ..., artifact: _Optional[_Union[_artifact_pb2.Artifact, _Mapping]] = ..., story: _Optional[_Union[_story_pb2.Story, _Mapping]] = ..., program_dependency: _Optional[_Union[_program_pb2.ProgramDependency, _Mapping]] = ..., agent_session: _Optional[_Union[_agent_session_pb2.AgentSession, _Mapping]] = ..., handoff: _Optional[_Union[_handoff_pb2.Handoff, _Mapping]] = ..., context_item: _Optional[_Union[_context_item_pb2.ContextItem, _Mapping]] = ..., research_document: _Optional[_Union[_research_document_pb2.ResearchDocument, _Mapping]] = ..., conversation: _Optional[_Union[_conversation_pb2.Conversation, _Mapping]] = ..., message: _Optional[_Union[_message_pb2.Message, _Mapping]] = ..., met: bool = ...) -> None: ...

class GetPlanTreeResponse(_message.Message):
    __slots__ = ("items",)
    ITEMS_FIELD_NUMBER: _ClassVar[int]
    items: _containers.RepeatedCompositeFieldContainer[PlanTreeItem]
    def __init__(self, items: _Optional[_Iterable[_Union[PlanTreeItem, _Mapping]]] = ...) -> None: ...

class GetPlanByNameRequest(_message.Message):
    __slots__ = ("workspace_id", "project_id", "name", "version")
    WORKSPACE_ID_FIELD_NUMBER: _ClassVar[int]
    PROJECT_ID_FIELD_NUMBER: _ClassVar[int]
    NAME_FIELD_NUMBER: _ClassVar[int]
    VERSION_FIELD_NUMBER: _ClassVar[int]
    workspace_id: str
    project_id: str
    name: str
    version: int
    def __init__(self, workspace_id: _Optional[str] = ..., project_id: _Optional[str] = ..., name: _Optional[str] = ..., version: _Optional[int] = ...) -> None: ...

class GetPlanByNameResponse(_message.Message):
    __slots__ = ("plan",)
    PLAN_FIELD_NUMBER: _ClassVar[int]
    plan: _plan_pb2.Plan
    def __init__(self, plan: _Optional[_Union[_plan_pb2.Plan, _Mapping]] = ...) -> None: ...

class FindPlanRequest(_message.Message):
    __slots__ = ("plan_id",)
    PLAN_ID_FIELD_NUMBER: _ClassVar[int]
    plan_id: str
    def __init__(self, plan_id: _Optional[str] = ...) -> None: ...

class FindPlanResponse(_message.Message):
    __slots__ = ("plans",)
    PLANS_FIELD_NUMBER: _ClassVar[int]
    plans: _containers.RepeatedCompositeFieldContainer[_plan_pb2.Plan]
    def __init__(self, plans: _Optional[_Iterable[_Union[_plan_pb2.Plan, _Mapping]]] = ...) -> None: ...

class ListPlansRequest(_message.Message):
    __slots__ = ("workspace_id", "statuses", "project_id", "session_id", "category", "name", "priorities", "updated_after", "updated_before", "text", "program_id", "show_archived", "page_size", "page_token")
    WORKSPACE_ID_FIELD_NUMBER: _ClassVar[int]
    STATUSES_FIELD_NUMBER: _ClassVar[int]
    PROJECT_ID_FIELD_NUMBER: _ClassVar[int]
    SESSION_ID_FIELD_NUMBER: _ClassVar[int]
    CATEGORY_FIELD_NUMBER: _ClassVar[int]
    NAME_FIELD_NUMBER: _ClassVar[int]
    PRIORITIES_FIELD_NUMBER: _ClassVar[int]
    UPDATED_AFTER_FIELD_NUMBER: _ClassVar[int]
    UPDATED_BEFORE_FIELD_NUMBER: _ClassVar[int]
    TEXT_FIELD_NUMBER: _ClassVar[int]
    PROGRAM_ID_FIELD_NUMBER: _ClassVar[int]
    SHOW_ARCHIVED_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    workspace_id: str
    statuses: _containers.RepeatedScalarFieldContainer[_plan_pb2.PlanStatus]
    project_id: str
    session_id: str
    category: str
    name: str
    priorities: _containers.RepeatedScalarFieldContainer[_priority_pb2.Priority]
    updated_after: _timestamp_pb2.Timestamp
    updated_before: _timestamp_pb2.Timestamp
    text: str
    program_id: str
    show_archived: bool
    page_size: int
    page_token: str
    def __init__(self, workspace_id: _Optional[str] = ..., statuses: _Optional[_Iterable[_Union[_plan_pb2.PlanStatus, str]]] = ..., project_id: _Optional[str] = ..., session_id: _Optional[str] = ..., category: _Optional[str] = ..., name: _Optional[str] = ..., priorities: _Optional[_Iterable[_Union[_priority_pb2.Priority, str]]] = ..., updated_after: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., updated_before: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., text: _Optional[str] = ..., program_id: _Optional[str] = ..., show_archived: bool = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ...) -> None: ...

class ListPlansResponse(_message.Message):
    __slots__ = ("plans", "next_page_token", "resume_token")
    PLANS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    RESUME_TOKEN_FIELD_NUMBER: _ClassVar[int]
    plans: _containers.RepeatedCompositeFieldContainer[_plan_pb2.Plan]
    next_page_token: str
    resume_token: str
    def __init__(self, plans: _Optional[_Iterable[_Union[_plan_pb2.Plan, _Mapping]]] = ..., next_page_token: _Optional[str] = ..., resume_token: _Optional[str] = ...) -> None: ...

class UpdatePlanRequest(_message.Message):
    __slots__ = ("workspace_id", "plan_id", "plan", "update_mask", "reason", "etag", "request_id")
    WORKSPACE_ID_FIELD_NUMBER: _ClassVar[int]
    PLAN_ID_FIELD_NUMBER: _ClassVar[int]
    PLAN_FIELD_NUMBER: _ClassVar[int]
    UPDATE_MASK_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    workspace_id: str
    plan_id: str
    plan: _plan_pb2.Plan
    update_mask: _field_mask_pb2.FieldMask
    reason: str
    etag: str
    request_id: str
    def __init__(self, workspace_id: _Optional[str] = ..., plan_id: _Optional[str] = ..., plan: _Optional[_Union[_plan_pb2.Plan, _Mapping]] = ..., update_mask: _Optional[_Union[_field_mask_pb2.FieldMask, _Mapping]] = ..., reason: _Optional[str] = ..., etag: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class UpdatePlanResponse(_message.Message):
    __slots__ = ("plan", "replayed")
    PLAN_FIELD_NUMBER: _ClassVar[int]
    REPLAYED_FIELD_NUMBER: _ClassVar[int]
    plan: _plan_pb2.Plan
    replayed: bool
    def __init__(self, plan: _Optional[_Union[_plan_pb2.Plan, _Mapping]] = ..., replayed: bool = ...) -> None: ...

class DeletePlanRequest(_message.Message):
    __slots__ = ("workspace_id", "plan_id", "reason", "etag", "request_id")
    WORKSPACE_ID_FIELD_NUMBER: _ClassVar[int]
    PLAN_ID_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    workspace_id: str
    plan_id: str
    reason: str
    etag: str
    request_id: str
    def __init__(self, workspace_id: _Optional[str] = ..., plan_id: _Optional[str] = ..., reason: _Optional[str] = ..., etag: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class DeletePlanResponse(_message.Message):
    __slots__ = ("replayed",)
    REPLAYED_FIELD_NUMBER: _ClassVar[int]
    replayed: bool
    def __init__(self, replayed: bool = ...) -> None: ...

class ActivatePlanRequest(_message.Message):
    __slots__ = ("workspace_id", "plan_id", "reason", "etag", "request_id")
    WORKSPACE_ID_FIELD_NUMBER: _ClassVar[int]
    PLAN_ID_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    workspace_id: str
    plan_id: str
    reason: str
    etag: str
    request_id: str
    def __init__(self, workspace_id: _Optional[str] = ..., plan_id: _Optional[str] = ..., reason: _Optional[str] = ..., etag: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class ActivatePlanResponse(_message.Message):
    __slots__ = ("plan", "replayed")
    PLAN_FIELD_NUMBER: _ClassVar[int]
    REPLAYED_FIELD_NUMBER: _ClassVar[int]
    plan: _plan_pb2.Plan
    replayed: bool
    def __init__(self, plan: _Optional[_Union[_plan_pb2.Plan, _Mapping]] = ..., replayed: bool = ...) -> None: ...

class CompletePlanRequest(_message.Message):
    __slots__ = ("workspace_id", "plan_id", "force", "reason", "etag", "request_id")
    WORKSPACE_ID_FIELD_NUMBER: _ClassVar[int]
    PLAN_ID_FIELD_NUMBER: _ClassVar[int]
    FORCE_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    workspace_id: str
    plan_id: str
    force: bool
    reason: str
    etag: str
    request_id: str
    def __init__(self, workspace_id: _Optional[str] = ..., plan_id: _Optional[str] = ..., force: bool = ..., reason: _Optional[str] = ..., etag: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class CompletePlanResponse(_message.Message):
    __slots__ = ("plan", "replayed")
    PLAN_FIELD_NUMBER: _ClassVar[int]
    REPLAYED_FIELD_NUMBER: _ClassVar[int]
    plan: _plan_pb2.Plan
    replayed: bool
    def __init__(self, plan: _Optional[_Union[_plan_pb2.Plan, _Mapping]] = ..., replayed: bool = ...) -> None: ...

class ReopenPlanRequest(_message.Message):
    __slots__ = ("workspace_id", "plan_id", "reason", "etag", "request_id")
    WORKSPACE_ID_FIELD_NUMBER: _ClassVar[int]
    PLAN_ID_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    workspace_id: str
    plan_id: str
    reason: str
    etag: str
    request_id: str
    def __init__(self, workspace_id: _Optional[str] = ..., plan_id: _Optional[str] = ..., reason: _Optional[str] = ..., etag: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class ReopenPlanResponse(_message.Message):
    __slots__ = ("plan", "replayed")
    PLAN_FIELD_NUMBER: _ClassVar[int]
    REPLAYED_FIELD_NUMBER: _ClassVar[int]
    plan: _plan_pb2.Plan
    replayed: bool
    def __init__(self, plan: _Optional[_Union[_plan_pb2.Plan, _Mapping]] = ..., replayed: bool = ...) -> None: ...

class ReturnPlanToDraftRequest(_message.Message):
    __slots__ = ("workspace_id", "plan_id", "reason", "etag", "request_id")
    WORKSPACE_ID_FIELD_NUMBER: _ClassVar[int]
    PLAN_ID_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    workspace_id: str
    plan_id: str
    reason: str
    etag: str
    request_id: str
    def __init__(self, workspace_id: _Optional[str] = ..., plan_id: _Optional[str] = ..., reason: _Optional[str] = ..., etag: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class ReturnPlanToDraftResponse(_message.Message):
    __slots__ = ("plan", "replayed")
    PLAN_FIELD_NUMBER: _ClassVar[int]
    REPLAYED_FIELD_NUMBER: _ClassVar[int]
    plan: _plan_pb2.Plan
    replayed: bool
    def __init__(self, plan: _Optional[_Union[_plan_pb2.Plan, _Mapping]] = ..., replayed: bool = ...) -> None: ...

class ArchivePlanRequest(_message.Message):
    __slots__ = ("workspace_id", "plan_id", "force", "reason", "etag", "request_id")
    WORKSPACE_ID_FIELD_NUMBER: _ClassVar[int]
    PLAN_ID_FIELD_NUMBER: _ClassVar[int]
    FORCE_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    workspace_id: str
    plan_id: str
    force: bool
    reason: str
    etag: str
    request_id: str
    def __init__(self, workspace_id: _Optional[str] = ..., plan_id: _Optional[str] = ..., force: bool = ..., reason: _Optional[str] = ..., etag: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class ArchivePlanResponse(_message.Message):
    __slots__ = ("plan", "replayed")
    PLAN_FIELD_NUMBER: _ClassVar[int]
    REPLAYED_FIELD_NUMBER: _ClassVar[int]
    plan: _plan_pb2.Plan
    replayed: bool
    def __init__(self, plan: _Optional[_Union[_plan_pb2.Plan, _Mapping]] = ..., replayed: bool = ...) -> None: ...

class RestorePlanRequest(_message.Message):
    __slots__ = ("workspace_id", "plan_id", "reason", "etag", "request_id")
    WORKSPACE_ID_FIELD_NUMBER: _ClassVar[int]
    PLAN_ID_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    workspace_id: str
    plan_id: str
    reason: str
    etag: str
    request_id: str
    def __init__(self, workspace_id: _Optional[str] = ..., plan_id: _Optional[str] = ..., reason: _Optional[str] = ..., etag: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class RestorePlanResponse(_message.Message):
    __slots__ = ("plan", "replayed")
    PLAN_FIELD_NUMBER: _ClassVar[int]
    REPLAYED_FIELD_NUMBER: _ClassVar[int]
    plan: _plan_pb2.Plan
    replayed: bool
    def __init__(self, plan: _Optional[_Union[_plan_pb2.Plan, _Mapping]] = ..., replayed: bool = ...) -> None: ...

class PurgeArchivedPlansRequest(_message.Message):
    __slots__ = ("workspace_id", "older_than", "dry_run", "reason", "request_id")
    WORKSPACE_ID_FIELD_NUMBER: _ClassVar[int]
    OLDER_THAN_FIELD_NUMBER: _ClassVar[int]
    DRY_RUN_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    workspace_id: str
    older_than: _duration_pb2.Duration
    dry_run: bool
    reason: str
    request_id: str
    def __init__(self, workspace_id: _Optional[str] = ..., older_than: _Optional[_Union[datetime.timedelta, _duration_pb2.Duration, _Mapping]] = ..., dry_run: bool = ..., reason: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class PurgedPlan(_message.Message):
    __slots__ = ("plan_id", "name", "archived_at")
    PLAN_ID_FIELD_NUMBER: _ClassVar[int]
    NAME_FIELD_NUMBER: _ClassVar[int]
    ARCHIVED_AT_FIELD_NUMBER: _ClassVar[int]
    plan_id: str
    name: str
    archived_at: _timestamp_pb2.Timestamp
    def __init__(self, plan_id: _Optional[str] = ..., name: _Optional[str] = ..., archived_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class PurgeArchivedPlansResponse(_message.Message):
    __slots__ = ("plans", "more", "replayed")
    PLANS_FIELD_NUMBER: _ClassVar[int]
    MORE_FIELD_NUMBER: _ClassVar[int]
    REPLAYED_FIELD_NUMBER: _ClassVar[int]
    plans: _containers.RepeatedCompositeFieldContainer[PurgedPlan]
    more: bool
    replayed: bool
    def __init__(self, plans: _Optional[_Iterable[_Union[PurgedPlan, _Mapping]]] = ..., more: bool = ..., replayed: bool = ...) -> None: ...

class ListPlanHistoryRequest(_message.Message):
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

class ListPlanHistoryResponse(_message.Message):
    __slots__ = ("entries", "next_page_token", "resume_token")
    ENTRIES_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    RESUME_TOKEN_FIELD_NUMBER: _ClassVar[int]
    entries: _containers.RepeatedCompositeFieldContainer[_plan_pb2.PlanHistoryEntry]
    next_page_token: str
    resume_token: str
    def __init__(self, entries: _Optional[_Iterable[_Union[_plan_pb2.PlanHistoryEntry, _Mapping]]] = ..., next_page_token: _Optional[str] = ..., resume_token: _Optional[str] = ...) -> None: ...

class WatchPlansRequest(_message.Message):
    __slots__ = ("workspace_id", "options", "plan_ids", "statuses", "until_terminal", "parts")
    WORKSPACE_ID_FIELD_NUMBER: _ClassVar[int]
    OPTIONS_FIELD_NUMBER: _ClassVar[int]
    PLAN_IDS_FIELD_NUMBER: _ClassVar[int]
    STATUSES_FIELD_NUMBER: _ClassVar[int]
    UNTIL_TERMINAL_FIELD_NUMBER: _ClassVar[int]
    PARTS_FIELD_NUMBER: _ClassVar[int]
    workspace_id: str
    options: _event_pb2.WatchOptions
    plan_ids: _containers.RepeatedScalarFieldContainer[str]
    statuses: _containers.RepeatedScalarFieldContainer[_plan_pb2.PlanStatus]
    until_terminal: bool
    parts: _containers.RepeatedScalarFieldContainer[_event_pb2.PlanPart]
    def __init__(self, workspace_id: _Optional[str] = ..., options: _Optional[_Union[_event_pb2.WatchOptions, _Mapping]] = ..., plan_ids: _Optional[_Iterable[str]] = ..., statuses: _Optional[_Iterable[_Union[_plan_pb2.PlanStatus, str]]] = ..., until_terminal: bool = ..., parts: _Optional[_Iterable[_Union[_event_pb2.PlanPart, str]]] = ...) -> None: ...

class PlanEvents(_message.Message):
    __slots__ = ("events",)
    EVENTS_FIELD_NUMBER: _ClassVar[int]
    events: _containers.RepeatedCompositeFieldContainer[_event_pb2.PlanEvent]
    def __init__(self, events: _Optional[_Iterable[_Union[_event_pb2.PlanEvent, _Mapping]]] = ...) -> None: ...

class WatchPlansResponse(_message.Message):
    __slots__ = ("resume_token", "started", "plan", "snapshot_complete", "events", "progress", "closing", "phase", "note", "artifact", "story", "agent_session", "handoff", "context_item", "research_document", "conversation", "message")
    RESUME_TOKEN_FIELD_NUMBER: _ClassVar[int]
    STARTED_FIELD_NUMBER: _ClassVar[int]
    PLAN_FIELD_NUMBER: _ClassVar[int]
    SNAPSHOT_COMPLETE_FIELD_NUMBER: _ClassVar[int]
    EVENTS_FIELD_NUMBER: _ClassVar[int]
    PROGRESS_FIELD_NUMBER: _ClassVar[int]
    CLOSING_FIELD_NUMBER: _ClassVar[int]
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
    resume_token: str
    started: _event_pb2.Started
    plan: _plan_pb2.Plan
    snapshot_complete: _event_pb2.SnapshotComplete
    events: PlanEvents
    progress: _event_pb2.Progress
    closing: _event_pb2.Closing
    phase: _phase_pb2.Phase
    note: _note_pb2.Note
    artifact: _artifact_pb2.Artifact
    story: _story_pb2.Story
    agent_session: _agent_session_pb2.AgentSession
    handoff: _handoff_pb2.Handoff
    context_item: _context_item_pb2.ContextItem
    research_document: _research_document_pb2.ResearchDocument
    conversation: _conversation_pb2.Conversation
    message: _message_pb2.Message
    def __init__(self, resume_token: _Optional[str] = ..., started: _Optional[_Union[_event_pb2.Started, _Mapping]] = ..., plan: _Optional[_Union[_plan_pb2.Plan, _Mapping]] = ..., snapshot_complete: _Optional[_Union[_event_pb2.SnapshotComplete, _Mapping]] = ..., events: _Optional[_Union[PlanEvents, _Mapping]] = ..., progress: _Optional[_Union[_event_pb2.Progress, _Mapping]] = ..., closing: _Optional[_Union[_event_pb2.Closing, _Mapping]] = ..., phase: _Optional[_Union[_phase_pb2.Phase, _Mapping]] = ..., note: _Optional[_Union[_note_pb2.Note, _Mapping]] = ..., artifact: _Optional[_Union[_artifact_pb2.Artifact, _Mapping]] = ..., story: _Optional[_Union[_story_pb2.Story, _Mapping]] = ..., agent_session: _Optional[_Union[_agent_session_pb2.AgentSession, _Mapping]] = ..., handoff: _Optional[_Union[_handoff_pb2.Handoff, _Mapping]] = ..., context_item: _Optional[_Union[_context_item_pb2.ContextItem, _Mapping]] = ..., research_document: _Optional[_Union[_research_document_pb2.ResearchDocument, _Mapping]] = ..., conversation: _Optional[_Union[_conversation_pb2.Conversation, _Mapping]] = ..., message: _Optional[_Union[_message_pb2.Message, _Mapping]] = ...) -> None: ...
