"""What variables, fields and properties hold."""

from collections.abc import Sequence

from service.search.code.reading.expressions import Expression
from service.search.code.resolving.classes import Classes
from service.search.code.resolving.definitions import Definitions
from service.search.code.resolving.values import HIGH, MEDIUM, Evaluator, Key, Value


class Variables:
    """Follows variables to their types and values."""

    def __init__(self, definitions: Definitions, classes: Classes, evaluator: Evaluator) -> None:
        self._definitions, self._classes, self._evaluator = definitions, classes, evaluator
        self._symbol, self._grammar = definitions.symbol, definitions.grammar

    def any_of(self, number: int, values: Sequence[tuple[int, Expression | None, bool]], depth: int) -> list[Value]:
        """What a variable stands for that has these values, which is less sure where not all of them are known."""
        evaluated = [
            self.values_of(number, scope, expression, is_type=is_type, depth=depth) if expression else []
            for scope, expression, is_type in values
        ]
        found = [value for each in evaluated for value in each]
        # A variable that says its type has one, whichever value it is seen in.
        sure = evaluated if not self._grammar(number).static else [expression for _, expression, _ in values]
        if any(is_type for _, _, is_type in values) or all(sure):
            return found
        return [value.weaker(MEDIUM, value.resolution) for value in found]

    def held(self, value: Value, depth: int) -> list[Value]:
        """What a field or a property holds."""
        symbol = self._symbol(value.key)
        number, _ = value.key
        held: list[Value] = []
        if symbol.node_type == "property" and symbol.returns is not None:
            held = self.values_of(number, max(symbol.parent, 0), symbol.returns, is_type=True, depth=depth)
        elif symbol.node_type == "field":
            held = self.bound((number, symbol.parent), symbol.name, depth)
            if symbol.returns is not None:
                held += self.values_of(number, max(symbol.parent, 0), symbol.returns, is_type=True, depth=depth)
        return [each.weaker(value.confidence, each.resolution) for each in held if each.key != value.key]

    def or_held(self, values: list[Value], depth: int) -> list[Value]:
        """Of fields and properties what they hold, and of others themselves."""
        found: list[Value] = []
        for value in values:
            holds = self._symbol(value.key).node_type in ("field", "property")
            found += self.held(value, depth) if holds else [value]
        return found

    def values_of(self, number: int, scope: int, expression: Expression, *, is_type: bool, depth: int) -> list[Value]:
        """What a variable stands for that has this type or value."""
        values = self._evaluator.evaluate(number, scope, expression, depth + 1)
        if is_type:
            return [v._replace(instance=True, resolution="annotation") for v in values if self._classes.is_class(v.key)]
        said = ("constructor", "annotation")
        return [v.weaker(HIGH if v.resolution in said else MEDIUM, v.resolution) for v in values]

    def bound(self, place: Key, name: str, depth: int) -> list[Value]:
        """What a variable of a scope stands for."""
        if place not in self._definitions.bindings:
            return []
        number, scope = place
        bindings = self._definitions.bindings[place].get(name, ())
        values = [(scope, expression, is_type) for expression, is_type in bindings if expression not in ([], [name])]
        typed = [each for each in values if each[2] and each[1]]
        found = self.any_of(number, typed or values, depth)
        if not found and typed and self._grammar(number).static:
            # A function inside has a parameter of this name, which is of another type.
            others = self.any_of(number, [each for each in values if not each[2]], depth)
            found = [value.weaker(MEDIUM, value.resolution) for value in others]
        return found
