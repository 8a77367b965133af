"""What a node of code names, as a list of words that does not depend on the language.

`self.pool.get("x").name` is `["self", "pool", "get", "()", "name"]`, and `rows[0].id` is `["rows", "[]", "id"]`.
What does not begin with a name begins with `?`: `(a or b).run` is `["?", "run"]`.
"""

from typing import TypeAlias

from tree_sitter import Node

from service.search.code.grammars import Grammar

Expression: TypeAlias = list[str]

CALL, ELEMENT, UNKNOWN = "()", "[]", "?"
# Types that are used like the one inside of them.
WRAPPERS = frozenset(
    "Optional Annotated ClassVar Final Required NotRequired Box Rc Arc Promise Task Partial Readonly Awaited".split()
)
# The types of Python that are not those of a workspace.
_PLAIN = frozenset("None str bytes int float complex bool list dict set frozenset tuple type object".split())
# The choice between two values, each with the fields of these.
_CHOICES = {
    "boolean_operator": ("left", "right"),
    "binary_expression": ("left", "right"),
    "ternary_expression": ("consequence", "alternative"),
    "conditional_expression": ("consequence", "alternative"),
}
_NOTHING = frozenset(("none", "null", "null_literal", "nil", "undefined"))
_LONGEST = 20
_LONGEST_NAME = 200


def parameter_of_callback(argument: int, parameter: int) -> str:
    """After a function: the type of a parameter of the function that is handed to it as an argument."""
    return f"({argument}:{parameter})"


def text_of(node: Node, most: int = _LONGEST_NAME) -> str:
    """What a node says, in one line, without what the database cannot hold."""
    text = (node.text or b"").decode(errors="replace").replace("\0", "")
    return " ".join(text.split())[:most]


def expression_of(node: Node, grammar: Grammar) -> Expression:
    """The words of a node; those of one that is too long to be of use are `["?"]`."""
    # In a loop, because chains can be longer than Python calls are deep.
    words: Expression = []
    at: Node | None = node
    for _ in range(4 * _LONGEST):
        if at is None or len(words) > _LONGEST:
            return [UNKNOWN]
        kind = at.type
        if kind in grammar.access:
            at = _member(at, grammar, words)
            if at is None:
                return words[::-1]
        elif kind == "conditional_access_expression":
            bound = at.named_children[-1]
            if bound.type != "member_binding_expression":
                return [UNKNOWN, *reversed(words)]
            words.append(_name(bound.child_by_field_name("name")))
            at = at.child_by_field_name("condition")
        elif kind in grammar.names:
            return [text_of(at), *reversed(words)]
        elif (inside := _inside(at, grammar, words)) is not None:
            at = inside
        elif words or kind not in ("string", "binary_operator", "union_type"):
            return [UNKNOWN, *reversed(words)]
        else:
            return _said(node, at, grammar)
    return [UNKNOWN]


def values_of(node: Node) -> list[Node]:
    """What a value can be: the sides of `a or b` and of `a if c else b`, without those that are nothing."""
    found: list[Node] = []
    # With a stack of its own: files that programs make are nested deeper than Python calls.
    waiting: list[Node | None] = [node]
    while waiting:
        at = waiting.pop()
        if at is None or at.type in _NOTHING:
            continue
        if at.type == "parenthesized_expression" and (inside := _first_named(at)) is not None:
            waiting.append(inside)
        elif at.type == "conditional_expression" and at.child_by_field_name("consequence") is None:
            waiting += [at.named_children[-1], at.named_children[0]]  # of Python
        elif at.type in _CHOICES and not (at.type == "binary_expression" and not _is_choice(at)):
            waiting += [at.child_by_field_name(name) for name in reversed(_CHOICES[at.type])]
        else:
            found.append(at)
    return found


def _is_choice(node: Node) -> bool:
    operator = node.child_by_field_name("operator")
    return operator is not None and operator.type in ("||", "??")


def _member(node: Node, grammar: Grammar, words: Expression) -> Node | None:
    """Of `a.b` the node of `a`; None where `words` are complete, because there is nothing before the member."""
    object_field, member_field = grammar.access[node.type]
    if not member_field:
        words += reversed(text_of(node).split("."))
        return None
    if node.type in grammar.calls:  # it says both what is called and of what
        words.append(CALL)
    words.append(_name(node.child_by_field_name(member_field)))
    return node.child_by_field_name(object_field)


def _inside(node: Node, grammar: Grammar, words: Expression) -> Node | None:
    """The node inside of a call, of the taking of an element, or of what says no more than it."""
    kind = node.type
    if kind in grammar.calls:
        words.append(CALL)
        field = grammar.calls[kind]
    elif kind in grammar.elements:
        words.append(ELEMENT)
        field = grammar.elements[kind]
    elif kind in grammar.inner:
        if kind == "generic_type" and (wrapped := _wrapped(node)) is not None:
            return wrapped
        if kind in ("generic_type", "generic_name") and grammar.many and (held := _held(node, grammar)) is not None:
            words.append(ELEMENT)
            return held
        field = grammar.inner[kind]
    else:
        return None
    return node.child_by_field_name(field) if field else _first_named(node)


def _said(node: Node, at: Node, grammar: Grammar) -> Expression:
    """What stands in a type: a text, which names what is defined later, or a choice."""
    if at.type == "binary_operator":
        return _optional(at, grammar)
    if at.type == "union_type":
        return _only_named(at, grammar)
    return _quoted(at) if node.type == "type" else [UNKNOWN]


def _quoted(node: Node) -> Expression:
    """Of `"Thing"` the thing."""
    quoted = text_of(node).strip("'\"")
    return quoted.split(".") if quoted.replace(".", "").isidentifier() else [UNKNOWN]


def _optional(node: Node, grammar: Grammar) -> Expression:
    """Of `Thing | str | None` the thing, of which members are taken once it is known to be one."""
    named = [side for side in _sides(node) if not _is_plain(side)]
    if len(named) != 1:
        return [UNKNOWN]
    return _quoted(named[0]) if named[0].type == "string" else expression_of(named[0], grammar)


def _sides(node: Node) -> list[Node]:
    if node.type != "binary_operator":
        return [node]
    return [side for child in node.named_children for side in _sides(child)]


def _is_plain(node: Node) -> bool:
    """Whether a type of Python is one that the language brings along."""
    return text_of(node).partition("[")[0] in _PLAIN


def _only_named(node: Node, grammar: Grammar) -> Expression:
    """Of `Thing | string | undefined` the thing, of which members are taken once it is known to be one."""
    sides, named = [node], []
    while sides:
        side = sides.pop()
        if side.type in ("union_type", "parenthesized_type"):
            sides += side.named_children
        elif side.type not in ("predefined_type", "literal_type", "function_type"):
            named.append(side)
    return expression_of(named[0], grammar) if len(named) == 1 else [UNKNOWN]


def _wrapped(node: Node) -> Node | None:
    """Of `Optional[Thing]` the thing."""
    around, arguments = node.named_children[0], node.named_children[-1]
    if text_of(around).rpartition(".")[2] == "Union":
        named = [each for each in arguments.named_children if not _is_plain(each)]
        return named[0] if len(named) == 1 else None
    if text_of(around).rpartition(".")[2] not in WRAPPERS or arguments is around:
        return None
    return _first_named(arguments)


def _held(node: Node, grammar: Grammar) -> Node | None:
    """Of `Vec<Thing>` the thing."""
    around, arguments = node.named_children[0], node.named_children[-1]
    if text_of(around).rpartition(".")[2].rpartition("::")[2] not in grammar.many or not arguments.named_children:
        return None
    inside = [
        each for each in arguments.named_children if each.type not in ("lifetime", "line_comment", "block_comment")
    ]
    held = inside[0 if grammar.first_of_many else -1] if inside else None
    return held.child_by_field_name("type") if held is not None and held.type == "type_binding" else held


def _name(node: Node | None) -> str:
    if node is None:
        return UNKNOWN
    inner = node.child_by_field_name("name") or node
    if inner.type == "generic_name":
        inner = _first_named(inner) or inner
    return text_of(inner)


def _first_named(node: Node) -> Node | None:
    return next((child for child in node.named_children if "comment" not in child.type), None)
