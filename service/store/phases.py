"""Phases of plans."""

from collections.abc import Sequence
from typing import Any

from planwire.v1.phase_pb2 import Phase
from planwire.v1.phase_service_pb2 import ReorderPhasesRequest
from planwire.v1.plan_pb2 import Plan

from service.database.statements import Database
from service.domain.words import counted
from service.errors import FailedPrecondition, invalid_field, not_found
from service.store.mutations import CallInfo, check_all_named, mutate
from service.store.pages import IN_PLACE, LARGEST_PAGE_BYTES
from service.store.receiving import check_open
from service.store.resource import Request, Resource
from service.store.workspaces import WorkspaceStore


class PhaseStore(Resource[Phase]):
    """The table phases."""

    def __init__(self, database: Database, workspaces: WorkspaceStore, plans: Resource[Plan]) -> None:
        super().__init__(database, Phase, "phases", workspaces, parent=plans, order=IN_PLACE)
        self._plans = plans

    async def get_many(self, workspace_id: str, phase_ids: list[str]) -> list[Phase] | None:
        """Those of the phases that exist, in the order of their plans; None where they are more than fits a page."""
        if not phase_ids:
            return []
        given = {"workspace_id": workspace_id, "phase_ids": phase_ids}
        if len(phase_ids) > 1:
            size: int | None = await self._database.fetchval(self._sql["size"], **given)
            if size is not None and size > LARGEST_PAGE_BYTES:
                return None
        records = await self._database.fetch(self._sql["get_many"], **given)
        if len(records) < len(phase_ids):
            records = await self._database.fetch_with_archive(self._sql["get_many"], **given)
        return [Phase(**record) for record in records]

    async def create(self, request: Request, call: CallInfo, **_: Any) -> tuple[Phase, bool]:
        """As in Resource."""
        row, plan_ids = self.row(request.phase, "phase"), [request.phase.plan_id]
        if not request.HasField("index"):
            return await self.insert(request, call, row, plan_ids=plan_ids)
        if request.phase.HasField("order_index"):
            raise invalid_field("index", "says where the phase is placed: leave out phase.order_index")
        return await self.insert(request, call, row, query="create_at", plan_ids=plan_ids, index=request.index)

    async def explain_create(self, request: Request) -> None:
        """Raises FailedPrecondition too: a plan that has ended takes no phases."""
        await super().explain_create(request)
        await check_open(self._plans, request.workspace_id, [request.phase.plan_id])

    async def reorder(self, request: ReorderPhasesRequest, call: CallInfo) -> tuple[int, bool]:
        """How many phases have another place now, and whether this is a replay. Raises NotFound, Aborted."""
        names = {"workspace_id": request.workspace_id, "plan_id": request.plan_id}

        async def reorder() -> int | None:
            moved: int | None = await self._database.fetchval(
                self._sql["reorder"], **names, call=call, ids=list(request.phase_ids)
            )
            return moved

        async def replay(_ids: Sequence[str]) -> int:
            return 0

        async def explain() -> None:
            await self._plans.live(request.workspace_id, request.plan_id)
            present = await self._database.fetch(self._sql["ids_in_order"], **names)
            check_all_named("phase", request.phase_ids, [record["id"] for record in present])

        return await mutate(self._database, request.workspace_id, call, reorder, replay, explain)

    async def delete(self, request: Request, call: CallInfo) -> bool:
        """As in Resource. Raises InvalidArgument too."""
        if request.move_tasks_to_phase_id and request.force:
            raise invalid_field("force", "deletes the tasks, which move_tasks_to_phase_id moves: set one of them")
        if request.move_tasks_to_phase_id == request.phase_id:
            raise invalid_field("move_tasks_to_phase_id", "is the phase that is deleted")
        return await super().delete(request, call)

    async def explain_delete(self, request: Request) -> None:
        """Raises FailedPrecondition too: a phase that has tasks is deleted only by force, or when they are moved."""
        await self.check_present(request)
        if request.move_tasks_to_phase_id:
            await self._check_receives(request)
            return
        tasks = await self._database.fetchval(
            self._sql["tasks_in"], workspace_id=request.workspace_id, id=request.phase_id
        )
        if tasks and not request.force:
            has = f"has {counted(tasks, 'task')}"
            raise FailedPrecondition(
                "PHASE_NOT_EMPTY",
                f"phase {request.phase_id} {has}; move them, or set force to delete them with it",
                violations=((f"phase {request.phase_id}", has),),
            )

    async def _check_receives(self, request: Request) -> None:
        """Raises NotFound when the tasks of a phase are to be moved to one that is not in its plan."""
        phase = await self.live(request.workspace_id, request.phase_id)
        other = await self.live(request.workspace_id, request.move_tasks_to_phase_id)
        if other.plan_id != phase.plan_id:
            raise not_found("phase", other.id)
