"""What events are about."""

RESERVED_SUBJECTS = frozenset(
    "agent approval archive artifact build_script chunk code context conversation dependency execution execution_log "
    "handoff import index instruction knowledge lease message note phase plan program research review session skill "
    "story subtask task tool usage workspace".split()
)
"""The subjects of events that only Planwire writes: its resources, those there are and those that are planned.

A caller's own event takes another one, so that nobody has to ask who wrote it, today or later.
"""
