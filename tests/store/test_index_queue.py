"""What the events of the feed put into the queue of the index."""

import pytest

from service.database.pool import Pool
from service.database.queries import queries

EVENT = """
    INSERT INTO event_log (workspace_id, kind, subject_id, to_status, revision, actor, rpc)
    VALUES ('w', $1::text, $1::text, $2::text, 2, 'ada', 'Some')
"""


@pytest.mark.parametrize(
    ("kind", "status", "queued"),
    [
        ("task.updated", "pending", True),
        ("task.status_changed", "completed", True),
        ("task.status_changed", "in_progress", False),
        ("task.unblocked", "pending", False),
        # What belongs to a plan is marked with it: of thousands of tasks none is read.
        ("plan.archived", "archived", True),
        ("plan.restored", "active", True),
        ("task.archived", "pending", False),
        ("task.restored", "pending", False),
        ("token.created", None, False),
    ],
)
async def test_only_events_of_what_says_something_else_queue_it(
    pool: Pool, kind: str, status: str | None, queued: bool
) -> None:
    await pool.execute(EVENT, kind, status)
    await pool.execute("SELECT sequence_feed('test')")
    follow = queries("index_queue")["follow"]
    assert await pool.fetchval(*follow(limit=100, kinds=["plan", "task"])) == 1
    rows = await pool.fetch("SELECT content_id FROM index_queue")
    assert [row["content_id"] for row in rows] == [kind] * queued
