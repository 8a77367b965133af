"""The embedding model that comes with the service, as a provider."""

import asyncio
import json
import sys
from asyncio.subprocess import DEVNULL, PIPE, Process
from contextlib import suppress
from itertools import count

from service.search.providers import EmbeddingFailed, minilm

_LONGEST_ANSWER_BYTES = 64 * 1024 * 1024
_ANSWER_SECONDS = 120.0
_QUERY_SECONDS = 10.0
_TEXTS_AT_ONCE = 8


class LocalProvider:
    """Runs the model in a process of its own, which is started when it is first needed and again when it has died."""

    model = minilm.MODEL
    dimension = minilm.DIMENSION

    def __init__(self) -> None:
        self._process: Process | None = None
        self._reading: asyncio.Task[None] | None = None
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
        process, self._process = self._process, None
        if process is not None:
            with suppress(ProcessLookupError):
                process.kill()
            await process.wait()
        if self._reading is not None:
            await self._reading

    async def _ask(self, texts: list[str], *, urgent: bool) -> list[list[float]]:
        number = next(self._numbers)
        answer: asyncio.Future[list[list[float]]] = asyncio.get_running_loop().create_future()
        try:
            async with asyncio.timeout(_QUERY_SECONDS if urgent else _ANSWER_SECONDS):
                stdin = (await self._running()).stdin
                self._asked[number] = answer
                if stdin is not None:
                    stdin.write(json.dumps([number, urgent, texts]).encode() + b"\n")
                    await stdin.drain()
                return await answer
        # A RuntimeError is what uvloop says of the pipe of a process that has just ended.
        except (OSError, TimeoutError, RuntimeError) as error:
            raise EmbeddingFailed(f"the embedding model {self.model} does not answer") from error
        finally:
            self._asked.pop(number, None)

    async def _running(self) -> Process:
        async with self._starting:
            if self._process is None or not self._answers(self._process):
                # What was asked of the one before is told of its end first.
                await self.close()
                self._process = await asyncio.create_subprocess_exec(
                    *(sys.executable, "-m", f"{minilm.__name__}_process"),
                    stdin=PIPE,
                    stdout=PIPE,
                    stderr=DEVNULL,
                    limit=_LONGEST_ANSWER_BYTES,
                )
                self._reading = asyncio.create_task(self._read(self._process))
            return self._process

    def _answers(self, process: Process) -> bool:
        # A pipe of one that has died can be closed before its end is known.
        can_ask = process.stdin is not None and not process.stdin.is_closing()
        return can_ask and self._reading is not None and not self._reading.done()

    async def _read(self, process: Process) -> None:
        """Give the answers to those who wait for them, until the process ends."""
        if process.stdout is not None:
            async for line in process.stdout:
                number, vectors = json.loads(line)
                if (asked := self._asked.get(number)) and not asked.done():
                    asked.set_result(vectors)
        for asked in self._asked.values():
            if not asked.done():
                asked.set_exception(OSError("it has ended"))
