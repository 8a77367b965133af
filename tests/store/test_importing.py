"""What an import does inside its transactions, and what before."""

import uuid
from collections.abc import AsyncIterator

import pytest
from planwire.v1 import transfer_service_pb2 as pb

from service.database.pool import Pool
from service.database.statements import Database
from service.errors import PermissionDenied
from service.store.imports import ImportStore
from service.store.mutations import CallInfo
from service.store.plans import PlanStore
from service.store.workspaces import WorkspaceStore
from service.transfer.importer import Importer

OPEN = "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND state LIKE 'idle in transaction%'"


@pytest.mark.parametrize("dry_run", [False, True])
async def test_records_are_checked_before_a_transaction_begins(pool: Pool, dry_run: bool) -> None:
    """The check of a large record waits for those of others."""
    await pool.execute("INSERT INTO workspaces (id, name, path) VALUES ('w', 'w', '/w')")
    database = Database(pool)
    workspaces = WorkspaceStore(database)
    seen: list[int] = []
    refusals: list[PermissionDenied] = []

    async def check(_record: pb.ImportRecord) -> None:
        seen.append(await pool.fetchval(OPEN))

    async def batches() -> AsyncIterator[pb.ImportBatch]:
        for number in (1, 2):
            plan = {"plan": {"id": str(uuid.uuid4()), "name": str(number)}}
            yield pb.ImportBatch(number=number, records=[pb.ImportRecord(plan=plan)])

    importer = Importer(database, ImportStore(database, workspaces), workspaces, PlanStore(database, workspaces), check)
    run = importer.rehearse if dry_run else importer.run
    header = pb.ImportHeader(import_id=str(uuid.uuid4()), dry_run=dry_run)
    response = await run("w", CallInfo("ada", "Import"), header, batches(), as_admin=True, refused=refusals.append)
    assert not response.failures
    assert response.progress.created == 2
    assert seen == [0, 0]
