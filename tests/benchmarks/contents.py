"""What a database holds, and how to make it hold more."""

from dataclasses import dataclass

import asyncpg

from tests.support.roles import as_superuser

_RESOURCES = ("workspaces", "plans", "phases", "tasks", "plan_history", "task_history")
_UUIDS = frozenset({"id", "plan_id", "phase_id", "task_id"})
_TEXTS = frozenset({"id", "workspace_id", "path"})


@dataclass(frozen=True, slots=True)
class Workspace:
    """A workspace with the ids of what is in it."""

    id: str
    path: str
    plans: list[str]
    open_plans: list[str]
    """Those that take tasks."""
    phases: list[str]
    tasks: list[str]


async def workspaces(database_url: str) -> list[Workspace]:
    """All workspaces of a database."""
    connection = await asyncpg.connect(database_url)
    try:
        records = await connection.fetch(
            """
            SELECT
                id,
                path,
                ARRAY(SELECT plans.id::text FROM plans WHERE plans.workspace_id = workspaces.id) AS plans,
                ARRAY(
                    SELECT plans.id::text FROM plans WHERE plans.workspace_id = workspaces.id AND NOT plans.terminal
                ) AS open_plans,
                ARRAY(SELECT phases.id::text FROM phases WHERE phases.workspace_id = workspaces.id) AS phases,
                ARRAY(SELECT tasks.id::text FROM tasks WHERE tasks.workspace_id = workspaces.id) AS tasks
            FROM workspaces
            ORDER BY id
            """
        )
    finally:
        await connection.close()
    return [Workspace(**record) for record in records]


async def settle(database_url: str) -> None:
    """What autovacuum would do sooner or later, done before anything is measured."""
    connection = await asyncpg.connect(as_superuser(database_url))
    await connection.execute("VACUUM (ANALYZE)")
    await connection.close()


async def multiply(database_url: str, times: int) -> None:
    """Copy every workspace with all that is in it, under new ids, so that there are `times` as many.

    Without events: the feed would begin to deliver them.
    """
    connection = await asyncpg.connect(as_superuser(database_url))
    # The copies of a consistent database are consistent; half a million times three foreign keys need not say so.
    await connection.execute("SET session_replication_role = replica")
    for table in _RESOURCES:
        columns = await stored_columns(connection, table)
        values = ", ".join(_copied(name, type_) for name, type_ in columns.items())
        await connection.execute(
            f"INSERT INTO {table} ({', '.join(columns)}) "
            f"SELECT {values} FROM {table}, generate_series(2, {times}) AS copy",
            timeout=600,
        )
    await connection.close()


async def stored_columns(connection: "asyncpg.Connection[asyncpg.Record]", table: str) -> dict[str, str]:
    """Name and type of the columns of a table that PostgreSQL does not fill by itself."""
    records = await connection.fetch(
        """
        SELECT column_name, data_type
        FROM information_schema.columns
        WHERE table_name = $1::text AND is_generated = 'NEVER' AND is_identity = 'NO'
        ORDER BY ordinal_position
        """,
        table,
    )
    return {record["column_name"]: record["data_type"] for record in records}


def _copied(name: str, type_: str) -> str:
    """The expression for the value of a column in copy number `copy`."""
    if type_ == "uuid" and name in _UUIDS:
        return f"md5({name}::text || copy)::uuid"
    if type_ == "text" and name in _TEXTS:
        return f"{name} || '-' || copy"
    return name
