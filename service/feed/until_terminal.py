"""Decides when a stream with `until_terminal` ends."""

from collections.abc import Awaitable, Callable, Collection, Iterable
from typing import TypeAlias

from service.domain.resume_token import Cursor
from service.feed.events import FeedEvent
from service.feed.filter import Filter

# Of the ids in a workspace, those whose subjects are not in a terminal status.
OpenIds: TypeAlias = Callable[[str, Collection[str]], Awaitable[set[str]]]


class UntilTerminal:
    """Knows which subjects of a stream are open at the place up to where it has been sent.

    The stream ends at a place where no subject is open, and which is after everything that was committed when the
    database was last asked: a task that was completed and is in rework by then is waited for again.
    """

    def __init__(self, filter_: Filter, open_ids: OpenIds, settled: Callable[[], Awaitable[Cursor]]) -> None:
        self._filter = filter_
        self._open_ids = open_ids
        self._settle = settled
        self._open: set[str] = set()
        self._settled = Cursor(0, 0)
        self._looked_before = False
        """Whether something has happened to a subject since the look."""

    @property
    def position(self) -> int:
        """Up to where the stream has to come before it can be over."""
        return self._settled.position

    async def look(self) -> None:
        """Ask the database which subjects are open. What the look saw has its position by the time it returns."""
        self._open = await self._open_ids(self._filter.workspace_id, self._filter.subject_ids)
        self._settled = await self._settle()
        self._looked_before = False

    def saw(self, events: Iterable[FeedEvent]) -> None:
        """Take note of events that were sent."""
        for event in events:
            if event.subject != self._filter.subject:  # of a part
                continue
            self._looked_before |= event.position > self._settled.position
            if event.ends_subject:
                self._open.discard(event.subject_id)
            else:
                self._open.add(event.subject_id)

    async def over(self, cursor: Cursor) -> bool:
        """Whether the stream is over at this place, up to where all events were seen."""
        if not self._over(cursor):
            return False
        if self._looked_before or cursor.epoch != self._settled.epoch:
            await self.look()
        return self._over(cursor)

    def _over(self, cursor: Cursor) -> bool:
        return not self._open and cursor >= self._settled
