"""What Tab offers for the names of tasks, plans and phases."""

from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from planwire.cli.everyday.server import Server

# The first of each kind are offered.
_MOST = 1000
_MOST_PLANS = 20


def completer(name: str) -> Callable[[str], list[tuple[str, str]]] | None:
    """What gives the names that begin with a text, and what they stand for; None where it is no name.

    `name` is that of an argument or option, or of the field that it fills.
    """
    kind = name.removesuffix("s").removesuffix("_id").rpartition("_")[2]
    return {"task": _tasks, "by": _tasks, "plan": _plans, "phase": _phases}.get(kind)


def _tasks(beginning: str) -> list[tuple[str, str]]:
    """Those that have not ended for good; of the others, where none of these is meant."""
    from planwire.cli.everyday.names import task_names
    from planwire.v1.task_pb2 import TaskStatus
    from planwire.v1.task_service_pb2 import ListTasksRequest

    to_do = [
        TaskStatus.TASK_STATUS_PENDING,
        TaskStatus.TASK_STATUS_APPROVED,
        TaskStatus.TASK_STATUS_IN_PROGRESS,
        TaskStatus.TASK_STATUS_FAILED,
    ]

    def offered(server: "Server") -> list[tuple[str, str]]:
        for statuses in (to_do, []):
            tasks = server.all(ListTasksRequest(statuses=statuses), _MOST)
            names = task_names(server, tasks)
            if found := [(names[task.id], task.title) for task in tasks if names[task.id].startswith(beginning)]:
                return found
        return []

    return _offered(offered)


def _plans(beginning: str) -> list[tuple[str, str]]:
    from planwire.v1.plan_service_pb2 import ListPlansRequest

    def offered(server: "Server") -> list[tuple[str, str]]:
        plans = server.all(ListPlansRequest(), _MOST)
        return [(plan.name, "") for plan in plans if plan.name.startswith(beginning)]

    return _offered(offered)


def _phases(beginning: str) -> list[tuple[str, str]]:
    from planwire.v1.phase_service_pb2 import ListPhasesRequest
    from planwire.v1.plan_service_pb2 import ListPlansRequest

    def offered(server: "Server") -> list[tuple[str, str]]:
        plans = server.all(ListPlansRequest(), _MOST_PLANS)
        phases = ((plan, phase) for plan in plans for phase in server.all(ListPhasesRequest(plan_id=plan.id)))
        return [(phase.name, f"of {plan.name}") for plan, phase in phases if phase.name.startswith(beginning)]

    return _offered(offered)


def _offered(offered: Callable[["Server"], list[tuple[str, str]]]) -> list[tuple[str, str]]:
    """What a server has; nothing where none answers, because a shell that completes has no place for errors."""
    from planwire.cli.everyday.server import open_workspace
    from planwire.cli.settings import client_settings

    try:
        with open_workspace(client_settings(), None) as server:
            return offered(server)
    except Exception:  # noqa: BLE001  # whatever it is, Tab then offers nothing
        return []
