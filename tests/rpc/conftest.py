"""What most tests of RPCs start from: a server for each file, and in it a workspace for each test."""

from collections.abc import Iterator

import grpc
import pytest

from tests.rpc.client import Client
from tests.support import server_of_file

database_url = server_of_file.database_url
server_address = server_of_file.server_address
workspace_id = server_of_file.workspace_id


@pytest.fixture(scope="module")
def channel(server_address: str) -> Iterator[grpc.Channel]:
    with grpc.insecure_channel(server_address) as channel:
        yield channel


@pytest.fixture(scope="module")
def client(channel: grpc.Channel) -> Client:
    """Calls every RPC."""
    return Client(channel)


@pytest.fixture
def plan_id(client: Client, workspace_id: str) -> str:
    """The id of a draft plan without phases and tasks."""
    plan_id: str = client.CreatePlan(workspace_id=workspace_id, plan={"name": "Launch"}).plan.id
    return plan_id


@pytest.fixture
def task_id(client: Client, workspace_id: str) -> str:
    """The id of a pending task that stands alone."""
    task_id: str = client.CreateTask(workspace_id=workspace_id, task={"title": "Write it down"}).task.id
    return task_id
