"""Makes one ranking of what several ways of searching have found, see docs/search.md for what was measured."""

import math
from collections.abc import Callable, Hashable, Mapping
from typing import NamedTuple

LEXICAL, DENSE, TRIGRAM, IDENTIFIER = "lexical", "dense", "trigram", "identifier"
_STANDS_OUT_FROM, _STANDS_OUT_TO = 3.0, 5.0
_LEAST_DENSE, _MOST_DENSE = 0.5, 0.9
NEIGHBOUR_SHARE = 0.15
"""How much the score of the chunk before a chunk counts, and that of the one after it, where its own counts 1."""


class Moments(NamedTuple):
    """The mean and the deviation of scores over a collection."""

    mean: float
    deviation: float

    @classmethod
    def of_sums(cls, total: float, squares: float, count: int) -> "Moments":
        """From the sums over the scores and their squares."""
        mean = total / count
        return cls(mean, math.sqrt(max(0.0, squares / count - mean * mean)))

    def z_score(self, score: float) -> float:
        """How far a score is above the mean, in deviations."""
        return (score - self.mean) / self.deviation if self.deviation > 0 else 0.0


class Found(NamedTuple):
    """A chunk as a search knows it: its place, and its z-value by leg, where the leg knows the chunk."""

    document_id: Hashable
    chunk_index: int
    z_scores: Mapping[str, float]


def leg_weights(best_dense_z: float) -> dict[str, float]:
    """What each leg counts: meaning the more, the more its best hit stands out from the rest."""
    stands_out = (best_dense_z - _STANDS_OUT_FROM) / (_STANDS_OUT_TO - _STANDS_OUT_FROM)
    dense = _LEAST_DENSE + (_MOST_DENSE - _LEAST_DENSE) * min(1.0, max(0.0, stands_out))
    return {LEXICAL: 1.0 - dense, DENSE: dense}


def fused(found: Mapping[int, Found], weights: Mapping[str, float]) -> dict[int, float]:
    """The scores of chunks: the means of their weighted z-values and a share of those of their neighbours."""
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
    """A score of a document that is so many days old. What is below the mean stays."""
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
