"""Stream messages as bytes. An event is serialised once, whatever the number of streams it goes out on."""

from collections.abc import Callable, Iterator, Sequence

from google.protobuf.message import Message

from service.domain import resume_token
from service.domain.resume_token import Cursor
from service.feed.events import FeedEvent
from service.feed.subscription import Delivery

LARGEST_MESSAGE_BYTES = 1024 * 1024

_LENGTH_DELIMITED = 2
_REPEATED_EVENTS = 1  # the one field of Events, PlanEvents and TaskEvents


class EventsEncoder:
    """Encodes deliveries as messages of one response class: `resume_token`, and `events` holding repeated `events`."""

    def __init__(
        self, response_class: type[Message], event_class: type[Message], serialised: Callable[[FeedEvent], bytes]
    ) -> None:
        """`event_class` is what the response holds, and `serialised` gives an event's bytes as one."""
        fields = response_class.DESCRIPTOR.fields_by_name
        self._token_tag = _tag(fields["resume_token"].number)
        self._events_tag = _tag(fields["events"].number)
        self._event_tag = _tag(_REPEATED_EVENTS)
        self._event_token_tag = _tag(event_class.DESCRIPTOR.fields_by_name["resume_token"].number)
        self._response_class = response_class
        self._serialised = serialised

    def messages(self, deliveries: Sequence[Delivery]) -> Iterator[bytes]:
        """The transactions in messages of at most 1 MiB, together where there is room.

        One that is larger comes in several messages, of which only the last has a token.
        """
        if len(deliveries) == 1 and (known := self._known(deliveries[0])):
            yield known
            return
        parts: list[bytes] = []
        room = LARGEST_MESSAGE_BYTES
        cursor: Cursor | None = None
        for delivery in deliveries:
            token = _field(self._event_token_tag, resume_token.encode(delivery.cursor).encode())
            own = self._parts(delivery, token)
            if parts and sum(map(len, own)) > room:
                yield self._message(cursor, parts)
                parts, room = [], LARGEST_MESSAGE_BYTES
            for part in own:
                if len(part) > room and parts:
                    yield self._message(None, parts)
                    parts, room = [], LARGEST_MESSAGE_BYTES
                parts.append(part)
                room -= len(part)
            cursor = delivery.cursor
        yield self._message(cursor, parts)

    def _known(self, delivery: Delivery) -> bytes | None:
        """The one message of a transaction that goes out whole, made once for all streams; None where it has none."""
        transaction = delivery.transaction
        if transaction is None or len(delivery.events) != len(transaction.events):
            return None
        key = (self._response_class, delivery.cursor.epoch)
        if key not in transaction.encoded:
            parts = self._parts(delivery)
            if sum(map(len, parts)) > LARGEST_MESSAGE_BYTES:
                return None
            transaction.encoded[key] = self._message(delivery.cursor, parts)
        return transaction.encoded[key]

    def _parts(self, delivery: Delivery, token: bytes = b"") -> list[bytes]:
        """The events, the last one with `token`."""
        *others, last = map(self._serialised, delivery.events)
        return [_field(self._event_tag, event) for event in (*others, last + token)]

    def _message(self, cursor: Cursor | None, parts: Sequence[bytes]) -> bytes:
        token = _field(self._token_tag, resume_token.encode(cursor).encode()) if cursor else b""
        return token + _field(self._events_tag, b"".join(parts))


def _tag(number: int) -> bytes:
    return _varint(number << 3 | _LENGTH_DELIMITED)


def _field(tag: bytes, value: bytes) -> bytes:
    return tag + _varint(len(value)) + value


def _varint(value: int) -> bytes:
    encoded = bytearray()
    while value > 127:
        encoded.append(value & 127 | 128)
        value >>= 7
    encoded.append(value)
    return bytes(encoded)
