"""The types of what is handed over, and which of several methods of one name takes it."""

from service.search.code.reading.expressions import CALL, ELEMENT, UNKNOWN, Expression
from service.search.code.reading.extracts import CLASSES, Reference
from service.search.code.reading.signatures import TYPED
from service.search.code.resolving.evaluation import Evaluation
from service.search.code.resolving.overloads import Chosen, Type, choose, plain
from service.search.code.resolving.values import DEEPEST, HIGH, MEDIUM, Key, Value


class Arguments:
    """Tells methods of one name apart by what calls hand over."""

    def __init__(self, evaluator: Evaluation) -> None:
        self._evaluator, self._definitions, self._classes = evaluator, evaluator.definitions, evaluator.classes
        self._symbol, self._grammar = self._definitions.symbol, self._definitions.grammar
        self._members, self._scopes = evaluator.members, evaluator.scopes

    def overloads(self, source: Key, values: list[Value], arguments: list[Expression] | None) -> list[Value]:
        """Those of methods of one name that take the arguments."""
        if len(values) < 2 or arguments is None:
            return values
        methods = [self._symbol(value.key) for value in values]
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
        bases = self._classes.bases(key)
        said = [
            expression
            for each in (key, *bases)
            for expression in (*self._symbol(each).inherits, *self._symbol(each).implements)
        ]
        return bases, frozenset(each[-1] for each in said if each) - {self._symbol(each).name for each in bases}

    def _type(self, place: Key, expression: Expression) -> Type | None:
        """What the text of a type means where it is written."""
        number, scope = place
        words = [word for word in expression if word != ELEMENT]
        for value in self._evaluator.evaluate(number, scope, words, 0):
            if self._classes.is_class(value.key) or self._symbol(value.key).node_type == "delegate":
                return Type(value.key, len(expression) - len(words))
        return plain(expression)

    def _type_of(self, place: Key, expression: Expression, depth: int) -> Type | None:
        """The type of what is handed over; None where it is not known."""
        if not expression or expression[0] == UNKNOWN or depth > DEEPEST:
            return None
        if expression[0] == TYPED:
            return self._type(place, expression[1:])
        number, scope = place
        *before, last = expression
        if last == CALL:
            called = self._scopes.named(number, scope, before, 0) or self._evaluator.evaluate(number, scope, before, 0)
            if called and self._classes.is_class(called[0].key) and not called[0].instance:
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
        for value in self._evaluator.evaluate(number, scope, expression, 0):
            if self._symbol(value.key).node_type in ("field", "property"):
                return self._type_said(value.key)
        return None

    def _type_of_name(self, place: Key, name: str, depth: int) -> Type | None:
        number, at = place
        if name in self._grammar(number).itself:
            around = self._classes.class_around(number, at)
            return Type(around) if around else None
        while at >= 0:
            for expression, is_type in self._definitions.bindings.get((number, at), {}).get(name, ()):
                if expression is None:
                    return None
                return (
                    self._type((number, at), expression)
                    if is_type
                    else self._type_of((number, at), expression, depth + 1)
                )
            if self._symbol((number, at)).node_type in CLASSES:
                for value in self._members.member(Value((number, at), True, HIGH, "scope"), name, 0):
                    if self._symbol(value.key).node_type in ("field", "property"):
                        return self._type_said(value.key)
            at = self._definitions.files[number].symbols[at].parent
        return None

    def _type_said(self, key: Key) -> Type | None:
        """The type that a definition says it has or returns."""
        symbol = self._symbol(key)
        if symbol.returns is None:
            is_constant = self._symbol((key[0], max(symbol.parent, 0))).node_type == "enum"
            return Type((key[0], symbol.parent)) if is_constant and symbol.node_type == "field" else None
        return self._type((key[0], max(symbol.parent, 0)), symbol.returns)

    def extending(self, source: Key, reference: Reference) -> list[Value]:
        """The methods that are written elsewhere, to be called like members of what this is called on."""
        *receiver, name = reference.expression
        if not receiver or reference.arguments is None or name not in self._definitions.by_name:
            return []
        keys = [key for key in self._definitions.by_name[name] if self._symbol(key).extends]
        if not keys:
            return []
        given = [self._type_of(source, each, 0) for each in (receiver, *reference.arguments)]
        types = [[self._type(key, each) for each in self._symbol(key).parameters or ()] for key in keys]
        chosen = choose([self._symbol(key) for key in keys], types, given, self._above)
        known = chosen.sure and given[0] is not None
        return [
            Value(keys[place], False, HIGH if known and given[0] == types[place][0] else MEDIUM, "annotation")
            for place in chosen.places
        ]
