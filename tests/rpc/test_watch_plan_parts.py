"""WatchPlans with the parts of plans: their events come in the order of the feed, with those of the plans."""

import uuid
from collections.abc import Callable
from typing import Any

import grpc
import pytest
from planwire.v1.event_pb2 import PlanEvent, PlanPart
from planwire.v1.plan_service_pb2 import WatchPlansResponse

from service.feed.kinds import PLAN_PARTS
from tests.feed.watching import Stream, events, payloads, settle, started, until
from tests.feed.watching import refused as ends
from tests.rpc.client import Client
from tests.rpc.refusal import invalid

pytestmark = pytest.mark.shares_server

ALL = list(PLAN_PARTS)
# Of each kind of part that is made in a plan: what a new one has, and a change where there are any. For stories see
# test_watch_stories.py.
PARTS: dict[str, tuple[dict[str, Any], dict[str, Any] | None]] = {
    "phase": ({"name": "a"}, {"name": "b"}),
    "note": ({"content": "a"}, {"content": "b"}),
    "artifact": ({"artifact_type": 4, "content_json": "1"}, {"content_json": "2"}),
    "agent_session": ({"session_id": "a"}, None),
    "handoff": ({"to_agent": "a"}, None),
    "context_item": ({"type": "a", "text": "b"}, {"text": "c"}),
    "conversation": ({"title": "a"}, {"title": "b"}),
}


@pytest.fixture
def home(workspace_id: str) -> dict[str, str]:
    return {"workspace_id": workspace_id}


@pytest.fixture
def create(client: Client, home: dict[str, str], plan_id: str) -> Callable[..., Any]:
    """Creates a part of the plan, or of another."""

    def create(subject: str, of: str = plan_id) -> Any:
        new = {subject: PARTS[subject][0] | {"plan_id": of}}
        return getattr(getattr(client, f"Create{called(subject)}")(**home, **new), subject)

    return create


def watch(client: Client, home: dict[str, str], *parts: int, **request: Any) -> Stream:
    """A stream that is open, of all parts where none are named; without options it begins after all that was done."""
    if "options" in request:
        return client.WatchPlans(**home, parts=parts or ALL, **request)
    settle(client, home["workspace_id"])
    stream = client.WatchPlans(**home, parts=parts or ALL, **request)
    started(stream)
    return stream


def position(client: Client, home: dict[str, str]) -> str:
    """The token of the place after all that was done."""
    settle(client, home["workspace_id"])
    stream = client.WatchPlans(**home)
    token = started(stream)
    stream.cancel()
    return token


def told(event: PlanEvent) -> tuple[str, str]:
    """The kind of the event, and the id of what it is about."""
    part = event.WhichOneof("part")
    assert event.kind.partition(".")[0] == (part or "plan")
    return event.kind, getattr(getattr(event, part), f"{part}_id") if part else event.plan_id


def called(subject: str) -> str:
    """What the names of its message and its RPCs call a part."""
    return subject.title().replace("_", "")


def test_every_part_has_its_fields() -> None:
    assert set(PLAN_PARTS.values()) == {field.name for field in PlanEvent.DESCRIPTOR.oneofs_by_name["part"].fields}
    for subject in PLAN_PARTS.values():
        assert PlanEvent.DESCRIPTOR.fields_by_name[subject].message_type.fields[0].name == f"{subject}_id"
        assert WatchPlansResponse.DESCRIPTOR.fields_by_name[subject].message_type.name == called(subject)


@pytest.mark.parametrize("subject", [subject for subject, (_, change) in PARTS.items() if change is not None])
def test_what_happens_to_a_part_is_told(
    client: Client, home: dict[str, str], plan_id: str, create: Callable[..., Any], subject: str
) -> None:
    stream = watch(client, home, PlanPart.Value(f"PLAN_PART_{subject.upper()}"))
    new = create(subject)
    acted = {**home, f"{subject}_id": new.id, "reason": "because"}
    call = called(subject)
    changed = getattr(getattr(client, f"Update{call}")(**acted, **{subject: PARTS[subject][1]}), subject)
    getattr(client, f"Delete{call}")(**acted)
    found = events(stream, 3)
    assert [told(event) for event in found] == [
        (f"{subject}.{what}", new.id) for what in ("created", "updated", "deleted")
    ]
    assert {event.plan_id for event in found} == {plan_id}
    assert [(event.revision, event.etag) for event in found[:2]] == [(one.revision, one.etag) for one in (new, changed)]
    assert [event.reason for event in found] == ["", "because", "because"]
    assert [event.rpc for event in found] == [f"{rpc}{call}" for rpc in ("Create", "Update", "Delete")]


def test_phases_that_are_reordered_are_told(client: Client, home: dict[str, str], plan_id: str, create: Any) -> None:
    ids = [create("phase").id for _ in range(3)]
    stream = watch(client, home)
    client.ReorderPhases(**home, plan_id=plan_id, phase_ids=[ids[1], ids[0], ids[2]])
    [message] = until(stream, lambda message: message.HasField("events"))
    assert {told(event) for event in message.events.events} == {("phase.updated", ids[0]), ("phase.updated", ids[1])}
    assert {event.rpc for event in message.events.events} == {"ReorderPhases"}


def test_who_does_not_ask_is_not_told(client: Client, home: dict[str, str], plan_id: str, create: Any) -> None:
    settle(client, home["workspace_id"])
    plain = client.WatchPlans(**home)
    of_notes = client.WatchPlans(**home, parts=[PlanPart.PLAN_PART_NOTE])
    for stream in (plain, of_notes):
        started(stream)
    for subject in PARTS:
        create(subject)
    client.ActivatePlan(**home, plan_id=plan_id)
    assert [event.kind for event in events(plain, 1)] == ["plan.status_changed"]
    assert [event.kind for event in events(of_notes, 2)] == ["note.created", "plan.status_changed"]


def test_only_parts_of_the_plans_that_are_named_are_told(
    client: Client, home: dict[str, str], plan_id: str, create: Any
) -> None:
    other = client.CreatePlan(**home, plan={"name": "other"}).plan.id
    stream = watch(client, home, plan_ids=[plan_id])
    for of in (other, plan_id):
        for subject in PARTS:
            create(subject, of)
    # What a caller adds, and what happens to tasks, is none of it.
    client.CreateTask(**home, task={"title": "t", "plan_id": plan_id})
    client.AppendEvent(**home, kind="memo.taken", plan_id=plan_id)
    for of in (other, plan_id):
        client.ActivatePlan(**home, plan_id=of)
    found = events(stream, len(PARTS) + 1)
    assert {event.plan_id for event in found} == {plan_id}
    assert [event.kind for event in found] == [*(f"{subject}.created" for subject in PARTS), "plan.status_changed"]


def test_a_plan_and_its_phases_come_in_one_message(client: Client, home: dict[str, str]) -> None:
    stream = watch(client, home)
    made = client.CreatePlan(
        **home, plan={"name": "p"}, phases=[{"phase": {"name": str(number)}} for number in range(50)]
    )
    [message] = until(stream, lambda message: message.HasField("events"))
    found = [told(event) for event in message.events.events]
    assert sorted(found) == sorted(
        [("plan.created", made.plan.id), *(("phase.created", phase.id) for phase in made.phases)]
    )
    version = client.CreatePlanVersion(**home, plan_id=made.plan.id).plan.id
    [message] = until(stream, lambda message: message.HasField("events"))
    assert {event.plan_id for event in message.events.events} == {version}
    assert len(message.events.events) == 51


def test_what_is_deleted_with_its_plan_is_told(client: Client, home: dict[str, str], plan_id: str, create: Any) -> None:
    parts = {(f"{subject}.deleted", create(subject).id) for subject in PARTS}
    stream = watch(client, home, plan_ids=[plan_id])
    client.DeletePlan(**home, plan_id=plan_id, reason="over")
    [message] = until(stream, lambda message: message.HasField("events"))
    assert {told(event) for event in message.events.events} == parts | {("plan.deleted", plan_id)}
    assert {event.reason for event in message.events.events} == {"over"}


def test_what_is_deleted_with_its_workspace_is_told(client: Client, home: dict[str, str], create: Any) -> None:
    parts = {(f"{subject}.deleted", create(subject).id) for subject in PARTS}
    stream = watch(client, home)
    client.DeleteWorkspace(**home, force=True)
    [message] = until(stream, lambda message: message.HasField("events"))
    assert parts <= {told(event) for event in message.events.events}
    ends(stream, grpc.StatusCode.NOT_FOUND, "RESOURCE_NOT_FOUND")


def test_a_transaction_of_plan_and_phases_is_whole_after_any_token(client: Client, home: dict[str, str]) -> None:
    """One of more than 1 MiB: who stops in the middle of it gets all of it again."""
    why = "\N{PARTY POPPER}" * 1000
    made = client.CreatePlan(**home, plan={"name": "p"}, phases=[{"phase": {"name": "a"}}] * 200)
    for _ in range(100):
        client.CreateNote(**home, note={"plan_id": made.plan.id, "content": "a"})
    token = position(client, home)
    client.DeletePlan(**home, plan_id=made.plan.id, reason=why)
    client.CreatePlan(**home, plan={"name": "next"}, phases=[{"phase": {"name": "a"}}])
    settle(client, home["workspace_id"])

    def deletion(token: str) -> tuple[list[PlanEvent], list[bool]]:
        messages = until(
            watch(client, home, options={"resume_token": token}),
            lambda message: message.HasField("events") and message.resume_token,
        )[1:]
        tokens = [bool(message.resume_token) for message in messages]
        return [event for message in messages for event in message.events.events], tokens

    whole, tokens = deletion(token)
    assert len(tokens) > 1
    assert tokens == [False] * (len(tokens) - 1) + [True]
    stopped = watch(client, home, options={"resume_token": token})
    first = until(stopped, lambda message: message.HasField("events"))[-1]
    stopped.cancel()
    assert not first.resume_token
    again, _ = deletion(token)
    assert again == whole
    gone = [event for event in whole if event.kind.endswith(".deleted")]
    assert len({told(event) for event in gone}) == len(gone) == 301


def test_every_token_of_a_message_resumes_after_its_transaction(
    client: Client, home: dict[str, str], plan_id: str, create: Any
) -> None:
    token = position(client, home)
    for subject in PARTS:
        create(subject)
    client.CreatePlan(**home, plan={"name": "p"}, phases=[{"phase": {"name": "a"}}])
    # Read from the database, several transactions share a message.
    whole = events(watch(client, home, options={"resume_token": token}), len(PARTS) + 2)
    resumable = [place for place, event in enumerate(whole) if event.resume_token]
    assert resumable[: len(PARTS)] == list(range(len(PARTS)))
    for place in resumable[:-1]:
        rest = events(watch(client, home, options={"resume_token": whole[place].resume_token}), len(whole) - place - 1)
        assert [told(event) for event in rest] == [told(event) for event in whole[place + 1 :]]


def test_a_snapshot_has_the_parts_that_are_asked_for(
    client: Client, home: dict[str, str], plan_id: str, create: Any
) -> None:
    other = client.CreatePlan(**home, plan={"name": "other"}).plan.id
    made = {subject: [create(subject) for _ in range(2)] for subject in PARTS}
    elsewhere = {create(subject, other).id for subject in PARTS}

    def snapshot(**request: Any) -> list[Any]:
        stream = client.WatchPlans(**home, options={"snapshot": True}, **request)
        messages = until(stream, lambda message: message.HasField("snapshot_complete"))
        assert messages[-1].snapshot_complete.count == len(messages) - 2
        assert {message.resume_token for message in messages[1:-1]} == {""}
        return messages[1:-1]

    assert payloads(snapshot()) == ["plan", "plan"]
    one = snapshot(plan_ids=[plan_id], parts=ALL)
    assert payloads(one) == ["plan", *(subject for subject in sorted(PARTS) for _ in range(2))]
    for artifact in made["artifact"]:
        artifact.ClearField("content")
    for subject in PARTS:
        assert [getattr(message, subject) for message in one if message.WhichOneof("payload") == subject] == made[
            subject
        ]
    all_ = {
        getattr(message, payload).id for message in snapshot(parts=ALL) if (payload := message.WhichOneof("payload"))
    }
    assert all_ == {plan_id, other} | elsewhere | {part.id for parts in made.values() for part in parts}


def test_what_happens_after_a_snapshot_follows_it(
    client: Client, home: dict[str, str], plan_id: str, create: Any
) -> None:
    phase = create("phase")
    stream = watch(client, home, options={"snapshot": True})
    assert payloads(until(stream, lambda message: message.HasField("snapshot_complete")))[1:-1] == ["plan", "phase"]
    client.UpdatePhase(**home, phase_id=phase.id, phase={"name": "b"})
    newer = until(stream, lambda message: any(event.revision > 1 for event in message.events.events))[-1]
    assert told(newer.events.events[-1]) == ("phase.updated", phase.id)


def test_a_stream_with_parts_ends_when_the_plan_does(
    client: Client, home: dict[str, str], plan_id: str, create: Any
) -> None:
    """Whatever happens to its parts: a note on it leaves nothing open, and one that is deleted ends nothing."""
    client.ActivatePlan(**home, plan_id=plan_id)
    stream = watch(client, home, plan_ids=[plan_id], until_terminal=True)
    note = create("note")
    client.DeleteNote(**home, note_id=note.id)
    create("phase")
    client.CompletePlan(**home, plan_id=plan_id)
    kinds = [event.kind for message in stream for event in message.events.events]
    assert kinds == ["note.created", "note.deleted", "phase.created", "plan.status_changed"]


def test_a_stream_with_parts_ends_when_the_plan_is_archived(
    client: Client, home: dict[str, str], plan_id: str, create: Any
) -> None:
    """Its parts go along without a word: they are where the plan is."""
    create("phase"), create("note")
    stream = watch(client, home, plan_ids=[plan_id], until_terminal=True)
    client.ArchivePlan(**home, plan_id=plan_id)
    assert [event.kind for message in stream for event in message.events.events] == ["plan.archived"]


def test_the_parts_of_an_archived_plan_are_in_its_snapshot(
    client: Client, home: dict[str, str], plan_id: str, create: Any
) -> None:
    """Who asks for nothing but the end has it at once, and who stays is told of the return and of what follows."""
    phase, note = create("phase"), create("note")
    client.ArchivePlan(**home, plan_id=plan_id)
    options = {"plan_ids": [plan_id], "options": {"snapshot": True}}
    ended = list(watch(client, home, **options, until_terminal=True))
    plan, *parts = [message for message in ended if message.WhichOneof("payload") in {"plan", "phase", "note"}]
    assert plan.plan.id == plan_id
    assert [getattr(part, part.WhichOneof("payload")) for part in parts] == [note, phase]
    stream = watch(client, home, plan_ids=[plan_id])
    client.RestorePlan(**home, plan_id=plan_id)
    client.UpdateNote(**home, note_id=note.id, note={"content": "b"})
    assert [event.kind for event in events(stream, 2)] == ["plan.restored", "note.updated"]


@pytest.mark.parametrize(
    ("request_", "field"), [({"parts": [99]}, "parts[0]"), ({"parts": [1], "statuses": [1]}, "parts")]
)
def test_what_cannot_be_asked_for_is_refused(
    client: Client, home: dict[str, str], request_: dict[str, list[int]], field: str
) -> None:
    with invalid(field):
        list(client.WatchPlans(**home, **request_))


def test_parts_of_a_plan_that_is_still_to_come_are_waited_for_from_a_token(
    client: Client, home: dict[str, str], create: Any
) -> None:
    later = str(uuid.uuid4())
    token = client.ListPlans(**home).resume_token
    stream = watch(client, home, plan_ids=[later], options={"resume_token": token})
    client.CreatePlan(**home, plan={"id": later, "name": "later"}, phases=[{"phase": {"name": "a"}}])
    assert {event.kind for event in events(stream, 2)} == {"plan.created", "phase.created"}


def test_what_happens_to_research_is_told(client: Client, home: dict[str, str], plan_id: str) -> None:
    stream = watch(client, home, PlanPart.PLAN_PART_RESEARCH_DOCUMENT)
    acted = {**home, "plan_id": plan_id, "filename": "a.md"}
    first, then = (client.AppendResearchDocument(**acted, text=text).research_document for text in ("a", "b"))
    snapshot = client.WatchPlans(**home, parts=ALL, options={"snapshot": True})
    messages = until(snapshot, lambda message: message.HasField("snapshot_complete"))
    [there] = [
        message.research_document for message in messages if message.WhichOneof("payload") == "research_document"
    ]
    then.ClearField("content")
    assert there == then
    client.DeleteResearchDocument(**home, research_document_id=first.id)
    assert [told(event) for event in events(stream, 3)] == [
        (f"research_document.{what}", first.id) for what in ("created", "updated", "deleted")
    ]


def test_what_belongs_to_no_plan_is_no_part(client: Client, home: dict[str, str], plan_id: str) -> None:
    stream = watch(client, home)
    client.AppendResearchDocument(**home, filename="a.md", text="a")
    client.CreateContextItem(**home, context_item={"type": "a", "text": "b"})
    conversation_id = client.CreateConversation(**home, conversation={}).conversation.id
    message = {"role": "MESSAGE_ROLE_USER", "content": "a"}
    client.AppendMessages(**home, conversation_id=conversation_id, messages=[{"message": message}])
    note = client.CreateNote(**home, note={"plan_id": plan_id, "content": "a"}).note
    assert [told(event) for event in events(stream, 1)] == [("note.created", note.id)]
    snapshot = client.WatchPlans(**home, parts=ALL, options={"snapshot": True})
    assert payloads(until(snapshot, lambda message: message.HasField("snapshot_complete")))[1:-1] == ["plan", "note"]
