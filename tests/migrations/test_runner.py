"""How migrations are run, on migrations of the tests' own."""

import subprocess
import sys
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import psycopg
import pytest
import structlog.testing

from service.database import migrations
from service.database.errors import DatabaseUnreachable, MigrationFailed
from tests.support.waiting import eventually

ROOT = Path(__file__).parents[2]
# What follows the migrations.
GRANTS = (ROOT / "service" / "database" / "grants.sql").read_text()

Write = Callable[..., None]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """Writes a migration: its id, its SQL and its rollback."""

    def write(id_: str, sql: str, rollback: str | None = "SELECT 1") -> None:
        (tmp_path / f"{id_}.sql").write_text(sql)
        if rollback is not None:
            (tmp_path / f"{id_}.rollback.sql").write_text(rollback)

    return write


def tables(url: str) -> list[str]:
    with psycopg.connect(url) as connection:
        rows = connection.execute("SELECT relname FROM pg_class WHERE relname ~ '^t[0-9]$' ORDER BY relname").fetchall()
    return [name for (name,) in rows]


def test_order_and_what_is_applied_is_skipped(empty_url: str, tmp_path: Path, write: Write) -> None:
    write("0002.second", "ALTER TABLE t1 RENAME TO t2", "ALTER TABLE t2 RENAME TO t1")
    write("0010.third", "ALTER TABLE t2 RENAME TO t3", "ALTER TABLE t3 RENAME TO t2")
    write("0001.first", "CREATE TABLE t1 ()", "DROP TABLE t1")
    assert migrations.pending(empty_url, tmp_path) == ["0001.first", "0002.second", "0010.third"]
    assert migrations.up(empty_url, tmp_path) == ["0001.first", "0002.second", "0010.third"]
    assert tables(empty_url) == ["t3"]
    assert migrations.up(empty_url, tmp_path) == []
    write("0011.fourth", "CREATE TABLE t4 ()", "DROP TABLE t4")
    assert migrations.pending(empty_url, tmp_path) == ["0011.fourth"]
    assert migrations.up(empty_url, tmp_path) == ["0011.fourth"]
    assert migrations.down(empty_url, 2, tmp_path) == ["0011.fourth", "0010.third"]
    assert tables(empty_url) == ["t2"]
    status = migrations.status(empty_url, tmp_path)
    assert [(id_, at is not None) for id_, at in status] == [
        ("0001.first", True),
        ("0002.second", True),
        ("0010.third", False),
        ("0011.fourth", False),
    ]


def test_looking_changes_nothing(empty_url: str, tmp_path: Path, write: Write) -> None:
    write("0001.first", "CREATE TABLE t1 ()")
    migrations.status(empty_url, tmp_path)
    migrations.pending(empty_url, tmp_path)
    migrations.pending_sql(empty_url, tmp_path)
    with psycopg.connect(empty_url) as connection:
        assert connection.execute("SELECT relname FROM pg_class WHERE relname ~ 'yoyo|^t1$'").fetchall() == []


def test_the_sql_is_printed_without_a_database_or_for_one(empty_url: str, tmp_path: Path, write: Write) -> None:
    write("0001.first", "-- why\nCREATE TABLE t1 ();\n")
    migrations.up(empty_url, tmp_path)
    write("0002.second", "CREATE TABLE t2 ();\n")
    first = "-- 0001.first.sql\n\n-- why\nCREATE TABLE t1 ();\n"
    second = "-- 0002.second.sql\n\nCREATE TABLE t2 ();\n"
    assert migrations.pending_sql(folder=tmp_path) == f"{first}\n{second}\n{GRANTS}"
    assert migrations.pending_sql(empty_url, tmp_path) == f"{second}\n{GRANTS}"


def test_a_failing_migration_leaves_nothing(empty_url: str, tmp_path: Path, write: Write) -> None:
    write("0001.first", "CREATE TABLE t1 ()")
    write("0002.second", "CREATE TABLE t2 (); INSERT INTO t1 DEFAULT VALUES; SELECT 1/0; CREATE TABLE t3 ()")
    write("0003.third", "CREATE TABLE t4 ()")
    with pytest.raises(MigrationFailed, match=r"0002\.second failed: division by zero"):
        migrations.up(empty_url, tmp_path)
    assert tables(empty_url) == ["t1"]
    with psycopg.connect(empty_url) as connection:
        assert connection.execute("SELECT count(*) FROM t1").fetchone() == (0,)
    assert migrations.pending(empty_url, tmp_path) == ["0002.second", "0003.third"]
    write("0002.second", "CREATE TABLE t2 ()")
    assert migrations.up(empty_url, tmp_path) == ["0002.second", "0003.third"]


def test_a_failing_rollback_leaves_everything(empty_url: str, tmp_path: Path, write: Write) -> None:
    write("0001.first", "CREATE TABLE t1 (); CREATE TABLE t2 ()", "DROP TABLE t2; DROP TABLE absent")
    migrations.up(empty_url, tmp_path)
    with pytest.raises(MigrationFailed, match='table "absent" does not exist'):
        migrations.down(empty_url, 1, tmp_path)
    assert tables(empty_url) == ["t1", "t2"]
    assert migrations.pending(empty_url, tmp_path) == []


def test_a_migration_and_its_record_are_one(empty_url: str, tmp_path: Path, write: Write) -> None:
    """A session that is cut off between the two leaves neither."""
    write("0001.first", "CREATE TABLE t1 (); SELECT 1")
    migrations.up(empty_url, tmp_path)
    with psycopg.connect(empty_url) as connection:
        # The record is written last: where it cannot be, the migration must be gone as well.
        connection.execute("ALTER TABLE _yoyo_migration ADD CHECK (migration_id <> '0002.second')")
    write("0002.second", "CREATE TABLE t2 ()")
    with pytest.raises(MigrationFailed, match="_yoyo_migration"):
        migrations.up(empty_url, tmp_path)
    assert tables(empty_url) == ["t1"]


def test_functions_with_semicolons_and_percent_signs_run_as_they_are(
    empty_url: str, tmp_path: Path, write: Write
) -> None:
    write(
        "0001.first",
        """
        CREATE FUNCTION f(n int) RETURNS text LANGUAGE plpgsql AS $body$
        DECLARE x text;
        BEGIN
            IF n % 2 = 0 THEN x := format('%s;', 'even'); ELSE BEGIN x := ';odd'; END; END IF;
            RETURN x; -- ; '
        END;
        $body$;
        CREATE FUNCTION g() RETURNS text BEGIN ATOMIC SELECT f(1); SELECT CASE WHEN true THEN f(2) END; END;
        """,
        "DROP FUNCTION g(); DROP FUNCTION f(int)",
    )
    migrations.up(empty_url, tmp_path)
    with psycopg.connect(empty_url) as connection:
        assert connection.execute("SELECT f(1), g()").fetchone() == (";odd", "even;")
    migrations.down(empty_url, 1, tmp_path)


def test_nothing_is_printed(empty_url: str, tmp_path: Path, write: Write, capfd: pytest.CaptureFixture[str]) -> None:
    write("0001.first", "SELECT 'a result'")
    with structlog.testing.capture_logs():
        migrations.up(empty_url, tmp_path)
    assert capfd.readouterr() == ("", "")


def test_processes_that_migrate_at_once(empty_url: str, tmp_path: Path, write: Write) -> None:
    for number in range(1, 6):
        # Fails if it runs twice, and is slow enough to be met.
        write(f"000{number}.step", f"CREATE TABLE t{number} (); SELECT pg_sleep(0.1)")
    script = "import sys; from service.database import migrations; from pathlib import Path; "
    script += "print(len(migrations.up(sys.argv[1], Path(sys.argv[2]))))"
    command = [sys.executable, "-c", script, empty_url, str(tmp_path)]
    processes = [subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) for _ in range(4)]
    counts = [process.communicate(timeout=60)[0].splitlines()[-1] for process in processes]
    assert sorted(counts) == ["0", "0", "0", "5"]


def test_a_migration_that_was_killed_is_not_in_the_way(empty_url: str, tmp_path: Path, write: Write) -> None:
    write("0001.first", "CREATE TABLE t1 ()")
    write("0002.second", "CREATE TABLE t2 (); SELECT pg_sleep(4)")
    script = "import sys; from service.database import migrations; from pathlib import Path; "
    script += "migrations.up(sys.argv[1], Path(sys.argv[2]))"
    process = subprocess.Popen([sys.executable, "-c", script, empty_url, str(tmp_path)], cwd=ROOT)
    with psycopg.connect(empty_url, autocommit=True) as connection:
        sleeping = "SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event = 'PgSleep'"
        assert eventually(lambda: connection.execute(sleeping).fetchone() is not None)
        process.kill()
        process.wait()
        assert connection.execute("SELECT count(*) FROM yoyo_lock").fetchone() == (1,)
    write("0002.second", "CREATE TABLE t2 ()")
    assert migrations.up(empty_url, tmp_path) == ["0002.second"]
    assert tables(empty_url) == ["t1", "t2"]


def test_a_lock_that_is_held_is_waited_for(empty_url: str, tmp_path: Path, write: Write) -> None:
    write("0001.first", "CREATE TABLE t1 ()")
    with psycopg.connect(empty_url) as holder, ThreadPoolExecutor() as threads:
        holder.execute("SELECT pg_advisory_lock(%s)", [migrations.ADVISORY_LOCK])
        waiting = threads.submit(migrations.up, empty_url, tmp_path)
        time.sleep(0.5)
        assert not waiting.done()
        holder.close()
        assert waiting.result(timeout=60) == ["0001.first"]


def test_a_server_that_goes_away_meanwhile(empty_url: str, tmp_path: Path, write: Write) -> None:
    write("0001.first", "CREATE TABLE t1 ()")
    others = (
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND query LIKE %s"
    )
    with psycopg.connect(empty_url, autocommit=True) as holder, ThreadPoolExecutor() as threads:
        holder.execute("SELECT pg_advisory_lock(%s)", [migrations.ADVISORY_LOCK])
        waiting = threads.submit(migrations.up, empty_url, tmp_path)
        assert eventually(lambda: holder.execute(others, ["SELECT pg_try_advisory_lock%"]).fetchone() == (True,))
        with pytest.raises(DatabaseUnreachable):
            waiting.result(timeout=60)
    assert migrations.up(empty_url, tmp_path) == ["0001.first"]


def test_a_server_that_only_reads(empty_url: str, tmp_path: Path, write: Write) -> None:
    write("0001.first", "CREATE TABLE t1 ()")
    migrations.up(empty_url, tmp_path)
    with psycopg.connect(empty_url, autocommit=True) as connection:
        name = connection.info.dbname
        connection.execute(f"ALTER DATABASE {name} SET default_transaction_read_only = on")
    with pytest.raises(DatabaseUnreachable, match="read-only"):
        migrations.up(empty_url, tmp_path)


def test_an_index_whose_creation_was_interrupted_is_found(empty_url: str, tmp_path: Path, write: Write) -> None:
    write("0001.first", "CREATE TABLE t1 (id int); INSERT INTO t1 VALUES (1), (1)")
    migrations.up(empty_url, tmp_path)
    concurrently = "-- transactional: false\nCREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS t1_id ON t1 (id)"
    write("0002.second", concurrently)
    with pytest.raises(MigrationFailed, match="could not create unique index"):
        migrations.up(empty_url, tmp_path)
    with psycopg.connect(empty_url) as connection:
        connection.execute("TRUNCATE t1")
    # The second try finds the index there, and says nothing of its state.
    with pytest.raises(MigrationFailed, match="was interrupted: drop t1_id, and migrate again"):
        migrations.up(empty_url, tmp_path)
    with psycopg.connect(empty_url) as connection:
        connection.execute("DROP INDEX t1_id")
    assert migrations.up(empty_url, tmp_path) == ["0002.second"]


def test_an_edited_migration_is_refused(empty_url: str, tmp_path: Path, write: Write) -> None:
    write("0001.first", "CREATE TABLE t1 ()", "DROP TABLE t1")
    migrations.up(empty_url, tmp_path)
    write("0001.first", "CREATE TABLE t1 (id int)", "DROP TABLE t1")
    write("0002.second", "CREATE TABLE t2 ()")
    with pytest.raises(MigrationFailed, match=r"0001\.first\.sql was edited after it was applied"):
        migrations.up(empty_url, tmp_path)
    assert tables(empty_url) == ["t1"]
    migrations.down(empty_url, 1, tmp_path)
    assert migrations.up(empty_url, tmp_path) == ["0001.first", "0002.second"]


def test_migrations_of_a_newer_version_stay(empty_url: str, tmp_path: Path, write: Write) -> None:
    write("0001.first", "CREATE TABLE t1 ()")
    write("0002.second", "CREATE TABLE t2 ()")
    migrations.up(empty_url, tmp_path)
    for file in tmp_path.glob("0002.*"):
        file.unlink()
    with structlog.testing.capture_logs() as logs:
        assert migrations.up(empty_url, tmp_path) == []
    assert [entry["ids"] for entry in logs if entry["log_level"] == "warning"] == [["0002.second"]]
    assert [id_ for id_, _ in migrations.status(empty_url, tmp_path)] == ["0001.first", "0002.second"]
    with pytest.raises(MigrationFailed, match=r"0002\.second back with the planwire that applied it"):
        migrations.down(empty_url, 1, tmp_path)


def test_one_without_a_rollback_stays(empty_url: str, tmp_path: Path, write: Write) -> None:
    write("0001.first", "CREATE TABLE t1 ()", None)
    migrations.up(empty_url, tmp_path)
    with pytest.raises(MigrationFailed, match=r"0001\.first has no rollback file"):
        migrations.down(empty_url, 1, tmp_path)
    assert migrations.pending(empty_url, tmp_path) == []


@pytest.mark.parametrize("name", ["1.first.sql", "0001 first.sql", "0001.First.sql", "0001.sql"])
def test_a_file_with_another_name_is_refused(tmp_path: Path, name: str) -> None:
    (tmp_path / name).touch()
    with pytest.raises(MigrationFailed, match="not named like a migration"):
        migrations.pending_sql(folder=tmp_path)


def test_a_right_that_is_missing(empty_url: str, tmp_path: Path, write: Write) -> None:
    write("0001.first", "CREATE EXTENSION vector")
    superuser = empty_url.replace("//planwire@", "//postgres@")
    with psycopg.connect(superuser) as administrator:
        administrator.execute("DROP EXTENSION vector; CREATE ROLE guest LOGIN; GRANT ALL ON SCHEMA public TO guest")
    try:
        with pytest.raises(MigrationFailed, match=r"a right that the database user lacks: .* or run `CREATE EXTENSION"):
            migrations.up(empty_url.replace("//planwire@", "//guest@"), tmp_path)
    finally:
        with psycopg.connect(superuser) as administrator:
            administrator.execute("DROP OWNED BY guest; DROP ROLE guest")


def test_a_server_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(DatabaseUnreachable, match=r"cannot connect to 127\.0\.0\.1:1/x to migrate") as raised:
        migrations.up("postgresql://u:secret@127.0.0.1:1/x", tmp_path)
    assert "secret" not in str(raised.value)
