"""What has to be done now and then."""

import asyncio
from datetime import timedelta
from functools import partial

import structlog
from prometheus_client import Counter

from service.database.pool import Connection, Record
from service.database.queries import queries
from service.database.statements import Database
from service.domain.actors import PLANWIRE
from service.errors import Aborted, DomainError
from service.store.mutations import CallInfo
from service.store.tool_catalogs import ToolCatalogStore
from service.store.workspaces import WorkspaceStore

log = structlog.get_logger(__name__)

_EVERY_SECONDS = 600.0
_AT_ONCE = 10_000
_PARTITIONS_AHEAD = 3
_REPAIRED_AT_ONCE = 1000
_GIVEN_BACK_AT_ONCE = 200
_EXPIRY_SECONDS = 1.0
# Between two workspaces, so that callers have the database to themselves for most of the time.
_PAUSE_SECONDS = 0.05
_SEED_AGAIN_SECONDS = 1.0
_SUBJECTS = ("task", "dependency", "phase", "story", "level")
_ORPHANS_EVERY_SECONDS = 2.0
# One in each transaction: tasks are locked in the order of their ids, and those of several sessions would not be.
_ORPHANS_AT_ONCE = 1

EXPIRED = Counter("planwire_leases_expired_total", "Tasks that this process gave back because their leases had ended")
REPAIRED = Counter("planwire_readiness_repaired_total", "Counters of readiness and levels that were wrong", ["subject"])


async def keep_partitions(database: Database, width: timedelta, retention: timedelta) -> None:
    """Make the feed's partitions ahead of time and drop those past retention, until cancelled."""
    sql = queries("feed")
    every = min(_EVERY_SECONDS, width.total_seconds() / 2)
    while True:
        try:
            await database.fetchval(sql["make_partitions"], width=width, ahead=_PARTITIONS_AHEAD)
            await database.fetchval(sql["drop_partitions"], older_than=retention)
        except DomainError as error:
            log.info("partitions stay as they are for now", reason=str(error))
        await asyncio.sleep(every)


async def forget_old_rows(database: Database) -> None:
    """Delete old request ids, and old attempts of deleted tasks, now and every ten minutes until cancelled."""
    expired = queries("requests")["delete_expired"], queries("task_attempts")["delete_spent"]
    while True:
        try:
            for query in expired:
                while len(await database.fetch(query, limit=_AT_ONCE)) == _AT_ONCE:
                    pass
        except DomainError as error:
            log.warning("old request ids and attempts stay for now", reason=str(error))
        await asyncio.sleep(_EVERY_SECONDS)


async def give_expired_back(database: Database) -> None:
    """Give the tasks back whose leases have ended, every second until cancelled."""
    give_back = queries("task_leases")["give_back_expired"]
    while True:
        try:
            while given_back := await database.fetchval(give_back, most=_GIVEN_BACK_AT_ONCE):
                EXPIRED.inc(given_back)
                database.committed()
        except DomainError as error:
            log.info("expired leases stay for now", reason=str(error))
        await asyncio.sleep(_EXPIRY_SECONDS)


async def keep_readiness(database: Database) -> None:
    """Repair what is wrong in the counters of readiness, by workspace, now and every ten minutes until cancelled."""
    sql = queries("task_readiness")
    while True:
        workspace_id = ""
        try:
            while workspace_id := await database.fetchval(sql["next_workspace"], after=workspace_id):
                await _repair_workspace(database, workspace_id)
                await asyncio.sleep(_PAUSE_SECONDS)
        except DomainError as error:
            log.info("readiness is not looked at for now", reason=str(error))
        await asyncio.sleep(_EVERY_SECONDS)


async def find_orphans(database: Database) -> None:
    """Find agent sessions without heartbeats and release their tasks, every few seconds until cancelled."""
    query = queries("agent_sessions")["find_orphans"]
    call = CallInfo(PLANWIRE, rpc="")
    while True:
        try:
            found = await database.fetch(query, limit=_ORPHANS_AT_ONCE, call=call)
        except DomainError as error:
            log.info("orphaned sessions are not looked for for now", reason=str(error))
            found = []
        if found:
            database.committed()
        for orphan in found:
            log.warning("an agent session is orphaned", **orphan)
        if len(found) < _ORPHANS_AT_ONCE:
            await asyncio.sleep(_ORPHANS_EVERY_SECONDS)


async def seed_tools(database: Database) -> None:
    """Store the tools of Planwire itself in the catalog, once it can be done, where they have changed."""
    catalogs = ToolCatalogStore(database, WorkspaceStore(database))
    while True:
        try:
            if await catalogs.seed():
                log.info("the catalog has the tools of this version")
        except DomainError as error:
            log.info("the tools in the catalog stay as they are for now", reason=str(error))
            await asyncio.sleep(_SEED_AGAIN_SECONDS)
        else:
            return


async def _repair_workspace(database: Database, workspace_id: str) -> None:
    """Repair, count and log what is wrong in a workspace. What is busy there is left to the next time."""
    try:
        repaired = await database.in_transaction(partial(_repair, workspace_id))
    except Aborted as error:
        log.info("readiness stays as it is for now", workspace_id=workspace_id, reason=str(error))
        return
    for subject, ids in repaired.items():
        if ids:
            REPAIRED.labels(subject).inc(len(ids))
            log.error("readiness was wrong", workspace_id=workspace_id, subject=subject, count=len(ids), ids=ids[:10])


async def _repair(workspace_id: str, connection: Connection) -> dict[str, list[str]]:
    """The ids of what was wrong, by kind; empty while another replica looks after the workspace."""
    sql = queries("task_readiness")
    if not await connection.fetchval(*sql["turn"](workspace_id=workspace_id)):
        return {}
    # What is changed in one transaction is seen together. So what changes meanwhile is right, before and after.
    wrong = _by_kind(await connection.fetch(*sql["drift"](workspace_id=workspace_id, limit=_REPAIRED_AT_ONCE)))
    if not any(wrong.values()):
        return {}
    return _by_kind(
        await connection.fetch(
            *sql["repair"](workspace_id=workspace_id, **{f"{kind}_ids": ids for kind, ids in wrong.items()})
        )
    )


def _by_kind(rows: list[Record]) -> dict[str, list[str]]:
    return {kind: [str(row["subject_id"]) for row in rows if row["subject_type"] == kind] for kind in _SUBJECTS}
