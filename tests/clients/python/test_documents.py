"""What the client's README and the example show works, in a folder of its own."""

import os
import re
import subprocess
import sys
import venv
from collections.abc import Iterator
from pathlib import Path

import pytest

from service.database.embedded import EmbeddedPostgres
from tests.conftest import fresh_database, running_server
from tests.docs.blocks import Block, blocks

ROOT = Path(__file__).parents[3]
README = ROOT / "clients" / "python" / "README.md"
EXAMPLE = ROOT / "docs" / "examples" / "two_workers.py"
HANDOVER = ROOT / "docs" / "examples" / "handing_over.py"
SHOWN_ADDRESS = "127.0.0.1:50051"

PROGRAMS = [block for block in blocks(README) if block.language == "python"]


@pytest.fixture(scope="module")
def python(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The Python of an environment in which what the README says about it was done, and nothing else."""
    folder = tmp_path_factory.mktemp("environment")
    venv.create(folder)
    python = folder / "bin" / "python"
    # This environment's pip, told to work on that one: quicker than a pip of its own.
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    told = os.environ | {"PATH": path, "PIP_PYTHON": str(python), "PIP_QUIET": "1"}
    for block in blocks(README):
        if block.language == "sh":
            subprocess.run(["bash", "-euc", block.text], cwd=ROOT, env=told, check=True)
    return python


def printed(python: Path, folder: Path, *arguments: str) -> str:
    command = [str(python), "-W", "error", *arguments]
    ended = subprocess.run(command, cwd=folder, capture_output=True, text=True, timeout=60, check=False)
    assert ended.returncode == 0, ended.stderr
    return ended.stdout


@pytest.fixture
def empty_server(postgres: EmbeddedPostgres) -> Iterator[str]:
    """`host:port` of a server with nothing in it."""
    with fresh_database(postgres) as url, running_server(url) as address:
        yield address


@pytest.mark.timeout(240)
@pytest.mark.parametrize("program", PROGRAMS, ids=lambda block: f"line {block.line}")
def test_the_programs_of_the_readme(program: Block, python: Path, empty_server: str, tmp_path: Path) -> None:
    text = program.text.replace(SHOWN_ADDRESS, empty_server)
    assert [printed(python, tmp_path, "-c", text) for _ in range(2)] == [program.output] * 2


def test_two_workers(python: Path, server_address: str, tmp_path: Path) -> None:
    lines = printed(python, tmp_path, str(EXAMPLE), server_address).splitlines()
    transitions = [re.split(r"  +", line) for line in lines]
    assert len(transitions) == 8
    by_task: dict[str, list[tuple[str, str]]] = {}
    for worker, title, status in transitions:
        by_task.setdefault(title, []).append((worker, status.removeprefix("TASK_STATUS_")))
    shares = {"ada": {"Write the grammar", "Measure"}, "grace": {"Write the tests", "Document"}}
    for worker, titles in shares.items():
        for title in titles:
            assert by_task[title] == [(worker, "IN_PROGRESS"), (worker, "COMPLETED")]


def test_workers_and_approver(python: Path, server_address: str, tmp_path: Path) -> None:
    example = EXAMPLE.with_name("workers_and_approver.py")
    lines = printed(python, tmp_path, str(example), server_address).splitlines()
    done = {title: rest for title, *rest in (re.split(r"  +", line.rstrip()) for line in lines)}
    assert done.keys() == {"Write", "Test", "Measure", "Publish", "Announce"}
    for title, (output, *_) in done.items():
        assert re.fullmatch(f"{title.lower()} by (ada|bob)", output)
    assert {title for title, rest in done.items() if rest[1:] == ["eve"]} == {"Publish", "Announce"}


def test_a_plan_is_handed_over(python: Path, server_address: str, tmp_path: Path) -> None:
    expected = [
        "ada → grace: the tests are yours (Write the tests)",
        "ada    The grammar is written.",
        "grace  The tests pass.",
    ]
    for _ in range(2):
        assert printed(python, tmp_path, str(HANDOVER), server_address).splitlines() == expected


def test_the_example_is_small() -> None:
    lines = [line for line in EXAMPLE.read_text().splitlines() if line.strip()]
    assert len([line for line in lines if not line.startswith(("import", "from"))]) <= 25
