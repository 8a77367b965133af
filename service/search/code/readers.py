"""The processes that read code: started when they are needed, and ended when they take too long."""

import asyncio
import json
import sys
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from struct import pack, unpack
from subprocess import DEVNULL, PIPE, Popen
from typing import Any, NamedTuple

from service.store.code_files import Extracts

_READING_SECONDS = 20.0
_SECONDS_FOR_A_MEBIBYTE = 10.0
_RESOLVING_SECONDS = 600.0
_PROCESSES = 2
_LONGEST_FRAME_BYTES = 0xFFFFFFFF


class ReadingFailed(Exception):
    """A file, or what was asked of it, has taken the process with it, or too long."""


class Resolved(NamedTuple):
    """What came of resolving."""

    version: int
    """Of the graph, when it was read."""
    paths: list[str]
    """The files that were resolved."""
    edges: list[list[str]]
    """The rows of the edges that begin in each of them, each row as JSON."""


@dataclass
class _Reader:
    """A process, and of which version of which workspace's graph it knows all files."""

    process: "Popen[bytes]"
    workspace_id: str = ""
    version: int = -1
    ended: bool = False

    def end(self) -> None:
        """End the process, and wait until it is gone."""
        self.ended = True
        self.process.kill()
        self.process.wait()
        for pipe in (self.process.stdin, self.process.stdout):
            if pipe is not None:
                # What was not sent yet cannot be any more.
                with suppress(OSError):
                    pipe.close()


class Readers:
    """As many processes as read at once."""

    def __init__(self, reading_seconds: float = _READING_SECONDS, module: str = "service.search.code.process") -> None:
        self._seconds = reading_seconds
        self._module = module
        self._free: list[_Reader] = []
        self._turns = asyncio.Semaphore(_PROCESSES)

    async def read(self, path: str, language: str, text: str, known: str | None) -> dict[str, Any]:
        """As process.read. Raises ReadingFailed."""
        seconds = self._seconds + len(text) / 1024 / 1024 * _SECONDS_FOR_A_MEBIBYTE
        async with self._reader() as reader:
            answer: dict[str, Any] = await _ask(reader, seconds, "read", path, language, text, known)
        return answer

    async def changed_names(self, before: str | None, after: str | None) -> list[str]:
        """As process.changed_names, of interfaces as texts. Raises ReadingFailed."""
        interfaces = [json.loads(text) if text else None for text in (before, after)]
        async with self._reader() as reader:
            answer: list[str] = await _ask(reader, self._seconds, "changed_names", *interfaces)
        return answer

    async def resolve(self, workspace_id: str, extracts: Callable[[int], Awaitable[tuple[int, Extracts]]]) -> Resolved:
        """Resolve what is to be resolved of a workspace. Raises ReadingFailed.

        `extracts` gives the files of the graph, with the interfaces of those stored after a version: the process that
        had the workspace last is given only what it lacks.
        """
        async with self._reader(workspace_id) as reader:
            since = reader.version if reader.workspace_id == workspace_id else -1
            reader.workspace_id = ""  # until it has answered
            version, files = await extracts(since)
            edges: list[list[str]] = await _ask(reader, _RESOLVING_SECONDS, "resolve", workspace_id, files)
            reader.workspace_id, reader.version = workspace_id, version
        return Resolved(version, [path for path, _, mentions in files if mentions is not None], edges)

    async def close(self) -> None:
        """End the processes."""
        while self._free:
            await asyncio.to_thread(self._free.pop().end)

    @asynccontextmanager
    async def _reader(self, workspace_id: str = "") -> AsyncIterator[_Reader]:
        """One that nobody else uses meanwhile, if possible the one that knows the workspace."""
        async with self._turns:
            # Those that know a workspace come first, and the last one is taken for what any of them can do.
            known = [place for place, reader in enumerate(self._free) if reader.workspace_id == workspace_id]
            if self._free:
                reader = self._free.pop(known[-1] if known else -1)
            else:
                reader = _Reader(await asyncio.to_thread(self._start))
            try:
                yield reader
            finally:
                if not reader.ended:
                    self._free.insert(0 if reader.workspace_id else len(self._free), reader)

    def _start(self) -> "Popen[bytes]":
        # Not by the event loop, which would fork: gRPC's threads do not survive that, and the new process would die.
        return Popen([sys.executable, "-m", self._module], stdin=PIPE, stdout=PIPE, stderr=DEVNULL)


async def _ask(reader: _Reader, seconds: float, *task: Any) -> Any:
    """Raises ReadingFailed, mostly after the process was ended."""
    try:
        # In a thread, so that others are served while much is made JSON and sent.
        async with asyncio.timeout(seconds):
            done, result = await asyncio.to_thread(_exchange, reader.process, task)
    except (OSError, TimeoutError, EOFError) as error:
        await asyncio.to_thread(reader.end)
        took = "took too long" if isinstance(error, TimeoutError) else "ended the process that read it"
        raise ReadingFailed(took) from error
    except asyncio.CancelledError:
        # Its answer would be taken for that of the next question.
        await asyncio.shield(asyncio.to_thread(reader.end))
        raise
    if not done:
        raise ReadingFailed(f"could not be read ({result})")
    return result


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
