"""`planwire serve` from start to end: the database, the migrations, and one or several processes that serve."""

import asyncio
import os
import tempfile
import time
from collections.abc import AsyncIterator, Iterator
from contextlib import ExitStack, asynccontextmanager, contextmanager
from pathlib import Path

import structlog
import uvloop

from service.admin import check_admin, serve_metrics
from service.audit import Audit, AuditLogError
from service.binding import Address, BindError, check_exposure, check_tls, claim_port, parse_address
from service.database import migrations
from service.database.errors import DatabaseError, DatabaseUnreachable
from service.database.pool import check_server, connect_with_retry
from service.database.source import database_in_use
from service.database.urls import URLs
from service.database.violations import DATABASE_ERRORS
from service.garbage import collect_less
from service.logs import configure_logs
from service.server import serving, stop_signal
from service.settings import Settings
from service.tokens.file import TokensFileError, open_to_others, read_tokens
from service.workers import supervise

log = structlog.get_logger(__name__)

_RETRY_SECONDS = 0.5


class NotMigrated(Exception):
    """The database lacks migrations, and they must not be applied."""


def run(settings: Settings, *, migrate: bool = True) -> int:
    """Serve until SIGTERM or SIGINT. Returns the exit code: 0 after a drain, 2 when it could not start."""
    configure_logs(settings.log_level, settings.log_format)
    try:
        uvloop.run(_run(settings, migrate=migrate))
    except (BindError, DatabaseError, TokensFileError, AuditLogError, NotMigrated) as error:
        log.error("cannot serve", reason=str(error))  # noqa: TRY400  # the reason is for people, not the traceback
        return 2
    return 0


async def _run(settings: Settings, *, migrate: bool) -> None:
    address = parse_address(settings.listen)
    check_exposure(address, settings)
    check_admin(settings)
    check_tls(settings)
    if settings.tokens_file:
        read_tokens(settings.tokens_file)  # raises here, rather than in every worker again and again
        if open_to_others(settings.tokens_file.stat()):
            file = str(settings.tokens_file)
            log.warning("others may read or change the tokens file", file=file, mend=f"chmod 600 {file}")
    Audit(settings.audit_log).close()  # raises here, too
    with ExitStack() as stack:
        address, held = claim_port(address)
        if held is not None:
            stack.enter_context(held)
        own = settings.database_url.get_secret_value() if settings.database_url else None
        async with database_in_use(own, settings.data_dir) as urls:
            await _prepare(urls, settings, migrate=migrate)
            if settings.workers > 1:
                async with _metrics(settings, address, stack.enter_context(_shared_metrics())):
                    await supervise(settings, urls.serving, address)
            else:
                async with _metrics(settings, address):
                    await _serve_alone(settings, urls.serving, address)


@asynccontextmanager
async def _metrics(settings: Settings, address: Address, shared: Path | None = None) -> AsyncIterator[None]:
    certificates = serve_metrics(settings, address, shared)
    watching = asyncio.create_task(certificates.watch()) if certificates else None
    try:
        yield
    finally:
        if watching:
            watching.cancel()


async def _serve_alone(settings: Settings, url: str, address: Address) -> None:
    async with serving(settings, url, address, share_port=bool(address.host)) as served:
        collect_less()
        log.info("serving", address=served.address.text, pid=os.getpid())
        await stop_signal()


async def _prepare(urls: URLs, settings: Settings, *, migrate: bool) -> None:
    """Check and migrate the database, again when it goes away meanwhile."""
    deadline = time.monotonic() + settings.database_start_timeout
    while True:
        try:
            await _check_and_migrate(urls, settings, migrate=migrate)
        except (*DATABASE_ERRORS, DatabaseUnreachable) as error:
            if time.monotonic() > deadline:
                if isinstance(error, DatabaseUnreachable):
                    raise
                raise DatabaseUnreachable(f"the database went away while it was prepared: {error}") from error
            log.warning("the database went away while it was prepared", reason=str(error))
            await asyncio.sleep(_RETRY_SECONDS)
        else:
            return


async def _check_and_migrate(urls: URLs, settings: Settings, *, migrate: bool) -> None:
    connection = await connect_with_retry(urls.serving, patience=settings.database_start_timeout)
    try:
        await check_server(connection)
    finally:
        await connection.close()
    if migrate:
        await asyncio.to_thread(migrations.up, urls.owner)
    elif pending := await asyncio.to_thread(migrations.pending, urls.serving):
        raise NotMigrated(
            f"the database lacks {', '.join(pending)}: run `planwire migrate up`, or serve without --no-migrate"
        )


@contextmanager
def _shared_metrics() -> Iterator[Path]:
    """The folder in which prometheus_client, in each worker, keeps what it counted."""
    with tempfile.TemporaryDirectory(prefix="planwire-metrics-") as folder:
        os.environ["PROMETHEUS_MULTIPROC_DIR"] = folder
        yield Path(folder)
