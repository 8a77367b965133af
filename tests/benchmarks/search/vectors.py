"""Vectors of texts by the model that comes with the service, kept between runs because making them takes minutes."""

import hashlib
import sqlite3
from collections.abc import Iterable, Sequence
from itertools import islice
from pathlib import Path

import numpy as np

from service.search.providers.local import LocalProvider
from tests.benchmarks.search.synthetic import Vector

# An urgent text must be embedded within seconds, and is not so at the lowest priority.
_AT_ONCE = 2


class Vectors:
    """Those of the texts that it was asked for, now or by an earlier run."""

    def __init__(self, file: Path) -> None:
        """Keeps them in a file."""
        file.parent.mkdir(parents=True, exist_ok=True)
        self._known = sqlite3.connect(file, isolation_level=None)
        self._known.execute("CREATE TABLE IF NOT EXISTS vectors (hash BLOB PRIMARY KEY, vector BLOB NOT NULL)")
        self._provider = LocalProvider()

    async def of(self, texts: Sequence[str]) -> list[Vector]:
        """A vector for each."""
        missing = iter(text for text in dict.fromkeys(texts) if self._vector(text) is None)
        while part := list(islice(missing, _AT_ONCE)):
            self._keep(part, await self._provider.embed(part, urgent=True))
        return [vector for text in texts if (vector := self._vector(text)) is not None]

    async def close(self) -> None:
        """End the model."""
        self._known.close()
        await self._provider.close()

    def _vector(self, text: str) -> Vector | None:
        row = self._known.execute("SELECT vector FROM vectors WHERE hash = ?", (_hash(text),)).fetchone()
        return None if row is None else np.frombuffer(row[0], np.float32)

    def _keep(self, texts: Iterable[str], vectors: Iterable[Sequence[float]]) -> None:
        rows = [
            (_hash(text), np.array(vector, np.float32).tobytes()) for text, vector in zip(texts, vectors, strict=True)
        ]
        self._known.executemany("INSERT OR REPLACE INTO vectors VALUES (?, ?)", rows)


def _hash(text: str) -> bytes:
    return hashlib.sha256(text.encode()).digest()
