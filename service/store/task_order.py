"""The order of the tasks of a plan."""

from collections.abc import Sequence

from planwire.v1.plan_pb2 import Plan
from planwire.v1.task_pb2 import Task
from planwire.v1.task_service_pb2 import MoveTaskRequest, ReorderTasksRequest

from service.database.queries import queries
from service.database.statements import Database
from service.errors import FailedPrecondition, invalid_field, not_found
from service.store.mutations import CallInfo, check_all_named, mutate
from service.store.resource import Resource

_SQL = queries("tasks")


class TaskOrder:
    """Puts the tasks of phases into an order; see migrations/0022.order.sql."""

    def __init__(self, database: Database, plans: Resource[Plan], tasks: Resource[Task]) -> None:
        self._database = database
        self._plans = plans
        self._tasks = tasks

    async def move(self, request: MoveTaskRequest, call: CallInfo) -> tuple[Task, bool]:
        """The task at its new place, and whether this is a replay.

        Raises InvalidArgument, NotFound, Aborted, FailedPrecondition.
        """
        if request.leave_phase and request.phase_id:
            raise invalid_field("leave_phase", "excludes phase_id: set one of them")

        async def explain() -> None:
            await self._tasks.check_present(request)
            task = await self._tasks.live(request.workspace_id, request.task_id)
            if not task.plan_id:
                raise FailedPrecondition(
                    "NOT_IN_PLAN",
                    f"task {task.id} is in no plan, and only the tasks of a plan can be put into an order",
                    violations=((f"task {task.id}", "is in no plan"),),
                )

        return await self._tasks.change(
            "move",
            request,
            call,
            explain,
            keeps_phase=not (request.phase_id or request.leave_phase),
            phase_id=request.phase_id or None,
            index=request.index if request.HasField("index") else None,
        )

    async def reorder(self, request: ReorderTasksRequest, call: CallInfo) -> tuple[int, bool]:
        """How many tasks have another place now, and whether this is a replay. Raises NotFound, Aborted."""
        names = {
            "workspace_id": request.workspace_id,
            "plan_id": request.plan_id,
            "phase_id": request.phase_id or None,
            "parent_task_id": request.parent_task_id or None,
        }

        async def reorder() -> int | None:
            moved: int | None = await self._database.fetchval(
                _SQL["reorder"], **names, call=call, ids=list(request.task_ids)
            )
            return moved

        async def replay(_ids: Sequence[str]) -> int:
            return 0

        async def explain() -> None:
            await self._plans.live(request.workspace_id, request.plan_id)
            if request.phase_id:
                await self._check_phase(request)
            if request.parent_task_id:
                await self._tasks.get(request.workspace_id, request.parent_task_id)
            present = await self._database.fetch(_SQL["ids_in_order"], **names)
            check_all_named("task", request.task_ids, [record["id"] for record in present])

        return await mutate(self._database, request.workspace_id, call, reorder, replay, explain)

    async def _check_phase(self, request: ReorderTasksRequest) -> None:
        """Raises NotFound when the phase that a request names is not in the plan that it names."""
        found = await self._database.fetchval(
            _SQL["has_phase"],
            workspace_id=request.workspace_id,
            plan_id=request.plan_id,
            phase_id=request.phase_id,
        )
        if not found:
            raise not_found("phase", request.phase_id)
