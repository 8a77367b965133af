"""Watches that come and go leave nothing behind: no task, no connection, no memory."""

import asyncio
import gc
import resource
import time
from collections import Counter
from pathlib import Path

import planwire
import pytest

from tests.clients.python.conftest import create_task, opened, take
from tests.support.served import Servers

WARM_UP, ROUNDS = 20, 170


async def leave_the_loop(client: planwire.Client) -> None:
    async for _ in client.watch_tasks(start="snapshot"):
        break


async def cancel_the_wait(client: planwire.Client) -> None:
    waiting = await opened(client.watch_tasks())
    waiting.cancel()


async def cancel_the_opening(client: planwire.Client) -> None:
    waiting = asyncio.ensure_future(anext(client.watch_tasks()))
    await asyncio.sleep(0)
    waiting.cancel()


async def never_begin(client: planwire.Client) -> None:
    client.watch_tasks()


async def close(client: planwire.Client) -> None:
    async with client.watch_tasks(start="snapshot") as watch:
        await take(watch, 1)


async def come_and_go(client: planwire.Client, address: str, rounds: int) -> None:
    """Six watches a round, the last of a client that goes with it."""
    for _ in range(rounds):
        for end in (leave_the_loop, cancel_the_wait, cancel_the_opening, never_begin, close):
            await end(client)
        async with planwire.connect(address, workspace=client.workspace) as other:
            await leave_the_loop(other)


def kept() -> Counter[str]:
    """How much there is of tasks, of the client and of gRPC's calls, and of files."""
    gc.collect()
    types = [type(thing) for thing in gc.get_objects()]
    kept = Counter(kind.__name__ for kind in types if str(kind.__module__).startswith(("planwire.", "grpc.aio")))
    return kept + Counter({"tasks": len(asyncio.all_tasks()), "files": len(list(Path("/proc/self/fd").iterdir()))})


def resident_bytes() -> int:
    return int(Path("/proc/self/statm").read_text().split()[1]) * resource.getpagesize()


@pytest.mark.timeout(120)
async def test_watches_that_are_abandoned(servers: Servers, workspace_id: str) -> None:
    # Elsewhere, so that all that is kept here is the client's.
    server = await asyncio.to_thread(servers.start)
    async with planwire.connect(server.address, workspace=workspace_id) as client:
        await create_task(client)
        await come_and_go(client, server.address, WARM_UP)
        await asyncio.sleep(0.5)  # what was cancelled ends
        before, resident = kept(), resident_bytes()
        await come_and_go(client, server.address, ROUNDS)
        deadline = time.monotonic() + 30
        while (more := kept() - before) and time.monotonic() < deadline:
            await asyncio.sleep(0.1)
        assert not more
        assert resident_bytes() - resident < 10_000_000
