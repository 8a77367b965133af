"""The scores of chunks from what the ways of searching have found."""

import pytest

from service.database import pool
from service.search.fusion import DEPTH, Best, Found, fused, leg_weights

WEIGHTS = {"dense": 0.5, "lexical": 0.5}


def found(document: str, index: int, z: float) -> Found:
    return Found(document, index, {"dense": z, "lexical": z})


def test_a_chunk_between_good_ones_comes_before_an_equal_one_between_others() -> None:
    scores = fused(
        {number: found("a" if number < 3 else "b", number % 3, z) for number, z in enumerate([3, 2, 3, 0, 2, 0])},
        WEIGHTS,
    )
    assert scores[1] > scores[4]


def test_a_document_does_not_win_by_its_length() -> None:
    scores = fused({number: found("long", number, 2.0) for number in range(3)} | {3: found("short", 0, 2.0)}, WEIGHTS)
    assert scores == {number: pytest.approx(2.0) for number in range(4)}


def test_scores_are_measured_in_the_best_ones_of_their_leg() -> None:
    best = Best.of([8.0, 2.0, 1.0, 1.0], 4)
    assert (best.first, best.mean, best.last) == (8.0, 3.0, 1.0)
    assert best.z_score(8.0) == pytest.approx(7 / best.deviation)
    assert best.z_score(0.5) == 0


def test_what_a_leg_does_not_know_has_nothing_and_only_the_best_are_looked_at() -> None:
    assert Best.of([1.0], 5) == Best.of([1.0, 0.0, 0.0, 0.0, 0.0], 5)
    assert Best.of([1.0], 10 * DEPTH) == Best.of([1.0], DEPTH)
    assert Best.of(range(1000), 1000) == Best.of(range(1000 - DEPTH, 1000), 1000)


def test_a_leg_counts_by_how_far_its_first_stands_out_whatever_its_scores_are() -> None:
    flat, clear = Best.of([3.0, 2.0, 1.0, 0.0], 4), Best.of([9.0, 0.2, 0.1, 0.0], 4)
    weights = leg_weights(flat, clear)
    assert weights["dense"] == pytest.approx(clear.stands_out**2 / (clear.stands_out**2 + flat.stands_out**2))
    assert weights["lexical"] + weights["dense"] == pytest.approx(1)
    assert weights["dense"] > 0.5
    assert leg_weights(Best.of([30.0, 20.0, 10.0, 0.0], 4), clear) == pytest.approx(weights)


@pytest.mark.parametrize("scores", [[], [0.3], [0.3, 0.3, 0.3]])
def test_where_no_score_is_above_another_a_leg_says_nothing(scores: list[float]) -> None:
    best = Best.of(scores, len(scores))
    assert best.stands_out == 0
    assert [best.z_score(score) for score in scores] == [0] * len(scores)
    assert leg_weights(best, best) == {"lexical": 0.5, "dense": 0.5}


def test_the_index_of_vectors_looks_at_twice_as_many_as_a_leg_gives() -> None:
    assert int(pool._SETTINGS["hnsw.ef_search"]) == 2 * DEPTH
