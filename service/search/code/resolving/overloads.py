"""Which of several methods of one name takes what is handed over."""

from collections.abc import Callable, Sequence
from typing import NamedTuple, TypeAlias

from service.search.code.reading.expressions import ELEMENT
from service.search.code.reading.extracts import Symbol
from service.search.code.reading.signatures import FUNCTION, NULL, is_variable
from service.search.code.resolving.values import Key


class Type(NamedTuple):
    """A type: a symbol of the workspace, or the name of another; and of how many dimensions an array of it is."""

    of: Key | str
    dimensions: int = 0


Bases: TypeAlias = Callable[[Key], tuple[Sequence[Key], frozenset[str]]]
"""The types above one: those of the workspace, and the names of others."""

_SYNONYMS = {"boolean": "bool", "String": "string", "Object": "object", "Class": "class", "Type": "class"}
_NUMBERS = ("byte", "short", "char", "int", "long", "float", "double", "decimal")
_BOXES = {
    "Byte": "byte",
    "Short": "short",
    "Character": "char",
    "Integer": "int",
    "Long": "long",
    "Float": "float",
    "Double": "double",
    "Boolean": "bool",
}
_PRIMITIVE = frozenset((*_NUMBERS, "bool", "sbyte", "uint", "ulong", "ushort"))
# What cannot be anything else than itself and what is listed of it.
_ABOVE = {
    "string": ("CharSequence", "Comparable", "Serializable", "IEnumerable", "IComparable"),
    "class": ("Type", "Serializable"),
    **dict.fromkeys(_BOXES, ("Number", "Comparable", "Serializable")),
}
_SURE, _PERHAPS = 0.0, 5.0
_ANYTHING = 4.0


class Chosen(NamedTuple):
    """What is left of the methods, and whether nothing else can be meant."""

    places: list[int]
    sure: bool


def choose(
    methods: Sequence[Symbol], types: Sequence[list[Type | None]], given: list[Type | None], bases: Bases
) -> Chosen:
    """The places of the methods that take what is given: one where that tells them apart, and else all that may.

    `types` are those of the parameters of each method.
    """
    fitting = [place for place, method in enumerate(methods) if _takes(method, len(given))]
    if len(fitting) < 2:
        return Chosen(fitting, sure=True)
    exact = [place for place in fitting if not methods[place].repeats]
    costs: dict[int, list[float]] = {}
    for place in fitting:
        wanted = _spread(types[place], methods[place], given)
        each = [_cost(one, two, bases) for one, two in zip(given, wanted, strict=True)]
        if None not in each:
            costs[place] = [cost for cost in each if cost is not None]
    if len(costs) < 2:
        return Chosen(list(costs) or fitting, sure=bool(costs))
    # One that takes any number counts only where no other one fits, or others may fit and it surely does.
    fixed = [place for place in costs if place in exact or len(given) < len(types[place])]
    certain = [place for place in costs if _PERHAPS not in costs[place]]
    left = certain if fixed and certain and not set(fixed) & set(certain) else fixed or list(costs)
    best = [
        place
        for place in left
        if all(all(a <= b for a, b in zip(costs[place], costs[other], strict=True)) for other in left)
    ]
    if len(best) != 1:
        return Chosen(best or left, sure=False)
    chosen = best[0]
    unsure = any(
        given[at] is None or costs[chosen][at] == _PERHAPS
        for other in left
        for at in range(len(given))
        if other != chosen
        and _spread(types[chosen], methods[chosen], given)[at] != _spread(types[other], methods[other], given)[at]
    )
    return Chosen([chosen], sure=not unsure)


def _takes(method: Symbol, count: int) -> bool:
    most = len(method.parameters or ())
    return method.needed <= count and (count <= most or method.repeats)


def _spread(types: list[Type | None], method: Symbol, given: list[Type | None]) -> list[Type | None]:
    """The type of the parameter that each argument goes to."""
    if not method.repeats:
        return types[: len(given)]
    if len(given) == len(types):
        last, rest = given[-1], types[-1]
        if last is not None and rest is not None and last.dimensions > rest.dimensions:
            return [*types[:-1], rest._replace(dimensions=rest.dimensions + 1)]
    return [types[min(at, len(types) - 1)] for at in range(len(given))]


def _cost(given: Type | None, wanted: Type | None, bases: Bases) -> float | None:
    """How far a type is from the one that is wanted; None where it cannot be given for it."""
    if given is None or wanted is None:
        return _SURE
    name = wanted.of if isinstance(wanted.of, str) else ""
    variable = is_variable(name)
    if given.of == NULL:
        return None if name in _PRIMITIVE and not wanted.dimensions else _SURE
    if given.of == FUNCTION:
        ordinary = name in _PRIMITIVE or name in ("string", "object", "class") or wanted.dimensions
        return None if ordinary else _SURE
    if given.dimensions != wanted.dimensions:
        anything = (variable or name == "object") and given.dimensions > wanted.dimensions
        return _ANYTHING if anything else None
    if given == wanted:
        return _SURE
    if isinstance(given.of, str) and is_variable(given.of):
        return _PERHAPS
    if wanted.dimensions and isinstance(given.of, str) and given.of in _PRIMITIVE:
        return None
    if variable or name == "object":
        return _ANYTHING - 0.5 * variable
    return _of_ours(given.of, wanted.of, bases) if not isinstance(given.of, str) else _of_others(given.of, wanted.of)


def _of_ours(given: Key, wanted: Key | str, bases: Bases) -> float | None:
    above, others = bases(given)
    if isinstance(wanted, str):
        if wanted in _PRIMITIVE or wanted in _ABOVE:
            return None
        return 1.0 if wanted in others else _PERHAPS if others else None
    return 0.5 + above.index(wanted) / 100 if wanted in above else None


def _of_others(given: str, wanted: Key | str) -> float | None:
    if not isinstance(wanted, str):
        return None
    if given in _NUMBERS and wanted in _NUMBERS:
        distance = _NUMBERS.index(wanted) - _NUMBERS.index(given)
        return 0.5 + distance / 10 if distance > 0 and wanted != "char" else None
    if _BOXES.get(wanted) == given or _BOXES.get(given) == wanted:
        return 2.0
    if given in _PRIMITIVE:
        return 3.0 if wanted in ("Number", "Comparable", "Serializable") else None
    if given in _ABOVE:
        return 1.0 if wanted in _ABOVE[given] else None
    return None if wanted in _PRIMITIVE or wanted in _ABOVE else _PERHAPS


def plain(expression: list[str]) -> Type | None:
    """A type that is not of the workspace, by the last word of its name."""
    words = [word for word in expression if word != ELEMENT]
    if not words or words[-1] == "?":
        return None
    name = words[-1].rpartition(".")[2]
    return Type(_SYNONYMS.get(name, name), len(expression) - len(words))
