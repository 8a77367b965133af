"""Methods of what is not known, by their names alone."""

from io import BytesIO, StringIO, TextIOWrapper
from pathlib import Path

from service.search.code.reading.expressions import CALL, ELEMENT, UNKNOWN, Expression
from service.search.code.reading.signatures import is_variable
from service.search.code.resolving.evaluation import Evaluation
from service.search.code.resolving.values import HIGH, MOST_CANDIDATES, Key, Value

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


class Guesses:
    """Guesses what is called, unless it is known to be of elsewhere."""

    def __init__(self, evaluator: Evaluation) -> None:
        self._evaluator, self._definitions, self._classes = evaluator, evaluator.definitions, evaluator.classes
        self._symbol, self._grammar = self._definitions.symbol, self._definitions.grammar
        self._variables, self._members, self._scopes = evaluator.variables, evaluator.members, evaluator.scopes

    def methods_named(self, source: Key, expression: Expression) -> list[Key]:
        """The methods that something can mean of which the receiver is not known, by its name."""
        name = expression[-1]
        language = self._definitions.files[source[0]].language
        if len(expression) < 2 or name in _BUILT_IN or name in _BUILT_IN_OF.get(language, ()):
            return []
        if not self._may_be_ours(source, expression):
            return []
        found = [
            key
            for key in self._definitions.by_name.get(name, ())
            if self._symbol(key).node_type in ("method", "constructor")
            and self._definitions.files[key[0]].language == language
        ]
        static = self._grammar(source[0]).static
        if not static:
            # Several of one name in one type are one with overloads.
            each_type = {(key[0], self._symbol(key).parent, str(self._symbol(key).owner)): key for key in found}
            found = list(each_type.values())
        if len(found) > MOST_CANDIDATES or (static and self._is_elsewhere(source, expression[:-1])):
            return []
        says_types = self._grammar(source[0]).exports
        return [] if says_types and self._is_said_to_be_elsewhere(source, expression[:-1]) else found

    def _is_said_to_be_elsewhere(self, place: Key, receiver: Expression) -> bool:
        """Whether all that is said of the type of a variable, or of an own attribute, is of other packages."""
        number, at = place
        if len(receiver) == 1:
            while at >= 0:
                if bound := self._definitions.bindings.get((number, at), {}).get(receiver[0]):
                    said = [expression for expression, is_type in bound if is_type and expression]
                    return bool(said) and all(self._is_imported_from_elsewhere((number, at), each) for each in said)
                at = self._definitions.files[number].symbols[at].parent
            return False
        around = self._classes.class_around(number, at) if receiver[0] in self._grammar(number).itself else None
        if len(receiver) > 2 or around is None:
            return False
        given = self._classes.attributes.get(around, {}).get(receiver[1], ())
        known = [(scope, expression, is_type) for scope, expression, is_type in given if expression != []]
        return bool(known) and all(
            expression is not None
            and (self._is_imported_from_elsewhere if is_type else self._is_said_to_be_elsewhere)(
                (around[0], scope), expression
            )
            for scope, expression, is_type in known
        )

    def _is_imported_from_elsewhere(self, place: Key, expression: Expression) -> bool:
        """Whether something begins with a name that is imported from no file of the workspace."""
        number, at = place
        while at >= 0:
            imports = self._definitions.imports.get((number, at), {}).get(expression[0], ())
            if imports:
                return not any(self._definitions.modules.named(each.module, number) for each in imports)
            at = self._definitions.files[number].symbols[at].parent
        return False

    def _is_elsewhere(self, place: Key, receiver: Expression) -> bool:
        """Whether it is known what a receiver is, and that this is not of the workspace."""
        number, at = place
        *before, last = receiver
        if any(
            value.elements for value in self._variables.or_held(self._evaluator.evaluate(number, at, receiver, 0), 0)
        ):
            return True
        if not before:
            while at >= 0:
                for expression, is_type in self._definitions.bindings.get((number, at), {}).get(last, ()):
                    return is_type and expression is not None and self._is_type_elsewhere((number, at), expression)
                if self._classes.is_class((number, at)) and self._grammar(number).implicit_self:
                    held = self._members.member(Value((number, at), True, HIGH, "scope"), last, 0)
                    if held:
                        return self._says_elsewhere(held)
                at = self._definitions.files[number].symbols[at].parent
            return False
        if last == ELEMENT:
            return False
        expression = before if last == CALL else receiver
        named = self._scopes.named(number, at, expression, 0) if last == CALL else []
        return self._says_elsewhere(named or self._evaluator.evaluate(number, at, expression, 0))

    def _says_elsewhere(self, values: list[Value]) -> bool:
        said = [(value.key, self._symbol(value.key).returns) for value in values]
        return bool(said) and all(
            returns is not None and self._is_type_elsewhere((key[0], max(self._symbol(key).parent, 0)), returns)
            for key, returns in said
        )

    def _is_type_elsewhere(self, place: Key, expression: Expression) -> bool:
        if not expression or expression[0] == UNKNOWN or is_variable(expression[-1]):
            return False
        return not self._evaluator.evaluate(*place, expression, 0)

    def _may_be_ours(self, source: Key, expression: Expression) -> bool:
        """Whether a receiver can be of the workspace: not what is imported from elsewhere, nor what is built in."""
        number, scope = source
        first = expression[0]
        for value in self._evaluator.evaluate(number, scope, expression[:-1], 0):
            if expression[-1] in self._classes.attributes.get(value.key, ()):
                return False  # an attribute, of whose value nothing is known
        while scope >= 0:
            is_imported = first in self._definitions.imports.get((number, scope), {})
            # What scripts require is in a variable too.
            is_bound = self._definitions.bindings.get((number, scope), {}).get(first)
            if is_bound and not (is_imported and self._grammar(number).exports):
                return True
            if is_imported:
                return bool(self._evaluator.evaluate(number, scope, [first], 0))
            scope = self._definitions.files[number].symbols[scope].parent
        return first not in self._grammar(number).brought
