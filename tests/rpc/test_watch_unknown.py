"""A stream that begins is about something that exists, or is refused: else it would wait for nothing and not say so."""

import uuid
from typing import Any

import grpc
import pytest

from tests.rpc.client import Client
from tests.rpc.refusal import refused

pytestmark = pytest.mark.shares_server

START = ({}, {"options": {"snapshot": True}})


@pytest.mark.parametrize("start", START)
@pytest.mark.parametrize(
    ("rpc", "field", "kind"),
    [
        ("WatchTasks", "task_ids", "task"),
        ("WatchTasks", "plan_ids", "plan"),
        ("WatchPlans", "plan_ids", "plan"),
        ("FollowExecutionLogs", "task_ids", "task"),
        ("FollowExecutionLogs", "plan_ids", "plan"),
    ],
)
def test_what_does_not_exist_is_not_waited_for(
    client: Client, workspace_id: str, rpc: str, field: str, kind: str, start: dict[str, Any]
) -> None:
    known = {
        "task": client.CreateTask(workspace_id=workspace_id, task={"title": "t"}).task.id,
        "plan": client.CreatePlan(workspace_id=workspace_id, plan={"name": "p"}).plan.id,
    }[kind]
    unknown = str(uuid.uuid4())
    stream = getattr(client, rpc)
    with refused(grpc.StatusCode.NOT_FOUND, "RESOURCE_NOT_FOUND") as refusal:
        next(stream(workspace_id=workspace_id, **{field: [known, unknown]}, **start))
    assert refusal.resource == (kind, unknown)
    begun = stream(workspace_id=workspace_id, **{field: [known]}, **start)
    assert next(begun).HasField("started")
    begun.cancel()


def test_the_events_of_a_plan_that_does_not_exist(client: Client, workspace_id: str) -> None:
    with refused(grpc.StatusCode.NOT_FOUND, "RESOURCE_NOT_FOUND"):
        next(client.WatchEvents(workspace_id=workspace_id, plan_ids=[str(uuid.uuid4())]))


def test_a_typing_error_is_not_taken_for_a_task_that_is_done(client: Client, workspace_id: str) -> None:
    with refused(grpc.StatusCode.NOT_FOUND, "RESOURCE_NOT_FOUND"):
        list(client.WatchTasks(workspace_id=workspace_id, task_ids=[str(uuid.uuid4())], until_terminal=True))


def test_what_was_deleted_is_told_to_those_who_resume(client: Client, workspace_id: str) -> None:
    task_id = client.CreateTask(workspace_id=workspace_id, task={"title": "t"}).task.id
    names = {"workspace_id": workspace_id, "task_ids": [task_id]}
    begun = client.WatchTasks(**names)
    token = next(begun).resume_token
    begun.cancel()
    client.DeleteTask(workspace_id=workspace_id, task_id=task_id)
    resumed = client.WatchTasks(**names, options={"resume_token": token}, until_terminal=True)
    kinds = [event.kind for message in resumed for event in message.events.events]
    assert kinds[-1] == "task.deleted"


def test_what_is_archived_exists(client: Client, workspace_id: str) -> None:
    plan_id = client.CreatePlan(workspace_id=workspace_id, plan={"name": "p"}).plan.id
    client.ArchivePlan(workspace_id=workspace_id, plan_id=plan_id)
    begun = client.WatchPlans(workspace_id=workspace_id, plan_ids=[plan_id])
    assert next(begun).HasField("started")
    begun.cancel()
