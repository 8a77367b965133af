"""`planwire plan graph`: the graph of a plan, for programs that draw."""

from enum import StrEnum
from typing import Annotated

import typer

from planwire.cli.connection import open_client
from planwire.cli.drawing import dot, mermaid, with_other_workspaces
from planwire.cli.everyday.completion import completer
from planwire.cli.named_fields import named_in
from planwire.cli.options import AsJson, Workspace, connects
from planwire.cli.output import print_response
from planwire.cli.rpc import call
from planwire.cli.settings import ClientSettings
from planwire.cli.text import remark, write
from planwire.cli.workspace import workspace_in_use
from planwire.v1 import dependency_service_pb2 as pb

_METHOD = pb.DESCRIPTOR.services_by_name["DependencyService"].methods_by_name["GetPlanGraph"]
# What Mermaid refuses to draw unless the page that it is in says otherwise.
_MOST_EDGES = 500
_MOST_CHARACTERS = 50_000


class _Format(StrEnum):
    MERMAID = "mermaid"
    DOT = "dot"


_DRAWINGS = {_Format.MERMAID: mermaid, _Format.DOT: dot}


@connects
def graph(
    plan_id: Annotated[str, typer.Argument(metavar="PLAN", help="The plan.", autocompletion=completer("plan"))],
    format_: Annotated[
        _Format, typer.Option("--format", help="A Mermaid flowchart, or a digraph for Graphviz.")
    ] = _Format.MERMAID,
    workspace: Workspace = None,
    as_json: AsJson = False,
    *,
    settings: ClientSettings,
) -> None:
    """Print the graph of a plan: its phases, its tasks, and the dependencies of all."""
    request = pb.GetPlanGraphRequest(plan_id=plan_id)
    with open_client(settings) as client:
        request.workspace_id = workspace_in_use(client, settings, workspace)
        response = call(client, _METHOD, named_in(client, settings, request))
    if as_json:
        print_response(_METHOD, request, response, as_json=True)
        return
    nodes, edges = with_other_workspaces(request.workspace_id, response)
    drawing = "\n".join(_DRAWINGS[format_](request.plan_id, nodes, edges))
    write(drawing)
    if format_ is _Format.MERMAID and (len(edges) > _MOST_EDGES or len(drawing) > _MOST_CHARACTERS):
        remark(
            f"Mermaid draws {_MOST_EDGES} edges and {_MOST_CHARACTERS:,} characters unless its settings maxEdges and "
            "maxTextSize say otherwise"
        )
