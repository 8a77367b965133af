"""A server in a process of its own that tells for how long its event loop served nobody.

A stall is what the process computed between two turns of the loop, as CPU time: what the machine gives to others
meanwhile does not count, and what a thread of the server keeps from the loop does.
"""

import asyncio
import multiprocessing
import time
from collections.abc import Iterator
from contextlib import contextmanager
from multiprocessing.connection import Connection
from typing import Any

import uvloop

from service.binding import parse_address
from service.server import serving
from service.settings import Settings

_TICK_SECONDS = 0.001


class Stalls:
    """The other end of the server's pipe."""

    def __init__(self, address: str, pipe: Connection, pid: int) -> None:
        self.address = address
        self.pid = pid
        self._pipe = pipe

    def longest(self) -> float:
        """Seconds of the longest stall since the last question."""
        self._pipe.send(True)
        seconds: float = self._pipe.recv()
        return seconds


@contextmanager
def server_with_stalls(database_url: str, **settings: Any) -> Iterator[Stalls]:
    """It runs while the block lasts."""
    processes = multiprocessing.get_context("spawn")
    ours, theirs = processes.Pipe()
    process = processes.Process(target=_serve, args=(database_url, settings, theirs))
    process.start()
    try:
        yield Stalls(ours.recv(), ours, process.pid or 0)
    finally:
        ours.send(False)
        process.join(30)
        process.kill()


def _serve(database_url: str, settings: dict[str, Any], pipe: Connection) -> None:
    async def serve() -> None:
        async with serving(Settings(**settings), database_url, parse_address("127.0.0.1:0")) as served:
            pipe.send(served.address.text)
            longest, last = 0.0, time.process_time()
            while True:
                await asyncio.sleep(_TICK_SECONDS)
                now = time.process_time()
                longest, last = max(longest, now - last), now
                if pipe.poll():
                    if not pipe.recv():
                        return
                    pipe.send(longest)
                    longest, last = 0.0, time.process_time()

    uvloop.run(serve())
