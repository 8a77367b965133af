"""What is known in a workspace, by slugs."""

from collections.abc import Sequence
from typing import Any

import asyncpg
from planwire.v1.knowledge_entry_pb2 import KnowledgeEntry

from service.database.statements import Database
from service.errors import AlreadyExists, invalid_field, not_found
from service.store.mutations import CallInfo, check_etag, mutate
from service.store.pages import Page
from service.store.resource import Request
from service.store.rows import Row, time_text
from service.store.superseding import AS_THEY_HOLD, Superseding
from service.store.workspaces import WorkspaceStore

# How many others may store under a slug while a call waits for them, before it gives up.
_MOST_TURNS = 100


class KnowledgeStore(Superseding[KnowledgeEntry]):
    """The table knowledge."""

    def __init__(self, database: Database, workspaces: WorkspaceStore) -> None:
        super().__init__(database, KnowledgeEntry, "knowledge", workspaces)

    def row(self, message: KnowledgeEntry, path: str) -> Row:
        """As in Resource."""
        if not message.content.strip() and not message.HasField("data"):
            raise invalid_field(f"{path}.content", "must not be empty: give this, data, or both")
        return super().row(message, path)

    async def put(self, request: Request, call: CallInfo) -> tuple[KnowledgeEntry, bool]:
        """What is known under the slug from now on, and whether this is a replay. What says the same is left as it is.

        Raises InvalidArgument, NotFound, AlreadyExists, Aborted.
        """
        workspace_id, row = request.workspace_id, self.row(request.knowledge_entry, self.kind)
        row.setdefault("session_id", call.session)
        given: dict[str, Any] = {"workspace_id": workspace_id, "call": call, "ids": [row["id"]], "rows": [row]}

        async def attempt() -> KnowledgeEntry | None:
            seen: str | None = ""
            for _ in range(_MOST_TURNS):
                newest = await self._newest(workspace_id, row)
                found = newest["id"] if newest else None
                if found == seen or (newest is None and request.etag):
                    return None
                stored = await (self._next(newest, request, given) if newest else self._first(given))
                if stored is not None:
                    return stored
                seen = found
            return None

        async def replay(ids: Sequence[str]) -> KnowledgeEntry:
            return await self.get(workspace_id, ids[0])

        async def explain() -> None:
            newest = await self._newest(workspace_id, row)
            if newest is None:
                await self._workspaces.require(workspace_id)
                if request.etag:
                    raise not_found(self.kind, row["slug"])
                return
            check_etag(request.etag or None, newest["etag"])
            self.check_later(request.knowledge_entry, await self.get(workspace_id, newest["id"]))

        return await mutate(self._database, workspace_id, call, attempt, replay, explain)

    async def _next(self, newest: asyncpg.Record, request: Request, given: dict[str, Any]) -> KnowledgeEntry | None:
        """The entry after the newest one, or that one where it says the same."""
        values: dict[str, Any] = {**given, "id": newest["id"], "etag": request.etag or None}
        if newest["same"]:
            del values["rows"]
            return self._built(await self._database.fetchrow(self._sql["keep"], **values | {"ids": [newest["id"]]}))
        return self._built(await self._database.fetchrow(self._sql["supersede"], **values))

    async def _first(self, given: dict[str, Any]) -> KnowledgeEntry | None:
        """The first entry under a slug; None where another call has just stored one."""
        try:
            return self._built(await self._database.fetchrow(self._sql["create"], **given))
        except AlreadyExists as error:
            if error.resource_id != given["rows"][0]["slug"]:
                raise
            return None

    async def known(self, request: Request) -> KnowledgeEntry:
        """What is known under a slug at a time. Raises InvalidArgument, NotFound."""
        valid_at = time_text(request.valid_at, "valid_at") if request.HasField("valid_at") else None
        record = await self._database.fetchrow(
            self._sql["valid"], workspace_id=request.workspace_id, slug=request.slug, valid_at=valid_at
        )
        if record is None:
            await self._workspaces.require(request.workspace_id)
            raise not_found(self.kind, request.slug)
        return self.built(record)

    async def history(self, request: Request, resume_token: str) -> Page[KnowledgeEntry]:
        """All that was stored under a slug, in the order in which it holds. Raises NotFound."""
        page = await self.fetch_page("history", KnowledgeEntry, AS_THEY_HOLD, request, resume_token, slug=request.slug)
        if not page.items:
            await self._check_known(request)
        return page

    async def delete(self, request: Request, call: CallInfo) -> bool:
        """As in Resource, of all that was stored under a slug."""

        async def delete() -> bool | None:
            deleted = await self._database.fetchval(
                self._sql["delete"],
                workspace_id=request.workspace_id,
                call=call,
                ids=[request.slug],
                slug=request.slug,
                etag=request.etag or None,
            )
            return True if deleted else None

        async def replay(_ids: Sequence[str]) -> bool:
            return True

        async def explain() -> None:
            newest = await self._check_known(request)
            check_etag(request.etag or None, newest["etag"])

        _, replayed = await mutate(self._database, request.workspace_id, call, delete, replay, explain)
        return replayed

    async def _check_known(self, request: Request) -> asyncpg.Record:
        newest = await self._newest(request.workspace_id, {"slug": request.slug})
        if newest is None:
            await self._workspaces.require(request.workspace_id)
            raise not_found(self.kind, request.slug)
        return newest

    async def _newest(self, workspace_id: str, row: Row) -> asyncpg.Record | None:
        return await self._database.fetchrow(self._sql["newest"], workspace_id=workspace_id, rows=[row])
