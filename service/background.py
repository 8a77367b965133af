"""Work beside the calls of a server, which goes on after a failure that nobody expected."""

import asyncio
from collections.abc import Awaitable, Callable

import structlog
from prometheus_client import Counter

from service.database.violations import SCHEMA_ERRORS

log = structlog.get_logger(__name__)

_PAUSE_SECONDS = 1.0

FAILED = Counter("planwire_background_failures_total", "Work in the background that began anew after a bug", ["work"])


async def keep(work: Callable[..., Awaitable[None]], *arguments: object) -> None:
    """Do it until it ends by itself or is cancelled, and after a failure begin anew: others depend on it.

    It catches what it expects by itself, so a failure is a bug; except while the schema is not the one that its queries
    were prepared against, because somebody takes migrations back.
    """
    while True:
        try:
            return await work(*arguments)
        except SCHEMA_ERRORS as error:
            log.warning("work waits for the schema", work=work.__qualname__, reason=str(error))
        except Exception:
            FAILED.labels(work.__qualname__).inc()
            log.exception("bug", work=work.__qualname__)
        await asyncio.sleep(_PAUSE_SECONDS)
