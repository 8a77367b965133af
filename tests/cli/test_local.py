"""The commands for operators: serve, health, doctor, migrate, psql."""

import errno
import json
import re
import shutil
import signal
import tempfile
from collections.abc import Callable
from pathlib import Path

import psycopg
import pytest

from service.binding import BindError
from tests.cli.conftest import Planwire, Start
from tests.support.forked_command import Forked
from tests.support.roles import as_owner, empty
from tests.support.served import Served
from tests.support.tokens import admin_of, write_tokens

Serve = Callable[..., tuple[Forked, str]]


@pytest.fixture
def serve(start: Start) -> Serve:
    """Starts `planwire serve` with these arguments; returns the process, and its address once it serves."""

    def serve(*arguments: str, **settings: str) -> tuple[Forked, str]:
        process = start("serve", "--log-format", "json", *arguments, **{"admin_listen": "", **settings})
        assert process.stderr is not None
        for line in process.stderr:
            if json.loads(line)["event"] == "serving":
                return process, json.loads(line)["address"]
        raise AssertionError("it ended before it served")

    return serve


@pytest.fixture
def empty_database_url(database_url: str) -> str:
    """The URL of the role that owns it."""
    empty(database_url)
    return as_owner(database_url)


def test_serve_until_sigterm(serve: Serve, planwire: Planwire, database_url: str) -> None:
    # What is given on the command line goes before the settings.
    process, address = serve("--port", "0", database_url=database_url, listen="127.0.0.1:1")
    assert re.fullmatch(r"127\.0\.0\.1:\d+", address)
    assert planwire("health", address=address).out == "SERVING\n"
    assert planwire("health", "--service", "planwire.v1.TaskService", "--json", address=address).json == {
        "status": "SERVING"
    }
    process.send_signal(signal.SIGTERM)
    assert process.wait(60) == 0
    assert planwire("health", address=address).code == 3


def test_serve_warns_of_tokens_that_others_may_read(database_url: str, tmp_path: Path) -> None:
    file = tmp_path / "tokens.toml"
    write_tokens(file, {"ada": admin_of("*")})
    warnings = []
    for mode in (0o600, 0o644):
        file.chmod(mode)
        served = Served(database_url, tokens_file=file)
        assert served.address
        served.kill()
        warnings.append([line["mend"] for line in served.events("others may read or change the tokens file")])
    assert warnings == [[], [f"chmod 600 {file}"]]


def test_a_port_that_only_root_may_take(planwire: Planwire, database_url: str) -> None:
    """Which the tests may be run as: the answer is made of the error."""
    error = BindError.of("127.0.0.1:80", PermissionError(errno.EACCES, "Permission denied"))
    assert str(error) == (
        "cannot listen on 127.0.0.1:80: Permission denied; choose a port from 1024 on with --listen, or let the "
        "process take lower ones (CAP_NET_BIND_SERVICE)"
    )
    taken = BindError.of("127.0.0.1:8000", OSError(errno.EADDRINUSE, "Address already in use"))
    assert str(taken).endswith("stop what uses it, or choose another --listen")


def test_serve_on_another_host(serve: Serve, planwire: Planwire, database_url: str) -> None:
    _, address = serve("--host", "::1", "--port", "0", "--database-url", database_url)
    assert address.startswith("[::1]:")
    assert planwire("health", "--address", address).code == 0


def test_serve_refuses_what_is_not_safe(planwire: Planwire, database_url: str) -> None:
    exposed = planwire("serve", "--host", "0.0.0.0", "--port", "0", "--admin-listen", "", database_url=database_url)  # noqa: S104
    assert exposed.code == 2
    assert "--insecure-bind" in exposed.err


def test_serve_without_migrations(planwire: Planwire, empty_database_url: str) -> None:
    ended = planwire("serve", "--no-migrate", "--port", "0", "--admin-listen", "", database_url=empty_database_url)
    assert ended.code == 2
    assert "planwire migrate up" in ended.err
    assert planwire("migrate", "status", database_url=empty_database_url).out.count("pending") > 1


def test_migrate_down_and_up(planwire: Planwire, database_url: str) -> None:
    def migrate(*arguments: str) -> list[str]:
        ended = planwire("migrate", *arguments, database_url=as_owner(database_url))
        assert ended.code == 0
        return ended.out.splitlines()

    ids = [line.split()[0] for line in migrate("status")[1:]]
    assert migrate("down", "--count", "2") == [f"rolled back {ids[-1]}", f"rolled back {ids[-2]}"]
    listed = planwire("migrate", "status", "--json", database_url=database_url).json["migrations"]
    assert [entry["id"] for entry in listed] == ids
    assert [entry["applied_at"] is None for entry in listed][-3:] == [False, True, True]
    pending = migrate("sql", "--pending")
    assert [line for line in pending if line.startswith("-- 0")] == [f"-- {id_}.sql" for id_ in ids[-2:]]
    assert migrate("up") == [f"applied {id_}" for id_ in ids[-2:]]
    assert migrate("up") == []


def test_migrate_down_keeps_workspaces_unless_it_is_forced(planwire: Planwire, database_url: str) -> None:
    owner = as_owner(database_url)
    with psycopg.connect(owner, autocommit=True) as connection:
        connection.execute("INSERT INTO workspaces (id, name, path) VALUES ('home', 'Home', '/home')")
    kept = planwire("migrate", "down", database_url=owner)
    assert kept.code == 1
    assert "the database holds 1 workspace, and what the tables of the migrations hold would be lost" in kept.err
    assert "pending" not in planwire("migrate", "status", database_url=owner).out
    assert planwire("migrate", "down", "--force", database_url=owner).code == 0
    assert planwire("migrate", "status", database_url=owner).out.count("pending") == 1


def test_migrate_sql_needs_no_database(planwire: Planwire) -> None:
    everything = planwire("migrate", "sql", database_url="postgresql://127.0.0.1:1/nowhere")
    assert everything.code == 0
    assert "-- 0001." in everything.out
    assert re.search(r"^CREATE TABLE (IF NOT EXISTS )?tasks \($", everything.out, re.MULTILINE)


def test_a_database_that_does_not_answer(planwire: Planwire) -> None:
    ended = planwire("migrate", "up", database_url="postgresql://ada:hunter2@127.0.0.1:1/nowhere")
    assert ended.code == 3
    assert "127.0.0.1:1/nowhere" in ended.err
    assert "hunter2" not in ended.err


def test_psql_ends_as_psql_does(planwire: Planwire, database_url: str) -> None:
    def psql(*arguments: str, **keywords: str) -> tuple[int, str]:
        ended = planwire("psql", *arguments, database_url=database_url, **keywords)
        return ended.code, ended.out

    assert psql("-Atc", "SELECT 6 * 7") == (0, "42\n")
    assert psql("-At", input="SELECT 1;\n") == (0, "1\n")
    assert psql("--csv", "-v", "answer=42", "-c", "SELECT 1 AS one, 2 AS two") == (0, "one,two\n1,2\n")
    assert psql("-c", "SELECT nonsense")[0] == 1
    assert psql("--", "--version")[1].startswith("psql (PostgreSQL) 18")


def test_the_embedded_database(planwire: Planwire) -> None:
    """Started for a command, and stopped after it."""
    # Where another user may enter, as whom PostgreSQL runs when root runs this.
    folder = Path(tempfile.mkdtemp(prefix="planwire-"))
    folder.chmod(0o711)
    data = folder / "data"
    try:
        first = planwire("migrate", "up", data_dir=str(data))
        assert first.out.startswith("applied 0001.")
        making = "making the embedded database, which takes some seconds at the first start"
        assert making in first.err
        assert not (data / "pgdata" / "postmaster.pid").exists()
        assert planwire("psql", "-Atc", "SELECT count(*) FROM tasks", data_dir=str(data)).out == "0\n"
        assert making not in planwire("migrate", "status", data_dir=str(data)).err
        found = planwire("doctor", "--json", data_dir=str(data)).json["checks"]
        assert "not running" in next(check["detail"] for check in found if check["check"] == "database")
    finally:
        shutil.rmtree(folder)
