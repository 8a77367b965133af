"""Workers who complete and claim at the same time, each over a connection of its own: source 002's 5.8, and budgets."""

import uuid
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from itertools import pairwise
from threading import Event
from typing import Any

import grpc
import pytest

from tests.feed.watching import settle
from tests.rpc.client import Client
from tests.rpc.refusal import refusal_of

WORKERS = 12


@pytest.fixture
def plan(client: Client, workspace_id: str) -> str:
    """The id of an active plan without tasks."""
    made = client.CreatePlan(workspace_id=workspace_id, plan={"name": f"p {uuid.uuid4()}"}, activate=True)
    plan_id: str = made.plan.id
    return plan_id


def connections(stack: ExitStack, address: str, count: int) -> list[Client]:
    """Not the one connection that all channels to an address share."""
    options = (("grpc.use_local_subchannel_pool", 1),)
    return [Client(stack.enter_context(grpc.insecure_channel(address, options))) for _ in range(count)]


def test_done_and_next_from_many_at_once_gives_each_task_to_one(
    client: Client, workspace_id: str, plan: str, server_address: str
) -> None:
    """Each names only its plan and itself, as source 002's markCurrentDoneAndGetNext does."""
    home = {"workspace_id": workspace_id}
    made = client.BatchCreateTasks(**home, tasks=[{"title": f"{n}", "plan_id": plan} for n in range(60)]).tasks
    ids = [task.id for task in made]
    for first, second in pairwise(ids[:12]):  # some wait for each other
        client.CreateDependency(**home, dependency={"source": {"task_id": first}, "target": {"task_id": second}})
    done = Event()

    def work(number: int, connection: Client) -> list[tuple[str, str]]:
        names: dict[str, Any] = {**home, "filter": {"plan_id": plan}, "worker": f"w{number}"}
        wait = {"nanos": 200_000_000}
        worked: list[tuple[str, str]] = []
        claimed = connection.ClaimTasks(**names, wait=wait).claimed
        for _ in range(1000):
            if not claimed and done.is_set():
                break
            if claimed:
                [one] = claimed
                answer = connection.CompleteAndClaimNext(**names, output=f"{number}", wait=wait)
                assert [task.id for task in answer.completed] == [one.task.id]
                worked.append((one.task.id, f"{number}"))
                claimed = answer.claimed
            else:
                claimed = connection.ClaimTasks(**names, wait=wait).claimed
            if not claimed and client.GetPlan(
                **home, plan_id=plan, include_progress=True
            ).progress.tasks.completed == len(ids):
                done.set()
        return worked

    with ExitStack() as stack, ThreadPoolExecutor(WORKERS) as pool:
        clients = connections(stack, server_address, WORKERS)
        worked = [pair for each in pool.map(work, range(WORKERS), clients) for pair in each]
    assert Counter(task_id for task_id, _ in worked) == Counter(ids)
    assert len({number for _, number in worked}) > 1, "one of them did everything"
    by = dict(worked)
    tasks = {task.id: task for task in client.ListTasks(**home, plan_id=plan, page_size=100).tasks}
    assert {(task.attempt, task.output == by[task.id]) for task in tasks.values()} == {(1, True)}
    for first, second in pairwise(ids[:12]):
        assert tasks[first].completed_at.ToNanoseconds() <= tasks[second].started_at.ToNanoseconds()
    for task_id in ids:
        history = client.ListTaskHistory(**home, task_id=task_id).entries
        assert [entry.new_status for entry in history] == [1, 3, 4]


def test_a_budget_that_is_lowered_holds_from_then_on(
    client: Client, workspace_id: str, plan: str, server_address: str
) -> None:
    """While others claim: what is claimed after the call is refused, and all that was claimed has one winner."""
    home = {"workspace_id": workspace_id}
    tasks = [{"title": "t", "plan_id": plan}] * 200
    ids = [task.id for task in client.BatchCreateTasks(**home, tasks=tasks).tasks]
    usage = {"provider": "p", "model": "m", "plan_id": plan, "cost_source": 1, "cost_micros_usd": 10}
    client.CreateAiUsage(**home, ai_usage=usage)
    names = {**home, "filter": {"plan_id": plan}}
    over = Event()

    def claim(connection: Client) -> tuple[list[str], int]:
        taken, refusals = [], 0
        while not over.is_set():
            try:
                taken += [one.task.id for one in connection.ClaimTasks(**names).claimed]
            except grpc.RpcError as error:
                assert refusal_of(error).reason == "BUDGET_SPENT"
                refusals += 1
        return taken, refusals

    rounds, own = 8, []
    with ExitStack() as stack, ThreadPoolExecutor(8) as pool:
        claims = [pool.submit(claim, connection) for connection in connections(stack, server_address, 4)]
        try:
            for _ in range(rounds):
                client.UpdatePlan(**home, plan_id=plan, plan={"budget_micros_usd": 5})
                with pytest.raises(grpc.RpcError) as refused:
                    client.ClaimTasks(**names)
                assert refusal_of(refused.value).reason == "BUDGET_SPENT"
                client.UpdatePlan(**home, plan_id=plan, plan={"budget_micros_usd": 50})
                own += [one.task.id for one in client.ClaimTasks(**names).claimed]
        finally:
            over.set()
        answers = [each.result(60) for each in claims]
    taken = Counter(own + [task_id for ids_of_one, _ in answers for task_id in ids_of_one])
    assert set(taken.values()) == {1}
    assert set(taken) <= set(ids)
    assert sum(refusals for _, refusals in answers) > 0, "nobody claimed while the budget was spent"
    settle(client, workspace_id)
    kinds = ["plan.budget_spent", "plan.budget_opened"]
    events = client.ListEvents(**home, kinds=kinds, page_size=100).events
    assert [event.kind for event in events][::-1] == kinds * rounds


def test_one_usage_from_many_connections_is_counted_once(
    client: Client, workspace_id: str, plan: str, server_address: str
) -> None:
    home = {"workspace_id": workspace_id}
    usage = {"id": str(uuid.uuid4()), "provider": "p", "model": "m", "plan_id": plan, "cost_source": 1}
    usage["cost_micros_usd"] = 7
    with ExitStack() as stack, ThreadPoolExecutor(20) as pool:
        calls = [
            pool.submit(connection.CreateAiUsage, **home, ai_usage=usage)
            for connection in connections(stack, server_address, 20)
        ]
        answers = [call.result(60) for call in calls]
    assert Counter(answer.replayed for answer in answers) == {False: 1, True: 19}
    total = client.GetUsage(**home, plan_id=plan)
    assert (total.total.uses, total.spent_micros_usd) == (1, 7)
