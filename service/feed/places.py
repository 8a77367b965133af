"""Places in the feed: where it stands, and what a resume token is still good for."""

from collections.abc import Collection
from dataclasses import dataclass

from service.database.queries import queries
from service.database.statements import Database
from service.domain import resume_token
from service.domain.resume_token import Cursor
from service.errors import InvalidArgument, OutOfRange, not_found
from service.feed.events import FeedEvent, goes_on

_SQL = queries("feed")

EVENTS_AT_ONCE = 1000
BYTES_AT_ONCE = 256 * 1024
"""Of the data of events. Each of many streams can hold as much while its client reads."""


@dataclass(frozen=True, slots=True)
class Standing:
    """Where the feed stands, and what of it a workspace may read."""

    head: Cursor
    floor: int
    """The oldest position that can be resumed after."""
    past_event_id: int
    """Events up to this number are of an earlier workspace with the same id."""
    workspace_exists: bool


class Places:
    """What the database knows of the feed. A workspace_id may be empty: then it is about all workspaces."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def head(self, workspace_id: str) -> tuple[Cursor, Standing]:
        """Where the feed stands now. Raises NotFound for an unknown workspace."""
        standing = await self._standing(workspace_id)
        _require(workspace_id, standing)
        return standing.head, standing

    async def require(self, workspace_id: str, task_ids: Collection[str], plan_ids: Collection[str]) -> None:
        """Raises NotFound where one of these exists neither in the workspace nor in its archive."""
        if not workspace_id or (not task_ids and not plan_ids):
            return
        named = {"workspace_id": workspace_id, "task_ids": list(task_ids), "plan_ids": list(plan_ids)}
        if await self._database.fetchrow(_SQL["missing"], **named):
            for missing in await self._database.fetch_with_archive(_SQL["missing"], **named):
                raise not_found(missing["type"], missing["id"])

    async def of_token(self, workspace_id: str, token: str) -> tuple[Cursor, Standing]:
        """The place of a token. Raises InvalidArgument, NotFound, OutOfRange."""
        try:
            cursor = resume_token.decode(token)
        except resume_token.InvalidResumeToken as error:
            raise InvalidArgument(
                "INVALID_RESUME_TOKEN",
                f"resume_token: {error}; use one from a stream or a list, unchanged",
                violations=(("resume_token", str(error)),),
            ) from None
        place, standing = await self.checked(workspace_id, cursor, must_exist=True)
        return place, standing

    async def checked(self, workspace_id: str, cursor: Cursor, *, must_exist: bool = False) -> tuple[Cursor, Standing]:
        """The same place in the present epoch, when everything after it is still kept.

        Raises OutOfRange, and NotFound for an unknown workspace when it `must_exist`.
        """
        standing = await self._standing(workspace_id)
        if must_exist:
            _require(workspace_id, standing)
        head, floor = standing.head, standing.floor
        kept = head.position
        if cursor.epoch < head.epoch:
            # What came after a restored backup or a promoted standby left off is not the same any more.
            kept = await self._database.fetchval(_SQL["epoch_end"], epoch=cursor.epoch)
        if cursor.epoch > head.epoch or cursor.position > kept or cursor.position < floor:
            earliest = resume_token.encode(Cursor(head.epoch, floor))
            raise OutOfRange(
                "RESUME_TOKEN_EXPIRED",
                "what came after the resume token is no longer kept: list again, then watch from that list's token",
                {"earliest_resume_token": earliest},
            )
        return Cursor(head.epoch, cursor.position), standing

    async def events(self, workspace_id: str, after: int, up_to: int) -> tuple[list[FeedEvent], bool]:
        """The events between two positions in the order of the feed, and whether there are more than these."""
        query, given = ("read_workspace", {"workspace_id": workspace_id}) if workspace_id else ("read", {})
        rows = await self._database.fetch(
            _SQL[query], position=after, last=up_to, limit=EVENTS_AT_ONCE, most_bytes=BYTES_AT_ONCE, **given
        )
        return [FeedEvent(row) for row in rows], goes_on(rows, EVENTS_AT_ONCE)

    async def _standing(self, workspace_id: str) -> Standing:
        query, given = ("head", {"workspace_id": workspace_id}) if workspace_id else ("head_of_all", {})
        row = await self._database.fetchrow(_SQL[query], **given)
        if row is None:
            raise RuntimeError("feed_head has no row")
        head = Cursor(row["epoch"], row["position"])
        return Standing(head, row["floor"], row["past_event_id"], row["workspace_exists"])


def _require(workspace_id: str, standing: Standing) -> None:
    if not standing.workspace_exists:
        raise not_found("workspace", workspace_id)
