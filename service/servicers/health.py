"""The health of each service, as gRPC's health protocol tells it: SERVING while the database answers
and has the schema that the server needs.
"""

import asyncio
from collections.abc import Collection, Sequence
from contextlib import aclosing

import structlog
from grpc_health.v1 import health_pb2
from grpc_health.v1._async import HealthServicer

from service.database.pool import trouble

log = structlog.get_logger(__name__)

OVERALL = ""
_EVERY_SECONDS = 1.0
# While it is down, callers wait for the first answer.
_EVERY_SECONDS_WHILE_DOWN = 0.1
_PATIENCE_SECONDS = 3.0


async def watch_database(
    url: str, health: HealthServicer, services: Sequence[str], migrations: Collection[str]
) -> None:
    """Set the health of the services to whether the database answers and has these migrations, until cancelled."""
    known: str | None = None
    async with aclosing(trouble(url, _PATIENCE_SECONDS, migrations)) as troubles:
        async for now in troubles:
            if now != known:
                known = now
                status = health_pb2.HealthCheckResponse.NOT_SERVING if now else health_pb2.HealthCheckResponse.SERVING
                for service in (OVERALL, *services):
                    await health.set(service, status)
                if now:
                    log.warning(now)
                else:
                    log.info("database answers")
            await asyncio.sleep(_EVERY_SECONDS_WHILE_DOWN if now else _EVERY_SECONDS)
