"""The admin port: Prometheus metrics."""

from pathlib import Path

import structlog
from prometheus_client import REGISTRY, CollectorRegistry, start_http_server
from prometheus_client.multiprocess import MultiProcessCollector

from service.binding import Address, BindError, parse_address

log = structlog.get_logger(__name__)

# For servers on a socket file, which has no port that another could follow.
_DEFAULT_PORT = 50052


def serve_metrics(listen: str | None, served: Address, shared: Path | None = None) -> None:
    """Serve /metrics on `listen` (nothing when empty) from a thread, until the process ends.

    Without `listen` it is the port after that of `served`, or none, with a warning, where that is taken: a second
    server on the machine should not need to know about metrics. `shared` is the folder in which worker processes keep
    theirs. Raises BindError.
    """
    if listen is None:
        try:
            _serve(f"127.0.0.1:{served.port + 1 if served.host else _DEFAULT_PORT}", shared)
        except BindError as error:
            log.warning("serving without metrics", reason=str(error))
    elif listen:
        _serve(listen, shared)


def _serve(listen: str, shared: Path | None) -> None:
    address = parse_address(listen)
    registry = REGISTRY
    if shared is not None:
        registry = CollectorRegistry()
        MultiProcessCollector(registry, str(shared))
    try:
        start_http_server(address.port, address.host, registry)
    except OSError as error:
        raise BindError(
            f"cannot serve metrics on {listen}: {error.strerror}; choose another --admin-listen, or '' for none"
        ) from error
