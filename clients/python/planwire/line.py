"""The connection of a watch: one stream at a time, given up when it is silent."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass
from typing import Any

import grpc
import grpc.aio

from planwire.channels import Channels
from planwire.errors import Unavailable
from planwire.position import Message
from planwire.v1.event_pb2 import WatchOptions

# To connect and to hear the first word takes a moment, however often the stream is to speak later.
_OPENING_SECONDS = 5.0


@dataclass(frozen=True, slots=True)
class Stream:
    """One of the RPCs that watch, with a request."""

    call: Callable[[grpc.aio.Channel, WatchOptions], grpc.aio.UnaryStreamCall[Any, Message]]
    subject: str
    """What it tells of: `task`, `plan`, `event` or `execution_log`."""
    ends: bool
    """Whether it ends when all its subjects are done."""


class Line:
    """Opens the stream, and reads from it with an ear on silence."""

    def __init__(self, stream: Stream, channels: Channels, patience: float) -> None:
        """`patience` is how many seconds the stream may be silent."""
        self._stream = stream
        self._channels = channels
        self._patience = patience
        self._heard = False
        self._own_channel: grpc.aio.Channel | None = None
        self._call: grpc.aio.UnaryStreamCall[Any, Message] | None = None
        self._messages: AsyncIterator[Message] | None = None

    @property
    def is_open(self) -> bool:
        """Whether there is a stream to read from."""
        return self._call is not None

    def open(self, options: WatchOptions) -> None:
        """Begin a stream."""
        self._heard = False
        self._call = self._stream.call(self._own_channel or self._channels.shared, options)
        self._messages = aiter(self._call)

    async def read(self) -> Message | None:
        """The next message, or None when the server ended the stream well. Without one the stream is dropped.

        Raises PlanwireError; silence is Unavailable.
        """
        if self._messages is None:
            raise RuntimeError("no stream is open")
        patience = self._patience if self._heard else max(self._patience, _OPENING_SECONDS)
        message = None
        try:
            async with asyncio.timeout(patience):
                message = await anext(self._messages, None)
        except TimeoutError:
            await self._leave_connection()
            raise Unavailable(
                grpc.StatusCode.UNAVAILABLE, details=f"the server sent nothing for {patience:g} s"
            ) from None
        finally:
            self._heard = True
            if message is None:
                self.drop()
        return message

    def drop(self) -> None:
        """Let go of the stream."""
        call, self._call, self._messages = self._call, None, None
        if call is not None:
            call.cancel()

    async def close(self) -> None:
        """Let go of everything."""
        self.drop()
        channel, self._own_channel = self._own_channel, None
        if channel is not None:
            await channel.close()

    async def _leave_connection(self) -> None:
        """What made a connection silent told neither side: another stream on it would be as silent."""
        await self.close()
        self._own_channel = self._channels.fresh()
