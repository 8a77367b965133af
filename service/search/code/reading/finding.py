"""What the queries of a language find in a file: in windows, so that not all of a huge one is kept at once."""

from collections.abc import Iterator

from tree_sitter import Node, Query, QueryCursor

_WINDOW_BYTES = 1024 * 1024
# Only programs write files with more, of which no more symbols are taken than this gives.
_MOST_MATCHES = 200_000

Match = tuple[int, dict[str, list[Node]]]
"""The number of the pattern, and what it has captured."""


def matches_of(root: Node, query: Query) -> tuple[list[Match], bool]:
    """What is found, and whether there is more."""
    cursor = QueryCursor(query, match_limit=100_000)
    parts = list(windows(root))
    if len(parts) == 1:
        return cursor.matches(root), False
    found: dict[object, Match] = {}
    for begin, end in parts:
        if len(found) > _MOST_MATCHES:
            return list(found.values()), True
        cursor.set_byte_range(begin, end)
        for match in cursor.matches(root):
            # What goes over the end of a window is found in both.
            captured = tuple((name, node.id) for name, nodes in match[1].items() for node in nodes)
            found.setdefault((match[0], captured), match)
    return list(found.values()), False


def windows(root: Node) -> Iterator[tuple[int, int]]:
    """Where parts of a file begin and end: between statements at its top, where these are not too long."""
    begin, last = root.start_byte, root.end_byte
    if last - begin > _WINDOW_BYTES:
        for node in root.children:
            if node.end_byte - begin < _WINDOW_BYTES:
                continue
            while node.end_byte - begin >= 2 * _WINDOW_BYTES:
                yield begin, begin + _WINDOW_BYTES
                begin += _WINDOW_BYTES
            yield begin, node.end_byte
            begin = node.end_byte
    yield begin, last
