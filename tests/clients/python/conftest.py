"""The Python client against real servers: one for each file, and in it a workspace for each test."""

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path
from typing import TypeVar

import planwire
import pytest
from planwire.v1.event_service_pb2 import AppendEventRequest
from planwire.v1.plan_pb2 import Plan
from planwire.v1.plan_service_pb2 import CreatePlanRequest
from planwire.v1.task_pb2 import Task
from planwire.v1.task_service_pb2 import CompleteTaskRequest, CreateTaskRequest, StartTaskRequest

from tests.support import server_of_file
from tests.support.certificates import Authority
from tests.support.proxy import Proxy

T = TypeVar("T")

database_url = server_of_file.database_url
server_address = server_of_file.server_address
workspace_id = server_of_file.workspace_id


@pytest.fixture
async def client(server_address: str, workspace_id: str) -> AsyncIterator[planwire.Client]:
    """A client that works in the test's workspace."""
    async with planwire.connect(server_address, workspace=workspace_id) as client:
        yield client


@pytest.fixture
async def proxy(server_address: str) -> AsyncIterator[Proxy]:
    """A way to the server that can be broken."""
    async with Proxy(server_address) as proxy:
        yield proxy


@pytest.fixture
async def distant(proxy: Proxy, workspace_id: str) -> AsyncIterator[planwire.Client]:
    """A client on the other side of the proxy."""
    async with planwire.connect(proxy.address, workspace=workspace_id) as client:
        yield client


@pytest.fixture(scope="module")
def certificates(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with ca.pem, and a certificate and key of it for `server`, `successor` and `client`."""
    return certified(tmp_path_factory.mktemp("certificates"))


def certified(folder: Path) -> Path:
    """The folder, with an authority of its own."""
    authority = Authority(folder)
    for name in ("server", "successor", "client"):
        authority.sign(name, ["IP:127.0.0.1"])
    return folder


async def create_plan(client: planwire.Client, *titles: str) -> tuple[str, list[str]]:
    """The ids of an active plan and of its tasks."""
    created = await client.plans.CreatePlan(
        CreatePlanRequest(plan=Plan(name="Launch"), tasks=[Task(title=title) for title in titles], activate=True)
    )
    await settle(client)
    return created.plan.id, [task.id for task in created.tasks]


async def create_task(client: planwire.Client, title: str = "Write it down") -> str:
    """The id of a task that stands alone."""
    created = await client.tasks.CreateTask(CreateTaskRequest(task=Task(title=title)))
    return created.task.id


async def work(client: planwire.Client, task_id: str) -> None:
    """Start a task and complete it."""
    await client.tasks.StartTask(StartTaskRequest(task_id=task_id))
    await client.tasks.CompleteTask(CompleteTaskRequest(task_id=task_id))


async def take(watch: planwire.Watch[T], count: int) -> list[T]:
    """The next `count` items of a watch."""
    async with asyncio.timeout(60):
        return [await anext(watch) for _ in range(count)]


async def opened(watch: planwire.Watch[T]) -> asyncio.Task[T]:
    """The wait for the next item of a watch, once its stream is open."""
    waiting = asyncio.ensure_future(anext(watch))
    async with asyncio.timeout(60):
        while watch.state is not planwire.WatchState.LIVE:
            await asyncio.sleep(0.005)
    return waiting


async def settle(client: planwire.Client) -> None:
    """Wait until what has happened has its place in the feed, so that a watch from now on does not begin with it."""
    async with client.watch_events(kinds=["test.settled"]) as watch:
        waiting = await opened(watch)
        await client.events.AppendEvent(AppendEventRequest(kind="test.settled"))
        await waiting
