"""Calls that do not wait any longer, and what becomes of their work."""

import time
import uuid

import grpc
import pytest
from grpc import StatusCode

from tests.conftest import StartServer
from tests.rpc.client import Client
from tests.rpc.locks import holding_task
from tests.rpc.refusal import refused
from tests.support.waiting import eventually


def test_at_the_deadline_the_call_and_its_statement_end(
    client: Client, workspace_id: str, task_id: str, database_url: str
) -> None:
    names = {"workspace_id": workspace_id, "task_id": task_id}
    before = client.GetTask(**names).task
    with holding_task(database_url, task_id) as waiting:
        for _ in range(12):  # more than the pool has connections
            with pytest.raises(grpc.RpcError) as raised:
                client.with_(timeout=0.3).SkipTask(**names)
            assert raised.value.code() is StatusCode.DEADLINE_EXCEEDED
        assert eventually(lambda: waiting() == 0)
        assert client.GetTask(**names).task == before
    assert client.GetTask(**names).task == before
    client.SkipTask(**names)


def test_a_call_that_is_cancelled_ends_its_statement(
    client: Client, workspace_id: str, task_id: str, database_url: str
) -> None:
    names = {"workspace_id": workspace_id, "task_id": task_id}
    stub = client.channel.unary_unary("/planwire.v1.TaskService/SkipTask")
    request = b"\x0a" + bytes([len(workspace_id)]) + workspace_id.encode() + b"\x12\x24" + task_id.encode()
    with holding_task(database_url, task_id) as waiting:
        calls = [stub.future(request) for _ in range(12)]
        assert eventually(lambda: waiting() == 10)
        for call in calls:
            call.cancel()
        assert eventually(lambda: waiting() == 0)
    assert client.GetTask(**names).task.revision == 1


def test_a_call_without_a_deadline_gets_one(
    client: Client, workspace_id: str, task_id: str, database_url: str, start_server: StartServer
) -> None:
    with grpc.insecure_channel(start_server(default_deadline=0.5)) as channel, holding_task(database_url, task_id):
        impatient = Client(channel, timeout=None)
        start = time.monotonic()
        with refused(StatusCode.DEADLINE_EXCEEDED, "DEADLINE_EXCEEDED") as refusal:
            impatient.SkipTask(workspace_id=workspace_id, task_id=task_id)
        assert 0.4 < time.monotonic() - start < 20  # its usual one is of 30 seconds
    assert "request_id" in refusal.message


def test_a_mutation_whose_answer_was_lost_is_repeated_safely(
    client: Client, workspace_id: str, task_id: str, database_url: str
) -> None:
    fields = {"workspace_id": workspace_id, "task_id": task_id, "request_id": str(uuid.uuid4())}
    with holding_task(database_url, task_id), pytest.raises(grpc.RpcError):
        client.with_(timeout=0.2).StartTask(**fields)
    client.StartTask(**fields)
    assert client.StartTask(**fields).replayed
    assert client.GetTask(workspace_id=workspace_id, task_id=task_id).task.attempt == 1
