"""What most tests of RPCs start from: a server for each file, and in it a workspace for each test."""

from collections.abc import Callable, Iterator
from pathlib import Path

import grpc
import psycopg
import pytest

from tests.conftest import running_server
from tests.rpc.client import Client
from tests.rpc.indexed_code import Graph
from tests.rpc.whole_plan import Whole
from tests.support import server_of_file
from tests.support.tokens import admin_of, write_tokens

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


@pytest.fixture
def whole(client: Client, workspace_id: str, database_url: str) -> Iterator[Whole]:
    """A plan with something of everything. Afterwards the readiness of all tasks has to be right."""
    yield Whole(client, workspace_id, database_url)
    with psycopg.connect(database_url) as connection:
        assert connection.execute("SELECT * FROM readiness_drift(%s)", [workspace_id]).fetchall() == []


@pytest.fixture(scope="module")
def tokens_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What `caller` calls with: at first the token of admin only."""
    file = tmp_path_factory.mktemp("tokens") / "tokens.toml"
    write_tokens(file, {"admin": admin_of("*")})
    return file


@pytest.fixture(scope="module")
def guarded(database_url: str, tokens_file: Path) -> Iterator[grpc.Channel]:
    """A channel to a server that asks for tokens, on the database of the file."""
    with running_server(database_url, tokens_file=tokens_file) as address, grpc.insecure_channel(address) as channel:
        yield channel


@pytest.fixture
def caller(guarded: grpc.Channel) -> Callable[[str], Client]:
    """Calls the server that asks for tokens, with the one that is given."""
    return lambda token: Client(guarded, (("authorization", f"Bearer {token}"),))


@pytest.fixture
def graph(client: Client, workspace_id: str) -> Graph:
    """The code graph of the workspace, which is empty."""
    return Graph(client, workspace_id)
