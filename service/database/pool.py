"""Connections to PostgreSQL: the pool of the service, and whether a server is fit for it."""

import asyncio
import json
import ssl
import time
from collections.abc import AsyncGenerator, Collection
from typing import TYPE_CHECKING, Any, TypeAlias
from urllib.parse import parse_qs, unquote, urlsplit

import asyncpg
import structlog
from asyncpg.pgproto.pgproto import UUID
from google.protobuf.timestamp_pb2 import Timestamp

from service.database.cluster import OWNER, SERVING
from service.database.errors import (
    DatabaseEmptyURL,
    DatabaseRefused,
    DatabaseTooOld,
    DatabaseUnreachable,
    ExtensionMissing,
)
from service.settings import DATABASE_URL_FORM

if TYPE_CHECKING:
    from asyncpg.pool import PoolConnectionProxy

Pool: TypeAlias = "asyncpg.Pool[asyncpg.Record]"
Record: TypeAlias = asyncpg.Record
Connection: TypeAlias = "asyncpg.Connection[asyncpg.Record] | PoolConnectionProxy[asyncpg.Record]"

OLDEST_POSTGRES = 18
OLDEST_PGVECTOR = "0.8.4"  # before it, a vacuum could break HNSW indexes

_CONNECT_SECONDS = 5.0
_LONGEST_WAIT_SECONDS = 2.0
_POSTGRES_EPOCH = 946_684_800  # in seconds since 1970
_SETTINGS = {
    # A call's deadline is at most 30 s; this ends what outlived its caller.
    "statement_timeout": "35s",
    "idle_in_transaction_session_timeout": "60s",
    # In strict order the index of vectors leaves out what it finds late: of the ten nearest of 200,000, where a tenth
    # is wanted, it found 0.89, and finds 0.99 so. Searches put what it finds into order.
    "hnsw.iterative_scan": "relaxed_order",
    # Twice as many as each leg of a search wants (fusion.DEPTH). With fewer than are wanted the index has to begin
    # again: that takes as long, and of the ten nearest of 20,000 in small clusters finds 0.937 where this finds 0.987.
    "hnsw.ef_search": "200",
    # How much of its groups of three letters a word has to share with an unknown one.
    "pg_trgm.similarity_threshold": "0.5",
}

_LACKING = """
SELECT min(id) FROM unnest($1::text[]) AS id WHERE id NOT IN (SELECT migration_id FROM _yoyo_migration)
"""
_DECODER = json.JSONDecoder()

log = structlog.get_logger(__name__)


async def open_pool(url: str, *, size: int = 10, name: str = "planwire", patience: float = 30.0) -> Pool:
    """Wait for the server at `url`, check it, and open a pool of at most `size` connections to it.

    In its rows a uuid is a str, a timestamptz a Timestamp, and a jsonb what `json` makes of it. `name` is shown in
    pg_stat_activity. Connections that break are replaced when next acquired. Raises DatabaseError, after `patience`
    seconds at the latest.
    """
    deadline = time.monotonic() + patience
    while True:
        connection = await connect_with_retry(url, patience=patience)
        try:
            await check_server(connection)
            return await _create_pool(url, size, name)
        except (OSError, asyncpg.PostgresError, asyncpg.InterfaceError) as error:
            # It went away between the first connection and those of the pool.
            if time.monotonic() > deadline:
                raise DatabaseUnreachable(
                    f"the database at {location(url)} goes away again and again: {error}"
                ) from error
        finally:
            await connection.close(timeout=_CONNECT_SECONDS)


async def _create_pool(url: str, size: int, name: str) -> Pool:
    return await asyncpg.create_pool(
        url,
        min_size=1,
        max_size=size,
        max_queries=1_000_000_000,  # a connection is not worn out by use
        init=set_codecs,
        reset=_keep_session,
        timeout=_CONNECT_SECONDS,
        statement_cache_size=200,
        max_cached_statement_lifetime=0,
        server_settings={"application_name": name, **_SETTINGS},
    )


async def close_pool(pool: Pool, patience: float = 5.0) -> None:
    """Close the pool's connections; those still in use after `patience` seconds, or broken, are cut off."""
    try:
        async with asyncio.timeout(patience):
            await pool.close()
    except Exception as error:  # noqa: BLE001
        # asyncpg has cut all of them off, whatever it met; there is nothing to do but to say so.
        log.info("connections were cut off", reason=str(error) or type(error).__name__)


async def trouble(url: str, seconds: float, migrations: Collection[str]) -> AsyncGenerator[str]:
    """What is wrong with the database, each time that it is asked, without end: empty where nothing is.

    It must answer within `seconds`, and have these migrations: somebody may roll some back while a server runs.

    On a connection of its own, which is cut off when it is silent: one of the pool's cannot be given back before the
    server has confirmed that the statement is cancelled, which a server that is frozen never does.
    """
    connection: Connection | None = None
    try:
        while True:
            try:
                if connection is None:
                    connection = await asyncpg.connect(
                        url, timeout=seconds, server_settings={"application_name": "planwire health"}
                    )
                lacking = await connection.fetchval(_LACKING, list(migrations), timeout=seconds)
            except (OSError, TimeoutError, asyncpg.PostgresError, asyncpg.InterfaceError, asyncpg.InternalClientError):
                if connection is not None:
                    connection.terminate()
                connection = None
                yield "database does not answer"
            else:
                yield f"database lacks the migration {lacking}" if lacking else ""
    finally:
        if connection is not None:
            connection.terminate()


async def connect_with_retry(url: str, *, patience: float = 30.0) -> Connection:
    """Connect, again and again for up to `patience` seconds while nothing answers or the server is still starting.

    Raises DatabaseEmptyURL, DatabaseRefused or DatabaseUnreachable. The connection has no codecs: it is for checks.
    """
    if not url.strip():
        raise DatabaseEmptyURL(
            "the database URL is empty: set PLANWIRE_DATABASE_URL to postgresql://user:password@host:5432/database, "
            "or unset it to run the embedded database"
        )
    deadline = time.monotonic() + patience
    wait = 0.1
    while True:
        try:
            return await asyncpg.connect(url, timeout=_CONNECT_SECONDS)
        except (
            asyncpg.InvalidAuthorizationSpecificationError,
            asyncpg.InvalidCatalogNameError,
            asyncpg.ObjectNotInPrerequisiteStateError,  # it accepts no connections now
            ssl.SSLError,
        ) as error:
            raise DatabaseRefused(
                f"the database at {location(url)} refuses the connection ({error}): "
                + _mend(url, "check user, password, database name and TLS options in PLANWIRE_DATABASE_URL")
            ) from error
        except (
            OSError,
            asyncpg.CannotConnectNowError,
            asyncpg.AdminShutdownError,
            asyncpg.CrashShutdownError,
            asyncpg.PostgresConnectionError,
            asyncpg.TooManyConnectionsError,
        ) as error:
            reason = str(error) or type(error).__name__
            if time.monotonic() + wait > deadline:
                raise DatabaseUnreachable(
                    f"no PostgreSQL answers at {location(url)} after {patience:g} s ({reason}): "
                    + _mend(url, "start it, or correct PLANWIRE_DATABASE_URL")
                ) from error
            log.info("waiting for the database", at=location(url), reason=reason, retry_in_seconds=wait)
        except ValueError:
            # Not shown, and not its cause either: a URL that cannot be taken apart may show its password anywhere.
            raise DatabaseRefused(f"PLANWIRE_DATABASE_URL is not a valid URL: {DATABASE_URL_FORM}") from None
        await asyncio.sleep(wait)
        wait = min(2 * wait, _LONGEST_WAIT_SECONDS)


def _mend(url: str, of_own: str) -> str:
    """What to do about a server that lets nobody in. The embedded one may be meant, which has no URL to correct."""
    parts = urlsplit(url)
    embedded = parts.hostname is None and parts.username in {SERVING, OWNER}
    return f"{of_own}; where that is not set, look into postgres.log in the data folder" if embedded else of_own


async def check_server(connection: Connection) -> None:
    """Raise DatabaseTooOld or ExtensionMissing where the schema could not live on the server."""
    if connection.get_server_version().major < OLDEST_POSTGRES:
        raise DatabaseTooOld(
            f"planwire needs PostgreSQL {OLDEST_POSTGRES} or later, "
            f"this server is {connection.get_settings().server_version}: "
            "upgrade it, or unset PLANWIRE_DATABASE_URL to run the embedded database"
        )
    row = await connection.fetchrow(
        "SELECT default_version, installed_version FROM pg_available_extensions WHERE name = 'vector'"
    )
    if row is None:
        raise ExtensionMissing(
            f"the server has no pgvector: install pgvector {OLDEST_PGVECTOR} or later on it, "
            "or unset PLANWIRE_DATABASE_URL to run the embedded database"
        )
    available, present = row["default_version"], row["installed_version"]
    if _numbers(available) < _numbers(OLDEST_PGVECTOR):
        raise ExtensionMissing(
            f"planwire needs pgvector {OLDEST_PGVECTOR} or later, the server has {available}: upgrade it"
        )
    if present is None:
        raise ExtensionMissing(
            "the database has no pgvector, which only an administrator may create: "
            "let one run `CREATE EXTENSION vector` in it"
        )
    if _numbers(present) < _numbers(OLDEST_PGVECTOR):
        raise ExtensionMissing(
            f"planwire needs pgvector {OLDEST_PGVECTOR} or later, the database has {present}: "
            "let an administrator run `ALTER EXTENSION vector UPDATE` in it"
        )


def location(url: str) -> str:
    """Host and database of `url`, without what is secret in it."""
    parts = urlsplit(url)
    hosts = parts.netloc.rpartition("@")[2] or ",".join(parse_qs(parts.query).get("host", ["localhost"]))
    return f"{hosts}{unquote(parts.path)}" if not hosts.startswith("/") else f"{hosts} (database {parts.path[1:]})"


def _numbers(version: str) -> tuple[int, ...]:
    return tuple(int(part) for part in version.split(".") if part.isdigit())


async def set_codecs(connection: Connection) -> None:
    """Make a uuid a str and a jsonb what `json` makes of it, on this connection."""
    # In binary, because asyncpg takes no composite type (call_info) that has a field in text.
    await connection.set_type_codec(
        "uuid", schema="pg_catalog", encoder=_uuid_bytes, decoder=_uuid_text, format="binary"
    )
    await connection.set_type_codec("jsonb", schema="pg_catalog", encoder=dump, decoder=_parsed)
    # Making a Timestamp from a datetime takes ten times as long, most of the time that it took to make a Task.
    await connection.set_type_codec(
        "timestamptz", schema="pg_catalog", encoder=_microseconds, decoder=_timestamp, format="tuple"
    )


class Json(str):
    """What is JSON already."""

    __slots__ = ()


def dump(value: Any) -> str:
    """As JSON."""
    return value if isinstance(value, Json) else json.dumps(value, separators=(",", ":"))


async def _keep_session(connection: Connection) -> None:
    """Instead of the reset at every release, a round trip: no call changes the session.

    Transactions left open by a cancelled call are rolled back by asyncpg before it comes here.
    """


def _microseconds(time: Timestamp) -> tuple[int]:
    """As PostgreSQL counts them: from 2000 on."""
    return (time.ToMicroseconds() - _POSTGRES_EPOCH * 1_000_000,)


def _timestamp(microseconds: tuple[int]) -> Timestamp:
    seconds, rest = divmod(microseconds[0], 1_000_000)
    return Timestamp(seconds=seconds + _POSTGRES_EPOCH, nanos=rest * 1000)


def _uuid_bytes(text: str) -> bytes:
    # The driver's own class reads it seven times as fast as Python would, and writes it four times as fast.
    return UUID(text).bytes


def _uuid_text(value: bytes) -> str:
    return str(UUID(value))


def _parsed(text: str) -> Any:
    # `json.loads` also looks for white space around the value, which PostgreSQL never sends, and takes twice as long.
    return _DECODER.raw_decode(text)[0]
