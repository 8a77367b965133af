"""Fixtures for files whose tests share a server: each test gets a workspace of its own in it.

A conftest.py takes them in by importing them. A file whose tests need nothing but such workspaces is marked with
`shares_server`, and shares one server with all others that are: see docs/maintainers.md. Every other file has its own.
"""

import uuid
from collections.abc import Iterator

import pytest
from planwire.v1.workspace_service_pb2 import RegisterWorkspaceRequest
from planwire.v1.workspace_service_pb2_grpc import WorkspaceServiceStub

from service.database.embedded import EmbeddedPostgres
from tests.conftest import fresh_database, nothing_fails, running_server

__all__ = ["database_url", "server_address", "workspace_id"]


def _shares(request: pytest.FixtureRequest) -> bool:
    """With --quick all files share one server: to start one for each would take most of the time."""
    return request.config.getoption("quick") or request.node.get_closest_marker("shares_server") is not None


@pytest.fixture(scope="module")
def database_url(request: pytest.FixtureRequest, postgres: EmbeddedPostgres) -> Iterator[str]:
    """The URL of the file's database."""
    if _shares(request):
        yield request.getfixturevalue("shared_database_url")
    else:
        with fresh_database(postgres) as url:
            yield url


@pytest.fixture(scope="module")
def server_address(request: pytest.FixtureRequest, database_url: str) -> Iterator[str]:
    """`host:port` of the file's server, which has default settings."""
    if _shares(request):
        with nothing_fails():
            yield request.getfixturevalue("shared_server_address")
    else:
        with running_server(database_url) as address:
            yield address


@pytest.fixture
def workspace_id(workspaces: WorkspaceServiceStub) -> str:
    """The id of a registered workspace without anything in it."""
    id_ = f"w-{uuid.uuid4()}"
    workspaces.RegisterWorkspace(RegisterWorkspaceRequest(workspace_id=id_, path=f"/{id_}"))
    return id_
