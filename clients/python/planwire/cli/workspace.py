"""The workspace that a command works in."""

from contextlib import suppress
from pathlib import Path

from planwire.cli.exits import ExitCode, Failure
from planwire.cli.settings import ClientSettings
from planwire.errors import NotFound
from planwire.sync import Client
from planwire.v1.workspace_service_pb2 import GetWorkspaceByPathRequest


def workspace_in_use(client: Client, settings: ClientSettings, named: str | None) -> str:
    """Id of the workspace that was named, or is set, or is registered for this directory or the nearest one above.

    Raises Failure where there is none.
    """
    if chosen := named or settings.workspace:
        return chosen
    here = Path.cwd()
    for path in (here, *here.parents):
        with suppress(NotFound):
            return client.workspaces.GetWorkspaceByPath(GetWorkspaceByPathRequest(path=str(path))).workspace.id
    raise Failure(
        f"no workspace is registered for {here}\n"
        "Register it with `planwire workspace register`, or name another with --workspace or PLANWIRE_WORKSPACE.",
        ExitCode.NOT_FOUND,
    )
