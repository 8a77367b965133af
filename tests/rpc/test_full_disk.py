"""A database without room refuses what needs some, changes nothing, and goes on when it has room again."""

import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import grpc
import psycopg
import pytest
from grpc import StatusCode
from planwire.v1.task_pb2 import Task

from service.database.cluster import SUPERUSER
from service.database.disk import Disk
from service.database.embedded import EmbeddedPostgres
from service.database.pool import open_pool
from service.database.queries import Query
from service.database.statements import Database
from service.errors import DomainError
from tests.rpc.client import Client
from tests.rpc.refusal import refusal_of, refused
from tests.support.roles import as_owner
from tests.support.served import ROOT, Served
from tests.support.waiting import eventually

# What PostgreSQL answers when a table cannot be made longer.
NO_ROOM = """
CREATE FUNCTION no_room() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'could not extend file "base/16384/16389": No space left on device' USING ERRCODE = 'disk_full';
END
$$;
CREATE TRIGGER no_room BEFORE INSERT ON task_history EXECUTE FUNCTION no_room();
"""


def test_a_full_disk_is_told_and_changes_nothing(
    client: Client, workspace_id: str, database_url: str, capsys: pytest.CaptureFixture[str]
) -> None:
    task = client.CreateTask(workspace_id=workspace_id, task={"title": "before"}).task
    names = {"workspace_id": workspace_id, "task_id": task.id}
    with psycopg.connect(as_owner(database_url), autocommit=True) as connection:
        connection.execute(NO_ROOM.encode())
        with refused(StatusCode.RESOURCE_EXHAUSTED, "STORAGE_FULL") as refusal:
            client.StartTask(**names)
        assert "an operator must free disk space" in refusal.message
        with refused(StatusCode.RESOURCE_EXHAUSTED, "STORAGE_FULL"):
            client.CreateTask(workspace_id=workspace_id, task={"title": "more"})
        assert eventually(lambda: "reason=STORAGE_FULL" in capsys.readouterr().out)
        assert list(client.ListTasks(workspace_id=workspace_id).tasks) == [task]
        connection.execute("DROP TRIGGER no_room ON task_history")
    assert client.StartTask(**names).task.attempt == 1


# The bytes that are left in the files of the log. Each has 16 MB, and the first begins at 16 MB.
_LOG_ROOM = """
    SELECT ((count(*) + 1) * 16777216 - pg_wal_lsn_diff(pg_current_wal_insert_lsn(), '0/0'))::integer
    FROM pg_ls_waldir()
"""


@pytest.fixture
def small_disk() -> Iterator[Path]:
    """A disk of 160 MB, where we have the right to mount one."""
    folder = Path(tempfile.mkdtemp(prefix="planwire-"))
    mount = ["mount", "-t", "tmpfs", "-o", "size=160m,mode=711", "tmpfs", str(folder)]
    if subprocess.run(mount, check=False, capture_output=True).returncode != 0:
        folder.rmdir()
        pytest.skip("mounting a small disk takes a right that this user does not have")
    try:
        yield folder
    finally:
        subprocess.run(["umount", str(folder)], check=True)
        folder.rmdir()


def _doctor(data_dir: Path, address: str) -> str:
    command = [sys.executable, "-m", "service", "doctor", "--address", address]
    environment = {**os.environ, "PLANWIRE_DATA_DIR": str(data_dir), "PYTHONPATH": os.pathsep.join(sys.path)}
    return subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False).stdout


def _create(client: Client, description: str) -> str:
    try:
        client.CreateTask(workspace_id="home", task=Task(title="t", description=description))
    except grpc.RpcError as error:
        return refusal_of(error).reason
    return "OK"


def _fill_log(client: Client, data_dir: Path) -> None:
    """Its files are to be full before the tables have taken the rest of the disk."""
    with psycopg.connect(EmbeddedPostgres(data_dir).url_of(SUPERUSER), autocommit=True) as connection:
        while connection.execute(_LOG_ROOM).fetchone() > (2_000_000,):  # type: ignore[operator]
            assert _create(client, os.urandom(10_000).hex()) == "OK"


def _write(ballast: Path, size: int) -> bool:
    """Whether the disk had room for it."""
    try:
        ballast.write_bytes(bytes(size))
    except OSError:
        ballast.unlink()
        return False
    return True


@pytest.mark.timeout(180)
def test_a_disk_that_the_log_of_postgres_has_filled(small_disk: Path) -> None:
    """PostgreSQL ends, and cannot start again: clients and doctor are told why, and all goes on when there is room."""
    data_dir, ballast = small_disk / "data", small_disk / "ballast"
    served = Served(None, "--data-dir", str(data_dir), "--listen", "127.0.0.1:0", "--admin-listen", "")
    try:
        # After that nobody else writes much to the log.
        assert eventually(lambda: bool(served.events("the catalog has the tools of this version")), 60), served.log
        address = served.address
        with grpc.insecure_channel(address) as channel:
            client = Client(channel, timeout=10)
            client.RegisterWorkspace(workspace_id="home", path="/home")
            _fill_log(client, data_dir)
            while not _write(ballast, shutil.disk_usage(small_disk).free - 6_000_000):
                # Meanwhile PostgreSQL has made itself one file more for the log.
                _fill_log(client, data_dir)
            deadline = time.monotonic() + 60
            while (outcome := _create(client, os.urandom(10_000).hex())) == "OK":
                assert time.monotonic() < deadline, "the disk does not fill"
            outcomes = {outcome}
            for _ in range(20):
                outcomes.add(_create(client, "small"))
                time.sleep(0.1)
            assert outcomes == {"STORAGE_FULL"}
            report = _doctor(data_dir, address)
            found = re.findall(r"the disk is full: [\d,]+ bytes free in (\S+)", report)
            assert found == [str(data_dir)] * 2, report
            assert "starts it again and again" in report
            assert any("the disk is full: " in line["reason"] for line in served.events("embedded database is down"))
            ballast.unlink()
            assert eventually(lambda: _create(client, "small") == "OK", 30)
            assert "the disk is full" not in _doctor(data_dir, address)
    finally:
        served.popen.terminate()
        served.wait()


async def test_only_a_full_disk_is_said_to_be_full(database_url: str, tmp_path: Path) -> None:
    """An unreachable database on a disk with room is just that."""
    for least, reason in ((0, "DATABASE_UNAVAILABLE"), (1 << 60, "STORAGE_FULL")):
        pool = await open_pool(database_url, size=1)
        database = Database(pool, disk=Disk(tmp_path / "not yet made", least))
        one = Query("one", "SELECT 1")
        assert await database.fetchval(one) == 1
        pool.terminate()
        with pytest.raises(DomainError) as error:
            await database.fetchval(one)
        assert error.value.reason == reason
