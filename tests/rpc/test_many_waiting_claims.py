"""Claims that wait for work keep no other call of their principal from being handled."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import grpc
import pytest
from planwire.v1.claim_service_pb2 import ClaimTasksRequest, ClaimTasksResponse

from service import server
from tests.conftest import running_server
from tests.rpc.client import Client, path
from tests.rpc.refusal import refused
from tests.support.tokens import admin_of, write_tokens
from tests.support.waiting import eventually

TOKEN = (("authorization", "Bearer worker"),)
POOL, MOST_WAITING, MOST_AWAY = 4, 2, 8
# Of one principal three calls are handled at once, and two wait for it.
MOST_CALLS = POOL * 3 // 4 + MOST_WAITING


@pytest.fixture
def client(database_url: str, tokens_file: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Client]:
    monkeypatch.setattr(server, "_MOST_WAITING_OF_ONE", MOST_WAITING)
    write_tokens(tokens_file, {"worker": admin_of("home")})
    settings: dict[str, Any] = {"database_pool_size": POOL, "max_streams": MOST_AWAY, "tokens_file": tokens_file}
    with running_server(database_url, **settings) as address, grpc.insecure_channel(address) as channel:
        yield Client(channel, TOKEN)


def wait_for_work(client: Client) -> Any:
    call = client.channel.unary_unary(
        path("ClaimTasks"), ClaimTasksRequest.SerializeToString, ClaimTasksResponse.FromString
    )
    return call.future(ClaimTasksRequest(workspace_id="home", wait={"seconds": 25}), metadata=TOKEN)


def waiting_claims(client: Client, count: int) -> list[Any]:
    """Not all at once: before they wait, they are calls like others."""
    claims = []
    for _ in range(count):
        claims.append(wait_for_work(client))
        client.GetWorkspace(workspace_id="home")
    return claims


def test_those_who_wait_for_work_hold_nobody_up(client: Client) -> None:
    client.RegisterWorkspace(workspace_id="home", path="/home")
    waiting = waiting_claims(client, MOST_AWAY)
    try:
        with ThreadPoolExecutor(MOST_CALLS - 1) as pool:

            def are_handled() -> bool:
                return not any(pool.map(is_refused, [client] * (MOST_CALLS - 1)))

            assert eventually(are_handled)  # the last claims may not have begun to wait
            # Nor do those who look for work again.
            assert all(are_handled() for _ in range(20))
        assert not any(claim.done() for claim in waiting)
        # All of them get a task, though fewer are handled at a time.
        client.BatchCreateTasks(workspace_id="home", tasks=[{"title": "t"}] * MOST_AWAY)
        assert all(len(claim.result(20).claimed) == 1 for claim in waiting)
    finally:
        for claim in waiting:
            claim.cancel()


def test_those_beyond_the_limit_wait_as_calls_do(client: Client) -> None:
    client.RegisterWorkspace(workspace_id="home", path="/home")
    waiting = waiting_claims(client, MOST_AWAY + MOST_CALLS - 1)

    def is_full() -> bool:
        waiting.append(wait_for_work(client))
        return is_refused(client)

    try:
        assert eventually(is_full)  # a claim can be handled after a call that was sent later
        with refused(grpc.StatusCode.RESOURCE_EXHAUSTED, "TOO_MANY_STREAMS"):
            client.GetWorkspace(workspace_id="home")
    finally:
        for claim in waiting:
            claim.cancel()
    # Who has gone holds nothing any longer.
    assert eventually(lambda: not is_refused(client))
    for claim in waiting_claims(client, MOST_AWAY):
        claim.cancel()


def is_refused(client: Client) -> bool:
    try:
        client.GetWorkspace(workspace_id="home")
    except grpc.RpcError:
        return True
    return False
