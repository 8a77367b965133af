"""NoteService."""

import uuid

import pytest
from grpc import StatusCode

from tests.rpc.client import Client
from tests.rpc.refusal import invalid, refused

pytestmark = pytest.mark.shares_server


def test_a_note_keeps_what_it_was_given(client: Client, workspace_id: str, plan_id: str) -> None:
    given = {"id": str(uuid.uuid4()), "plan_id": plan_id, "type": "decision", "author": "ada", "content": "Use gRPC"}
    note = client.CreateNote(workspace_id=workspace_id, note=given).note
    assert {name: getattr(note, name) for name in given} == given
    assert (note.workspace_id, note.created_by, note.revision, note.etag) == (workspace_id, "anonymous", 1, "1")
    assert client.GetNote(workspace_id=workspace_id, note_id=note.id).note == note
    with refused(StatusCode.ALREADY_EXISTS, "ID_TAKEN") as refusal:
        client.CreateNote(workspace_id=workspace_id, note=given)
    assert refusal.resource == ("note", note.id)


def test_notes_are_listed_by_plan_and_type_oldest_first(client: Client, workspace_id: str, plan_id: str) -> None:
    other = client.CreatePlan(workspace_id=workspace_id, plan={"name": "other"}).plan.id
    for plan, type_, content in ((plan_id, "a", "1"), (plan_id, "b", "2"), (other, "a", "3"), (plan_id, "a", "4")):
        client.CreateNote(workspace_id=workspace_id, note={"plan_id": plan, "type": type_, "content": content})

    def contents(**filters: str) -> list[str]:
        return [note.content for note in client.ListNotes(workspace_id=workspace_id, plan_id=plan_id, **filters).notes]

    assert contents() == ["1", "2", "4"]
    assert contents(type="a") == ["1", "4"]


def test_a_note_is_changed_and_deleted_in_the_state_that_is_known(
    client: Client, workspace_id: str, plan_id: str
) -> None:
    home = {"workspace_id": workspace_id}
    note = client.CreateNote(**home, note={"plan_id": plan_id, "type": "a", "content": "b"}).note
    named = home | {"note_id": note.id}
    changed = client.UpdateNote(**named, note={"content": "c"}, etag=note.etag).note
    assert (changed.type, changed.content, changed.revision) == ("a", "c", 2)
    assert client.UpdateNote(**named, update_mask={"paths": ["type"]}, note={}).note.type == ""
    with refused(StatusCode.ABORTED, "ETAG_MISMATCH"):
        client.DeleteNote(**named, etag=note.etag)
    client.DeleteNote(**named)
    with refused(StatusCode.NOT_FOUND, "RESOURCE_NOT_FOUND") as refusal:
        client.GetNote(**named)
    assert refusal.resource == ("note", note.id)


@pytest.mark.parametrize("content", ["", "  \n"])
def test_a_note_says_something(client: Client, workspace_id: str, plan_id: str, content: str) -> None:
    with invalid("note.content"):
        client.CreateNote(workspace_id=workspace_id, note={"plan_id": plan_id, "content": content})
    note = client.CreateNote(workspace_id=workspace_id, note={"plan_id": plan_id, "content": "a"}).note
    with invalid("note.content"):
        client.UpdateNote(
            workspace_id=workspace_id, note_id=note.id, note={"content": content}, update_mask={"paths": ["content"]}
        )


def test_a_note_is_on_a_plan_that_exists(client: Client, workspace_id: str, plan_id: str) -> None:
    missing = str(uuid.uuid4())
    with invalid("note.plan_id"):
        client.CreateNote(workspace_id=workspace_id, note={"content": "a"})
    with refused(StatusCode.NOT_FOUND, "RESOURCE_NOT_FOUND") as refusal:
        client.CreateNote(workspace_id=workspace_id, note={"plan_id": missing, "content": "a"})
    assert refusal.resource == ("plan", missing)
    with refused(StatusCode.NOT_FOUND, "RESOURCE_NOT_FOUND"):
        client.ListNotes(workspace_id=workspace_id, plan_id=missing)
    note = client.CreateNote(workspace_id=workspace_id, note={"plan_id": plan_id, "content": "a"}).note
    client.DeletePlan(workspace_id=workspace_id, plan_id=plan_id)
    with refused(StatusCode.NOT_FOUND, "RESOURCE_NOT_FOUND"):
        client.GetNote(workspace_id=workspace_id, note_id=note.id)
