"""Clients that do not read, and clients that come and go: they cost nobody anything."""

import asyncio
import gc
import os
import resource
import time
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack
from pathlib import Path
from typing import Any

import grpc
import grpc.aio
import pytest
from google.protobuf.duration_pb2 import Duration
from planwire.v1.event_pb2 import WatchOptions
from planwire.v1.task_pb2 import Task
from planwire.v1.task_service_pb2 import BatchCreateTasksRequest, WatchTasksRequest
from planwire.v1.task_service_pb2_grpc import TaskServiceStub
from planwire.v1.workspace_service_pb2 import GetWorkspaceRequest, RegisterWorkspaceRequest
from planwire.v1.workspace_service_pb2_grpc import WorkspaceServiceStub

from service.binding import parse_address
from service.feed.ring import Subscriber
from service.server import serving
from service.settings import Settings
from tests.conftest import StartServer
from tests.feed.watching import events, refused, started
from tests.rpc.client import Client

_LONG = "why " * 249
_CYCLES = int(os.environ.get("CONNECT_CANCEL_CYCLES", "2000"))
_NARROW = [("grpc.http2.lookahead_bytes", 0), ("grpc.http2.bdp_probe", 0), ("grpc.use_local_subchannel_pool", 1)]


def test_a_client_that_does_not_read_is_told_and_slows_nobody(start_server: StartServer) -> None:
    address = start_server(stream_write_timeout=1)
    with (
        grpc.insecure_channel(address, options=_NARROW) as narrow,
        grpc.insecure_channel(address, options=_NARROW) as channel,
    ):
        client = Client(channel, timeout=100)  # however slow the machine is
        client.RegisterWorkspace(workspace_id="home", path="/home")
        idle = Client(narrow, timeout=100).WatchTasks(workspace_id="home")
        token = started(idle)
        reading = client.WatchTasks(workspace_id="home")
        started(reading)
        before = _resident_bytes()
        for _ in range(10):
            client.BatchCreateTasks(workspace_id="home", tasks=[{"title": "t"}] * 1000, reason=_LONG)
            sent = time.monotonic()
            assert len(events(reading, 1000)) == 1000
            assert time.monotonic() - sent < 5
        time.sleep(1.5)
        assert _resident_bytes() - before < 150_000_000  # the ring of 20,000 events is most of it
        refused(idle, grpc.StatusCode.RESOURCE_EXHAUSTED, "SLOW_CONSUMER")
        again = client.WatchTasks(workspace_id="home", options={"resume_token": token})
        started(again)
        assert len(events(again, 10_000)) == 10_000


@pytest.fixture
async def tasks(database_url: str) -> AsyncIterator[Any]:
    """A service in the loop of the test, where everything that it leaves behind can be counted."""
    async with (
        # As few connections as are all in use at the beginning: a pool that grows is nothing left behind.
        serving(Settings(database_pool_size=2), database_url, parse_address("127.0.0.1:0")) as served,
        grpc.aio.insecure_channel(served.address.text) as channel,
    ):
        workspaces = WorkspaceServiceStub(channel)
        await workspaces.RegisterWorkspace(RegisterWorkspaceRequest(workspace_id="home", path="/home"))
        yield TaskServiceStub(channel)


async def _come_and_go(tasks: Any, cycles: int) -> None:
    """Open streams, ten at a time, and cancel them: before they say anything, when open, and while events come."""
    options = WatchOptions(progress_interval=Duration(nanos=100_000_000))
    for cycle in range(cycles // 10):
        calls = [tasks.WatchTasks(WatchTasksRequest(workspace_id="home", options=options)) for _ in range(10)]
        if cycle % 10 == 0:
            batch = [Task(title="t")] * 20
            await tasks.BatchCreateTasks(BatchCreateTasksRequest(workspace_id="home", tasks=batch))
        for call in calls[:8]:
            await call.read()
        for call in calls:
            call.cancel()


@pytest.mark.timeout(600)
async def test_clients_that_come_and_go_leave_nothing_behind(tasks: Any) -> None:
    await _come_and_go(tasks, 500)
    before = await _settled({"subscribers": 0})
    resident = _resident_bytes()
    await _come_and_go(tasks, _CYCLES)
    # What is told of a test that failed before keeps hold of its streams.
    allowed = {name: count + 2 for name, count in before.items()} | {"subscribers": before["subscribers"]}
    after = await _settled(allowed)
    assert {name: count for name, count in after.items() if count > allowed[name]} == {}
    assert _resident_bytes() - resident < 2_000_000 + 2_000 * _CYCLES


async def _settled(allowed: dict[str, int]) -> dict[str, int]:
    """What is left, when that is no more than `allowed` or stays: on a busy machine the last calls take a while."""
    deadline = time.monotonic() + 20
    while True:
        left = {
            "tasks": len(asyncio.all_tasks()),
            "descriptors": len(list(Path("/proc/self/fd").iterdir())),
            "subscribers": _subscribers(),
        }
        settled = all(left[name] <= count for name, count in allowed.items())
        if settled or time.monotonic() > deadline:
            return left
        await asyncio.sleep(0.05)


def _subscribers() -> int:
    gc.collect()
    return sum(isinstance(thing, Subscriber) for thing in gc.get_objects())


def _resident_bytes() -> int:
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * resource.getpagesize()


async def test_subscribers_that_all_come_at_once_are_all_let_in(start_server: StartServer) -> None:
    """As after a restart. Of its own accord gRPC cancels some of more than a thousand that wait."""
    count = 2500
    address = start_server(max_streams=count)
    async with AsyncExitStack() as stack:
        channels = [
            # Without its own number, equal channels would share one connection, which takes a hundred streams.
            await stack.enter_async_context(grpc.aio.insecure_channel(address, options=[("test.channel", number)]))
            for number in range(count // 100)
        ]
        await WorkspaceServiceStub(channels[0]).RegisterWorkspace(
            RegisterWorkspaceRequest(workspace_id="home", path="/")
        )
        request = WatchTasksRequest(workspace_id="home")
        streams = [TaskServiceStub(channels[number % len(channels)]).WatchTasks(request) for number in range(count)]
        messages: list[Any] = await asyncio.gather(*(stream.read() for stream in streams))
        assert all(message.HasField("started") for message in messages)
        for stream in streams:
            stream.cancel()


async def test_the_limit_of_streams_is_none_of_calls(start_server: StartServer) -> None:
    async with grpc.aio.insecure_channel(start_server(max_streams=1)) as channel:
        workspaces = WorkspaceServiceStub(channel)
        await workspaces.RegisterWorkspace(RegisterWorkspaceRequest(workspace_id="home", path="/"))
        request = GetWorkspaceRequest(workspace_id="home")
        await asyncio.gather(*(workspaces.GetWorkspace(request) for _ in range(500)))
