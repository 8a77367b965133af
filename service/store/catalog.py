"""Entries of the catalog: of a workspace, or of all of them, and found by their names."""

from collections.abc import Sequence
from typing import Any, Generic, NamedTuple, TypeVar

from google.protobuf.message import Message

from service.database.queries import queries
from service.database.statements import Database
from service.database.violations import resource_of
from service.errors import not_found
from service.store.coalescing import Fetch
from service.store.fields import new_row
from service.store.mutations import CallInfo, check_etag, mutate
from service.store.pages import Order, Page, PageRequest, fetch_page
from service.store.resource import Request
from service.store.rows import Row
from service.store.workspaces import WorkspaceStore

M = TypeVar("M", bound=Message)
T = TypeVar("T", bound=Message)

# A place is a score below zero, so that the best one comes first.
BEST_FIRST = {"place": -1e300}


class Stored(NamedTuple, Generic[M]):
    """What a call has stored."""

    message: M
    created: bool
    """Whether nothing had the name before."""
    changed: bool


class CatalogStore(Generic[M]):
    """A table of entries and its messages. An empty workspace_id is that of what all workspaces have.

    Its queries stand in service/sql/<table>.sql, and are made of the fragments in catalog.sql.
    """

    def __init__(
        self, database: Database, message: type[M], table: str, workspaces: WorkspaceStore, key: str = "name"
    ) -> None:
        """`key` is the field with the name of an entry."""
        self.message = message
        self.kind = resource_of(table)
        self._database = database
        self._sql = queries(table)
        self._workspaces = workspaces
        self._key = key

    async def put(self, request: Request, call: CallInfo) -> tuple[Stored[M], bool]:
        """What is stored under the name now, and whether this is a replay.

        Raises InvalidArgument, NotFound, Aborted.
        """
        row = self.row(getattr(request, self.kind), self.kind)
        name = row[self._key]

        async def put() -> Stored[M] | None:
            record = await self._database.fetchrow(
                self._sql["put"],
                workspace_id=request.workspace_id,
                call=call,
                ids=[name],
                name=name,
                etag=request.etag or None,
                rows=[row],
            )
            if record is None:
                return None
            fields = dict(record)
            created, changed = fields.pop("created"), fields.pop("changed")
            return Stored(self.message(**fields), created, changed)

        async def replay(ids: Sequence[str]) -> Stored[M]:
            return Stored(await self._found("here", request.workspace_id, ids[0]), created=False, changed=False)

        async def explain() -> None:
            await self._check_present(request, name)

        return await mutate(self._database, request.workspace_id, call, put, replay, explain)

    def row(self, message: M, path: str) -> Row:
        """The row of an entry, with an id. Raises InvalidArgument naming what is wrong below `path`."""
        return new_row(message, path)

    async def get(self, request: Request) -> M:
        """The entry of the workspace with a name, else that of all workspaces. Raises NotFound."""
        return await self._found("get", request.workspace_id, getattr(request, self._key))

    async def list(self, request: Request, resume_token: str) -> Page[M]:
        """Those that a workspace sees, by their names. Raises InvalidArgument, NotFound."""
        return await self.page("list", self.message, {self._key: ""}, request, resume_token)

    async def delete(self, request: Request, call: CallInfo) -> bool:
        """Whether this is a replay. Raises NotFound, Aborted."""
        name = getattr(request, self._key)

        async def delete() -> bool | None:
            deleted = await self._database.fetchval(
                self._sql["delete"],
                workspace_id=request.workspace_id,
                call=call,
                ids=[name],
                name=name,
                etag=request.etag or None,
            )
            return True if deleted else None

        async def replay(_ids: Sequence[str]) -> bool:
            return True

        async def explain() -> None:
            await self._check_present(request, name)

        _, replayed = await mutate(self._database, request.workspace_id, call, delete, replay, explain)
        return replayed

    async def page(
        self,
        query: str,
        message: type[T],
        order: Order,
        request: Request,
        resume_token: str,
        fetch: Fetch | None = None,
        **filters: Any,
    ) -> Page[T]:
        """A page of what a query finds that a workspace sees. `fetch` runs it. Raises InvalidArgument, NotFound."""
        await self._require(request.workspace_id)
        return await fetch_page(
            fetch or self._database.fetch,
            self._sql[query],
            message,
            order,
            PageRequest(request.page_size, request.page_token, resume_token),
            workspace_id=request.workspace_id,
            **filters,
        )

    async def _check_present(self, request: Request, name: str) -> None:
        """Raises NotFound where there is no such entry, and Aborted where its etag is another."""
        found: Any = await self._found("here", request.workspace_id, name)
        check_etag(request.etag or None, found.etag)

    async def _found(self, query: str, workspace_id: str, name: str) -> M:
        record = await self._database.fetchrow(self._sql[query], workspace_id=workspace_id, name=name)
        if record is None:
            await self._require(workspace_id)
            raise not_found(self.kind, name)
        return self.message(**record)

    async def _require(self, workspace_id: str) -> None:
        """Raises NotFound where a workspace is named that does not exist."""
        if workspace_id:
            await self._workspaces.require(workspace_id)
