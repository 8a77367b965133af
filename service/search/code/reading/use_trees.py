"""What a `use` of Rust takes, of which one can take many things from several modules."""

from collections.abc import Iterator
from typing import NamedTuple

from tree_sitter import Node

from service.search.code.reading.expressions import text_of

_DEEPEST = 20


class Taken(NamedTuple):
    """A name that is taken from a module; `*` for all of its names."""

    module: str
    imported: str
    alias: str = ""


def taken(node: Node, before: str = "", depth: int = 0) -> Iterator[Taken]:
    """All that a tree of names takes; `before` is the path that stands before it."""
    if depth > _DEEPEST:
        return
    match node.type:
        case "use_list":
            for each in node.named_children:
                yield from taken(each, before, depth + 1)
        case "scoped_use_list":
            path, inside = node.child_by_field_name("path"), node.child_by_field_name("list")
            if inside is not None:
                yield from taken(inside, _joined(before, path), depth + 1)
        case "use_wildcard":
            yield Taken(_joined(before, node.named_children[0] if node.named_children else None), "*")
        case "use_as_clause":
            alias = node.child_by_field_name("alias")
            yield _one(_joined(before, node.child_by_field_name("path")), text_of(alias) if alias is not None else "")
        case "self":
            yield _one(before, "")
        case "identifier" | "scoped_identifier" | "crate" | "super":
            yield _one(_joined(before, node), "")


def _joined(before: str, node: Node | None) -> str:
    return "::".join(part for part in (before, text_of(node) if node is not None else "") if part)


def _one(path: str, alias: str) -> Taken:
    module, _, imported = path.removesuffix("::self").rpartition("::")
    return Taken(module, imported, alias)
