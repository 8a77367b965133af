"""What expressions of code stand for, and how sure that is."""

from collections.abc import Iterable
from typing import NamedTuple, Protocol, TypeAlias

from service.search.code.reading.expressions import Expression

HIGH, MEDIUM, LOW, CANDIDATE = "high", "medium", "low", "candidate"
CERTAINTY = {HIGH: 3, MEDIUM: 2, LOW: 1, CANDIDATE: 0}
DEEPEST = 12
"""How many steps an expression is followed at most."""
MOST_CANDIDATES = 8
MOST_VALUES = 50
"""How many values of something are followed: what gives a value one name after another has as many values as names."""
Key: TypeAlias = tuple[int, int]
"""A symbol: the place of its file, and its own place there."""


class Value(NamedTuple):
    """What an expression can stand for: a symbol itself, or an instance of it."""

    key: Key
    instance: bool
    confidence: str
    resolution: str
    elements: int = 0
    """How many times an element has to be taken of it until it is that."""

    def weaker(self, confidence: str, resolution: str) -> "Value":
        """At most as sure as that."""
        if CERTAINTY[confidence] >= CERTAINTY[self.confidence]:
            return self._replace(resolution=resolution)
        return self._replace(confidence=confidence, resolution=resolution)


class Evaluator(Protocol):
    """What says what expressions stand for, as those see it that it is put together from."""

    def evaluate(self, number: int, scope: int, expression: Expression, depth: int) -> list[Value]:
        """What an expression can stand for where it is written; nothing where that is not of the workspace."""

    def in_module(self, number: int, name: str, depth: int) -> list[Value]:
        """What a name means at the top of a file, or in what it takes from others."""


def element(value: Value) -> Value | None:
    """An element of what is one of many; of a type, the type of many of it."""
    if not value.instance:
        return value._replace(elements=value.elements + 1)
    return value._replace(elements=value.elements - 1) if value.elements else None


def distinct(values: Iterable[Value]) -> list[Value]:
    """The surest value of each symbol; of very many symbols the surest ones."""
    best: dict[tuple[Key, bool, int], Value] = {}
    for value in values:
        place = (value.key, value.instance, value.elements)
        if place not in best or CERTAINTY[best[place].confidence] < CERTAINTY[value.confidence]:
            best[place] = value
    found = list(best.values())
    if len(found) > MOST_VALUES:
        found.sort(key=lambda value: -CERTAINTY[value.confidence])
    return found[:MOST_VALUES]
