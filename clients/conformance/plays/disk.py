"""A disk without room."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import psycopg

from tests.support.roles import as_owner

# What PostgreSQL says when a table cannot be made longer, of the tasks that meet the condition.
_FULL = """
    CREATE FUNCTION no_room() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
        RAISE EXCEPTION 'No space left on device' USING ERRCODE = 'disk_full';
    END
    $$;
    CREATE TRIGGER no_room BEFORE UPDATE ON tasks FOR EACH ROW WHEN (%s) EXECUTE FUNCTION no_room();
"""
_ROOM = "DROP FUNCTION no_room CASCADE"


@asynccontextmanager
async def full_disk(database_url: str, condition: str) -> AsyncIterator[None]:
    """While the block lasts, there is no room for what tasks become that meet the condition, of which NEW is one."""
    connection = await psycopg.AsyncConnection.connect(as_owner(database_url), autocommit=True)
    async with connection:
        await connection.execute((_FULL % condition).encode())
        try:
            yield
        finally:
            await connection.execute(_ROOM)
