"""The paths by which workspaces are found."""

from planwire.v1.workspace_path_pb2 import WorkspacePath

from service.database.statements import Database
from service.errors import FailedPrecondition
from service.store.fields import new_row
from service.store.resource import Request, Resource
from service.store.rows import Row, whole_row
from service.store.workspaces import WorkspaceStore, normalised_path


def imported_path(path: WorkspacePath, name: str) -> Row:
    """The row of a path that is imported. Raises InvalidArgument."""
    return _normalised(whole_row(path, name), name)


class WorkspacePathStore(Resource[WorkspacePath]):
    """The table workspace_paths."""

    def __init__(self, database: Database, workspaces: WorkspaceStore) -> None:
        super().__init__(database, WorkspacePath, "workspace_paths", workspaces)

    def row(self, message: WorkspacePath, path: str) -> Row:
        return _normalised(new_row(message, path), path)

    async def explain_delete(self, request: Request) -> None:
        found = await self.get(request.workspace_id, request.workspace_path_id)
        if found.main:
            raise FailedPrecondition(
                "MAIN_PATH",
                f"{found.path} is the main path of workspace {request.workspace_id}, which always has it; "
                "delete the workspace instead",
                violations=((f"workspace_path {found.id}", "is the main path of its workspace"),),
            )


def _normalised(row: Row, name: str) -> Row:
    return row | {"path": normalised_path(row.get("path", ""), f"{name}.path")}
