"""JSON from outside: read strictly, and its values checked before they go anywhere."""

import json
import math
import re
from datetime import UTC, datetime
from typing import Any, NoReturn

from google.protobuf.timestamp_pb2 import Timestamp

JsonObject = dict[str, Any]

DEEPEST = 24
"""Levels of objects and lists in free-form data: protobuf reads 100 levels of messages, and each of these is three."""
# Beyond this, the doubles that carry free-form numbers no longer tell whole numbers apart.
_GREATEST_EXACT = 2**53
_DIGITS_OF_GREATEST_EXACT = 17
_TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?(Z|[+-]\d\d:\d\d)")
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
# What a Timestamp can hold: the years 1 to 9999.
_FIRST_SECOND, _LAST_SECOND = -62_135_596_800, 253_402_300_799
_GO_ZERO_TIME = "0001-01-01T00:00:00Z"


class Written(float):
    """A number with a fraction or an exponent, and how it is written: 1.10 is 1.1."""

    text: str


class Repeating(dict[str, Any]):
    """An object that gives a name more than once, of whose values only the last is there."""

    repeated: str


def loads(text: str, decoder: type[json.JSONDecoder] = json.JSONDecoder) -> Any:
    """A JSON value, with whole numbers beyond 2**53 as strings, and fractions as Written.

    Raises json.JSONDecodeError or ValueError.
    """
    try:
        return json.loads(
            text,
            cls=decoder,
            parse_constant=_refuse_constant,
            parse_int=_whole_number,
            parse_float=_written,
            object_pairs_hook=_object,
        )
    except RecursionError:
        raise ValueError("is nested too deeply") from None


def _object(pairs: list[tuple[str, Any]]) -> JsonObject:
    value = dict(pairs)
    if len(value) == len(pairs):
        return value
    names = [name for name, _ in pairs]
    repeating = Repeating(value)
    repeating.repeated = next(name for name in names if names.count(name) > 1)
    return repeating


def refuse_repeated(value: Any) -> None:
    """Raises ValueError for an object that gives a name twice: which of the values counts, nothing says."""
    if name := getattr(value, "repeated", ""):
        raise ValueError(f"gives {name[:60]!r} more than once: leave one of them")


def _refuse_constant(name: str) -> NoReturn:
    raise ValueError(f"holds {name}, which is not JSON")


def _whole_number(digits: str) -> int | str:
    if len(digits) <= _DIGITS_OF_GREATEST_EXACT and abs(number := int(digits)) <= _GREATEST_EXACT:
        return number
    return digits


def _written(text: str) -> Written:
    number = Written(text)
    number.text = text
    return number


def check_storable(value: Any, deepest: int = DEEPEST) -> None:
    """Raises ValueError where a value, or something in it, cannot be stored, or is nested deeper than `deepest`."""
    match value:
        case str():
            _check_text(value)
        case float() if not math.isfinite(value):
            raise ValueError("holds a number that is too large")
        case list() | dict() if deepest == 0:
            raise ValueError("is nested too deeply")
        case list():
            for item in value:
                check_storable(item, deepest - 1)
        case dict():
            refuse_repeated(value)
            for key, item in value.items():
                _check_text(key)
                check_storable(item, deepest - 1)


def _check_text(text: str) -> None:
    if "\0" in text:
        raise ValueError("holds a NUL character, which cannot be stored")
    try:
        text.encode()
    except UnicodeEncodeError:
        raise ValueError("holds half a surrogate pair, which is no character") from None


def type_name(value: Any) -> str:
    """What JSON calls the type of a value."""
    match value:
        case None:
            return "null"
        case bool():
            return "true or false"
        case str():
            return "a string"
        case int() | float():
            return "a number"
        case list():
            return "a list"
        case _:
            return "an object"


def number_text(value: Any) -> str:
    """A number or an id as it is written; empty where it is something else, or empty."""
    if isinstance(value, Written):
        return value.text
    return str(value).strip() if isinstance(value, (int, str)) and not isinstance(value, bool) else ""


def text_field(item: JsonObject, name: str) -> str:
    """A string, empty where it is absent or null. Raises ValueError."""
    value = item.get(name)
    if value is None:
        return ""
    if not isinstance(value, str):
        raise ValueError(f"{name} must be a string, not {type_name(value)}")
    return value


def list_field(item: JsonObject, name: str) -> list[Any]:
    """A list, empty where it is absent or null. Raises ValueError."""
    value = item.get(name)
    if value is None:
        return []
    if not isinstance(value, list):
        raise ValueError(f"{name} must be a list, not {type_name(value)}")
    return value


def texts_field(item: JsonObject, name: str) -> list[str]:
    """A list of strings. Raises ValueError."""
    values = list_field(item, name)
    for value in values:
        if not isinstance(value, str):
            raise ValueError(f"{name} must be a list of strings, and holds {type_name(value)}")
    return values


def time_field(item: JsonObject, name: str) -> Timestamp | None:
    """A time to the microsecond; None where it is absent, null, empty or Go's zero time. Raises ValueError."""
    text = text_field(item, name)
    if not text or text == _GO_ZERO_TIME:
        return None
    time = _timestamp(text)
    if time is None:
        raise ValueError(f"{name}: {text[:60]!r} is not a time such as 2026-01-31T12:00:00Z")
    return time


def _timestamp(text: str) -> Timestamp | None:
    # Timestamp.FromJsonString knows the same, and takes ten times as long.
    if not _TIME.fullmatch(text):
        return None
    try:
        since_1970 = datetime.fromisoformat(text) - _EPOCH
    except ValueError:
        return None
    seconds = since_1970.days * 86400 + since_1970.seconds
    if not _FIRST_SECOND <= seconds <= _LAST_SECOND:
        return None
    return Timestamp(seconds=seconds, nanos=since_1970.microseconds * 1000)
