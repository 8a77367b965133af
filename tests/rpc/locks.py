"""Locks that calls have to wait for."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

import psycopg

_WAITING = "SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'"

Waiting = Callable[[], int]


@contextmanager
def holding(database_url: str, sql: str, *parameters: object) -> Iterator[Waiting]:
    """Hold in an open transaction what the statement locks, and commit it at the end of the block.

    Gives a function that counts the statements which wait for a lock.
    """
    with psycopg.connect(database_url) as holder, psycopg.connect(database_url, autocommit=True) as observer:
        holder.execute(sql.encode(), parameters)
        yield lambda: len(observer.execute(_WAITING).fetchall())


@contextmanager
def holding_task(database_url: str, task_id: str) -> Iterator[Waiting]:
    """Hold the row of a task."""
    with holding(database_url, "SELECT FROM tasks WHERE id = %s FOR UPDATE", task_id) as waiting:
        yield waiting
