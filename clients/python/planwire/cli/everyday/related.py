"""What a task waits for, and what waits for it."""

from collections.abc import Mapping
from typing import Any, NamedTuple

from planwire.cli.everyday.names import names_of, task_names
from planwire.cli.everyday.server import Server
from planwire.v1.dependency_pb2 import DependencyEnd, DependencyKind
from planwire.v1.dependency_service_pb2 import DependencyDirection, ListDependenciesRequest
from planwire.v1.phase_pb2 import Phase
from planwire.v1.phase_service_pb2 import GetPhaseRequest
from planwire.v1.plan_pb2 import Plan, PlanStatus
from planwire.v1.plan_service_pb2 import GetPlanRequest
from planwire.v1.task_pb2 import Task, TaskStatus
from planwire.v1.task_service_pb2 import GetTaskRequest

_MOST = 50
_DONE = {"completed", "skipped"}


class Related(NamedTuple):
    """One end of an edge: what it is called, and how it stands."""

    name: str
    kind: str
    """task, phase or plan."""
    status: str
    title: str
    id: str
    output: str = ""

    @property
    def done(self) -> bool:
        """Whether it holds nothing back."""
        return self.status in _DONE


def blockers(server: Server, task: Any) -> list[Related]:
    """What has to be done before this task. Raises CallFailed."""
    return _ends(server, task, DependencyDirection.DEPENDENCY_DIRECTION_IN, "source")


def dependents(server: Server, task: Any) -> list[Related]:
    """What waits for this task. Raises CallFailed."""
    return _ends(server, task, DependencyDirection.DEPENDENCY_DIRECTION_OUT, "target")


def status_of(task: Any) -> str:
    """What people call the status of a task."""
    return TaskStatus.Name(task.status).removeprefix("TASK_STATUS_").lower()


def _ends(server: Server, task: Any, direction: DependencyDirection, end: str) -> list[Related]:
    edges = server.all(
        ListDependenciesRequest(
            subject=DependencyEnd(task_id=task.id), direction=direction, kinds=[DependencyKind.DEPENDENCY_KIND_BLOCKS]
        ),
        _MOST,
    )
    found = [each for edge in edges if (each := _end(server, getattr(edge, end)))]
    names = task_names(server, (each for each in found if isinstance(each, Task)))
    return [_related(each, names) for each in found]


def _end(server: Server, end: DependencyEnd) -> Task | Phase | Plan | None:
    found: Task | Phase | Plan | None = None
    kind = end.WhichOneof("subject")
    if kind == "task_id" and (answer := server.find(GetTaskRequest(task_id=end.task_id))):
        found = answer.task
    elif kind == "phase_id" and (answer := server.find(GetPhaseRequest(phase_id=end.phase_id))):
        found = answer.phase
    elif kind == "plan_id" and (answer := server.find(GetPlanRequest(plan_id=end.plan_id))):
        found = answer.plan
    return found


def _related(thing: Task | Phase | Plan, tasks: Mapping[str, str]) -> Related:
    """`tasks` are the short names of tasks."""
    if isinstance(thing, Task):
        return Related(tasks[thing.id], "task", status_of(thing), thing.title, thing.id, thing.output)
    name = names_of([thing])[thing.id]
    if isinstance(thing, Phase):
        return Related(name, "phase", "", thing.name, thing.id)
    status = PlanStatus.Name(thing.status).removeprefix("PLAN_STATUS_").lower()
    return Related(name, "plan", status, thing.name, thing.id)
