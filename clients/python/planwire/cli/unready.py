"""What `planwire ready` says where nothing is ready: what the tasks wait for, and the command that shows it."""

from collections.abc import Iterator, Sequence

from planwire.v1.claim_pb2 import UnreadyReason, UnreadyTasks

# After a number of tasks. PLAN stands for the plan that was asked for.
_WORDS = {
    UnreadyReason.UNREADY_REASON_IN_PROGRESS: ("in progress", "planwire lease list"),
    UnreadyReason.UNREADY_REASON_PLAN_NOT_ACTIVE: ("in a plan that is not active", "planwire plan activate PLAN"),
    UnreadyReason.UNREADY_REASON_BUDGET_SPENT: ("in a plan whose budget is spent", "planwire usage total --plan PLAN"),
    UnreadyReason.UNREADY_REASON_FAILED: ("failed", "planwire task retry TASK"),
    UnreadyReason.UNREADY_REASON_NEEDS_APPROVAL: ("to be approved", "planwire approval list"),
    UnreadyReason.UNREADY_REASON_NO_ATTEMPTS_LEFT: (
        "with no attempts left",
        "planwire task update TASK --max-attempts NUMBER",
    ),
    UnreadyReason.UNREADY_REASON_BLOCKED: ("blocked by what is not done", "planwire report blockers"),
    UnreadyReason.UNREADY_REASON_OPEN_SUBTASKS: ("with open subtasks", ""),
    UnreadyReason.UNREADY_REASON_NOT_YET_AVAILABLE: ("to be started later", "planwire task show TASK"),
    UnreadyReason.UNREADY_REASON_NOT_WANTED: ("left out by --capability, --agent or --label", ""),
}


def why_nothing_is_ready(unready: Sequence[UnreadyTasks], plan_id: str) -> Iterator[str]:
    """Give the lines. `plan_id` is the plan that was asked for; empty where it was any."""
    if not unready:
        yield "no task is ready: there is none that has not ended"
        return
    yield "no task is ready:"
    for tasks in unready:
        # A newer server may know more reasons.
        words, command = _WORDS.get(tasks.reason, ("that cannot be claimed", ""))
        hint = f" (see `{command.replace('PLAN', plan_id or 'PLAN')}`)" if command else ""
        yield f"  {tasks.count:,} {words}{hint}"
