"""Handoffs: the lineage of a plan, in the order of the feed."""

import uuid
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from grpc import StatusCode

from tests.feed.watching import events, settle, started
from tests.rpc.client import Client
from tests.rpc.locks import holding
from tests.rpc.refusal import invalid, refused
from tests.support.waiting import eventually

pytestmark = pytest.mark.shares_server


@pytest.fixture
def names(workspace_id: str, plan_id: str) -> dict[str, str]:
    return {"workspace_id": workspace_id, "plan_id": plan_id}


def hand_over(client: Client, names: dict[str, str], to: str, **fields: Any) -> Any:
    handoff = {"plan_id": names["plan_id"], "to_agent": to, **fields}
    return client.CreateHandoff(workspace_id=names["workspace_id"], handoff=handoff).handoff


def test_a_lineage(client: Client, names: dict[str, str]) -> None:
    assert list(client.ListHandoffs(**names).handoffs) == []
    first = hand_over(client, names, "ada", reason="begin")
    assert (first.session_id, first.from_agent, first.HasField("data")) == ("", "", False)
    data = {"files": ["a.py"], "left": {"tests": 3, "docs": None}}
    second = hand_over(
        client.with_((("planwire-session", "s1"),)), names, "bob", from_agent="ada", reason="the rest", data=data
    )
    assert (second.session_id, second.from_agent, second.to_agent, second.reason) == ("s1", "ada", "bob", "the rest")
    assert second.data["left"]["tests"] == 3
    home = {"workspace_id": names["workspace_id"]}
    assert client.GetHandoff(**home, handoff_id=second.id).handoff == second
    assert list(client.ListHandoffs(**names).handoffs) == [first, second]
    other = client.CreatePlan(**home, plan={"name": "other"}).plan.id
    assert list(client.ListHandoffs(**home, plan_id=other).handoffs) == []
    client.DeletePlan(**names)
    with refused(StatusCode.NOT_FOUND, "RESOURCE_NOT_FOUND"):
        client.GetHandoff(**home, handoff_id=first.id)


def test_what_is_missing_is_named(client: Client, names: dict[str, str]) -> None:
    for to in ("", "  "):
        with invalid("handoff.to_agent"):
            hand_over(client, names, to)
    with refused(StatusCode.NOT_FOUND, "RESOURCE_NOT_FOUND") as refusal:
        hand_over(client, names | {"plan_id": (missing := str(uuid.uuid4()))}, "ada")
    assert refusal.resource == ("plan", missing)


def test_the_order_is_that_of_the_feed(client: Client, names: dict[str, str], database_url: str) -> None:
    """Several wait for the plan at once, and whichever is first then is so in both."""
    settle(client, names["workspace_id"])
    stream = client.WatchPlans(workspace_id=names["workspace_id"], parts=["PLAN_PART_HANDOFF"])
    started(stream)
    with ThreadPoolExecutor(8) as calls:
        with holding(database_url, "SELECT FROM plans WHERE id = %s FOR UPDATE", names["plan_id"]) as waiting:
            made = [calls.submit(hand_over, client, names, str(number)) for number in range(8)]
            assert eventually(lambda: waiting() == 8)
        ids = {handoff.result().id for handoff in made}
    found = events(stream, 8)
    assert {event.kind for event in found} == {"handoff.created"}
    listed = client.ListHandoffs(**names).handoffs
    assert [handoff.id for handoff in listed] == [event.handoff.handoff_id for event in found]
    assert {handoff.id for handoff in listed} == ids
    times = [handoff.created_at.ToNanoseconds() for handoff in listed]
    assert len(set(times)) == 8


def test_a_tree_has_agent_sessions_and_handoffs(client: Client, names: dict[str, str]) -> None:
    home = {"workspace_id": names["workspace_id"]}
    client.CreatePhase(**home, phase={"plan_id": names["plan_id"], "name": "a"})
    client.CreateNote(**home, note={"plan_id": names["plan_id"], "content": "n"})
    sessions = [
        client.CreateAgentSession(
            **home, agent_session={"plan_id": names["plan_id"], "session_id": session}
        ).agent_session
        for session in ("s1", "s2")
    ]
    handoff = hand_over(client, names, "bob")
    items = [item for answer in client.GetPlanTree(**names) for item in answer.items]
    assert [item.WhichOneof("item") for item in items] == [
        *("plan", "note", "agent_session", "agent_session", "handoff", "phase")
    ]
    assert [items[2].agent_session, items[3].agent_session] == sessions
    assert items[4].handoff == handoff
