"""The queue of what is to be indexed, and the records that are."""

from collections.abc import Sequence
from datetime import timedelta
from typing import NamedTuple

from service.database.pool import Record
from service.database.queries import queries
from service.database.statements import Database, see_archive

_SQL = queries("index_queue")
_RECORDS = queries("indexed")
_EVENTS_AT_ONCE = 1000
_RECORDS_AT_ONCE = 100
_LEASE = timedelta(minutes=2)
MOST_ATTEMPTS = 6
"""After so many failures a record is parked until it changes."""


class Taken(NamedTuple):
    """Records of one kind in one workspace, whose turn it is."""

    workspace_id: str
    kind: str
    queued: dict[str, str]
    """By content id, since when it waits."""


class IndexQueue:
    """The tables index_queue and index_cursor."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def follow(self, kinds: Sequence[str]) -> int:
        """Queue what the next events of these kinds are about. Returns how many events there were."""
        events: int = await self._database.fetchval(_SQL["follow"], kinds=list(kinds), limit=_EVENTS_AT_ONCE)
        return events

    async def take(self) -> Taken | None:
        """What comes next; nobody else gets it for two minutes."""
        records = await self._database.fetch(
            _SQL["take"], most_attempts=MOST_ATTEMPTS, limit=_RECORDS_AT_ONCE, lease=_LEASE
        )
        if not records:
            return None
        queued = {record["content_id"]: record["queued_at"] for record in records}
        return Taken(records[0]["workspace_id"], records[0]["kind"], queued)

    async def done(self, taken: Taken) -> None:
        """Forget what was taken, unless it has changed again."""
        await self._database.fetch(
            _SQL["done"],
            workspace_id=taken.workspace_id,
            kind=taken.kind,
            content_ids=list(taken.queued),
            queued_at=list(taken.queued.values()),
        )

    async def failed(self, taken: Taken, error: str) -> None:
        """Let what was taken be tried again later."""
        await self._database.fetch(
            _SQL["failed"],
            workspace_id=taken.workspace_id,
            kind=taken.kind,
            content_ids=list(taken.queued),
            error=error,
        )

    async def waiting(self, workspace_id: str) -> tuple[int, int]:
        """How many records of a workspace wait, and how many are no longer tried."""
        record = await self._database.fetchrow(_SQL["waiting"], workspace_id=workspace_id, most_attempts=MOST_ATTEMPTS)
        return (record["pending"], record["parked"]) if record else (0, 0)

    async def records(self, taken: Taken) -> list[Record]:
        """What the records say that were taken; those that are gone are missing."""
        return await self._database.fetch_with_archive(
            _RECORDS[taken.kind], workspace_id=taken.workspace_id, ids=list(taken.queued)
        )

    async def is_time_to_reconcile(self, every: timedelta) -> bool:
        """Whether nobody has reconciled for so long; then it is for the caller to do."""
        return bool(await self._database.fetchval(_SQL["turn"], every=every))

    async def next_workspace(self, after: str) -> str | None:
        """The workspace whose id follows."""
        workspace_id: str | None = await self._database.fetchval(_SQL["next_workspace"], after=after)
        return workspace_id

    async def reconcile(self, workspace_id: str, query: str) -> None:
        """Queue what the index does not have as it is: what a query of indexed.sql finds."""
        async with self._database.transaction() as connection:
            await see_archive(connection)
            await connection.execute(*_RECORDS[query](workspace_id=workspace_id))
