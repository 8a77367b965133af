import datetime

from google.protobuf import timestamp_pb2 as _timestamp_pb2
from planwire.v1 import agent_definition_pb2 as _agent_definition_pb2
from planwire.v1 import agent_execution_pb2 as _agent_execution_pb2
from planwire.v1 import agent_session_pb2 as _agent_session_pb2
from planwire.v1 import ai_usage_pb2 as _ai_usage_pb2
from planwire.v1 import approval_rule_pb2 as _approval_rule_pb2
from planwire.v1 import artifact_pb2 as _artifact_pb2
from planwire.v1 import build_script_pb2 as _build_script_pb2
from planwire.v1 import code_graph_pb2 as _code_graph_pb2
from planwire.v1 import code_link_pb2 as _code_link_pb2
from planwire.v1 import context_item_pb2 as _context_item_pb2
from planwire.v1 import conversation_pb2 as _conversation_pb2
from planwire.v1 import dependency_pb2 as _dependency_pb2
from planwire.v1 import event_service_pb2 as _event_service_pb2
from planwire.v1 import execution_log_pb2 as _execution_log_pb2
from planwire.v1 import handoff_pb2 as _handoff_pb2
from planwire.v1 import instruction_file_pb2 as _instruction_file_pb2
from planwire.v1 import knowledge_entry_pb2 as _knowledge_entry_pb2
from planwire.v1 import message_pb2 as _message_pb2
from planwire.v1 import note_pb2 as _note_pb2
from planwire.v1 import phase_pb2 as _phase_pb2
from planwire.v1 import plan_pb2 as _plan_pb2
from planwire.v1 import program_pb2 as _program_pb2
from planwire.v1 import research_document_pb2 as _research_document_pb2
from planwire.v1 import review_pb2 as _review_pb2
from planwire.v1 import skill_definition_pb2 as _skill_definition_pb2
from planwire.v1 import story_pb2 as _story_pb2
from planwire.v1 import task_pb2 as _task_pb2
from planwire.v1 import tool_catalog_pb2 as _tool_catalog_pb2
from planwire.v1 import workspace_pb2 as _workspace_pb2
from planwire.v1 import workspace_path_pb2 as _workspace_path_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class ImportRecord(_message.Message):
    __slots__ = ("workspace", "plan", "phase", "task", "dependency", "task_attempt", "note", "update_log_entry", "artifact", "build_script", "workspace_path", "story", "program", "program_link", "program_dependency", "approval_rule", "review", "execution_log", "ai_usage", "agent_session", "handoff", "context_item", "knowledge_entry", "research_document", "research_document_revision", "conversation", "message", "message_rag_context", "agent_execution", "code_node", "code_edge", "code_link", "tool_catalog", "agent_definition", "instruction_file", "skill_definition")
    WORKSPACE_FIELD_NUMBER: _ClassVar[int]
    PLAN_FIELD_NUMBER: _ClassVar[int]
    PHASE_FIELD_NUMBER: _ClassVar[int]
    TASK_FIELD_NUMBER: _ClassVar[int]
    DEPENDENCY_FIELD_NUMBER: _ClassVar[int]
    TASK_ATTEMPT_FIELD_NUMBER: _ClassVar[int]
    NOTE_FIELD_NUMBER: _ClassVar[int]
    UPDATE_LOG_ENTRY_FIELD_NUMBER: _ClassVar[int]
    ARTIFACT_FIELD_NUMBER: _ClassVar[int]
    BUILD_SCRIPT_FIELD_NUMBER: _ClassVar[int]
    WORKSPACE_PATH_FIELD_NUMBER: _ClassVar[int]
    STORY_FIELD_NUMBER: _ClassVar[int]
    PROGRAM_FIELD_NUMBER: _ClassVar[int]
    PROGRAM_LINK_FIELD_NUMBER: _ClassVar[int]
    PROGRAM_DEPENDENCY_FIELD_NUMBER: _ClassVar[int]
    APPROVAL_RULE_FIELD_NUMBER: _ClassVar[int]
    REVIEW_FIELD_NUMBER: _ClassVar[int]
    EXECUTION_LOG_FIELD_NUMBER: _ClassVar[int]
    AI_USAGE_FIELD_NUMBER: _ClassVar[int]
    AGENT_SESSION_FIELD_NUMBER: _ClassVar[int]
    HANDOFF_FIELD_NUMBER: _ClassVar[int]
    CONTEXT_ITEM_FIELD_NUMBER: _ClassVar[int]
    KNOWLEDGE_ENTRY_FIELD_NUMBER: _ClassVar[int]
    RESEARCH_DOCUMENT_FIELD_NUMBER: _ClassVar[int]
    RESEARCH_DOCUMENT_REVISION_FIELD_NUMBER: _ClassVar[int]
    CONVERSATION_FIELD_NUMBER: _ClassVar[int]
    MESSAGE_FIELD_NUMBER: _ClassVar[int]
    MESSAGE_RAG_CONTEXT_FIELD_NUMBER: _ClassVar[int]
    AGENT_EXECUTION_FIELD_NUMBER: _ClassVar[int]
    CODE_NODE_FIELD_NUMBER: _ClassVar[int]
    CODE_EDGE_FIELD_NUMBER: _ClassVar[int]
    CODE_LINK_FIELD_NUMBER: _ClassVar[int]
    TOOL_CATALOG_FIELD_NUMBER: _ClassVar[int]
    AGENT_DEFINITION_FIELD_NUMBER: _ClassVar[int]
    INSTRUCTION_FILE_FIELD_NUMBER: _ClassVar[int]
    SKILL_DEFINITION_FIELD_NUMBER: _ClassVar[int]
    workspace: _workspace_pb2.Workspace
    plan: ImportedPlan
    phase: _phase_pb2.Phase
    task: ImportedTask
    dependency: _dependency_pb2.Dependency
    task_attempt: _task_pb2.TaskAttempt
    note: _note_pb2.Note
    update_log_entry: _event_service_pb2.UpdateLogEntry
    artifact: _artifact_pb2.Artifact
    build_script: _build_script_pb2.BuildScript
    workspace_path: _workspace_path_pb2.WorkspacePath
    story: ImportedStory
    program: _program_pb2.Program
    program_link: _program_pb2.ProgramLink
    program_dependency: _program_pb2.ProgramDependency
    approval_rule: _approval_rule_pb2.ApprovalRule
    review: _review_pb2.Review
    execution_log: _execution_log_pb2.ExecutionLog
    ai_usage: _ai_usage_pb2.AiUsage
    agent_session: _agent_session_pb2.AgentSession
    handoff: _handoff_pb2.Handoff
    context_item: _context_item_pb2.ContextItem
    knowledge_entry: _knowledge_entry_pb2.KnowledgeEntry
    research_document: _research_document_pb2.ResearchDocument
    research_document_revision: _research_document_pb2.ResearchDocumentRevision
    conversation: _conversation_pb2.Conversation
    message: _message_pb2.Message
    message_rag_context: _message_pb2.MessageRagContext
    agent_execution: _agent_execution_pb2.AgentExecution
    code_node: _code_graph_pb2.CodeNode
    code_edge: _code_graph_pb2.CodeEdge
    code_link: _code_link_pb2.CodeLink
    tool_catalog: _tool_catalog_pb2.ToolCatalog
    agent_definition: _agent_definition_pb2.AgentDefinition
    instruction_file: _instruction_file_pb2.InstructionFile
    skill_definition: _skill_definition_pb2.SkillDefinition
    def __init__(self, workspace: _Optional[_Union[_workspace_pb2.Workspace, _Mapping]] = ..., plan: _Optional[_Union[ImportedPlan, _Mapping]] = ..., phase: _Optional[_Union[_phase_pb2.Phase, _Mapping]] = ..., task: _Optional[_Union[ImportedTask, _Mapping]] = ..., dependency: _Optional[_Union[_dependency_pb2.Dependency, _Mapping]] = ..., task_attempt: _Optional[_Union[_task_pb2.TaskAttempt, _Mapping]] = ..., note: _Optional[_Union[_note_pb2.Note, _Mapping]] = ..., update_log_entry: _Optional[_Union[_event_service_pb2.UpdateLogEntry, _Mapping]] = ..., artifact: _Optional[_Union[_artifact_pb2.Artifact, _Mapping]] = ..., build_script: _Optional[_Union[_build_script_pb2.BuildScript, _Mapping]] = ..., workspace_path: _Optional[_Union[_workspace_path_pb2.WorkspacePath, _Mapping]] = ..., story: _Optional[_Union[ImportedStory, _Mapping]] = ..., program: _Optional[_Union[_program_pb2.Program, _Mapping]] = ..., program_link: _Optional[_Union[_program_pb2.ProgramLink, _Mapping]] = ..., program_dependency: _Optional[_Union[_program_pb2.ProgramDependency, _Mapping]] = ..., approval_rule: _Optional[_Union[_approval_rule_pb2.ApprovalRule, _Mapping]] = ..., review: _Optional[_Union[_review_pb2.Review, _Mapping]] = ..., execution_log: _Optional[_Union[_execution_log_pb2.ExecutionLog, _Mapping]] = ..., ai_usage: _Optional[_Union[_ai_usage_pb2.AiUsage, _Mapping]] = ..., agent_session: _Optional[_Union[_agent_session_pb2.AgentSession, _Mapping]] = ..., handoff: _Optional[_Union[_handoff_pb2.Handoff, _Mapping]] = ..., context_item: _Optional[_Union[_context_item_pb2.ContextItem, _Mapping]] = ..., knowledge_entry: _Optional[_Union[_knowledge_entry_pb2.KnowledgeEntry, _Mapping]] = ..., research_document: _Optional[_Union[_research_document_pb2.ResearchDocument, _Mapping]] = ..., research_document_revision: _Optional[_Union[_research_document_pb2.ResearchDocumentRevision, _Mapping]] = ..., conversation: _Optional[_Union[_conversation_pb2.Conversation, _Mapping]] = ..., message: _Optional[_Union[_message_pb2.Message, _Mapping]] = ..., message_rag_context: _Optional[_Union[_message_pb2.MessageRagContext, _Mapping]] = ..., agent_execution: _Optional[_Union[_agent_execution_pb2.AgentExecution, _Mapping]] = ..., code_node: _Optional[_Union[_code_graph_pb2.CodeNode, _Mapping]] = ..., code_edge: _Optional[_Union[_code_graph_pb2.CodeEdge, _Mapping]] = ..., code_link: _Optional[_Union[_code_link_pb2.CodeLink, _Mapping]] = ..., tool_catalog: _Optional[_Union[_tool_catalog_pb2.ToolCatalog, _Mapping]] = ..., agent_definition: _Optional[_Union[_agent_definition_pb2.AgentDefinition, _Mapping]] = ..., instruction_file: _Optional[_Union[_instruction_file_pb2.InstructionFile, _Mapping]] = ..., skill_definition: _Optional[_Union[_skill_definition_pb2.SkillDefinition, _Mapping]] = ...) -> None: ...

class ImportedPlan(_message.Message):
    __slots__ = ("plan", "history")
    PLAN_FIELD_NUMBER: _ClassVar[int]
    HISTORY_FIELD_NUMBER: _ClassVar[int]
    plan: _plan_pb2.Plan
    history: _containers.RepeatedCompositeFieldContainer[_plan_pb2.PlanHistoryEntry]
    def __init__(self, plan: _Optional[_Union[_plan_pb2.Plan, _Mapping]] = ..., history: _Optional[_Iterable[_Union[_plan_pb2.PlanHistoryEntry, _Mapping]]] = ...) -> None: ...

class ImportedTask(_message.Message):
    __slots__ = ("task", "history")
    TASK_FIELD_NUMBER: _ClassVar[int]
    HISTORY_FIELD_NUMBER: _ClassVar[int]
    task: _task_pb2.Task
    history: _containers.RepeatedCompositeFieldContainer[_task_pb2.TaskHistoryEntry]
    def __init__(self, task: _Optional[_Union[_task_pb2.Task, _Mapping]] = ..., history: _Optional[_Iterable[_Union[_task_pb2.TaskHistoryEntry, _Mapping]]] = ...) -> None: ...

class ImportedStory(_message.Message):
    __slots__ = ("story", "history")
    STORY_FIELD_NUMBER: _ClassVar[int]
    HISTORY_FIELD_NUMBER: _ClassVar[int]
    story: _story_pb2.Story
    history: _containers.RepeatedCompositeFieldContainer[_story_pb2.StoryHistoryEntry]
    def __init__(self, story: _Optional[_Union[_story_pb2.Story, _Mapping]] = ..., history: _Optional[_Iterable[_Union[_story_pb2.StoryHistoryEntry, _Mapping]]] = ...) -> None: ...

class ImportHeader(_message.Message):
    __slots__ = ("import_id", "source", "dry_run", "overwrite", "more_follow", "changed_at")
    IMPORT_ID_FIELD_NUMBER: _ClassVar[int]
    SOURCE_FIELD_NUMBER: _ClassVar[int]
    DRY_RUN_FIELD_NUMBER: _ClassVar[int]
    OVERWRITE_FIELD_NUMBER: _ClassVar[int]
    MORE_FOLLOW_FIELD_NUMBER: _ClassVar[int]
    CHANGED_AT_FIELD_NUMBER: _ClassVar[int]
    import_id: str
    source: str
    dry_run: bool
    overwrite: bool
    more_follow: bool
    changed_at: _timestamp_pb2.Timestamp
    def __init__(self, import_id: _Optional[str] = ..., source: _Optional[str] = ..., dry_run: bool = ..., overwrite: bool = ..., more_follow: bool = ..., changed_at: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class ImportBatch(_message.Message):
    __slots__ = ("number", "records")
    NUMBER_FIELD_NUMBER: _ClassVar[int]
    RECORDS_FIELD_NUMBER: _ClassVar[int]
    number: int
    records: _containers.RepeatedCompositeFieldContainer[ImportRecord]
    def __init__(self, number: _Optional[int] = ..., records: _Optional[_Iterable[_Union[ImportRecord, _Mapping]]] = ...) -> None: ...

class ImportRequest(_message.Message):
    __slots__ = ("workspace_id", "header", "batch")
    WORKSPACE_ID_FIELD_NUMBER: _ClassVar[int]
    HEADER_FIELD_NUMBER: _ClassVar[int]
    BATCH_FIELD_NUMBER: _ClassVar[int]
    workspace_id: str
    header: ImportHeader
    batch: ImportBatch
    def __init__(self, workspace_id: _Optional[str] = ..., header: _Optional[_Union[ImportHeader, _Mapping]] = ..., batch: _Optional[_Union[ImportBatch, _Mapping]] = ...) -> None: ...

class ImportFailure(_message.Message):
    __slots__ = ("batch_number", "record_index", "id", "message")
    BATCH_NUMBER_FIELD_NUMBER: _ClassVar[int]
    RECORD_INDEX_FIELD_NUMBER: _ClassVar[int]
    ID_FIELD_NUMBER: _ClassVar[int]
    MESSAGE_FIELD_NUMBER: _ClassVar[int]
    batch_number: int
    record_index: int
    id: str
    message: str
    def __init__(self, batch_number: _Optional[int] = ..., record_index: _Optional[int] = ..., id: _Optional[str] = ..., message: _Optional[str] = ...) -> None: ...

class ImportProgress(_message.Message):
    __slots__ = ("import_id", "last_committed_batch", "created", "updated", "skipped", "failed", "stale")
    IMPORT_ID_FIELD_NUMBER: _ClassVar[int]
    LAST_COMMITTED_BATCH_FIELD_NUMBER: _ClassVar[int]
    CREATED_FIELD_NUMBER: _ClassVar[int]
    UPDATED_FIELD_NUMBER: _ClassVar[int]
    SKIPPED_FIELD_NUMBER: _ClassVar[int]
    FAILED_FIELD_NUMBER: _ClassVar[int]
    STALE_FIELD_NUMBER: _ClassVar[int]
    import_id: str
    last_committed_batch: int
    created: int
    updated: int
    skipped: int
    failed: int
    stale: int
    def __init__(self, import_id: _Optional[str] = ..., last_committed_batch: _Optional[int] = ..., created: _Optional[int] = ..., updated: _Optional[int] = ..., skipped: _Optional[int] = ..., failed: _Optional[int] = ..., stale: _Optional[int] = ...) -> None: ...

class ImportResponse(_message.Message):
    __slots__ = ("progress", "failures", "stale")
    PROGRESS_FIELD_NUMBER: _ClassVar[int]
    FAILURES_FIELD_NUMBER: _ClassVar[int]
    STALE_FIELD_NUMBER: _ClassVar[int]
    progress: ImportProgress
    failures: _containers.RepeatedCompositeFieldContainer[ImportFailure]
    stale: _containers.RepeatedCompositeFieldContainer[ImportFailure]
    def __init__(self, progress: _Optional[_Union[ImportProgress, _Mapping]] = ..., failures: _Optional[_Iterable[_Union[ImportFailure, _Mapping]]] = ..., stale: _Optional[_Iterable[_Union[ImportFailure, _Mapping]]] = ...) -> None: ...

class GetImportRequest(_message.Message):
    __slots__ = ("workspace_id", "import_id")
    WORKSPACE_ID_FIELD_NUMBER: _ClassVar[int]
    IMPORT_ID_FIELD_NUMBER: _ClassVar[int]
    workspace_id: str
    import_id: str
    def __init__(self, workspace_id: _Optional[str] = ..., import_id: _Optional[str] = ...) -> None: ...

class GetImportResponse(_message.Message):
    __slots__ = ("progress",)
    PROGRESS_FIELD_NUMBER: _ClassVar[int]
    progress: ImportProgress
    def __init__(self, progress: _Optional[_Union[ImportProgress, _Mapping]] = ...) -> None: ...

class ExportRequest(_message.Message):
    __slots__ = ("workspace_id", "plan_ids")
    WORKSPACE_ID_FIELD_NUMBER: _ClassVar[int]
    PLAN_IDS_FIELD_NUMBER: _ClassVar[int]
    workspace_id: str
    plan_ids: _containers.RepeatedScalarFieldContainer[str]
    def __init__(self, workspace_id: _Optional[str] = ..., plan_ids: _Optional[_Iterable[str]] = ...) -> None: ...

class ExportResponse(_message.Message):
    __slots__ = ("records",)
    RECORDS_FIELD_NUMBER: _ClassVar[int]
    records: _containers.RepeatedCompositeFieldContainer[ImportRecord]
    def __init__(self, records: _Optional[_Iterable[_Union[ImportRecord, _Mapping]]] = ...) -> None: ...
