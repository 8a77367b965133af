"""Runs the command `planwire` in processes that are forked from one which has loaded it.

Loading takes a run of the command longer than all else that it does, and the tests make hundreds of runs. What a run
loads is tested where the command is started as people start it, in tests/cli/test_startup.py among others.
"""

import atexit
import gc
import json
import os
import pkgutil
import signal
import socket
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from functools import cache
from importlib import import_module
from itertools import count
from pathlib import Path
from types import FrameType
from typing import Any, NoReturn

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


class ForkedCommand:
    """A process that has loaded the command, and forks a process of its own for each run."""

    def __init__(self, orders: socket.socket) -> None:
        self._orders = orders

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
            ours, its = socket.socketpair()
            with closing(ours):
                with closing(its):
                    order = json.dumps([arguments, dict(environment), str(folder), killed_at]).encode()
                    files = [typing.fileno(), out.fileno(), err.fileno(), its.fileno()]
                    socket.send_fds(self._orders, [order], files)
                ours.settimeout(seconds)
                process = int(ours.recv(16))
                try:
                    code = int(ours.recv(16))
                except TimeoutError:
                    os.kill(process, signal.SIGKILL)
                    raise subprocess.TimeoutExpired(arguments, seconds) from None
            out.seek(0)
            err.seek(0)
            return subprocess.CompletedProcess(arguments, code, out.read().decode(), err.read().decode())


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
    # The kernel forgets forked processes that nobody waits for.
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)
    gc.freeze()
    while True:
        order, files, _, _ = socket.recv_fds(orders, _LONGEST_ORDER, 4)
        if not order:
            return
        if not os.fork():
            signal.signal(signal.SIGCHLD, signal.SIG_DFL)
            _watch(order, *files)
        for file in files:
            os.close(file)


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


def _watch(order: bytes, typing: int, out: int, err: int, reports: int) -> NoReturn:
    """Run the command in a process of its own, and report its id, then its exit code."""
    process = os.fork()
    if not process:
        for place, file in enumerate((typing, out, err)):
            os.dup2(file, place)
        for file in (typing, out, err, reports):
            os.close(file)
        _become(*json.loads(order))
    os.write(reports, b"%-16d" % process)
    _, status = os.waitpid(process, 0)
    os.write(reports, b"%-16d" % os.waitstatus_to_exitcode(status))
    os._exit(0)


def _become(arguments: list[str], environment: dict[str, str], folder: str, killed_at: int) -> None:
    os.chdir(folder)
    os.environ.clear()
    os.environ.update(environment)
    sys.argv = [str(Path(sys.executable).with_name("planwire")), *arguments]
    time.tzset()
    if killed_at:
        _kill_before_call(killed_at)
    try:
        cli.main()
    except SystemExit as ended:
        # What a process does at its end, but for taking all apart that is loaded: that takes longer than most runs.
        threading._shutdown()  # type: ignore[attr-defined]  # typeshed leaves it out
        atexit._run_exitfuncs()
        os._exit(ended.code if isinstance(ended.code, int) else ended.code is not None)


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
