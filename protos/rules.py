"""The constraints of a field in words, such as "at most 500 characters"."""

from collections.abc import Iterator
from typing import Any

# An empty phrase: the type of the field says it already.
_PHRASES = {
    "bool.const": "only {}",
    "double.finite": "",
    "enum.defined_only": "",
    "enum.not_in": "not unspecified",
    "repeated.unique": "each once",
    "string.max_bytes": "at most {:,} bytes",
    "string.pattern": "matches `{}`",
    "string.uuid": "a UUID",
}
# The bounds of each kind, and what they count.
_RANGES = {
    "double": ("gte", "lte", ""),
    "duration": ("gte", "lte", " seconds"),
    "int32": ("gte", "lte", ""),
    "int64": ("gte", "lte", ""),
    "repeated": ("min_items", "max_items", ""),
    "string": ("min_len", "max_len", " characters"),
}


def in_words(rules: Any) -> Iterator[str]:
    """Give each constraint of a buf.validate.FieldRules. Raises KeyError for one that there are no words for yet."""
    kind = rules.WhichOneof("type")
    given = {field.name: value for field, value in getattr(rules, kind).ListFields()} if kind else {}
    if kind in _RANGES:
        low, high, unit = _RANGES[kind]
        if {low, high} & set(given):
            yield _range(given.pop(low, None), given.pop(high, None), unit)
    items = given.pop("items", None)
    for name, value in given.items():
        if phrase := _PHRASES[f"{kind}.{name}"].format(str(value).lower() if isinstance(value, bool) else value):
            yield f"{phrase}, or empty" if rules.ignore else phrase
    if items is not None:
        yield from (f"each {phrase}" for phrase in in_words(items))


def _range(low: Any, high: Any, unit: str) -> str:
    if high is None:
        return f"at least {_number(low)}{unit}"
    return f"at most {_number(high)}{unit}" if low is None else f"{_number(low)} to {_number(high)}{unit}"


def _number(value: Any) -> str:
    if hasattr(value, "ToTimedelta"):
        value = value.ToTimedelta().total_seconds()
    return f"{value:,}".removesuffix(".0")
