"""Reviews of the output of tasks, apart from the approval before the work."""

import uuid
from typing import Any

import pytest
from grpc import StatusCode
from planwire.v1.task_pb2 import TaskReview

from tests.rpc.client import Client, request_class
from tests.rpc.refusal import invalid, refused
from tests.support.waiting import eventually

pytestmark = pytest.mark.shares_server

ADA, BOB, EVE = ((("planwire-actor", name),) for name in ("ada", "bob", "eve"))
NONE, PENDING, APPROVED, REJECTED = (TaskReview.Name(n).removeprefix("TASK_REVIEW_").lower() for n in range(4))


@pytest.fixture
def names(client: Client, workspace_id: str) -> dict[str, Any]:
    """Those of a task that ada has completed."""
    return completed(client.with_(ADA), workspace_id)


def completed(client: Client, workspace_id: str) -> dict[str, Any]:
    task = client.CreateTask(workspace_id=workspace_id, task={"title": "t"}).task
    names = {"workspace_id": workspace_id, "task_id": task.id}
    client.StartTask(**names)
    client.CompleteTask(**names, output="first")
    return names


def label(number: int) -> str:
    return TaskReview.Name(number).removeprefix("TASK_REVIEW_").lower()


def steps(client: Client, names: dict[str, Any]) -> list[tuple[Any, ...]]:
    return [
        (step.attempt, label(step.old_result), label(step.new_result), step.changed_by, step.feedback)
        for step in client.ListReviews(**names).reviews
    ]


def test_a_review_is_asked_for_and_approved(client: Client, names: dict[str, Any]) -> None:
    asked = client.with_(ADA).RequestReview(**names, reason="please look").task
    assert (label(asked.review), asked.review_feedback) == (PENDING, "")
    good = client.with_(BOB).ApproveReview(**names, feedback="very good").task
    assert (label(good.review), good.review_feedback, good.output) == (APPROVED, "very good", "first")
    assert good.revision == asked.revision + 1
    assert good.status == asked.status
    assert steps(client, names) == [
        (1, NONE, PENDING, "ada", "please look"),
        (1, PENDING, APPROVED, "bob", "very good"),
    ]
    kinds = {"workspace_id": names["workspace_id"], "kinds": ["task.updated"]}
    assert eventually(lambda: len(client.ListEvents(**kinds).events) == 2)
    assert [event.rpc for event in client.ListEvents(**kinds).events] == ["ApproveReview", "RequestReview"]


def test_output_is_rejected_with_feedback_and_the_task_stays_completed(client: Client, names: dict[str, Any]) -> None:
    with invalid("feedback"):
        client.RejectReview(**names)
    bad = client.with_(BOB).RejectReview(**names, feedback="the names are wrong").task
    assert (label(bad.review), bad.review_feedback) == (REJECTED, "the names are wrong")
    assert bad.terminal
    assert steps(client, names) == [(1, NONE, REJECTED, "bob", "the names are wrong")]


def test_rework_keeps_the_attempt_and_what_comes_of_it_is_reviewed_again(client: Client, names: dict[str, Any]) -> None:
    client.with_(BOB).RejectReview(**names, feedback="the names are wrong")
    again = client.with_(BOB).ReworkTask(**names, feedback="use the names of the field").task
    assert (label(again.review), again.review_feedback, again.output) == (REJECTED, "use the names of the field", "")
    [attempt] = client.ListTaskAttempts(**names).attempts
    assert (attempt.attempt, attempt.output, label(attempt.review)) == (1, "first", REJECTED)
    client.with_(ADA).StartTask(**names)
    task = client.with_(ADA).CompleteTask(**names, output="second", reason="renamed").task
    assert (label(task.review), task.review_feedback, task.output) == (PENDING, "", "second")
    client.with_(BOB).ApproveReview(**names)
    assert steps(client, names) == [
        (1, NONE, REJECTED, "bob", "the names are wrong"),
        (1, REJECTED, REJECTED, "bob", "use the names of the field"),
        (2, REJECTED, PENDING, "ada", "renamed"),
        (2, PENDING, APPROVED, "bob", ""),
    ]


def test_a_review_is_apart_from_the_approval(client: Client, workspace_id: str) -> None:
    task = client.CreateTask(workspace_id=workspace_id, task={"title": "t", "requires_approval": True}).task
    names = {"workspace_id": workspace_id, "task_id": task.id}
    approved = client.with_(BOB).ApproveTask(**names).task
    assert label(approved.review) == NONE
    client.StartTask(**names)
    client.CompleteTask(**names)
    reviewed = client.with_(EVE).RejectReview(**names, feedback="no").task
    assert (reviewed.approved_by, label(reviewed.review)) == ("bob", REJECTED)
    assert client.ListReviews(**names).reviews[0].changed_by == "eve"


@pytest.mark.parametrize(
    ("before", "rpc", "allowed"),
    [
        ([], "RequestReview", True),
        (["RequestReview"], "RequestReview", False),
        (["ApproveReview"], "RequestReview", True),
        (["RejectReview"], "RequestReview", True),
        ([], "ApproveReview", True),
        (["RequestReview"], "ApproveReview", True),
        (["ApproveReview"], "ApproveReview", False),
        (["RejectReview"], "ApproveReview", False),
        ([], "RejectReview", True),
        (["RequestReview"], "RejectReview", True),
        (["ApproveReview"], "RejectReview", False),
        (["RejectReview"], "RejectReview", False),
    ],
)
def test_what_a_review_can_follow(
    client: Client, names: dict[str, Any], before: list[str], rpc: str, allowed: bool
) -> None:
    def call(rpc: str) -> None:
        getattr(client, rpc)(**names, **({"feedback": "why"} if rpc == "RejectReview" else {}))

    for earlier in before:
        call(earlier)
    if allowed:
        call(rpc)
        return
    with refused(StatusCode.FAILED_PRECONDITION, "NOT_REVIEWABLE") as refusal:
        call(rpc)
    assert refusal.metadata == {"status": "completed", "review": label(client.GetTask(**names).task.review)}
    assert len(client.ListReviews(**names).reviews) == len(before)


@pytest.mark.parametrize("rpc", ["RequestReview", "ApproveReview", "RejectReview"])
def test_only_what_is_completed_is_reviewed(client: Client, workspace_id: str, rpc: str) -> None:
    task = client.CreateTask(workspace_id=workspace_id, task={"title": "t"}).task
    names = {"workspace_id": workspace_id, "task_id": task.id}
    fields = {"feedback": "why"} if rpc == "RejectReview" else {}
    for step in ("StartTask", "FailTask", "RetryTask", "SkipTask", None):
        with refused(StatusCode.FAILED_PRECONDITION, "NOT_REVIEWABLE"):
            getattr(client, rpc)(**names, **fields)
        if step:
            getattr(client, step)(**names)
    with refused(StatusCode.ABORTED, "ETAG_MISMATCH"):
        getattr(client, rpc)(**names, **fields, etag="1")
    with refused(StatusCode.NOT_FOUND, "RESOURCE_NOT_FOUND"):
        getattr(client, rpc)(workspace_id=workspace_id, task_id=str(uuid.uuid4()), **fields)


class TestFourEyes:
    @pytest.fixture
    def four_eyes(self, client: Client, workspace_id: str) -> None:
        client.UpdateWorkspace(workspace_id=workspace_id, workspace={"four_eyes": True})

    @pytest.mark.usefixtures("four_eyes")
    def test_who_worked_on_a_task_does_not_approve_its_output(self, client: Client, workspace_id: str) -> None:
        task = client.with_(EVE).CreateTask(workspace_id=workspace_id, task={"title": "t"}).task
        names = {"workspace_id": workspace_id, "task_id": task.id}
        client.with_(ADA).StartTask(**names)
        client.with_(BOB).CompleteTask(**names)
        for worker in (ADA, BOB):
            with refused(StatusCode.FAILED_PRECONDITION, "FOUR_EYES"):
                client.with_(worker).ApproveReview(**names)
        assert label(client.with_(EVE).ApproveReview(**names).task.review) == APPROVED

    @pytest.mark.usefixtures("four_eyes")
    def test_who_worked_on_an_earlier_attempt_only_does(self, client: Client, names: dict[str, Any]) -> None:
        client.with_(BOB).ReworkTask(**names, feedback="again")
        client.with_(BOB).StartTask(**names)
        client.with_(BOB).CompleteTask(**names)
        with refused(StatusCode.FAILED_PRECONDITION, "FOUR_EYES"):
            client.with_(BOB).ApproveReview(**names)
        client.with_(ADA).ApproveReview(**names)

    @pytest.mark.usefixtures("four_eyes")
    def test_everybody_may_find_fault_with_their_own_work(self, client: Client, names: dict[str, Any]) -> None:
        client.with_(ADA).RejectReview(**names, feedback="found a mistake")

    def test_elsewhere_everybody_approves(self, client: Client, names: dict[str, Any]) -> None:
        client.with_(ADA).ApproveReview(**names)


def test_steps_come_in_once_and_an_import_makes_none_of_its_own(
    client: Client, names: dict[str, Any], workspace_id: str
) -> None:
    client.with_(BOB).RejectReview(**names, feedback="no")
    client.with_(BOB).ReworkTask(**names, feedback="again")
    client.with_(ADA).StartTask(**names)
    client.with_(ADA).CompleteTask(**names)
    records = [record for answer in client.Export(workspace_id=workspace_id) for record in answer.records]
    other = f"{workspace_id}-copy"
    client.RegisterWorkspace(workspace_id=other, path=f"/{other}")
    request = request_class("Import")

    def send() -> Any:
        header = request(workspace_id=other, header={"import_id": str(uuid.uuid4())})
        batch = request(workspace_id=other, batch={"number": 1, "records": records})
        return client.Import([header, batch]).progress

    send()
    copy = {"workspace_id": other, "task_id": names["task_id"]}
    assert steps(client, copy) == steps(client, names)
    assert len(steps(client, names)) == 3
    again = send()
    assert (again.created, again.updated, again.failed) == (0, 0, 0)


def test_a_watch_tells_of_the_result(client: Client, names: dict[str, Any]) -> None:
    stream = client.WatchTasks(workspace_id=names["workspace_id"], task_ids=[names["task_id"]])
    assert next(stream).WhichOneof("payload") == "started"
    client.with_(BOB).ApproveReview(**names, reason="fine")
    events = (event for message in stream for event in message.events.events)
    event = next(event for event in events if event.kind == "task.updated")
    stream.cancel()
    assert (event.rpc, event.actor, event.reason) == ("ApproveReview", "bob", "fine")
