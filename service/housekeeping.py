"""What has to be done now and then."""

import asyncio
from datetime import timedelta

import structlog

from service.database.queries import queries
from service.database.statements import Database
from service.errors import DomainError

log = structlog.get_logger(__name__)

_EVERY_SECONDS = 600.0
_AT_ONCE = 10_000
_PARTITIONS_AHEAD = 3


async def keep_partitions(database: Database, width: timedelta, retention: timedelta) -> None:
    """Make the feed's partitions ahead of time and drop those past retention, until cancelled."""
    sql = queries("feed")
    every = min(_EVERY_SECONDS, width.total_seconds() / 2)
    while True:
        try:
            await database.fetchval(sql["make_partitions"], width=width, ahead=_PARTITIONS_AHEAD)
            await database.fetchval(sql["drop_partitions"], older_than=retention)
        except DomainError as error:
            log.info("partitions stay as they are for now", reason=str(error))
        await asyncio.sleep(every)


async def forget_old_requests(database: Database) -> None:
    """Delete request ids past their 24 hours, now and every ten minutes until cancelled."""
    while True:
        try:
            while len(await database.fetch(queries("requests")["delete_expired"], limit=_AT_ONCE)) == _AT_ONCE:
                pass
        except DomainError as error:
            log.warning("old request ids stay for now", reason=str(error))
        await asyncio.sleep(_EVERY_SECONDS)
