"""Archived plans that come back: with what hangs between them and others, and what went on meanwhile."""

import psycopg
from grpc import StatusCode
from planwire.v1.plan_pb2 import PlanStatus

from tests.rpc.client import Client
from tests.rpc.refusal import refused
from tests.rpc.whole_plan import Whole


def test_a_dependency_comes_back_with_the_last_of_its_plans(client: Client, workspace_id: str, whole: Whole) -> None:
    home = whole.home
    other = client.CreatePlan(**home, plan={"name": "other"}, tasks=[{"title": "o"}, {"title": "gone"}])
    names = home | {"plan_id": other.plan.id}
    into = whole.depends({"task_id": other.tasks[0].id}, {"task_id": whole.tasks[0]})
    lost = whole.depends({"task_id": other.tasks[1].id}, {"task_id": whole.tasks[1]})
    of_task = home | {"subject": {"task_id": whole.tasks[0]}, "direction": "DEPENDENCY_DIRECTION_IN"}
    for first, second in ((whole.named, names), (names, whole.named)):
        client.ArchivePlan(**names, force=True)
        whole.archive(force=True)
        client.RestorePlan(**first)
        assert not client.ListDependencies(**of_task).dependencies or first == names
        client.RestorePlan(**second)
        assert [edge.id for edge in client.ListDependencies(**of_task).dependencies] == [into]
    whole.archive()
    client.DeleteTask(**home, task_id=other.tasks[1].id)
    whole.restore()
    with refused(StatusCode.NOT_FOUND, "RESOURCE_NOT_FOUND"):
        client.GetDependency(**home, dependency_id=lost)


def test_a_cycle_that_was_closed_meanwhile_is_refused(client: Client, whole: Whole) -> None:
    first, last = (client.CreateTask(**whole.home, task={"title": name}).task.id for name in "fl")
    whole.depends({"task_id": first}, {"task_id": whole.tasks[0]})
    whole.depends({"task_id": whole.tasks[0]}, {"task_id": last})
    whole.archive(force=True)
    closing = whole.depends({"task_id": last}, {"task_id": first})
    with refused(StatusCode.FAILED_PRECONDITION, "DEPENDENCY_CYCLE") as refusal:
        whole.restore()
    assert last in refusal.metadata["path"]
    assert client.GetPlan(**whole.named).plan.status == PlanStatus.PLAN_STATUS_ARCHIVED
    client.DeleteDependency(**whole.home, dependency_id=closing)
    whole.restore()


def test_subtasks_elsewhere_stay_and_get_their_parent_back(client: Client, whole: Whole) -> None:
    home = whole.home
    child = client.CreateTask(**home, task={"title": "child", "parent_task_id": whole.tasks[0]}).task
    parent = client.CreateTask(**home, task={"title": "parent"}).task
    client.UpdateTask(**home, task_id=whole.tasks[2], task={"parent_task_id": parent.id})
    whole.archive()
    assert client.GetTask(**home, task_id=child.id).task.parent_task_id == ""
    whole.restore()
    assert client.GetTask(**home, task_id=child.id).task.parent_task_id == whole.tasks[0]
    assert client.GetTask(**home, task_id=whole.tasks[2]).task.parent_task_id == parent.id
    whole.archive()
    client.DeleteTask(**home, task_id=parent.id)
    whole.restore()
    assert client.GetTask(**home, task_id=whole.tasks[2]).task.parent_task_id == ""


def test_phases_in_sequence_and_subtasks_hold_again_what_they_held(client: Client, whole: Whole) -> None:
    home = whole.home
    client.UpdatePlan(**whole.named, plan={"sequential_phases": True})
    later = client.CreateTask(**home, task={"title": "l", "plan_id": whole.plan.id, "phase_id": whole.phases[1]}).task
    parent = client.CreateTask(**home, task={"title": "parent"}).task
    client.CreateTask(**home, task={"title": "part", "plan_id": whole.plan.id, "parent_task_id": parent.id})
    whole.archive(force=True)
    with psycopg.connect(whole.url) as connection:
        assert connection.execute("SELECT * FROM readiness_drift(%s)", [home["workspace_id"]]).fetchall() == []
    whole.restore()
    with refused(StatusCode.FAILED_PRECONDITION, "NOT_READY"):
        client.StartTask(**home, task_id=later.id)


def test_readiness_is_right_when_it_comes_back(client: Client, whole: Whole) -> None:
    """What it waits for, and what waits for it, went on meanwhile."""
    home = whole.home
    done, reopened, waiting = (client.CreateTask(**home, task={"title": title}).task.id for title in "drw")
    for source, target in ((done, whole.tasks[0]), (reopened, whole.tasks[2]), (whole.tasks[1], waiting)):
        whole.depends({"task_id": source}, {"task_id": target})
    client.SkipTask(**home, task_id=reopened, reason="x")
    whole.archive(force=True)
    client.SkipTask(**home, task_id=done, reason="x")
    client.ReopenTask(**home, task_id=reopened, reason="x")
    whole.restore()
    client.StartTask(**home, task_id=whole.tasks[0])
    with refused(StatusCode.FAILED_PRECONDITION, "NOT_READY"):
        client.StartTask(**home, task_id=waiting)
