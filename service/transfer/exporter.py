"""Export: a workspace as the records that import takes."""

from collections.abc import AsyncIterator, Collection, Sequence

from planwire.v1.transfer_service_pb2 import ExportResponse, ImportRecord

from service.database.queries import queries
from service.database.statements import Database, see_archive
from service.errors import invalid_field, not_found
from service.transfer.kinds import KINDS
from service.transfer.packed import packed

# A row can have some megabytes.
_ROWS_AT_ONCE = 8


class Exporter:
    """Reads every kind of record of a workspace as of one moment."""

    def __init__(self, database: Database, most_bytes: int) -> None:
        """`most_bytes` is what an export may have."""
        self._database = database
        self._most_bytes = most_bytes

    def answers(
        self, workspace_id: str, plan_ids: Sequence[str], visible: Collection[str] | None
    ) -> AsyncIterator[bytes]:
        """The answers of an export, serialised: the workspace or the given plans of it, as it can be imported.

        The workspace has its parent among `visible`, or among all for None. Raises NotFound, ResourceExhausted, and
        InvalidArgument for more than an export takes.
        """
        return packed(self._bounded(self._records(workspace_id, plan_ids, visible)))

    async def _bounded(self, records: AsyncIterator[ImportRecord]) -> AsyncIterator[list[bytes]]:
        left = self._most_bytes
        async for record in records:
            answer = ExportResponse(records=[record]).SerializeToString()
            left -= len(answer)
            if left < 0:
                raise invalid_field(
                    "plan_ids",
                    f"an export takes at most {self._most_bytes:,} bytes; export fewer plans at once, or have an "
                    "operator raise PLANWIRE_MAX_EXPORT_BYTES",
                )
            yield [answer]

    async def _records(
        self, workspace_id: str, plan_ids: Sequence[str], visible: Collection[str] | None
    ) -> AsyncIterator[ImportRecord]:
        """In an order in which they can be imported. Raises NotFound."""
        async with self._database.transaction("repeatable_read", readonly=True) as connection:
            await see_archive(connection)
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
