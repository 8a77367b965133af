"""What happens while the server runs when the tokens file changes, breaks, or a token expires."""

import asyncio
import os
import threading
import time
import urllib.request
import uuid
from collections import deque
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import grpc
import grpc.aio
import pytest
from google.protobuf.message import Message
from grpc import StatusCode
from planwire.v1.transfer_service_pb2 import ExportRequest
from planwire.v1.transfer_service_pb2_grpc import TransferServiceStub

from tests.conftest import StartServer, running_server
from tests.rpc.client import METHODS, Client, path, request_class
from tests.rpc.refusal import Refusal, refusal_of, refused
from tests.support.ports import free_port
from tests.support.served import Servers
from tests.support.tokens import admin_of, entry, write_file, write_tokens
from tests.support.waiting import eventually

# Without those of a plan, which end by themselves as soon as the plan is read.
STREAMS = [
    name
    for name, method in METHODS.items()
    if (method.server_streaming or method.client_streaming) and "plan_id" not in method.input_type.fields_by_name
]
# A channel that takes little ahead of its reader.
_NARROW = [("grpc.http2.lookahead_bytes", 0), ("grpc.http2.bdp_probe", 0)]
# What a stream gets to end after its caller has lost access.
SECONDS = 5.0
_STREAM_SECONDS = 30.0
GRACE_SECONDS = 3.0


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("tokens") / "tokens.toml"
    write_tokens(file, {"admin": admin_of("*")})
    return file


@pytest.fixture(scope="module")
def guarded_address(database_url: str, file: Path) -> Iterator[str]:
    with running_server(database_url, tokens_file=file) as address:
        yield address


@pytest.fixture(scope="module")
def ada(guarded_address: str) -> Iterator[Client]:
    with grpc.insecure_channel(guarded_address, _NARROW) as channel:
        yield Client(channel, (("authorization", "Bearer ada"),), timeout=_STREAM_SECONDS)


def refusal_within(seconds: float, call: Any) -> Refusal:
    """How a call or stream is refused, which must be soon."""
    start = time.monotonic()
    with pytest.raises(grpc.RpcError) as raised:
        deque(call, maxlen=0)
    assert time.monotonic() - start < seconds
    return refusal_of(raised.value)


def opened(client: Client, rpc: str, workspace_id: str, import_id: str = "") -> Any:
    """A stream that waits: for events, for its reader, or for its next batch."""
    if METHODS[rpc].client_streaming:
        make = client.channel.stream_unary(path(rpc), request_class(rpc).SerializeToString)
        first: Any = request_class(rpc)(workspace_id=workspace_id)
        if rpc == "Import":
            first.header.import_id = import_id or str(uuid.uuid4())
        elif rpc == "IndexDocuments":
            first.document.source_path = "a.py"
        elif rpc == "IndexCode":
            first.file.path = "a.py"
        else:
            task_id = client.CreateTask(workspace_id=workspace_id, task={"title": "t"}).task.id
            first.execution_logs.add(task_id=task_id, agent_type="code", action="look")
        return make.future(
            waiting(first),
            metadata=(("authorization", "Bearer ada"),),
            timeout=_STREAM_SECONDS,
        )
    if rpc == "Export":
        return client.Export(workspace_id=workspace_id)
    stream = getattr(client, rpc)(workspace_id=workspace_id)
    assert next(stream).HasField("started")
    return stream


def waiting(first: Message) -> Iterator[Message]:
    """A stream of which nothing more comes."""
    yield first
    threading.Event().wait(_STREAM_SECONDS)


def begun(client: Client, workspace_id: str, import_id: str) -> bool:
    """Whether the header of an import has arrived."""
    try:
        client.GetImport(workspace_id=workspace_id, import_id=import_id)
    except grpc.RpcError as error:
        assert error.code() is StatusCode.NOT_FOUND
        return False
    return True


LOSSES = {
    "revoked": ({}, StatusCode.UNAUTHENTICATED),
    "elsewhere": ({"ada": admin_of("garden")}, StatusCode.PERMISSION_DENIED),
}


@pytest.mark.parametrize("loss", LOSSES)
def test_open_streams_end(client: Client, workspace_id: str, file: Path, ada: Client, loss: str) -> None:
    for _ in range(4):  # the first message of the export then waits for its reader
        client.CreateTask(workspace_id=workspace_id, task={"title": "t", "description": "x" * 250_000})
    write_tokens(file, {"ada": admin_of(workspace_id), "bob": admin_of(workspace_id)})
    streams = {rpc: opened(ada, rpc, workspace_id) for rpc in STREAMS}
    bob = Client(ada.channel, (("authorization", "Bearer bob"),), timeout=_STREAM_SECONDS)
    others = bob.WatchEvents(workspace_id=workspace_id)
    assert next(others).HasField("started")
    left, code = LOSSES[loss]
    write_tokens(file, {**left, "bob": admin_of(workspace_id)})
    for rpc, stream in streams.items():
        if METHODS[rpc].client_streaming:
            assert stream.exception(timeout=SECONDS).code() is code
        else:
            assert refusal_within(SECONDS, stream).status.code == code.value[0], rpc
    client.AppendEvent(workspace_id=workspace_id, kind="test.noted")
    assert next(message for message in others if message.HasField("events"))
    others.cancel()


def test_an_import_of_an_admin_ends_with_that_role(workspace_id: str, file: Path, ada: Client) -> None:
    """It would go on to name authors, which a writer may not."""
    write_tokens(file, {"ada": {workspace_id: ["admin"]}})
    assert eventually(lambda: not refuses(ada))
    import_id = str(uuid.uuid4())
    stream = opened(ada, "Import", workspace_id, import_id)
    assert eventually(lambda: begun(ada, workspace_id, import_id))
    write_tokens(file, {"ada": {workspace_id: ["writer"]}})
    assert stream.exception(timeout=SECONDS).code() is StatusCode.PERMISSION_DENIED


def test_a_stream_goes_on_without_a_role_that_it_does_not_need(
    client: Client, workspace_id: str, file: Path, ada: Client
) -> None:
    write_tokens(file, {"ada": {workspace_id: ["admin"]}})
    import_id = str(uuid.uuid4())
    watch, imported = (opened(ada, rpc, workspace_id, import_id) for rpc in ("WatchEvents", "Import"))
    assert eventually(lambda: begun(ada, workspace_id, import_id))
    write_tokens(file, {"ada": {workspace_id: ["reader"]}})
    assert refusal_of(imported.exception(timeout=SECONDS)).reason == "ROLE_REQUIRED"
    client.AppendEvent(workspace_id=workspace_id, kind="test.noted")
    assert next(message for message in watch if message.HasField("events"))
    watch.cancel()


async def test_a_stream_ends_whose_first_message_waits(
    client: Client, workspace_id: str, file: Path, guarded_address: str
) -> None:
    """The client has asked for nothing yet, and is told the reason when it does."""
    for _ in range(4):
        client.CreateTask(workspace_id=workspace_id, task={"title": "t", "description": "x" * 250_000})
    write_tokens(file, {"ada": admin_of(workspace_id)})
    async with grpc.aio.insecure_channel(guarded_address, _NARROW) as channel:
        exports: Any = TransferServiceStub(channel)
        export = exports.Export(
            ExportRequest(workspace_id=workspace_id),
            metadata=(("authorization", "Bearer ada"),),
            timeout=_STREAM_SECONDS,
        )
        await asyncio.sleep(1)
        write_tokens(file, {})
        await asyncio.sleep(1)
        async with asyncio.timeout(SECONDS):
            with pytest.raises(grpc.RpcError) as raised:
                [message async for message in export]
    assert refusal_of(raised.value).reason == "UNAUTHENTICATED"


def test_a_stream_ends_when_its_token_expires(workspace_id: str, file: Path, ada: Client) -> None:
    expires_at = datetime.now(UTC) + timedelta(seconds=4)
    write_file(file, entry("ada", admin_of("*")) + f"expires_at = {expires_at.isoformat()}\n")
    stream = opened(ada, "WatchEvents", workspace_id)
    refusal = refusal_within(4 + SECONDS, stream)
    assert refusal.reason == "UNAUTHENTICATED"
    assert "expired" in refusal.message
    with refused(StatusCode.UNAUTHENTICATED, "UNAUTHENTICATED"):
        ada.ListWorkspaces()


def test_a_stream_does_not_pass_to_another_principal(workspace_id: str, file: Path, ada: Client) -> None:
    write_tokens(file, {"ada": admin_of("*")})
    stream = opened(ada, "WatchEvents", workspace_id)
    write_file(file, entry("ada", admin_of("*")).replace('principal = "ada"', 'principal = "eve"'))
    assert "another principal" in refusal_within(SECONDS, stream).message


def test_a_stream_goes_on_where_its_access_stays(client: Client, workspace_id: str, file: Path, ada: Client) -> None:
    write_tokens(file, {"ada": admin_of("*")})
    stream = opened(ada, "WatchEvents", workspace_id)
    write_tokens(file, {"ada": admin_of(workspace_id)})
    assert eventually(lambda: refuses(ada, StatusCode.PERMISSION_DENIED))
    client.AppendEvent(workspace_id=workspace_id, kind="test.noted")
    assert next(message for message in stream if message.HasField("events"))
    stream.cancel()


def test_an_edit_of_equal_size_and_time_is_noticed(file: Path, ada: Client) -> None:
    write_tokens(file, {"ada": admin_of("*")})
    ada.ListWorkspaces()
    before = file.stat()
    with file.open("r+") as opened:
        text = opened.read()
        opened.seek(0)
        opened.write(text.replace(text.partition('sha256 = "')[2][:64], "0" * 64))
    os.utime(file, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert (file.stat().st_size, file.stat().st_mtime_ns) == (before.st_size, before.st_mtime_ns)
    assert eventually(lambda: refuses(ada))


def refuses(client: Client, code: StatusCode = StatusCode.UNAUTHENTICATED) -> bool:
    """Whether it refuses a call outside of the test's workspace, and with this code."""
    try:
        client.ListTasks(workspace_id="elsewhere")
    except grpc.RpcError as error:
        return error.code() is code
    return False


@pytest.mark.parametrize("content", ["[[tokens]\n", "", "[[tokens]]\nprincipal = 1\n", "\xff", None])
def test_a_file_that_breaks(start_server: StartServer, tmp_path: Path, content: str | None) -> None:
    """It fails closed after the grace, open streams included, and is used again as soon as it is valid."""
    file = tmp_path / "tokens.toml"
    write_tokens(file, {"ada": admin_of("*")})
    address = start_server(tokens_file=file, tokens_grace=GRACE_SECONDS)
    with grpc.insecure_channel(address) as channel:
        ada = Client(channel, (("authorization", "Bearer ada"),))
        stream = ada.WatchEvents()
        next(stream)
        if content is None:
            file.unlink()
        else:
            file.write_bytes(content.encode("latin-1"))
        time.sleep(0.2)
        ada.ListWorkspaces()  # while somebody edits it, what was read last holds
        assert "operator" in refusal_within(GRACE_SECONDS + SECONDS, stream).message
        with refused(StatusCode.UNAUTHENTICATED, "UNAUTHENTICATED"):
            ada.ListWorkspaces()
        write_tokens(file, {"ada": admin_of("*")})
        assert eventually(lambda: not refuses(ada))


def test_without_grace_a_valid_file_holds(start_server: StartServer, tmp_path: Path) -> None:
    file = tmp_path / "tokens.toml"
    write_tokens(file, {"ada": admin_of("*")})
    address = start_server(tokens_file=file, tokens_grace=0)
    with grpc.insecure_channel(address) as channel:
        ada = Client(channel, (("authorization", "Bearer ada"),))
        assert not refuses(ada)
        file.unlink()
        assert eventually(lambda: refuses(ada))


def test_a_file_that_breaks_is_told_of(servers: Servers, tmp_path: Path) -> None:
    """In the log, once, and in the metrics of all workers together."""
    file = tmp_path / "tokens.toml"
    write_tokens(file, {"ada": admin_of("*")})
    admin = f"127.0.0.1:{free_port()}"
    server = servers.start(tokens_file=file, admin_listen=admin)

    def shown() -> str:
        with urllib.request.urlopen(f"http://{admin}/metrics", timeout=10) as response:
            return str(response.read(), "utf-8")

    assert 'planwire_files_valid{files="tokens"} 1.0' in shown()
    file.write_text("tokens = 1")
    assert eventually(lambda: 'planwire_files_valid{files="tokens"} 0.0' in shown())
    time.sleep(2.5)
    [line] = [line for line in server.log if "files are not valid" in line["event"]]
    assert line["level"] == "error"
    assert "tokens" in line["reason"]
    write_tokens(file, {"ada": admin_of("*")})
    assert eventually(lambda: bool(server.events("files are valid again")))
