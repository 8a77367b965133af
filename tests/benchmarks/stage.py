"""Where a case runs: a PostgreSQL of its own with the settings of production, and servers in processes of their own."""

import asyncio
import os
import shutil
import sys
import tempfile
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from itertools import count
from pathlib import Path
from urllib.parse import urlsplit

import asyncpg

from service.database import migrations
from service.database.cluster import OWNER, SERVING, SUPERUSER
from service.database.embedded import EmbeddedPostgres

_ROOT = Path(__file__).parents[2]


class Stage:
    """The means of all cases. `quick` only shows that they work: its figures say nothing."""

    seconds = 1.0
    """How long one turn of a rate lasts. No less for `quick`: in less a busy machine answers no call."""

    def __init__(self, postgres: EmbeddedPostgres, folder: Path, *, file: Path | None, quick: bool) -> None:
        self.folder = folder
        self.file = file
        self.quick = quick
        self._postgres = postgres
        self._numbers = count(1)

    def amount(self, full: int, quick: int) -> int:
        """How much to do: `full`, or only `quick`."""
        return quick if self.quick else full

    @property
    def rounds(self) -> int:
        """How many turns each side of a comparison has."""
        return self.amount(11, 1)

    @asynccontextmanager
    async def database(self, like: str | None = None, role: str = SERVING) -> AsyncIterator[str]:
        """The URL of a copy of the database with the URL `like`, to which nobody is connected, or of an empty one."""
        name, template = (
            f"bench_{next(self._numbers)}",
            urlsplit(like or self._postgres.urls.serving).path.removeprefix("/"),
        )
        administrator = await asyncpg.connect(self._postgres.url_of(SUPERUSER, "postgres"))
        try:
            await administrator.execute(f'CREATE DATABASE "{name}" TEMPLATE "{template}" OWNER {OWNER}')
            yield self._postgres.url_of(role, name)
            await administrator.execute(f'DROP DATABASE "{name}" WITH (FORCE)')
        finally:
            await administrator.close()


@asynccontextmanager
async def stage(*, file: Path | None = None, quick: bool = False) -> AsyncIterator[Stage]:
    """A stage, gone without a trace afterwards."""
    # Short, for the path of the socket; and one that another user may enter, where root runs this.
    folder = Path(tempfile.mkdtemp(prefix="planwire-"))
    folder.chmod(0o711)
    postgres = EmbeddedPostgres(folder / "data")
    try:
        await postgres.start()
        await asyncio.to_thread(migrations.up, postgres.urls.owner)
        yield Stage(postgres, folder, file=file, quick=quick)
    finally:
        await postgres.stop()
        shutil.rmtree(folder)


@asynccontextmanager
async def server(database_url: str, **settings: str) -> AsyncIterator[int]:
    """The port of a Planwire server in a process of its own, with some settings, as embedding_provider="none"."""
    process = await start("-m", "tests.benchmarks.server", database_url, **settings)
    assert process.stdin
    assert process.stdout
    try:
        yield int(await process.stdout.readline())
    finally:
        process.stdin.close()
        await process.wait()


async def start(*arguments: str, **settings: str) -> asyncio.subprocess.Process:
    """A Python process with these settings, and without those of the user who runs the benchmarks."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith("PLANWIRE_")}
    environment |= {f"PLANWIRE_{name.upper()}": value for name, value in settings.items()}
    return await asyncio.create_subprocess_exec(
        sys.executable,
        *arguments,
        cwd=_ROOT,
        env=environment,
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
    )
