"""Proto messages as rows: column names are field names, so one small conversion serves every table."""

import math
import re
from collections.abc import Iterable
from functools import cache
from typing import Any

from google.protobuf.descriptor import EnumDescriptor, FieldDescriptor
from google.protobuf.field_mask_pb2 import FieldMask
from google.protobuf.json_format import MessageToDict
from google.protobuf.message import Message

from service.errors import invalid_field

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


def to_row(message: Message, fields: frozenset[str]) -> Row:
    """The set ones among `fields` of a message, as JSON values under their column names.

    Raises InvalidArgument for a number in free-form data that JSON cannot hold.
    """
    return {field.name: _value(field, value) for field, value in message.ListFields() if field.name in fields}


def to_patch(message: Message, mask: FieldMask, fields: frozenset[str], name: str) -> Row:
    """The changes that an update asks for: those named by the mask, or without one those set in `message`.

    A field that the mask names and the message does not set is None. Raises InvalidArgument for a mask that names
    something else than `fields` (`*` names them all), and for an update of nothing.
    """
    if unknown := sorted(set(mask.paths) - fields - {"*"}):
        raise invalid_field(
            "update_mask", f"{', '.join(unknown)} cannot be updated; what can be: {', '.join(sorted(fields))}"
        )
    row = to_row(message, fields)
    named = fields if "*" in mask.paths else frozenset(mask.paths)
    patch = {field: row.get(field) for field in named} if named else row
    if not patch:
        raise invalid_field("update_mask", f"nothing to update: set a field of {name}, or name the ones to clear")
    return patch


def _value(field: FieldDescriptor, value: Any) -> Any:
    if field.enum_type is not None:
        return enum_labels(field.enum_type)[value]
    if field.message_type is None:
        return list(value) if field.is_repeated else value
    match field.message_type.full_name:
        case "google.protobuf.Timestamp":
            return value.ToJsonString()
        case "google.protobuf.Struct":
            _refuse_non_finite(field.name, value)
            return MessageToDict(value)
        case _:
            return {inner.name: _value(inner, part) for inner, part in value.ListFields()}


def _refuse_non_finite(path: str, value: Message) -> None:
    for field, part in value.ListFields():
        if field.name == "number_value" and not math.isfinite(part):
            raise invalid_field(path, "holds a number that is not finite, which JSON cannot hold")
        if field.name == "fields":
            for key in part:
                _refuse_non_finite(f"{path}.{key}", part[key])
        elif field.name == "values":
            for index, item in enumerate(part):
                _refuse_non_finite(f"{path}[{index}]", item)
        elif field.message_type is not None:
            _refuse_non_finite(path, part)
