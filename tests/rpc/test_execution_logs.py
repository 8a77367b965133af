"""ExecutionService: the steps of the work on tasks."""

import json
import uuid
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from google.protobuf.json_format import ParseDict
from google.protobuf.struct_pb2 import Value
from grpc import StatusCode
from planwire.v1.execution_log_pb2 import ExecutionLog, ExecutionLogStatus
from planwire.v1.execution_service_pb2 import AppendExecutionLogsRequest

from tests.feed.watching import events, payloads, settle, started, until
from tests.rpc.client import Client
from tests.rpc.locks import holding
from tests.rpc.refusal import invalid, refused
from tests.rpc.test_export import copy, elsewhere, export, moved
from tests.support.waiting import eventually

pytestmark = pytest.mark.shares_server

MEBIBYTE = 1024 * 1024
RUNNING, COMPLETED, FAILED = ExecutionLogStatus.values()[1:]

Append = Callable[..., ExecutionLog]


@pytest.fixture
def home(workspace_id: str) -> dict[str, str]:
    return {"workspace_id": workspace_id}


@pytest.fixture
def append(client: Client, home: dict[str, str], task_id: str) -> Append:
    """Appends a log to the task."""

    def append(**fields: Any) -> ExecutionLog:
        log = {"task_id": task_id, "agent_type": "code", "action": "a"} | fields
        made: ExecutionLog = client.CreateExecutionLog(**home, execution_log=log).execution_log
        return made

    return append


def listed(client: Client, home: dict[str, str], task_id: str, **filters: Any) -> list[tuple[int, int]]:
    logs = client.ListExecutionLogs(**home, task_id=task_id, **filters).execution_logs
    return [(log.attempt, log.step_number) for log in logs]


def test_a_step_is_running_and_gets_the_next_number(append: Append) -> None:
    """Source 004: log_id, timestamp and status have defaults, and a step belongs to a task."""
    first, second = append(), append(agent_type="infra", action="")
    assert (first.status, first.terminal, first.HasField("duration_ms"), first.revision) == (RUNNING, False, False, 1)
    assert first.timestamp == first.created_at
    assert [first.step_number, second.step_number, append(step_number=7).step_number] == [1, 2, 7]
    assert append().step_number == 8
    assert append(step_number=3).step_number == 3
    assert append().step_number == 9


def test_a_number_is_taken_once_in_an_attempt(client: Client, home: dict[str, str], append: Append) -> None:
    taken = append(step_number=2)
    with refused(StatusCode.ALREADY_EXISTS, "STEP_NUMBER_TAKEN") as refusal:
        append(step_number=2)
    assert refusal.metadata["step_number"] == "2"
    client.StartTask(**home, task_id=taken.task_id)
    assert append(step_number=2).attempt == 1
    assert append(step_number=1, attempt=0).attempt == 1, "0 is the present one"


def test_a_step_is_of_an_attempt_that_the_task_has_come_to(
    client: Client, home: dict[str, str], append: Append, task_id: str
) -> None:
    with refused(StatusCode.FAILED_PRECONDITION, "ATTEMPT_MISMATCH") as refusal:
        append(attempt=1)
    assert refusal.metadata["attempt"] == "0"
    for _ in range(2):
        client.StartTask(**home, task_id=task_id)
        client.ReleaseTask(**home, task_id=task_id)
    assert [append().attempt, append(attempt=1).attempt, append().step_number] == [2, 1, 2]
    missing = str(uuid.uuid4())
    with refused(StatusCode.NOT_FOUND, "RESOURCE_NOT_FOUND") as gone:
        append(task_id=missing)
    assert gone.resource == ("task", missing)
    with invalid("execution_log.task_id"):
        append(task_id="x")


def test_two_appenders_at_once_never_get_one_number(
    client: Client, home: dict[str, str], append: Append, database_url: str, task_id: str
) -> None:
    """All of them wait at the same moment for one who has taken a number and not committed."""
    insert = "INSERT INTO execution_logs (workspace_id, task_id, attempt, action) VALUES (%s, %s, 0, 'first')"
    with ThreadPoolExecutor(9) as pool:
        with holding(database_url, insert, home["workspace_id"], task_id) as waiting:
            appended = [pool.submit(append) for _ in range(8)]
            brought = pool.submit(append, step_number=1)
            assert eventually(lambda: waiting() == 9)
        numbers = [one.result(60).step_number for one in appended]
        with refused(StatusCode.ALREADY_EXISTS, "STEP_NUMBER_TAKEN"):
            brought.result(60)
    assert sorted(numbers) == [*range(2, 10)]
    assert listed(client, home, task_id) == [(0, number) for number in range(1, 10)]


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("é" * 500, 500),
        ("x" * 501, 500),
        ("🚀" * 600, 500),
        ("x" * 499 + "e\u0301\u0302" + "y", 499),
        ("x" * 498 + "👩\u200d💻y", 498),
        ("x" * 499 + "👍🏽", 499),
        ("x" * 499 + "\r\n", 499),
        ("x" + "\u0301" * 600, 500),
        ("", 0),
    ],
)
def test_a_summary_is_cut_between_characters(append: Append, text: str, kept: int) -> None:
    """Source 004: output_summary is the first 500 characters."""
    assert append(output_summary=text).output_summary == text[:kept]


@pytest.mark.parametrize("text", ["null", "1E2", "12345678901234567890.10", '{"b": 1, "a": 2}', " [ 1 ,\n2 ] "])
def test_a_whole_output_is_kept_exactly(client: Client, home: dict[str, str], append: Append, text: str) -> None:
    made = append(output_full_json=text, output_full=Value(string_value="loses"))
    assert (made.output_full_json, made.output_full_bytes) == (text, len(text.encode()))
    assert made.output_full == ParseDict(json.loads(text), Value())
    assert client.GetExecutionLog(**home, execution_log_id=made.id).execution_log == made
    [row] = client.ListExecutionLogs(**home, task_id=made.task_id).execution_logs
    assert (row.output_full_json, row.HasField("output_full"), row.output_full_bytes) == ("", False, len(text.encode()))


def test_the_largest_output_comes_with_get_alone(client: Client, home: dict[str, str], append: Append) -> None:
    text = '"' + "x" * (3 * MEBIBYTE - 2) + '"'
    ids = [append(output_full_json=text).id for _ in range(3)]
    page = client.ListExecutionLogs(**home, task_id=append().task_id)
    assert [log.output_full_bytes for log in page.execution_logs] == [3 * MEBIBYTE] * 3 + [0]
    assert page.ByteSize() < MEBIBYTE
    whole = client.GetExecutionLog(**home, execution_log_id=ids[0]).execution_log
    assert whole.output_full_json == text
    assert not whole.HasField("output_full")
    for wrong in ('"' + "x" * (3 * MEBIBYTE - 1) + '"', "{", "[" * 31 + "]" * 31, "1e999", '"\\u0000"'):
        with invalid("execution_log.output_full_json"):
            append(output_full_json=wrong)
    with invalid("execution_log.output_full"):
        append(output_full=ParseDict([1] * 5001, Value()))


def test_a_step_is_finished_once(client: Client, home: dict[str, str], append: Append) -> None:
    """Source 004: running, then completed or failed, with a summary, the output and how long it took."""
    log = append(output_summary="began")
    named = {**home, "execution_log_id": log.id}
    with refused(StatusCode.ABORTED, "ETAG_MISMATCH"):
        client.FinishExecutionLog(**named, etag="2")
    with invalid("status"):
        client.FinishExecutionLog(**named, status=RUNNING)
    request = {**named, "status": FAILED, "output_full_json": "[1]", "request_id": str(uuid.uuid4()), "etag": "1"}
    done = client.FinishExecutionLog(**request).execution_log
    assert (done.status, done.terminal, done.output_summary, done.output_full_json) == (FAILED, True, "began", "[1]")
    elapsed = done.updated_at.ToNanoseconds() - log.timestamp.ToNanoseconds()
    assert abs(done.duration_ms - elapsed / 1e6) <= 1
    again = client.FinishExecutionLog(**request)
    assert (again.execution_log, again.replayed) == (done, True)
    with refused(StatusCode.FAILED_PRECONDITION, "ILLEGAL_TRANSITION") as refusal:
        client.FinishExecutionLog(**named, status=COMPLETED)
    assert refusal.metadata == {"status": "failed", "allowed": ""}
    told = client.FinishExecutionLog(
        **home, execution_log_id=append().id, duration_ms=0, output_summary="s"
    ).execution_log
    assert (told.status, told.HasField("duration_ms"), told.duration_ms) == (COMPLETED, True, 0)


def test_of_two_who_finish_a_step_one_does(
    client: Client, home: dict[str, str], append: Append, database_url: str
) -> None:
    log = append()
    hold = "SELECT FROM execution_logs WHERE id = %s FOR UPDATE"
    with ThreadPoolExecutor() as pool:
        with holding(database_url, hold, log.id) as waiting:
            calls = [
                pool.submit(client.FinishExecutionLog, **home, execution_log_id=log.id, status=status)
                for status in (COMPLETED, FAILED)
            ]
            assert eventually(lambda: waiting() == 2)
        refusals = [error for call in calls if (error := call.exception(60))]
    assert len(refusals) == 1
    assert client.GetExecutionLog(**home, execution_log_id=log.id).execution_log.revision == 2


def test_a_log_can_be_appended_when_its_step_has_ended(append: Append) -> None:
    done = append(status=COMPLETED, duration_ms=250, timestamp={"seconds": 1_700_000_000})
    assert (done.terminal, done.duration_ms, done.timestamp.seconds) == (True, 250, 1_700_000_000)


def test_logs_are_listed_by_attempt_and_status(
    client: Client, home: dict[str, str], append: Append, task_id: str
) -> None:
    append(status=FAILED)
    client.StartTask(**home, task_id=task_id)
    append(step_number=9)
    append(step_number=4, status=FAILED)
    assert listed(client, home, task_id) == [(0, 1), (1, 4), (1, 9)]
    assert listed(client, home, task_id, attempt=0) == [(0, 1)]
    assert listed(client, home, task_id, attempt=1) == [(1, 4), (1, 9)]
    assert listed(client, home, task_id, status=FAILED) == [(0, 1), (1, 4)]
    with refused(StatusCode.NOT_FOUND, "RESOURCE_NOT_FOUND"):
        listed(client, home, str(uuid.uuid4()))


def batches(home: dict[str, str], *logs: list[dict[str, Any]]) -> Iterator[AppendExecutionLogsRequest]:
    return (AppendExecutionLogsRequest(**home, execution_logs=some, reason="why") for some in logs)  # type: ignore[arg-type]  # the stubs know no dicts


def test_many_are_appended_and_sent_again_are_skipped(client: Client, home: dict[str, str], task_id: str) -> None:
    other = client.CreateTask(**home, task={"title": "other"}).task.id
    logs = [{"id": str(uuid.uuid4()), "task_id": one, "action": f"{n}"} for n in range(500) for one in (task_id, other)]
    answer = client.AppendExecutionLogs(batches(home, logs[:999], logs[999:]))
    assert (answer.created, answer.skipped) == (1000, 0)
    for one in (task_id, other):
        found = client.ListExecutionLogs(**home, task_id=one, page_size=1000).execution_logs
        assert [(log.step_number, log.action) for log in found] == [(n + 1, f"{n}") for n in range(500)]
    answer = client.AppendExecutionLogs(batches(home, logs[:500], [*logs[500:], {"task_id": task_id, "action": "new"}]))
    assert (answer.created, answer.skipped) == (1, 1000)
    assert listed(client, home, task_id, page_size=1000)[-1] == (0, 501)


def test_a_message_that_is_refused_ends_the_stream_and_what_came_before_stays(
    client: Client, home: dict[str, str], task_id: str
) -> None:
    def log(**fields: Any) -> dict[str, Any]:
        return {"id": str(uuid.uuid4()), "task_id": task_id, "action": "a"} | fields

    good, missing = log(), str(uuid.uuid4())
    with refused(StatusCode.NOT_FOUND, "RESOURCE_NOT_FOUND") as refusal:
        client.AppendExecutionLogs(batches(home, [good], [log(), log(task_id=missing)], [log()]))
    assert refusal.resource == ("task", missing)
    assert listed(client, home, task_id) == [(0, 1)]
    with refused(StatusCode.ALREADY_EXISTS, "ID_TAKEN"):
        client.AppendExecutionLogs(batches(home, [log(), good | {"action": "b"}]))
    with refused(StatusCode.FAILED_PRECONDITION, "ATTEMPT_MISMATCH"):
        client.AppendExecutionLogs(batches(home, [log(), log(attempt=3)]))
    with refused(StatusCode.ALREADY_EXISTS, "STEP_NUMBER_TAKEN"):
        client.AppendExecutionLogs(batches(home, [log(), log(step_number=1)]))
    with invalid("execution_logs"):
        client.AppendExecutionLogs(batches(home, [good, good]))
    with invalid("workspace_id"):
        client.AppendExecutionLogs([*batches(home, [log()]), *batches({"workspace_id": "another"}, [log()])])
    with refused(StatusCode.NOT_FOUND, "RESOURCE_NOT_FOUND"):
        client.AppendExecutionLogs(batches({"workspace_id": "nowhere"}, [log()]))
    assert listed(client, home, task_id) == [(0, 1), (0, 2)]


def test_logs_are_followed_with_what_is_in_them(
    client: Client, home: dict[str, str], plan_id: str, append: Append
) -> None:
    inside = client.CreateTask(**home, task={"title": "t", "plan_id": plan_id}).task.id
    outside = append().task_id
    settle(client, home["workspace_id"])
    streams = {
        name: client.FollowExecutionLogs(**home, **filters)
        for name, filters in {
            "all": {},
            "task": {"task_ids": [inside]},
            "plan": {"plan_ids": [plan_id]},
            "both": {"plan_ids": [plan_id], "task_ids": [outside]},
        }.items()
    }
    tokens = {name: started(stream) for name, stream in streams.items()}
    append(action="elsewhere")
    log = append(task_id=inside, output_summary="é", output_full_json="[1]", duration_ms=5)
    done = client.FinishExecutionLog(**home, execution_log_id=log.id, reason="it is done").execution_log
    seen = {name: events(streams[name], count) for name, count in (("all", 3), ("task", 2), ("plan", 2))}
    assert [event.kind for event in seen["all"]] == [
        *["execution_log.created"] * 2,
        "execution_log.status_changed",
    ]
    # Only those that came in one message with later ones have tokens, and the streams need not get the same messages.
    for event in (event for each in seen.values() for event in each):
        event.ClearField("resume_token")
    assert seen["task"] == seen["plan"] == seen["all"][1:]
    first, last = seen["task"]
    for event, state in ((first, log), (last, done)):
        content = ExecutionLog()
        content.CopyFrom(state)
        for field in ("output_full", "output_full_json", "workspace_id", "etag"):
            content.ClearField(field)  # type: ignore[arg-type]
        assert event.execution_log == content
        assert (event.execution_log_id, event.plan_id, event.revision) == (log.id, plan_id, state.revision)
    assert (first.to_status, last.from_status, last.to_status, last.terminal) == (RUNNING, RUNNING, COMPLETED, True)
    assert (last.reason, last.rpc) == ("it is done", "FinishExecutionLog")
    # Another stream goes on where this one was, and a snapshot begins with what there is.
    again = client.FollowExecutionLogs(**home, task_ids=[inside], options={"resume_token": tokens["task"]})
    started(again)
    assert [event.event_id for event in events(again, 2)] == [first.event_id, last.event_id]
    whole = client.FollowExecutionLogs(**home, plan_ids=[plan_id], options={"snapshot": True})
    messages = until(whole, lambda message: message.HasField("snapshot_complete"))
    assert payloads(messages) == ["started", "execution_log", "snapshot_complete"]
    assert messages[1].execution_log.id == log.id
    client.DeletePlan(**home, plan_id=plan_id)
    for name in ("task", "plan"):
        [gone] = events(streams[name], 1)
        assert (gone.kind, gone.plan_id, gone.revision) == ("execution_log.deleted", plan_id, 3)
        assert (gone.execution_log.id, gone.execution_log.task_id) == (log.id, inside)
    for stream in (*streams.values(), again, whole):
        stream.cancel()


def test_logs_go_with_their_task_and_workspace(
    client: Client, home: dict[str, str], append: Append, task_id: str
) -> None:
    """Source 004: cascade, delete-orphan."""
    ids = {append().id for _ in range(3)}
    client.DeleteTask(**home, task_id=task_id, reason="no more")
    settle(client, home["workspace_id"])
    gone = client.ListEvents(**home, kinds=["execution_log.deleted"]).events
    assert {event.subject_id for event in gone} == ids
    assert len(gone) == 3
    assert {(event.reason, event.revision) for event in gone} == {("no more", 2)}
    for id_ in ids:
        with refused(StatusCode.NOT_FOUND, "RESOURCE_NOT_FOUND"):
            client.GetExecutionLog(**home, execution_log_id=id_)


def test_logs_go_out_and_come_in(client: Client, home: dict[str, str], append: Append, plan_id: str) -> None:
    append(output_full_json=" [1.0] ", output_summary="s", status=FAILED, duration_ms=0)
    task = client.CreateTask(**home, task={"title": "t", "plan_id": plan_id}).task
    log = append(task_id=task.id, step_number=5)
    client.FinishExecutionLog(**home, execution_log_id=log.id)
    exported = export(client, home["workspace_id"])
    there = elsewhere(client)
    assert not copy(client, exported, there, 2).failures
    again = export(client, there)
    assert again[1:] == moved(exported, there)
    assert [record.execution_log.step_number for record in again if record.HasField("execution_log")] == [1, 5]
    assert copy(client, exported, there).progress.skipped == len(exported)
    only = export(client, home["workspace_id"], plan_id)
    assert [record.execution_log.id for record in only if record.HasField("execution_log")] == [log.id]
