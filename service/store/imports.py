"""How far imports got."""

from collections.abc import Mapping

from planwire.v1.transfer_service_pb2 import ImportHeader, ImportProgress

from service.database.pool import Connection
from service.database.queries import queries
from service.database.statements import Database
from service.errors import FailedPrecondition, not_found
from service.store.workspaces import WorkspaceStore

_SQL = queries("imports")

OUTCOMES = ("created", "updated", "skipped", "stale", "failed")
"""What can become of a record."""


class ImportStore:
    """The table imports."""

    def __init__(self, database: Database, workspaces: WorkspaceStore) -> None:
        self._database = database
        self._workspaces = workspaces

    async def progress(self, workspace_id: str, import_id: str) -> ImportProgress:
        """How far an import got. Raises NotFound."""
        record = await self._database.fetchrow(_SQL["progress"], workspace_id=workspace_id, import_id=import_id)
        if record is None:
            await self._workspaces.require(workspace_id)
            raise not_found("import", import_id)
        return ImportProgress(**record)

    async def begin(self, workspace_id: str, header: ImportHeader) -> int:
        """The last batch that is committed; 0 for an import that is new. Raises NotFound."""
        committed: int = await self._database.fetchval(
            _SQL["begin"], workspace_id=workspace_id, import_id=header.import_id, source=header.source
        )
        return committed

    async def advance(
        self, connection: Connection, workspace_id: str, import_id: str, number: int, counts: Mapping[str, int]
    ) -> None:
        """Count a batch, in the transaction that stores it. Raises FailedPrecondition when another one is next."""
        outcomes = {outcome: counts.get(outcome, 0) for outcome in OUTCOMES}
        advance = _SQL["advance"](workspace_id=workspace_id, import_id=import_id, number=number, **outcomes)
        if await connection.fetchval(*advance) is None:
            raise FailedPrecondition(
                "BATCH_OUT_OF_ORDER",
                f"batch {number} does not follow the last committed one; "
                "ask GetImport for last_committed_batch and go on after it",
            )
