"""A stream that waits for its subjects to be done ends when each of them is, at a place of the feed, and not before."""

import time
import uuid
from concurrent.futures import ThreadPoolExecutor

import grpc
import psycopg
import pytest

from tests.feed.watching import Stream, events, refused, settle, started
from tests.rpc.client import Client

pytestmark = pytest.mark.usefixtures("workspace_id")


@pytest.fixture
def client(channel: grpc.Channel) -> Client:
    return Client(channel)


def _task(client: Client, **fields: object) -> str:
    task_id: str = client.CreateTask(workspace_id="home", task={"title": "t", **fields}).task.id
    return task_id


def _change(client: Client, task_id: str, *rpcs: str) -> None:
    for rpc in rpcs:
        why = {"feedback": "again"} if rpc == "ReworkTask" else {"reason": "because"}
        getattr(client, rpc)(workspace_id="home", task_id=task_id, **why)


def _watch(client: Client, *task_ids: str, **options: object) -> Stream:
    return client.WatchTasks(workspace_id="home", task_ids=task_ids, until_terminal=True, **options)


def _revisions(stream: Stream) -> list[int]:
    """What comes until the stream ends."""
    return [event.revision for message in stream for event in message.events.events]


def test_a_task_that_was_reworked_is_waited_for_again(client: Client) -> None:
    first, second = _task(client), _task(client)
    settle(client)
    stream = _watch(client, first, second)
    started(stream)
    _change(client, first, "StartTask", "CompleteTask", "ReworkTask")
    _change(client, second, "SkipTask")
    events(stream, 4)
    settle(client)
    with ThreadPoolExecutor() as pool:
        rest = pool.submit(_revisions, stream)
        _change(client, first, "StartTask", "CompleteTask")
        assert rest.result(60) == [5, 6]


def test_a_task_that_is_in_rework_when_its_completion_is_read_is_waited_for(client: Client, database_url: str) -> None:
    """Both come in one batch: the sequencer could not work meanwhile."""
    task_id = _task(client)
    _change(client, task_id, "StartTask")
    settle(client)
    stream = _watch(client, task_id)
    started(stream)
    settle(client)
    with psycopg.connect(database_url) as holder:
        holder.execute("SELECT FROM feed_head FOR UPDATE")
        _change(client, task_id, "CompleteTask", "ReworkTask")
    assert [event.revision for event in events(stream, 2)] == [3, 4]
    with ThreadPoolExecutor() as pool:
        rest = pool.submit(_revisions, stream)
        _change(client, task_id, "StartTask", "FailTask")
        assert rest.result(60) == [5, 6]


def test_a_stream_that_resumes_sees_what_happened_before_it_ends(client: Client) -> None:
    task_id = _task(client)
    settle(client)
    stream = _watch(client, task_id)
    token = started(stream)
    stream.cancel()
    _change(client, task_id, "StartTask", "CompleteTask", "ReworkTask", "StartTask", "CompleteTask")
    assert _revisions(_watch(client, task_id, options={"resume_token": token})) == [2, 3, 4, 5, 6]


def test_a_deleted_task_is_done_and_one_made_anew_is_not(client: Client) -> None:
    task_id, other = str(uuid.uuid4()), _task(client)
    _task(client, id=task_id)
    settle(client)
    stream = _watch(client, task_id, other)
    started(stream)
    client.DeleteTask(workspace_id="home", task_id=task_id)
    _task(client, id=task_id)
    _change(client, other, "SkipTask")
    events(stream, 3)
    settle(client)
    with ThreadPoolExecutor() as pool:
        rest = pool.submit(_revisions, stream)
        client.DeleteTask(workspace_id="home", task_id=task_id)
        assert rest.result(60) == [2]


def test_a_stream_that_waits_is_silent(client: Client) -> None:
    """It says once how far it has come, and not again and again."""
    task_id, other = _task(client), _task(client)
    settle(client)
    stream = _watch(client, task_id, other)
    started(stream)
    with ThreadPoolExecutor() as pool:
        said = pool.submit(list, stream)
        _change(client, other, "SkipTask")
        settle(client)
        time.sleep(0.5)
        _change(client, task_id, "SkipTask")
        # Each change has an event, and the place where the stream is over may come after it.
        assert 2 <= len(said.result(60)) <= 6


@pytest.mark.parametrize(
    "wanted", [{}, {"task_ids": ["x"], "statuses": [3]}, {"task_ids": ["x"], "plan_ids": ["x"]}], ids=str
)
def test_it_needs_ids_and_takes_no_other_filter(client: Client, wanted: dict[str, list[object]]) -> None:
    ids = {name: [str(uuid.uuid4()) if value == "x" else value for value in values] for name, values in wanted.items()}
    stream = client.WatchTasks(workspace_id="home", until_terminal=True, **ids)
    refused(stream, grpc.StatusCode.INVALID_ARGUMENT, "INVALID_FIELD")
