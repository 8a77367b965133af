"""request_id: a mutation that is sent again has happened once."""

import uuid
from collections import Counter
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack

import grpc
import psycopg
import pytest
from google.protobuf.message import Message
from grpc import StatusCode
from psycopg import sql
from psycopg.rows import TupleRow

from tests.conftest import StartServer
from tests.rpc.client import MUTATIONS, Client
from tests.rpc.examples import prepare
from tests.rpc.refusal import invalid, refused
from tests.support.waiting import eventually

Connection = psycopg.Connection[TupleRow]


@pytest.fixture(scope="module")
def connection(database_url: str) -> Iterator[Connection]:
    """To the database of the file. A new one for each look would take longer than the calls that are looked at."""
    with psycopg.connect(database_url, autocommit=True) as connection:
        yield connection


def contents(connection: Connection) -> dict[str, int]:
    """The rows of every table that mutations write to; the feed and the search follow in their own time."""
    tables = connection.execute(
        r"""
        SELECT relname FROM pg_class
        WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p') AND NOT relispartition
            AND relname NOT LIKE 'feed%' AND relname NOT LIKE '%yoyo%' AND relname NOT LIKE 'index\_%'
            AND relname NOT IN ('chunks', 'chunk_words', 'word_counts', 'search_statistics', 'embeddings')
        """
    ).fetchall()
    count = sql.SQL(" UNION ALL ").join(
        sql.SQL("SELECT {}, count(*) FROM {}").format(table, sql.Identifier(table)) for (table,) in tables
    )
    return dict(connection.execute(count).fetchall())


def same(first: Message, second: Message) -> bool:
    """Whether two answers differ in nothing but fields that say what the call itself did, or of when the answer is."""
    first, second = (type(answer).FromString(answer.SerializeToString()) for answer in (first, second))
    for answer in (first, second):
        for field in ("replayed", "created", "changed", "deleted", "moved", "freshness"):
            if field in answer.DESCRIPTOR.fields_by_name:
                answer.ClearField(field)
        if answer.DESCRIPTOR.name == "PurgeArchivedPlansResponse":
            answer.ClearField("plans")
    return first == second


@pytest.mark.parametrize("rpc", MUTATIONS)
def test_a_repeated_mutation_is_answered_and_not_repeated(client: Client, connection: Connection, rpc: str) -> None:
    fields = prepare(client, rpc) | {"request_id": str(uuid.uuid4())}
    assert eventually(lambda: all_events_have_a_position(connection))
    call = getattr(client, rpc)
    before = contents(connection)
    first = call(**fields)
    after = contents(connection)
    assert not first.replayed
    assert after["requests"] == before["requests"] + 1
    assert any(after[table] != before[table] for table in ("event_log", "update_log"))
    # A UUID is the same in upper case.
    for request_id in (fields["request_id"], fields["request_id"].upper()):
        again = call(**fields | {"request_id": request_id})
        assert again.replayed
        assert same(again, first)
    assert contents(connection) == after


@pytest.mark.parametrize("rpc", MUTATIONS)
def test_a_request_id_is_for_one_request(client: Client, connection: Connection, rpc: str) -> None:
    fields = prepare(client, rpc) | {"request_id": str(uuid.uuid4())}
    other = prepare(client, rpc) | {"request_id": fields["request_id"]}
    getattr(client, rpc)(**fields)
    before = contents(connection)
    with invalid("request_id", "REQUEST_ID_REUSED"):
        getattr(client, rpc)(**other)
    assert contents(connection) == before


@pytest.mark.parametrize("change", [{"reason": "another"}, {"etag": "1"}, {"assigned_agent": "ada"}])
def test_any_other_field_makes_another_request(
    client: Client, workspace_id: str, task_id: str, change: dict[str, str]
) -> None:
    fields = {"workspace_id": workspace_id, "task_id": task_id, "request_id": str(uuid.uuid4())}
    client.StartTask(**fields)
    with invalid("request_id", "REQUEST_ID_REUSED"):
        client.StartTask(**fields, **change)


@pytest.mark.parametrize("rpc", MUTATIONS)
def test_of_concurrent_duplicates_one_has_an_effect(
    client: Client, server_address: str, connection: Connection, rpc: str
) -> None:
    fields = prepare(client, rpc) | {"request_id": str(uuid.uuid4())}
    assert eventually(lambda: all_events_have_a_position(connection))
    before = contents(connection)
    getattr(client, rpc)(**fields)
    effect = Counter(contents(connection))
    effect.subtract(before)
    fields = prepare(client, rpc) | {"request_id": str(uuid.uuid4())}
    assert eventually(lambda: all_events_have_a_position(connection))
    before = contents(connection)
    answers = at_once(server_address, 6, lambda one: getattr(one, rpc)(**fields))
    assert sorted(answer.replayed for answer in answers) == [False] + [True] * 5
    assert all(same(answer, answers[0]) for answer in answers)
    effects = Counter(contents(connection))
    effects.subtract(before)
    assert effects == effect


def all_events_have_a_position(connection: Connection) -> bool:
    """PurgeEvents leaves those that have none yet."""
    row = connection.execute(
        "SELECT NOT EXISTS (SELECT FROM event_log AS e WHERE NOT EXISTS "
        "(SELECT FROM feed WHERE feed.event_id = e.event_id))"
    ).fetchone()
    return row is not None and bool(row[0])


def at_once(address: str, count: int, call: Callable[[Client], Message]) -> list[Message]:
    """Make the call on as many connections, all of them open before."""
    with ExitStack() as stack:
        pool = stack.enter_context(ThreadPoolExecutor(count))
        options = [("grpc.use_local_subchannel_pool", 1)]
        channels = [stack.enter_context(grpc.insecure_channel(address, options)) for _ in range(count)]
        for channel in channels:
            grpc.channel_ready_future(channel).result(10)
        return list(pool.map(lambda channel: call(Client(channel)), channels))


def test_a_request_id_belongs_to_its_caller_and_its_rpc(client: Client, workspace_id: str) -> None:
    request_id = str(uuid.uuid4())
    fields = {"workspace_id": workspace_id, "task": {"title": "t"}, "request_id": request_id}
    mine = client.CreateTask(**fields).task
    theirs = client.with_((("planwire-actor", "somebody"),)).CreateTask(**fields)
    assert not theirs.replayed
    assert theirs.task.id != mine.id
    assert not client.DeleteTask(workspace_id=workspace_id, task_id=mine.id, request_id=request_id).replayed
    with refused(StatusCode.NOT_FOUND, "RESOURCE_NOT_FOUND"):
        client.CreateTask(**fields)


def test_a_refused_request_leaves_its_id_unused(client: Client, workspace_id: str, task_id: str) -> None:
    fields = {"workspace_id": workspace_id, "task_id": task_id, "request_id": str(uuid.uuid4())}
    with refused(StatusCode.FAILED_PRECONDITION, "ILLEGAL_TRANSITION"):
        client.CompleteTask(**fields)
    client.StartTask(workspace_id=workspace_id, task_id=task_id)
    assert not client.CompleteTask(**fields).replayed
    assert client.CompleteTask(**fields).replayed


def test_a_replay_shows_what_is_there_now(client: Client, workspace_id: str) -> None:
    fields = {"workspace_id": workspace_id, "task": {"title": "then"}, "request_id": str(uuid.uuid4())}
    task = client.CreateTask(**fields).task
    client.UpdateTask(workspace_id=workspace_id, task_id=task.id, task={"title": "now"})
    again = client.CreateTask(**fields)
    assert (again.replayed, again.task.title, again.task.revision) == (True, "now", 2)


def test_a_request_is_forgotten_after_a_day(
    client: Client, workspace_id: str, connection: Connection, start_server: StartServer
) -> None:
    def age(hours: int) -> str:
        request_id = str(uuid.uuid4())
        client.CreateTask(workspace_id=workspace_id, task={"title": "t"}, request_id=request_id)
        connection.execute(
            "UPDATE requests SET created_at = now() - %s * interval '1 hour' WHERE request_id = %s", (hours, request_id)
        )
        return request_id

    young, old = age(23), age(25)
    start_server()  # it forgets at once, and then every ten minutes
    assert eventually(
        lambda: connection.execute("SELECT FROM requests WHERE request_id = %s", (old,)).fetchone() is None
    )
    again = {"workspace_id": workspace_id, "task": {"title": "t"}}
    assert client.CreateTask(**again, request_id=young).replayed
    assert not client.CreateTask(**again, request_id=old).replayed
