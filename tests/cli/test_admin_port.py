"""Where `planwire serve` serves its metrics unless told: beside its port, so that a second server starts as well."""

import json
import shutil
import socket
import ssl
import urllib.error
import urllib.request
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.conftest import Planwire, Start
from tests.support.certificates import Authority
from tests.support.waiting import eventually

CERTIFICATES = Path(__file__).parents[1] / "docs" / "certificates"
CERT, KEY = str(CERTIFICATES / "server.pem"), str(CERTIFICATES / "server.key")
EVERYWHERE = "0.0.0.0"  # noqa: S104
# Starts `planwire serve` with these arguments, and gives the lines of its log up to "serving".
Serve = Callable[..., list[dict[str, str]]]


@pytest.fixture
def serve(start: Start, database_url: str) -> Serve:
    def serve(*arguments: str) -> list[dict[str, str]]:
        process = start("serve", "--log-format", "json", *arguments, database_url=database_url)
        assert process.stderr is not None
        lines = []
        for line in process.stderr:
            lines.append(json.loads(line))
            if lines[-1]["event"] == "serving":
                return lines
        raise AssertionError(f"it ended before it served: {lines}")

    return serve


def free_pair() -> int:
    """A port that is free, as is the one after it."""
    for _ in range(100):
        with socket.socket() as first, socket.socket() as second:
            first.bind(("127.0.0.1", 0))
            port: int = first.getsockname()[1]
            try:
                second.bind(("127.0.0.1", port + 1))
            except OSError:
                continue
            return port
    raise AssertionError("no two ports in a row are free")


def metrics(port: int) -> str:
    with urllib.request.urlopen(f"http://127.0.0.1:{port}/metrics", timeout=10) as response:
        return str(response.read(), "utf-8")


def warnings(lines: list[dict[str, str]]) -> list[str]:
    return [line["reason"] for line in lines if line["level"] == "warning"]


def test_a_second_server_has_an_admin_port_of_its_own(serve: Serve) -> None:
    for _ in range(2):
        port = free_pair()
        assert warnings(serve("--port", str(port))) == []
        assert "planwire_" in metrics(port + 1)


def test_an_admin_port_that_nobody_chose_and_somebody_uses_is_done_without(serve: Serve) -> None:
    port = free_pair()
    with socket.create_server(("127.0.0.1", port + 1)):
        lines = serve("--port", str(port))
    assert len(warnings(lines)) == 1
    assert f"cannot serve metrics on 127.0.0.1:{port + 1}" in warnings(lines)[0]


def test_the_last_port_has_none_after_it(serve: Serve) -> None:
    assert "'127.0.0.1:65536' is not an address" in warnings(serve("--port", "65535"))[0]


def test_an_admin_port_that_was_chosen_is_served_or_nothing_is(planwire: Planwire, database_url: str) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        listen = f"127.0.0.1:{taken.getsockname()[1]}"
        ended = planwire("serve", "--port", "0", "--admin-listen", listen, database_url=database_url)
    assert ended.code == 2
    assert f"cannot serve metrics on {listen}" in ended.err


@pytest.mark.parametrize(
    ("arguments", "missing"),
    [
        ([], "--tls-cert and --tls-key and --tls-client-ca"),
        (["--tls-cert", CERT, "--tls-key", KEY], "--tls-client-ca"),
    ],
)
def test_metrics_are_not_for_other_machines_unless_these_show_who_they_are(
    planwire: Planwire, database_url: str, arguments: list[str], missing: str
) -> None:
    listen = ("--port", "0", "--admin-listen", f"{EVERYWHERE}:0")
    ended = planwire("serve", *listen, *arguments, database_url=database_url)
    assert ended.code == 2
    assert f"the metrics on {EVERYWHERE}:0 can be reached from other machines: give {missing}, " in ended.err


def test_metrics_on_a_socket_file_are_refused(planwire: Planwire, database_url: str) -> None:
    ended = planwire("serve", "--port", "0", "--admin-listen", "unix:/tmp/metrics", database_url=database_url)
    assert ended.code == 2
    assert "the metrics cannot be served on a socket file" in ended.err


def test_metrics_for_other_machines_by_choice(serve: Serve) -> None:
    port = free_pair()
    serve("--port", "0", "--admin-listen", f"{EVERYWHERE}:{port}", "--insecure-bind")
    assert "planwire_" in metrics(port)


def test_metrics_for_other_machines_are_encrypted_and_ask_for_a_certificate(serve: Serve) -> None:
    port = free_pair()
    serve(
        *("--port", "0", "--admin-listen", f"{EVERYWHERE}:{port}"),
        *("--tls-cert", CERT, "--tls-key", KEY, "--tls-client-ca", CERT),
    )
    url = f"https://localhost:{port}/metrics"
    trusting = ssl.create_default_context(cafile=CERT)
    with pytest.raises(OSError, match=r"certificate required|reset|EOF|closed"):
        urllib.request.urlopen(url, timeout=10, context=trusting).read()
    trusting.load_cert_chain(CERT, KEY)
    with urllib.request.urlopen(url, timeout=10, context=trusting) as response:
        assert b"planwire_" in response.read()


def test_certificates_of_metrics_are_read_again_when_they_change(serve: Serve, tmp_path: Path) -> None:
    port, files = free_pair(), [tmp_path / name for name in ("server.pem", "server.key", "clients.pem")]
    old, new = Authority(tmp_path / "old"), Authority(tmp_path / "new")

    def use(authority: Authority) -> None:
        for source, target in zip(
            (*authority.sign("server", ["DNS:localhost"]), authority.certificate), files, strict=True
        ):
            shutil.copy(source, target)

    def answers(authority: Authority) -> bool:
        trusting = ssl.create_default_context(cafile=authority.certificate)
        trusting.load_cert_chain(*authority.sign("client"))
        try:
            with urllib.request.urlopen(f"https://localhost:{port}/metrics", timeout=10, context=trusting) as response:
                return b"planwire_" in response.read()
        except OSError:
            return False

    use(old)
    cert, key, clients = map(str, files)
    serve(
        *("--port", "0", "--admin-listen", f"{EVERYWHERE}:{port}"),
        *("--tls-cert", cert, "--tls-key", key, "--tls-client-ca", clients),
    )
    assert answers(old)
    files[0].write_bytes(b"half of a certificate")
    assert answers(old)
    use(new)
    assert eventually(lambda: answers(new))
    assert not answers(old)


def test_who_says_nothing_keeps_no_metrics_from_others(serve: Serve) -> None:
    port = free_pair()
    serve(
        *("--port", "0", "--admin-listen", f"{EVERYWHERE}:{port}"),
        *("--tls-cert", CERT, "--tls-key", KEY, "--tls-client-ca", CERT),
    )
    trusting = ssl.create_default_context(cafile=CERT)
    trusting.load_cert_chain(CERT, KEY)
    with (
        socket.create_connection(("127.0.0.1", port)),
        urllib.request.urlopen(f"https://localhost:{port}/metrics", timeout=5, context=trusting) as response,
    ):
        assert b"planwire_" in response.read()


def test_connections_to_the_metrics_are_only_so_many(serve: Serve) -> None:
    """Else they would take the files that the server itself has to open."""
    port = free_pair()
    serve("--port", str(port))
    silent: list[socket.socket] = []

    def the_last_is_closed() -> bool:
        """And not because it said nothing for ten seconds."""
        silent.extend(socket.create_connection(("127.0.0.1", port + 1), 10) for _ in range(150))
        silent[-1].settimeout(2)
        try:
            return silent[-1].recv(1) == b""
        except TimeoutError:
            return False
        except ConnectionResetError:
            return True

    try:
        assert eventually(the_last_is_closed, 20)
    finally:
        for connection in silent:
            connection.close()

    def answered() -> bool:
        try:
            return "planwire_calls_total" in metrics(port + 1)
        except OSError:
            return False

    assert eventually(answered)
