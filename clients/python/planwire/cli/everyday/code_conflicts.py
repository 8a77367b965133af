"""Tasks that others have in progress on the same code as one that was claimed or started."""

from collections.abc import Sequence
from typing import Any

from planwire.cli.everyday.names import task_names
from planwire.cli.everyday.server import Server
from planwire.v1.task_service_pb2 import GetTaskRequest

_MOST = 10


def conflict_facts(server: Server, conflicts: Sequence[Any]) -> dict[str, Any]:
    """What the sheet of a task says of them: the first ones, and how many there are besides. Raises CallFailed."""
    shared = {each.other_task_id: each.fully_qualified_name or each.file_path for each in conflicts}
    found = [server.find(GetTaskRequest(task_id=id_)) for id_ in list(shared)[:_MOST]]
    tasks = [each.task for each in found if each]
    names = task_names(server, tasks) if tasks else {}
    told = [
        {
            "name": names[each.id],
            "title": each.title,
            "agent": each.assigned_agent,
            "code": shared[each.id],
            "id": each.id,
        }
        for each in tasks
    ]
    return {"conflicts": told, "more_conflicts": max(0, len(shared) - _MOST)}
