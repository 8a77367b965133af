"""Claims that wait: what wakes them, and what ends them."""

import logging
import time
import uuid
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from statistics import median
from typing import Any

import psycopg
import pytest
from planwire.v1.claim_service_pb2 import ClaimTasksRequest, ClaimTasksResponse

from tests.rpc.client import Client, path
from tests.support.waiting import eventually

pytestmark = pytest.mark.shares_server

WAIT = {"wait": {"seconds": 20}}


@pytest.fixture
def plan(client: Client, workspace_id: str) -> str:
    """The id of an active plan without tasks."""
    made = client.CreatePlan(workspace_id=workspace_id, plan={"name": "p"}, activate=True)
    plan_id: str = made.plan.id
    return plan_id


Start = Callable[..., "Future[Any]"]


@pytest.fixture
def start(client: Client, workspace_id: str) -> Iterator[Start]:
    """Begins a claim that waits."""
    with ThreadPoolExecutor(40) as pool:

        def start(rpc: str = "ClaimTasks", **fields: Any) -> "Future[Any]":
            call = getattr(client, rpc)
            return pool.submit(lambda: call(workspace_id=workspace_id, **WAIT | fields))

        yield start


def waits(future: "Future[Any]") -> bool:
    """Whether it has not been answered some time later."""
    time.sleep(0.3)
    return not future.done()


def test_who_waits_gets_what_becomes_ready(client: Client, workspace_id: str, plan: str, start: Start) -> None:
    home = {"workspace_id": workspace_id}
    first, second = client.BatchCreateTasks(**home, tasks=[{"title": t, "plan_id": plan} for t in "ab"]).tasks
    edge = {"source": {"task_id": first.id}, "target": {"task_id": second.id}}
    client.CreateDependency(**home, dependency=edge)
    client.StartTask(**home, task_id=first.id)
    future = start(filter={"plan_id": plan}, worker="ada")
    assert waits(future)
    done = client.CompleteTask(**home, task_id=first.id).task
    [claimed] = future.result(30).claimed
    assert (claimed.task.id, claimed.lease.worker) == (second.id, "ada")
    assert claimed.lease.claimed_at.ToNanoseconds() >= done.completed_at.ToNanoseconds()


@pytest.mark.parametrize("way", ["created", "activated", "approved", "released", "reopened", "edge", "later"])
def test_whatever_makes_a_task_ready_wakes(  # noqa: C901
    client: Client, workspace_id: str, plan_id: str, start: Start, way: str
) -> None:
    home = {"workspace_id": workspace_id}
    if way != "activated":
        client.ActivatePlan(**home, plan_id=plan_id)
    fields: dict[str, Any] = {"title": "t", "plan_id": plan_id, "requires_approval": way == "approved"}
    task_id = client.CreateTask(**home, task=fields).task.id if way != "created" else ""
    names = home | {"task_id": task_id}
    match way:
        case "released":
            client.StartTask(**names)
        case "reopened":
            client.SkipTask(**names)
        case "edge":
            blocker = client.CreateTask(**home, task={"title": "b"}).task.id
            client.StartTask(**home, task_id=blocker)
            edge = {"source": {"task_id": blocker}, "target": {"task_id": task_id}}
            edge_id = client.CreateDependency(**home, dependency=edge).dependency.id
        case "later":
            client.StartTask(**names)
    future = start(filter={"plan_id": plan_id})
    assert waits(future)
    match way:
        case "created":
            client.CreateTask(**home, task=fields)
        case "activated":
            client.ActivatePlan(**home, plan_id=plan_id)
        case "approved":
            client.ApproveTask(**names)
        case "released":
            client.ReleaseTask(**names)
        case "reopened":
            client.ReopenTask(**names, reason="why")
        case "edge":
            client.DeleteDependency(**home, dependency_id=edge_id)
        case "later":
            client.FailTask(**names, retry={"backoff": {"nanos": 500_000_000}})
    began = time.monotonic()
    assert len(future.result(30).claimed) == 1
    assert time.monotonic() - began < 4, "only the look after five seconds found it"


def test_as_many_get_something_as_there_is(client: Client, workspace_id: str, plan: str, start: Start) -> None:
    home = {"workspace_id": workspace_id}
    futures = [start(filter={"plan_id": plan}) for _ in range(8)]
    assert waits(futures[-1])
    made = client.BatchCreateTasks(**home, tasks=[{"title": "t", "plan_id": plan}] * 3).tasks
    assert eventually(lambda: sum(future.done() for future in futures) == 3)
    taken = {future.result().claimed[0].task.id for future in futures if future.done()}
    assert taken == {task.id for task in made}
    client.BatchCreateTasks(**home, tasks=[{"title": "t", "plan_id": plan}] * 5)
    assert len({future.result(30).claimed[0].task.id for future in futures}) == 8


def test_a_wait_ends_empty_and_in_time(client: Client, workspace_id: str, plan: str) -> None:
    began = time.monotonic()
    answer = client.ClaimTasks(workspace_id=workspace_id, filter={"plan_id": plan}, wait={"nanos": 400_000_000})
    assert not answer.claimed
    assert time.monotonic() - began >= 0.4


def test_what_is_completed_is_done_before_the_wait(client: Client, workspace_id: str, plan: str, start: Start) -> None:
    home = {"workspace_id": workspace_id}
    [task] = client.BatchCreateTasks(**home, tasks=[{"title": "t", "plan_id": plan}]).tasks
    client.ClaimTasks(**home, filter={"plan_id": plan})
    request_id = str(uuid.uuid4())
    call = {
        "filter": {"plan_id": plan},
        "completions": [{"task_id": task.id, "attempt": 1}],
        "request_id": request_id,
    }
    future = start("CompleteAndClaimNext", **call)
    assert eventually(lambda: client.GetTask(**home, task_id=task.id).task.terminal)
    early = client.CompleteAndClaimNext(**home, **call, **WAIT)
    assert (early.replayed, len(early.completed), len(early.claimed)) == (True, 1, 0)
    assert waits(future)
    [next_] = client.BatchCreateTasks(**home, tasks=[{"title": "t", "plan_id": plan}]).tasks
    answer = future.result(30)
    assert [one.task.id for one in answer.claimed] == [next_.id]
    again = client.CompleteAndClaimNext(**home, **call, **WAIT)
    answer.replayed = True
    assert again == answer


def test_a_wait_that_is_cancelled_takes_nothing(client: Client, workspace_id: str, plan: str, start: Start) -> None:
    home = {"workspace_id": workspace_id}
    filter_ = {"plan_id": plan, "labels": ["x"]}
    call = client.channel.unary_unary(
        path("ClaimTasks"), ClaimTasksRequest.SerializeToString, ClaimTasksResponse.FromString
    )
    gone = call.future(ClaimTasksRequest(**home, filter=filter_, **WAIT))
    assert not gone.done()
    time.sleep(0.3)
    gone.cancel()
    future = start(filter=filter_)
    assert waits(future)
    client.CreateTask(**home, task={"title": "t", "plan_id": plan, "labels": ["x"]})
    assert len(future.result(30).claimed) == 1


def test_a_wait_ends_before_the_deadline_of_its_call(client: Client, workspace_id: str, plan: str) -> None:
    assert not client.with_(timeout=1).ClaimTasks(workspace_id=workspace_id, filter={"plan_id": plan}, **WAIT).claimed


def test_who_waits_is_told_within_milliseconds(
    client: Client, workspace_id: str, plan: str, start: Start, database_url: str
) -> None:
    """From the commit that makes a task ready to the commit of the claim, by the database's clock."""
    home = {"workspace_id": workspace_id}
    ids = []
    for _ in range(9):
        future = start(filter={"plan_id": plan})
        assert waits(future)
        ids.append(client.CreateTask(**home, task={"title": "t", "plan_id": plan}).task.id)
        future.result(30)
    with psycopg.connect(database_url) as connection:
        rows = connection.execute(
            "SELECT extract(epoch FROM started_at - created_at) * 1000 FROM tasks WHERE id = ANY (%s::uuid[])", [ids]
        ).fetchall()
    took = sorted(float(row[0]) for row in rows)
    logging.getLogger(__name__).info("milliseconds: %s", [round(each, 1) for each in took])
    assert median(took) < 1000


def test_who_may_not_have_a_task_does_not_keep_it_from_who_may(client: Client, workspace_id: str) -> None:
    """Where plans are of sessions, and others have waited for longer."""
    home = {"workspace_id": workspace_id}
    client.UpdateWorkspace(**home, workspace={"session_ownership": True})
    owner, other = (client.with_((("planwire-session", name),)) for name in ("owner", "other"))
    plan_id = owner.CreatePlan(**home, plan={"name": "p", "session_id": "owner"}, activate=True).plan.id
    with ThreadPoolExecutor(4) as pool:
        others = [pool.submit(other.ClaimTasks, **home, wait={"seconds": 4}) for _ in range(3)]
        time.sleep(0.3)
        claim = pool.submit(owner.ClaimTasks, **home, wait={"seconds": 4})
        time.sleep(0.3)
        task_id = owner.CreateTask(**home, task={"title": "t", "plan_id": plan_id}).task.id
        assert [one.task.id for one in claim.result(60).claimed] == [task_id]
        assert not any(one.result(60).claimed for one in others)
