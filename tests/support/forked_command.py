"""Runs the command `planwire`, and so servers, in processes that are forked from one which has loaded it.

Loading takes a run of the command longer than all else that it does, and the tests make hundreds of runs. What a run
loads is tested where the command is started as people start it, in tests/cli/test_startup.py among others.
"""

import atexit
import gc
import json
import os
import pkgutil
import select
import signal
import socket
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, closing, contextmanager, suppress
from functools import cache
from importlib import import_module
from itertools import count
from pathlib import Path
from types import FrameType, ModuleType, TracebackType
from typing import IO, Any, NoReturn

import planwire
from planwire import cli
from planwire.cli import app, plan_folder

import service.cli

_LONGEST_ORDER = 1 << 20
_SETS_SETTINGS = "PLANWIRE_"
_LOADED_BY_RUNS = ("service.run", "grpc._channel", "grpc._interceptor", "typer._adapters", "typer._click.decorators")
"""What no import of a module of the command loads, and runs of it do."""

_WRITING = ("locked", "_prepare", "replace", "_write")
"""The functions of `plan_folder` that change what is on the disk; each of their calls of the system can be the last."""


class Forked:
    """A run of the command, as subprocess.Popen shows one. The process that it was forked from waits for it."""

    def __init__(self, arguments: tuple[str, ...], reports: socket.socket, out: IO[str] | None, err: IO[str] | None):
        self.args = arguments
        self.stdout, self.stderr = out, err
        self.returncode: int | None = None
        self._reports = reports
        self.pid = int(reports.recv(16))

    def __enter__(self) -> "Forked":
        return self

    def __exit__(self, *_: type[BaseException] | BaseException | TracebackType | None) -> None:
        for stream in filter(None, (self.stdout, self.stderr)):
            stream.close()
        self.wait()

    def poll(self) -> int | None:
        """The exit code, or the negative number of the signal that ended it; None while it runs."""
        return self._ended(0)

    def wait(self, timeout: float | None = None) -> int:
        """The same, once it has ended. Raises subprocess.TimeoutExpired."""
        code = self._ended(timeout)
        if code is None:
            raise subprocess.TimeoutExpired(self.args, timeout or 0)
        return code

    def communicate(self, timeout: float | None = None) -> tuple[str, str]:
        """What it has still to write, once it has ended. Raises subprocess.TimeoutExpired, and kills it then."""
        with self, ThreadPoolExecutor(2) as pool:
            streams = (self.stdout, self.stderr)
            written = [pool.submit(stream.read if stream and not stream.closed else str) for stream in streams]
            try:
                self.wait(timeout)
            except subprocess.TimeoutExpired:
                self.kill()
                raise
            out, err = (each.result() for each in written)
            return out, err

    def send_signal(self, number: int) -> None:
        """Does nothing when it has ended."""
        if self.poll() is None:
            os.kill(self.pid, number)

    def kill(self) -> None:
        self.send_signal(signal.SIGKILL)

    def terminate(self) -> None:
        self.send_signal(signal.SIGTERM)

    def _ended(self, seconds: float | None) -> int | None:
        if self.returncode is None and _readable(self._reports, seconds):
            self.returncode = int(self._reports.recv(16))
            self._reports.close()
        return self.returncode


def _readable(ours: socket.socket, seconds: float | None) -> bool:
    poll = select.poll()  # of any number of open files, where select knows the first 1,024
    poll.register(ours, select.POLLIN)
    return bool(poll.poll(None if seconds is None else 1000 * seconds))


class ForkedCommand:
    """A process that has loaded the command, and forks a process of its own for each run."""

    def __init__(self, orders: socket.socket) -> None:
        self._orders = orders

    def start(self, *arguments: str, environment: Mapping[str, str], folder: Path) -> Forked:
        """Start the command with nothing to read, and pipes from what it writes."""
        with ExitStack() as stack:
            nothing = stack.enter_context(Path(os.devnull).open("rb"))
            ours: list[IO[str]] = []
            its: list[int] = []
            for _ in range(2):
                reads, writes = os.pipe()
                stack.callback(os.close, writes)
                ours.append(os.fdopen(reads))
                its.append(writes)
            return self._order(arguments, environment, folder, [nothing.fileno(), *its], *ours)

    def run(
        self,
        *arguments: str,
        environment: Mapping[str, str],
        folder: Path,
        typed: str | None,
        seconds: float,
        killed_at: int = 0,
    ) -> "subprocess.CompletedProcess[str]":
        """Run the command to its end with what is typed as its input. Raises subprocess.TimeoutExpired.

        With `killed_at` it is killed just before the so-many-th call by which it writes plan files, counted from 1.
        """
        with tempfile.TemporaryFile() as typing, tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
            typing.write((typed or "").encode())
            typing.seek(0)
            files = [typing.fileno(), out.fileno(), err.fileno()]
            process = self._order(arguments, environment, folder, files, killed_at=killed_at)
            try:
                code = process.wait(seconds)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()
                raise
            out.seek(0)
            err.seek(0)
            return subprocess.CompletedProcess(arguments, code, out.read().decode(), err.read().decode())

    def _order(
        self,
        arguments: tuple[str, ...],
        environment: Mapping[str, str],
        folder: Path,
        files: list[int],
        out: IO[str] | None = None,
        err: IO[str] | None = None,
        *,
        killed_at: int = 0,
    ) -> Forked:
        ours, its = socket.socketpair()
        with closing(its):
            order = json.dumps([arguments, dict(environment), str(folder), killed_at]).encode()
            socket.send_fds(self._orders, [order], [*files, its.fileno()])
        return Forked(arguments, ours, out, err)


@contextmanager
def forked_command() -> Iterator[ForkedCommand]:
    """The command, loaded, for as long as the block lasts."""
    ours, its = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
    environment = {name: value for name, value in os.environ.items() if not name.startswith(_SETS_SETTINGS)}
    environment["GRPC_VERBOSITY"] = "NONE"  # as the command sets it before it loads gRPC
    command = [sys.executable, __file__, str(its.fileno())]
    process = subprocess.Popen(command, env=environment, pass_fds=[its.fileno()], start_new_session=True)
    its.close()
    with process, closing(ours):
        yield ForkedCommand(ours)


def _serve(orders: socket.socket) -> None:
    _load()
    gc.freeze()
    # What ends wakes the loop, and so does an order.
    woken, wakes = socket.socketpair()
    wakes.setblocking(False)
    signal.set_wakeup_fd(wakes.fileno(), warn_on_full_buffer=False)
    signal.signal(signal.SIGCHLD, lambda *_: None)
    running: dict[int, int] = {}
    """What the end of each process is to be reported to."""
    while True:
        ready, _, _ = select.select([orders, woken], [], [])
        if woken in ready:
            woken.recv(1024)
            _report(running)
        if orders in ready:
            order, files, _, _ = socket.recv_fds(orders, _LONGEST_ORDER, 4)
            if not order:
                return
            process = os.fork()
            if not process:
                signal.set_wakeup_fd(-1)
                signal.signal(signal.SIGCHLD, signal.SIG_DFL)
                # Ignored from the start where the tests run in the background of a shell.
                signal.signal(signal.SIGINT, signal.default_int_handler)
                for end in (orders, woken, wakes):
                    end.close()
                for file in running.values():
                    os.close(file)
                _become(files, *json.loads(order))
            *streams, reports = files
            for file in streams:
                os.close(file)
            running[process] = reports
            os.write(reports, b"%-16d" % process)


def _report(running: dict[int, int]) -> None:
    """Say of those that have ended how they did."""
    while running:
        process, status = os.waitpid(-1, os.WNOHANG)
        if not process:
            return
        reports = running.pop(process)
        with suppress(BrokenPipeError):  # nobody wants to know
            os.write(reports, b"%-16d" % os.waitstatus_to_exitcode(status))
        os.close(reports)


def _load() -> None:
    for package in (planwire, service.cli):
        for module in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
            import_module(module.name)
    for name in _LOADED_BY_RUNS:
        import_module(name)
    # A run also makes the options of its command out of the protos, which takes longer than most calls: made once here.
    app.get_command = cache(app.get_command)  # type: ignore[attr-defined]
    for _, place in cli.commands().values():
        module_name, _, attribute = place.partition(":")
        app.get_command(getattr(import_module(module_name), attribute))  # type: ignore[attr-defined]


def _become(
    files: list[int], arguments: list[str], environment: dict[str, str], folder: str, killed_at: int
) -> NoReturn:
    """Be a process that was started with these arguments, and with the first three of these files."""
    for place, file in enumerate(files[:3]):
        os.dup2(file, place)
    for file in files:
        os.close(file)
    # Those that are there know of the files before whether they are terminals, and whether one can seek in them.
    sys.stdin = open(0, closefd=False)  # noqa: SIM115
    sys.stdout = open(1, "w", 1 if os.isatty(1) else -1, closefd=False)  # noqa: SIM115
    sys.stderr = open(2, "w", 1, errors="backslashreplace", closefd=False)  # noqa: SIM115
    # The workers of a server, which are started anew, would look for what is here and load it.
    sys.modules["__main__"] = ModuleType("__main__")
    os.chdir(folder)
    os.environ.clear()
    os.environ.update(environment)
    sys.argv = [str(Path(sys.executable).with_name("planwire")), *arguments]
    time.tzset()
    tempfile.tempdir = None
    if killed_at:
        _kill_before_call(killed_at)
    code: object = None
    try:
        cli.main()
    except SystemExit as ended:
        code = ended.code
    # What a process does at its end, but for taking all apart that is loaded: that takes longer than most runs.
    threading._shutdown()  # type: ignore[attr-defined]  # typeshed leaves it out
    atexit._run_exitfuncs()
    os._exit(code if isinstance(code, int) else code is not None)


def _kill_before_call(moment: int) -> None:
    """Have this process killed as by `kill -9`: what it writes is then as far as its last call has brought it."""
    calls = count(1)

    def look(frame: FrameType, event: str, _called: Any) -> None:
        code = frame.f_code
        writes = code.co_filename == plan_folder.__file__ and code.co_name in _WRITING
        if event == "c_call" and writes and next(calls) == moment:
            os.kill(os.getpid(), signal.SIGKILL)

    sys.setprofile(look)


if __name__ == "__main__":
    _serve(socket.socket(fileno=int(sys.argv[1])))
