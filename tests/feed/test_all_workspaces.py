"""Events of all workspaces, for who may see all of them."""

from pathlib import Path

import grpc
import pytest

from tests.conftest import StartServer
from tests.feed.watching import Stream, events, refused, started
from tests.rpc.client import Client
from tests.rpc.refusal import refused as call_refused
from tests.support.tokens import admin_of, write_tokens


@pytest.fixture
def client(channel: grpc.Channel) -> Client:
    client = Client(channel)
    for name in ("east", "west"):
        client.RegisterWorkspace(workspace_id=name, path=f"/{name}")
    return client


def _happen(client: Client, *names: str) -> list[tuple[str, str]]:
    for name in names:
        client.CreateTask(workspace_id=name, task={"title": "t"})
    return [(name, "task.created") for name in names]


def _told(stream: Stream, count: int) -> list[tuple[str, str]]:
    return [(event.workspace_id, event.kind) for event in events(stream, count)]


def test_a_stream_without_a_workspace_is_of_all(client: Client) -> None:
    stream = client.WatchEvents(kinds=["task.created", "workspace.deleted"])
    token = started(stream)
    happened = _happen(client, "east", "west", "east")
    assert _told(stream, 3) == happened
    client.DeleteWorkspace(workspace_id="west", force=True)
    assert _told(stream, 1) == [("west", "workspace.deleted")]
    _happen(client, "east")
    assert _told(stream, 1) == [("east", "task.created")]
    again = client.WatchEvents(kinds=["task.created"], options={"resume_token": token})
    started(again)
    assert _told(again, 4) == [*happened, ("east", "task.created")]


def test_it_takes_plans_of_any_workspace(client: Client) -> None:
    plans = [client.CreatePlan(workspace_id=name, plan={"name": "p"}).plan.id for name in ("east", "west")]
    stream = client.WatchEvents(plan_ids=plans[1:], kinds=["task.created"])
    started(stream)
    for name, plan_id in zip(("east", "west"), plans, strict=True):
        client.CreateTask(workspace_id=name, task={"title": "t", "plan_id": plan_id})
    assert _told(stream, 1) == [("west", "task.created")]


def test_a_list_without_a_workspace_is_of_all(client: Client) -> None:
    stream = client.WatchEvents(kinds=["task.created"])
    token = started(stream)
    happened = _happen(client, *["east", "west"] * 5)
    assert _told(stream, 10) == happened
    for asked, order in (({"since_token": token}, 1), ({"since_time": {"seconds": 1}}, 1), ({}, -1)):
        found, page_token = [], ""
        while True:
            page = client.ListEvents(kinds=["task.created"], page_size=3, page_token=page_token, **asked)
            found += [(event.workspace_id, event.kind) for event in page.events]
            page_token = page.next_page_token
            if not page_token:
                break
        assert found == happened[::order]


def test_it_takes_access_to_all_of_them(start_server: StartServer, tmp_path: Path) -> None:
    file = tmp_path / "tokens.toml"
    write_tokens(file, {"some": admin_of("east"), "every": admin_of("*")})
    with grpc.insecure_channel(start_server(tokens_file=file)) as channel:
        client = Client(channel)
        some, every = (client.with_((("authorization", f"Bearer {name}"),)) for name in ("some", "every"))
        every.RegisterWorkspace(workspace_id="east", path="/east")
        refused(some.WatchEvents(), grpc.StatusCode.PERMISSION_DENIED, "WORKSPACE_NOT_ALLOWED")
        with call_refused(grpc.StatusCode.PERMISSION_DENIED, "WORKSPACE_NOT_ALLOWED") as refusal:
            some.ListEvents()
        assert "name one" in refusal.message
        started(some.WatchEvents(workspace_id="east"))
        started(every.WatchEvents())
        assert every.ListEvents().events[-1].kind == "workspace.created"
