"""The types of parameters and of arguments, by which methods of one name are told apart."""

import re

from tree_sitter import Node

from service.search.code.grammars import Grammar
from service.search.code.reading.expressions import CALL, ELEMENT, UNKNOWN, Expression, expression_of, text_of

TYPED = ":"
"""Begins an argument of which the text says the type, which follows; others are expressions of values."""
FUNCTION, NULL = "=>", "null"
_MOST, _DEEPEST = 50, 100
_LITERALS = {
    "string_literal": "string",
    "verbatim_string_literal": "string",
    "raw_string_literal": "string",
    "interpolated_string_expression": "string",
    "character_literal": "char",
    "true": "bool",
    "false": "bool",
    "boolean_literal": "bool",
    "null_literal": NULL,
    "class_literal": "class",
    "typeof_expression": "class",
    "lambda_expression": FUNCTION,
    "anonymous_method_expression": FUNCTION,
    "method_reference": FUNCTION,
    "instanceof_expression": "bool",
    "is_expression": "bool",
}
_MADE = ("object_creation_expression", "cast_expression", "array_creation_expression", "as_expression")
_VARIABLE = re.compile(r"^[A-Z][A-Z0-9]?$|^T[A-Z]\w*$")
_COMPARISONS = frozenset(("==", "!=", "<", ">", "<=", ">=", "&&", "||"))


def is_variable(name: str) -> bool:
    """Whether a name is by custom that of a type parameter, which can stand for any type."""
    return bool(_VARIABLE.match(name)) or name in ("Self", "var", "dynamic")


def parameters_of(node: Node, grammar: Grammar) -> tuple[list[Expression], int, bool] | None:
    """The types of the parameters of a definition, how many it needs at least, and whether the last one repeats."""
    around = node.child_by_field_name("parameters")
    if around is None:
        return None
    found: list[Expression] = []
    needed, repeats = 0, False
    for each in around.named_children[:_MOST]:
        if "parameter" not in each.type:
            continue
        typed = each.child_by_field_name("type")
        if each.type in ("spread_parameter", "variadic_parameter_declaration"):
            repeats = True
            typed = typed or next(
                (c for c in each.named_children if c.type not in ("modifiers", "variable_declarator")), None
            )
        expression = expression_of(typed, grammar) if typed is not None else [UNKNOWN]
        if typed is not None and typed.type == "array_type":
            expression = _array(typed, expression)
        names = (
            sum(each.field_name_for_child(i) == "name" for i in range(each.child_count)) if grammar.many_names else 1
        )
        found += [expression] * max(names, 1)
        needed += 0 if repeats or _has_default(each) else max(names, 1)
    if (last := around.child_by_field_name("type")) is not None:  # `params T[] rest` of C#
        repeats = True
        found.append(expression_of(last, grammar)[:-1] if last.type == "array_type" else expression_of(last, grammar))
    return found, needed, repeats


def extends_a_type(node: Node) -> bool:
    """Whether a method of C# is one of the type of its first parameter, by the word `this` there."""
    around = node.child_by_field_name("parameters")
    first = (
        next(iter(around.named_children), None) if around is not None and node.type == "method_declaration" else None
    )
    return first is not None and any(child.type == "modifier" and text_of(child) == "this" for child in first.children)


def _array(node: Node, expression: Expression) -> Expression:
    """With a `[]` for each dimension that is written in one."""
    dimensions = node.child_by_field_name("dimensions")
    more = text_of(dimensions).count("[") - 1 if dimensions is not None else 0
    return [*expression, *[ELEMENT] * more]


def _has_default(node: Node) -> bool:
    return any(child.type in ("=", "equals_value_clause") for child in node.children)


def arguments_of(called: Node, grammar: Grammar) -> list[Expression] | None:
    """What is handed over where something is called; None where that is not known."""
    holder = called if called.child_by_field_name("arguments") is not None else called.parent
    if holder is None:
        return None
    around = holder.child_by_field_name("arguments") or next(
        (child for child in holder.named_children if child.type == "argument_list"), None
    )
    if around is None:
        return None
    given = [child for child in around.named_children if "comment" not in child.type]
    return [argument_of(child, grammar) for child in given[:_MOST]]


def argument_of(node: Node, grammar: Grammar, depth: int = 0) -> Expression:
    """The type of an argument where the text says it, and else the expression of its value."""
    if depth > _DEEPEST:
        return [UNKNOWN]
    kind = node.type
    if kind in ("argument", "parenthesized_expression"):
        inner = node.named_children[-1:]
        return argument_of(inner[0], grammar, depth + 1) if inner else [UNKNOWN]
    if kind == "declaration_expression":
        node = node.child_by_field_name("type") or node
        return [UNKNOWN] if node.type == "implicit_type" else [TYPED, *expression_of(node, grammar)]
    if kind in _LITERALS:
        return [TYPED, _LITERALS[kind]]
    if kind.endswith(("integer_literal", "floating_point_literal", "real_literal")):
        return [TYPED, _number(text_of(node), whole="integer" in kind)]
    if kind in _MADE:
        return _made(node, grammar)
    if kind in ("unary_expression", "prefix_unary_expression"):
        operator, operand = node.children[0], node.children[-1]
        return [TYPED, "bool"] if operator.type == "!" else argument_of(operand, grammar, depth + 1)
    if kind == "binary_expression":
        return _calculated(node, grammar, depth + 1)
    if kind in ("ternary_expression", "conditional_expression"):
        sides = [node.child_by_field_name(name) for name in ("consequence", "alternative")]
        said = [argument_of(side, grammar, depth + 1) for side in sides if side is not None]
        return next((each for each in said if each not in ([TYPED, NULL], [UNKNOWN])), [UNKNOWN])
    return expression_of(node, grammar)


def _made(node: Node, grammar: Grammar) -> Expression:
    typed = node.child_by_field_name("type") or node.child_by_field_name("right")
    if typed is None:
        return [UNKNOWN]
    expression = expression_of(typed, grammar)
    if node.type == "array_creation_expression" and typed.type != "array_type":
        dimensions = sum(text_of(each).count("[") for each in node.named_children if "dimensions" in each.type)
        expression = [*expression, *[ELEMENT] * max(dimensions, 1)]
    elif typed.type == "array_type":
        expression = _array(typed, expression)
    return [TYPED, *[word for word in expression if word != CALL]]


def _calculated(node: Node, grammar: Grammar, depth: int) -> Expression:
    operator = node.child_by_field_name("operator")
    sign = operator.type if operator is not None else ""
    if sign in _COMPARISONS:
        return [TYPED, "bool"]
    sides = [
        argument_of(side, grammar, depth)
        for side in (node.child_by_field_name("left"), node.child_by_field_name("right"))
        if side
    ]
    if sign == "+" and [TYPED, "string"] in sides:
        return [TYPED, "string"]
    numbers = [each for each in sides if each[0] == TYPED and each[-1] != "int"]
    if sign in ("+", "-", "*", "/", "%"):
        return (
            numbers[0]
            if numbers
            else next((each for each in sides if each[0] != TYPED), sides[0] if sides else [UNKNOWN])
        )
    return [UNKNOWN]


def _number(text: str, *, whole: bool) -> str:
    end = text[-1:].lower()
    if whole or text.lower().startswith("0x"):
        return "long" if end == "l" else "int"
    return {"f": "float", "m": "decimal"}.get(end, "double")
