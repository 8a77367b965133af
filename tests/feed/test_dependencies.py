"""A dependency between two plans is seen by those who watch either of them, when it is made and when it goes."""

import uuid
from typing import Any

import grpc
import pytest

from tests.feed.watching import events, started
from tests.rpc.client import Client

pytestmark = pytest.mark.usefixtures("workspace_id")


@pytest.fixture
def client(channel: grpc.Channel) -> Client:
    return Client(channel)


@pytest.fixture
def plans(client: Client) -> list[Any]:
    """Two plans, each with a phase that has a task."""
    phases = [{"phase": {"name": "a"}, "tasks": [{"title": "t"}]}]
    return [client.CreatePlan(workspace_id="home", plan={"name": name}, phases=phases) for name in ("source", "target")]


def ends(plan: Any) -> dict[str, dict[str, str]]:
    return {
        "plan": {"plan_id": plan.plan.id},
        "phase": {"phase_id": plan.phases[0].id},
        "task": {"task_id": plan.tasks[0].id},
    }


@pytest.mark.parametrize("gone", ["dependency", "source", "target"])
@pytest.mark.parametrize("kind", ["plan", "phase", "task"])
def test_watchers_of_both_plans_see_it(client: Client, plans: list[Any], kind: str, gone: str) -> None:
    source, target = plans
    asked: dict[str, Any] = {"workspace_id": "home", "kinds": ["dependency.created", "dependency.deleted"]}
    streams = [client.WatchEvents(**asked, plan_ids=[plan.plan.id]) for plan in plans]
    for stream in streams:
        started(stream)
    edge = {"source": ends(source)[kind], "target": ends(target)[kind]}
    made = client.CreateDependency(workspace_id="home", dependency=edge).dependency
    if gone == "dependency":
        client.DeleteDependency(workspace_id="home", dependency_id=made.id)
    else:
        force = {"force": True} if kind == "phase" else {}
        delete = getattr(client, f"Delete{kind.title()}")
        delete(workspace_id="home", **(edge[gone]), **force)
    for stream in streams:
        told = events(stream, 2)
        assert [event.kind for event in told] == ["dependency.created", "dependency.deleted"]
        for event in told:
            assert (event.plan_id, event.other_plan_id) == (target.plan.id, source.plan.id)
            assert event.subject_id == made.id


def test_it_names_the_plan_of_what_is_made_with_it(client: Client) -> None:
    stream = client.WatchEvents(workspace_id="home", kinds=["dependency.created"])
    started(stream)
    ids = [str(uuid.uuid4()) for _ in range(2)]
    edges = [{"source": {"task_id": ids[0]}, "target": {"task_id": ids[1]}}]
    tasks = [{"id": id_, "title": "t"} for id_ in ids]
    plan = client.CreatePlan(workspace_id="home", plan={"name": "p"}, tasks=tasks, dependencies=edges).plan
    [event] = events(stream, 1)
    assert (event.plan_id, event.other_plan_id, event.rpc) == (plan.id, "", "CreatePlan")
    ids = [str(uuid.uuid4()) for _ in range(2)]
    edges = [{"source": {"task_id": ids[0]}, "target": {"task_id": ids[1]}}]
    tasks = [{"id": ids[0], "title": "t"}, {"id": ids[1], "title": "t", "plan_id": plan.id}]
    client.BatchCreateTasks(workspace_id="home", tasks=tasks, dependencies=edges)
    [event] = events(stream, 1)
    assert (event.plan_id, event.other_plan_id, event.rpc) == (plan.id, "", "BatchCreateTasks")
