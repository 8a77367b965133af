"""The words that the lexical search knows a text by."""

import hashlib
import re
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

MOST_WORD_NUMBERS = 1_000_000_000
"""As many dimensions as a sparsevec has."""
LONGEST_WORD = 80
"""What is longer is no word that somebody looks for, but data."""

_WORD = re.compile(r"\w+")
# parseHTTPHeader2: parse, HTTP, Header, 2. Only ASCII letters tell where a part begins by their case.
_PART = re.compile(r"[A-Z]+(?=[A-Z][a-z])|[A-Z]?[a-z]+|[A-Z]+|\d+")
_UNCASED_PART = re.compile(r"[^\W\d_]+|\d+")
# TASK-7, utf-8: what it is told apart by is no word of its own.
_KEY = re.compile(r"(?<!\w)[A-Za-z]\w*(?:-\d+)+(?!\w)")
# What every English text is full of. In a name of code they stay.
STOP_WORDS = frozenset(
    "a an and are as at be but by for if in into is it no not of on or such that the their then there these they this "
    "to was will with".split()
)


class Word(NamedTuple):
    """A word as it is looked for, and where it stands in the text."""

    text: str
    start: int
    end: int


def found_words(text: str) -> Iterator[Word]:
    """The words of a text, in lower case and in their order; a name of code whole, and then by its parts.

    A key such as TASK-7 is a word too, before those in it.
    """
    for found in _WORD.finditer(text):
        start, end = found.span()
        word = found[0]
        if text[end : end + 1] == "-" and (key := _KEY.match(text, start)) and len(key[0]) <= LONGEST_WORD:
            yield Word(key[0].lower(), start, key.end())
        if _says_something(word):
            yield Word(word.lower(), start, end)
        if word.isalpha() and (word.islower() or not word.isascii()):
            continue
        for part in (_PART if word.isascii() else _UNCASED_PART).finditer(word):
            if part[0] != word and _says_something(part[0]):
                yield Word(part[0].lower(), start + part.start(), start + part.end())


def _says_something(word: str) -> bool:
    return len(word) <= LONGEST_WORD and (len(word) > 1 or not word.isascii()) and word.lower() not in STOP_WORDS


class Asked(NamedTuple):
    """A word of a query as it was written, none of which lies in another."""

    text: str
    is_identifier: bool
    """Whether it is a name from code or a key, and no word of a language."""
    start: int
    end: int


def asked_words(query: str) -> list[Asked]:
    """The words of a query, in their order, without the parts of names."""
    asked: list[Asked] = []
    for word in found_words(query):
        if asked and word.start < asked[-1].end:
            continue
        written = query[word.start : word.end]
        asked.append(Asked(word.text, _is_identifier(written), word.start, word.end))
    return asked


def _is_identifier(word: str) -> bool:
    parts = _PART if word.isascii() else _UNCASED_PART
    return not word.isalnum() or len(parts.findall(word)) > 1


def counted_words(text: str) -> Counter[str]:
    """How often each word is in a text."""
    return Counter(word.text for word in found_words(text))


@lru_cache(maxsize=100_000)
def word_number(word: str) -> int:
    """The dimension of a word, from 1 on. Two words have the same one about once in a billion pairs.

    Of our own, because what is stored must mean the same with the next version of PostgreSQL.
    """
    return int.from_bytes(hashlib.blake2b(word.encode(), digest_size=8).digest()) % MOST_WORD_NUMBERS + 1
