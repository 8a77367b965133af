"""PostgreSQL's processes: start them so that they cannot outlive us, find those left behind."""

import asyncio
import math
import os
import pwd
import signal
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import IO, NamedTuple

from service.database.errors import EmbeddedDatabaseFailed

_BECOME = Path(__file__).with_name("become.py")


class User(NamedTuple):
    """An operating system user, as its numbers."""

    uid: int
    gid: int


def postgres_user(data: Path) -> User:
    """The user that runs PostgreSQL on `data`: its owner; for new data our own user.

    Where we are root, that is the user `planwire` for new data, or `nobody` where nobody made one.
    """
    if os.geteuid() != 0:
        return User(os.geteuid(), os.getegid())
    if data.exists() and (owner := data.stat()).st_uid != 0:
        return User(owner.st_uid, owner.st_gid)
    for name in ("planwire", "nobody"):
        with suppress(KeyError):
            found = pwd.getpwnam(name)
            return User(found.pw_uid, found.pw_gid)
    raise EmbeddedDatabaseFailed(
        "PostgreSQL does not run as root, and this system has no user `planwire` or `nobody`: "
        "make the user `planwire`, or run planwire as an ordinary user"
    )


def spawn(
    command: Sequence[str],
    *,
    user: User,
    folder: Path,
    output: IO[bytes],
    stdin: IO[bytes] | int = subprocess.DEVNULL,
    death_signal: signal.Signals = signal.SIGQUIT,
    environment: Mapping[str, str] = os.environ,
) -> subprocess.Popen[bytes]:
    """Start `command` as `user` in `folder`; on Linux `death_signal` ends it when this process ends, however it does.

    Call it from the main thread: the signal is sent when the *thread* that started the command ends.
    """
    if threading.current_thread() is not threading.main_thread():
        raise RuntimeError("PostgreSQL must be started from the main thread")
    return subprocess.Popen(
        [
            *(sys.executable, "-I", "-S", str(_BECOME)),
            *(str(os.getpid()), str(user.uid), str(user.gid), str(int(death_signal))),
            *command,
        ],
        cwd=folder,
        env={name: value for name, value in environment.items() if not name.startswith("PG")},
        stdin=stdin,
        stdout=output,
        stderr=subprocess.STDOUT,
        start_new_session=True,  # Ctrl-C is for us: the database stops after the server, not with it
    )


async def run(command: Sequence[str], *, user: User, folder: Path, text: str = "") -> None:
    """Run `command` to its end, with `text` as its input.

    Raises EmbeddedDatabaseFailed with the last lines of its output.
    """
    with tempfile.TemporaryFile() as output, tempfile.TemporaryFile() as stdin:
        stdin.write(text.encode())
        stdin.seek(0)
        process = spawn(command, user=user, folder=folder, output=output, stdin=stdin, death_signal=signal.SIGKILL)
        try:
            await exited(process, math.inf)
        finally:
            process.kill()  # does nothing once it has ended
            process.wait()
        if process.returncode != 0:
            output.seek(0)
            raise EmbeddedDatabaseFailed(
                f"{Path(command[0]).name} failed in {folder}: correct what it names, "
                f"or set PLANWIRE_DATA_DIR to another folder. It said:\n{ending(output)}"
            )


def ending(output: IO[bytes]) -> str:
    """The last lines of `output` from where it stands."""
    lines = output.read().decode(errors="replace").strip().splitlines()
    return "\n".join(f"  {line}" for line in lines[-12:])


async def exited(process: subprocess.Popen[bytes], seconds: float) -> bool:
    """Wait up to `seconds` for the end of `process`, and reap it."""
    deadline = time.monotonic() + seconds
    while process.poll() is None:
        if time.monotonic() > deadline:
            return False
        await asyncio.sleep(0.02)
    return True


def postgres_in(data: Path, cluster: str) -> dict[int, str]:
    """Command lines of the PostgreSQL processes that work in `data`, by pid.

    Where the system does not show a process's folder (macOS), those started with `data` or titled `cluster`.
    """
    if Path("/proc/self/cwd").exists():
        return dict(_on_linux(str(data)))
    listing = subprocess.run(["ps", "-axww", "-o", "pid=,command="], capture_output=True, text=True, check=True)  # noqa: S607
    rows = (line.split(None, 1) for line in listing.stdout.splitlines())
    return {
        int(pid): command
        for pid, command in rows
        if command.startswith(f"postgres: {cluster}: ")
        or (Path(command.split()[0]).name == "postgres" and f" -D {data}" in command)
    }


def _on_linux(data: str) -> Iterator[tuple[int, str]]:
    for entry in Path("/proc").iterdir():
        if not entry.name.isdigit():
            continue
        try:
            # The kernel marks what no longer exists; a server in a removed folder still is one to clear away.
            folder, program = (str((entry / link).readlink()).removesuffix(" (deleted)") for link in ("cwd", "exe"))
            if folder == data and Path(program).name == "postgres":
                command = (entry / "cmdline").read_bytes().replace(b"\0", b" ").decode(errors="replace")
                yield int(entry.name), command
        except (FileNotFoundError, ProcessLookupError, PermissionError):
            continue  # ended meanwhile, or another user's, which cannot work in our folder
