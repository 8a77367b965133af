"""`planwire task transition`: to a status by whichever method leads there."""

import uuid
from typing import Annotated, Any

import typer
from google.protobuf.message_factory import GetMessageClass
from planwire.v1.task_pb2 import TaskStatus
from planwire.v1.task_service_pb2 import DESCRIPTOR, GetTaskRequest
from planwire.v1.task_service_pb2_grpc import TaskServiceStub

from service.cli.connection import open_channel
from service.cli.contract import enum_label, enum_labels
from service.cli.options import Address, AsJson, Workspace, client_settings
from service.cli.output import print_response
from service.cli.parameters import choice
from service.cli.rpc import call
from service.cli.workspace import workspace_in_use
from service.domain.transitions import TASK_TRANSITIONS

_METHODS = DESCRIPTOR.services_by_name["TaskService"].methods_by_name
_Status: Any = choice("Status", enum_labels(TaskStatus.DESCRIPTOR))


def transition(
    task_id: Annotated[str, typer.Argument(metavar="TASK", help="The task.")],
    status: Annotated[_Status, typer.Argument(metavar="STATUS", help="Where it is to go.")],
    reason: Annotated[str, typer.Option(help="Why, for the history.")] = "",
    etag: Annotated[str, typer.Option(help="Changes only this state of the task.")] = "",
    workspace: Workspace = None,
    address: Address = None,
    as_json: AsJson = False,
) -> None:
    """Takes a task to a status, by the method that leads there from the present one.

    Whether that is allowed, the server says.
    """
    settings = client_settings(address)
    with open_channel(settings) as channel:
        workspace_id = workspace_in_use(channel, settings, workspace)
        task = TaskServiceStub(channel).GetTask(GetTaskRequest(workspace_id=workspace_id, task_id=task_id)).task
        present = enum_label(TaskStatus.DESCRIPTOR, task.status)
        ways = [way for way in TASK_TRANSITIONS.values() if way.target == status]
        # Where none leads there from here, any of them is refused by the server with what is possible.
        way = next((way for way in ways if present in way.sources), ways[0])
        method = _METHODS[way.name]
        request: Any = GetMessageClass(method.input_type)(
            workspace_id=workspace_id,
            task_id=task_id,
            etag=etag,
            request_id=str(uuid.uuid4()),
        )
        why = "feedback" if "feedback" in method.input_type.fields_by_name else "reason"
        setattr(request, why, reason)
        response = call(channel, method, request)
    print_response(method, request, response, as_json=as_json)
