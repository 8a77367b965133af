"""What the tests of `planwire sync` share: a plan with odd blanks, and what became of it on both sides."""

from pathlib import Path
from typing import Any

from planwire.v1.task_pb2 import Task, TaskStatus
from planwire.v1.task_service_pb2 import ListTasksRequest
from planwire.v1.task_service_pb2_grpc import TaskServiceStub

from tests.cli.conftest import Planwire

PLAN = (
    "# Harbour\r\n\r\n## Ground  \r\n\r\n-  [ ]\tT001 Survey  \r\n\t- [x] Drill\r\n"
    "* [ ] Dig\t\r\n   text [ ] here\r\n\r\n\r\n"
)

NOTHING = {"new": 0, "changed": 0, "written": 0, "conflicts": 0}


def written_plan(folder: Path) -> Path:
    """The file of the plan."""
    file = folder / "plan.md"
    file.write_bytes(PLAN.encode())
    return file


def listed(tasks: TaskServiceStub, workspace: str) -> dict[str, Task]:
    found = tasks.ListTasks(ListTasksRequest(workspace_id=workspace, page_size=1000)).tasks
    return {task.title: task for task in found}


def statuses(tasks: TaskServiceStub, workspace: str) -> dict[str, str]:
    return {
        title: TaskStatus.Name(task.status).removeprefix("TASK_STATUS_").lower()
        for title, task in listed(tasks, workspace).items()
    }


def synced(online: Planwire, *arguments: str, code: int = 0) -> dict[str, Any]:
    ended = online("sync", "plan.md", "--json", *arguments)
    assert ended.code == code, ended
    [file] = ended.json["files"]
    return {name: file[name] for name in ("new", "changed", "written", "conflicts")}
