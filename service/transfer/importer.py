"""Import: streams of batches, each of which is committed by itself."""

from collections.abc import AsyncIterator, Callable
from contextlib import suppress
from functools import partial

from planwire.v1 import transfer_service_pb2 as pb

from service.database.pool import Connection
from service.database.statements import Database
from service.errors import PermissionDenied, invalid_field
from service.store.imports import ImportStore
from service.store.mutations import CallInfo
from service.store.plans import PlanStore
from service.store.rows import time_text
from service.store.workspaces import WorkspaceStore
from service.transfer.batch import BatchWriter, Check, Outcomes
from service.transfer.spool import Spool

_LARGEST_REHEARSAL_BYTES = 64 * 1024 * 1024
_MOST_FAILURES = 1000


class _RollBack(Exception):
    """Ends a rehearsal."""


class Importer:
    """Stores records of every kind as they are given."""

    def __init__(
        self, database: Database, imports: ImportStore, workspaces: WorkspaceStore, plans: PlanStore, check: Check
    ) -> None:
        """`check` raises InvalidArgument for a record that breaks a constraint of the protos."""
        self._database = database
        self._imports = imports
        self._workspaces = workspaces
        self._plans = plans
        self._check = check

    async def run(
        self,
        workspace_id: str,
        call: CallInfo,
        header: pb.ImportHeader,
        batches: AsyncIterator[pb.ImportBatch],
        *,
        as_admin: bool,
        refused: Callable[[PermissionDenied], None],
    ) -> pb.ImportResponse:
        """Commit each batch by itself, passing over those that an earlier stream has committed.

        `as_admin` lets records name who made what they hold, and `refused` is told of each record that takes an admin
        and has none. Returns the counts of the whole import, and the first failures and stale records of this stream.
        Raises NotFound, FailedPrecondition, InvalidArgument for a `changed_at` that is no time, and Aborted where other
        writers stay in the way of a batch.
        """
        committed = await self._imports.begin(workspace_id, header)
        writer = self._writer(workspace_id, call, header, as_admin=as_admin)

        async def store(batch: pb.ImportBatch, checked: Outcomes, connection: Connection) -> Outcomes:
            outcomes = await writer.store(connection, batch)
            counts = checked.counts + outcomes.counts
            await self._imports.advance(connection, workspace_id, header.import_id, batch.number, counts)
            return outcomes

        total = Outcomes()
        async for batch in batches:
            if batch.number <= committed:
                continue
            checked = await writer.check_records(batch)
            outcomes = await self._database.in_transaction(partial(store, batch, checked))
            self._database.committed()
            _add(total, checked)
            _add(total, outcomes)
            for error in outcomes.refusals:
                refused(error)
            committed = batch.number
        # What belongs to an archived plan comes after it, so it is put away when all has come.
        if not header.more_follow:
            await self._plans.put_away(workspace_id)
        progress = await self._imports.progress(workspace_id, header.import_id)
        return pb.ImportResponse(progress=progress, failures=total.failures, stale=total.stale)

    async def rehearse(
        self,
        workspace_id: str,
        call: CallInfo,
        header: pb.ImportHeader,
        batches: AsyncIterator[pb.ImportBatch],
        *,
        as_admin: bool,
        refused: Callable[[PermissionDenied], None],
    ) -> pb.ImportResponse:
        """As `run`, in a single transaction that is rolled back.

        It would keep others from what it has changed while it waits for a client, so it begins when all batches are
        there. Raises InvalidArgument for more than a rehearsal takes.
        """
        await self._workspaces.require(workspace_id)
        writer = self._writer(workspace_id, call, header, as_admin=as_admin)
        total = Outcomes()
        with Spool() as spool:
            async for batch in batches:
                _add(total, await writer.check_records(batch))
                await spool.put(batch.SerializeToString())
                if spool.used > _LARGEST_REHEARSAL_BYTES:
                    raise invalid_field(
                        "header.dry_run",
                        f"a dry run takes at most {_LARGEST_REHEARSAL_BYTES:,} bytes; rehearse in parts, or import "
                        "into a workspace that you delete afterwards",
                    )
            spool.finish()
            await self._rehearse(writer, spool, total, refused)
        progress = pb.ImportProgress(import_id=header.import_id, **total.counts)
        return pb.ImportResponse(progress=progress, failures=total.failures, stale=total.stale)

    def _writer(self, workspace_id: str, call: CallInfo, header: pb.ImportHeader, *, as_admin: bool) -> BatchWriter:
        changed_at = time_text(header.changed_at, "header.changed_at") if header.HasField("changed_at") else None
        return BatchWriter(self._database, workspace_id, call, self._check, header.overwrite, as_admin, changed_at)

    async def _rehearse(
        self, writer: BatchWriter, spool: Spool, total: Outcomes, refused: Callable[[PermissionDenied], None]
    ) -> None:
        async def store(batch: pb.ImportBatch, connection: Connection) -> Outcomes:
            async with self._database.savepoint(connection):
                return await writer.store(connection, batch)

        with suppress(_RollBack):
            async with self._database.transaction() as connection:
                while (raw := await spool.get()) is not None:
                    batch = pb.ImportBatch.FromString(raw)
                    outcomes = await self._database.with_retries(partial(store, batch, connection))
                    _add(total, outcomes)
                    for error in outcomes.refusals:
                        refused(error)
                raise _RollBack


def _add(total: Outcomes, outcomes: Outcomes) -> None:
    total.counts += outcomes.counts
    _keep_first(total.failures, outcomes.failures)
    _keep_first(total.stale, outcomes.stale)


def _keep_first(failures: list[pb.ImportFailure], more: list[pb.ImportFailure]) -> None:
    failures += more[: _MOST_FAILURES - len(failures)]
