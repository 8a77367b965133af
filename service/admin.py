"""The admin port: Prometheus metrics."""

import socket
import threading
from pathlib import Path
from typing import Any
from wsgiref.simple_server import WSGIRequestHandler, make_server

import structlog
from prometheus_client import REGISTRY, CollectorRegistry, make_wsgi_app
from prometheus_client.exposition import ThreadingWSGIServer
from prometheus_client.multiprocess import MultiProcessCollector

from service.binding import Address, BindError, parse_address
from service.certificates import Certificates
from service.settings import Settings

log = structlog.get_logger(__name__)

# For servers on a socket file, which has no port that another could follow.
_DEFAULT_PORT = 50052
# For a handshake and for each read of a request.
_CONNECTION_SECONDS = 10.0
# Each takes a file and a thread, also of a stranger who shows no certificate.
_MOST_CONNECTIONS = 100


def check_admin(settings: Settings) -> None:
    """Raises BindError for an admin address that cannot be, or that others reach without showing a certificate."""
    if not settings.admin_listen:
        return
    address = parse_address(settings.admin_listen)
    if not address.host:
        raise BindError("the metrics cannot be served on a socket file: choose an --admin-listen with a port")
    if address.loopback or settings.insecure_bind:
        return
    missing = [
        name
        for name, given in (
            ("--tls-cert and --tls-key", settings.tls_cert and settings.tls_key),
            # Who scrapes metrics sends no token of ours: the certificate says who it is.
            ("--tls-client-ca", settings.tls_client_ca),
        )
        if not given
    ]
    if missing:
        raise BindError(
            f"the metrics on {address.text} can be reached from other machines: give {' and '.join(missing)}, "
            "serve them on 127.0.0.1, or allow it without protection by --insecure-bind"
        )


def serve_metrics(settings: Settings, served: Address, shared: Path | None = None) -> Certificates | None:
    """Serve /metrics on the `admin_listen` of the settings (nothing when empty) from a thread, until the process ends.

    Where that is absent it is the port after that of `served`, or none, with a warning, where that is taken: a second
    server on the machine should not need to know about metrics. `shared` is the folder in which worker processes keep
    theirs. Returns the certificates that it shows, for the caller to watch. Raises BindError.
    """
    if settings.admin_listen is None:
        try:
            _serve(f"127.0.0.1:{served.port + 1 if served.host else _DEFAULT_PORT}", shared, None)
        except BindError as error:
            log.warning("serving without metrics", reason=str(error))
    elif settings.admin_listen:
        local = parse_address(settings.admin_listen).loopback
        certificates = None if local else Certificates.of(settings)
        _serve(settings.admin_listen, shared, certificates)
        return certificates
    return None


class _Server(ThreadingWSGIServer):
    """Answers each connection in a thread of its own, which also waits for its handshake."""

    certificates: Certificates | None = None
    # Connections that wait to be taken; with the few that are the default, one in a burst of them waits for a second.
    request_queue_size = _MOST_CONNECTIONS

    def __init__(self, *arguments: Any, **named: Any) -> None:
        super().__init__(*arguments, **named)
        self._places = threading.BoundedSemaphore(_MOST_CONNECTIONS)

    def process_request(self, request: Any, client_address: Any) -> None:
        """Close what is beyond the limit at once."""
        if self._places.acquire(blocking=False):
            super().process_request(request, client_address)
        else:
            self.shutdown_request(request)

    def process_request_thread(self, request: Any, client_address: Any) -> None:
        """Answer a connection, in its thread."""
        try:
            super().process_request_thread(request, client_address)
        finally:
            self._places.release()

    def finish_request(self, request: Any, client_address: Any) -> None:
        """Answer a connection."""
        request.settimeout(_CONNECTION_SECONDS)
        if self.certificates is None:
            super().finish_request(request, client_address)
            return
        with self.certificates.now.context.wrap_socket(request, server_side=True) as encrypted:
            super().finish_request(encrypted, client_address)

    def handle_error(self, request: Any, client_address: Any) -> None:  # noqa: ARG002  # as it is called
        """Who does not speak TLS, or shows no certificate, leaves no traceback."""
        log.debug("a connection to the metrics failed", peer=client_address[0], exc_info=True)


class _SilentHandler(WSGIRequestHandler):
    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002  # as it is called
        """No line for each request."""


def _serve(listen: str, shared: Path | None, certificates: Certificates | None) -> None:
    address = parse_address(listen)
    registry = REGISTRY
    if shared is not None:
        registry = CollectorRegistry()
        MultiProcessCollector(registry, str(shared))
    try:
        family = socket.getaddrinfo(address.host, address.port, type=socket.SOCK_STREAM)[0][0]
        of_family: type[_Server] = type("_Server", (_Server,), {"address_family": family, "certificates": certificates})
        server = make_server(address.host, address.port, make_wsgi_app(registry), of_family, _SilentHandler)
    except OSError as error:
        raise BindError(
            f"cannot serve metrics on {listen}: {error.strerror}; choose another --admin-listen, or '' for none"
        ) from error
    threading.Thread(target=server.serve_forever, name="metrics", daemon=True).start()
