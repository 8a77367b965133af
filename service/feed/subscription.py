"""One stream's progress through the feed: from the ring while it keeps up, from the database when it does not."""

import asyncio
import random
import time
from collections.abc import AsyncGenerator, AsyncIterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from enum import Enum, auto

from service.domain.resume_token import Cursor
from service.errors import OutOfRange, Unavailable, not_found
from service.feed.events import FeedEvent, Transaction, transactions
from service.feed.filter import Filter
from service.feed.places import Places
from service.feed.ring import Ring, Subscriber

_TRANSACTIONS_AT_ONCE = 100
_AGE_JITTER = 0.1
_TURN_SECONDS = 0.05


class Signal(Enum):
    """What a stream says besides events."""

    PROGRESS = auto()
    DRAINING = auto()
    MAX_AGE = auto()


@dataclass(frozen=True, slots=True)
class Delivery:
    """The events of a transaction that match, or a signal, and where the stream stands after it."""

    cursor: Cursor
    events: Sequence[FeedEvent] = ()
    transaction: Transaction | None = None
    signal: Signal | None = None


class Subscription:
    """Delivers everything that matches after a place in the feed."""

    def __init__(
        self,
        places: Places,
        ring: Ring,
        filter_: Filter,
        cursor: Cursor,
        *,
        past_event_id: int,
        progress_seconds: float,
        max_age_seconds: float,
    ) -> None:
        """`past_event_id` is that of the workspace when the stream began, see Standing."""
        self._places = places
        self._ring = ring
        self._filter = filter_
        self._cursor = cursor
        self._told = cursor
        """The last place that was delivered. The stream can be further on, past events that its filter left out."""
        self._past_event_id = past_event_id
        self._progress_seconds = progress_seconds
        # Streams that began together should not all move together.
        jitter = random.uniform(1 - _AGE_JITTER, 1)  # noqa: S311  # nobody gains by guessing it
        self._ends_at = time.monotonic() + max_age_seconds * jitter
        self._spoke_at = time.monotonic()
        self._speak_at: int | None = None
        self.workspace_is_gone = False
        """Whether the events of the workspace's deletion were delivered, after which nothing comes."""

    def speak_at(self, position: int) -> None:
        """Deliver something, if only progress, as soon as the stream has come to this position."""
        self._speak_at = position

    async def deliveries(self) -> AsyncGenerator[Sequence[Delivery]]:
        """Yield what is available: transactions, or one signal; progress when nothing happens. It never ends by itself.

        Raises OutOfRange when retention overtakes the stream, NotFound after the deletion of its workspace, and
        Unavailable after Signal.DRAINING or MAX_AGE.
        """
        subscriber = self._ring.subscribe(self._filter)
        try:
            while True:
                try:
                    async for deliveries in self._from_database(subscriber):
                        yield self._spoken(deliveries)
                    async for deliveries in self._from_ring(subscriber):
                        yield self._spoken(deliveries)
                except OutOfRange:
                    # The stream has moved past events that it did not deliver. Those can be lost with their epoch
                    # although everything that the client knows is kept: try again from the last place it was told.
                    if self._cursor == self._told:
                        raise
                    self._cursor = self._told
        finally:
            self._ring.unsubscribe(subscriber)

    async def _from_database(self, subscriber: Subscriber) -> AsyncIterator[Sequence[Delivery]]:
        """Read up to the ring's end; the ring starts again when a new epoch has begun meanwhile."""
        workspace_id = self._filter.workspace_id
        self._cursor, standing = await self._places.checked(workspace_id, self._cursor)
        while self._ring.cursor is None or self._ring.cursor.epoch < self._cursor.epoch:
            if self._ring.closing:
                return
            await asyncio.sleep(_TURN_SECONDS)
        target = self._ring.cursor
        read_to, rest = self._cursor.position, list[FeedEvent]()
        while read_to < target.position:
            events, more = await self._places.events(workspace_id, read_to, target.position)
            # Had retention dropped some of what was to be read, the floor would be above the cursor now.
            _, standing = await self._places.checked(workspace_id, self._cursor)
            if not self._cursor.epoch == target.epoch == standing.head.epoch or standing.head < target:
                # A new epoch has begun, which the ring may not have noticed yet.
                subscriber.restarted = True
                await asyncio.sleep(_TURN_SECONDS)
                return
            whole, rest = transactions([*rest, *events])
            for start in range(0, len(whole), _TRANSACTIONS_AT_ONCE):
                if deliveries := self._pass(whole[start : start + _TRANSACTIONS_AT_ONCE]):
                    yield deliveries
                elif self._progress_is_due():
                    # A client that hears nothing would come again from its last token, and read all of this again.
                    yield [Delivery(self._cursor, signal=Signal.PROGRESS)]
                self._end_with_workspace()
            if not whole and self._progress_is_due():  # a transaction goes on beyond these events
                yield [Delivery(self._cursor, signal=Signal.PROGRESS)]
            if not more:
                break
            read_to = events[-1].position
        self._move_to(target)

    async def _from_ring(self, subscriber: Subscriber) -> AsyncIterator[Sequence[Delivery]]:
        """Read from the ring until what comes next has fallen out of it."""
        while True:
            end, target = self._ring.end, self._ring.cursor
            if self._ring.closing:
                yield [Delivery(self._cursor, signal=Signal.DRAINING)]
                raise Unavailable("DRAINING", "the server is stopping; resume with the last token")
            if time.monotonic() >= self._ends_at:
                yield [Delivery(self._cursor, signal=Signal.MAX_AGE)]
                raise Unavailable("STREAM_AGE", "the stream has reached its maximum age; resume it with the last token")
            if subscriber.restarted or target is None:
                subscriber.restarted = False
                return
            index, subscriber.pending = subscriber.pending, None
            if index is None:
                # The ring files subscribers by what they want: nothing up to its end was for this one.
                self._move_to(target)
                if self._progress_is_due():
                    yield [Delivery(self._cursor, signal=Signal.PROGRESS)]
                else:
                    await self._wait(subscriber)
                continue
            while index < end:
                passed = self._ring.get(index, min(end, index + _TRANSACTIONS_AT_ONCE))
                if passed is None:
                    return
                index += len(passed)
                if deliveries := self._pass(passed):
                    yield deliveries
                self._end_with_workspace()
            self._move_to(target)

    def _pass(self, passed: Sequence[Transaction]) -> list[Delivery]:
        """Move past transactions, and return what the filter matches in them."""
        deliveries = []
        for transaction in passed:
            if transaction.last_position > self._cursor.position:
                self._cursor = Cursor(self._cursor.epoch, transaction.last_position)
                present = [event for event in transaction.events if event.event_id > self._past_event_id]
                if events := [event for event in present if self._filter.matches(event)]:
                    deliveries.append(Delivery(self._cursor, events, transaction))
                ended = [event.workspace_id for event in present if event.ends_workspace]
                if self._filter.workspace_id in ended:
                    self.workspace_is_gone = True
                    break
        return deliveries

    def _end_with_workspace(self) -> None:
        if self.workspace_is_gone:
            raise not_found("workspace", self._filter.workspace_id)

    def _move_to(self, target: Cursor) -> None:
        """Move on to a place before which nothing is missing. The ring can be behind the stream, which then stays."""
        if target.epoch == self._cursor.epoch and target.position > self._cursor.position:
            self._cursor = target

    def _spoken(self, deliveries: Sequence[Delivery]) -> Sequence[Delivery]:
        self._spoke_at = time.monotonic()
        self._told = deliveries[-1].cursor
        return deliveries

    def _progress_is_due(self) -> bool:
        if self._speak_at is not None and self._cursor.position >= self._speak_at:
            self._speak_at = None
            return True
        return time.monotonic() >= self._spoke_at + self._progress_seconds

    async def _wait(self, subscriber: Subscriber) -> None:
        """Wait until there is something to read, or progress is due."""
        subscriber.wake.clear()
        self._ring.wake_at(subscriber, self._speak_at)
        until = min(self._spoke_at + self._progress_seconds, self._ends_at)
        with suppress(TimeoutError):
            async with asyncio.timeout(max(0.0, until - time.monotonic())):
                await subscriber.wake.wait()
