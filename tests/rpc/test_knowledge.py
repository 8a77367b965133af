"""KnowledgeService: knowledge entries."""

import uuid
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from google.protobuf.timestamp_pb2 import Timestamp
from grpc import StatusCode
from planwire.v1.knowledge_entry_pb2 import KnowledgeEntry
from planwire.v1.transfer_service_pb2 import ImportRecord

from tests.rpc.client import Client
from tests.rpc.examples import Fields
from tests.rpc.locks import holding
from tests.rpc.refusal import invalid, refused
from tests.rpc.test_export import copy, export
from tests.support.waiting import eventually

pytestmark = pytest.mark.shares_server


@pytest.fixture
def home(workspace_id: str) -> Fields:
    return {"workspace_id": workspace_id}


def at(**since_now: float) -> Timestamp:
    """A time relative to now."""
    time = Timestamp()
    time.FromDatetime(datetime.now(UTC) + timedelta(**since_now))
    return time


def store(client: Client, home: Fields, slug: str, content: str = "it is so", **fields: Any) -> KnowledgeEntry:
    entry = {"slug": slug, "title": slug.title(), "content": content, **fields}
    stored: KnowledgeEntry = client.PutKnowledgeEntry(**home, knowledge_entry=entry).knowledge_entry
    return stored


def listed(client: Client, home: Fields, **filters: Any) -> list[tuple[str, str]]:
    entries = client.ListKnowledgeEntries(**home, **filters).knowledge_entries
    return [(entry.slug, entry.content) for entry in entries]


def test_an_entry_keeps_what_it_was_given(client: Client, home: Fields) -> None:
    given = {"id": str(uuid.uuid4()), "category": "build", "source": "README", "session_id": "s1"}
    entry = store(client, home, "build/how-to", "make", data={"jobs": 2}, **given)
    assert {name: getattr(entry, name) for name in given} == given
    assert (entry.data["jobs"], entry.created_by, entry.etag) == (2, "anonymous", "1")
    assert client.GetKnowledgeEntry(**home, slug="build/how-to").knowledge_entry == entry
    with refused(StatusCode.ALREADY_EXISTS, "ID_TAKEN") as refusal:
        store(client, home, "other", id=entry.id)
    assert refusal.resource == ("knowledge_entry", entry.id)


def test_what_is_stored_again_supersedes_what_was_there(client: Client, home: Fields) -> None:
    first = store(client, home, "port", "80")
    assert store(client, home, "port", "80") == first
    request = {**home, "knowledge_entry": {"slug": "port", "title": "Port", "content": "443"}}
    with refused(StatusCode.ABORTED, "ETAG_MISMATCH"):
        client.PutKnowledgeEntry(**request, etag="2")
    once = {**request, "etag": "1", "request_id": str(uuid.uuid4())}
    second = client.PutKnowledgeEntry(**once).knowledge_entry
    third = store(client, home, "port", "444")
    again = client.PutKnowledgeEntry(**once)
    assert (again.replayed, again.knowledge_entry.id, again.knowledge_entry.superseded_by_id) == (
        True,
        second.id,
        third.id,
    )
    history = client.ListKnowledgeEntryHistory(**home, slug="port").knowledge_entries
    assert [entry.content for entry in history] == ["80", "443", "444"]
    assert [entry.valid_to for entry in history[:2]] == [entry.valid_from for entry in history[1:]]
    assert not history[2].HasField("valid_to")
    assert listed(client, home) == [("port", "444")]
    assert client.GetKnowledgeEntry(**home, slug="port").knowledge_entry == third
    assert client.GetKnowledgeEntry(**home, slug="port", valid_at=first.valid_from).knowledge_entry.content == "80"
    assert len(listed(client, home, include_superseded=True)) == 3
    events = [event.kind for event in client.ListEvents(**home).events if event.kind.startswith("knowledge")]
    assert sorted(events) == ["knowledge_entry.created"] * 3 + ["knowledge_entry.superseded"] * 2


def test_what_holds_later_does_not_hold_yet(client: Client, home: Fields) -> None:
    store(client, home, "port", "80")
    store(client, home, "port", "443", valid_from=at(days=1))
    assert client.GetKnowledgeEntry(**home, slug="port").knowledge_entry.content == "80"
    assert listed(client, home) == [("port", "80")]
    assert listed(client, home, valid_at=at(days=2)) == [("port", "443")]
    with invalid("knowledge_entry.valid_from"):
        store(client, home, "port", "444", valid_from=at(hours=1))
    with refused(StatusCode.NOT_FOUND, "RESOURCE_NOT_FOUND"):
        client.GetKnowledgeEntry(**home, slug="port", valid_at=at(days=-1))


def test_entries_are_listed_by_category_and_while_they_last(client: Client, home: Fields) -> None:
    store(client, home, "a", category="x")
    store(client, home, "b", category="y")
    store(client, home, "c", category="x", expires_at=at(hours=-1))
    store(client, home, "d")

    def slugs(**filters: Any) -> list[str]:
        return [slug for slug, _ in listed(client, home, **filters)]

    assert slugs() == ["a", "b", "d"]
    assert slugs(categories=["x"]) == ["a"]
    assert slugs(categories=["x", "y"], include_expired=True) == ["a", "b", "c"]
    assert client.GetKnowledgeEntry(**home, slug="c").knowledge_entry.slug == "c"


def test_a_store_that_changed_nothing_changes_nothing_when_it_is_repeated(client: Client, home: Fields) -> None:
    first = store(client, home, "port", "80")
    entry = {"slug": "port", "title": "Port", "content": "80"}
    once = {"knowledge_entry": entry, "request_id": str(uuid.uuid4())}
    assert not client.PutKnowledgeEntry(**home, **once).replayed
    store(client, home, "port", "443")
    again = client.PutKnowledgeEntry(**home, **once)
    assert (again.replayed, again.knowledge_entry.id) == (True, first.id)
    assert listed(client, home) == [("port", "443")]
    with refused(StatusCode.INVALID_ARGUMENT, "REQUEST_ID_REUSED"):
        client.PutKnowledgeEntry(**home, **once, reason="another")


def test_an_entry_is_deleted_with_its_history(client: Client, home: Fields) -> None:
    store(client, home, "a", "1")
    store(client, home, "a", "2")
    with refused(StatusCode.ABORTED, "ETAG_MISMATCH"):
        client.DeleteKnowledgeEntry(**home, slug="a", etag="7")
    once = {"slug": "a", "etag": "1", "request_id": str(uuid.uuid4())}
    assert not client.DeleteKnowledgeEntry(**home, **once).replayed
    assert client.DeleteKnowledgeEntry(**home, **once).replayed
    events = [event.kind for event in client.ListEvents(**home).events]
    assert events.count("knowledge_entry.deleted") == 2
    for call in (client.GetKnowledgeEntry, client.ListKnowledgeEntryHistory, client.DeleteKnowledgeEntry):
        with refused(StatusCode.NOT_FOUND, "RESOURCE_NOT_FOUND") as refusal:
            call(**home, slug="a")
        assert refusal.resource == ("knowledge_entry", "a")
    with refused(StatusCode.NOT_FOUND, "RESOURCE_NOT_FOUND"):
        client.PutKnowledgeEntry(**home, knowledge_entry={"slug": "a", "title": "a", "content": "b"}, etag="1")
    assert store(client, home, "a", "3").revision == 1


@pytest.mark.parametrize("slug", ["", "A", "a b", "-a", "a-", "a--b", "ä", "a" * 256])
def test_what_no_slug_is(client: Client, home: Fields, slug: str) -> None:
    with invalid("knowledge_entry.slug"):
        store(client, home, slug, title="t")


def test_an_entry_says_something(client: Client, home: Fields) -> None:
    with invalid("knowledge_entry.content"):
        store(client, home, "a", " ")
    with invalid("knowledge_entry.title"):
        store(client, home, "a", title=" ")
    large = "é" * 262144
    assert store(client, home, "a", large).content == large


def test_of_many_that_store_at_once_one_holds(client: Client, home: Fields, database_url: str) -> None:
    first = store(client, home, "a", "first")
    lock = "SELECT FROM knowledge WHERE id = %s FOR UPDATE"
    with ThreadPoolExecutor(8) as pool:
        with holding(database_url, lock, first.id) as waiting:
            calls = [pool.submit(store, client, home, "a", f"{n}") for n in range(8)]
            assert eventually(lambda: waiting() >= 4)
        stored = [first, *(call.result() for call in calls)]
    history = client.ListKnowledgeEntryHistory(**home, slug="a").knowledge_entries
    assert {entry.id for entry in history} == {entry.id for entry in stored}
    assert [entry.superseded_by_id for entry in history] == [*(entry.id for entry in history[1:]), ""]
    assert len(listed(client, home)) == 1


def test_of_many_that_store_first_all_do(client: Client, home: Fields) -> None:
    for slug in "abcde":
        with ThreadPoolExecutor(8) as pool:
            list(pool.map(lambda n, slug=slug: store(client, home, slug, f"{n}"), range(8)))
        assert len(client.ListKnowledgeEntryHistory(**home, slug=slug).knowledge_entries) == 8


def test_entries_that_are_exported_are_the_same_where_they_are_imported(client: Client, home: Fields) -> None:
    for content in "123":
        store(client, home, "a", content, category="c", source="s", expires_at=at(days=1))
    records = [record for record in export(client, home["workspace_id"]) if record.HasField("knowledge_entry")]
    there = f"w-{uuid.uuid4()}"
    client.RegisterWorkspace(workspace_id=there, path=f"/{there}")
    for _ in range(2):
        assert not copy(client, records, there, 1).failures
    again = [record for record in export(client, there) if record.HasField("knowledge_entry")]
    for record in records:
        record.knowledge_entry.workspace_id = there
    assert again == records
    other = ImportRecord(knowledge_entry=KnowledgeEntry(id=str(uuid.uuid4()), slug="a", title="t", content="another"))
    [failure] = copy(client, [other], there).failures
    assert "knowledge entry a exists already" in failure.message
