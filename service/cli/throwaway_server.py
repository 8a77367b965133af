"""A server for as long as `planwire demo` needs one: a process and a database of its own, of which nothing stays."""

import asyncio
import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from planwire.cli.exits import ExitCode, Failure

from service.database.process import User, ending, exited, spawn

_START_SECONDS = 120.0
_STOP_SECONDS = 30.0
_POLL_SECONDS = 0.05


@asynccontextmanager
async def throwaway_server() -> AsyncIterator[str]:
    """The address of a server on loopback. Enter it in the main thread.

    It knows none of the user's settings, and ends with this process, however that ends. Raises Failure.
    """
    # Interruptions come where something is awaited, and never between a start and what sees to its end.
    folder = Path(tempfile.mkdtemp(prefix="planwire-demo-"))
    try:
        log = folder / "server.log"
        process = _spawn(folder, log)
        try:
            yield await _address(process, log)
        finally:
            process.terminate()
            try:
                await exited(process, _STOP_SECONDS)
            finally:
                process.kill()  # does nothing once it has ended
                process.wait()
    finally:
        # A server that is stopped while it starts leaves its PostgreSQL to the kernel, and that writes to the last.
        for _ in range(100):
            if _removed(folder):
                break
            await asyncio.sleep(_POLL_SECONDS)


def _removed(folder: Path) -> bool:
    shutil.rmtree(folder, ignore_errors=True)
    return not folder.exists()


def _spawn(folder: Path, log: Path) -> subprocess.Popen[bytes]:
    folder.chmod(0o711)  # PostgreSQL's user has to pass where root runs this
    options = {"listen": "127.0.0.1:0", "admin-listen": "", "data-dir": str(folder / "data"), "log-format": "json"}
    with log.open("wb") as output:
        return spawn(
            [
                *(sys.executable, "-m", "service", "serve"),
                *(f"--{option}={value}" for option, value in options.items()),
            ],
            user=User(os.geteuid(), os.getegid()),
            folder=folder,
            output=output,
            death_signal=signal.SIGTERM,
            environment={name: value for name, value in os.environ.items() if not name.startswith("PLANWIRE_")},
        )


async def _address(process: subprocess.Popen[bytes], log: Path) -> str:
    """Where it serves, once it does."""
    deadline = time.monotonic() + _START_SECONDS
    while process.poll() is None and time.monotonic() < deadline:
        if address := _logged_address(log):
            return address
        await asyncio.sleep(_POLL_SECONDS)
    with log.open("rb") as output:
        raise Failure(f"the demo's server did not start. Its log ends:\n{ending(output)}", ExitCode.UNREACHABLE)


def _logged_address(log: Path) -> str | None:
    for line in log.read_text().splitlines():
        if '"serving"' in line:
            return str(json.loads(line)["address"])
    return None
