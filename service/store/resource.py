"""What every resource in a workspace can do: create, get, list, update, delete, and change its status."""

from collections.abc import AsyncIterator, Awaitable, Callable, Collection, Sequence
from typing import Any, Generic, TypeVar

import asyncpg
from google.protobuf.message import Message

from service.database.queries import Query, queries
from service.database.statements import Database, see_archive
from service.database.violations import resource_of
from service.errors import DomainError, not_found
from service.store.coalescing import CoalescedReads
from service.store.fields import new_row, patch_row
from service.store.filters import filters
from service.store.mutations import CallInfo, check_etag, mutate
from service.store.pages import (
    BEFORE_ALL_UUIDS,
    LARGEST_PAGE_SIZE,
    OLDEST_FIRST,
    Order,
    Page,
    PageRequest,
    fetch_page,
)
from service.store.rows import Row
from service.store.workspaces import WorkspaceStore

M = TypeVar("M", bound=Message)
H = TypeVar("H", bound=Message)

# What a snapshot reads at once. A row can have megabytes and the next ones too.
_SNAPSHOT_BYTES = 256 * 1024

# A message of whichever RPC: google.protobuf has no type for that.
Request = Any


class Resource(Generic[M]):
    """A table of a workspace and its messages.

    Its queries stand in service/sql/<table>.sql. By the conventions of the protos a request names the resource in
    `<kind>_id` or holds it in the field `<kind>`, which is what `resource_of` calls a row of the table.
    A method whose query a table lacks must not be called.
    """

    def __init__(
        self,
        database: Database,
        message: type[M],
        table: str,
        workspaces: WorkspaceStore,
        *,
        parent: "Resource[Any] | None" = None,
        order: Order = OLDEST_FIRST,
    ) -> None:
        """`parent` is what the resources can belong to within the workspace, `order` that of their list."""
        self.message = message
        self.kind = resource_of(table)
        self._database = database
        self._sql = queries(table)
        self._order = order
        self._workspaces = workspaces
        self._parent = parent
        self._reads = CoalescedReads(database.fetch, self._sql["get"])
        self._archive_reads = CoalescedReads(database.fetch_with_archive, self._sql["get"])

    async def get(self, workspace_id: str, id_: str) -> M:
        """One resource, which may be archived. Raises NotFound."""
        record = await self._reads.get(workspace_id, id_) or await self._archive_reads.get(workspace_id, id_)
        if record is None:
            raise not_found(self.kind, id_)
        return self.built(record)

    async def live(self, workspace_id: str, id_: str) -> M:
        """One resource that is not archived. Raises NotFound."""
        record = await self._reads.get(workspace_id, id_)
        if record is None:
            raise not_found(self.kind, id_)
        return self.built(record)

    async def is_archived(self, workspace_id: str, id_: str) -> bool:
        """Whether a resource is archived. Raises NotFound when it is neither archived nor live."""
        if await self._reads.get(workspace_id, id_) is not None:
            return False
        if await self._archive_reads.get(workspace_id, id_) is None:
            raise not_found(self.kind, id_)
        return True

    async def list(self, request: Request, resume_token: str = "") -> Page[M]:
        """The resources that match the request's filters, in their order. Raises InvalidArgument, NotFound."""
        return await self.scoped_page("list", self.message, self._order, request, resume_token, **filters(request))

    async def create(self, request: Request, call: CallInfo, **values: Any) -> tuple[M, bool]:
        """The new resource, and whether this is a replay. `values` are further parameters of the query.

        Raises InvalidArgument, NotFound, AlreadyExists, FailedPrecondition.
        """
        return await self.insert(request, call, self.row(getattr(request, self.kind), self.kind), **values)

    def row(self, message: M, path: str) -> Row:
        """The row of a new resource, with an id. Raises InvalidArgument naming what is wrong below `path`."""
        return new_row(message, path)

    async def insert(
        self,
        request: Request,
        call: CallInfo,
        row: Row,
        *,
        query: str = "create",
        first: Callable[[], Awaitable[M | None]] | None = None,
        **values: Any,
    ) -> tuple[M, bool]:
        """As create, from a row. `first` is another way to make the resource, which may leave it to the query."""

        async def insert() -> M | None:
            if first and (made := await first()):
                return made
            return self._built(
                await self._database.fetchrow(
                    self._sql[query],
                    workspace_id=request.workspace_id,
                    call=call,
                    ids=[row["id"]],
                    rows=[row],
                    **values,
                )
            )

        async def replay(ids: Sequence[str]) -> M:
            return await self.get(request.workspace_id, ids[0])

        return await mutate(
            self._database, request.workspace_id, call, insert, replay, lambda: self.explain_create(request)
        )

    async def explain_create(self, request: Request) -> None:
        """Raises what is in the way of a creation: by default that the workspace is missing."""
        await self._workspaces.require(request.workspace_id)

    async def update(self, request: Request, call: CallInfo) -> tuple[M, bool]:
        """The changed resource, and whether this is a replay.

        Raises InvalidArgument, NotFound, AlreadyExists, Aborted, FailedPrecondition.
        """
        patch = self.patch(getattr(request, self.kind), request)
        return await self.change("update", request, call, patch=patch)

    def patch(self, message: M, request: Request) -> Row:
        """The changes that an update asks for. Raises InvalidArgument."""
        return patch_row(message, request.update_mask, self.kind)

    async def change(
        self,
        query: str | Query,
        request: Request,
        call: CallInfo,
        explain: Callable[[], Awaitable[None]] | None = None,
        again: tuple[type[DomainError], ...] = (),
        **values: Any,
    ) -> tuple[M, bool]:
        """The resource as a query leaves it, and whether this is a replay.

        The query, or the one of the table with that name, returns the row where it changed it; else `explain` raises
        what was in the way: by default that the resource is missing or has another etag. `again` is as for mutate().
        Raises NotFound, Aborted, and what `explain` raises.
        """
        workspace_id, id_ = request.workspace_id, self.id_in(request)
        statement = self._sql[query] if isinstance(query, str) else query

        async def change() -> M | None:
            return self._built(
                await self._database.fetchrow(
                    statement,
                    workspace_id=workspace_id,
                    call=call,
                    ids=[id_],
                    id=id_,
                    etag=request.etag or None,
                    **values,
                )
            )

        async def replay(ids: Sequence[str]) -> M:
            return await self.get(workspace_id, ids[0])

        explain = explain or (lambda: self.check_present(request))
        return await mutate(self._database, request.workspace_id, call, change, replay, explain, again)

    async def delete(self, request: Request, call: CallInfo) -> bool:
        """Whether this is a replay. Raises NotFound, Aborted, and what explain_delete raises."""
        workspace_id, id_ = request.workspace_id, self.id_in(request)
        query = self._sql["delete"]
        told = set(request.DESCRIPTOR.fields_by_name) - {"workspace_id", "request_id"}
        values = {name: _given(getattr(request, name)) for name in query.parameters if name in told}

        async def delete() -> bool | None:
            deleted = await self._database.fetchval(
                query, workspace_id=workspace_id, call=call, ids=[id_], id=id_, **values
            )
            return True if deleted else None

        async def replay(_ids: Sequence[str]) -> bool:
            return True

        _, replayed = await mutate(
            self._database, request.workspace_id, call, delete, replay, lambda: self.explain_delete(request)
        )
        return replayed

    async def explain_delete(self, request: Request) -> None:
        """Raises what is in the way of a deletion: by default as check_present."""
        await self.check_present(request)

    async def check_present(self, request: Request) -> None:
        """Raises NotFound when the resource of a request is missing, and Aborted when its etag is another.

        An archived one is missing, which mutate() explains.
        """
        found: Any = await self.live(request.workspace_id, self.id_in(request))
        if "etag" in found.DESCRIPTOR.fields_by_name:
            check_etag(request.etag or None, found.etag)

    async def past(self, query: str, message: type[H], time: str, request: Request, resume_token: str) -> Page[H]:
        """What is known of a resource's past, in the order of the column `time`. Raises InvalidArgument, NotFound."""
        order = {time: "-infinity", "id": 0}
        values: dict[str, Any] = {f"{self.kind}_id": self.id_in(request)}
        page = await self.fetch_page(query, message, order, request, resume_token, **values)
        if not page.items and await self.is_archived(request.workspace_id, self.id_in(request)):
            page = await self.fetch_page(query, message, order, request, resume_token, archived=True, **values)
        return page

    async def snapshot(self, workspace_id: str, **filters: Any) -> AsyncIterator[M]:
        """The resources that match, in the order of their ids; a filter that is empty lets all through.

        Archived ones are among them only where the filter names them, their plans, or their status.
        """
        after = BEFORE_ALL_UUIDS
        named = filters.get("ids") or filters.get("plan_ids")
        archived = bool(named) or "archived" in filters.get("statuses", ())
        given = {name: list(value) or None for name, value in filters.items()}
        query = self._sql["snapshot"]
        while True:
            resources, used = list[Any](), 0
            values = {"workspace_id": workspace_id, "after_id": after, "limit": LARGEST_PAGE_SIZE, **given}
            async with self._database.transaction(readonly=True) as connection:
                if archived:
                    await see_archive(connection)
                cursor = await connection.cursor(*query(**values))
                # No more than a stream sends at once: its client reads them one by one, and there are many streams.
                while used < _SNAPSHOT_BYTES and (records := await cursor.fetch(max(1, len(resources)))):
                    resources += [self.message(**record) for record in records]
                    used += sum(resource.ByteSize() for resource in resources[-len(records) :])
            if not resources:
                return
            after = resources[-1].id
            # What has been sent is let go.
            resources.reverse()
            while resources:
                yield resources.pop()

    async def open_ids(self, workspace_id: str, ids: Collection[str]) -> set[str]:
        """Those of the resources that exist in a status that is not terminal."""
        records = await self._database.fetch(self._sql["open"], workspace_id=workspace_id, ids=list(ids))
        return {record["id"] for record in records}

    async def scoped_page(
        self, query: str, message: type[H], order: Order, request: Request, resume_token: str = "", **values: Any
    ) -> Page[H]:
        """As fetch_page, of what is archived where that is what the request is about. Raises NotFound."""
        page = await self.fetch_page(query, message, order, request, resume_token, **values)
        if not page.items and await self._scope_is_archived(request):
            page = await self.fetch_page(query, message, order, request, resume_token, archived=True, **values)
        return page

    async def fetch_page(
        self,
        query: str,
        message: type[H],
        order: Order,
        request: Request,
        resume_token: str = "",
        *,
        archived: bool = False,
        **values: Any,
    ) -> Page[H]:
        """A page of what a query finds in the request's workspace; with `archived` also of what is archived there."""
        return await fetch_page(
            self._database.fetch_with_archive if archived else self._database.fetch,
            self._sql[query],
            message,
            order,
            PageRequest(request.page_size, request.page_token, resume_token),
            workspace_id=request.workspace_id,
            **values,
        )

    def id_in(self, request: Request) -> str:
        """The id of the resource that a request is about."""
        id_: str = getattr(request, f"{self.kind}_id")
        return id_

    async def _scope_is_archived(self, request: Request) -> bool:
        """Whether what a list request is about is archived: the parent that it names. The workspace never is.

        Raises NotFound when it is missing.
        """
        parent_id = getattr(request, f"{self._parent.kind}_id", "") if self._parent else ""
        if self._parent and parent_id:
            return await self._parent.is_archived(request.workspace_id, parent_id)
        await self._workspaces.require(request.workspace_id)
        return False

    def built(self, record: asyncpg.Record) -> M:
        """The message of a row that was asked for alone."""
        return self.message(**record)

    def _built(self, record: asyncpg.Record | None) -> M | None:
        return self.built(record) if record else None


def _given(value: Any) -> Any:
    """The value of a parameter; an empty text is none."""
    return None if value == "" else value
