"""The way to the server: addresses, TLS, tokens."""

import inspect
import subprocess
import sys
from pathlib import Path

import planwire
import planwire.sync
import pytest
from planwire import errors
from planwire.connection import Connection
from planwire.v1.workspace_service_pb2 import ListWorkspacesRequest

from tests.conftest import StartServer


async def reaches(client: planwire.Client) -> bool:
    async with client:
        await client.workspaces.ListWorkspaces(ListWorkspacesRequest())
    return True


async def test_tls(start_server: StartServer, certificates: Path) -> None:
    address = start_server(tls_cert=certificates / "server.pem", tls_key=certificates / "server.key")
    ca = certificates / "ca.pem"
    assert await reaches(planwire.connect(address, tls_ca=ca))
    for stranger in (planwire.connect(address, tls=True, timeout=0.5), planwire.connect(address, timeout=0.5)):
        with pytest.raises(errors.Unavailable):
            await reaches(stranger)
    with planwire.sync.connect(address, tls_ca=str(ca)) as client:
        client.workspaces.ListWorkspaces(ListWorkspacesRequest())


async def test_the_systems_authorities(
    start_server: StartServer, certificates: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    address = start_server(tls_cert=certificates / "server.pem", tls_key=certificates / "server.key")
    monkeypatch.setenv("SSL_CERT_FILE", str(certificates / "ca.pem"))
    assert await reaches(planwire.connect(address, tls=True))


async def test_clients_that_show_a_certificate(start_server: StartServer, certificates: Path) -> None:
    ca, key = certificates / "ca.pem", certificates / "client.key"
    address = start_server(tls_cert=certificates / "server.pem", tls_key=certificates / "server.key", tls_client_ca=ca)
    known = planwire.connect(address, tls_ca=ca, client_cert=certificates / "client.pem", client_key=key)
    assert await reaches(known)
    with pytest.raises(errors.Unavailable):
        await reaches(planwire.connect(address, tls_ca=ca, timeout=0.5))


async def test_a_socket_file(tmp_path: Path) -> None:
    with pytest.raises(errors.Unavailable):
        await reaches(planwire.connect(f"unix:{tmp_path}/socket", token="secret", timeout=0.3))


@pytest.mark.parametrize(
    ("address", "settings", "message"),
    [
        ("planwire", {}, "HOST:PORT"),
        ("planwire:https", {}, "HOST:PORT"),
        ("planwire:50051", {"token": "secret"}, "unencrypted"),
        ("127.evil.example.org:50051", {"token": "secret"}, "unencrypted"),
        ("localhost.example.org:50051", {"token": "secret"}, "unencrypted"),
        ("[2001:db8::1]:50051", {"token": "secret"}, "unencrypted"),
        ("::1:5005", {"token": "secret"}, "unencrypted"),
        ("127.0.0.1:1", {"token": "sécret"}, "token must be printable ASCII"),
        ("127.0.0.1:1", {"actor": "a\n"}, "actor must be printable ASCII"),
        ("127.0.0.1:1", {"session": "s" * 256}, "at most 255"),
        ("127.0.0.1:1", {"client_cert": "client.pem"}, "belong together"),
        ("127.0.0.1:1", {"tls": False, "tls_ca": "ca.pem"}, "tls_ca is for TLS"),
        ("127.0.0.1:1", {"tls": False, "client_cert": "c.pem", "client_key": "c.key"}, "client_cert is for TLS"),
    ],
)
def test_settings_that_cannot_be(address: str, settings: dict[str, str], message: str) -> None:
    with pytest.raises(ValueError, match=message):
        Connection(address, **settings)  # type: ignore[arg-type]


def test_an_empty_setting_is_none_at_all() -> None:
    """As it comes from a variable that is set to nothing."""
    empty = {"tls_ca": "", "client_cert": "", "client_key": ""}
    assert not Connection("127.0.0.1:1", **empty).uses_tls  # type: ignore[arg-type]
    assert Connection("127.0.0.1:1", tls=False, **empty) == Connection("127.0.0.1:1", tls=False, **empty)  # type: ignore[arg-type]
    with pytest.raises(ValueError, match="belong together"):
        Connection("127.0.0.1:1", client_cert="client.pem", client_key="")
    with planwire.sync.connect("127.0.0.1:1", tls=True, **empty) as client:  # type: ignore[arg-type]
        assert not client.workspace


@pytest.mark.parametrize("settings", [{"tls": True}, {"tls": False}, {"tls_ca": "ca.pem"}])
def test_a_token_travels_encrypted_or_by_permission(settings: dict[str, object]) -> None:
    connection = Connection("planwire:50051", token="secret", **settings)  # type: ignore[arg-type]
    assert connection.uses_tls == (settings != {"tls": False})
    assert "secret" not in repr(connection)


@pytest.mark.parametrize("address", ["localhost:1", "127.0.0.1:1", "127.8.9.10:1", "[::1]:1", "unix:/run/planwire"])
def test_a_token_may_travel_within_the_machine(address: str) -> None:
    assert not Connection(address, token="secret").uses_tls


def test_a_file_that_is_missing_is_named() -> None:
    with pytest.raises(FileNotFoundError, match="nowhere"):
        planwire.sync.connect("127.0.0.1:1", tls_ca="/nowhere")


def test_what_connect_takes_can_be_looked_up() -> None:
    for connect in (planwire.connect, planwire.sync.connect):
        assert inspect.signature(connect) == inspect.signature(Connection)
        assert "`address`" in (inspect.getdoc(connect) or "")


def test_an_async_client_needs_an_event_loop() -> None:
    with pytest.raises(RuntimeError, match=r"use planwire\.sync\.connect"):
        planwire.connect("127.0.0.1:1")


def test_messages_come_without_grpc() -> None:
    """Who only reads messages loads no client."""
    code = "import sys, planwire.v1.task_pb2; sys.exit('grpc' in sys.modules)"
    subprocess.run([sys.executable, "-c", code], check=True)


def test_every_name_of_the_package_is_there() -> None:
    for name in planwire.__all__:
        assert getattr(planwire, name).__name__ in {name, f"planwire.{name}"}
    with pytest.raises(AttributeError, match="nothing"):
        planwire.nothing  # noqa: B018
