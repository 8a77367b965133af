"""The way to the server: a channel that knows the address, trusts the right authority, and says who calls.

    with open_channel(current_settings()) as channel:
        TaskServiceStub(channel).GetTask(...)

Stubs made on the channel need nothing more: the token or the actor goes with every call, calls that name no timeout
get one, and calls that the server could not take are made again, which is safe because mutations carry a request id.
"""

import getpass
import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import grpc

from service.cli.exits import ExitCode, Failure

if TYPE_CHECKING:
    import planwire

    from service.settings import Settings

CALL_TIMEOUT_SECONDS = 30.0
"""How long a unary call may take. Streams take as long as they need."""

_RETRIED_SERVICES = ("WorkspaceService", "PlanService", "TaskService")
_SERVICE_CONFIG = {
    "methodConfig": [
        {
            "name": [{"service": f"planwire.v1.{service}"} for service in _RETRIED_SERVICES],
            "retryPolicy": {
                "maxAttempts": 4,
                "initialBackoff": "0.2s",
                "maxBackoff": "2s",
                "backoffMultiplier": 2,
                "retryableStatusCodes": ["UNAVAILABLE"],
            },
        }
    ]
}


class CallFailed(Exception):
    """A call to `address` failed, as `cause` says. It leaves the block of `open_channel`."""

    def __init__(self, address: str, cause: grpc.RpcError) -> None:
        super().__init__(f"a call to {address} failed")
        self.address = address
        self.cause = cause


@contextmanager
def open_channel(settings: "Settings") -> Iterator[grpc.Channel]:
    """A channel to the server of `settings`; nothing is sent before the first call.

    Raises Failure where the settings name no server, and CallFailed instead of a grpc.RpcError that leaves the block.
    """
    options = channel_options(settings)
    credentials = channel_credentials(settings)
    if credentials is None:
        channel = grpc.insecure_channel(settings.address, options)
    else:
        channel = grpc.secure_channel(settings.address, credentials, options)
    with channel:
        try:
            yield grpc.intercept_channel(channel, _CallDetails(call_metadata(settings)))
        except grpc.RpcError as error:
            raise CallFailed(settings.address, error) from error


def channel_options(settings: "Settings") -> list[tuple[str, Any]]:
    """Options of a channel, also for one of grpc.aio."""
    host, _, port = settings.address.rpartition(":")
    if not settings.address.startswith("unix:") and not (host and port.isdecimal()):
        raise Failure(
            f"{settings.address!r} is not an address: give --address or PLANWIRE_ADDRESS as HOST:PORT or unix:PATH",
            ExitCode.USAGE,
        )
    return [
        ("grpc.service_config", json.dumps(_SERVICE_CONFIG)),
        # As often as calls are repeated: gRPC would wait a second before it connects again.
        ("grpc.initial_reconnect_backoff_ms", 200),
        ("grpc.max_receive_message_length", -1),
        # A proxy that the environment names is for the world outside, and would not find our loopback.
        ("grpc.enable_http_proxy", int(host not in {"127.0.0.1", "localhost", "[::1]"})),
    ]


def channel_credentials(settings: "Settings") -> grpc.ChannelCredentials | None:
    """Credentials that trust `tls_ca` and show `client_cert`; None where the connection is not encrypted."""
    if settings.tls_ca is None:
        return None
    if (settings.client_cert is None) != (settings.client_key is None):
        raise Failure("PLANWIRE_CLIENT_CERT and PLANWIRE_CLIENT_KEY belong together: set both, or none", ExitCode.USAGE)
    return grpc.ssl_channel_credentials(
        root_certificates=_read("PLANWIRE_TLS_CA", settings.tls_ca),
        private_key=_read("PLANWIRE_CLIENT_KEY", settings.client_key),
        certificate_chain=_read("PLANWIRE_CLIENT_CERT", settings.client_cert),
    )


def call_metadata(settings: "Settings") -> tuple[tuple[str, str], ...]:
    """What goes with every call: the token, or else the name of the user who runs the command."""
    if settings.token is None:
        return (("planwire-actor", _user()),)
    token = settings.token.get_secret_value().strip()
    if not (token.isascii() and token.isprintable()):
        raise Failure("PLANWIRE_TOKEN holds characters that no token has: copy it again", ExitCode.USAGE)
    return (("authorization", f"Bearer {token}"),)


def open_client(
    settings: "Settings", workspace_id: str, *, actor: str | None = None, timeout: float = CALL_TIMEOUT_SECONDS
) -> "planwire.Client":
    """The async client of the same server, for streams that go on across disconnects. Needs a running event loop.

    `actor` is the user who runs the command unless it is given.
    """
    import planwire

    return planwire.connect(
        settings.address,
        token=None if settings.token is None else settings.token.get_secret_value().strip(),
        workspace=workspace_id,
        actor="" if settings.token else actor or _user(),
        timeout=timeout,
        tls=settings.tls_ca is not None,
        tls_ca=settings.tls_ca,
        client_cert=settings.client_cert,
        client_key=settings.client_key,
    )


def _read(setting: str, path: Path | None) -> bytes | None:
    try:
        return None if path is None else path.read_bytes()
    except OSError as error:
        raise Failure(f"{setting}: {path} cannot be read: {error.strerror}", ExitCode.USAGE) from error


def _user() -> str:
    try:
        name = getpass.getuser()
    except (OSError, KeyError):  # a container may run under a number that has no name
        return "anonymous"
    return name.encode("ascii", "replace").decode()


class _Details(NamedTuple):
    method: str
    timeout: float | None
    metadata: list[tuple[str, str]]
    credentials: grpc.CallCredentials | None
    wait_for_ready: bool | None
    compression: grpc.Compression | None


class _CallDetails(
    grpc.UnaryUnaryClientInterceptor,
    grpc.UnaryStreamClientInterceptor,
    grpc.StreamUnaryClientInterceptor,
    grpc.StreamStreamClientInterceptor,
):
    """Adds metadata to every call, and a timeout to unary calls without one."""

    def __init__(self, metadata: tuple[tuple[str, str], ...]) -> None:
        self._metadata = metadata

    def intercept_unary_unary(self, continuation: Callable[..., Any], client_call_details: Any, request: Any) -> Any:
        details = self._complete(client_call_details)
        return continuation(details._replace(timeout=details.timeout or CALL_TIMEOUT_SECONDS), request)

    def _intercept(self, continuation: Callable[..., Any], client_call_details: Any, request: Any) -> Any:
        return continuation(self._complete(client_call_details), request)

    intercept_unary_stream = _intercept
    # gRPC calls these by position: only the declared name of the last parameter is another.
    intercept_stream_unary = _intercept  # type: ignore[assignment]
    intercept_stream_stream = _intercept  # type: ignore[assignment]

    def _complete(self, details: Any) -> _Details:
        return _Details(
            details.method,
            details.timeout,
            [*(details.metadata or ()), *self._metadata],
            details.credentials,
            details.wait_for_ready,
            details.compression,
        )
