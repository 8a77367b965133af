"""Who may do what: the server serves as a role that reads and writes rows, and the schema belongs to another."""

import asyncpg
import psycopg
import pytest

from service.database import migrations
from service.database.cluster import OWNER, SERVING
from service.database.embedded import EmbeddedPostgres
from service.database.errors import MigrationFailed
from service.database.pool import Pool, close_pool, open_pool
from tests.support.roles import as_owner


async def test_the_server_serves_as_a_role_that_owns_nothing(pool: Pool) -> None:
    row = await pool.fetchrow(
        """
        SELECT current_user AS role,
            rolsuper OR rolcreaterole OR rolcreatedb OR rolreplication OR rolbypassrls AS strong,
            (SELECT count(*) FROM pg_auth_members WHERE member = pg_roles.oid) AS memberships,
            (SELECT count(*) FROM pg_shdepend WHERE refobjid = pg_roles.oid AND deptype = 'o') AS owned
        FROM pg_roles WHERE rolname = current_user
        """
    )
    assert row is not None
    assert dict(row) == {"role": SERVING, "strong": False, "memberships": 0, "owned": 0}


@pytest.mark.parametrize(
    "statement",
    [
        "COPY (SELECT 1) TO PROGRAM 'cat'",
        "COPY workspaces TO '/tmp/workspaces'",
        "SELECT pg_read_file('postgresql.conf')",
        "CREATE TABLE mine ()",
        "CREATE TEMPORARY TABLE mine ()",
        "CREATE SCHEMA mine",
        "CREATE FUNCTION mine() RETURNS integer LANGUAGE sql AS 'SELECT 1'",
        "CREATE ROLE mine",
        "CREATE EXTENSION hstore",
        "ALTER TABLE workspaces ADD COLUMN mine integer",
        "ALTER TABLE tasks DISABLE TRIGGER ALL",
        "ALTER FUNCTION drop_feed_partitions(timestamptz) SET search_path = mine",
        "DROP TABLE tasks",
        "DROP EXTENSION vector",
        "TRUNCATE tasks CASCADE",
        "SET session_replication_role = replica",
        "SET ROLE planwire",
        "DELETE FROM _yoyo_migration",
        "INSERT INTO yoyo_lock DEFAULT VALUES",
    ],
)
async def test_the_server_is_refused_what_is_not_for_rows(postgres: EmbeddedPostgres, statement: str) -> None:
    pool = await open_pool(postgres.urls.serving, size=1)
    try:
        with pytest.raises(asyncpg.InsufficientPrivilegeError):
            await pool.execute(statement)
    finally:
        await close_pool(pool)


async def test_the_server_may_use_every_table_and_sequence(pool: Pool) -> None:
    """A partition through its table; and what the runner of migrations keeps for itself not at all."""
    refused = await pool.fetch(
        """
        SELECT oid::regclass::text AS name FROM pg_class
        WHERE relnamespace = 'public'::regnamespace AND relname !~ '^_?yoyo' AND NOT relispartition
            AND CASE
                WHEN relkind IN ('r', 'p') THEN NOT (
                    has_table_privilege(oid, 'SELECT') AND has_table_privilege(oid, 'INSERT')
                    AND has_table_privilege(oid, 'UPDATE') AND has_table_privilege(oid, 'DELETE')
                )
                WHEN relkind = 'S' THEN NOT (
                    has_sequence_privilege(oid, 'USAGE') AND has_sequence_privilege(oid, 'SELECT')
                )
                ELSE false
            END
        """
    )
    assert [row["name"] for row in refused] == []


async def test_functions_that_run_as_their_owner_are_for_the_server_alone(pool: Pool) -> None:
    rows = await pool.fetch(
        """
        SELECT oid::regprocedure::text AS name, pg_get_userbyid(proowner) AS owner, proconfig AS settings,
            (
                SELECT array_agg(pg_get_userbyid(grantee)::text)
                FROM aclexplode(proacl) WHERE grantee <> proowner
            ) AS callers
        FROM pg_proc WHERE pronamespace = 'public'::regnamespace AND prosecdef
        """
    )
    assert {row["name"].partition("(")[0] for row in rows} >= {"make_feed_partitions", "drop_feed_partitions"}
    for row in rows:
        assert (row["owner"], row["callers"]) == (OWNER, [SERVING]), row["name"]
        assert "search_path=public, pg_temp" in row["settings"], row["name"]


async def test_the_server_makes_and_drops_partitions_that_are_not_its_own(pool: Pool) -> None:
    owners = """
        SELECT array_agg(DISTINCT pg_get_userbyid(relowner)::text) AS names, count(*) AS count
        FROM pg_class WHERE relispartition AND relkind = 'r' AND relnamespace = 'public'::regnamespace
    """
    before = await pool.fetchrow(owners)
    await pool.execute("SELECT make_feed_partitions('1 second', 0)")
    made = await pool.fetchrow(owners)
    assert before is not None
    assert made is not None
    assert (made["names"], made["count"]) == ([OWNER], before["count"] + 2)
    await pool.execute("SELECT drop_feed_partitions(now() + interval '1 minute')")
    assert await pool.fetchrow(owners) == before


def test_a_function_that_runs_as_its_owner_is_not_misled(database_url: str) -> None:
    """A name is looked up in the caller's schemas last, and never in those that the session sets."""
    with psycopg.connect(as_owner(database_url), autocommit=True) as owner:
        owner.execute("CREATE SCHEMA trap CREATE TABLE feed_head (floor bigint)")
        owner.execute(f"GRANT ALL ON SCHEMA trap TO {SERVING}; GRANT ALL ON ALL TABLES IN SCHEMA trap TO {SERVING}")
    with psycopg.connect(database_url, autocommit=True) as connection:
        connection.execute("SET search_path = trap, public")
        assert connection.execute("SELECT drop_feed_partitions(now() - interval '1 day')").fetchone() == (0,)


def test_a_role_that_serves_may_not_migrate_and_is_refused_where_something_is_pending(database_url: str) -> None:
    assert migrations.up(database_url) == []
    with pytest.raises(
        MigrationFailed, match=f"the role {SERVING} may not roll migrations back: run `planwire migrate`"
    ):
        migrations.down(database_url)
    (rolled_back,) = migrations.down(as_owner(database_url))
    with pytest.raises(
        MigrationFailed, match=rf"the role {SERVING} may not apply {rolled_back}: run .* owns the schema"
    ):
        migrations.up(database_url)
    assert migrations.up(as_owner(database_url)) == [rolled_back]
