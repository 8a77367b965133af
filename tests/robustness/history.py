"""What really happened: the copies of every event and position that the database made, one life after the other."""

from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

import asyncpg

from service.domain.resume_token import Cursor

# What these tell of changes the task itself not at all.
WITHOUT_REVISION = frozenset({"task.archived", "task.restored", "task.unblocked"})

_EVENTS = """
    SELECT
        p.position, e.event_id, e.workspace_id, e.kind, e.subject_id, e.plan_id::text AS plan_id,
        e.other_plan_id::text AS other_plan_id, e.from_status,
        e.to_status, e.revision, e.request_id::text AS request_id,
        e.xid::text || ' ' || e.began_at::text AS transaction, p.ends_transaction
    FROM robustness.events AS e
    LEFT JOIN robustness.positions AS p USING (event_id)
    ORDER BY p.position, e.event_id
"""
_HEAD = """
    SELECT epoch, position, greatest(floor, (SELECT max(floor) FROM feed_floors)) AS floor FROM feed_head
"""
_RESOURCES = """
    SELECT 'task' AS kind, id::text, revision, plan_id::text AS plan_id FROM tasks
    UNION ALL SELECT 'plan', id::text, revision, id::text FROM plans
    UNION ALL SELECT 'phase', id::text, revision, plan_id::text FROM phases
    UNION ALL SELECT 'dependency', id::text, 1, NULL FROM dependencies
    UNION ALL SELECT 'workspace', id, revision, NULL FROM workspaces
    UNION ALL SELECT 'task', id::text, revision, plan_id::text FROM tasks_archive
    UNION ALL SELECT 'plan', id::text, revision, id::text FROM plans_archive
    UNION ALL SELECT 'phase', id::text, revision, plan_id::text FROM phases_archive
    UNION ALL SELECT 'dependency', id::text, 1, NULL FROM dependencies_archive
"""


class Seen(NamedTuple):
    """An event as subscribers get it, in any kind of stream."""

    event_id: int
    kind: str
    subject_id: str
    plan_id: str
    other_plan_id: str
    from_status: str
    to_status: str
    revision: int
    request_id: str

    @property
    def subject(self) -> str:
        return self.kind.partition(".")[0]


@dataclass(frozen=True)
class Happened:
    """An event as the database has it. Without a position it was never put into the feed."""

    seen: Seen
    workspace_id: str
    position: int | None
    transaction: str
    ends_transaction: bool


class Resource(NamedTuple):
    """Something that exists."""

    kind: str
    revision: int
    plan_id: str


@dataclass(frozen=True)
class Life:
    """Everything that a cluster has ever committed, at the end of its life or of the test."""

    events: list[Happened]
    last_epoch: int
    epochs: dict[int, int]
    """The position at which each epoch began."""
    head: int
    floor: int
    """Up to where something of any workspace is no longer kept."""
    resources: dict[str, Resource]
    """What exists, by id."""
    requests: dict[str, list[Happened]]
    """By request id."""

    @cached_property
    def _positions(self) -> dict[Seen, int]:
        return {event.seen: event.position for event in self.events if event.position is not None}

    def has(self, event: Seen, cursor: Cursor) -> bool:
        """Whether an event lies before a place."""
        return event in self._positions and self._positions[event] <= cursor.position

    def after(self, position: int, last: int) -> list[Happened]:
        return [event for event in self.events if event.position is not None and position < event.position <= last]


async def read_life(connection: "asyncpg.Connection[asyncpg.Record]") -> Life:
    """Read everything there is."""
    events = [
        Happened(
            Seen(
                row["event_id"],
                row["kind"],
                row["subject_id"],
                row["plan_id"] or "",
                row["other_plan_id"] or "",
                row["from_status"] or "",
                row["to_status"] or "",
                row["revision"],
                row["request_id"] or "",
            ),
            row["workspace_id"],
            row["position"],
            row["transaction"],
            bool(row["ends_transaction"]),
        )
        for row in await connection.fetch(_EVENTS)
    ]
    requests: dict[str, list[Happened]] = defaultdict(list)
    for event in events:
        if event.seen.request_id:
            requests[event.seen.request_id].append(event)
    head = await connection.fetchrow(_HEAD)
    if head is None:
        raise RuntimeError("feed_head has no row")
    epochs = await connection.fetch("SELECT epoch, start_position FROM feed_epochs")
    resources = await connection.fetch(_RESOURCES)
    return Life(
        events,
        head["epoch"],
        {row["epoch"]: row["start_position"] for row in epochs},
        head["position"],
        head["floor"],
        {row["id"]: Resource(row["kind"], row["revision"], row["plan_id"] or "") for row in resources},
        requests,
    )


def life_of(lives: list[Life], cursor: Cursor) -> Life:
    """The life that an epoch is of. Of one that ended before it was noticed, the next has the same history."""
    return next((life for life in lives if cursor.epoch <= life.last_epoch), lives[-1])
