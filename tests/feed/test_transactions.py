"""The events of one transaction arrive together, in parts where they are too many for one message."""

from itertools import chain

import grpc
import pytest

from tests.feed.watching import Stream, settle, started, until
from tests.rpc.client import Client

_LONG = "why " * 249


@pytest.fixture
def client(channel: grpc.Channel) -> Client:
    return Client(channel)


def _parts(stream: Stream) -> tuple[list[int], list[bool]]:
    """How many events came in each message of a transaction, and which messages had a token."""
    counts, tokens = [], []
    for message in stream:
        counts.append(len(message.events.events))
        tokens.append(bool(message.resume_token))
        assert message.ByteSize() < 1_100_000
        if tokens[-1]:
            break
    return counts, tokens


@pytest.mark.usefixtures("workspace_id")
def test_a_batch_arrives_in_one_message(client: Client) -> None:
    stream = client.WatchTasks(workspace_id="home")
    started(stream)
    client.BatchCreateTasks(workspace_id="home", tasks=[{"title": "t"}] * 500)
    assert _parts(stream) == ([500], [True])


@pytest.mark.usefixtures("workspace_id")
def test_a_transaction_of_more_than_a_mebibyte_comes_in_parts_with_one_token(client: Client) -> None:
    settle(client)
    streams = [client.WatchTasks(workspace_id="home"), client.WatchEvents(workspace_id="home")]
    token = started(streams[0])
    started(streams[1])
    client.BatchCreateTasks(workspace_id="home", tasks=[{"title": "t"}] * 1000, reason=_LONG)
    for stream in [*streams, client.WatchTasks(workspace_id="home", options={"resume_token": token})]:
        if stream not in streams:
            started(stream)
        counts, tokens = _parts(stream)
        assert sum(counts) == 1000
        assert len(counts) > 1
        assert tokens == [False] * (len(counts) - 1) + [True]


@pytest.mark.usefixtures("workspace_id")
def test_the_matching_events_of_a_transaction_arrive_in_one_message(client: Client) -> None:
    """However many of the others lie between them."""
    plans = [client.CreatePlan(workspace_id="home", plan={"name": f"plan {number}"}).plan.id for number in range(2)]
    stream = client.WatchTasks(workspace_id="home", plan_ids=plans[:1])
    started(stream)
    tasks = [{"title": "t", "plan_id": plans[number % 2]} for number in range(100)]
    client.BatchCreateTasks(workspace_id="home", tasks=tasks)
    assert _parts(stream) == ([50], [True])


@pytest.mark.usefixtures("workspace_id")
def test_transactions_that_wait_share_messages(client: Client) -> None:
    """Each of them is whole, and the token of a message is where the next one begins."""
    settle(client)
    stream = client.WatchTasks(workspace_id="home")
    token = started(stream)
    stream.cancel()
    batches = [
        [task.id for task in client.BatchCreateTasks(workspace_id="home", tasks=[{"title": "t"}] * size).tasks]
        for size in [1, 3] * 100
    ]
    settle(client)
    messages: list[list[str]] = []
    while sum(map(len, messages)) < 400:
        stream = client.WatchTasks(workspace_id="home", options={"resume_token": token})
        message = until(stream, lambda message: message.HasField("events"))[-1]
        stream.cancel()
        messages.append([event.task_id for event in message.events.events])
        token = message.resume_token
    assert len(messages) < 10
    assert list(chain(*messages)) == list(chain(*batches))
    first_of_batch = {batch[0] for batch in batches}
    assert all(message[0] in first_of_batch for message in messages)
