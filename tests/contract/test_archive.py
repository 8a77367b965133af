"""Everything that goes with a plan goes into the archive with it: each such table has a twin, or a reason why not."""

import pytest

from service.database.pool import Pool
from service.database.queries import queries

WITHOUT_TWIN = {
    "held_phases": "made again from the phases and their tasks",
    "task_leases": "ended before: a plan is archived with no lease on its tasks",
    "story_slots": "counted again from the tasks of the story",
}

COLUMNS = """
SELECT attname::text AS name, format_type(atttypid, atttypmod) AS type, attnotnull AS filled
FROM pg_attribute
WHERE attrelid = $1::text::regclass AND attnum > 0 AND NOT attisdropped
ORDER BY attnum
"""

# The tables from which rows are deleted with a plan, by whatever way.
CHILDREN = """
WITH RECURSIVE reached (relation) AS (
    SELECT 'plans'::regclass::oid
    UNION
    SELECT conrelid FROM reached JOIN pg_constraint ON confrelid = relation WHERE contype = 'f' AND confdeltype = 'c'
)
SELECT relation::regclass::text AS name FROM reached
"""


async def children(pool: Pool) -> set[str]:
    return {row["name"] for row in await pool.fetch(CHILDREN)}


async def test_every_table_that_goes_with_a_plan_has_a_twin_or_a_reason(pool: Pool) -> None:
    """`SELECT create_archive('…')` in the migration that makes the table is what is missing where this fails."""
    tables = await children(pool)
    twins = await pool.fetch(
        "SELECT relname::text AS name FROM pg_class WHERE relname LIKE '%\\_archive' AND relkind = 'r'"
    )
    assert {twin["name"].removesuffix("_archive") for twin in twins} == tables - WITHOUT_TWIN.keys()
    assert WITHOUT_TWIN.keys() <= tables
    ways = {row["child"] for row in await pool.fetch("SELECT child FROM archive_ways()")}
    assert ways == tables - WITHOUT_TWIN.keys()


async def test_twins_and_views_have_the_columns_of_their_tables(pool: Pool) -> None:
    """`SELECT create_archive('…')` again, after the new column, is what is missing where this fails."""
    for table in await children(pool) - WITHOUT_TWIN.keys():
        columns = [tuple(row) for row in await pool.fetch(COLUMNS, table)]
        assert [tuple(row) for row in await pool.fetch(COLUMNS, f"{table}_archive")] == columns, table
        view = [tuple(row)[:2] for row in await pool.fetch(COLUMNS, f"with_archive.{table}")]
        assert view == [column[:2] for column in columns], table


async def test_changes_of_all_that_is_archived_are_refused(pool: Pool) -> None:
    """A line in `plans_of` is what is missing where this fails. A story has the id of its plan."""
    named = queries("archive")["plans_of"].text
    for table in await children(pool) - WITHOUT_TWIN.keys() - {"stories"}:
        if ("id", "uuid", True) in [tuple(row) for row in await pool.fetch(COLUMNS, table)]:
            assert f"FROM {table}_archive" in named, table


async def test_twins_compute_and_refuse_nothing(pool: Pool) -> None:
    found = await pool.fetch(
        """
        SELECT con.conname::text AS name FROM pg_constraint AS con
        WHERE con.conrelid::regclass::text LIKE '%\\_archive' AND con.contype NOT IN ('p', 'n')
            -- What is never archived goes and is gone, whoever names it.
            AND (con.contype <> 'f' OR con.confrelid IN (SELECT relation FROM tables_of_plans()))
        UNION ALL
        SELECT rel.relname || '.' || att.attname FROM pg_attribute AS att JOIN pg_class AS rel ON rel.oid = att.attrelid
        WHERE rel.relname LIKE '%\\_archive' AND rel.relkind = 'r'
            AND (att.attgenerated <> '' OR att.attidentity <> '' OR att.atthasdef)
        UNION ALL
        SELECT ind.indexrelid::regclass::text FROM pg_index AS ind
        WHERE ind.indrelid::regclass::text LIKE '%\\_archive' AND ind.indisunique AND NOT ind.indisprimary
        """
    )
    assert [row["name"] for row in found] == []


@pytest.mark.parametrize("forgotten", ["table", "column"])
async def test_what_is_forgotten_is_noticed(owner_pool: Pool, forgotten: str) -> None:
    if forgotten == "column":
        await owner_pool.execute("ALTER TABLE tasks ADD COLUMN colour text NOT NULL DEFAULT 'red'")
        with pytest.raises(AssertionError):
            await test_twins_and_views_have_the_columns_of_their_tables(owner_pool)
        await owner_pool.execute("SELECT create_archive('tasks')")
        await test_twins_and_views_have_the_columns_of_their_tables(owner_pool)
        return
    await owner_pool.execute(
        "CREATE TABLE errands (workspace_id text NOT NULL, id uuid, task_id uuid, PRIMARY KEY (workspace_id, id),"
        " FOREIGN KEY (workspace_id, task_id) REFERENCES tasks (workspace_id, id) ON DELETE CASCADE)"
    )
    with pytest.raises(AssertionError):
        await test_every_table_that_goes_with_a_plan_has_a_twin_or_a_reason(owner_pool)
    await owner_pool.execute("SELECT create_archive('errands')")
    await test_every_table_that_goes_with_a_plan_has_a_twin_or_a_reason(owner_pool)
