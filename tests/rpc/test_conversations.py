"""ConversationService: conversations and their messages, in one order."""

import uuid
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import psycopg
import pytest
from grpc import StatusCode
from planwire.v1.conversation_pb2 import Conversation, ConversationStatus
from planwire.v1.message_pb2 import Message, MessageRole
from planwire.v1.transfer_service_pb2 import ImportRecord

from tests.feed.watching import events, settle, started, until
from tests.rpc.client import Client
from tests.rpc.locks import holding
from tests.rpc.refusal import invalid, refused
from tests.rpc.test_export import copy
from tests.support.waiting import eventually

pytestmark = pytest.mark.shares_server

ACTIVE, COMPLETED = ConversationStatus.values()[1:]
USER, ASSISTANT, SYSTEM, TOOL = MessageRole.values()[1:]

Create = Callable[..., Conversation]
Say = Callable[..., Any]


@pytest.fixture
def home(workspace_id: str) -> dict[str, str]:
    return {"workspace_id": workspace_id}


@pytest.fixture
def create(client: Client, home: dict[str, str]) -> Create:
    """Begins a conversation."""

    def create(**fields: Any) -> Conversation:
        made: Conversation = client.CreateConversation(**home, conversation=fields).conversation
        return made

    return create


@pytest.fixture
def conversation_id(create: Create) -> str:
    return create(title="how to begin").id


@pytest.fixture
def say(client: Client, home: dict[str, str], conversation_id: str) -> Say:
    """Appends messages with these contents to the conversation."""

    def say(*contents: str, to: str = conversation_id, **fields: Any) -> Any:
        new = [{"message": {"role": USER, "content": content} | fields} for content in contents]
        return client.AppendMessages(**home, conversation_id=to, messages=new)

    return say


def messages(client: Client, home: dict[str, str], conversation_id: str, **filters: Any) -> list[Message]:
    """All messages of a conversation that pass the filters, page by page."""
    found: list[Message] = []
    token = ""
    while True:
        answer = client.ListMessages(**home, conversation_id=conversation_id, page_token=token, **filters)
        found += answer.messages
        if not (token := answer.next_page_token):
            return found


def test_a_conversation_of_a_workspace(client: Client, home: dict[str, str], create: Create) -> None:
    """Source 003: title, agent and repository, none of them required."""
    plain = create()
    assert (plain.title, plain.agent_id, plain.repository_path, plain.plan_id) == ("", "", "", "")
    assert (plain.status, plain.HasField("completed_at"), plain.message_count, plain.revision) == (ACTIVE, False, 0, 1)
    data = {"channel": {"of": ["ada", None]}}
    whole = create(title="t" * 500, agent_id="coder", repository_path="/src/app", metadata=data)
    assert client.GetConversation(**home, conversation_id=whole.id).conversation == whole
    assert whole.metadata["channel"]["of"][0] == "ada"
    assert list(client.ListConversations(**home).conversations) == [plain, whole]
    assert list(client.ListConversations(**home, agent_id="coder").conversations) == [whole]
    assert list(client.ListConversations(**home, created_before=whole.created_at).conversations) == [plain]
    assert list(client.ListConversations(**home, created_after=whole.created_at).conversations) == [whole]
    changed = client.UpdateConversation(
        **home, conversation_id=whole.id, conversation={"title": "u"}, update_mask={"paths": ["title", "agent_id"]}
    ).conversation
    assert (changed.title, changed.agent_id, changed.repository_path, changed.revision) == ("u", "", "/src/app", 2)


def test_the_chat_sessions_of_a_plan(client: Client, home: dict[str, str], plan_id: str, create: Create) -> None:
    """Source 001: those of a plan by status, and the story's chat history is its plan's conversation."""
    create()
    first, second = create(plan_id=plan_id), create(plan_id=plan_id)
    done = client.CompleteConversation(**home, conversation_id=first.id, reason="said").conversation
    assert (done.status, done.HasField("completed_at"), done.revision) == (COMPLETED, True, 2)
    named = {**home, "plan_id": plan_id}
    assert list(client.ListConversations(**named).conversations) == [done, second]
    assert list(client.ListConversations(**named, status=ACTIVE).conversations) == [second]
    assert list(client.ListConversations(**named, status=COMPLETED).conversations) == [done]
    with refused(StatusCode.NOT_FOUND, "RESOURCE_NOT_FOUND"):
        client.ListConversations(**home, plan_id=str(uuid.uuid4()))
    with refused(StatusCode.NOT_FOUND, "RESOURCE_NOT_FOUND") as refusal:
        create(plan_id=(missing := str(uuid.uuid4())))
    assert refusal.resource == ("plan", missing)


def test_a_completed_conversation_takes_no_messages(
    client: Client, home: dict[str, str], conversation_id: str, say: Say
) -> None:
    say("a")
    named = {**home, "conversation_id": conversation_id}
    with refused(StatusCode.FAILED_PRECONDITION, "ILLEGAL_TRANSITION"):
        client.ReopenConversation(**named)
    client.CompleteConversation(**named)
    with refused(StatusCode.FAILED_PRECONDITION, "ILLEGAL_TRANSITION") as illegal:
        client.CompleteConversation(**named)
    assert illegal.metadata == {"status": "completed", "allowed": "active"}
    with refused(StatusCode.FAILED_PRECONDITION, "CONVERSATION_COMPLETED"):
        say("b")
    reopened = client.ReopenConversation(**named).conversation
    assert (reopened.status, reopened.HasField("completed_at"), reopened.message_count) == (ACTIVE, False, 1)
    assert say("b").first_number == 2
    settle(client, home["workspace_id"])
    changes = client.ListEvents(**home, kinds=["conversation.status_changed"]).events
    assert [(event.from_status, event.to_status, event.terminal) for event in changes] == [
        ("completed", "active", False),
        ("active", "completed", True),
    ]


def test_messages_are_numbered_and_whole(client: Client, home: dict[str, str], conversation_id: str, say: Say) -> None:
    """Source 003: role, content, model and tokens; the role tool is ours."""
    calls = {"tool_calls": [{"name": "grep", "arguments": {"pattern": "a|b"}}]}
    new = [
        {"message": {"role": SYSTEM, "content": "be brief"}},
        {"message": {"role": USER, "content": "ünï\n ✓"}},
        {"message": {"role": ASSISTANT, "model": "m", "tokens_used": 0, "metadata": calls}},
        {"message": {"role": TOOL, "content": "nothing found", "tokens_used": 3}},
    ]
    appended = client.AppendMessages(**home, conversation_id=conversation_id, messages=new, reason="because")
    assert (appended.first_number, appended.replayed) == (1, False)
    found = messages(client, home, conversation_id)
    assert [message.id for message in found] == list(appended.message_ids)
    assert [(message.number, message.role, message.content) for message in found] == [
        (1, SYSTEM, "be brief"),
        (2, USER, "ünï\n ✓"),
        (3, ASSISTANT, ""),
        (4, TOOL, "nothing found"),
    ]
    assert [message.HasField("tokens_used") for message in found] == [False, False, True, True]
    assert (found[2].model, found[2].metadata["tool_calls"][0]["name"]) == ("m", "grep")
    assert {message.conversation_id for message in found} == {conversation_id}
    assert client.GetMessage(**home, message_id=found[2].id).message == found[2]
    now = client.GetConversation(**home, conversation_id=conversation_id).conversation
    assert (now.message_count, now.last_message_at, now.revision) == (4, found[3].created_at, 1)
    assert say("e", "f").first_number == 5


def test_messages_are_listed_from_either_end(
    client: Client, home: dict[str, str], conversation_id: str, say: Say
) -> None:
    say(*map(str, range(1, 31)))
    say("31", role=ASSISTANT)

    def numbers(**filters: Any) -> list[int]:
        return [message.number for message in messages(client, home, conversation_id, **filters)]

    assert numbers(page_size=7) == list(range(1, 32))
    assert numbers(page_size=7, newest_first=True) == list(range(31, 0, -1))
    assert numbers(from_number=30) == [30, 31]
    assert numbers(from_number=2**53) == []
    assert numbers(from_number=29, newest_first=True, page_size=1) == [31, 30, 29]
    assert numbers(roles=[ASSISTANT, TOOL]) == [31]
    with refused(StatusCode.NOT_FOUND, "RESOURCE_NOT_FOUND") as refusal:
        numbers_of = str(uuid.uuid4())
        messages(client, home, numbers_of)
    assert refusal.resource == ("conversation", numbers_of)


def test_what_is_wrong_with_a_message_is_named(client: Client, home: dict[str, str], conversation_id: str) -> None:
    named = {**home, "conversation_id": conversation_id}
    good = {"message": {"role": USER, "content": "a"}}
    for wrong, path in (
        ({"message": {"content": "a"}}, "messages[1].message.role"),
        ({"message": {"role": 9}}, "messages[1].message.role"),
        ({"message": {"role": USER, "content": "a" * (1024 * 1024 + 1)}}, "messages[1].message.content"),
        ({"message": {"role": USER, "content": "a\0"}}, "messages[1].message.content"),
        ({"message": {"role": USER, "tokens_used": -1}}, "messages[1].message.tokens_used"),
        ({"message": {"role": USER, "id": "x"}}, "messages[1].message.id"),
        ({}, "messages[1].message"),
    ):
        with invalid(path):
            client.AppendMessages(**named, messages=[good, wrong])
    with invalid("messages"):
        client.AppendMessages(**named)
    same = {"message": {"role": USER, "id": str(uuid.uuid4())}}
    with invalid("messages"):
        client.AppendMessages(**named, messages=[same, same])
    client.AppendMessages(**named, messages=[same])
    with refused(StatusCode.ALREADY_EXISTS, "ID_TAKEN") as taken:
        client.AppendMessages(**named, messages=[good, same])
    assert taken.resource == ("message", same["message"]["id"])
    for elsewhere in ({"conversation_id": str(uuid.uuid4())}, {"workspace_id": "nowhere"}):
        with refused(StatusCode.NOT_FOUND, "RESOURCE_NOT_FOUND"):
            client.AppendMessages(**named | elsewhere, messages=[good])
    assert [message.number for message in messages(client, home, conversation_id)] == [1], "nothing was left by halves"


def test_a_call_is_repeated_safely(client: Client, home: dict[str, str], conversation_id: str, say: Say) -> None:
    say("before")
    new = [{"message": {"role": USER, "content": content}} for content in "ab"]
    request = {**home, "conversation_id": conversation_id, "messages": new, "request_id": str(uuid.uuid4())}
    first = client.AppendMessages(**request)
    say("after")
    again = client.AppendMessages(**request)
    assert (list(again.message_ids), again.first_number, again.replayed) == (list(first.message_ids), 2, True)
    client.CompleteConversation(**home, conversation_id=conversation_id)
    assert client.AppendMessages(**request).replayed
    with refused(StatusCode.INVALID_ARGUMENT, "REQUEST_ID_REUSED"):
        client.AppendMessages(**request | {"messages": new[:1]})
    assert [message.content for message in messages(client, home, conversation_id)] == ["before", "a", "b", "after"]


def test_many_append_at_once(
    client: Client, home: dict[str, str], conversation_id: str, say: Say, database_url: str
) -> None:
    """Eight wait for the conversation at once: the messages of each are together, without gaps, as in the feed."""
    settle(client, home["workspace_id"])
    stream = client.WatchEvents(**home, kinds=["message.created"])
    started(stream)
    with ThreadPoolExecutor(8) as calls:
        with holding(database_url, "SELECT FROM conversations WHERE id = %s FOR UPDATE", conversation_id) as waiting:
            made = [calls.submit(say, *(f"{caller}.{turn}" for turn in range(3))) for caller in range(8)]
            assert eventually(lambda: waiting() == 8)
        first = sorted(appended.result().first_number for appended in made)
    assert first == list(range(1, 25, 3))
    found = messages(client, home, conversation_id)
    assert [message.number for message in found] == list(range(1, 25))
    assert [message.content[2:] for message in found] == ["0", "1", "2"] * 8
    assert len({message.content[0] for message in found}) == 8
    times = [message.created_at.ToNanoseconds() for message in found]
    assert times == sorted(times)
    assert [event.subject_id for event in events(stream, 24)] == [message.id for message in found]


def test_the_conversation_is_completed_while_others_append(
    client: Client, home: dict[str, str], conversation_id: str, say: Say, database_url: str
) -> None:
    """Who waits for it while it is completed is refused, and who was before it stays."""
    say("a")
    complete = "UPDATE conversations SET status = 'completed', completed_at = now() WHERE id = %s"
    with ThreadPoolExecutor(1) as calls:
        with holding(database_url, complete, conversation_id) as waiting:
            late = calls.submit(say, "b")
            assert eventually(lambda: waiting() == 1)
        with refused(StatusCode.FAILED_PRECONDITION, "CONVERSATION_COMPLETED"):
            late.result()
    assert client.GetConversation(**home, conversation_id=conversation_id).conversation.message_count == 1


def test_deletion_tells_of_all_of_it(client: Client, home: dict[str, str], plan_id: str, create: Create) -> None:
    """A conversation and a whole plan: each message is told of, with the plan that it was in."""
    for rpc in ("DeleteConversation", "DeletePlan"):
        conversation = create(plan_id=plan_id)
        new = [{"message": {"role": USER, "content": content}} for content in "ab"]
        ids = client.AppendMessages(**home, conversation_id=conversation.id, messages=new).message_ids
        settle(client, home["workspace_id"])
        stream = client.WatchEvents(**home, plan_ids=[plan_id])
        started(stream)
        names = {"conversation_id": conversation.id} if rpc == "DeleteConversation" else {"plan_id": plan_id}
        getattr(client, rpc)(**home, **names)
        found = [event for event in events(stream, 3 + (rpc == "DeletePlan")) if event.kind != "plan.deleted"]
        kinds = [(event.kind, event.subject_id) for event in found]
        assert sorted(kinds[:2]) == sorted(("message.deleted", id_) for id_ in ids)
        assert kinds[2] == ("conversation.deleted", conversation.id)
        assert {event.rpc for event in found} == {rpc}
        assert {event.payload["conversation_id"] for event in found[:2]} == {conversation.id}
        for id_ in ids:
            with refused(StatusCode.NOT_FOUND, "RESOURCE_NOT_FOUND"):
                client.GetMessage(**home, message_id=id_)


def test_imported_messages_are_counted_on(
    client: Client, home: dict[str, str], conversation_id: str, say: Say, database_url: str
) -> None:
    """An import brings numbers: who appends goes on after them, and none is taken twice, however they meet."""
    say("1")

    def bring(number: int, **fields: Any) -> Any:
        id_ = str(uuid.uuid4())
        message = {"id": id_, "conversation_id": conversation_id, "number": number, "role": USER, **fields}
        return copy(client, [ImportRecord(message=message)], home["workspace_id"])  # type: ignore[arg-type]

    assert bring(5, content="5").progress.created == 1
    assert say("6").first_number == 6
    [failure] = bring(6).failures
    assert "another message with the number 6" in failure.message
    assert len(bring(0).failures) == 1
    lock = "SELECT FROM conversations WHERE id = %s FOR UPDATE"
    with ThreadPoolExecutor(9) as calls:
        with holding(database_url, lock, conversation_id) as waiting:
            said = [calls.submit(say, "a") for _ in range(4)]
            assert eventually(lambda: waiting() == 4)
            brought = [calls.submit(bring, number) for number in range(7, 11)]
            assert eventually(lambda: waiting() == 8)
        created = sum(answer.result().progress.created for answer in brought)
        numbers = {answer.result().first_number for answer in said}
    found = [message.number for message in messages(client, home, conversation_id)]
    assert len(found) == len(set(found)) == 3 + 4 + created
    assert numbers <= set(found)
    assert client.GetConversation(**home, conversation_id=conversation_id).conversation.message_count == max(found)


def test_watchers_of_a_plan_hear_the_messages(
    client: Client, home: dict[str, str], plan_id: str, create: Create
) -> None:
    conversation = create(plan_id=plan_id)
    say = [{"message": {"role": USER, "content": "a"}}, {"message": {"role": ASSISTANT, "content": "b"}}]
    first = client.AppendMessages(**home, conversation_id=conversation.id, messages=say)
    create()
    settle(client, home["workspace_id"])
    parts = ["PLAN_PART_CONVERSATION", "PLAN_PART_MESSAGE"]
    stream = client.WatchPlans(**home, plan_ids=[plan_id], parts=parts, options={"snapshot": True})
    snapshot = until(stream, lambda message: message.HasField("snapshot_complete"))
    assert snapshot[-1].snapshot_complete.count == 4
    [shown] = [message.conversation for message in snapshot if message.HasField("conversation")]
    assert (shown.id, shown.message_count) == (conversation.id, 2)
    said = [message.message for message in snapshot if message.HasField("message")]
    assert sorted((message.number, message.content) for message in said) == [(1, "a"), (2, "b")]
    next_ = client.AppendMessages(**home, conversation_id=conversation.id, messages=say[:1])
    [event] = events(stream, 1)
    assert (event.kind, event.plan_id, event.rpc, event.revision) == ("message.created", plan_id, "AppendMessages", 1)
    assert event.message.message_id == next_.message_ids[0]
    assert (event.message.conversation_id, event.message.number) == (conversation.id, 3)
    assert first.first_number == 1


def test_a_tree_has_conversations_and_on_request_their_messages(
    client: Client, home: dict[str, str], plan_id: str, create: Create, say: Say
) -> None:
    first, second = create(plan_id=plan_id), create(plan_id=plan_id)
    say("c", to=second.id)
    say("a", "b", to=first.id)
    client.CreatePhase(**home, phase={"plan_id": plan_id, "name": "p"})
    named = {**home, "plan_id": plan_id}
    items = [item for answer in client.GetPlanTree(**named) for item in answer.items]
    assert [item.WhichOneof("item") for item in items] == ["plan", "conversation", "conversation", "phase"]
    assert [item.conversation.message_count for item in items[1:3]] == [2, 1]
    items = [item for answer in client.GetPlanTree(**named, include_messages=True) for item in answer.items]
    assert [item.message.content for item in items if item.WhichOneof("item") == "message"] == ["a", "b", "c"]


@pytest.fixture
def found(client: Client, home: dict[str, str]) -> Callable[..., list[str]]:
    """The contents of the messages that are found."""

    def found(**filters: Any) -> list[str]:
        return [message.content for message in client.SearchMessages(**home, **filters).messages]

    return found


def test_messages_are_found_by_words(say: Say, create: Create, found: Callable[..., list[str]], plan_id: str) -> None:
    say("The quick brown fox", "a QUICK answer", "nothing of that")
    say("quick, in the plan", to=(of_plan := create(plan_id=plan_id).id))
    assert found(text="quick") == ["quick, in the plan", "a QUICK answer", "The quick brown fox"]
    assert found(text="fox the") == ["The quick brown fox"]
    assert found(text='"brown fox"') == ["The quick brown fox"]
    assert found(text='"fox brown"') == []
    assert found(text="answer or fox") == ["a QUICK answer", "The quick brown fox"]
    assert found(text="quick -fox -plan") == ["a QUICK answer"]
    assert found(text="quick", plan_id=plan_id) == ["quick, in the plan"]
    assert found(text="quick", conversation_id=of_plan) == ["quick, in the plan"]
    assert found(text="fox", conversation_id=of_plan) == []
    for odd in ("!!!", "(", "'", '"', "a & | ! b", ":*", "\\"):
        assert found(text=odd) in ([], ["a QUICK answer"])
    assert len(found()) == 4
    assert found(roles=[ASSISTANT]) == []


def test_messages_are_found_by_metadata(say: Say, found: Callable[..., list[str]]) -> None:
    """Source 001: its messages were JSON, with an index on them."""
    say("greps", role=ASSISTANT, metadata={"tool_calls": [{"name": "grep", "id": 1}, {"name": "cat"}], "turn": 1})
    say("cats", role=ASSISTANT, metadata={"tool_calls": [{"name": "cat"}], "turn": 2})
    say("plain")
    assert found(metadata={"tool_calls": [{"name": "grep"}]}) == ["greps"]
    assert found(metadata={"tool_calls": [{"name": "cat"}]}) == ["cats", "greps"]
    assert found(metadata={"tool_calls": [{"name": "cat"}]}, text="greps") == ["greps"]
    assert found(metadata={"turn": 2.0}) == ["cats"]
    assert found(metadata={"turn": "2"}) == []
    assert found(metadata={}) == ["cats", "greps"]


def test_the_pages_of_what_is_found(client: Client, home: dict[str, str], say: Say) -> None:
    say(*(f"word {number}" for number in range(25)), metadata={"b": 1, "a": {"d": 1, "c": 2}})
    asked = {**home, "text": "word", "metadata": {"a": {"c": 2, "d": 1}, "b": 1}, "page_size": 10}
    contents: list[str] = []
    token = ""
    for _ in range(3):
        page = client.SearchMessages(**asked, page_token=token)
        contents += [message.content for message in page.messages]
        token = page.next_page_token
    assert token == ""
    assert contents == [f"word {number}" for number in reversed(range(25))]
    with refused(StatusCode.INVALID_ARGUMENT, "INVALID_PAGE_TOKEN"):
        token = client.SearchMessages(**asked).next_page_token
        client.SearchMessages(**asked | {"text": "other"}, page_token=token)


def long_texts() -> Iterator[str]:
    """Of a mebibyte each, and as hard as they get for a tsvector: long letters, and parts that are words too."""
    rare = "".join(chr(0x20000 + index % 40000) + (" " if index % 3 == 2 else "") for index in range(330_000))
    yield rare.encode()[: 1024 * 1024].decode(errors="ignore")
    yield "-".join(f"{index:x}q" for index in range(250_000))[: 1024 * 1024]
    yield " ".join(f"a{index:x}.com/b{index:x}" for index in range(100_000))[: 1024 * 1024]
    yield " ".join(chr(0x4E00 + first) + chr(0x4E00 + second) for first in range(300) for second in range(500))
    yield "w" * 1024 * 1024


def test_the_longest_messages_are_taken(client: Client, home: dict[str, str], conversation_id: str, say: Say) -> None:
    for number, text in enumerate(long_texts(), 1):
        content = f"needle{number} {text}".encode()[: 1024 * 1024].decode(errors="ignore")
        assert say(content).first_number == number
        assert len(content.encode()) > 1_000_000
        [message] = client.SearchMessages(**home, text=f"needle{number}", conversation_id=conversation_id).messages
        assert message.content == content


def test_the_index_finds_words_however_many_messages_there_are(
    client: Client, home: dict[str, str], conversation_id: str, database_url: str
) -> None:
    with psycopg.connect(database_url) as connection:
        connection.execute(
            "INSERT INTO messages (workspace_id, conversation_id, number, role, content, metadata)"
            " SELECT %s, %s, n, 'user', 'common ' || n, jsonb_build_object('n', n) FROM generate_series(1, 5000) AS n",
            (home["workspace_id"], conversation_id),
        )
        connection.commit()
    for number in range(7):  # more often than a statement is planned for its values
        assert [one.number for one in client.SearchMessages(**home, text=f"common {4000 + number}").messages] == [
            4000 + number
        ]
        found = client.SearchMessages(**home, metadata={"n": 4000 + number}).messages
        assert [one.number for one in found] == [4000 + number]
