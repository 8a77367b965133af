"""The database in use, for commands that work on it."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from typing import TypeVar

from service.database.source import database_in_use
from service.logs import configure_logs
from service.settings import current_settings

Result = TypeVar("Result")


@asynccontextmanager
async def database_url() -> AsyncIterator[str]:
    """The URL of the database in use, which is started for the length of the block where it has to be."""
    settings = current_settings()
    configure_logs(settings.log_level, settings.log_format)
    own = settings.database_url.get_secret_value() if settings.database_url else None
    async with database_in_use(own, settings.data_dir, patience=settings.database_start_timeout) as url:
        yield url


def on_database(action: Callable[[str], Result]) -> Result:
    """Do something that blocks with the URL of the database in use."""

    async def act() -> Result:
        async with database_url() as url:
            return await asyncio.to_thread(action, url)

    return asyncio.run(act())
