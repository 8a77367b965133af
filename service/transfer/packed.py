"""Answers that carry as many items as fit, and wait in a file for a client that reads slowly."""

import asyncio
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import suppress
from typing import Any

from service.database.pool import Connection, Record
from service.transfer.spool import Spool

_LARGEST_ANSWER_BYTES = 1024 * 1024
# The client has something to do while the rest is read.
_FIRST_ANSWER_BYTES = 16 * 1024
# A row can have some megabytes, so many are read only where those before were small.
_FIRST_ROWS, _MOST_ROWS = 8, 128


async def packed(items: AsyncIterator[Sequence[bytes]]) -> AsyncIterator[bytes]:
    """The items in serialised answers. Each item comes as an answer that holds it alone, serialised.

    Serialised messages one after the other are a message with the items of all, so that nothing is serialised twice.
    They are read as fast as the database gives them, and wait in a file for the client, so that a client that reads
    slowly keeps no connection and no old rows from being cleaned up. Raises what `items` raises, ResourceExhausted.
    """
    with Spool() as spool:
        reading = asyncio.create_task(_read(items, spool))
        try:
            while (message := await spool.get()) is not None:
                yield message
            await reading
        finally:
            reading.cancel()
            # The file is closed only when nobody writes to it.
            with suppress(asyncio.CancelledError, Exception):
                await reading


async def encoded(
    connection: Connection, statement: tuple[Any, ...], encode: Callable[[Record], bytes]
) -> AsyncIterator[list[tuple[Record, bytes]]]:
    """The rows of a statement with what `encode` makes of each, some at a time; the connection is in a transaction."""
    cursor = await connection.cursor(*statement)
    count = _FIRST_ROWS
    while rows := await cursor.fetch(count):
        found = [(row, encode(row)) for row in rows]
        yield found
        used = 1 + sum(len(part) for _, part in found)
        count = max(1, min(_MOST_ROWS, 2 * count, _LARGEST_ANSWER_BYTES * len(rows) // used))


async def _read(items: AsyncIterator[Sequence[bytes]], spool: Spool) -> None:
    filling: list[bytes] = []
    room = _FIRST_ANSWER_BYTES
    try:
        async for some in items:
            for item in some:
                if len(item) > room and filling:
                    await spool.put(b"".join(filling))
                    filling, room = [], _LARGEST_ANSWER_BYTES
                filling.append(item)
                room -= len(item)
        if filling:
            await spool.put(b"".join(filling))
    finally:
        spool.finish()
