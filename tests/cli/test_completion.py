"""Completion: installed by the command, and answered to each shell in its own way."""

import os
import pty
import select
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.cli.conftest import COMMAND


class Terminal:
    """A terminal in which somebody types."""

    def __init__(self, descriptor: int) -> None:
        """Take the side of the keyboard and the screen."""
        self._descriptor = descriptor

    def type(self, keys: str, expected: str) -> None:
        """Type, and wait until this is on the screen."""
        os.write(self._descriptor, keys.encode())
        screen, deadline = "", time.monotonic() + 20
        while expected not in screen:
            ready, _, _ = select.select([self._descriptor], [], [], max(0.0, deadline - time.monotonic()))
            assert ready, f"{keys!r} shows {screen!r}, not {expected!r}"
            screen += os.read(self._descriptor, 65536).decode()


@contextmanager
def bash(environment: dict[str, str], folder: Path) -> Iterator[Terminal]:
    """An interactive bash that reads the .bashrc of its home."""
    ours, its = pty.openpty()
    path = f"{COMMAND.parent}{os.pathsep}{environment['PATH']}"
    shell = subprocess.Popen(
        ["bash", "-i"],
        env=environment | {"PATH": path, "TERM": "dumb"},
        cwd=folder,
        stdin=its,
        stdout=its,
        stderr=its,
        start_new_session=True,
    )
    os.close(its)
    try:
        yield Terminal(ours)
    finally:
        shell.kill()
        shell.wait()
        os.close(ours)


def test_bash(environment: dict[str, str], tmp_path: Path) -> None:
    (tmp_path / "plan.md").touch()
    with bash(environment, tmp_path) as terminal:
        terminal.type("planwire --install-completion\n", "bash completion installed")
    with bash(environment, tmp_path) as terminal:
        erase = "\x15"
        terminal.type("planwire work\t", "planwire workspace ")
        terminal.type(f"{erase}planwire task st\t", "planwire task start ")
        terminal.type(f"{erase}planwire serve --tokens\t", "planwire serve --tokens-file ")
        terminal.type(f"{erase}planwire task list --status can\t", "--status cancelled ")
        terminal.type(f"{erase}planwire import pl\t", "planwire import plan.md ")


@pytest.mark.parametrize(
    ("shell", "installed", "asks", "answer"),
    [
        ("zsh", ".zfunc/_planwire", {"ARGS": "planwire task st"}, '"start":"Starts a task'),
        (
            "fish",
            ".config/fish/completions/planwire.fish",
            {"ARGS": "planwire task st", "FISH_ACTION": "get-args"},
            "start\tStarts a task",
        ),
    ],
)
def test_other_shells(
    environment: dict[str, str], tmp_path: Path, shell: str, installed: str, asks: dict[str, str], answer: str
) -> None:
    # The command knows a shell by the name of its parent process, and this one need not be installed.
    (tmp_path / shell).symlink_to("/bin/bash")
    subprocess.run([tmp_path / shell, "-c", f"{COMMAND} --install-completion; true"], env=environment, check=True)
    script = (tmp_path / installed).read_text()
    question = {"_PLANWIRE_COMPLETE": f"complete_{shell}"} | {f"_TYPER_COMPLETE_{key}": asks[key] for key in asks}
    assert all(name in script for name in question)
    answered = subprocess.run([COMMAND], env=environment | question, stdout=subprocess.PIPE, text=True, check=False)
    assert answer in answered.stdout
