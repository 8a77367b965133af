"""Certificates over the wire: the server's change while it runs, and clients' names say who calls."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import grpc
import pytest
from grpc import StatusCode

from tests.conftest import StartServer, running_server
from tests.rpc.client import Client
from tests.rpc.refusal import refused
from tests.support.certificates import Authority
from tests.support.tokens import admin_of, entry, write_file
from tests.support.waiting import eventually

LOOPBACK = ["IP:127.0.0.1"]


@pytest.fixture(scope="module")
def authority(tmp_path_factory: pytest.TempPathFactory) -> Authority:
    return Authority(tmp_path_factory.mktemp("authority"))


@pytest.fixture(scope="module")
def server_pair(authority: Authority) -> tuple[Path, Path]:
    return authority.sign("server", LOOPBACK)


def channel_with(address: str, trusted: Path, pair: tuple[Path, Path] | None = None) -> grpc.Channel:
    identity = {"certificate_chain": pair[0].read_bytes(), "private_key": pair[1].read_bytes()} if pair else {}
    credentials = grpc.ssl_channel_credentials(trusted.read_bytes(), **identity)
    return grpc.secure_channel(address, credentials, [("grpc.use_local_subchannel_pool", 1)])


def connects(address: str, trusted: Path, pair: tuple[Path, Path] | None = None) -> bool:
    """Whether a new connection can be made."""
    with channel_with(address, trusted, pair) as channel:
        try:
            Client(channel, timeout=5).ListWorkspaces()
        except grpc.RpcError as error:
            assert error.code() is StatusCode.UNAVAILABLE
            return False
        return True


class TestReloading:
    """The server reads its files again when they change."""

    @pytest.fixture
    def used(self, tmp_path: Path, server_pair: tuple[Path, Path], authority: Authority) -> tuple[Path, Path, Path]:
        """What the server is given: its certificate, its key, and the authority of clients."""
        used = tmp_path / "server.pem", tmp_path / "server.key", tmp_path / "clients.pem"
        for source, target in zip((*server_pair, authority.certificate), used, strict=True):
            shutil.copy(source, target)
        return used

    def test_a_new_certificate(self, start_server: StartServer, authority: Authority, used: tuple[Path, ...]) -> None:
        cert, key, _ = used
        address = start_server(tls_cert=cert, tls_key=key)
        other = Authority(cert.parent / "other")
        with channel_with(address, authority.certificate) as before:
            Client(before).ListWorkspaces()
            new_cert, new_key = other.sign("server", LOOPBACK)
            shutil.copy(new_cert, cert)  # the two do not belong together for a moment
            assert connects(address, authority.certificate)
            shutil.copy(new_key, key)
            assert eventually(lambda: connects(address, other.certificate))
            assert not connects(address, authority.certificate)
            Client(before).ListWorkspaces()  # what is connected stays so

    def test_files_that_do_not_belong_together(
        self, start_server: StartServer, authority: Authority, used: tuple[Path, ...]
    ) -> None:
        """The last ones that did are shown."""
        cert, key, _ = used
        address = start_server(tls_cert=cert, tls_key=key)
        for content in (b"", b"no certificate"):
            cert.write_bytes(content)
            assert not eventually(lambda: not connects(address, authority.certificate), 0.5)
        cert.unlink()
        assert not eventually(lambda: not connects(address, authority.certificate), 0.5)

    def test_a_new_authority_of_clients(
        self, start_server: StartServer, authority: Authority, used: tuple[Path, ...]
    ) -> None:
        cert, key, clients = used
        address = start_server(tls_cert=cert, tls_key=key, tls_client_ca=clients)
        other = Authority(cert.parent / "other")
        old, new = authority.sign("client"), other.sign("client")
        assert connects(address, authority.certificate, old)
        assert not connects(address, authority.certificate, new)
        shutil.copy(other.certificate, clients)
        assert eventually(lambda: connects(address, authority.certificate, new))
        assert not connects(address, authority.certificate, old)
        assert not connects(address, authority.certificate)


def certified(name: str, certificate: str, *, token: bool = True) -> str:
    """The entry of a principal, whose token is its name, with a certificate."""
    text = entry(name, admin_of("*")) + f'certificate = "{certificate}"\n'
    return text if token else "".join(line for line in text.splitlines(True) if not line.startswith("sha256"))


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("tokens") / "tokens.toml"
    entries = [
        certified("bound", "bound.example"),
        certified("tokenless", "tokenless", token=False),
        entry("free", admin_of("*")),
    ]
    write_file(file, "\n".join(entries))
    return file


@pytest.fixture(scope="module")
def address(database_url: str, authority: Authority, server_pair: tuple[Path, Path], file: Path) -> Iterator[str]:
    cert, key = server_pair
    settings = {"tls_cert": cert, "tls_key": key, "tls_client_ca": authority.certificate, "tokens_file": file}
    with running_server(database_url, **settings) as address:
        yield address


@pytest.fixture(scope="module")
def pairs(authority: Authority) -> dict[str, tuple[Path, Path]]:
    return {
        "bound": authority.sign("b", ["DNS:bound.example", *LOOPBACK]),
        "tokenless": authority.sign("tokenless"),
        "pretender": authority.sign("pretender", ["DNS:another.example"], common_name="tokenless"),
        "unlisted": authority.sign("unlisted"),
    }


@pytest.mark.parametrize(
    ("certificate", "token", "principal"),
    [
        ("bound", "bound", "bound"),
        ("tokenless", None, "tokenless"),
        ("unlisted", "free", "free"),
        # A token with a certificate of its own is worth nothing without it.
        ("unlisted", "bound", None),
        ("tokenless", "bound", None),
        # A certificate that is somebody's is not good for the token of another.
        ("bound", "free", None),
        ("tokenless", "free", None),
        # A certificate beside a token does not replace it, and one that nobody has lets nobody in.
        ("bound", None, None),
        ("unlisted", None, None),
        # Where there are alternative names, the common name says nothing.
        ("pretender", None, None),
    ],
)
def test_a_certificate_can_say_who_calls(
    address: str,
    authority: Authority,
    pairs: dict[str, tuple[Path, Path]],
    certificate: str,
    token: str | None,
    principal: str | None,
) -> None:
    metadata = (("authorization", f"Bearer {token}"),) if token else ()
    with channel_with(address, authority.certificate, pairs[certificate]) as channel:
        client = Client(channel, metadata)
        if principal is None:
            with refused(StatusCode.UNAUTHENTICATED, "UNAUTHENTICATED"):
                client.ListWorkspaces()
        else:
            id_ = f"w-{certificate}"
            client.RegisterWorkspace(workspace_id=id_, path=f"/{id_}")
            assert client.ListEvents(workspace_id=id_).events[0].actor == principal
