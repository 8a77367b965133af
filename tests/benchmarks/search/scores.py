"""What rankings are worth, where each query has one answer."""

import math
from collections.abc import Sequence
from dataclasses import asdict, dataclass

DEPTH = 100
"""How far a ranking is looked at."""


@dataclass(frozen=True)
class Scores:
    """Means over queries."""

    queries: int
    recall_1: float
    recall_5: float
    mrr: float
    ndcg_10: float

    def rounded(self) -> dict[str, float]:
        """By their names, to four digits behind the point."""
        return {name: round(value, 4) for name, value in asdict(self).items()}


def scores(places: Sequence[int | None]) -> Scores:
    """Of the places, from 1 on, that the answers have; None where one was not found."""
    found = [place for place in places if place is not None]
    count = len(places)
    return Scores(
        count,
        sum(place <= 1 for place in found) / count,
        sum(place <= 5 for place in found) / count,
        sum(1 / place for place in found) / count,
        sum(1 / math.log2(1 + place) for place in found if place <= 10) / count,
    )


def mean(many: Sequence[Scores]) -> Scores:
    """Of sets, each of which counts the same."""
    columns = zip(*(asdict(one).values() for one in many), strict=True)
    queries, *rest = columns
    return Scores(sum(queries), *(sum(column) / len(many) for column in rest))
