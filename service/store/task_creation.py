"""New tasks of single calls, which many callers share a statement for."""

from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import NamedTuple

from planwire.v1.task_pb2 import Task

from service.database.queries import queries
from service.database.statements import Database
from service.store.mutations import CallInfo
from service.store.rows import Row
from service.store.sharing import Sharing

# A task of this size weighs as much again as one without content.
_BYTES_OF_A_ROW = 10_000


class _Job(NamedTuple):
    call: CallInfo
    row: Row
    size_bytes: int


class TaskCreation:
    """Makes tasks that are in the way of no other call of the same statement."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._sql = queries("tasks")
        self._sharing: Sharing[_Job, Task | None] = Sharing(self._create, _weight)
        self._requests: Counter[tuple[str, str | None]] = Counter()

    @contextmanager
    def in_flight(self, call: CallInfo) -> Iterator[bool]:
        """For as long as the call lasts; whether it is the only one with its request id.

        The second would wait for the end of the first, with all who share a statement with it.
        """
        request = (call.actor, call.request_id)
        self._requests[request] += 1
        try:
            yield call.request_id is None or self._requests[request] == 1
        finally:
            self._requests[request] -= 1
            if not self._requests[request]:
                del self._requests[request]

    async def create(self, task: Task, workspace_id: str, row: Row, call: CallInfo) -> Task | None:
        """The new task, or None where it was not made: then the call has to be made alone, which says why.

        What one call asks for may make a statement fail, and with it what the others ask for, who then each need one
        of their own: so who names ids of tasks, which may be taken or missing, is left out.
        """
        if task.id or task.parent_task_id:
            return None
        return await self._sharing.do(_Job(call, row | {"workspace_id": workspace_id}, task.ByteSize()))

    async def _create(self, jobs: Sequence[_Job]) -> Sequence[Task | None]:
        tasks: list[Task | None] = [None] * len(jobs)
        for record in await self._database.fetch(
            self._sql["create_together"], calls=[job.call for job in jobs], rows=[job.row for job in jobs]
        ):
            number, *columns = record.items()
            tasks[number[1] - 1] = Task(**dict(columns))
        return tasks


def _weight(job: _Job) -> int:
    return 1 + job.size_bytes // _BYTES_OF_A_ROW
