"""What PostgreSQL can answer, and what the caller hears of it. A trigger stands in for the cause."""

from collections.abc import Callable, Iterator

import psycopg
import pytest
import structlog
from google.rpc.error_details_pb2 import RequestInfo
from grpc import StatusCode

from tests.rpc.client import Client
from tests.rpc.refusal import refused
from tests.support.roles import as_owner
from tests.support.waiting import eventually

Fail = Callable[[str], None]


@pytest.fixture
def fail(database_url: str) -> Iterator[Fail]:
    """Lets every change of a task fail with this SQLSTATE from now on."""
    with psycopg.connect(as_owner(database_url), autocommit=True) as connection:

        def fail(sqlstate: str) -> None:
            connection.execute(
                f"""
                CREATE OR REPLACE FUNCTION failing() RETURNS trigger LANGUAGE plpgsql AS $$
                BEGIN
                    RAISE EXCEPTION 'a secret' USING ERRCODE = '{sqlstate}', DETAIL = 'another secret';
                END
                $$;
                CREATE OR REPLACE TRIGGER failing BEFORE UPDATE ON tasks FOR EACH ROW EXECUTE FUNCTION failing();
                """.encode()
            )

        yield fail
        connection.execute("DROP FUNCTION failing() CASCADE")


@pytest.mark.parametrize(
    ("sqlstate", "code", "reason"),
    [
        ("53100", StatusCode.RESOURCE_EXHAUSTED, "STORAGE_FULL"),
        ("53200", StatusCode.UNAVAILABLE, "DATABASE_UNAVAILABLE"),
        ("53300", StatusCode.UNAVAILABLE, "DATABASE_UNAVAILABLE"),
        ("57P01", StatusCode.UNAVAILABLE, "DATABASE_UNAVAILABLE"),
        ("57P02", StatusCode.UNAVAILABLE, "DATABASE_UNAVAILABLE"),
        ("57P03", StatusCode.UNAVAILABLE, "DATABASE_UNAVAILABLE"),
        ("08006", StatusCode.UNAVAILABLE, "DATABASE_UNAVAILABLE"),
        ("25006", StatusCode.UNAVAILABLE, "DATABASE_UNAVAILABLE"),
        ("40001", StatusCode.ABORTED, "CONFLICT"),
        ("40P01", StatusCode.ABORTED, "CONFLICT"),
        ("57014", StatusCode.DEADLINE_EXCEEDED, "DEADLINE_EXCEEDED"),
        ("22003", StatusCode.INVALID_ARGUMENT, "INVALID_FIELD"),
        ("54000", StatusCode.INVALID_ARGUMENT, "INVALID_FIELD"),
        ("42P01", StatusCode.INTERNAL, "INTERNAL"),
        ("XX000", StatusCode.INTERNAL, "INTERNAL"),
        ("P0001", StatusCode.INTERNAL, "INTERNAL"),
        ("23505", StatusCode.INTERNAL, "INTERNAL"),
    ],
)
def test_each_failure_has_its_status(
    client: Client, workspace_id: str, task_id: str, fail: Fail, sqlstate: str, code: StatusCode, reason: str
) -> None:
    names = {"workspace_id": workspace_id, "task_id": task_id}
    before = client.GetTask(**names).task
    fail(sqlstate)
    with structlog.testing.capture_logs() as logs:
        with refused(code, reason) as refusal:
            client.SkipTask(**names)
        # An operator finds the call by the number that the caller was given.
        number = refusal.detail(RequestInfo).request_id
        assert eventually(lambda: ("call", number) in [(entry["event"], entry.get("call_id")) for entry in logs])
    bugs = [entry["call_id"] for entry in logs if entry["event"] == "bug"]
    assert bugs == ([number] if code is StatusCode.INTERNAL else [])
    assert number in refusal.message or code is not StatusCode.INTERNAL
    assert "secret" not in str(refusal.status)
    assert client.GetTask(**names).task == before


def test_a_reading_call_hears_the_same(client: Client, workspace_id: str, database_url: str) -> None:
    with psycopg.connect(as_owner(database_url), autocommit=True) as connection:
        connection.execute("ALTER TABLE plans RENAME TO elsewhere")
        try:
            with refused(StatusCode.INTERNAL, "INTERNAL") as refusal:
                client.ListPlans(workspace_id=workspace_id)
        finally:
            connection.execute("ALTER TABLE elsewhere RENAME TO plans")
    assert "plans" not in refusal.message
    assert not client.ListPlans(workspace_id=workspace_id).plans


def test_a_failing_stream_ends_with_a_status(client: Client, workspace_id: str, database_url: str) -> None:
    with psycopg.connect(as_owner(database_url), autocommit=True) as connection:
        connection.execute("ALTER TABLE update_log RENAME TO elsewhere")
        try:
            with refused(StatusCode.INTERNAL, "INTERNAL"):
                list(client.Export(workspace_id=workspace_id))
        finally:
            connection.execute("ALTER TABLE elsewhere RENAME TO update_log")
    assert list(client.Export(workspace_id=workspace_id))
