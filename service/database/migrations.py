"""Schema migrations: yoyo over the SQL files of the top-level folder `migrations`.

A migration is `NNNN.<what>.sql`, with `NNNN.<what>.rollback.sql` beside it. A file runs whole, in one transaction that
also records it. One that begins with `-- transactional: false` runs outside of a transaction: it holds a single
statement, such as CREATE INDEX CONCURRENTLY.

Everything here blocks: in a coroutine, call it through `asyncio.to_thread`.
"""

import hashlib
import re
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, NamedTuple

import psycopg
import structlog
from yoyo.backends.core.postgresql import PostgresqlPsycopgBackend  # type: ignore[import-untyped]
from yoyo.connections import DatabaseURI  # type: ignore[import-untyped]
from yoyo.migrations import (  # type: ignore[import-untyped]
    Migration,
    MigrationList,
    StepCollector,
    default_migration_table,
)

import service
from service.database.errors import DatabaseUnreachable, MigrationFailed
from service.database.pool import location

_FILE_NAME = re.compile(r"\d{4}\.[a-z0-9_-]+\.sql")
ADVISORY_LOCK = int.from_bytes(b"planwire")
_LOCK_PATIENCE_SECONDS = 300.0
_GRANTS = Path(__file__).with_name("grants.sql")

log = structlog.get_logger(__name__)


class Status(NamedTuple):
    """A migration, and when it was applied."""

    id: str
    applied_at: datetime | None


def migrations_dir() -> Path:
    """Where the SQL files are: in the installed package, or beside it in a checkout."""
    package = Path(service.__file__).parent
    inside = package / "migrations"
    return inside if inside.is_dir() else package.parent / "migrations"


def up(url: str, folder: Path | None = None) -> list[str]:
    """Apply what is pending, in order, and return its ids. Several processes may call this at once.

    Raises MigrationFailed; the migrations before the failed one stay applied. A role that may not migrate is refused
    only where something is pending.
    """
    known = _read(folder)
    if (serving := _role_that_may_not(url)) is not None:
        if lacking := pending(url, folder):
            raise _refused(serving, f"apply {', '.join(lacking)}")
        return []
    with _reaching(url), _locked(url) as backend:
        _check_history(backend, known)
        to_apply = backend.to_apply(known)
        for migration in to_apply:
            log.info("applying migration", id=migration.id)
            with _explained(migration.id):
                backend.apply_one(migration)
        # Each time, because the role may be newer than the tables.
        backend.connection.execute(_GRANTS.read_bytes())
    return [migration.id for migration in to_apply]


def count_workspaces(url: str) -> int:
    """How many workspaces a database holds; none where it has no table for them."""
    with _reaching(url), psycopg.connect(url, autocommit=True) as connection:
        row = connection.execute("SELECT to_regclass('workspaces') IS NOT NULL").fetchone()
        if row is None or not row[0]:
            return 0
        row = connection.execute("SELECT count(*) FROM workspaces").fetchone()
        return int(row[0]) if row else 0


def down(url: str, count: int = 1, folder: Path | None = None) -> list[str]:
    """Roll the last `count` applied migrations back, and return their ids, the latest first."""
    known = _read(folder)
    if (serving := _role_that_may_not(url)) is not None:
        raise _refused(serving, "roll migrations back")
    with _reaching(url), _locked(url) as backend:
        newer = sorted(set(_checksums(backend)) - set(known.keys))
        if newer:
            raise MigrationFailed(f"roll {newer[-1]} back with the planwire that applied it: this one does not know it")
        rolled_back = list(backend.to_rollback(known))[:count]
        for migration in rolled_back:
            if not _rollback_file(Path(migration.path)).exists():
                raise MigrationFailed(f"migration {migration.id} has no rollback file: restore a backup instead")
            log.info("rolling migration back", id=migration.id)
            with _explained(migration.id):
                backend.rollback_one(migration)
        # What a rollback makes anew has none.
        backend.connection.execute(_GRANTS.read_bytes())
    return [migration.id for migration in rolled_back]


def status(url: str, folder: Path | None = None) -> list[Status]:
    """Every migration that this planwire has or the database knows, in order. Changes nothing."""
    with _reaching(url), psycopg.connect(url, autocommit=True) as connection:
        row = connection.execute("SELECT to_regclass('_yoyo_migration') IS NOT NULL").fetchone()
        applied: dict[str, datetime] = {}
        if row is not None and row[0]:
            rows = connection.execute("SELECT migration_id, applied_at_utc FROM _yoyo_migration").fetchall()
            applied = {id_: at.replace(tzinfo=UTC) for id_, at in rows}
    ids = sorted(set(_read(folder).keys) | set(applied))
    return [Status(id_, applied.get(id_)) for id_ in ids]


def ids() -> list[str]:
    """The ids of the migrations that this planwire has, in order."""
    return list(_read(None).keys)


def pending(url: str, folder: Path | None = None) -> list[str]:
    """The ids of the migrations that `up` would apply. Changes nothing."""
    return [id_ for id_, applied_at in status(url, folder) if applied_at is None]


def pending_sql(url: str | None = None, folder: Path | None = None) -> str:
    """The SQL that `up` would run: of a new database, or where a URL is given of that one."""
    wanted = None if url is None else set(pending(url, folder))
    scripts = [
        f"-- {Path(migration.path).name}\n\n{_text(Path(migration.path)).strip()}\n"
        for migration in _read(folder)
        if wanted is None or migration.id in wanted
    ]
    return "\n".join([*scripts, _text(_GRANTS)]) if scripts else ""


class _Script(Migration):  # type: ignore[misc]
    """A migration whose files run as they are. yoyo's own would be split at semicolons, by guesswork, and printed."""

    def load(self) -> None:
        if self.loaded:
            return
        path = Path(self.path)
        text = _text(path)
        self.checksum = hashlib.sha256(text.encode()).hexdigest()
        self._depends: set[Migration] = set()
        self.use_transactions = not text.startswith("-- transactional: false")
        collector = StepCollector(self)
        collector.add_step(_runs(path), _runs(_rollback_file(path)))
        self.steps = collector.create_steps(self.use_transactions)


class _Backend(PostgresqlPsycopgBackend):  # type: ignore[misc]
    """yoyo's, but a migration and its record are one transaction, so that a crash cannot come between them.

    yoyo's log table stays empty: a row of it wants the name of the user, who may have none, and of the host, from DNS.
    """

    def apply_one(self, migration: _Script, force: bool = False, mark: bool = True) -> None:  # noqa: ARG002
        def record() -> None:
            self.mark_one(migration, log=False)
            self.execute(
                "UPDATE _yoyo_migration SET checksum = :checksum WHERE migration_id = :id",
                {"checksum": migration.checksum, "id": migration.id},
            )

        self._run(migration, "apply", record)

    def rollback_one(self, migration: _Script, force: bool = False) -> None:  # noqa: ARG002
        self._run(migration, "rollback", lambda: self.unmark_one(migration, log=False))

    def _run(self, migration: _Script, direction: str, record: Callable[[], None]) -> None:
        migration.load()
        if not migration.use_transactions:
            migration.process_steps(self, direction)
            _check_indexes(self)
        with self.transaction():
            if migration.use_transactions:
                migration.process_steps(self, direction)
            record()


def _read(folder: Path | None) -> MigrationList:
    folder = folder or migrations_dir()
    files = sorted(path for path in folder.glob("*.sql") if not path.name.endswith(".rollback.sql"))
    if wrong := [path.name for path in files if not _FILE_NAME.fullmatch(path.name)]:
        raise MigrationFailed(f"{folder / wrong[0]} is not named like a migration: NNNN.<what>.sql")
    return MigrationList([_Script(path.stem, str(path), str(folder)) for path in files])


def _text(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def _rollback_file(path: Path) -> Path:
    return path.with_suffix(".rollback.sql")


def _runs(path: Path) -> Callable[[psycopg.Connection[Any]], None]:
    def step(connection: psycopg.Connection[Any]) -> None:
        connection.execute(_text(path).encode())

    return step


@contextmanager
def _reaching(url: str) -> Iterator[None]:
    try:
        yield
    # One that only reads is a standby that is about to be promoted, or the wrong server.
    except (psycopg.OperationalError, psycopg.errors.ReadOnlySqlTransaction) as error:
        raise DatabaseUnreachable(f"cannot connect to {location(url)} to migrate: {error}") from error


def _role_that_may_not(url: str) -> str | None:
    """The role of `url` where it may not change the schema, because it only serves."""
    with _reaching(url), psycopg.connect(url, autocommit=True) as connection:
        row = connection.execute(
            "SELECT current_user WHERE NOT has_schema_privilege(current_schema(), 'CREATE')"
        ).fetchone()
    return None if row is None else str(row[0])


def _refused(role: str, what: str) -> MigrationFailed:
    return MigrationFailed(
        f"the role {role} may not {what}: run `planwire migrate` with PLANWIRE_DATABASE_URL set to that of the role "
        "that owns the schema"
    )


@contextmanager
def _locked(url: str) -> Iterator[_Backend]:
    """A backend whose session holds the migrations' lock, which PostgreSQL releases however the session ends."""
    # Whole: yoyo would take the URL apart and not know all of its options.
    whole = DatabaseURI("postgresql+psycopg", None, None, None, None, None, {"conninfo": url})
    with _Backend(whole, default_migration_table) as backend:
        backend.connection.execute("SET statement_timeout = 0")
        _wait_for_lock(backend)
        backend.create_lock_table()
        # The process that wrote yoyo's own lock row was killed: the session that held our lock is gone.
        backend.break_lock()
        with backend.lock():
            backend.ensure_internal_schema_updated()
            backend.execute("ALTER TABLE _yoyo_migration ADD COLUMN IF NOT EXISTS checksum text")
            yield backend


def _wait_for_lock(backend: _Backend) -> None:
    deadline = time.monotonic() + _LOCK_PATIENCE_SECONDS
    waiting = False
    # Polled, because a session that waits for a lock inside a statement would block CREATE INDEX CONCURRENTLY forever.
    while not backend.connection.execute("SELECT pg_try_advisory_lock(%s)", [ADVISORY_LOCK]).fetchone()[0]:
        if time.monotonic() > deadline:
            raise MigrationFailed(
                f"another process has been migrating for {_LOCK_PATIENCE_SECONDS:g} s: "
                "find its session in pg_locks (locktype advisory), and wait for it or end it"
            )
        if not waiting:
            log.info("waiting for another process that migrates")
            waiting = True
        time.sleep(0.1)


def _checksums(backend: _Backend) -> dict[str, str | None]:
    rows = backend.execute("SELECT migration_id, checksum FROM _yoyo_migration").fetchall()
    return dict(rows)


def _check_history(backend: _Backend, known: MigrationList) -> None:
    applied = _checksums(backend)
    if unknown := sorted(set(applied) - set(known.keys)):
        log.warning("the database has migrations of a newer planwire", ids=unknown)
    for migration in known:
        migration.load()
        if applied.get(migration.id, migration.checksum) not in {migration.checksum, None}:
            raise MigrationFailed(
                f"{Path(migration.path).name} was edited after it was applied: restore it and put the change into a "
                "new migration (or, where the data may go, `planwire migrate down` before the edit)"
            )


def _check_indexes(backend: _Backend) -> None:
    """An interrupted CREATE INDEX CONCURRENTLY leaves an index that IF NOT EXISTS accepts and no query uses."""
    rows = backend.execute("SELECT indexrelid::regclass::text FROM pg_index WHERE NOT indisvalid").fetchall()
    if rows:
        names = ", ".join(name for (name,) in rows)
        raise MigrationFailed(f"the creation of an index was interrupted: drop {names}, and migrate again")


@contextmanager
def _explained(id_: str) -> Iterator[None]:
    try:
        yield
    except psycopg.errors.InsufficientPrivilege as error:
        raise MigrationFailed(
            f"migration {id_} needs a right that the database user lacks: let an administrator grant it, "
            f"or run `CREATE EXTENSION` in the database for the extension that it names: {error}"
        ) from error
    except (psycopg.errors.FeatureNotSupported, psycopg.errors.UndefinedFile) as error:
        raise MigrationFailed(
            f"migration {id_} needs what this PostgreSQL lacks: install the extension that it names, which is in "
            f"PostgreSQL's contrib modules where it is not `vector`: {error}"
        ) from error
    except psycopg.Error as error:
        raise MigrationFailed(f"migration {id_} failed: {error}") from error
