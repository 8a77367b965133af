"""The event log as callers use it, and the update log."""

from datetime import timedelta

from planwire.v1.event_pb2 import Event
from planwire.v1.event_service_pb2 import (
    AppendEventRequest,
    ListEventsRequest,
    UpdateLogEntry,
)

from service.database.queries import queries
from service.database.statements import Database
from service.domain.ids import uuid7
from service.domain.resume_token import Cursor
from service.domain.subjects import RESERVED_SUBJECTS
from service.errors import invalid_field
from service.store.mutations import CallInfo, mutate
from service.store.pages import AFTER_ALL_TIMES, AFTER_ALL_UUIDS, BEFORE_ALL_TIMES, Page, PageRequest, fetch_page
from service.store.rows import time_text, to_row
from service.store.workspaces import WorkspaceStore

_SQL = queries("events")
_ENTRY = ("action", "description", "data")
_AFTER_ALL_EVENTS = 2**63 - 1


class EventStore:
    """The tables event_log and update_log."""

    def __init__(self, database: Database, workspaces: WorkspaceStore) -> None:
        self._database = database
        self._workspaces = workspaces

    async def append(self, call: CallInfo, request: AppendEventRequest) -> tuple[int, bool]:
        """The number of the new event, and whether this is a replay. Raises InvalidArgument, NotFound."""
        workspace_id = request.workspace_id
        if request.kind.partition(".")[0] in RESERVED_SUBJECTS:
            raise invalid_field("kind", f"must not begin with one of {', '.join(sorted(RESERVED_SUBJECTS))}")
        payload = to_row(request, frozenset({"payload"})).get("payload")

        async def append() -> int | None:
            event_id: int | None = await self._database.fetchval(
                _SQL["append"],
                workspace_id,
                call,
                [],
                request.kind,
                request.subject_id,
                request.plan_id or None,
                payload,
            )
            return event_id

        async def replay(_ids: list[str]) -> int:
            found: int | None = await self._database.fetchval(
                _SQL["by_request"], workspace_id, call.actor, call.rpc, call.request_id
            )
            return found or 0

        async def explain() -> None:
            await self._workspaces.require(workspace_id)

        return await mutate(self._database, call, append, replay, explain)

    async def list(self, request: ListEventsRequest, since: Cursor | None, resume_token: str) -> Page[Event]:
        """Events, newest first; or in feed order since the request's time or the cursor `since`.

        Raises InvalidArgument, NotFound for an unknown workspace.
        """
        workspace_id, kinds = request.workspace_id, list(request.kinds) or None
        page = PageRequest(request.page_size, request.page_token, resume_token)
        since_time = time_text(request.since_time, "since_time")
        name = ("ListEvents", workspace_id, kinds, request.since_token, since_time)
        if request.WhichOneof("since") is None:
            events = await fetch_page(
                page,
                name,
                (AFTER_ALL_TIMES, _AFTER_ALL_EVENTS),
                lambda *key_and_limit: self._database.fetch(_SQL["newest"], workspace_id, kinds, *key_and_limit),
                lambda record: Event(**record),
                lambda record: [record["recorded_at"].ToJsonString(), record["event_id"]],
            )
        else:
            time = BEFORE_ALL_TIMES if since else since_time
            events = await fetch_page(
                page,
                name,
                (since.position if since else 0,),
                lambda *key_and_limit: self._database.fetch(
                    _SQL["since_time"], workspace_id, kinds, time, *key_and_limit
                ),
                lambda record: Event(**{key: value for key, value in record.items() if key != "position"}),
                lambda record: [record["position"]],
            )
        if not events.items:
            await self._workspaces.require(workspace_id)
        return events

    async def purge(self, workspace_id: str, call: CallInfo, seconds: float) -> tuple[int, bool]:
        """How many events older than `seconds` were deleted, and whether this is a replay. Raises NotFound."""

        async def purge() -> int | None:
            deleted: int | None = await self._database.fetchval(
                _SQL["purge"], workspace_id, call, [], timedelta(seconds=seconds)
            )
            return deleted

        async def replay(_ids: list[str]) -> int:
            return 0

        async def explain() -> None:
            await self._workspaces.require(workspace_id)

        return await mutate(self._database, call, purge, replay, explain)

    async def create_update_log_entry(
        self, workspace_id: str, call: CallInfo, entry: UpdateLogEntry
    ) -> tuple[UpdateLogEntry, bool]:
        """The new entry, and whether this is a replay. Raises InvalidArgument, NotFound."""
        row = to_row(entry, frozenset(_ENTRY), "entry")

        async def create() -> UpdateLogEntry | None:
            record = await self._database.fetchrow(
                _SQL["create_update_log_entry"],
                workspace_id,
                call,
                [uuid7()],
                *(row.get(name) for name in _ENTRY),
            )
            return UpdateLogEntry(**record) if record else None

        async def replay(ids: list[str]) -> UpdateLogEntry:
            record = await self._database.fetchrow(_SQL["get_update_log_entry"], workspace_id, ids[0])
            return UpdateLogEntry(**record) if record else UpdateLogEntry()

        async def explain() -> None:
            await self._workspaces.require(workspace_id)

        return await mutate(self._database, call, create, replay, explain)

    async def list_update_log_entries(self, workspace_id: str, page: PageRequest) -> Page[UpdateLogEntry]:
        """The update log, newest first. Raises InvalidArgument, NotFound."""
        entries = await fetch_page(
            page,
            ("ListUpdateLogEntries", workspace_id),
            (AFTER_ALL_TIMES, AFTER_ALL_UUIDS),
            lambda *key_and_limit: self._database.fetch(_SQL["list_update_log_entries"], workspace_id, *key_and_limit),
            lambda record: UpdateLogEntry(**record),
            lambda record: [record["created_at"].ToJsonString(), record["id"]],
        )
        if not entries.items:
            await self._workspaces.require(workspace_id)
        return entries
