"""Vectors that callers bring."""

import math
from collections.abc import Sequence


def unit(vector: Sequence[float]) -> list[float]:
    """The vector with the length 1, which is all that a cosine looks at. Raises ValueError where it has no direction.

    So half-precision numbers hold it, however long it was.
    """
    largest = max(map(abs, vector), default=0.0)
    if not all(map(math.isfinite, vector)):
        raise ValueError("a number of the vector is not finite")
    if not largest:
        raise ValueError("all numbers of the vector are 0, so that nothing is similar to it")
    # First by the largest, whose square could be none of a number that can be kept.
    scaled = [x / largest for x in vector]
    length = math.sqrt(sum(x * x for x in scaled))
    return [x / length for x in scaled]
