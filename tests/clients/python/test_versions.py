"""The range of versions that the client works with: all other tests run with the newest, these with the oldest."""

import re
import subprocess
import sys
import tomllib
import venv
from pathlib import Path

import pytest
from packaging.requirements import Requirement

from tests.clients.python import everything

CLIENT = Path(__file__).parents[3] / "clients" / "python"


def lower_bounds() -> dict[str, str]:
    with (CLIENT / "pyproject.toml").open("rb") as file:
        requirements = [Requirement(text) for text in tomllib.load(file)["project"]["dependencies"]]
    return {requirement.name: next(iter(requirement.specifier)).version for requirement in requirements}


def run(*command: object) -> None:
    ended = subprocess.run(
        [str(word) for word in command],
        env={"PATH": "/usr/bin:/bin", "PYTHONPATH": str(CLIENT)},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert ended.returncode == 0, ended.stdout + ended.stderr


@pytest.mark.timeout(240)
def test_the_oldest_versions(server_address: str, tmp_path: Path) -> None:
    """Everything of the client, with warnings as errors, in an environment that has nothing but its dependencies."""
    venv.create(tmp_path)
    python = tmp_path / "bin" / "python"
    oldest = [f"{name}=={version}" for name, version in lower_bounds().items()]
    subprocess.run(
        [sys.executable, "-m", "pip", "--python", python, "install", "--quiet", "--disable-pip-version-check", *oldest],
        check=True,
    )
    run(python, "-W", "error", everything.__file__, server_address)


def test_the_newest_versions(server_address: str) -> None:
    run(sys.executable, "-W", "error", everything.__file__, server_address)


def test_the_bounds_are_those_of_the_stubs() -> None:
    """What the stubs refuse at import is not promised, and nothing that they take is left out."""
    bounds = lower_bounds()
    generated = "\n".join(path.read_text() for path in (CLIENT / "planwire" / "v1").glob("*_pb2*.py"))
    assert set(re.findall(r"# Protobuf Python Version: (.+)", generated)) == {bounds["protobuf"]}
    assert set(re.findall(r"GRPC_GENERATED_VERSION = '(.+)'", generated)) == {bounds["grpcio"]}
