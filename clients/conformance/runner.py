"""A runner's process, and the conversations that the driver has with it."""

import asyncio
import json
import os
import signal
from collections.abc import AsyncIterator, Sequence
from contextlib import suppress
from itertools import count
from pathlib import Path
from typing import Any, TypeAlias

Line: TypeAlias = dict[str, Any]

LONGEST_LINE = 16 * 1024 * 1024
_END_SECONDS = 10.0
# So much of what a runner said to people is shown when it ends.
_LAST_WORDS = 1000


class RunnerEnded(Exception):
    """The process is gone, or says what is not in the protocol."""


class Conversation:
    """A request, and the lines that come back."""

    def __init__(self, runner: "Runner", id_: int) -> None:
        self.id = id_
        self.lines: list[Line] = []
        """Everything that has come."""
        self._runner = runner
        self._queue: asyncio.Queue[Line | Exception] = asyncio.Queue()

    def put(self, line: Line | Exception) -> None:
        self._queue.put_nowait(line)

    async def next(self) -> Line:
        """The next line. Raises RunnerEnded."""
        line = await self._queue.get()
        if isinstance(line, Exception):
            raise line
        self.lines.append(line)
        return line

    async def until(self, key: str) -> Line:
        """The next line that has this key. Raises RunnerEnded where the request ends before."""
        while True:
            line = await self.next()
            if key in line:
                return line
            if line.get("done"):
                raise RunnerEnded(f"it ended before it told of {key}: {line}")

    async def end(self) -> Line:
        """The last line."""
        if self.lines and self.lines[-1].get("done"):
            return self.lines[-1]
        return await self.until("done")

    async def stop(self) -> Line:
        """Close it in good order; gives its last line."""
        await self._runner.begin("stop", stop=self.id).end()
        return await self.end()

    def told(self, key: str) -> list[Any]:
        """What the lines so far have said under this key."""
        return [line[key] for line in self.lines if key in line]


class Runner:
    """The process of a language. It starts when it is asked for the first time, and again when it has ended."""

    def __init__(self, command: Sequence[str], folder: Path, log: Path) -> None:
        """What it says to people goes into `log`."""
        self._command = command
        self._folder = folder
        self._log = log
        self._process: asyncio.subprocess.Process | None = None
        self._reading: asyncio.Task[None] | None = None
        self._open: dict[int, Conversation] = {}
        self._ids = count(1)

    async def start(self) -> None:
        """Raises OSError where the command cannot be run."""
        with self._log.open("ab") as log:
            self._process = await asyncio.create_subprocess_exec(
                *self._command,
                cwd=self._folder,
                stdin=asyncio.subprocess.PIPE,
                stdout=asyncio.subprocess.PIPE,
                stderr=log,
                limit=LONGEST_LINE,
                start_new_session=True,
            )
        self._reading = asyncio.create_task(self._read(self._process))

    async def ask(self, do: str, **fields: Any) -> Line:
        """The last line about a request. Raises RunnerEnded."""
        return await (await self.begun(do, **fields)).end()

    async def begun(self, do: str, **fields: Any) -> Conversation:
        """A request that is on its way; the process is started where there is none."""
        if self._process is None or self._process.returncode is not None or (self._reading and self._reading.done()):
            await self.start()
        return self.begin(do, **fields)

    def begin(self, do: str, **fields: Any) -> Conversation:
        """Send a request to the process that runs."""
        conversation = Conversation(self, next(self._ids))
        self._open[conversation.id] = conversation
        if self._process is None or self._process.stdin is None:
            raise RunnerEnded("it was not started")
        self._process.stdin.write(json.dumps({"id": conversation.id, "do": do, **fields}).encode() + b"\n")
        return conversation

    async def kill(self) -> None:
        """End the process, and what it started, as a crash does."""
        if self._process is not None:
            with suppress(ProcessLookupError):
                os.killpg(self._process.pid, signal.SIGKILL)
            await self._process.wait()

    async def close(self) -> None:
        """End it as its protocol says."""
        if self._process is None or self._process.stdin is None:
            return
        self._process.stdin.close()
        with suppress(TimeoutError):
            async with asyncio.timeout(_END_SECONDS):
                await self._process.wait()
        await self.kill()
        if self._reading is not None:
            await self._reading

    async def _read(self, process: asyncio.subprocess.Process) -> None:
        problem = "it ended"
        try:
            async for line in _lines(process):
                said = json.loads(line)
                if conversation := self._open.get(said["id"]):
                    conversation.put(said)
                    if said.get("done"):
                        del self._open[said["id"]]
        except (ValueError, KeyError, TypeError) as error:
            problem = f"it said what is not in the protocol: {error!r}"
            await self.kill()
        open_, self._open = self._open, {}
        said = self._log.read_bytes()[-_LAST_WORDS:].decode(errors="replace").strip()
        for conversation in open_.values():
            conversation.put(RunnerEnded(f"{problem}: {said}" if said else problem))


async def _lines(process: asyncio.subprocess.Process) -> AsyncIterator[bytes]:
    if process.stdout is not None:
        async for line in process.stdout:
            yield line
