"""What is wrong with JSON that stands for a message, in the words of the protos."""

import re
from collections.abc import Callable
from typing import Any

from google.protobuf.descriptor import Descriptor, FieldDescriptor

_NUMBER = re.compile(r"-?\d+(\.\d+)?([eE][+-]?\d+)?")
# What a value of a type looks like, and whether one does. 64-bit numbers may be texts.
_TYPES: dict[int, tuple[str, Callable[[Any], bool]]] = {
    FieldDescriptor.CPPTYPE_STRING: ("a text", lambda value: isinstance(value, str)),
    FieldDescriptor.CPPTYPE_BOOL: ("true or false", lambda value: isinstance(value, bool)),
}
_NUMBERS = ("a number", lambda value: not isinstance(value, bool) and bool(_NUMBER.fullmatch(str(value))))


def misfit(field: FieldDescriptor, value: Any) -> str:
    """The first thing that is wrong with the value of a field, and what it must be; empty where nothing is."""
    if value is None:
        return ""
    if field.message_type is not None and field.message_type.GetOptions().map_entry:
        return "" if isinstance(value, dict) else "must be a JSON object"
    if not field.is_repeated:
        return _wrong(field, value)
    if not isinstance(value, list):
        return f"must be a list of {field.name.replace('_', ' ')}, in square brackets"
    return next((_at(f"item {place}", wrong) for place, item in enumerate(value) if (wrong := _wrong(field, item))), "")


def _wrong(field: FieldDescriptor, value: Any) -> str:
    if field.message_type is not None:
        return _wrong_message(field.message_type, value)
    if field.enum_type is not None:
        known = field.enum_type.values_by_name
        return "" if value in known or isinstance(value, int) else f"{value!r} is not one of {', '.join([*known][1:])}"
    form, fits = _TYPES.get(field.cpp_type, _NUMBERS)
    return "" if fits(value) else f"must be {form}"


def _wrong_message(message: Descriptor, value: Any) -> str:
    if message.full_name == "google.protobuf.Struct":
        return "" if isinstance(value, dict) else "must be a JSON object"
    if message.full_name.startswith("google.protobuf."):
        return ""  # each has a form of its own, and the library says which
    kind = re.sub("(?<!^)(?=[A-Z])", " ", message.name).lower()
    if not isinstance(value, dict):
        return f"must be an object with fields of a {kind}, in braces"
    fields = {name: field for field in message.fields for name in (field.name, field.json_name)}
    for name, part in value.items():
        if name not in fields:
            return f"a {kind} has no field {name!r}"
        if wrong := misfit(fields[name], part):
            return _at(name, wrong)
    return ""


def _at(place: str, wrong: str) -> str:
    return f"{place} {wrong}" if wrong.startswith("must be ") else f"{place}: {wrong}"
