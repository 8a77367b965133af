"""Several workers at one task: only who has it can end it, and who loses is told who has it."""

import uuid
from typing import Any

import pytest
from grpc import StatusCode

from tests.rpc.client import Client
from tests.rpc.refusal import refused

pytestmark = pytest.mark.shares_server


def as_(client: Client, name: str) -> Client:
    return client.with_((("planwire-actor", name),))


@pytest.mark.parametrize("rpc", ["CompleteTask", "FailTask", "ReleaseTask"])
def test_a_worker_cannot_end_the_attempt_of_another(client: Client, workspace_id: str, task_id: str, rpc: str) -> None:
    task: dict[str, Any] = {"workspace_id": workspace_id, "task_id": task_id}
    mine = as_(client, "ada").StartTask(**task).task.attempt
    client.ReleaseTask(**task)
    theirs = as_(client, "bob").StartTask(**task).task
    with refused(StatusCode.FAILED_PRECONDITION, "ATTEMPT_MISMATCH") as refusal:
        getattr(as_(client, "ada"), rpc)(**task, attempt=mine)
    assert refusal.metadata["attempt"] == str(theirs.attempt)
    assert f"bob has it since {theirs.started_at.ToJsonString()}" in refusal.message
    assert client.GetTask(**task).task == theirs
    getattr(as_(client, "bob"), rpc)(**task, attempt=theirs.attempt)


def test_the_loser_of_a_race_is_told_who_has_the_task_and_since_when(
    client: Client, workspace_id: str, task_id: str
) -> None:
    task: dict[str, Any] = {"workspace_id": workspace_id, "task_id": task_id}
    started = as_(client, "ada").StartTask(**task).task
    with refused(StatusCode.FAILED_PRECONDITION, "ILLEGAL_TRANSITION") as refusal:
        as_(client, "bob").StartTask(**task, assigned_agent="bob")
    assert f"ada has it since {started.started_at.ToJsonString()}" in refusal.message
    assert "StartTask" not in refusal.message


def test_a_task_that_was_meant_for_another_is_said_to_be_with_who_started_it(client: Client, workspace_id: str) -> None:
    created = client.CreateTask(workspace_id=workspace_id, task={"title": "t", "assigned_agent": "bob"}).task
    task: dict[str, Any] = {"workspace_id": workspace_id, "task_id": created.id}
    assert as_(client, "ada").StartTask(**task).task.assigned_agent == "ada"
    with refused(StatusCode.FAILED_PRECONDITION, "ILLEGAL_TRANSITION") as refusal:
        as_(client, "bob").StartTask(**task)
    assert "ada has it since" in refusal.message


def test_a_task_that_nobody_known_starts_stays_with_whom_it_was_meant_for(client: Client, workspace_id: str) -> None:
    created = client.CreateTask(workspace_id=workspace_id, task={"title": "t", "assigned_agent": "bob"}).task
    assert client.StartTask(workspace_id=workspace_id, task_id=created.id).task.assigned_agent == "bob"


def test_a_plan_that_is_a_draft_says_how_its_tasks_can_start(client: Client, workspace_id: str, plan_id: str) -> None:
    task = client.CreateTask(workspace_id=workspace_id, task={"title": "t", "plan_id": plan_id}).task
    with refused(StatusCode.FAILED_PRECONDITION, "NOT_READY") as refusal:
        client.StartTask(workspace_id=workspace_id, task_id=task.id)
    assert "activate the plan first" in refusal.message


def test_what_was_given_back_does_not_use_up_an_attempt(client: Client, workspace_id: str) -> None:
    created = client.CreateTask(workspace_id=workspace_id, task={"title": "t", "max_attempts": 1}).task
    task: dict[str, Any] = {"workspace_id": workspace_id, "task_id": created.id}
    for _ in range(3):
        client.StartTask(**task)
        client.ReleaseTask(**task)
    last = client.StartTask(**task).task
    assert (last.attempt, last.released_attempts) == (4, 3)
    client.FailTask(**task)
    client.RetryTask(**task)
    with refused(StatusCode.FAILED_PRECONDITION, "NOT_READY") as refusal:
        client.StartTask(**task)
    assert "has had its 1 attempt" in refusal.message


def test_a_plan_comes_with_its_dependencies(client: Client, workspace_id: str) -> None:
    plan, phase, first, second = (str(uuid.uuid4()) for _ in range(4))
    elsewhere = client.CreateTask(workspace_id=workspace_id, task={"title": "elsewhere"}).task.id
    edges = [
        {"source": {"task_id": first}, "target": {"task_id": second}},
        {"source": {"task_id": elsewhere}, "target": {"phase_id": phase}},
    ]
    new = {
        "workspace_id": workspace_id,
        "plan": {"id": plan, "name": "p"},
        "phases": [{"phase": {"id": phase, "name": "a"}, "tasks": [{"id": first, "title": "1"}]}],
        "tasks": [{"id": second, "title": "2"}],
    }
    cycle = {"source": {"task_id": second}, "target": {"task_id": first}}
    with refused(StatusCode.FAILED_PRECONDITION, "DEPENDENCY_CYCLE"):
        client.CreatePlan(**new, dependencies=[*edges, cycle])
    with refused(StatusCode.NOT_FOUND, "RESOURCE_NOT_FOUND"):
        client.GetPlan(workspace_id=workspace_id, plan_id=plan)
    client.CreatePlan(**new, dependencies=edges)
    stored = client.ListDependencies(workspace_id=workspace_id).dependencies
    assert [(edge.source.task_id, edge.target.task_id or edge.target.phase_id) for edge in stored] == [
        (first, second),
        (elsewhere, phase),
    ]


def test_a_batch_of_tasks_comes_with_its_dependencies(client: Client, workspace_id: str) -> None:
    first, second = (str(uuid.uuid4()) for _ in range(2))
    client.BatchCreateTasks(
        workspace_id=workspace_id,
        tasks=[{"id": first, "title": "1"}, {"id": second, "title": "2"}],
        dependencies=[{"source": {"task_id": first}, "target": {"task_id": second}}],
    )
    with refused(StatusCode.FAILED_PRECONDITION, "NOT_READY") as refusal:
        client.StartTask(workspace_id=workspace_id, task_id=second)
    assert f"waits for task {first}" in refusal.message
