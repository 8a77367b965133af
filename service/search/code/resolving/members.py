"""Members of types, modules and of what variables hold, with those that are inherited."""

from collections.abc import Iterable

from service.search.code.reading.extracts import CLASSES, Symbol
from service.search.code.resolving.classes import Classes
from service.search.code.resolving.definitions import Definitions
from service.search.code.resolving.searches import Search
from service.search.code.resolving.values import HIGH, Evaluator, Key, Value
from service.search.code.resolving.variables import Variables


class Members:
    """Finds the members of what something stands for."""

    def __init__(
        self, definitions: Definitions, classes: Classes, variables: Variables, evaluator: Evaluator, search: Search
    ) -> None:
        self._definitions, self._classes, self._variables = definitions, classes, variables
        self._symbol, self._grammar = definitions.symbol, definitions.grammar
        self._evaluator, self._search = evaluator, search

    def member(self, value: Value, name: str, depth: int) -> list[Value]:
        """What is under a name in something, or in what it holds."""
        number, place = value.key
        symbol = self._symbol(value.key)
        if symbol.node_type == "module" and place == 0:
            found = self._evaluator.in_module(number, name, depth + 1)
            if not found and (inner := self._definitions.modules.submodule(number, name)) is not None:
                found = [Value((inner, 0), False, HIGH, "import")]
            return [each.weaker(value.confidence, "import") for each in found]
        if value.elements:
            return []
        if not self._classes.is_class(value.key):
            return self._member_of_variable(value, name, depth)
        all_found: list[Value] = []
        for index, holder in enumerate((value.key, *self._classes.bases(value.key))):
            if found := self.own_member(holder, name, depth):
                how = value.resolution if index == 0 else "inherited"
                found = [each.weaker(value.confidence, how) for each in found]
                if not self._grammar(number).overloads:
                    return found
                all_found += [each for each in found if not self._is_overridden(each.key, all_found)]
        if all_found or self._classes.is_type(value.key):
            return all_found or self._embedded(value, name, depth)
        return self._member_of_variable(value, name, depth)

    def _is_overridden(self, key: Key, by: Iterable[Value]) -> bool:
        """Whether one of these methods has the same parameters, or is a field as it is."""
        symbol = self._symbol(key)
        return any(same_parameters(symbol, self._symbol(value.key)) for value in by)

    def _embedded(self, value: Value, name: str, depth: int) -> list[Value]:
        """Of Go the type that is embedded under this name."""
        number, _ = value.key
        if self._definitions.files[number].language != "go":
            return []
        symbol = self._symbol(value.key)
        named = [expression for expression in symbol.inherits if expression and expression[-1] == name]
        return [
            found.weaker(value.confidence, "annotation")
            for expression in named
            for found in self._variables.values_of(number, max(symbol.parent, 0), expression, is_type=True, depth=depth)
        ]

    def own_member(self, holder: Key, name: str, depth: int) -> list[Value]:
        """What is under a name in a type itself, and what an attribute of that name holds."""
        number, _ = holder
        parts = self._classes.parts.get(holder, (holder,)) if self._symbol(holder).node_type in CLASSES else ()
        keys = [(part[0], each) for part in parts for each in self._definitions.members.get(part, {}).get(name, ())]
        keys += self._classes.owned.get(holder, {}).get(name, ())
        if self._grammar(number).apart and any(self._is_own_method(key) for key in keys):
            keys = [key for key in keys if not self._symbol(key).of_trait]
        fields = [key for key in keys if self._symbol(key).node_type in ("field", "property")]
        if keys and (self._grammar(number).overloads or self._grammar(number).apart):
            return [Value(key, False, HIGH, "member") for key in keys]
        if keys and not fields:
            return [Value(key, False, HIGH, "member") for key in keys[-1:]]
        found: list[Value] = [Value(key, False, HIGH, "member") for key in fields[-1:]]
        values = self._classes.attributes.get(holder, {}).get(name, ())
        return found + self._variables.any_of(number, [each for each in values if each[1] != []], depth)

    def _is_own_method(self, key: Key) -> bool:
        """Whether it is a method that a type has of its own, not from a trait."""
        symbol = self._symbol(key)
        return symbol.node_type == "method" and not symbol.of_trait

    def _member_of_variable(self, value: Value, name: str, depth: int) -> list[Value]:
        """A member of what a field or a property holds."""

        def find() -> list[Value]:
            held = self._variables.held(value, depth)
            return [found for each in held for found in self.member(each, name, depth + 1)]

        return self._search.once(("member", value.key, name), find)


def same_parameters(one: Symbol, two: Symbol) -> bool:
    """Whether a method has the place of the other in what inherits from both."""
    if (one.node_type == "field") != (two.node_type == "field"):
        return False
    first, second = one.parameters or (), two.parameters or ()
    return len(first) == len(second) and all(a[-1:] == b[-1:] for a, b in zip(first, second, strict=True))
