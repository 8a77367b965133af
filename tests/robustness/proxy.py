"""A TCP proxy that can swallow everything: the connections stay, and nothing comes through."""

import asyncio
from contextlib import suppress
from itertools import cycle

_BYTES_AT_ONCE = 65_536


class Proxy:
    """Forwards connections to a port of loopback: of several, to each in turn."""

    def __init__(self, *target_ports: int) -> None:
        self._target_ports = cycle(target_ports)
        self._server: asyncio.Server | None = None
        self._pipes: set[asyncio.Task[None]] = set()
        self._doomed: set[asyncio.Task[None]] = set()
        self._open = asyncio.Event()
        self._open.set()
        self.address = ""

    async def start(self) -> None:
        self._server = await asyncio.start_server(self._accept, "127.0.0.1", 0)
        self.address = f"127.0.0.1:{self._server.sockets[0].getsockname()[1]}"

    async def stop(self) -> None:
        if self._server is not None:
            self._server.close()
        for pipe in self._pipes:
            pipe.cancel()
        await asyncio.gather(*self._pipes, return_exceptions=True)

    def blackhole(self, *, for_good: bool) -> None:
        """Let nothing through until `heal`; what is connected now, for good if so wanted."""
        self._open.clear()
        if for_good:
            self._doomed |= self._pipes

    def heal(self) -> None:
        self._open.set()

    async def _accept(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            server_reader, server_writer = await asyncio.open_connection("127.0.0.1", next(self._target_ports))
        except OSError:
            writer.close()
            return
        pipes = [
            asyncio.create_task(self._pipe(reader, server_writer)),
            asyncio.create_task(self._pipe(server_reader, writer)),
        ]
        self._pipes.update(pipes)
        try:
            await asyncio.wait(pipes, return_when=asyncio.FIRST_COMPLETED)
        finally:
            for pipe in pipes:
                pipe.cancel()
            await asyncio.gather(*pipes, return_exceptions=True)
            self._pipes.difference_update(pipes)
            self._doomed.difference_update(pipes)
            writer.close()
            server_writer.close()

    async def _pipe(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with suppress(OSError):
            while data := await reader.read(_BYTES_AT_ONCE):
                await self._open.wait()
                if asyncio.current_task() in self._doomed:
                    await asyncio.Event().wait()
                writer.write(data)
                await writer.drain()
