"""Export: a workspace as the records that import takes."""

from collections.abc import AsyncIterator, Collection, Sequence

from planwire.v1.transfer_service_pb2 import ImportRecord

from service.database.queries import queries
from service.database.statements import Database
from service.errors import not_found
from service.transfer.kinds import KINDS

_ROWS_AT_ONCE = 200


class Exporter:
    """Reads every kind of record of a workspace as of one moment."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def records(
        self, workspace_id: str, plan_ids: Sequence[str], visible: Collection[str] | None
    ) -> AsyncIterator[ImportRecord]:
        """The workspace or the given plans of it, in an order in which they can be imported. Raises NotFound.

        The workspace has its parent among `visible`, or among all for None.
        """
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
