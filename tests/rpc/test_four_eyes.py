"""Where a workspace wants four eyes, who created a task does not approve it."""

import pytest
from grpc import StatusCode

from tests.rpc.client import Client
from tests.rpc.refusal import refused

pytestmark = pytest.mark.shares_server

ADA, BOB = ((("planwire-actor", name),) for name in ("ada", "bob"))


@pytest.fixture
def strict(client: Client, workspace_id: str) -> str:
    """A workspace that wants four eyes."""
    changed = client.UpdateWorkspace(workspace_id=workspace_id, workspace={"four_eyes": True}).workspace
    assert changed.four_eyes
    return workspace_id


def created(client: Client, workspace_id: str) -> dict[str, str]:
    """A task of ada's that asks for approval."""
    task = client.with_(ADA).CreateTask(workspace_id=workspace_id, task={"title": "t", "requires_approval": True}).task
    return {"workspace_id": workspace_id, "task_id": task.id}


def test_another_approves(client: Client, strict: str) -> None:
    names = created(client, strict)
    with refused(StatusCode.FAILED_PRECONDITION, "FOUR_EYES") as refusal:
        client.with_(ADA).ApproveTask(**names)
    assert refusal.message == f"task {names['task_id']} was created by ada, and has to be approved by somebody else"
    assert refusal.violations == [(f"task {names['task_id']}", "was created by ada")]
    assert client.GetTask(**names).task.approved_by == ""
    assert client.with_(BOB).ApproveTask(**names).task.approved_by == "bob"
    client.with_(ADA).StartTask(**names)


def test_tasks_of_a_new_plan_and_of_a_batch_too(client: Client, strict: str) -> None:
    ada = client.with_(ADA)
    task = {"title": "t", "requires_approval": True}
    [first] = ada.CreatePlan(workspace_id=strict, plan={"name": "p"}, tasks=[task]).tasks
    [second] = ada.BatchCreateTasks(workspace_id=strict, tasks=[task]).tasks
    for made in (first, second):
        with refused(StatusCode.FAILED_PRECONDITION, "FOUR_EYES"):
            ada.ApproveTask(workspace_id=strict, task_id=made.id)


def test_a_status_that_cannot_be_approved_is_said_first(client: Client, strict: str) -> None:
    names = created(client, strict)
    client.SkipTask(**names)
    with refused(StatusCode.FAILED_PRECONDITION, "ILLEGAL_TRANSITION"):
        client.with_(ADA).ApproveTask(**names)


def test_who_created_it_does_not_do_without_approval_either(client: Client, strict: str) -> None:
    names = created(client, strict)
    ada, bob = client.with_(ADA), client.with_(BOB)
    for paths in (["requires_approval"], ["*"], ["title", "requires_approval"]):
        with refused(StatusCode.FAILED_PRECONDITION, "FOUR_EYES"):
            ada.UpdateTask(**names, task={"title": "t"}, update_mask={"paths": paths})
    ada.UpdateTask(**names, task={"title": "u"})
    ada.UpdateTask(**names, task={"requires_approval": True}, update_mask={"paths": ["requires_approval"]})
    assert client.GetTask(**names).task.requires_approval
    changed = bob.UpdateTask(**names, task={}, update_mask={"paths": ["requires_approval"]}).task
    assert not changed.requires_approval
    # One that asks for none is changed by everybody.
    ada.UpdateTask(**names, task={"title": "v"}, update_mask={"paths": ["*"]})


def test_elsewhere_everybody_approves(client: Client, workspace_id: str) -> None:
    client.with_(ADA).ApproveTask(**created(client, workspace_id))


def test_it_can_be_given_up(client: Client, strict: str) -> None:
    changed = client.UpdateWorkspace(workspace_id=strict, workspace={}, update_mask={"paths": ["four_eyes"]}).workspace
    assert not changed.four_eyes
    client.with_(ADA).ApproveTask(**created(client, strict))


def test_that_the_plan_of_a_task_has_ended_is_not_in_the_way(client: Client, strict: str) -> None:
    names = {"workspace_id": strict}
    plan = {"plan": {"name": "p"}, "tasks": [{"title": "t", "requires_approval": True}]}
    made = client.with_(ADA).CreatePlan(**names, **plan)
    client.ActivatePlan(**names, plan_id=made.plan.id)
    client.CompletePlan(**names, plan_id=made.plan.id, force=True)
    changed = {"title": "t", "plan_id": made.plan.id}
    for mask in ({"paths": ["*"]}, {"paths": ["requires_approval"]}):
        with refused(StatusCode.FAILED_PRECONDITION, "FOUR_EYES"):
            client.with_(ADA).UpdateTask(**names, task_id=made.tasks[0].id, task=changed, update_mask=mask)
