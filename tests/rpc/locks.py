"""Locks that calls have to wait for."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

import psycopg

from tests.support.roles import as_owner

# Only who waits for the holder, or for one of those behind it: the service waits for locks of its own now and then.
_WAITING = """
    WITH RECURSIVE blocked AS MATERIALIZED (
        SELECT pid, pg_blocking_pids(pid) AS blockers
        FROM pg_stat_activity
        WHERE datname = current_database() AND wait_event_type = 'Lock'
    ),
    behind(pid) AS (
        SELECT %(holder)s::int
        UNION
        SELECT blocked.pid FROM blocked JOIN behind ON behind.pid = ANY (blocked.blockers)
    )
    SELECT pid FROM behind WHERE pid <> %(holder)s::int
"""

Waiting = Callable[[], int]


def waiting_for(observer: psycopg.Connection, holder: psycopg.Connection) -> list[int]:
    """The processes of the database's that wait for a lock of `holder`'s, also by waiting for one that does."""
    return [pid for (pid,) in observer.execute(_WAITING, {"holder": holder.info.backend_pid})]


@contextmanager
def holding(database_url: str, sql: str, *parameters: object) -> Iterator[Waiting]:
    """Hold in an open transaction what the statement locks, and commit it at the end of the block.

    Gives a function that counts the statements which wait for it.
    """
    with psycopg.connect(database_url) as holder, psycopg.connect(database_url, autocommit=True) as observer:
        holder.execute(sql.encode(), parameters)
        yield lambda: len(waiting_for(observer, holder))


@contextmanager
def holding_task(database_url: str, task_id: str) -> Iterator[Waiting]:
    """Hold the row of a task."""
    with holding(database_url, "SELECT FROM tasks WHERE id = %s FOR UPDATE", task_id) as waiting:
        yield waiting


@contextmanager
def planned_by_hashes(database_url: str, function: str) -> Iterator[None]:
    """Plan the statement of a function as where there are many rows: they are read as they lie."""
    with psycopg.connect(as_owner(database_url), autocommit=True) as owner:
        for setting in ("enable_nestloop", "enable_mergejoin", "enable_indexscan", "enable_bitmapscan"):
            owner.execute(f"ALTER FUNCTION {function} SET {setting} = off".encode())
        yield
        owner.execute(f"ALTER FUNCTION {function} RESET ALL".encode())


def deadlocks(database_url: str) -> int:
    """How many there have been in the database."""
    with psycopg.connect(database_url, autocommit=True) as connection:
        connection.execute("SELECT pg_stat_force_next_flush()")
        [(count,)] = connection.execute("SELECT deadlocks FROM pg_stat_database WHERE datname = current_database()")
        return int(count)
