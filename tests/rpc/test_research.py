"""KnowledgeService: research documents."""

import uuid
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from grpc import StatusCode
from planwire.v1.research_document_pb2 import ResearchDocument
from planwire.v1.transfer_service_pb2 import ImportRecord

from tests.rpc.client import Client
from tests.rpc.examples import Fields
from tests.rpc.locks import holding
from tests.rpc.refusal import invalid, refused
from tests.rpc.test_export import copy, export
from tests.rpc.test_knowledge import at
from tests.support.waiting import eventually


@pytest.fixture
def home(workspace_id: str) -> Fields:
    return {"workspace_id": workspace_id}


@pytest.fixture
def plan_id(client: Client, home: Fields) -> str:
    return str(client.CreatePlan(**home, plan={"name": "example"}).plan.id)


def append(client: Client, home: Fields, text: str, filename: str = "a.md", **fields: Any) -> ResearchDocument:
    document: ResearchDocument = client.AppendResearchDocument(
        **home, filename=filename, text=text, **fields
    ).research_document
    return document


def read(client: Client, home: Fields, id_: str, revision: int = 0) -> str:
    answer = client.GetResearchDocument(**home, research_document_id=id_, revision=revision)
    return str(answer.research_document.content)


def texts(client: Client, home: Fields, id_: str) -> list[tuple[int, str]]:
    answer = client.ListResearchDocumentRevisions(**home, research_document_id=id_)
    return [(revision.number, revision.text) for revision in answer.research_document_revisions]


def test_what_is_appended_extends_the_document_and_keeps_each_revision(
    client: Client, home: Fields, plan_id: str
) -> None:
    first = append(client, home, "# Büilds\n", plan_id=plan_id, source="web", session_id="s1")
    second = append(client, home, "slow\n", plan_id=plan_id)
    assert (second.id, second.revision, second.etag, second.content_bytes) == (first.id, 2, "2", 15)
    assert (second.plan_id, second.filename, second.created_by) == (plan_id, "a.md", "anonymous")
    assert read(client, home, first.id) == "# Büilds\nslow\n"
    assert read(client, home, first.id, 2) == "# Büilds\nslow\n"
    assert read(client, home, first.id, 1) == "# Büilds\n"
    with refused(StatusCode.NOT_FOUND, "RESOURCE_NOT_FOUND"):
        read(client, home, first.id, 3)
    found = client.GetResearchDocumentByFilename(**home, plan_id=plan_id, filename="a.md").research_document
    assert found == client.GetResearchDocument(**home, research_document_id=first.id).research_document
    assert texts(client, home, first.id) == [(1, "# Büilds\n"), (2, "slow\n")]
    [revision, _] = client.ListResearchDocumentRevisions(
        **home, research_document_id=first.id
    ).research_document_revisions
    assert (revision.source, revision.session_id, revision.created_by) == ("web", "s1", "anonymous")
    events = [
        (event.kind, event.plan_id) for event in client.ListEvents(**home).events if event.kind.startswith("research")
    ]
    assert events == [("research_document.updated", plan_id), ("research_document.created", plan_id)]


def test_the_session_is_that_of_the_call_unless_it_is_named(client: Client, home: Fields) -> None:
    document = append(client.with_((("planwire-session", "mine"),)), home, "a")
    append(client.with_((("planwire-session", "mine"),)), home, "b", session_id="other")
    revisions = client.ListResearchDocumentRevisions(
        **home, research_document_id=document.id
    ).research_document_revisions
    assert [revision.session_id for revision in revisions] == ["mine", "other"]


def test_a_filename_is_of_a_plan_or_of_the_whole_workspace(client: Client, home: Fields, plan_id: str) -> None:
    of_plan, of_all = append(client, home, "p", plan_id=plan_id), append(client, home, "w")
    gone = append(client, home, "x", "gone.md", expires_at=at(seconds=-1))

    def listed(**filters: Any) -> list[str]:
        documents = client.ListResearchDocuments(**home, **filters).research_documents
        assert not any(document.content for document in documents)
        return [document.id for document in documents]

    assert listed() == [of_plan.id, of_all.id]
    assert listed(plan_id=plan_id) == [of_plan.id]
    assert listed(without_plan=True) == [of_all.id]
    assert listed(include_expired=True) == [of_plan.id, of_all.id, gone.id]
    assert client.GetResearchDocumentByFilename(**home, filename="a.md").research_document.id == of_all.id
    with refused(StatusCode.NOT_FOUND, "RESOURCE_NOT_FOUND") as refusal:
        client.GetResearchDocumentByFilename(**home, plan_id=plan_id, filename="gone.md")
    assert refusal.resource == ("research_document", "gone.md")
    append(client, home, "y", "gone.md", expires_at=at(days=1))
    assert listed(without_plan=True) == [of_all.id, gone.id]


def test_etags_and_request_ids(client: Client, home: Fields) -> None:
    with refused(StatusCode.NOT_FOUND, "RESOURCE_NOT_FOUND"):
        append(client, home, "a", etag="1")
    once = {"filename": "a.md", "text": "a", "request_id": str(uuid.uuid4())}
    first = client.AppendResearchDocument(**home, **once)
    append(client, home, "b", etag=first.research_document.etag)
    again = client.AppendResearchDocument(**home, **once)
    assert (first.replayed, again.replayed, again.research_document.revision) == (False, True, 2)
    stale = {"filename": "a.md", "text": "c", "etag": "1", "request_id": str(uuid.uuid4())}
    for _ in range(2):
        with refused(StatusCode.ABORTED, "ETAG_MISMATCH"):
            client.AppendResearchDocument(**home, **stale)
    assert read(client, home, again.research_document.id) == "ab"


def test_a_document_is_deleted_with_its_revisions(client: Client, home: Fields) -> None:
    id_ = append(client, home, "a").id
    append(client, home, "b")
    with refused(StatusCode.ABORTED, "ETAG_MISMATCH"):
        client.DeleteResearchDocument(**home, research_document_id=id_, etag="1")
    once = {"research_document_id": id_, "etag": "2", "request_id": str(uuid.uuid4())}
    assert [client.DeleteResearchDocument(**home, **once).replayed for _ in range(2)] == [False, True]
    assert client.ListEvents(**home, kinds=["research_document.deleted"]).events[0].subject_id == id_
    new = append(client, home, "c")
    assert (new.revision, new.id != id_, read(client, home, new.id)) == (1, True, "c")


def test_what_no_document_is(client: Client, home: Fields) -> None:
    with refused(StatusCode.NOT_FOUND, "RESOURCE_NOT_FOUND") as refusal:
        append(client, home, "a", plan_id=str(uuid.uuid4()))
    assert refusal.resource[0] == "plan"
    for field, given in {"filename": {"filename": " "}, "text": {"text": ""}, "source": {"source": "s" * 1001}}.items():
        with invalid(field):
            append(client, home, **{"text": "a", **given})


def test_a_document_has_room_for_a_mebibyte(client: Client, home: Fields) -> None:
    document = append(client, home, "é" * (512 * 1024 - 1))
    with refused(StatusCode.FAILED_PRECONDITION, "RESEARCH_DOCUMENT_FULL"):
        append(client, home, "abc")
    assert append(client, home, "ab").content_bytes == 1024 * 1024
    assert read(client, home, document.id).endswith("éab")


def test_of_many_that_append_at_once_all_do(client: Client, home: Fields, database_url: str) -> None:
    with ThreadPoolExecutor(8) as pool:
        list(pool.map(lambda n: append(client, home, f"{n}"), range(8)))
        document = append(client, home, "-")
        lock = "SELECT FROM research_documents WHERE id = %s FOR UPDATE"
        with holding(database_url, lock, document.id) as waiting:
            calls = [pool.submit(append, client, home, f"{n}") for n in range(8)]
            assert eventually(lambda: waiting() >= 4)
        assert sorted(call.result().revision for call in calls) == list(range(10, 18))
    numbered = texts(client, home, document.id)
    assert [number for number, _ in numbered] == list(range(1, 18))
    assert sorted(text for _, text in numbered[:8]) == [f"{n}" for n in range(8)]
    assert read(client, home, document.id) == "".join(text for _, text in numbered)


def test_documents_that_are_exported_are_the_same_where_they_are_imported(client: Client, home: Fields) -> None:
    for text in "123":
        document = append(client, home, text, source="s", expires_at=at(days=1))
    records = [
        record for record in export(client, home["workspace_id"]) if "research" in str(record.WhichOneof("record"))
    ]
    there = {"workspace_id": f"w-{uuid.uuid4()}"}
    client.RegisterWorkspace(**there, path=f"/{there['workspace_id']}")
    for _ in range(2):
        assert not copy(client, records, there["workspace_id"], 1).failures
    again = [
        record for record in export(client, there["workspace_id"]) if "research" in str(record.WhichOneof("record"))
    ]
    for record in records:
        getattr(record, str(record.WhichOneof("record"))).workspace_id = there["workspace_id"]
    assert again == records
    assert (append(client, there, "4").revision, read(client, there, document.id)) == (4, "1234")
    other = ImportRecord(research_document=ResearchDocument(id=str(uuid.uuid4()), filename="a.md"))
    [failure] = copy(client, [other], there["workspace_id"]).failures
    assert "another research document" in failure.message


def test_revisions_that_come_in_are_counted(client: Client, home: Fields) -> None:
    id_ = str(uuid.uuid4())
    revision = {"research_document_id": id_, "text": "a" * 1024 * 1024}
    records = [
        ImportRecord(research_document={"id": id_, "filename": "a.md"}),
        ImportRecord(research_document_revision={"id": str(uuid.uuid4()), "number": 5, **revision}),
        ImportRecord(research_document_revision={"id": str(uuid.uuid4()), "number": 6, **revision}),
    ]
    [failure] = copy(client, records, home["workspace_id"], 1).failures
    assert "1,048,576 bytes" in failure.message
    document = client.GetResearchDocument(**home, research_document_id=id_).research_document
    assert (document.revision, document.content_bytes) == (5, 1024 * 1024)
