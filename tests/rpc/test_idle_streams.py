"""Streams whose clients do nothing: they hold no transaction, and no place for long."""

import threading
import time
import uuid
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from typing import Any

import grpc
import pytest
from grpc import StatusCode
from planwire.v1 import transfer_service_pb2 as pb

from tests.conftest import running_server
from tests.rpc.client import METHODS, Client, path
from tests.rpc.refusal import refusal_of
from tests.support.waiting import eventually

POOL = 2
IDLE_SECONDS = 1.0
TRANSFERS, OF_ONE = 4, 3


@pytest.fixture(scope="module")
def server_address(database_url: str) -> Iterator[str]:
    with running_server(
        database_url,
        database_pool_size=POOL,
        message_timeout=IDLE_SECONDS,
        max_transfers=TRANSFERS,
        max_transfers_of_one=OF_ONE,
        max_streams=20,
    ) as address:
        yield address


@pytest.fixture
def stored(client: Client, workspace_id: str, plan_id: str) -> str:
    """A plan in a workspace that is more than gRPC keeps of a stream that nobody reads."""
    for _ in range(3):
        client.BatchCreateTasks(workspace_id=workspace_id, tasks=[{"title": "t", "description": "x" * 3500}] * 1000)
    return plan_id


@contextmanager
def idle_import(client: Client, workspace_id: str, *records: dict[str, Any], **header: Any) -> Iterator[Any]:
    """An import that has sent its records, and says nothing more until the block ends."""
    over = threading.Event()

    def messages() -> Iterator[pb.ImportRequest]:
        yield pb.ImportRequest(workspace_id=workspace_id, header={"import_id": str(uuid.uuid4()), **header})
        if records:
            yield pb.ImportRequest(workspace_id=workspace_id, batch={"number": 1, "records": records})
        over.wait(30)

    call = client.channel.stream_unary(
        path("Import"), pb.ImportRequest.SerializeToString, pb.ImportResponse.FromString
    ).future(messages(), timeout=30)
    try:
        yield call
    finally:
        over.set()
        call.cancel()


def test_idle_dry_runs_hold_no_connection_and_no_lock(client: Client, workspace_id: str, stored: str) -> None:
    plan = {"plan": {"plan": {"id": stored, "name": "renamed"}}}

    def updates_are_made_meanwhile() -> bool:
        """Tried again where a busy machine has let the imports end first."""
        with ExitStack() as stack:
            idle = [stack.enter_context(idle_import(client, workspace_id, plan, dry_run=True)) for _ in range(OF_ONE)]
            for number in range(3):
                client.UpdatePlan(workspace_id=workspace_id, plan_id=stored, plan={"description": str(number)})
            return not any(call.done() for call in idle)

    assert eventually(updates_are_made_meanwhile, 60)


def test_exports_that_nobody_reads_hold_no_connection(client: Client, workspace_id: str, stored: str) -> None:
    streams = [client.Export(workspace_id=workspace_id) for _ in range(OF_ONE)]
    counts = [len(next(stream).records) for stream in streams]
    assert client.with_(timeout=20).GetPlan(workspace_id=workspace_id, plan_id=stored).plan.id == stored
    # They are whole for those who read on.
    rest = [sum(len(answer.records) for answer in stream) for stream in streams]
    assert [first + more for first, more in zip(counts, rest, strict=True)] == [3002] * OF_ONE


@pytest.mark.parametrize("dry_run", [False, True])
def test_an_import_that_says_nothing_ends(client: Client, workspace_id: str, dry_run: bool) -> None:
    with idle_import(client, workspace_id, dry_run=dry_run) as call:
        assert call.code() is StatusCode.DEADLINE_EXCEEDED
    refusal = refusal_of(call)
    assert refusal.reason == "DEADLINE_EXCEEDED"
    assert f"{IDLE_SECONDS:g} s" in refusal.message


def test_one_caller_has_only_some_transfers(client: Client, workspace_id: str) -> None:
    refusals = []

    def one_more_is_refused() -> bool:
        """Tried again: the imports have not arrived, or a busy machine has let them end."""
        with ExitStack() as stack:
            for _ in range(OF_ONE):
                stack.enter_context(idle_import(client, workspace_id))
            time.sleep(0.2)
            try:
                list(client.Export(workspace_id=workspace_id))
            except grpc.RpcError as error:
                refusals.append(refusal_of(error))
        return bool(refusals)

    assert eventually(one_more_is_refused, 60)
    assert refusals[0].reason == "TOO_MANY_STREAMS"
    assert f"{OF_ONE} imports and exports" in refusals[0].message
    list(client.Export(workspace_id=workspace_id))


def test_calls_without_a_message_end(channel: grpc.Channel) -> None:
    over = threading.Event()

    def nothing() -> Iterator[bytes]:
        over.wait()
        yield from ()

    try:
        calls = {rpc: channel.stream_stream(path(rpc))(nothing(), timeout=60) for rpc in METHODS}
        # The deadline is the client's own where the server says nothing: then there is no reason.
        assert {rpc: (call.code(), refusal_of(call).reason) for rpc, call in calls.items()} == dict.fromkeys(
            METHODS, (StatusCode.DEADLINE_EXCEEDED, "DEADLINE_EXCEEDED")
        )
    finally:
        over.set()
