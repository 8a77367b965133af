"""Leases: who works on a claimed task, and until when."""

from dataclasses import replace

from planwire.v1.claim_pb2 import Lease
from planwire.v1.plan_pb2 import Plan

from service.database.queries import queries
from service.database.statements import Database
from service.errors import NotFound, not_found
from service.store.filters import filters
from service.store.mutations import refuse_archived
from service.store.pages import BEFORE_ALL_UUIDS, Order, Page, PageRequest, fetch_page
from service.store.resource import Request, Resource
from service.store.rows import seconds
from service.store.tasks import TaskStore
from service.store.workspaces import WorkspaceStore

_LEASE_SECONDS = 60.0
_BY_END: Order = {"lease_until": "-infinity", "task_id": BEFORE_ALL_UUIDS}


def lease_seconds(request: Request) -> float:
    """How long a lease lasts from now on. Raises InvalidArgument."""
    given = request.HasField("lease_duration")
    return seconds(request.lease_duration, "lease_duration") if given else _LEASE_SECONDS


class LeaseStore:
    """The table task_leases; claims.py makes its rows."""

    def __init__(self, database: Database, workspaces: WorkspaceStore, plans: Resource[Plan], tasks: TaskStore) -> None:
        self._database = database
        self._workspaces = workspaces
        self._plans = plans
        self._tasks = tasks
        self._sql = queries("task_leases")

    async def renew(self, request: Request) -> Lease:
        """The lease, which lasts longer now. Raises NotFound, FailedPrecondition."""
        row = await self._database.fetchrow(
            self._sql["renew"],
            workspace_id=request.workspace_id,
            task_id=request.task_id,
            attempt=request.attempt,
            seconds=lease_seconds(request),
        )
        if row is None:
            error = await self._tasks.lease_lost(request)
            if isinstance(error, NotFound):
                await refuse_archived(self._database, request.workspace_id, error)
            raise error
        return Lease(**row)

    async def get(self, workspace_id: str, task_id: str) -> Lease:
        """The lease that somebody has on a task now. Raises NotFound."""
        row = await self._database.fetchrow(self._sql["get"], workspace_id=workspace_id, task_id=task_id)
        if row is None:
            await self._tasks.get(workspace_id, task_id)
            raise replace(not_found("lease", task_id), message=f"nobody has a lease on task {task_id} now")
        return Lease(**row)

    async def list(self, request: Request, resume_token: str) -> Page[Lease]:
        """The leases that have not ended and match. Raises InvalidArgument, NotFound."""
        page = await fetch_page(
            self._database.fetch,
            self._sql["list"],
            Lease,
            _BY_END,
            PageRequest(request.page_size, request.page_token, resume_token),
            workspace_id=request.workspace_id,
            **filters(request),
        )
        if not page.items:
            if request.plan_id:
                await self._plans.get(request.workspace_id, request.plan_id)
            else:
                await self._workspaces.require(request.workspace_id)
        return page
