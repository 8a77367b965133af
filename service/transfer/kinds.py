"""The kinds of records: what import and export know of a table."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from google.protobuf.message import Message
from planwire.v1.agent_definition_pb2 import AgentDefinition
from planwire.v1.agent_execution_pb2 import AgentExecution
from planwire.v1.agent_session_pb2 import AgentSession
from planwire.v1.ai_usage_pb2 import AiUsage
from planwire.v1.approval_rule_pb2 import ApprovalRule
from planwire.v1.artifact_pb2 import Artifact
from planwire.v1.build_script_pb2 import BuildScript
from planwire.v1.code_graph_pb2 import CodeEdge, CodeNode
from planwire.v1.code_link_pb2 import CodeLink
from planwire.v1.context_item_pb2 import ContextItem
from planwire.v1.conversation_pb2 import Conversation
from planwire.v1.dependency_pb2 import Dependency
from planwire.v1.event_service_pb2 import UpdateLogEntry
from planwire.v1.execution_log_pb2 import ExecutionLog
from planwire.v1.handoff_pb2 import Handoff
from planwire.v1.instruction_file_pb2 import InstructionFile
from planwire.v1.knowledge_entry_pb2 import KnowledgeEntry
from planwire.v1.message_pb2 import Message as ChatMessage
from planwire.v1.message_pb2 import MessageRagContext
from planwire.v1.note_pb2 import Note
from planwire.v1.phase_pb2 import Phase
from planwire.v1.plan_pb2 import Plan, PlanHistoryEntry
from planwire.v1.program_pb2 import Program, ProgramDependency, ProgramLink
from planwire.v1.research_document_pb2 import ResearchDocument, ResearchDocumentRevision
from planwire.v1.review_pb2 import Review
from planwire.v1.skill_definition_pb2 import SkillDefinition
from planwire.v1.story_pb2 import Story, StoryHistoryEntry
from planwire.v1.task_pb2 import Task, TaskAttempt, TaskHistoryEntry
from planwire.v1.tool_catalog_pb2 import ToolCatalog
from planwire.v1.transfer_service_pb2 import ImportRecord
from planwire.v1.workspace_path_pb2 import WorkspacePath
from planwire.v1.workspace_pb2 import Workspace

from service.errors import PermissionDenied, invalid_field
from service.store.ai_usage import counted
from service.store.artifacts import with_text
from service.store.code_imports import node_row
from service.store.dependencies import dependency_row
from service.store.execution_logs import kept
from service.store.instruction_files import imported_instructions
from service.store.mutations import CallInfo
from service.store.rows import Row, whole_row
from service.store.tool_catalogs import imported_catalog
from service.store.workspace_paths import imported_path
from service.turns import in_turns


def _imported_dependency(dependency: Dependency, path: str) -> Row:
    return whole_row(dependency, path) | dependency_row(dependency, path)


def _imported_artifact(artifact: Artifact, path: str) -> Row:
    return whole_row(with_text(artifact, path), path)


def _imported_log(log: ExecutionLog, path: str) -> Row:
    return whole_row(kept(log, path), path)


def _imported_usage(usage: AiUsage, path: str) -> Row:
    return whole_row(counted(usage), path)


def _claim(row: Row, author: str | None, call: CallInfo) -> None:
    if author and author != call.actor:
        row.setdefault("original_author", author)


def _takes_an_admin(path: str, value: object) -> PermissionDenied:
    return PermissionDenied(
        "ROLE_REQUIRED",
        f"{path}: only an admin imports {value!r} here; leave it out, or use a token with the role admin",
        {"role": "admin"},
    )


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of record, and its table: service/sql/<table>.sql has the list `imported`, and `import` and `export`."""

    name: str
    """The field of ImportRecord."""
    message: type[Message]
    table: str
    history: type[Message] | None = None
    """An entry of the history that a record holds beside the message, in the table <name>_history."""
    key: Sequence[str] = ("id",)
    """What tells records apart. The first field is required, and names a record that failed."""
    parent: str | None = None
    """The field that names another record of the kind, which has to be stored before."""
    locked: str | None = None
    """The table whose rows, named by the first field of the key, are locked first: `import` looks up what is known of
    them in other tables, and shall see what those before it have added."""
    plan_from: Sequence[str] = ()
    """Fields of which any decides, by what it names, what the `plan_id` of the row is, whatever the record says."""
    row: Callable[[Any, str], Row] = whole_row
    """The row of a message; the text is where the message is in the record."""
    in_place: Sequence[str] = ()
    """Fields that say something of the place where a record is stored, and do not go out."""
    author: str | None = None
    """The field that says who made what a record holds. Entries of a history have `changed_by`."""
    admin_only: Mapping[str, Sequence[str] | None] = field(default_factory=dict)
    """Fields that only an admin imports, or that only an admin imports with these values."""
    admin_only_history: Sequence[str] = ()
    """What only an admin imports as the `new_status` of an entry of the history."""

    def id(self, record: ImportRecord) -> str:
        """What names a record of the kind; empty where nothing does."""
        return str(getattr(self._message(record), self.key[0])) if self.key else ""

    async def rows(self, record: ImportRecord) -> tuple[Row, list[Row]]:
        """The row of a record, and those of its history. Raises InvalidArgument."""
        row = self.row(self._message(record), self.name)
        if self.key and not row.get(self.key[0]):
            raise invalid_field(f"{self.name}.{self.key[0]}", "is missing")
        if not self.history:
            return row, []
        named = {f"{self.name}_id": row["id"]}
        entries = in_turns(enumerate(getattr(record, self.name).history))
        return row, [whole_row(entry, f"{self.name}.history[{index}]") | named async for index, entry in entries]

    def made_by(self, call: CallInfo, row: Row, history: list[Row]) -> None:
        """Makes the caller the author of a record, and who it names the original one. Raises PermissionDenied."""
        for name, values in self.admin_only.items():
            if name in row and (values is None or row[name] in values):
                raise _takes_an_admin(f"{self.name}.{name}", row[name])
        if self.author:
            _claim(row, row.pop(self.author, None), call)
        for index, entry in enumerate(history):
            if entry.get("new_status") in self.admin_only_history:
                raise _takes_an_admin(f"{self.name}.history[{index}].new_status", entry["new_status"])
            _claim(entry, entry.get("changed_by"), call)
            entry |= {"changed_by": call.actor, "agent": call.agent}

    def record(self, fields: dict[str, Any]) -> ImportRecord:
        """The record of a row that `export` found."""
        entries = fields.pop("history", ())
        message: Any = self.message(**{name: value for name, value in fields.items() if name not in self.in_place})
        if not self.history:
            return ImportRecord(**{self.name: message})
        # Inside jsonb a time is text.
        history = [entry | {"changed_at": datetime.fromisoformat(entry["changed_at"])} for entry in entries]
        return ImportRecord(**{self.name: {self.name: message, "history": history}})

    def _message(self, record: ImportRecord) -> Any:
        content = getattr(record, self.name)
        return getattr(content, self.name) if self.history else content


# What an approver says of a task or of its output.
_JUDGED = ("approved", "rejected")

KINDS = (
    # It is there already, and keeps its id; revisions count the changes in one place.
    Kind(
        "workspace",
        Workspace,
        "workspaces",
        key=(),
        in_place=("revision", "etag"),
        admin_only={"four_eyes": None, "session_ownership": None},
    ),
    Kind("workspace_path", WorkspacePath, "workspace_paths", row=imported_path),
    Kind("program", Program, "programs", author="created_by"),
    Kind("program_link", ProgramLink, "program_links", author="created_by"),
    Kind("plan", Plan, "plans", history=PlanHistoryEntry, locked="plans", author="created_by"),
    Kind("story", Story, "stories", history=StoryHistoryEntry, locked="stories", author="created_by"),
    Kind("phase", Phase, "phases"),
    Kind("note", Note, "plan_notes", author="created_by"),
    Kind("artifact", Artifact, "plan_artifacts", row=_imported_artifact, author="created_by"),
    Kind("build_script", BuildScript, "build_scripts", author="created_by"),
    Kind(
        "approval_rule",
        ApprovalRule,
        "approval_rules",
        author="created_by",
        # A rule that matches less would let tasks be done that an approver wants to see.
        admin_only={"id": None},
    ),
    Kind("agent_session", AgentSession, "agent_sessions", author="created_by"),
    Kind("handoff", Handoff, "handoffs", author="created_by"),
    Kind(
        "task",
        Task,
        "tasks",
        history=TaskHistoryEntry,
        parent="parent_task_id",
        locked="tasks",
        author="created_by",
        admin_only={
            "approved_at": None,
            "approved_by": None,
            "approval_requested_by": None,
            "status": _JUDGED,
            "review": _JUDGED,
        },
        admin_only_history=_JUDGED,
    ),
    Kind(
        "task_attempt",
        TaskAttempt,
        "task_attempts",
        key=("task_id", "attempt", "ended_at"),
        locked="tasks",
        in_place=("id",),
        admin_only={"review": _JUDGED},
    ),
    Kind(
        "review",
        Review,
        "reviews",
        key=("task_id", "new_result", "changed_at"),
        locked="tasks",
        in_place=("id",),
        author="changed_by",
        admin_only={"new_result": _JUDGED},
    ),
    Kind("execution_log", ExecutionLog, "execution_logs", row=_imported_log, author="created_by"),
    Kind("ai_usage", AiUsage, "ai_usage", row=_imported_usage, author="created_by"),
    # How many messages there are follows from them.
    Kind("conversation", Conversation, "conversations", author="created_by"),
    Kind("message", ChatMessage, "messages", author="created_by"),
    Kind("message_rag_context", MessageRagContext, "message_rag_contexts", author="created_by"),
    Kind("agent_execution", AgentExecution, "agent_executions", author="created_by"),
    Kind("context_item", ContextItem, "context_items", plan_from=("phase_id", "task_id"), author="created_by"),
    Kind("knowledge_entry", KnowledgeEntry, "knowledge", author="created_by"),
    Kind("research_document", ResearchDocument, "research_documents", author="created_by"),
    Kind("research_document_revision", ResearchDocumentRevision, "research_document_revisions", author="created_by"),
    Kind("dependency", Dependency, "dependencies", row=_imported_dependency, author="created_by"),
    Kind("program_dependency", ProgramDependency, "program_dependencies", author="created_by"),
    Kind("tool_catalog", ToolCatalog, "tool_catalogs", key=("name",), row=imported_catalog, author="created_by"),
    Kind("agent_definition", AgentDefinition, "agent_definitions", key=("name",), author="created_by"),
    Kind(
        "instruction_file",
        InstructionFile,
        "instruction_files",
        key=("filename",),
        row=imported_instructions,
        author="created_by",
    ),
    Kind("skill_definition", SkillDefinition, "skill_definitions", key=("name",), author="created_by"),
    Kind("code_node", CodeNode, "code_nodes", row=node_row),
    Kind("code_edge", CodeEdge, "code_edges"),
    Kind("code_link", CodeLink, "code_links", plan_from=("task_id",), author="created_by"),
    Kind("update_log_entry", UpdateLogEntry, "update_log", author="created_by"),
)
"""All of them, in an order in which each can name those before it."""
