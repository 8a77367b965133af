"""What the client adds to calls."""

import uuid

import planwire
import pytest
from planwire.attempts import Attempts
from planwire.v1.plan_pb2 import Plan
from planwire.v1.plan_service_pb2 import CreatePlanRequest
from planwire.v1.task_pb2 import Task
from planwire.v1.task_service_pb2 import (
    BatchCreateTasksRequest,
    CompleteTaskRequest,
    CreateTaskRequest,
    FailTaskRequest,
    GetTaskRequest,
    ListTaskHistoryRequest,
    ListTasksRequest,
    ReleaseTaskRequest,
    RetryTaskRequest,
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


async def start_elsewhere(server_address: str, workspace_id: str, task_id: str) -> None:
    """Somebody else gives the task back and starts it."""
    async with planwire.connect(server_address, workspace=workspace_id) as other:
        await other.tasks.ReleaseTask(ReleaseTaskRequest(task_id=task_id))
        await other.tasks.StartTask(StartTaskRequest(task_id=task_id))


@pytest.mark.parametrize("end", ["CompleteTask", "FailTask", "ReleaseTask"])
async def test_an_attempt_that_is_over_is_not_ended(
    client: planwire.Client, server_address: str, workspace_id: str, end: str
) -> None:
    """The client says at which attempt it is, also of a task that it names in capital letters."""
    request = {"CompleteTask": CompleteTaskRequest, "FailTask": FailTaskRequest, "ReleaseTask": ReleaseTaskRequest}[end]
    task_id = await create_task(client)
    await client.tasks.StartTask(StartTaskRequest(task_id=task_id))
    await start_elsewhere(server_address, workspace_id, task_id)
    for named in (task_id, task_id, task_id.upper()):
        with pytest.raises(planwire.errors.FailedPrecondition) as caught:
            await getattr(client.tasks, end)(request(task_id=named))
        assert caught.value.reason == "ATTEMPT_MISMATCH"
    await getattr(client.tasks, end)(request(task_id=task_id, attempt=2))


async def test_the_attempt_is_that_of_the_last_start(client: planwire.Client) -> None:
    task_id = await create_task(client)
    for _ in range(2):
        await client.tasks.StartTask(StartTaskRequest(task_id=task_id))
        await client.tasks.FailTask(FailTaskRequest(task_id=task_id))
        await client.tasks.RetryTask(RetryTaskRequest(task_id=task_id))
    await client.tasks.StartTask(StartTaskRequest(task_id=task_id))
    request = CompleteTaskRequest(task_id=task_id)
    await client.tasks.CompleteTask(request)
    assert not request.HasField("attempt")


async def test_what_is_started_elsewhere_is_ended_at_whichever_attempt(
    client: planwire.Client, server_address: str, workspace_id: str
) -> None:
    """Also where the client was at the task before, and has ended that itself."""
    task_id = await create_task(client)
    await client.tasks.StartTask(StartTaskRequest(task_id=task_id))
    await client.tasks.ReleaseTask(ReleaseTaskRequest(task_id=task_id))
    async with planwire.connect(server_address, workspace=workspace_id) as other:
        await other.tasks.StartTask(StartTaskRequest(task_id=task_id))
    await client.tasks.CompleteTask(CompleteTaskRequest(task_id=task_id))


async def test_a_request_id_that_is_given_stands_for_the_same_request(client: planwire.Client) -> None:
    """One that has an attempt at first, and none when it is repeated, would be two."""
    task_id = await create_task(client)
    await client.tasks.StartTask(StartTaskRequest(task_id=task_id))
    request = CompleteTaskRequest(task_id=task_id, request_id=str(uuid.uuid4()))
    assert not (await client.tasks.CompleteTask(request)).replayed
    assert (await client.tasks.CompleteTask(request)).replayed


def test_the_oldest_attempts_are_forgotten() -> None:
    attempts = Attempts()
    for number in range(10_001):
        attempts.begin(Task(workspace_id="w", id=str(number), attempt=7))
    assert attempts.of("w", "0") is None
    assert attempts.of("w", "1") == attempts.of("w", "10000") == 7
    assert attempts.of("other", "1") is None


def test_every_call_that_is_retried_can_be() -> None:
    """A unary call without a request id must read only, or do nothing more when it is repeated."""
    unsafe = [
        name
        for name, method in METHODS.items()
        if not (method.client_streaming or method.server_streaming)
        and "request_id" not in method.input_type.fields_by_name
        and not name.startswith(("Check", "Find", "Get", "Heartbeat", "List", "Match", "Peek", "Renew", "Search"))
    ]
    # These say how things are to be afterwards: what is in an index or a graph, and by which model.
    assert sorted(unsafe) == ["RemoveCode", "RemoveIndexedFiles", "SetEmbeddingModel"]


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
