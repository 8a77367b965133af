"""The command, run as people run it: a process of its own."""

import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from planwire.v1.workspace_service_pb2 import RegisterWorkspaceRequest
from planwire.v1.workspace_service_pb2_grpc import WorkspaceServiceStub

from service.database.embedded import EmbeddedPostgres
from tests.conftest import fresh_database, running_server
from tests.support.forked_command import Forked, ForkedCommand

COMMAND = Path(sys.executable).with_name("planwire")


class Ended(NamedTuple):
    """How a run of the command ended, and what it wrote."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)


Planwire = Callable[..., Ended]
Start = Callable[..., Forked]
NewToken = Callable[..., str]


@pytest.fixture(scope="module")
def server_database(postgres: EmbeddedPostgres) -> Iterator[str]:
    """The database of the file."""
    with fresh_database(postgres) as url:
        yield url


@pytest.fixture(scope="module")
def server_address(server_database: str) -> Iterator[str]:
    """That of the file: each test works in a folder, and so in a workspace, of its own."""
    with running_server(server_database) as address:
        yield address


@pytest.fixture
def environment(tmp_path: Path) -> dict[str, str]:
    """An environment without settings, except that no server and no database are reached by chance."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("PLANWIRE_", "GRPC_"))}
    unset = {"NO_COLOR", "FORCE_COLOR", "COLUMNS", "http_proxy", "https_proxy"}
    return {
        **{name: value for name, value in kept.items() if name not in unset},
        "HOME": str(tmp_path),
        "TZ": "UTC",
        "USER": "ada",
        "LOGNAME": "ada",
        "TERM": "xterm",
        "PLANWIRE_ADDRESS": "127.0.0.1:1",
        "PLANWIRE_DATA_DIR": str(tmp_path / "data"),
    }


@pytest.fixture
def planwire(forked: ForkedCommand, environment: dict[str, str], tmp_path: Path) -> Planwire:
    """Runs the command with these arguments; settings are given as keywords, without their prefix."""

    def run(*arguments: str, input: str | None = None, cwd: Path = tmp_path, **settings: str) -> Ended:  # noqa: A002
        given = environment | {f"PLANWIRE_{name.upper()}": value for name, value in settings.items()}
        if "PYTHONPATH" in environment:  # what decides what is loaded needs a process that loads
            ended = subprocess.run(
                [COMMAND, *arguments], env=given, cwd=cwd, input=input, capture_output=True, text=True, check=False
            )
        else:
            ended = forked.run(*arguments, environment=given, folder=cwd, typed=input, seconds=120)
        assert "Traceback" not in ended.stderr, ended.stderr
        return Ended(ended.returncode, ended.stdout, ended.stderr)

    return run


@pytest.fixture
def start(forked: ForkedCommand, environment: dict[str, str], tmp_path: Path) -> Iterator[Start]:
    """Starts the command as `planwire` runs it, and does not wait for it. What still runs at the end is killed."""
    started = []

    def start(*arguments: str, cwd: Path = tmp_path, **settings: str) -> Forked:
        given = environment | {f"PLANWIRE_{name.upper()}": value for name, value in settings.items()}
        started.append(forked.start(*arguments, environment=given, folder=cwd))
        return started[-1]

    yield start
    for process in started:
        process.kill()
        process.communicate()


@pytest.fixture
def new_token(planwire: Planwire) -> NewToken:
    """Adds an entry to a tokens file, with these options, and gives the token."""

    def create(file: Path, principal: str, *options: str) -> str:
        ended = planwire("token", "create", "--principal", principal, *options, tokens_file=str(file))
        assert ended.code == 0, ended.err
        return ended.err.split()[-1]

    return create


@pytest.fixture
def workspace(workspaces: WorkspaceServiceStub, tmp_path: Path) -> str:
    """The id of the workspace that is registered for the folder where commands run."""
    return workspaces.RegisterWorkspace(RegisterWorkspaceRequest(path=str(tmp_path))).workspace.id


@pytest.fixture
def online(planwire: Planwire, server_address: str, workspace: str) -> Planwire:
    """`planwire` with a server, and a workspace registered for its folder."""
    return partial(planwire, address=server_address)
