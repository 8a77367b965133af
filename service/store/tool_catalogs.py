"""Catalogs of tools, and what is found in the whole catalog."""

from typing import Any

from google.protobuf.json_format import MessageToDict
from planwire.v1.catalog_service_pb2 import CatalogHit, ListedTool, ListedToolAction
from planwire.v1.tool_catalog_pb2 import Tool, ToolCatalog

from service.database.statements import Database
from service.domain.actors import PLANWIRE
from service.errors import invalid_field, not_found
from service.store.catalog import BEST_FIRST, CatalogStore, Stored
from service.store.fields import new_row
from service.store.filters import filters
from service.store.mutations import CallInfo
from service.store.own_tools import OWN_NAME, own_catalog, own_version
from service.store.pages import Page
from service.store.resource import Request
from service.store.rows import Row, whole_row
from service.store.workspaces import WorkspaceStore

_MOST_ACTIONS = 5000
_MOST_PARAMS = 50_000
_IN_PLACE = {"catalog": "", "order_index": -1}


class ToolCatalogStore(CatalogStore[ToolCatalog]):
    """The table tool_catalogs, and those of the tools in it."""

    def __init__(self, database: Database, workspaces: WorkspaceStore) -> None:
        super().__init__(database, ToolCatalog, "tool_catalogs", workspaces)

    async def put(self, request: Request, call: CallInfo) -> tuple[Stored[ToolCatalog], bool]:
        """As that of any entry. Raises InvalidArgument for the catalog of Planwire itself, too."""
        _refuse_own(request, request.tool_catalog.name, "tool_catalog.name")
        return await super().put(request, call)

    def row(self, message: ToolCatalog, path: str) -> Row:
        """As that of any entry. Raises InvalidArgument for names that stand there twice, too."""
        return new_row(_without_tools(message), path) | {"tools": _tools(message, path)}

    async def delete(self, request: Request, call: CallInfo) -> bool:
        """As that of any entry. Raises InvalidArgument for the catalog of Planwire itself, too."""
        _refuse_own(request, request.name, "name")
        return await super().delete(request, call)

    async def tools(self, request: Request, resume_token: str) -> Page[ListedTool]:
        """The tools that a workspace sees. Raises InvalidArgument, NotFound."""
        return await self.page("list_tools", ListedTool, _IN_PLACE, request, resume_token, **filters(request))

    async def actions(self, request: Request, resume_token: str) -> Page[ListedToolAction]:
        """The actions that a workspace sees. Raises InvalidArgument, NotFound."""
        return await self.page(
            "list_tool_actions", ListedToolAction, _IN_PLACE, request, resume_token, **filters(request)
        )

    async def tool(self, request: Request) -> tuple[str, Tool]:
        """The name of the first catalog that has a tool, and the tool with the actions asked for. Raises NotFound."""
        record = await self._database.fetchrow(
            self._sql["tool"],
            workspace_id=request.workspace_id,
            catalog=request.catalog or None,
            tool=request.tool,
            action=request.action or None,
        )
        if record is None:
            await self._require(request.workspace_id)
            raise not_found("tool", request.tool)
        if request.action and not record["actions"]:
            raise not_found("tool_action", request.action)
        fields: dict[str, Any] = dict(record)
        return fields.pop("catalog"), Tool(**fields)

    async def search(self, request: Request, resume_token: str) -> Page[CatalogHit]:
        """What a query finds among all entries, the best hits first. Raises InvalidArgument, NotFound."""
        order = BEST_FIRST | {"place_name": ""}
        return await self.page(
            "search", CatalogHit, order, request, resume_token, text=request.query, kinds=filters(request)["kinds"]
        )

    async def seed(self) -> bool:
        """Store the tools of Planwire itself where they are others than those that are there. Whether it was so."""
        version = own_version()
        if await self._database.fetchval(self._sql["version"], name=OWN_NAME) == version:
            return False
        row = self.row(own_catalog(version), self.kind)
        call = CallInfo(PLANWIRE, rpc="")
        await self._database.fetchrow(
            self._sql["put"], workspace_id="", call=call, ids=[OWN_NAME], name=OWN_NAME, etag=None, rows=[row]
        )
        return True


def imported_catalog(message: ToolCatalog, path: str) -> Row:
    """The row of a record. Raises InvalidArgument."""
    return whole_row(_without_tools(message), path) | {"tools": _tools(message, path)}


def _refuse_own(request: Request, name: str, field: str) -> None:
    if name == OWN_NAME and not request.workspace_id:
        raise invalid_field(
            field, f"{OWN_NAME!r} names the tools of Planwire itself for all workspaces; choose another"
        )


def _without_tools(catalog: ToolCatalog) -> ToolCatalog:
    message = ToolCatalog()
    message.CopyFrom(catalog)
    message.ClearField("tools")
    return message


def _tools(catalog: ToolCatalog, path: str) -> list[dict[str, Any]]:
    """The tools as they are stored. Raises InvalidArgument for names that stand there twice, and for too many parts."""
    actions = params = 0
    _refuse_repeated(catalog.tools, f"{path}.tools")
    for place, tool in enumerate(catalog.tools):
        within = f"{path}.tools[{place}].actions"
        actions += len(tool.actions)
        _refuse_repeated(tool.actions, within)
        for number, action in enumerate(tool.actions):
            params += len(action.params)
            _refuse_repeated(action.params, f"{within}[{number}].params")
    if actions > _MOST_ACTIONS or params > _MOST_PARAMS:
        raise invalid_field(
            f"{path}.tools",
            f"have {actions:,} actions with {params:,} parameters, and a catalog takes {_MOST_ACTIONS:,} with "
            f"{_MOST_PARAMS:,}: make several catalogs of it",
        )
    return [MessageToDict(tool, preserving_proto_field_name=True) for tool in catalog.tools]


def _refuse_repeated(parts: Any, path: str) -> None:
    seen = set[str]()
    for index, part in enumerate(parts):
        if part.name in seen:
            raise invalid_field(f"{path}[{index}].name", f"{part.name!r} stands there twice; each name stands for one")
        seen.add(part.name)
