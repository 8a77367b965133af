"""The processes that read code: started when they are needed, and ended when they take too long."""

import asyncio
import json
import sys
from contextlib import suppress
from struct import pack, unpack
from subprocess import DEVNULL, PIPE, Popen
from typing import Any

_READING_SECONDS = 20.0
_RESOLVING_SECONDS = 600.0
_PROCESSES = 2
_LONGEST_FRAME_BYTES = 0xFFFFFFFF


class ReadingFailed(Exception):
    """A file, or what was asked of it, has taken the process with it, or too long."""


class Readers:
    """As many processes as read at once."""

    def __init__(self, reading_seconds: float = _READING_SECONDS, module: str = "service.search.code.process") -> None:
        self._seconds = reading_seconds
        self._module = module
        self._free: list[Popen[bytes]] = []
        self._turns = asyncio.Semaphore(_PROCESSES)

    async def read(self, path: str, language: str, text: str, known: str | None) -> dict[str, Any]:
        """As process.read. Raises ReadingFailed."""
        answer: dict[str, Any] = await self._ask(self._seconds, "read", path, language, text, known)
        return answer

    async def changed_names(self, before: str | None, after: str | None) -> list[str]:
        """As process.changed_names, of interfaces as texts. Raises ReadingFailed."""
        interfaces = [json.loads(text) if text else None for text in (before, after)]
        answer: list[str] = await self._ask(self._seconds, "changed_names", *interfaces)
        return answer

    async def resolve(self, files: list[tuple[str, str | None]]) -> list[list[str]]:
        """As process.resolve. Raises ReadingFailed."""
        answer: list[list[str]] = await self._ask(_RESOLVING_SECONDS, "resolve", files)
        return answer

    async def close(self) -> None:
        """End the processes."""
        while self._free:
            await asyncio.to_thread(_end, self._free.pop())

    async def _ask(self, seconds: float, *task: Any) -> Any:
        async with self._turns:
            process = self._free.pop() if self._free else await asyncio.to_thread(self._start)
            try:
                # In a thread, so that others are served while much is made JSON and sent.
                async with asyncio.timeout(seconds):
                    done, result = await asyncio.to_thread(_exchange, process, task)
            except (OSError, TimeoutError, EOFError) as error:
                await asyncio.to_thread(_end, process)
                took = "took too long" if isinstance(error, TimeoutError) else "ended the process that read it"
                raise ReadingFailed(took) from error
            except asyncio.CancelledError:
                # Its answer would be taken for that of the next question.
                await asyncio.shield(asyncio.to_thread(_end, process))
                raise
            self._free.append(process)
        if not done:
            raise ReadingFailed(f"could not be read ({result})")
        return result

    def _start(self) -> "Popen[bytes]":
        # Not by the event loop, which would fork: gRPC's threads do not survive that, and the new process would die.
        return Popen([sys.executable, "-m", self._module], stdin=PIPE, stdout=PIPE, stderr=DEVNULL)


def _exchange(process: "Popen[bytes]", task: tuple[Any, ...]) -> tuple[bool, Any]:
    """What the process answers. Raises OSError, EOFError."""
    frame = json.dumps(task).encode(errors="replace")
    if process.stdin is None or process.stdout is None or len(frame) > _LONGEST_FRAME_BYTES:
        raise OSError("nothing can be asked")
    process.stdin.write(pack(">I", len(frame)) + frame)
    process.stdin.flush()
    header = process.stdout.read(4)
    if len(header) < 4:
        raise EOFError
    size = unpack(">I", header)[0]
    answer = process.stdout.read(size)
    if len(answer) < size:
        raise EOFError
    done, result = json.loads(answer)
    return done, result


def _end(process: "Popen[bytes]") -> None:
    process.kill()
    process.wait()
    for pipe in (process.stdin, process.stdout):
        if pipe is not None:
            # What was not sent yet cannot be any more.
            with suppress(OSError):
                pipe.close()
