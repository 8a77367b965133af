"""What events are about."""

OF_SERVICES = {
    "WorkspaceService": "workspace workspace_path build_script",
    "ProgramService": "program program_link program_dependency",
    "PlanService": "plan plan_history plan_history_entry archive",
    "PhaseService": "phase",
    "NoteService": "note",
    "ArtifactService": "artifact plan_artifact",
    "StoryService": "story story_history story_history_entry wave gate verification",
    "DependencyService": "dependency readiness",
    "TaskService": "task subtask attempt task_attempt task_history task_history_entry",
    "ClaimService": "claim lease",
    "ApprovalService": "approval approval_rule review",
    "ExecutionService": "execution execution_log log ai_usage usage",
    "ReportService": "report",
    "SessionService": "session agent agent_session handoff lineage",
    "ConversationService": "conversation message message_rag_context rag_context agent_execution",
    "KnowledgeService": (
        "context context_item knowledge knowledge_entry entry research research_document research_document_revision"
    ),
    "SearchService": "index index_document document chunk embedding embedding_model",
    "CodeGraphService": "code code_node code_symbol symbol code_edge code_link code_conflict",
    "CatalogService": (
        "tool tool_catalog tool_action tool_action_param agent_definition instruction instruction_file skill "
        "skill_definition"
    ),
    "EventService": "event update_log update_log_entry",
    "TransferService": "import import_failure export",
}
"""What each service of the API keeps, and what its next versions may call it."""

RESERVED_SUBJECTS = frozenset(subject for subjects in OF_SERVICES.values() for subject in subjects.split())
"""The subjects of events that only Planwire writes: its resources, and what may become one.

A caller's own event takes another one, so that nobody has to ask who wrote it, today or later.
"""
