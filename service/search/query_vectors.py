"""The vectors of queries, which are often asked for again: for the next page, or in another workspace."""

import asyncio
from collections import OrderedDict
from contextlib import suppress

from service.search.providers import EmbeddingFailed, Provider

_MOST_KEPT = 1000


class QueryVectors:
    """Embeds a query once for all who ask at once or soon after each other."""

    def __init__(self) -> None:
        self._kept: OrderedDict[tuple[str, str], asyncio.Task[list[float]]] = OrderedDict()

    async def of(self, provider: Provider, query: str) -> list[float]:
        """The vector of a query. Raises EmbeddingFailed."""
        key = (provider.model, query)
        task = self._kept.get(key)
        if task is None:
            task = self._kept[key] = asyncio.create_task(_embedded(provider, query))
            if len(self._kept) > _MOST_KEPT:
                self._kept.popitem(last=False)
        self._kept.move_to_end(key)
        try:
            # One who gives up takes nothing from the others.
            return await asyncio.shield(task)
        except EmbeddingFailed:
            with suppress(KeyError):
                del self._kept[key]
            raise


async def _embedded(provider: Provider, query: str) -> list[float]:
    [vector] = await provider.embed([query], urgent=True)
    return vector
