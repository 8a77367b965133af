"""What records without times are compared with: what their file said when it was imported last."""

from collections.abc import Sequence
from dataclasses import dataclass

from service.database.pool import Connection, Json
from service.database.queries import queries
from service.database.statements import in_pieces
from service.store.rows import Row

TABLES = frozenset({"plans", "phases", "tasks", "dependencies"})
"""Those of which bases are kept."""
_UNCHANGED = "unchanged"


@dataclass(frozen=True, slots=True)
class Compared:
    """What is to be stored of the rows, as JSON; the ids of those that change nothing, and why others are stale."""

    rows: Json
    unchanged: frozenset[str]
    stale: dict[str, str]

    @property
    def left(self) -> frozenset[str]:
        """The ids of those that are not stored."""
        return self.unchanged | self.stale.keys()


async def compared(
    connection: Connection, workspace_id: str, table: str, rows: Sequence[Row], changed_at: str, *, overwrite: bool
) -> Compared:
    """Compares rows with their bases, and locks what is there. `changed_at` is when their file was written.

    With `overwrite` every row is to be stored.
    """
    compare = queries(table)["compare"].of(
        workspace_id=workspace_id,
        rows=_dated(rows, changed_at),
        timed=[row["id"] for row in rows if "updated_at" in row],
        overwrite=overwrite,
    )
    found = await connection.fetch(*await in_pieces(compare))
    left = {record["id"]: record["left_because"] for record in found if record["left_because"]}
    return Compared(
        Json("[" + ",".join(record["row"] for record in found if record["id"] not in left) + "]"),
        frozenset(id_ for id_, reason in left.items() if reason == _UNCHANGED),
        {id_: reason for id_, reason in left.items() if reason != _UNCHANGED},
    )


async def keep(connection: Connection, workspace_id: str, table: str, rows: Sequence[Row], changed_at: str) -> None:
    """Makes rows, which are stored now, the bases of their records."""
    keep = queries(table)["keep"](workspace_id=workspace_id, rows=_dated(rows, changed_at))
    await connection.execute(*await in_pieces(keep))


def _dated(rows: Sequence[Row], changed_at: str) -> list[Row]:
    return [{"updated_at": changed_at, **row} for row in rows]
