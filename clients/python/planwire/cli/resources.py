"""The commands for workspaces, plans and what is in them: one row for each method of the services."""

from planwire.cli.chat import read, say
from planwire.cli.log_follow import follow
from planwire.cli.plan_graph import graph
from planwire.cli.plan_tree import tree
from planwire.cli.rpc import Rpc, group
from planwire.cli.transition import transition
from planwire.v1 import (
    approval_service_pb2,
    artifact_service_pb2,
    conversation_service_pb2,
    dependency_service_pb2,
    execution_service_pb2,
    knowledge_service_pb2,
    note_service_pb2,
    phase_service_pb2,
    plan_service_pb2,
    program_service_pb2,
    report_service_pb2,
    session_service_pb2,
    story_service_pb2,
    task_service_pb2,
    workspace_service_pb2,
)

_WORKSPACES = workspace_service_pb2.DESCRIPTOR.services_by_name["WorkspaceService"]
_PLANS = plan_service_pb2.DESCRIPTOR.services_by_name["PlanService"]
_STORIES = story_service_pb2.DESCRIPTOR.services_by_name["StoryService"]
_PROGRAMS = program_service_pb2.DESCRIPTOR.services_by_name["ProgramService"]
_PHASES = phase_service_pb2.DESCRIPTOR.services_by_name["PhaseService"]
_NOTES = note_service_pb2.DESCRIPTOR.services_by_name["NoteService"]
_ARTIFACTS = artifact_service_pb2.DESCRIPTOR.services_by_name["ArtifactService"]
_SESSIONS = session_service_pb2.DESCRIPTOR.services_by_name["SessionService"]
_CONVERSATIONS = conversation_service_pb2.DESCRIPTOR.services_by_name["ConversationService"]
_EXECUTIONS = execution_service_pb2.DESCRIPTOR.services_by_name["ExecutionService"]
_REPORTS = report_service_pb2.DESCRIPTOR.services_by_name["ReportService"]
_KNOWLEDGE = knowledge_service_pb2.DESCRIPTOR.services_by_name["KnowledgeService"]
_TASKS = task_service_pb2.DESCRIPTOR.services_by_name["TaskService"]
_APPROVALS = approval_service_pb2.DESCRIPTOR.services_by_name["ApprovalService"]
_DEPENDENCIES = dependency_service_pb2.DESCRIPTOR.services_by_name["DependencyService"]


def _fields(resource: str, names: str) -> tuple[str, ...]:
    return tuple(f"{resource}.{name}" for name in names.split())


# The fields that can be changed after creation, in the order of the help.
_WORKSPACE = _fields(
    "workspace",
    "name git_url default_branch is_git_repository current_commit_sha graph_indexed_at graph_indexed_commit_sha "
    "metadata four_eyes session_ownership",
)
_PLAN = _fields(
    "plan",
    "description category priority project_id session_id version target_branch sequential_phases program_id "
    "budget_micros_usd metadata",
)
_STORY = _fields(
    "story",
    "git_branch worktree_path issue_url issue_provider issue_owner issue_repo issue_number pull_request_url "
    "automation_mode dispatch_target gate_mode max_parallelism source source_guardian_id pattern_name pattern_language "
    "suggested_capability analyzed_context execution_plan",
)
_PROGRAM = _fields("program", "description category status budget_micros_usd")
_PHASE = _fields("phase", "description order_index")
_NOTE = _fields("note", "type author")
_AGENT_SESSION = _fields("agent_session", "session_id agent_type agent_id timeout_seconds")
_HANDOFF = _fields("handoff", "session_id from_agent reason data")
_CONVERSATION = _fields("conversation", "title agent_id repository_path metadata")
_EXECUTION = _fields("agent_execution", "conversation_id task_id response model tokens_used duration_ms success error")
_ITEM = _fields("context_item", "text data source expires_at")
_NEW_ITEM = (*_ITEM, *_fields("context_item", "session_id valid_from"))
_ENTRY = _fields("knowledge_entry", "category content data source expires_at session_id valid_from")
_LOG = _fields(
    "execution_log", "attempt step_number agent_type status output_summary output_full_json timestamp duration_ms"
)
_USAGE = _fields("ai_usage", "task_id plan_id attempt input_tokens output_tokens total_tokens cost_micros_usd")
_SCRIPT_TEXTS = _fields("build_script", "description directory")
_SCRIPT = ("build_script.plan_id", *_SCRIPT_TEXTS)
_RULE = _fields("approval_rule", "min_priority capability label description")
_TASK = _fields(
    "task",
    "description request_text priority plan_id phase_id parent_task_id order_index wave labels requires_approval "
    "capability assigned_agent max_attempts available_at estimated_resources external_ref metadata",
)

workspace = group(
    "workspace",
    _WORKSPACES,
    Rpc("register", "RegisterWorkspace", ("[path]",), ("workspace_id",), {"path": "."}),
    Rpc("list", "ListWorkspaces"),
    Rpc("show", "GetWorkspace", ("[workspace_id]",)),
    Rpc("show-by-path", "GetWorkspaceByPath", ("[path]",), defaults={"path": "."}),
    Rpc("update", "UpdateWorkspace", ("[workspace_id]",), _WORKSPACE),
    Rpc("delete", "DeleteWorkspace", ("workspace_id",)),
    Rpc("paths", "ListWorkspacePaths"),
    Rpc("show-path", "GetWorkspacePath", ("workspace_path_id",)),
    Rpc("add-path", "CreateWorkspacePath", ("workspace_path.path",), ("workspace_path.id",)),
    Rpc("remove-path", "DeleteWorkspacePath", ("workspace_path_id",)),
)

plan = group(
    "plan",
    _PLANS,
    Rpc("list", "ListPlans"),
    Rpc("show", "GetPlan", ("plan_id",)),
    Rpc("show-by-name", "GetPlanByName", ("name",)),
    Rpc("find", "FindPlan", ("plan_id",)),
    Rpc("create", "CreatePlan", ("plan.name",), ("plan.id", *_PLAN)),
    Rpc("create-version", "CreatePlanVersion", ("plan_id",)),
    Rpc("update", "UpdatePlan", ("plan_id",), ("plan.name", *_PLAN)),
    Rpc("delete", "DeletePlan", ("plan_id",)),
    Rpc("activate", "ActivatePlan", ("plan_id",)),
    Rpc("complete", "CompletePlan", ("plan_id",)),
    Rpc("reopen", "ReopenPlan", ("plan_id",)),
    Rpc("draft", "ReturnPlanToDraft", ("plan_id",)),
    Rpc("archive", "ArchivePlan", ("plan_id",)),
    Rpc("restore", "RestorePlan", ("plan_id",)),
    Rpc("purge", "PurgeArchivedPlans"),
    Rpc("history", "ListPlanHistory", ("plan_id",)),
)

plan.command("graph")(graph)
plan.command("tree")(tree)

story = group(
    "story",
    _STORIES,
    Rpc("list", "ListStories"),
    Rpc("show", "GetStory", ("story_id",)),
    Rpc("create", "CreateStory", ("story.title",), ("story.id", "plan.name", *_PLAN, *_STORY)),
    Rpc("update", "UpdateStory", ("story_id",), ("story.title", *_STORY)),
    Rpc("analyze", "AnalyzeStory", ("story_id",)),
    Rpc("record-analysis", "RecordAnalysis", ("story_id",)),
    Rpc("plan", "PlanStory", ("story_id",)),
    Rpc("record-plan", "RecordExecutionPlan", ("story_id",)),
    Rpc("execute", "ExecuteStory", ("story_id",)),
    Rpc("close-wave", "CloseWave", ("story_id",)),
    Rpc("record-gate", "RecordGateResult", ("story_id",)),
    Rpc("open-wave", "OpenWave", ("story_id",)),
    Rpc("retry-wave", "RetryWave", ("story_id",)),
    Rpc("verify", "VerifyStory", ("story_id",)),
    Rpc("record-verification", "RecordVerification", ("story_id",)),
    Rpc("complete", "CompleteStory", ("story_id",)),
    Rpc("resume", "ResumeStory", ("story_id",)),
    Rpc("reopen", "ReopenStory", ("story_id",)),
    Rpc("replan", "ReplanStory", ("story_id",)),
    Rpc("fail", "FailStory", ("story_id",)),
    Rpc("cancel", "CancelStory", ("story_id",)),
    Rpc("history", "ListStoryHistory", ("story_id",)),
)

program = group(
    "program",
    _PROGRAMS,
    Rpc("list", "ListPrograms"),
    Rpc("show", "GetProgram", ("program_id",)),
    Rpc("create", "CreateProgram", ("program.name",), ("program.id", *_PROGRAM)),
    Rpc("update", "UpdateProgram", ("program_id",), ("program.name", *_PROGRAM)),
    Rpc("delete", "DeleteProgram", ("program_id",)),
    Rpc("upgrade", "UpgradePlanToProgram", ("plan_id",), ("program.id", "program.name", *_PROGRAM)),
    Rpc("plans", "ListProgramPlans", ("program_id",)),
    Rpc("add", "AddPlanToProgram", ("program_id", "plan_id")),
    Rpc("remove", "RemovePlanFromProgram", ("plan_id",)),
    Rpc("link", "CreateProgramLink", ("program_link.program_id", "program_link.linked_workspace_id")),
    Rpc("links", "ListProgramLinks", ("[program_id]",)),
    Rpc("show-link", "GetProgramLink", ("program_link_id",)),
    Rpc("unlink", "DeleteProgramLink", ("program_link_id",)),
    Rpc(
        "block",
        "CreateProgramDependency",
        (
            "program_dependency.target_plan_id",
            "program_dependency.source_workspace_id",
            "program_dependency.source_plan_id",
        ),
    ),
    Rpc("blocks", "ListProgramDependencies", ("[plan_id]",)),
    Rpc("show-block", "GetProgramDependency", ("program_dependency_id",)),
    Rpc("unblock", "DeleteProgramDependency", ("program_dependency_id",)),
)

phase = group(
    "phase",
    _PHASES,
    Rpc("list", "ListPhases", ("plan_id",)),
    Rpc("show", "GetPhase", ("phase_id",)),
    Rpc("create", "CreatePhase", ("phase.plan_id", "phase.name"), ("phase.id", *_PHASE)),
    Rpc("update", "UpdatePhase", ("phase_id",), ("phase.name", *_PHASE)),
    Rpc("reorder", "ReorderPhases", ("plan_id", "phase_ids")),
    Rpc("delete", "DeletePhase", ("phase_id",)),
)

note = group(
    "note",
    _NOTES,
    Rpc("list", "ListNotes", ("plan_id",)),
    Rpc("show", "GetNote", ("note_id",)),
    Rpc("create", "CreateNote", ("note.plan_id", "note.content"), ("note.id", *_NOTE)),
    Rpc("update", "UpdateNote", ("note_id",), ("note.content", *_NOTE)),
    Rpc("delete", "DeleteNote", ("note_id",)),
)

artifact = group(
    "artifact",
    _ARTIFACTS,
    Rpc("list", "ListArtifacts", ("plan_id",)),
    Rpc("search", "SearchArtifacts"),
    Rpc("show", "GetArtifact", ("artifact_id",)),
    Rpc("latest", "GetLatestArtifact", ("plan_id", "artifact_type")),
    Rpc(
        "create",
        "CreateArtifact",
        ("artifact.plan_id", "artifact.artifact_type", "artifact.content_json"),
        ("artifact.id",),
    ),
    Rpc("update", "UpdateArtifact", ("artifact_id",), ("artifact.artifact_type", "artifact.content_json")),
    Rpc("delete", "DeleteArtifact", ("artifact_id",)),
)

session = group(
    "session",
    _SESSIONS,
    Rpc("list", "ListAgentSessions", ("[plan_id]",)),
    Rpc("show", "GetAgentSession", ("agent_session_id",)),
    Rpc("start", "CreateAgentSession", ("agent_session.plan_id",), ("agent_session.id", *_AGENT_SESSION)),
    Rpc("heartbeat", "HeartbeatAgentSession", ("agent_session_id",)),
    Rpc("complete", "CompleteAgentSession", ("agent_session_id",)),
    Rpc("take-over", "TakeOverPlan", ("plan_id",)),
)

handoff = group(
    "handoff",
    _SESSIONS,
    Rpc("list", "ListHandoffs", ("plan_id",)),
    Rpc("show", "GetHandoff", ("handoff_id",)),
    Rpc("create", "CreateHandoff", ("handoff.plan_id", "handoff.to_agent"), ("handoff.id", *_HANDOFF)),
)

chat = group(
    "chat",
    _CONVERSATIONS,
    Rpc("list", "ListConversations", ("[plan_id]",)),
    Rpc("show", "GetConversation", ("conversation_id",)),
    Rpc(
        "begin",
        "CreateConversation",
        ("[conversation.title]",),
        ("conversation.id", "conversation.plan_id", *_CONVERSATION[1:]),
    ),
    Rpc("update", "UpdateConversation", ("conversation_id",), _CONVERSATION),
    Rpc("complete", "CompleteConversation", ("conversation_id",)),
    Rpc("reopen", "ReopenConversation", ("conversation_id",)),
    Rpc("delete", "DeleteConversation", ("conversation_id",)),
    Rpc("append", "AppendMessages", ("conversation_id", "messages")),
    Rpc("messages", "ListMessages", ("conversation_id",)),
    Rpc("message", "GetMessage", ("message_id",)),
    Rpc("search", "SearchMessages", ("[text]",)),
    Rpc("add-found", "AppendMessageRagContexts", ("message_id", "message_rag_contexts")),
    Rpc("found", "ListMessageRagContexts", ("[message_id]",)),
    Rpc("show-found", "GetMessageRagContext", ("message_rag_context_id",)),
)

chat.command("say")(say)
chat.command("read")(read)

execution = group(
    "execution",
    _CONVERSATIONS,
    Rpc("list", "ListAgentExecutions"),
    Rpc("show", "GetAgentExecution", ("agent_execution_id",)),
    Rpc(
        "record",
        "CreateAgentExecution",
        ("agent_execution.agent_id", "agent_execution.prompt"),
        ("agent_execution.id", *_EXECUTION),
    ),
)

context = group(
    "context",
    _KNOWLEDGE,
    Rpc("list", "ListContextItems"),
    Rpc("search", "SearchContextItems", ("query",)),
    Rpc("types", "ListContextTypes"),
    Rpc("show", "GetContextItem", ("context_item_id",)),
    Rpc(
        "create",
        "CreateContextItem",
        ("context_item.type",),
        ("context_item.id", *_fields("context_item", "plan_id phase_id task_id"), *_NEW_ITEM),
    ),
    Rpc("update", "UpdateContextItem", ("context_item_id",), ("context_item.type", *_ITEM)),
    Rpc(
        "supersede",
        "SupersedeContextItem",
        ("context_item_id", "context_item.type"),
        ("context_item.id", *_NEW_ITEM),
    ),
    Rpc("history", "ListContextItemHistory", ("context_item_id",)),
    Rpc("delete", "DeleteContextItem", ("context_item_id",)),
)

knowledge = group(
    "knowledge",
    _KNOWLEDGE,
    Rpc("list", "ListKnowledgeEntries"),
    Rpc("show", "GetKnowledgeEntry", ("slug",)),
    Rpc(
        "put",
        "PutKnowledgeEntry",
        ("knowledge_entry.slug", "knowledge_entry.title"),
        ("knowledge_entry.id", *_ENTRY),
    ),
    Rpc("history", "ListKnowledgeEntryHistory", ("slug",)),
    Rpc("delete", "DeleteKnowledgeEntry", ("slug",)),
)

research = group(
    "research",
    _KNOWLEDGE,
    Rpc("list", "ListResearchDocuments"),
    Rpc("show", "GetResearchDocument", ("research_document_id",)),
    Rpc("show-by-filename", "GetResearchDocumentByFilename", ("filename",)),
    Rpc("append", "AppendResearchDocument", ("filename", "text")),
    Rpc("revisions", "ListResearchDocumentRevisions", ("research_document_id",)),
    Rpc("delete", "DeleteResearchDocument", ("research_document_id",)),
)

script = group(
    "script",
    _WORKSPACES,
    Rpc("list", "ListBuildScripts"),
    Rpc("show", "GetBuildScript", ("build_script_id",)),
    Rpc("find", "FindBuildScript", ("name",)),
    Rpc("create", "CreateBuildScript", ("build_script.name", "build_script.command"), ("build_script.id", *_SCRIPT)),
    Rpc(
        "update",
        "UpdateBuildScript",
        ("build_script_id",),
        ("build_script.name", "build_script.command", *_SCRIPT_TEXTS),
    ),
    Rpc("delete", "DeleteBuildScript", ("build_script_id",)),
)

task = group(
    "task",
    _TASKS,
    Rpc("list", "ListTasks", defaults={"include_phases": True}),
    Rpc("show", "GetTask", ("task_id",)),
    Rpc("create", "CreateTask", ("[task.title]",), ("task.id", "task.project_id", *_TASK)),
    Rpc("batch-create", "BatchCreateTasks", ("tasks",)),
    Rpc("update", "UpdateTask", ("task_id",), ("task.title", *_TASK)),
    Rpc("batch-update", "BatchUpdateTasks", ("updates",)),
    Rpc("move", "MoveTask", ("task_id",)),
    Rpc("reorder", "ReorderTasks", ("plan_id", "task_ids")),
    Rpc("delete", "DeleteTask", ("task_id",)),
    Rpc("approve", "ApproveTask", ("task_id",)),
    Rpc("reject", "RejectTask", ("task_id",)),
    Rpc("withdraw", "WithdrawTaskApproval", ("task_id",)),
    Rpc("start", "StartTask", ("task_id",)),
    Rpc("complete", "CompleteTask", ("task_id",)),
    Rpc("fail", "FailTask", ("task_id",)),
    Rpc("release", "ReleaseTask", ("task_id",)),
    Rpc("retry", "RetryTask", ("task_id",)),
    Rpc("rework", "ReworkTask", ("task_id",)),
    Rpc("skip", "SkipTask", ("task_id",)),
    Rpc("cancel", "CancelTask", ("task_id",)),
    Rpc("reopen", "ReopenTask", ("task_id",)),
    Rpc("history", "ListTaskHistory", ("task_id",)),
    Rpc("attempts", "ListTaskAttempts", ("task_id",)),
)

task.command("transition")(transition)

approval = group(
    "approval",
    _APPROVALS,
    Rpc("list", "ListPendingApprovals"),
    Rpc("request", "RequestApproval", ("task_id", "reason")),
    Rpc("approve", "BatchApproveTasks", ("[task_ids]",)),
    Rpc("reject", "BatchRejectTasks", ("[task_ids]",)),
    Rpc("rules", "ListApprovalRules", ("plan_id",)),
    Rpc("show-rule", "GetApprovalRule", ("approval_rule_id",)),
    Rpc("add-rule", "CreateApprovalRule", ("approval_rule.plan_id",), ("approval_rule.id", *_RULE)),
    Rpc("update-rule", "UpdateApprovalRule", ("approval_rule_id",), _RULE),
    Rpc("remove-rule", "DeleteApprovalRule", ("approval_rule_id",)),
)

review = group(
    "review",
    _APPROVALS,
    Rpc("request", "RequestReview", ("task_id",)),
    Rpc("approve", "ApproveReview", ("task_id",)),
    Rpc("reject", "RejectReview", ("task_id", "feedback")),
    Rpc("history", "ListReviews", ("task_id",)),
)

log = group(
    "log",
    _EXECUTIONS,
    Rpc("list", "ListExecutionLogs", ("task_id",)),
    Rpc("show", "GetExecutionLog", ("execution_log_id",)),
    Rpc(
        "append",
        "CreateExecutionLog",
        ("execution_log.task_id", "execution_log.action"),
        ("execution_log.id", *_LOG),
    ),
    Rpc("finish", "FinishExecutionLog", ("execution_log_id",)),
)

log.command("follow")(follow)

usage = group(
    "usage",
    _EXECUTIONS,
    Rpc("total", "GetUsage"),
    Rpc("list", "ListAiUsage"),
    Rpc("show", "GetAiUsage", ("ai_usage_id",)),
    Rpc(
        "record",
        "CreateAiUsage",
        ("ai_usage.provider", "ai_usage.model", "ai_usage.cost_source"),
        ("ai_usage.id", *_USAGE),
    ),
)

report = group(
    "report",
    _REPORTS,
    Rpc("failed-tasks", "ListFailedTasks"),
    Rpc("timeline", "ListTaskTimeline", ("task_id",)),
    Rpc("resources", "ListResourceUse"),
    Rpc("ai", "ListAiCosts"),
    Rpc("durations", "ListAgentDurations"),
    Rpc("failed-steps", "ListFailedSteps"),
    Rpc("throughput", "ListThroughput"),
    Rpc("blockers", "ListBlockers"),
)

dependency = group(
    "dependency",
    _DEPENDENCIES,
    Rpc(
        "add",
        "CreateDependency",
        ("dependency.source", "dependency.target"),
        ("dependency.kind", "dependency.id"),
    ),
    Rpc("show", "GetDependency", ("dependency_id",)),
    Rpc("list", "ListDependencies", ("[subject]",)),
    Rpc("check", "CheckCycle", ("source", "target")),
    Rpc("closure", "GetDependencyClosure", ("subject",)),
    Rpc("order", "GetTopologicalOrder", ("plan_id",)),
    Rpc("remove", "DeleteDependency", ("dependency_id",)),
)
