"""The sync face: the same, and everything waits."""

import threading
import time
import uuid
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import assert_type

import grpc
import planwire
import planwire.sync
import pytest
from planwire import Snapshot, WatchState, errors
from planwire.v1.event_pb2 import Event, TaskEvent
from planwire.v1.plan_pb2 import Plan
from planwire.v1.plan_service_pb2 import CreatePlanRequest
from planwire.v1.task_pb2 import Task
from planwire.v1.task_service_pb2 import (
    BatchCreateTasksRequest,
    CompleteTaskRequest,
    CreateTaskRequest,
    CreateTaskResponse,
    GetTaskRequest,
    ListTasksRequest,
    ReleaseTaskRequest,
    StartTaskRequest,
)
from planwire.v1.transfer_service_pb2 import ExportRequest, ImportHeader, ImportRequest

pytestmark = pytest.mark.shares_server

MISSING = str(uuid.uuid4())


@pytest.fixture
def client(server_address: str, workspace_id: str) -> Iterator[planwire.sync.Client]:
    with planwire.sync.connect(server_address, workspace=workspace_id, actor="ada") as client:
        yield client


def create_task(client: planwire.sync.Client, title: str = "Write it down") -> str:
    return client.tasks.CreateTask(CreateTaskRequest(task=Task(title=title))).task.id


def opened(watch: planwire.sync.Watch[object]) -> None:
    """Wait, while another thread reads from the watch."""
    deadline = time.monotonic() + 20
    while watch.state is not WatchState.LIVE:
        assert time.monotonic() < deadline
        time.sleep(0.005)


def test_calls(client: planwire.sync.Client, workspace_id: str) -> None:
    request = CreateTaskRequest(task=Task(title="Twice"))
    first, second = client.tasks.CreateTask(request), client.tasks.CreateTask(request)
    assert_type(first, CreateTaskResponse)
    assert first.task.workspace_id == workspace_id
    assert first.task.id != second.task.id
    assert not request.request_id


def test_an_attempt_that_is_over_is_not_ended(
    client: planwire.sync.Client, server_address: str, workspace_id: str
) -> None:
    task_id = create_task(client)
    client.tasks.StartTask(StartTaskRequest(task_id=task_id))
    with planwire.sync.connect(server_address, workspace=workspace_id) as other:
        other.tasks.ReleaseTask(ReleaseTaskRequest(task_id=task_id))
        other.tasks.StartTask.future(StartTaskRequest(task_id=task_id)).result()
        with pytest.raises(errors.FailedPrecondition) as caught:
            client.tasks.CompleteTask(CompleteTaskRequest(task_id=task_id))
        assert caught.value.reason == "ATTEMPT_MISMATCH"
        other.tasks.CompleteTask(CompleteTaskRequest(task_id=task_id))


def test_registering_a_workspace(server_address: str) -> None:
    with planwire.sync.connect(server_address) as client:
        workspace = client.register_workspace("/home/dorothy", name="Dorothy")
        assert workspace.name == "Dorothy"
        assert client.workspace == workspace.id


def test_errors(client: planwire.sync.Client) -> None:
    with pytest.raises(errors.NotFound) as caught:
        client.tasks.GetTask(GetTaskRequest(task_id=MISSING))
    assert caught.value.reason == "RESOURCE_NOT_FOUND"
    with pytest.raises(errors.NotFound):
        list(client.transfer.Export(ExportRequest(workspace_id="elsewhere")))
    with pytest.raises(errors.InvalidArgument):
        client.transfer.Import(iter([ImportRequest(header=ImportHeader(import_id="7"))]))


def test_streams(client: planwire.sync.Client) -> None:
    plan = client.plans.CreatePlan(CreatePlanRequest(plan=Plan(name="Launch"))).plan
    records = [record for part in client.transfer.Export(ExportRequest()) for record in part.records]
    assert [record.plan.plan.id for record in records if record.HasField("plan")] == [plan.id]
    response = client.transfer.Import(iter([ImportRequest(header=ImportHeader(import_id=MISSING))]))
    assert response.progress.import_id == MISSING


def test_the_other_ways_to_call(client: planwire.sync.Client) -> None:
    response, call = client.tasks.ListTasks.with_call(ListTasksRequest())
    assert not response.tasks
    assert call.code() is grpc.StatusCode.OK
    assert not client.tasks.ListTasks.future(ListTasksRequest()).result().tasks
    with pytest.raises(errors.NotFound):
        client.tasks.GetTask.future(GetTaskRequest(task_id=MISSING)).result()
    stream = client.transfer.Export(ExportRequest())
    stream.cancel()


def test_retries_end_in_time(workspace_id: str) -> None:
    with planwire.sync.connect("127.0.0.1:1", workspace=workspace_id, timeout=1) as client:
        started = time.monotonic()
        with pytest.raises(errors.Unavailable):
            client.tasks.ListTasks(ListTasksRequest())
        assert 0.1 < time.monotonic() - started < 15  # those without a timeout end after 30


def test_all_pages(client: planwire.sync.Client) -> None:
    tasks = [Task(title=f"Task {number}") for number in range(7)]
    client.tasks.BatchCreateTasks(BatchCreateTasksRequest(tasks=tasks))
    pages = planwire.sync.paginate(client.tasks.ListTasks, ListTasksRequest(page_size=3))
    assert [len(page.tasks) for page in pages] == [3, 3, 1]


def test_watching(client: planwire.sync.Client) -> None:
    with client.watch_tasks(start="snapshot") as watch:
        assert_type(watch, planwire.sync.Watch[Snapshot[Task] | TaskEvent])
        assert isinstance(next(watch), Snapshot)
        task_id = create_task(client)
        event = next(watch)
        assert isinstance(event, TaskEvent)
        assert event.task_id == task_id
        assert event.actor == "ada"
        token = watch.resume_token
    create_task(client, "Later")
    with client.watch_events(resume_token=token) as events:
        assert_type(events, planwire.sync.Watch[Event])
        assert next(events).kind == "task.created"
    with pytest.raises(StopIteration):
        next(watch)


def test_errors_of_a_watch(client: planwire.sync.Client) -> None:
    with client.watch_plans(plan_ids=["7"]) as watch, pytest.raises(errors.InvalidArgument):
        next(watch)


def test_a_watch_is_closed_by_another_thread(client: planwire.sync.Client) -> None:
    watch = client.watch_tasks()
    assert_type(watch, planwire.sync.Watch[TaskEvent])
    with ThreadPoolExecutor() as pool:
        reading = pool.submit(list, watch)
        opened(watch)
        watch.close()
        assert reading.result(10) == []


def test_nothing_runs_on_after_the_client(server_address: str, workspace_id: str) -> None:
    threads = threading.active_count()
    with planwire.sync.connect(server_address, workspace=workspace_id) as client:
        create_task(client)
        assert "planwire" not in {thread.name for thread in threading.enumerate()}
        with ThreadPoolExecutor() as pool:
            watch = client.watch_tasks()
            reading = pool.submit(list, watch)
            opened(watch)
            client.close()
            with pytest.raises(errors.PlanwireError, match="the client was closed"):
                reading.result(10)
        with pytest.raises(RuntimeError, match="the client was closed"):
            next(watch)
        watch.close()
    assert threading.active_count() <= threads


def test_the_faces_have_the_same_names() -> None:
    def names(face: type[object]) -> set[str]:
        return {name for name in vars(face) if not name.startswith("_")}

    # Workers keep their leases in the background, which takes an event loop.
    assert names(planwire.sync.Client) == names(planwire.Client) - {"worker"}
    assert names(planwire.sync.Watch) == names(planwire.Watch) - {"aclose"} | {"close"}
    assert set(planwire.sync.__all__) <= set(planwire.__all__)
    assert planwire.sync.Client.watch_tasks.__doc__ == planwire.Client.watch_tasks.__doc__
