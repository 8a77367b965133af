"""Which of nested spans of lines is the innermost around some lines."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence


def innermost(spans: Sequence[tuple[int, int]], lines: Iterable[tuple[int, int]]) -> set[int]:
    """The places of the spans that are the first around at least one of the lines.

    Spans and lines are a first and a last line each. Of two that begin apart, the later one must not end earlier: as
    single lines are, and pairs of neighbours. Each of the lines is looked at once, however many spans there are.
    """
    asked = sorted(set(lines))
    firsts = [first for first, _ in asked]
    # From each place on, the next of the lines around which no span was found yet.
    following = list(range(len(asked) + 1))

    def open_from(place: int) -> int:
        while following[place] != place:
            following[place] = place = following[following[place]]
        return place

    found: set[int] = set()
    for number, (start, end) in enumerate(spans):
        place = open_from(bisect_left(firsts, start))
        while place < len(asked) and asked[place][1] <= end:
            found.add(number)
            following[place] = place + 1
            place = open_from(place + 1)
    return found
