"""What the client's README and the example show works, in a folder of its own."""

import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from service.database.embedded import EmbeddedPostgres
from tests.conftest import fresh_database, running_server
from tests.docs.blocks import Block, blocks

ROOT = Path(__file__).parents[3]
README = ROOT / "clients" / "python" / "README.md"
EXAMPLE = ROOT / "docs" / "examples" / "two_workers.py"
SHOWN_ADDRESS = "127.0.0.1:50051"

PROGRAMS = [block for block in blocks(README) if block.language == "python"]


def printed(folder: Path, *arguments: str) -> str:
    ended = subprocess.run(
        [sys.executable, "-W", "error", *arguments], cwd=folder, capture_output=True, text=True, timeout=60, check=False
    )
    assert ended.returncode == 0, ended.stderr
    return ended.stdout


@pytest.fixture
def empty_server(postgres: EmbeddedPostgres) -> Iterator[str]:
    """`host:port` of a server with nothing in it."""
    with fresh_database(postgres) as url, running_server(url) as address:
        yield address


@pytest.mark.parametrize("program", PROGRAMS, ids=lambda block: f"line {block.line}")
def test_the_programs_of_the_readme(program: Block, empty_server: str, tmp_path: Path) -> None:
    assert printed(tmp_path, "-c", program.text.replace(SHOWN_ADDRESS, empty_server)) == program.output


def test_two_workers(server_address: str, tmp_path: Path) -> None:
    lines = printed(tmp_path, str(EXAMPLE), server_address).splitlines()
    transitions = [re.split(r"  +", line) for line in lines]
    assert len(transitions) == 8
    by_task: dict[str, list[tuple[str, str]]] = {}
    for worker, title, status in transitions:
        by_task.setdefault(title, []).append((worker, status.removeprefix("TASK_STATUS_")))
    shares = {"ada": {"Write the grammar", "Measure"}, "grace": {"Write the tests", "Document"}}
    for worker, titles in shares.items():
        for title in titles:
            assert by_task[title] == [(worker, "IN_PROGRESS"), (worker, "COMPLETED")]


def test_the_example_is_small() -> None:
    lines = [line for line in EXAMPLE.read_text().splitlines() if line.strip()]
    assert len([line for line in lines if not line.startswith(("import", "from"))]) <= 25
