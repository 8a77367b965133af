"""The health of each service, as gRPC's health protocol tells it: SERVING while the database answers."""

import asyncio
from collections.abc import Sequence
from contextlib import aclosing

import structlog
from grpc_health.v1 import health_pb2
from grpc_health.v1._async import HealthServicer

from service.database.pool import answers

log = structlog.get_logger(__name__)

OVERALL = ""
_EVERY_SECONDS = 1.0
# While it is down, callers wait for the first answer.
_EVERY_SECONDS_WHILE_DOWN = 0.1
_PATIENCE_SECONDS = 3.0


async def watch_database(url: str, health: HealthServicer, services: Sequence[str]) -> None:
    """Set the health of the services to whether the database answers, again and again until cancelled."""
    serving: bool | None = None
    async with aclosing(answers(url, _PATIENCE_SECONDS)) as all_answers:
        async for now in all_answers:
            if now != serving:
                serving = now
                status = health_pb2.HealthCheckResponse.SERVING if now else health_pb2.HealthCheckResponse.NOT_SERVING
                for service in (OVERALL, *services):
                    await health.set(service, status)
                if not now:
                    log.warning("database does not answer")
                else:
                    log.info("database answers")
            await asyncio.sleep(_EVERY_SECONDS if now else _EVERY_SECONDS_WHILE_DOWN)
