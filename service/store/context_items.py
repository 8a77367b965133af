"""Context items: what is worth knowing about a workspace, a plan, a phase or a task."""

from collections.abc import Sequence
from typing import Any, TypeVar

from google.protobuf.message import Message
from planwire.v1.context_item_pb2 import ContextItem, ContextType
from planwire.v1.phase_pb2 import Phase
from planwire.v1.plan_pb2 import Plan
from planwire.v1.task_pb2 import Task

from service.database.statements import Database
from service.errors import invalid_field
from service.store.filters import filters
from service.store.pages import OLDEST_FIRST, Order, Page
from service.store.resource import Request, Resource
from service.store.rows import Row
from service.store.superseding import Superseding
from service.store.workspaces import WorkspaceStore

H = TypeVar("H", bound=Message)

_PARENTS = ("plan_id", "phase_id", "task_id")
# The queries by what the items are of: each is planned for an index of its own.
_LISTS = {
    "workspace": "list",
    "everywhere": "list_in_workspace",
    "plan_id": "list_of_plan",
    "phase_id": "list_of_phase",
    "task_id": "list_of_task",
}
_TYPES = {
    "workspace": "types",
    "everywhere": "types_in_workspace",
    "plan_id": "types_of_plan",
    "phase_id": "types_of_phase",
    "task_id": "types_of_task",
}
_IDS = {
    "workspace": "ids",
    "everywhere": "ids_in_workspace",
    "plan_id": "ids_of_plan",
    "phase_id": "ids_of_phase",
    "task_id": "ids_of_task",
}
_BY_TYPE: Order = {"type": ""}


class ContextItemStore(Superseding[ContextItem]):
    """The table context_items."""

    def __init__(
        self,
        database: Database,
        workspaces: WorkspaceStore,
        plans: Resource[Plan],
        phases: Resource[Phase],
        tasks: Resource[Task],
    ) -> None:
        super().__init__(database, ContextItem, "context_items", workspaces)
        self._parents: dict[str, Resource[Plan] | Resource[Phase] | Resource[Task]] = dict(
            zip(_PARENTS, (plans, phases, tasks), strict=True)
        )

    async def list(self, request: Request, resume_token: str = "") -> Page[ContextItem]:
        """As in Resource."""
        return await self._page(_LISTS, ContextItem, OLDEST_FIRST, request, resume_token)

    async def types(self, request: Request, resume_token: str) -> Page[ContextType]:
        """The types of the items that a list would have, by name. Raises InvalidArgument, NotFound."""
        return await self._page(_TYPES, ContextType, _BY_TYPE, request, resume_token)

    async def ids(self, request: Request) -> Sequence[str]:
        """The ids of all items that a list would have. Raises InvalidArgument, NotFound."""
        query, given = self._query(_IDS, request)
        given["workspace_id"] = request.workspace_id
        records = await self._database.fetch(self._sql[query], **given)
        if not records and await self._scope_is_archived(request):
            records = await self._database.fetch_with_archive(self._sql[query], **given)
        return [record["id"] for record in records]

    async def those(self, workspace_id: str, ids: Sequence[str]) -> dict[str, ContextItem]:
        """Items by their ids, also archived ones. Those that are gone are missing."""
        records = await self._database.fetch_with_archive(
            self._sql["get"], workspace_ids=[workspace_id] * len(ids), ids=list(ids)
        )
        return {record["id"]: self.built(record) for record in records}

    def row(self, message: ContextItem, path: str) -> Row:
        """As in Resource."""
        _check_one_parent(message, f"{path}.")
        if not message.text.strip() and not message.HasField("data"):
            raise invalid_field(f"{path}.text", "must not be empty: give this, data, or both")
        return super().row(message, path)

    def successor(self, message: ContextItem, path: str) -> Row:
        """As in Superseding. The parent is that of the earlier item."""
        for name in _PARENTS:
            if getattr(message, name):
                raise invalid_field(f"{path}.{name}", "is that of the earlier item: leave it empty")
        return self.row(message, path)

    async def _page(
        self, queries: dict[str, str], message: type[H], order: Order, request: Request, resume_token: str
    ) -> Page[H]:
        """Of the query for the parent that the request names."""
        query, given = self._query(queries, request)
        return await self.scoped_page(query, message, order, request, resume_token, **given)

    def _query(self, queries: dict[str, str], request: Request) -> tuple[str, dict[str, Any]]:
        """The name of the query for the parent that the request names, with the filters that it takes."""
        _check_one_parent(request, "")
        if parents := [name for name in _PARENTS if getattr(request, name)]:
            scope = parents[0]
        else:
            scope = "everywhere" if request.include_nested else "workspace"
        query = queries[scope]
        return query, {name: value for name, value in filters(request).items() if name in self._sql[query].parameters}

    async def _scope_is_archived(self, request: Request) -> bool:
        await self._workspaces.require(request.workspace_id)
        for name, parents in self._parents.items():
            if getattr(request, name):
                return await parents.is_archived(request.workspace_id, getattr(request, name))
        return False


def _check_one_parent(given: Request, path: str) -> None:
    if surplus := [name for name in _PARENTS if getattr(given, name)][1:]:
        raise invalid_field(path + surplus[0], "excludes the other parents: name the narrowest alone")
