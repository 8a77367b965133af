"""What references mean within a repository: extracts in, edges out.

An expression is followed from its first name, through the scopes around it, imports, and the classes of variables. Each
edge says by its confidence and its resolution how sure that is; what stays ambiguous becomes an edge to each candidate.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from io import BytesIO, StringIO, TextIOWrapper
from pathlib import Path
from typing import NamedTuple, TypeAlias

from service.search.code.expressions import CALL, ELEMENT, UNKNOWN, Expression
from service.search.code.extraction import CALLABLES, CLASSES, DEFAULT_EXPORT, Extract, Import, Reference, Symbol
from service.search.code.grammars import GRAMMARS, Grammar
from service.search.code.modules import Modules, package_name
from service.search.code.overloads import Chosen, Type, choose, plain
from service.search.code.signatures import TYPED, is_variable
from service.search.code.testing import is_test_file, is_test_function

HIGH, MEDIUM, LOW, CANDIDATE = "high", "medium", "low", "candidate"
_CERTAINTY = {HIGH: 3, MEDIUM: 2, LOW: 1, CANDIDATE: 0}
_DEEPEST = 12
_MOST_BASES = 50
_MOST_CANDIDATES = 8
# Methods of what the languages bring along; a receiver that is not known is more likely one of these.
_BUILT_IN = frozenset(
    name
    for kind in (str, list, dict, set, bytes, int, float, tuple, object, BaseException, property)
    for name in dir(kind)
) | frozenset(
    """
    Add Any Close Contains Count Done Equals Err Error Errorf First Len Lock Ok Printf Println Read Remove
    Select Some Sprintf String ToString Unlock Wait Where Write add apply as_ref as_str bind call catch charAt
    clone close collect compile concat contains debug delete end equals error every exception exec expect
    fetchone filter finally findall finditer flush forEach format fullmatch get getItem group groups has
    hashCode indexOf info into is_empty iter join length len log map match next open push push_str put read
    readline readlines reduce run search seek send set size slice some splice start startsWith sub submit
    substring test then toLowerCase toString toUpperCase to_string trim unwrap valueOf warn warning write
    """.split()
)
_BUILT_IN_OF = {"python": frozenset(name for kind in (Path, BytesIO, StringIO, TextIOWrapper) for name in dir(kind))}
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
        if _CERTAINTY[confidence] >= _CERTAINTY[self.confidence]:
            return self._replace(resolution=resolution)
        return self._replace(confidence=confidence, resolution=resolution)


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


class Resolver:
    """Knows the definitions of all files of a workspace."""

    def __init__(self, extracts: Sequence[Extract]) -> None:
        self._files = list(extracts)
        self._modules = Modules((each.path, each.language, each.namespace) for each in extracts)
        self._members: dict[Key, dict[str, list[int]]] = defaultdict(lambda: defaultdict(list))
        self._imports: dict[Key, dict[str, list[Import]]] = defaultdict(lambda: defaultdict(list))
        self._bindings: dict[Key, dict[str, list[tuple[Expression | None, bool]]]] = defaultdict(
            lambda: defaultdict(list)
        )
        self._attributes: dict[Key, dict[str, list[tuple[int, Expression | None, bool]]]] = defaultdict(
            lambda: defaultdict(list)
        )
        self._by_name: dict[str, list[Key]] = defaultdict(list)
        self._namespaces: dict[int, list[int]] = defaultdict(list)
        self._owned: dict[Key, dict[str, list[Key]]] = defaultdict(lambda: defaultdict(list))
        self._exported: dict[int, dict[str, list[Expression]]] = defaultdict(lambda: defaultdict(list))
        self._related: dict[Key, list[tuple[Key, str, Expression]]] = defaultdict(list)
        self._bases: dict[Key, list[Key]] = {}
        self._parts: dict[Key, list[Key]] = {}
        self._following: set[object] = set()
        self._known: dict[tuple[int, int, str], list[Value]] = {}
        for number, extract in enumerate(extracts):
            self._read(number, extract)
        self._attach()

    def replace(self, changed: Mapping[int, Extract]) -> None:
        """Know other definitions of some files, which have the paths, languages and namespaces that they had."""
        for number, extract in changed.items():
            self._forget(number)
            self._files[number] = extract
            self._read(number, extract)
            for name in {symbol.name for symbol in extract.symbols}:
                self._by_name[name].sort()
        for derived in (self._attributes, self._owned, self._related, self._bases):
            derived.clear()
        self._attach()

    def _forget(self, number: int) -> None:
        for place, symbol in enumerate(self._files[number].symbols):
            key = (number, place)
            for of_scope in (self._members, self._imports, self._bindings):
                of_scope.pop(key, None)
            if key in self._by_name[symbol.name]:
                self._by_name[symbol.name].remove(key)
        self._namespaces.pop(number, None)
        self._exported.pop(number, None)

    def edges_of(self, number: int) -> list[Edge]:
        """All edges that begin in a file, the surest one of each source, target and type for each line."""
        found: dict[tuple[Key, Key, str, int], Edge] = {}
        for edge in self._edges(number):
            if edge.source == edge.target and edge.edge_type != "calls":
                continue
            place = (edge.source, edge.target, edge.edge_type, edge.line)
            if place not in found or _CERTAINTY[found[place].confidence] < _CERTAINTY[edge.confidence]:
                found[place] = edge
        return list(found.values())

    def has_the_files_of(self, extracts: Mapping[int, Extract]) -> bool:
        """Whether the files at these places are the same ones, as far as their paths, languages and namespaces say."""
        return all(
            (file.path, file.language, file.namespace) == (extract.path, extract.language, extract.namespace)
            for number, extract in extracts.items()
            for file in (self._files[number],)
        )

    def path(self, number: int) -> str:
        """The path of a file."""
        return self._files[number].path

    def symbol(self, key: Key) -> Symbol:
        """The symbol at a place."""
        return self._files[key[0]].symbols[key[1]]

    def _grammar(self, number: int) -> Grammar:
        return GRAMMARS[self._files[number].language]

    # What is known of the files.

    def _read(self, number: int, extract: Extract) -> None:
        for place, symbol in enumerate(extract.symbols):
            key = (number, place)
            if symbol.node_type == "namespace":
                self._namespaces[number].append(place)
            if symbol.parent >= 0:
                if symbol.owner is None:
                    self._members[number, symbol.parent][symbol.name].append(place)
                self._by_name[symbol.name].append(key)
        for each in extract.imports:
            name = each.name or package_name(each.module, extract.language)
            self._imports[number, each.scope][name].append(each)
        for binding in extract.bindings:
            if "." not in binding.name:
                self._bindings[number, binding.scope][binding.name].append((binding.expression, binding.is_type))
            elif binding.expression and binding.name.startswith("exports."):
                self._exported[number][binding.name.removeprefix("exports.")].append(binding.expression)

    def _attach(self) -> None:
        """Gives types the attributes, members and bases that are written outside of them, when all files are known."""
        self._attach_parts()
        self._known.clear()
        for number, extract in enumerate(self._files):
            for place, symbol in enumerate(extract.symbols):
                if symbol.owner is not None:
                    for value in self._evaluate(number, symbol.parent, symbol.owner, 0):
                        if self._is_given(symbol, value, self._grammar(number)):
                            self._owned[value.key][symbol.name].append((number, place))
        # What was found out until here was found without all members, and then without all attributes.
        self._known.clear()
        self._attach_attributes()
        self._known.clear()
        for number, extract in enumerate(self._files):
            for source, edge_type, target in extract.relations:
                for value in self._evaluate(number, 0, source, 0):
                    self._related[value.key].append(((number, 0), edge_type, target))
        self._known.clear()

    def _is_given(self, symbol: Symbol, value: Value, grammar: Grammar) -> bool:
        """Whether a member that is written outside of something is one of it."""
        if not grammar.exports:
            return self._is_type(value.key)
        # What one object of a type is given the others do not have, but for what each gives itself.
        return not value.instance or symbol.owner == ["this"]

    def _attach_parts(self) -> None:
        """Of C#, the types that are written in several parts."""
        by_name: dict[str, list[Key]] = defaultdict(list)
        for number, extract in enumerate(self._files):
            if extract.language == "csharp":
                for place, symbol in enumerate(extract.symbols):
                    if symbol.node_type in CLASSES and "partial " in symbol.signature:
                        by_name[symbol.fully_qualified_name].append((number, place))
        self._parts = {key: keys for keys in by_name.values() if len(keys) > 1 for key in keys}

    def _attach_attributes(self) -> None:
        for number, extract in enumerate(self._files):
            itself = self._grammar(number).itself
            for binding in extract.bindings:
                receiver, dot, attribute = binding.name.rpartition(".")
                if dot and receiver in itself and (around := self._class_around(number, binding.scope)) is not None:
                    self._attributes[around][attribute].append((binding.scope, binding.expression, binding.is_type))

    def _class_around(self, number: int, scope: int) -> Key | None:
        symbols = self._files[number].symbols
        while scope >= 0:
            symbol = symbols[scope]
            if symbol.node_type in CLASSES:
                return number, scope
            if symbol.owner is not None:
                found = [v for v in self._evaluate(number, symbol.parent, symbol.owner, 0) if self._is_class(v.key)]
                if found or not self._grammar(number).exports:
                    return found[0].key if found else None
            scope = symbol.parent
        return None

    def _is_class(self, key: Key) -> bool:
        """Whether it has members: a type, or of a script the function or object that is given them from outside."""
        return self._is_type(key) or (key in self._owned and key[1] > 0)

    def _is_type(self, key: Key) -> bool:
        """Whether it is a type that can have members. In Go, all types can."""
        node_type = self.symbol(key).node_type
        return node_type in CLASSES or (node_type == "delegate" and self._files[key[0]].language == "go")

    def bases(self, key: Key) -> list[Key]:
        """The types that a type inherits from or implements, nearest first, without itself."""
        if key not in self._bases:
            self._bases[key] = []  # a type that inherits from itself ends here
            ordered: list[Key] = []
            for base, _ in self._direct_bases(key):
                ordered += [each for each in (base, *self.bases(base)) if each != key and each not in ordered]
            self._bases[key] = ordered[:_MOST_BASES]
        return self._bases[key]

    def _direct_bases(self, key: Key) -> Iterator[tuple[Key, Value]]:
        written = [
            ((part[0], symbol.parent), each)
            for part in self._parts.get(key, (key,))
            for symbol in (self.symbol(part),)
            for each in (*symbol.inherits, *symbol.implements)
        ]
        written += [(scope, expression) for scope, _, expression in self._related.get(key, ())]
        for (file, scope), expression in written:
            for value in self._evaluate(file, max(scope, 0), expression, 0):
                is_base = self._is_class(value.key) and not value.elements and value.key != key
                if is_base and value.confidence != CANDIDATE:
                    yield value.key, value

    # What expressions stand for.

    def _evaluate(self, number: int, scope: int, expression: Expression, depth: int) -> list[Value]:
        """What an expression can stand for where it is written; nothing where that is not of the workspace."""
        if depth > _DEEPEST or not expression or expression[0] == UNKNOWN:
            return []
        asked = (number, scope, "\0".join(expression))
        if asked in self._known:
            return self._known[asked]
        if asked in self._following:  # it depends on itself
            return []
        self._following.add(asked)
        try:
            if len(expression) == 1:
                values = self._look_up(number, scope, expression[0], depth)
            else:
                values = self._step(number, scope, expression, depth)
        finally:
            self._following.discard(asked)
        values = _distinct(values)
        if depth == 0 or values:
            self._known[asked] = values
        return values

    def _step(self, number: int, scope: int, expression: Expression, depth: int) -> list[Value]:
        *before, last = expression
        above = self._grammar(number).above
        if last == CALL and len(before) == 1 and before[0] in above:
            around = self._class_around(number, scope)
            bases = self.bases(around) if around else []
            return [Value(base, True, HIGH, "super") for base in bases]
        if last == CALL and len(before) > 1 and self._grammar(number).many:
            held = self._or_held(self._evaluate(number, scope, before[:-1], depth + 1), depth)
            if found := self._of_many([value for value in held if value.elements], before[-1], number):
                return found
        values = self._named(number, scope, before, depth) if last == CALL else []
        values = values or self._evaluate(number, scope, before, depth + 1)
        if last == CALL:
            return [result for value in values for result in self._called(value, depth)]
        if last == ELEMENT:
            return [value for value in map(_element, self._or_held(values, depth)) if value is not None]
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
            found += self._member(value, last, depth)
        if self._grammar(number).by_namespace and all(self.symbol(v.key).node_type == "namespace" for v in values):
            found = self._qualified(number, before, last)
        if not values and self._files[number].language == "rust":
            # A path from the crate or from the module of the file.
            for root in ("", "self::"):
                found = found or self._taken(number, root + "::".join(before), last, depth)
        return found

    def _qualified(self, number: int, words: Expression, name: str) -> list[Value]:
        """What a name means behind that of a namespace, or of an alias of one."""
        if not all(word.isidentifier() for word in words):
            return []
        for each in self._imports[number, 0].get(words[0], ()) if (number, 0) in self._imports else ():
            if each.name != each.imported and not each.imported:
                words = [*each.module.replace("::", ".").split("."), *words[1:]]
                break
        words = words[1:] if words[0] == "global" else words
        if not words:
            return []
        for namespace in self._modules.namespaces(number, ".".join(words)):
            for file in self._modules.of_namespace(namespace):
                if found := self._at_top(file, name):
                    return [value.weaker(HIGH, "import") for value in found]
        return []

    def _of_many(self, held: list[Value], method: str, number: int) -> list[Value]:
        """What a method of something that holds one or many of a type gives."""
        grammar = self._grammar(number)
        if method in grammar.takes:
            return [value._replace(elements=value.elements - 1).weaker(MEDIUM, "returned") for value in held]
        return [value.weaker(MEDIUM, "returned") for value in held] if method in grammar.keeps else []

    def _named(self, number: int, scope: int, expression: Expression, depth: int) -> list[Value]:
        """The methods that a name alone means where it is called, where fields are named apart from them."""
        if len(expression) != 1 or not self._grammar(number).overloads:
            return []
        at = scope
        while at >= 0:
            if self.symbol((number, at)).node_type in CLASSES:
                found = self._member(Value((number, at), True, HIGH, "scope"), expression[0], depth)
            else:
                found = self._defined(number, at, expression[0])
            found = [v for v in found if self.symbol(v.key).node_type in ("method", "function") and not v.instance]
            if found:
                return found
            at = self._files[number].symbols[at].parent
        imported = self._imported(number, 0, expression[0], depth)
        return [v for v in imported if self.symbol(v.key).node_type == "method"]

    def _called(self, value: Value, depth: int) -> list[Value]:
        """What a call of something gives."""
        symbol = self.symbol(value.key)
        if self._is_type(value.key) and not value.instance:
            return [value._replace(instance=True, resolution="constructor")]
        if symbol.node_type not in CALLABLES:
            return []
        makes = self._is_class(value.key) and not self._is_type(value.key)
        made = [value._replace(instance=True, resolution="constructor")] if makes else []
        if symbol.returns is None:
            return made
        number, place = value.key
        if symbol.returns[-1] in ("Self", "this") or symbol.returns == ["Self", ELEMENT]:
            around = self._class_around(number, place)
            results = [Value(around, True, HIGH, "self", len(symbol.returns) - 1)] if around else []
        else:
            results = self._evaluate(number, max(symbol.parent, 0), symbol.returns, depth + 1)
        return [
            result._replace(instance=True).weaker(min(value.confidence, MEDIUM, key=_CERTAINTY.__getitem__), "returned")
            for result in results
            if self._is_class(result.key)
        ] or made

    def _handed(self, value: Value, said: str, depth: int) -> list[Value]:
        """What a function hands to the function that it is given."""
        argument, _, parameter = said.strip("()").partition(":")
        if self.symbol(value.key).node_type in CLASSES:
            made = self._member(value, self._grammar(value.key[0]).constructor, depth)
            return [result for each in made for result in self._handed(each, said, depth) if each.key != value.key]
        types = self.symbol(value.key).callbacks.get(argument, [])
        expression = types[int(parameter)] if int(parameter) < len(types) else None
        if not expression:
            return []
        number, place = value.key
        found = self._values_of(number, place, expression, is_type=True, depth=depth)
        return [each.weaker(value.confidence, each.resolution) for each in found]

    def _member(self, value: Value, name: str, depth: int) -> list[Value]:
        number, place = value.key
        symbol = self.symbol(value.key)
        if symbol.node_type == "module" and place == 0:
            found = self._in_module(number, name, depth + 1)
            if not found and (inner := self._modules.submodule(number, name)) is not None:
                found = [Value((inner, 0), False, HIGH, "import")]
            return [each.weaker(value.confidence, "import") for each in found]
        if value.elements:
            return []
        if not self._is_class(value.key):
            return self._member_of_variable(value, name, depth)
        all_found: list[Value] = []
        for index, holder in enumerate((value.key, *self.bases(value.key))):
            if found := self._own_member(holder, name, depth):
                how = value.resolution if index == 0 else "inherited"
                found = [each.weaker(value.confidence, how) for each in found]
                if not self._grammar(number).overloads:
                    return found
                all_found += [each for each in found if not self._is_overridden(each.key, all_found)]
        if all_found or self._is_type(value.key):
            return all_found or self._embedded(value, name, depth)
        return self._member_of_variable(value, name, depth)

    def _is_overridden(self, key: Key, by: Iterable[Value]) -> bool:
        """Whether one of these methods has the same parameters, or is a field as it is."""
        symbol = self.symbol(key)
        return any(_same_parameters(symbol, self.symbol(value.key)) for value in by)

    def _embedded(self, value: Value, name: str, depth: int) -> list[Value]:
        """Of Go the type that is embedded under this name."""
        number, _ = value.key
        if self._files[number].language != "go":
            return []
        symbol = self.symbol(value.key)
        named = [expression for expression in symbol.inherits if expression and expression[-1] == name]
        return [
            found.weaker(value.confidence, "annotation")
            for expression in named
            for found in self._values_of(number, max(symbol.parent, 0), expression, is_type=True, depth=depth)
        ]

    def _own_member(self, holder: Key, name: str, depth: int) -> list[Value]:
        number, _ = holder
        parts = self._parts.get(holder, (holder,)) if self.symbol(holder).node_type in CLASSES else ()
        keys = [(part[0], each) for part in parts for each in self._members.get(part, {}).get(name, ())]
        keys += self._owned.get(holder, {}).get(name, ())
        fields = [key for key in keys if self.symbol(key).node_type in ("field", "property")]
        if keys and (self._grammar(number).overloads or self._grammar(number).apart):
            return [Value(key, False, HIGH, "member") for key in keys]
        if keys and not fields:
            return [Value(key, False, HIGH, "member") for key in keys[-1:]]
        found: list[Value] = [Value(key, False, HIGH, "member") for key in fields[-1:]]
        values = self._attributes.get(holder, {}).get(name, ())
        return found + self._any_of(number, [each for each in values if each[1] != []], depth)

    def _any_of(self, number: int, values: Sequence[tuple[int, Expression | None, bool]], depth: int) -> list[Value]:
        """What a variable stands for that has these values, which is less sure where not all of them are known."""
        evaluated = [
            self._values_of(number, scope, expression, is_type=is_type, depth=depth) if expression else []
            for scope, expression, is_type in values
        ]
        found = [value for each in evaluated for value in each]
        # A variable that says its type has one, whichever value it is seen in.
        sure = evaluated if not self._grammar(number).static else [expression for _, expression, _ in values]
        if any(is_type for _, _, is_type in values) or all(sure):
            return found
        return [value.weaker(MEDIUM, value.resolution) for value in found]

    def _member_of_variable(self, value: Value, name: str, depth: int) -> list[Value]:
        """A member of what a field or a property holds."""
        return [found for each in self._held(value, depth) for found in self._member(each, name, depth + 1)]

    def _held(self, value: Value, depth: int) -> list[Value]:
        """What a field or a property holds."""
        symbol = self.symbol(value.key)
        number, _ = value.key
        held: list[Value] = []
        if symbol.node_type == "property" and symbol.returns is not None:
            held = self._values_of(number, max(symbol.parent, 0), symbol.returns, is_type=True, depth=depth)
        elif symbol.node_type == "field":
            held = self._bound((number, symbol.parent), symbol.name, depth)
            if symbol.returns is not None:
                held += self._values_of(number, max(symbol.parent, 0), symbol.returns, is_type=True, depth=depth)
        return [each.weaker(value.confidence, each.resolution) for each in held if each.key != value.key]

    def _or_held(self, values: list[Value], depth: int) -> list[Value]:
        """Of fields and properties what they hold, and of others themselves."""
        found: list[Value] = []
        for value in values:
            holds = self.symbol(value.key).node_type in ("field", "property")
            found += self._held(value, depth) if holds else [value]
        return found

    def _values_of(self, number: int, scope: int, expression: Expression, *, is_type: bool, depth: int) -> list[Value]:
        """What a variable stands for that has this type or value."""
        values = self._evaluate(number, scope, expression, depth + 1)
        if is_type:
            return [v._replace(instance=True, resolution="annotation") for v in values if self._is_class(v.key)]
        said = ("constructor", "annotation")
        return [v.weaker(HIGH if v.resolution in said else MEDIUM, v.resolution) for v in values]

    def _bound(self, place: Key, name: str, depth: int) -> list[Value]:
        if place not in self._bindings:
            return []
        number, scope = place
        bindings = self._bindings[place].get(name, ())
        values = [(scope, expression, is_type) for expression, is_type in bindings if expression not in ([], [name])]
        typed = [each for each in values if each[2] and each[1]]
        found = self._any_of(number, typed or values, depth)
        if not found and typed and self._grammar(number).static:
            # A function inside has a parameter of this name, which is of another type.
            others = self._any_of(number, [each for each in values if not each[2]], depth)
            found = [value.weaker(MEDIUM, value.resolution) for value in others]
        return found

    def _look_up(self, number: int, scope: int, name: str, depth: int) -> list[Value]:
        """What a name means where it is written."""
        grammar = self._grammar(number)
        if name in grammar.itself:
            around = self._class_around(number, scope)
            return [Value(around, name not in ("cls", "Self"), HIGH, "self")] if around else []
        if name in grammar.above:
            around = self._class_around(number, scope)
            return [Value(base, True, HIGH, "super") for base in (self.bases(around)[:1] if around else [])]
        if name == "exports" and grammar.exports:
            return self._defined(number, 0, name) or [Value((number, 0), False, HIGH, "scope")]
        found, ends = self._around(number, scope, name, depth)
        found = found if ends else self._in_module(number, name, depth)
        return found if found or ends or not grammar.shared else self._shared(number, name, grammar.shared)

    def _shared(self, number: int, name: str, shared: str) -> list[Value]:
        """What a name means in the files that see each other's names without imports."""
        found: list[Value] = []
        for other in self._modules.together(number, shared):
            if other != number:
                found += [v.weaker(HIGH, "package") for v in self._at_top(other, name)]
        if found or shared != "namespace":
            return found
        for namespace in self._modules.namespaces(number, ""):
            for other in self._modules.of_namespace(namespace):
                found += [v.weaker(HIGH, "package") for v in self._at_top(other, name)]
            if found:
                return found
        return self._used(number, name)

    def _around(self, number: int, scope: int, name: str, depth: int) -> tuple[list[Value], bool]:
        """What a name means in the functions and classes around a place, and whether it is one of theirs."""
        at = scope
        while at > 0:
            symbol = self._files[number].symbols[at]
            if symbol.node_type not in CLASSES:
                if found := self._in_scope(number, at, name, depth):
                    return found, True
                if self._bindings.get((number, at), {}).get(name):
                    return [], True  # a variable of which nothing is known
            elif (at == scope and not self._grammar(number).apart) or self._grammar(number).implicit_self:
                found = self._member(Value((number, at), True, HIGH, "scope"), name, depth)
                if found and self.symbol(found[0].key).node_type != "constructor":
                    return found, True
            at = symbol.parent
        return [], False

    def _used(self, number: int, name: str) -> list[Value]:
        """What a name means among the namespaces that a file uses."""
        found: list[Value] = []
        for imports in self._imports[number, 0].values():
            for each in imports:
                for other in self._modules.named(each.module, number):
                    found += [v.weaker(HIGH, "import") for v in self._at_top(other, name)]
        return found

    def _in_scope(self, number: int, scope: int, name: str, depth: int) -> list[Value]:
        found = self._defined(number, scope, name)
        if not found and name in self._bindings.get((number, scope), {}):
            found = self._bound((number, scope), name, depth)
        if not found and (number, scope) in self._imports:
            found = self._imported(number, scope, name, depth)
        return found

    def _defined(self, number: int, scope: int, name: str) -> list[Value]:
        places = self._members[number, scope].get(name, ()) if (number, scope) in self._members else ()
        found = [Value((number, place), False, HIGH, "scope") for place in places]
        if self._grammar(number).exports:
            # Members of objects are not names of the scope that the object is in; and several are one with overloads.
            found = [v for v in found if self.symbol(v.key).node_type not in ("method", "constructor", "property")]
            if found and all(self.symbol(v.key).node_type == "function" for v in found):
                return found[-1:]
        # Definitions of one name: the last one holds, or one of them by a condition that is not known here.
        if len(found) > 1 and not all(self.symbol(v.key).node_type in CALLABLES for v in found):
            classes = [v for v in found if self.symbol(v.key).node_type != "field"]
            found = classes or found
        return [value.weaker(MEDIUM, "scope") for value in found[-1:]] if len(found) > 1 else found

    def _in_module(self, number: int, name: str, depth: int) -> list[Value]:
        """What a name means at the top of a file, or in what it takes from others."""
        if depth > _DEEPEST:
            return []
        found = self._defined(number, 0, name)
        if found and self.symbol(found[0].key).node_type != "field":
            return found
        if imported := self._imported(number, 0, name, depth):
            return imported
        if name in self._imports.get((number, 0), ()):
            # Something of another package, whatever it is kept in, unless it is taken from a namespace of the file.
            return self._in_namespaces(number, name)
        bound = self._bound((number, 0), name, depth) if name != DEFAULT_EXPORT else []
        return bound + found or self._at_top(number, name) or self._given_away(number, name, depth)

    def _given_away(self, number: int, name: str, depth: int) -> list[Value]:
        """What a script assigns to a member of its `exports`."""
        keys = self._owned.get((number, 0), {}).get(name, [])
        found = [Value(key, False, HIGH, "scope") for key in keys[-1:]]
        for expression in self._exported.get(number, {}).get(name, ()) if not found else ():
            found += self._evaluate(number, 0, expression, depth + 1)
        return found

    def _at_top(self, number: int, name: str) -> list[Value]:
        """What is defined at the top of a file, or in one of its namespaces."""
        return self._defined(number, 0, name) or self._in_namespaces(number, name)

    def _in_namespaces(self, number: int, name: str) -> list[Value]:
        for place in self._namespaces.get(number, ()):
            if found := self._defined(number, place, name):
                return found
        return []

    def _imported(self, number: int, scope: int, name: str, depth: int) -> list[Value]:
        if (number, scope) not in self._imports:
            return []
        imports, language = self._imports[number, scope], self._files[number].language
        for each in imports.get(name, ()):
            if each.imported == "*":
                continue
            module = each.module
            if not each.name and language == "python":  # `import a.b` makes `a` known
                module = module.split(".")[0]
            if found := self._taken(number, module, each.imported, depth):
                return found
        for each in imports.get("*", ()):
            if self._grammar(number).by_namespace and (
                values := self._taken_from_type(number, each.module, name, depth)
            ):
                return values
            for file in self._modules.named(each.module, number):
                if file != number and (values := self._in_module(file, name, depth + 1)):
                    return [value.weaker(value.confidence, "import") for value in values]
        return []

    def _taken(self, number: int, module: str, imported: str, depth: int) -> list[Value]:
        files = self._modules.named(module, number)
        language = self._files[number].language
        found: list[Value] = []
        for file in files:
            if not imported:
                whole = self._assigned_exports(file) if language == "javascript" else []
                found += [v.weaker(HIGH, "import") for v in whole] or [Value((file, 0), False, HIGH, "import")]
                continue
            values = self._in_module(file, imported, depth + 1) if file != number or language == "python" else []
            if not values and (inner := self._modules.submodule(file, imported)) is not None:
                values = [Value((inner, 0), False, HIGH, "import")]
            if not values and imported == "default":
                values = self._default(file)
            elif not values and language == "javascript":
                values = [v for each in self._assigned_exports(file) for v in self._member(each, imported, depth + 1)]
            found += [value.weaker(value.confidence, "import") for value in values]
        if not found and imported and self._grammar(number).by_namespace and depth < _DEEPEST:
            return self._taken_from_type(number, module, imported, depth)
        if not files and imported:
            # `from package import module`, of a package without a file of its own.
            inside = f"{module}{imported}" if module.endswith(".") else f"{module}.{imported}"
            found = [Value((file, 0), False, HIGH, "import") for file in self._modules.named(inside, number)]
        return found

    def _taken_from_type(self, number: int, module: str, imported: str, depth: int) -> list[Value]:
        """What is inside of a type: a static member, or another type."""
        around, _, name = module.rpartition(".")
        types = self._taken(number, around, name, depth + 1) if around else []
        return [
            member.weaker(HIGH, "import")
            for each in types
            if self._is_class(each.key)
            for member in self._member(each, imported, depth + 1)
            if not member.instance
        ]

    def _default(self, file: int) -> list[Value]:
        for each in self._files[file].bindings:
            if each.name == DEFAULT_EXPORT and each.expression:
                return self._evaluate(file, 0, each.expression, 1)
        return []

    def _assigned_exports(self, file: int) -> list[Value]:
        """What a script is as a whole, where it says so with `module.exports = …`."""
        if not any(each.name == "module.exports" for each in self._files[file].bindings):
            return []
        return self._default(file)

    # Edges.

    def _edges(self, number: int) -> Iterator[Edge]:
        extract = self._files[number]
        for place in range(len(extract.symbols)):
            yield from self._edges_of_symbol((number, place))
        for each in extract.imports:
            yield from self._edges_of_import(number, each)
        in_tests = is_test_file(extract.path)
        for reference in extract.references:
            source = (number, reference.scope)
            for edge in self._edges_of_reference(source, reference):
                yield edge
                if in_tests and self._tests(edge):
                    yield edge._replace(edge_type="tests")

    def _edges_of_symbol(self, key: Key) -> Iterator[Edge]:
        symbol, number = self.symbol(key), key[0]
        if symbol.parent >= 0:
            holder = self._owner(key) if symbol.owner else (number, symbol.parent)
            yield Edge(holder, key, "contains", symbol.start_line, HIGH, "scope")
        if self._is_type(key):
            yield from self._edges_of_class(key)
        if symbol.node_type in CALLABLES and symbol.returns:
            for value in self._evaluate(number, max(symbol.parent, 0), symbol.returns, 0):
                if self._is_class(value.key) and not value.elements:
                    yield Edge(key, value.key, "returns", symbol.start_line, value.confidence, "annotation")

    def _tests(self, edge: Edge) -> bool:
        if edge.edge_type != "calls" or edge.confidence == CANDIDATE or is_test_file(self._files[edge.target[0]].path):
            return False
        number, place = edge.source
        while place > 0:
            symbol = self.symbol((number, place))
            if is_test_function(symbol.name, self._files[number].language):
                return True
            place = symbol.parent
        return False

    def _owner(self, key: Key) -> Key:
        symbol = self.symbol(key)
        values = self._evaluate(key[0], symbol.parent, symbol.owner or [], 0)
        return next((value.key for value in values if self._is_class(value.key)), (key[0], symbol.parent))

    def _edges_of_class(self, key: Key) -> Iterator[Edge]:
        symbol = self.symbol(key)
        for base, value in self._direct_bases(key):
            kind = self.symbol(base).node_type
            implements = kind == "interface" and symbol.node_type != "interface"
            edge_type = "implements" if implements else "inherits"
            yield Edge(key, base, edge_type, symbol.start_line, value.confidence, value.resolution)
        members = [(key[0], place) for places in self._members[key].values() for place in places]
        owned = [member for members_of_name in self._owned.get(key, {}).values() for member in members_of_name]
        for member in (*members, *owned):
            if self.symbol(member).node_type not in ("method", "property"):
                continue
            for base in self.bases(key):
                found = [v for v in self._own_member(base, self.symbol(member).name, 1) if v.resolution == "member"]
                if self._grammar(key[0]).overloads:
                    found = [v for v in found if _same_parameters(self.symbol(v.key), self.symbol(member))]
                if found and self.symbol(found[0].key).node_type in ("method", "property"):
                    line = self.symbol(member).start_line
                    yield Edge(member, found[0].key, "overrides", line, HIGH, "inherited")
                    break

    def _edges_of_import(self, number: int, each: Import) -> Iterator[Edge]:
        source = (number, each.scope)
        if each.imported in ("", "*"):
            files = self._modules.named(each.module, number)
            # A package of many files is none of them.
            few = files if len(files) <= _MOST_CANDIDATES else []
            values = [Value((file, 0), False, HIGH, "import") for file in few]
        else:
            values = self._taken(number, each.module, each.imported, 0)
        for value in values:
            yield Edge(source, value.key, "imports", each.line, value.confidence, "import")

    def _edges_of_reference(self, source: Key, reference: Reference) -> Iterator[Edge]:
        number, scope = source
        edge_type, expression, line = reference.edge_type, reference.expression, reference.line
        is_call = edge_type == "calls"
        values = self._named(number, scope, expression, 0) if is_call else []
        values = values or self._evaluate(number, scope, expression, 0)
        values = [v for v in values if is_call or not v.instance]
        if is_call and values:
            values = [v for v in self._meant_by_call(values) if not self._is_foreign(v.key)]
            if not values:
                return
        if not values and is_call and (extending := self._extending(source, reference)):
            values = extending
        if not values and is_call:
            yield from self._by_name_alone(source, expression, line)
            return
        if is_call and (made := self._constructed(number, expression, values)):
            yield from self._edges_of_constructor(source, made, reference, itself=False)
            return
        if is_call and (self._grammar(number).overloads or self._grammar(number).apart):
            callables = [v for v in values if self.symbol(v.key).node_type in CALLABLES]
            values = self._overloads(source, callables, reference.arguments) if callables else values
        distinct = {value.key: value for value in values}
        best = max((_CERTAINTY[value.confidence] for value in distinct.values()), default=0)
        chosen = [value for value in distinct.values() if _CERTAINTY[value.confidence] == best and not value.instance]
        for value in chosen[:_MOST_CANDIDATES]:
            confidence = value.confidence if len(chosen) == 1 else CANDIDATE
            if is_call and self._is_class(value.key):
                made_here = value._replace(confidence=confidence)
                yield from self._edges_of_constructor(source, made_here, reference, itself=True, among=len(chosen))
            else:
                yield Edge(source, value.key, edge_type, line, confidence, value.resolution, len(chosen))

    def _constructed(self, number: int, expression: Expression, values: list[Value]) -> Value | None:
        """The class of which `super(…)` or `this(…)` calls a constructor."""
        grammar = self._grammar(number)
        if len(expression) != 1 or not grammar.overloads or expression[0] not in grammar.itself | grammar.above:
            return None
        return next((value for value in values if self._is_class(value.key)), None)

    def _edges_of_constructor(
        self, source: Key, value: Value, reference: Reference, *, itself: bool, among: int = 1
    ) -> Iterator[Edge]:
        """To a class and to its constructor, where it has one; the class alone stands for one that is not written."""
        name = self._grammar(value.key[0]).constructor or self.symbol(value.key).name
        made = [v for v in self._own_member(value.key, name, 1) if self.symbol(v.key).node_type == "constructor"]
        if not self._grammar(value.key[0]).overloads:
            made = [v for v in self._member(value, name, 1)[:1] if self.symbol(v.key).node_type == "constructor"]
        if itself or not made:
            yield Edge(source, value.key, "calls", reference.line, value.confidence, value.resolution, among)
        made = [each.weaker(value.confidence, "constructor") for each in made]
        made = self._overloads(source, made, reference.arguments)
        for each in made[:_MOST_CANDIDATES]:
            confidence = each.confidence if len(made) == 1 else CANDIDATE
            yield Edge(source, each.key, "calls", reference.line, confidence, "constructor", among * len(made))

    # Which of several methods of one name.

    def _overloads(self, source: Key, values: list[Value], arguments: list[Expression] | None) -> list[Value]:
        """Those of methods of one name that take the arguments."""
        if len(values) < 2 or arguments is None:
            return values
        methods = [self.symbol(value.key) for value in values]
        types = [
            [self._type(value.key, expression) for expression in method.parameters or ()]
            for value, method in zip(values, methods, strict=True)
        ]
        given = [self._type_of(source, argument, 0) for argument in arguments]
        chosen: Chosen = choose(methods, types, given, self._above)
        left = [values[place] for place in chosen.places]
        return left if chosen.sure else [value.weaker(MEDIUM, value.resolution) for value in left]

    def _above(self, key: Key) -> tuple[list[Key], frozenset[str]]:
        """The types above one: those of the workspace, and the names of others."""
        bases = self.bases(key)
        said = [
            expression
            for each in (key, *bases)
            for expression in (*self.symbol(each).inherits, *self.symbol(each).implements)
        ]
        return bases, frozenset(each[-1] for each in said if each) - {self.symbol(each).name for each in bases}

    def _type(self, place: Key, expression: Expression) -> Type | None:
        """What the text of a type means where it is written."""
        number, scope = place
        words = [word for word in expression if word != ELEMENT]
        for value in self._evaluate(number, scope, words, 0):
            if self._is_class(value.key) or self.symbol(value.key).node_type == "delegate":
                return Type(value.key, len(expression) - len(words))
        return plain(expression)

    def _type_of(self, place: Key, expression: Expression, depth: int) -> Type | None:
        """The type of what is handed over; None where it is not known."""
        if not expression or expression[0] == UNKNOWN or depth > _DEEPEST:
            return None
        if expression[0] == TYPED:
            return self._type(place, expression[1:])
        number, scope = place
        *before, last = expression
        if last == CALL:
            called = self._named(number, scope, before, 0) or self._evaluate(number, scope, before, 0)
            if called and self._is_class(called[0].key) and not called[0].instance:
                return Type(called[0].key)
            returned = {self._type_said(value.key) for value in called}
            return returned.pop() if len(returned) == 1 else None
        if last == ELEMENT:
            around = self._type_of(place, before, depth + 1)
            return around._replace(dimensions=around.dimensions - 1) if around and around.dimensions else None
        if not before:
            return self._type_of_name(place, last, depth)
        if last == "length" and (around := self._type_of(place, before, depth + 1)) and around.dimensions:
            return Type("int")
        for value in self._evaluate(number, scope, expression, 0):
            if self.symbol(value.key).node_type in ("field", "property"):
                return self._type_said(value.key)
        return None

    def _type_of_name(self, place: Key, name: str, depth: int) -> Type | None:
        number, at = place
        if name in self._grammar(number).itself:
            around = self._class_around(number, at)
            return Type(around) if around else None
        while at >= 0:
            for expression, is_type in self._bindings.get((number, at), {}).get(name, ()):
                if expression is None:
                    return None
                return (
                    self._type((number, at), expression)
                    if is_type
                    else self._type_of((number, at), expression, depth + 1)
                )
            if self.symbol((number, at)).node_type in CLASSES:
                for value in self._member(Value((number, at), True, HIGH, "scope"), name, 0):
                    if self.symbol(value.key).node_type in ("field", "property"):
                        return self._type_said(value.key)
            at = self._files[number].symbols[at].parent
        return None

    def _type_said(self, key: Key) -> Type | None:
        """The type that a definition says it has or returns."""
        symbol = self.symbol(key)
        if symbol.returns is None:
            is_constant = self.symbol((key[0], max(symbol.parent, 0))).node_type == "enum"
            return Type((key[0], symbol.parent)) if is_constant and symbol.node_type == "field" else None
        return self._type((key[0], max(symbol.parent, 0)), symbol.returns)

    def _extending(self, source: Key, reference: Reference) -> list[Value]:
        """The methods that are written elsewhere, to be called like members of what this is called on."""
        *receiver, name = reference.expression
        if not receiver or reference.arguments is None or name not in self._by_name:
            return []
        keys = [key for key in self._by_name[name] if self.symbol(key).extends]
        if not keys:
            return []
        given = [self._type_of(source, each, 0) for each in (receiver, *reference.arguments)]
        types = [[self._type(key, each) for each in self.symbol(key).parameters or ()] for key in keys]
        chosen = choose([self.symbol(key) for key in keys], types, given, self._above)
        known = chosen.sure and given[0] is not None
        return [
            Value(keys[place], False, HIGH if known and given[0] == types[place][0] else MEDIUM, "annotation")
            for place in chosen.places
        ]

    def _meant_by_call(self, values: list[Value]) -> list[Value]:
        """Of a call of an instance the method that it calls, instead of the variable that holds the instance."""
        called: list[Value] = []
        for value in values:
            if value.instance and (name := self._grammar(value.key[0]).called):
                called += self._member(value, name, 1)
        return called or values

    def _is_foreign(self, key: Key) -> bool:
        """Whether it is a variable of a file, of which every value comes from another package."""
        number, place = key
        symbol = self.symbol(key)
        if symbol.node_type != "field" or symbol.parent != 0 or place == 0:
            return False
        imports, bindings = self._imports.get((number, 0), {}), self._bindings.get((number, 0), {}).get(symbol.name, ())
        values = [[] if is_type else expression or [] for expression, is_type in bindings]
        return bool(values) and all(
            bool(value)
            and (
                value[0] == "require"
                or (value[0] in imports and not self._imported(number, 0, value[0], 0))
                # Another name for what is not known here, unlike something that is made by a call of it.
                or (len(value) > 1 and value[-1] != CALL and not self._evaluate(number, 0, value, 0))
            )
            for value in values
        )

    def _by_name_alone(self, source: Key, expression: Expression, line: int) -> Iterator[Edge]:
        """A method of something that is not known, by its name."""
        name = expression[-1]
        language = self._files[source[0]].language
        if len(expression) < 2 or name in _BUILT_IN or name in _BUILT_IN_OF.get(language, ()):
            return
        if not self._may_be_ours(source, expression):
            return
        found = [
            key
            for key in self._by_name.get(name, ())
            if self.symbol(key).node_type in ("method", "constructor") and self._files[key[0]].language == language
        ]
        if not self._grammar(source[0]).static:
            # Several of one name in one type are one with overloads.
            each_type = {(key[0], self.symbol(key).parent, str(self.symbol(key).owner)): key for key in found}
            found = list(each_type.values())
        if len(found) > _MOST_CANDIDATES or (
            self._grammar(source[0]).static and self._is_elsewhere(source, expression[:-1])
        ):
            return
        for key in found:
            confidence = LOW if len(found) == 1 else CANDIDATE
            yield Edge(source, key, "calls", line, confidence, "name", len(found))

    def _is_elsewhere(self, place: Key, receiver: Expression) -> bool:
        """Whether it is known what a receiver is, and that this is not of the workspace."""
        number, at = place
        *before, last = receiver
        if any(value.elements for value in self._or_held(self._evaluate(number, at, receiver, 0), 0)):
            return True
        if not before:
            while at >= 0:
                for expression, is_type in self._bindings.get((number, at), {}).get(last, ()):
                    return is_type and expression is not None and self._is_type_elsewhere((number, at), expression)
                if self._is_class((number, at)) and self._grammar(number).implicit_self:
                    held = self._member(Value((number, at), True, HIGH, "scope"), last, 0)
                    if held:
                        return self._says_elsewhere(held)
                at = self._files[number].symbols[at].parent
            return False
        if last == ELEMENT:
            return False
        expression = before if last == CALL else receiver
        named = self._named(number, at, expression, 0) if last == CALL else []
        return self._says_elsewhere(named or self._evaluate(number, at, expression, 0))

    def _says_elsewhere(self, values: list[Value]) -> bool:
        said = [(value.key, self.symbol(value.key).returns) for value in values]
        return bool(said) and all(
            returns is not None and self._is_type_elsewhere((key[0], max(self.symbol(key).parent, 0)), returns)
            for key, returns in said
        )

    def _is_type_elsewhere(self, place: Key, expression: Expression) -> bool:
        if not expression or expression[0] == UNKNOWN or is_variable(expression[-1]):
            return False
        return not self._evaluate(*place, expression, 0)

    def _may_be_ours(self, source: Key, expression: Expression) -> bool:
        """Whether a receiver can be of the workspace: not what is imported from elsewhere, nor what is built in."""
        number, scope = source
        first = expression[0]
        for value in self._evaluate(number, scope, expression[:-1], 0):
            if expression[-1] in self._attributes.get(value.key, ()):
                return False  # an attribute, of whose value nothing is known
        while scope >= 0:
            if self._bindings.get((number, scope), {}).get(first):
                return True
            if (number, scope) in self._imports and first in self._imports[number, scope]:
                return bool(self._evaluate(number, scope, [first], 0))
            scope = self._files[number].symbols[scope].parent
        return first not in self._grammar(number).brought


def _element(value: Value) -> Value | None:
    """An element of what is one of many; of a type, the type of many of it."""
    if not value.instance:
        return value._replace(elements=value.elements + 1)
    return value._replace(elements=value.elements - 1) if value.elements else None


def _same_parameters(one: Symbol, two: Symbol) -> bool:
    """Whether a method has the place of the other in what inherits from both."""
    if (one.node_type == "field") != (two.node_type == "field"):
        return False
    first, second = one.parameters or (), two.parameters or ()
    return len(first) == len(second) and all(a[-1:] == b[-1:] for a, b in zip(first, second, strict=True))


def _distinct(values: Iterable[Value]) -> list[Value]:
    """The surest value of each symbol."""
    best: dict[tuple[Key, bool, int], Value] = {}
    for value in values:
        place = (value.key, value.instance, value.elements)
        if place not in best or _CERTAINTY[best[place].confidence] < _CERTAINTY[value.confidence]:
            best[place] = value
    return list(best.values())
