"""Types: what is one, what is written outside of it, and what is above it."""

from collections import defaultdict
from collections.abc import Iterator

from service.search.code.grammars import Grammar
from service.search.code.reading.expressions import Expression
from service.search.code.reading.extracts import CLASSES, Symbol
from service.search.code.resolving.definitions import Definitions
from service.search.code.resolving.values import CANDIDATE, Evaluator, Key, Value

_MOST_BASES = 50


class Classes:
    """The types of a workspace, and of scripts the functions and objects that are used like them."""

    def __init__(self, definitions: Definitions, evaluator: Evaluator) -> None:
        self._definitions, self._evaluator = definitions, evaluator
        self._symbol, self._grammar = definitions.symbol, definitions.grammar
        self.attributes: dict[Key, dict[str, list[tuple[int, Expression | None, bool]]]] = defaultdict(
            lambda: defaultdict(list)
        )
        self.owned: dict[Key, dict[str, list[Key]]] = defaultdict(lambda: defaultdict(list))
        self.parts: dict[Key, list[Key]] = {}
        self._related: dict[Key, list[tuple[Key, str, Expression]]] = defaultdict(list)
        self._known_bases: dict[Key, list[Key]] = {}

    def forget(self) -> None:
        """Forget what is written outside of types, and what is above them."""
        for derived in (self.attributes, self.owned, self._related, self._known_bases):
            derived.clear()

    def attach_members(self) -> None:
        """Give types the members that are written outside of them."""
        for number, extract in enumerate(self._definitions.files):
            for place, symbol in enumerate(extract.symbols):
                if symbol.owner is not None:
                    for value in self._evaluator.evaluate(number, symbol.parent, symbol.owner, 0):
                        if self._is_given(symbol, value, self._grammar(number)):
                            self.owned[value.key][symbol.name].append((number, place))

    def attach_bases(self) -> None:
        """Give types the bases that are written outside of them."""
        for number, extract in enumerate(self._definitions.files):
            for source, edge_type, target in extract.relations:
                for value in self._evaluator.evaluate(number, 0, source, 0):
                    self._related[value.key].append(((number, 0), edge_type, target))

    def _is_given(self, symbol: Symbol, value: Value, grammar: Grammar) -> bool:
        """Whether a member that is written outside of something is one of it."""
        if not grammar.exports:
            return self.is_type(value.key)
        # What one object of a type is given the others do not have, but for what each gives itself.
        return not value.instance or symbol.owner == ["this"]

    def attach_parts(self) -> None:
        """Know, of C#, the types that are written in several parts."""
        by_name: dict[str, list[Key]] = defaultdict(list)
        for number, extract in enumerate(self._definitions.files):
            if extract.language == "csharp":
                for place, symbol in enumerate(extract.symbols):
                    if symbol.node_type in CLASSES and "partial " in symbol.signature:
                        by_name[symbol.fully_qualified_name].append((number, place))
        self.parts = {key: keys for keys in by_name.values() if len(keys) > 1 for key in keys}

    def attach_attributes(self) -> None:
        """Give types the attributes that their methods set."""
        for number, extract in enumerate(self._definitions.files):
            itself = self._grammar(number).itself
            for binding in extract.bindings:
                receiver, dot, attribute = binding.name.rpartition(".")
                if dot and receiver in itself and (around := self.class_around(number, binding.scope)) is not None:
                    self.attributes[around][attribute].append((binding.scope, binding.expression, binding.is_type))

    def class_around(self, number: int, scope: int) -> Key | None:
        """The type that a place is in, or of whose member it is a part."""
        symbols = self._definitions.files[number].symbols
        while scope >= 0:
            symbol = symbols[scope]
            if symbol.node_type in CLASSES:
                return number, scope
            if symbol.owner is not None:
                found = [
                    v for v in self._evaluator.evaluate(number, symbol.parent, symbol.owner, 0) if self.is_class(v.key)
                ]
                if found or not self._grammar(number).exports:
                    return found[0].key if found else None
            scope = symbol.parent
        return None

    def is_class(self, key: Key) -> bool:
        """Whether it has members: a type, or of a script the function or object that is given them from outside."""
        return self.is_type(key) or (key in self.owned and key[1] > 0)

    def is_type(self, key: Key) -> bool:
        """Whether it is a type that can have members. In Go, all types can."""
        node_type = self._symbol(key).node_type
        return node_type in CLASSES or (node_type == "delegate" and self._definitions.files[key[0]].language == "go")

    def bases(self, key: Key) -> list[Key]:
        """The types that a type inherits from or implements, nearest first, without itself."""
        known = self._known_bases
        # With a stack of its own: programs write chains that are longer than calls of Python can be deep.
        waiting: list[tuple[Key, list[Key]]] = []
        above: Key | None = None if key in known else key
        while above is not None or waiting:
            if above is not None:
                known[above] = []  # a type that inherits from itself ends here
                waiting.append((above, [base for base, _ in self.direct_bases(above)]))
            current, direct = waiting[-1]
            above = next((base for base in direct if base not in known), None)
            if above is None:
                waiting.pop()
                each_of = (each for base in direct for each in (base, *known[base]) if each != current)
                known[current] = list(dict.fromkeys(each_of))[:_MOST_BASES]
        return known[key]

    def direct_bases(self, key: Key) -> Iterator[tuple[Key, Value]]:
        """The types that a type itself says it inherits from or implements."""
        written = [
            ((part[0], symbol.parent), each)
            for part in self.parts.get(key, (key,))
            for symbol in (self._symbol(part),)
            for each in (*symbol.inherits, *symbol.implements)
        ]
        written += [(scope, expression) for scope, _, expression in self._related.get(key, ())]
        for (file, scope), expression in written:
            for value in self._evaluator.evaluate(file, max(scope, 0), expression, 0):
                is_base = self.is_class(value.key) and not value.elements and value.key != key
                if is_base and value.confidence != CANDIDATE:
                    yield value.key, value
