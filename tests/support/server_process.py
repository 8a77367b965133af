"""A server in a process of its own, which can be killed."""

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

COMMAND = Path(sys.executable).with_name("planwire")
_START_SECONDS = 60.0


class ServerProcess:
    """`planwire serve` on a free port of loopback, on a database that is migrated."""

    def __init__(self, database_url: str, log: Path, **settings: Any) -> None:
        environment = {name: value for name, value in os.environ.items() if not name.startswith("PLANWIRE_")}
        given = {
            "database_url": database_url,
            "listen": "127.0.0.1:0",
            "admin_listen": "",
            "log_format": "json",
            **settings,
        }
        environment |= {f"PLANWIRE_{name.upper()}": str(value) for name, value in given.items()}
        with log.open("wb") as file:
            self._process = subprocess.Popen(
                [COMMAND, "serve", "--no-migrate"], env=environment, stdout=file, stderr=file
            )
        self.address = self._serving_at(log)

    def kill(self) -> None:
        """End it as a crash does."""
        self._end(signal.SIGKILL)

    def stop(self) -> None:
        """End it in good order: it drains."""
        self._end(signal.SIGTERM)

    def _end(self, number: signal.Signals) -> None:
        if self._process.poll() is None:
            self._process.send_signal(number)
            self._process.wait(_START_SECONDS)

    def _serving_at(self, log: Path) -> str:
        deadline = time.monotonic() + _START_SECONDS
        while self._process.poll() is None and time.monotonic() < deadline:
            for line in log.read_text().splitlines():
                if '"serving"' in line:
                    address: str = json.loads(line)["address"]
                    return address
            time.sleep(0.02)
        self.kill()
        raise AssertionError(f"the server does not start: {log.read_text()}")


class Servers:
    """Starts servers on one database; they end with the test."""

    def __init__(self, database_url: str, folder: Path) -> None:
        self._database_url = database_url
        self._folder = folder
        self._started: list[ServerProcess] = []

    def start(self, **settings: Any) -> ServerProcess:
        server = ServerProcess(self._database_url, self._folder / f"server-{len(self._started)}.log", **settings)
        self._started.append(server)
        return server

    def end(self) -> None:
        for server in self._started:
            server.kill()


@contextmanager
def servers_on(database_url: str, folder: Path) -> Iterator[Servers]:
    servers = Servers(database_url, folder)
    try:
        yield servers
    finally:
        servers.end()
