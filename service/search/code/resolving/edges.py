"""The edges that the definitions, imports and references of a file begin.

Each says by its confidence and its resolution how sure it is; what stays ambiguous becomes an edge to each candidate.
"""

from collections.abc import Iterator
from contextlib import suppress
from typing import NamedTuple

from service.search.code.reading.expressions import CALL, Expression
from service.search.code.reading.extracts import CALLABLES, Import, Reference
from service.search.code.resolving.arguments import Arguments
from service.search.code.resolving.evaluation import Evaluation
from service.search.code.resolving.guesses import Guesses
from service.search.code.resolving.members import same_parameters
from service.search.code.resolving.values import CANDIDATE, CERTAINTY, HIGH, LOW, MOST_CANDIDATES, Key, Value
from service.search.code.testing import is_test_file, is_test_function


class Edge(NamedTuple):
    """An edge between two symbols, with a line of the source's file on which it is said."""

    source: Key
    target: Key
    edge_type: str
    line: int
    confidence: str
    resolution: str
    candidates: int = 1
    """How many symbols the mention can mean."""


class Edges:
    """Finds what symbols have to do with each other."""

    def __init__(self, evaluator: Evaluation) -> None:
        self._evaluator, self._definitions, self._classes = evaluator, evaluator.definitions, evaluator.classes
        self._symbol, self._grammar = self._definitions.symbol, self._definitions.grammar
        self._members, self._imports, self._scopes = evaluator.members, evaluator.imports, evaluator.scopes
        self._arguments, self._guesses = Arguments(evaluator), Guesses(evaluator)

    def of_file(self, number: int) -> Iterator[Edge]:
        extract = self._definitions.files[number]
        for place in range(len(extract.symbols)):
            yield from _as_deep_as_can_be(self._edges_of_symbol((number, place)))
        for each in extract.imports:
            yield from _as_deep_as_can_be(self._edges_of_import(number, each))
        in_tests = is_test_file(extract.path)
        for reference in extract.references:
            source = (number, reference.scope)
            for edge in _as_deep_as_can_be(self._edges_of_reference(source, reference)):
                yield edge
                if in_tests and self._tests(edge):
                    yield edge._replace(edge_type="tests")

    def _edges_of_symbol(self, key: Key) -> Iterator[Edge]:
        symbol, number = self._symbol(key), key[0]
        if symbol.parent >= 0:
            holder = self._owner(key) if symbol.owner else (number, symbol.parent)
            yield Edge(holder, key, "contains", symbol.start_line, HIGH, "scope")
        if symbol.method_type and symbol.owner:
            yield from self._edges_to_interfaces(key)
        if self._classes.is_type(key):
            yield from self._edges_of_class(key)
        if symbol.node_type in CALLABLES and symbol.returns:
            for value in self._evaluator.evaluate(number, max(symbol.parent, 0), symbol.returns, 0):
                if self._classes.is_class(value.key) and not value.elements:
                    yield Edge(key, value.key, "returns", symbol.start_line, value.confidence, "annotation")

    def _tests(self, edge: Edge) -> bool:
        if (
            edge.edge_type != "calls"
            or edge.confidence == CANDIDATE
            or is_test_file(self._definitions.files[edge.target[0]].path)
        ):
            return False
        number, place = edge.source
        while place > 0:
            symbol = self._symbol((number, place))
            if is_test_function(symbol.name, self._definitions.files[number].language):
                return True
            place = symbol.parent
        return False

    def _owner(self, key: Key) -> Key:
        symbol = self._symbol(key)
        values = self._evaluator.evaluate(key[0], symbol.parent, symbol.owner or [], 0)
        return next((value.key for value in values if self._classes.is_class(value.key)), (key[0], symbol.parent))

    def _edges_of_class(self, key: Key) -> Iterator[Edge]:
        symbol = self._symbol(key)
        for base, value in self._classes.direct_bases(key):
            kind = self._symbol(base).node_type
            implements = kind == "interface" and symbol.node_type != "interface"
            edge_type = "implements" if implements else "inherits"
            yield Edge(key, base, edge_type, symbol.start_line, value.confidence, value.resolution)
        if self._grammar(key[0]).method_sets and symbol.node_type != "interface":
            for interface, confidence in self._evaluator.method_sets.implemented(key).items():
                yield Edge(key, interface, "implements", symbol.start_line, confidence, "methods")
        members = [(key[0], place) for places in self._definitions.members[key].values() for place in places]
        owned = [member for members_of_name in self._classes.owned.get(key, {}).values() for member in members_of_name]
        for member in (*members, *owned):
            if self._symbol(member).node_type not in ("method", "property"):
                continue
            for base in self._classes.bases(key):
                found = [
                    v for v in self._members.own_member(base, self._symbol(member).name, 1) if v.resolution == "member"
                ]
                if self._grammar(key[0]).overloads:
                    found = [v for v in found if same_parameters(self._symbol(v.key), self._symbol(member))]
                if found and self._symbol(found[0].key).node_type in ("method", "property"):
                    line = self._symbol(member).start_line
                    yield Edge(member, found[0].key, "overrides", line, HIGH, "inherited")
                    break

    def _edges_to_interfaces(self, key: Key) -> Iterator[Edge]:
        """From a method to those that the interfaces ask for which its type implements by it."""
        symbol = self._symbol(key)
        for interface, confidence in self._evaluator.method_sets.implemented(self._owner(key)).items():
            for place in self._definitions.members[interface].get(symbol.name, ()):
                yield Edge(key, (interface[0], place), "overrides", symbol.start_line, confidence, "methods")

    def _edges_of_import(self, number: int, each: Import) -> Iterator[Edge]:
        source = (number, each.scope)
        if each.imported in ("", "*"):
            files = self._definitions.modules.named(each.module, number)
            # A package of many files is none of them.
            few = files if len(files) <= MOST_CANDIDATES else []
            values = [Value((file, 0), False, HIGH, "import") for file in few]
        else:
            values = self._imports.taken(number, each.module, each.imported, 0)
        # What has one name after another stands for all that these are: the surest come first.
        for value in sorted(values, key=lambda value: -CERTAINTY[value.confidence])[:MOST_CANDIDATES]:
            yield Edge(source, value.key, "imports", each.line, value.confidence, "import")

    def _edges_of_reference(self, source: Key, reference: Reference) -> Iterator[Edge]:
        number, scope = source
        edge_type, expression, line = reference.edge_type, reference.expression, reference.line
        is_call = edge_type == "calls"
        values = self._scopes.named(number, scope, expression, 0) if is_call else []
        values = values or self._evaluator.evaluate(number, scope, expression, 0)
        values = [v for v in values if is_call or not v.instance]
        if is_call and values:
            values = [v for v in self._meant_by_call(values) if not self._is_foreign(v.key)]
            if not values:
                return
        if not values and is_call and (extending := self._arguments.extending(source, reference)):
            values = extending
        if not values and is_call:
            guessed = self._guesses.methods_named(source, expression)
            confidence = LOW if len(guessed) == 1 else CANDIDATE
            for key in guessed:
                yield Edge(source, key, "calls", line, confidence, "name", len(guessed))
            return
        if is_call and (made := self._constructed(number, expression, values)):
            yield from self._edges_of_constructor(source, made, reference, itself=False)
            return
        if is_call and (self._grammar(number).overloads or self._grammar(number).apart):
            callables = [v for v in values if self._symbol(v.key).node_type in CALLABLES]
            values = self._arguments.overloads(source, callables, reference.arguments) if callables else values
        distinct = {value.key: value for value in values}
        best = max((CERTAINTY[value.confidence] for value in distinct.values()), default=0)
        chosen = [value for value in distinct.values() if CERTAINTY[value.confidence] == best and not value.instance]
        for value in chosen[:MOST_CANDIDATES]:
            confidence = value.confidence if len(chosen) == 1 else CANDIDATE
            if is_call and self._classes.is_class(value.key):
                made_here = value._replace(confidence=confidence)
                yield from self._edges_of_constructor(source, made_here, reference, itself=True, among=len(chosen))
            else:
                yield Edge(source, value.key, edge_type, line, confidence, value.resolution, len(chosen))

    def _constructed(self, number: int, expression: Expression, values: list[Value]) -> Value | None:
        """The class of which `super(…)` or `this(…)` calls a constructor."""
        grammar = self._grammar(number)
        if len(expression) != 1 or not grammar.overloads or expression[0] not in grammar.itself | grammar.above:
            return None
        return next((value for value in values if self._classes.is_class(value.key)), None)

    def _edges_of_constructor(
        self, source: Key, value: Value, reference: Reference, *, itself: bool, among: int = 1
    ) -> Iterator[Edge]:
        """To a class and to its constructor, where it has one; the class alone stands for one that is not written."""
        name = self._grammar(value.key[0]).constructor or self._symbol(value.key).name
        made = [
            v for v in self._members.own_member(value.key, name, 1) if self._symbol(v.key).node_type == "constructor"
        ]
        if not self._grammar(value.key[0]).overloads:
            made = [
                v for v in self._members.member(value, name, 1)[:1] if self._symbol(v.key).node_type == "constructor"
            ]
        if itself or not made:
            yield Edge(source, value.key, "calls", reference.line, value.confidence, value.resolution, among)
        made = [each.weaker(value.confidence, "constructor") for each in made]
        made = self._arguments.overloads(source, made, reference.arguments)
        for each in made[:MOST_CANDIDATES]:
            confidence = each.confidence if len(made) == 1 else CANDIDATE
            yield Edge(source, each.key, "calls", reference.line, confidence, "constructor", among * len(made))

    def _meant_by_call(self, values: list[Value]) -> list[Value]:
        """Of a call of an instance the method that it calls, instead of the variable that holds the instance."""
        called: list[Value] = []
        for value in values:
            if value.instance and (name := self._grammar(value.key[0]).called):
                called += self._members.member(value, name, 1)
        return called or values

    def _is_foreign(self, key: Key) -> bool:
        """Whether it is a variable of a file, of which every value comes from another package."""
        number, place = key
        symbol = self._symbol(key)
        if symbol.node_type != "field" or symbol.parent != 0 or place == 0:
            return False
        imports = self._definitions.imports.get((number, 0), {})
        bindings = self._definitions.bindings.get((number, 0), {}).get(symbol.name, ())
        values = [[] if is_type else expression or [] for expression, is_type in bindings]
        return bool(values) and all(
            bool(value)
            and (
                value[0] == "require"
                or (value[0] in imports and not self._imports.imported(number, 0, value[0], 0))
                # Another name for what is not known here, unlike something that is made by a call of it.
                or (len(value) > 1 and value[-1] != CALL and not self._evaluator.evaluate(number, 0, value, 0))
            )
            for value in values
        )


def _as_deep_as_can_be(edges: Iterator[Edge]) -> Iterator[Edge]:
    """The edges without those that lead deeper than calls of Python can be: the others of the workspace still count."""
    with suppress(RecursionError):
        yield from edges
