"""The address that is served on: who may reach it, and that nobody else has it."""

import errno
import ipaddress
import socket
from contextlib import closing
from dataclasses import dataclass

from service.settings import Settings


class BindError(Exception):
    """The address cannot or must not be served on; the message says why and what to do."""

    @classmethod
    def of(cls, address: str, error: OSError) -> "BindError":
        """What the system says of an address that it does not give."""
        mend = "stop what uses it, or choose another --listen"
        if error.errno == errno.EACCES:
            mend = "choose a port from 1024 on with --listen, or let the process take lower ones (CAP_NET_BIND_SERVICE)"
        elif error.errno == errno.EADDRNOTAVAIL:
            mend = "this machine has no such address: choose another --listen"
        return cls(f"cannot listen on {address}: {error.strerror}; {mend}")


@dataclass(frozen=True, slots=True)
class Address:
    """Where to listen. `host` is empty for a socket file, whose path is `text`."""

    text: str
    host: str
    port: int

    @property
    def loopback(self) -> bool:
        """Whether only this machine can reach it."""
        if not self.host or self.host == "localhost":
            return True
        try:
            return ipaddress.ip_address(self.host).is_loopback
        except ValueError:
            return False

    def with_port(self, port: int) -> "Address":
        """The same host with another port."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return Address(f"{host}:{port}", self.host, port)


def parse_address(text: str) -> Address:
    """`host:port`, `[ipv6]:port` or `unix:path`. Raises BindError."""
    if text.startswith("unix:"):
        return Address(text, "", 0)
    host, colon, port = text.rpartition(":")
    host = host.removeprefix("[").removesuffix("]")
    if not colon or not host or not port.isdecimal() or int(port) > 65535:
        raise BindError(
            f"{text!r} is not an address: write host:port, such as 127.0.0.1:50051, or unix:/path/to/socket"
        )
    return Address(text, host, int(port))


def check_exposure(address: Address, settings: Settings) -> None:
    """Raises BindError for an address that others reach without TLS and tokens, unless that is said to be wanted."""
    if address.loopback or settings.insecure_bind:
        return
    missing = [
        name
        for name, given in (
            ("--tls-cert and --tls-key", settings.tls_cert and settings.tls_key),
            ("--tokens-file", settings.tokens_file),
        )
        if not given
    ]
    if missing:
        raise BindError(
            f"{address.text} can be reached from other machines: give {' and '.join(missing)}, listen on 127.0.0.1, "
            "or allow it without protection by --insecure-bind"
        )


def check_tls(settings: Settings) -> None:
    """Raises BindError for TLS that is asked for by halves, or whose files cannot be read."""
    if (settings.tls_cert is None) != (settings.tls_key is None):
        raise BindError("TLS needs both a certificate and its key: give --tls-cert and --tls-key, or neither")
    if settings.tls_client_ca and not settings.tls_cert:
        raise BindError("--tls-client-ca asks clients for certificates, which needs --tls-cert and --tls-key too")
    for path in (settings.tls_cert, settings.tls_key, settings.tls_client_ca):
        if path is not None:
            try:
                path.read_bytes()
            except OSError as error:
                raise BindError(f"the TLS file {path} cannot be read: {error.strerror}") from error


def claim_port(address: Address) -> tuple[Address, socket.socket | None]:
    """Make sure that nobody serves on the address, and hold its port for processes that will share it.

    Returns the address with its real port (0 asks for a free one) and the socket that holds it, None for a socket
    file. gRPC lets two servers share a port without a word, so this asks for the port alone first. Raises BindError.
    """
    if not address.host:
        return address, None
    family = socket.AF_INET6 if ":" in address.host else socket.AF_INET
    try:
        with closing(socket.socket(family, socket.SOCK_STREAM)) as alone:
            alone.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            alone.bind((address.host, address.port))
            # Listening is what tells a port in use from one whose old connections linger.
            alone.listen(1)
            port = alone.getsockname()[1]
        shared = socket.socket(family, socket.SOCK_STREAM)
        shared.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        shared.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEPORT, 1)
        shared.bind((address.host, port))
    except OSError as error:
        raise BindError.of(address.text, error) from error
    return address.with_port(port), shared
