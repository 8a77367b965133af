"""The status machine of tasks over the wire: every status with every RPC."""

from collections.abc import Callable
from typing import Any

import pytest
from google.protobuf.json_format import MessageToDict
from grpc import StatusCode
from planwire.v1.task_pb2 import Task, TaskReview, TaskStatus

from tests.rpc.client import Client
from tests.rpc.refusal import invalid, refused

pytestmark = pytest.mark.shares_server

# The table in the documentation, for a task that asks for approval where it says so.
MACHINE = {
    "pending": {
        "ApproveTask": "approved",
        "RejectTask": "rejected",
        "StartTask": "in_progress",
        "SkipTask": "skipped",
        "CancelTask": "cancelled",
    },
    "approved": {
        "StartTask": "in_progress",
        "RejectTask": "rejected",
        "CancelTask": "cancelled",
        "WithdrawTaskApproval": "pending",
    },
    "in_progress": {
        "CompleteTask": "completed",
        "FailTask": "failed",
        "ReleaseTask": "pending",
        "CancelTask": "cancelled",
    },
    "completed": {"ReworkTask": "pending"},
    "failed": {"RetryTask": "pending", "CancelTask": "cancelled"},
    "rejected": {"ReopenTask": "pending"},
    "skipped": {"ReopenTask": "pending"},
    "cancelled": {"ReopenTask": "pending"},
}
RPCS = sorted({rpc for exits in MACHINE.values() for rpc in exits})
TERMINAL = {"completed", "failed", "rejected", "skipped", "cancelled"}
# The shortest way into each status, for a task that asks for approval only where it is to be rejected.
WAYS = {
    "pending": [],
    "approved": ["ApproveTask"],
    "in_progress": ["StartTask"],
    "completed": ["StartTask", "CompleteTask"],
    "failed": ["StartTask", "FailTask"],
    "rejected": ["ApproveTask", "RejectTask"],
    "skipped": ["SkipTask"],
    "cancelled": ["CancelTask"],
}

Step = Callable[..., Task]


def label(status: "TaskStatus.ValueType") -> str:
    return TaskStatus.Name(status).removeprefix("TASK_STATUS_").lower()


def arguments(rpc: str) -> dict[str, Any]:
    return {"feedback": "why"} if rpc == "ReworkTask" else {"reason": "why"}


@pytest.fixture
def step(client: Client, workspace_id: str, task_id: str) -> Step:
    """Calls a transition of the task."""

    def step(rpc: str, **fields: object) -> Task:
        fields = arguments(rpc) | fields
        task: Task = getattr(client, rpc)(workspace_id=workspace_id, task_id=task_id, **fields).task
        return task

    return step


@pytest.mark.parametrize("status", MACHINE)
def test_from_each_status_exactly_the_documented_steps_are_possible(
    client: Client, workspace_id: str, status: str
) -> None:
    for rpc in RPCS:
        asks = rpc == "RejectTask" and status == "pending"
        task = client.CreateTask(workspace_id=workspace_id, task={"title": rpc, "requires_approval": asks}).task
        names = {"workspace_id": workspace_id, "task_id": task.id}
        for earlier in WAYS[status]:
            getattr(client, earlier)(**names)
        before = client.GetTask(**names).task
        assert label(before.status) == status
        if rpc in MACHINE[status]:
            after = getattr(client, rpc)(**names, **arguments(rpc)).task
            assert label(after.status) == MACHINE[status][rpc]
            assert after.terminal == after.HasField("completed_at") == (label(after.status) in TERMINAL)
            assert after.revision == before.revision + 1
            assert client.GetTask(**names).task == after
            continue
        with refused(StatusCode.FAILED_PRECONDITION, "ILLEGAL_TRANSITION") as refusal:
            getattr(client, rpc)(**names, **arguments(rpc))
        allowed = sorted(set(MACHINE[status].values()))
        assert (refusal.metadata["status"], refusal.metadata["allowed"].split(",")) == (status, allowed)
        assert rpc not in refusal.message
        assert all(next_ in refusal.message for next_ in allowed)
        assert refusal.violations == [(f"task {task.id}", f"is {status}")]
        assert client.GetTask(**names).task == before


def test_only_a_task_that_asks_for_approval_is_rejected_while_it_is_pending(step: Step) -> None:
    with refused(StatusCode.FAILED_PRECONDITION, "ILLEGAL_TRANSITION") as refusal:
        step("RejectTask")
    assert "does not ask for approval" in refusal.message


def test_each_step_is_in_the_history(client: Client, workspace_id: str, task_id: str, step: Step) -> None:
    steps = "ApproveTask WithdrawTaskApproval StartTask ReleaseTask StartTask FailTask RetryTask StartTask CompleteTask"
    steps += " ReworkTask SkipTask ReopenTask CancelTask ReopenTask ApproveTask RejectTask ReopenTask"
    for number, rpc in enumerate(steps.split()):
        step(rpc, **{"feedback" if rpc == "ReworkTask" else "reason": f"{number}"})
    statuses = (
        "unspecified pending approved pending in_progress pending in_progress failed pending in_progress completed"
    )
    statuses += " pending skipped pending cancelled pending approved rejected pending"
    entries = client.ListTaskHistory(workspace_id=workspace_id, task_id=task_id).entries
    assert [(label(entry.old_status), label(entry.new_status)) for entry in entries] == list(
        zip(statuses.split()[:-1], statuses.split()[1:], strict=True)
    )
    assert [entry.reason for entry in entries] == ["", *(str(number) for number in range(len(steps.split())))]
    assert {entry.task_id for entry in entries} == {task_id}
    assert {entry.changed_by for entry in entries} == {"anonymous"}


def test_approval_is_recorded_and_taken_back(step: Step) -> None:
    approved = step("ApproveTask")
    assert approved.approved_by == "anonymous"
    assert approved.HasField("approved_at")
    started = step("StartTask")
    assert (started.approved_by, started.approved_at) == (approved.approved_by, approved.approved_at)
    released = step("ReleaseTask")
    assert released.status == TaskStatus.TASK_STATUS_APPROVED
    assert (released.approved_by, released.approved_at) == (approved.approved_by, approved.approved_at)
    withdrawn = step("WithdrawTaskApproval")
    assert (withdrawn.approved_by, withdrawn.HasField("approved_at")) == ("", False)


def test_starting_counts_attempts_and_names_the_agent(step: Step) -> None:
    first = step("StartTask", assigned_agent="ada")
    assert (first.attempt, first.assigned_agent) == (1, "ada")
    step("ReleaseTask")
    second = step("StartTask")
    assert (second.attempt, second.assigned_agent) == (2, "ada")
    assert second.started_at.ToNanoseconds() > first.started_at.ToNanoseconds()


def test_completing_keeps_what_came_out(step: Step) -> None:
    step("StartTask")
    failed = step("FailTask", error_message="oops", actual_resources={"cpu_time_ms": 1})
    assert (failed.error_message, failed.actual_resources.cpu_time_ms) == ("oops", 1)
    step("RetryTask")
    step("StartTask")
    done = step("CompleteTask", output="out", output_data={"a": 1}, actual_resources={"duration_seconds": 1.5})
    assert (done.output, MessageToDict(done.output_data), done.error_message) == ("out", {"a": 1}, "")
    assert done.actual_resources.duration_seconds == 1.5
    assert not done.actual_resources.HasField("cpu_time_ms")
    step("ReworkTask")
    step("StartTask")
    again = step("CompleteTask")
    assert (again.output, again.HasField("output_data"), again.HasField("actual_resources")) == ("", False, False)


def test_rework_is_a_review_that_says_what_is_wanted(step: Step) -> None:
    step("StartTask")
    step("CompleteTask")
    task = step("ReworkTask", feedback="shorter")
    assert (task.review, task.review_feedback) == (TaskReview.TASK_REVIEW_REJECTED, "shorter")


def test_a_skip_keeps_its_reason_until_it_is_reopened(step: Step) -> None:
    assert step("SkipTask", reason="not needed").skip_reason == "not needed"
    assert step("ReopenTask").skip_reason == ""


def test_a_retry_can_wait(step: Step) -> None:
    step("StartTask")
    step("FailTask")
    assert step("RetryTask", available_at={"seconds": 4_000_000_000}).available_at.seconds == 4_000_000_000
    with refused(StatusCode.FAILED_PRECONDITION, "NOT_READY"):
        step("StartTask")


@pytest.mark.parametrize(("rpc", "field"), [("ReworkTask", "feedback"), ("ReopenTask", "reason")])
@pytest.mark.parametrize("text", ["", "x" * 1001])
def test_going_back_needs_words(step: Step, rpc: str, field: str, text: str) -> None:
    with invalid(field):
        step(rpc, **{field: text})


@pytest.mark.parametrize("rpc", RPCS)
def test_a_transition_of_a_wrong_state_changes_nothing(
    client: Client, workspace_id: str, task_id: str, step: Step, rpc: str
) -> None:
    before = client.GetTask(workspace_id=workspace_id, task_id=task_id).task
    with refused(StatusCode.ABORTED, "ETAG_MISMATCH") as refusal:
        step(rpc, etag="7")
    assert refusal.metadata["etag"] == before.etag
    assert client.GetTask(workspace_id=workspace_id, task_id=task_id).task == before
    assert len(client.ListTaskHistory(workspace_id=workspace_id, task_id=task_id).entries) == 1
