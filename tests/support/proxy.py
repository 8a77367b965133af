"""A TCP proxy between a client and whichever server it is pointed at. It breaks connections in each way there is."""

import asyncio
import socket
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from itertools import cycle

from planwire.loop_thread import LoopThread

_BYTES_AT_ONCE = 65_536


class Proxy:
    """Listens on a free port of loopback while the block lasts."""

    def __init__(self, *targets: str) -> None:
        """`targets` are the `host:port` of servers: of several, each gets a connection in turn."""
        self._targets = cycle(targets)
        self._target = targets[0]
        self.address = ""
        self.accepted = 0
        """How many connections there were."""
        self.swallows_answers = False
        """Whether what the server says is lost."""
        self.breaks_at = b""
        """The first answer that holds this breaks its connection instead of coming through."""
        self.breaks_within = False
        """Whether what lies before that in the answer comes through: the connection breaks inside a message."""
        self.is_narrow = False
        """Whether it holds little that was not fetched: a server soon finds that nobody reads."""
        self._server: asyncio.Server | None = None
        self._connections: set[asyncio.Task[None]] = set()
        self._dead: set[asyncio.Task[None]] = set()
        self._through = asyncio.Event()
        self._through.set()

    @property
    def target(self) -> str:
        """The server; a new one holds for new connections."""
        return self._target

    @target.setter
    def target(self, target: str) -> None:
        self._target, self._targets = target, cycle([target])

    async def __aenter__(self) -> "Proxy":
        self._server = await asyncio.start_server(self._accept, "127.0.0.1", 0)
        self.address = f"127.0.0.1:{self._server.sockets[0].getsockname()[1]}"
        return self

    async def __aexit__(self, *_: object) -> None:
        assert self._server is not None
        self._server.close()
        await self.cut()

    async def cut(self) -> None:
        """Close every connection."""
        for connection in self._connections:
            connection.cancel()
        await asyncio.gather(*self._connections, return_exceptions=True)

    def silence(self) -> None:
        """Let nothing more through on the connections that there are: neither side is told."""
        self._dead |= self._connections

    def blackhole(self) -> None:
        """Let nothing through on any connection until `heal`."""
        self._through.clear()

    def heal(self) -> None:
        """Let through what waited, except on connections that are silenced."""
        self._through.set()

    async def _accept(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.accepted += 1
        connection = asyncio.current_task()
        assert connection is not None
        self._connections.add(connection)
        host, _, port = next(self._targets).rpartition(":")
        try:
            server_reader, server_writer = await asyncio.open_connection(host, port)
            if self.is_narrow:
                server_writer.get_extra_info("socket").setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, _BYTES_AT_ONCE)
            try:
                async with asyncio.TaskGroup() as pipes:
                    pipes.create_task(self._pipe(connection, reader, server_writer, answers=False))
                    pipes.create_task(self._pipe(connection, server_reader, writer, answers=True))
            finally:
                server_writer.close()
        except (OSError, asyncio.CancelledError):
            pass
        finally:
            writer.close()
            self._connections.discard(connection)
            self._dead.discard(connection)

    async def _pipe(
        self,
        connection: "asyncio.Task[None]",
        reader: asyncio.StreamReader,
        writer: asyncio.StreamWriter,
        *,
        answers: bool,
    ) -> None:
        with suppress(OSError):
            while data := await reader.read(_BYTES_AT_ONCE):
                await self._through.wait()
                if answers and self.breaks_at and self.breaks_at in data:
                    if self.breaks_within:
                        writer.write(data[: data.rindex(self.breaks_at)])
                    self.breaks_at = b""
                    connection.cancel()
                elif connection not in self._dead and not (answers and self.swallows_answers):
                    writer.write(data)
                    await writer.drain()
        if connection in self._dead:
            await asyncio.Event().wait()
        writer.close()


@contextmanager
def on_thread(proxy: Proxy) -> Iterator[LoopThread]:
    """Runs the proxy for tests that have no event loop; the thread runs its coroutines, such as `cut`."""
    thread = LoopThread()
    thread.run(proxy.__aenter__())
    try:
        yield thread
    finally:
        thread.run(proxy.__aexit__())
        thread.stop()
