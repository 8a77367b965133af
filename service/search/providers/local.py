"""The embedding model that comes with the service, as a provider."""

import asyncio
import json
import socket
import sys
from contextlib import suppress
from itertools import count
from subprocess import DEVNULL, Popen
from typing import NamedTuple

from service.search.providers import EmbeddingFailed, minilm

_LONGEST_ANSWER_BYTES = 64 * 1024 * 1024
_ANSWER_SECONDS = 120.0
_QUERY_SECONDS = 10.0
_TEXTS_AT_ONCE = 8


class _Model(NamedTuple):
    process: "Popen[bytes]"
    writer: asyncio.StreamWriter
    reading: "asyncio.Task[None]"


class LocalProvider:
    """Runs the model in a process of its own, which is started when it is first needed and again when it has died."""

    model = minilm.MODEL
    dimension = minilm.DIMENSION

    def __init__(self) -> None:
        self._model: _Model | None = None
        self._starting = asyncio.Lock()
        self._numbers = count()
        self._asked: dict[int, asyncio.Future[list[list[float]]]] = {}

    async def embed(self, texts: list[str], *, urgent: bool = False) -> list[list[float]]:
        """As in Provider."""
        vectors: list[list[float]] = []
        for start in range(0, len(texts), _TEXTS_AT_ONCE):
            vectors += await self._ask(texts[start : start + _TEXTS_AT_ONCE], urgent=urgent)
        return vectors

    async def close(self) -> None:
        """As in Provider."""
        model, self._model = self._model, None
        if model is not None:
            model.process.kill()
            await asyncio.to_thread(model.process.wait)
            await model.reading
            model.writer.close()

    async def _ask(self, texts: list[str], *, urgent: bool) -> list[list[float]]:
        number = next(self._numbers)
        answer: asyncio.Future[list[list[float]]] = asyncio.get_running_loop().create_future()
        try:
            async with asyncio.timeout(_QUERY_SECONDS if urgent else _ANSWER_SECONDS):
                writer = (await self._running()).writer
                self._asked[number] = answer
                writer.write(json.dumps([number, urgent, texts]).encode() + b"\n")
                await writer.drain()
                return await answer
        # A RuntimeError is what uvloop says of the socket of a process that has just ended.
        except (OSError, TimeoutError, RuntimeError) as error:
            raise EmbeddingFailed(f"the embedding model {self.model} does not answer") from error
        finally:
            self._asked.pop(number, None)

    async def _running(self) -> _Model:
        async with self._starting:
            if self._model is None or self._model.reading.done() or self._model.writer.is_closing():
                # What was asked of the one before is told of its end first.
                await self.close()
                here, there = socket.socketpair()
                with there:
                    process = await asyncio.to_thread(_start, there)
                reader, writer = await asyncio.open_connection(sock=here, limit=_LONGEST_ANSWER_BYTES)
                self._model = _Model(process, writer, asyncio.create_task(self._read(reader)))
            return self._model

    async def _read(self, reader: asyncio.StreamReader) -> None:
        """Give the answers to those who wait for them, until the process ends."""
        with suppress(OSError):
            async for line in reader:
                number, vectors = json.loads(line)
                if (asked := self._asked.get(number)) and not asked.done():
                    asked.set_result(vectors)
        for asked in self._asked.values():
            if not asked.done():
                asked.set_exception(OSError("it has ended"))


def _start(connection: socket.socket) -> "Popen[bytes]":
    # Not by the event loop, which would fork: gRPC's threads do not survive that, and the new process would die.
    return Popen(
        [sys.executable, "-m", f"{minilm.__name__}_process"],
        stdin=connection.fileno(),
        stdout=connection.fileno(),
        stderr=DEVNULL,
    )
