"""What is deleted with a workspace has its event, its streams end, and a new one with its id has its own past."""

from collections.abc import Iterator
from typing import Any

import grpc
import psycopg
import pytest
from google.protobuf.duration_pb2 import Duration

from tests.conftest import StartServer
from tests.feed.watching import Stream, events, refused, settle, started, until
from tests.rpc.client import Client
from tests.rpc.refusal import refused as call_refused

_UNKNOWN = "RESOURCE_NOT_FOUND"

pytestmark = pytest.mark.usefixtures("workspace_id")


@pytest.fixture
def client(channel: grpc.Channel) -> Client:
    return Client(channel)


@pytest.fixture
def filled(client: Client, workspace_id: str) -> dict[str, str]:
    """Ids of a plan, a phase, a task, a subtask and a dependency, by kind."""
    made = client.CreatePlan(
        workspace_id=workspace_id, plan={"name": "p"}, phases=[{"phase": {"name": "a"}, "tasks": [{"title": "t"}]}]
    )
    task_id = made.tasks[0].id
    alone = client.CreateTask(workspace_id="home", task={"title": "part", "parent_task_id": task_id}).task
    ends = {"source": {"task_id": alone.id}, "target": {"plan_id": made.plan.id}}
    dependency = client.CreateDependency(workspace_id="home", dependency=ends).dependency
    settle(client)
    return {
        "plan": made.plan.id,
        "phase": made.phases[0].id,
        "task": task_id,
        "part": alone.id,
        "dependency": dependency.id,
    }


def _delete(client: Client) -> None:
    client.DeleteWorkspace(workspace_id="home", force=True, request_id="11111111-1111-4111-8111-111111111111")


def _rest(stream: Stream) -> list[Any]:
    """The events up to the end of a stream on a deleted workspace."""
    found: list[Any] = []

    def read() -> Iterator[Any]:
        for message in stream:
            found.extend(message.events.events)
            yield message

    refused(read(), grpc.StatusCode.NOT_FOUND, _UNKNOWN)
    return found


def test_everything_in_it_says_that_it_is_gone(client: Client, filled: dict[str, str]) -> None:
    stream = client.WatchEvents(workspace_id="home")
    started(stream)
    _delete(client)
    found = _rest(stream)
    expected = {(f"{kind if kind != 'part' else 'task'}.deleted", id_) for kind, id_ in filled.items()}
    paths = {event.subject_id for event in found if event.kind == "workspace_path.deleted"}
    assert len(paths) == 1  # the main one, whose id nobody has asked for
    expected |= {("workspace_path.deleted", id_) for id_ in paths} | {("workspace.deleted", "home")}
    assert {(event.kind, event.subject_id) for event in found} == expected
    assert len(found) == len(expected)
    assert {(event.rpc, event.request_id[:8]) for event in found} == {("DeleteWorkspace", "11111111")}


@pytest.mark.parametrize("elsewhere", [False, True])
def test_every_stream_on_it_ends(
    client: Client, filled: dict[str, str], start_server: StartServer, elsewhere: bool
) -> None:
    """Also one that has nothing to say, one that waits for its subjects, and those of other servers."""
    with grpc.insecure_channel(start_server()) as channel:
        watcher = Client(channel) if elsewhere else client
        idle = [
            watcher.WatchEvents(workspace_id="home", kinds=["memo.never"]),
            watcher.WatchTasks(workspace_id="home", statuses=[8]),
            watcher.WatchPlans(workspace_id="home", statuses=[2]),
        ]
        waiting = watcher.WatchTasks(workspace_id="home", task_ids=[filled["task"]], until_terminal=True)
        for stream in (*idle, waiting):
            started(stream)
        _delete(client)
        for stream in idle:
            refused(stream, grpc.StatusCode.NOT_FOUND, _UNKNOWN)
        assert [event.kind for message in waiting for event in message.events.events] == ["task.deleted"]


def test_a_stream_that_is_behind_gets_all_events_before_it_ends(client: Client, start_server: StartServer) -> None:
    """The ring of this server is too small for what happened: the stream reads from the database."""
    with grpc.insecure_channel(start_server(feed_ring_events=100)) as channel:
        stream = Client(channel).WatchEvents(workspace_id="home", kinds=["memo.taken", "workspace.deleted"])
        started(stream)
        ids = [str(number) for number in range(1200)]
        for id_ in ids:
            client.AppendEvent(workspace_id="home", kind="memo.taken", subject_id=id_)
        _delete(client)
        assert [event.subject_id for event in _rest(stream)] == [*ids, "home"]


def test_streams_on_other_workspaces_go_on(client: Client, database_url: str) -> None:
    client.RegisterWorkspace(workspace_id="other", path="/other")
    streams = [client.WatchTasks(workspace_id="other"), client.WatchEvents(kinds=["task.created"])]
    for stream in streams:
        started(stream)
    with psycopg.connect(database_url) as holder:  # so that all come in one batch
        holder.execute("SELECT FROM feed_head FOR UPDATE")
        client.CreateTask(workspace_id="other", task={"title": "before"})
        _delete(client)
        client.CreateTask(workspace_id="other", task={"title": "after"})
    for stream in streams:
        assert [event.kind for event in events(stream, 2)] == ["task.created"] * 2


def test_a_new_stream_on_it_is_refused(client: Client) -> None:
    token = started(client.WatchTasks(workspace_id="home"))
    _delete(client)
    for options in ({}, {"resume_token": token}):
        refused(client.WatchTasks(workspace_id="home", options=options), grpc.StatusCode.NOT_FOUND, _UNKNOWN)
    with call_refused(grpc.StatusCode.NOT_FOUND, _UNKNOWN):
        client.ListEvents(workspace_id="home")


@pytest.mark.usefixtures("filled")
@pytest.mark.parametrize("settled", [True, False])
def test_one_made_anew_does_not_show_the_events_of_the_one_before(client: Client, settled: bool) -> None:
    old_token = started(client.WatchEvents(workspace_id="home"))
    _delete(client)
    if settled:
        client.RegisterWorkspace(workspace_id="other", path="/other")
        elsewhere = client.WatchEvents(workspace_id="other", kinds=["memo.settled"])
        started(elsewhere)
        client.AppendEvent(workspace_id="other", kind="memo.settled")
        events(elsewhere, 1)
    client.RegisterWorkspace(workspace_id="home", path="/home")
    stream = client.WatchEvents(workspace_id="home")
    started(stream)
    client.CreateTask(workspace_id="home", task={"title": "of the new one"})
    kinds = [event.kind for event in events(stream, 1)]
    kinds += [event.kind for event in events(stream, 1)] if kinds == ["workspace.created"] else []
    assert kinds[-1] == "task.created"
    everything = ["workspace.created", "task.created"]
    assert [event.kind for event in client.ListEvents(workspace_id="home").events] == everything[::-1]
    since = {"since_time": {"seconds": 1}}
    assert [event.kind for event in client.ListEvents(workspace_id="home", **since).events] == everything
    if settled:
        stale = client.WatchEvents(workspace_id="home", options={"resume_token": old_token})
        refused(stale, grpc.StatusCode.OUT_OF_RANGE, "RESUME_TOKEN_EXPIRED")
        with call_refused(grpc.StatusCode.OUT_OF_RANGE, "RESUME_TOKEN_EXPIRED"):
            client.ListEvents(workspace_id="home", since_token=old_token)


def test_a_first_one_can_be_watched_from_any_token(client: Client) -> None:
    """Whatever a list has returned right after the registration."""
    for number in range(20):
        name = f"first-{number}"
        client.RegisterWorkspace(workspace_id=name, path=f"/{name}")
        token = client.ListTasks(workspace_id=name).resume_token
        stream = client.WatchTasks(workspace_id=name, options={"resume_token": token})
        started(stream)
        stream.cancel()


def test_cleaned_up_events_stay_away(client: Client) -> None:
    """Of a workspace that was registered again, too."""
    _delete(client)
    client.RegisterWorkspace(workspace_id="home", path="/home")
    stream = client.WatchEvents(workspace_id="home")
    token = started(stream)
    client.CreateTask(workspace_id="home", task={"title": "t"})
    until(stream, lambda message: any(event.kind == "task.created" for event in message.events.events))
    assert client.PurgeEvents(workspace_id="home", older_than=Duration()).deleted >= 2
    stale = client.WatchEvents(workspace_id="home", options={"resume_token": token})
    refused(stale, grpc.StatusCode.OUT_OF_RANGE, "RESUME_TOKEN_EXPIRED")
    assert not client.ListEvents(workspace_id="home").events
