"""Cycles in a graph."""

from collections import defaultdict
from collections.abc import Iterable

Edge = tuple[str, str]

_SHOWN_AT_EACH_END = 3


def closing_edges(edges: Iterable[Edge]) -> dict[Edge, str]:
    """A set of edges without which the graph has no cycle, each with the cycle that it closes, such as `a -> b -> a`.

    Which ones depends on the order of the edges alone. Takes time linear in the edges.
    """
    successors: dict[str, list[str]] = defaultdict(list)
    for source, target in edges:
        successors[source].append(target)
    closing: dict[Edge, str] = {}
    finished: set[str] = set()
    for start in list(successors):
        if start in finished:
            continue
        # The way from the start to where the search stands, and what is left to look at behind each step of it.
        way, remaining = [start], [iter(successors[start])]
        position = {start: 0}
        while way:
            for target in remaining[-1]:
                if target in position:
                    closing[way[-1], target] = _cycle_text(way, position[target])
                elif target not in finished:
                    position[target] = len(way)
                    way.append(target)
                    remaining.append(iter(successors.get(target, ())))
                    break
            else:
                remaining.pop()
                finished.add(way[-1])
                del position[way.pop()]
    return closing


def _cycle_text(way: list[str], begin: int) -> str:
    length = len(way) - begin
    if length <= 2 * _SHOWN_AT_EACH_END:
        shown = way[begin:]
    else:
        left_out = f"({length - 2 * _SHOWN_AT_EACH_END} more)"
        shown = [*way[begin : begin + _SHOWN_AT_EACH_END], left_out, *way[-_SHOWN_AT_EACH_END:]]
    return " -> ".join([*shown, way[begin]])
