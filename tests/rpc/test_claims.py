"""ClaimService: who gets which task, in which order, and what leases mean."""

import time
import uuid
from typing import Any

import grpc
import pytest
from planwire.v1.task_pb2 import TaskStatus

from service.store.tasks import TaskStore
from tests.rpc.client import METHODS, Client
from tests.rpc.refusal import refused
from tests.support.waiting import eventually

pytestmark = pytest.mark.shares_server

StatusCode = grpc.StatusCode


@pytest.fixture
def plan(client: Client, workspace_id: str) -> str:
    """The id of an active plan without tasks."""
    made = client.CreatePlan(workspace_id=workspace_id, plan={"name": f"p {uuid.uuid4()}"}, activate=True)
    plan_id: str = made.plan.id
    return plan_id


def tasks_in(client: Client, workspace_id: str, plan_id: str, *titles: str, **fields: Any) -> list[Any]:
    made = client.BatchCreateTasks(
        workspace_id=workspace_id, tasks=[{"title": title, "plan_id": plan_id, **fields} for title in titles]
    )
    return list(made.tasks)


def block(client: Client, workspace_id: str, source: str, target: str) -> None:
    edge = {"source": {"task_id": source}, "target": {"task_id": target}}
    client.CreateDependency(workspace_id=workspace_id, dependency=edge)


def claim(client: Client, workspace_id: str, plan_id: str = "", **fields: Any) -> list[Any]:
    filter_ = fields.pop("filter", {}) | {"plan_id": plan_id}
    return list(client.ClaimTasks(workspace_id=workspace_id, filter=filter_, **fields).claimed)


def test_a_claim_begins_an_attempt_with_a_lease(client: Client, workspace_id: str, plan: str) -> None:
    first, _ = tasks_in(client, workspace_id, plan, "a", "b")
    [claimed] = claim(client, workspace_id, plan, worker="ada")
    assert claimed.task.id == first.id
    assert claimed.task.status == 3
    assert (claimed.task.attempt, claimed.task.assigned_agent, claimed.task.revision) == (1, "ada", 2)
    lease = claimed.lease
    assert (lease.task_id, lease.plan_id, lease.worker, lease.attempt) == (first.id, plan, "ada", 1)
    assert lease.lease_until.seconds - lease.claimed_at.seconds in {60, 61}
    assert client.GetLease(workspace_id=workspace_id, task_id=first.id).lease == lease
    assert list(client.ListLeases(workspace_id=workspace_id, plan_id=plan).leases) == [lease]
    history = client.ListTaskHistory(workspace_id=workspace_id, task_id=first.id).entries
    assert [entry.new_status for entry in history] == [1, 3]


def test_nobody_gets_what_somebody_has(client: Client, workspace_id: str, plan: str) -> None:
    made = tasks_in(client, workspace_id, plan, "a", "b", "c")
    taken = [claimed.task.id for _ in range(4) for claimed in claim(client, workspace_id, plan, limit=2)]
    assert taken == [task.id for task in made]


def test_what_is_blocked_comes_when_it_is_released(client: Client, workspace_id: str, plan: str) -> None:
    first, second = tasks_in(client, workspace_id, plan, "a", "b")
    block(client, workspace_id, first.id, second.id)
    [claimed] = claim(client, workspace_id, plan, limit=10)
    answer = client.CompleteAndClaimNext(
        workspace_id=workspace_id,
        filter={"plan_id": plan},
        completions=[{"task_id": first.id, "attempt": claimed.lease.attempt, "output": "done"}],
        limit=5,
    )
    assert [(task.id, task.status, task.output) for task in answer.completed] == [(first.id, 4, "done")]
    assert [claimed.task.id for claimed in answer.claimed] == [second.id]


def test_a_lease_is_asked_for_its_token(client: Client, workspace_id: str, plan: str) -> None:
    [task] = tasks_in(client, workspace_id, plan, "a")
    [claimed] = claim(client, workspace_id, plan, worker="ada")
    for rpc in ("CompleteTask", "FailTask", "ReleaseTask"):
        for token in ({}, {"attempt": 0}, {"attempt": 2}):
            with refused(StatusCode.FAILED_PRECONDITION, "LEASE_LOST") as refusal:
                getattr(client, rpc)(workspace_id=workspace_id, task_id=task.id, **token)
            assert refusal.metadata["worker"] == "ada"
            assert refusal.metadata["attempt"] == "1"
    with refused(StatusCode.FAILED_PRECONDITION, "LEASE_LOST"):
        client.CompleteTasks(workspace_id=workspace_id, completions=[{"task_id": task.id}])
    with refused(StatusCode.FAILED_PRECONDITION, "LEASE_LOST"):
        client.RenewLease(workspace_id=workspace_id, task_id=task.id, attempt=2)
    assert client.GetTask(workspace_id=workspace_id, task_id=task.id).task == claimed.task
    done = client.CompleteTask(workspace_id=workspace_id, task_id=task.id, attempt=1).task
    assert (done.status, done.revision) == (4, 3)
    with refused(StatusCode.NOT_FOUND, "RESOURCE_NOT_FOUND"):
        client.GetLease(workspace_id=workspace_id, task_id=task.id)


def test_a_replay_gives_the_same_tasks_and_tokens(client: Client, workspace_id: str, plan: str) -> None:
    tasks_in(client, workspace_id, plan, "a", "b", "c", "d")
    call = {"workspace_id": workspace_id, "filter": {"plan_id": plan}, "limit": 2, "request_id": str(uuid.uuid4())}
    first = client.ClaimTasks(**call)
    again = client.ClaimTasks(**call)
    assert not first.replayed
    assert again.replayed
    assert again.claimed == first.claimed
    done = [{"task_id": one.task.id, "attempt": one.lease.attempt} for one in first.claimed]
    call = {**call, "completions": done, "request_id": str(uuid.uuid4())}
    second = client.CompleteAndClaimNext(**call)
    assert len(second.completed) == len(second.claimed) == 2
    again = client.CompleteAndClaimNext(**call)
    second.replayed = True
    assert again == second


def test_an_expired_lease_gives_the_task_back(client: Client, workspace_id: str, plan: str) -> None:
    [task] = tasks_in(client, workspace_id, plan, "a", max_attempts=1)
    claim(client, workspace_id, plan, worker="ada", lease_duration={"seconds": 1})
    [again] = claim(client, workspace_id, plan, worker="bob", wait={"seconds": 10})
    assert (again.task.id, again.lease.attempt, again.task.released_attempts) == (task.id, 2, 1)
    with refused(StatusCode.FAILED_PRECONDITION, "LEASE_LOST") as refusal:
        client.CompleteTask(workspace_id=workspace_id, task_id=task.id, attempt=1)
    assert refusal.metadata["worker"] == "bob"
    history = client.ListTaskHistory(workspace_id=workspace_id, task_id=task.id).entries
    assert [entry.new_status for entry in history] == [1, 3, 1, 3]
    assert history[2].changed_by == "planwire"
    assert history[2].reason.startswith("the lease of ada ended at ")


def test_renewing_keeps_the_lease_and_the_revision(client: Client, workspace_id: str, plan: str) -> None:
    [task] = tasks_in(client, workspace_id, plan, "a")
    [claimed] = claim(client, workspace_id, plan, lease_duration={"seconds": 1})
    renewed = client.RenewLease(
        workspace_id=workspace_id, task_id=task.id, attempt=1, lease_duration={"seconds": 3600}
    ).lease
    assert renewed.lease_until.seconds > claimed.lease.lease_until.seconds + 3000
    time.sleep(1.2)
    assert client.GetTask(workspace_id=workspace_id, task_id=task.id).task == claimed.task


def test_what_was_approved_goes_back_to_approved(client: Client, workspace_id: str, plan: str) -> None:
    [task] = tasks_in(client, workspace_id, plan, "a", requires_approval=True)
    names = {"workspace_id": workspace_id, "task_id": task.id}
    assert claim(client, workspace_id, plan) == []
    approved = client.ApproveTask(**names).task

    def again(task: Any) -> None:
        assert TaskStatus.Name(task.status) == "TASK_STATUS_APPROVED"
        assert (task.approved_at, task.approved_by) == (approved.approved_at, approved.approved_by)

    [claimed] = claim(client, workspace_id, plan)
    again(client.ReleaseTask(**names, attempt=claimed.lease.attempt).task)
    [claimed] = claim(client, workspace_id, plan)
    client.FailTask(**names, attempt=claimed.lease.attempt)
    again(client.RetryTask(**names).task)
    [claimed] = claim(client, workspace_id, plan, lease_duration={"seconds": 1})
    assert eventually(lambda: client.GetTask(**names).task.status != claimed.task.status)
    again(client.GetTask(**names).task)


def test_a_failed_attempt_is_tried_again_after_a_pause(client: Client, workspace_id: str, plan: str) -> None:
    [task] = tasks_in(client, workspace_id, plan, "a", max_attempts=2)
    names = {"workspace_id": workspace_id, "task_id": task.id}
    retry = {"backoff": {"nanos": 400_000_000}}
    claim(client, workspace_id, plan)
    failed = client.FailTask(**names, attempt=1, error_message="no", retry=retry).task
    assert TaskStatus.Name(failed.status) == "TASK_STATUS_PENDING"
    assert (failed.released_attempts, failed.error_message) == (0, "no")
    [kept] = client.ListTaskAttempts(**names).attempts
    assert (TaskStatus.Name(kept.status), kept.error_message) == ("TASK_STATUS_FAILED", "no")
    assert claim(client, workspace_id, plan) == []
    [claimed] = claim(client, workspace_id, plan, wait={"seconds": 10})
    assert claimed.task.started_at.ToNanoseconds() >= failed.available_at.ToNanoseconds()
    failed = client.FailTask(**names, attempt=2, retry=retry).task
    assert TaskStatus.Name(failed.status) == "TASK_STATUS_FAILED"


def test_the_pause_doubles_up_to_the_longest(client: Client, workspace_id: str, plan: str) -> None:
    [task] = tasks_in(client, workspace_id, plan, "a")
    names = {"workspace_id": workspace_id, "task_id": task.id}
    pauses = []
    for _ in range(4):
        attempt = client.StartTask(**names).task.attempt
        failed = client.FailTask(
            **names, attempt=attempt, retry={"backoff": {"seconds": 100}, "max_backoff": {"seconds": 300}}
        ).task
        pauses.append(round((failed.available_at.ToNanoseconds() - failed.updated_at.ToNanoseconds()) / 1e9))
        client.UpdateTask(**names, task={}, update_mask={"paths": ["available_at"]})
    assert pauses == [100, 200, 300, 300]


def test_what_a_worker_can_do(client: Client, workspace_id: str, plan: str) -> None:
    [plain] = tasks_in(client, workspace_id, plan, "plain")
    [snake] = tasks_in(client, workspace_id, plan, "snake", capability="python", labels=["a", "b"])
    [crab] = tasks_in(client, workspace_id, plan, "crab", capability="rust", assigned_agent="ada")

    def takes(**filter_: Any) -> list[str]:
        answer = client.ListReadyTasks(workspace_id=workspace_id, filter=filter_ | {"plan_id": plan})
        first = client.PeekNextTask(workspace_id=workspace_id, filter=filter_ | {"plan_id": plan})
        assert first.HasField("task") == bool(answer.tasks)
        assert not answer.tasks or first.task == answer.tasks[0]
        return [task.id for task in answer.tasks]

    assert takes() == [plain.id, snake.id, crab.id]
    assert takes(capabilities=["python"]) == [plain.id, snake.id]
    assert takes(capabilities=["cobol"]) == [plain.id]
    assert takes(labels=["b"]) == [snake.id]
    assert takes(labels=["b", "c"]) == []
    assert takes(assigned_agent="ada") == [crab.id]
    taken = claim(client, workspace_id, plan, limit=9, filter={"capabilities": ["rust"]})
    assert [claimed.task.id for claimed in taken] == [plain.id, crab.id]


@pytest.mark.parametrize(("order", "expected"), [("CLAIM_ORDER_PLAN", "abcd"), ("CLAIM_ORDER_PRIORITY", "dbac")])
def test_tasks_come_in_the_order_of_the_plan_or_by_priority(
    client: Client, workspace_id: str, order: str, expected: str
) -> None:
    home = {"workspace_id": workspace_id}
    made = client.CreatePlan(
        **home,
        plan={"name": "p"},
        activate=True,
        phases=[
            {"phase": {"name": "2", "order_index": 2}, "tasks": [{"title": "c", "priority": "PRIORITY_LOW"}]},
            {"phase": {"name": "1", "order_index": 1}, "tasks": [{"title": "a"}]},
        ],
    )
    phase_id = next(phase.id for phase in made.phases if phase.name == "1")
    client.CreateTask(**home, task={"title": "b", "plan_id": made.plan.id, "phase_id": phase_id, "priority": 3})
    client.CreateTask(**home, task={"title": "d", "plan_id": made.plan.id, "priority": 4})
    filter_ = {"plan_id": made.plan.id, "order": order}
    ready = client.ListReadyTasks(**home, filter=filter_).tasks
    assert "".join(task.title for task in ready) == expected
    taken = [client.ClaimTasks(**home, filter=filter_).claimed[0].task.title for _ in range(4)]
    assert "".join(taken) == expected


@pytest.mark.parametrize("order", ["CLAIM_ORDER_PLAN", "CLAIM_ORDER_PRIORITY"])
def test_plans_take_turns(client: Client, workspace_id: str, order: str) -> None:
    """Also what stands alone; and a plan with many tasks does not keep the others waiting."""
    home = {"workspace_id": workspace_id}
    titles = ["a"] * 20, ["b"] * 3, ["c"] * 3
    for n, tasks in enumerate(titles):
        client.CreatePlan(**home, plan={"name": f"{n}"}, activate=True, tasks=[{"title": title} for title in tasks])
    client.BatchCreateTasks(**home, tasks=[{"title": "d"}] * 3)
    taken = "".join(client.ClaimTasks(**home, filter={"order": order}).claimed[0].task.title for _ in range(16))
    for n in range(0, 12, 4):
        assert set(taken[n : n + 4]) == set("abcd"), taken
    assert taken[12:] == "aaaa"
    many = client.ClaimTasks(**home, limit=100).claimed
    assert len(many) == 20 + 3 + 3 + 3 - 16


def test_only_the_one_task_in_progress_is_completed_without_a_name(
    client: Client, workspace_id: str, plan: str
) -> None:
    """What source 002 calls markCurrentDoneAndGetNext."""
    first, second, _ = tasks_in(client, workspace_id, plan, "a", "b", "c")
    next_ = {"workspace_id": workspace_id, "filter": {"plan_id": plan}, "worker": "ada"}
    with refused(StatusCode.FAILED_PRECONDITION, "NOT_ONE_IN_PROGRESS"):
        client.CompleteAndClaimNext(**next_)
    claim(client, workspace_id, plan, worker="ada")
    answer = client.CompleteAndClaimNext(**next_, output="done")
    assert [(task.id, task.output) for task in answer.completed] == [(first.id, "done")]
    assert [claimed.task.id for claimed in answer.claimed] == [second.id]
    claim(client, workspace_id, plan, worker="ada")
    with refused(StatusCode.FAILED_PRECONDITION, "NOT_ONE_IN_PROGRESS") as refusal:
        client.CompleteAndClaimNext(**next_)
    assert second.id in refusal.metadata["task_ids"]
    with refused(StatusCode.INVALID_ARGUMENT, "INVALID_FIELD"):
        client.CompleteAndClaimNext(workspace_id=workspace_id)


def test_the_last_next_completes_and_finds_nothing(client: Client, workspace_id: str, plan: str) -> None:
    tasks_in(client, workspace_id, plan, "a")
    claim(client, workspace_id, plan, worker="ada")
    answer = client.CompleteAndClaimNext(workspace_id=workspace_id, filter={"plan_id": plan}, worker="ada")
    assert (len(answer.completed), len(answer.claimed)) == (1, 0)


def test_a_refused_completion_claims_nothing(client: Client, workspace_id: str, plan: str) -> None:
    first, second, third = tasks_in(client, workspace_id, plan, "a", "b", "c")
    claim(client, workspace_id, plan, limit=2)
    done = [{"task_id": first.id, "attempt": 1}, {"task_id": second.id, "attempt": 2}]
    for rpc in ("CompleteTasks", "CompleteAndClaimNext"):
        with refused(StatusCode.FAILED_PRECONDITION, "LEASE_LOST") as refusal:
            getattr(client, rpc)(workspace_id=workspace_id, completions=done)
        assert second.id in refusal.message
    statuses = [client.GetTask(workspace_id=workspace_id, task_id=id_.id).task.status for id_ in (first, second, third)]
    assert statuses == [3, 3, 1]
    with refused(StatusCode.INVALID_ARGUMENT, "INVALID_FIELD"):
        client.CompleteTasks(workspace_id=workspace_id, completions=done[:1] * 2)
    with refused(StatusCode.ABORTED, "ETAG_MISMATCH"):
        client.CompleteTasks(workspace_id=workspace_id, completions=[done[0] | {"etag": "1"}])
    with refused(StatusCode.NOT_FOUND, "RESOURCE_NOT_FOUND"):
        client.CompleteTasks(workspace_id=workspace_id, completions=[{"task_id": str(uuid.uuid4())}])


def test_open_subtasks_keep_a_task_from_being_claimed_and_completed(
    client: Client, workspace_id: str, plan: str
) -> None:
    [whole] = tasks_in(client, workspace_id, plan, "whole")
    [part] = tasks_in(client, workspace_id, plan, "part", parent_task_id=whole.id)
    names = {"workspace_id": workspace_id, "task_id": whole.id}
    taken = claim(client, workspace_id, plan, limit=5)
    assert [claimed.task.id for claimed in taken] == [part.id]
    client.StartTask(**names)
    with refused(StatusCode.FAILED_PRECONDITION, "OPEN_SUBTASKS"):
        client.CompleteTask(**names)
    assert client.CompleteTask(**names, force=True).task.terminal


@pytest.mark.parametrize(
    ("rpc", "fields"),
    [("CancelTask", {}), ("DeleteTask", {}), ("DeletePlan", {}), ("DeleteWorkspace", {"force": True})],
)
def test_what_takes_a_leased_task_away_ends_the_lease(
    client: Client, workspace_id: str, plan: str, rpc: str, fields: dict[str, Any]
) -> None:
    [task] = tasks_in(client, workspace_id, plan, "a")
    claim(client, workspace_id, plan)
    names = {"workspace_id": workspace_id, "task_id": task.id, "plan_id": plan}
    given = {name: value for name, value in names.items() if name in METHODS[rpc].input_type.fields_by_name}
    getattr(client, rpc)(**given, **fields)
    with pytest.raises(grpc.RpcError) as error:
        client.RenewLease(workspace_id=workspace_id, task_id=task.id, attempt=1)
    code = StatusCode.FAILED_PRECONDITION if rpc == "CancelTask" else StatusCode.NOT_FOUND
    assert error.value.code() == code
    with pytest.raises(grpc.RpcError) as error:
        client.CompleteTask(workspace_id=workspace_id, task_id=task.id, attempt=1)
    assert error.value.code() == code


def test_who_has_a_lease_stays_the_agent(client: Client, workspace_id: str, plan: str) -> None:
    [task] = tasks_in(client, workspace_id, plan, "a")
    claim(client, workspace_id, plan, worker="ada")
    names = {"workspace_id": workspace_id, "task_id": task.id}
    with refused(StatusCode.FAILED_PRECONDITION, "LEASED") as refusal:
        client.UpdateTask(**names, task={"assigned_agent": "bob"})
    assert "ada" in refusal.message
    updates = [{"task_id": task.id, "task": {"assigned_agent": "bob"}}]
    with refused(StatusCode.FAILED_PRECONDITION, "LEASED"):
        client.BatchUpdateTasks(workspace_id=workspace_id, updates=updates)
    changed = client.UpdateTask(**names, task={"assigned_agent": "ada", "title": "b"}).task
    assert (changed.title, changed.assigned_agent) == ("b", "ada")
    client.ReleaseTask(**names, attempt=1)
    assert client.UpdateTask(**names, task={"assigned_agent": "bob"}).task.assigned_agent == "bob"


def test_a_lease_goes_on_in_a_plan_that_is_not_active_any_more(client: Client, workspace_id: str, plan: str) -> None:
    first, second = tasks_in(client, workspace_id, plan, "a", "b")
    claim(client, workspace_id, plan)
    client.ReturnPlanToDraft(workspace_id=workspace_id, plan_id=plan)
    client.RenewLease(workspace_id=workspace_id, task_id=first.id, attempt=1)
    done = [{"task_id": first.id, "attempt": 1}]
    answer = client.CompleteAndClaimNext(workspace_id=workspace_id, completions=done)
    assert (len(answer.completed), len(answer.claimed)) == (1, 0)
    assert client.GetTask(workspace_id=workspace_id, task_id=second.id).task.status == 1


def test_no_more_tasks_of_a_story_are_claimed_than_it_allows(client: Client, workspace_id: str) -> None:
    home = {"workspace_id": workspace_id}
    story = client.CreateStory(**home, story={"title": "s", "max_parallelism": 2}).story
    client.RecordExecutionPlan(**home, story_id=story.id)
    tasks_in(client, workspace_id, story.id, "a", "b", "c")
    [later] = tasks_in(client, workspace_id, story.id, "d", wave=1)
    assert claim(client, workspace_id, story.id, limit=9) == []
    client.ExecuteStory(**home, story_id=story.id)
    taken = claim(client, workspace_id, story.id, limit=9)
    assert [claimed.task.title for claimed in taken] == ["a", "b"]
    client.CompleteTask(**home, task_id=taken[0].task.id, attempt=1)
    assert [one.task.title for one in claim(client, workspace_id, limit=9)] == ["c"]
    client.ReleaseTask(**home, task_id=taken[1].task.id, attempt=1)
    assert later.id not in {one.task.id for one in claim(client, workspace_id, limit=9)}


def test_two_actors_with_one_request_id_make_two_claims(client: Client, workspace_id: str, plan: str) -> None:
    tasks_in(client, workspace_id, plan, "a", "b")
    call = {"workspace_id": workspace_id, "filter": {"plan_id": plan}, "request_id": str(uuid.uuid4())}
    ada, bob = (client.with_((("planwire-actor", name),)) for name in ("ada", "bob"))
    first, second = ada.ClaimTasks(**call), bob.ClaimTasks(**call)
    assert not second.replayed
    assert first.claimed[0].task.id != second.claimed[0].task.id
    assert [first.claimed[0].lease.worker, second.claimed[0].lease.worker] == ["ada", "bob"]


def test_a_replay_gives_what_is_left_where_a_task_was_deleted(client: Client, workspace_id: str, plan: str) -> None:
    tasks = tasks_in(client, workspace_id, plan, "a", "b", "c", "d")
    call = {"workspace_id": workspace_id, "filter": {"plan_id": plan}, "limit": 2, "request_id": str(uuid.uuid4())}
    first = client.ClaimTasks(**call)
    done = [{"task_id": one.task.id, "attempt": one.lease.attempt} for one in first.claimed]
    next_call = {**call, "completions": done, "request_id": str(uuid.uuid4())}
    client.CompleteAndClaimNext(**next_call)
    complete = {"workspace_id": workspace_id, "task_id": tasks[2].id, "attempt": 1, "request_id": str(uuid.uuid4())}
    client.CompleteTask(**complete)
    for gone in (tasks[0], tasks[2]):
        client.DeleteTask(workspace_id=workspace_id, task_id=gone.id)
    again = client.ClaimTasks(**call)
    assert ([one.task.id for one in again.claimed], again.replayed) == ([tasks[1].id], True)
    again = client.CompleteAndClaimNext(**next_call)
    assert [task.id for task in again.completed] == [tasks[1].id]
    assert [one.task.id for one in again.claimed] == [tasks[3].id]
    with refused(StatusCode.NOT_FOUND, "RESOURCE_NOT_FOUND"):
        client.CompleteTask(**complete)


def test_of_many_completions_only_those_that_are_refused_are_looked_at(
    client: Client, workspace_id: str, plan: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    tasks_in(client, workspace_id, plan, *["t"] * 100)
    claimed = claim(client, workspace_id, plan, limit=100)
    done = [{"task_id": one.task.id, "attempt": 1} for one in claimed]
    done[98]["attempt"] = done[99]["attempt"] = 2
    looked_at = []
    explain = TaskStore.explain_transition

    async def explain_and_tell(store: TaskStore, request: Any, *others: Any) -> None:
        looked_at.append(request.task_id)
        await explain(store, request, *others)

    monkeypatch.setattr(TaskStore, "explain_transition", explain_and_tell)
    with refused(StatusCode.FAILED_PRECONDITION, "LEASE_LOST"):
        client.CompleteTasks(workspace_id=workspace_id, completions=done)
    assert looked_at == [claimed[98].task.id]


def test_a_replay_says_so_when_the_lease_has_ended(client: Client, workspace_id: str, plan: str) -> None:
    [task] = tasks_in(client, workspace_id, plan, "a")
    call = {"workspace_id": workspace_id, "filter": {"plan_id": plan}, "request_id": str(uuid.uuid4())}
    client.ClaimTasks(**call)
    client.ReleaseTask(workspace_id=workspace_id, task_id=task.id, attempt=1)
    claim(client, workspace_id, plan)
    again = client.ClaimTasks(**call)
    [claimed] = again.claimed
    assert (claimed.task.id, claimed.lease.attempt, claimed.lease.HasField("lease_until")) == (task.id, 1, False)
    assert claimed.task.attempt == 2


def test_an_unknown_plan_or_workspace_is_not_found(client: Client, workspace_id: str) -> None:
    for home in ({"workspace_id": workspace_id, "filter": {"plan_id": str(uuid.uuid4())}}, {"workspace_id": "w-none"}):
        for rpc in ("ClaimTasks", "ListReadyTasks", "PeekNextTask"):
            with refused(StatusCode.NOT_FOUND, "RESOURCE_NOT_FOUND"):
                getattr(client, rpc)(**home)


def test_an_answer_stays_readable_however_large_the_tasks_are(client: Client, workspace_id: str, plan: str) -> None:
    large = {"title": "t", "plan_id": plan, "description": "d" * 262_144}
    for _ in range(8):
        client.CreateTask(workspace_id=workspace_id, task=large)
    taken = claim(client, workspace_id, plan, limit=20)
    assert [len(one.task.description) for one in taken] == [262_144] * 3 + [0] * 5
    assert {one.task.title for one in taken} == {"t"}
    done = [{"task_id": one.task.id, "attempt": one.lease.attempt, "output": "o" * 262_144} for one in taken]
    for half in (done[:4], done[4:]):
        answer = client.CompleteAndClaimNext(workspace_id=workspace_id, completions=half)
        assert len(answer.completed) == 4


def test_a_plan_with_leases_is_archived_by_force_alone(client: Client, workspace_id: str, plan: str) -> None:
    [task] = tasks_in(client, workspace_id, plan, "a")
    [claimed] = claim(client, workspace_id, plan, worker="ada")
    given = {"workspace_id": workspace_id, "task_id": task.id, "attempt": claimed.lease.attempt}
    with refused(StatusCode.FAILED_PRECONDITION, reason="LEASED") as error:
        client.ArchivePlan(workspace_id=workspace_id, plan_id=plan)
    assert error.metadata["leases"] == "1"
    client.RenewLease(**given)

    client.ArchivePlan(workspace_id=workspace_id, plan_id=plan, force=True)
    with refused(StatusCode.FAILED_PRECONDITION, reason="PLAN_ARCHIVED"):
        client.RenewLease(**given)
    with refused(StatusCode.FAILED_PRECONDITION, reason="PLAN_ARCHIVED"):
        client.CompleteTask(**given)
    with refused(StatusCode.FAILED_PRECONDITION, reason="PLAN_ARCHIVED"):
        claim(client, workspace_id, plan)
    completion = {"task_id": task.id, "attempt": claimed.lease.attempt}
    with refused(StatusCode.FAILED_PRECONDITION, reason="PLAN_ARCHIVED"):
        client.CompleteTasks(workspace_id=workspace_id, completions=[completion])
    assert not client.ListLeases(workspace_id=workspace_id, plan_id=plan).leases

    client.RestorePlan(workspace_id=workspace_id, plan_id=plan)
    with refused(StatusCode.FAILED_PRECONDITION, reason="LEASE_LOST"):
        client.CompleteTask(**given)
    with refused(StatusCode.FAILED_PRECONDITION, reason="LEASE_LOST"):
        client.RenewLease(**given)
    [again] = claim(client, workspace_id, plan, worker="bob")
    assert (again.task.id, again.lease.attempt) == (task.id, 2)


def test_a_plan_of_which_leases_have_ended_is_archived(client: Client, workspace_id: str, plan: str) -> None:
    [task] = tasks_in(client, workspace_id, plan, "a")
    [claimed] = claim(client, workspace_id, plan)
    client.CompleteTask(workspace_id=workspace_id, task_id=task.id, attempt=claimed.lease.attempt)
    assert client.ArchivePlan(workspace_id=workspace_id, plan_id=plan).plan.status


def test_a_replay_gives_the_etags_of_large_and_of_archived_tasks(client: Client, workspace_id: str) -> None:
    home = {"workspace_id": workspace_id}
    plan_id = client.CreatePlan(**home, plan={"name": "p"}, activate=True).plan.id
    large = {"title": "t", "plan_id": plan_id, "description": "x" * 262_144}
    ids = [task.id for task in client.BatchCreateTasks(**home, tasks=[large] * 14).tasks]
    ids += [task.id for task in client.BatchCreateTasks(**home, tasks=[large] * 14).tasks]
    client.ClaimTasks(**home, filter={"plan_id": plan_id}, limit=28)
    completions = [{"task_id": id_, "attempt": 1} for id_ in ids]
    call = home | {"completions": completions, "request_id": str(uuid.uuid4())}
    etags = list(client.CompleteTasks(**call).etags)
    assert list(client.CompleteTasks(**call).etags) == etags
    updates = [{"task_id": id_, "task": {"title": "changed"}} for id_ in ids[:2]]
    changed = home | {"updates": updates, "request_id": str(uuid.uuid4())}
    first = client.BatchUpdateTasks(**changed)
    client.ArchivePlan(**home, plan_id=plan_id)
    assert list(client.CompleteTasks(**call).etags) == [*first.etags, *etags[2:]]
    assert list(client.BatchUpdateTasks(**changed).etags) == list(first.etags)
