"""Files to import, and what became of them."""

import json
from pathlib import Path
from typing import Any

from planwire.v1.task_service_pb2 import ListTasksRequest
from planwire.v1.task_service_pb2_grpc import TaskServiceStub

SAMPLES = Path(__file__).parents[1] / "formats" / "samples"
BEADS, TASK_MASTER, MARKDOWN = (str(SAMPLES / name) for name in ("beads.jsonl", "tasks.json", "plan.md"))

PLAN, PHASE, TASK, OTHER = (f"0198c1de-0000-7000-8000-00000000000{number}" for number in range(1, 5))


def lines(*values: Any) -> str:
    return "".join(json.dumps(value) + "\n" for value in values)


def task(id_: str, **fields: Any) -> dict[str, Any]:
    return {"task": {"task": {"id": id_, "title": f"Task {id_}", **fields}}}


def many(count: int, **fields: Any) -> str:
    """A file of tasks in Planwire's own format."""
    return lines(*(task(f"0198c1de-0000-7000-8000-{number:012x}", **fields) for number in range(count)))


def names(folder: Path) -> list[str]:
    return [path.name for path in folder.iterdir()]


def titles(tasks: TaskServiceStub, workspace_id: str) -> list[str]:
    request = ListTasksRequest(workspace_id=workspace_id, page_size=1000)
    return sorted(each.title for each in tasks.ListTasks(request).tasks)
