"""One batch of an import: its records kind by kind, in as few statements as the bad ones among them allow."""

from collections import Counter
from collections.abc import Awaitable, Callable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any, TypeAlias

from planwire.v1 import transfer_service_pb2 as pb

from service.database.pool import Connection, Json
from service.database.queries import queries
from service.database.statements import Database, in_pieces
from service.database.violations import foreign_key_of
from service.errors import (
    Aborted,
    AlreadyExists,
    DomainError,
    FailedPrecondition,
    InvalidArgument,
    NotFound,
    PermissionDenied,
    plan_archived,
)
from service.store.mutations import CallInfo, refuse_archived
from service.store.rows import Row
from service.transfer import bases, orphans
from service.transfer.kinds import KINDS, Kind
from service.turns import in_turns

_KINDS = {kind.name: kind for kind in KINDS}
# A thousand failures fit into an answer.
_LONGEST_ID = 100
_LONGEST_MESSAGE = 500
_OLDER = "it is older than what is stored"
# What can be wrong with a record.
_REFUSALS = (InvalidArgument, NotFound, AlreadyExists, FailedPrecondition)

Check: TypeAlias = Callable[[pb.ImportRecord], Awaitable[None]]


@dataclass
class Outcomes:
    """What became of records: how many had each outcome (see store/imports.py), and why some failed."""

    counts: Counter[str] = field(default_factory=Counter)
    failures: list[pb.ImportFailure] = field(default_factory=list)
    stale: list[pb.ImportFailure] = field(default_factory=list)
    """Why those that are stale are."""
    refusals: list[PermissionDenied] = field(default_factory=list)
    """Of records that the caller may not import, which are among those that failed."""


@dataclass(frozen=True, slots=True)
class _Record:
    index: int
    id: str
    row: Row
    history: list[Row]


@dataclass(frozen=True)
class BatchWriter:
    """Stores batches of one import. With `overwrite` also records that are older than what is there.

    `changed_at` is when the file was written that the records come from, if they come from one.
    Only with `as_admin` records name who made what they hold, else that is the caller; and only with it they change
    plans of other sessions where the workspace says `session_ownership`.
    """

    database: Database
    workspace_id: str
    call: CallInfo
    check: Check
    overwrite: bool
    as_admin: bool
    changed_at: str | None = None

    async def check_records(self, batch: pb.ImportBatch) -> Outcomes:
        """Take the records out of a batch that break a constraint of the protos; their places stay, empty.

        Before the transaction that stores the others: large records wait for each other's checks.
        """
        outcomes = Outcomes()
        # One record can hold as much data as is looked at in a turn.
        async for index, record in in_turns(enumerate(batch.records), 1):
            try:
                await self.check(record)
            except DomainError as error:
                _fail(outcomes, batch, index, _kind(record).id(record), error)
                record.Clear()
        return outcomes

    async def store(self, connection: Connection, batch: pb.ImportBatch) -> Outcomes:
        """Store the records of a checked batch on a connection inside a transaction. Raises Aborted."""
        outcomes = Outcomes()
        if not self.as_admin:
            told = queries("requests")["tell_session"](workspace_id=self.workspace_id, call=self.call)
            await connection.execute(*told)
        records: dict[str, list[_Record]] = {name: [] for name in _KINDS}
        # One record can hold as much data as is converted in a turn.
        async for index, record in in_turns(enumerate(batch.records), 1):
            if record.WhichOneof("record") is None:
                continue
            kind = _kind(record)
            try:
                row, history = await kind.rows(record)
                if not self.as_admin:
                    kind.made_by(self.call, row, history)
            except DomainError as error:
                _fail(outcomes, batch, index, kind.id(record), error)
            else:
                records[kind.name].append(_Record(index, kind.id(record), row, history))
        for kind in KINDS:
            for distinct in _without_repetition(kind, records[kind.name]):
                part = _parents_first(kind, distinct)
                first = len(outcomes.failures)
                await self._store_or_halve(connection, batch, kind, part, outcomes)
                places = {record.index: place for place, record in enumerate(part)}
                outcomes.failures[first:] = sorted(
                    outcomes.failures[first:], key=lambda failure: places[failure.record_index]
                )
        return outcomes

    async def _store_or_halve(
        self,
        connection: Connection,
        batch: pb.ImportBatch,
        kind: Kind,
        records: Sequence[_Record],
        outcomes: Outcomes,
    ) -> None:
        """One record that breaks a rule spoils the statement: take it out, so that the others are stored.

        Those that name what does not exist are found at once; others are looked for by halves.
        """
        try:
            counts, stale = await self._store_kind(connection, kind, records)
        except _REFUSALS as error:
            if len(records) == 1:
                _fail(outcomes, batch, records[0].index, records[0].id, await self._explained(error))
                return
            missing = await self._missing(connection, kind, records, error)
            for place, missed in missing.items():
                _fail(outcomes, batch, records[place].index, records[place].id, missed)
            middle = len(records) // 2
            rest = [record for place, record in enumerate(records) if place not in missing]
            for part in (rest,) if missing else (records[:middle], records[middle:]):
                if part:
                    await self._store_or_halve(connection, batch, kind, part, outcomes)
            return
        outcomes.counts += counts
        outcomes.stale += (
            _left(batch, record.index, record.id, stale[record.id]) for record in records if record.id in stale
        )

    async def _explained(self, error: DomainError) -> DomainError:
        """The error of a record; what it names and is missing may be archived."""
        if isinstance(error, NotFound):
            try:
                await refuse_archived(self.database, self.workspace_id, error)
            except FailedPrecondition as archived:
                return archived
        return error

    async def _missing(
        self, connection: Connection, kind: Kind, records: Sequence[_Record], error: DomainError
    ) -> dict[int, DomainError]:
        """The errors of records that would fail as the one did that `error` is about, by their places."""
        keys = await orphans.foreign_keys(connection, kind.table)
        if foreign_key_of(error) not in keys:
            return {}
        found = bases.Compared(Json("[]"), frozenset(), {})
        rows: Any = [record.row for record in records]
        async with self.database.savepoint(connection):
            if self.changed_at and kind.table in bases.TABLES:
                found = await bases.compared(
                    connection, self.workspace_id, kind.table, rows, self.changed_at, overwrite=self.overwrite
                )
                rows = found.rows
            ids = [None if record.id in found.left else record.id for record in records]
            missing = await orphans.find(connection, self.workspace_id, kind, keys, ids, rows, overwrite=self.overwrite)
            named = list({each.resource_id for each in missing.values()})
            plans_of = queries("archive")["plans_of"](workspace_id=self.workspace_id, ids=named)
            archived = {record["id"]: record["plan_id"] for record in await connection.fetch(*plans_of)}
        return {
            place: plan_archived(each.resource_type, each.resource_id, archived[each.resource_id])
            if each.resource_id in archived
            else each
            for place, each in missing.items()
        }

    async def _store_kind(
        self, connection: Connection, kind: Kind, records: Sequence[_Record]
    ) -> tuple[Counter[str], dict[str, str]]:
        """Store records of one kind, all or none. Returns the counts of the outcomes, and why records are stale by id.

        Raises DomainError.
        """
        rows: Any = [record.row for record in records]
        found = bases.Compared(Json("[]"), frozenset(), {})
        changed_at = self.changed_at if kind.table in bases.TABLES else None
        async with self.database.savepoint(connection):
            if kind.locked:
                ids = [record.id for record in records]
                await connection.execute(*queries(kind.locked)["lock"](workspace_id=self.workspace_id, ids=ids))
            if changed_at:
                found = await bases.compared(
                    connection, self.workspace_id, kind.table, rows, changed_at, overwrite=self.overwrite
                )
                rows = found.rows
            query = queries(kind.table)["import"].of(
                workspace_id=self.workspace_id,
                call=self.call,
                overwrite=self.overwrite,
                as_admin=self.as_admin,
                rows=rows,
                history=[entry for record in records if record.id not in found.left for entry in record.history],
            )
            imported = await connection.fetch(*await in_pieces(query))
            older = {record["id"] for record in imported if record["outcome"] == "stale" and "id" in record}
            if changed_at:
                read = [record.row for record in records if record.id not in found.left | older]
                await bases.keep(connection, self.workspace_id, kind.table, read, changed_at)
        outcomes = Counter(record["outcome"] for record in imported)
        if outcomes[None]:
            raise Aborted("CONFLICT", "another import stored the same records at the same moment; repeat the call")
        outcomes += Counter(skipped=len(found.unchanged), stale=len(found.stale))
        return outcomes, found.stale | dict.fromkeys(older, _OLDER)


def _kind(record: pb.ImportRecord) -> Kind:
    # One that holds nothing is of no kind, and the check refuses it.
    return _KINDS.get(record.WhichOneof("record") or "", KINDS[0])


def _fail(outcomes: Outcomes, batch: pb.ImportBatch, index: int, id_: str, error: DomainError) -> None:
    outcomes.counts["failed"] += 1
    outcomes.failures.append(_left(batch, index, id_, error.message))
    if isinstance(error, PermissionDenied):
        outcomes.refusals.append(error)


def _left(batch: pb.ImportBatch, index: int, id_: str, reason: str) -> pb.ImportFailure:
    return pb.ImportFailure(
        batch_number=batch.number, record_index=index, id=id_[:_LONGEST_ID], message=reason[:_LONGEST_MESSAGE]
    )


def _without_repetition(kind: Kind, records: Sequence[_Record]) -> Iterator[list[_Record]]:
    """Parts that hold nothing twice: a statement changes a row once, and the later record has the last word."""
    rest = records
    while rest:
        part: dict[Any, _Record] = {}
        later = []
        for record in rest:
            key = tuple(record.row.get(name) for name in kind.key)
            if key in part:
                later.append(record)
            else:
                part[key] = record
        yield list(part.values())
        rest = later


def _parents_first(kind: Kind, records: list[_Record]) -> list[_Record]:
    """So that of two halves the first one never needs the second."""
    if not kind.parent:
        return records
    parents = {record.id: record.row.get(kind.parent) for record in records}

    def depth(id_: str | None) -> int:
        depth = 0
        # Those that are each other's parents are refused by the database, in whatever order.
        while id_ in parents and depth <= len(parents):
            id_ = parents[id_]
            depth += 1
        return depth

    return sorted(records, key=lambda record: depth(record.id))
