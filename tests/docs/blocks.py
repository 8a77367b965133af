"""The fenced blocks of a document, and a session that runs them in order as a reader would.

A document is one session with a data folder and ports of its own. `sh` and `python` blocks are run, `sql` blocks by an
administrator of a PostgreSQL of one's own. A `text` block shows what the block before it prints, with `…` for whatever
differs from run to run. Other languages show files. A block that serves goes on until the next one does.
"""

import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from contextlib import ExitStack
from pathlib import Path
from types import TracebackType
from typing import NamedTuple
from urllib.parse import urlsplit

from service.database.psql import psql
from tests.support.ports import free_port

ROOT = Path(__file__).resolve().parents[2]
RUN = {"sh", "python", "sql"}
# Those in the languages of the clients are parts of programs; the examples of the clients are whole ones.
SHOWN = {"go", "ini", "java", "json", "proto", "rust", "toml", "ts", "xml", "yaml"}
_FENCE = re.compile(r"^```(\w*)[^\n]*\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_SERVER = re.compile(r"^(make run|planwire serve)\b", re.MULTILINE)
_START_SECONDS = 90.0


class Block(NamedTuple):
    """A fenced block: where it is, what it is, and what it should print (None: anything)."""

    line: int
    language: str
    text: str
    output: str | None


def blocks(document: Path) -> list[Block]:
    """All blocks of a document but those that show an output, which are joined to theirs."""
    text = document.read_text(encoding="utf-8")
    found: list[Block] = []
    for match in _FENCE.finditer(text):
        language, content = match[1], match[2]
        if language == "text" and found and found[-1].language in RUN and found[-1].output is None:
            found[-1] = found[-1]._replace(output=content)
        else:
            found.append(Block(text.count("\n", 0, match.start()) + 1, language, content, None))
    return found


class Session:
    """Runs blocks in the root of the checkout, with a home folder that is gone afterwards."""

    def __init__(self, own_postgres: str) -> None:
        """`own_postgres` is the URL of the server that stands for db.example.org, as its administrator."""
        self._own_postgres = own_postgres
        self._stack = ExitStack()
        self._server: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> "Session":
        # Short, for the path of PostgreSQL's socket; and one that its user may enter, where root runs the tests.
        folder = Path(self._stack.enter_context(tempfile.TemporaryDirectory(prefix="planwire-docs-")))
        folder.chmod(0o711)
        self._stack.callback(self.stop_server)
        self._state, self._log = folder / "state.sh", folder / "server.log"
        # Operators have certificates; those who run the tests need not.
        shutil.copytree(Path(__file__).with_name("certificates"), folder / "planwire")
        serve, admin = (str(free_port()) for _ in range(2))
        own = urlsplit(self._own_postgres)
        # What readers see, and what is tried here.
        self._replaced = {
            "50051": serve,
            "50052": admin,
            "0.0.0.0": "127.0.0.1",  # noqa: S104
            "@db.example.org:5432/planwire": f"@/planwire?{own.query}",
        }
        self._env = {
            name: value
            for name, value in os.environ.items()
            if not name.startswith(("ARGS", "MAKE", "PLANWIRE_", "PG"))
        } | {
            "HOME": str(folder),
            "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}",
            "PLANWIRE_ADDRESS": f"127.0.0.1:{serve}",
            "PLANWIRE_ADMIN_LISTEN": f"127.0.0.1:{admin}",
            "PLANWIRE_DATA_DIR": str(folder / "data"),
            "PLANWIRE_LISTEN": f"127.0.0.1:{serve}",
        }
        self._state.write_text("")
        return self

    def __exit__(self, *_: type[BaseException] | BaseException | TracebackType | None) -> None:
        self._stack.close()

    def run(self, block: Block) -> None:
        """Run a block, and raise AssertionError where it fails or prints something else than it says."""
        text = self._localised(block.text)
        if _SERVER.search(text):
            self._start_server(text)
            return
        finished = subprocess.run(
            self._command(block.language, text),
            cwd=ROOT,
            env=self._env,
            input=text if block.language == "sql" else "",
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            timeout=300,
            check=False,
        )
        printed = finished.stdout
        expected = None if block.output is None else self._localised(block.output)
        # Under `set -e` only the last command of a block can fail.
        fails = bool(expected and re.search(r"^(ERROR:|planwire: )", expected, re.MULTILINE))
        assert (finished.returncode != 0) == fails, f"exit code {finished.returncode} of\n{text}\n{printed}"
        if expected is not None:
            assert _pattern(expected).fullmatch(_lines(printed)), f"{text}\nprints\n{printed}"

    def stop_server(self) -> None:
        """Press Ctrl-C where a server runs. Raises AssertionError unless it ends well."""
        if self._server is None:
            return
        server, self._server = self._server, None
        os.killpg(server.pid, signal.SIGINT)
        try:
            server.wait(60)
        except subprocess.TimeoutExpired:
            os.killpg(server.pid, signal.SIGKILL)
            server.wait()
            raise AssertionError(f"the server does not end: {self._log.read_text()}") from None
        assert '"draining"' in self._log.read_text(), self._log.read_text()

    def _start_server(self, text: str) -> None:
        self.stop_server()
        with self._log.open("wb") as log:
            self._server = subprocess.Popen(
                ["bash", "-c", f"{self._begin()}{text}"],
                cwd=ROOT,
                env=self._env,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                start_new_session=True,
            )
        deadline = time.monotonic() + _START_SECONDS
        while '"database answers"' not in self._log.read_text():
            ended = self._server.poll() is not None
            if ended or time.monotonic() > deadline:
                self._server = None if ended else self._server
                raise AssertionError(f"{text} does not serve: {self._log.read_text()}")
            time.sleep(0.1)

    def _command(self, language: str, text: str) -> list[str]:
        if language == "python":
            return [sys.executable, "-c", text]
        if language == "sql":
            return psql(self._own_postgres, ["--no-psqlrc", "--set=ON_ERROR_STOP=1"]).argv
        keep = f"trap 'export -p >{self._state}; echo \"cd $PWD\" >>{self._state}' EXIT\n"
        return ["bash", "-c", f"{keep}{self._begin()}{text}"]

    def _begin(self) -> str:
        """In the shell as the block before left it: its variables and its folder."""
        return f". {self._state}\nset -euo pipefail\n"

    def _localised(self, text: str) -> str:
        for shown, real in self._replaced.items():
            text = text.replace(shown, real)
        return text


def _lines(text: str) -> str:
    return "".join(f"{line.rstrip()}\n" for line in text.strip().splitlines())


def _pattern(expected: str) -> re.Pattern[str]:
    """`…` stands for anything within a line, and on a line of its own for any lines."""
    lines = expected.strip().splitlines()
    return re.compile(
        "".join(
            "(?:.*\n)*?" if line.strip() == "…" else re.escape(line.rstrip()).replace("…", ".*") + "\n"
            for line in lines
        )
    )
