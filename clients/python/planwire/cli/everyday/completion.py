"""What Tab offers for the names of tasks and plans."""

from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from planwire.cli.everyday.server import Server

# The first of each kind are offered.
_MOST = 1000


def completer(name: str) -> Callable[[str], list[tuple[str, str]]] | None:
    """What gives the names that begin with a text, and what they stand for; None where it is no name."""
    return {"task": _tasks, "tasks": _tasks, "by": _tasks, "plan": _plans}.get(name)


def _tasks(beginning: str) -> list[tuple[str, str]]:
    from planwire.cli.everyday.names import task_names
    from planwire.v1.task_pb2 import TaskStatus
    from planwire.v1.task_service_pb2 import ListTasksRequest

    def offered(server: "Server") -> list[tuple[str, str]]:
        statuses = [
            TaskStatus.TASK_STATUS_PENDING,
            TaskStatus.TASK_STATUS_APPROVED,
            TaskStatus.TASK_STATUS_IN_PROGRESS,
            TaskStatus.TASK_STATUS_FAILED,
        ]
        tasks = server.all(ListTasksRequest(statuses=statuses), _MOST)
        names = task_names(server, tasks)
        return [(names[task.id], task.title) for task in tasks if names[task.id].startswith(beginning)]

    return _offered(offered)


def _plans(beginning: str) -> list[tuple[str, str]]:
    from planwire.v1.plan_service_pb2 import ListPlansRequest

    def offered(server: "Server") -> list[tuple[str, str]]:
        plans = server.all(ListPlansRequest(), _MOST)
        return [(plan.name, "") for plan in plans if plan.name.startswith(beginning)]

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
