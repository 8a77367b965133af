"""What names mean where they are written: in the scopes around, in the file, and in the files seen from there."""

from service.search.code.reading.expressions import Expression
from service.search.code.reading.extracts import CLASSES, DEFAULT_EXPORT
from service.search.code.resolving.classes import Classes
from service.search.code.resolving.definitions import Definitions
from service.search.code.resolving.imports import Imports
from service.search.code.resolving.members import Members
from service.search.code.resolving.values import DEEPEST, HIGH, Evaluator, Value
from service.search.code.resolving.variables import Variables


class Scopes:
    """Follows names through the scopes around them."""

    def __init__(
        self,
        definitions: Definitions,
        classes: Classes,
        variables: Variables,
        members: Members,
        imports: Imports,
        evaluator: Evaluator,
    ) -> None:
        self._definitions, self._classes, self._variables = definitions, classes, variables
        self._symbol, self._grammar = definitions.symbol, definitions.grammar
        self._members, self._imports, self._evaluator = members, imports, evaluator

    def look_up(self, number: int, scope: int, name: str, depth: int) -> list[Value]:
        """What a name means where it is written."""
        grammar = self._grammar(number)
        if name in grammar.itself:
            around = self._classes.class_around(number, scope)
            return [Value(around, name not in ("cls", "Self"), HIGH, "self")] if around else []
        if name in grammar.above:
            around = self._classes.class_around(number, scope)
            return [Value(base, True, HIGH, "super") for base in (self._classes.bases(around)[:1] if around else [])]
        if name == "exports" and grammar.exports:
            return self._definitions.defined(number, 0, name) or [Value((number, 0), False, HIGH, "scope")]
        found, ends = self._around(number, scope, name, depth)
        found = found if ends else self.in_module(number, name, depth)
        return found if found or ends or not grammar.shared else self._shared(number, name, grammar.shared)

    def _shared(self, number: int, name: str, shared: str) -> list[Value]:
        """What a name means in the files that see each other's names without imports."""
        found: list[Value] = []
        for other in self._definitions.of_group(self._definitions.modules.together(number, shared), name):
            if other != number:
                found += [v.weaker(HIGH, "package") for v in self._definitions.at_top(other, name)]
        if found or shared != "namespace":
            return found
        for namespace in self._definitions.modules.namespaces(number, ""):
            for other in self._definitions.of_group(namespace, name):
                found += [v.weaker(HIGH, "package") for v in self._definitions.at_top(other, name)]
            if found:
                return found
        return self._used(number, name)

    def _around(self, number: int, scope: int, name: str, depth: int) -> tuple[list[Value], bool]:
        """What a name means in the functions and classes around a place, and whether it is one of theirs."""
        at = scope
        while at > 0:
            symbol = self._definitions.files[number].symbols[at]
            if symbol.node_type not in CLASSES:
                if found := self._in_scope(number, at, name, depth):
                    return found, True
                if self._definitions.bindings.get((number, at), {}).get(name):
                    return [], True  # a variable of which nothing is known
            elif (at == scope and not self._grammar(number).apart) or self._grammar(number).implicit_self:
                found = self._members.member(Value((number, at), True, HIGH, "scope"), name, depth)
                if found and self._symbol(found[0].key).node_type != "constructor":
                    return found, True
            at = symbol.parent
        return [], False

    def _used(self, number: int, name: str) -> list[Value]:
        """What a name means among the namespaces that a file uses."""
        found: list[Value] = []
        for imports in self._definitions.imports[number, 0].values():
            for each in imports:
                for other in self._definitions.of_module(each.module, number, name):
                    found += [v.weaker(HIGH, "import") for v in self._definitions.at_top(other, name)]
        return found

    def _in_scope(self, number: int, scope: int, name: str, depth: int) -> list[Value]:
        found = self._definitions.defined(number, scope, name)
        if not found and name in self._definitions.bindings.get((number, scope), {}):
            found = self._variables.bound((number, scope), name, depth)
        if not found and (number, scope) in self._definitions.imports:
            found = self._imports.imported(number, scope, name, depth)
        return found

    def in_module(self, number: int, name: str, depth: int) -> list[Value]:
        """What a name means at the top of a file, or in what it takes from others."""
        if depth > DEEPEST:
            return []
        found = self._definitions.defined(number, 0, name)
        if found and self._symbol(found[0].key).node_type != "field":
            return found
        if imported := self._imports.imported(number, 0, name, depth):
            return imported
        if name in self._definitions.imports.get((number, 0), ()):
            # Something of another package, whatever it is kept in, unless it is taken from a namespace of the file.
            return self._definitions.in_namespaces(number, name)
        bound = self._variables.bound((number, 0), name, depth) if name != DEFAULT_EXPORT else []
        return bound + found or self._definitions.at_top(number, name) or self._given_away(number, name, depth)

    def _given_away(self, number: int, name: str, depth: int) -> list[Value]:
        """What a script assigns to a member of its `exports`."""
        keys = self._classes.owned.get((number, 0), {}).get(name, [])
        found = [Value(key, False, HIGH, "scope") for key in keys[-1:]]
        for expression in self._definitions.exported.get(number, {}).get(name, ()) if not found else ():
            found += self._evaluator.evaluate(number, 0, expression, depth + 1)
        return found

    def qualified(self, number: int, words: Expression, name: str) -> list[Value]:
        """What a name means behind that of a namespace, or of an alias of one."""
        if not all(word.isidentifier() for word in words):
            return []
        for each in (
            self._definitions.imports[number, 0].get(words[0], ()) if (number, 0) in self._definitions.imports else ()
        ):
            if each.name != each.imported and not each.imported:
                words = [*each.module.replace("::", ".").split("."), *words[1:]]
                break
        words = words[1:] if words[0] == "global" else words
        if not words:
            return []
        for namespace in self._definitions.modules.namespaces(number, ".".join(words)):
            for file in self._definitions.of_group(namespace, name):
                if found := self._definitions.at_top(file, name):
                    return [value.weaker(HIGH, "import") for value in found]
        return []

    def named(self, number: int, scope: int, expression: Expression, depth: int) -> list[Value]:
        """The methods that a name alone means where it is called, where fields are named apart from them."""
        if len(expression) != 1 or not self._grammar(number).overloads:
            return []
        at = scope
        while at >= 0:
            if self._symbol((number, at)).node_type in CLASSES:
                found = self._members.member(Value((number, at), True, HIGH, "scope"), expression[0], depth)
            else:
                found = self._definitions.defined(number, at, expression[0])
            found = [v for v in found if self._symbol(v.key).node_type in ("method", "function") and not v.instance]
            if found:
                return found
            at = self._definitions.files[number].symbols[at].parent
        imported = self._imports.imported(number, 0, expression[0], depth)
        return [v for v in imported if self._symbol(v.key).node_type == "method"]
