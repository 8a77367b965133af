"""A running `planwire serve`, and its processes."""

import json
import os
import subprocess
import sys
import threading
from contextlib import suppress
from pathlib import Path

import grpc

from tests.database.conftest import eventually
from tests.rpc.client import Client

ROOT = Path(__file__).parents[2]


class Served:
    """A running `planwire serve`. Its log is read line by line, as JSON."""

    def __init__(self, database_url: str | None, *options: str) -> None:
        """Without `database_url` it runs the embedded database."""
        command = [sys.executable, "-m", "service", "serve", "--log-format", "json", *options]
        environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
        if database_url is not None:
            environment["PLANWIRE_DATABASE_URL"] = database_url
        self.popen = subprocess.Popen(command, cwd=ROOT, env=environment, stderr=subprocess.PIPE, text=True)
        self.log: list[dict[str, str]] = []
        self._reader = threading.Thread(target=self._read)
        self._reader.start()

    def _read(self) -> None:
        assert self.popen.stderr is not None
        for line in self.popen.stderr:
            with suppress(ValueError):
                self.log.append(json.loads(line))

    def wait(self) -> int:
        """The exit code."""
        with self.popen:
            code = self.popen.wait(30)
            self._reader.join(30)
        return code

    def events(self, event: str) -> list[dict[str, str]]:
        """The lines of the log about this event."""
        return [entry for entry in self.log if entry["event"] == event]

    @property
    def address(self) -> str:
        """Where it serves, once it does."""
        assert eventually(lambda: bool(self.events("serving")) or self.popen.poll() is not None)
        assert self.popen.poll() is None, self.log
        address = self.events("serving")[0]["address"]
        assert eventually(lambda: answers(address))
        return address

    def end(self) -> None:
        """Kill what still runs."""
        self.popen.kill()
        self.wait()

    @property
    def children(self) -> list[int]:
        return [pid for pid in running() if parent(pid) == self.popen.pid]

    @property
    def workers(self) -> list[int]:
        """The processes that serve for the supervisor."""
        return [pid for pid in self.children if "spawn_main" in command_line(pid)]


def running() -> list[int]:
    return [int(entry.name) for entry in Path("/proc").iterdir() if entry.name.isdecimal()]


def parent(pid: int) -> int | None:
    with suppress(OSError):
        return int(Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[1])
    return None


def command_line(pid: int) -> str:
    with suppress(OSError):
        return Path(f"/proc/{pid}/cmdline").read_bytes().decode(errors="replace")
    return ""


def answers(address: str, timeout: float = 1) -> bool:
    """Whether a call on a new connection is answered."""
    with grpc.insecure_channel(address, [("grpc.use_local_subchannel_pool", 1)]) as channel:
        try:
            Client(channel, timeout=timeout).ListWorkspaces(page_size=1)
        except grpc.RpcError:
            return False
    return True
