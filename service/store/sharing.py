"""Shares statements: what many callers want at the same time is one statement and one commit."""

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable, Sequence
from contextlib import suppress
from typing import Generic, TypeVar, cast

from service.shares import Caller, Kind, caller

J = TypeVar("J")
R = TypeVar("R")

# More of them commit more often, with fewer callers each, and wait for each other's locks.
_STATEMENTS = 2
# A statement that changes more rows takes longer for each of them, and holds up those who wait for one of them.
_MOST_WEIGHT = 400
# While others are served, a few wait for more to come, so that many pay what a statement costs whatever it does; but no
# longer than this, for who waits for a lock serves nobody.
_GATHER_SECONDS = 0.005
# As long as a call has by default.
_LONGEST_SECONDS = 30.0


class Sharing(Generic[J, R]):
    """Runs jobs for callers of their own, many with one statement.

    A caller alone does not wait for others. While statements are in flight, those who come gather: the next statement
    begins when there are as many of them as are being served, or shortly after. It takes at most half of all callers:
    with all of them one would run at a time, and its callers with it; and with less than half each caller would pay
    more of what a statement costs whatever it does.
    """

    def __init__(self, run: Callable[[Sequence[J]], Awaitable[Sequence[R]]], weigh: Callable[[J], int]) -> None:
        """`run` does all of the jobs or raises, and gives the result of each in their order.

        `weigh` tells how many rows a job changes.
        """
        self._run = run
        self._weigh = weigh
        self._waiting: deque[tuple[J, asyncio.Future[R]]] = deque()
        self._runners: set[asyncio.Task[None]] = set()
        self._in_flight = 0
        self._gathered = asyncio.Event()

    async def do(self, job: J) -> R:
        """The job's own result. Raises what `run` raises for it alone, and TimeoutError."""
        result: asyncio.Future[R] = asyncio.get_running_loop().create_future()
        self._waiting.append((job, result))
        if len(self._waiting) >= self._in_flight:
            self._gathered.set()
        if len(self._runners) < _STATEMENTS:
            runner = asyncio.create_task(self._serve())
            self._runners.add(runner)
        return await result

    async def _serve(self) -> None:
        try:
            await self._serve_those_who_wait()
        finally:
            # Not by a callback, which runs a little later: who comes in between would wait for one who has left.
            self._runners.discard(cast("asyncio.Task[None]", asyncio.current_task()))

    async def _serve_those_who_wait(self) -> None:
        # Not for the first of its callers, whose share may be used up: the others have nothing to do with that.
        caller.set(Caller(self, Kind.CALL))
        while self._waiting:
            if len(self._waiting) < self._in_flight:
                self._gathered.clear()
                with suppress(TimeoutError):
                    async with asyncio.timeout(_GATHER_SECONDS):
                        await self._gathered.wait()
            jobs = self._take((len(self._waiting) + self._in_flight + 1) // 2)
            self._in_flight += len(jobs)
            if jobs and not await self._run_together(jobs):
                for one in jobs:
                    await self._run_together([one])
            self._in_flight -= len(jobs)
            self._gathered.set()

    def _take(self, most: int) -> "list[tuple[J, asyncio.Future[R]]]":
        taken: list[tuple[J, asyncio.Future[R]]] = []
        weight = 0
        while self._waiting and len(taken) < most:
            job, result = self._waiting[0]
            if result.done():  # who has gone meanwhile wants nothing any more
                self._waiting.popleft()
                continue
            weight += self._weigh(job)
            if taken and weight > _MOST_WEIGHT:
                break
            taken.append(self._waiting.popleft())
        return taken

    async def _run_together(self, jobs: Sequence[tuple[J, "asyncio.Future[R]"]]) -> bool:
        """Whether the callers have their answers; several have none when what they share fails."""
        try:
            async with asyncio.timeout(_LONGEST_SECONDS):
                results = await self._run([job for job, _ in jobs])
        except Exception as error:  # noqa: BLE001  # whatever it is, the caller reports it
            if len(jobs) > 1:
                return False
            if not jobs[0][1].done():
                jobs[0][1].set_exception(error)
            return True
        for (_, result), value in zip(jobs, results, strict=True):
            if not result.done():  # else its caller has gone
                result.set_result(value)
        return True
