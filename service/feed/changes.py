"""Waking those who wait for something to happen, without reading what it was."""

import asyncio
from contextlib import suppress

from service.feed.filter import Filter
from service.feed.ring import Ring


class Changes:
    """Tells that something happened that a filter may match, from its creation until it is closed."""

    def __init__(self, ring: Ring, filter_: Filter) -> None:
        self._ring = ring
        self._subscriber = ring.subscribe(filter_)

    @property
    def ended(self) -> bool:
        """Whether the server stops, so that nobody should wait any longer."""
        return self._ring.closing

    def look(self) -> None:
        """Make `next` return at once, as if something had happened."""
        self._subscriber.wake.set()

    async def next(self, seconds: float) -> bool:
        """Wait until something happened since the last call or the server stops, up to `seconds`; whether it did."""
        with suppress(TimeoutError):
            async with asyncio.timeout(seconds):
                await self._subscriber.wake.wait()
        woken = self._subscriber.wake.is_set()
        self._subscriber.pending = None
        self._subscriber.wake.clear()
        return woken

    def close(self) -> None:
        """Listen no longer."""
        self._ring.unsubscribe(self._subscriber)
