"""Commands that make one call. Each is a row of a table; everything else about it comes from the protos."""

import uuid
from collections.abc import Mapping
from dataclasses import dataclass, field
from inspect import Parameter as Argument
from inspect import Signature
from typing import Annotated, Any

import typer
from google.protobuf.descriptor import MethodDescriptor, ServiceDescriptor
from google.protobuf.message import Message
from google.protobuf.message_factory import GetMessageClass

from planwire.cli.connection import open_client, who_calls
from planwire.cli.contract import comment
from planwire.cli.everyday.names import task_names
from planwire.cli.everyday.remembered import Claims
from planwire.cli.everyday.server import Server
from planwire.cli.exits import ExitCode, Failure
from planwire.cli.named_fields import put_ids
from planwire.cli.options import AsJson, Format, Limit, ListFormat, PageToken, RequestId, Workspace, connects
from planwire.cli.output import listed_tasks, print_response, referred_tasks
from planwire.cli.parameters import Parameter, choice, fill, parameter
from planwire.cli.settings import ClientSettings
from planwire.cli.text import on_terminal
from planwire.cli.workspace import EVERYWHERE, workspace_in_use
from planwire.sync import Client
from planwire.v1.task_service_pb2 import GetTaskRequest

_LARGEST_PAGE = 1000
_ENDS_OF_ATTEMPTS = {"CompleteTask", "FailTask", "ReleaseTask"}
# Filled from options that are not named after them.
_NOT_PARAMETERS = {"workspace_id", "page_size", "page_token", "update_mask", "request_id"}


@dataclass(frozen=True)
class Rpc:
    """A command and the method it calls. Each field of the request becomes an option, unless it is an argument."""

    name: str
    method: str
    arguments: tuple[str, ...] = ()
    """Fields that are given by position: `plan_id`, or `plan.name`, or `[task.title]` where it is optional."""
    options: tuple[str, ...] = ()
    """Fields of the resource in the request that become options too: `plan.description`."""
    defaults: Mapping[str, object] = field(default_factory=dict)
    """What fields hold unless they are given."""


COMMANDS_OF_METHODS: dict[str, str] = {}
"""The command that calls a method, of the groups that are loaded: `planwire task start` of StartTask."""


def group(name: str, service: ServiceDescriptor, *rpcs: Rpc) -> typer.Typer:
    """The command `name` with a subcommand for each row; with one row the command is that."""
    command = f"planwire {name}"
    COMMANDS_OF_METHODS.update({rpc.method: command if len(rpcs) == 1 else f"{command} {rpc.name}" for rpc in rpcs})
    app = typer.Typer(no_args_is_help=True, add_completion=False, rich_markup_mode=None)
    for rpc in rpcs:
        _add(app, service.methods_by_name[rpc.method], rpc)
    return app


def call(client: Client, method: MethodDescriptor, request: Message) -> Any:
    """Make the call. The messages of a stream become one."""
    make: Any = client.channel.unary_stream if method.server_streaming else client.channel.unary_unary
    invoke = make(
        f"/{method.containing_service.full_name}/{method.name}",
        request_serializer=type(request).SerializeToString,
        response_deserializer=GetMessageClass(method.output_type).FromString,
    )
    if not method.server_streaming:
        return invoke(request)
    response: Any = GetMessageClass(method.output_type)()
    for part in invoke(request):
        response.MergeFrom(part)
    return response


def call_for_pages(client: Client, method: MethodDescriptor, request: Any, limit: int) -> Any:
    """Ask for pages until there are `limit` items (0: all), and make one response of them.

    Its `next_page_token` goes on after the last item.
    """
    response: Any = GetMessageClass(method.output_type)()
    items = getattr(response, method.output_type.fields[0].name)
    while True:
        request.page_size = min(limit - len(items) if limit else _LARGEST_PAGE, _LARGEST_PAGE)
        response.ClearField("next_page_token")
        response.MergeFrom(call(client, method, request))
        request.page_token = response.next_page_token
        if not request.page_token or len(items) == limit:
            break
    if "phases" in method.output_type.fields_by_name:  # each page of tasks brings those of its own
        phases = {phase.id: phase for phase in response.phases}
        del response.phases[:]
        response.phases.extend(phases.values())
    return response


def _add(app: typer.Typer, method: MethodDescriptor, rpc: Rpc) -> None:
    fields = method.input_type.fields_by_name
    parameters = _parameters(method, rpc)
    in_workspace = "workspace_id" in fields and "workspace_id" not in rpc.options
    shared: dict[str, tuple[Any, Any]] = {"as_json": (AsJson, False)}
    if "request_id" in fields:
        shared["request_id"] = (RequestId, None)
    if in_workspace and not ("workspace_id" in parameters and parameters["workspace_id"].required):
        shared["workspace"] = (Workspace, None)
    if "page_token" in fields:
        shared |= {"limit": (Limit, 100), "page_token": (PageToken, ""), "format_": (Format, ListFormat.TABLE)}
    if "update_mask" in fields:
        shared["clear"] = (_clear(parameters), None)

    def run(settings: ClientSettings, **values: Any) -> None:
        given = {name: values.pop(name) for name in shared}
        request: Any = GetMessageClass(method.input_type)()
        fill(request, parameters, values)
        if given.get("clear"):
            named = {parameter.name: parameter.field.name for parameter in parameters.values()}
            request.update_mask.paths.extend(named[name] for name in given["clear"])
        if "request_id" in given:
            request.request_id = given["request_id"] or str(uuid.uuid4())
        # Who names the agent in the call itself, and not in what is changed, is that agent.
        with open_client(settings, agent=getattr(request, "assigned_agent", "")) as client:
            server = Server(settings.address, client.channel, who_calls(settings))
            if in_workspace:
                place = _one(request.workspace_id, given.get("workspace"))
                request.workspace_id = "" if place == EVERYWHERE else workspace_in_use(client, settings, place)
                _complete(server, method, request)
            if "limit" in given:
                request.page_token = given["page_token"]
                response = call_for_pages(client, method, request, given["limit"])
            else:
                response = call(client, method, request)
            format_ = str(given.get("format_", ListFormat.TABLE))
            as_json = given["as_json"] or format_ == ListFormat.JSON
            names = _names(server, response) if server.workspace and not as_json else {}
        print_response(method, request, response, as_json=as_json, names=names, format_=format_)

    read = {
        name: (parameter.annotation, Argument.empty if parameter.required else rpc.defaults.get(name))
        for name, parameter in parameters.items()
    }
    run.__signature__ = Signature(  # type: ignore[attr-defined]
        [
            Argument(name, Argument.KEYWORD_ONLY, default=default, annotation=annotation)
            for name, (annotation, default) in (read | shared).items()
        ]
    )
    app.command(rpc.name, help=comment(method.full_name).partition(" Errors: ")[0])(connects(run))


def _names(server: Server, response: Any) -> Mapping[str, str]:
    """The short names of the tasks that are shown; on a terminal, which has no ids, of those referred to as well."""
    referred = [server.find(GetTaskRequest(task_id=id_)) for id_ in referred_tasks(response)] if on_terminal() else ()
    return task_names(server, [*listed_tasks(response), *(found.task for found in referred if found)])


def _complete(server: Server, method: MethodDescriptor, request: Any) -> None:
    """Put in what people need not type: ids in the place of names, and the token of a claim that was made here."""
    server.workspace = request.workspace_id
    put_ids(server, request)
    if method.name in _ENDS_OF_ATTEMPTS and not request.HasField("attempt"):
        remembered = Claims(server).attempt(request.task_id)
        if remembered is not None:
            request.attempt = remembered


def _one(place: str, option: str | None) -> str:
    """The workspace that is named by its place or by its option. Raises Failure where they name two."""
    if place and option and place != option:
        raise Failure(f"{place} and --workspace {option} are two workspaces: name one", ExitCode.USAGE)
    return place or option or ""


def _parameters(method: MethodDescriptor, rpc: Rpc) -> dict[str, Parameter]:
    """By the name of their field."""
    given = [*rpc.arguments, *rpc.options]
    # What a resource says of itself goes before what the request says of the call.
    filled = _NOT_PARAMETERS | {name for path in given for name in path.strip("[]").split(".")}
    paths = [*given, *(field.name for field in method.input_type.fields if field.name not in filled)]
    parameters = [parameter(method.input_type, path, positional=path in rpc.arguments) for path in paths]
    return {parameter.field.name: parameter for parameter in parameters}


def _clear(parameters: Mapping[str, Parameter]) -> Any:
    names = [parameter.name for parameter in parameters.values() if len(parameter.path) > 1]
    field: Any = choice("Field", names)
    return Annotated[
        list[field] | None,
        typer.Option("--clear", metavar="OPTION", help=f"Empty a field; named as its option: {', '.join(names)}."),
    ]
