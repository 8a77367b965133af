"""The status machines of plans and tasks. What is not listed here is refused."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Transition:
    """One way from a status to another, named after its RPC."""

    name: str
    sources: tuple[str, ...]
    target: str


def _table(*transitions: Transition) -> dict[str, Transition]:
    return {transition.name: transition for transition in transitions}


PLAN_TRANSITIONS = _table(
    Transition("ActivatePlan", ("draft",), "active"),
    Transition("CompletePlan", ("active",), "completed"),
    Transition("ReopenPlan", ("completed",), "active"),
    Transition("ReturnPlanToDraft", ("active",), "draft"),
    Transition("ArchivePlan", ("draft", "active", "completed"), "archived"),
)

# Where it leads is in the plan's history: the status before it was archived.
RESTORE_PLAN = Transition("RestorePlan", ("archived",), "restored")

TASK_TRANSITIONS = _table(
    Transition("ApproveTask", ("pending",), "approved"),
    Transition("RejectTask", ("pending", "approved"), "rejected"),
    Transition("WithdrawTaskApproval", ("approved",), "pending"),
    Transition("StartTask", ("pending", "approved"), "in_progress"),
    Transition("CompleteTask", ("in_progress",), "completed"),
    Transition("FailTask", ("in_progress",), "failed"),
    Transition("ReleaseTask", ("in_progress",), "pending"),
    Transition("RetryTask", ("failed",), "pending"),
    Transition("ReworkTask", ("completed",), "pending"),
    Transition("SkipTask", ("pending",), "skipped"),
    Transition("CancelTask", ("pending", "approved", "in_progress", "failed"), "cancelled"),
    Transition("ReopenTask", ("rejected", "skipped", "cancelled"), "pending"),
)


def next_statuses(transitions: dict[str, Transition], status: str) -> list[str]:
    """The statuses that can follow `status`, each once, in alphabetical order."""
    return sorted({transition.target for transition in transitions.values() if status in transition.sources})
