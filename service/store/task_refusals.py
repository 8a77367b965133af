"""Why a change of a task is refused, in words for the caller: from the state of the task, as tasks.sql reads it."""

from collections.abc import Sequence

import asyncpg

from service.domain.transitions import TASK_TRANSITIONS, TOWARDS_EXECUTION, Transition
from service.domain.words import counted
from service.errors import DomainError, FailedPrecondition
from service.store.mutations import CallInfo, illegal_transition
from service.store.resource import Request
from service.store.rows import Row

FENCED = frozenset({"CompleteTask", "FailTask", "ReleaseTask"})
"""What only the worker may do who has the lease."""


def refusal_of_transition(
    request: Request, call: CallInfo, transition: Transition, state: asyncpg.Record
) -> DomainError | None:
    """What is in the way of a transition, open subtasks aside."""
    task = f"task {request.task_id}"
    if transition.name in FENCED and _is_lost(state, named_attempt(request)):
        return lease_lost(task, state)
    if named_attempt(request) not in {None, state["attempt"]}:
        return FailedPrecondition(
            "ATTEMPT_MISMATCH",
            f"{task} is at attempt {state['attempt']}, not {named_attempt(request)}: {_who_has_it(state)}",
            {"attempt": str(state["attempt"])},
            ((task, f"is at attempt {state['attempt']}"),),
        )
    if state["status"] not in transition.sources:
        also = f"; {_who_has_it(state)}" if state["status"] == "in_progress" else ""
        return illegal_transition("task", request.task_id, state["status"], transition, TASK_TRANSITIONS, also)
    if transition.target == "rejected" and state["status"] == "pending" and not state["requires_approval"]:
        return FailedPrecondition(
            "ILLEGAL_TRANSITION",
            f"{task} does not ask for approval; cancel or skip it instead",
            {"status": state["status"]},
            ((task, "does not ask for approval"),),
        )
    if transition.target == "approved" and state["wants_other_eyes"]:
        return _four_eyes(request, call)
    if transition.target == "in_progress" and (waits := _what_it_waits_for(state)):
        return FailedPrecondition(
            "NOT_READY",
            f"{task} cannot start: it {'; it '.join(waits)}",
            violations=tuple((task, wait) for wait in waits),
        )
    return None


def refusal_of_update(request: Request, call: CallInfo, patch: Row, state: asyncpg.Record) -> FailedPrecondition | None:
    """What is in the way of a change of fields: a worker's lease, or that somebody else has to approve it."""
    if state["lease_lasts"] and patch.get("assigned_agent", state["worker"]) != state["worker"]:
        return FailedPrecondition(
            "LEASED",
            f"task {request.task_id} is leased to {state['lease_worker']} until "
            f"{state['lease_until'].ToJsonString()}, who stays its agent until then; cancel it to take it away",
            {"leases": "1"},
            ((f"task {request.task_id}", f"is leased to {state['lease_worker']}"),),
        )
    if state["requires_approval"] and state["wants_other_eyes"]:
        return _four_eyes(request, call)
    return None


def rule_in_the_way(task_id: str, rule_id: str) -> FailedPrecondition:
    """A task asks for approval as long as a rule of its plan says so."""
    task = f"task {task_id}"
    return FailedPrecondition(
        "APPROVAL_RULE",
        f"{task} asks for approval by approval rule {rule_id} of its plan; approve the task, or change the rule first",
        {"approval_rule_id": rule_id},
        ((task, f"asks for approval by approval rule {rule_id}"),),
    )


def open_subtasks(task_id: str, count: int, first: Sequence[asyncpg.Record]) -> FailedPrecondition:
    """A task with open subtasks is not completed; `first` are the first of them."""
    has = f"has {counted(count, 'open subtask')}"
    return FailedPrecondition(
        "OPEN_SUBTASKS",
        f"task {task_id} {has}; finish them, or set force to leave them open",
        {"open_subtasks": str(count)},
        tuple((f"task {record['id']}", f"is {record['status']}: {record['title']}") for record in first),
    )


def lease_lost(task: str, state: asyncpg.Record) -> FailedPrecondition:
    """A worker has no lease on a task, or not the one that it names."""
    metadata = {"attempt": str(state["attempt"])}
    if state["lease_attempt"] is not None and state["lease_lasts"]:
        until = state["lease_until"].ToJsonString()
        holds = f"{state['lease_worker']} has a lease on it, as attempt {state['attempt']}, until {until}"
        metadata |= {"worker": state["lease_worker"], "lease_until": until}
    elif state["lease_attempt"] is not None:
        holds = f"the lease of {state['lease_worker']} ended at {state['lease_until'].ToJsonString()}"
    else:
        holds = f"nobody has a lease on it, and it is {state['status']}"
    return FailedPrecondition(
        "LEASE_LOST",
        f"{task} is not the caller's: {holds}; stop the work on it, and claim again",
        metadata,
        ((task, holds),),
    )


def named_attempt(request: Request) -> int | None:
    """The attempt that a worker says it is at; None where it says nothing."""
    says = "attempt" in request.DESCRIPTOR.fields_by_name and request.HasField("attempt")
    return request.attempt if says else None


def _four_eyes(request: Request, call: CallInfo) -> FailedPrecondition:
    task = f"task {request.task_id}"
    return FailedPrecondition(
        "FOUR_EYES",
        f"{task} was created by {call.actor}, and has to be approved by somebody else",
        {"workspace_id": request.workspace_id},
        violations=((task, f"was created by {call.actor}"),),
    )


def _is_lost(state: asyncpg.Record, token: int | None) -> bool:
    """Whether a worker with this token, or without one, works on what is not its own."""
    if state["lease_attempt"] is not None:
        return token != state["lease_attempt"] or not state["lease_lasts"]
    # It was the worker's, and nobody has it now.
    return state["status"] in {"pending", "approved"} and state["given_back"] and token == state["attempt"]


def _who_has_it(state: asyncpg.Record) -> str:
    if state["status"] != "in_progress" or state["started_at"] is None:
        return f"it is {state['status']} now"
    return f"{state['worker']} has it since {state['started_at'].ToJsonString()}"


def _what_it_waits_for(state: asyncpg.Record) -> list[str]:
    return [_sentence(state, *obstacle.split()) for obstacle in state["obstacles"]]


def _sentence(state: asyncpg.Record, obstacle: str, subject_id: str) -> str:
    match obstacle:
        case "inactive_plan":
            can_be_activated = state["plan_status"] == "draft" and state["story_status"] is None
            advice = "; activate the plan first" if can_be_activated else ""
            return f"is in plan {subject_id}, which is {state['plan_status']}, not active{advice}"
        case "no_approval":
            return "needs approval first"
        case "too_early":
            return f"is not available before {state['available_at'].ToJsonString()}"
        case "no_attempt_left":
            return f"has had its {counted(state['max_attempts'], 'attempt')}"
        case "earlier_phase":
            return f"waits for the earlier phase {subject_id}, which is not finished"
        case "idle_story":
            return (
                f"is in a story that is {state['story_status']}, not executing; "
                f"call {TOWARDS_EXECUTION[state['story_status']]} first"
            )
        case "closed_wave":
            return f"is in wave {state['wave']}, and its story is at wave {state['current_wave']}"
        case "full_story":
            return f"is in a story that may have {counted(state['max_parallelism'], 'task')} in progress, and has them"
        case "program_dependency":
            return f"waits for a plan of another workspace, by program dependency {subject_id}"
        case _:
            return f"waits for {obstacle} {subject_id}"
