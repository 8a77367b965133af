"""KnowledgeService: context items."""

import uuid
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from google.protobuf.timestamp_pb2 import Timestamp
from grpc import RpcError, StatusCode
from planwire.v1.context_item_pb2 import ContextItem

from tests.rpc.client import Client
from tests.rpc.examples import Fields
from tests.rpc.locks import holding
from tests.rpc.refusal import invalid, refusal_of, refused
from tests.rpc.test_export import copy, export
from tests.support.waiting import eventually

pytestmark = pytest.mark.shares_server

WITH_SESSION = (("planwire-session", "s1"),)


@pytest.fixture
def home(workspace_id: str) -> Fields:
    return {"workspace_id": workspace_id}


def at(**since_now: float) -> Timestamp:
    """A time relative to now."""
    time = Timestamp()
    time.FromDatetime(datetime.now(UTC) + timedelta(**since_now))
    return time


def create(client: Client, home: Fields, text: str = "it is so", type_: str = "finding", **fields: Any) -> ContextItem:
    item = {"type": type_, "text": text, **fields}
    made: ContextItem = client.CreateContextItem(**home, context_item=item).context_item
    return made


def texts(items: Iterable[ContextItem]) -> list[str]:
    return [item.text for item in items]


def listed(client: Client, home: Fields, **filters: Any) -> list[str]:
    return texts(client.ListContextItems(**home, **filters).context_items)


def events(client: Client, home: Fields) -> list[tuple[str, str, int]]:
    found = reversed(client.ListEvents(**home, page_size=1000).events)
    return [(event.kind, event.subject_id, event.revision) for event in found if event.kind.startswith("context_item")]


def test_an_item_keeps_what_it_was_given_and_who_said_it(client: Client, home: Fields, plan_id: str) -> None:
    given = {"id": str(uuid.uuid4()), "plan_id": plan_id, "text": "Use gRPC", "source": "ADR 7"}
    item = create(client.with_(WITH_SESSION), home, data={"votes": 3}, **given)
    assert {name: getattr(item, name) for name in given} == given
    assert (item.data["votes"], item.session_id, item.created_by, item.etag) == (3, "s1", "s1", "1")
    assert item.valid_from == item.created_at
    assert not item.HasField("valid_to")
    assert client.GetContextItem(**home, context_item_id=item.id).context_item == item
    with refused(StatusCode.ALREADY_EXISTS, "ID_TAKEN") as refusal:
        create(client, home, **given)
    assert refusal.resource == ("context_item", item.id)
    assert create(client.with_(WITH_SESSION), home, session_id="s2").session_id == "s2"


def test_items_are_found_by_their_parent_and_by_what_it_is_in(client: Client, home: Fields) -> None:
    made = client.CreatePlan(**home, plan={"name": "p"}, phases=[{"phase": {"name": "a"}, "tasks": [{"title": "t"}]}])
    plan, phase, task = made.plan.id, made.phases[0].id, made.tasks[0].id
    subtask = client.CreateTask(**home, task={"title": "s", "plan_id": plan, "parent_task_id": task}).task.id
    alone = client.CreateTask(**home, task={"title": "alone"}).task.id
    other = client.CreatePlan(**home, plan={"name": "other"}).plan.id
    parents = {
        "workspace": {},
        "plan": {"plan_id": plan},
        "phase": {"phase_id": phase},
        "task": {"task_id": task},
        "subtask": {"task_id": subtask},
        "alone": {"task_id": alone},
        "other": {"plan_id": other},
    }
    for index, (name, parent) in enumerate(parents.items()):
        create(client, home, name, str(index % 2), **parent)
    for name, parent in parents.items():
        assert listed(client, home, **parent) == [name]

    def below(parent: str) -> list[str]:
        return listed(client, home, **parents[parent], include_nested=True)

    assert below("workspace") == list(parents)
    assert below("plan") == ["plan", "phase", "task", "subtask"]
    assert below("phase") == ["phase", "task"]
    assert below("task") == ["task", "subtask"]
    assert listed(client, home, include_nested=True, types=["1"]) == ["plan", "task", "alone"]
    assert listed(client, home, include_nested=True, types=["1", "0"]) == list(parents)

    def types(**scope: Any) -> list[tuple[str, int]]:
        return [(one.type, one.items) for one in client.ListContextTypes(**home, **scope).context_types]

    assert types() == [("0", 1)]
    assert types(include_nested=True) == [("0", 4), ("1", 3)]
    assert types(plan_id=plan, include_nested=True) == [("0", 2), ("1", 2)]
    in_phase = client.GetContextItem(
        **home, context_item_id=client.ListContextItems(**home, phase_id=phase).context_items[0].id
    ).context_item
    assert (in_phase.plan_id, in_phase.phase_id, in_phase.task_id) == (plan, phase, "")


def test_items_are_found_by_when_they_were_recorded(client: Client, home: Fields) -> None:
    items = [create(client, home, text) for text in "abc"]
    assert listed(client, home, start_time=items[1].created_at) == ["b", "c"]
    assert listed(client, home, end_time=items[1].created_at) == ["a"]
    assert listed(client, home, start_time=items[1].created_at, end_time=items[2].created_at) == ["b"]


def test_what_has_expired_is_listed_where_it_is_asked_for(client: Client, home: Fields) -> None:
    create(client, home, "for ever")
    create(client, home, "for long", expires_at=at(hours=1))
    gone = create(client, home, "gone", expires_at=at(hours=-1))
    assert listed(client, home) == ["for ever", "for long"]
    assert listed(client, home, include_expired=True) == ["for ever", "for long", "gone"]
    assert listed(client, home, valid_at=at(hours=2)) == ["for ever"]
    assert client.GetContextItem(**home, context_item_id=gone.id).context_item == gone
    client.UpdateContextItem(**home, context_item_id=gone.id, context_item={}, update_mask={"paths": ["expires_at"]})
    assert listed(client, home) == ["for ever", "for long", "gone"]


def test_a_newer_item_supersedes_an_older_one(client: Client, home: Fields, plan_id: str) -> None:
    first = create(client, home, "port 80", plan_id=plan_id)
    named = {**home, "context_item_id": first.id}
    newer = {"type": "decision", "text": "port 443", "source": "the wiki"}
    with refused(StatusCode.ABORTED, "ETAG_MISMATCH"):
        client.SupersedeContextItem(**named, context_item=newer, etag="2")
    request_id = str(uuid.uuid4())
    call = client.with_(WITH_SESSION).SupersedeContextItem
    second = call(**named, context_item=newer, etag="1", request_id=request_id).context_item
    assert (second.type, second.plan_id, second.session_id, second.revision) == ("decision", plan_id, "s1", 1)
    again = call(**named, context_item=newer, etag="1", request_id=request_id)
    assert (again.replayed, again.context_item) == (True, second)
    was = client.GetContextItem(**named).context_item
    assert (was.text, was.superseded_by_id, was.valid_to, was.revision) == ("port 80", second.id, second.valid_from, 2)
    assert listed(client, home, plan_id=plan_id) == ["port 443"]
    assert listed(client, home, plan_id=plan_id, include_superseded=True) == ["port 80", "port 443"]
    assert listed(client, home, plan_id=plan_id, valid_at=first.valid_from) == ["port 80"]
    for item in (first, second):
        history = client.ListContextItemHistory(**home, context_item_id=item.id).context_items
        assert list(history) == [was, second]
    assert events(client, home) == [
        ("context_item.created", first.id, 1),
        ("context_item.superseded", first.id, 2),
        ("context_item.created", second.id, 1),
    ]
    with refused(StatusCode.FAILED_PRECONDITION, "ALREADY_SUPERSEDED") as refusal:
        client.SupersedeContextItem(**named, context_item=newer)
    assert refusal.metadata["superseded_by_id"] == second.id


def test_what_holds_from_a_time_on(client: Client, home: Fields) -> None:
    """A change that is known beforehand: the old one holds until then."""
    first = create(client, home, "old", valid_from=at(days=-2))
    named = {**home, "context_item_id": first.id}
    for valid_from in (first.valid_from, at(days=-3)):
        with invalid("context_item.valid_from"):
            client.SupersedeContextItem(**named, context_item={"type": "a", "text": "new", "valid_from": valid_from})
    new = {"type": "a", "text": "new", "valid_from": at(days=1)}
    second = client.SupersedeContextItem(**named, context_item=new).context_item
    assert listed(client, home) == ["old"]
    assert listed(client, home, valid_at=second.valid_from) == ["new"]
    assert listed(client, home, valid_at=at(days=-3)) == []
    last = {"type": "a", "text": "last"}
    third = client.SupersedeContextItem(**home, context_item_id=second.id, context_item=last).context_item
    assert third.valid_from.ToMicroseconds() == second.valid_from.ToMicroseconds() + 1
    history = client.ListContextItemHistory(**home, context_item_id=first.id, page_size=2)
    rest = client.ListContextItemHistory(
        **home, context_item_id=first.id, page_size=2, page_token=history.next_page_token
    )
    assert texts([*history.context_items, *rest.context_items]) == ["old", "new", "last"]


def test_what_a_deleted_item_superseded_holds_again(client: Client, home: Fields) -> None:
    items = [create(client, home, "1")]
    for text in "23":
        item = {"type": "a", "text": text}
        items.append(client.SupersedeContextItem(**home, context_item_id=items[-1].id, context_item=item).context_item)
    first, second, third = items
    client.DeleteContextItem(**home, context_item_id=second.id)
    found = client.ListContextItemHistory(**home, context_item_id=third.id).context_items
    assert texts(found) == ["1", "3"]
    assert (found[0].superseded_by_id, found[0].valid_to) == (third.id, third.valid_from)
    assert listed(client, home) == ["3"]
    client.DeleteContextItem(**home, context_item_id=third.id)
    [again] = client.ListContextItems(**home).context_items
    assert (again.id, again.superseded_by_id, again.HasField("valid_to"), again.revision) == (first.id, "", False, 4)
    assert events(client, home)[-2:] == [
        ("context_item.deleted", third.id, 2),
        ("context_item.updated", first.id, 4),
    ]


def test_an_item_is_corrected_in_the_state_that_is_known(client: Client, home: Fields) -> None:
    item = create(client, home, "a", source="b")
    named = {**home, "context_item_id": item.id}
    with refused(StatusCode.ABORTED, "ETAG_MISMATCH"):
        client.UpdateContextItem(**named, context_item={"text": "c"}, etag="7")
    changed = client.UpdateContextItem(**named, context_item={"text": "c"}, etag="1").context_item
    assert (changed.text, changed.source, changed.revision) == ("c", "b", 2)
    with invalid("text"):
        client.UpdateContextItem(**named, context_item={}, update_mask={"paths": ["text"]})
    both = client.UpdateContextItem(
        **named, context_item={"data": {"a": 1}}, update_mask={"paths": ["text", "data"]}
    ).context_item
    assert (both.text, both.data["a"]) == ("", 1)
    with refused(StatusCode.ABORTED, "ETAG_MISMATCH"):
        client.DeleteContextItem(**named, etag="1")
    client.DeleteContextItem(**named, etag="3")
    for call in (client.GetContextItem, client.ListContextItemHistory, client.DeleteContextItem):
        with refused(StatusCode.NOT_FOUND, "RESOURCE_NOT_FOUND") as refusal:
            call(**named)
        assert refusal.resource == ("context_item", item.id)


def test_what_no_item_can_be(client: Client, home: Fields, plan_id: str, task_id: str) -> None:
    missing = str(uuid.uuid4())
    for kind in ("plan", "phase", "task"):
        for call in (
            lambda kind=kind: create(client, home, **{f"{kind}_id": missing}),
            lambda kind=kind: listed(client, home, **{f"{kind}_id": missing}),
            lambda kind=kind: client.ListContextTypes(**home, **{f"{kind}_id": missing}),
        ):
            with refused(StatusCode.NOT_FOUND, "RESOURCE_NOT_FOUND") as refusal:
                call()
            assert refusal.resource == (kind, missing)
    with invalid("context_item.task_id"):
        create(client, home, plan_id=plan_id, task_id=task_id)
    with invalid("task_id"):
        listed(client, home, plan_id=plan_id, task_id=task_id)
    with invalid("context_item.text"):
        create(client, home, " ")
    with invalid("context_item.type"):
        create(client, home, type_=" ")
    item = create(client, home)
    with invalid("context_item.plan_id"):
        client.SupersedeContextItem(
            **home, context_item_id=item.id, context_item={"type": "a", "text": "b", "plan_id": plan_id}
        )
    with invalid("context_item.text"):
        client.SupersedeContextItem(**home, context_item_id=item.id, context_item={"type": "a"})
    with refused(StatusCode.NOT_FOUND, "RESOURCE_NOT_FOUND"):
        client.SupersedeContextItem(**home, context_item_id=missing, context_item={"type": "a", "text": "b"})
    large = "é" * 262144
    assert create(client, home, large).text == large


def test_items_go_with_what_they_are_about(client: Client, home: Fields) -> None:
    made = client.CreatePlan(**home, plan={"name": "p"}, phases=[{"phase": {"name": "a"}, "tasks": [{"title": "t"}]}])
    of = {"task_id": made.tasks[0].id, "phase_id": made.phases[0].id, "plan_id": made.plan.id}
    items = [create(client, home, **{name: id_}) for name, id_ in of.items()]
    newer = {"type": "a", "text": "newer"}
    items += [
        client.SupersedeContextItem(**home, context_item_id=item.id, context_item=newer).context_item for item in items
    ]
    client.DeleteTask(**home, task_id=of["task_id"])
    client.DeletePhase(**home, phase_id=of["phase_id"], force=True)
    client.DeletePlan(**home, plan_id=of["plan_id"])
    found = client.ListEvents(**home, page_size=1000).events
    gone = [event for event in found if event.kind == "context_item.deleted"]
    assert {event.subject_id for event in gone} == {item.id for item in items}
    assert {event.plan_id for event in gone} == {made.plan.id}
    assert not [event for event in found if event.kind == "context_item.updated"]


def test_an_item_follows_its_task(client: Client, home: Fields, plan_id: str, task_id: str) -> None:
    item = create(client, home, task_id=task_id)
    assert item.plan_id == ""
    client.UpdateTask(**home, task_id=task_id, task={"plan_id": plan_id})
    assert listed(client, home, plan_id=plan_id, include_nested=True) == [item.text]
    assert client.GetContextItem(**home, context_item_id=item.id).context_item.plan_id == plan_id


def test_an_item_that_comes_while_its_task_moves_follows_it(
    client: Client, home: Fields, plan_id: str, task_id: str, database_url: str
) -> None:
    move = "UPDATE tasks SET plan_id = %s WHERE id = %s"
    with ThreadPoolExecutor(1) as pool:
        with holding(database_url, move, plan_id, task_id) as waiting:
            made = pool.submit(create, client, home, task_id=task_id)
            assert eventually(lambda: waiting() > 0)
        assert made.result().plan_id == plan_id


def test_of_many_that_supersede_one_item_one_does(client: Client, home: Fields, database_url: str) -> None:
    item = create(client, home)

    def supersede(number: int) -> str | RpcError:
        newer = {"type": "a", "text": str(number)}
        try:
            answer = client.SupersedeContextItem(**home, context_item_id=item.id, context_item=newer)
        except RpcError as error:
            return error
        return str(answer.context_item.id)

    lock = "SELECT FROM context_items WHERE id = %s FOR UPDATE"
    with ThreadPoolExecutor(8) as pool:
        with holding(database_url, lock, item.id) as waiting:
            answers = [pool.submit(supersede, number) for number in range(8)]
            assert eventually(lambda: waiting() >= 4)
        results = [answer.result() for answer in answers]
    won = [result for result in results if isinstance(result, str)]
    lost = [refusal_of(result) for result in results if isinstance(result, RpcError)]
    assert len(won) == 1
    assert {(one.reason, one.metadata["superseded_by_id"]) for one in lost} == {("ALREADY_SUPERSEDED", won[0])}
    assert len(client.ListContextItems(**home).context_items) == 1


def test_an_archived_plan_keeps_its_items(client: Client, home: Fields) -> None:
    made = client.CreatePlan(**home, plan={"name": "p"}, tasks=[{"title": "t"}])
    plan, task = made.plan.id, made.tasks[0].id
    first = create(client, home, "1", task_id=task)
    newer = {"type": "a", "text": "2"}
    second = client.SupersedeContextItem(**home, context_item_id=first.id, context_item=newer).context_item

    def seen() -> list[Any]:
        return [
            client.GetContextItem(**home, context_item_id=first.id),
            client.ListContextItemHistory(**home, context_item_id=second.id).context_items,
            client.ListContextItems(**home, plan_id=plan, include_nested=True).context_items,
            client.ListContextItems(**home, task_id=task, include_nested=True).context_items,
            client.ListContextTypes(**home, plan_id=plan, include_nested=True).context_types,
        ]

    before = seen()
    client.ArchivePlan(**home, plan_id=plan, force=True)
    assert seen() == before
    assert listed(client, home, include_nested=True) == []
    for change in (
        lambda: create(client, home, task_id=task),
        lambda: create(client, home, plan_id=plan),
        lambda: client.UpdateContextItem(**home, context_item_id=second.id, context_item={"text": "x"}),
        lambda: client.SupersedeContextItem(**home, context_item_id=second.id, context_item=newer),
        lambda: client.DeleteContextItem(**home, context_item_id=second.id),
    ):
        with refused(StatusCode.FAILED_PRECONDITION, "PLAN_ARCHIVED"):
            change()
    client.RestorePlan(**home, plan_id=plan)
    assert seen() == before


def test_items_that_are_exported_are_the_same_where_they_are_imported(client: Client, home: Fields) -> None:
    made = client.CreatePlan(**home, plan={"name": "p"}, phases=[{"phase": {"name": "a"}, "tasks": [{"title": "t"}]}])
    items = [
        create(client, home, "1", source="s", session_id="x", expires_at=at(days=1)),
        create(client, home, "2", phase_id=made.phases[0].id),
        create(client, home, "3", task_id=made.tasks[0].id, data={"a": [1]}),
    ]
    newer = {"type": "a", "text": "newer", "valid_from": at(days=1)}
    client.SupersedeContextItem(**home, context_item_id=items[2].id, context_item=newer)
    items[2:] = [
        client.GetContextItem(**home, context_item_id=item.id).context_item
        for item in client.ListContextItemHistory(**home, context_item_id=items[2].id).context_items
    ]
    records = export(client, home["workspace_id"])
    assert [record.context_item for record in records if record.WhichOneof("record") == "context_item"] == items
    elsewhere = {"workspace_id": f"w-{uuid.uuid4()}"}
    client.RegisterWorkspace(**elsewhere, path=f"/{elsewhere['workspace_id']}")
    assert not copy(client, records, elsewhere["workspace_id"], 10).failures
    for item in items:
        there = client.GetContextItem(**elsewhere, context_item_id=item.id).context_item
        item.workspace_id = elsewhere["workspace_id"]
        assert there == item
