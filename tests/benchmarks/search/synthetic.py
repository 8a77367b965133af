"""Synthetic chunks: vectors in clusters, and words of which few are frequent. The same ones in every process."""

from typing import Any, TypeAlias

import numpy as np
import numpy.typing as npt

Vector: TypeAlias = npt.NDArray[np.float32]
Vectors: TypeAlias = npt.NDArray[np.float32]

DIMENSION = 384
WORDS_OF_CHUNK = 80
FILTERS = {"100": "", "10": "3/", "1": "3/13/", "0.2": "3/13/113/"}
"""The part in percent that a filter lets through, and the beginning of the paths that it asks for."""
_CLUSTERS = 2000
_SPREAD = 1.0
_VOCABULARY = 60_000
_LETTERS = "abcdefghijklmnopqrstuvwxyz"


def chunk_vectors(count: int) -> Vectors:
    """A vector for each chunk, of length 1, as exact as the database keeps it."""
    return stored(_near_centres(np.random.default_rng(1), count))


def stored(vectors: Vectors) -> Vectors:
    """Vectors as exact as the database keeps them."""
    exact: Vectors = vectors.astype(np.float16).astype(np.float32)
    return exact


def query_vectors(count: int) -> Vectors:
    """Others in the same clusters."""
    return _near_centres(np.random.default_rng(2), count)


def path(number: int) -> str:
    """The path of a chunk, which says to which tenth, hundredth and five-hundredth part it belongs."""
    return f"{number % 10}/{number % 100}/{number % 500}/{number}"


def passes(number: "npt.NDArray[np.int64]", percent: str) -> "npt.NDArray[np.bool_]":
    """Whether chunks pass a filter."""
    share = {"100": 1, "10": 10, "1": 100, "0.2": 500}[percent]
    wanted = {"100": 0, "10": 3, "1": 13, "0.2": 113}[percent]
    passing: npt.NDArray[np.bool_] = number % share == wanted
    return passing


def chunk_words(count: int) -> "npt.NDArray[np.int64]":
    """The numbers of the words of each chunk: the n-th is as frequent as 1 / n."""
    ranks = np.arange(1, _VOCABULARY + 1)
    shares = 1 / ranks
    return np.random.default_rng(3).choice(_VOCABULARY, (count, WORDS_OF_CHUNK), p=shares / shares.sum())


def word(number: int) -> str:
    """A word of letters alone, so that it has no parts."""
    letters = ""
    number = int(number) + 26
    while number:
        number, letter = divmod(number, 26)
        letters += _LETTERS[letter]
    return f"zq{letters}"


def exact(chunks: Vectors, queries: Vectors, percent: str, most: int) -> list[set[int]]:
    """The numbers of the nearest chunks that pass a filter."""
    numbers = np.flatnonzero(passes(np.arange(len(chunks)), percent))
    some = chunks[numbers]
    some = some / np.linalg.norm(some, axis=1, keepdims=True)
    return [set(numbers[np.argsort(-(some @ query))[:most]].tolist()) for query in queries]


def _near_centres(random: Any, count: int) -> Vectors:
    centres = np.random.default_rng(0).standard_normal((_CLUSTERS, DIMENSION), np.float32)
    vectors = centres[random.integers(0, _CLUSTERS, count)]
    vectors += _SPREAD * random.standard_normal((count, DIMENSION), np.float32)
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
    result: Vectors = vectors
    return result
