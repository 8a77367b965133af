"""The columns of lists, by what they are lists of."""

_WIDE = 120
_HISTORY = ("changed_at", "old_status", "new_status", "changed_by", "reason")
# By message: the columns for a narrow terminal, and those for a wide one and for no terminal at all.
COLUMNS: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "Workspace": (
        ("id", "name", "path"),
        ("id", "name", "path", "default_branch", "updated_at"),
    ),
    "WorkspacePath": (
        ("id", "main", "path"),
        ("id", "main", "path", "created_at"),
    ),
    "Plan": (
        ("id", "status", "name"),
        ("id", "status", "name", "version", "priority", "project_id", "session_id", "updated_at"),
    ),
    "Story": (
        ("id", "status", "title"),
        ("id", "status", "current_wave", "title", "verification_passed", "issue_url", "pull_request_url", "updated_at"),
    ),
    "Program": (
        ("id", "status", "name"),
        ("id", "status", "name", "category", "workspace_id", "updated_at"),
    ),
    "ProgramLink": (
        ("id", "program_id", "linked_workspace_id"),
        ("id", "program_id", "linked_workspace_id", "created_by", "created_at"),
    ),
    "ProgramDependency": (
        ("id", "target_plan_id", "source_plan_id"),
        ("id", "workspace_id", "target_plan_id", "source_workspace_id", "source_plan_id", "created_at"),
    ),
    "Phase": (
        ("id", "order_index", "name"),
        ("id", "order_index", "name", "description", "updated_at"),
    ),
    "Note": (
        ("id", "type", "content"),
        ("id", "type", "author", "content", "created_by", "updated_at"),
    ),
    "Artifact": (
        ("id", "artifact_type", "content_json"),
        ("id", "artifact_type", "content_bytes", "content_json", "created_by", "updated_at"),
    ),
    "AgentSession": (
        ("id", "state", "session_id", "agent_type"),
        ("id", "state", "session_id", "agent_type", "agent_id", "plan_id", "heartbeat_at", "summary"),
    ),
    "Handoff": (
        ("id", "from_agent", "to_agent", "reason"),
        ("id", "created_at", "session_id", "from_agent", "to_agent", "reason"),
    ),
    "Conversation": (
        ("id", "status", "message_count", "title"),
        ("id", "status", "message_count", "last_message_at", "agent_id", "plan_id", "title"),
    ),
    "Message": (
        ("id", "number", "role", "content"),
        ("id", "conversation_id", "number", "role", "created_at", "model", "tokens_used", "content"),
    ),
    "MessageRagContext": (
        ("id", "score", "content_id", "chunk_content"),
        ("id", "message_id", "score", "content_id", "chunk_index", "source_path", "query", "chunk_content"),
    ),
    "AgentExecution": (
        ("id", "agent_id", "success", "prompt"),
        (
            "id",
            "created_at",
            "agent_id",
            "model",
            "success",
            "tokens_used",
            "duration_ms",
            "prompt",
            "response",
            "error",
        ),
    ),
    "ContextItem": (
        ("id", "type", "text"),
        ("id", "created_at", "created_by", "type", "text", "data", "valid_to", "expires_at"),
    ),
    "ContextItemHit": (
        ("context_item.id", "hit.score", "context_item.type", "hit.content"),
        ("context_item.id", "hit.score", "context_item.type", "context_item.created_at", "hit.content"),
    ),
    "KnowledgeEntry": (
        ("slug", "category", "title"),
        ("slug", "category", "title", "content", "created_by", "valid_from", "valid_to", "expires_at"),
    ),
    "ResearchDocument": (
        ("id", "revision", "filename"),
        ("id", "filename", "content", "revision", "content_bytes", "plan_id", "created_by", "updated_at", "expires_at"),
    ),
    "ResearchDocumentRevision": (
        ("number", "created_at", "created_by", "text"),
        ("number", "created_at", "created_by", "source", "text"),
    ),
    "ContextType": (("type", "items"), ("type", "items")),
    "BuildScript": (
        ("id", "name", "command"),
        ("id", "name", "command", "directory", "plan_id", "updated_at"),
    ),
    "ToolCatalog": (
        ("name", "version", "description"),
        ("name", "version", "workspace_id", "description", "updated_at"),
    ),
    "ListedTool": (
        ("name", "action_count", "description"),
        ("catalog", "name", "action_count", "description"),
    ),
    "ListedToolAction": (
        ("tool", "action.name", "action.description"),
        ("catalog", "tool", "action.name", "action.description"),
    ),
    "AgentDefinition": (
        ("name", "description"),
        ("name", "workspace_id", "description", "updated_at"),
    ),
    "InstructionFile": (
        ("filename", "applies_to", "description"),
        ("filename", "applies_to", "workspace_id", "description", "updated_at"),
    ),
    "SkillDefinition": (
        ("name", "category", "description"),
        (
            *("name", "category", "tags", "language_targets", "framework_targets", "workspace_id", "description"),
            "updated_at",
        ),
    ),
    "CatalogHit": (
        ("kind", "tool", "name", "description"),
        ("kind", "catalog", "tool", "name", "workspace_id", "description"),
    ),
    "Task": (
        ("id", "status", "wave", "title"),
        ("id", "status", "wave", "priority", "title", "phase_id", "assigned_agent", "updated_at"),
    ),
    "ClaimedTask": (
        ("task.id", "lease.attempt", "task.title"),
        ("task.id", "lease.attempt", "lease.worker", "lease.lease_until", "task.priority", "task.title"),
    ),
    "Lease": (
        ("task_id", "worker", "lease_until"),
        ("task_id", "attempt", "worker", "session_id", "claimed_at", "lease_until"),
    ),
    "ApprovalRule": (
        ("id", "min_priority", "capability", "label"),
        ("id", "min_priority", "capability", "label", "description", "created_by", "updated_at"),
    ),
    "Review": (
        ("changed_at", "new_result", "changed_by", "feedback"),
        ("changed_at", "attempt", "old_result", "new_result", "changed_by", "feedback"),
    ),
    "ExecutionLog": (
        ("id", "attempt", "step_number", "status", "action"),
        (
            "id",
            "attempt",
            "step_number",
            "status",
            "agent_type",
            "timestamp",
            "duration_ms",
            "action",
            "output_summary",
        ),
    ),
    "AiUsage": (
        ("id", "model", "total_tokens", "cost_micros_usd"),
        (
            *("id", "task_id", "attempt", "provider", "model", "input_tokens", "output_tokens", "total_tokens"),
            *("cost_micros_usd", "cost_source", "created_at"),
        ),
    ),
    "ModelUsage": (
        ("model", "uses", "total_tokens", "cost_micros_usd"),
        (
            *("provider", "model", "uses", "input_tokens", "output_tokens", "total_tokens", "cost_micros_usd"),
            "reported_cost_micros_usd",
        ),
    ),
    "FailedTask": (
        ("task_id", "title", "error_message"),
        ("task_id", "attempt", "assigned_agent", "title", "error_message", "created_at", "completed_at"),
    ),
    "TimelineStep": (
        ("attempt", "step_number", "status", "duration_ms", "action"),
        ("attempt", "step_number", "status", "agent_type", "timestamp", "offset_ms", "duration_ms", "action"),
    ),
    "ResourceUse": (
        ("task_id", "status", "duration_ratio", "title"),
        (
            *("task_id", "status", "duration_ratio", "gpu_vram_ratio", "title", "estimated_resources"),
            "actual_resources",
        ),
    ),
    "TaskAiCost": (
        ("task_id", "model", "cost_micros_usd", "title"),
        (
            *("task_id", "provider", "model", "uses", "total_tokens", "cost_micros_usd", "reported_cost_micros_usd"),
            *("title", "last_used_at"),
        ),
    ),
    "AgentDuration": (
        ("agent_type", "count", "average_ms", "p50_ms", "p95_ms"),
        ("agent_type", "count", "failed", "average_ms", "p50_ms", "p95_ms"),
    ),
    "DayThroughput": (
        ("day", "completed", "failed", "average_lead_seconds"),
        (
            *("day", "completed", "failed", "dropped", "average_lead_seconds", "p50_lead_seconds"),
            *("p95_lead_seconds", "average_work_seconds"),
        ),
    ),
    "Blocker": (
        ("blocker_type", "blocker_id", "waiting", "name"),
        ("blocker_type", "blocker_id", "status", "waiting", "since", "name"),
    ),
    "Dependency": (
        ("id", "edge"),
        ("id", "source", "kind", "target"),
    ),
    "CodeNode": (
        ("id", "node_type", "fully_qualified_name"),
        ("id", "node_type", "fully_qualified_name", "file_path", "start_line"),
    ),
    "RelatedSymbol": (
        ("edge.edge_type", "node.node_type", "node.fully_qualified_name"),
        (
            *("node.id", "edge.edge_type", "edge.confidence", "node.node_type", "node.fully_qualified_name"),
            *("node.file_path", "node.start_line"),
        ),
    ),
    "IndexedCodeFile": (
        ("path", "language", "nodes"),
        ("path", "language", "nodes", "indexed_at", "content_hash"),
    ),
    "CodeLink": (
        ("id", "origin", "fully_qualified_name", "file_path"),
        ("id", "origin", "fully_qualified_name", "file_path", "task_id", "plan_id", "created_by"),
    ),
    "GraphNode": (
        ("depth", "subject", "name"),
        ("depth", "subject", "plan_status", "task_status", "name", "plan_id"),
    ),
    "PlanHistoryEntry": (_HISTORY, _HISTORY),
    "StoryHistoryEntry": (_HISTORY, _HISTORY),
    "TaskHistoryEntry": (_HISTORY, _HISTORY),
    "TaskAttempt": (
        ("attempt", "status", "assigned_agent", "output", "error_message"),
        ("attempt", "status", "assigned_agent", "started_at", "ended_at", "output", "error_message", "review_feedback"),
    ),
}
# Those of a list that tells more of its items: these are of several workspaces.
_COLUMNS_OF_LISTS = {
    "ListProgramPlansResponse": (
        ("workspace_id", "id", "status", "name"),
        ("workspace_id", "id", "status", "name", "version", "priority", "updated_at"),
    ),
    "ListFailedStepsResponse": (
        ("task_id", "attempt", "step_number", "action"),
        (
            *("task_id", "id", "attempt", "step_number", "agent_type", "timestamp", "duration_ms", "action"),
            "output_summary",
        ),
    ),
}


def columns_of(kind: str, response: str, width: int | None) -> tuple[str, ...]:
    """The columns of a list of messages of a kind in a response, for a terminal of a width; None is no terminal."""
    narrow, wide = _COLUMNS_OF_LISTS.get(response) or COLUMNS[kind]
    return narrow if width is not None and width < _WIDE else wide
