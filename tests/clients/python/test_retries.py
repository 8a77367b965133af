"""Calls that are made again: once in effect, within their time, and only where it helps."""

import asyncio
import time

import grpc
import planwire
import planwire.sync
import pytest
from planwire import errors
from planwire.retries import Backoff, Retries
from planwire.v1.task_pb2 import Task
from planwire.v1.task_service_pb2 import CreateTaskRequest, GetTaskRequest, ListTasksRequest
from planwire.v1.workspace_service_pb2 import ListWorkspacesRequest

from tests.clients.python.conftest import create_task
from tests.support.proxy import Proxy
from tests.support.served import Servers


async def titles(client: planwire.Client) -> list[str]:
    return [task.title for task in (await client.tasks.ListTasks(ListTasksRequest())).tasks]


async def until_there_is(client: planwire.Client, title: str) -> None:
    async with asyncio.timeout(30):
        while title not in await titles(client):
            await asyncio.sleep(0.01)


async def test_an_answer_that_is_lost_is_asked_for_again(
    client: planwire.Client, distant: planwire.Client, proxy: Proxy
) -> None:
    """The task was created, and its creator does not know."""
    await distant.tasks.ListTasks(ListTasksRequest())
    proxy.swallows_answers = True
    creating = distant.tasks.CreateTask(CreateTaskRequest(task=Task(title="Once")))
    await until_there_is(client, "Once")
    await proxy.cut()
    proxy.swallows_answers = False
    response = await creating
    assert response.replayed
    assert await titles(client) == ["Once"]


async def test_a_call_waits_for_a_server_that_restarts(servers: Servers, workspace_id: str) -> None:
    server = servers.start()
    async with (
        Proxy(server.address) as proxy,
        # However slow the machine is to start another.
        planwire.connect(proxy.address, workspace=workspace_id, timeout=100) as client,
    ):
        await titles(client)
        server.kill()
        async with asyncio.TaskGroup() as group:
            group.create_task(create_task(client, "Patience"))
            proxy.target = (await asyncio.to_thread(servers.start)).address
        assert await titles(client) == ["Patience"]


async def test_nothing_but_unavailable_is_retried(client: planwire.Client) -> None:
    started = time.monotonic()
    with pytest.raises(errors.InvalidArgument):
        await client.tasks.GetTask(GetTaskRequest(task_id="7"))
    assert time.monotonic() - started < 1


def test_pauses_grow_and_differ() -> None:
    backoff = Backoff()
    pauses = [backoff.next() for _ in range(12)]
    assert 0.05 <= pauses[0] <= 0.1
    assert all(2.5 <= pause <= 5 for pause in pauses[-3:])
    assert len(set(pauses)) == len(pauses)
    backoff.reset()
    assert backoff.next() <= 0.1
    assert 7 <= Backoff().next(7) <= 7.1


def unavailable(retry_delay: float | None = None) -> errors.Unavailable:
    error = errors.Unavailable(grpc.StatusCode.UNAVAILABLE)
    error.retry_delay = retry_delay
    return error


def test_a_call_is_over_when_the_next_try_would_be_too_late() -> None:
    retries = Retries(1)
    assert retries.pause_after(unavailable()) is not None
    assert retries.pause_after(unavailable(retry_delay=0.5)) is not None
    assert retries.pause_after(unavailable(retry_delay=1)) is None
    assert retries.pause_after(errors.Aborted(grpc.StatusCode.ABORTED)) is None


def test_tries_can_end_before_the_call_does() -> None:
    retries = Retries(60, 1)
    assert retries.pause_after(unavailable(retry_delay=0.5)) is not None
    assert retries.pause_after(unavailable(retry_delay=1)) is None
    assert retries.remaining > 50
    assert Retries(60, 0).pause_after(unavailable()) is None


def test_a_client_that_does_not_wait_for_its_server() -> None:
    began = time.monotonic()
    with planwire.sync.connect("127.0.0.1:1", retry_timeout=0) as client, pytest.raises(errors.Unavailable):
        client.workspaces.ListWorkspaces(ListWorkspacesRequest())
    assert time.monotonic() - began < 15
