"""The queue of what is to be indexed, and the records that are."""

from collections.abc import Sequence
from datetime import timedelta
from typing import Any, NamedTuple

from service.database.pool import Connection, Record
from service.database.queries import Query, queries
from service.database.statements import Database, see_archive

_SQL = queries("index_queue")
_RECORDS = queries("indexed")
_EVENTS_AT_ONCE = 1000
_RECORDS_AT_ONCE = 100
_LEASE = timedelta(minutes=2)
# What was given back waits so long, and lets what else there is go first.
_PAUSE = timedelta(seconds=1)
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

    async def give_back(self, taken: Taken) -> None:
        """Let others have what was taken and is not done, for nothing that it is to blame for."""
        await self._database.fetch(
            _SQL["give_back"],
            workspace_id=taken.workspace_id,
            kind=taken.kind,
            content_ids=list(taken.queued),
            pause=_PAUSE,
        )

    async def waiting(self, workspace_id: str) -> tuple[int, int]:
        """How many records of a workspace wait, and how many are no longer tried."""
        record = await self._database.fetchrow(_SQL["waiting"], workspace_id=workspace_id, most_attempts=MOST_ATTEMPTS)
        return (record["pending"], record["parked"]) if record else (0, 0)

    async def records(self, workspace_id: str, kind: str, ids: Sequence[str]) -> list[Record]:
        """What the records of a kind say; those that are gone are missing."""
        return await self._database.fetch_with_archive(_RECORDS[kind], workspace_id=workspace_id, ids=list(ids))

    async def follow_tasks(self, workspace_id: str, task_ids: Sequence[str]) -> None:
        """Queue what belongs to tasks, and is new, has moved or is gone with them without an event of its own."""
        await self._with_archive(_RECORDS["parts_of_tasks"], workspace_id=workspace_id, task_ids=list(task_ids))

    async def is_time_to_reconcile(self, every: timedelta) -> bool:
        """Whether nobody has reconciled for so long; then it is for the caller to do."""
        return bool(await self._database.fetchval(_SQL["turn"], every=every))

    async def next_workspace(self, after: str) -> str | None:
        """The workspace whose id follows."""
        workspace_id: str | None = await self._database.fetchval(_SQL["next_workspace"], after=after)
        return workspace_id

    async def reconcile(self, workspace_id: str, query: str) -> None:
        """Queue what the index does not have as it is: what a query of indexed.sql finds."""
        await self._with_archive(_RECORDS[query], workspace_id=workspace_id)

    async def _with_archive(self, query: Query, **values: Any) -> None:
        async def queue(connection: Connection) -> None:
            await see_archive(connection)
            await connection.execute(*query(**values))

        await self._database.in_transaction(queue)
