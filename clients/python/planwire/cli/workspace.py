"""The workspace that a command works in."""

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from planwire.cli.exits import ExitCode, Failure
from planwire.cli.settings import ClientSettings
from planwire.folders import FolderError, folders, named_workspace
from planwire.v1.workspace_service_pb2 import GetWorkspaceByPathRequest, GetWorkspaceRequest

if TYPE_CHECKING:
    from planwire.sync import Client

EVERYWHERE = "*"
"""What names all workspaces together, for the commands that know what all of them have."""


def workspace_in_use(client: "Client", settings: ClientSettings, named: str | None) -> str:
    """Id of the workspace that was named, or is set, or that this directory or the nearest one above belongs to.

    Raises Failure where there is none, or a file that says which it is is damaged.
    """
    from planwire.errors import NotFound, PermissionDenied

    def by_path(path: str) -> str:
        with suppress(NotFound):
            return client.workspaces.GetWorkspaceByPath(GetWorkspaceByPathRequest(path=path)).workspace.id
        return ""

    def by_id(id_: str) -> str:
        # A server does not say whether a workspace exists in which the caller may not act.
        with suppress(NotFound, PermissionDenied):
            return client.workspaces.GetWorkspace(GetWorkspaceRequest(workspace_id=id_)).workspace.id
        return ""

    return find_workspace(settings, named, by_path, by_id)


def find_workspace(
    settings: ClientSettings, named: str | None, by_path: Callable[[str], str], by_id: Callable[[str], str]
) -> str:
    """The same, with two functions that ask for the id of a workspace; they give '' where there is none."""
    if chosen := named or settings.workspace:
        return chosen
    here = Path.cwd()
    try:
        for folder in folders(here):
            if found := by_path(str(folder)) or ((id_ := named_workspace(folder)) and by_id(id_)):
                return found
    except FolderError as error:
        raise Failure(
            f"{error}\nOr name a workspace with --workspace or PLANWIRE_WORKSPACE.", ExitCode.USAGE
        ) from error
    raise Failure(
        f"no workspace is registered for {here}\n"
        "Register it with `planwire init`, or name another with --workspace or PLANWIRE_WORKSPACE.",
        ExitCode.NOT_FOUND,
    )
