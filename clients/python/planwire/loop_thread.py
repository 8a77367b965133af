"""An event loop on a thread of its own, for code without one."""

import asyncio
import threading
from collections.abc import Coroutine
from typing import Any, TypeVar

T = TypeVar("T")

_FINISH_SECONDS = 1.0


class LoopStopped(RuntimeError):
    """The thread runs nothing more."""


class LoopThread:
    """Runs coroutines until it is stopped, or the program ends."""

    def __init__(self) -> None:
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, name="planwire", daemon=True)
        self._thread.start()
        self._lock = threading.Lock()
        self._stopped = False

    def run(self, coroutine: Coroutine[Any, Any, T]) -> T:
        """Wait for what the coroutine returns or raises. An interrupted wait cancels it. Raises LoopStopped."""
        with self._lock:
            if self._stopped:
                coroutine.close()
                raise LoopStopped("the client was closed")
            future = asyncio.run_coroutine_threadsafe(coroutine, self._loop)
        try:
            return future.result()
        finally:
            future.cancel()

    def stop(self) -> None:
        """End the thread when everybody who waits for something has an answer."""
        with self._lock:
            if self._stopped:
                return
            self._stopped = True
        asyncio.run_coroutine_threadsafe(_finish(), self._loop).result()
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join()
        self._loop.close()


async def _finish() -> None:
    """Let everything else come to its end, and cancel what does not."""
    others = asyncio.all_tasks() - {asyncio.current_task()}
    if others:
        _, endless = await asyncio.wait(others, timeout=_FINISH_SECONDS)
        for task in endless:
            task.cancel()
        await asyncio.gather(*others, return_exceptions=True)
    await asyncio.get_running_loop().shutdown_asyncgens()
