"""TLS, with the certificates that the tests of the documentation use."""

from pathlib import Path

import grpc
import pytest
from grpc import StatusCode

from service.binding import BindError
from tests.conftest import StartServer
from tests.rpc.client import Client

CERTIFICATES = Path(__file__).parents[1] / "docs" / "certificates"
CERT, KEY = CERTIFICATES / "server.pem", CERTIFICATES / "server.key"


def secure(address: str, trusted: bytes, **identity: bytes) -> grpc.Channel:
    return grpc.secure_channel(address, grpc.ssl_channel_credentials(trusted, **identity))


def test_only_those_who_speak_tls_and_trust_the_certificate_get_through(start_server: StartServer) -> None:
    address = start_server(tls_cert=CERT, tls_key=KEY)
    with secure(address, CERT.read_bytes()) as channel:
        Client(channel).ListWorkspaces()
    with grpc.insecure_channel(address) as plain, pytest.raises(grpc.RpcError) as raised:
        Client(plain, timeout=5).ListWorkspaces()
    assert raised.value.code() is StatusCode.UNAVAILABLE
    with grpc.secure_channel(address, grpc.ssl_channel_credentials()) as wary, pytest.raises(grpc.RpcError) as raised:
        Client(wary, timeout=5).ListWorkspaces()
    assert raised.value.code() is StatusCode.UNAVAILABLE


def test_clients_are_asked_for_their_certificate(start_server: StartServer) -> None:
    address = start_server(tls_cert=CERT, tls_key=KEY, tls_client_ca=CERT)
    with secure(address, CERT.read_bytes()) as channel, pytest.raises(grpc.RpcError) as raised:
        Client(channel, timeout=5).ListWorkspaces()
    assert raised.value.code() is StatusCode.UNAVAILABLE
    identity = {"private_key": KEY.read_bytes(), "certificate_chain": CERT.read_bytes()}
    with secure(address, CERT.read_bytes(), **identity) as channel:
        Client(channel).ListWorkspaces()


def test_files_that_cannot_be_used_are_named(start_server: StartServer, tmp_path: Path) -> None:
    missing, empty = tmp_path / "missing.pem", tmp_path / "empty.pem"
    empty.touch()
    with pytest.raises(BindError, match=r"missing\.pem"):
        start_server(tls_cert=missing, tls_key=KEY)
    with pytest.raises(BindError, match="TLS"):
        start_server(tls_cert=empty, tls_key=KEY)
    with pytest.raises(BindError, match="TLS"):
        start_server(tls_cert=CERT, tls_key=CERT)


@pytest.mark.parametrize("half", [{"tls_cert": CERT}, {"tls_key": KEY}, {"tls_client_ca": CERT}])
def test_half_a_configuration_is_refused_rather_than_served_in_the_clear(
    start_server: StartServer, half: dict[str, Path]
) -> None:
    with pytest.raises((BindError, ValueError), match=r"TLS|tls"):
        start_server(**half)
