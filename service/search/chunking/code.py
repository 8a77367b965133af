"""The functions, classes and other definitions of code, found by tree-sitter."""

from collections.abc import Callable, Iterator, Sequence
from functools import cache
from importlib import import_module
from typing import NamedTuple

from tree_sitter import Language, Node, Parser

from service.search.chunking.sections import Heading

_DEEPEST = 6
_LONGEST_NAME = 100


class _Grammar(NamedTuple):
    module: str
    function: str
    definitions: frozenset[str]
    """The types of nodes that are sections."""


def _grammar(module: str, definitions: str, function: str = "language") -> _Grammar:
    return _Grammar(f"tree_sitter_{module}", function, frozenset(definitions.split()))


_SCRIPT = "function_declaration generator_function_declaration class_declaration method_definition"
_TYPED_SCRIPT = (
    f"{_SCRIPT} abstract_class_declaration interface_declaration enum_declaration type_alias_declaration "
    "internal_module"
)
_C = "function_definition struct_specifier enum_specifier union_specifier"

GRAMMARS = {
    "python": _grammar("python", "function_definition class_definition"),
    "javascript": _grammar("javascript", _SCRIPT),
    "typescript": _grammar("typescript", _TYPED_SCRIPT, "language_typescript"),
    "tsx": _grammar("typescript", _TYPED_SCRIPT, "language_tsx"),
    "go": _grammar("go", "function_declaration method_declaration type_spec"),
    "java": _grammar(
        "java",
        "class_declaration interface_declaration enum_declaration record_declaration method_declaration "
        "constructor_declaration annotation_type_declaration",
    ),
    "rust": _grammar(
        "rust", "function_item struct_item enum_item union_item trait_item impl_item mod_item macro_definition"
    ),
    "c": _grammar("c", _C),
    "cpp": _grammar("cpp", f"{_C} class_specifier namespace_definition"),
    "csharp": _grammar(
        "c_sharp",
        "class_declaration interface_declaration struct_declaration record_declaration enum_declaration "
        "method_declaration constructor_declaration property_declaration delegate_declaration namespace_declaration",
    ),
    "ruby": _grammar("ruby", "method singleton_method class module"),
}
# What stands around a definition and belongs to it.
_AROUND = {"decorated_definition", "export_statement", "type_declaration", "template_declaration"}


def outline_in(language: str) -> Callable[[Sequence[str]], list[Heading]]:
    """The outline of code in a language of GRAMMARS."""
    grammar = GRAMMARS[language]

    def outline(lines: Sequence[str]) -> list[Heading]:
        # A parser holds the state of what it parses, and texts are cut in several threads.
        tree = Parser(_language(grammar.module, grammar.function)).parse("\n".join(lines).encode())
        # Two definitions can begin in one line, of which the outer one is the section.
        headings: dict[int, Heading] = {}
        for heading in _definitions(tree.root_node, grammar.definitions, "", 1):
            headings.setdefault(heading.line, heading)
        return sorted(headings.values())

    return outline


@cache
def _language(module: str, function: str) -> Language:
    grammar: object = getattr(import_module(module), function)()
    return Language(grammar)


def _definitions(root: Node, wanted: frozenset[str], outer_path: str, outer_depth: int) -> Iterator[Heading]:
    """All definitions below a node, by their path of names; no deeper than sections are of use."""
    # A stack of its own, because nodes can be nested deeper than Python calls.
    waiting = [(root, outer_path, outer_depth, -1)]
    while waiting:
        node, path, depth, start = waiting.pop()
        inner_path, inner_depth, inner_start = path, depth, -1
        if node.type in wanted and (name := _name(node)):
            inner_path, inner_depth = f"{path}.{name}" if path else name, depth + 1
            yield Heading(start if start >= 0 else _first_line(node), depth, inner_path)
        elif node.type in _AROUND:
            inner_start = _first_line(node)
        if inner_depth <= _DEEPEST:
            waiting += [(child, inner_path, inner_depth, inner_start) for child in node.named_children]


def _first_line(node: Node) -> int:
    """That of the node, or of the comments directly above it."""
    line = node.start_point[0]
    while (before := node.prev_sibling) is not None and "comment" in before.type and before.end_point[0] >= line - 1:
        if before.prev_sibling is not None and before.prev_sibling.end_point[0] == before.start_point[0]:
            break  # it ends the line of something else
        node, line = before, before.start_point[0]
    return line


def _name(node: Node) -> str:
    """What a definition is called, in whichever way its grammar says so."""
    named = node.child_by_field_name("name") or node.child_by_field_name("declarator")
    while named is not None and (inner := named.child_by_field_name("declarator")) is not None:
        named = inner
    if named is None:
        named = node.child_by_field_name("type")
    text = named.text.decode(errors="replace") if named is not None and named.text else ""
    return " ".join(text.split())[:_LONGEST_NAME]
