"""What strangers may call, health and reflection, they cannot keep others from."""

import threading
from collections.abc import Iterator
from contextlib import ExitStack
from typing import Any

import grpc
import pytest
from grpc import StatusCode
from grpc_health.v1.health_pb2 import HealthCheckRequest, HealthCheckResponse
from grpc_health.v1.health_pb2_grpc import HealthStub
from grpc_reflection.v1alpha.reflection_pb2 import ServerReflectionRequest
from grpc_reflection.v1alpha.reflection_pb2_grpc import ServerReflectionStub

from service.servicers import health, reflection
from tests.conftest import StartServer, running_server
from tests.support.unread import unread
from tests.support.waiting import eventually

SERVING, NOT_SERVING = HealthCheckResponse.SERVING, HealthCheckResponse.NOT_SERVING
WATCH = "grpc.health.v1.Health/Watch"
REFLECTION = "grpc.reflection.v1alpha.ServerReflection/ServerReflectionInfo"


def first_of(stream: Any) -> StatusCode | None:
    """How a stream ends before its first message; None where it does not."""
    try:
        next(stream)
    except grpc.RpcError as error:
        return error.code()
    return None


def test_a_watch_that_nobody_reads_keeps_the_health_from_nobody(database_url: str) -> None:
    statuses: list[int] = []
    with ExitStack() as stack:
        server = stack.enter_context(ExitStack())
        address = server.enter_context(running_server(database_url, drain_timeout=5))
        stub = HealthStub(stack.enter_context(grpc.insecure_channel(address)))
        assert eventually(lambda: stub.Check(HealthCheckRequest()).status == SERVING)
        stack.enter_context(unread(address)).call(WATCH, HealthCheckRequest())

        def watch() -> None:
            try:
                statuses.extend(answer.status for answer in stub.Watch(HealthCheckRequest()))
            except grpc.RpcError:
                statuses.append(-1)

        watcher = threading.Thread(target=watch)
        watcher.start()
        told = eventually(lambda: statuses == [SERVING], 10)
        stopping = threading.Thread(target=server.close)
        stopping.start()
        stopping.join(30)
        stopped = not stopping.is_alive()
    watcher.join(60)
    assert told
    assert stopped
    assert statuses == [SERVING, NOT_SERVING, -1]


@pytest.fixture
def few_places(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(health, "_MOST_WATCHES", 2)
    monkeypatch.setattr(reflection, "_MOST_STREAMS", 2)


def requests() -> Iterator[ServerReflectionRequest]:
    yield ServerReflectionRequest(list_services="")
    threading.Event().wait(30)


@pytest.mark.usefixtures("few_places")
@pytest.mark.parametrize("path", [WATCH, REFLECTION])
def test_strangers_have_only_some_streams_and_none_for_long_that_they_do_not_read(
    start_server: StartServer, path: str
) -> None:
    address = start_server(stream_write_timeout=1)
    request = HealthCheckRequest() if path == WATCH else ServerReflectionRequest(list_services="")
    with grpc.insecure_channel(address) as channel, unread(address) as stranger:

        def opened() -> Any:
            if path == WATCH:
                return HealthStub(channel).Watch(HealthCheckRequest())
            return ServerReflectionStub(channel).ServerReflectionInfo(iter([ServerReflectionRequest(list_services="")]))

        def one_more() -> StatusCode | None:
            stream = opened()
            code = first_of(stream)
            stream.cancel()
            return code

        for _ in range(2):
            stranger.call(path, request)
        assert eventually(lambda: one_more() is StatusCode.RESOURCE_EXHAUSTED, 10)
        assert eventually(lambda: one_more() is None, 30)
        # The health is asked for all the same.
        assert HealthStub(channel).Check(HealthCheckRequest()).status in {SERVING, NOT_SERVING}


def test_a_stream_of_reflection_has_an_end(start_server: StartServer, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reflection, "_LONGEST_SECONDS", 0.5)
    with grpc.insecure_channel(start_server()) as channel:
        stream = ServerReflectionStub(channel).ServerReflectionInfo(requests())
        next(stream)
        assert first_of(stream) is StatusCode.UNAVAILABLE
