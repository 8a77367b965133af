"""Claims, completions and leases at the same time. Where an order matters it is forced by a lock that is held."""

import time
import uuid
from collections import Counter
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import grpc
import psycopg
import pytest

from tests.rpc.client import Client
from tests.rpc.locks import holding, holding_task
from tests.rpc.refusal import refusal_of
from tests.support.waiting import eventually

pytestmark = pytest.mark.shares_server

Call = Callable[[], Any]


@pytest.fixture
def plan(client: Client, workspace_id: str) -> str:
    """The id of an active plan without tasks."""
    made = client.CreatePlan(workspace_id=workspace_id, plan={"name": "p"}, activate=True)
    plan_id: str = made.plan.id
    return plan_id


def at_once(calls: Sequence[Call]) -> list[Any]:
    """The answers, or the reasons of the refusals."""

    def answer(call: Call) -> Any:
        try:
            return call()
        except grpc.RpcError as error:
            return refusal_of(error).reason

    with ThreadPoolExecutor(len(calls)) as pool:
        return list(pool.map(answer, calls))


def made(client: Client, workspace_id: str, plan_id: str, count: int) -> list[str]:
    tasks = [{"title": "t", "plan_id": plan_id}] * count
    return [task.id for task in client.BatchCreateTasks(workspace_id=workspace_id, tasks=tasks).tasks]


def test_of_many_claims_each_gets_tasks_of_its_own(client: Client, workspace_id: str, plan: str) -> None:
    ids = made(client, workspace_id, plan, 40)
    call = {"workspace_id": workspace_id, "filter": {"plan_id": plan}, "limit": 3}
    answers = at_once([lambda: client.ClaimTasks(**call)] * 20)
    taken = Counter(claimed.task.id for answer in answers for claimed in answer.claimed)
    assert taken == Counter(ids)
    assert all(len(answer.claimed) <= 3 for answer in answers)


def test_each_caller_has_its_own_refusal(client: Client, workspace_id: str, plan: str, database_url: str) -> None:
    """Also of those who share a statement with others who are not refused."""
    ids = made(client, workspace_id, plan, 16)
    home = {"workspace_id": workspace_id}
    client.ClaimTasks(**home, filter={"plan_id": plan}, limit=16)

    def complete(number: int) -> Call:
        wrong = number % 3 == 0
        return lambda: (
            client.CompleteTask(**home, task_id=ids[number], attempt=2 if wrong else 1, output=f"{number}").task
        )

    with ThreadPoolExecutor(1) as pool, holding_task(database_url, ids[1]) as waiting:
        answers = pool.submit(at_once, [complete(number) for number in range(16)])
        # One statement waits, and those who come meanwhile share the next ones.
        assert eventually(lambda: waiting() > 0)
        time.sleep(0.2)
    for number, answer in enumerate(answers.result(60)):
        if number % 3 == 0:
            assert answer == "LEASE_LOST"
        else:
            assert (answer.id, answer.output) == (ids[number], f"{number}")


def test_of_two_calls_for_one_task_one_completes_it(
    client: Client, workspace_id: str, plan: str, database_url: str
) -> None:
    """What source 002 calls markCurrentDoneAndGetNext, by two agents that call themselves the same at the same time."""
    ids = made(client, workspace_id, plan, 3)
    next_: dict[str, Any] = {"workspace_id": workspace_id, "filter": {"plan_id": plan}, "worker": "ada"}
    client.ClaimTasks(**next_)
    with ThreadPoolExecutor(1) as pool:
        with holding_task(database_url, ids[0]) as waiting:
            # Both have seen the same task in progress when the first of them completes it.
            answers = pool.submit(at_once, [lambda: client.CompleteAndClaimNext(**next_)] * 2)
            assert eventually(lambda: waiting() > 0)
            time.sleep(0.5)
        first, second = sorted(answers.result(60), key=lambda answer: isinstance(answer, str))
    assert [task.id for task in first.completed] == [ids[0]]
    assert [one.task.id for one in first.claimed] == [ids[1]]
    assert second == "ILLEGAL_TRANSITION"
    statuses = [client.GetTask(workspace_id=workspace_id, task_id=id_).task.status for id_ in ids]
    assert statuses == [4, 3, 1]


def test_one_request_id_at_the_same_time_is_one_claim(client: Client, workspace_id: str, plan: str) -> None:
    made(client, workspace_id, plan, 20)
    for _ in range(3):
        call = {"workspace_id": workspace_id, "filter": {"plan_id": plan}, "request_id": str(uuid.uuid4())}
        answers = at_once([lambda call=call: client.ClaimTasks(**call)] * 6)  # type: ignore[misc]
        assert len({(one.task.id, one.lease.attempt) for answer in answers for one in answer.claimed}) == 1
        assert sum(not answer.replayed for answer in answers) == 1


def test_who_lets_a_task_go_is_named(client: Client, workspace_id: str, plan: str, database_url: str) -> None:
    """Several complete tasks with one statement, and each lets another one go."""
    home = {"workspace_id": workspace_id}
    ids = made(client, workspace_id, plan, 16)
    for source, target in zip(ids[:8], ids[8:], strict=True):
        client.CreateDependency(**home, dependency={"source": {"task_id": source}, "target": {"task_id": target}})
    client.ClaimTasks(**home, filter={"plan_id": plan}, limit=8)

    def complete(number: int) -> Call:
        caller = client.with_((("planwire-actor", f"agent-{number}"),))
        return lambda: caller.CompleteTask(**home, task_id=ids[number], attempt=1, reason=f"why {number}")

    with ThreadPoolExecutor(1) as pool:
        with holding_task(database_url, ids[0]) as waiting:
            answers = pool.submit(at_once, [complete(number) for number in range(8)])
            assert eventually(lambda: waiting() > 0)
            time.sleep(0.2)
        answers.result(60)
    with psycopg.connect(database_url) as connection:
        rows = connection.execute(
            "SELECT subject_id, actor, reason FROM event_log WHERE workspace_id = %s AND kind = 'task.unblocked'",
            [workspace_id],
        ).fetchall()
    assert {row[0]: row[1:] for row in rows} == {
        ids[8 + number]: (f"agent-{number}", f"why {number}") for number in range(8)
    }


@pytest.mark.parametrize("change", ["edge", "draft", "later"])
def test_readiness_is_judged_when_the_task_is_locked(
    client: Client, workspace_id: str, plan: str, database_url: str, change: str
) -> None:
    """What was committed between the look for tasks and the lock counts: the claim passes the task over, or waits."""
    home = {"workspace_id": workspace_id}
    [task_id] = made(client, workspace_id, plan, 1)
    blocker = client.CreateTask(**home, task={"title": "first"}).task.id
    with psycopg.connect(database_url) as connection:
        # As somebody who adds an edge into the task.
        connection.execute("SELECT FROM tasks WHERE id = %s FOR SHARE", [task_id])
        assert not client.ClaimTasks(**home, filter={"plan_id": plan}).claimed
    match change:
        case "edge":
            edge = {"source": {"task_id": blocker}, "target": {"task_id": task_id}}
            client.CreateDependency(**home, dependency=edge)
        case "draft":
            client.ReturnPlanToDraft(**home, plan_id=plan)
        case "later":
            client.UpdateTask(**home, task_id=task_id, task={"available_at": {"seconds": 4_000_000_000}})
    assert not client.ClaimTasks(**home, filter={"plan_id": plan}).claimed


_LOCK = "SELECT lock_claimable(%s, %s, 3::smallint, '{x}', NULL, NULL, NULL, '{}', 5, true)"


@pytest.mark.parametrize("change", ["available_at = now() + interval '1 hour'", "priority = 1", "capability = 'y'"])
def test_what_a_claim_asks_for_is_judged_when_the_task_is_locked(
    client: Client, workspace_id: str, database_url: str, change: str
) -> None:
    """A claim that has locked a task waits for the slots of its story, and looks again when it has them."""
    home = {"workspace_id": workspace_id}
    story_id = client.CreateStory(**home, story={"title": "s", "max_parallelism": 2}).story.id
    task = {"title": "t", "plan_id": story_id, "priority": "PRIORITY_CRITICAL", "capability": "x"}
    changed, kept = (task.id for task in client.BatchCreateTasks(**home, tasks=[task] * 2).tasks)
    client.RecordExecutionPlan(**home, story_id=story_id, execution_plan={"a": 1})
    client.ExecuteStory(**home, story_id=story_id)
    slots = "SELECT FROM story_slots WHERE story_id = %s FOR UPDATE"
    with ThreadPoolExecutor(1) as pool, psycopg.connect(database_url) as claimer:
        with holding(database_url, slots, story_id) as waiting:
            locked = pool.submit(lambda: claimer.execute(_LOCK, [workspace_id, story_id]).fetchone())
            assert eventually(lambda: waiting() > 0)
            with psycopg.connect(database_url) as other:
                other.execute(f"UPDATE task_readiness SET {change} WHERE task_id = %s".encode(), [changed])
        found = locked.result(60)
        claimer.rollback()
    assert found
    assert [str(id_) for id_ in found[0]] == [kept]


def test_a_renewal_and_the_end_of_the_lease_do_not_both_happen(
    client: Client, workspace_id: str, plan: str, database_url: str
) -> None:
    home = {"workspace_id": workspace_id}
    [task_id] = made(client, workspace_id, plan, 1)
    client.ClaimTasks(**home, filter={"plan_id": plan})
    with psycopg.connect(database_url) as connection:
        connection.execute(
            "UPDATE task_leases SET lease_until = now() - interval '1 second' WHERE task_id = %s", [task_id]
        )
    renewals = at_once([lambda: client.RenewLease(**home, task_id=task_id, attempt=1)] * 4)
    assert set(renewals) == {"LEASE_LOST"}
    assert eventually(lambda: client.GetTask(**home, task_id=task_id).task.status == 1)
    assert client.GetTask(**home, task_id=task_id).task.released_attempts == 1
