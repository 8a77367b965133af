"""The database in use, for commands that work on it."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from typing import TypeVar

from planwire.cli.exits import ExitCode, Failure

from service.cli.settings import settings_in_use
from service.database.errors import DatabaseError, DatabaseUnreachable
from service.database.source import database_in_use
from service.logs import configure_logs

Result = TypeVar("Result")


@asynccontextmanager
async def database_url() -> AsyncIterator[str]:
    """The owner's URL of the database in use, which is started for the length of the block where it has to be.

    Raises Failure, also for what goes wrong with the database in the block.
    """
    settings = settings_in_use()
    configure_logs(settings.log_level, settings.log_format)
    own = settings.database_url.get_secret_value() if settings.database_url else None
    try:
        async with database_in_use(own, settings.data_dir, patience=settings.database_start_timeout) as urls:
            yield urls.owner
    except DatabaseError as error:
        unreachable = isinstance(error, DatabaseUnreachable)
        raise Failure(str(error), ExitCode.UNREACHABLE if unreachable else ExitCode.REFUSED) from error


def on_database(action: Callable[[str], Result]) -> Result:
    """Do something that blocks with the owner's URL of the database in use."""

    async def act() -> Result:
        async with database_url() as url:
            return await asyncio.to_thread(action, url)

    return asyncio.run(act())
