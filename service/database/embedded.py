"""A PostgreSQL server of our own beneath a data folder, shared by every process that uses the folder.

The first process to lock the folder owns the server; the others connect to it, and one of them takes over when the
owner is gone. On Linux the kernel stops the server when its owner ends, even by SIGKILL. Elsewhere a server that
outlives its owner is stopped by the next process that locks the folder.
"""

import asyncio
import contextlib
import os
import signal
import subprocess
import sys
import time
from collections.abc import Mapping
from pathlib import Path
from urllib.parse import quote

import structlog

from service.database import cluster
from service.database.disk import Disk
from service.database.errors import DatabaseError, EmbeddedDatabaseFailed
from service.database.folder import DataFolder
from service.database.installation import MAJOR_VERSION, binaries_for
from service.database.process import ending, exited, postgres_in, postgres_user, spawn
from service.database.tuning import memory, tuned
from service.database.urls import URLs

_POLL_SECONDS = 0.25
_LONGEST_RETRY_SECONDS = 5.0
_RESTART_PATIENCE_SECONDS = 60.0

log = structlog.get_logger(__name__)


class EmbeddedPostgres:
    """The server of one data folder: `start` it, run `watch` beside the work, cancel that, and `stop`."""

    def __init__(self, data_dir: Path, settings: Mapping[str, str] | None = None) -> None:
        """`settings` are PostgreSQL's own, and go before the defaults."""
        self._folder = DataFolder(data_dir)
        self._disk = Disk(data_dir)
        self._settings = dict(settings or {})
        self._process: subprocess.Popen[bytes] | None = None

    @property
    def owner(self) -> bool:
        """Whether this process runs the server, rather than using another's."""
        return self._folder.locked

    @property
    def urls(self) -> URLs:
        """The same for every process and after every restart."""
        return URLs(self.url_of(cluster.SERVING), self.url_of(cluster.OWNER))

    def url_of(self, role: str, database: str = cluster.DATABASE) -> str:
        """How a role reaches a database; asyncpg, psycopg and psql take it."""
        return f"postgresql://{role}@/{database}?host={quote(str(self._folder.socket_folder))}&port=5432"

    async def start(self, patience: float = 300.0) -> None:
        """Return when the server accepts connections, started by this process or another. Call it in the main thread.

        Raises EmbeddedDatabaseFailed, also after `patience` seconds: long, because a recovery may be.
        """
        deadline = time.monotonic() + patience
        self._folder.make()
        while not self._folder.acquire():
            if self._folder.accepts_connections():
                return
            if time.monotonic() > deadline:
                raise EmbeddedDatabaseFailed(
                    f"process {self._folder.locked_by} owns PostgreSQL in {self._folder.path}, which does not answer: "
                    f"see {self._folder.log_file}, or stop that process"
                )
            await asyncio.sleep(_POLL_SECONDS / 5)
        try:
            await self._launch(deadline)
        except BaseException:
            await self.stop()
            raise

    async def watch(self) -> None:
        """Start the server again when it dies, take it over when its owner is gone; until cancelled."""
        wait = _POLL_SECONDS
        while True:
            await asyncio.sleep(wait)
            try:
                await self._keep_running()
                wait = _POLL_SECONDS
            except (DatabaseError, OSError) as error:
                wait = min(2 * wait, _LONGEST_RETRY_SECONDS)
                log.error("embedded database is down", reason=str(error), retry_in_seconds=wait)  # noqa: TRY400

    async def stop(self) -> None:
        """Stop the server if this process owns it; its other users then take over. Cancel `watch` first."""
        if self._process is not None:
            for command, seconds in ((signal.SIGINT, 30), (signal.SIGQUIT, 10), (signal.SIGKILL, 10)):
                self._process.send_signal(command)
                if await exited(self._process, seconds):
                    break
            self._process = None
            self._folder.remove_socket_folder()
        self._folder.release()

    async def _keep_running(self) -> None:
        if self.owner and not self._folder.lock_holds:
            log.warning("the data folder was removed", folder=str(self._folder.path))
            await self.stop()
        if not self.owner:
            if not self._folder.acquire():
                return
            log.info("took the embedded database over", folder=str(self._folder.path))
        elif self._process is not None:
            if self._process.poll() is None:
                return
            log.warning("PostgreSQL ended; starting it again", status=self._process.returncode)
        if not self._folder.data.exists():
            # This process expects a schema, which a new database would not have.
            raise EmbeddedDatabaseFailed(
                f"the data in {self._folder.data} is gone: restore it, or start again with an empty folder"
            )
        await self._launch(time.monotonic() + _RESTART_PATIENCE_SECONDS)

    async def _launch(self, deadline: float) -> None:
        """Start the server and wait until it accepts connections. Only the owner does this."""
        folder = self._folder
        user = postgres_user(folder.data)
        folder.check_access(user)
        await self._clear_leftovers()
        try:
            programs = binaries_for(user, folder.path)
            if not folder.data.exists():
                if cluster.name_of(user.uid) == cluster.NOBODY:
                    log.warning(
                        "the data will belong to `nobody`, and every program that runs as `nobody` can read it: "
                        "make a user `planwire` first, or run planwire as an ordinary user"
                    )
                log.info(
                    "making the embedded database, which takes some seconds at the first start", folder=str(folder.path)
                )
                await cluster.make_cluster(programs, folder.path, folder.data, user, fsync=self._fsync)
            if (version := (folder.data / "PG_VERSION").read_text().strip()) != MAJOR_VERSION:
                raise EmbeddedDatabaseFailed(
                    f"{folder.data} was written by PostgreSQL {version}, this is {MAJOR_VERSION}: "
                    "dump it with the planwire that wrote it, and restore it into another data folder"
                )
            folder.make_socket_folder(user)
            folder.clear_stale_files()
            await cluster.prepare(programs, folder.data, user, fsync=self._fsync)
            access = cluster.write_access(folder.path, user)
            with folder.log_file.open("ab") as output:
                log_start = output.tell()
                self._process = spawn(self._command(programs, access), user=user, folder=folder.path, output=output)
        except OSError as error:
            raise folder.unusable(error) from error
        while not folder.accepts_connections():
            if self._process.poll() is not None or time.monotonic() > deadline:
                with folder.log_file.open("rb") as output:
                    output.seek(log_start)
                    full = self._disk.full()
                    raise EmbeddedDatabaseFailed(
                        f"PostgreSQL did not start in {folder.path}: "
                        f"{f'{full}; free some' if full else 'correct what its log names'}, "
                        f"or set PLANWIRE_DATA_DIR to another folder. The log ends:\n{ending(output)}"
                    )
            await asyncio.sleep(0.02)
        if sys.platform != "linux":
            log.info("this system does not stop PostgreSQL when planwire is killed: the next start does")

    @property
    def _fsync(self) -> str:
        return self._settings.get("fsync", "on")

    def _command(self, programs: Path, access: Mapping[str, str]) -> list[str]:
        socket_folder = str(self._folder.socket_folder).replace('"', '""')
        settings = {
            **tuned(memory()),
            **access,
            **self._settings,
            "listen_addresses": "",
            "port": "5432",
            "unix_socket_directories": f'"{socket_folder}"',
            "cluster_name": self._folder.cluster,
        }
        options = [option for name, value in settings.items() for option in ("-c", f"{name}={value}")]
        return [str(programs / "postgres"), "-D", str(self._folder.data), *options]

    async def _clear_leftovers(self) -> None:
        """Wait for what an earlier owner left running, and end it where it does not end by itself."""
        data, title = self._folder.data, self._folder.cluster
        for command, seconds in ((None, 0.5), (signal.SIGQUIT, 7.0), (signal.SIGKILL, 5.0)):
            for pid, line in postgres_in(data, title).items():
                if title not in line:
                    raise EmbeddedDatabaseFailed(
                        f"process {pid} is a PostgreSQL in {data} that planwire did not start: "
                        "stop it, or set PLANWIRE_DATABASE_URL to use it"
                    )
                if command is not None:
                    log.info("ending a PostgreSQL process left behind", pid=pid, signal=command.name)
                    with contextlib.suppress(ProcessLookupError):
                        os.kill(pid, command)
            deadline = time.monotonic() + seconds
            while postgres_in(data, title):
                if time.monotonic() > deadline:
                    break
                await asyncio.sleep(0.05)
            else:
                return
        raise EmbeddedDatabaseFailed(f"PostgreSQL processes in {data} do not end: {sorted(postgres_in(data, title))}")
