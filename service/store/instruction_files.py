"""Instructions for files."""

from typing import Any

import asyncpg
from planwire.v1.instruction_file_pb2 import InstructionFile

from service.database.queries import Query
from service.database.statements import Database
from service.domain import globs
from service.domain.ids import normalise_path
from service.errors import invalid_field
from service.store.catalog import CatalogStore
from service.store.fields import new_row
from service.store.pages import Page
from service.store.resource import Request
from service.store.rows import Row, whole_row
from service.store.workspaces import WorkspaceStore
from service.turns import in_turns


class InstructionFileStore(CatalogStore[InstructionFile]):
    """The table instruction_files."""

    def __init__(self, database: Database, workspaces: WorkspaceStore) -> None:
        super().__init__(database, InstructionFile, "instruction_files", workspaces, key="filename")

    def row(self, message: InstructionFile, path: str) -> Row:
        """As that of any entry. Raises InvalidArgument for a glob with too many alternatives, too."""
        _check_globs(message, path)
        return new_row(message, path)

    async def match(self, request: Request, resume_token: str) -> Page[InstructionFile]:
        """Those for a file, by their filenames. Raises InvalidArgument, NotFound."""
        await self._require(request.workspace_id)
        path = await self._path_in_workspace(request.workspace_id, request.path)

        async def fetch(query: Query, *, path: str, **values: Any) -> list[asyncpg.Record]:
            found = await self._database.fetch(self._sql["globs"], workspace_id=request.workspace_id)
            filenames = [
                row["filename"]
                async for row in in_turns(found)
                if any(globs.matches(glob, path) for glob in row["applies_to"])
            ]
            return await self._database.fetch(query, filenames=filenames, **values)

        return await self.page("named", self.message, {"filename": ""}, request, resume_token, fetch, path=path)

    async def _path_in_workspace(self, workspace_id: str, path: str) -> str:
        """A path as globs are written: relative to the workspace, with slashes."""
        try:
            absolute = normalise_path(path)
        except ValueError:
            return path.replace("\\", "/").removeprefix("./")
        if not workspace_id:
            return absolute
        workspace = await self._workspaces.get(workspace_id, ())
        return absolute.removeprefix(workspace.path.rstrip("/") + "/")


def imported_instructions(message: InstructionFile, path: str) -> Row:
    """The row of a record. Raises InvalidArgument."""
    _check_globs(message, path)
    return whole_row(message, path)


def _check_globs(message: InstructionFile, path: str) -> None:
    for index, glob in enumerate(message.applies_to):
        try:
            globs.alternatives(glob)
        except ValueError as error:
            raise invalid_field(f"{path}.applies_to[{index}]", str(error)) from None
