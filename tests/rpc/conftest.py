"""What most tests of RPCs start from: a server for each file, and in it a workspace for each test."""

import uuid
from collections.abc import Iterator

import grpc
import pytest

from service.database.embedded import EmbeddedPostgres
from tests.conftest import fresh_database, running_server
from tests.rpc.client import Client


@pytest.fixture(scope="module")
def database_url(postgres: EmbeddedPostgres) -> Iterator[str]:
    """The URL of the file's database."""
    with fresh_database(postgres) as url:
        yield url


@pytest.fixture(scope="module")
def server_address(database_url: str) -> Iterator[str]:
    """`host:port` of the file's server, which has default settings."""
    with running_server(database_url) as address:
        yield address


@pytest.fixture
def client(channel: grpc.Channel) -> Client:
    """Calls every RPC."""
    return Client(channel)


@pytest.fixture
def workspace_id(client: Client) -> str:
    """The id of a registered workspace without anything in it."""
    id_ = f"w-{uuid.uuid4()}"
    client.RegisterWorkspace(workspace_id=id_, path=f"/{id_}")
    return id_


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
