"""Which database is in use: a server of one's own, or the embedded one."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from pathlib import Path

from service.database.embedded import EmbeddedPostgres
from service.database.urls import URLs


@asynccontextmanager
async def database_in_use(url: str | None, data_dir: Path, *, patience: float = 300.0) -> AsyncIterator[URLs]:
    """The URLs of the database, for as long as the block lasts. Enter it in the main thread.

    Without `url` that is the embedded server under `data_dir`, which is started unless another process runs it, started
    again when it dies, and stopped at the end by the process that runs it. Raises DatabaseError.
    """
    if url is not None:
        yield URLs(serving=url, owner=url)
        return
    embedded = EmbeddedPostgres(data_dir)
    await embedded.start(patience)
    watch = asyncio.create_task(embedded.watch())
    try:
        yield embedded.urls
    finally:
        try:
            watch.cancel()
            with suppress(asyncio.CancelledError):
                await watch
        finally:
            await embedded.stop()
