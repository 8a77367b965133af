"""What came against what was expected, both in proto JSON."""

import re
from collections.abc import Iterator
from typing import Any

ANYTHING = "*"
FURTHER = "..."
_PATTERN = "~"
# Proto JSON leaves out what has no value.
_NOTHING: tuple[Any, ...] = (None, False, 0, "0", "", [], {})


def differences(expected: Any, found: Any, path: str = "") -> Iterator[str]:
    """Where `found` lacks something of `expected`.

    Objects may have more than is expected of them, lists only where `...` is their last item. `*` is any value, `~…`
    one that the regular expression matches, and null none.
    """
    where = path or "it"
    if isinstance(expected, dict) and isinstance(found, dict):
        for name, value in expected.items():
            yield from differences(value, found.get(name), f"{path}.{name}" if path else name)
    elif isinstance(expected, list) and isinstance(found, list):
        yield from _differences_of_lists(expected, found, path)
    elif expected == ANYTHING:
        if found in _NOTHING:
            yield f"{where} has no value"
    elif isinstance(expected, str) and expected.startswith(_PATTERN):
        if not isinstance(found, str) or not re.search(expected.removeprefix(_PATTERN), found):
            yield f"{where} is {_short(found)}, which does not match {expected.removeprefix(_PATTERN)!r}"
    elif not _equal(expected, found):
        yield f"{where} is {_short(found)} instead of {_short(expected)}"


def _differences_of_lists(expected: list[Any], found: list[Any], path: str) -> Iterator[str]:
    open_ended = bool(expected) and expected[-1] == FURTHER
    wanted = expected[:-1] if open_ended else expected
    if len(found) < len(wanted) or (len(found) > len(wanted) and not open_ended):
        yield f"{path or 'it'} has {len(found)} items instead of {len(wanted)}: {_short(found)}"
        return
    for index, value in enumerate(wanted):
        yield from differences(value, found[index], f"{path}[{index}]")


def _equal(expected: Any, found: Any) -> bool:
    if found is None:
        return any(expected == nothing and type(expected) is type(nothing) for nothing in _NOTHING)
    return bool(expected == found) and isinstance(expected, bool) == isinstance(found, bool)


def _short(value: Any) -> str:
    text = repr(value)
    return text if len(text) <= 300 else f"{text[:300]}…"
