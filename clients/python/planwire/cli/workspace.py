"""The workspace that a command works in."""

from contextlib import suppress
from pathlib import Path

from planwire.cli.exits import ExitCode, Failure
from planwire.cli.settings import ClientSettings
from planwire.errors import NotFound, PermissionDenied
from planwire.folders import FolderError, folders, named_workspace
from planwire.sync import Client
from planwire.v1.workspace_service_pb2 import GetWorkspaceByPathRequest, GetWorkspaceRequest

EVERYWHERE = "*"
"""What names all workspaces together, for the commands that know what all of them have."""


def workspace_in_use(client: Client, settings: ClientSettings, named: str | None) -> str:
    """Id of the workspace that was named, or is set, or that this directory or the nearest one above belongs to.

    Raises Failure where there is none, or a file that says which it is is damaged.
    """
    if chosen := named or settings.workspace:
        return chosen
    here = Path.cwd()
    try:
        for folder in folders(here):
            if found := _workspace_of(client, folder):
                return found
    except FolderError as error:
        raise Failure(
            f"{error}\nOr name a workspace with --workspace or PLANWIRE_WORKSPACE.", ExitCode.USAGE
        ) from error
    raise Failure(
        f"no workspace is registered for {here}\n"
        "Register it with `planwire workspace register`, or name another with --workspace or PLANWIRE_WORKSPACE.",
        ExitCode.NOT_FOUND,
    )


def _workspace_of(client: Client, folder: Path) -> str:
    """Id of the workspace that is registered for a folder, or that a file in it names; empty where there is none."""
    with suppress(NotFound):
        return client.workspaces.GetWorkspaceByPath(GetWorkspaceByPathRequest(path=str(folder))).workspace.id
    # A server does not say whether a workspace exists in which the caller may not act.
    with suppress(NotFound, PermissionDenied):
        if named := named_workspace(folder):
            return client.workspaces.GetWorkspace(GetWorkspaceRequest(workspace_id=named)).workspace.id
    return ""
