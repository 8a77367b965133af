"""The status machines of plans, stories, tasks and conversations. What is not listed here is refused."""

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

STORY_TRANSITIONS = _table(
    Transition("AnalyzeStory", ("created",), "analyzing"),
    Transition("RecordAnalysis", ("analyzing",), "analyzed"),
    Transition("PlanStory", ("analyzed",), "planning"),
    Transition("RecordExecutionPlan", ("created", "planning"), "planned"),
    Transition("ExecuteStory", ("planned",), "executing"),
    Transition("CloseWave", ("executing",), "gate_pending"),
    Transition("RecordGateResult", ("gate_pending",), "gate_failed"),
    Transition("OpenWave", ("gate_pending",), "executing"),
    Transition("RetryWave", ("gate_failed",), "executing"),
    Transition("VerifyStory", ("executing", "gate_pending"), "needs_verification"),
    Transition("CompleteStory", ("needs_verification",), "completed"),
    Transition("ResumeStory", ("needs_verification",), "executing"),
    Transition("ReopenStory", ("completed",), "executing"),
    Transition("ReplanStory", ("failed", "cancelled"), "planned"),
    Transition(
        "FailStory",
        ("analyzing", "analyzed", "planning", "planned", "executing", "gate_failed", "needs_verification"),
        "failed",
    ),
    Transition(
        "CancelStory",
        (
            *("created", "analyzing", "analyzed", "planning", "planned", "executing", "gate_pending", "gate_failed"),
            "needs_verification",
        ),
        "cancelled",
    ),
)

CONVERSATION_TRANSITIONS = _table(
    Transition("CompleteConversation", ("active",), "completed"),
    Transition("ReopenConversation", ("completed",), "active"),
)

STORY_ENDED = ("completed", "failed", "cancelled")

# What brings a story nearer to the status in which its tasks can be started.
TOWARDS_EXECUTION = {
    "created": "RecordExecutionPlan",
    "analyzing": "RecordAnalysis",
    "analyzed": "PlanStory",
    "planning": "RecordExecutionPlan",
    "planned": "ExecuteStory",
    "gate_pending": "RecordGateResult",
    "gate_failed": "RetryWave",
    "needs_verification": "ResumeStory",
    "completed": "ReopenStory",
    "failed": "ReplanStory",
    "cancelled": "ReplanStory",
}

# What it finds stays with the story, which goes on by another transition.
RECORD_VERIFICATION = Transition("RecordVerification", ("needs_verification",), "needs_verification")

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

# What the review of an output can follow; `none` where nobody has asked for one. The task is completed.
REVIEW_TRANSITIONS = _table(
    Transition("RequestReview", ("none", "approved", "rejected"), "pending"),
    Transition("ApproveReview", ("none", "pending"), "approved"),
    Transition("RejectReview", ("none", "pending"), "rejected"),
)


def next_statuses(transitions: dict[str, Transition], status: str) -> list[str]:
    """The statuses that can follow `status`, each once, in alphabetical order."""
    return sorted({transition.target for transition in transitions.values() if status in transition.sources})
