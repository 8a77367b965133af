"""A task that moves to another plan is seen to leave by who watches the old one, and to come by who watches the new."""

import grpc
import pytest
from planwire.v1.event_pb2 import Event, TaskEvent

from tests.feed.watching import events, settle, started
from tests.rpc.client import Client

pytestmark = pytest.mark.usefixtures("workspace_id")


@pytest.fixture
def client(channel: grpc.Channel) -> Client:
    return Client(channel)


def _plan(client: Client, name: str, **fields: object) -> str:
    plan_id: str = client.CreatePlan(workspace_id="home", plan={"name": name}, **fields).plan.id
    return plan_id


@pytest.fixture
def move(client: Client) -> tuple[str, str, str]:
    """The old plan, the new one, and a task in the old."""
    old, new = _plan(client, "old"), _plan(client, "new")
    task = client.CreateTask(workspace_id="home", task={"title": "t", "plan_id": old}).task
    settle(client)
    return old, new, task.id


def _move(client: Client, task_id: str, plan_id: str) -> None:
    mask = {"paths": ["plan_id"]}
    client.UpdateTask(workspace_id="home", task_id=task_id, task={"plan_id": plan_id}, update_mask=mask)


def left(event: TaskEvent | Event) -> str:
    return event.previous_plan_id if isinstance(event, TaskEvent) else event.other_plan_id


@pytest.mark.parametrize("rpc", ["WatchTasks", "WatchEvents"])
def test_watchers_of_both_plans_see_it_move(client: Client, move: tuple[str, str, str], rpc: str) -> None:
    old, new, task_id = move
    watch = getattr(client, rpc)
    streams = [watch(workspace_id="home", plan_ids=[plan_id]) for plan_id in (old, new)]
    for stream in streams:
        started(stream)
    _move(client, task_id, new)
    for stream in streams:
        [event] = events(stream, 1)
        assert (event.kind, event.plan_id, left(event)) == ("task.updated", new, old)
    _move(client, task_id, "")
    [event] = events(streams[1], 1)
    assert (event.plan_id, left(event)) == ("", new)


def test_it_is_seen_by_who_reads_on_from_the_database(client: Client, move: tuple[str, str, str]) -> None:
    old, new, task_id = move
    token = started(client.WatchTasks(workspace_id="home", plan_ids=[old]))
    _move(client, task_id, new)
    settle(client)
    stream = client.WatchTasks(workspace_id="home", plan_ids=[old], options={"resume_token": token})
    started(stream)
    [event] = events(stream, 1)
    assert event.previous_plan_id == old


def test_an_update_in_place_names_no_previous_plan(client: Client, move: tuple[str, str, str]) -> None:
    old, new, task_id = move
    stream = client.WatchTasks(workspace_id="home", task_ids=[task_id])
    started(stream)
    client.UpdateTask(workspace_id="home", task_id=task_id, task={"title": "other"})
    _move(client, task_id, new)
    client.UpdateTask(workspace_id="home", task_id=task_id, task={"title": "another"})
    found = [(event.plan_id, event.previous_plan_id) for event in events(stream, 3)]
    assert found == [(old, ""), (new, old), (new, "")]


def test_the_event_log_tells_it_too(client: Client, move: tuple[str, str, str]) -> None:
    old, new, task_id = move
    _move(client, task_id, new)
    settle(client)
    [event] = client.ListEvents(workspace_id="home", kinds=["task.updated"]).events
    assert (event.plan_id, event.other_plan_id) == (new, old)
