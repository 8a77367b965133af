"""How long processors have worked for a database, which says more than a clock does where a machine has other work."""

import os
from pathlib import Path

import asyncpg

_BACKENDS = "SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()"


async def worked_seconds(connection: "asyncpg.Connection[asyncpg.Record]") -> float:
    """For all that is connected to the database of `connection`, itself aside, since it connected."""
    return sum(processor_seconds(row["pid"]) for row in await connection.fetch(_BACKENDS))


def processor_seconds(pid: int) -> float:
    """As Linux counts them for a process."""
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")
