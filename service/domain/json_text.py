"""JSON as text, where its exact form counts."""

import json
import re
from typing import Any, NoReturn

# An odd number of backslashes before `u0000`.
_NUL = re.compile(r"(?<!\\)(?:\\\\)*\\u0000")


def parse(text: str, deepest: int) -> Any:
    """The value of a JSON text, its numbers as floats.

    Raises ValueError for what is not JSON, and for what the database or a double cannot hold: lists and objects nested
    more than `deepest` deep, numbers beyond the range of a double, NUL characters and halves of surrogate pairs.
    """
    try:
        value = json.loads(text, parse_int=float, parse_constant=_refuse_constant)
        _check_depth(value, deepest)
    except json.JSONDecodeError as error:
        raise ValueError(f"is not JSON: {error}") from None
    except RecursionError:
        raise ValueError(_too_deep(deepest)) from None
    _check_parts(value)
    if _NUL.search(text):
        raise ValueError("must not hold a NUL character")
    return value


def _check_parts(value: Any) -> None:
    try:
        text = json.dumps(value, allow_nan=False, ensure_ascii=False)
    except ValueError:
        raise ValueError("holds a number beyond the range of a double") from None
    try:
        text.encode()
    except UnicodeEncodeError:
        raise ValueError("holds half of a surrogate pair, which is no character") from None


def _refuse_constant(name: str) -> NoReturn:
    raise ValueError(f"holds {name}, which JSON has no number for")


def _too_deep(deepest: int) -> str:
    return f"is nested deeper than {deepest} levels"


def _check_depth(value: Any, deepest: int) -> None:
    level = _containers([value])
    for _ in range(deepest):
        level = [inner for container in level for inner in _containers(container)]
    if level:
        raise ValueError(_too_deep(deepest))


def _containers(parts: Any) -> list[Any]:
    return [part for part in (parts.values() if isinstance(parts, dict) else parts) if isinstance(part, dict | list)]
