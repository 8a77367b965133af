"""Subscribers that follow the feed with the Python client, whose watch resumes by itself."""

import asyncio
import time
from abc import abstractmethod
from collections.abc import AsyncIterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from typing import Any

import planwire
import planwire.sync
from planwire import PlanwireError, WatchState
from planwire.errors import DeadlineExceeded, ResumeTokenExpired, Unavailable

from service.domain import resume_token
from service.domain.resume_token import Cursor
from tests.robustness.history import Life
from tests.robustness.streams import Run
from tests.robustness.subscribers import PROGRESS_SECONDS, Subscriber
from tests.robustness.watches import WatchLog, WatchRun

# Until its first stream is open a watch fails as a call does. A silent connection is left after 5 seconds: one that it
# found dead is shared with the other clients of this process.
_OPENING_SECONDS = 12.0


class ClientSubscriber(Subscriber):
    """Leaves as a process that is killed: at any moment, and what remains is a token that it stored at some moment."""

    def __init__(self, *args: Any) -> None:
        super().__init__(*args)
        self._relists = self.want.stream != "event" and self._rng.random() < 0.5
        self._runs: list[WatchRun] = []
        self._watch: Any = None

    @property
    def cursor(self) -> Cursor:
        return _decode(self._watch.resume_token if self._watch else self._token) or Cursor(0, 0)

    def runs(self, lives: list[Life]) -> Sequence[Run]:
        for run in self._runs:
            run.put_together(lives)
        return self._runs

    @abstractmethod
    def _watching(self, address: str, options: dict[str, Any]) -> AbstractAsyncContextManager[Any]:
        """A watch, while the context lasts."""

    @abstractmethod
    async def _read(self, watch: Any, log: WatchLog) -> None:
        """Take what a watch hands out, until it ends or fails."""

    @abstractmethod
    async def _interrupt(self, watch: Any, reading: asyncio.Task[None]) -> None:
        """Make the reading end now."""

    async def _follow(self, address: str) -> None:
        log = WatchLog(self.want, self._runs, _decode(self._token), with_snapshot=self._start == "snapshot")
        opened: list[WatchState] = []

        def note(state: WatchState, error: PlanwireError | None) -> None:
            if state is WatchState.LIVE:
                self.resumptions += bool(opened or self._token)
                opened.append(state)
                log.open(_decode(self._watch.resume_token))
            if error is not None:
                self.ends[error.code().name] += 1
            if isinstance(error, ResumeTokenExpired):
                self.surprises += log.refuse(_decode(self._watch.resume_token), _decode(error.earliest_resume_token))

        async with self._watching(address, self._options() | {"on_state": note}) as self._watch:
            reading = asyncio.create_task(self._read(self._watch, log))
            stored = None
            try:
                stored = await self._stay(reading)
            finally:
                broke = reading.done()
                if not broke:
                    await self._interrupt(self._watch, reading)
                self._store(stored)
            if broke:
                self._ended(reading.exception(), log)

    def _options(self) -> dict[str, Any]:
        options: dict[str, Any] = {"resume_token": self._token or None, "progress_interval": PROGRESS_SECONDS}
        if self.want.stream == "event":
            return options
        return options | {"start": self._start, "on_expired": "relist" if self._relists else "raise"}

    async def _stay(self, reading: asyncio.Task[None]) -> tuple[int, str] | None:
        """Until the reading ends or has to be ended. Returns the token of a moment before, and the run it is of."""
        if self._stays():
            await asyncio.wait([reading])
            return None
        await asyncio.wait([reading], timeout=self._stay_seconds())
        stored = len(self._runs), self._watch.resume_token
        await asyncio.wait([reading], timeout=self._rng.choice([0, 0, 0.1, 2]))
        return stored

    def _store(self, stored: tuple[int, str] | None) -> None:
        """Leave a token behind: that of before, or the last that the watch has shown."""
        of_run, token = stored or (0, "")
        self._token = token if token and of_run == len(self._runs) else self._watch.resume_token or ""
        self._watch = None
        if cursor := _decode(self._token):
            self._runs[-1].cursor = cursor

    def _ended(self, error: BaseException | None, log: WatchLog) -> None:
        if isinstance(error, ResumeTokenExpired) and self._token and not self._relists:
            self.ends[error.code().name] += 1
            earliest = error.earliest_resume_token
            self.surprises += log.refuse(_decode(self._token), _decode(earliest))
            if cursor := self._goes_on_from_earliest(earliest):
                self._runs.append(WatchRun(cursor, cursor))
        elif isinstance(error, Unavailable | DeadlineExceeded) and not log.was_open:
            self.ends[error.code().name] += 1
        else:
            self.surprises.append(f"the watch ended: {error!r}")


class AsyncSubscriber(ClientSubscriber):
    """With asyncio."""

    make = "client"

    @asynccontextmanager
    async def _watching(self, address: str, options: dict[str, Any]) -> AsyncIterator[planwire.Watch[Any]]:
        async with planwire.connect(address, timeout=_OPENING_SECONDS) as client:
            yield self.want.watch(client, options)

    async def _read(self, watch: planwire.Watch[Any], log: WatchLog) -> None:
        async for item in watch:
            self.surprises += log.take(item, _decode(watch.resume_token))
            await self._idle(self._dawdle_seconds())

    async def _interrupt(self, watch: planwire.Watch[Any], reading: asyncio.Task[None]) -> None:
        reading.cancel()
        await asyncio.wait([reading])


class SyncSubscriber(ClientSubscriber):
    """With a thread that waits."""

    make = "sync client"

    def __init__(self, *args: Any) -> None:
        super().__init__(*args)
        self._threads = ThreadPoolExecutor()

    @asynccontextmanager
    async def _watching(self, address: str, options: dict[str, Any]) -> AsyncIterator[planwire.sync.Watch[Any]]:
        client = planwire.sync.connect(address, timeout=_OPENING_SECONDS)
        try:
            yield self.want.watch(client, options)
        finally:
            await self._in_thread(client.close)

    async def _read(self, watch: planwire.sync.Watch[Any], log: WatchLog) -> None:
        def read() -> None:
            for item in watch:
                self.surprises.extend(log.take(item, _decode(watch.resume_token)))
                until = time.monotonic() + self._dawdle_seconds()
                while time.monotonic() < until and not self.hurry.is_set():
                    time.sleep(0.01)

        await self._in_thread(read)

    async def _interrupt(self, watch: planwire.sync.Watch[Any], reading: asyncio.Task[None]) -> None:
        await self._in_thread(watch.close)
        await asyncio.wait([reading])

    async def _in_thread(self, call: Any) -> None:
        await asyncio.get_running_loop().run_in_executor(self._threads, call)


def _decode(token: str | None) -> Cursor | None:
    return resume_token.decode(token) if token else None
