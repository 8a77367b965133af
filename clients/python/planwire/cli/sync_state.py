"""A plan file, or a folder of them, and what became of it in Planwire, as both are at one moment."""

from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import PurePath

from planwire.cli.exits import Failure
from planwire.cli.sync_place import Contents, marks_of
from planwire.errors import NotFound
from planwire.formats.box_merge import InFile, InPlanwire
from planwire.formats.forms import Form
from planwire.formats.parsed import Entry, Problem, ProblemKind
from planwire.pages import paginate_sync
from planwire.sync import Client
from planwire.v1.plan_pb2 import PLAN_STATUS_ARCHIVED, Plan
from planwire.v1.plan_service_pb2 import GetPlanRequest
from planwire.v1.task_pb2 import Task
from planwire.v1.task_service_pb2 import ListTasksRequest

_PAGE = 1000


@dataclass(frozen=True, slots=True)
class State:
    """Both sides at one moment."""

    contents: Contents
    form: Form
    """How the files are written back, which a folder may say itself."""
    records: Sequence[Entry]
    entries: Mapping[str, Entry]
    """The tasks of the file by their ids."""
    in_file: Mapping[str, InFile]
    others: Mapping[str, str]
    """Digests of what the file says besides of each task."""
    tasks: Mapping[str, Task]
    plans: Mapping[str, Plan]
    """Those of the file that are in Planwire, as they are there."""
    plans_in_file: Mapping[str, Plan]
    problems: Sequence[Problem]
    """What an import of the file leaves out."""

    def file_of(self, id_: str) -> str:
        """The name among the contents of the file that a task is in."""
        name = self.entries[id_].file
        return name if name in self.contents else ""

    def in_planwire(self) -> dict[str, InPlanwire]:
        """The tasks as Planwire has them, by their ids."""
        return {
            id_: InPlanwire(task.status, task.title, task.assigned_agent, task.review)
            for id_, task in self.tasks.items()
        }

    def refused(self, id_: str, reason: str) -> Problem:
        """That something of a task was not taken to the other side."""
        entry = self.entries[id_]
        return Problem(ProblemKind.REFUSED, entry.line, entry.name, reason, entry.file)


def tasks_by_id(records: Iterable[Entry]) -> dict[str, Entry]:
    """Those of the records that are tasks."""
    return {entry.record.task.task.id: entry for entry in records if entry.record.HasField("task")}


def tasks_in_file(form: Form, contents: Contents, entries: Iterable[Entry]) -> dict[str, InFile]:
    """What files say of their tasks, by the ids of these. Raises FileProblem."""
    entries = list(entries)
    marks = marks_of(form, contents, entries)
    tasks = ((entry.line, entry.record.task.task) for entry in entries)
    return {
        task.id: InFile(
            line, marks[task.id], task.status, task.title, task.assigned_agent, bool(task.external_ref), task.review
        )
        for line, task in tasks
    }


def plans_and_tasks(
    client: Client, workspace_id: str, plan_ids: Iterable[str], path: PurePath
) -> tuple[dict[str, Plan], dict[str, Task]]:
    """The plans of a file that are in Planwire, with their tasks, by ids. Raises Failure and grpc.RpcError."""
    plans: dict[str, Plan] = {}
    tasks: dict[str, Task] = {}
    for plan_id in plan_ids:
        with suppress(NotFound):
            request = GetPlanRequest(workspace_id=workspace_id, plan_id=plan_id)
            plans[plan_id] = client.plans.GetPlan(request).plan
            if plans[plan_id].status == PLAN_STATUS_ARCHIVED:
                raise Failure(f"{path}: its plan is archived, and archived plans do not change")
            listing = ListTasksRequest(workspace_id=workspace_id, plan_id=plan_id, page_size=_PAGE)
            listed = (task for page in paginate_sync(client.tasks.ListTasks, listing) for task in page.tasks)
            tasks |= {task.id: task for task in listed}
    return plans, tasks
