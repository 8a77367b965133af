"""Short names in requests: what people typed in place of the ids of plans, phases and tasks."""

from collections.abc import Callable, Mapping
from typing import Any

from google.protobuf.message import Message

from planwire import sync
from planwire.cli.connection import who_calls
from planwire.cli.everyday.names import is_id, phase_named, plan_named, task_named
from planwire.cli.everyday.server import Server
from planwire.cli.settings import ClientSettings

_FINDERS: Mapping[str, Callable[[Server, str], Any]] = {
    "plan_id": plan_named,
    "plan_ids": plan_named,
    "task_id": task_named,
    "task_ids": task_named,
    "parent_task_id": task_named,
    "phase_id": phase_named,
    "phase_ids": phase_named,
    "move_tasks_to_phase_id": phase_named,
}


def named_in(client: sync.Client, settings: ClientSettings, request: Any) -> Any:
    """The request of a command with ids in the place of the names in it. Raises Failure and CallFailed."""
    server = Server(settings.address, client.channel, who_calls(settings))
    server.workspace = request.workspace_id
    put_ids(server, request)
    return request


def put_ids(server: Server, message: Any) -> None:
    """Put ids in the place of the names in a request, also within its messages. Raises Failure and CallFailed."""
    for field, value in message.ListFields():
        find = _FINDERS.get(field.name)
        if field.message_type is not None:
            for part in value if field.is_repeated else [value]:
                if isinstance(part, Message):
                    put_ids(server, part)
        elif find is None:
            continue
        elif field.is_repeated:
            value[:] = [_id(server, find, text) for text in value]
        else:
            setattr(message, field.name, _id(server, find, value))


def _id(server: Server, find: Callable[[Server, str], Any], text: str) -> str:
    return text if is_id(text) else str(find(server, text).id)
