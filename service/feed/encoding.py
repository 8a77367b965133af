"""Stream messages as bytes. An event is serialised once, whatever the number of streams it goes out on."""

from collections.abc import Callable, Iterator

from google.protobuf.message import Message

from service.domain import resume_token
from service.feed.events import FeedEvent
from service.feed.subscription import Delivery

LARGEST_MESSAGE_BYTES = 1024 * 1024

_LENGTH_DELIMITED = 2
_REPEATED_EVENTS = 1  # the one field of Events, PlanEvents and TaskEvents


class EventsEncoder:
    """Encodes deliveries as messages of one response class: `resume_token`, and `events` holding repeated `events`."""

    def __init__(self, response_class: type[Message], serialised: Callable[[FeedEvent], bytes]) -> None:
        """`serialised` gives an event's bytes as the response wants it."""
        fields = response_class.DESCRIPTOR.fields_by_name
        self._token_tag = _tag(fields["resume_token"].number)
        self._events_tag = _tag(fields["events"].number)
        self._event_tag = _tag(_REPEATED_EVENTS)
        self._response_class = response_class
        self._serialised = serialised

    def messages(self, delivery: Delivery) -> Iterator[bytes]:
        """The delivery's messages: one, or several of at most 1 MiB of which only the last has a token."""
        transaction = delivery.transaction
        whole = transaction is not None and len(delivery.events) == len(transaction.events)
        if transaction is not None and whole and (known := transaction.encoded.get(self._key(delivery))):
            yield known
            return
        token = _field(self._token_tag, resume_token.encode(delivery.cursor).encode())
        parts: list[bytes] = []
        room = LARGEST_MESSAGE_BYTES
        split = False
        for event in delivery.events:
            part = _field(self._event_tag, self._serialised(event))
            if len(part) > room and parts:
                split = True
                yield _field(self._events_tag, b"".join(parts))
                parts, room = [], LARGEST_MESSAGE_BYTES
            parts.append(part)
            room -= len(part)
        message = token + _field(self._events_tag, b"".join(parts))
        if transaction is not None and whole and not split:
            transaction.encoded[self._key(delivery)] = message
        yield message

    def _key(self, delivery: Delivery) -> tuple[type[Message], int]:
        return self._response_class, delivery.cursor.epoch


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
