"""Whatever goes with something else says so, once and after all that was said of it before."""

import uuid
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import grpc
import pytest
from grpc import StatusCode
from planwire.v1.event_pb2 import Event

from tests.rpc.client import Client
from tests.rpc.locks import holding
from tests.support.waiting import eventually

pytestmark = pytest.mark.shares_server

Told = Callable[[], dict[str, list[tuple[str, int]]]]


@pytest.fixture
def told(client: Client, workspace_id: str) -> Told:
    """What the feed says of each task: kinds without their subject, and revisions."""

    def told() -> dict[str, list[tuple[str, int]]]:
        client.AppendEvent(workspace_id=workspace_id, kind="the.end")
        events: list[Event] = []

        def ended() -> bool:
            events[:] = client.ListEvents(workspace_id=workspace_id, page_size=1000).events
            return any(event.kind == "the.end" for event in events)

        assert eventually(ended)
        stories: dict[str, list[tuple[str, int]]] = {}
        for event in sorted(events, key=lambda event: event.revision):
            subject, _, what = event.kind.partition(".")
            if subject == "task":
                stories.setdefault(event.subject_id, []).append((what, event.revision))
        return stories

    return told


@pytest.fixture(params=["DeletePlan", "DeletePhase"])
def deletion(request: pytest.FixtureRequest, client: Client, workspace_id: str) -> tuple[Any, Callable[[], Any]]:
    """A plan of one phase with one task, and what deletes them."""
    home = {"workspace_id": workspace_id}
    made = client.CreatePlan(
        **home, plan={"name": "p"}, phases=[{"phase": {"name": "a"}, "tasks": [{"title": "t"}]}], activate=True
    )
    if request.param == "DeletePlan":
        return made, lambda: client.DeletePlan(**home, plan_id=made.plan.id)
    return made, lambda: client.DeletePhase(**home, phase_id=made.phases[0].id, force=True)


def test_a_subtask_elsewhere_stays(
    client: Client, workspace_id: str, deletion: tuple[Any, Callable[[], Any]], told: Told
) -> None:
    """What is deleted takes along what is in it, and no work of another plan."""
    made, delete = deletion
    home = {"workspace_id": workspace_id}
    other = client.CreatePlan(**home, plan={"name": "other"}).plan
    part = client.CreateTask(
        **home, task={"title": "elsewhere", "plan_id": other.id, "parent_task_id": made.tasks[0].id}
    ).task
    below = client.CreateTask(**home, task={"title": "below", "parent_task_id": part.id}).task
    delete()
    assert told() == {
        made.tasks[0].id: [("created", 1), ("deleted", 2)],
        part.id: [("created", 1), ("updated", 2)],
        below.id: [("created", 1)],
    }
    left = client.GetTask(**home, task_id=part.id).task
    assert (left.parent_task_id, left.plan_id, left.revision) == ("", other.id, 2)
    assert left.updated_at.ToNanoseconds() > part.updated_at.ToNanoseconds()
    assert client.GetTask(**home, task_id=below.id).task == below
    [event] = client.ListEvents(**home, kinds=["task.updated"]).events
    [deleted] = client.ListEvents(**home, kinds=["task.deleted"]).events
    assert (event.plan_id, event.actor, event.rpc) == (other.id, deleted.actor, deleted.rpc)


def test_a_subtask_in_another_phase_goes_with_the_plan_alone(client: Client, workspace_id: str, told: Told) -> None:
    home = {"workspace_id": workspace_id}
    made = client.CreatePlan(
        **home, plan={"name": "p"}, phases=[{"phase": {"name": n}, "tasks": [{"title": n}]} for n in "abc"]
    )
    parent, part, other = (task.id for task in made.tasks)
    for task_id, parent_id in ((part, parent), (other, part)):
        client.UpdateTask(**home, task_id=task_id, task={"parent_task_id": parent_id})
    client.DeletePhase(**home, phase_id=made.phases[0].id, force=True)
    client.DeletePlan(**home, plan_id=made.plan.id)
    assert told() == {
        parent: [("created", 1), ("deleted", 2)],
        part: [("created", 1), ("updated", 2), ("updated", 3), ("deleted", 4)],
        other: [("created", 1), ("updated", 2), ("deleted", 3)],
    }


def test_a_task_takes_its_subtasks_along_wherever_they_are(
    client: Client, workspace_id: str, plan_id: str, task_id: str, told: Told
) -> None:
    home = {"workspace_id": workspace_id}
    part = client.CreateTask(**home, task={"title": "t", "plan_id": plan_id, "parent_task_id": task_id}).task.id
    client.DeleteTask(**home, task_id=task_id)
    gone = [("created", 1), ("deleted", 2)]
    assert told() == {task_id: gone, part: gone}


def test_a_workspace_takes_all_of_its_tasks_along(client: Client, workspace_id: str, plan_id: str) -> None:
    home = {"workspace_id": workspace_id}
    other = client.CreatePlan(**home, plan={"name": "other"}).plan.id
    for first, second in ((plan_id, other), (other, plan_id)):
        parent = client.CreateTask(**home, task={"title": "t", "plan_id": first}).task.id
        client.CreateTask(**home, task={"title": "t", "plan_id": second, "parent_task_id": parent})
    client.DeleteWorkspace(**home, force=True)
    client.RegisterWorkspace(**home, path=f"/{workspace_id}")
    assert client.ListTasks(**home).tasks == []


def test_a_task_that_is_changed_meanwhile_is_deleted_after_it(
    client: Client, workspace_id: str, database_url: str, deletion: tuple[Any, Callable[[], Any]], told: Told
) -> None:
    made, delete = deletion
    task_id = made.tasks[0].id
    with ThreadPoolExecutor() as pool:
        with holding(database_url, "SELECT FROM tasks WHERE id = %s FOR UPDATE", task_id) as waiting:
            start = pool.submit(client.StartTask, workspace_id=workspace_id, task_id=task_id)
            assert eventually(lambda: waiting() == 1)
            deleted = pool.submit(delete)
            assert eventually(lambda: waiting() == 2)
        deleted.result(60)
        # Each can have what the other needs next; then PostgreSQL chooses which of them begins again, after the other.
        if isinstance(error := start.exception(60), grpc.RpcError) and error.code() is StatusCode.NOT_FOUND:
            expected = [("created", 1), ("deleted", 2)]
        else:
            assert error is None
            expected = [("created", 1), ("status_changed", 2), ("deleted", 3)]
    assert told() == {task_id: expected}


def test_a_task_that_comes_in_meanwhile_says_that_it_is_gone(
    client: Client, workspace_id: str, database_url: str, deletion: tuple[Any, Callable[[], Any]], told: Told
) -> None:
    made, delete = deletion
    late = str(uuid.uuid4())
    insert = (
        "INSERT INTO tasks (workspace_id, id, plan_id, phase_id, order_index, title) VALUES (%s, %s, %s, %s, 1, 'late')"
    )
    with ThreadPoolExecutor() as pool:
        with holding(database_url, insert, workspace_id, late, made.plan.id, made.phases[0].id) as waiting:
            deleted = pool.submit(delete)
            assert eventually(lambda: waiting() == 1)
        deleted.result(60)
    assert told()[late] == [("deleted", 2)]


def test_phases_and_dependencies_say_that_they_are_gone(
    client: Client, workspace_id: str, deletion: tuple[Any, Callable[[], Any]], told: Told
) -> None:
    made, delete = deletion
    home = {"workspace_id": workspace_id}
    other = client.CreateTask(**home, task={"title": "other"}).task
    ends = [{"task_id": made.tasks[0].id}, {"phase_id": made.phases[0].id}]
    edges = [
        client.CreateDependency(**home, dependency={"source": {"task_id": other.id}, "target": end}).dependency
        for end in ends
    ]
    delete()
    told()
    gone = {}
    for kind in ("phase.deleted", "dependency.deleted"):
        for event in client.ListEvents(**home, kinds=[kind]).events:
            assert gone.setdefault(event.subject_id, event) is event, "told twice"
            assert event.rpc in {"DeletePlan", "DeletePhase"}
    assert gone.keys() == {made.phases[0].id, *(edge.id for edge in edges)}
    assert (gone[made.phases[0].id].plan_id, gone[made.phases[0].id].revision) == (made.plan.id, 2)
    assert gone[edges[0].id].payload["target"] == f"task:{made.tasks[0].id}"
    assert client.ListDependencies(**home).dependencies == []


def test_dependencies_go_with_a_task(client: Client, workspace_id: str, task_id: str, told: Told) -> None:
    home = {"workspace_id": workspace_id}
    other = client.CreateTask(**home, task={"title": "other"}).task
    edge = {"source": {"task_id": other.id}, "target": {"task_id": task_id}}
    dependency = client.CreateDependency(**home, dependency=edge).dependency
    client.DeleteTask(**home, task_id=task_id)
    told()
    [event] = client.ListEvents(**home, kinds=["dependency.deleted"]).events
    assert (event.subject_id, event.rpc, event.revision) == (dependency.id, "DeleteTask", 2)


def test_who_deletes_is_named(client: Client, workspace_id: str, task_id: str, told: Told) -> None:
    request_id = str(uuid.uuid4())
    client.DeleteTask(workspace_id=workspace_id, task_id=task_id, request_id=request_id)
    told()
    [event] = client.ListEvents(workspace_id=workspace_id, kinds=["task.deleted"]).events
    assert (event.actor, event.rpc, event.request_id) == ("anonymous", "DeleteTask", request_id)
