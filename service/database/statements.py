"""The database as the stores use it: statements with retries, and errors in the domain's words."""

import asyncio
import random
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from typing import Any, Literal, TypeVar

import asyncpg

from service.database.disk import Disk
from service.database.pool import Connection, Json, Pool, dump
from service.database.queries import Query
from service.database.violations import DATABASE_ERRORS, domain_error, storage_full
from service.errors import Aborted, Unavailable
from service.shares import Shares
from service.turns import in_turns

T = TypeVar("T")

_TRIES = 5
_FIRST_PAUSE_SECONDS = 0.005
_FEW_ROWS = 20


class Database:
    """Runs statements on a pool. Every method raises a DomainError for whatever PostgreSQL refuses."""

    def __init__(self, pool: Pool, on_commit: Callable[[], None] = lambda: None, disk: Disk | None = None) -> None:
        """`on_commit` is called after each mutation; `disk` is that of the database where it is on this machine."""
        self._pool = pool
        self.committed = on_commit
        self._disk = disk
        self._connections = Shares(pool.get_max_size())

    async def fetch(self, query: Query, **values: Any) -> list[asyncpg.Record]:
        """All rows of one statement."""
        statement = await in_pieces(query(**values))
        return await self._on_connection(lambda connection: connection.fetch(*statement))

    async def fetchrow(self, query: Query, **values: Any) -> asyncpg.Record | None:
        """The first row of one statement."""
        statement = await in_pieces(query(**values))
        return await self._on_connection(lambda connection: connection.fetchrow(*statement))

    async def fetchval(self, query: Query, **values: Any) -> Any:
        """The first value of the first row of one statement."""
        statement = query(**values)
        return await self._on_connection(lambda connection: connection.fetchval(*statement))

    async def fetch_with_archive(self, query: Query, **values: Any) -> list[asyncpg.Record]:
        """All rows of one statement that reads, which sees archived rows beside the live ones."""
        async with self.transaction(readonly=True) as connection:
            await see_archive(connection)
            return await connection.fetch(*query(**values))

    async def in_transaction(self, run: Callable[[Connection], Awaitable[T]]) -> T:
        """What `run` returns, committed; it runs again from its beginning while other writers are in its way."""

        async def once() -> T:
            async with self.transaction() as connection:
                return await run(connection)

        return await self.with_retries(once)

    @asynccontextmanager
    async def savepoint(self, connection: Connection) -> AsyncIterator[None]:
        """A part of a transaction; when the block raises it is undone, and the rest of the transaction is not."""
        try:
            async with connection.transaction():
                yield
        except DATABASE_ERRORS as error:
            raise self._explained(error) from error

    @asynccontextmanager
    async def transaction(
        self, isolation: Literal["read_committed", "repeatable_read"] = "read_committed", *, readonly: bool = False
    ) -> AsyncIterator[Connection]:
        """A connection inside a transaction, which is rolled back when the block raises."""
        try:
            async with (
                self._connection() as connection,
                connection.transaction(isolation=isolation, readonly=readonly),
            ):
                yield connection
        except DATABASE_ERRORS as error:
            raise self._explained(error) from error

    async def _on_connection(self, run: Callable[[Connection], Awaitable[T]]) -> T:
        async def once() -> T:
            async with self._connection() as connection:
                return await run(connection)

        return await self.with_retries(once)

    @asynccontextmanager
    async def _connection(self) -> AsyncIterator[Connection]:
        async with self._connections.one(), self._pool.acquire() as connection:
            yield connection

    async def with_retries(self, run: Callable[[], Awaitable[T]]) -> T:
        """Run what leaves nothing when it fails, again after a pause while other writers are in its way."""
        attempt = 1
        while True:
            try:
                return await run()
            except Aborted:
                if attempt == _TRIES:
                    raise
            except DATABASE_ERRORS as error:
                explained = self._explained(error)
                if not isinstance(explained, Aborted) or attempt == _TRIES:
                    raise explained from error
            jitter = random.uniform(0.5, 1.0)  # noqa: S311  # nobody gains by guessing it
            await asyncio.sleep(jitter * _FIRST_PAUSE_SECONDS * 2**attempt)
            attempt += 1

    def _explained(self, error: Exception) -> Exception:
        explained = domain_error(error)
        if isinstance(explained, Unavailable) and self._disk is not None and self._disk.full():
            return storage_full()
        return explained


async def see_archive(connection: Connection) -> None:
    """Show what follows in the transaction archived rows beside the live ones, under the names of the live tables."""
    await connection.execute("SET LOCAL search_path = with_archive, public")


async def in_pieces(statement: tuple[Any, ...]) -> tuple[Any, ...]:
    """The statement and its values, of which long lists of rows are JSON already.

    The driver would make it of all of them at once, while nobody else is served.
    """
    values = list(statement)
    for place, value in enumerate(values):
        if isinstance(value, list) and len(value) > _FEW_ROWS and isinstance(value[0], dict):
            values[place] = Json("[" + ",".join([dump(row) async for row in in_turns(value)]) + "]")
    return tuple(values)
