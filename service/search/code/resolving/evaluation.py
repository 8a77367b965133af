"""What expressions of code stand for.

An expression is followed from its first name, through the scopes around it, imports, and the classes of variables.
"""

from service.search.code.reading.expressions import CALL, ELEMENT, UNKNOWN, Expression
from service.search.code.reading.extracts import CALLABLES, CLASSES
from service.search.code.resolving.classes import Classes
from service.search.code.resolving.definitions import Definitions
from service.search.code.resolving.imports import Imports
from service.search.code.resolving.members import Members
from service.search.code.resolving.method_sets import MethodSets
from service.search.code.resolving.scopes import Scopes
from service.search.code.resolving.searches import Search
from service.search.code.resolving.values import CERTAINTY, DEEPEST, HIGH, MEDIUM, Value, element
from service.search.code.resolving.variables import Variables


class Evaluation:
    """Says what expressions stand for, and remembers it until definitions change."""

    def __init__(self, definitions: Definitions) -> None:
        self.definitions = definitions
        self._symbol, self._grammar = definitions.symbol, definitions.grammar
        self.classes = Classes(definitions, self)
        self.variables = Variables(definitions, self.classes, self)
        self._search = Search()
        self.members = Members(definitions, self.classes, self.variables, self, self._search)
        self.imports = Imports(definitions, self.classes, self.members, self)
        self.scopes = Scopes(definitions, self.classes, self.variables, self.members, self.imports, self)
        self.method_sets = MethodSets(definitions, self.classes, self)
        self._known: dict[tuple[int, int, str], list[Value]] = {}
        self._attach()

    def begin_anew(self) -> None:
        """Forget what followed from definitions that are others now."""
        self.classes.forget()
        self.method_sets.forget()
        self._attach()

    def _attach(self) -> None:
        """Give types the attributes, members and bases that are written outside of them, when all files are known."""
        self.classes.attach_parts()
        self._known.clear()
        self.classes.attach_members()
        # What was found out until here was found without all members, and then without all attributes.
        self._known.clear()
        self.classes.attach_attributes()
        self._known.clear()
        self.classes.attach_bases()
        self._known.clear()

    def in_module(self, number: int, name: str, depth: int) -> list[Value]:
        """What a name means at the top of a file, or in what it takes from others."""
        return self._search.once(("module", number, name), lambda: self.scopes.in_module(number, name, depth))

    def evaluate(self, number: int, scope: int, expression: Expression, depth: int) -> list[Value]:
        """What an expression can stand for where it is written; nothing where that is not of the workspace."""
        if depth > DEEPEST or not expression or expression[0] == UNKNOWN:
            return []
        asked = (number, scope, "\0".join(expression))
        if asked in self._known:
            return self._known[asked]

        def find() -> list[Value]:
            if len(expression) == 1:
                return self.scopes.look_up(number, scope, expression[0], depth)
            return self._step(number, scope, expression, depth)

        values = self._search.once(asked, find)
        if depth == 0 or values:
            self._known[asked] = values
        return values

    def _step(self, number: int, scope: int, expression: Expression, depth: int) -> list[Value]:
        *before, last = expression
        above = self._grammar(number).above
        if last == CALL and len(before) == 1 and before[0] in above:
            around = self.classes.class_around(number, scope)
            bases = self.classes.bases(around) if around else []
            return [Value(base, True, HIGH, "super") for base in bases]
        if last == CALL and len(before) > 1 and self._grammar(number).many:
            held = self.variables.or_held(self.evaluate(number, scope, before[:-1], depth + 1), depth)
            if found := self._of_many([value for value in held if value.elements], before[-1], number):
                return found
        values = self.scopes.named(number, scope, before, depth) if last == CALL else []
        values = values or self.evaluate(number, scope, before, depth + 1)
        if last == CALL:
            return [result for value in values for result in self._called(value, depth)]
        if last == ELEMENT:
            return [value for value in map(element, self.variables.or_held(values, depth)) if value is not None]
        if last.startswith("("):
            return [result for value in values for result in self._handed(value, last, depth)]
        return self._accessed(number, values, expression, depth)

    def _accessed(self, number: int, values: list[Value], expression: Expression, depth: int) -> list[Value]:
        """What the last word of an expression means, of which the others mean these values."""
        *before, last = expression
        found: list[Value] = []
        for value in values:
            if before[0] in self._grammar(number).above and found:
                break  # the first class that has it
            found += self.members.member(value, last, depth)
        if self._grammar(number).by_namespace and all(self._symbol(v.key).node_type == "namespace" for v in values):
            found = self.scopes.qualified(number, before, last)
        if not values and self.definitions.files[number].language == "rust":
            # A path from the crate or from the module of the file.
            for root in ("", "self::"):
                found = found or self.imports.taken(number, root + "::".join(before), last, depth)
        return found

    def _of_many(self, held: list[Value], method: str, number: int) -> list[Value]:
        """What a method of something that holds one or many of a type gives."""
        grammar = self._grammar(number)
        if method in grammar.takes:
            return [value._replace(elements=value.elements - 1).weaker(MEDIUM, "returned") for value in held]
        return [value.weaker(MEDIUM, "returned") for value in held] if method in grammar.keeps else []

    def _called(self, value: Value, depth: int) -> list[Value]:
        """What a call of something gives."""
        symbol = self._symbol(value.key)
        if self.classes.is_type(value.key) and not value.instance:
            return [value._replace(instance=True, resolution="constructor")]
        if symbol.node_type not in CALLABLES:
            return []
        makes = self.classes.is_class(value.key) and not self.classes.is_type(value.key)
        made = [value._replace(instance=True, resolution="constructor")] if makes else []
        if symbol.returns is None:
            return made
        number, place = value.key
        if symbol.returns[-1] in ("Self", "this") or symbol.returns == ["Self", ELEMENT]:
            around = self.classes.class_around(number, place)
            results = [Value(around, True, HIGH, "self", len(symbol.returns) - 1)] if around else []
        else:
            results = self.evaluate(number, max(symbol.parent, 0), symbol.returns, depth + 1)
        return [
            result._replace(instance=True).weaker(min(value.confidence, MEDIUM, key=CERTAINTY.__getitem__), "returned")
            for result in results
            if self.classes.is_class(result.key)
        ] or made

    def _handed(self, value: Value, said: str, depth: int) -> list[Value]:
        """What a function hands to the function that it is given."""
        argument, _, parameter = said.strip("()").partition(":")
        if self._symbol(value.key).node_type in CLASSES:
            made = self.members.member(value, self._grammar(value.key[0]).constructor, depth)
            return [result for each in made for result in self._handed(each, said, depth) if each.key != value.key]
        types = self._symbol(value.key).callbacks.get(argument, [])
        expression = types[int(parameter)] if int(parameter) < len(types) else None
        if not expression:
            return []
        number, place = value.key
        found = self.variables.values_of(number, place, expression, is_type=True, depth=depth)
        return [each.weaker(value.confidence, each.resolution) for each in found]
