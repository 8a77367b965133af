"""The scores of chunks from what the ways of searching have found."""

import pytest

from service.search.fusion import Found, fused

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
