"""Fixtures for files whose tests share a server: each test gets a workspace of its own in it.

A conftest.py takes them in by importing them.
"""

import uuid
from collections.abc import Iterator
from typing import Literal

import pytest
from planwire.v1.workspace_service_pb2 import RegisterWorkspaceRequest
from planwire.v1.workspace_service_pb2_grpc import WorkspaceServiceStub

from service.database.embedded import EmbeddedPostgres
from tests.conftest import fresh_database, running_server

__all__ = ["database_url", "server_address", "workspace_id"]


def _scope(fixture_name: str, config: pytest.Config) -> Literal["session", "module"]:
    """With --quick all files share one server: to start one for each would take most of the time."""
    return "session" if config.getoption("quick") else "module"


@pytest.fixture(scope=_scope)
def database_url(postgres: EmbeddedPostgres) -> Iterator[str]:
    """The URL of the file's database."""
    with fresh_database(postgres) as url:
        yield url


@pytest.fixture(scope=_scope)
def server_address(database_url: str) -> Iterator[str]:
    """`host:port` of the file's server, which has default settings."""
    with running_server(database_url) as address:
        yield address


@pytest.fixture
def workspace_id(workspaces: WorkspaceServiceStub) -> str:
    """The id of a registered workspace without anything in it."""
    id_ = f"w-{uuid.uuid4()}"
    workspaces.RegisterWorkspace(RegisterWorkspaceRequest(workspace_id=id_, path=f"/{id_}"))
    return id_
