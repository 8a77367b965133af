"""Cycles of files that import each other."""

from collections import deque
from collections.abc import Iterable, Mapping


def cycles(imports: Iterable[tuple[str, str]]) -> list[tuple[list[str], list[str]]]:
    """The groups of files that all lead to each other, the largest first, each with a shortest cycle in it."""
    graph: dict[str, list[str]] = {}
    for importing, imported in sorted(imports):
        graph.setdefault(importing, []).append(imported)
    groups = [sorted(group) for group in _connected(graph) if len(group) > 1]
    groups.sort(key=lambda group: (-len(group), group))
    return [(group, _shortest(graph, group)) for group in groups]


def _connected(graph: Mapping[str, list[str]]) -> list[list[str]]:
    """Strongly connected components, by Tarjan; with a stack of its own, because chains can be long."""
    numbers: dict[str, int] = {}
    lowest: dict[str, int] = {}
    stack: list[str] = []
    on_stack: set[str] = set()
    found: list[list[str]] = []
    for start in graph:
        if start in numbers:
            continue
        work = [(start, iter(graph[start]))]
        numbers[start] = lowest[start] = len(numbers)
        stack.append(start)
        on_stack.add(start)
        while work:
            node, rest = work[-1]
            for other in rest:
                if other not in numbers:
                    numbers[other] = lowest[other] = len(numbers)
                    stack.append(other)
                    on_stack.add(other)
                    work.append((other, iter(graph.get(other, ()))))
                    break
                if other in on_stack:
                    lowest[node] = min(lowest[node], numbers[other])
            else:
                work.pop()
                if work:
                    lowest[work[-1][0]] = min(lowest[work[-1][0]], lowest[node])
                if lowest[node] == numbers[node]:
                    group = [stack.pop()]
                    while group[-1] != node:
                        group.append(stack.pop())
                    on_stack.difference_update(group)
                    found.append(group)
    return found


# In a large group not every file is tried as the start.
_MOST_STARTS = 50
_MOST_VISITS = 200_000


def _shortest(graph: Mapping[str, list[str]], group: list[str]) -> list[str]:
    inside = set(group)
    best: list[str] = []
    for start in group[: max(1, min(_MOST_STARTS, _MOST_VISITS // len(group)))]:
        before: dict[str, str] = {}
        waiting = deque([start])
        while waiting:
            node = waiting.popleft()
            for other in graph.get(node, ()):
                if other == start:
                    cycle = [node]
                    while cycle[-1] != start:
                        cycle.append(before[cycle[-1]])
                    if not best or len(cycle) < len(best):
                        best = cycle[::-1]
                    waiting.clear()
                    break
                if other in inside and other not in before and other != start:
                    before[other] = node
                    waiting.append(other)
    return best
