"""The thread under sync watches: everybody who waits for it gets an answer."""

import asyncio
from concurrent.futures import CancelledError, ThreadPoolExecutor

import pytest
from planwire.loop_thread import LoopStopped, LoopThread

pytestmark = pytest.mark.shares_server


def test_results_and_errors_take() -> None:
    async def divided(number: int) -> float:
        return 1 / number

    thread = LoopThread()
    assert thread.run(divided(2)) == 0.5
    with pytest.raises(ZeroDivisionError):
        thread.run(divided(0))
    thread.stop()
    thread.stop()
    with pytest.raises(LoopStopped):
        thread.run(divided(2))


def test_who_waits_while_it_stops_gets_an_answer() -> None:
    for _ in range(50):
        thread, going = LoopThread(), asyncio.Event()
        with ThreadPoolExecutor() as pool:
            waiting = pool.submit(thread.run, going.wait())
            thread.run(asyncio.sleep(0))
            thread.run(_set(going))
            thread.stop()
            assert waiting.result(10)


def test_what_has_no_end_is_cancelled() -> None:
    thread = LoopThread()
    with ThreadPoolExecutor() as pool:
        waiting = pool.submit(thread.run, asyncio.sleep(3600))
        thread.run(asyncio.sleep(0.1))
        thread.stop()
        with pytest.raises(CancelledError):
            waiting.result(10)


async def _set(event: asyncio.Event) -> None:
    event.set()
