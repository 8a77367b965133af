"""What events are about."""

RESERVED_SUBJECTS = frozenset(
    "agent agent_definition agent_execution agent_session ai_usage approval archive artifact attempt build_script "
    "chunk code context context_item conversation dependency embedding entry execution execution_log gate handoff "
    "import index instruction instruction_file knowledge lease log message note phase plan plan_artifact program "
    "program_workspace report research research_document review session skill skill_definition story subtask task "
    "task_attempt tool tool_action tool_action_param update_log update_log_entry usage workspace workspace_path".split()
)
"""The subjects of events that only Planwire writes: its resources, those there are and those that are planned.

A caller's own event takes another one, so that nobody has to ask who wrote it, today or later.
"""
