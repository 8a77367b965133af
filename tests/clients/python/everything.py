"""Uses every part of the client once: `python everything.py ADDRESS`. Needs the client's own dependencies only."""

import asyncio
import sys
import uuid
from collections.abc import Awaitable

import planwire
import planwire.sync
from google.protobuf.duration_pb2 import Duration
from planwire.v1.event_service_pb2 import PurgeEventsRequest
from planwire.v1.task_pb2 import Task, TaskStatus
from planwire.v1.task_service_pb2 import (
    BatchCreateTasksRequest,
    CompleteTaskRequest,
    CreateTaskRequest,
    GetTaskRequest,
    ListTasksRequest,
    StartTaskRequest,
)
from planwire.v1.transfer_service_pb2 import ExportRequest, ImportHeader, ImportRequest

MISSING = str(uuid.uuid4())


async def failure(call: Awaitable[object]) -> planwire.PlanwireError:
    """What a call fails with."""
    try:
        await call
    except planwire.PlanwireError as error:
        return error
    raise AssertionError("the call did not fail")


async def use_async(address: str) -> None:
    """Call, list, import, export, watch and fail."""
    async with planwire.connect(address, actor="ada") as client:
        await client.register_workspace(f"/async/{uuid.uuid4()}")
        tasks = [Task(title=f"Task {number}") for number in range(5)]
        created = (await client.tasks.BatchCreateTasks(BatchCreateTasksRequest(tasks=tasks))).tasks
        pages = [page async for page in planwire.paginate(client.tasks.ListTasks, ListTasksRequest(page_size=2))]
        assert sum(len(page.tasks) for page in pages) == 5
        exported = [part async for part in client.transfer.Export(ExportRequest())]
        assert sum(len(part.records) for part in exported) == 6
        import_ = await client.transfer.Import(iter([ImportRequest(header=ImportHeader(import_id=MISSING))]))
        assert import_.progress.import_id == MISSING
        missing = await failure(client.tasks.GetTask(GetTaskRequest(task_id=MISSING)))
        assert (type(missing), missing.reason) == (planwire.errors.NotFound, "RESOURCE_NOT_FOUND")
        seen = []
        async with client.watch_tasks(task_ids=[created[0].id], until_terminal=True, start="snapshot") as watch:
            async for item in watch:
                if isinstance(item, planwire.Snapshot):
                    await client.tasks.StartTask(StartTaskRequest(task_id=created[0].id))
                    await client.tasks.CompleteTask(CompleteTaskRequest(task_id=created[0].id))
                else:
                    seen.append(item.to_status)
        assert seen == [TaskStatus.TASK_STATUS_IN_PROGRESS, TaskStatus.TASK_STATUS_COMPLETED]
        await watch_again(client)
    async with planwire.connect("127.0.0.1:1", timeout=0.3) as nowhere:
        assert type(await failure(nowhere.tasks.ListTasks(ListTasksRequest()))) is planwire.errors.Unavailable


async def watch_again(client: planwire.Client) -> None:
    """Cancel a wait, close a watch, resume from its token, and from one that has expired."""
    opened = asyncio.Event()

    def note(state: planwire.WatchState, _: object) -> None:
        if state is planwire.WatchState.LIVE:
            opened.set()

    async with client.watch_tasks(on_state=note) as watch:
        waiting = asyncio.ensure_future(anext(watch))
        await asyncio.wait_for(opened.wait(), 20)
        waiting.cancel()
        first = await client.tasks.CreateTask(CreateTaskRequest(task=Task(title="First")))
        assert (await anext(watch)).task_id == first.task.id
        token = watch.resume_token
    assert [event async for event in watch] == []
    second = await client.tasks.CreateTask(CreateTaskRequest(task=Task(title="Second")))
    async with client.watch_tasks(resume_token=token) as later:
        assert (await anext(later)).task_id == second.task.id
    await client.events.PurgeEvents(PurgeEventsRequest(older_than=Duration()))
    assert type(await failure(anext(client.watch_tasks(resume_token=token)))) is planwire.errors.ResumeTokenExpired
    async with client.watch_tasks(resume_token=token, on_expired="relist") as relisting:
        snapshot = await anext(relisting)
        assert isinstance(snapshot, planwire.Snapshot)
        assert (snapshot.expired, len(snapshot.items)) == (True, 7)


def use_sync(address: str) -> None:
    """The same without asyncio."""
    with planwire.sync.connect(address) as client:
        client.register_workspace(f"/sync/{uuid.uuid4()}")
        with client.watch_tasks(start="snapshot") as watch:
            next(watch)
            task = client.tasks.CreateTask(CreateTaskRequest(task=Task(title="Write it down"))).task
            event = next(watch)
            assert not isinstance(event, planwire.Snapshot)
            assert event.task_id == task.id
        assert len(list(client.transfer.Export(ExportRequest()))) == 1
        try:
            client.tasks.GetTask(GetTaskRequest(task_id=MISSING))
        except planwire.errors.NotFound:
            return
        raise AssertionError("a task that does not exist was found")


if __name__ == "__main__":
    asyncio.run(use_async(sys.argv[1]))
    use_sync(sys.argv[1])
