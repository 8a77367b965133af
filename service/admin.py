"""The admin port: Prometheus metrics."""

from pathlib import Path

from prometheus_client import REGISTRY, CollectorRegistry, start_http_server
from prometheus_client.multiprocess import MultiProcessCollector

from service.binding import BindError, parse_address


def serve_metrics(listen: str, shared: Path | None = None) -> None:
    """Serve /metrics on `listen` (nothing when empty) from a thread, until the process ends.

    `shared` is the folder in which worker processes keep theirs. Raises BindError.
    """
    if not listen:
        return
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
