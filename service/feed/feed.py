"""Where streams may start: the head of the feed, and what a resume token is still good for."""

import asyncio

from service.database.queries import queries
from service.database.statements import Database
from service.domain import resume_token
from service.domain.resume_token import Cursor
from service.errors import InvalidArgument, OutOfRange, not_found
from service.feed.ring import Ring

_SQL = queries("feed")
_TURN_SECONDS = 0.001


class Feed:
    """The feed as this process sees it: the database, and the ring of what is newest."""

    def __init__(self, database: Database, ring: Ring) -> None:
        self.database = database
        self.ring = ring

    async def head(self, workspace_id: str) -> Cursor:
        """Where the feed stands now. Raises NotFound for an unknown workspace."""
        head, _ = await self._head_and_floor(workspace_id)
        return head

    async def settled_head(self, workspace_id: str) -> Cursor:
        """Where the feed stands when everything that is committed now has its position. Raises NotFound."""
        # Another process is at it, and nothing tells when it is done.
        while await self.database.fetchrow(_SQL["sequence"], sequencer="on demand") is None:  # noqa: ASYNC110
            await asyncio.sleep(_TURN_SECONDS)
        return await self.head(workspace_id)

    async def resume(self, workspace_id: str, token: str) -> Cursor:
        """The place of a token. Raises InvalidArgument, NotFound, OutOfRange."""
        try:
            cursor = resume_token.decode(token)
        except resume_token.InvalidResumeToken as error:
            raise InvalidArgument(
                "INVALID_RESUME_TOKEN",
                f"resume_token: {error}; use one from a stream or a list, as it was sent",
                violations=(("resume_token", str(error)),),
            ) from None
        return await self.checked(workspace_id, cursor)

    async def checked(self, workspace_id: str, cursor: Cursor) -> Cursor:
        """The same place in the present epoch, when everything after it is still kept. Raises NotFound, OutOfRange."""
        place, _ = await self.checked_with_head(workspace_id, cursor)
        return place

    async def checked_with_head(self, workspace_id: str, cursor: Cursor) -> tuple[Cursor, Cursor]:
        """As `checked`, and where the feed stands."""
        head, floor = await self._head_and_floor(workspace_id)
        kept = head.position
        if cursor.epoch < head.epoch:
            # What came after a restored backup or a promoted standby left off is not the same any more.
            kept = await self.database.fetchval(_SQL["epoch_end"], epoch=cursor.epoch)
        if cursor.epoch > head.epoch or cursor.position > kept or cursor.position < floor:
            earliest = resume_token.encode(Cursor(head.epoch, floor))
            raise OutOfRange(
                "RESUME_TOKEN_EXPIRED",
                "what came after the resume token is no longer kept: list again, then watch from that list's token",
                {"earliest_resume_token": earliest},
            )
        return Cursor(head.epoch, cursor.position), head

    async def _head_and_floor(self, workspace_id: str) -> tuple[Cursor, int]:
        row = await self.database.fetchrow(_SQL["head"], workspace_id=workspace_id)
        if row is None or not row["workspace_exists"]:
            raise not_found("workspace", workspace_id)
        return Cursor(row["epoch"], row["position"]), row["floor"]
