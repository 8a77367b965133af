"""The newest transactions of the feed in memory, shared by all streams of the process, and who is waiting for them."""

import asyncio
from collections import defaultdict, deque
from collections.abc import Sequence

from service.domain.resume_token import Cursor
from service.feed.events import FeedEvent, Transaction, transactions
from service.feed.filter import Filter, Key, keys_of

LARGEST_RING_BYTES = 64 * 1024 * 1024


class Subscriber:
    """One stream's place at the ring. `wake` is set when there is something for it."""

    def __init__(self, filter_: Filter) -> None:
        self.filter = filter_
        self.wake = asyncio.Event()
        self.pending: int | None = None
        """The index of the first transaction since the stream last looked that its filter may match."""
        self.restarted = False
        """Whether the ring was restarted since the stream last looked."""
        self.wake_at: int | None = None
        """The position at which the stream is woken, whether or not its filter matches what is there."""


class Ring:
    """Holds up to `capacity` events, and about `most_bytes`. What falls out is still in the database."""

    def __init__(self, capacity: int, most_bytes: int = LARGEST_RING_BYTES) -> None:
        self._capacity = capacity
        self._most_bytes = most_bytes
        self._bytes = 0
        self._transactions: deque[Transaction] = deque()
        self._events = 0
        self._subscribers: dict[Key, set[Subscriber]] = defaultdict(set)
        self._awaiting: set[Subscriber] = set()
        self._first_index = 0
        self.cursor: Cursor | None = None
        """Where the ring ends; None until the feed has been read."""
        self.filled = asyncio.Event()
        """Set when `cursor` is."""
        self.closing = False
        """Whether streams are to end, because the server stops."""

    @property
    def end(self) -> int:
        """The index after the last transaction."""
        return self._first_index + len(self._transactions)

    @property
    def is_watched(self) -> bool:
        """Whether anybody is subscribed."""
        return bool(self._subscribers)

    def subscribe(self, filter_: Filter) -> Subscriber:
        """A subscriber that is told of what comes from now on."""
        subscriber = Subscriber(filter_)
        for key in filter_.places():
            self._subscribers[key].add(subscriber)
        return subscriber

    def unsubscribe(self, subscriber: Subscriber) -> None:
        """Forget a subscriber."""
        self._awaiting.discard(subscriber)
        for key in subscriber.filter.places():
            others = self._subscribers[key]
            others.discard(subscriber)
            if not others:
                del self._subscribers[key]

    def wake_at(self, subscriber: Subscriber, position: int | None) -> None:
        """Wake it when the ring reaches `position`, even if its filter matches nothing there; None cancels this."""
        subscriber.wake_at = position
        (self._awaiting.discard if position is None else self._awaiting.add)(subscriber)

    def publish(self, transaction: Transaction, epoch: int) -> None:
        """Append a transaction and wake only the subscribers that may want it, or whose workspace it ends."""
        index = self.end
        self._transactions.append(transaction)
        self._events += len(transaction.events)
        self._bytes += transaction.size
        while (self._events > self._capacity or self._bytes > self._most_bytes) and len(self._transactions) > 1:
            oldest = self._transactions.popleft()
            self._events -= len(oldest.events)
            self._bytes -= oldest.size
            self._first_index += 1
        self.cursor = Cursor(epoch, transaction.last_position)
        keys = keys_of(transaction)
        if any(event.ends_workspace for event in transaction.events):
            keys.update(key for key in self._subscribers if key[0] == transaction.workspace_id)
        for key in keys:
            for subscriber in self._subscribers.get(key, ()):
                if subscriber.pending is None:
                    subscriber.pending = index
                    subscriber.wake.set()
        for subscriber in self._awaiting:
            if subscriber.wake_at is not None and subscriber.wake_at <= self.cursor.position:
                subscriber.wake.set()

    def extend(self, epoch: int, events: Sequence[FeedEvent]) -> None:
        """Append whole transactions that follow the ring's end. Without gaps between positions nothing is missing.

        Where the ring ends elsewhere, they come from the database like all others.
        """
        first, last = events[0].position, events[-1].position
        if self.cursor == (epoch, first - 1) and last - first == len(events) - 1:
            for transaction in transactions(events)[0]:
                self.publish(transaction, epoch)

    def get(self, index: int, end: int) -> list[Transaction] | None:
        """The transactions from an index to the one before another; None when some have fallen out."""
        if index < self._first_index:
            return None
        return [self._transactions[place - self._first_index] for place in range(index, end)]

    def restart(self, cursor: Cursor) -> None:
        """Forget everything, because the epoch or the place of reading has changed. Every stream checks its place."""
        self._first_index = self.end
        self._transactions.clear()
        self._events = self._bytes = 0
        self.cursor = cursor
        self.filled.set()
        for subscriber in self._everybody():
            subscriber.restarted = True
            subscriber.wake.set()

    def close(self) -> None:
        """Tell every stream to end."""
        self.closing = True
        for subscriber in self._everybody():
            subscriber.wake.set()

    def _everybody(self) -> set[Subscriber]:
        return set().union(*self._subscribers.values())
