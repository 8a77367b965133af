"""What `planwire doctor` looks at. Each check yields what it found, and never raises for what it is there to find."""

import asyncio
import dataclasses
import importlib.metadata
import os
import platform
import re
import ssl
import subprocess
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Literal, NamedTuple

from grpc_health.v1.health_pb2 import HealthCheckRequest, HealthCheckResponse
from grpc_health.v1.health_pb2_grpc import HealthStub
from planwire.cli.connection import CallFailed, open_client
from planwire.cli.exits import Failure
from planwire.cli.failures import describe
from planwire.cli.settings import ClientSettings
from planwire.cli.text import counted
from planwire.sync import Client
from planwire.v1.workspace_service_pb2 import ListWorkspacesRequest

from service import binding
from service.cli.settings import setting_name
from service.database import migrations, pool
from service.database.disk import Disk
from service.database.embedded import EmbeddedPostgres
from service.database.errors import DatabaseError
from service.database.folder import DataFolder
from service.database.installation import binaries
from service.database.queries import queries
from service.image import services
from service.settings import Settings
from service.tokens.file import TokensFileError, open_to_others, read_tokens

_LATE_SECONDS = 10.0
_SCARCE_BYTES = 1 << 30
_TOO_FEW_BYTES = 100 << 20
_REQUIREMENT = re.compile(r"""([A-Za-z0-9._-]+)(?:\[[^]]*\])?>=([0-9.]+)(?:\s*;\s*extra == ['"]cli['"])?$""")


class Finding(NamedTuple):
    """What a check found; where it is not well, the detail or the mend says what to do."""

    check: str
    status: Literal["ok", "warning", "failed"]
    detail: str
    mend: str = ""


def check_python(_settings: Settings) -> Iterator[Finding]:
    """Python, and the packages that Planwire was installed with."""
    yield Finding("python", "ok", f"{platform.python_implementation()} {platform.python_version()}")
    wrong = []
    needed = [need for name in ("planwire-service", "planwire") for need in importlib.metadata.requires(name) or ()]
    for requirement in needed:
        if match := _REQUIREMENT.match(requirement):  # other extras have another marker, and do not match
            name, oldest = match.groups()
            try:
                version = importlib.metadata.version(name)
            except importlib.metadata.PackageNotFoundError:
                version = "0"
            if _numbers(version) < _numbers(oldest):
                wrong.append(f"{name} >= {oldest} (there is {version})")
    if wrong:
        yield Finding("packages", "failed", f"needs {', '.join(wrong)}", "install Planwire again with pip")
    else:
        yield Finding("packages", "ok", f"planwire-service {importlib.metadata.version('planwire-service')}")


def check_environment(_settings: Settings) -> Iterator[Finding]:
    """Variables that look like settings and are none."""
    names = [*Settings.model_fields, *(setting.name for setting in dataclasses.fields(ClientSettings)), "env_file"]
    known = {setting_name((name,)) for name in names}
    unknown = sorted(name for name in os.environ if name.startswith("PLANWIRE_") and name not in known)
    if unknown:
        yield Finding("settings", "warning", f"{', '.join(unknown)}: no such setting", "correct the name, or unset it")
    else:
        yield Finding("settings", "ok", "valid")


def check_data_folder(settings: Settings) -> Iterator[Finding]:
    """The folder of the embedded database: may we write there, and is there room?"""
    if settings.database_url is not None:
        return
    folder, disk = settings.data_dir.expanduser().absolute(), Disk(settings.data_dir)
    nearest, free, full = disk.nearest, disk.free_bytes, disk.full()
    room = f"{free / (1 << 30):.1f} GiB free" if free >= _SCARCE_BYTES else f"{free >> 20} MiB free"
    if not nearest.is_dir():
        yield Finding("data folder", "failed", f"{nearest} is no folder", "set PLANWIRE_DATA_DIR to another")
    elif not os.access(nearest, os.W_OK | os.X_OK):
        mend = "give it to the user who runs Planwire, or set PLANWIRE_DATA_DIR to another folder"
        yield Finding("data folder", "failed", f"{nearest} cannot be written to", mend)
    elif free < _SCARCE_BYTES:
        mend = "free space, or set PLANWIRE_DATA_DIR to a folder on another disk"
        status: Literal["warning", "failed"] = "failed" if free < _TOO_FEW_BYTES else "warning"
        yield Finding("data folder", status, full or f"{folder}: {room}", mend)
    else:
        yield Finding("data folder", "ok", f"{folder}, {room}")


def check_programs(settings: Settings) -> Iterator[Finding]:
    """PostgreSQL's programs, which come with a package."""
    mend = "install Planwire again, or set PLANWIRE_DATABASE_URL to a PostgreSQL server of your own"
    try:
        command = [str(binaries() / "postgres"), "--version"]
        version = subprocess.run(command, capture_output=True, text=True, check=True, timeout=10).stdout.strip()
    except (DatabaseError, OSError, subprocess.SubprocessError) as error:
        yield Finding("embedded programs", "failed" if settings.database_url is None else "warning", str(error), mend)
    else:
        yield Finding("embedded programs", "ok", version)


def check_database(settings: Settings) -> Iterator[Finding]:
    """The database in use: does it answer, is it fit, and is its schema up to date?"""
    if settings.database_url is not None:
        url = settings.database_url.get_secret_value()
    elif DataFolder(settings.data_dir).accepts_connections():
        url = EmbeddedPostgres(settings.data_dir).urls.serving
    elif DataFolder(settings.data_dir).locked_by_another:
        yield _embedded_down(settings.data_dir)
        return
    else:
        yield Finding("database", "ok", "the embedded one is not running; `planwire serve` starts it")
        return
    try:
        version, role, strength = asyncio.run(_server_version(url))
        pending = migrations.pending(url)
    except DatabaseError as error:
        yield Finding("database", "failed", str(error))  # which says what to do
        return
    yield Finding("database", "ok", f"PostgreSQL {version} with pgvector at {pool.location(url)}")
    if strength:
        mend = "serve as a role that only reads and writes rows; docs/operators.md shows how to make one"
        yield Finding("database role", "warning", f"{role} {strength}", mend)
    else:
        yield Finding("database role", "ok", role)
    if pending:
        mend = "`planwire migrate up` applies them, and so does `planwire serve`"
        yield Finding("migrations", "warning", f"{len(pending)} pending: {', '.join(pending)}", mend)
        return
    yield Finding("migrations", "ok", "all applied")
    lag, drift = asyncio.run(_states(url))
    yield _feed(lag)
    yield _readiness(drift)


def _embedded_down(data_dir: Path) -> Finding:
    """What there is to say of an embedded database that a server has started and that does not answer."""
    folder = DataFolder(data_dir)
    detail = f"the embedded one does not answer; process {folder.locked_by} starts it again and again"
    if full := Disk(data_dir).full():
        return Finding("database", "failed", f"{detail}: {full}", "free space: it starts by itself then")
    return Finding("database", "failed", detail, f"look into {folder.log_file}")


def check_tls(settings: Settings) -> Iterator[Finding]:
    """The certificate that the server shows, and the authority of those that it asks for."""
    mend = "set PLANWIRE_TLS_CERT and PLANWIRE_TLS_KEY to PEM files that belong together"
    cert, key = settings.tls_cert, settings.tls_key
    try:
        binding.check_tls(settings)
        if cert is not None and key is not None:
            ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER).load_cert_chain(cert, key)
            yield Finding("certificate", "ok", str(cert))
        if settings.tls_client_ca is not None:
            yield _authority("PLANWIRE_TLS_CLIENT_CA", settings.tls_client_ca)
    except binding.BindError as error:
        yield Finding("certificate", "failed", str(error), mend)
    except ssl.SSLError:
        yield Finding("certificate", "failed", f"{cert} and {key} are not a certificate in PEM and its key", mend)


def check_tokens(settings: Settings) -> Iterator[Finding]:
    """The file of the tokens that the server accepts."""
    if settings.tokens_file is None:
        return
    path = settings.tokens_file
    try:
        tokens = read_tokens(path).tokens
    except TokensFileError as error:
        yield Finding("tokens file", "failed", str(error), "correct it, or set PLANWIRE_TOKENS_FILE to another")
        return
    now = datetime.now(UTC)
    expired = [token.id for token in tokens if token.expires_at is not None and token.expires_at <= now]
    unsafe = open_to_others(path.stat())
    if unsafe:
        yield Finding("tokens file", "warning", f"{path}: others may read or change it", f"chmod 600 {path}")
    if expired:
        mend = "make a new one with `planwire token create`, and take the old one out with `planwire token revoke`"
        yield Finding("tokens file", "warning", f"{path}: has expired: {', '.join(expired)}", mend)
    if not (unsafe or expired):
        yield Finding("tokens file", "ok", str(path))


def check_authority(settings: ClientSettings) -> Iterator[Finding]:
    """The authority that commands trust."""
    if settings.tls_ca:
        yield _authority("PLANWIRE_TLS_CA", Path(settings.tls_ca))


def check_server(settings: ClientSettings) -> Iterator[Finding]:
    """The server that commands talk to: does it serve everything, and does it know us?"""
    try:
        with open_client(settings) as client:
            yield _health(client, settings.address)
            client.workspaces.ListWorkspaces(ListWorkspacesRequest(page_size=1))
    except CallFailed as error:
        problem, *mends = describe(error)
        yield Finding("server", "failed", problem, " ".join(mends))
    except Failure as error:
        yield Finding("server", "failed", str(error))
    else:
        yield Finding("access", "ok", "with PLANWIRE_TOKEN" if settings.token else "without a token")


SERVICE_CHECKS: tuple[Callable[[Settings], Iterator[Finding]], ...] = (
    check_python,
    check_environment,
    check_data_folder,
    check_programs,
    check_database,
    check_tls,
    check_tokens,
)
CLIENT_CHECKS: tuple[Callable[[ClientSettings], Iterator[Finding]], ...] = (check_authority, check_server)


async def _server_version(url: str) -> tuple[str, str, str]:
    """The version, the role, and what that may do beyond its work; empty where it may not."""
    connection = await pool.connect_with_retry(url, patience=3)
    try:
        await pool.check_server(connection)
        version = connection.get_server_version()
        row = await connection.fetchrow(
            """
            SELECT current_user::text AS role, CASE
                WHEN rolsuper THEN 'is a superuser, who may run programs on the machine of the database'
                WHEN has_schema_privilege(current_schema(), 'CREATE') THEN 'may change the schema'
                ELSE ''
            END AS strength
            FROM pg_roles WHERE rolname = current_user
            """
        )
        role, strength = row or ("", "")
        return f"{version.major}.{version.micro}", role, strength  # asyncpg has 18.6 as 18.0.6
    finally:
        await connection.close()


async def _states(url: str) -> tuple[Mapping[str, Any], Mapping[str, Any]]:
    """How the feed and the counters of readiness stand."""
    opened = await pool.open_pool(url, size=1, patience=3)
    try:
        lag = await opened.fetchrow(queries("feed")["lag"].text)
        drift = await opened.fetchrow(queries("task_readiness")["drift_of_all"].text)
        return dict(lag or {}), dict(drift or {})
    finally:
        await pool.close_pool(opened)


def _feed(lag: Mapping[str, Any]) -> Finding:
    """How far the sequencer is behind, and who ran it last."""
    when = f"{lag['sequenced_at'].ToDatetime():%Y-%m-%d %H:%M:%S} UTC"
    last = f"last sequenced by {lag['sequencer'] or 'nobody'} at {when}"
    waiting = counted(lag["events"], "event")
    if lag["seconds"] > _LATE_SECONDS:
        detail = f"{waiting} waiting for a position, the oldest for {lag['seconds']:.0f} s; {last}"
        return Finding("feed", "warning", detail, "start a server, or look into the log of one for `sequencer pauses`")
    return Finding("feed", "ok", f"position {lag['position']}, {waiting} waiting; {last}")


def _readiness(drift: Mapping[str, Any]) -> Finding:
    """Whether the counters of readiness are what the definition says."""
    if drift["subjects"]:
        detail = f"{counted(drift['subjects'], 'counter')} wrong in {counted(drift['workspaces'], 'workspace')}"
        mend = "a server repairs them within minutes: start one; if they come back, please report it"
        return Finding("readiness", "warning", detail, mend)
    return Finding("readiness", "ok", "all counters are right")


def _authority(name: str, path: Path) -> Finding:
    mend = f"set {name} to a PEM file of certificates"
    try:
        ssl.create_default_context(cafile=path)
    except ssl.SSLError:
        return Finding(name, "failed", f"{path} holds no certificate in PEM", mend)
    except OSError as error:
        return Finding(name, "failed", f"{path}: {error.strerror}", mend)
    return Finding(name, "ok", str(path))


def _health(client: Client, address: str) -> Finding:
    check = HealthStub(client.channel).Check  # type: ignore[attr-defined]  # missing in the types of this stub
    states = {name: check(HealthCheckRequest(service=name), timeout=5).status for name in services()}
    down = [name for name, state in states.items() if state != HealthCheckResponse.SERVING]
    if down:
        return Finding("server", "failed", f"{address} does not serve {_short(down)} now", "look into its log")
    return Finding("server", "ok", f"{address} serves {_short(states)}")


def _short(names: Iterable[str]) -> str:
    """The names of services without their package."""
    return ", ".join(name.rpartition(".")[2] for name in names)


def _numbers(version: str) -> tuple[int, ...]:
    return tuple(int(part) for part in version.split(".") if part.isdigit())
