"""Subscribers: each follows the feed as the documentation tells clients to, and keeps a log of all it was sent."""

import asyncio
import random
import time
from collections import Counter
from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import timedelta
from typing import Any, TypeAlias

import grpc
import grpc.aio
from google.protobuf.duration_pb2 import Duration
from google.rpc.error_details_pb2 import ErrorInfo
from grpc_status import rpc_status
from planwire.v1.event_pb2 import WatchOptions

from service.domain import resume_token
from service.domain.resume_token import Cursor
from tests.robustness.streams import Run, Stream
from tests.robustness.wants import Want

Endpoints: TypeAlias = Sequence[Callable[[], str]]

PROGRESS_SECONDS = 1.0
_SILENCE_SECONDS = 6.0
_PAUSE_SECONDS = 0.2
# After these a client resumes; any other end of a stream needs an explanation.
_RESUMABLE = frozenset(
    {
        grpc.StatusCode.UNAVAILABLE,
        grpc.StatusCode.DEADLINE_EXCEEDED,
        grpc.StatusCode.CANCELLED,
        grpc.StatusCode.RESOURCE_EXHAUSTED,
        grpc.StatusCode.ABORTED,
    }
)
CHANNEL_OPTIONS = [("grpc.use_local_subchannel_pool", 1), ("grpc.enable_http_proxy", 0)]


class Subscriber:
    """Keeps a stream open until cancelled, by resuming it."""

    def __init__(
        self,
        number: int,
        want: Want,
        start: str,
        manner: str,
        absence_seconds: float,
        endpoints: Endpoints,
        rng: random.Random,
    ) -> None:
        """`start` is `now` or `snapshot`; `manner` is `steady`, `slow`, `leaving` or `beginning anew`."""
        self.number = number
        self.want = want
        self.runs: list[Run] = []
        self.resumptions = 0
        self.ends: Counter[str] = Counter()
        self.surprises: list[str] = []
        self.hurry = asyncio.Event()
        """Set when it is to catch up now, whatever its manner."""
        self._start = start
        self._manner = manner
        self._absence_seconds = absence_seconds
        self._endpoints = endpoints
        self._rng = rng
        self._token = ""

    def __str__(self) -> str:
        return f"subscriber {self.number} ({self.want.stream}, {self._start}, {self._manner})"

    @property
    def cursor(self) -> Cursor:
        """Where it stands."""
        return self.runs[-1].cursor if self.runs and self._token else Cursor(0, 0)

    async def run(self) -> None:
        while True:
            address = self._rng.choice(self._endpoints)()
            async with grpc.aio.insecure_channel(address, options=CHANNEL_OPTIONS) as channel:
                call = self.want.open(channel, self._options())
                try:
                    await self._read(call)
                    self.surprises.append("a stream ended with OK")
                except TimeoutError:
                    self.ends["silence or leave"] += 1
                except grpc.aio.AioRpcError as error:
                    self._ended(error)
                finally:
                    call.cancel()
            if self._manner == "leaving":
                await self._idle(self._rng.choice([0, 0.1, 0.5, self._absence_seconds]))
            elif self._manner == "beginning anew" and not self.hurry.is_set():
                self._token = ""
            await asyncio.sleep(_PAUSE_SECONDS)

    async def _idle(self, seconds: float) -> None:
        with suppress(TimeoutError):
            async with asyncio.timeout(seconds):
                await self.hurry.wait()

    def _options(self) -> WatchOptions:
        options = WatchOptions(progress_interval=Duration())
        options.progress_interval.FromTimedelta(timedelta(seconds=PROGRESS_SECONDS))
        if self._token:
            options.resume_token = self._token
        else:
            setattr(options, self._start, True)
        return options

    async def _read(self, call: Any) -> None:
        """Until the call ends, is silent for too long, or the subscriber has had enough of it."""
        run = self.runs[-1] if self._token else None
        stream = Stream(self.want, run, with_snapshot=self._start == "snapshot")
        leave_at = time.monotonic() + self._rng.uniform(1, 8)
        while True:
            async with asyncio.timeout(_SILENCE_SECONDS):
                message = await call.read()
            if message is grpc.aio.EOF:
                await _raise_for_status(call)
                return
            self.surprises += stream.take(message)
            if stream.run and stream.resumable:
                if not self._token:
                    self.runs.append(stream.run)
                elif message.HasField("started"):
                    self.resumptions += 1
                self._token = stream.token
            if self.hurry.is_set():
                continue
            if self._manner == "slow":
                await self._idle(self._rng.choice([0, 0.02, 0.1]) if self._rng.random() > 0.003 else 12)
            elif self._manner in {"leaving", "beginning anew"} and time.monotonic() > leave_at:
                raise TimeoutError

    def _ended(self, error: grpc.aio.AioRpcError) -> None:
        code = error.code()
        self.ends[code.name] += 1
        if code is grpc.StatusCode.OUT_OF_RANGE and self._token:
            earliest = _error_info(error).metadata["earliest_resume_token"]
            self.runs[-1].expired = resume_token.decode(earliest)
            if self._rng.random() < 0.5:
                cursor = resume_token.decode(earliest)
                self.runs.append(Run(cursor, cursor))
                self._token = earliest
            else:
                self._token = ""
        elif code not in _RESUMABLE:
            self.surprises.append(f"{code.name}: {error.details()}")


async def _raise_for_status(call: Any) -> None:
    code = await call.code()
    if code is not grpc.StatusCode.OK:
        raise grpc.aio.AioRpcError(
            code, await call.initial_metadata(), await call.trailing_metadata(), await call.details()
        )


def _error_info(error: grpc.aio.AioRpcError) -> ErrorInfo:
    info = ErrorInfo()
    # It asks a call for its metadata, code and details, which the error has as well.
    status = rpc_status.from_call(error)  # type: ignore[arg-type]
    for detail in status.details if status else ():
        detail.Unpack(info)
    return info
