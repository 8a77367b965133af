"""Tasks that many callers create at once share statements; each caller has its own task, or its own refusal."""

import re
import time
import uuid
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from functools import partial
from typing import Any

import grpc
import psycopg
import pytest
from planwire.v1.task_pb2 import Task

from tests.rpc.client import Client
from tests.rpc.locks import holding
from tests.rpc.refusal import refusal_of
from tests.support.waiting import eventually

_CALLERS = 48


@pytest.fixture
def homes(client: Client) -> list[tuple[str, str]]:
    """A workspace and a plan of it, three times."""
    found = []
    for _ in range(3):
        workspace_id = f"w-{uuid.uuid4()}"
        client.RegisterWorkspace(workspace_id=workspace_id, path=f"/{workspace_id}")
        found.append((workspace_id, client.CreatePlan(workspace_id=workspace_id, plan={"name": "Launch"}).plan.id))
    return found


def at_once(calls: Sequence[Callable[[], Any]]) -> list[Any]:
    """What each call gives, or the reason why it was refused."""

    def outcome(call: Callable[[], Any]) -> Any:
        try:
            return call()
        except grpc.RpcError as error:
            return refusal_of(error).reason

    with ThreadPoolExecutor(len(calls)) as pool:
        return list(pool.map(outcome, calls))


def _waits(waiting: Callable[[], int], count: int) -> bool:
    return waiting() == count


@contextmanager
def statements_held(client: Client, database_url: str, workspace_id: str) -> Iterator[None]:
    """Holds up all statements that callers share, by request ids that another transaction has stored first."""
    ids = [str(uuid.uuid4()) for _ in range(2)]
    stored = (
        "INSERT INTO requests (actor, rpc, request_id, fingerprint, resource_ids) "
        "SELECT 'holder', 'CreateTask', unnest(%s::uuid[]), sha256('held'), '{}'"
    )
    with ThreadPoolExecutor() as pool, holding(database_url, stored, ids) as waiting:
        for count, id_ in enumerate(ids, 1):
            pool.submit(create(client, workspace_id, {"title": "held"}, "holder", request_id=id_))
            assert eventually(partial(_waits, waiting, count))
        yield


def create(client: Client, workspace_id: str, task: dict[str, Any], actor: str, **fields: Any) -> Callable[[], Any]:
    caller = client.with_((("planwire-actor", actor),))
    return lambda: caller.CreateTask(workspace_id=workspace_id, task=task, **fields)


def test_each_of_many_callers_has_its_own_task(client: Client, database_url: str, homes: list[tuple[str, str]]) -> None:
    calls = []
    for number in range(_CALLERS):
        workspace_id, plan_id = homes[number % 3]
        fields = {"plan_id": plan_id, "title": f"task {number}", "labels": [f"l{number}"]}
        calls.append(create(client, workspace_id, fields, f"caller-{number}", request_id=str(uuid.uuid4())))
    with ThreadPoolExecutor(_CALLERS) as pool, statements_held(client, database_url, homes[0][0]):
        responses = [pool.submit(call) for call in calls]
        time.sleep(1)  # until all are there, which nothing tells
    tasks: list[Task] = [response.result().task for response in responses]

    places = defaultdict(list)
    for number, task in enumerate(tasks):
        workspace_id, plan_id = homes[number % 3]
        assert (task.workspace_id, task.plan_id) == (workspace_id, plan_id)
        assert (task.title, task.labels, task.created_by) == (f"task {number}", [f"l{number}"], f"caller-{number}")
        history = client.ListTaskHistory(workspace_id=workspace_id, task_id=task.id).entries
        assert [entry.changed_by for entry in history] == [f"caller-{number}"]
        places[plan_id].append(task.order_index)
    # Without ties; who takes a place while others do may leave one out.
    assert [len(set(of_plan)) for of_plan in places.values()] == [_CALLERS // 3] * 3
    with psycopg.connect(database_url) as connection:
        events = connection.execute(
            "SELECT subject_id, actor, kind, xid FROM event_log WHERE subject_id = ANY (%s)",
            ([task.id for task in tasks],),
        ).fetchall()
    assert {(event[0], event[1]) for event in events} == {(task.id, task.created_by) for task in tasks}
    assert {event[2] for event in events} == {"task.created"}
    assert len(events) == _CALLERS
    assert len({event[3] for event in events}) < _CALLERS // 2, "they did not share statements"


def test_each_of_many_callers_has_its_own_refusal(client: Client, homes: list[tuple[str, str]]) -> None:
    (workspace_id, plan_id), (other_workspace_id, other_plan_id), _ = homes
    ended = client.CreatePlan(workspace_id=workspace_id, plan={"name": "Ended"}).plan.id
    client.ActivatePlan(workspace_id=workspace_id, plan_id=ended)
    client.CompletePlan(workspace_id=workspace_id, plan_id=ended)
    phase = client.CreatePhase(workspace_id=workspace_id, phase={"plan_id": plan_id, "name": "One"}).phase.id
    taken = client.CreateTask(workspace_id=workspace_id, task={"title": "taken"}).task.id
    repeated, reused = str(uuid.uuid4()), str(uuid.uuid4())
    missing = str(uuid.uuid4())

    right = {"plan_id": plan_id, "phase_id": phase, "title": "right"}
    calls = [create(client, workspace_id, right, "a") for _ in range(16)]
    calls += [create(client, workspace_id, {"plan_id": plan_id, "title": "same"}, "a", request_id=repeated)] * 4
    calls += [
        create(client, workspace_id, {"plan_id": plan_id, "title": title}, "a", request_id=reused) for title in "xy"
    ]
    refused = [
        ("PLAN_ENDED", create(client, workspace_id, {"plan_id": ended, "title": "t"}, "a")),
        ("RESOURCE_NOT_FOUND", create(client, workspace_id, {"plan_id": missing, "title": "t"}, "a")),
        ("RESOURCE_NOT_FOUND", create(client, workspace_id, {"plan_id": other_plan_id, "title": "t"}, "a")),
        ("RESOURCE_NOT_FOUND", create(client, other_workspace_id, {**right, "plan_id": other_plan_id}, "a")),
        ("RESOURCE_NOT_FOUND", create(client, workspace_id, {"parent_task_id": missing, "title": "t"}, "a")),
        ("RESOURCE_NOT_FOUND", create(client, missing, {"title": "t"}, "a")),
        ("ID_TAKEN", create(client, workspace_id, {"id": taken, "title": "t"}, "a")),
    ]
    found = at_once(calls + [call for _, call in refused])

    created, same = found[:16], found[16:20]
    assert len({response.task.order_index for response in created}) == 16
    assert len({response.task.id for response in same}) == 1
    assert sorted(response.replayed for response in same) == [False, True, True, True]
    assert [each for each in found[20:22] if isinstance(each, str)] == ["REQUEST_ID_REUSED"]
    assert found[22:] == [reason for reason, _ in refused]


def test_who_may_change_a_plan_is_asked_for_each_caller(client: Client, homes: list[tuple[str, str]]) -> None:
    (workspace_id, plan_id), (free_workspace_id, free_plan_id), _ = homes
    client.UpdatePlan(workspace_id=workspace_id, plan_id=plan_id, plan={"session_id": "owner"})
    client.UpdateWorkspace(workspace_id=workspace_id, workspace={"session_ownership": True})

    def of(session: str, workspace_id: str, plan_id: str) -> Callable[[], Any]:
        caller, task = client.with_((("planwire-session", session),)), {"plan_id": plan_id, "title": session}
        return lambda: caller.CreateTask(workspace_id=workspace_id, task=task)

    homes_of_calls = [(workspace_id, plan_id), (free_workspace_id, free_plan_id)] * 8
    found = at_once([of(session, *home) for session in ("owner", "other") for home in homes_of_calls])
    refused = [each for each in found if isinstance(each, str)]
    assert refused == ["NOT_SESSION_OWNER"] * 8
    titles = [response.task.title for response in found if not isinstance(response, str)]
    assert titles == ["owner"] * 16 + ["other"] * 8


@pytest.mark.parametrize(
    "lock",
    [
        "SELECT FROM workspaces WHERE id = %(workspace)s FOR UPDATE",
        "SELECT FROM plans WHERE id = %(plan)s FOR UPDATE",
        "SELECT FROM phases WHERE id = %(phase)s FOR UPDATE",
        "SELECT take_order_turn(%(workspace)s, %(plan)s)",
        "SELECT pg_advisory_xact_lock("
        "hashtextextended(concat(%(workspace)s::text, ' ', %(plan)s::uuid, ' ', %(phase)s::uuid), 0) + number) "
        "FROM generate_series(0, 15) AS number",
        "SELECT take_sequence_turns(%(workspace)s, ARRAY[%(sequential)s::uuid])",
        "SELECT FROM dependencies WHERE target_plan_id = %(waiting)s FOR UPDATE",
        "SELECT FROM dependencies WHERE target_phase_id = %(waiting_phase)s FOR UPDATE",
        "SELECT pg_advisory_xact_lock("
        "hashtextextended(concat_ws('.', 'planwire.done', %(workspace)s::text, %(first_phase)s::uuid), 0))",
    ],
)
def test_who_waits_for_a_plan_holds_up_nobody_else(
    client: Client, database_url: str, homes: list[tuple[str, str]], lock: str
) -> None:
    (workspace_id, plan_id), *others = homes
    home = {"workspace_id": workspace_id}
    sequential = client.CreatePlan(**home, plan={"name": "In order", "sequential_phases": True}).plan.id
    waiting_plan = client.CreatePlan(**home, plan={"name": "Later"}).plan.id
    phases = [
        client.CreatePhase(**home, phase={"plan_id": of, "name": name}).phase.id
        for name, of in (("a", plan_id), ("b", waiting_plan), ("c", waiting_plan), ("d", sequential))
    ]
    phase, first, second, in_order = phases
    for source, target in (
        ({"phase_id": first}, {"phase_id": second}),
        ({"plan_id": plan_id}, {"plan_id": waiting_plan}),
    ):
        client.CreateDependency(**home, dependency={"source": source, "target": target})
    named = {
        "workspace": workspace_id,
        "plan": plan_id,
        "phase": phase,
        "sequential": sequential,
        "waiting": waiting_plan,
        "waiting_phase": second,
        "first_phase": first,
    }
    plan, of_plan = next(
        (
            ids
            for name, ids in (
                ("sequential", (sequential, in_order)),
                ("waiting", (waiting_plan, second)),
                ("first_phase", (waiting_plan, first)),
            )
            if f"%({name}" in lock
        ),
        (plan_id, phase),
    )
    names = re.findall(r"%\((\w+)\)s", lock)
    calls = [create(client, workspace_id, {"plan_id": plan, "phase_id": of_plan, "title": "t"}, "a") for _ in range(4)]
    held = holding(database_url, re.sub(r"%\(\w+\)s", "%s", lock), *[named[name] for name in names])
    with ThreadPoolExecutor() as pool, held as waiting:
        futures = [pool.submit(call) for call in calls]
        assert eventually(lambda: waiting() == len(calls)), "they share what waits"
        for _ in range(10):
            for other_workspace_id, other_plan_id in others:
                client.with_(timeout=2).CreateTask(
                    workspace_id=other_workspace_id, task={"plan_id": other_plan_id, "title": "t"}
                )
        assert not any(future.done() for future in futures)
    assert [future.result(60).task.phase_id for future in futures] == [of_plan] * 4


def test_who_waits_for_a_request_id_holds_up_nobody_else(
    client: Client, database_url: str, homes: list[tuple[str, str]]
) -> None:
    held, free, _ = homes
    request_id = str(uuid.uuid4())
    with ThreadPoolExecutor() as pool, holding(database_url, "SELECT take_order_turn(%s, %s)", *held) as waiting:
        first = pool.submit(create(client, held[0], {"plan_id": held[1], "title": "t"}, "a", request_id=request_id))
        assert eventually(lambda: waiting() == 1)
        other = create(client, free[0], {"plan_id": free[1], "title": "t"}, "a", request_id=request_id)
        reused = [pool.submit(other) for _ in range(4)]
        assert eventually(lambda: waiting() == 1 + len(reused)), "they share what waits"
        again = [create(client.with_(timeout=2), free[0], {"plan_id": free[1], "title": "t"}, "b") for _ in range(8)]
        assert all(not isinstance(outcome, str) for outcome in at_once(again))
    assert first.result(60).task.plan_id == held[1]
    assert at_once([future.result for future in reused]) == ["REQUEST_ID_REUSED"] * 4


def test_who_began_while_a_plan_was_archived_takes_no_place_in_it(
    client: Client, database_url: str, workspace_id: str, plan_id: str
) -> None:
    other = client.CreatePlan(workspace_id=workspace_id, plan={"name": "Other"}).plan.id
    present = [client.CreateTask(workspace_id=workspace_id, task={"title": "t", "plan_id": plan_id}).task for _ in "ab"]
    client.ArchivePlan(workspace_id=workspace_id, plan_id=plan_id)
    batch = [{"title": "t", "plan_id": plan} for plan in (plan_id, other)]
    with (
        ThreadPoolExecutor() as pool,
        holding(database_url, "SELECT take_order_turn(%s, %s)", workspace_id, other) as waiting,
    ):
        future = pool.submit(client.BatchCreateTasks, workspace_id=workspace_id, tasks=batch)
        assert eventually(lambda: waiting() == 1 or future.done())
        client.RestorePlan(workspace_id=workspace_id, plan_id=plan_id)
    error = future.exception(60)
    assert isinstance(error, grpc.RpcError)
    assert refusal_of(error).reason == "PLAN_ARCHIVED"
    listed = client.ListTasks(workspace_id=workspace_id, plan_id=plan_id).tasks
    assert [task.id for task in listed] == [task.id for task in present]


def test_who_began_while_a_plan_was_archived_is_not_moved_into_it_when_it_has_ended(
    client: Client, database_url: str, workspace_id: str, plan_id: str
) -> None:
    other = client.CreatePlan(workspace_id=workspace_id, plan={"name": "Other"}).plan.id
    client.ActivatePlan(workspace_id=workspace_id, plan_id=plan_id)
    client.CompletePlan(workspace_id=workspace_id, plan_id=plan_id)
    moving = [client.CreateTask(workspace_id=workspace_id, task={"title": "t"}).task.id for _ in "ab"]
    client.ArchivePlan(workspace_id=workspace_id, plan_id=plan_id)
    updates = [{"task_id": id_, "task": {"plan_id": plan}} for id_, plan in zip(moving, (plan_id, other), strict=True)]
    turn = "SELECT take_order_turn(%s, %s)"
    with ThreadPoolExecutor() as pool, holding(database_url, turn, workspace_id, other) as waiting:
        future = pool.submit(client.BatchUpdateTasks, workspace_id=workspace_id, updates=updates)
        assert eventually(lambda: waiting() == 1 or future.done())
        client.RestorePlan(workspace_id=workspace_id, plan_id=plan_id)
    error = future.exception(60)
    assert isinstance(error, grpc.RpcError)
    assert refusal_of(error).reason == "PLAN_ENDED"
    assert not client.ListTasks(workspace_id=workspace_id, plan_id=plan_id).tasks
