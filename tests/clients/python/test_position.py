"""What a watch makes of the messages that it gets, also where a stream breaks in the worst place."""

from collections.abc import Sequence

import pytest
from planwire import Snapshot
from planwire.position import Position
from planwire.v1.event_pb2 import Closing, PlanEvent, Progress, SnapshotComplete, Started, TaskEvent
from planwire.v1.handoff_pb2 import Handoff
from planwire.v1.message_pb2 import Message
from planwire.v1.plan_service_pb2 import PlanEvents, WatchPlansResponse
from planwire.v1.task_pb2 import Task
from planwire.v1.task_service_pb2 import TaskEvents, WatchTasksResponse

pytestmark = pytest.mark.shares_server


def started(token: str) -> WatchTasksResponse:
    return WatchTasksResponse(resume_token=token, started=Started())


def item(id_: str, revision: int = 1) -> WatchTasksResponse:
    return WatchTasksResponse(task=Task(id=id_, revision=revision))


def complete(token: str) -> WatchTasksResponse:
    return WatchTasksResponse(resume_token=token, snapshot_complete=SnapshotComplete())


def events(token: str, *numbers: int) -> WatchTasksResponse:
    made = [TaskEvent(event_id=number, task_id="a", revision=number) for number in numbers]
    return WatchTasksResponse(resume_token=token, events=TaskEvents(events=made))


def change(id_: str, revision: int, kind: str = "task.updated") -> WatchTasksResponse:
    event = TaskEvent(event_id=1, task_id=id_, revision=revision, kind=kind)
    return WatchTasksResponse(resume_token="t", events=TaskEvents(events=[event]))


def handed_out(position: Position) -> list[object]:
    """Everything there is, an event by its number."""
    items = []
    while position.has_pending:
        given = position.hand_out()
        items.append(given.event_id if isinstance(given, TaskEvent) else given)
    return items


def received(position: Position, *messages: WatchTasksResponse) -> list[object]:
    items = []
    for message in messages:
        position.take(message)
        items += handed_out(position)
    return items


def test_it_goes_on_after_the_last_message() -> None:
    position = Position("task", None, snapshot=False)
    assert position.options(15).WhichOneof("start") == "now"
    assert received(position, started("0"), events("2", 1, 2), events("3", 3)) == [1, 2, 3]
    assert position.options(1.5).resume_token == "3"
    assert position.options(1.5).progress_interval.ToMilliseconds() == 1500


def test_the_token_stays_until_a_message_is_handed_out() -> None:
    position = Position("task", "0", snapshot=False)
    position.take(events("2", 1, 2))
    assert position.resume_token == "0"
    position.hand_out()
    assert position.resume_token == "0"
    position.hand_out()
    assert position.resume_token == "2"


def test_a_transaction_that_breaks_off_comes_again_and_is_told_once() -> None:
    position = Position("task", "0", snapshot=False)
    assert received(position, started("0"), events("", 1, 2)) == [1, 2]
    assert position.options(15).resume_token == "0"
    assert received(position, started("0"), events("", 1, 2), events("", 3)) == [3]
    assert received(position, started("0"), events("", 1, 2), events("", 3), events("4", 4)) == [4]
    assert position.resume_token == "4"
    assert received(position, events("5", 1)) == [1]


def test_progress_and_closing_move_the_token() -> None:
    position = Position("task", None, snapshot=False)
    received(position, WatchTasksResponse(resume_token="1", progress=Progress()))
    assert position.resume_token == "1"
    received(position, WatchTasksResponse(resume_token="2", closing=Closing()))
    assert position.resume_token == "2"


def test_a_message_of_a_newer_server_moves_the_token() -> None:
    position = Position("task", None, snapshot=False)
    assert received(position, WatchTasksResponse(resume_token="1")) == []
    assert position.resume_token == "1"


def test_a_snapshot_that_breaks_off_begins_anew() -> None:
    position = Position("task", None, snapshot=True)
    assert position.options(15).snapshot
    assert received(position, started("0"), item("a"), item("b")) == []
    assert position.resume_token is None
    assert position.options(15).snapshot
    assert received(position, started("1"), item("b"), complete("1")) == [Snapshot([Task(id="b", revision=1)], False)]
    assert position.options(15).resume_token == "1"


def test_an_expired_token_gives_a_snapshot_that_says_so() -> None:
    position = Position("task", "0", snapshot=False)
    assert received(position, events("", 1)) == [1]
    position.start_over()
    assert received(position, started("4"), item("a")) == []
    assert position.options(15).snapshot
    assert position.resume_token == "0"
    assert received(position, started("5"), complete("5")) == [Snapshot([], True)]
    assert received(position, events("6", 1)) == [1]
    assert position.options(15).resume_token == "6"


def shown(*changes: WatchTasksResponse, snapshot: Sequence[WatchTasksResponse]) -> list[int]:
    """The revisions that are told after a snapshot."""
    position = Position("task", None, snapshot=True)
    received(position, started("0"), *snapshot, complete("0"))
    revisions = []
    for message in changes:
        position.take(message)
        while position.has_pending:
            revisions.append(position.hand_out().revision)
    return revisions


def test_what_the_snapshot_shows_is_not_told() -> None:
    changes = [change("a", 2), change("a", 3), change("a", 4), change("b", 1)]
    assert shown(*changes, snapshot=[item("a", 3)]) == [4, 1]


def test_a_subject_that_is_created_again_is_told() -> None:
    changes = [change("a", 4, "task.deleted"), change("a", 1, "task.created"), change("a", 2)]
    assert shown(*changes, snapshot=[item("a", 3)]) == [4, 1, 2]


def test_what_does_not_change_a_revision_is_told_after_a_snapshot_too() -> None:
    """The snapshot shows the revision, and nothing of what the event tells."""
    position = Position("task", None, snapshot=True)
    received(position, started("0"), item("a", 3), complete("0"))
    assert received(position, change("a", 3)) == []
    assert received(position, change("a", 3, "task.unblocked")) == [1]
    assert received(position, change("a", 3)) == []


def test_a_part_that_never_changes_has_no_revision() -> None:
    position = Position("plan", None, snapshot=True)
    message = Message(id="m")
    snapshot = [
        WatchPlansResponse(resume_token="1", started=Started()),
        WatchPlansResponse(handoff=Handoff(id="h")),
        WatchPlansResponse(message=message),
        WatchPlansResponse(resume_token="1", snapshot_complete=SnapshotComplete()),
    ]
    for part in snapshot:
        position.take(part)
    [shown] = handed_out(position)
    assert isinstance(shown, Snapshot)
    assert shown.parts_of(Message) == [message]
    for kind, told in (("message.created", 0), ("message.rag_contexts_stored", 1), ("message.deleted", 1)):
        event = PlanEvent(event_id=1, kind=kind, revision=1, message={"message_id": "m"})
        position.take(WatchPlansResponse(resume_token="t", events=PlanEvents(events=[event])))
        assert len(handed_out(position)) == told, kind
