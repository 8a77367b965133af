"""Workers, which claim, renew and hand in."""

import asyncio
import logging
import threading
from typing import Any

import grpc
import planwire
import pytest
from planwire.v1.approval_service_pb2 import RequestApprovalRequest
from planwire.v1.claim_service_pb2 import GetLeaseRequest, ListLeasesRequest
from planwire.v1.dependency_pb2 import Dependency, DependencyEnd
from planwire.v1.plan_pb2 import Plan
from planwire.v1.plan_service_pb2 import CreatePlanRequest
from planwire.v1.task_pb2 import Task, TaskStatus
from planwire.v1.task_service_pb2 import (
    ApproveTaskRequest,
    CancelTaskRequest,
    GetTaskRequest,
    ListTaskHistoryRequest,
    ListTasksRequest,
    TaskRetry,
)

from tests.clients.python.conftest import create_task
from tests.support.proxy import Proxy

# Long enough for a machine that is busy with other things.
PATIENCE_SECONDS = 60


async def get(client: planwire.Client, task_id: str) -> Task:
    return (await client.tasks.GetTask(GetTaskRequest(task_id=task_id))).task


def label(task: Task) -> str:
    return TaskStatus.Name(task.status).removeprefix("TASK_STATUS_").lower()


async def becomes(client: planwire.Client, task_id: str, status: str) -> Task:
    async with asyncio.timeout(PATIENCE_SECONDS):
        while label(task := await get(client, task_id)) != status:
            await asyncio.sleep(0.05)
    return task


async def chain(client: planwire.Client, *titles: str) -> tuple[str, list[str]]:
    """The ids of a plan and of its tasks, each of which waits for the one before."""
    tasks = [Task(id=f"01a20000-0000-7000-8000-{n:012}", title=title) for n, title in enumerate(titles)]
    edges = [
        Dependency(source=DependencyEnd(task_id=first.id), target=DependencyEnd(task_id=second.id))
        for first, second in zip(tasks[1:], tasks, strict=False)
    ]
    request = CreatePlanRequest(plan=Plan(name="chain"), tasks=tasks, dependencies=edges, activate=True)
    return (await client.plans.CreatePlan(request)).plan.id, [task.id for task in tasks]


async def test_a_loop_works_on_one_task_after_the_other(client: planwire.Client) -> None:
    plan_id, ids = await chain(client, "last", "middle", "first")
    seen = []
    async with client.worker(plan_id=plan_id, name="ada") as worker, asyncio.timeout(PATIENCE_SECONDS):
        async for job in worker:
            async with job:
                seen.append(job.task.title)
                assert (await get(client, job.task.id)).assigned_agent == "ada"
                job.output, job.output_data = f"did {job.task.title}", {"n": len(seen)}
            if len(seen) == len(ids):
                worker.stop()
    assert seen == ["first", "middle", "last"]
    last = await get(client, ids[0])
    assert (label(last), last.output, last.output_data["n"], last.attempt) == ("completed", "did last", 3, 1)


async def test_what_is_raised_fails_the_task_and_the_loop_goes_on(client: planwire.Client) -> None:
    bad, good = await create_task(client, "bad"), await create_task(client, "good")
    worker = client.worker()

    async def work(task: Task) -> str:
        if task.id == bad:
            raise ValueError("no such file")
        worker.stop()
        return "done"

    async with asyncio.timeout(PATIENCE_SECONDS):
        await worker.run(work)
    failed = await get(client, bad)
    assert (label(failed), failed.error_message) == ("failed", "ValueError: no such file")
    assert (await get(client, good)).output == "done"


async def test_a_task_that_fails_is_tried_again_where_that_is_wanted(client: planwire.Client) -> None:
    task_id = await create_task(client)
    retry = TaskRetry()
    retry.backoff.FromMilliseconds(1)
    worker = client.worker(retry=retry)
    tries = []

    async def work(task: Task) -> dict[str, Any]:
        tries.append(task.attempt)
        if len(tries) < 3:
            raise RuntimeError("not yet")
        worker.stop()
        return {"tries": len(tries)}

    async with asyncio.timeout(PATIENCE_SECONDS):
        await worker.run(work)
    task = await get(client, task_id)
    assert (tries, label(task), task.output_data["tries"]) == ([1, 2, 3], "completed", 3)


async def test_two_workers_share_the_tasks_with_as_many_at_once_as_each_takes(client: planwire.Client) -> None:
    ids = {await create_task(client, f"{n}") for n in range(12)}
    workers = [client.worker(name=name, concurrency=3) for name in ("ada", "bob")]
    busy, most, done = [0, 0], [0, 0], list[str]()
    full = asyncio.Event()

    async def work(number: int, task: Task) -> None:
        busy[number] += 1
        most[number] = max(most[number], busy[number])
        if most == [3, 3]:
            full.set()
        await full.wait()
        busy[number] -= 1
        done.append(task.id)
        if len(done) == len(ids):
            for worker in workers:
                worker.stop()

    async with asyncio.timeout(PATIENCE_SECONDS), asyncio.TaskGroup() as group:
        for number, worker in enumerate(workers):
            group.create_task(worker.run(lambda task, number=number: work(number, task)))  # type: ignore[misc]
    assert most == [3, 3]
    assert sorted(done) == sorted(ids)
    tasks = (await client.tasks.ListTasks(ListTasksRequest())).tasks
    assert {(label(task), task.attempt) for task in tasks} == {("completed", 1)}


async def test_leases_are_renewed_while_the_work_goes_on(client: planwire.Client) -> None:
    task_id = await create_task(client)
    worker = client.worker(lease_seconds=3)
    ends = set[int]()

    async def work(_task: Task) -> None:
        while len(ends) < 4:
            lease = (await client.claims.GetLease(GetLeaseRequest(task_id=task_id))).lease
            ends.add(lease.lease_until.ToNanoseconds())
            await asyncio.sleep(0.1)
        worker.stop()

    async with asyncio.timeout(PATIENCE_SECONDS):
        await worker.run(work)
    task = await get(client, task_id)
    assert (label(task), task.attempt, task.revision) == ("completed", 1, 3)  # renewals change no revision


async def test_work_on_what_is_taken_away_is_cancelled_and_the_loop_goes_on(client: planwire.Client) -> None:
    taken, other = await create_task(client, "taken"), await create_task(client, "other")
    worker = client.worker(lease_seconds=1)
    ends = []

    async with worker, asyncio.timeout(PATIENCE_SECONDS):
        async for job in worker:
            async with job:
                if job.task.id == taken:
                    await client.tasks.CancelTask(CancelTaskRequest(task_id=taken))
                    try:
                        await asyncio.sleep(PATIENCE_SECONDS)
                    finally:
                        ends.append("cancelled")
            if job.task.id == taken:
                assert job.lost
            else:
                worker.stop()
    assert ends == ["cancelled"]
    current = asyncio.current_task()
    assert current is not None
    assert current.cancelling() == 0
    assert label(await get(client, taken)) == "cancelled"
    assert label(await get(client, other)) == "completed"


async def test_a_worker_that_hears_nothing_gives_up_when_its_lease_has_ended(
    client: planwire.Client, distant: planwire.Client, proxy: Proxy
) -> None:
    task_id = await create_task(client)
    begun = asyncio.Event()
    gone = asyncio.Event()

    async def work(_task: Task) -> str:
        begun.set()
        try:
            await asyncio.sleep(PATIENCE_SECONDS)
        except asyncio.CancelledError:
            gone.set()
            raise
        return "too late"

    running = asyncio.create_task(distant.worker(lease_seconds=1).run(work))
    async with asyncio.timeout(PATIENCE_SECONDS):
        await begun.wait()
        proxy.blackhole()
        await gone.wait()
    running.cancel()
    await asyncio.gather(running, return_exceptions=True)
    again = await becomes(client, task_id, "pending")
    assert (again.released_attempts, again.output) == (1, "")


async def test_a_claim_whose_answer_was_lost_is_asked_for_again(
    client: planwire.Client, distant: planwire.Client, proxy: Proxy
) -> None:
    task_id = await create_task(client, "a title that breaks the answer")
    proxy.breaks_at = b"a title that breaks the answer"
    worker = distant.worker()

    async def work(_task: Task) -> None:
        worker.stop()

    async with asyncio.timeout(PATIENCE_SECONDS):
        await worker.run(work)
    assert proxy.breaks_at == b""
    task = await get(client, task_id)
    assert (label(task), task.attempt) == ("completed", 1)


async def test_what_was_handed_in_is_not_lost_with_the_answer(
    client: planwire.Client, proxy: Proxy, workspace_id: str
) -> None:
    """Neither tries within one call nor calls that are made again are other completions than the first."""
    plan_id, [task_id] = await chain(client, "only")
    async with (
        planwire.connect(proxy.address, workspace=workspace_id, timeout=0.5) as hasty,
        hasty.worker(plan_id=plan_id) as worker,
        asyncio.timeout(PATIENCE_SECONDS),
        asyncio.TaskGroup() as group,
    ):

        async def answer_again() -> None:
            await becomes(client, task_id, "completed")
            await asyncio.sleep(0.6)  # until the first call has met its deadline
            proxy.swallows_answers = False
            await proxy.cut()

        job = await anext(aiter(worker))
        async with job:
            job.output = "done"
            proxy.swallows_answers = True
            group.create_task(answer_again())
        assert not job.lost
    task = await get(client, task_id)
    assert (task.output, task.attempt) == ("done", 1)


@pytest.mark.parametrize("fails", [False, True])
async def test_a_renewal_that_comes_after_what_was_handed_in_loses_nothing(
    client: planwire.Client, monkeypatch: pytest.MonkeyPatch, fails: bool
) -> None:
    """The server refuses to renew the lease on what it knows to be done, before the worker knows."""
    task_id = await create_task(client)
    name = "FailTask" if fails else "CompleteTask"
    hand_in, tries = getattr(client.tasks, name), []

    async def late(request: Any) -> Any:
        tries.append(request.request_id)
        answer = await hand_in(request)
        if len(tries) == 1:
            await asyncio.sleep(1.7)
            raise planwire.errors.Unavailable(grpc.StatusCode.UNAVAILABLE, details="the answer was lost")
        return answer

    monkeypatch.setattr(client.tasks, name, late)
    worker = client.worker(lease_seconds=3)
    async with worker, asyncio.timeout(PATIENCE_SECONDS):
        job = await anext(aiter(worker))
        async with job:
            if fails:
                raise ValueError("no such file")
        assert not job.lost
    assert len(tries) == 2
    assert len(set(tries)) == 1
    assert label(await get(client, task_id)) == ("failed" if fails else "completed")


@pytest.mark.parametrize("gets_through", [True, False])
async def test_a_result_is_not_thrown_away_where_the_worker_is_cancelled_while_it_hands_in(
    client: planwire.Client, monkeypatch: pytest.MonkeyPatch, gets_through: bool
) -> None:
    """It is handed in within some seconds, or else the task is given back."""
    task_id = await create_task(client)
    hand_in, handing_in = client.tasks.CompleteTask, asyncio.Event()

    async def late(request: Any) -> Any:
        handing_in.set()
        await asyncio.sleep(1 if gets_through else 600)
        return await hand_in(request)

    async def work(_task: Task) -> str:
        return "done"

    monkeypatch.setattr(client.tasks, "CompleteTask", late)
    async with asyncio.timeout(PATIENCE_SECONDS):
        working = asyncio.create_task(client.worker().run(work))
        await handing_in.wait()
        working.cancel()
        with pytest.raises(asyncio.CancelledError):
            await working
    task = await get(client, task_id)
    assert (label(task), task.output) == (("completed", "done") if gets_through else ("pending", ""))


async def test_what_is_no_text_fails_the_task_too(client: planwire.Client, caplog: pytest.LogCaptureFixture) -> None:
    """Names of files can hold bytes that are no text, and errors repeat them."""
    caplog.set_level(logging.ERROR, "planwire")  # pytest cannot pass on what is no text
    task_id = await create_task(client)
    async with client.worker() as worker, asyncio.timeout(PATIENCE_SECONDS), await anext(aiter(worker)):
        raise FileNotFoundError(b"caf\xe9".decode(errors="surrogateescape"))
    failed = await get(client, task_id)
    assert (label(failed), failed.error_message) == ("failed", "FileNotFoundError: caf?")


async def test_an_error_that_the_server_cannot_store_fails_the_task_too(client: planwire.Client) -> None:
    task_id = await create_task(client)
    async with client.worker() as worker, asyncio.timeout(PATIENCE_SECONDS), await anext(aiter(worker)):
        raise ValueError("a\0b")
    failed = await get(client, task_id)
    assert (label(failed), failed.error_message) == ("failed", "ValueError: a\ufffdb")


async def test_a_client_that_is_closed_ends_the_loop_of_a_worker_that_waits(
    server_address: str, workspace_id: str
) -> None:
    client = planwire.connect(server_address, workspace=workspace_id)
    worker = client.worker()
    waiting = asyncio.create_task(anext(aiter(worker), None))
    await asyncio.sleep(0.5)
    assert not waiting.done()
    async with asyncio.timeout(PATIENCE_SECONDS):
        await client.close()
        assert await waiting is None


async def test_stopping_lets_the_work_end_and_waits_for_no_more(client: planwire.Client) -> None:
    task_id = await create_task(client)
    worker = client.worker(concurrency=2)
    begun, may_end = asyncio.Event(), asyncio.Event()

    async def work(_task: Task) -> str:
        begun.set()
        await may_end.wait()
        return "done"

    running = asyncio.create_task(worker.run(work))
    async with asyncio.timeout(PATIENCE_SECONDS):
        await begun.wait()
        worker.stop()
        await create_task(client, "not for this one")
        await asyncio.sleep(0.1)
        assert not running.done()
        may_end.set()
        await running
    tasks = (await client.tasks.ListTasks(ListTasksRequest())).tasks
    assert {task.id == task_id: label(task) for task in tasks} == {True: "completed", False: "pending"}


async def test_what_is_cancelled_is_given_back_at_once(client: planwire.Client) -> None:
    ids = [await create_task(client) for _ in range(2)]
    worker = client.worker(concurrency=2)
    begun = []

    async def work(task: Task) -> None:
        begun.append(task.id)
        await asyncio.sleep(PATIENCE_SECONDS)

    running = asyncio.create_task(worker.run(work))
    async with asyncio.timeout(PATIENCE_SECONDS):
        while len(begun) < 2:
            await asyncio.sleep(0.01)
        running.cancel()
        with pytest.raises(asyncio.CancelledError):
            await running
    assert [label(await get(client, id_)) for id_ in ids] == ["pending", "pending"]
    assert not (await client.claims.ListLeases(ListLeasesRequest())).leases


async def test_a_task_is_worked_on_when_it_was_approved(client: planwire.Client) -> None:
    task_id = await create_task(client)
    await client.approvals.RequestApproval(RequestApprovalRequest(task_id=task_id, reason="deletes data"))
    worker = client.worker()

    async def work(_task: Task) -> None:
        worker.stop()

    running = asyncio.create_task(worker.run(work))
    await asyncio.sleep(0.2)
    assert label(await get(client, task_id)) == "pending"
    await client.tasks.ApproveTask(ApproveTaskRequest(task_id=task_id))
    async with asyncio.timeout(PATIENCE_SECONDS):
        await running
    history = (await client.tasks.ListTaskHistory(ListTaskHistoryRequest(task_id=task_id))).entries
    assert [TaskStatus.Name(entry.new_status).removeprefix("TASK_STATUS_").lower() for entry in history] == [
        "pending",
        "approved",
        "in_progress",
        "completed",
    ]


async def test_errors_that_waiting_does_not_mend_are_raised(client: planwire.Client) -> None:
    worker = client.worker(plan_id="01a20000-0000-7000-8000-00000000ffff")

    async def work(_task: Task) -> None: ...

    with pytest.raises(planwire.errors.NotFound):
        await worker.run(work)
    with pytest.raises(ValueError, match="concurrency"):
        client.worker(concurrency=0)


async def test_work_that_blocks_runs_in_threads(client: planwire.Client) -> None:
    """As the README says: for longer than the lease, and not handed in where that was lost."""
    plan_id, ids = await chain(client, "cancelled", "done")
    worker = client.worker(plan_id=plan_id, lease_seconds=1)
    begun, go_on = threading.Event(), threading.Event()
    loop = asyncio.get_running_loop()

    def work(task: Task) -> str:
        if task.id == ids[1]:
            assert not go_on.wait(2)  # longer than a lease
            return "slept"
        begun.set()
        go_on.wait(PATIENCE_SECONDS)
        loop.call_soon_threadsafe(worker.stop)
        return "in vain"

    async def in_thread(task: Task) -> str:
        return await asyncio.to_thread(work, task)

    running = asyncio.create_task(worker.run(in_thread))
    try:
        assert (await becomes(client, ids[1], "completed")).output == "slept"
        assert await asyncio.to_thread(begun.wait, PATIENCE_SECONDS)
        await client.tasks.CancelTask(CancelTaskRequest(task_id=ids[0]))
        go_on.set()
        await asyncio.wait_for(running, PATIENCE_SECONDS)
    finally:
        go_on.set()
    task = await get(client, ids[0])
    assert (label(task), task.output) == ("cancelled", "")
