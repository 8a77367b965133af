"""Who opens more than others keeps them waiting neither at the door nor by being refused."""

import asyncio
import time
from contextlib import AsyncExitStack
from typing import Any

import grpc
import grpc.aio
from planwire.v1.plan_service_pb2 import ListPlansRequest
from planwire.v1.plan_service_pb2_grpc import PlanServiceStub
from planwire.v1.task_service_pb2 import WatchTasksRequest
from planwire.v1.task_service_pb2_grpc import TaskServiceStub
from planwire.v1.workspace_service_pb2 import RegisterWorkspaceRequest
from planwire.v1.workspace_service_pb2_grpc import WorkspaceServiceStub

from service.interceptors.chain import EVERYDAY_CALLS
from tests.conftest import StartServer
from tests.rpc.client import METHODS


def test_everyday_calls_are_calls_of_the_api() -> None:
    assert {name for name, method in METHODS.items() if not method.server_streaming} >= EVERYDAY_CALLS


async def test_calls_do_not_wait_behind_streams_that_are_opened(start_server: StartServer) -> None:
    count = 2000
    address = start_server(max_streams=count)
    async with AsyncExitStack() as stack:
        # Without its own number, equal channels would share one connection.
        first, *channels = [
            await stack.enter_async_context(grpc.aio.insecure_channel(address, options=[("test.channel", number)]))
            for number in range(1 + count // 100)
        ]
        await WorkspaceServiceStub(first).RegisterWorkspace(RegisterWorkspaceRequest(workspace_id="home", path="/"))
        await asyncio.gather(*(channel.channel_ready() for channel in channels))
        request = WatchTasksRequest(workspace_id="home")
        streams = [TaskServiceStub(channels[number % len(channels)]).WatchTasks(request) for number in range(count)]
        opened = 0

        async def read(stream: Any) -> None:
            nonlocal opened
            await stream.read()
            opened += 1

        reading = [asyncio.create_task(read(stream)) for stream in streams]
        await asyncio.wait(reading, return_when=asyncio.FIRST_COMPLETED)
        await PlanServiceStub(first).ListPlans(ListPlansRequest(workspace_id="home"))
        before = opened
        await asyncio.gather(*reading)
        for stream in streams:
            stream.cancel()
    assert before < count / 2


async def test_who_is_refused_again_and_again_is_told_so_the_more_slowly(start_server: StartServer) -> None:
    count = 61
    async with grpc.aio.insecure_channel(start_server(max_streams=1)) as channel:
        await WorkspaceServiceStub(channel).RegisterWorkspace(RegisterWorkspaceRequest(workspace_id="home", path="/"))
        request = WatchTasksRequest(workspace_id="home")
        start = time.monotonic()

        async def refused_after() -> float:
            stream = TaskServiceStub(channel).WatchTasks(request)
            try:
                await stream.read()
            except grpc.aio.AioRpcError as error:
                assert error.code() is grpc.StatusCode.RESOURCE_EXHAUSTED
                return time.monotonic() - start
            return 0  # the one that is let in stays open until all have been told

        opened, *seconds = sorted(await asyncio.gather(*(refused_after() for _ in range(count))))
    assert not opened
    assert seconds[0] >= 1
    assert seconds[-1] >= (count - 2) / 20


async def test_who_is_refused_is_told_so_before_its_deadline(start_server: StartServer) -> None:
    async with grpc.aio.insecure_channel(start_server(max_streams=1)) as channel:
        await WorkspaceServiceStub(channel).RegisterWorkspace(RegisterWorkspaceRequest(workspace_id="home", path="/"))
        tasks, request = TaskServiceStub(channel), WatchTasksRequest(workspace_id="home")
        first = tasks.WatchTasks(request)
        await first.read()

        async def refused() -> grpc.StatusCode:
            try:
                await tasks.WatchTasks(request, timeout=3).read()
            except grpc.aio.AioRpcError as error:
                return error.code()
            return grpc.StatusCode.OK

        codes = await asyncio.gather(*(refused() for _ in range(80)))
        first.cancel()
    assert set(codes) == {grpc.StatusCode.RESOURCE_EXHAUSTED}
