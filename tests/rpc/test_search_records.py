"""Records of a workspace are found a moment after they have changed."""

from collections.abc import Collection
from typing import Any

import psycopg
import pytest
from planwire.v1.search_service_pb2 import SearchHit

from service.store.index_queue import MOST_ATTEMPTS
from tests.rpc.client import Client
from tests.rpc.refusal import invalid
from tests.support.roles import as_owner
from tests.support.waiting import eventually


class Found:
    """What is found in a workspace once its records are indexed."""

    def __init__(self, client: Client, workspace_id: str) -> None:
        self.client, self.workspace_id = client, workspace_id

    def hits(self, query: str, **fields: Any) -> list[SearchHit]:
        return list(self.client.Search(workspace_id=self.workspace_id, query=query, **fields).hits)

    def status(self) -> Any:
        return self.client.GetIndexStatus(workspace_id=self.workspace_id)

    def kinds(self, query: str, **fields: Any) -> set[tuple[str, str]]:
        return {(hit.kind, hit.content_id) for hit in self.hits(query, **fields)}

    def wait_for_kinds(self, query: str, kinds: Collection[str]) -> None:
        def seen() -> set[str]:
            return {kind for kind, _ in self.kinds(query, limit=100)}

        assert eventually(lambda: seen() == set(kinds)), seen() ^ set(kinds)

    def wait(self, query: str, wanted: set[tuple[str, str]], **fields: Any) -> None:
        assert eventually(lambda: self.kinds(query, **fields) == wanted), self.kinds(query, **fields)


@pytest.fixture
def found(client: Client, workspace_id: str) -> Found:
    return Found(client, workspace_id)


def test_what_is_made_changed_and_deleted_is_found_so(found: Found) -> None:
    client, home = found.client, {"workspace_id": found.workspace_id}
    task = client.CreateTask(**home, task={"title": "Rotate the zebra keys", "metadata": {"a": 1}}).task
    found.wait("zebra", {("task", task.id)})
    [hit] = found.hits("zebra", explain=True)
    assert (hit.document_title, hit.task_id, dict(hit.metadata)) == (task.title, task.id, {"a": 1})
    assert hit.modified_at == task.updated_at
    client.UpdateTask(**home, task_id=task.id, task={"title": "Rotate the giraffe keys"})
    found.wait("giraffe", {("task", task.id)})
    assert found.kinds("zebra") == set()
    client.DeleteTask(**home, task_id=task.id)
    found.wait("giraffe", set())


def test_a_task_is_not_indexed_again_because_it_begins(found: Found) -> None:
    client, home = found.client, {"workspace_id": found.workspace_id}
    task = client.CreateTask(**home, task={"title": "an okapi"}).task
    found.wait("okapi", {("task", task.id)})
    [claimed] = client.ClaimTasks(**home, worker="w").claimed
    later = client.CreateTask(**home, task={"title": "a tapir"}).task
    found.wait("tapir", {("task", later.id)})  # whose event comes after that of the claim
    [hit] = found.hits("okapi", explain=True)
    assert hit.modified_at == task.updated_at
    client.CompleteTask(**home, task_id=task.id, attempt=claimed.lease.attempt, output="It is a bongo.")
    found.wait("bongo", {("task", task.id)})


def test_what_no_event_tells_is_reconciled(found: Found, database_url: str) -> None:
    client, home = found.client, {"workspace_id": found.workspace_id}
    kept = client.CreateTask(**home, task={"title": "okapi kept"}).task
    gone = client.CreateTask(**home, task={"title": "okapi gone"}).task
    found.wait("okapi", {("task", kept.id), ("task", gone.id)})
    with psycopg.connect(database_url, autocommit=True) as connection:
        connection.execute("UPDATE tasks SET title = 'okapi ibex', updated_at = now() WHERE id = %s", [kept.id])
        connection.execute("DELETE FROM tasks WHERE id = %s", [gone.id])
        assert found.kinds("ibex") == set()
        connection.execute("UPDATE index_cursor SET reconciled_at = NULL")
    found.wait("okapi", {("task", kept.id)})
    found.wait("ibex", {("task", kept.id)})


def test_what_cannot_be_indexed_is_tried_again_then_parked_and_told(found: Found, database_url: str) -> None:
    client, home = found.client, {"workspace_id": found.workspace_id}
    with psycopg.connect(as_owner(database_url), autocommit=True) as connection:
        connection.execute(
            """
            CREATE FUNCTION refuse_kudu() RETURNS trigger LANGUAGE plpgsql AS $$
            BEGIN
                IF NEW.content LIKE '%kudu%' THEN
                    RAISE EXCEPTION 'no'
                        USING ERRCODE = 'check_violation', CONSTRAINT = 'chunks_content_check', TABLE = 'chunks';
                END IF;
                RETURN NEW;
            END
            $$;
            CREATE TRIGGER refuse_kudu BEFORE INSERT ON chunks FOR EACH ROW EXECUTE FUNCTION refuse_kudu();
            """
        )
        try:
            made = client.BatchCreateTasks(**home, tasks=[{"title": "kudu"}, {"title": "kob"}]).tasks
            found.wait("kob", {("task", made[1].id)})
            assert client.Search(**home, query="kob").pending == 1
            connection.execute("UPDATE index_queue SET attempts = 5, available_at = now() WHERE attempts > 0")
            assert eventually(lambda: found.status().parked == 1)
            assert found.status().pending == 0
        finally:
            connection.execute("DROP TRIGGER refuse_kudu ON chunks; DROP FUNCTION refuse_kudu()")
    client.UpdateTask(**home, task_id=made[0].id, task={"title": "kudu again"})
    found.wait("kudu", {("task", made[0].id)})
    assert (found.status().pending, found.status().parked) == (0, 0)


def test_a_database_that_goes_away_is_no_failure_of_the_records(found: Found, database_url: str) -> None:
    """As PostgreSQL says it when it is shut down, here for one record alone, so that the rest of the test goes on."""
    client, home = found.client, {"workspace_id": found.workspace_id}
    with psycopg.connect(as_owner(database_url), autocommit=True) as connection:
        connection.execute("CREATE SEQUENCE refusals")
        connection.execute(
            """
            CREATE FUNCTION go_away() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$
            BEGIN
                IF NEW.content LIKE '%gnu%' THEN
                    PERFORM nextval('public.refusals');
                    RAISE EXCEPTION 'terminating connection' USING ERRCODE = 'admin_shutdown';
                END IF;
                RETURN NEW;
            END
            $$;
            CREATE TRIGGER go_away BEFORE INSERT ON chunks FOR EACH ROW EXECUTE FUNCTION go_away();
            """
        )
        try:
            made = client.BatchCreateTasks(**home, tasks=[{"title": "gnu"}, {"title": "kob"}]).tasks

            def refusals() -> int:
                [[count]] = connection.execute("SELECT last_value FROM refusals").fetchall()
                return int(count)

            # Often enough for a record to be parked that is to blame.
            assert eventually(lambda: refusals() > MOST_ATTEMPTS + 1)
            note = client.CreateUpdateLogEntry(**home, entry={"action": "eland"}).entry
            found.wait("eland", {("update_log_entry", note.id)})
            [[attempts, error]] = connection.execute(
                "SELECT attempts, error FROM index_queue WHERE workspace_id = %s AND content_id = %s",
                [found.workspace_id, made[0].id],
            ).fetchall()
            assert (attempts, error) == (0, None)
            assert found.status().parked == 0
        finally:
            connection.execute("DROP TRIGGER go_away ON chunks; DROP FUNCTION go_away(); DROP SEQUENCE refusals")
    found.wait("gnu", {("task", made[0].id)})
    found.wait("kob", {("task", made[1].id)})
    assert (found.status().pending, found.status().parked) == (0, 0)


def test_a_kind_that_is_not_searched_is_refused(found: Found) -> None:
    with invalid("kinds[1]"):
        found.hits("x", kinds=["task", "workspace"])
