"""How far the sequencer is behind, for metrics and the log."""

import asyncio

import structlog
from prometheus_client import Gauge

from service.database.queries import queries
from service.database.statements import Database
from service.errors import DomainError

log = structlog.get_logger(__name__)

_EVERY_SECONDS = 5.0
_LATE_SECONDS = 10.0

LAG_EVENTS = Gauge("planwire_feed_lag_events", "Committed events without a position", multiprocess_mode="max")
LAG_SECONDS = Gauge("planwire_feed_lag_seconds", "Age of the oldest of them", multiprocess_mode="max")


async def measure_lag(database: Database) -> None:
    """Set the gauges every five seconds until cancelled."""
    while True:
        try:
            lag = await database.fetchrow(queries("feed")["lag"])
        except DomainError:
            lag = None  # the health of the database tells of this
        if lag is not None:
            LAG_EVENTS.set(lag["events"])
            LAG_SECONDS.set(lag["seconds"])
            if lag["seconds"] > _LATE_SECONDS:
                log.warning("the feed is behind", events=lag["events"], seconds=lag["seconds"])
        await asyncio.sleep(_EVERY_SECONDS)
