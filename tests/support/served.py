"""A running `planwire serve`, and its processes."""

import json
import os
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import cached_property
from pathlib import Path
from typing import Any

import grpc
from planwire.v1.workspace_service_pb2 import ListWorkspacesRequest
from planwire.v1.workspace_service_pb2_grpc import WorkspaceServiceStub

from tests.support.forked_command import Forked, ForkedCommand
from tests.support.waiting import eventually

ROOT = Path(__file__).parents[2]
_START_SECONDS = 60.0


class Served:
    """A running `planwire serve` on a free port of loopback. Its log is read line by line, as JSON.

    What is none, such as a traceback, is an event of its own.
    """

    def __init__(
        self, database_url: str | None, *options: str, forked: ForkedCommand | None = None, **settings: Any
    ) -> None:
        """`settings` are those of the service, and options win over them. Without `database_url` it embeds one.

        It is started as people start it, or `forked` from what is loaded, where a test is not about the process.
        """
        given: dict[str, Any] = {
            "listen": "127.0.0.1:0",
            "admin_listen": "",
            "log_format": "json",
            **settings,
        }
        if database_url is not None:
            given["database_url"] = database_url
        environment = {name: value for name, value in os.environ.items() if not name.startswith("PLANWIRE_")}
        environment |= {f"PLANWIRE_{name.upper()}": str(value) for name, value in given.items()}
        self.popen: subprocess.Popen[str] | Forked
        if forked is not None:
            self.popen = forked.start("serve", *options, environment=environment, folder=ROOT)
        else:
            self.popen = subprocess.Popen(
                [sys.executable, "-m", "service", "serve", *options],
                cwd=ROOT,
                env=environment | {"PYTHONPATH": os.pathsep.join(sys.path)},
                stderr=subprocess.PIPE,
                text=True,
            )
        self.log: list[dict[str, str]] = []
        self._reader = threading.Thread(target=self._read)
        self._reader.start()

    def _read(self) -> None:
        assert self.popen.stderr is not None
        for line in self.popen.stderr:
            try:
                self.log.append(json.loads(line))
            except ValueError:
                self.log.append({"event": line.rstrip()})

    def wait(self) -> int:
        """The exit code."""
        with self.popen:
            code = self.popen.wait(60)
            self._reader.join(60)
        return code

    def events(self, event: str) -> list[dict[str, str]]:
        """The lines of the log about this event."""
        return [entry for entry in self.log if entry["event"] == event]

    @cached_property
    def bound(self) -> str:
        """Where it says that it serves."""
        assert eventually(lambda: bool(self.events("serving")) or self.popen.poll() is not None, _START_SECONDS)
        assert self.popen.poll() is None, self.log
        return self.events("serving")[0]["address"]

    @cached_property
    def address(self) -> str:
        """Where it serves in the clear, once it does."""
        assert eventually(lambda: answers(self.bound))
        return self.bound

    def kill(self) -> None:
        """End it as a crash does, if it still runs."""
        self.popen.kill()
        self.wait()

    def stop(self) -> None:
        """End it in good order: it drains."""
        self.popen.send_signal(signal.SIGTERM)
        self.wait()

    @property
    def children(self) -> list[int]:
        return [pid for pid in running() if parent(pid) == self.popen.pid]

    @property
    def workers(self) -> list[int]:
        """The processes that serve for the supervisor."""
        return [pid for pid in self.children if "spawn_main" in command_line(pid)]


class Servers:
    """Starts servers on one database, which is migrated."""

    def __init__(self, database_url: str, forked: ForkedCommand | None = None) -> None:
        self._database_url = database_url
        self._forked = forked
        self.started: list[Served] = []

    def start(self, **settings: Any) -> Served:
        """A server that takes calls."""
        self.started.append(Served(self._database_url, "--no-migrate", forked=self._forked, **settings))
        assert self.started[-1].address
        return self.started[-1]


@contextmanager
def servers_on(database_url: str, forked: ForkedCommand | None = None) -> Iterator[Servers]:
    """They end with the block."""
    servers = Servers(database_url, forked)
    try:
        yield servers
    finally:
        for server in servers.started:
            server.kill()


def running() -> list[int]:
    """The processes that have not ended, whether or not somebody has asked how."""
    every = (int(entry.name) for entry in Path("/proc").iterdir() if entry.name.isdecimal())
    return [pid for pid in every if _stat(pid)[:1] not in ([], ["Z"])]


def parent(pid: int) -> int | None:
    stat = _stat(pid)
    return int(stat[1]) if stat else None


def _stat(pid: int) -> list[str]:
    """What the kernel says of a process, from its state on; nothing when there is none."""
    with suppress(OSError):
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return []


def command_line(pid: int) -> str:
    with suppress(OSError):
        return Path(f"/proc/{pid}/cmdline").read_bytes().decode(errors="replace")
    return ""


def answers(address: str, timeout: float = 1) -> bool:
    """Whether a call on a new connection is answered."""
    with grpc.insecure_channel(address, [("grpc.use_local_subchannel_pool", 1)]) as channel:
        try:
            WorkspaceServiceStub(channel).ListWorkspaces(ListWorkspacesRequest(page_size=1), timeout=timeout)
        except grpc.RpcError as error:
            return error.code() is grpc.StatusCode.UNAUTHENTICATED  # so does one that asks for tokens
    return True
