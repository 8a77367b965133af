"""Statements: each holds from a time on, until a newer one supersedes it."""

from collections.abc import Sequence
from typing import Any, TypeVar

from google.protobuf.message import Message

from service.errors import FailedPrecondition, invalid_field
from service.store.mutations import CallInfo, mutate
from service.store.pages import BEFORE_ALL_UUIDS, Order, Page
from service.store.resource import Request, Resource
from service.store.rows import Row

M = TypeVar("M", bound=Message)

AS_THEY_HOLD: Order = {"valid_from": "-infinity", "id": BEFORE_ALL_UUIDS}


class Superseding(Resource[M]):
    """A table of statements. Besides those of Resource it has the queries `supersede` and `history`."""

    async def create(self, request: Request, call: CallInfo, **values: Any) -> tuple[M, bool]:
        """As in Resource, of the caller's session unless the request names one."""
        row = self.row(getattr(request, self.kind), self.kind)
        row.setdefault("session_id", call.session)
        return await self.insert(request, call, row, **values)

    async def supersede(self, request: Request, call: CallInfo) -> tuple[M, bool]:
        """The new statement in place of the one that the request names, and whether this is a replay.

        Raises InvalidArgument, NotFound, AlreadyExists, Aborted, FailedPrecondition.
        """
        workspace_id, id_, given = request.workspace_id, self.id_in(request), getattr(request, self.kind)
        row = self.successor(given, self.kind)
        row.setdefault("session_id", call.session)

        async def supersede() -> M | None:
            return self._built(
                await self._database.fetchrow(
                    self._sql["supersede"],
                    workspace_id=workspace_id,
                    call=call,
                    ids=[row["id"], id_],
                    id=id_,
                    etag=request.etag or None,
                    rows=[row],
                )
            )

        async def replay(ids: Sequence[str]) -> M:
            return await self.get(workspace_id, ids[0])

        async def explain() -> None:
            await self.check_present(request)
            earlier: Any = await self.live(workspace_id, id_)
            if earlier.superseded_by_id:
                raise FailedPrecondition(
                    "ALREADY_SUPERSEDED",
                    f"{self._named(id_)} was superseded by {earlier.superseded_by_id}: supersede that one",
                    {"superseded_by_id": earlier.superseded_by_id},
                    ((self._named(id_), "was superseded"),),
                )
            self.check_later(given, earlier)

        return await mutate(self._database, workspace_id, call, supersede, replay, explain)

    def check_later(self, given: Any, earlier: Any) -> None:
        """Raises InvalidArgument for a statement that would hold before the one that it supersedes."""
        # In the microseconds that are kept.
        if given.HasField("valid_from") and given.valid_from.ToMicroseconds() <= earlier.valid_from.ToMicroseconds():
            since = earlier.valid_from.ToJsonString()
            raise invalid_field(f"{self.kind}.valid_from", f"must be later than {since}, as the earlier one's is")

    def successor(self, message: M, path: str) -> Row:
        """The row of a statement that supersedes another. Raises InvalidArgument."""
        return self.row(message, path)

    async def history(self, request: Request, resume_token: str) -> Page[M]:
        """A statement with those before and after it, in the order in which they hold. Raises NotFound."""
        named: dict[str, Any] = {f"{self.kind}_id": self.id_in(request)}
        page = await self.fetch_page("history", self.message, AS_THEY_HOLD, request, resume_token, **named)
        if not page.items and await self.is_archived(request.workspace_id, self.id_in(request)):
            page = await self.fetch_page(
                "history", self.message, AS_THEY_HOLD, request, resume_token, archived=True, **named
            )
        return page

    def _named(self, id_: str) -> str:
        return f"{self.kind.replace('_', ' ')} {id_}"
