"""Who may use the embedded database, and how one that an earlier Planwire made comes to be used by the same."""

import asyncio
import os
import pwd
import shutil
import signal
import subprocess
from pathlib import Path

import asyncpg
import psycopg
import pytest
import structlog.testing

from service.database import migrations
from service.database.cluster import OWNER, SERVING, SUPERUSER
from service.database.embedded import EmbeddedPostgres
from service.database.installation import binaries
from service.database.pool import close_pool, open_pool
from service.database.process import User, exited, postgres_user, run, spawn
from tests.database.conftest import Launch
from tests.database.test_embedded import as_root, ordinary
from tests.support.waiting import eventually

CONNECT = """
import socket, struct, sys
user, path = sys.argv[1:]
with socket.socket(socket.AF_UNIX) as connection:
    connection.connect(path)
    wanted = b"\\0".join([b"user", user.encode(), b"database", b"planwire", b"", b""])
    connection.sendall(struct.pack("!ii", len(wanted) + 8, 196608) + wanted[:-1] + b"\\0")
    print(connection.recv(4096))
"""


def answer_to(user: str, role: str, folder: Path) -> str:
    """What the server of `folder` says to an operating system user who connects as `role`."""
    options = ordinary(pwd.getpwnam(user))
    command = [options.pop("interpreter"), "-c", CONNECT, role, str(folder / "run" / ".s.PGSQL.5432")]
    said: str = subprocess.run(command, capture_output=True, text=True, check=True, timeout=10, **options).stdout
    return said


@as_root
@pytest.mark.parametrize("user", ["daemon", "nobody"])
def test_an_ordinary_user_who_runs_planwire_is_let_in(folder: Path, launch: Launch, user: str) -> None:
    folder.mkdir(mode=0o700)
    os.chown(folder, pwd.getpwnam(user).pw_uid, pwd.getpwnam(user).pw_gid)
    launch(folder, **ordinary(pwd.getpwnam(user)))
    for role in (SERVING, OWNER, SUPERUSER):
        assert answer_to(user, role, folder).startswith("b'R\\x00\\x00\\x00\\x08\\x00\\x00\\x00\\x00")  # authenticated


@as_root
@pytest.mark.parametrize("user", ["daemon", "nobody"])
def test_no_other_user_is_let_in_even_through_an_open_folder(folder: Path, launch: Launch, user: str) -> None:
    peer = launch(folder)
    (folder / "run").chmod(0o777)
    for role in (SERVING, OWNER, SUPERUSER):
        assert f'Peer authentication failed for user "{role}"' in answer_to(user, role, folder)
    with psycopg.connect(peer.url) as connection:
        assert connection.execute("SELECT current_user").fetchone() == (OWNER,)


async def as_before(folder: Path) -> None:
    """Make a data folder as Planwire did when everything belonged to a superuser, and every user was let in."""
    folder.mkdir(mode=0o711)
    data, sockets = folder / "pgdata", folder / "run"
    user = postgres_user(data)
    for made in (data, sockets):
        made.mkdir(mode=0o700)
        os.chown(made, user.uid, user.gid)
    options = ["-D", str(data), "-U", "planwire", "--auth=trust", "--encoding=UTF8", "--locale=C", "--no-sync"]
    await run([str(binaries() / "initdb"), *options], user=user, folder=folder)
    options = ["-D", str(data), "-k", str(sockets), "-h", "", "-c", "fsync=off"]
    with (folder / "postgres.log").open("ab") as output:
        process = spawn([str(binaries() / "postgres"), *options], user=user, folder=folder, output=output)
    url = f"postgresql://planwire@/postgres?host={sockets}&port=5432"
    try:
        connection = await asyncio.to_thread(connected, url)
        with connection:
            connection.execute("CREATE DATABASE planwire")
        url = url.replace("/postgres?", "/planwire?")
        known = migrations.migrations_dir()
        # What there was before the roles were told apart.
        (since,) = known.glob("*.owners_functions.sql")
        old = folder.parent / "old"
        old.mkdir()
        for file in known.glob("*.sql"):
            if file.name[:4] < since.name[:4]:
                shutil.copy(file, old)
        await asyncio.to_thread(as_superuser_migrated, url, old)
    finally:
        process.send_signal(signal.SIGINT)
        assert await exited(process, 20)
    assert user != User(0, 0)


def connected(url: str) -> psycopg.Connection[tuple[object, ...]]:
    def try_it() -> bool:
        try:
            psycopg.connect(url).close()
        except psycopg.OperationalError:
            return False
        return True

    assert eventually(try_it)
    return psycopg.connect(url, autocommit=True)


def as_superuser_migrated(url: str, folder: Path) -> None:
    migrations.up(url, folder)
    with psycopg.connect(url) as connection:
        connection.execute("INSERT INTO workspaces (id, name, path) VALUES ('kept', 'kept', '/kept')")
        connection.execute("CREATE TABLE mine (id integer GENERATED ALWAYS AS IDENTITY); CREATE SEQUENCE numbers")
        connection.execute("CREATE TYPE colour AS ENUM ('red'); CREATE VIEW seen AS SELECT 1 AS one")


OWNERS = """
    SELECT DISTINCT pg_get_userbyid(owner) FROM (
        SELECT relowner AS owner, oid FROM pg_class WHERE relnamespace = 'public'::regnamespace
        UNION ALL SELECT typowner, oid FROM pg_type WHERE typnamespace = 'public'::regnamespace
        UNION ALL SELECT proowner, oid FROM pg_proc WHERE pronamespace = 'public'::regnamespace
        UNION ALL SELECT datdba, 0 FROM pg_database WHERE datname = current_database()
    ) AS owned WHERE NOT EXISTS (SELECT FROM pg_depend WHERE objid = owned.oid AND deptype = 'e')
        AND NOT EXISTS (
            SELECT FROM pg_type JOIN pg_depend ON objid = typelem AND deptype = 'e' WHERE pg_type.oid = owned.oid
        )
"""


async def test_a_folder_of_an_earlier_planwire_comes_to_be_used_by_the_same_roles(folder: Path) -> None:
    await as_before(folder)
    server = EmbeddedPostgres(folder, {"fsync": "off"})
    for _ in range(2):  # and a second start finds everything in order
        await server.start()
        try:
            await asyncio.to_thread(migrations.up, server.urls.owner)
            pool = await open_pool(server.urls.serving)
            assert await pool.fetchval("SELECT id FROM workspaces") == "kept"
            await pool.execute("SELECT make_feed_partitions('1 day', 1)")
            with pytest.raises(asyncpg.InsufficientPrivilegeError):
                await pool.execute("COPY (SELECT 1) TO PROGRAM 'cat'")
            assert [row[0] for row in await pool.fetch(OWNERS)] == [OWNER]
            roles = await pool.fetch("SELECT rolname, rolsuper FROM pg_roles WHERE rolname !~ '^pg_' ORDER BY rolname")
            assert [tuple(role) for role in roles] == [(OWNER, False), (SERVING, False), (SUPERUSER, True)]
            await close_pool(pool)
        finally:
            await server.stop()


async def test_the_extension_is_brought_up_to_date_with_the_one_that_is_installed(folder: Path) -> None:
    server = EmbeddedPostgres(folder, {"fsync": "off"})
    await server.start()
    version = "SELECT extversion FROM pg_extension WHERE extname = 'vector'"
    with psycopg.connect(server.url_of(SUPERUSER)) as administrator:
        (installed,) = administrator.execute(version).fetchone() or ("",)
        # As an installation of before would have left it.
        administrator.execute("UPDATE pg_extension SET extversion = '0.8.4' WHERE extname = 'vector'")
    await server.stop()
    prepared = folder / "pgdata" / "planwire_prepared"
    assert prepared.read_text().split()[1:] == [installed]
    prepared.write_text(prepared.read_text().replace(str(installed), "0.8.4"))
    await server.start()
    try:
        with psycopg.connect(server.urls.serving) as connection:
            assert connection.execute(version).fetchone() == (installed,)
    finally:
        await server.stop()


def test_root_runs_postgresql_as_the_user_that_was_made_for_it(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    users = {name: pwd.getpwnam(name) for name in ("daemon", "nobody")}
    made = {"planwire": users["daemon"], "nobody": users["nobody"]}
    monkeypatch.setattr("os.geteuid", lambda: 0)
    monkeypatch.setattr("pwd.getpwnam", made.__getitem__)
    assert postgres_user(folder / "pgdata") == (users["daemon"].pw_uid, users["daemon"].pw_gid)
    del made["planwire"]
    assert postgres_user(folder / "pgdata") == (users["nobody"].pw_uid, users["nobody"].pw_gid)


@as_root
async def test_a_user_that_other_programs_share_is_warned_of(folder: Path) -> None:
    server = EmbeddedPostgres(folder, {"fsync": "off"})
    expected = postgres_user(folder / "pgdata").uid == pwd.getpwnam("nobody").pw_uid
    for made in (True, False):  # once, when there is still something to do about it
        with structlog.testing.capture_logs() as logs:
            await server.start()
            await server.stop()
        assert any("make a user `planwire`" in entry["event"] for entry in logs) == (expected and made)
