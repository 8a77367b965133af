"""Answers after the fact, over a time."""

from typing import Any, NamedTuple

from google.protobuf.message import Message
from planwire.v1 import report_pb2
from planwire.v1.execution_log_pb2 import ExecutionLog
from planwire.v1.plan_pb2 import Plan
from planwire.v1.task_pb2 import Task

from service.database.queries import queries
from service.database.statements import Database
from service.errors import invalid_field
from service.store.filters import filters
from service.store.pages import AFTER_ALL_UUIDS, NEWEST_FIRST, Order, Page, PageRequest, fetch_page
from service.store.resource import Request, Resource
from service.store.workspaces import WorkspaceStore

_SQL = queries("reports")


class Report(NamedTuple):
    """What a report finds, and in which order. Its query in service/sql/reports.sql has its name."""

    item: type[Message]
    order: Order


REPORTS: dict[str, Report] = {
    "failed_tasks": Report(report_pb2.FailedTask, NEWEST_FIRST),
    "task_timeline": Report(report_pb2.TimelineStep, {"attempt": -1, "step_number": -1}),
    "resource_use": Report(report_pb2.ResourceUse, NEWEST_FIRST),
    "ai_costs": Report(report_pb2.TaskAiCost, {"task_id": AFTER_ALL_UUIDS, "provider": "", "model": ""}),
    "agent_durations": Report(report_pb2.AgentDuration, {"place": ""}),
    "failed_steps": Report(ExecutionLog, {"timestamp": "infinity", "id": AFTER_ALL_UUIDS}),
    "throughput": Report(report_pb2.DayThroughput, {"day": ""}),
    "blockers": Report(report_pb2.Blocker, {"waiting": 2**63 - 1, "blocker_id": AFTER_ALL_UUIDS}),
}


class ReportStore:
    """Reads what others have written."""

    def __init__(
        self, database: Database, workspaces: WorkspaceStore, plans: Resource[Plan], tasks: Resource[Task]
    ) -> None:
        self._database = database
        self._workspaces = workspaces
        self._scopes: dict[str, Resource[Any]] = {"plan_id": plans, "task_id": tasks}

    async def page(self, name: str, request: Request, resume_token: str) -> Page[Any]:
        """A page of a report. Raises InvalidArgument, NotFound."""
        report = REPORTS[name]
        given = filters(request)
        if request.HasField("start_time") and request.HasField("end_time"):
            start, end = request.start_time.ToNanoseconds(), request.end_time.ToNanoseconds()
            if start >= end:
                raise invalid_field("end_time", "must be after start_time")
        asked = PageRequest(request.page_size, request.page_token, resume_token)
        # What happened stays so; what is archived blocks nobody.
        fetch = self._database.fetch if name == "blockers" else self._database.fetch_with_archive
        page = await fetch_page(
            fetch, _SQL[name], report.item, report.order, asked, workspace_id=request.workspace_id, **given
        )
        if not page.items:
            await self._require_scope(request)
        return page

    async def _require_scope(self, request: Request) -> None:
        for scope, resource in self._scopes.items():
            if id_ := getattr(request, scope, ""):
                await resource.get(request.workspace_id, id_)
                return
        await self._workspaces.require(request.workspace_id)
