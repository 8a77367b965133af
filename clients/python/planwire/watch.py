"""Watches: streams of what happens that go on across everything that can break a stream."""

import asyncio
import logging
import time
from collections.abc import Callable
from contextlib import suppress
from enum import Enum
from types import TracebackType
from typing import Generic, Self, TypeAlias, TypeVar

import grpc

from planwire.channels import Channels
from planwire.errors import DeadlineExceeded, PlanwireError, ResumeTokenExpired, Unavailable
from planwire.line import Line, Stream
from planwire.position import Message, Position
from planwire.retries import Backoff
from planwire.v1.event_pb2 import ClosingReason

log = logging.getLogger("planwire")

T_co = TypeVar("T_co", covariant=True)

_CLOSING = {
    ClosingReason.CLOSING_REASON_DRAINING: "the server is stopping",
    ClosingReason.CLOSING_REASON_MAX_AGE: "the stream has reached its maximum age",
}
# What gRPC says, without a reason of Planwire's, when something between the two was cut.
_CUT = {grpc.StatusCode.CANCELLED, grpc.StatusCode.INTERNAL, grpc.StatusCode.UNKNOWN}
# The server may not have noticed yet that the stream before has gone.
_PASSING = {"SLOW_CONSUMER", "TOO_MANY_STREAMS"}


class WatchState(Enum):
    """How a watch stands."""

    CONNECTING = "connecting"
    """There was no stream yet."""
    LIVE = "live"
    """The stream is open."""
    RECONNECTING = "reconnecting"
    """The stream broke, and another is being opened that goes on where it left off."""


OnState: TypeAlias = Callable[[WatchState, PlanwireError | None], object]
"""Is called with each new state, and with what ended the stream before."""


class Watch(Generic[T_co]):
    """The events of a stream, each once and in order, across disconnects, restarts and replicas.

    An async iterator, and an async context manager that closes the stream at its end. Until the first stream is open it
    fails when a call would; later it reconnects for as long as it takes. Errors that waiting does not mend are raised.

    A wait for the next event can be cancelled: nothing is lost, and the watch can be asked again.
    """

    def __init__(
        self,
        stream: Stream,
        channels: Channels,
        *,
        resume_token: str | None,
        snapshot: bool,
        relist: bool,
        progress_interval: float,
        timeout: float,
        on_state: OnState | None,
    ) -> None:
        self._line = Line(stream, channels, 2 * progress_interval)
        self._position = Position(stream.subject, resume_token, snapshot=snapshot)
        self._ends = stream.ends
        self._relist = relist
        self._progress_interval = progress_interval
        self._timeout = timeout
        self._on_state = on_state
        self._state = WatchState.CONNECTING
        self._give_up_at: float | None = None
        self._backoff = Backoff()
        self._pause = 0.0
        self._closed = asyncio.Event()
        self._closing_error: PlanwireError | None = None

    @property
    def resume_token(self) -> str | None:
        """Where to resume after the event that was handed out last; None before there is such a place.

        Store it when the event has been dealt with: a later watch that is given it goes on with the event after. Among
        the events of one transaction it moves with the last one.
        """
        return self._position.resume_token

    @property
    def state(self) -> WatchState:
        """How the watch stands."""
        return self._state

    def __aiter__(self) -> Self:
        return self

    async def __anext__(self) -> T_co:
        while not self._closed.is_set() and not self._position.has_pending:
            await self._advance()
        if self._closed.is_set():
            if self._closing_error is not None:
                raise self._closing_error
            raise StopAsyncIteration
        item: T_co = self._position.hand_out()
        return item

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        await self.aclose()

    def __del__(self) -> None:
        # Nobody closes a watch that a loop was left with `break`. Its event loop may be gone already.
        with suppress(AttributeError, RuntimeError):
            self._line.drop()

    async def aclose(self, error: PlanwireError | None = None) -> None:
        """End the stream. A loop over it ends too: with `error`, if there is one."""
        if not self._closed.is_set():
            self._closing_error = error
            self._closed.set()
        await self._line.close()

    async def _advance(self) -> None:
        """Open the stream if there is none, or take its next message."""
        if not self._line.is_open:
            await self._open()
            return
        try:
            message = await self._line.read()
        except PlanwireError as error:
            await self._fail(error)
        except asyncio.CancelledError:
            # Closing the watch cancels its stream; that is not for the task that reads from it.
            task = asyncio.current_task()
            if not self._closed.is_set() or (task is not None and task.cancelling()):
                raise
        else:
            self._take(message)

    async def _open(self) -> None:
        if self._give_up_at is None and self._state is WatchState.CONNECTING:
            self._give_up_at = time.monotonic() + self._timeout
            self._enter(WatchState.CONNECTING, None)
        if self._pause:
            with suppress(TimeoutError):
                async with asyncio.timeout(self._pause):
                    await self._closed.wait()
        if not self._closed.is_set():
            self._pause = 0.0
            self._line.open(self._position.options(self._progress_interval))

    def _take(self, message: Message | None) -> None:
        payload = message and message.WhichOneof("payload")
        if message is None and self._ends:
            self._closed.set()
        elif message is None:
            self._lose(_unavailable("the stream ended without a word"))
        elif payload == "closing":
            self._position.take(message)
            self._line.drop()
            self._lose(_unavailable(_CLOSING.get(message.closing.reason, "the server ends the stream")))
        else:
            self._position.take(message)
            if payload == "started":
                self._give_up_at = None
                self._enter(WatchState.LIVE, None)
            elif message.resume_token:
                self._backoff.reset()

    async def _fail(self, error: PlanwireError) -> None:
        """Decide what an error means: another stream, or the end."""
        if self._relist and isinstance(error, ResumeTokenExpired):
            self._position.start_over()
            self._lose(error)
        elif self._is_passing(error):
            self._lose(error)
            if self._give_up_at is None or time.monotonic() + self._pause < self._give_up_at:
                return
            await self.aclose(error)
        else:
            await self.aclose(error)

    def _is_passing(self, error: PlanwireError) -> bool:
        return (
            isinstance(error, Unavailable | DeadlineExceeded)
            or (not error.reason and error.code() in _CUT)
            or (error.reason in _PASSING and self._state is not WatchState.CONNECTING)
        )

    def _lose(self, error: PlanwireError) -> None:
        """Prepare for another stream after a pause."""
        log.log(
            logging.WARNING if self._state is WatchState.LIVE else logging.DEBUG, "a watch was interrupted: %s", error
        )
        self._pause = self._backoff.next(error.retry_delay)
        connecting = self._state is WatchState.CONNECTING
        self._enter(WatchState.CONNECTING if connecting else WatchState.RECONNECTING, error)

    def _enter(self, state: WatchState, error: PlanwireError | None) -> None:
        self._state = state
        if self._on_state is not None:
            self._on_state(state, error)


def _unavailable(text: str) -> Unavailable:
    return Unavailable(grpc.StatusCode.UNAVAILABLE, details=text)
