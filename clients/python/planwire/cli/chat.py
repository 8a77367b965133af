"""`planwire chat say` and `planwire chat read`: what people and agents say to each other."""

import sys
import uuid
from datetime import UTC
from typing import Annotated, Any

import typer
from rich.console import Console
from rich.text import Text

from planwire.cli.connection import open_client
from planwire.cli.contract import enum_label, enum_labels
from planwire.cli.options import AsJson, RequestId, Workspace, connects
from planwire.cli.output import print_response
from planwire.cli.parameters import choice
from planwire.cli.rpc import call, call_for_pages
from planwire.cli.settings import ClientSettings
from planwire.cli.text import remark
from planwire.cli.workspace import workspace_in_use
from planwire.formats.terminal_text import safe
from planwire.v1.conversation_service_pb2 import DESCRIPTOR, AppendMessagesRequest, ListMessagesRequest
from planwire.v1.message_pb2 import Message, MessageRole

_METHODS = DESCRIPTOR.services_by_name["ConversationService"].methods_by_name
_Role: Any = choice("Role", enum_labels(MessageRole.DESCRIPTOR))
_COLOURS = {"user": "bold cyan", "assistant": "bold green", "system": "bold magenta", "tool": "bold yellow"}


@connects
def say(
    conversation_id: Annotated[str, typer.Argument(metavar="CONVERSATION", help="The conversation.")],
    content: Annotated[str, typer.Argument(metavar="CONTENT", help="What the message says; `-` reads it.")],
    role: Annotated[_Role, typer.Option(help="Who speaks.")] = "user",
    model: Annotated[str, typer.Option(help="The model that wrote the message.")] = "",
    tokens_used: Annotated[int | None, typer.Option(min=0, help="How many tokens it took.")] = None,
    reason: Annotated[str, typer.Option(help="Why, for the event.")] = "",
    request_id: RequestId = None,
    workspace: Workspace = None,
    as_json: AsJson = False,
    *,
    settings: ClientSettings,
) -> None:
    """Appends a message to a conversation. `planwire chat append` appends many, with their metadata."""
    text = sys.stdin.read() if content == "-" else content
    message = Message(role=f"MESSAGE_ROLE_{role.upper()}", content=text, model=model)
    if tokens_used is not None:
        message.tokens_used = tokens_used
    request = AppendMessagesRequest(
        conversation_id=conversation_id, reason=reason, request_id=request_id or str(uuid.uuid4())
    )
    request.messages.add(message=message)
    with open_client(settings) as client:
        request.workspace_id = workspace_in_use(client, settings, workspace)
        response = call(client, _METHODS["AppendMessages"], request)
    print_response(_METHODS["AppendMessages"], request, response, as_json=as_json)


@connects
def read(
    conversation_id: Annotated[str, typer.Argument(metavar="CONVERSATION", help="The conversation.")],
    last: Annotated[int, typer.Option("--last", "-n", min=0, help="Only so many of the last messages; 0: all.")] = 0,
    from_number: Annotated[int, typer.Option(min=0, help="Only messages with this number or a greater one.")] = 0,
    workspace: Workspace = None,
    as_json: AsJson = False,
    *,
    settings: ClientSettings,
) -> None:
    """Shows what was said in a conversation, from the first message to the last."""
    request = ListMessagesRequest(conversation_id=conversation_id, from_number=from_number, newest_first=last > 0)
    with open_client(settings) as client:
        request.workspace_id = workspace_in_use(client, settings, workspace)
        response = call_for_pages(client, _METHODS["ListMessages"], request, last)
    messages = sorted(response.messages, key=lambda message: message.number)
    if as_json:
        del response.messages[:]
        response.messages.extend(messages)
        print_response(_METHODS["ListMessages"], request, response, as_json=True)
        return
    console = Console(highlight=False)
    for message in messages:
        console.print(_heading(message), soft_wrap=True)
        console.print(Text(safe(message.content)), soft_wrap=True)
    if not messages:
        remark("no messages")


def _heading(message: Message) -> Text:
    role = enum_label(MessageRole.DESCRIPTOR, message.role)
    about = [f"{message.created_at.ToDatetime(tzinfo=UTC).astimezone():%Y-%m-%d %H:%M:%S}", safe(message.model)]
    if message.HasField("tokens_used"):
        about.append(f"{message.tokens_used:,} tokens")
    return Text.assemble(
        f"{message.number}. ", (role, _COLOURS.get(role, "bold")), "  ", ("  ".join(filter(None, about)), "dim")
    )
