"""The workspace that a command works in."""

from pathlib import Path
from typing import TYPE_CHECKING

import grpc
from planwire.v1.workspace_service_pb2 import GetWorkspaceByPathRequest
from planwire.v1.workspace_service_pb2_grpc import WorkspaceServiceStub

from service.cli.exits import ExitCode, Failure

if TYPE_CHECKING:
    from service.settings import Settings


def workspace_in_use(channel: grpc.Channel, settings: "Settings", named: str | None) -> str:
    """Id of the workspace that was named, or is set, or is registered for this directory or the nearest one above.

    Raises Failure where there is none.
    """
    if chosen := named or settings.workspace:
        return chosen
    here = Path.cwd()
    get_by_path = WorkspaceServiceStub(channel).GetWorkspaceByPath
    for path in (here, *here.parents):
        try:
            return get_by_path(GetWorkspaceByPathRequest(path=str(path))).workspace.id
        except grpc.RpcError as error:
            if error.code() is not grpc.StatusCode.NOT_FOUND:
                raise
    raise Failure(
        f"no workspace is registered for {here}\n"
        "Register it with `planwire workspace register`, or name another with --workspace or PLANWIRE_WORKSPACE.",
        ExitCode.NOT_FOUND,
    )
