"""What is said where the server refuses: with names in place of ids, who holds a task, and what to try."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from planwire.cli.connection import CallFailed
from planwire.cli.everyday.names import task_name
from planwire.cli.everyday.server import Server
from planwire.cli.exits import Failure

_TASK = re.compile(r"\btask ([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})")
_MOST_NAMED = 10
# By reason. TASK is the first task that the refusal names.
_TRY = {
    "NOT_READY": "`planwire show TASK` shows what it waits for, and `planwire ready` what could be done now.",
    "LEASE_LOST": "Leave it to who has it now; `planwire next` gives you another one.",
    "LEASED": "Leave it to who has it now; `planwire next` gives you another one.",
    "ILLEGAL_TRANSITION": "`planwire show TASK` shows how it stands, `planwire task history TASK` why.",
    "ATTEMPT_MISMATCH": "Somebody has begun it anew: `planwire show TASK` shows who.",
    "OPEN_SUBTASKS": "End these first, or say `planwire done TASK --force`.",
    "DEPENDENCY_CYCLE": "`planwire dependency list TASK` shows the edges, `planwire dependency remove` takes one away.",
    "BUDGET_SPENT": "`planwire usage total` shows what was spent; `planwire plan update` can raise the budget.",
    "NOT_SESSION_OWNER": "PLANWIRE_SESSION says whose session you are; `planwire session take-over` takes a plan over.",
}


class Refusal(Failure):
    """A refusal in words, and in parts for programs."""

    def __init__(self, message: str, cause: CallFailed, reason: str, tasks: list[dict[str, str]]) -> None:
        from planwire.cli.failures import exit_code

        super().__init__(message, exit_code(cause))
        self.reason = reason
        self.tasks = tasks
        """Those that are in the way."""


@contextmanager
def in_names(server: Server) -> Iterator[None]:
    """Say what a refusal of the server means for people who know names. Raises Refusal."""
    try:
        yield
    except CallFailed as failed:
        from planwire.errors import FailedPrecondition, from_rpc_error

        refused = from_rpc_error(failed.cause)
        if not isinstance(refused, FailedPrecondition):
            raise
        raise _refusal(server, failed, refused) from failed


def _refusal(server: Server, failed: CallFailed, refused: Any) -> Refusal:
    from planwire.v1.task_service_pb2 import GetTaskRequest

    message, named = refused.message, []
    for id_ in list(dict.fromkeys(_TASK.findall(message)))[:_MOST_NAMED]:
        if found := server.find(GetTaskRequest(task_id=id_)):
            name, title = task_name(server, found.task), found.task.title
            named.append({"name": name, "title": title, "id": id_})
            message = message.replace(f"task {id_}", f"{name} ({title})", 1).replace(f"task {id_}", name)
    first = named[0]["name"] if named else "TASK"
    hint = _TRY.get(refused.reason, "").replace("TASK", first)
    return Refusal("\n".join(line for line in (message, hint) if line), failed, refused.reason, named[1:])
