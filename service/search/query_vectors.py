"""The vectors of queries, which are often asked for again: for the next page, or in another workspace."""

import asyncio
from collections import OrderedDict

from service.search.providers import Provider

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
            task.add_done_callback(lambda done: self._forget_failed(key, done))
            if len(self._kept) > _MOST_KEPT:
                self._kept.popitem(last=False)
        self._kept.move_to_end(key)
        # One who gives up takes nothing from the others.
        return await asyncio.shield(task)

    def _forget_failed(self, key: tuple[str, str], done: "asyncio.Task[list[float]]") -> None:
        # Whether or not somebody still waited for it.
        if (done.cancelled() or done.exception()) and self._kept.get(key) is done:
            del self._kept[key]


async def _embedded(provider: Provider, query: str) -> list[float]:
    [vector] = await provider.embed([query], urgent=True)
    return vector
