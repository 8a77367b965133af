"""The server is told to stop while calls are in flight."""

import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack

import grpc
import pytest
from grpc import StatusCode
from grpc_health.v1.health_pb2 import HealthCheckRequest, HealthCheckResponse
from grpc_health.v1.health_pb2_grpc import HealthStub

from tests.conftest import running_server
from tests.rpc.client import Client
from tests.rpc.locks import holding_task
from tests.support.waiting import eventually


class Stopping:
    """A server that stops in the background when told to."""

    def __init__(self, stack: ExitStack, database_url: str, drain_timeout: float) -> None:
        self._server = stack.enter_context(ExitStack())
        self.address = self._server.enter_context(running_server(database_url, drain_timeout=drain_timeout))
        self._thread = threading.Thread(target=self._server.close)
        stack.callback(self.wait)

    def stop(self) -> None:
        self._thread.start()

    @property
    def stopped(self) -> bool:
        return not self._thread.is_alive()

    def wait(self) -> None:
        if self._thread.ident is not None:
            self._thread.join(60)


@pytest.fixture
def stack() -> Iterator[ExitStack]:
    with ExitStack() as stack:
        yield stack


def test_calls_in_flight_are_finished_and_new_ones_refused(
    stack: ExitStack, database_url: str, workspace_id: str, task_id: str
) -> None:
    server = Stopping(stack, database_url, drain_timeout=20)
    client = Client(stack.enter_context(grpc.insecure_channel(server.address)))
    pool = stack.enter_context(ThreadPoolExecutor(1))
    with holding_task(database_url, task_id) as waiting:
        call = pool.submit(client.SkipTask, workspace_id=workspace_id, task_id=task_id)
        assert eventually(lambda: waiting() == 1)
        server.stop()
        assert eventually(lambda: refusal(server.address) is StatusCode.UNAVAILABLE)
        assert not call.done()
        assert not server.stopped
    assert call.result(60).task.completed_at.seconds
    assert eventually(lambda: server.stopped)


def refusal(address: str) -> StatusCode | None:
    """How a call on a new connection ends."""
    with grpc.insecure_channel(address) as channel:
        try:
            Client(channel, timeout=2).ListWorkspaces()
        except grpc.RpcError as error:
            return error.code()
    return None


def test_what_takes_too_long_is_cut_off(stack: ExitStack, database_url: str, workspace_id: str, task_id: str) -> None:
    server = Stopping(stack, database_url, drain_timeout=0.5)
    client = Client(stack.enter_context(grpc.insecure_channel(server.address)))
    pool = stack.enter_context(ThreadPoolExecutor(1))
    with holding_task(database_url, task_id) as waiting:
        call = pool.submit(client.SkipTask, workspace_id=workspace_id, task_id=task_id)
        assert eventually(lambda: waiting() == 1)
        server.stop()
        with pytest.raises(grpc.RpcError) as raised:
            call.result(60)
        assert raised.value.code() in (StatusCode.UNAVAILABLE, StatusCode.CANCELLED)
        assert eventually(lambda: server.stopped)
        assert eventually(lambda: waiting() == 0)


def test_whoever_watches_the_health_hears_of_it_first(stack: ExitStack, database_url: str, task_id: str) -> None:
    server = Stopping(stack, database_url, drain_timeout=20)
    channel = stack.enter_context(grpc.insecure_channel(server.address))
    assert eventually(lambda: HealthStub(channel).Check(HealthCheckRequest()).status == HealthCheckResponse.SERVING)
    statuses: list[int] = []

    def watch() -> None:
        try:
            statuses.extend(answer.status for answer in HealthStub(channel).Watch(HealthCheckRequest()))
        except grpc.RpcError:
            statuses.append(-1)

    watcher = threading.Thread(target=watch)
    watcher.start()
    assert eventually(lambda: statuses == [HealthCheckResponse.SERVING])
    server.stop()
    watcher.join(60)
    assert statuses[1] == HealthCheckResponse.NOT_SERVING
    assert eventually(lambda: server.stopped)
