"""Proto messages as rows: column names are field names, so one small conversion serves every table."""

import math
import re
from collections.abc import Iterable
from datetime import UTC
from functools import cache
from typing import Any

from google.protobuf.descriptor import EnumDescriptor, FieldDescriptor
from google.protobuf.duration_pb2 import Duration
from google.protobuf.message import Message
from google.protobuf.timestamp_pb2 import Timestamp

from service.errors import invalid_field
from service.measuring import DEEPEST_DATA, too_deep

Row = dict[str, Any]

_UNSPECIFIED = "_UNSPECIFIED"
_WORD_START = re.compile(r"(?<!^)(?=[A-Z])")


@cache
def enum_labels(enum: EnumDescriptor) -> dict[int, str | None]:
    """What the database calls each value of an enum: TASK_STATUS_IN_PROGRESS is 'in_progress', unspecified is None."""
    prefix = _WORD_START.sub("_", enum.name).upper() + "_"
    return {
        value.number: None if value.name.endswith(_UNSPECIFIED) else value.name.removeprefix(prefix).lower()
        for value in enum.values
    }


def labels(enum: EnumDescriptor, numbers: Iterable[int]) -> list[str]:
    """The database's labels of enum values."""
    return [label for number in numbers if (label := enum_labels(enum)[number]) is not None]


def to_row(message: Message, fields: frozenset[str], path: str = "") -> Row:
    """The set ones among `fields` of a message, as JSON values under their column names.

    Raises InvalidArgument for what the database cannot hold; `path` is where the message is in the request.
    """
    prefix = f"{path}." if path else ""
    return {
        field.name: _value(field, value, prefix + field.name)
        for field, value in message.ListFields()
        if field.name in fields
    }


def whole_row(message: Message, path: str = "") -> Row:
    """All set fields of a message, as to_row."""
    return to_row(message, frozenset(message.DESCRIPTOR.fields_by_name), path)


def _value(field: FieldDescriptor, value: Any, path: str) -> Any:
    if field.enum_type is not None:
        return _label(field.enum_type, value, path)
    if field.message_type is None:
        return list(value) if field.is_repeated else value
    match field.message_type.full_name:
        case "google.protobuf.Timestamp":
            return time_text(value, path)
        case "google.protobuf.Struct":
            return _object(value, path)
        case _:
            return {inner.name: _value(inner, part, f"{path}.{inner.name}") for inner, part in value.ListFields()}


def _label(enum: EnumDescriptor, number: int, path: str) -> str | None:
    known = enum_labels(enum)
    if number not in known:
        raise invalid_field(path, f"{number} is not a value of {enum.name}")
    return known[number]


def time_text(value: Timestamp, path: str) -> str:
    """ISO 8601, cut to the microseconds that PostgreSQL keeps: rounded, the last one would be in the year 10000.

    Raises InvalidArgument naming `path` for what is no time.
    """
    try:
        return value.ToDatetime(UTC).isoformat()
    except (ValueError, OverflowError):
        raise invalid_field(path, "is not a time between the years 1 and 9999") from None


def seconds(value: Duration, path: str) -> float:
    """Raises InvalidArgument naming `path` for what is no duration."""
    try:
        return value.ToTimedelta().total_seconds()
    except (ValueError, OverflowError):
        raise invalid_field(path, "is not a duration of at most 10,000 years") from None


def json_value(value: Any, path: str, levels: int = DEEPEST_DATA) -> Any:
    """What json makes of a google.protobuf.Value.

    Raises InvalidArgument for data that is nested too deep, and for numbers that JSON cannot hold.
    """
    match value.WhichOneof("kind"):
        case "struct_value":
            return _object(value.struct_value, path, levels - 1)
        case "list_value":
            if levels < 1:
                raise too_deep(path)
            return [
                json_value(item, f"{path}[{index}]", levels - 1) for index, item in enumerate(value.list_value.values)
            ]
        case "number_value":
            if not math.isfinite(value.number_value):
                raise invalid_field(path, "holds a number that is not finite, which JSON cannot hold")
            return value.number_value
        case "null_value" | None:
            return None
        case kind:
            return getattr(value, kind)


def _object(data: Any, path: str, levels: int = DEEPEST_DATA) -> dict[str, Any]:
    """A Struct, as json_value."""
    if levels < 0:
        raise too_deep(path)
    return {key: json_value(value, f"{path}.{key}", levels) for key, value in data.fields.items()}
