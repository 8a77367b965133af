"""Bulk import: records with their ids, times, statuses and history."""

from collections import Counter
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any, TypeAlias

import asyncpg
from planwire.v1 import transfer_service_pb2 as pb
from planwire.v1.phase_pb2 import Phase
from planwire.v1.plan_pb2 import Plan, PlanHistoryEntry
from planwire.v1.task_pb2 import Task, TaskAttempt, TaskHistoryEntry
from planwire.v1.workspace_pb2 import Workspace

from service.database.pool import Connection
from service.database.queries import queries
from service.database.statements import Database
from service.database.violations import DATABASE_ERRORS, domain_error
from service.errors import (
    AlreadyExists,
    DomainError,
    FailedPrecondition,
    InvalidArgument,
    NotFound,
    invalid_field,
    not_found,
)
from service.store.dependencies import dependency_row
from service.store.mutations import CallInfo
from service.store.rows import Row, to_row
from service.store.workspaces import WorkspaceStore

_SQL = queries("imports")

_NOT_STORED = {"workspace_id", "etag", "terminal"}


def _stored_fields(message: Any) -> frozenset[str]:
    return frozenset(field.name for field in message.DESCRIPTOR.fields) - _NOT_STORED


_WORKSPACE = _stored_fields(Workspace) - {"id", "path", "parent_workspace_id"}
_PLAN, _PHASE, _TASK = _stored_fields(Plan), _stored_fields(Phase), _stored_fields(Task)
_TASK_ATTEMPT = _stored_fields(TaskAttempt) - {"id"}
_PLAN_ENTRY, _TASK_ENTRY = (_stored_fields(entry) - {"id", "agent"} for entry in (PlanHistoryEntry, TaskHistoryEntry))
_DEPENDENCY_ORIGIN = frozenset({"created_by", "created_at"})

# The order in which the kinds of a batch are stored: each can name those before it.
_KINDS = ("workspace", "plan", "phase", "task", "task_attempt", "dependency")
_KINDS_WITH_HISTORY = ("plan", "task")
_KINDS_WITHOUT_EVENTS = ("task_attempt",)
_KINDS_WITH_IDS = ("plan", "phase", "task")
_QUERIES = dict(zip(_KINDS, ("workspace", "plans", "phases", "tasks", "task_attempts", "dependencies"), strict=True))


Check: TypeAlias = Callable[[pb.ImportRecord], None]


class _RollBack(Exception):
    """Ends a rehearsal."""


@dataclass
class _Result:
    """What became of records: how many had each outcome (created, updated, skipped, failed), and why some failed."""

    counts: Counter[str] = field(default_factory=Counter)
    failures: list[pb.ImportFailure] = field(default_factory=list)

    def fail(self, batch_number: int, index: int, id_: str, error: DomainError) -> None:
        """Count a record that was not stored."""
        self.counts["failed"] += 1
        self.failures.append(
            pb.ImportFailure(batch_number=batch_number, record_index=index, id=id_, message=error.message)
        )


@dataclass(frozen=True, slots=True)
class _Record:
    index: int
    id: str
    row: Row
    history: list[Row]


class ImportStore:
    """The table imports, and rows of the others as they are given."""

    def __init__(self, database: Database, workspaces: WorkspaceStore, check: Check) -> None:
        """`check` raises InvalidArgument for a record that breaks a constraint of the protos."""
        self._database = database
        self._workspaces = workspaces
        self._check = check

    async def progress(self, workspace_id: str, import_id: str) -> pb.ImportProgress:
        """How far an import got. Raises NotFound."""
        record = await self._database.fetchrow(_SQL["progress"], workspace_id=workspace_id, import_id=import_id)
        if record is None:
            await self._workspaces.require(workspace_id)
            raise not_found("import", import_id)
        return pb.ImportProgress(**record)

    async def run(
        self, workspace_id: str, call: CallInfo, header: pb.ImportHeader, batches: AsyncIterator[pb.ImportBatch]
    ) -> tuple[pb.ImportProgress, list[pb.ImportFailure]]:
        """Commit each batch by itself, passing over those that an earlier stream has committed.

        Returns the counts of the whole import, and the failures of this stream. Raises NotFound, FailedPrecondition.
        """
        committed = await self._database.fetchval(
            _SQL["begin"], workspace_id=workspace_id, import_id=header.import_id, source=header.source
        )
        failures: list[pb.ImportFailure] = []
        async for batch in batches:
            if batch.number <= committed:
                continue
            failures += await self._commit(workspace_id, call, header.import_id, batch)
            committed = batch.number
        return await self.progress(workspace_id, header.import_id), failures

    async def rehearse(
        self, workspace_id: str, call: CallInfo, header: pb.ImportHeader, batches: AsyncIterator[pb.ImportBatch]
    ) -> tuple[pb.ImportProgress, list[pb.ImportFailure]]:
        """As `run`, in a single transaction that is rolled back."""
        await self._workspaces.require(workspace_id)
        result = _Result()
        with suppress(_RollBack):
            async with self._database.transaction() as connection:
                async for batch in batches:
                    await _store_batch(connection, workspace_id, call, batch, result, self._check)
                raise _RollBack
        return pb.ImportProgress(import_id=header.import_id, **result.counts), result.failures

    async def _commit(
        self, workspace_id: str, call: CallInfo, import_id: str, batch: pb.ImportBatch
    ) -> list[pb.ImportFailure]:
        result = _Result()
        async with self._database.transaction() as connection:
            await _store_batch(connection, workspace_id, call, batch, result, self._check)
            counts = {outcome: result.counts[outcome] for outcome in ("created", "updated", "skipped", "failed")}
            advance = _SQL["advance"](workspace_id=workspace_id, import_id=import_id, number=batch.number, **counts)
            if await connection.fetchval(*advance) is None:
                raise FailedPrecondition(
                    "BATCH_OUT_OF_ORDER",
                    f"batch {batch.number} does not follow the last committed one; "
                    "ask GetImport for last_committed_batch and go on after it",
                )
        self._database.committed()
        return result.failures


async def _store_batch(
    connection: Connection,
    workspace_id: str,
    call: CallInfo,
    batch: pb.ImportBatch,
    result: _Result,
    check: Check,
) -> None:
    """Store the records of a batch on a connection inside a transaction, and add what became of them to `result`."""
    records: dict[str, list[_Record]] = {kind: [] for kind in _KINDS}
    for index, record in enumerate(batch.records):
        try:
            check(record)
            records[record.WhichOneof("record") or ""].append(_record(index, record))
        except DomainError as error:
            result.fail(batch.number, index, _id(record), error)
    for kind in _KINDS:
        await _store_or_halve(connection, workspace_id, call, kind, records[kind], batch.number, result)


async def _store_or_halve(
    connection: Connection,
    workspace_id: str,
    call: CallInfo,
    kind: str,
    records: Sequence[_Record],
    batch_number: int,
    result: _Result,
) -> None:
    """One record that breaks a rule spoils the statement: look for it by halves, so that the others are stored."""
    if not records:
        return
    try:
        result.counts += await _store(connection, workspace_id, call, kind, records)
    except (InvalidArgument, NotFound, AlreadyExists, FailedPrecondition) as error:
        if len(records) == 1:
            result.fail(batch_number, records[0].index, records[0].id, error)
            return
        middle = len(records) // 2
        for half in (records[:middle], records[middle:]):
            await _store_or_halve(connection, workspace_id, call, kind, half, batch_number, result)


async def _store(
    connection: Connection, workspace_id: str, call: CallInfo, kind: str, records: Sequence[_Record]
) -> Counter[str]:
    """Store records of one kind, all or none, and count the outcomes. Raises DomainError."""
    history = [entry for record in records for entry in record.history]
    try:
        async with connection.transaction():
            parameters: list[Any] = [[record.row for record in records]]
            if kind not in _KINDS_WITHOUT_EVENTS:
                parameters.insert(0, call)
            if kind in _KINDS_WITH_HISTORY:
                parameters.append([record.id for record in records if not record.history])
            outcomes = await connection.fetch(_SQL[_QUERIES[kind]].text, workspace_id, *parameters)
            if history:
                await connection.execute(_SQL[f"{kind}_history"].text, workspace_id, history)
    except asyncpg.CardinalityViolationError as error:
        raise invalid_field("batch.records", f"holds a {kind} twice") from error
    except asyncpg.NotNullViolationError as error:
        raise invalid_field(f"{kind}.{error.column_name}", "is missing") from error
    except DATABASE_ERRORS as error:
        raise domain_error(error) from error
    return Counter(outcome["outcome"] for outcome in outcomes)


def _id(record: pb.ImportRecord) -> str:
    match record.WhichOneof("record"):
        case "plan":
            return record.plan.plan.id
        case "phase":
            return record.phase.id
        case "task":
            return record.task.task.id
        case "task_attempt":
            return record.task_attempt.task_id
        case _:
            return record.dependency.id


def _record(index: int, record: pb.ImportRecord) -> _Record:
    """Raises InvalidArgument."""
    kind = record.WhichOneof("record")
    if kind in _KINDS_WITH_IDS and not _id(record):
        raise invalid_field(f"{kind}.id", "is missing")
    match kind:
        case "plan":
            plan = record.plan
            return _with_history(index, to_row(plan.plan, _PLAN), "plan_id", plan.history, _PLAN_ENTRY)
        case "phase":
            return _Record(index, record.phase.id, to_row(record.phase, _PHASE), [])
        case "task":
            task = record.task
            return _with_history(index, to_row(task.task, _TASK), "task_id", task.history, _TASK_ENTRY)
        case "task_attempt":
            return _Record(index, record.task_attempt.task_id, to_row(record.task_attempt, _TASK_ATTEMPT), [])
        case "dependency":
            row = dependency_row(record.dependency, "dependency") | to_row(record.dependency, _DEPENDENCY_ORIGIN)
            return _Record(index, row["id"], row, [])
        case _:
            return _Record(index, "", to_row(record.workspace, _WORKSPACE), [])


def _with_history(index: int, row: Row, key: str, entries: Sequence[Any], fields: frozenset[str]) -> _Record:
    history = [to_row(entry, fields) | {key: row["id"]} for entry in entries]
    return _Record(index, row["id"], row, history)
