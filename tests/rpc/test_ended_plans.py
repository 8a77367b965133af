"""A plan that is completed or archived takes no phases and tasks, whatever happens at the same time."""

from collections.abc import Callable
from typing import Any

import pytest
from grpc import StatusCode

from tests.rpc.client import Client
from tests.rpc.locks import holding
from tests.rpc.refusal import refused
from tests.rpc.test_concurrency import all_waiting, results

pytestmark = pytest.mark.shares_server

Call = Callable[[], Any]

COMPLETED = """
WITH plan AS (SELECT id FROM plans WHERE id = %s FOR UPDATE)
UPDATE plans SET status = 'completed' FROM plan WHERE plans.id = plan.id
"""


@pytest.fixture
def puts(client: Client, workspace_id: str, plan_id: str) -> dict[str, Call]:
    """The ways to put something into the plan."""
    home = {"workspace_id": workspace_id}
    client.ActivatePlan(**home, plan_id=plan_id)
    elsewhere = client.CreateTask(**home, task={"title": "elsewhere"}).task.id
    tasks = [{"title": "a"}, {"title": "b", "plan_id": plan_id}]
    return {
        "CreatePhase": lambda: client.CreatePhase(**home, phase={"plan_id": plan_id, "name": "a"}),
        "CreateTask": lambda: client.CreateTask(**home, task={"plan_id": plan_id, "title": "t"}),
        "BatchCreateTasks": lambda: client.BatchCreateTasks(**home, tasks=tasks),
        "UpdateTask": lambda: client.UpdateTask(**home, task_id=elsewhere, task={"plan_id": plan_id}),
    }


def test_an_update_that_leaves_the_plan_alone_says_nothing_of_it(
    client: Client, workspace_id: str, plan_id: str
) -> None:
    """What somebody read earlier, and sends back whole, can name a plan that has ended since."""
    home = {"workspace_id": workspace_id}
    task = client.CreateTask(**home, task={"title": "elsewhere"}).task.id
    client.ActivatePlan(**home, plan_id=plan_id)
    client.CompletePlan(**home, plan_id=plan_id)
    changed = {"title": "changed", "plan_id": plan_id}
    found = client.UpdateTask(**home, task_id=task, task=changed, update_mask={"paths": ["title"]}).task
    assert (found.title, found.plan_id) == ("changed", "")
    for mask in ({}, {"paths": ["*"]}, {"paths": ["plan_id"]}):
        with refused(StatusCode.FAILED_PRECONDITION, "PLAN_ENDED"):
            client.UpdateTask(**home, task_id=task, task=changed, update_mask=mask)


WAYS = ["CreatePhase", "CreateTask", "BatchCreateTasks", "UpdateTask"]


@pytest.mark.parametrize(
    ("end", "reason", "advice", "again"),
    [
        ("CompletePlan", "PLAN_ENDED", "reopen the plan", "ReopenPlan"),
        ("ArchivePlan", "PLAN_ARCHIVED", "restore the plan", "RestorePlan"),
    ],
)
def test_it_says_how_to_go_on(
    client: Client,
    workspace_id: str,
    plan_id: str,
    puts: dict[str, Call],
    end: str,
    reason: str,
    advice: str,
    again: str,
) -> None:
    names = {"workspace_id": workspace_id, "plan_id": plan_id}
    getattr(client, end)(**names)
    for put in puts.values():
        with refused(StatusCode.FAILED_PRECONDITION, reason) as refusal:
            put()
        assert advice in refusal.message
        assert refusal.metadata["plan_id"] == plan_id
    assert not client.ListPhases(**names).phases
    assert not client.ListTasks(**names).tasks
    getattr(client, again)(**names, reason="there is more to do")
    for put in puts.values():
        put()


def test_its_own_tasks_can_be_changed(client: Client, workspace_id: str, plan_id: str) -> None:
    home = {"workspace_id": workspace_id}
    client.ActivatePlan(**home, plan_id=plan_id)
    phase = client.CreatePhase(**home, phase={"plan_id": plan_id, "name": "a"}).phase
    task = client.CreateTask(**home, task={"plan_id": plan_id, "title": "t"}).task
    client.CompletePlan(**home, plan_id=plan_id, force=True)
    moved = client.UpdateTask(**home, task_id=task.id, task={"plan_id": plan_id, "phase_id": phase.id}).task
    assert moved.phase_id == phase.id
    assert client.UpdateTask(**home, task_id=task.id, task={"title": "done"}).task.title == "done"
    mask = {"paths": ["plan_id", "phase_id"]}
    assert client.UpdateTask(**home, task_id=task.id, task={}, update_mask=mask).task.plan_id == ""


@pytest.mark.parametrize("way", WAYS)
def test_who_comes_during_its_completion_is_refused(
    plan_id: str, database_url: str, puts: dict[str, Call], way: str
) -> None:
    with all_waiting(database_url, COMPLETED, plan_id) as start:
        futures = start([puts[way]])
    assert results(futures) == {"PLAN_ENDED": 1}


def test_its_completion_waits_for_who_came_before(
    client: Client, workspace_id: str, plan_id: str, database_url: str, puts: dict[str, Call]
) -> None:
    insert = "INSERT INTO tasks (workspace_id, plan_id, order_index, title) VALUES (%s, %s, 0, 't')"
    with all_waiting(database_url, insert, workspace_id, plan_id) as start:
        futures = start([lambda: client.CompletePlan(workspace_id=workspace_id, plan_id=plan_id)])
    assert results(futures) == {"OPEN_TASKS": 1}
    with holding(database_url, insert, workspace_id, plan_id):
        client.UpdatePlan(workspace_id=workspace_id, plan_id=plan_id, plan={"description": "does not wait"})
