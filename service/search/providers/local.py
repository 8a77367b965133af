"""The embedding model that comes with the service, as a provider."""

import asyncio
import json
import sys
from asyncio.subprocess import DEVNULL, PIPE, Process
from contextlib import suppress

from service.search.providers import EmbeddingFailed, minilm

_LONGEST_ANSWER_BYTES = 64 * 1024 * 1024
_ANSWER_SECONDS = 60.0
# A query waits for no more than this that is at work already.
_TEXTS_AT_ONCE = 8


class LocalProvider:
    """Runs the model in a process of its own, which is started when it is first needed and again when it has died."""

    model = minilm.MODEL
    dimension = minilm.DIMENSION

    def __init__(self) -> None:
        self._process: Process | None = None
        self._one = asyncio.Lock()
        self._urgent = 0
        self._nobody_urgent = asyncio.Event()
        self._nobody_urgent.set()

    async def embed(self, texts: list[str], *, urgent: bool = False) -> list[list[float]]:
        """As in Provider."""
        vectors: list[list[float]] = []
        for start in range(0, len(texts), _TEXTS_AT_ONCE):
            part = texts[start : start + _TEXTS_AT_ONCE]
            vectors += await (self._before_others(part) if urgent else self._after_others(part))
        return vectors

    async def close(self) -> None:
        """As in Provider."""
        process, self._process = self._process, None
        if process is not None:
            with suppress(ProcessLookupError):
                process.kill()
            await process.wait()

    async def _before_others(self, texts: list[str]) -> list[list[float]]:
        self._urgent += 1
        self._nobody_urgent.clear()
        try:
            return await self._ask(texts)
        finally:
            self._urgent -= 1
            if not self._urgent:
                self._nobody_urgent.set()

    async def _after_others(self, texts: list[str]) -> list[list[float]]:
        await self._nobody_urgent.wait()
        return await self._ask(texts)

    async def _ask(self, texts: list[str]) -> list[list[float]]:
        async with self._one:
            try:
                async with asyncio.timeout(_ANSWER_SECONDS):
                    return await self._answer(texts)
            except (OSError, ValueError, TimeoutError, asyncio.CancelledError) as error:
                # What comes next from it would be the answer to this.
                await self.close()
                if isinstance(error, asyncio.CancelledError):
                    raise
                raise EmbeddingFailed(f"the embedding model {self.model} does not answer") from error

    async def _answer(self, texts: list[str]) -> list[list[float]]:
        if self._process is None or self._process.returncode is not None:
            self._process = await asyncio.create_subprocess_exec(
                *(sys.executable, "-m", f"{minilm.__name__}_process"),
                stdin=PIPE,
                stdout=PIPE,
                stderr=DEVNULL,
                limit=_LONGEST_ANSWER_BYTES,
            )
        if self._process.stdin is None or self._process.stdout is None:
            raise OSError("no pipes")
        self._process.stdin.write(json.dumps(texts).encode() + b"\n")
        await self._process.stdin.drain()
        line = await self._process.stdout.readline()
        if not line:
            raise OSError("it has ended")
        vectors: list[list[float]] = json.loads(line)
        return vectors
