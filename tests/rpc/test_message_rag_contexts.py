"""ConversationService: what searches found for a message, so that it can be seen later why it says what it says."""

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

FOUND = {"query": "how", "content_id": "a.py"}


@pytest.fixture
def home(workspace_id: str) -> dict[str, str]:
    return {"workspace_id": workspace_id}


@pytest.fixture
def conversation(client: Client, home: dict[str, str], plan_id: str) -> dict[str, str]:
    made = client.CreateConversation(**home, conversation={"plan_id": plan_id}).conversation
    return {**home, "conversation_id": made.id}


def say(client: Client, conversation: dict[str, str], *found: dict[str, Any]) -> str:
    new = {"message": {"role": "MESSAGE_ROLE_ASSISTANT", "content": "a"}, "message_rag_contexts": found}
    [id_] = client.AppendMessages(**conversation, messages=[new]).message_ids
    return str(id_)


def test_a_message_and_what_was_found_for_it_are_stored_together(
    client: Client, home: dict[str, str], conversation: dict[str, str]
) -> None:
    """Source 003: all of its columns, in the order in which the search gave them."""
    whole = {
        "query": "how does it stop",
        "content_id": "src/é.py",
        "chunk_index": 3,
        "chunk_content": "def stop():\n    …",
        "score": 0.875,
        "source_path": "/src/é.py",
        "content_type": "code",
        "retrieved_at": {"seconds": 5, "nanos": 7000},
    }
    id_ = say(client, conversation, whole, FOUND, FOUND | {"score": -0.5})
    first, second, third = client.ListMessageRagContexts(**home, message_id=id_).message_rag_contexts
    for name, value in whole.items():
        if name != "retrieved_at":
            assert getattr(first, name) == value
    assert (first.retrieved_at.seconds, first.retrieved_at.nanos, first.message_id) == (5, 7000, id_)
    assert (second.score, second.chunk_index, second.chunk_content, second.HasField("retrieved_at")) == (0, 0, "", True)
    assert third.score == -0.5
    assert client.GetMessageRagContext(**home, message_rag_context_id=first.id).message_rag_context == first
    other = say(client, conversation, whole)
    of_content = client.ListMessageRagContexts(**home, content_id="src/é.py").message_rag_contexts
    assert [context.message_id for context in of_content] == [id_, other]
    bad = {"message": {"role": 1}, "message_rag_contexts": [FOUND | {"id": first.id}]}
    with refused(StatusCode.ALREADY_EXISTS, "ID_TAKEN") as taken:
        client.AppendMessages(**conversation, messages=[bad])
    assert taken.resource == ("message_rag_context", first.id)
    assert client.GetConversation(**conversation).conversation.message_count == 2, "neither of the two was stored"


def test_what_was_found_is_stored_after_the_message_too(
    client: Client, home: dict[str, str], conversation: dict[str, str], plan_id: str
) -> None:
    id_ = say(client, conversation)
    settle(client, home["workspace_id"])
    stream = client.WatchPlans(**home, plan_ids=[plan_id], parts=["PLAN_PART_MESSAGE"])
    started(stream)
    request = {**home, "message_id": id_, "message_rag_contexts": [FOUND] * 3, "request_id": str(uuid.uuid4())}
    stored = client.AppendMessageRagContexts(**request, reason="audit")
    again = client.AppendMessageRagContexts(**request, reason="audit")
    assert (list(again.message_rag_context_ids), again.replayed) == (list(stored.message_rag_context_ids), True)
    listed = client.ListMessageRagContexts(**home, message_id=id_).message_rag_contexts
    assert [context.id for context in listed] == list(stored.message_rag_context_ids)
    [event] = events(stream, 1)
    assert (event.kind, event.message.message_id, event.reason) == ("message.rag_contexts_stored", id_, "audit")
    missing = str(uuid.uuid4())
    with refused(StatusCode.NOT_FOUND, "RESOURCE_NOT_FOUND") as refusal:
        client.AppendMessageRagContexts(**home, message_id=missing, message_rag_contexts=[FOUND])
    assert refusal.resource == ("message", missing)


def test_what_is_wrong_is_named(client: Client, home: dict[str, str], conversation: dict[str, str]) -> None:
    id_ = say(client, conversation)
    for wrong, field in (
        ({"query": " "}, "query"),
        ({"content_id": ""}, "content_id"),
        ({"content_id": "a" * 501}, "content_id"),
        ({"chunk_index": -1}, "chunk_index"),
        ({"chunk_content": "é" * 131073}, "chunk_content"),
        ({"score": float("nan")}, "score"),
        ({"score": float("inf")}, "score"),
        ({"content_type": "c" * 51}, "content_type"),
    ):
        with invalid(f"message_rag_contexts[1].{field}"):
            client.AppendMessageRagContexts(**home, message_id=id_, message_rag_contexts=[FOUND, FOUND | wrong])
    longest = {"content_id": "é" * 500, "chunk_content": "x" * 262144, "query": "q" * 65536}
    client.AppendMessageRagContexts(**home, message_id=id_, message_rag_contexts=[longest])
    assert not client.ListMessageRagContexts(**home, content_id="a.py").message_rag_contexts


def test_the_message_goes_while_something_is_stored_for_it(
    client: Client, home: dict[str, str], conversation: dict[str, str], database_url: str
) -> None:
    id_ = say(client, conversation, FOUND)
    delete = "DELETE FROM conversations WHERE id = %s"
    with ThreadPoolExecutor(1) as calls:
        with holding(database_url, delete, conversation["conversation_id"]) as waiting:
            late = calls.submit(client.AppendMessageRagContexts, **home, message_id=id_, message_rag_contexts=[FOUND])
            assert eventually(lambda: waiting() == 1)
        with refused(StatusCode.NOT_FOUND, "RESOURCE_NOT_FOUND"):
            late.result()
    assert not client.ListMessageRagContexts(**home).message_rag_contexts
