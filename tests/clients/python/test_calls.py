"""What the client adds to calls."""

import uuid

import planwire
import pytest
from planwire.v1.plan_pb2 import Plan
from planwire.v1.plan_service_pb2 import CreatePlanRequest
from planwire.v1.task_pb2 import Task
from planwire.v1.task_service_pb2 import (
    BatchCreateTasksRequest,
    CreateTaskRequest,
    GetTaskRequest,
    ListTaskHistoryRequest,
    ListTasksRequest,
    StartTaskRequest,
)
from planwire.v1.workspace_service_pb2 import GetWorkspaceRequest, ListWorkspacesRequest

from tests.clients.python.conftest import create_task
from tests.rpc.client import METHODS


async def changed_by(client: planwire.Client, task_id: str) -> list[str]:
    history = await client.tasks.ListTaskHistory(ListTaskHistoryRequest(task_id=task_id))
    return [entry.changed_by for entry in history.entries]


async def test_the_workspace_is_filled_in(client: planwire.Client, workspace_id: str) -> None:
    assert client.workspace == workspace_id
    created = await client.tasks.CreateTask(CreateTaskRequest(task=Task(title="Look around")))
    assert created.task.workspace_id == workspace_id


async def test_a_workspace_that_is_named_stays(client: planwire.Client) -> None:
    with pytest.raises(planwire.errors.NotFound, match="elsewhere"):
        await client.tasks.CreateTask(CreateTaskRequest(workspace_id="elsewhere", task=Task(title="Look around")))


async def test_the_workspace_service_is_asked_as_it_says(client: planwire.Client, workspace_id: str) -> None:
    with pytest.raises(planwire.errors.InvalidArgument):
        await client.workspaces.GetWorkspace(GetWorkspaceRequest())
    other = await client.register_workspace("/home/grace")
    assert other.id != workspace_id
    assert client.workspace == workspace_id


async def test_registering_a_workspace_makes_it_the_clients(server_address: str) -> None:
    async with planwire.connect(server_address) as client:
        workspace = await client.register_workspace("/home/katherine", name="Katherine")
        assert (workspace.path, workspace.name) == ("/home/katherine", "Katherine")
        assert client.workspace == workspace.id
        assert (await client.register_workspace("/home/katherine")).id == workspace.id
        await create_task(client)


async def test_a_relative_path_is_of_this_machine(client: planwire.Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir("/usr")
    assert (await client.register_workspace("lib")).path == "/usr/lib"


async def test_each_call_has_a_request_id_of_its_own(client: planwire.Client) -> None:
    request = CreateTaskRequest(task=Task(title="Twice"))
    first = await client.tasks.CreateTask(request)
    second = await client.tasks.CreateTask(request)
    assert first.task.id != second.task.id
    assert not request.request_id
    assert not request.workspace_id


async def test_a_request_id_that_is_given_stays(client: planwire.Client) -> None:
    request = CreateTaskRequest(task=Task(title="Once"), request_id=str(uuid.uuid4()))
    first = await client.tasks.CreateTask(request)
    second = await client.tasks.CreateTask(request)
    assert first.task.id == second.task.id
    assert second.replayed


def test_every_call_that_is_retried_can_be() -> None:
    """A unary call without a request id must read only."""
    unsafe = [
        name
        for name, method in METHODS.items()
        if not (method.client_streaming or method.server_streaming)
        and "request_id" not in method.input_type.fields_by_name
        and not name.startswith(("Get", "List", "Find"))
    ]
    assert not unsafe


async def test_the_actor_is_recorded(server_address: str, workspace_id: str) -> None:
    async with planwire.connect(server_address, workspace=workspace_id, actor="ada", session="s-1") as client:
        task_id = await create_task(client)
        await client.tasks.StartTask(StartTaskRequest(task_id=task_id), metadata=(("planwire-actor", "grace"),))
        assert await changed_by(client, task_id) == ["ada", "grace"]
    async with planwire.connect(server_address, workspace=workspace_id, session="s-1") as client:
        assert await changed_by(client, await create_task(client)) == ["s-1"]


async def test_all_pages(client: planwire.Client) -> None:
    tasks = [Task(title=f"Task {number}") for number in range(25)]
    await client.tasks.BatchCreateTasks(BatchCreateTasksRequest(tasks=tasks))
    request = ListTasksRequest(page_size=10)
    pages = [page async for page in planwire.paginate(client.tasks.ListTasks, request)]
    assert [len(page.tasks) for page in pages] == [10, 10, 5]
    assert [task.title for page in pages for task in page.tasks] == [task.title for task in tasks]
    assert not request.page_token


async def test_a_list_of_one_page_is_asked_for_once(client: planwire.Client) -> None:
    pages = [page async for page in planwire.paginate(client.workspaces.ListWorkspaces, ListWorkspacesRequest())]
    assert len(pages) == 1


async def test_answers_are_whole_calls(client: planwire.Client) -> None:
    """What gRPC's calls can do besides being awaited goes on working."""
    task_id = await create_task(client)
    call = client.tasks.GetTask(GetTaskRequest(task_id=task_id), timeout=5)
    assert (await call).task.id == task_id
    assert (await call.code()).name == "OK"
    assert call.done()
    failing = client.plans.CreatePlan(CreatePlanRequest(plan=Plan()))
    assert (await failing.code()).name == "INVALID_ARGUMENT"
