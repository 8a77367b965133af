"""Records that name what does not exist: which of a batch those are is asked in one statement.

The database says that a foreign key refuses a statement, and of one row at most why.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from service.database.pool import Connection, Record
from service.database.queries import Query, queries
from service.database.statements import in_pieces
from service.database.violations import missing_parent
from service.errors import NotFound
from service.transfer.kinds import Kind

# By table. The schema is that of the release, and stays as it is while the service runs.
_foreign_keys: dict[str, Mapping[str, Record]] = {}


async def foreign_keys(connection: Connection, table: str) -> Mapping[str, Record]:
    """The foreign keys of a table by their names, in the order in which they are checked."""
    if table not in _foreign_keys:
        found = await connection.fetch(*queries("foreign_keys")["of_table"](table=table))
        _foreign_keys[table] = {record["name"]: record for record in found}
    return _foreign_keys[table]


async def find(
    connection: Connection,
    workspace_id: str,
    kind: Kind,
    keys: Mapping[str, Record],
    ids: Sequence[str | None],
    rows: Any,
    *,
    overwrite: bool,
) -> dict[int, NotFound]:
    """The errors of records that certainly cannot be stored, as what they name is missing, by their places.

    `ids` are those of the records, parents first, with None for each that is not to be stored; `rows` are the rows of
    all others, in the same order.
    """
    query = _query(kind, keys).of(workspace_id=workspace_id, rows=rows, overwrite=overwrite)
    places = {id_: place for place, id_ in enumerate(ids) if id_ is not None}
    # Names may stand there twice where they are not the whole key; then all rows are there, in their order.
    by_name = len(kind.key) == 1
    named: list[tuple[int, str, str]] = sorted(
        (
            (places[record["id"]] if by_name else record["ordinality"] - 1, record["foreign_key"], record["value"])
            for record in await connection.fetch(*await in_pieces(query))
        ),
        key=lambda found: (found[0], list(keys).index(found[1])),
    )
    missing: dict[int, NotFound] = {}
    for place, foreign_key, value in named:
        # What comes in the same part is there, unless it is missing what it names itself.
        comes = keys[foreign_key]["parent"] == kind.table and value in places and places[value] not in missing
        if place not in missing and not comes:
            missing[place] = missing_parent(kind.table, foreign_key, value)
    return missing


def _query(kind: Kind, keys: Mapping[str, Record]) -> Query:
    """Asks for records of which a foreign key is broken as soon as they are written.

    Left out is what may be skipped or stale (see service/sql/transfers.sql), and so not be written.
    """
    table, name = kind.table, kind.key[0]
    [(archived, updated)] = {(key["archived"], key["updated"]) for key in keys.values()}
    same = f"this.workspace_id = :workspace_id::text AND this.{name} = given.{name}"
    newer = (
        "AND NOT :overwrite::boolean"
        " AND coalesce(given.updated_at, given.created_at, given.arrived_at) < this.updated_at"
    )
    known = [f"SELECT FROM {table} AS this WHERE {same} {newer if updated else ''}"]
    if archived:
        known.append(f"SELECT FROM {table}_archive AS this WHERE {same}")
    written = " AND ".join(f"NOT EXISTS ({one})" for one in known)
    broken = " UNION ALL ".join(_broken(kind, key) for key in keys.values())
    return Query(
        f"{table}.orphans",
        f"""
        WITH given AS MATERIALIZED (
            SELECT input.*, now() + (ordinality - 1) * interval '1 microsecond' AS arrived_at
            FROM ROWS FROM (jsonb_populate_recordset(NULL::{table}, :rows::jsonb)) WITH ORDINALITY AS input
        )
        SELECT given.{name}::text AS id, given.ordinality, broken.foreign_key, broken.value
        FROM given
        CROSS JOIN LATERAL ({broken}) AS broken
        WHERE {written}
        """,  # noqa: S608  # names from the schema
    )


def _broken(kind: Kind, key: Record) -> str:
    """The name of a foreign key and the value that it does not find, where it is broken in the row `given`."""
    named = [column for column in key["columns"] if column != "workspace_id"]
    given = [f"given.{column} IS NOT NULL" for column in named]
    if "plan_id" in named:
        given += [f"given.{column} IS NULL" for column in kind.plan_from]
    found = " AND ".join(
        f"parent.{theirs} = " + (":workspace_id::text" if own == "workspace_id" else f"given.{own}")
        for own, theirs in zip(key["columns"], key["parent_columns"], strict=True)
    )
    return (
        f"SELECT '{key['name']}' AS foreign_key, given.{key['columns'][-1]}::text AS value "  # noqa: S608
        f"WHERE {' AND '.join(given)} AND NOT EXISTS (SELECT FROM {key['parent']} AS parent WHERE {found})"
    )
