"""Answers that a client does not read: gRPC keeps them, so there are only some of one caller, and none for long."""

import time
import uuid
from pathlib import Path
from typing import Any

import grpc
import pytest
from grpc import StatusCode
from planwire.v1.task_service_pb2 import GetTaskRequest, ListTasksRequest, WatchTasksRequest

from service import server
from service.interceptors.unread import UNREAD
from tests.conftest import StartServer
from tests.rpc.client import Client
from tests.support.served import Served
from tests.support.tokens import admin_of, write_tokens
from tests.support.unread import Unread, unread
from tests.support.waiting import eventually

MOST_MEBIBYTES = 150
"""More than what the server has before. A large answer takes up to three times its size."""
LARGE = {"request_text": "x" * 250_000, "description": "x" * 250_000, "metadata": {"a": "x" * 1_000_000}}
ADA = {"authorization": "Bearer ada"}


@pytest.fixture
def tokens(tmp_path: Path) -> Path:
    file = tmp_path / "tokens.toml"
    write_tokens(file, {"ada": admin_of("*"), "bob": admin_of("*")})
    return file


def with_task(channel: grpc.Channel, **task: Any) -> tuple[Client, str, str]:
    """A caller, its workspace, and the task in it."""
    client, home = Client(channel, (("authorization", "Bearer ada"),)), f"w-{uuid.uuid4()}"
    client.RegisterWorkspace(workspace_id=home, path=f"/{home}")
    return client, home, client.CreateTask(workspace_id=home, task={"title": "t", **task}).task.id


def list_tasks(client: Unread, home: str, count: int) -> None:
    for _ in range(count):
        client.call("planwire.v1.TaskService/ListTasks", ListTasksRequest(workspace_id=home), **ADA)


def ended() -> float:
    return sum(
        sample.value for metric in UNREAD.collect() for sample in metric.samples if sample.name.endswith("_total")
    )


def test_answers_that_nobody_reads_take_a_bounded_memory(database_url: str, tokens: Path) -> None:
    served = Served(database_url, "--no-migrate", tokens_file=tokens, stream_write_timeout=300)
    try:
        with grpc.insecure_channel(served.address) as channel, unread(served.address) as abuser:
            client, home, task_id = with_task(channel, **LARGE)
            assert client.ListTasks(workspace_id=home).tasks[0].id == task_id
            status = Path(f"/proc/{served.popen.pid}/status")

            def resident() -> int:
                return next(int(line.split()[1]) // 1024 for line in status.read_text().splitlines() if "VmRSS" in line)

            before = resident()
            list_tasks(abuser, home, 100)
            # Another caller is served, and 100 answers would long be made.
            bob = Client(channel, (("authorization", "Bearer bob"),))
            until = time.monotonic() + 5
            while time.monotonic() < until:
                bob.GetWorkspace(workspace_id=home)
                assert resident() - before < MOST_MEBIBYTES
    finally:
        served.kill()


def test_a_caller_is_served_again_when_its_unread_answers_were_ended(start_server: StartServer, tokens: Path) -> None:
    address = start_server(tokens_file=tokens, stream_write_timeout=1, database_pool_size=4)
    before = ended()
    with grpc.insecure_channel(address) as channel, unread(address) as idle:
        client, home, _ = with_task(channel, **LARGE)
        list_tasks(idle, home, 6)
        assert eventually(lambda: ended() - before >= 6)
        assert len(client.ListTasks(workspace_id=home).tasks) == 1


def test_calls_with_small_answers_that_nobody_reads_are_counted(
    start_server: StartServer, tokens: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(server, "_MOST_WAITING_OF_ONE", 5)
    address = start_server(tokens_file=tokens, stream_write_timeout=10, database_pool_size=4)
    with grpc.insecure_channel(address) as channel, unread(address) as idle:
        client, home, task_id = with_task(channel)
        request = GetTaskRequest(workspace_id=home, task_id=task_id)
        for _ in range(20):
            idle.call("planwire.v1.TaskService/GetTask", request, **ADA)

        def refused() -> bool:
            # The place of a call that was just over when those came is still to be taken.
            idle.call("planwire.v1.TaskService/GetTask", request, **ADA)
            return code() is StatusCode.RESOURCE_EXHAUSTED

        def code() -> StatusCode:
            try:
                client.GetTask(workspace_id=home, task_id=task_id)
            except grpc.RpcError as error:
                return error.code()
            return StatusCode.OK

        assert eventually(refused)
        assert eventually(lambda: code() is StatusCode.OK)


def test_a_stream_that_is_never_read_goes(start_server: StartServer) -> None:
    """It is told why it ends, after the message that it does not read, so it has to be ended besides."""
    address = start_server(stream_write_timeout=1)
    before = ended()
    with grpc.insecure_channel(address) as channel, unread(address) as idle:
        _, home, _ = with_task(channel)
        for _ in range(3):
            idle.call("planwire.v1.TaskService/WatchTasks", WatchTasksRequest(workspace_id=home))
        assert eventually(lambda: ended() - before >= 3)
