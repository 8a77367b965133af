"""`planwire watch`."""

import asyncio
from typing import Annotated

import typer

from planwire.cli.connection import open_client
from planwire.cli.options import Workspace, connects, json_is_wanted
from planwire.cli.settings import ClientSettings
from planwire.cli.workspace import workspace_in_use
from planwire.v1.workspace_service_pb2 import GetWorkspaceRequest

app = typer.Typer(add_completion=False, rich_markup_mode=None)


@app.command()
@connects
def watch(
    plan: Annotated[
        list[str] | None,
        typer.Option(
            "--plan",
            metavar="ID-OR-NAME",
            help="Only this plan and its tasks; of a name the latest version. Repeatable.",
        ),
    ] = None,
    until_done: Annotated[
        bool, typer.Option("--until-done", help="End with 0 when every plan, and every task in no plan, is terminal.")
    ] = False,
    plain: Annotated[
        bool, typer.Option("--plain", help="Print a line for each transition. Default where there is no terminal.")
    ] = False,
    parts: Annotated[
        bool,
        typer.Option(
            "--parts",
            help="Also a line for each change of phases, notes, artifacts, stories, agent sessions, handoffs and "
            "context items. Without a board.",
        ),
    ] = False,
    as_json: Annotated[
        bool,
        typer.Option(
            "--json",
            callback=json_is_wanted,
            help="Print each event as a line of JSON, with the field names of the protos.",
        ),
    ] = False,
    resume_token: Annotated[
        str | None,
        typer.Option("--resume-token", metavar="TOKEN", help="Print what came after this token of --json first."),
    ] = None,
    workspace: Workspace = None,
    *,
    settings: ClientSettings,
) -> None:
    """Show what happens: plans with their progress, who works on what, and the newest transitions.

    Goes on across disconnects and restarts of the server, until Ctrl-C.
    """
    from rich.console import Console

    from planwire.cli.watch.session import Session

    console = Console(highlight=False)
    on_board = console.is_terminal and not console.is_dumb_terminal and not plain and not as_json
    if plain and as_json:
        raise typer.BadParameter("give one of them", param_hint="'--plain' / '--json'")
    if on_board and resume_token:
        raise typer.BadParameter("is for --plain and --json", param_hint="'--resume-token'")
    if on_board and parts:
        raise typer.BadParameter("is for --plain; --json has all events", param_hint="'--parts'")
    with open_client(settings) as client:
        workspace_id = workspace_in_use(client, settings, workspace)
        name = client.workspaces.GetWorkspace(GetWorkspaceRequest(workspace_id=workspace_id)).workspace.name
    terminal = console if on_board else None
    session = Session(settings, name, terminal, as_json=as_json, until_done=until_done, parts=parts)
    raise typer.Exit(asyncio.run(session.run(workspace_id, plan or [], resume_token)))
