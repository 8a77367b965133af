"""Coalesces concurrent reads: many callers share one statement."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import TypeAlias

import asyncpg

from service.database.queries import Query
from service.shares import Caller, Kind, caller

Fetch: TypeAlias = Callable[..., Awaitable[list[asyncpg.Record]]]

_Row: TypeAlias = "asyncio.Future[asyncpg.Record | None]"

# A call takes some rounds of the event loop from its arrival to its read. A lone call passes them in microseconds; in a
# busy process they take as long as the work of other calls in them, and reads that arrive meanwhile join.
_QUIET_ROUNDS = 8
# A row can hold some hundred kilobytes.
_MOST_CALLERS = 100
# As long as a call has by default. To look up a few keys takes so long only on a connection that leads nowhere.
_LONGEST_SECONDS = 30.0


class CoalescedReads:
    """Rows by workspace and id, each for a caller of its own, read with few statements.

    Nobody joins a statement that has begun, so that everybody sees all that was committed before they asked.
    """

    def __init__(self, fetch: Fetch, query: Query) -> None:
        """`query` takes workspace_ids and ids, side by side, and selects the rows with their workspace_id and id.

        `fetch` runs it, as Database.fetch does.
        """
        self._fetch = fetch
        self._query = query
        self._waiting: list[tuple[tuple[str, str], _Row]] = []
        self._readers: set[asyncio.Task[None]] = set()

    async def get(self, workspace_id: str, id_: str) -> asyncpg.Record | None:
        """The row, or None. Raises DomainError, TimeoutError."""
        row: _Row = asyncio.get_running_loop().create_future()
        self._waiting.append(((workspace_id, id_), row))
        if len(self._waiting) == 1:
            reader = asyncio.create_task(self._read())
            self._readers.add(reader)
            reader.add_done_callback(self._readers.discard)
        return await row

    async def _read(self) -> None:
        # Not for the first of its callers, whose share may be used up: the others have nothing to do with that.
        caller.set(Caller(self, Kind.CALL))
        await self._until_quiet()
        callers, self._waiting = self._waiting, []
        workspace_ids, ids = zip(*{key for key, _ in callers}, strict=True)
        try:
            async with asyncio.timeout(_LONGEST_SECONDS):
                records = await self._fetch(self._query, workspace_ids=workspace_ids, ids=ids)
            found = {(record["workspace_id"], record["id"]): record for record in records}
        except Exception as error:  # noqa: BLE001  # whatever it is, each of the callers reports it
            for _, row in callers:
                if not row.done():
                    row.set_exception(error)
        else:
            for key, row in callers:
                if not row.done():  # else its caller has gone
                    row.set_result(found.get(key))

    async def _until_quiet(self) -> None:
        quiet_rounds, callers = 0, len(self._waiting)
        while quiet_rounds < _QUIET_ROUNDS and callers < _MOST_CALLERS:
            await asyncio.sleep(0)
            quiet_rounds = quiet_rounds + 1 if len(self._waiting) == callers else 0
            callers = len(self._waiting)
