"""The project's own migrations."""

import os
import shutil
import subprocess
from pathlib import Path

import psycopg

from service.database import migrations
from service.database.installation import binaries


def schema(url: str) -> str:
    """The whole schema as SQL, but for what yoyo keeps for itself."""
    command = [str(binaries() / "pg_dump"), "--schema-only", "--restrict-key=same", "--exclude-table=*yoyo*", url]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


def test_each_is_applied_rolled_back_and_applied_again_with_the_same_schema(empty_url: str, tmp_path: Path) -> None:
    before = schema(empty_url)
    ids = [id_ for id_, _ in migrations.status(empty_url)]
    assert ids
    for id_ in ids:
        for file in migrations.migrations_dir().glob(f"{id_}.*"):
            shutil.copy(file, tmp_path)
        assert migrations.up(empty_url, tmp_path) == [id_]
        applied = schema(empty_url)
        assert applied != before, f"{id_} changes nothing"
        assert migrations.down(empty_url, 1, tmp_path) == [id_]
        assert schema(empty_url) == before, f"the rollback of {id_} does not undo it"
        assert migrations.up(empty_url, tmp_path) == [id_]
        assert schema(empty_url) == applied, f"{id_} is not the same the second time"
        before = applied


def test_all_are_rolled_back_at_once(empty_url: str) -> None:
    before = schema(empty_url)
    applied = migrations.up(empty_url)
    assert migrations.down(empty_url, len(applied)) == applied[::-1]
    assert schema(empty_url) == before


def test_what_is_printed_is_what_is_applied(empty_url: str) -> None:
    with psycopg.connect(empty_url) as connection:
        connection.execute(os.fsencode(migrations.pending_sql()))
    by_hand = schema(empty_url)
    migrations.up(empty_url)  # finds everything there: a migration may run twice
    assert schema(empty_url) == by_hand
    assert migrations.pending_sql(empty_url) == ""


def test_every_migration_can_be_rolled_back() -> None:
    folder = migrations.migrations_dir()
    files = {path.name for path in folder.glob("*.sql")}
    forward = {name for name in files if not name.endswith(".rollback.sql")}
    assert files == forward | {name.replace(".sql", ".rollback.sql") for name in forward}
    assert sorted(int(name.split(".")[0]) for name in forward) == list(range(1, len(forward) + 1))
