"""Answers that carry as many items as fit, and wait in a file for a client that reads slowly."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import suppress
from typing import Any, TypeVar

from google.protobuf.message import Message

from service.database.pool import Connection
from service.transfer.spool import Spool

M = TypeVar("M", bound=Message)

_LARGEST_ANSWER_BYTES = 1024 * 1024
# The client has something to do while the rest is read.
_FIRST_ANSWER_BYTES = 16 * 1024
# A row can have some megabytes, so many are read only where those before were small.
_FIRST_ROWS, _MOST_ROWS = 8, 64


async def packed(items: AsyncIterator[Message], answer: Callable[[], Any]) -> AsyncIterator[bytes]:
    """The items in serialised answers, whose first field holds them.

    They are read as fast as the database gives them, and wait in a file for the client, so that a client that reads
    slowly keeps no connection and no old rows from being cleaned up. Raises what `items` raises, ResourceExhausted.
    """
    with Spool() as spool:
        reading = asyncio.create_task(_read(items, answer, spool))
        try:
            while (message := await spool.get()) is not None:
                yield message
            await reading
        finally:
            reading.cancel()
            # The file is closed only when nobody writes to it.
            with suppress(asyncio.CancelledError, Exception):
                await reading


async def messages(connection: Connection, statement: tuple[Any, ...], message: Callable[..., M]) -> AsyncIterator[M]:
    """The rows of a statement as messages; the connection is in a transaction."""
    cursor = await connection.cursor(*statement)
    count = _FIRST_ROWS
    while rows := await cursor.fetch(count):
        used = 1
        for row in rows:
            built = message(**row)
            used += built.ByteSize()
            yield built
        count = max(1, min(_MOST_ROWS, 2 * count, _LARGEST_ANSWER_BYTES * len(rows) // used))


async def _read(items: AsyncIterator[Message], answer: Callable[[], Any], spool: Spool) -> None:
    filling, room = answer(), _FIRST_ANSWER_BYTES
    packed_items = getattr(filling, filling.DESCRIPTOR.fields[0].name)
    try:
        async for item in items:
            size = item.ByteSize()
            if size > room and packed_items:
                await spool.put(filling.SerializeToString())
                filling, room = answer(), _LARGEST_ANSWER_BYTES
                packed_items = getattr(filling, filling.DESCRIPTOR.fields[0].name)
            packed_items.append(item)
            room -= size
        if packed_items:
            await spool.put(filling.SerializeToString())
    finally:
        spool.finish()
