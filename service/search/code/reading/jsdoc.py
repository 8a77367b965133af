"""What the documentation comments of JavaScript say about types."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from service.search.code.reading.expressions import WRAPPERS, Expression

_PARAMETER = re.compile(r"@param\s+\{([^}]*)\}\s+\[?(\w+)")
_RETURNS = re.compile(r"@returns?\s+\{([^}]*)\}")
_TYPE = re.compile(r"@type\s+\{([^}]*)\}")
_TYPEDEF = re.compile(rb"@typedef\s+\{\s*import\(\s*['\"]([^'\"]+)['\"]\s*\)\.(\w+)\s*\}\s*(\w+)")
_WRAPPED = re.compile(r"(\w+)\.?<(.*)>")
# Beside these a type is the one that members are taken of.
_PLAIN = frozenset("string boolean number bigint symbol null undefined void object function any * ?".split())


class Typedef(NamedTuple):
    """A name for a type of another file."""

    module: str
    imported: str
    name: str
    start: int


def documented_parameters(comment: str) -> Iterator[tuple[str, Expression]]:
    """The types of the parameters that a comment names."""
    for said, name in _PARAMETER.findall(comment):
        if (expression := _expression_of(said)) is not None:
            yield name, expression


def returned_by(comment: str) -> Expression | None:
    """The type of what a function gives back, by the comment above it."""
    said = _RETURNS.search(comment)
    return _expression_of(said[1]) if said else None


def type_in(comment: str) -> Expression | None:
    """The type of a variable, by the comment above it."""
    said = _TYPE.search(comment)
    return _expression_of(said[1]) if said else None


def typedefs(source: bytes) -> Iterator[Typedef]:
    """The types that the comments of a file take from other files."""
    for found in _TYPEDEF.finditer(source):
        module, imported, name = (part.decode(errors="replace") for part in found.groups())
        yield Typedef(module, imported, name, found.start())


def _expression_of(said: str) -> Expression | None:
    """Of a type the name, where it is one or has one beside plain types."""
    said = said.strip().strip("()").removeprefix("...").removeprefix("?").removeprefix("!").removesuffix("=")
    if (wrapped := _WRAPPED.fullmatch(said)) and wrapped[1] in WRAPPERS:
        return _expression_of(wrapped[2])
    parts = [part.strip() for part in said.split("|")]
    named = [part for part in parts if part.lower() not in _PLAIN]
    if len(named) == 1 and named[0].replace(".", "").isidentifier():
        return named[0].split(".")
    return None
