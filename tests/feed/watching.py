"""Streams as a client sees them."""

from collections.abc import Callable, Iterator
from typing import Any

import grpc
import pytest
from google.rpc.error_details_pb2 import ErrorInfo
from grpc_status import rpc_status

from tests.rpc.client import Client

Stream = Any


def until(stream: Stream, holds: Callable[[Any], bool]) -> list[Any]:
    """The messages up to the first that `holds`."""
    messages = []
    for message in stream:
        messages.append(message)
        if holds(message):
            return messages
    raise AssertionError(f"the stream ended after {messages}")


def payloads(messages: list[Any]) -> list[str]:
    """What the messages are."""
    return [message.WhichOneof("payload") for message in messages]


def events(stream: Stream, count: int) -> list[Any]:
    """The next `count` events."""
    found: list[Any] = []
    while len(found) < count:
        found += until(stream, lambda message: message.HasField("events"))[-1].events.events
    return found


def started(stream: Stream) -> str:
    """The token of the first message, which says that the stream is open."""
    message = next(stream)
    assert message.HasField("started")
    token: str = message.resume_token
    return token


def settle(client: Client, workspace_id: str = "home") -> None:
    """Wait until everything that was done has its place in the feed."""
    stream = client.WatchEvents(workspace_id=workspace_id, kinds=["memo.settled"])
    started(stream)
    client.AppendEvent(workspace_id=workspace_id, kind="memo.settled")
    events(stream, 1)
    stream.cancel()


def refused(stream: Iterator[Any], code: grpc.StatusCode, reason: str) -> ErrorInfo:
    """Read until the stream ends, which it does with this error."""
    with pytest.raises(grpc.RpcError) as error:
        for _ in stream:
            pass
    assert error.value.code() is code, error.value
    status = rpc_status.from_call(error.value)  # type: ignore[arg-type]
    assert status is not None
    info = ErrorInfo()
    assert status.details[0].Unpack(info)
    assert info.reason == reason
    return info
