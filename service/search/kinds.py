"""The kinds of records that are searched beside files."""

from typing import NamedTuple


class Kind(NamedTuple):
    """A kind of record: its queries are in service/sql/indexed.sql."""

    name: str
    """That of the subject of its events, and of the query that reads what records say."""
    table: str
    reconcile: str
    """The query that queues what the index does not have as it is."""


TASK = Kind("task", "tasks", "reconcile_task")
PLAN = Kind("plan", "plans", "reconcile_plan")
KINDS = (
    PLAN,
    Kind("story", "stories", "reconcile_story"),
    Kind("phase", "phases", "reconcile_phase"),
    TASK,
    Kind("note", "plan_notes", "reconcile_note"),
    Kind("artifact", "plan_artifacts", "reconcile_artifact"),
    Kind("build_script", "build_scripts", "reconcile_build_script"),
    Kind("approval_rule", "approval_rules", "reconcile_approval_rule"),
    Kind("agent_session", "agent_sessions", "reconcile_agent_session"),
    Kind("handoff", "handoffs", "reconcile_handoff"),
    Kind("task_attempt", "task_attempts", "reconcile_task_attempt"),
    Kind("review", "reviews", "reconcile_review"),
    Kind("execution_log", "execution_logs", "reconcile_execution_log"),
    Kind("context_item", "context_items", "reconcile_context_item"),
    Kind("knowledge_entry", "knowledge", "reconcile_knowledge_entry"),
    Kind("research_document", "research_documents", "reconcile_research_document"),
    Kind("conversation", "conversations", "reconcile_conversation"),
    Kind("message", "messages", "reconcile_message"),
    Kind("agent_execution", "agent_executions", "reconcile_agent_execution"),
    Kind("program", "programs", "reconcile_program"),
    Kind("update_log_entry", "update_log", "reconcile_update_log_entry"),
)
