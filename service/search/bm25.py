"""BM25 as Lucene has it, in the parts that are stored with a chunk and those that a query brings."""

import math
from collections.abc import Mapping

from service.search.words import MOST_WORD_NUMBERS, word_number

K1 = 1.5
B = 0.75


def rarity(chunks_with_word: int, chunks: int) -> float:
    """The inverse document frequency: how much a word says."""
    return math.log(1 + (chunks - chunks_with_word + 0.5) / (chunks_with_word + 0.5))


def part(count: int, length: int, average_length: float) -> float:
    """What a word that is there `count` times gives, before it is multiplied by its rarity. Less than 1."""
    return count / (count + K1 * (1 - B + B * length / average_length))


def stored_weights(counts: Mapping[str, int], average_length: float) -> str:
    """The parts of all words of a chunk, as a sparsevec."""
    length = sum(counts.values())
    return sparse({word: part(count, length, average_length) for word, count in counts.items()})


def sparse(weights: Mapping[str, float]) -> str:
    """A sparsevec by the numbers of the words. Where two have the same one, the larger weight counts."""
    numbered: dict[int, float] = {}
    for word, weight in weights.items():
        number = word_number(word)
        numbered[number] = max(weight, numbered.get(number, 0.0))
    inner = ",".join(f"{number}:{weight:.6g}" for number, weight in sorted(numbered.items()))
    return f"{{{inner}}}/{MOST_WORD_NUMBERS}"
