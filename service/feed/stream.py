"""One watch stream: where it starts, its messages, and how it ends."""

from collections.abc import AsyncIterator, Iterable, Sequence
from contextlib import aclosing

from google.protobuf.message import Message
from planwire.v1.event_pb2 import Closing, ClosingReason, Progress, SnapshotComplete, Started, WatchOptions

from service.domain import resume_token
from service.domain.resume_token import Cursor
from service.feed.kinds import StreamKind
from service.feed.subscription import Delivery, Signal, Subscription
from service.feed.until_terminal import UntilTerminal

_CLOSING = {
    Signal.DRAINING: ClosingReason.CLOSING_REASON_DRAINING,
    Signal.MAX_AGE: ClosingReason.CLOSING_REASON_MAX_AGE,
}
_DEFAULT_PROGRESS_SECONDS = 15.0


def progress_seconds(options: WatchOptions) -> float:
    """How long the stream may be silent."""
    if options.HasField("progress_interval"):
        return options.progress_interval.ToTimedelta().total_seconds()
    return _DEFAULT_PROGRESS_SECONDS


async def messages(
    kind: StreamKind,
    start: Cursor,
    subscription: Subscription,
    snapshot: AsyncIterator[Message] | None,
    until: UntilTerminal | None,
) -> AsyncIterator[bytes]:
    """The messages of a stream that starts at `start`, serialised.

    `snapshot` are the resources as they are, where the client asks for them; `until` says when the stream is over.
    Raises NotFound, OutOfRange, Unavailable.
    """
    yield _message(kind, start, started=Started())
    if snapshot is not None:
        count = 0
        async for resource in snapshot:
            yield kind.of_snapshot(resource).SerializeToString()
            count += 1
        yield _message(kind, start, snapshot_complete=SnapshotComplete(count=count))
    if until:
        await until.look()
        subscription.speak_at(until.position)
    async with aclosing(subscription.deliveries()) as all_deliveries:
        async for deliveries in all_deliveries:
            for message in _delivered(kind, deliveries):
                yield message
            if until:
                until.saw(event for delivery in deliveries for event in delivery.events)
                cursor = deliveries[-1].cursor
                if subscription.workspace_is_gone or await until.over(cursor):
                    return
                # Once it is there, nothing but an event can end the stream.
                if cursor.position < until.position:
                    subscription.speak_at(until.position)


def _delivered(kind: StreamKind, deliveries: Sequence[Delivery]) -> Iterable[bytes]:
    delivery = deliveries[0]
    if delivery.signal is None:
        return kind.encoder.messages(deliveries)
    if delivery.signal is Signal.PROGRESS:
        return [_message(kind, delivery.cursor, progress=Progress())]
    return [_message(kind, delivery.cursor, closing=Closing(reason=_CLOSING[delivery.signal]))]


def _message(kind: StreamKind, cursor: Cursor, **payload: Message) -> bytes:
    return kind.response(resume_token=resume_token.encode(cursor), **payload).SerializeToString()
