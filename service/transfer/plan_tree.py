"""A plan with all that it consists of, as of one moment."""

from collections.abc import AsyncIterator

from planwire.v1.dependency_pb2 import Dependency
from planwire.v1.note_pb2 import Note
from planwire.v1.phase_pb2 import Phase
from planwire.v1.plan_pb2 import Plan
from planwire.v1.plan_service_pb2 import GetPlanTreeResponse, PlanTreeItem
from planwire.v1.task_pb2 import Task

from service.database.queries import queries
from service.database.statements import Database
from service.errors import not_found
from service.transfer.packed import messages, packed


class PlanTrees:
    """Reads whole plans, with one query for each table."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def answers(self, workspace_id: str, plan_id: str) -> AsyncIterator[bytes]:
        """The serialised answers of a GetPlanTree. Raises NotFound, ResourceExhausted."""
        return packed(self._items(workspace_id, plan_id), GetPlanTreeResponse)

    async def _items(self, workspace_id: str, plan_id: str) -> AsyncIterator[PlanTreeItem]:
        async with self._database.transaction("repeatable_read", readonly=True) as connection:
            record = await connection.fetchrow(*queries("plans")["get"](workspace_ids=[workspace_id], ids=[plan_id]))
            if record is None:
                raise not_found("plan", plan_id)
            yield PlanTreeItem(plan=Plan(**record))
            named = {"workspace_id": workspace_id, "plan_id": plan_id}
            async for note in messages(connection, queries("plan_notes")["of_plan"](**named), Note):
                yield PlanTreeItem(note=note)
            tasks = messages(connection, queries("tasks")["of_plan"](**named), Task)
            task = await anext(tasks, None)
            async for phase in messages(connection, queries("phases")["of_plan"](**named), Phase):
                yield PlanTreeItem(phase=phase)
                while task is not None and task.phase_id == phase.id:
                    yield PlanTreeItem(task=task)
                    task = await anext(tasks, None)
            while task is not None:
                yield PlanTreeItem(task=task)
                task = await anext(tasks, None)
            async for dependency in messages(connection, queries("dependencies")["of_plan"](**named), Dependency):
                yield PlanTreeItem(dependency=dependency)
