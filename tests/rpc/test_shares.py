"""One caller whose work does not end keeps no connection from another."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import grpc
import pytest

from tests.conftest import running_server
from tests.rpc.client import Client, path, request_class
from tests.rpc.locks import holding
from tests.support.tokens import admin_of, write_tokens
from tests.support.waiting import eventually

POOL = 4
TASKS_ARE_LOCKED = "LOCK TABLE tasks IN ACCESS EXCLUSIVE MODE"


@pytest.fixture(scope="module")
def server_address(database_url: str, tokens_file: Path) -> Iterator[str]:
    write_tokens(tokens_file, {"busy": admin_of("busy"), "other": admin_of("other")})
    with running_server(database_url, database_pool_size=POOL, tokens_file=tokens_file) as address:
        yield address


def token(name: str) -> tuple[tuple[str, str]]:
    return (("authorization", f"Bearer {name}"),)


@contextmanager
def going_on(*calls: Any) -> Iterator[None]:
    try:
        yield
    finally:
        for call in calls:
            call.cancel()


def test_calls_streams_and_transfers_of_one_leave_a_connection_to_another(
    channel: grpc.Channel, database_url: str
) -> None:
    busy, other = (Client(channel, token(name)) for name in ("busy", "other"))
    for name, client in (("busy", busy), ("other", other)):
        client.RegisterWorkspace(workspace_id=name, path=f"/{name}")
    home = {"workspace_id": "busy"}
    # Not CreateTask: its callers share statements, which are nobody's in particular.
    create = request_class("BatchCreateTasks")(**home, tasks=[{"title": "t"}]).SerializeToString()
    with holding(database_url, TASKS_ARE_LOCKED) as waiting:
        send = channel.unary_unary(path("BatchCreateTasks"))
        calls: list[Any] = [send.future(create, metadata=token("busy")) for _ in range(10)]
        calls += [busy.WatchTasks(**home, options={"snapshot": True}) for _ in range(4)]
        calls += [busy.Export(**home) for _ in range(4)]
        with going_on(*calls):
            assert eventually(lambda: waiting() >= POOL // 2)
            for _ in range(20):
                assert other.GetWorkspace(workspace_id="other").workspace.id == "other"
                assert len(other.ListWorkspaces().workspaces) == 1
            assert waiting() == POOL // 2
