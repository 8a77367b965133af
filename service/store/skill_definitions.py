"""Skills."""

from planwire.v1.skill_definition_pb2 import SkillDefinition

from service.database.statements import Database
from service.store.catalog import BEST_FIRST, CatalogStore
from service.store.pages import Page
from service.store.resource import Request
from service.store.workspaces import WorkspaceStore


class SkillDefinitionStore(CatalogStore[SkillDefinition]):
    """The table skill_definitions."""

    def __init__(self, database: Database, workspaces: WorkspaceStore) -> None:
        super().__init__(database, SkillDefinition, "skill_definitions", workspaces)

    async def match(self, request: Request, resume_token: str) -> Page[SkillDefinition]:
        """Those that match a request, the best ones first. Raises InvalidArgument, NotFound."""
        return await self.page(
            "match",
            self.message,
            BEST_FIRST | {"name": ""},
            request,
            resume_token,
            text=request.query,
            tags=list(request.tags),
            category=request.category,
            language=request.language,
            framework=request.framework,
        )
