"""A PostgreSQL server that is started again when it dies, and whose data can be exchanged under its users."""

import asyncio
import os
import shutil
import signal
import subprocess
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from pathlib import Path
from typing import TypeAlias
from urllib.parse import quote

import asyncpg

from service.database.installation import binaries_for
from service.database.process import exited, postgres_in, postgres_user, run, spawn

_NAME = "planwire"
_START_SECONDS = 60.0
# A crash of the machine is not among what is tried here. Commits wait for the log all the same: processes are killed.
_SETTINGS = {
    "fsync": "off",
    "listen_addresses": "",
    "port": "5432",
    "max_connections": "200",
    "shared_buffers": "64MB",
    "logging_collector": "off",
}

Connection: TypeAlias = "asyncpg.Connection[asyncpg.Record]"


class Postgres:
    """One server at one socket, on one data folder after the other."""

    def __init__(self, folder: Path, name: str = "main") -> None:
        self.folder = folder
        self.data = folder / "data-0"
        self.starts = 0
        self._sockets = folder / name
        self._log = folder / f"{name}.log"
        self._lives = 0
        self._process: subprocess.Popen[bytes] | None = None
        self._keeper: asyncio.Task[None] | None = None
        self._user = postgres_user(self.data)
        self._programs = binaries_for(self._user, folder)
        for made in (folder, self._sockets):
            made.mkdir(exist_ok=True)
            os.chown(made, self._user.uid, self._user.gid)

    def url(self, database: str = _NAME) -> str:
        return f"postgresql://{_NAME}@/{database}?host={quote(str(self._sockets))}&port=5432"

    @property
    def pid(self) -> int:
        """The postmaster's. Raises ProcessLookupError while there is none."""
        if self._process is None or self._process.poll() is not None:
            raise ProcessLookupError("PostgreSQL is not running")
        return self._process.pid

    def processes(self) -> list[int]:
        """Of the server that runs now."""
        return list(postgres_in(self.data, ""))

    async def connect(self, database: str = _NAME) -> Connection:
        return await asyncpg.connect(self.url(database), timeout=10)

    def new_data(self) -> Path:
        """Where the data of another life can be put."""
        self._lives += 1
        return self.folder / f"data-{self._lives}"

    async def initialise(self, data: Path) -> None:
        """Make an empty cluster."""
        await self._run("initdb", "-D", str(data), "-U", _NAME, "--auth=trust", "--encoding=UTF8", "--locale=C", "-N")

    async def start(self) -> None:
        """Start the server, wait until it answers, and keep it running."""
        self._keeper = asyncio.create_task(self._keep())
        await self._answering()

    async def stop(self) -> None:
        """Stop the server at once."""
        if self._keeper is not None:
            self._keeper.cancel()
            with suppress(asyncio.CancelledError):
                await self._keeper
            self._keeper = None
        if self._process is None:
            return
        self._process.send_signal(signal.SIGQUIT)
        if not await exited(self._process, 10):
            self._process.kill()
            await exited(self._process, 10)
        self._process = None
        await self._cleared()

    @asynccontextmanager
    async def exchanged(self, data: Path) -> AsyncIterator[None]:
        """Go on with other data. In between, while nothing runs, the block has its turn."""
        await self.stop()
        yield
        self.data = data
        await self.start()

    async def promoted(self) -> None:
        """Make a primary of a standby, and wait until it is one."""
        connection = await self.connect()
        try:
            await connection.execute("SELECT pg_promote(true, 30)")
        finally:
            await connection.close()

    async def base_backup(self, target: Path) -> None:
        """Copy the running cluster as it is when the copy ends, for a standby of a primary that is no more."""
        await self._answering()
        await self._run(
            "pg_basebackup", "-D", str(target), "-d", self.url("postgres"), "-X", "stream", "-c", "fast", "--no-sync"
        )
        (target / "standby.signal").touch()
        os.chown(target / "standby.signal", self._user.uid, self._user.gid)

    async def dump(self, target: Path) -> None:
        await self._answering()
        await self._run("pg_dump", "-d", self.url(), "-f", str(target))

    async def restore(self, source: Path) -> None:
        """Into a cluster without the database."""
        connection = await self.connect("postgres")
        try:
            await connection.execute(f"CREATE DATABASE {_NAME}")
        finally:
            await connection.close()
        await self._run("psql", "-q", "-X", "-v", "ON_ERROR_STOP=1", "-d", self.url(), "-f", str(source))

    def forget(self, data: Path) -> None:
        shutil.rmtree(data, ignore_errors=True)

    async def _keep(self) -> None:
        while True:
            if self._process is None or self._process.poll() is not None:
                await self._cleared()
                self._spawn()
            await asyncio.sleep(0.05)

    def _spawn(self) -> None:
        settings = {**_SETTINGS, "unix_socket_directories": str(self._sockets)}
        options = [word for name, value in settings.items() for word in ("-c", f"{name}={value}")]
        with self._log.open("ab") as output:
            self._process = spawn(
                [str(self._programs / "postgres"), "-D", str(self.data), *options],
                user=self._user,
                folder=self.folder,
                output=output,
            )
        self.starts += 1

    async def _answering(self) -> None:
        async with asyncio.timeout(_START_SECONDS):
            while True:
                try:
                    connection = await self.connect("postgres")
                except (OSError, TimeoutError, asyncpg.PostgresError, asyncpg.InterfaceError):
                    await asyncio.sleep(0.05)
                else:
                    await connection.close()
                    return

    async def _cleared(self) -> None:
        """Wait until no process of a dead server works in the data folder any more."""
        for _ in range(600):
            if not postgres_in(self.data, ""):
                (self.data / "postmaster.pid").unlink(missing_ok=True)
                return
            await asyncio.sleep(0.05)
        raise TimeoutError(f"processes of PostgreSQL in {self.data} do not end")

    async def _run(self, program: str, *arguments: str) -> None:
        await run([str(self._programs / program), *arguments], user=self._user, folder=self.folder)
