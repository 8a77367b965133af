"""The admin port: Prometheus metrics."""

from pathlib import Path
from typing import Any

import structlog
from prometheus_client import REGISTRY, CollectorRegistry, start_http_server
from prometheus_client.multiprocess import MultiProcessCollector

from service.binding import Address, BindError, parse_address
from service.settings import Settings

log = structlog.get_logger(__name__)

# For servers on a socket file, which has no port that another could follow.
_DEFAULT_PORT = 50052


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


def serve_metrics(settings: Settings, served: Address, shared: Path | None = None) -> None:
    """Serve /metrics on the `admin_listen` of the settings (nothing when empty) from a thread, until the process ends.

    Where that is absent it is the port after that of `served`, or none, with a warning, where that is taken: a second
    server on the machine should not need to know about metrics. `shared` is the folder in which worker processes keep
    theirs. Raises BindError.
    """
    if settings.admin_listen is None:
        try:
            _serve(f"127.0.0.1:{served.port + 1 if served.host else _DEFAULT_PORT}", shared, {})
        except BindError as error:
            log.warning("serving without metrics", reason=str(error))
    elif settings.admin_listen:
        local = parse_address(settings.admin_listen).loopback
        _serve(settings.admin_listen, shared, {} if local else _tls(settings))


def _tls(settings: Settings) -> dict[str, Any]:
    if settings.tls_cert is None or settings.tls_key is None:
        return {}
    files = {"certfile": settings.tls_cert, "keyfile": settings.tls_key, "client_cafile": settings.tls_client_ca}
    return files | {"client_auth_required": settings.tls_client_ca is not None}


def _serve(listen: str, shared: Path | None, tls: dict[str, Any]) -> None:
    address = parse_address(listen)
    registry = REGISTRY
    if shared is not None:
        registry = CollectorRegistry()
        MultiProcessCollector(registry, str(shared))
    try:
        start_http_server(address.port, address.host, registry, **tls)
    except OSError as error:
        raise BindError(
            f"cannot serve metrics on {listen}: {error.strerror}; choose another --admin-listen, or '' for none"
        ) from error
