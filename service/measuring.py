"""Requests measured as bytes, before anything parses them.

To parse 4 MiB of empty items takes a quarter of a second, in which nobody else is served, and up to a gigabyte. So what
repeats is counted on the wire, against the `max_items` of the protos and against what one request may hold in all.
"""

from dataclasses import dataclass
from functools import cache
from typing import Any

from google.protobuf.descriptor import FieldDescriptor

from service.errors import InvalidArgument, invalid_field
from service.image import annotated_pool, field_rules

# Parsers go 100 messages deep. A level is up to three of them, and in an export six lie above.
DEEPEST_DATA = 30
# A task with all of its data this large, and with texts up to tasks_size_check, fits into the 4 MiB that clients read.
LARGEST_DATA_BYTES = 256 * 1024
LARGEST_METADATA_BYTES = 1024 * 1024
# In all Structs of one resource. Each is an object of Python on its way to the database and back.
MOST_DATA_VALUES = 5000

# Messages in a request that are checked by themselves: an invalid one does not spoil the others.
CHECKED_BY_THEMSELVES = frozenset({"planwire.v1.ImportRecord", "planwire.v1.IndexedDocument", "planwire.v1.CodeFile"})

MOST_FIELDS = 150_000
"""Numbers, texts and messages in one request, but for those in small messages in which nothing repeats."""
MOST_ITEMS = 50_000
"""Items of repeated fields in one request."""
MOST_MASK_PATHS = 1000
"""Names in an update mask, which is no message of ours to give a limit."""

# A message in which nothing repeats is not looked at, unless it says the same again and again.
_LONGEST_PLAIN = 16 * 1024
_LONGEST_VARINT = 10
_LARGEST_BYTE = 127
"""Of a varint that is one byte."""
_VARINT, _FIXED64, _BYTES, _FIXED32 = 0, 1, 2, 5
_SIZES = {_FIXED64: 8, _FIXED32: 4}


@dataclass(slots=True)
class _Field:
    """A field that repeats, or holds a message."""

    name: str
    most: int | None
    data: dict[int, Any] | None
    """What a Struct or a Value begins with."""
    is_packed: bool
    message: str | None
    """The name of the message in it."""
    repeats_inside: bool


class _Malformed(Exception):
    """What comes after it cannot be measured."""


def measure(raw: bytes, message: str) -> None:
    """Raises InvalidArgument for the bytes of a message when they hold more than a request may.

    Also for what parsers pass over and no client of ours sends, such as groups: it would hide what comes after it.
    """
    try:
        _Measure(raw, MOST_FIELDS).message(0, len(raw), _fields(message), "")
    except (_Malformed, IndexError):
        raise malformed(message) from None


def malformed(message: str) -> InvalidArgument:
    """Of bytes that are no message of this name."""
    return InvalidArgument(
        "MALFORMED_REQUEST",
        f"the request is not a well-formed {message}: "
        "generate your stubs from the current protos, and send text as UTF-8",
    )


def data_limit(field: str) -> int:
    """How many bytes the Struct or Value in a field of this name may have."""
    return LARGEST_METADATA_BYTES if field == "metadata" else LARGEST_DATA_BYTES


def too_deep(path: str) -> InvalidArgument:
    """Of data that is nested too deep."""
    return invalid_field(path, f"is nested deeper than {DEEPEST_DATA} levels")


def holds_more_than(raw: bytes, message: str, fields: int) -> bool:
    """Whether there are more numbers, texts and messages in these bytes."""
    try:
        _Measure(raw, fields).message(0, len(raw), _fields(message), "")
    except (InvalidArgument, _Malformed, IndexError):
        return True
    return False


class _Measure:
    """A walk through the bytes of one request."""

    def __init__(self, raw: bytes, fields: int) -> None:
        self._raw = raw
        self._fields = self._fields_left = fields
        self._items_left = MOST_ITEMS
        self._values_left = MOST_DATA_VALUES
        self._whole = True
        """Whether what is wrong here is wrong with the whole request."""

    def message(self, start: int, end: int, fields: dict[int, _Field], path: str) -> None:
        counts: dict[int, int] = {}
        while start < end:
            number, kind, start, stop = self._field(start, end, path)
            if (field := fields.get(number)) is not None:
                name = f"{path}.{field.name}" if path else field.name
                if field.most is not None:
                    counts[number] = counts.get(number, 0) + 1
                    self._items_left -= 1
                    # A packed list is one field, in which a number has a byte at least.
                    if self._whole and (
                        counts[number] > field.most or (field.is_packed and stop - start > _LONGEST_VARINT * field.most)
                    ):
                        raise invalid_field(name, f"must contain no more than {field.most:,} item(s)")
                    if self._items_left < 0:
                        raise invalid_field(name, f"is one item too many: a request holds at most {MOST_ITEMS:,}")
                if kind != _BYTES:
                    pass  # to a parser it is an unknown number
                elif field.data is not None:
                    self._data(start, stop, field.data, data_limit(field.name), name)
                elif field.message is not None and (field.repeats_inside or stop - start > _LONGEST_PLAIN):
                    if field.most is not None:
                        self._values_left = MOST_DATA_VALUES
                        name = f"{name}[{counts[number] - 1}]"
                    whole, self._whole = self._whole, self._whole and field.message not in CHECKED_BY_THEMSELVES
                    self.message(start, stop, _fields(field.message), name)
                    self._whole = whole
            start = stop

    def _data(self, start: int, end: int, fields: dict[int, Any], most_bytes: int, path: str) -> None:
        """A Struct or a Value."""
        if self._whole and end - start > most_bytes:
            raise invalid_field(path, f"is larger than {most_bytes:,} bytes")
        # What is still to be looked at; recursion would be slower, and data that is nested deep could end it.
        rest = [(start, end, fields, 0)]
        while rest:
            start, end, inside, depth = rest.pop()
            while start < end:
                number, kind, start, stop = self._field(start, end, path)
                inner = inside.get(number) if kind == _BYTES else None
                if inner is _VALUE:
                    self._values_left -= 1
                    if self._whole and self._values_left < 0:
                        raise invalid_field(path, f"holds more than {MOST_DATA_VALUES:,} values with the other data")
                if inner is not None and stop > start:
                    deeper = depth + (inside is _VALUE)
                    if self._whole and deeper > DEEPEST_DATA:
                        raise too_deep(path)
                    rest.append((start, stop, inner, deeper))
                start = stop

    def _field(self, start: int, end: int, path: str) -> tuple[int, int, int, int]:
        """The number and kind of the field that begins at `start`, and where its content begins and ends."""
        self._fields_left -= 1
        if self._fields_left < 0:
            raise invalid_field(
                path, f"is one value too many: a request holds at most {self._fields:,}; send less at once"
            )
        # Most tags and sizes are one byte, and are read here: a call for each takes longer than all else in this loop.
        tag = self._raw[start]
        start += 1
        if tag > _LARGEST_BYTE:
            tag, start = self._varint(start - 1)
        kind = tag & 7
        if kind == _BYTES:
            size = self._raw[start]
            start += 1
            if size > _LARGEST_BYTE:
                size, start = self._varint(start - 1)
            stop = start + size
        elif kind == _VARINT:
            _, stop = self._varint(start)
        elif kind in _SIZES:
            stop = start + _SIZES[kind]
        else:
            raise _Malformed
        if stop > end:
            raise _Malformed
        return tag >> 3, kind, start, stop

    def _varint(self, start: int) -> tuple[int, int]:
        byte = self._raw[start]
        if byte <= _LARGEST_BYTE:
            return byte, start + 1
        value, shift = byte & 127, 7
        for place in range(start + 1, start + _LONGEST_VARINT):
            byte = self._raw[place]
            value |= (byte & 127) << shift
            if byte <= _LARGEST_BYTE:
                return value, place + 1
            shift += 7
        raise _Malformed


# The messages of google.protobuf.Struct: by number, the fields that hold another of them.
_STRUCT: dict[int, Any] = {}
_ENTRY: dict[int, Any] = {}
_VALUE: dict[int, Any] = {}
_LIST: dict[int, Any] = {}
_STRUCT[1], _ENTRY[2], _VALUE[5], _VALUE[6], _LIST[1] = _ENTRY, _VALUE, _STRUCT, _LIST, _VALUE
_DATA = {"google.protobuf.Struct": _STRUCT, "google.protobuf.Value": _VALUE}


@cache
def _fields(message: str) -> dict[int, _Field]:
    """The fields of a message that are looked at, by their numbers."""
    found = {}
    for field in annotated_pool().FindMessageTypeByName(message).fields:
        inner = field.message_type.full_name if field.message_type is not None else None
        data = _DATA.get(inner or "")
        if field.is_repeated or inner:
            inside = bool(inner and data is None and _repeats(inner))
            found[field.number] = _Field(field.name, most_items(field), data, field.is_packed, inner, inside)
    return found


@cache
def _repeats(message: str) -> bool:
    """Whether a message holds anything that repeats, or data."""
    fields = _fields(message).values()
    return any(field.most is not None or field.data is not None or field.repeats_inside for field in fields)


def most_items(field: FieldDescriptor) -> int | None:
    """How many items a field of the annotated image may have; None for one that does not repeat."""
    if not field.is_repeated:
        return None
    if field.full_name == "google.protobuf.FieldMask.paths":
        return MOST_MASK_PATHS
    repeated = field_rules(field).repeated
    return repeated.max_items if repeated.HasField("max_items") else MOST_ITEMS
