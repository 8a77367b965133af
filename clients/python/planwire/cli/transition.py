"""`planwire task transition`: to a status by whichever method leads there."""

import uuid
from typing import Annotated, Any

import typer
from google.protobuf.message_factory import GetMessageClass

from planwire.cli.connection import open_client
from planwire.cli.contract import enum_label, enum_labels
from planwire.cli.options import AsJson, Workspace, connects
from planwire.cli.output import print_response
from planwire.cli.parameters import choice
from planwire.cli.rpc import call
from planwire.cli.settings import ClientSettings
from planwire.cli.workspace import workspace_in_use
from planwire.v1.task_pb2 import Task, TaskStatus
from planwire.v1.task_service_pb2 import DESCRIPTOR, GetTaskRequest

_METHODS = DESCRIPTOR.services_by_name["TaskService"].methods_by_name
_Status: Any = choice("Status", enum_labels(TaskStatus.DESCRIPTOR))
# The method that leads to a status; to `pending` by the present one.
_WAYS = {
    "approved": "ApproveTask",
    "in_progress": "StartTask",
    "completed": "CompleteTask",
    "failed": "FailTask",
    "rejected": "RejectTask",
    "skipped": "SkipTask",
    "cancelled": "CancelTask",
}
_WAYS_BACK = {
    "approved": "WithdrawTaskApproval",
    "in_progress": "ReleaseTask",
    "failed": "RetryTask",
    "completed": "ReworkTask",
}


def way(present: str, wanted: str) -> str:
    """The method that leads there; where none does, one that the server refuses with what is possible."""
    return _WAYS[wanted] if wanted != "pending" else _WAYS_BACK.get(present, "ReopenTask")


def request_to(task: Task, wanted: str) -> Any:
    """The request of the method that leads there, which ends no other attempt than the one that was seen."""
    method = _METHODS[way(enum_label(TaskStatus.DESCRIPTOR, task.status), wanted)]
    request: Any = GetMessageClass(method.input_type)(workspace_id=task.workspace_id, task_id=task.id)
    if "attempt" in method.input_type.fields_by_name:
        request.attempt = task.attempt
    return request


@connects
def transition(
    task_id: Annotated[str, typer.Argument(metavar="TASK", help="The task.")],
    status: Annotated[_Status, typer.Argument(metavar="STATUS", help="The wanted status.")],
    reason: Annotated[str, typer.Option(help="Why, for the history.")] = "",
    etag: Annotated[str, typer.Option(help="Changes only this state of the task.")] = "",
    workspace: Workspace = None,
    as_json: AsJson = False,
    *,
    settings: ClientSettings,
) -> None:
    """Takes a task to a status, by the method that leads there from the present one.

    Whether that is allowed, the server says.
    """
    with open_client(settings) as client:
        workspace_id = workspace_in_use(client, settings, workspace)
        task = client.tasks.GetTask(GetTaskRequest(workspace_id=workspace_id, task_id=task_id)).task
        request = request_to(task, status)
        request.etag, request.request_id = etag, str(uuid.uuid4())
        method = _METHODS[type(request).DESCRIPTOR.name.removesuffix("Request")]
        why = "feedback" if "feedback" in method.input_type.fields_by_name else "reason"
        setattr(request, why, reason)
        response = call(client, method, request)
    print_response(method, request, response, as_json=as_json)
