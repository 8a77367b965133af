"""Processes that share an embedded server, as the service's processes do."""

import json
import os
import select
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Any

import psycopg
import pytest

from service.database.folder import DataFolder
from tests.support.waiting import eventually

ROOT = Path(__file__).parents[2]
# For any interpreter of this version, whichever environment it belongs to.
PYTHONPATH = os.pathsep.join([str(ROOT), *(path for path in sys.path if path.endswith("-packages"))])


@dataclass
class Peer:
    """A running tests/database/process.py that has its server."""

    popen: subprocess.Popen[str]
    owner: bool
    url: str
    child: int | None

    def kill(self) -> None:
        self.popen.kill()
        self.popen.wait()


Launch = Callable[..., Peer]


def answers(url: str) -> bool:
    try:
        with psycopg.connect(url, connect_timeout=2):
            return True
    except psycopg.OperationalError:
        return False


def servers(folder: Path) -> list[int]:
    """The PostgreSQL processes of a data folder, as the system's `ps` tells them."""
    cluster = DataFolder(folder).cluster
    listing = subprocess.run(
        [shutil.which("ps") or "ps", "-axww", "-o", "pid=,stat=,command="], capture_output=True, text=True, check=True
    )
    rows = (line.split(None, 2) for line in listing.stdout.splitlines())
    return [
        int(pid)
        for pid, state, *command in rows
        if not state.startswith("Z") and any(cluster in word or f"-D {folder}" in word for word in command)
    ]


def postmaster(folder: Path) -> int | None:
    """The pid of the folder's server, unless there is none at this moment."""
    try:
        return int((folder / "pgdata" / "postmaster.pid").read_text().split()[0])
    except (FileNotFoundError, IndexError):
        return None


def kill_postmaster(folder: Path) -> int:
    """Kill the folder's server, and return the pid it had."""
    pid = postmaster(folder)
    assert pid is not None
    os.kill(pid, signal.SIGKILL)
    return pid


@pytest.fixture
def folder() -> Iterator[Path]:
    """A data folder yet to be made, in a place that every user may enter."""
    # Not pytest's: other users may not enter that, and root's server runs as one.
    parent = Path(tempfile.mkdtemp(prefix="planwire-")).resolve()
    parent.chmod(0o711)
    yield parent / "data"
    assert eventually(lambda: not servers(parent / "data")), "the test left servers running"
    shutil.rmtree(parent)


@pytest.fixture
def begin() -> Iterator[Callable[..., subprocess.Popen[str]]]:
    """Starts a process on a data folder without waiting for it; ends it after the test."""
    started: list[subprocess.Popen[str]] = []

    def start(
        folder: Path,
        *arguments: str,
        interpreter: str = sys.executable,
        env: Mapping[str, str] = MappingProxyType({}),
        **options: Any,
    ) -> subprocess.Popen[str]:
        process = subprocess.Popen(
            [interpreter, str(Path(__file__).with_name("process.py")), str(folder), *arguments],
            env={**os.environ, "PYTHONPATH": PYTHONPATH, **env},
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            **options,
        )
        started.append(process)
        return process

    yield start
    for process in started:
        process.kill()
        process.communicate()


@pytest.fixture
def launch(begin: Callable[..., subprocess.Popen[str]]) -> Launch:
    """Starts a process on a data folder and waits until it has its server."""

    def start(folder: Path, *arguments: str, **options: Any) -> Peer:
        return ready(begin(folder, *arguments, **options))

    return start


def ready(process: subprocess.Popen[str]) -> Peer:
    """Wait until `process` has its server."""
    assert process.stdout is not None
    readable, _, _ = select.select([process.stdout], [], [], 60)
    line = process.stdout.readline() if readable else ""
    if not line:
        process.kill()
        raise AssertionError(f"the process has no server: {process.communicate()[1]}")
    return Peer(process, **json.loads(line))
