"""Which symbol is around a place in the text of a file."""

from bisect import bisect_right
from collections.abc import Iterator


class Spans:
    """Where symbols begin and end in the text, outer ones before inner ones."""

    def __init__(self, spans: list[tuple[int, int, int]]) -> None:
        starts = list(_innermost(spans))
        self._numbers = [number for _, number in starts]
        self._places = [place for place, _ in starts]

    def at(self, place: int) -> int:
        """The number of the innermost symbol around a place."""
        return self._numbers[bisect_right(self._places, place) - 1]


def _innermost(spans: list[tuple[int, int, int]]) -> Iterator[tuple[int, int]]:
    """From where on each symbol is the innermost one."""
    open_spans: list[tuple[int, int]] = []
    for start, end, number in spans:
        while open_spans and open_spans[-1][0] <= start:
            closed, _ = open_spans.pop()
            if open_spans:
                yield closed, open_spans[-1][1]
        yield start, number
        open_spans.append((end, number))
    while len(open_spans) > 1:
        closed, _ = open_spans.pop()
        yield closed, open_spans[-1][1]
