"""Export: a workspace as the records that import takes."""

import asyncio
from collections.abc import AsyncIterator, Collection, Sequence
from contextlib import suppress

from planwire.v1.transfer_service_pb2 import ExportResponse, ImportRecord

from service.database.queries import queries
from service.database.statements import Database
from service.errors import invalid_field, not_found
from service.transfer.kinds import KINDS
from service.transfer.spool import Spool

# A row can have some megabytes.
_ROWS_AT_ONCE = 8
_LARGEST_ANSWER_BYTES = 1024 * 1024


class Exporter:
    """Reads every kind of record of a workspace as of one moment."""

    def __init__(self, database: Database, most_bytes: int) -> None:
        """`most_bytes` is what an export may have."""
        self._database = database
        self._most_bytes = most_bytes

    async def answers(
        self, workspace_id: str, plan_ids: Sequence[str], visible: Collection[str] | None
    ) -> AsyncIterator[bytes]:
        """The answers of an export, serialised: the workspace or the given plans of it, as it can be imported.

        They are read as fast as the database gives them, and wait in a file for the client, so that a client that
        reads slowly keeps no connection and no old rows from being cleaned up. The workspace has its parent among
        `visible`, or among all for None. Raises NotFound, ResourceExhausted, and InvalidArgument for more than an
        export takes.
        """
        with Spool() as spool:
            reading = asyncio.create_task(self._read(self._records(workspace_id, plan_ids, visible), spool))
            try:
                while (answer := await spool.get()) is not None:
                    yield answer
                await reading
            finally:
                reading.cancel()
                # The file is closed only when nobody writes to it.
                with suppress(asyncio.CancelledError, Exception):
                    await reading

    async def _read(self, records: AsyncIterator[ImportRecord], spool: Spool) -> None:
        answer, room, left = ExportResponse(), _LARGEST_ANSWER_BYTES, self._most_bytes
        try:
            async for record in records:
                size = record.ByteSize()
                left -= size
                if left < 0:
                    raise invalid_field(
                        "plan_ids",
                        f"an export takes at most {self._most_bytes:,} bytes; export fewer plans at once, or have an "
                        "operator raise PLANWIRE_MAX_EXPORT_BYTES",
                    )
                if size > room and answer.records:
                    await spool.put(answer.SerializeToString())
                    answer, room = ExportResponse(), _LARGEST_ANSWER_BYTES
                answer.records.append(record)
                room -= size
            if answer.records:
                await spool.put(answer.SerializeToString())
        finally:
            spool.finish()

    async def _records(
        self, workspace_id: str, plan_ids: Sequence[str], visible: Collection[str] | None
    ) -> AsyncIterator[ImportRecord]:
        """In an order in which they can be imported. Raises NotFound."""
        async with self._database.transaction("repeatable_read", readonly=True) as connection:
            if not await connection.fetchval(*queries("workspaces")["exists"](workspace_id=workspace_id)):
                raise not_found("workspace", workspace_id)
            for plan_id in plan_ids:
                if await connection.fetchrow(*queries("plans")["state"](workspace_id=workspace_id, id=plan_id)) is None:
                    raise not_found("plan", plan_id)
            for kind in KINDS:
                export = queries(kind.table)["export"].of(
                    workspace_id=workspace_id, plan_ids=list(plan_ids) or None, visible=visible
                )
                async for record in connection.cursor(*export, prefetch=_ROWS_AT_ONCE):
                    yield kind.record(dict(record))
