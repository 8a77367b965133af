"""Ports of loopback."""

import random
import socket
from contextlib import closing

# Below those that the system gives to connections and to whoever asks for any: one of these would soon be taken.
_PORTS = range(10_000, 32_000)


def free_port() -> int:
    """A port that nobody listens on."""
    while True:
        port = random.SystemRandom().choice(_PORTS)
        with closing(socket.socket()) as probe:
            try:
                probe.bind(("127.0.0.1", port))
            except OSError:
                continue
            return port
