"""Execution logs: what the work on tasks did step by step."""

from collections.abc import Sequence
from typing import Any

import asyncpg
from google.protobuf.struct_pb2 import Value
from planwire.v1.execution_log_pb2 import ExecutionLog, ExecutionLogStatus
from planwire.v1.task_pb2 import Task

from service.database.statements import Database
from service.domain.summaries import shortened
from service.errors import Aborted, FailedPrecondition, NotFound, invalid_field, not_found
from service.store.fields import new_row
from service.store.json_contents import json_content, set_value
from service.store.mutations import CallInfo, check_etag, refuse_archived
from service.store.pages import Order
from service.store.resource import Request, Resource
from service.store.rows import Row, enum_labels
from service.store.workspaces import WorkspaceStore
from service.turns import in_turns

LONGEST_SUMMARY = 500
_BY_STEP: Order = {"attempt": -1, "step_number": -1}


class ExecutionLogStore(Resource[ExecutionLog]):
    """The table execution_logs."""

    def __init__(self, database: Database, workspaces: WorkspaceStore, tasks: Resource[Task]) -> None:
        super().__init__(database, ExecutionLog, "execution_logs", workspaces, parent=tasks, order=_BY_STEP)

    def row(self, message: ExecutionLog, path: str) -> Row:
        """As in Resource."""
        return new_row(kept(message, path), path)

    async def explain_create(self, request: Request) -> None:
        """Raises what is in the way: the workspace or the task is missing, or has not come to the attempt."""
        await super().explain_create(request)
        await self._check_attempts(request.workspace_id, [request.execution_log])

    async def append(self, request: Request, call: CallInfo) -> tuple[int, int]:
        """How many logs of a message were appended, and how many were there already.

        Raises InvalidArgument, NotFound, AlreadyExists, FailedPrecondition.
        """
        logs = request.execution_logs
        rows = [self.row(log, f"execution_logs[{index}]") async for index, log in in_turns(enumerate(logs), 1)]
        ids = [row["id"] for row in rows]
        if len(set(ids)) < len(ids):
            raise invalid_field("execution_logs", "names an id twice: give each log its own, or none")
        record = await self._database.fetchrow(
            self._sql["append"], workspace_id=request.workspace_id, call=call, rows=rows
        )
        assert record is not None  # noqa: S101  # it counts
        if record["present"] < len({log.task_id for log in logs}):
            await self._workspaces.require(request.workspace_id)
            try:
                await self._check_attempts(request.workspace_id, logs)
            except NotFound as error:
                await refuse_archived(self._database, request.workspace_id, error)
                raise
            # What was in the way has just gone.
            raise Aborted("CONFLICT", "concurrent changes prevented this one; send the logs again")
        self._database.committed()
        return record["created"], len(rows) - record["created"]

    async def finish(self, request: Request, call: CallInfo) -> tuple[ExecutionLog, bool]:
        """The log of a step that has ended, and whether this is a replay.

        Raises InvalidArgument, NotFound, Aborted, FailedPrecondition.
        """
        return await self.change("finish", request, call, lambda: self._explain_finish(request), changes=_end(request))

    def built(self, record: asyncpg.Record) -> ExecutionLog:
        """As in Resource, with the whole output as a value where that is not too large."""
        log = super().built(record)
        set_value(log.output_full, log.output_full_json)
        return log

    async def _explain_finish(self, request: Request) -> None:
        log = await self.live(request.workspace_id, request.execution_log_id)
        check_etag(request.etag or None, log.etag)
        if log.terminal:
            status = enum_labels(ExecutionLogStatus.DESCRIPTOR)[log.status]
            raise FailedPrecondition(
                "ILLEGAL_TRANSITION",
                f"execution log {log.id} is {status}, not running: a step is finished once; append another step",
                {"status": status or "", "allowed": ""},
                ((f"execution log {log.id}", f"is {status}"),),
            )

    async def _check_attempts(self, workspace_id: str, logs: Sequence[ExecutionLog]) -> None:
        await check_attempts(self._database, self._sql["attempts_of"], workspace_id, logs)


async def check_attempts(database: Database, attempts_of: Any, workspace_id: str, of_tasks: Sequence[Any]) -> None:
    """Raises NotFound for a task that is missing, FailedPrecondition for an attempt that a task has not come to."""
    ids = sorted({one.task_id for one in of_tasks})
    records = await database.fetch(attempts_of, workspace_id=workspace_id, task_ids=ids)
    attempts = {record["id"]: record["attempt"] for record in records}
    for one in of_tasks:
        if one.task_id not in attempts:
            raise not_found("task", one.task_id)
        if one.attempt > attempts[one.task_id]:
            raise FailedPrecondition(
                "ATTEMPT_MISMATCH",
                f"task {one.task_id} is at attempt {attempts[one.task_id]}, and has had no attempt {one.attempt}: "
                "name one that it has come to, or none for the present one",
                {"attempt": str(attempts[one.task_id])},
                ((f"task {one.task_id}", f"is at attempt {attempts[one.task_id]}"),),
            )


def kept(log: ExecutionLog, path: str) -> ExecutionLog:
    """A log as it is stored: its whole output as text alone, its summary cut. Raises InvalidArgument."""
    plain = ExecutionLog()
    plain.CopyFrom(log)
    plain.ClearField("output_full")
    plain.ClearField("output_full_bytes")
    plain.output_summary = shortened(log.output_summary, LONGEST_SUMMARY)
    plain.output_full_json = _whole_output(log, path)
    return plain


def _end(request: Request) -> Row:
    """What ending a step changes."""
    changes: Row = {
        "status": enum_labels(ExecutionLogStatus.DESCRIPTOR)[request.status] or "completed",
        "output_summary": shortened(request.output_summary, LONGEST_SUMMARY),
        "output_full_json": _whole_output(request, ""),
        "duration_ms": request.duration_ms if request.HasField("duration_ms") else None,
    }
    return {name: value for name, value in changes.items() if value not in ("", None)}


def _whole_output(given: Any, path: str) -> str:
    """The JSON text of a log or of what ends it; empty where there is none. Raises InvalidArgument."""
    value: Value = given.output_full
    if not given.output_full_json and value.WhichOneof("kind") is None:
        return ""
    return json_content(value, given.output_full_json, f"{path}.output_full" if path else "output_full")
