"""The pool, and what the service says of a server it cannot use."""

import asyncio
import contextlib
import socket
import struct
import tempfile
import uuid
from collections.abc import Iterator
from pathlib import Path

import asyncpg
import psycopg
import pytest
import structlog.testing
from google.protobuf.timestamp_pb2 import Timestamp

from service.database.cluster import SERVING, SUPERUSER
from service.database.embedded import EmbeddedPostgres
from service.database.errors import (
    DatabaseEmptyURL,
    DatabaseRefused,
    DatabaseTooOld,
    DatabaseUnreachable,
    ExtensionMissing,
)
from service.database.pool import Pool, close_pool, connect_with_retry, location, open_pool
from service.database.psql import psql
from tests.database.conftest import Launch, answers, kill_postmaster, postmaster, servers
from tests.support.roles import as_superuser
from tests.support.waiting import eventually

SILENT = "postgresql://user:secret@127.0.0.1:1/planwire"


async def test_uuids_and_json_are_what_messages_hold(pool: Pool) -> None:
    id_, value = str(uuid.uuid4()), {"a": [1, None, "ü"], "b": {"c": 1.5}}
    row = await pool.fetchrow("SELECT $1::uuid AS id, $2::jsonb AS value, '[1]'::jsonb AS list", id_, value)
    assert row is not None
    assert dict(row) == {"id": id_, "value": value, "list": [1]}


@pytest.mark.parametrize(
    ("written", "seconds", "nanos"),
    [
        ("2026-11-23T04:05:06.789012Z", 1_795_406_706, 789_012_000),
        ("1969-12-31T23:59:59.999999Z", -1, 999_999_000),
        ("0001-01-01T00:00:00Z", -62_135_596_800, 0),
        ("9999-12-31T23:59:59.999999Z", 253_402_300_799, 999_999_000),
    ],
)
async def test_times_are_timestamps(pool: Pool, written: str, seconds: int, nanos: int) -> None:
    time = Timestamp(seconds=seconds, nanos=nanos)
    row = await pool.fetchrow("SELECT $1::text::timestamptz AS time, $2::timestamptz AS again", written, time)
    assert row is not None
    assert dict(row) == {"time": time, "again": time}
    assert row["time"].ToJsonString() == written


@pytest.mark.parametrize("value", [float("nan"), float("inf"), {"a": object()}])
async def test_what_json_cannot_hold_is_refused(pool: Pool, value: object) -> None:
    with pytest.raises(asyncpg.DataError):
        await pool.fetchval("SELECT $1::jsonb", value)


async def test_sessions_have_a_name_and_limits_and_are_not_reset(pool: Pool) -> None:
    names = ["application_name", "statement_timeout", "idle_in_transaction_session_timeout"]
    shown = [await pool.fetchval("SELECT current_setting($1)", name) for name in names]
    assert shown == ["planwire", "35s", "1min"]
    await pool.execute("SET work_mem = '7MB'")
    assert await pool.fetchval("SHOW work_mem") == "7MB"


async def test_a_transaction_that_is_left_open_is_rolled_back(pool: Pool) -> None:
    unexpected: list[str] = []
    asyncio.get_running_loop().set_exception_handler(lambda _, context: unexpected.append(context["message"]))
    async with pool.acquire() as connection:
        await connection.execute("BEGIN; INSERT INTO workspaces (id, name, path) VALUES ('w', 'w', '/w')")
    assert await pool.fetchval("SELECT count(*) FROM workspaces") == 0
    assert len(unexpected) == 1


async def test_the_pool_recovers_by_itself_when_the_server_was_killed(folder: Path, launch: Launch) -> None:
    peer = launch(folder)
    pool = await open_pool(peer.url, size=3)
    assert await asyncio.gather(*[pool.fetchval("SELECT 1 FROM pg_sleep(0.1)") for _ in range(3)]) == [1] * 3
    first = kill_postmaster(folder)
    restarted = await asyncio.to_thread(eventually, lambda: answers(peer.url) and postmaster(folder) != first)
    assert restarted
    assert await asyncio.gather(*[pool.fetchval("SELECT 1") for _ in range(9)]) == [1] * 9
    await close_pool(pool)


async def test_a_pool_closes_though_a_connection_is_in_use(database_url: str) -> None:
    pool = await open_pool(database_url)
    held = await pool.acquire()
    await close_pool(pool, patience=0.2)
    with pytest.raises(asyncpg.InterfaceError, match="released back to the pool"):
        await held.fetchval("SELECT 1")


async def test_a_pool_closes_though_its_server_is_gone(folder: Path, launch: Launch) -> None:
    peer = launch(folder)
    pool = await open_pool(peer.url, size=3)
    await asyncio.gather(*[pool.fetchval("SELECT 1 FROM pg_sleep(0.1)") for _ in range(3)])
    peer.kill()
    assert eventually(lambda: not servers(folder))  # blocks the loop, which has not noticed when the pool closes
    await close_pool(pool)


@pytest.mark.parametrize("url", ["", "  "])
async def test_an_empty_url(url: str) -> None:
    with pytest.raises(DatabaseEmptyURL, match="unset it to run the embedded database"):
        _ = await open_pool(url)


@pytest.mark.parametrize("url", ["nonsense", "http://localhost/x", "postgresql://u:sec/ret@host:5432/x"])
async def test_a_url_that_is_none(url: str) -> None:
    with pytest.raises(DatabaseRefused, match="not a valid URL: its form is postgresql://") as raised:
        _ = await open_pool(url)
    assert "sec" not in str(raised.value)


async def test_nobody_answers() -> None:
    with structlog.testing.capture_logs() as logs, pytest.raises(DatabaseUnreachable) as raised:
        _ = await open_pool(SILENT, patience=1.4)
    assert str(raised.value).startswith("no PostgreSQL answers at 127.0.0.1:1/planwire after 1.4 s (")
    tries = [entry for entry in logs if entry["event"] == "waiting for the database"]
    assert [entry["retry_in_seconds"] for entry in tries] == [0.1, 0.2, 0.4]
    assert "secret" not in f"{raised.value}{logs}"


async def test_a_server_that_accepts_and_says_nothing() -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]
        with pytest.raises(DatabaseUnreachable, match=f"127.0.0.1:{port}/x after 0.1 s"):
            _ = await open_pool(f"postgresql://u@127.0.0.1:{port}/x", patience=0.1)


async def test_a_server_that_is_still_starting_is_waited_for(folder: Path) -> None:
    server = EmbeddedPostgres(folder)
    waiting = asyncio.create_task(connect_with_retry(server.urls.owner, patience=30))
    await asyncio.sleep(0.5)
    assert not waiting.done()
    await server.start()
    connection = await waiting
    assert await connection.fetchval("SELECT 1") == 1
    await connection.close()
    await server.stop()


async def test_no_such_database(postgres: EmbeddedPostgres) -> None:
    with pytest.raises(DatabaseRefused, match=r'database "absent" does not exist.*check user, password, database name'):
        _ = await open_pool(postgres.url_of(SERVING, "absent"))


async def test_a_wrong_password(folder: Path) -> None:
    rules = folder.parent / "rules"
    rules.write_text("local all guarded scram-sha-256\nlocal all all peer map=planwire\n")
    server = EmbeddedPostgres(folder, {"hba_file": str(rules)})
    await server.start()
    try:
        with psycopg.connect(server.url_of(SUPERUSER)) as administrator:
            administrator.execute("CREATE ROLE guarded LOGIN PASSWORD 'r@ight'")
        url = server.url_of("guarded:r%40ight")
        await close_pool(await open_pool(url))
        argv, env = psql(url, ["-Atc", "SELECT current_user"])
        shell = await asyncio.create_subprocess_exec(*argv, env=env, stdout=asyncio.subprocess.PIPE)
        assert (await shell.communicate())[0] == b"guarded\n"
        assert "ight" not in " ".join(argv)
        with pytest.raises(DatabaseRefused, match="password authentication failed") as raised:
            _ = await open_pool(server.url_of("guarded:wrong"))
        assert "wrong" not in str(raised.value)
    finally:
        await server.stop()


def message(kind: bytes, body: bytes) -> bytes:
    return kind + struct.pack("!i", len(body) + 4) + body


async def test_a_server_that_is_too_old() -> None:
    welcome = (
        message(b"R", struct.pack("!i", 0))
        + message(b"S", b"server_version\x0017.6\x00")
        + message(b"S", b"client_encoding\x00UTF8\x00")
        + message(b"K", struct.pack("!ii", 1, 1))
        + message(b"Z", b"I")
    )
    not_yet = message(b"E", b"SFATAL\x00VFATAL\x00C57P03\x00Mthe database system is starting up\x00\x00")
    answers = [not_yet, not_yet, welcome]

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        length = struct.unpack("!i", await reader.readexactly(4))[0]
        request = await reader.readexactly(length - 4)
        if request == struct.pack("!i", 80877103):  # asks for TLS
            writer.write(b"N")
            length = struct.unpack("!i", await reader.readexactly(4))[0]
            await reader.readexactly(length - 4)
        writer.write(answers.pop(0))
        await writer.drain()
        await reader.read(1)
        writer.close()

    async with await asyncio.start_server(serve, "127.0.0.1", 0) as server:
        port = server.sockets[0].getsockname()[1]
        with pytest.raises(DatabaseTooOld, match=r"needs PostgreSQL 18 or later, this server is 17\.6: upgrade it"):
            _ = await open_pool(f"postgresql://u@127.0.0.1:{port}/x")
    assert not answers


@contextlib.contextmanager
def extensions(vector: str | None) -> Iterator[str]:
    """A folder of extensions with at most that version of pgvector."""
    with tempfile.TemporaryDirectory(prefix="planwire-") as folder:
        Path(folder).chmod(0o755)
        Path(folder, "extension").mkdir()
        if vector is not None:
            Path(folder, "extension", "vector.control").write_text(f"default_version = '{vector}'\n")
        yield folder


@pytest.mark.parametrize(
    ("available", "present", "says"),
    [
        (None, None, "the server has no pgvector: install pgvector 0.8.4"),
        ("0.8.3", None, "needs pgvector 0.8.4 or later, the server has 0.8.3: upgrade it"),
        ("0.10.0", "0.8.3", "the database has 0.8.3: let an administrator run `ALTER EXTENSION vector UPDATE`"),
        ("0.8.4", None, "the database has no pgvector, .*: let one run `CREATE EXTENSION vector` in it"),
        ("0.8.4", "0.8.4", None),
        ("0.10.0", "0.9", None),
    ],
)
async def test_pgvector_must_be_there_and_recent(
    database_url: str, available: str | None, present: str | None, says: str | None
) -> None:
    with extensions(available) as folder, psycopg.connect(as_superuser(database_url)) as administrator:
        administrator.execute(f"ALTER DATABASE {administrator.info.dbname} SET extension_control_path = '{folder}'")
        administrator.execute("DELETE FROM pg_extension WHERE extname = 'vector'")
        if present is not None:
            administrator.execute(
                "INSERT INTO pg_extension SELECT 1, 'vector', extowner, extnamespace, false, %s FROM pg_extension "
                "LIMIT 1",
                [present],
            )
        administrator.commit()
        expectation = pytest.raises(ExtensionMissing, match=says) if says else contextlib.nullcontext()
        with expectation:
            await (await open_pool(database_url)).close()


@pytest.mark.parametrize(
    ("url", "shown"),
    [
        ("postgresql://u:p@db.example:6432/plans?sslmode=require", "db.example:6432/plans"),
        ("postgresql://u:p@[::1]:5432/plans", "[::1]:5432/plans"),
        ("postgresql://u:p@one,two/plans", "one,two/plans"),
        ("postgresql://u@/plans?host=/run/pg&password=p", "/run/pg (database plans)"),
        ("postgresql:///plans", "localhost/plans"),
    ],
)
def test_the_location_of_a_database_has_no_secrets(url: str, shown: str) -> None:
    assert location(url) == shown
