"""Connections that strangers open."""

import socket
import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack, closing
from pathlib import Path

import grpc
import pytest
from planwire.v1.workspace_service_pb2 import ListWorkspacesRequest
from planwire.v1.workspace_service_pb2_grpc import WorkspaceServiceStub

from tests.support.served import Served
from tests.support.tokens import write_tokens

_FILES = 300
_PREFACE = b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n\0\0\0\4\0\0\0\0\0"


@pytest.fixture
def server(database_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Served]:
    """A server that may open few files."""
    python = tmp_path / "python"
    python.write_text(f'#!/bin/sh\nulimit -n {_FILES}\nexec {sys.executable} "$@"\n')
    python.chmod(0o700)
    monkeypatch.setattr(sys, "executable", str(python))
    write_tokens(tmp_path / "tokens.toml", {"ada": {"*": ["admin"]}})
    served = Served(database_url, "--no-migrate", tokens_file=tmp_path / "tokens.toml", tokens_grace=2)
    try:
        yield served
    finally:
        served.kill()


def test_strangers_do_not_take_all_files(server: Served) -> None:
    """The tokens file could not be read any more, and nobody would be let in."""
    host, port = server.address.rsplit(":", 1)
    with grpc.insecure_channel(server.address) as channel, ExitStack() as stack:
        stub, metadata = WorkspaceServiceStub(channel), (("authorization", "Bearer ada"),)
        stub.ListWorkspaces(ListWorkspacesRequest(), metadata=metadata, timeout=30)
        for _ in range(2 * _FILES):
            stranger = stack.enter_context(closing(socket.create_connection((host, int(port)), 30)))
            stranger.sendall(_PREFACE)
        for _ in range(25):  # longer than the tokens are looked at, and the grace
            stub.ListWorkspaces(ListWorkspacesRequest(), metadata=metadata, timeout=30)
            time.sleep(0.15)
    assert not server.events("files are not valid, so what was read last holds")
