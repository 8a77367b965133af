"""Several processes on one port: each has its own event loop and pool, and the kernel shares out the connections."""

import asyncio
import multiprocessing
import signal
import time
from multiprocessing.process import BaseProcess

import structlog
import uvloop
from prometheus_client.multiprocess import mark_process_dead

from service.binding import Address
from service.garbage import collect_less
from service.logs import configure_logs
from service.server import serving, stop_signal
from service.settings import Settings

log = structlog.get_logger(__name__)

_SHORT_LIFE_SECONDS = 5.0
_LONGEST_PAUSE_SECONDS = 10.0


async def supervise(settings: Settings, url: str, address: Address) -> None:
    """Keep `settings.workers` processes serving until SIGTERM or SIGINT, then wait for them to drain."""
    stopping = asyncio.Event()
    keepers = [
        asyncio.create_task(_keep_one(number, settings, url, address, stopping)) for number in range(settings.workers)
    ]
    log.info("serving", address=address.text, workers=settings.workers)
    await stop_signal()
    stopping.set()
    await asyncio.gather(*keepers)


async def _keep_one(number: int, settings: Settings, url: str, address: Address, stopping: asyncio.Event) -> None:
    pause = 0.0
    while not stopping.is_set():
        started = time.monotonic()
        process = multiprocessing.get_context("spawn").Process(
            target=_work, args=(settings, url, address), name=f"planwire-worker-{number}"
        )
        process.start()
        await _ended(process, stopping)
        if process.pid is not None:
            mark_process_dead(process.pid)
        if not stopping.is_set():
            lived = time.monotonic() - started
            pause = 0.0 if lived > _SHORT_LIFE_SECONDS else min(2 * pause + 0.5, _LONGEST_PAUSE_SECONDS)
            log.error("worker ended", worker=number, exit_code=process.exitcode, restart_in_seconds=pause)
            await asyncio.sleep(pause)


async def _ended(process: BaseProcess, stopping: asyncio.Event) -> None:
    """Wait for the process to end, and ask it to when it is time."""
    loop = asyncio.get_running_loop()
    ended = asyncio.Event()
    loop.add_reader(process.sentinel, ended.set)
    try:
        waits = [asyncio.create_task(ended.wait()), asyncio.create_task(stopping.wait())]
        await asyncio.wait(waits, return_when=asyncio.FIRST_COMPLETED)
        if not ended.is_set():
            process.terminate()
        await waits[0]
        waits[1].cancel()
    finally:
        loop.remove_reader(process.sentinel)
    process.join()


def _work(settings: Settings, url: str, address: Address) -> None:
    configure_logs(settings.log_level, settings.log_format)
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # ctrl-C reaches the whole group; the supervisor says when to stop
    uvloop.run(_serve_one(settings, url, address))


async def _serve_one(settings: Settings, url: str, address: Address) -> None:
    async with serving(settings, url, address, share_port=True):
        collect_less()
        asyncio.get_running_loop().add_reader(_parent_sentinel(), signal.raise_signal, signal.SIGTERM)
        await stop_signal()


def _parent_sentinel() -> int:
    parent = multiprocessing.parent_process()
    if parent is None:
        raise RuntimeError("a worker is started by its supervisor")
    return parent.sentinel
