"""Export: a workspace as the records that import takes."""

from collections.abc import AsyncIterator, Callable, Sequence
from datetime import datetime
from typing import Any

import asyncpg
from planwire.v1 import transfer_service_pb2 as pb
from planwire.v1.dependency_pb2 import Dependency
from planwire.v1.phase_pb2 import Phase
from planwire.v1.plan_pb2 import Plan
from planwire.v1.task_pb2 import Task, TaskAttempt
from planwire.v1.workspace_pb2 import Workspace

from service.database.queries import queries
from service.database.statements import Database
from service.errors import not_found
from service.store.workspaces import WorkspaceStore

_SQL = queries("exports")
_ROWS_AT_ONCE = 200


class ExportStore:
    """Reads every table of a workspace as of one moment."""

    def __init__(self, database: Database, workspaces: WorkspaceStore) -> None:
        self._database = database
        self._workspaces = workspaces

    async def records(self, workspace_id: str, plan_ids: Sequence[str]) -> AsyncIterator[pb.ImportRecord]:
        """The workspace or the given plans of it, in an order in which they can be imported. Raises NotFound."""
        async with self._database.transaction("repeatable_read", readonly=True) as connection:
            workspace = await connection.fetchrow(*queries("workspaces")["get"](workspace_id=workspace_id))
            if workspace is None:
                raise not_found("workspace", workspace_id)
            for plan_id in plan_ids:
                if await connection.fetchrow(*queries("plans")["state"](workspace_id=workspace_id, id=plan_id)) is None:
                    raise not_found("plan", plan_id)
            exported = Workspace(**workspace)
            # They count the changes in this place; where it is imported others count.
            exported.ClearField("revision")
            exported.ClearField("etag")
            yield pb.ImportRecord(workspace=exported)
            for query, build in _KINDS:
                cursor = connection.cursor(
                    _SQL[query].text, workspace_id, list(plan_ids) or None, prefetch=_ROWS_AT_ONCE
                )
                async for record in cursor:
                    yield build(record)


def _plan(record: asyncpg.Record) -> pb.ImportRecord:
    fields, history = _apart(record)
    return pb.ImportRecord(plan=pb.ImportedPlan(plan=Plan(**fields), history=history))


def _task(record: asyncpg.Record) -> pb.ImportRecord:
    fields, history = _apart(record)
    return pb.ImportRecord(task=pb.ImportedTask(task=Task(**fields), history=history))


def _apart(record: asyncpg.Record) -> tuple[dict[str, Any], list[dict[str, Any]]]:
    fields = dict(record)
    # Inside jsonb a time is text.
    history = [entry | {"changed_at": datetime.fromisoformat(entry["changed_at"])} for entry in fields.pop("history")]
    return fields, history


_KINDS: tuple[tuple[str, Callable[[asyncpg.Record], pb.ImportRecord]], ...] = (
    ("plans", _plan),
    ("phases", lambda record: pb.ImportRecord(phase=Phase(**record))),
    ("tasks", _task),
    ("task_attempts", lambda record: pb.ImportRecord(task_attempt=TaskAttempt(**record))),
    ("dependencies", lambda record: pb.ImportRecord(dependency=Dependency(**record))),
)
