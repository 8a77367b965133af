"""Ready tasks: which can be claimed, in which order, and why none can."""

from collections.abc import Sequence
from typing import NamedTuple

from planwire.v1.claim_pb2 import CLAIM_ORDER_PRIORITY, ClaimFilter, UnreadyTasks
from planwire.v1.claim_service_pb2 import ListReadyTasksRequest
from planwire.v1.plan_pb2 import Plan
from planwire.v1.task_pb2 import Task

from service.database.queries import queries
from service.database.statements import Database
from service.store.pages import BEFORE_ALL_UUIDS, Order, Page, PageRequest, fetch_page
from service.store.resource import Request, Resource
from service.store.workspaces import WorkspaceStore

_IN_ORDER: Order = {
    "plan_key": BEFORE_ALL_UUIDS,
    "phase_order_index": -1,
    "phase_key": BEFORE_ALL_UUIDS,
    "order_index": -1,
    "id": BEFORE_ALL_UUIDS,
}
_BY_PRIORITY: Order = {"rank": -1, "plan_key": BEFORE_ALL_UUIDS, "order_index": -1, "id": BEFORE_ALL_UUIDS}


class Wanted(NamedTuple):
    """What can be claimed with a filter: callers who want the same have equal ones."""

    workspace_id: str
    plan_id: str | None
    capabilities: tuple[str, ...] | None
    assigned_agent: str | None
    labels: tuple[str, ...] | None

    @classmethod
    def of(cls, workspace_id: str, filter_: ClaimFilter) -> "Wanted":
        return cls(
            workspace_id,
            filter_.plan_id or None,
            tuple(sorted(filter_.capabilities)) or None,
            filter_.assigned_agent or None,
            tuple(sorted(set(filter_.labels))) or None,
        )


class ReadyTaskStore:
    """The table task_readiness."""

    def __init__(self, database: Database, workspaces: WorkspaceStore, plans: Resource[Plan]) -> None:
        self._database = database
        self._workspaces = workspaces
        self._plans = plans
        self._sql = queries("task_readiness")

    async def list(self, request: Request, resume_token: str) -> Page[Task]:
        """The tasks that can be claimed, in the order in which they are taken. Raises InvalidArgument, NotFound."""
        by_priority = request.filter.order == CLAIM_ORDER_PRIORITY
        wanted = Wanted.of(request.workspace_id, request.filter)
        page = await fetch_page(
            self._database.fetch,
            self._sql["list_by_priority" if by_priority else "list"],
            Task,
            _BY_PRIORITY if by_priority else _IN_ORDER,
            PageRequest(request.page_size, request.page_token, resume_token),
            **wanted._asdict(),
        )
        if not page.items:
            await self._require(wanted)
        return page

    async def unready(self, request: Request) -> Sequence[UnreadyTasks]:
        """Why nothing is ready, in the order of the reasons."""
        records = await self._database.fetch(
            self._sql["unready"], workspace_id=request.workspace_id, plan_id=request.filter.plan_id or None
        )
        return sorted((UnreadyTasks(**record) for record in records), key=lambda unready: unready.reason)

    async def peek(self, workspace_id: str, filter_: ClaimFilter) -> Task | None:
        """The first of the tasks that can be claimed. Raises NotFound."""
        request = ListReadyTasksRequest(workspace_id=workspace_id, filter=filter_, page_size=1)
        return next(iter((await self.list(request, "")).items), None)

    async def claimable(self, wanted: Wanted, most: int) -> tuple[int, float | None, bool]:
        """How many tasks can be claimed, up to `most`, and in how many seconds something may come by itself.

        The last says whether some of the tasks may be for certain sessions only.
        """
        row = await self._database.fetchrow(self._sql["count_claimable"], **wanted._asdict(), most=most)
        return (row["claimable"], row["seconds"], bool(row["session_ownership"])) if row else (0, None, False)

    async def _require(self, wanted: Wanted) -> None:
        """Raises NotFound when the plan or workspace is missing."""
        if wanted.plan_id:
            await self._plans.get(wanted.workspace_id, wanted.plan_id)
        else:
            await self._workspaces.require(wanted.workspace_id)
