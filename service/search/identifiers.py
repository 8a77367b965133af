"""What is looked for as it was written: names from code, keys, names of files, and words that are nearly so."""

import re
from collections.abc import Collection, Mapping, Sequence
from typing import NamedTuple

from service.search import bm25
from service.search.words import Asked, asked_words
from service.store.searches import CloseWord

WEIGHT = 5.0
"""What a chunk gets that has all of a query as it was written: as much as stands out by meaning, see fusion."""
_MOST_NAMES = 8
_MOST_UNKNOWN = 4
_SHORTEST_UNKNOWN = 4
# A path, a name with an extension, an id; or a single word, which can be a name without one.
_NAME = re.compile(r"[^\s\"'`()<>,;]*[./-][^\s\"'`()<>,;]*")


class Name(NamedTuple):
    """The name of a document, or the last folders of its path with it."""

    text: str
    start: int
    end: int

    @property
    def last(self) -> str:
        """The name without folders."""
        return self.text.rpartition("/")[2]

    def is_of(self, content_id: str) -> bool:
        """Whether the document with this path or id is meant."""
        path = content_id.lower()
        return path == self.text or path.endswith(f"/{self.text}")


def names(query: str) -> list[Name]:
    """What may be names of documents."""
    found = list(_NAME.finditer(query)) or list(re.finditer(r"^\s*(\S+)\s*$", query))
    return [
        Name(text, each.start(), each.end())
        for each in found
        if (text := each[0].strip().strip(".:!?").removeprefix("./").strip("/").lower())
    ][:_MOST_NAMES]


def unknown_words(query: str, known: Collection[str]) -> list[str]:
    """Words of a query that no chunk has, and that are long enough to be like others; the longest first."""
    words = {asked.text for asked in asked_words(query) if asked.text not in known}
    return sorted((w for w in words if len(w) >= _SHORTEST_UNKNOWN), key=lambda w: (-len(w), w))[:_MOST_UNKNOWN]


class Written:
    """What of a query is looked for as it was written, and what part of the query each is."""

    def __init__(
        self, query: str, counts: Mapping[str, int], chunks: int, close: Mapping[str, Sequence[CloseWord]]
    ) -> None:
        """`counts` are those of the words that are known, `close` what there is for unknown ones."""
        self._words = asked_words(query)
        self._worth = {asked: bm25.rarity(counts.get(asked.text, 1), chunks) for asked in self._words}
        self._close = close
        self.names = names(query)
        self.close = {close.word: close for found in close.values() for close in found}

    def identifiers(self, has: Collection[str], content_id: str) -> dict[str, float]:
        """The identifiers that are words of a chunk or name its document, each with its part of the query."""
        named = [name for name in self.names if name.is_of(content_id)]
        total = self._total(named)
        parts = {name.text: self._inside(name) / total for name in named}
        for asked in self._words:
            if asked.is_identifier and asked.text in has and not any(_lies_in(asked, name) for name in named):
                parts[asked.text] = self._worth[asked] / total
        return parts

    def similar(self, has: Collection[str]) -> dict[str, float]:
        """The words that a chunk has in place of unknown ones, as parts of the query."""
        total = self._total([])
        parts: dict[str, float] = {}
        for asked in self._words:
            found = [close for close in self._close.get(asked.text, ()) if close.word in has]
            if found:
                best = max(found, key=lambda close: close.closeness)
                parts[best.word] = parts.get(best.word, 0.0) + best.closeness * self._worth[asked] / total
        return parts

    def _inside(self, name: Name) -> float:
        # A name whose words say nothing, such as `a.b`, is worth something all the same.
        return sum(worth for asked, worth in self._worth.items() if _lies_in(asked, name)) or 1.0

    def _total(self, named: Sequence[Name]) -> float:
        total = sum(self._worth.values())
        return total + sum(not any(_lies_in(asked, name) for asked in self._words) for name in named) or 1.0


def _lies_in(asked: Asked, name: Name) -> bool:
    return name.start <= asked.start and asked.end <= name.end
