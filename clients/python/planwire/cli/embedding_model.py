"""`planwire embedding-model`: which model a workspace is found by, and how far it is."""

from typing import Annotated

import typer
from google.protobuf.json_format import MessageToDict
from rich.console import Console

from planwire.cli.connection import open_client
from planwire.cli.exits import ExitCode, Failure
from planwire.cli.options import Workspace, connects, json_is_wanted
from planwire.cli.settings import ClientSettings
from planwire.cli.text import remark, write_json
from planwire.cli.workspace import workspace_in_use
from planwire.formats.terminal_text import safe
from planwire.v1 import search_service_pb2 as pb

app = typer.Typer(add_completion=False, rich_markup_mode=None)


@app.command("embedding-model")
@connects
def embedding_model(
    model: Annotated[str, typer.Argument(metavar="[MODEL]", help="The model to choose; without it none is.")] = "",
    dimension: Annotated[
        int,
        typer.Option("--dimension", min=0, max=16_000, help="How many numbers the vectors have that callers bring."),
    ] = 0,
    default: Annotated[
        bool, typer.Option("--default", help="Choose the model that the server chooses for all workspaces.")
    ] = False,
    as_json: Annotated[bool, typer.Option("--json", callback=json_is_wanted, help="Print the models as JSON.")] = False,
    workspace: Workspace = None,
    *,
    settings: ClientSettings,
) -> None:
    """Show the embedding models of the workspace, or choose another one.

    Searches go on with the one before until everything has vectors of the new one.
    """
    if default and (model or dimension):
        raise Failure("--default takes neither a model nor a dimension", ExitCode.USAGE)
    with open_client(settings) as client:
        workspace_id = workspace_in_use(client, settings, workspace)
        if model or default:
            request = pb.SetEmbeddingModelRequest(workspace_id=workspace_id, model=model, dimension=dimension)
            models = client.search.SetEmbeddingModel(request).embedding_models
        else:
            models = client.search.GetIndexStatus(pb.GetIndexStatusRequest(workspace_id=workspace_id)).embedding_models
    if as_json:
        write_json([MessageToDict(each, preserving_proto_field_name=True) for each in models])
        return
    console = Console(highlight=False)
    for each in models:
        roles = [role for role, is_so in (("searched", each.searched), ("chosen", each.chosen)) if is_so]
        done = each.chunks - each.pending - each.failed
        console.print(
            f"{safe(each.model)}  {each.dimension} dimensions  {', '.join(roles)}  {done:,} of {each.chunks:,} chunks",
            soft_wrap=True,
        )
    if not models:
        remark("the workspace has no embedding model: everything is found by words")
