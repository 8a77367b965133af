"""Claims in plans whose budget is spent, and in plans of other sessions; tasks that know which session has them."""

import uuid
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import psycopg
import pytest
from grpc import StatusCode
from planwire.v1.task_pb2 import TaskStatus

from tests.rpc.client import Client
from tests.rpc.refusal import refused
from tests.support.waiting import eventually

pytestmark = pytest.mark.shares_server

ADA, BOB = ((("planwire-session", name), ("planwire-actor", name)) for name in ("ada", "bob"))


@pytest.fixture
def home(workspace_id: str) -> dict[str, str]:
    return {"workspace_id": workspace_id}


def plan_with_tasks(client: Client, home: dict[str, str], name: str, count: int = 2, **plan: Any) -> str:
    made = client.CreatePlan(
        **home, plan={"name": name, **plan}, tasks=[{"title": f"{name} {n}"} for n in range(count)], activate=True
    )
    plan_id: str = made.plan.id
    return plan_id


def spend(client: Client, home: dict[str, str], plan_id: str, micros: int) -> None:
    usage = {"plan_id": plan_id, "provider": "p", "model": "m", "cost_source": "COST_SOURCE_REPORTED"}
    client.CreateAiUsage(**home, ai_usage=usage | {"cost_micros_usd": micros})


def claim(client: Client, home: dict[str, str], plan_id: str = "", **fields: Any) -> list[Any]:
    return list(client.ClaimTasks(**home, filter={"plan_id": plan_id}, **fields).claimed)


def ready(client: Client, home: dict[str, str], plan_id: str = "") -> list[str]:
    return [task.title for task in client.ListReadyTasks(**home, filter={"plan_id": plan_id}).tasks]


def test_a_plan_whose_budget_is_spent_gives_out_nothing(client: Client, home: dict[str, str]) -> None:
    plan_id = plan_with_tasks(client, home, "dear", budget_micros_usd=100)
    [first] = claim(client, home, plan_id)
    spend(client, home, plan_id, 100)
    with refused(StatusCode.FAILED_PRECONDITION, "BUDGET_SPENT") as refusal:
        claim(client, home, plan_id)
    assert refusal.metadata == {"plan_id": plan_id}
    assert "budget_micros_usd" in refusal.message
    # Not even a subtask, which needs no slot, and not for who would wait.
    client.CreateTask(**home, task={"title": "part", "parent_task_id": first.task.id, "plan_id": plan_id})
    with refused(StatusCode.FAILED_PRECONDITION, "BUDGET_SPENT"):
        claim(client, home, plan_id, limit=10, wait={"seconds": 20})
    assert ready(client, home, plan_id) == ready(client, home) == []
    assert not client.PeekNextTask(**home, filter={"plan_id": plan_id}).HasField("task")
    # Those of others are given out.
    other = plan_with_tasks(client, home, "cheap", count=1)
    assert [claimed.task.plan_id for claimed in claim(client, home, limit=10)] == [other]
    # What is in progress is completed, and who chooses a task by its name may start it.
    done = client.CompleteAndClaimNext(
        **home,
        filter={"plan_id": plan_id},
        completions=[{"task_id": first.task.id, "attempt": first.lease.attempt, "force": True}],
    )
    assert (len(done.completed), len(done.claimed)) == (1, 0)
    [second] = [task.id for task in client.ListTasks(**home, plan_id=plan_id).tasks if task.title == "dear 1"]
    client.StartTask(**home, task_id=second)
    client.UpdatePlan(**home, plan_id=plan_id, plan={"budget_micros_usd": 200})
    assert [claimed.task.title for claimed in claim(client, home, plan_id, limit=10)] == ["part"]


def test_the_budget_of_a_program_closes_all_its_plans(client: Client, home: dict[str, str]) -> None:
    program = client.CreateProgram(**home, program={"name": "all", "budget_micros_usd": 100}).program
    one, two = (
        plan_with_tasks(client, home, name, program_id=program.id, program_workspace_id=home["workspace_id"])
        for name in ("one", "two")
    )
    spend(client, home, one, 60)
    assert len(claim(client, home, two)) == 1
    spend(client, home, one, 40)
    with refused(StatusCode.FAILED_PRECONDITION, "BUDGET_SPENT") as refusal:
        claim(client, home, two)
    assert refusal.metadata == {"program_id": program.id}
    assert claim(client, home, limit=10) == []
    assert ready(client, home) == []
    client.UpdateProgram(**home, program_id=program.id, program={"budget_micros_usd": 101})
    assert len(claim(client, home, limit=10)) == 3


def test_who_waits_is_woken_when_the_budget_is_raised(client: Client, home: dict[str, str]) -> None:
    plan_id = plan_with_tasks(client, home, "dear", budget_micros_usd=100)
    spend(client, home, plan_id, 100)
    with ThreadPoolExecutor(1) as calls:
        waiting = calls.submit(claim, client, home, wait={"seconds": 20})
        with pytest.raises(TimeoutError):
            waiting.result(timeout=0.5)
        client.UpdatePlan(**home, plan_id=plan_id, plan={"budget_micros_usd": 200})
        assert [claimed.task.plan_id for claimed in waiting.result(timeout=4)] == [plan_id]


@pytest.fixture
def owned(client: Client, home: dict[str, str]) -> str:
    """The id of an active plan of the session `ada`, where only that changes it."""
    plan_id = plan_with_tasks(client, home, "hers", session_id="ada")
    client.UpdateWorkspace(**home, workspace={"session_ownership": True})
    return plan_id


def test_only_its_session_claims_in_a_plan(client: Client, home: dict[str, str], owned: str) -> None:
    free = plan_with_tasks(client, home, "free", count=1)
    for stranger in (client, client.with_(BOB)):
        with refused(StatusCode.FAILED_PRECONDITION, "NOT_SESSION_OWNER") as refusal:
            claim(stranger, home, owned)
        assert refusal.metadata == {"plan_id": owned, "session_id": "ada"}
    assert [claimed.task.plan_id for claimed in claim(client.with_(BOB), home, limit=10)] == [free]
    mine = claim(client.with_(ADA), home, limit=10)
    assert [claimed.task.plan_id for claimed in mine] == [owned, owned]
    with refused(StatusCode.FAILED_PRECONDITION, "NOT_SESSION_OWNER"):
        client.with_(BOB).CompleteTask(**home, task_id=mine[0].task.id, attempt=mine[0].lease.attempt)
    client.with_(ADA).CompleteTask(**home, task_id=mine[0].task.id, attempt=mine[0].lease.attempt)


def test_callers_of_two_sessions_share_a_statement(client: Client, home: dict[str, str]) -> None:
    """Each gets what is its own, whoever is served with it."""
    rounds, callers = 15, 8
    plans = {
        name: plan_with_tasks(client, home, name, count=rounds * callers, session_id=name) for name in ("ada", "bob")
    }
    client.UpdateWorkspace(**home, workspace={"session_ownership": True})

    def work(name: str) -> set[str]:
        caller = client.with_((("planwire-session", name), ("planwire-actor", str(uuid.uuid4()))))
        seen = set()
        for _ in range(rounds):
            [claimed] = claim(caller, home)
            seen.add(claimed.task.plan_id)
            caller.CompleteTask(**home, task_id=claimed.task.id, attempt=claimed.lease.attempt)
        return seen

    with ThreadPoolExecutor(2 * callers) as calls:
        for name, seen in zip(["ada", "bob"] * callers, calls.map(work, ["ada", "bob"] * callers), strict=True):
            assert seen == {plans[name]}


def test_a_task_says_which_session_claimed_it(client: Client, home: dict[str, str]) -> None:
    plan_id = plan_with_tasks(client, home, "p", count=2)
    [claimed] = claim(client.with_(ADA), home, plan_id)
    task = {**home, "task_id": claimed.task.id}
    assert claimed.task.session_id == claimed.lease.session_id == "ada"
    assert client.CompleteTask(**task, attempt=claimed.lease.attempt).task.session_id == ""
    [claimed] = claim(client.with_(ADA), home, plan_id, lease_duration={"seconds": 1})
    task = {**home, "task_id": claimed.task.id}

    def is_given_back() -> bool:
        return bool(client.GetTask(**task).task.status == TaskStatus.TASK_STATUS_PENDING)

    assert eventually(is_given_back)
    assert client.GetTask(**task).task.session_id == ""


def test_an_orphan_keeps_what_a_worker_has_a_lease_on(client: Client, home: dict[str, str], database_url: str) -> None:
    plan_id = plan_with_tasks(client, home, "p", count=2)
    ada = client.with_(ADA)
    session = ada.CreateAgentSession(**home, agent_session={"plan_id": plan_id}).agent_session
    leased, started = client.ListTasks(**home, plan_id=plan_id).tasks
    [claimed] = claim(ada, home, plan_id, lease_duration={"seconds": 600})
    assert claimed.task.id == leased.id
    ada.StartTask(**home, task_id=started.id)
    with psycopg.connect(database_url) as connection:
        silent = "UPDATE agent_sessions SET heartbeat_at = now() - interval '2 days' WHERE id = %s"
        connection.execute(silent, [session.id])

    def is_orphaned() -> bool:
        agent_session = client.GetAgentSession(**home, agent_session_id=session.id).agent_session
        return bool(agent_session.HasField("orphaned_at"))

    assert eventually(is_orphaned)
    statuses = [task.status for task in client.ListTasks(**home, plan_id=plan_id).tasks]
    assert statuses == [TaskStatus.TASK_STATUS_IN_PROGRESS, TaskStatus.TASK_STATUS_PENDING]
    ada.CompleteTask(**home, task_id=leased.id, attempt=claimed.lease.attempt)
