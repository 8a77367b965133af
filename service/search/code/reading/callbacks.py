"""The parameters of functions that are handed to a function, whose types that one says.

With `function each(work: (item: Item) => void)`, the `item` of `each(item => …)` is an Item.
"""

from typing import TypeAlias

from tree_sitter import Node

from service.search.code.grammars import Grammar
from service.search.code.reading.expressions import Expression, expression_of, parameter_of_callback

Callbacks: TypeAlias = dict[str, list[Expression | None]]
"""By the place of a parameter, a text because it is kept as JSON: the types of what the function there is given."""
_FUNCTIONS = ("arrow_function", "function_expression")
_PARAMETERS = ("required_parameter", "optional_parameter")


def callbacks_of(definition: Node, grammar: Grammar) -> Callbacks:
    """What a function says of the functions that it takes."""
    function = definition.child_by_field_name("value") or definition
    found: Callbacks = {}
    for place, parameter in enumerate(_parameters(function)):
        if (said := _function_type(parameter.child_by_field_name("type"))) is not None:
            found[str(place)] = [_type(each, grammar) for each in _parameters(said)]
    return found if any(any(types) for types in found.values()) else {}


def handed_to(name: Node, grammar: Grammar) -> Expression | None:
    """Of the name of a parameter the expression of its type, where its function is handed to another one."""
    place, function = 0, name.parent
    if function is not None and function.type in _PARAMETERS:
        name, function = function, function.parent
    if function is not None and function.type == "formal_parameters":
        place = function.named_children.index(name)
        function = function.parent
    arguments = function.parent if function is not None and function.type in _FUNCTIONS else None
    call = arguments.parent if arguments is not None and arguments.type == "arguments" else None
    if function is None or arguments is None or call is None or call.type not in grammar.calls:
        return None
    called = call.child_by_field_name(grammar.calls[call.type])
    given = [each for each in arguments.named_children if each.type != "comment"]
    if called is None or function not in given:
        return None
    return [*expression_of(called, grammar), parameter_of_callback(given.index(function), place)]


def _parameters(function: Node) -> list[Node]:
    """The parameters that are handed over, which `this` is not."""
    parameters = function.child_by_field_name("parameters")
    found = [each for each in parameters.named_children if each.type in _PARAMETERS] if parameters else []
    return [each for each in found if (name := each.child_by_field_name("pattern")) is None or name.type != "this"]


def _function_type(node: Node | None) -> Node | None:
    while node is not None and node.type in ("type_annotation", "parenthesized_type", "union_type"):
        functions = [each for each in node.named_children if each.type in ("function_type", "parenthesized_type")]
        node = next(iter(functions), node.named_children[0] if node.type != "union_type" else None)
    return node if node is not None and node.type == "function_type" else None


def _type(parameter: Node, grammar: Grammar) -> Expression | None:
    said = parameter.child_by_field_name("type")
    return expression_of(said, grammar) if said is not None else None
