"""What reads code and resolves it, as a process: python -m service.search.code.process.

It reads frames, four bytes of length and JSON, and answers each with one. A grammar that crashes or hangs takes only
this process with it.
"""

import json
import resource
import sys
from collections.abc import Callable
from hashlib import blake2b
from struct import pack, unpack
from typing import Any, NamedTuple
from uuid import UUID

from service.search.code.reading.extraction import extract
from service.search.code.reading.extracts import IMPLEMENTERS, Extract, Symbol
from service.search.code.resolving.edges import Edge
from service.search.code.resolving.resolution import Resolver
from service.search.code.resolving.values import CERTAINTY

_MOST_MEMORY_BYTES = 2 * 1024 * 1024 * 1024
_MOST_LINES = 100


def node_id(path: str, symbol: Symbol) -> str:
    """The id of a symbol, the same as long as its file has it under this name."""
    named = "\0".join((path, symbol.node_type, symbol.fully_qualified_name, str(symbol.ordinal)))
    return str(UUID(bytes=blake2b(named.encode(), digest_size=16).digest(), version=5))


def read(path: str, language: str, text: str, known: str | None) -> dict[str, Any]:
    """What a file has, for the tables, and the names of which others see something else than in `known`."""
    found = extract(path, language, text)
    nodes = [
        {
            "id": node_id(path, symbol),
            "name": symbol.name,
            "fully_qualified_name": symbol.fully_qualified_name,
            "node_type": symbol.node_type,
            "language": language,
            "file_path": path,
            "start_line": symbol.start_line,
            "end_line": symbol.end_line,
            "signature": symbol.signature or None,
            "documentation": symbol.documentation or None,
        }
        for symbol in found.symbols
    ]
    interface = found.interface()
    return {
        "nodes": json.dumps(nodes),
        "count": len(nodes),
        "interface": json.dumps(interface),
        "mentions": json.dumps(found.mentions()),
        "names": found.names(),
        "changed": changed_names(json.loads(known) if known else None, interface),
        "syntax_errors": found.syntax_errors,
        "cut": found.cut,
    }


def changed_names(before: list[Any] | None, after: list[Any] | None) -> list[str]:
    """The names by which others can see a difference between two interfaces of a file."""
    one, two = _by_name(before), _by_name(after)
    return sorted(name[:100] for name in one.keys() | two.keys() if name and one.get(name) != two.get(name))


def _by_name(interface: list[Any] | None) -> dict[str, list[Any]]:
    """What others can see under each name. Lines are no part of it."""
    if interface is None:
        return {}
    _, symbols, imports, bindings = interface
    seen: dict[str, list[Any]] = {}
    for each in (Symbol(*values) for values in symbols):
        # A class that has other bases has other members.
        about = [each.fully_qualified_name, each.node_type, each.ordinal, each.returns, each.inherits, each.implements]
        taken = [
            each.callbacks,
            each.parameters,
            each.needed,
            each.repeats,
            each.extends,
            each.method_type,
            each.of_trait,
        ]
        seen.setdefault(each.name, []).append([*about, *taken])
        if each.method_type and each.owner:
            # The interfaces that a type implements follow from its methods.
            seen.setdefault(each.owner[-1], []).append([each.name, each.method_type])
        elif each.method_type or (each.node_type == "interface" and each.inherits):
            seen.setdefault(IMPLEMENTERS, []).append([each.fully_qualified_name, each.method_type, each.inherits])
    for scope, name, module, imported, _ in imports:
        if scope == 0:
            seen.setdefault(name or module.split(".")[0], []).append((module, imported))
    for _, name, expression, is_type in bindings:
        if "." in name:  # an attribute
            seen.setdefault(name.rpartition(".")[2], []).append((expression, is_type))
    return seen


def resolve(workspace_id: str, files: list[tuple[str, str | None, str | None]]) -> list[list[str]]:
    """The rows of the edges that begin in each of those files that have mentions, each row as JSON.

    Files are paths with interfaces and mentions, in the order of their paths. An interface that is missing is as it was
    when the same workspace was resolved last.
    """
    resolver = _resolver(workspace_id, files)
    ids: dict[tuple[int, int], str] = {}

    def id_of(key: tuple[int, int]) -> str:
        if key not in ids:
            ids[key] = node_id(resolver.path(key[0]), resolver.symbol(key))
        return ids[key]

    return [
        [json.dumps(row) for row in _rows(resolver.edges_of(number), id_of)]
        for number, (_, _, mentions) in enumerate(files)
        if mentions is not None
    ]


class _Known(NamedTuple):
    """What was resolved last: most of the time of resolving one changed file would go into reading all the others."""

    workspace_id: str
    interfaces: dict[str, str]
    """By the paths of the files, in their order."""
    resolver: Resolver


_last: _Known | None = None
_MOST_CHANGED = 0.1


def _resolver(workspace_id: str, files: list[tuple[str, str | None, str | None]]) -> Resolver:
    global _last  # noqa: PLW0603
    before, _last = _last, None  # what is changed half is not kept
    if before and before.workspace_id != workspace_id:
        before = None
    known = before.interfaces if before else {}
    interfaces = {path: known[path] if interface is None else interface for path, interface, _ in files}
    mentions = {path: of_path for path, _, of_path in files}
    resolver = _brought_up_to_date(before, interfaces, mentions) if before else None
    if resolver is None:
        resolver = Resolver([_extract(interface, mentions[path]) for path, interface in interfaces.items()])
    _last = _Known(workspace_id, interfaces, resolver)
    return resolver


def _brought_up_to_date(before: _Known, interfaces: dict[str, str], mentions: dict[str, str | None]) -> Resolver | None:
    """None where it is less to begin anew, or these are other files."""
    if list(before.interfaces) != list(interfaces):
        return None
    changed = {
        number: _extract(interface, mentions[path])
        for number, (path, interface) in enumerate(interfaces.items())
        if mentions[path] is not None or interface != before.interfaces[path]
    }
    if len(changed) > _MOST_CHANGED * len(interfaces) or not before.resolver.has_the_files_of(changed):
        return None
    before.resolver.replace(changed)
    return before.resolver


def _extract(interface: str, mentions: str | None) -> Extract:
    return Extract.of(json.loads(interface), json.loads(mentions or "[]"))


def _rows(edges: list[Edge], id_of: Callable[[tuple[int, int]], str]) -> list[dict[str, Any]]:
    """One row for each source, target and type: with all lines, and as sure as the surest of them."""
    rows: dict[tuple[Any, ...], dict[str, Any]] = {}
    for edge in sorted(edges, key=lambda each: (-CERTAINTY[each.confidence], each.line)):
        row = rows.setdefault(
            (edge.source, edge.target, edge.edge_type),
            {
                "source_node_id": id_of(edge.source),
                "target_node_id": id_of(edge.target),
                "edge_type": edge.edge_type,
                "confidence": edge.confidence,
                "resolution": edge.resolution,
                "candidates": edge.candidates,
                "lines": [],
            },
        )
        if len(row["lines"]) < _MOST_LINES:
            row["lines"].append(edge.line)
    return list(rows.values())


_TASKS: dict[str, Callable[..., Any]] = {"read": read, "changed_names": changed_names, "resolve": resolve}


def main() -> None:
    """Answer frames until there are no more."""
    resource.setrlimit(resource.RLIMIT_AS, (_MOST_MEMORY_BYTES, _MOST_MEMORY_BYTES))
    sys.setrecursionlimit(3000)
    source, target = sys.stdin.buffer, sys.stdout.buffer
    while header := source.read(4):
        task, *arguments = json.loads(source.read(unpack(">I", header)[0]))
        try:
            answer = [True, _TASKS[task](*arguments)]
        except Exception as error:  # noqa: BLE001 - one file shall not take the others with it
            answer = [False, type(error).__name__]
        frame = json.dumps(answer).encode(errors="replace")
        target.write(pack(">I", len(frame)) + frame)
        target.flush()


if __name__ == "__main__":
    main()
