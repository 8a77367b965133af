"""The reference: subscribers on the bare wire, written by hand from what the documentation tells clients to do."""

import asyncio
import time
from collections.abc import Sequence
from datetime import timedelta
from typing import Any

import grpc
import grpc.aio
from google.protobuf.duration_pb2 import Duration
from google.rpc.error_details_pb2 import ErrorInfo
from grpc_status import rpc_status
from planwire.v1.event_pb2 import WatchOptions

from service.domain import resume_token
from service.domain.resume_token import Cursor
from tests.robustness.history import Life
from tests.robustness.streams import Run, Stream
from tests.robustness.subscribers import PROGRESS_SECONDS, Subscriber

CHANNEL_OPTIONS = [("grpc.use_local_subchannel_pool", 1), ("grpc.enable_http_proxy", 0)]

_SILENCE_SECONDS = 6.0
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


class WireSubscriber(Subscriber):
    """Reads the messages of a stream."""

    make = "wire"

    def __init__(self, *args: Any) -> None:
        super().__init__(*args)
        self._runs: list[Run] = []

    @property
    def cursor(self) -> Cursor:
        return self._runs[-1].cursor if self._runs and self._token else Cursor(0, 0)

    def runs(self, lives: list[Life]) -> Sequence[Run]:  # it knew them as it received them
        return self._runs

    async def _follow(self, address: str) -> None:
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
        run = self._runs[-1] if self._token else None
        stream = Stream(self.want, run, with_snapshot=self._start == "snapshot")
        leave_at = time.monotonic() + self._stay_seconds()
        while True:
            async with asyncio.timeout(_SILENCE_SECONDS):
                message = await call.read()
            if message is grpc.aio.EOF:
                await _raise_for_status(call)
                return
            self.surprises += stream.take(message)
            if stream.run and stream.resumable:
                if not self._token:
                    self._runs.append(stream.run)
                elif message.HasField("started"):
                    self.resumptions += 1
                self._token = stream.token
            if not self._stays() and time.monotonic() > leave_at:
                raise TimeoutError
            await self._idle(self._dawdle_seconds())

    def _ended(self, error: grpc.aio.AioRpcError) -> None:
        code = error.code()
        self.ends[code.name] += 1
        if code is grpc.StatusCode.OUT_OF_RANGE and self._token:
            earliest = _error_info(error).metadata["earliest_resume_token"]
            self._runs[-1].expired = resume_token.decode(earliest)
            if cursor := self._goes_on_from_earliest(earliest):
                self._runs.append(Run(cursor, cursor))
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
