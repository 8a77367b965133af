"""What earlier attempts left behind is kept when a task becomes pending again."""

import uuid
from collections.abc import Callable
from typing import Any

import pytest
from google.protobuf.timestamp_pb2 import Timestamp
from planwire.v1 import transfer_service_pb2 as pb
from planwire.v1.task_pb2 import Task, TaskAttempt, TaskReview, TaskStatus

from tests.rpc.client import Client

pytestmark = pytest.mark.shares_server

Step = Callable[..., Task]


@pytest.fixture
def step(client: Client, workspace_id: str, task_id: str) -> Step:
    """Calls a transition of the task."""

    def step(rpc: str, **fields: Any) -> Task:
        task: Task = getattr(client, rpc)(workspace_id=workspace_id, task_id=task_id, **fields).task
        return task

    return step


@pytest.fixture
def attempts(client: Client, workspace_id: str, task_id: str) -> Callable[[], list[TaskAttempt]]:
    """Lists the attempts at the task."""
    return lambda: list(client.ListTaskAttempts(workspace_id=workspace_id, task_id=task_id).attempts)


def test_rework_keeps_the_output_that_was_not_good(step: Step, attempts: Callable[[], list[TaskAttempt]]) -> None:
    started = step("StartTask", assigned_agent="ada")
    took = {"duration_seconds": 3.5, "extra": {"model": "small"}}
    done = step("CompleteTask", output="42", output_data={"answer": 42}, actual_resources=took)
    assert attempts() == []
    again = step("ReworkTask", feedback="show the way")
    assert (again.output, again.HasField("output_data"), again.HasField("actual_resources")) == ("", False, False)
    assert (again.review_feedback, again.HasField("started_at")) == ("show the way", False)
    [attempt] = attempts()
    assert attempt.id > 0
    assert attempt == TaskAttempt(
        id=attempt.id,
        task_id=done.id,
        attempt=1,
        status=TaskStatus.TASK_STATUS_COMPLETED,
        assigned_agent="ada",
        output="42",
        output_data={"answer": 42},
        review=TaskReview.TASK_REVIEW_REJECTED,
        review_feedback="show the way",
        actual_resources=took,
        started_at=started.started_at,
        ended_at=done.completed_at,
    )


def test_every_attempt_is_kept_as_it_ended(step: Step, attempts: Callable[[], list[TaskAttempt]]) -> None:
    step("StartTask", assigned_agent="ada")
    step("ReleaseTask")
    step("StartTask", assigned_agent="grace")
    step("FailTask", error_message="no disk")
    retried = step("RetryTask")
    assert retried.error_message == "no disk"
    step("StartTask", assigned_agent="linus")
    step("CancelTask")
    step("ReopenTask", reason="after all")
    step("StartTask", assigned_agent="ken")
    done = step("CompleteTask", output="done")
    assert (done.output, done.error_message, done.attempt) == ("done", "", 4)
    assert [(one.attempt, one.assigned_agent, one.error_message) for one in attempts()] == [
        (1, "ada", ""),
        (2, "grace", "no disk"),
        (3, "linus", "no disk"),
    ]
    assert [TaskStatus.Name(one.status)[12:].lower() for one in attempts()] == ["in_progress", "failed", "cancelled"]
    assert all(one.started_at.ToNanoseconds() <= one.ended_at.ToNanoseconds() for one in attempts())


def test_what_was_never_begun_is_no_attempt(step: Step, attempts: Callable[[], list[TaskAttempt]]) -> None:
    for rpc in "ApproveTask WithdrawTaskApproval SkipTask ReopenTask CancelTask ReopenTask".split():
        step(rpc, **({"reason": "why"} if rpc == "ReopenTask" else {}))
    assert attempts() == []
    step("StartTask")
    step("ReleaseTask")
    for rpc in "SkipTask ReopenTask CancelTask ReopenTask ApproveTask WithdrawTaskApproval".split():
        step(rpc, **({"reason": "why"} if rpc == "ReopenTask" else {}))
    assert len(attempts()) == 1


def test_a_replayed_call_keeps_nothing_twice(step: Step, attempts: Callable[[], list[TaskAttempt]]) -> None:
    step("StartTask")
    step("CompleteTask", output="42")
    request_id = str(uuid.uuid4())
    for _ in range(2):
        step("ReworkTask", feedback="again", request_id=request_id)
    assert [one.output for one in attempts()] == ["42"]


def test_what_an_imported_task_came_with_is_kept_too(client: Client, workspace_id: str) -> None:
    task = Task(id=str(uuid.uuid4()), title="t", status=TaskStatus.TASK_STATUS_COMPLETED, output="before")
    import_records(client, workspace_id, pb.ImportRecord(task=pb.ImportedTask(task=task)))
    names = {"workspace_id": workspace_id, "task_id": task.id}
    assert client.ReworkTask(**names, feedback="again").task.output == ""
    [attempt] = client.ListTaskAttempts(**names).attempts
    assert (attempt.attempt, attempt.output, attempt.HasField("started_at")) == (0, "before", False)


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"task_id": str(uuid.UUID(int=7))}, "task 00000000-0000-0000-0000-000000000007 does not exist"),
        ({"task_id": ""}, "task_attempt.task_id: is missing"),
        ({"status": TaskStatus.TASK_STATUS_PENDING}, "task_attempt.status: must be completed, failed, cancelled"),
        ({"ended_at": None}, "task_attempt.ended_at: is missing"),
    ],
)
def test_an_imported_attempt_that_breaks_a_rule_is_refused(
    client: Client, workspace_id: str, task_id: str, changes: dict[str, Any], reason: str
) -> None:
    good = {"task_id": task_id, "status": TaskStatus.TASK_STATUS_FAILED, "ended_at": Timestamp(seconds=1), "attempt": 1}
    wrong = good | {"attempt": 2} | changes
    records = [pb.ImportRecord(task_attempt=TaskAttempt(**fields)) for fields in (good, wrong)]
    response = import_records(client, workspace_id, *records)
    assert (response.progress.created, response.progress.failed) == (1, 1)
    [failure] = response.failures
    assert reason in failure.message
    assert import_records(client, workspace_id, records[0]).progress.skipped == 1


def import_records(client: Client, workspace_id: str, *records: pb.ImportRecord) -> pb.ImportResponse:
    response: pb.ImportResponse = client.Import(
        [
            pb.ImportRequest(workspace_id=workspace_id, header=pb.ImportHeader(import_id=str(uuid.uuid4()))),
            pb.ImportRequest(workspace_id=workspace_id, batch=pb.ImportBatch(number=1, records=records)),
        ]
    )
    return response
