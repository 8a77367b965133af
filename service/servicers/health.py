"""The health of each service, as gRPC's health protocol tells it: SERVING while the database answers
and has the schema that the server needs.
"""

import asyncio
from collections.abc import Collection
from contextlib import aclosing
from typing import Any, TypeAlias

import grpc
import grpc.aio
import structlog
from grpc_health.v1 import health_pb2, health_pb2_grpc

from service.database.pool import trouble
from service.interceptors.unread import UnreadAnswers
from service.servicers.strangers import Places

log = structlog.get_logger(__name__)

OVERALL = ""
_EVERY_SECONDS = 1.0
# While it is down, callers wait for the first answer.
_EVERY_SECONDS_WHILE_DOWN = 0.1
_PATIENCE_SECONDS = 3.0
# A client that asks for it watches the health once for each of its connections.
_MOST_WATCHES = 2000

_Context: TypeAlias = grpc.aio.ServicerContext[Any, Any]


class Health(health_pb2_grpc.HealthServicer):
    """The status of each service, for everybody. gRPC's own lets one who does not read keep it from changing."""

    def __init__(self, services: Collection[str], unread: UnreadAnswers) -> None:
        self._unread = unread
        self._statuses: dict[str, int] = dict.fromkeys(services, health_pb2.HealthCheckResponse.NOT_SERVING)
        self._changed = asyncio.Event()
        self._draining = False
        self._watches = Places("watches of the health", _MOST_WATCHES)

    def set(self, status: int) -> None:
        """All services have it from now on, unless the server drains."""
        if not self._draining:
            self._statuses = dict.fromkeys(self._statuses, status)
            self._changed.set()
            self._changed = asyncio.Event()

    def drain(self) -> None:
        """No service is served any more."""
        self.set(health_pb2.HealthCheckResponse.NOT_SERVING)
        self._draining = True

    async def Check(self, request: health_pb2.HealthCheckRequest, context: _Context) -> health_pb2.HealthCheckResponse:
        status = self._statuses.get(request.service)
        if status is None:
            await context.abort(grpc.StatusCode.NOT_FOUND, "there is no such service; reflection lists them")
        return health_pb2.HealthCheckResponse(status=status)

    async def Watch(self, request: health_pb2.HealthCheckRequest, context: _Context) -> None:
        async with self._watches.one(context):
            told: int | None = None
            while True:
                changed = self._changed
                now = self._statuses.get(request.service, health_pb2.HealthCheckResponse.SERVICE_UNKNOWN)
                if now != told:
                    with self._unread.message():
                        await context.write(health_pb2.HealthCheckResponse(status=now))
                    told = now
                await changed.wait()


async def watch_database(url: str, health: Health, migrations: Collection[str]) -> None:
    """Set the health to whether the database answers and has these migrations, until cancelled."""
    known: str | None = None
    async with aclosing(trouble(url, _PATIENCE_SECONDS, migrations)) as troubles:
        async for now in troubles:
            if now != known:
                known = now
                if now:
                    health.set(health_pb2.HealthCheckResponse.NOT_SERVING)
                    log.warning(now)
                else:
                    health.set(health_pb2.HealthCheckResponse.SERVING)
                    log.info("database answers")
            await asyncio.sleep(_EVERY_SECONDS_WHILE_DOWN if now else _EVERY_SECONDS)
