"""Where the server is, and how its clients reach it: address, TLS, who calls, keepalive."""

import ipaddress
import ssl
from dataclasses import KW_ONLY, dataclass, field
from pathlib import Path

import grpc

import planwire

_LONGEST_NAME = 255
# These are known without `ipaddress`, which a command need not load then.
_LOOPBACK = {"localhost", "127.0.0.1", "[::1]"}
_KEEPALIVE = [
    # A server of Planwire takes a ping every ten seconds. A connection that died without a word is found in 25: a call
    # with the default timeout has time left for another try.
    ("grpc.keepalive_time_ms", 15_000),
    ("grpc.keepalive_timeout_ms", 10_000),
    ("grpc.keepalive_permit_without_calls", 1),
    ("grpc.http2.max_pings_without_data", 0),
]
_RECONNECT = [
    # A server that was restarted is found at once; gRPC would wait up to two minutes.
    ("grpc.initial_reconnect_backoff_ms", 100),
    ("grpc.min_reconnect_backoff_ms", 5_000),
    ("grpc.max_reconnect_backoff_ms", 2_000),
]


class SettingError(ValueError):
    """A setting of a connection is wrong, or contradicts another; `setting` is its name."""

    def __init__(self, setting: str, message: str) -> None:
        super().__init__(message)
        self.setting = setting


@dataclass(frozen=True)
class Connection:
    """A way to a server. Raises SettingError, which is a ValueError, and OSError for unreadable files.

    - `address`: `HOST:PORT` or `unix:PATH`.
    - `token`: the bearer token. Over TLS, or to this machine; `tls=False` sends it unencrypted to another one.
    - `workspace`: the id of the workspace of calls that name none.
    - `actor`: who makes the changes. Recorded as `changed_by` where the server asks for no tokens.
    - `session`: whose session calls.
    - `timeout`: seconds for a unary call, its retries included, unless the call says otherwise.
    - `retry_timeout`: seconds for which a call that the server could not take is made again; None: as long as the call
      has time.
    - `tls`: True trusts the system's authorities.
    - `tls_ca`: a PEM file with the authorities to trust instead; turns TLS on.
    - `client_cert`, `client_key`: PEM files, for servers that ask clients for a certificate; turn TLS on.
    """

    address: str
    _: KW_ONLY
    token: str | None = field(default=None, repr=False)
    workspace: str = ""
    actor: str = ""
    session: str = ""
    timeout: float = 30.0
    retry_timeout: float | None = None
    tls: bool | None = None
    tls_ca: str | Path | None = None
    client_cert: str | Path | None = None
    client_key: str | Path | None = None

    def __post_init__(self) -> None:
        host, _, port = self.address.rpartition(":")
        if not self.address.startswith("unix:") and not (host and port.isdecimal()):
            raise SettingError("address", f"{self.address!r} is not an address: give HOST:PORT or unix:PATH")
        for name in ("token", "actor", "session"):
            value = getattr(self, name) or ""
            if not (value.isascii() and value.isprintable()):
                raise SettingError(name, f"{name} must be printable ASCII: it travels in a header")
            if name != "token" and len(value) > _LONGEST_NAME:
                raise SettingError(name, f"{name} must be at most {_LONGEST_NAME} characters")
        if bool(self.client_cert) != bool(self.client_key):
            raise SettingError("client_cert", "client_cert and client_key belong together: give both, or none")
        for name in ("tls_ca", "client_cert"):
            if self.tls is False and getattr(self, name):
                raise SettingError(name, f"{name} is for TLS: leave tls=False away, or {name}")
        if self.token and not self.uses_tls and self.tls is None and not self._is_local:
            raise SettingError(
                "tls",
                f"the token would travel to {self.address} unencrypted: turn TLS on with tls=True or tls_ca, "
                "or allow it with tls=False",
            )

    @property
    def uses_tls(self) -> bool:
        """Whether calls are encrypted."""
        return bool(self.tls) or (self.tls is None and bool(self.tls_ca or self.client_cert))

    def call_metadata(self) -> tuple[tuple[str, str], ...]:
        """The metadata of every call: the token, and who calls."""
        given = {
            "authorization": self.token and f"Bearer {self.token}",
            "planwire-actor": self.actor,
            "planwire-session": self.session,
        }
        return tuple((key, value) for key, value in given.items() if value)

    def channel(self) -> grpc.Channel:
        """A channel of gRPC that connects at its first call, and adds nothing to calls."""
        if self.uses_tls:
            return grpc.secure_channel(self.address, self.credentials(), self.options())
        return grpc.insecure_channel(self.address, self.options())

    @property
    def _is_local(self) -> bool:
        """Whether the address is this machine's. A name other than `localhost` is not, whatever it begins with."""
        host = self.address.rpartition(":")[0]
        if self.address.startswith("unix:") or host in _LOOPBACK:
            return True
        bare = host.removeprefix("[").removesuffix("]")
        try:
            address = ipaddress.ip_address(bare)
        except ValueError:
            return False
        # Without brackets, what looks like a port is a part of an IPv6 address.
        is_whole = (address.version == 4) == (bare == host)
        return is_whole and address.is_loopback

    @property
    def _naming(self) -> list[tuple[str, str | int]]:
        """What the certificate of the server has to name, where its address says no host."""
        return [("grpc.default_authority", "localhost")] if self.address.startswith("unix:") else []

    def options(self) -> list[tuple[str, str | int]]:
        """What channels are made with."""
        return [
            *_KEEPALIVE,
            *_RECONNECT,
            ("grpc.max_receive_message_length", -1),
            ("grpc.primary_user_agent", f"planwire-python/{planwire.__version__}"),
            # A proxy that the environment names is for the world outside, and would not find our loopback.
            ("grpc.enable_http_proxy", int(not self._is_local)),
            *self._naming,
        ]

    def credentials(self) -> grpc.ChannelCredentials:
        """Whom to trust, and what to show to a server that asks. Raises OSError."""
        return grpc.ssl_channel_credentials(
            root_certificates=Path(self.tls_ca).read_bytes() if self.tls_ca else _system_authorities(),
            private_key=Path(self.client_key).read_bytes() if self.client_key else None,
            certificate_chain=Path(self.client_cert).read_bytes() if self.client_cert else None,
        )


def _system_authorities() -> bytes | None:
    """What the system trusts, PEM. None where it keeps that from Python: gRPC's own list holds then."""
    known = ssl.create_default_context().get_ca_certs(binary_form=True)
    return "".join(map(ssl.DER_cert_to_PEM_cert, known)).encode() or None
