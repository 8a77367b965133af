"""A database without room refuses what needs some, changes nothing, and goes on when it has room again."""

import psycopg
from grpc import StatusCode

from tests.rpc.client import Client
from tests.rpc.refusal import refused

# What PostgreSQL answers when a table cannot be made longer. A real full disk takes the right to mount a small one.
NO_ROOM = """
CREATE FUNCTION no_room() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'could not extend file "base/16384/16389": No space left on device' USING ERRCODE = 'disk_full';
END
$$;
CREATE TRIGGER no_room BEFORE INSERT ON task_history EXECUTE FUNCTION no_room();
"""


def test_a_full_disk_is_told_and_changes_nothing(client: Client, workspace_id: str, database_url: str) -> None:
    task = client.CreateTask(workspace_id=workspace_id, task={"title": "before"}).task
    names = {"workspace_id": workspace_id, "task_id": task.id}
    with psycopg.connect(database_url, autocommit=True) as connection:
        connection.execute(NO_ROOM.encode())
        with refused(StatusCode.RESOURCE_EXHAUSTED, "STORAGE_FULL") as refusal:
            client.StartTask(**names)
        assert "an operator must free disk space" in refusal.message
        with refused(StatusCode.RESOURCE_EXHAUSTED, "STORAGE_FULL"):
            client.CreateTask(workspace_id=workspace_id, task={"title": "more"})
        assert list(client.ListTasks(workspace_id=workspace_id).tasks) == [task]
        connection.execute("DROP TRIGGER no_room ON task_history")
    assert client.StartTask(**names).task.attempt == 1
