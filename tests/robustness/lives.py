"""How one life of the database ends and another begins: a restored backup, and a standby that was behind."""

import asyncio
import time
from pathlib import Path

from tests.robustness.checks import LostTail
from tests.robustness.history import Life, read_life
from tests.robustness.postgres import Postgres
from tests.robustness.writers import Gate

_TAIL_SECONDS = 1.5


async def restore_dump(postgres: Postgres, aside: Postgres, gate: Gate) -> Life:
    """Dump while nobody writes, restore into a new cluster and go on there. Returns the old life."""
    dump, old = postgres.folder / "dump.sql", postgres.data
    await gate.close()
    await postgres.dump(dump)
    aside.data = postgres.new_data()
    await aside.initialise(aside.data)
    await aside.start()
    await aside.restore(dump)
    await aside.stop()
    async with postgres.exchanged(aside.data):
        life = await _read_aside(aside, old)
    gate.open()
    return life


async def promote_standby(postgres: Postgres, aside: Postgres) -> tuple[Life, LostTail]:
    """Lose the primary a while after a standby has stopped following it, and go on there. Returns the old life."""
    standby, old = postgres.new_data(), postgres.data
    since = time.monotonic()
    await postgres.base_backup(standby)
    await asyncio.sleep(_TAIL_SECONDS)
    async with postgres.exchanged(standby):
        until = time.monotonic()
        life = await _read_aside(aside, old)
    await postgres.promoted()
    return life, LostTail(since, until)


async def _read_aside(aside: Postgres, data: Path) -> Life:
    """What a cluster had in the end that nobody uses any more."""
    aside.data = data
    await aside.start()
    try:
        connection = await aside.connect()
        try:
            return await read_life(connection)
        finally:
            await connection.close()
    finally:
        await aside.stop()
