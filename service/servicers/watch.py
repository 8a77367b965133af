"""What the three watch streams have in common: where they start, and their messages."""

from collections.abc import AsyncIterator, Awaitable, Callable, Collection, Iterable, Sequence
from contextlib import aclosing
from dataclasses import dataclass
from typing import TypeAlias

from google.protobuf.message import Message
from planwire.v1.event_pb2 import Closing, ClosingReason, Progress, SnapshotComplete, Started, WatchOptions

from service.domain import resume_token
from service.domain.resume_token import Cursor
from service.errors import invalid_field
from service.feed.encoding import EventsEncoder
from service.feed.events import FeedEvent
from service.feed.feed import Feed
from service.feed.filter import Filter
from service.feed.subscription import Delivery, Signal, Subscription
from service.store.rows import seconds

_DEFAULT_PROGRESS_SECONDS = 15.0
_CLOSING = {
    Signal.DRAINING: ClosingReason.CLOSING_REASON_DRAINING,
    Signal.MAX_AGE: ClosingReason.CLOSING_REASON_MAX_AGE,
}

# Of the ids in a workspace, those whose subjects are not in a terminal status.
OpenIds: TypeAlias = Callable[[str, Collection[str]], Awaitable[set[str]]]


class WatchStream:
    """What tells one kind of stream from another."""

    def __init__(
        self,
        response_class: type[Message],
        event_class: type[Message],
        item: str,
        serialised: Callable[[FeedEvent], bytes],
    ) -> None:
        """`item` is the response's field for a resource of a snapshot; `serialised` gives an event's bytes."""
        self.response: Callable[..., Message] = response_class
        self.item = item
        self.encoder = EventsEncoder(response_class, event_class, serialised)


class Watch:
    """Opens streams on the feed."""

    def __init__(self, feed: Feed, *, max_age_seconds: float) -> None:
        self._feed = feed
        self._max_age_seconds = max_age_seconds

    def resume_token(self) -> str:
        """Where the feed surely stood a moment ago: a list that is read after this shows all that came before it."""
        cursor = self._feed.ring.cursor
        return resume_token.encode(cursor) if cursor else ""

    async def messages(
        self,
        stream: WatchStream,
        filter_: Filter,
        options: WatchOptions,
        snapshot: AsyncIterator[Message] | None,
        open_ids: OpenIds | None,
    ) -> AsyncIterator[bytes]:
        """The messages of a stream, serialised.

        `snapshot` are the resources as they are, where the stream can have them; `open_ids` ends the stream when the
        subjects that the filter names are all terminal or gone. Raises InvalidArgument, NotFound, OutOfRange,
        Unavailable.
        """
        if open_ids and (filter_.statuses or not filter_.subject_ids):
            raise invalid_field("until_terminal", f"needs {stream.item}_ids, and goes with no statuses")
        cursor = await self._start(filter_.workspace_id, options, with_snapshot=snapshot is not None)
        yield self._message(stream, cursor, started=Started())
        if options.WhichOneof("start") == "snapshot" and snapshot is not None:
            count = 0
            async for resource in snapshot:
                yield stream.response(**{stream.item: resource}).SerializeToString()
                count += 1
            yield self._message(stream, cursor, snapshot_complete=SnapshotComplete(count=count))
        subscription = Subscription(
            self._feed,
            filter_,
            cursor,
            progress_seconds=_progress_seconds(options),
            max_age_seconds=self._max_age_seconds,
        )
        end = await self._end(filter_, open_ids, subscription) if open_ids else None
        async with aclosing(subscription.deliveries()) as deliveries:
            async for there in deliveries:
                to_tell = there if end is None else end.up_to(there)
                for message in self._delivered(stream, to_tell):
                    yield message
                if end is not None and end.reached:
                    return

    async def _end(self, filter_: Filter, open_ids: OpenIds, subscription: Subscription) -> "_End":
        """When a stream that waits for its subjects to be done is over."""
        waiting_for = await open_ids(filter_.workspace_id, filter_.subject_ids)
        # The events that ended the others have their positions by now: the stream goes at least that far.
        settled = await self._feed.settled_head(filter_.workspace_id)
        subscription.speak_at(settled.position)
        return _End(waiting_for, settled.position)

    def _delivered(self, stream: WatchStream, deliveries: Sequence[Delivery]) -> Iterable[bytes]:
        delivery = deliveries[0]
        if delivery.signal is None:
            return stream.encoder.messages(deliveries)
        if delivery.signal is Signal.PROGRESS:
            return [self._message(stream, delivery.cursor, progress=Progress())]
        return [self._message(stream, delivery.cursor, closing=Closing(reason=_CLOSING[delivery.signal]))]

    async def _start(self, workspace_id: str, options: WatchOptions, *, with_snapshot: bool) -> Cursor:
        match options.WhichOneof("start"):
            case "resume_token":
                return await self._feed.resume(workspace_id, options.resume_token)
            case "snapshot" if not with_snapshot:
                raise invalid_field("options.snapshot", "is not to be had here: use WatchPlans or WatchTasks")
            case _:
                return await self._feed.head(workspace_id)

    @staticmethod
    def _message(stream: WatchStream, cursor: Cursor, **payload: Message) -> bytes:
        return stream.response(resume_token=resume_token.encode(cursor), **payload).SerializeToString()


@dataclass(slots=True)
class _End:
    waiting_for: set[str]
    position: int
    reached: bool = False

    def up_to(self, deliveries: Sequence[Delivery]) -> Sequence[Delivery]:
        """The deliveries up to the one after which the stream is over."""
        for count, delivery in enumerate(deliveries, 1):
            self.waiting_for -= {event.subject_id for event in delivery.events if event.ends_subject}
            if not self.waiting_for and delivery.cursor.position >= self.position:
                self.reached = True
                return deliveries[:count]
        return deliveries


def _progress_seconds(options: WatchOptions) -> float:
    if options.HasField("progress_interval"):
        return seconds(options.progress_interval, "options.progress_interval")
    return _DEFAULT_PROGRESS_SECONDS
