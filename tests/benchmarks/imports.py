"""Bringing plans and tasks in, against COPY of the rows that come of it."""

import sys
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from io import BytesIO
from typing import TypeAlias

import asyncpg

from tests.benchmarks.contents import stored_columns
from tests.benchmarks.loading import Shape, load
from tests.benchmarks.measuring import Measurement, cases, in_turns
from tests.benchmarks.stage import Stage, server, start

# What an import writes, in the order of the foreign keys.
_TABLES = ("workspaces", "plans", "phases", "tasks", "dependencies", "plan_history", "task_history", "event_log")

# Fills an empty server, given its port.
Fill: TypeAlias = Callable[[int], Awaitable[None]]


@cases("import")
async def generated(stage: Stage) -> AsyncIterator[Measurement]:
    """Tasks per second, of workspaces that are sent one after the other."""
    shape = Shape(workspaces=stage.amount(10, 1), plans=10, phases=5, tasks=stage.amount(20, 2))
    yield await _against_copy("import", stage, lambda port: load(port, shape))


@cases("import_file")
async def of_a_file(stage: Stage) -> AsyncIterator[Measurement]:
    """Tasks per second of `planwire import`, its start included. Nothing without a file."""
    if stage.file is None:
        print("import_file: name one with --file", file=sys.stderr)
        return
    path = str(stage.file.resolve())

    async def fill(port: int) -> None:
        process = await start("-m", "service", "import", path, "--address", f"127.0.0.1:{port}")
        await process.communicate()

    yield await _against_copy("import_file", stage, fill)


async def _against_copy(case: str, stage: Stage, fill: Fill) -> Measurement:
    async with stage.database() as url:
        async with server(url) as port:
            await fill(port)
        tasks, rows = await _rows(url)

    async def imported() -> float:
        async with stage.database() as url, server(url) as port:
            start = time.perf_counter()
            await fill(port)
            return tasks / (time.perf_counter() - start)

    async def copied() -> float:
        async with stage.database() as url:
            return tasks / await _copy_seconds(url, rows)

    value, limit, ratio = await in_turns(stage.amount(5, 1), copied, imported)
    return Measurement(case, value, "tasks/s", limit, ratio)


async def _rows(database_url: str) -> tuple[int, dict[str, bytes]]:
    """How many tasks a database holds, and each of its tables in the format of COPY."""
    connection = await asyncpg.connect(database_url)
    rows = {}
    for table in _TABLES:
        output = BytesIO()
        columns = ", ".join(await stored_columns(connection, table))
        query = f"SELECT {columns} FROM {table}"
        await connection.copy_from_query(query, output=output, format="binary")
        rows[table] = output.getvalue()
    tasks: int = await connection.fetchval("SELECT count(*) FROM tasks")
    await connection.close()
    if not tasks:
        raise RuntimeError("nothing was imported")
    return tasks, rows


async def _copy_seconds(database_url: str, rows: dict[str, bytes]) -> float:
    connection = await asyncpg.connect(database_url)
    columns = {table: list(await stored_columns(connection, table)) for table in rows}
    start = time.perf_counter()
    async with connection.transaction():
        for table, content in rows.items():
            await connection.copy_to_table(table, source=BytesIO(content), columns=columns[table], format="binary")
    seconds = time.perf_counter() - start
    await connection.close()
    return seconds
