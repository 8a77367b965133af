"""The event log as callers use it."""

from datetime import timedelta
from typing import Any

from planwire.v1.event_pb2 import Event
from planwire.v1.event_service_pb2 import AppendEventRequest, ListEventsRequest, PurgeEventsRequest

from service.database.queries import queries
from service.database.statements import Database
from service.domain.resume_token import Cursor
from service.domain.subjects import RESERVED_SUBJECTS
from service.errors import invalid_field
from service.store.mutations import CallInfo, mutate
from service.store.pages import Order, Page, PageRequest, fetch_page
from service.store.rows import seconds, time_text, to_row
from service.store.workspaces import WorkspaceStore

_SQL = queries("events")
_HIGHEST_FIRST: Order = {"event_id": 2**63 - 1}
_NEWEST_FIRST: Order = {"recorded_at": "infinity", **_HIGHEST_FIRST}


class EventStore:
    """The table event_log."""

    def __init__(self, database: Database, workspaces: WorkspaceStore) -> None:
        self._database = database
        self._workspaces = workspaces

    async def append(self, request: AppendEventRequest, call: CallInfo) -> tuple[int, bool]:
        """The number of the new event, and whether this is a replay. Raises InvalidArgument, NotFound."""
        workspace_id = request.workspace_id
        subject = request.kind.partition(".")[0]
        if subject in RESERVED_SUBJECTS:
            raise invalid_field("kind", f"must not begin with {subject}, which only Planwire writes events of")
        payload = to_row(request, frozenset({"payload"})).get("payload")

        async def append() -> int | None:
            event_id: int | None = await self._database.fetchval(
                _SQL["append"],
                workspace_id=workspace_id,
                call=call,
                ids=[],
                kind=request.kind,
                subject_id=request.subject_id,
                plan_id=request.plan_id or None,
                payload=payload,
            )
            return event_id

        async def replay(_ids: list[str]) -> int:
            found: int | None = await self._database.fetchval(
                _SQL["by_request"],
                workspace_id=workspace_id,
                actor=call.actor,
                rpc=call.rpc,
                request_id=call.request_id,
            )
            return found or 0

        async def explain() -> None:
            await self._workspaces.require(workspace_id)

        return await mutate(self._database, request.workspace_id, call, append, replay, explain)

    async def list(self, request: ListEventsRequest, since: Cursor | None, resume_token: str) -> Page[Event]:
        """Events, newest first; or in feed order since the request's time or the cursor `since`.

        Of all workspaces where the request names none. Raises InvalidArgument, NotFound for an unknown workspace.
        """
        page = PageRequest(request.page_size, request.page_token, resume_token)
        workspace_id = request.workspace_id
        given: dict[str, Any] = {"kinds": list(request.kinds) or None}
        if workspace_id:
            given["workspace_id"] = workspace_id
        if request.WhichOneof("since") is None:
            newest, order = (_SQL["newest"], _NEWEST_FIRST) if workspace_id else (_SQL["newest_of_all"], _HIGHEST_FIRST)
            events = await fetch_page(self._database.fetch, newest, Event, order, page, **given)
        else:
            given |= {
                "since_time": "-infinity" if since else time_text(request.since_time, "since_time"),
                "since_position": since.position if since else 0,
            }
            since_query = _SQL["since"] if workspace_id else _SQL["since_of_all"]
            events = await fetch_page(self._database.fetch, since_query, Event, {"position": 0}, page, **given)
        if workspace_id and not events.items:
            await self._workspaces.require(workspace_id)
        return events

    async def purge(self, request: PurgeEventsRequest, call: CallInfo) -> tuple[int, bool]:
        """How many old events were deleted, and whether this is a replay. Raises InvalidArgument, NotFound."""
        workspace_id, age = request.workspace_id, seconds(request.older_than, "older_than")

        async def purge() -> int | None:
            deleted: int | None = await self._database.fetchval(
                _SQL["purge"], workspace_id=workspace_id, call=call, ids=[], older_than=timedelta(seconds=age)
            )
            return deleted

        async def replay(_ids: list[str]) -> int:
            return 0

        async def explain() -> None:
            await self._workspaces.require(workspace_id)

        return await mutate(self._database, request.workspace_id, call, purge, replay, explain)
