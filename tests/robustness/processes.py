"""The processes under test: servers that are started again when they die, each at an address that stays."""

import asyncio
import os
import random
import signal
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

from service.database.process import User, exited, spawn
from tests.support.ports import free_port

# After a drain; and by a signal that came before it could drain.
ENDS_AS_TOLD = frozenset({0, -signal.SIGTERM, -signal.SIGKILL})


class Server:
    """A `planwire serve`. Its settings are in this process's environment."""

    def __init__(self, folder: Path, number: int, rng: random.Random) -> None:
        self.number = number
        self.port = free_port()
        self.log_file = folder / f"server-{number}.log"
        self.starts = 0
        self.deaths: list[int] = []
        """Statuses with which it ended before it was to stop for good."""
        self.frozen = False
        self._folder = folder
        self._rng = rng
        self._process: subprocess.Popen[bytes] | None = None
        self._keeper: asyncio.Task[None] | None = None

    @property
    def address(self) -> str:
        return f"127.0.0.1:{self.port}"

    @property
    def pid(self) -> int:
        """Raises ProcessLookupError while it is down."""
        if self._process is None or self._process.poll() is not None:
            raise ProcessLookupError(f"server {self.number} is not running")
        return self._process.pid

    async def start(self) -> None:
        self._spawn()
        await self.listening()
        self._keeper = asyncio.create_task(self._keep())

    async def listening(self) -> None:
        """Wait until it takes connections."""
        async with asyncio.timeout(60):
            while True:
                try:
                    _, writer = await asyncio.open_connection("127.0.0.1", self.port)
                except OSError:
                    await asyncio.sleep(0.05)
                else:
                    writer.close()
                    return

    async def stop(self) -> bool:
        """Ask it to drain. Returns whether it did, and ended well."""
        if self._keeper is not None:
            self._keeper.cancel()
            with suppress(asyncio.CancelledError):
                await self._keeper
        if self._process is None:
            return True
        self._process.send_signal(signal.SIGCONT)
        self._process.send_signal(signal.SIGTERM)
        drained = await exited(self._process, 20)
        if not drained:
            self._process.kill()
            await exited(self._process, 10)
        return drained and self._process.returncode in ENDS_AS_TOLD

    async def _keep(self) -> None:
        while True:
            if self._process is None or self._process.poll() is not None:
                if self._process is not None:
                    self.deaths.append(self._process.returncode)
                await asyncio.sleep(self._rng.uniform(0, 2))
                self._spawn()
            await asyncio.sleep(0.05)

    def _spawn(self) -> None:
        with self.log_file.open("ab") as output:
            self._process = spawn(
                [sys.executable, "-m", "service", "serve", "--listen", self.address, "--admin-listen", ""],
                user=User(os.geteuid(), os.getegid()),
                folder=self._folder,
                output=output,
                death_signal=signal.SIGKILL,
            )
        self.starts += 1
