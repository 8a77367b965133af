"""Makes one ranking of what several ways of searching have found, see docs/search.md for what was measured."""

import math
from collections.abc import Callable, Hashable, Iterable, Mapping
from typing import NamedTuple

LEXICAL, DENSE, TRIGRAM, IDENTIFIER = "lexical", "dense", "trigram", "identifier"
DEPTH = 100
"""How many of the best each leg gives to the fusion."""
NEIGHBOUR_SHARE = 0.15
"""How much the score of the chunk before a chunk counts, and that of the one after it, where its own counts 1."""


class Best(NamedTuple):
    """The best scores of a leg. Measured in their deviation, scores of different legs can be compared."""

    first: float
    mean: float
    last: float
    deviation: float

    @classmethod
    def of(cls, scores: Iterable[float], chunks: int) -> "Best":
        """Of the scores that a leg gave to some of so many chunks; the others have 0."""
        best = sorted(scores, reverse=True)[:DEPTH]
        best += [0.0] * (min(DEPTH, chunks) - len(best))
        if not best:
            return cls(0.0, 0.0, 0.0, 0.0)
        mean = sum(best) / len(best)
        deviation = math.sqrt(sum((score - mean) ** 2 for score in best) / len(best))
        return cls(best[0], mean, best[-1], deviation)

    @property
    def stands_out(self) -> float:
        """How far the first is above the mean, in deviations."""
        return (self.first - self.mean) / self.deviation if self.first > self.last else 0.0

    def z_score(self, score: float) -> float:
        """How far a score is above the last, in deviations. Of what is below that the leg says nothing."""
        return max(0.0, score - self.last) / self.deviation if self.first > self.last else 0.0


class Found(NamedTuple):
    """A chunk as a search knows it: its place, and its z-score by leg, where the leg knows the chunk."""

    document_id: Hashable
    chunk_index: int
    z_scores: Mapping[str, float]


def leg_weights(lexical: Best, dense: Best) -> dict[str, float]:
    """What words and meaning count: each as the square of how far its first stands out."""
    squares = {LEXICAL: lexical.stands_out**2, DENSE: dense.stands_out**2}
    total = sum(squares.values())
    return {leg: square / total if total else 0.5 for leg, square in squares.items()}


def fused(found: Mapping[int, Found], weights: Mapping[str, float]) -> dict[int, float]:
    """The scores of chunks: the means of their weighted z-scores and a share of those of their neighbours."""
    own = {
        id_: sum(weight * chunk.z_scores.get(leg, 0.0) for leg, weight in weights.items())
        for id_, chunk in found.items()
    }
    places = {(chunk.document_id, chunk.chunk_index): id_ for id_, chunk in found.items()}

    def beside(id_: int, step: int) -> float:
        # Where there is none it counts as the chunk itself, or else long documents would come before short ones.
        chunk = found[id_]
        return own[places.get((chunk.document_id, chunk.chunk_index + step), id_)]

    whole = 1 + 2 * NEIGHBOUR_SHARE
    return {id_: (own[id_] + NEIGHBOUR_SHARE * (beside(id_, -1) + beside(id_, 1))) / whole for id_ in found}


def aged(score: float, days: float, half_life: float) -> float:
    """A score of a document that is so many days old."""
    return score * 0.5 ** (max(0.0, days) / half_life) if half_life and score > 0 else score


def reciprocal(
    ranks: Mapping[str, Mapping[int, int]], parts: Callable[[str, int], float], k: int = 60
) -> dict[int, float]:
    """The sums of 1 / (k + rank) over the legs that found a chunk, each times the part of the query that it is for."""
    scores: dict[int, float] = {}
    for leg, of_leg in ranks.items():
        for id_, rank in of_leg.items():
            scores[id_] = scores.get(id_, 0.0) + parts(leg, id_) / (k + rank)
    return scores
