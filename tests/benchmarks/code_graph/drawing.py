"""What is drawn at random to be judged: call sites from the text, and edges from the graph."""

from collections.abc import Iterable, Iterator
from hashlib import sha256
from pathlib import PurePosixPath

from tree_sitter import Node, Parser

from service.search.chunking.languages import language_of
from service.search.code.grammars import language
from tests.benchmarks.code_graph.graphs import TYPE_EDGES, Graph
from tests.benchmarks.code_graph.rows import CALL_EDGE, CALL_SITE, INHERITANCE, Row

_LONGEST = 100
_SCRIPT = {"call_expression": "function", "new_expression": "constructor"}
# The nodes that are calls, each with the field of what is called. This is not taken from what the extractor looks for,
# so that a kind of call that it does not know counts as one that it does not find.
_CALLS = {
    "python": {"call": "function"},
    "javascript": _SCRIPT,
    "typescript": _SCRIPT,
    "tsx": _SCRIPT,
    "go": {"call_expression": "function"},
    "java": {"method_invocation": "name", "object_creation_expression": "type", "explicit_constructor_invocation": ""},
    "rust": {"call_expression": "function"},
    "csharp": {
        "invocation_expression": "function",
        "object_creation_expression": "type",
        "implicit_object_creation_expression": "",
        "constructor_initializer": "",
    },
}


def call_sites(graph: Graph, package: str, seed: int) -> list[Row]:
    """All calls in the text, in an order that the seed gives."""
    found = {row for path in graph.paths for row in _calls_in(graph, package, path)}
    return _shuffled(found, seed)


def call_edges(graph: Graph, package: str, seed: int) -> list[Row]:
    """All edges of calls but candidates, in an order that the seed gives."""
    return _edges(graph, package, CALL_EDGE, ("calls",), seed)


def type_edges(graph: Graph, package: str, seed: int) -> list[Row]:
    """All edges from a type to what it inherits from or implements, in an order that the seed gives."""
    return _edges(graph, package, INHERITANCE, TYPE_EDGES, seed)


def answers(graph: Graph, row: Row) -> str:
    """What the graph says at a place, for who judges it."""
    edge_types = TYPE_EDGES if row.kind == INHERITANCE else ("calls",)
    found = [
        f"{graph.target(edge.target)} ({edge.confidence} {edge.resolution})"
        for edge in graph.at(row.place, *edge_types)
    ]
    return ", ".join(found) or "nothing"


def _edges(graph: Graph, package: str, kind: str, edge_types: tuple[str, ...], seed: int) -> list[Row]:
    found = {
        Row(kind, package, graph.place(edge), graph.target(edge.target))
        for edge in graph.edges
        if edge.edge_type in edge_types and edge.confidence != "candidate"
    }
    return _shuffled(found, seed)


def _shuffled(rows: Iterable[Row], seed: int) -> list[Row]:
    """By a digest of each, so that a graph with a few other edges gives nearly the same draw."""
    return sorted(rows, key=lambda row: sha256("\0".join((str(seed), *row)).encode()).digest())


def _calls_in(graph: Graph, package: str, path: str) -> Iterator[Row]:
    name = language_of(PurePosixPath(path).name)
    calls = _CALLS[name]
    source = graph.text(path).encode()
    nodes = [Parser(language(name)).parse(source).root_node]
    while nodes:
        node = nodes.pop()
        nodes += node.children
        if node.type in calls:
            first, text = _called(node, calls[node.type], source)
            yield Row(CALL_SITE, package, f"{path}:{first.start_point[0] + 1}", text)


def _called(node: Node, field: str, source: bytes) -> tuple[Node, str]:
    """What is called, with the node on whose first line it is said. Of a long one the end says most."""
    called = node.child_by_field_name(field) if field else None
    first = node if called is None or field == "name" else called
    end = called.end_byte if called is not None else node.end_byte
    text = " ".join(source[first.start_byte : end].decode(errors="replace").split())
    return first, text if len(text) <= _LONGEST else f"…{text[-_LONGEST:]}"
