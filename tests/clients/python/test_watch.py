"""Watches on a server that behaves."""

import asyncio
import gc
from typing import assert_type

import planwire
import pytest
from planwire import Snapshot, Watch, WatchState, errors
from planwire.v1.event_pb2 import Event, PlanEvent, PlanPart, TaskEvent
from planwire.v1.note_pb2 import Note
from planwire.v1.note_service_pb2 import CreateNoteRequest, DeleteNoteRequest
from planwire.v1.phase_pb2 import Phase
from planwire.v1.phase_service_pb2 import CreatePhaseRequest, UpdatePhaseRequest
from planwire.v1.plan_pb2 import Plan, PlanStatus
from planwire.v1.plan_service_pb2 import (
    ActivatePlanRequest,
    ArchivePlanRequest,
    CompletePlanRequest,
    CreatePlanRequest,
    RestorePlanRequest,
)
from planwire.v1.task_pb2 import Task, TaskStatus
from planwire.v1.task_service_pb2 import (
    BatchCreateTasksRequest,
    DeleteTaskRequest,
    ListTasksRequest,
    UpdateTaskRequest,
)

from tests.clients.python.conftest import create_plan, create_task, opened, settle, take, work
from tests.conftest import StartServer


def statuses(events: list[TaskEvent]) -> list[str]:
    return [TaskStatus.Name(event.to_status).removeprefix("TASK_STATUS_").lower() for event in events]


async def test_what_happens_from_now_on(client: planwire.Client) -> None:
    task_id = await create_task(client)
    await settle(client)
    async with client.watch_tasks() as watch:
        assert_type(watch, Watch[TaskEvent])
        assert watch.state is WatchState.CONNECTING
        assert watch.resume_token is None
        waiting = await opened(watch)
        await work(client, task_id)
        events = [await waiting, *await take(watch, 1)]
    assert statuses(events) == ["in_progress", "completed"]
    assert {event.task_id for event in events} == {task_id}


async def test_filters(client: planwire.Client) -> None:
    plan_id, (first, second) = await create_plan(client, "One", "Two")
    completed = TaskStatus.TASK_STATUS_COMPLETED
    token = (await client.tasks.ListTasks(ListTasksRequest())).resume_token
    await work(client, second)
    await work(client, await create_task(client))
    await work(client, first)
    async with client.watch_tasks(plan_ids=[plan_id], statuses=[completed], resume_token=token) as of_plan:
        assert [event.task_id for event in await take(of_plan, 2)] == [second, first]
    async with client.watch_tasks(task_ids=[first], resume_token=token) as of_task:
        assert statuses(await take(of_task, 2)) == ["in_progress", "completed"]


async def test_until_terminal(client: planwire.Client) -> None:
    task_id = await create_task(client)
    await settle(client)
    watch = client.watch_tasks(task_ids=[task_id], until_terminal=True)
    waiting = await opened(watch)
    await work(client, task_id)
    async with asyncio.timeout(60):
        events = [await waiting, *[event async for event in watch]]
        assert statuses(events) == ["in_progress", "completed"]
        assert [event async for event in watch] == []
        done = client.watch_tasks(task_ids=[task_id], until_terminal=True, start="snapshot")
        (snapshot,) = [item async for item in done]
    assert isinstance(snapshot, Snapshot)


async def test_a_snapshot_and_what_follows(client: planwire.Client) -> None:
    task_id = await create_task(client)
    async with client.watch_tasks(start="snapshot") as watch:
        assert_type(watch, Watch[Snapshot[Task] | TaskEvent])
        (snapshot,) = await take(watch, 1)
        assert isinstance(snapshot, Snapshot)
        assert [task.id for task in snapshot.items] == [task_id]
        assert not snapshot.expired
        assert watch.resume_token
        await work(client, task_id)
        await client.tasks.DeleteTask(DeleteTaskRequest(task_id=task_id))
        events = await take(watch, 3)
    assert [event.kind for event in events if isinstance(event, TaskEvent)] == [
        "task.status_changed",
        "task.status_changed",
        "task.deleted",
    ]


async def test_the_archive_of_what_was_in_the_snapshot_is_told(client: planwire.Client) -> None:
    """It changes no task, so its events have the revisions that the snapshot has."""
    plan = CreatePlanRequest(plan=Plan(name="p"), tasks=[Task(title="t")])
    plan_id = (await client.plans.CreatePlan(plan)).plan.id
    async with client.watch_tasks(plan_ids=[plan_id], start="snapshot") as watch:
        await take(watch, 1)
        await client.plans.ArchivePlan(ArchivePlanRequest(plan_id=plan_id))
        await client.plans.RestorePlan(RestorePlanRequest(plan_id=plan_id))
        events = await take(watch, 2)
    assert [event.kind for event in events if isinstance(event, TaskEvent)] == ["task.archived", "task.restored"]


async def test_an_empty_snapshot_is_one(client: planwire.Client) -> None:
    async with client.watch_plans(start="snapshot") as watch:
        assert_type(watch, Watch[Snapshot[Plan] | PlanEvent])
        (snapshot,) = await take(watch, 1)
    assert snapshot == Snapshot([], expired=False)


async def test_plans(client: planwire.Client) -> None:
    plan_id = (await client.plans.CreatePlan(CreatePlanRequest(plan=Plan(name="Launch")))).plan.id
    await settle(client)
    watch = client.watch_plans(plan_ids=[plan_id], until_terminal=True)
    assert_type(watch, Watch[PlanEvent])
    waiting = await opened(watch)
    await client.plans.ActivatePlan(ActivatePlanRequest(plan_id=plan_id))
    await client.plans.CompletePlan(CompletePlanRequest(plan_id=plan_id))
    async with asyncio.timeout(60):
        events = [await waiting, *[event async for event in watch]]
    assert [event.to_status for event in events] == [
        PlanStatus.PLAN_STATUS_ACTIVE,
        PlanStatus.PLAN_STATUS_COMPLETED,
    ]


async def test_parts_of_plans(client: planwire.Client) -> None:
    plan_id = (await client.plans.CreatePlan(CreatePlanRequest(plan=Plan(name="Launch")))).plan.id
    phase = (await client.phases.CreatePhase(CreatePhaseRequest(phase=Phase(plan_id=plan_id, name="a")))).phase
    note = Note(id=phase.id, plan_id=plan_id, content="of the same id")
    note = (await client.notes.CreateNote(CreateNoteRequest(note=note))).note
    both = [PlanPart.PLAN_PART_PHASE, PlanPart.PLAN_PART_NOTE]
    async with client.watch_plans(parts=both, start="snapshot") as watch:
        assert_type(watch, Watch[Snapshot[Plan] | PlanEvent])
        (snapshot,) = await take(watch, 1)
        assert isinstance(snapshot, Snapshot)
        assert [plan.id for plan in snapshot.items] == [plan_id]
        assert (assert_type(snapshot.parts_of(Phase), list[Phase]), snapshot.parts_of(Note)) == ([phase], [note])
        await client.notes.DeleteNote(DeleteNoteRequest(note_id=note.id))
        await client.phases.UpdatePhase(UpdatePhaseRequest(phase_id=phase.id, phase=Phase(name="b")))
        events = await take(watch, 2)
    told = [(event.kind, event.note.note_id, event.phase.phase_id) for event in events if isinstance(event, PlanEvent)]
    assert told == [("note.deleted", note.id, ""), ("phase.updated", "", phase.id)]


async def test_events(client: planwire.Client) -> None:
    async with client.watch_events(kinds=["task.created", "plan.created"]) as watch:
        assert_type(watch, Watch[Event])
        waiting = await opened(watch)
        plan_id, (task_id,) = await create_plan(client, "One")
        events = [await waiting, *await take(watch, 1)]
    assert {(event.kind, event.subject_id) for event in events} == {
        ("plan.created", plan_id),
        ("task.created", task_id),
    }
    assert events[0].workspace_id == client.workspace


async def test_a_later_watch_goes_on_after_the_token(client: planwire.Client) -> None:
    """Nothing is missing and nothing comes twice, wherever the first one stopped."""
    token = (await client.tasks.ListTasks(ListTasksRequest())).resume_token
    for number in range(4):
        await create_task(client, f"Task {number}")
    seen = []
    saved: str | None = token
    for _ in range(4):
        async with client.watch_tasks(resume_token=saved) as watch:
            seen += [event.event_id for event in await take(watch, 1)]
            saved = watch.resume_token
    async with client.watch_tasks(resume_token=token) as watch:
        assert seen == [event.event_id for event in await take(watch, 4)]


async def test_the_token_moves_with_the_last_event_of_a_transaction(client: planwire.Client) -> None:
    token = (await client.tasks.ListTasks(ListTasksRequest())).resume_token
    await client.tasks.BatchCreateTasks(BatchCreateTasksRequest(tasks=[Task(title="One"), Task(title="Two")]))
    async with client.watch_tasks(resume_token=token) as watch:
        await take(watch, 1)
        before = watch.resume_token
        await take(watch, 1)
        assert watch.resume_token != before
        after = watch.resume_token
    async with client.watch_tasks(resume_token=before) as again:
        assert len(await take(again, 2)) == 2
        assert again.resume_token == after


async def test_the_token_moves_when_nothing_matches(client: planwire.Client) -> None:
    task_id = await create_task(client)
    await settle(client)
    async with client.watch_tasks(task_ids=[task_id], progress_interval=0.2) as watch:
        waiting = await opened(watch)
        before = watch.resume_token
        await create_task(client)
        async with asyncio.timeout(60):
            while watch.resume_token == before:
                await asyncio.sleep(0.01)
        waiting.cancel()


async def test_a_transaction_of_many_messages(client: planwire.Client) -> None:
    """Above 1 MiB only the last message has a token."""
    token = (await client.tasks.ListTasks(ListTasksRequest())).resume_token
    tasks = [Task(title=f"Task {number}") for number in range(1000)]
    await client.tasks.BatchCreateTasks(BatchCreateTasksRequest(tasks=tasks, reason="✓" * 1000))
    async with client.watch_tasks(resume_token=token) as watch:
        events = await take(watch, 999)
        assert watch.resume_token == token
        events += await take(watch, 1)
        assert watch.resume_token != token
    assert len({event.event_id for event in events}) == 1000


async def test_states(client: planwire.Client) -> None:
    states: list[tuple[WatchState, object]] = []
    async with client.watch_tasks(on_state=lambda *state: states.append(state)) as watch:
        waiting = await opened(watch)
        waiting.cancel()
    assert states == [(WatchState.CONNECTING, None), (WatchState.LIVE, None)]


async def test_a_wait_that_is_cancelled_loses_nothing(client: planwire.Client) -> None:
    task_id = await create_task(client)
    await settle(client)
    async with client.watch_tasks() as watch:
        waiting = await opened(watch)
        waiting.cancel()
        with pytest.raises(asyncio.CancelledError):
            await waiting
        await work(client, task_id)
        with pytest.raises(TimeoutError):
            async with asyncio.timeout(0):
                await anext(watch)
        assert statuses(await take(watch, 2)) == ["in_progress", "completed"]
        with pytest.raises(TimeoutError):
            async with asyncio.timeout(0.3):
                await anext(watch)


async def test_closing_ends_a_loop(client: planwire.Client) -> None:
    watch = client.watch_tasks()
    waiting = await opened(watch)
    await watch.aclose()
    async with asyncio.timeout(60):
        with pytest.raises(StopAsyncIteration):
            await waiting
    assert [event async for event in watch] == []


async def test_closing_ends_a_loop_in_the_midst_of_what_was_received(client: planwire.Client) -> None:
    token = (await client.tasks.ListTasks(ListTasksRequest())).resume_token
    await client.tasks.BatchCreateTasks(BatchCreateTasksRequest(tasks=[Task(title="One"), Task(title="Two")]))
    watch = client.watch_tasks(resume_token=token)
    await take(watch, 1)
    await watch.aclose()
    assert [event async for event in watch] == []
    async with client.watch_tasks(resume_token=watch.resume_token) as later:
        assert len(await take(later, 2)) == 2


async def test_closing_the_client_is_told(server_address: str, workspace_id: str) -> None:
    async with planwire.connect(server_address, workspace=workspace_id) as client:
        waiting = await opened(client.watch_tasks())
    with pytest.raises(errors.PlanwireError, match="the client was closed"):
        await waiting


async def test_errors_that_waiting_does_not_mend_are_raised(client: planwire.Client) -> None:
    client.workspace = "elsewhere"
    watch = client.watch_tasks()
    for _ in range(2):
        with pytest.raises(errors.NotFound):
            await anext(watch)
    with pytest.raises(errors.InvalidArgument):
        await anext(client.watch_tasks(resume_token="?"))
    with pytest.raises(errors.InvalidArgument):
        await anext(client.watch_tasks(progress_interval=0.01))


async def test_a_first_stream_is_waited_for_as_long_as_for_a_call(client: planwire.Client) -> None:
    async with planwire.connect("127.0.0.1:1", workspace=client.workspace, timeout=1) as nowhere:
        async with asyncio.timeout(15):  # those without a timeout end after 30
            with pytest.raises(errors.Unavailable):
                await anext(nowhere.watch_tasks())


async def test_nothing_is_left_of_a_loop_that_was_left(start_server: StartServer, workspace_id: str) -> None:
    """With `break`, without closing: the server allows one stream, and there are many in turn."""
    async with planwire.connect(start_server(max_streams=1), workspace=workspace_id) as client:
        await create_task(client)
        tasks = asyncio.all_tasks()
        for _ in range(5):
            await first_of(client)
            gc.collect()
            async with asyncio.timeout(60):
                while asyncio.all_tasks() - tasks:
                    await asyncio.sleep(0.01)


async def first_of(client: planwire.Client) -> None:
    async with asyncio.timeout(60):
        while True:
            try:
                async for _ in client.watch_tasks(start="snapshot"):
                    break
            except errors.ResourceExhausted:
                await asyncio.sleep(0.05)  # the server has not noticed yet
            else:
                return


async def test_an_update_within_the_snapshot_is_not_told_again(client: planwire.Client) -> None:
    """The server reads the snapshot after the place where the stream begins: what lies between is in both."""
    task_ids = [await create_task(client) for _ in range(3)]
    stop = asyncio.Event()

    async def keep_changing() -> None:
        while not stop.is_set():
            for task_id in task_ids:
                await client.tasks.UpdateTask(UpdateTaskRequest(task_id=task_id, task=Task(description="New")))

    changing = asyncio.create_task(keep_changing())
    try:
        for _ in range(10):
            async with client.watch_tasks(start="snapshot") as watch:
                shown = {}
                for item in await take(watch, 10):
                    if isinstance(item, Snapshot):
                        shown = {task.id: task.revision for task in item.items}
                    else:
                        assert item.revision == shown[item.task_id] + 1
                        shown[item.task_id] = item.revision
    finally:
        stop.set()
        await changing
