"""Why nothing is ready: each reason, by the task that has it."""

import uuid
from typing import Any

import pytest
from planwire.v1.claim_pb2 import UnreadyReason

from tests.rpc.client import Client

pytestmark = pytest.mark.shares_server


@pytest.fixture
def plan(client: Client, workspace_id: str) -> str:
    """The id of an active plan without tasks."""
    made = client.CreatePlan(workspace_id=workspace_id, plan={"name": f"p {uuid.uuid4()}"}, activate=True)
    plan_id: str = made.plan.id
    return plan_id


def unready(client: Client, workspace_id: str, **filter_: Any) -> dict[str, int]:
    answer = client.ListReadyTasks(workspace_id=workspace_id, filter=filter_, include_unready=True)
    return {
        UnreadyReason.Name(tasks.reason).removeprefix("UNREADY_REASON_").lower(): tasks.count
        for tasks in answer.unready
    }


def test_each_reason(client: Client, workspace_id: str, plan: str) -> None:
    home = {"workspace_id": workspace_id}

    def create(**fields: Any) -> str:
        return str(client.CreateTask(**home, task={"title": "t", "plan_id": plan} | fields).task.id)

    working, failed, used_up = create(), create(), create(max_attempts=1)
    for task_id in (working, failed, used_up):
        client.StartTask(**home, task_id=task_id)
    client.FailTask(**home, task_id=failed)
    client.FailTask(**home, task_id=used_up, retry={"backoff": {"seconds": 3600}})
    blocked = create()
    client.CreateDependency(**home, dependency={"source": {"task_id": working}, "target": {"task_id": blocked}})
    create(requires_approval=True)
    create(available_at={"seconds": 4_000_000_000})
    parent = create()
    create(parent_task_id=parent, requires_approval=True)
    done = create()
    client.StartTask(**home, task_id=done)
    client.CompleteTask(**home, task_id=done)
    expected = {
        "in_progress": 1,
        "failed": 2,
        "needs_approval": 2,
        "blocked": 1,
        "open_subtasks": 1,
        "not_yet_available": 1,
    }
    assert unready(client, workspace_id, plan_id=plan) == expected
    left_out = create(labels=["night"])
    assert unready(client, workspace_id, plan_id=plan) == {}, "something is ready"
    assert unready(client, workspace_id, plan_id=plan, labels=["day"]) == expected | {"not_wanted": 1}
    client.DeleteTask(**home, task_id=left_out)
    client.UpdatePlan(**home, plan_id=plan, plan={"budget_micros_usd": 1})
    usage = {"provider": "p", "model": "m", "plan_id": plan, "cost_source": 1, "cost_micros_usd": 1}
    client.CreateAiUsage(**home, ai_usage=usage)
    assert unready(client, workspace_id, plan_id=plan) == {"in_progress": 1, "budget_spent": 7}
    client.ReturnPlanToDraft(**home, plan_id=plan)
    assert unready(client, workspace_id) == {"in_progress": 1, "plan_not_active": 7}


def test_no_attempts_are_left(client: Client, workspace_id: str, plan: str) -> None:
    """Of a task that failed as often as it may, and that somebody retried."""
    home = {"workspace_id": workspace_id}
    task_id = client.CreateTask(**home, task={"title": "t", "plan_id": plan, "max_attempts": 2}).task.id
    for _ in range(2):
        client.StartTask(**home, task_id=task_id)
        client.ReleaseTask(**home, task_id=task_id)
    client.StartTask(**home, task_id=task_id)
    client.FailTask(**home, task_id=task_id)
    client.RetryTask(**home, task_id=task_id)
    client.UpdateTask(**home, task_id=task_id, task={"max_attempts": 1})
    assert unready(client, workspace_id, plan_id=plan) == {"no_attempts_left": 1}


def test_it_is_counted_only_where_it_is_asked_for_and_nothing_is_ready(
    client: Client, workspace_id: str, plan: str
) -> None:
    home = {"workspace_id": workspace_id}
    client.CreateTask(**home, task={"title": "t", "plan_id": plan, "requires_approval": True})
    assert not client.ListReadyTasks(**home, filter={"plan_id": plan}).unready
    assert unready(client, workspace_id) == {"needs_approval": 1}
