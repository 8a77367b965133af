"""The innermost of nested spans of lines."""

import random
from time import process_time

from service.domain.nesting import innermost


def test_what_is_found_is_what_a_look_at_all_finds() -> None:
    drawn = random.Random(3)  # noqa: S311
    for _ in range(300):
        spans = [(first, first + drawn.randrange(12)) for first in (drawn.randrange(1, 40) for _ in range(12))]
        spans.sort(key=lambda span: span[1] - span[0])
        lines = [(max(last - drawn.randrange(2), 1), last) for last in (drawn.randrange(1, 45) for _ in range(20))]
        around = [
            [number for number, (start, end) in enumerate(spans) if start <= first and last <= end]
            for first, last in lines
        ]
        assert innermost(spans, lines) == {numbers[0] for numbers in around if numbers}


def test_many_lines_in_many_spans_are_each_looked_at_once() -> None:
    def seconds(count: int) -> float:
        spans = [*((line, line) for line in range(1, count, 2)), (1, count)]
        began = process_time()
        assert len(innermost(spans, [(line, line) for line in range(1, count)])) == len(spans)
        return process_time() - began

    few, many = (min(seconds(count) for _ in range(3)) for count in (20_000, 80_000))
    assert many < 10 * few
