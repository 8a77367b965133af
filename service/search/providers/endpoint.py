"""An OpenAI-compatible endpoint as a provider: POST <url>/embeddings."""

import asyncio
import json
import math
import urllib.error
import urllib.request
from typing import Any

from service.search.providers import EmbeddingFailed

_SECONDS = 30.0
_TEXTS_AT_ONCE = 64
_TRIES = 3
_FIRST_PAUSE_SECONDS = 0.25
_LARGEST_ANSWER_BYTES = 64 * 1024 * 1024
_RETRIED = {408, 425, 429, 500, 502, 503, 504}


class _Again(Exception):
    """What may succeed when it is repeated."""


class EndpointProvider:
    """Asks an endpoint. Text in its answers is never shown to callers."""

    def __init__(self, url: str, model: str, dimension: int, *, key: str = "", seconds: float = _SECONDS) -> None:
        self.model = model
        self.dimension = dimension
        self._url = f"{url.rstrip('/')}/embeddings"
        self._key = key
        self._seconds = seconds

    async def embed(self, texts: list[str], *, urgent: bool = False) -> list[list[float]]:
        """As in Provider. A query is tried once, since its caller waits."""
        vectors: list[list[float]] = []
        for start in range(0, len(texts), _TEXTS_AT_ONCE):
            vectors += await self._ask(texts[start : start + _TEXTS_AT_ONCE], 1 if urgent else _TRIES)
        return vectors

    async def close(self) -> None:
        """As in Provider."""

    async def _ask(self, texts: list[str], tries: int) -> list[list[float]]:
        for attempt in range(1, tries + 1):
            try:
                # A server that sends a byte now and then would never be silent for long enough.
                async with asyncio.timeout(self._seconds):
                    return await asyncio.to_thread(self._post, texts)
            except (_Again, TimeoutError) as error:
                if attempt == tries:
                    why = str(error) or f"no answer within {self._seconds:g} s"
                    raise EmbeddingFailed(f"the embedding endpoint does not answer: {why}") from error
            await asyncio.sleep(_FIRST_PAUSE_SECONDS * 2**attempt)
        raise AssertionError("unreachable")

    def _post(self, texts: list[str]) -> list[list[float]]:
        headers = {"content-type": "application/json"}
        if self._key:
            headers["authorization"] = f"Bearer {self._key}"
        body = json.dumps({"model": self.model, "input": texts}).encode()
        request = urllib.request.Request(self._url, body, headers)  # noqa: S310  # the settings take http and https alone
        try:
            with urllib.request.urlopen(request, timeout=self._seconds) as response:  # noqa: S310
                raw = response.read(_LARGEST_ANSWER_BYTES + 1)
        except urllib.error.HTTPError as error:
            said = f"HTTP status {error.code}"
            error.close()
            if error.code in _RETRIED:
                raise _Again(said) from error
            raise EmbeddingFailed(f"the embedding endpoint refuses: {said}", may_be_the_text=True) from error
        except (OSError, ValueError) as error:
            raise _Again(type(error).__name__) from error
        return self._vectors(raw, len(texts))

    def _vectors(self, raw: bytes, count: int) -> list[list[float]]:
        try:
            data: list[Any] = json.loads(raw)["data"]
            vectors = [
                [float(x) for x in item["embedding"]] for item in sorted(data, key=lambda item: int(item["index"]))
            ]
        except (ValueError, TypeError, LookupError, RecursionError, AttributeError) as error:
            raise EmbeddingFailed("the embedding endpoint answers with what is no list of embeddings") from error
        if len(vectors) != count:
            raise EmbeddingFailed(f"the embedding endpoint answers with {len(vectors)} embeddings for {count} texts")
        for vector in vectors:
            if len(vector) != self.dimension:
                raise EmbeddingFailed(
                    f"the embedding endpoint answers with {len(vector)} dimensions, not {self.dimension}: "
                    "correct PLANWIRE_EMBEDDING_DIMENSION"
                )
            if not all(math.isfinite(x) for x in vector):
                raise EmbeddingFailed("the embedding endpoint answers with numbers that are not finite")
        return vectors
