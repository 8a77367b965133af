"""The watch streams over the wire: how they start, what they say, and how they end."""

import time
from contextlib import ExitStack

import grpc
import psycopg
import pytest
from google.protobuf.duration_pb2 import Duration

from service.domain import resume_token
from service.domain.resume_token import Cursor
from tests.conftest import StartServer, running_server
from tests.feed.watching import events, payloads, refused, settle, started, until
from tests.rpc.client import Client

_SOON = {"progress_interval": Duration(nanos=200_000_000)}


@pytest.fixture
def client(channel: grpc.Channel) -> Client:
    return Client(channel)


def _task(client: Client, **fields: object) -> str:
    task_id: str = client.CreateTask(workspace_id="home", task={"title": "t", **fields}).task.id
    return task_id


def _status(client: Client, task_id: str, *rpcs: str) -> None:
    for rpc in rpcs:
        getattr(client, rpc)(workspace_id="home", task_id=task_id, reason="because")


@pytest.mark.usefixtures("workspace_id")
def test_a_stream_says_that_it_is_open_then_what_happens(client: Client) -> None:
    stream = client.WatchTasks(workspace_id="home")
    assert started(stream)
    task_id = _task(client)
    _status(client, task_id, "StartTask", "CompleteTask")
    found = events(stream, 3)
    assert [event.kind for event in found] == ["task.created", "task.status_changed", "task.status_changed"]
    assert [event.revision for event in found] == [1, 2, 3]
    assert [event.terminal for event in found] == [False, False, True]


@pytest.mark.usefixtures("workspace_id")
def test_a_snapshot_comes_first(client: Client) -> None:
    ids = {_task(client) for _ in range(3)}
    stream = client.WatchTasks(workspace_id="home", options={"snapshot": True})
    messages = until(stream, lambda message: message.HasField("snapshot_complete"))
    assert payloads(messages) == ["started", "task", "task", "task", "snapshot_complete"]
    assert {message.task.id for message in messages[1:4]} == ids
    assert messages[-1].snapshot_complete.count == 3
    assert messages[-1].resume_token == messages[0].resume_token
    _status(client, min(ids), "StartTask")
    newer = until(stream, lambda message: any(event.revision > 1 for event in message.events.events))[-1]
    assert newer.events.events[-1].task_id == min(ids)


@pytest.mark.usefixtures("workspace_id")
def test_progress_says_where_the_feed_is_though_nothing_matched(client: Client) -> None:
    stream = client.WatchPlans(workspace_id="home", options=_SOON)
    began = resume_token.decode(started(stream))
    for _ in range(3):
        _task(client)
    messages = until(stream, lambda message: resume_token.decode(message.resume_token).position >= began.position + 3)
    assert set(payloads(messages)) == {"progress"}


@pytest.mark.usefixtures("workspace_id")
def test_a_stream_that_catches_up_with_what_does_not_match_says_how_far_it_is(client: Client) -> None:
    plan_id = client.CreatePlan(workspace_id="home", plan={"name": "p"}).plan.id
    began = client.ListTasks(workspace_id="home").resume_token
    for _ in range(12):
        client.BatchCreateTasks(workspace_id="home", tasks=[{"title": "t"}] * 1000)
    _task(client, plan_id=plan_id)
    settle(client)
    often = {"resume_token": began, "progress_interval": Duration(nanos=100_000_000)}
    stream = client.WatchTasks(workspace_id="home", plan_ids=[plan_id], options=often)
    started(stream)
    *before, event = until(stream, lambda message: message.HasField("events"))
    assert event.events.events[0].plan_id == plan_id
    assert set(payloads(before)) == {"progress"}
    places = [resume_token.decode(message.resume_token).position for message in before]
    places.append(resume_token.decode(event.resume_token).position)
    assert [resume_token.decode(began).position, *places] == sorted({resume_token.decode(began).position, *places})


@pytest.mark.usefixtures("workspace_id")
def test_a_stream_that_catches_up_with_one_large_transaction_says_that_it_is_there(
    client: Client, database_url: str
) -> None:
    plan_id = client.CreatePlan(workspace_id="home", plan={"name": "p"}).plan.id
    settle(client)
    began = client.ListTasks(workspace_id="home").resume_token
    with psycopg.connect(database_url) as connection:
        connection.execute(
            "INSERT INTO event_log (workspace_id, kind, subject_id, revision, actor, rpc) "
            "SELECT 'home', 'task.updated', gen_random_uuid(), 1, 'a', 'UpdateTask' FROM generate_series(1, 20000)"
        )
    _task(client, plan_id=plan_id)
    settle(client)
    often = {"resume_token": began, "progress_interval": Duration(nanos=100_000_000)}
    stream = client.WatchTasks(workspace_id="home", plan_ids=[plan_id], options=often)
    started(stream)
    *before, event = until(stream, lambda message: message.HasField("events"))
    assert event.events.events[0].plan_id == plan_id
    assert set(payloads(before)) == {"progress"}
    assert before[0].resume_token == began


@pytest.mark.usefixtures("workspace_id")
def test_a_status_filter_sees_a_task_leave(client: Client) -> None:
    stream = client.WatchTasks(workspace_id="home", statuses=["TASK_STATUS_IN_PROGRESS"])
    started(stream)
    task_id = _task(client)
    _status(client, task_id, "StartTask", "CompleteTask")
    last = _task(client)
    _status(client, last, "StartTask")
    found = [(event.task_id, event.from_status, event.to_status) for event in events(stream, 3)]
    assert found == [(task_id, 1, 3), (task_id, 3, 4), (last, 1, 3)]


@pytest.mark.usefixtures("workspace_id")
def test_a_stream_until_terminal_ends_with_ok(client: Client) -> None:
    task_id = _task(client)
    stream = client.WatchTasks(workspace_id="home", task_ids=[task_id], until_terminal=True)
    started(stream)
    _status(client, task_id, "StartTask", "CompleteTask")
    revisions = [event.revision for message in stream for event in message.events.events]
    assert revisions[-2:] == [2, 3]


@pytest.mark.usefixtures("workspace_id")
def test_a_stream_until_terminal_of_what_is_terminal_ends_at_once(client: Client) -> None:
    task_id = _task(client)
    _status(client, task_id, "SkipTask")
    stream = client.WatchTasks(
        workspace_id="home", task_ids=[task_id], until_terminal=True, options={"snapshot": True, **_SOON}
    )
    assert payloads(list(stream))[:3] == ["started", "task", "snapshot_complete"]


@pytest.mark.usefixtures("workspace_id")
def test_any_token_resumes(client: Client, start_server: StartServer) -> None:
    """On another server as well."""
    stream = client.WatchTasks(workspace_id="home")
    tokens = [started(stream)]
    for _ in range(5):
        _task(client)
        tokens += [until(stream, lambda message: message.HasField("events"))[-1].resume_token]
    with grpc.insecure_channel(start_server()) as channel:
        for seen, token in enumerate(tokens[:-1]):
            again = Client(channel).WatchTasks(workspace_id="home", options={"resume_token": token})
            started(again)
            assert len(events(again, 5 - seen)) == 5 - seen
            again.cancel()


@pytest.mark.usefixtures("workspace_id")
@pytest.mark.parametrize("token", ["x", "AAAA", "not base64!", resume_token.encode(Cursor(1, 1))[:-2], "é"])
def test_a_malformed_token_is_refused(client: Client, token: str) -> None:
    stream = client.WatchTasks(workspace_id="home", options={"resume_token": token})
    refused(stream, grpc.StatusCode.INVALID_ARGUMENT, "INVALID_RESUME_TOKEN")


@pytest.mark.usefixtures("workspace_id")
@pytest.mark.parametrize("cursor", [Cursor(7, 0), Cursor(1, 10**6), Cursor(0, 10**6)])
def test_a_token_of_another_database_is_refused(client: Client, cursor: Cursor) -> None:
    stream = client.WatchTasks(workspace_id="home", options={"resume_token": resume_token.encode(cursor)})
    refused(stream, grpc.StatusCode.OUT_OF_RANGE, "RESUME_TOKEN_EXPIRED")


@pytest.mark.usefixtures("workspace_id")
def test_cleaned_up_events_expire_tokens(client: Client) -> None:
    stream = client.WatchTasks(workspace_id="home")
    token = started(stream)
    _task(client)
    events(stream, 1)
    assert client.PurgeEvents(workspace_id="home", older_than=Duration()).deleted >= 1
    stale = client.WatchTasks(workspace_id="home", options={"resume_token": token})
    info = refused(stale, grpc.StatusCode.OUT_OF_RANGE, "RESUME_TOKEN_EXPIRED")
    earliest = info.metadata["earliest_resume_token"]
    again = client.WatchTasks(workspace_id="home", options={"resume_token": earliest})
    assert started(again) == earliest
    _task(client)
    assert len(events(stream, 1)) == len(events(again, 1)) == 1


def test_a_server_that_stops_says_so_first(database_url: str) -> None:
    with ExitStack() as stack:
        address = stack.enter_context(running_server(database_url, drain_timeout=60))
        with grpc.insecure_channel(address) as channel:
            client = Client(channel)
            client.RegisterWorkspace(workspace_id="home", path="/home")
            stream = client.WatchTasks(workspace_id="home")
            started(stream)
            stopping_from = time.monotonic()
            stack.close()
            assert time.monotonic() - stopping_from < 30
            assert next(stream).closing.reason == 1
            refused(stream, grpc.StatusCode.UNAVAILABLE, "DRAINING")


def test_an_old_stream_says_so_first(start_server: StartServer) -> None:
    with grpc.insecure_channel(start_server(max_stream_age=0.3)) as channel:
        client = Client(channel)
        client.RegisterWorkspace(workspace_id="home", path="/home")
        stream = client.WatchTasks(workspace_id="home")
        started(stream)
        closing = until(stream, lambda message: message.HasField("closing"))[-1]
        assert closing.closing.reason == 2
        refused(stream, grpc.StatusCode.UNAVAILABLE, "STREAM_AGE")
        started(client.WatchTasks(workspace_id="home", options={"resume_token": closing.resume_token}))


def test_one_stream_too_many_is_refused(start_server: StartServer) -> None:
    with grpc.insecure_channel(start_server(max_streams=2)) as channel:
        client = Client(channel)
        client.RegisterWorkspace(workspace_id="home", path="/home")
        streams = [client.WatchTasks(workspace_id="home") for _ in range(2)]
        for stream in streams:
            started(stream)
        refused(client.WatchTasks(workspace_id="home"), grpc.StatusCode.RESOURCE_EXHAUSTED, "TOO_MANY_STREAMS")
        streams[0].cancel()
        deadline = time.monotonic() + 20
        while time.monotonic() < deadline:
            try:
                started(client.WatchTasks(workspace_id="home"))
            except grpc.RpcError:
                time.sleep(0.05)
            else:
                return
        raise AssertionError("the place of a cancelled stream was not given to another")
