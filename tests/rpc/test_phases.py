"""PlanService: phases."""

import uuid

import pytest
from grpc import StatusCode

from tests.rpc.client import Client
from tests.rpc.refusal import invalid, refused

pytestmark = pytest.mark.shares_server

LAST_PLACE = 1_000_000_000


def test_a_phase_keeps_what_it_was_given(client: Client, workspace_id: str, plan_id: str) -> None:
    id_ = str(uuid.uuid4())
    phase = client.CreatePhase(
        workspace_id=workspace_id,
        phase={"id": id_, "plan_id": plan_id, "name": "Build", "description": "Make it", "order_index": 3},
    ).phase
    assert (phase.id, phase.workspace_id, phase.plan_id) == (id_, workspace_id, plan_id)
    assert (phase.name, phase.description, phase.order_index) == ("Build", "Make it", 3)
    assert (phase.revision, phase.etag) == (1, "1")
    assert client.GetPhase(workspace_id=workspace_id, phase_id=id_).phase == phase
    with refused(StatusCode.ALREADY_EXISTS, "ID_TAKEN") as refusal:
        client.CreatePhase(workspace_id=workspace_id, phase={"plan_id": plan_id, "id": id_, "name": "again"})
    assert refusal.resource == ("phase", id_)


def test_phases_come_in_their_order(client: Client, workspace_id: str, plan_id: str) -> None:
    for name, place in (
        ("b", {}),
        ("d", {"order_index": 5}),
        ("e", {}),
        ("a", {"order_index": 0}),
        ("c", {"order_index": 4}),
    ):
        client.CreatePhase(workspace_id=workspace_id, phase={"plan_id": plan_id, "name": name, **place})
    listed = client.ListPhases(workspace_id=workspace_id, plan_id=plan_id).phases
    assert [(phase.name, phase.order_index) for phase in listed] == [("b", 0), ("a", 0), ("c", 4), ("d", 5), ("e", 6)]


def test_an_order_index_of_zero_is_one_that_was_given(client: Client, workspace_id: str, plan_id: str) -> None:
    client.CreatePhase(workspace_id=workspace_id, phase={"plan_id": plan_id, "name": "a", "order_index": 9})
    phase = client.CreatePhase(
        workspace_id=workspace_id, phase={"plan_id": plan_id, "name": "b", "order_index": 0}
    ).phase
    assert phase.order_index == 0
    assert phase.HasField("order_index")
    update = client.UpdatePhase(workspace_id=workspace_id, phase_id=phase.id, phase={"order_index": 4}).phase
    assert update.order_index == 4
    assert (
        client.UpdatePhase(workspace_id=workspace_id, phase_id=phase.id, phase={"order_index": 0}).phase.order_index
        == 0
    )


def test_after_the_last_place_comes_the_same_one(client: Client, workspace_id: str, plan_id: str) -> None:
    home = {"workspace_id": workspace_id}
    client.CreatePhase(**home, phase={"plan_id": plan_id, "name": "a", "order_index": LAST_PLACE})
    for name in "bc":
        assert client.CreatePhase(**home, phase={"plan_id": plan_id, "name": name}).phase.order_index == LAST_PLACE
    assert [phase.name for phase in client.ListPhases(**home, plan_id=plan_id).phases] == ["a", "b", "c"]
    with invalid("phase.order_index"):
        client.CreatePhase(**home, phase={"plan_id": plan_id, "name": "d", "order_index": LAST_PLACE + 1})


def test_its_plan_is_required(client: Client, workspace_id: str) -> None:
    with invalid("phase.plan_id"):
        client.CreatePhase(workspace_id=workspace_id, phase={"name": "a"})


@pytest.mark.parametrize("phase", [{}, {"name": ""}, {"description": "no name"}])
def test_a_name_is_required(client: Client, workspace_id: str, plan_id: str, phase: dict[str, str]) -> None:
    with invalid("phase.name"):
        client.CreatePhase(workspace_id=workspace_id, phase={"plan_id": plan_id} | phase)
    assert not client.ListPhases(workspace_id=workspace_id, plan_id=plan_id).phases


def test_a_phase_with_tasks_is_deleted_only_by_force(client: Client, workspace_id: str, plan_id: str) -> None:
    phase = client.CreatePhase(workspace_id=workspace_id, phase={"plan_id": plan_id, "name": "a"}).phase
    task = client.CreateTask(
        workspace_id=workspace_id, task={"title": "t", "plan_id": plan_id, "phase_id": phase.id}
    ).task
    with refused(StatusCode.FAILED_PRECONDITION, "PHASE_NOT_EMPTY") as refusal:
        client.DeletePhase(workspace_id=workspace_id, phase_id=phase.id)
    assert refusal.violations == [(f"phase {phase.id}", "has 1 task")]
    client.DeletePhase(workspace_id=workspace_id, phase_id=phase.id, force=True)
    with refused(StatusCode.NOT_FOUND, "RESOURCE_NOT_FOUND"):
        client.GetTask(workspace_id=workspace_id, task_id=task.id)
    with refused(StatusCode.NOT_FOUND, "RESOURCE_NOT_FOUND"):
        client.GetPhase(workspace_id=workspace_id, phase_id=phase.id)


def test_an_empty_phase_is_deleted_alone(client: Client, workspace_id: str, plan_id: str) -> None:
    gone, stays = (
        client.CreatePhase(workspace_id=workspace_id, phase={"plan_id": plan_id, "name": name}).phase for name in "ab"
    )
    client.DeletePhase(workspace_id=workspace_id, phase_id=gone.id)
    assert list(client.ListPhases(workspace_id=workspace_id, plan_id=plan_id).phases) == [stays]
