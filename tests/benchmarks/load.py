"""A load of unary gRPC calls, each with its own request.

A gRPC library costs a client as much time a call as the server takes to answer, so that it would measure itself, and
h2load sends one request over and over. This speaks just as much HTTP/2 as unary calls need, on one connection after the
other, at a few microseconds a call.
"""

import asyncio
import struct
import time
from collections.abc import Callable, Generator, Iterator, Sequence
from typing import TypeAlias, cast

_PATIENCE_SECONDS = 60.0

_PREFACE = b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"
_DATA, _HEADERS, _RST_STREAM, _SETTINGS, _PING, _GOAWAY, _WINDOW_UPDATE = 0, 1, 3, 4, 6, 7, 8
_END_STREAM, _ACK, _END_HEADERS = 0x1, 0x1, 0x4
_LARGEST_WINDOW = 2**31 - 1
_DEFAULT_WINDOW = 65_535
_HEADER_TABLE_SIZE, _ENABLE_PUSH, _INITIAL_WINDOW_SIZE = 1, 2, 4
_MESSAGE_HEAD = 5  # whether it is compressed, and its length
_FRAME_HEAD = struct.Struct(">HBBBI")  # length in 24 bits, type, flags, stream

# Without a dynamic table, which the settings below refuse, every header stands there as it is.
_OK = b"\x0bgrpc-status\x010"


Talk: TypeAlias = Generator[tuple[str, bytes], bytes, None]
"""What one caller does: it yields a method (`/service/Method`) and a serialised request, and is sent the answer."""


class LoadFailed(Exception):
    """A call was not answered with OK."""


async def calls_per_second(
    port: int, method: str, requests: Iterator[bytes], *, concurrency: int, seconds: float, connections: int = 4
) -> float:
    """Keep `concurrency` calls of `method` (`/service/Method`) in flight for `seconds`, and count the answers.

    `requests` are the serialised messages, of at most a few hundred bytes. Raises LoadFailed when one is refused.
    """
    answered = 0

    def talk() -> Talk:
        nonlocal answered
        for request in requests:
            yield method, request
            answered += 1

    talks = [talk() for _ in range(concurrency)]
    return await done_per_second(port, talks, lambda: answered, seconds=seconds, connections=connections)


async def done_per_second(
    port: int, talks: Sequence[Talk], done: Callable[[], int], *, seconds: float, connections: int
) -> float:
    """Let these callers talk for `seconds`, and look at how much more they have `done`.

    What the callers of one connection ask at once has at most 64 KB. Raises LoadFailed when a request is refused.
    """
    loop = asyncio.get_running_loop()
    protocols = [(await loop.create_connection(_Connection, "127.0.0.1", port))[1] for _ in range(connections)]
    for place, protocol in enumerate(protocols):
        protocol.start(talks[place::connections])
    try:
        await asyncio.sleep(seconds / 5)  # the first calls prepare statements and fill caches
        before, start = done(), time.perf_counter()
        await asyncio.wait([protocol.ended for protocol in protocols], timeout=seconds)
        value, took = done() - before, time.perf_counter() - start
        for protocol in protocols:
            protocol.stop()
        async with asyncio.timeout(_PATIENCE_SECONDS):
            await asyncio.gather(*(protocol.ended for protocol in protocols))
    finally:
        for protocol in protocols:
            protocol.close()
    return value / took


class _Connection(asyncio.Protocol):
    def __init__(self) -> None:
        self.ended: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._talks: dict[int, Talk] = {}
        self._answers: dict[int, bytes] = {}
        self._headers: dict[str, bytes] = {}
        self._next_stream = 1
        self._stopping = False
        self._received = b""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._transport = cast("asyncio.Transport", transport)
        settings = ((_HEADER_TABLE_SIZE, 0), (_ENABLE_PUSH, 0), (_INITIAL_WINDOW_SIZE, _LARGEST_WINDOW))
        self._transport.write(
            _PREFACE
            + _frame(_SETTINGS, 0, 0, b"".join(struct.pack(">HI", *setting) for setting in settings))
            + _frame(_WINDOW_UPDATE, 0, 0, struct.pack(">I", _LARGEST_WINDOW - _DEFAULT_WINDOW))
        )

    def start(self, talks: Sequence[Talk]) -> None:
        """Send the first requests; each answer sends another."""
        self._transport.write(b"".join(self._request(talk, *next(talk)) for talk in talks))

    def stop(self) -> None:
        """Send no more requests; `ended` is done when all are answered."""
        self._stopping = True

    def close(self) -> None:
        self.ended.cancel()
        self._transport.abort()

    def connection_lost(self, error: Exception | None) -> None:
        self._fail(f"the server closed the connection: {error}")

    def data_received(self, data: bytes) -> None:
        received = self._received + data
        reply = []
        position, end = 0, len(received)
        while end - position >= 9:
            high, low, kind, flags, stream = _FRAME_HEAD.unpack_from(received, position)
            start = position + 9
            stop = start + (high << 8 | low)
            if stop > end:
                break
            position = stop
            if kind == _HEADERS and flags & _END_STREAM:
                if received.find(_OK, start, stop) < 0:
                    self._fail(f"not OK: {received[start:stop]!r}")
                    return
                reply.append(self._answered(stream))
            elif kind == _DATA:
                self._answers[stream] = self._answers.get(stream, b"") + received[start:stop]
            elif kind == _PING and not flags & _ACK:
                reply.append(_frame(_PING, _ACK, 0, received[start:stop]))
            elif kind == _SETTINGS and not flags & _ACK:
                reply.append(_frame(_SETTINGS, _ACK, 0, b""))
            elif kind in {_RST_STREAM, _GOAWAY}:
                self._fail(f"the server gave up stream {stream}: {received[start:stop]!r}")
                return
        self._received = received[position:]
        self._transport.write(b"".join(reply))

    def _answered(self, stream: int) -> bytes:
        """What the caller asks next; nothing when it shall stop."""
        talk = self._talks.pop(stream)
        try:
            asked = talk.send(self._answers.pop(stream)[_MESSAGE_HEAD:])
        except Exception as error:  # noqa: BLE001  # whatever it is, it must not get lost in the event loop
            self._fail(f"the caller gave up: {error!r}")
            return b""
        if not self._stopping:
            return self._request(talk, *asked)
        if not self._talks and not self.ended.done():
            self.ended.set_result(None)
        return b""

    def _request(self, talk: Talk, method: str, message: bytes) -> bytes:
        if method not in self._headers:
            self._headers[method] = _header_block(method)
        stream, self._next_stream = self._next_stream, self._next_stream + 2
        self._talks[stream] = talk
        body = b"\0" + len(message).to_bytes(4) + message
        return _frame(_HEADERS, _END_HEADERS, stream, self._headers[method]) + _frame(_DATA, _END_STREAM, stream, body)

    def _fail(self, reason: str) -> None:
        if not self.ended.done():
            self.ended.set_exception(LoadFailed(reason))
        self._transport.abort()


def _frame(kind: int, flags: int, stream: int, payload: bytes) -> bytes:
    return _FRAME_HEAD.pack(len(payload) >> 8, len(payload) & 0xFF, kind, flags, stream) + payload


def _header_block(method: str) -> bytes:
    """The headers of a call in HPACK: names from the static table where it has them, values as they are."""

    def text(value: str) -> bytes:
        return bytes([len(value)]) + value.encode()

    return b"".join(
        (
            b"\x83\x86",  # :method: POST, :scheme: http
            b"\x04" + text(method),  # :path
            b"\x01" + text("localhost"),  # :authority
            b"\x0f\x10" + text("application/grpc"),  # content-type
            b"\x00" + text("te") + text("trailers"),
        )
    )
