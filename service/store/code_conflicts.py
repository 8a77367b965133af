"""Tasks that are in each other's way by the code that they are linked to."""

from collections import defaultdict
from collections.abc import Sequence

from planwire.v1.code_link_pb2 import CodeConflict

from service.database.queries import queries
from service.database.statements import Database
from service.store.mutations import CallInfo
from service.store.resource import Request

_MOST_TASKS = 2_000
_MOST_SYMBOLS = 100_000
_MOST_TOLD = 100


class CodeConflictStore:
    """What code_conflicts() says of tasks."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._sql = queries("code_conflicts")

    async def open_tasks(self, request: Request, depth: int, limit: int) -> tuple[list[CodeConflict], bool]:
        """The conflicts between open tasks, and whether there may be more."""
        workspace_id = request.workspace_id
        others = await self._open(workspace_id, "", "")
        of = (request.plan_id, request.task_id)
        task_ids = await self._open(workspace_id, *of) if any(of) else others
        records = await self._database.fetch(
            self._sql["between"],
            workspace_id=workspace_id,
            task_ids=task_ids[:_MOST_TASKS],
            other_ids=others[:_MOST_TASKS],
            depth=depth,
            shared=request.include_shared,
            most=_MOST_SYMBOLS,
            limit=limit + 2,
        )
        found = [record for record in records if record["task_id"] is not None]
        truncated = len(found) > limit or len(found) < len(records) or max(len(others), len(task_ids)) > _MOST_TASKS
        return [CodeConflict(**record) for record in found[:limit]], truncated

    async def _open(self, workspace_id: str, plan_id: str, task_id: str) -> list[str]:
        records = await self._database.fetch(
            self._sql["open"],
            workspace_id=workspace_id,
            plan_id=plan_id or None,
            task_id=task_id or None,
            limit=_MOST_TASKS + 1,
        )
        return [record["id"] for record in records]

    async def with_others(
        self, workspace_id: str, task_ids: Sequence[str], worker: str | None, call: CallInfo | None = None
    ) -> dict[str, list[CodeConflict]]:
        """The conflicts of tasks in progress with what other workers are at, by the ids of the tasks.

        Told by an event for each of them where a call is given. Without a worker he is that of the tasks.
        """
        records = await self._database.fetch(
            self._sql["with_others"],
            workspace_id=workspace_id,
            task_ids=list(task_ids),
            worker=worker,
            most=_MOST_SYMBOLS,
            call=call,
        )
        found: dict[str, list[CodeConflict]] = defaultdict(list)
        for record in records:
            of_task = found[record["task_id"]]
            if len(of_task) < _MOST_TOLD:
                of_task.append(CodeConflict(**record))
        if found and call:
            self._database.committed()
        return found
