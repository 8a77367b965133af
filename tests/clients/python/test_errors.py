"""Errors as classes, with what they carry."""

import asyncio
import pickle
import uuid
from pathlib import Path

import grpc
import planwire
import psycopg
import pytest
from planwire import errors
from planwire.v1.task_pb2 import Task
from planwire.v1.task_service_pb2 import (
    CompleteTaskRequest,
    CreateTaskRequest,
    GetTaskRequest,
    ListTasksRequest,
    UpdateTaskRequest,
)
from planwire.v1.transfer_service_pb2 import ExportRequest, ImportHeader, ImportRequest
from planwire.v1.workspace_service_pb2 import GetWorkspaceByPathRequest

from service.database.embedded import EmbeddedPostgres
from tests.clients.python.conftest import create_task
from tests.conftest import StartServer, fresh_database, running_server
from tests.support.proxy import Proxy
from tests.support.roles import as_owner
from tests.support.tokens import admin_of, write_tokens

MISSING = str(uuid.uuid4())


async def test_not_found(client: planwire.Client) -> None:
    with pytest.raises(errors.NotFound) as caught:
        await client.tasks.GetTask(GetTaskRequest(task_id=MISSING))
    error = caught.value
    assert error.code() is grpc.StatusCode.NOT_FOUND
    assert error.reason == "RESOURCE_NOT_FOUND"
    assert (error.resource_type, error.resource_name) == ("task", MISSING)
    assert error.message == error.details() == f"task {MISSING} does not exist"
    assert str(error) == f"{error.message} [NOT_FOUND RESOURCE_NOT_FOUND, call {error.request_id}]"
    assert error.request_id
    assert error.retry_delay is None


async def test_invalid_argument(client: planwire.Client) -> None:
    with pytest.raises(errors.InvalidArgument) as caught:
        await client.tasks.GetTask(GetTaskRequest(task_id="7"))
    assert caught.value.reason == "INVALID_FIELD"
    assert [violation.subject for violation in caught.value.violations] == ["task_id"]
    assert caught.value.violations[0].description


async def test_a_message_is_more_than_ascii(client: planwire.Client) -> None:
    with pytest.raises(errors.NotFound, match="Übung ✓"):
        await client.workspaces.GetWorkspaceByPath(GetWorkspaceByPathRequest(path="/home/Übung ✓"))


async def test_already_exists(client: planwire.Client) -> None:
    task = Task(id=await create_task(client), title="Again")
    with pytest.raises(errors.AlreadyExists) as caught:
        await client.tasks.CreateTask(CreateTaskRequest(task=task))
    assert caught.value.reason == "ID_TAKEN"
    assert (caught.value.resource_type, caught.value.resource_name) == ("task", task.id)


async def test_failed_precondition(client: planwire.Client) -> None:
    task_id = await create_task(client)
    with pytest.raises(errors.FailedPrecondition) as caught:
        await client.tasks.CompleteTask(CompleteTaskRequest(task_id=task_id))
    assert caught.value.reason == "ILLEGAL_TRANSITION"
    assert caught.value.metadata["status"] == "pending"
    assert caught.value.violations


async def test_aborted(client: planwire.Client) -> None:
    task_id = await create_task(client)
    with pytest.raises(errors.Aborted) as caught:
        await client.tasks.UpdateTask(UpdateTaskRequest(task_id=task_id, task=Task(title="Late"), etag="9"))
    assert caught.value.reason == "ETAG_MISMATCH"


async def test_who_may_not(start_server: StartServer, workspace_id: str, tmp_path: Path) -> None:
    tokens = tmp_path / "tokens.toml"
    write_tokens(tokens, {"ada": admin_of(workspace_id)})
    address = start_server(tokens_file=tokens)
    async with planwire.connect(address, workspace=workspace_id) as client:
        with pytest.raises(errors.Unauthenticated):
            await client.tasks.ListTasks(ListTasksRequest())
    async with planwire.connect(address, workspace=workspace_id, token="ada") as client:
        await client.tasks.ListTasks(ListTasksRequest())
        with pytest.raises(errors.PermissionDenied) as caught:
            await client.tasks.ListTasks(ListTasksRequest(workspace_id="other"))
        assert caught.value.reason == "WORKSPACE_NOT_ALLOWED"


async def test_internal(postgres: EmbeddedPostgres) -> None:
    with (
        fresh_database(postgres) as url,
        running_server(url) as address,
        psycopg.connect(as_owner(url), autocommit=True) as database,
    ):
        async with planwire.connect(address) as client:
            await client.register_workspace("/home/ada")
            database.execute("ALTER TABLE tasks RENAME COLUMN title TO titles")
            with pytest.raises(errors.Internal) as caught:
                await client.tasks.GetTask(GetTaskRequest(task_id=MISSING))
    assert caught.value.reason == "INTERNAL"
    assert caught.value.request_id


async def test_unavailable_and_in_time(client: planwire.Client) -> None:
    async with planwire.connect("127.0.0.1:1", workspace=client.workspace, timeout=0.5) as nowhere:
        started = asyncio.get_running_loop().time()
        with pytest.raises(errors.Unavailable) as caught:
            await nowhere.tasks.ListTasks(ListTasksRequest())
        assert asyncio.get_running_loop().time() - started <= 0.6
        assert not caught.value.reason
        assert "127.0.0.1:1" in str(caught.value)


async def test_deadline_exceeded(proxy: Proxy, distant: planwire.Client) -> None:
    await distant.tasks.ListTasks(ListTasksRequest())
    proxy.silence()
    with pytest.raises(errors.DeadlineExceeded):
        await distant.tasks.ListTasks(ListTasksRequest(), timeout=0.3)


async def test_resource_exhausted(start_server: StartServer, workspace_id: str) -> None:
    async with (
        planwire.connect(start_server(max_streams=1), workspace=workspace_id) as client,
        client.watch_tasks(start="snapshot") as first,
        client.watch_tasks(start="snapshot") as second,
    ):
        await anext(first)
        with pytest.raises(errors.ResourceExhausted) as caught:
            await anext(second)
    assert caught.value.reason == "TOO_MANY_STREAMS"
    assert caught.value.retry_delay == 1


async def test_errors_come_out_of_streams(client: planwire.Client) -> None:
    with pytest.raises(errors.NotFound) as caught:
        async for _ in client.transfer.Export(ExportRequest(workspace_id="elsewhere")):
            pass
    assert caught.value.reason == "RESOURCE_NOT_FOUND"
    with pytest.raises(errors.InvalidArgument) as caught_reading:
        await client.transfer.Export(ExportRequest(plan_ids=["7"])).read()
    assert caught_reading.value.violations


async def test_errors_come_out_of_client_streams(client: planwire.Client) -> None:
    requests = [ImportRequest(header=ImportHeader(import_id="7"))]
    with pytest.raises(errors.InvalidArgument):
        await client.transfer.Import(iter(requests))
    call = client.transfer.Import()
    await call.write(requests[0])
    await call.done_writing()
    with pytest.raises(errors.InvalidArgument):
        await call


async def test_an_import_is_filled_in(client: planwire.Client) -> None:
    import_id = str(uuid.uuid4())
    response = await client.transfer.Import(iter([ImportRequest(header=ImportHeader(import_id=import_id))]))
    assert response.progress.import_id == import_id


async def test_errors_are_errors_of_grpc(client: planwire.Client) -> None:
    with pytest.raises(grpc.RpcError) as caught:
        await client.tasks.CreateTask(CreateTaskRequest())
    assert isinstance(caught.value, grpc.aio.AioRpcError)
    assert caught.value.trailing_metadata()


async def test_errors_travel_between_processes(client: planwire.Client) -> None:
    with pytest.raises(errors.NotFound) as caught:
        await client.tasks.GetTask(GetTaskRequest(task_id=MISSING))
    copy = pickle.loads(pickle.dumps(caught.value))  # noqa: S301  # our own
    assert type(copy) is errors.NotFound
    assert str(copy) == str(caught.value)
    assert copy.reason == "RESOURCE_NOT_FOUND"


def test_every_code_that_the_api_uses_has_a_class() -> None:
    """The codes that `ErrorReason` documents."""
    protos = Path(__file__).parents[3] / "protos" / "planwire" / "v1" / "errors.proto"
    documented = {line.split()[1].rstrip(".") for line in protos.read_text().splitlines() if line.startswith("  // ")}
    codes = {code for code in grpc.StatusCode if code.name in documented}
    assert grpc.StatusCode.NOT_FOUND in codes
    assert codes <= set(errors._CLASSES)
