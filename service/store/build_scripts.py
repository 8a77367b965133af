"""Build scripts of workspaces and plans."""

from planwire.v1.build_script_pb2 import BuildScript
from planwire.v1.plan_pb2 import Plan

from service.database.statements import Database
from service.errors import not_found
from service.store.resource import Request, Resource
from service.store.workspaces import WorkspaceStore


class BuildScriptStore(Resource[BuildScript]):
    """The table build_scripts."""

    def __init__(self, database: Database, workspaces: WorkspaceStore, plans: Resource[Plan]) -> None:
        super().__init__(database, BuildScript, "build_scripts", workspaces, parent=plans)

    async def find(self, request: Request) -> BuildScript:
        """The script of a plan by its name, else that of the whole workspace. Raises NotFound."""
        names = {"workspace_id": request.workspace_id, "name": request.name, "plan_id": request.plan_id or None}
        record = await self._database.fetchrow(self._sql["find"], **names)
        if record is None and await self._scope_is_archived(request):
            record = next(iter(await self._database.fetch_with_archive(self._sql["find"], **names)), None)
        if record is None:
            raise not_found("build_script", request.name)
        return self.built(record)
