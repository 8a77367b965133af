"""The types of methods as one text, by which a method is the one that an interface asks for."""

from collections.abc import Mapping

from tree_sitter import Node

from service.search.code.reading.expressions import text_of

_BUILT_IN = frozenset(
    "any bool byte comparable complex64 complex128 error float32 float64 int int8 int16 int32 int64 rune string uint "
    "uint8 uint16 uint32 uint64 uintptr".split()
)
_SAME = {"byte": "uint8", "rune": "int32", "interface{}": "any"}
_LONGEST = 500


def method_type(method: Node, imports: Mapping[str, str]) -> str:
    """What a method of Go takes and returns: equal texts are equal types, once it is known which packages they name.

    A package stands between quotes: as the file imports it, or nothing for the one that the file is of. Type parameters
    are numbered. `imports` are the packages by what the file calls them. Empty for what is too long to compare.
    """
    parameters, result = method.child_by_field_name("parameters"), method.child_by_field_name("result")
    # What is short is not nested deeper than Python calls.
    if parameters is None or (result or parameters).end_byte - parameters.start_byte > 2 * _LONGEST:
        return ""
    said = _Types(imports, _variables(method))
    text = said.listed(parameters) + said.returned(result)
    return text if len(text) <= _LONGEST else ""


def _variables(method: Node) -> list[str]:
    """The type parameters of the type that a method is of, in their order."""
    receiver = method.child_by_field_name("receiver")
    if receiver is not None:
        waiting = [receiver]
        while waiting:
            node = waiting.pop()
            if node.type == "type_arguments":
                return [text_of(each) for each in node.named_children]
            waiting += node.named_children
        return []
    around = method.parent.parent if method.parent is not None else None
    parameters = around.child_by_field_name("type_parameters") if around is not None else None
    declared = parameters.named_children if parameters is not None else []
    return [text_of(name) for each in declared for name in each.children_by_field_name("name")]


class _Types:
    def __init__(self, imports: Mapping[str, str], variables: list[str]) -> None:
        self._imports = imports
        self._variables = {name: f"${place}" for place, name in enumerate(variables) if name != "_"}

    def listed(self, parameters: Node) -> str:
        found: list[str] = []
        for each in parameters.named_children:
            typed = each.child_by_field_name("type")
            if typed is not None:
                names = sum(each.field_name_for_child(i) == "name" for i in range(each.child_count))
                repeated = "..." if each.type == "variadic_parameter_declaration" else ""
                found += [repeated + self.text(typed)] * max(names, 1)
        return f"({','.join(found)})"

    def returned(self, result: Node | None) -> str:
        if result is None:
            return "()"
        return self.listed(result) if result.type == "parameter_list" else f"({self.text(result)})"

    def text(self, node: Node) -> str:
        if node.type == "type_identifier":
            name = text_of(node)
            if name in self._variables:
                return self._variables[name]
            return _SAME.get(name, name) if name in _BUILT_IN else f'"".{name}'
        if node.type == "qualified_type":
            package, of_it = (node.child_by_field_name(field) for field in ("package", "name"))
            if package is not None and of_it is not None:
                return f'"{self._imports.get(text_of(package), text_of(package))}".{text_of(of_it)}'
        if node.type == "parenthesized_type":
            return self.text(node.named_children[0])
        if node.type == "function_type" and (taken := node.child_by_field_name("parameters")) is not None:
            return f"func{self.listed(taken)}{self.returned(node.child_by_field_name('result'))}"
        if node.type in ("struct_type", "interface_type") or not node.children:
            text = "".join(text_of(node).split())
            return _SAME.get(text, text)
        return "".join(self.text(child) for child in node.children)
