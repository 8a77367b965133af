"""Calls at the same time. Where an order matters it is forced: a lock is held until everybody waits for it."""

import uuid
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from random import Random
from typing import Any

import grpc
import psycopg
import pytest
from grpc import StatusCode
from planwire.v1.transfer_service_pb2 import ImportRequest

from tests.rpc.client import Client
from tests.rpc.locks import deadlocks, holding, waiting_for
from tests.rpc.refusal import refusal_of, refused
from tests.support.roles import as_owner, as_superuser
from tests.support.waiting import eventually

Call = Callable[[], Any]


def outcome(call: Call) -> str:
    """OK, or the reason why not."""
    try:
        call()
    except grpc.RpcError as error:
        return refusal_of(error).reason
    return "OK"


def at_once(calls: Sequence[Call]) -> Counter[str]:
    with ThreadPoolExecutor(len(calls)) as pool:
        return Counter(pool.map(outcome, calls))


@contextmanager
def all_waiting(
    database_url: str, sql: str, *parameters: object
) -> Iterator[Callable[[Sequence[Call]], list["Future[str]"]]]:
    """Hold what the statement locks. Gives a function that starts calls, and returns when all of them wait for it; they
    go on when the block ends.
    """
    with ThreadPoolExecutor() as pool, holding(database_url, sql, *parameters) as waiting:

        def start(calls: Sequence[Call]) -> list[Future[str]]:
            futures = [pool.submit(outcome, call) for call in calls]
            assert eventually(lambda: waiting() == len(calls) or any(future.done() for future in futures))
            assert waiting() == len(calls), [future.result() for future in futures if future.done()]
            return futures

        yield start


def results(futures: Sequence["Future[str]"]) -> Counter[str]:
    return Counter(future.result(60) for future in futures)


def test_of_many_transitions_at_once_one_wins(client: Client, workspace_id: str, task_id: str) -> None:
    names = {"workspace_id": workspace_id, "task_id": task_id}
    assert at_once([lambda: client.StartTask(**names)] * 8) == {"OK": 1, "ILLEGAL_TRANSITION": 7}
    ends = [lambda: client.CompleteTask(**names), lambda: client.FailTask(**names)] * 4
    assert at_once(ends) == {"OK": 1, "ILLEGAL_TRANSITION": 7}
    assert client.GetTask(**names).task.attempt == 1
    assert len(client.ListTaskHistory(**names).entries) == 3


def test_of_transitions_that_wait_for_each_other_one_wins(
    client: Client, workspace_id: str, task_id: str, database_url: str
) -> None:
    names = {"workspace_id": workspace_id, "task_id": task_id}
    with all_waiting(database_url, "SELECT FROM tasks WHERE id = %s FOR UPDATE", task_id) as start:
        futures = start([lambda: client.SkipTask(**names), lambda: client.ApproveTask(**names)])
    assert results(futures) == {"OK": 1, "ILLEGAL_TRANSITION": 1}
    assert len(client.ListTaskHistory(**names).entries) == 2


@pytest.mark.parametrize("change", ["draft", "edge", "later"])
def test_readiness_is_judged_when_the_task_is_locked(
    client: Client, workspace_id: str, plan_id: str, database_url: str, change: str
) -> None:
    """What was committed while the start waited for the task counts."""
    home = {"workspace_id": workspace_id}
    client.ActivatePlan(**home, plan_id=plan_id)
    task_id = client.CreateTask(**home, task={"title": "t", "plan_id": plan_id}).task.id
    blocker = client.CreateTask(**home, task={"title": "first"}).task.id
    # Shared, as somebody who adds an edge into the task shares it.
    with all_waiting(database_url, "SELECT FROM tasks WHERE id = %s FOR SHARE", task_id) as start:
        futures = start([lambda: client.StartTask(**home, task_id=task_id)])
        if change == "draft":
            client.ReturnPlanToDraft(**home, plan_id=plan_id)
        elif change == "edge":
            client.CreateDependency(**home, dependency={"source": {"task_id": blocker}, "target": {"task_id": task_id}})
        else:
            with psycopg.connect(database_url) as connection:
                connection.execute("UPDATE plans SET status = 'completed' WHERE id = %s", [plan_id])
    assert results(futures) == {"NOT_READY": 1}


def test_open_tasks_are_looked_for_when_the_plan_is_locked(
    client: Client, workspace_id: str, plan_id: str, database_url: str
) -> None:
    home = {"workspace_id": workspace_id}
    client.ActivatePlan(**home, plan_id=plan_id)
    with all_waiting(database_url, "SELECT FROM plans WHERE id = %s FOR NO KEY UPDATE", plan_id) as start:
        futures = start([lambda: client.CompletePlan(**home, plan_id=plan_id)])
        client.CreateTask(**home, task={"title": "t", "plan_id": plan_id})
    assert results(futures) == {"OPEN_TASKS": 1}


def test_the_old_status_in_the_history_is_the_one_that_was_left(
    client: Client, workspace_id: str, task_id: str, database_url: str
) -> None:
    """CancelTask is possible before and after StartTask, and has to say which it was."""
    names = {"workspace_id": workspace_id, "task_id": task_id}
    for _ in range(5):
        with all_waiting(database_url, "SELECT FROM tasks WHERE id = %s FOR UPDATE", task_id) as start:
            futures = start([lambda: client.ApproveTask(**names), lambda: client.CancelTask(**names)])
        assert results(futures)["OK"] >= 1
        client.ReopenTask(**names, reason="again")
    entries = client.ListTaskHistory(**names).entries
    assert [entry.old_status for entry in entries[1:]] == [entry.new_status for entry in entries[:-1]]


@pytest.mark.parametrize("kind", ["phase", "task"])
def test_what_is_created_at_once_has_places_of_its_own(
    client: Client, workspace_id: str, plan_id: str, kind: str
) -> None:
    names = {"workspace_id": workspace_id}
    create = {
        "phase": lambda: client.CreatePhase(**names, phase={"plan_id": plan_id, "name": "a"}),
        "task": lambda: client.CreateTask(**names, task={"title": "t", "plan_id": plan_id}),
    }[kind]
    assert at_once([create] * 40) == {"OK": 40}
    listed = {
        "phase": lambda: client.ListPhases(**names, plan_id=plan_id).phases,
        "task": lambda: client.ListTasks(**names, plan_id=plan_id).tasks,
    }[kind]()
    assert len({each.order_index for each in listed}) == 40


def test_what_moves_at_once_has_places_of_its_own(client: Client, workspace_id: str, plan_id: str) -> None:
    names = {"workspace_id": workspace_id}
    phase = client.CreatePhase(**names, phase={"plan_id": plan_id, "name": "a"}).phase
    there = {"plan_id": plan_id, "phase_id": phase.id}
    tasks = client.BatchCreateTasks(**names, tasks=[{"title": "t"}] * 20).tasks
    move = [lambda id_=task.id: client.UpdateTask(**names, task_id=id_, task=there) for task in tasks]
    create = [lambda: client.CreateTask(**names, task={"title": "t", **there})] * 20
    assert at_once([*move, *create]) == {"OK": 40}
    listed = client.ListTasks(**names, **there).tasks
    assert len({task.order_index for task in listed}) == 40


def test_a_task_does_not_wait_for_the_place_of_another(
    client: Client, workspace_id: str, plan_id: str, database_url: str
) -> None:
    task = {"title": "t", "plan_id": plan_id}
    with holding(database_url, "SELECT free_place(%s, %s, NULL)", workspace_id, plan_id):
        made = [client.CreateTask(workspace_id=workspace_id, task=task).task for _ in range(2)]
    assert [task.order_index for task in made] == [1, 2]


def test_the_seventeenth_who_takes_a_place_at_once_waits(
    client: Client, workspace_id: str, plan_id: str, database_url: str
) -> None:
    insert = (
        "INSERT INTO tasks (workspace_id, plan_id, order_index, title) "
        "SELECT id, %s, free_place(id, %s, NULL), 'held' FROM workspaces, generate_series(1, 16) WHERE id = %s",
        plan_id,
        plan_id,
        workspace_id,
    )
    with all_waiting(database_url, *insert) as start:
        futures = start(
            [lambda: client.CreateTask(workspace_id=workspace_id, task={"title": "t", "plan_id": plan_id})] * 5
        )
    assert results(futures) == {"OK": 5}
    tasks = client.ListTasks(workspace_id=workspace_id, plan_id=plan_id).tasks
    assert [task.order_index for task in tasks] == sorted({task.order_index for task in tasks})
    assert len(tasks) == 21


def test_of_updates_with_the_same_etag_one_wins(client: Client, workspace_id: str, task_id: str) -> None:
    names = {"workspace_id": workspace_id, "task_id": task_id, "etag": "1"}
    calls = [lambda: client.UpdateTask(**names, task={"title": str(uuid.uuid4())})] * 8
    assert at_once(calls) == {"OK": 1, "ETAG_MISMATCH": 7}


def test_no_update_is_lost_without_an_etag(client: Client, workspace_id: str, task_id: str) -> None:
    names = {"workspace_id": workspace_id, "task_id": task_id}
    fields = ("title", "description", "capability", "external_ref", "request_text", "assigned_agent")
    calls = [lambda field=field: client.UpdateTask(**names, task={field: field}) for field in fields]
    assert at_once(calls) == {"OK": len(fields)}
    task = client.GetTask(**names).task
    assert [getattr(task, field) for field in fields] == list(fields)
    assert task.revision == 1 + len(fields)


@pytest.mark.parametrize("count", [2, 3])
def test_edges_that_close_a_cycle_together_are_not_all_made(
    client: Client, workspace_id: str, database_url: str, count: int
) -> None:
    tasks = client.BatchCreateTasks(workspace_id=workspace_id, tasks=[{"title": "t"}] * count).tasks
    ends = [{"task_id": task.id} for task in tasks]
    edges = [{"source": ends[n], "target": ends[(n + 1) % count]} for n in range(count)]
    lock = f"planwire.dependencies.{workspace_id}"
    with all_waiting(database_url, "SELECT pg_advisory_xact_lock(hashtextextended(%s, 0))", lock) as start:
        futures = start(
            [lambda edge=edge: client.CreateDependency(workspace_id=workspace_id, dependency=edge) for edge in edges]
        )
    assert results(futures) == {"OK": count - 1, "DEPENDENCY_CYCLE": 1}


def test_who_waits_for_a_turn_in_the_graph_holds_nothing_of_it(
    client: Client, workspace_id: str, plan_id: str, database_url: str
) -> None:
    """Else two edges at one phase would share it, and each wait for the other to have it alone."""
    phase = {
        "phase_id": client.CreatePhase(workspace_id=workspace_id, phase={"plan_id": plan_id, "name": "a"}).phase.id
    }
    tasks = client.BatchCreateTasks(workspace_id=workspace_id, tasks=[{"title": "t"}] * 2).tasks
    edges = [
        {"source": {"task_id": tasks[0].id}, "target": phase},
        {"source": phase, "target": {"task_id": tasks[1].id}},
    ]
    lock = f"planwire.dependencies.{workspace_id}"
    with (
        all_waiting(database_url, "SELECT pg_advisory_xact_lock(hashtextextended(%s, 0))", lock) as start,
        psycopg.connect(database_url) as other,
    ):
        futures = start(
            [lambda edge=edge: client.CreateDependency(workspace_id=workspace_id, dependency=edge) for edge in edges]
        )
        other.execute("SELECT FROM phases WHERE id = %s FOR UPDATE NOWAIT", [phase["phase_id"]])
        other.rollback()
    assert results(futures) == {"OK": 2}


def test_versions_of_two_plans_that_wait_for_one_phase_meet_no_deadlock(
    client: Client, workspace_id: str, database_url: str
) -> None:
    home = {"workspace_id": workspace_id}
    phase = client.CreatePlan(**home, plan={"name": "before"}, phases=[{"phase": {"name": "a"}}]).phases[0].id
    plans = []
    for name in "pq":
        made = client.CreatePlan(**home, plan={"name": name}, tasks=[{"title": "t"}])
        edge = {"source": {"phase_id": phase}, "target": {"task_id": made.tasks[0].id}}
        client.CreateDependency(**home, dependency=edge)
        plans.append(made.plan.id)
    before = deadlocks(database_url)
    with all_waiting(database_url, "SELECT FROM phases WHERE id = %s FOR KEY SHARE", phase) as start:
        futures = start([lambda plan=plan: client.CreatePlanVersion(**home, plan_id=plan) for plan in plans])
    assert results(futures) == {"OK": 2}
    assert deadlocks(database_url) == before


def test_a_task_does_not_move_into_a_cycle_while_its_edge_is_made(
    client: Client, workspace_id: str, plan_id: str, task_id: str, database_url: str
) -> None:
    edge = {"source": {"task_id": task_id}, "target": {"plan_id": plan_id}}
    lock = f"planwire.dependencies.{workspace_id}"
    with all_waiting(database_url, "SELECT pg_advisory_xact_lock(hashtextextended(%s, 0))", lock) as start:
        futures = start(
            [
                lambda: client.CreateDependency(workspace_id=workspace_id, dependency=edge),
                lambda: client.UpdateTask(workspace_id=workspace_id, task_id=task_id, task={"plan_id": plan_id}),
            ]
        )
    assert results(futures) == {"OK": 1, "DEPENDENCY_CYCLE": 1}


def test_two_tasks_do_not_become_parts_of_each_other(client: Client, workspace_id: str, database_url: str) -> None:
    a, b = client.BatchCreateTasks(workspace_id=workspace_id, tasks=[{"title": "a"}, {"title": "b"}]).tasks
    lock = f"planwire.parents.{workspace_id}"
    with all_waiting(database_url, "SELECT pg_advisory_xact_lock(hashtextextended(%s, 0))", lock) as start:
        futures = start(
            [
                lambda: client.UpdateTask(workspace_id=workspace_id, task_id=a.id, task={"parent_task_id": b.id}),
                lambda: client.UpdateTask(workspace_id=workspace_id, task_id=b.id, task={"parent_task_id": a.id}),
            ]
        )
    assert results(futures) == {"OK": 1, "DEPENDENCY_CYCLE": 1}


def test_a_phase_is_not_deleted_with_a_task_that_is_just_being_made(
    client: Client, workspace_id: str, plan_id: str, database_url: str
) -> None:
    phase = client.CreatePhase(workspace_id=workspace_id, phase={"plan_id": plan_id, "name": "a"}).phase
    insert = "INSERT INTO tasks (workspace_id, plan_id, phase_id, title, order_index) VALUES (%s, %s, %s, 'new', 0)"
    with all_waiting(database_url, insert, workspace_id, plan_id, phase.id) as start:
        futures = start([lambda: client.DeletePhase(workspace_id=workspace_id, phase_id=phase.id)])
    assert results(futures) == {"PHASE_NOT_EMPTY": 1}
    assert len(client.ListTasks(workspace_id=workspace_id).tasks) == 1


@pytest.mark.parametrize("table", ["plans (workspace_id, name)", "tasks (workspace_id, title, order_index)"])
def test_a_workspace_is_not_deleted_with_what_is_just_being_made(
    client: Client, workspace_id: str, database_url: str, table: str
) -> None:
    insert = f"INSERT INTO {table} VALUES (%s, 'new'{', 0' if 'order' in table else ''})"
    with all_waiting(database_url, insert, workspace_id) as start:
        futures = start([lambda: client.DeleteWorkspace(workspace_id=workspace_id)])
    assert results(futures) == {"WORKSPACE_NOT_EMPTY": 1}


def test_a_task_is_not_made_in_a_plan_that_goes(
    client: Client, workspace_id: str, plan_id: str, database_url: str
) -> None:
    with all_waiting(database_url, "DELETE FROM plans WHERE id = %s", plan_id) as start:
        task = {"title": "t", "plan_id": plan_id}
        futures = start([lambda: client.CreateTask(workspace_id=workspace_id, task=task)])
    assert results(futures) == {"RESOURCE_NOT_FOUND": 1}
    assert not client.ListTasks(workspace_id=workspace_id).tasks


def test_of_plans_with_the_same_name_or_session_one_wins(client: Client, workspace_id: str) -> None:
    calls = [lambda: client.CreatePlan(workspace_id=workspace_id, plan={"name": "p"})] * 8
    assert at_once(calls) == {"OK": 1, "PLAN_NAME_TAKEN": 7}
    plans = [
        client.CreatePlan(workspace_id=workspace_id, plan={"name": f"{n}", "session_id": "s"}).plan for n in range(8)
    ]
    calls = [lambda id_=plan.id: client.ActivatePlan(workspace_id=workspace_id, plan_id=id_) for plan in plans]
    assert at_once(calls) == {"OK": 1, "SESSION_HAS_ACTIVE_PLAN": 7}


def test_a_path_is_registered_once(client: Client) -> None:
    path = f"/{uuid.uuid4()}"
    with ThreadPoolExecutor(8) as pool:
        answers = list(pool.map(lambda _: client.RegisterWorkspace(path=path), range(8)))
    assert sorted(answer.created for answer in answers) == [False] * 7 + [True]
    assert len({answer.workspace.SerializeToString() for answer in answers}) == 1
    path = f"/{uuid.uuid4()}"
    ids = [f"w-{uuid.uuid4()}" for _ in range(8)]
    calls = [lambda id_=id_: client.RegisterWorkspace(workspace_id=id_, path=path) for id_ in ids]
    assert at_once(calls) == {"OK": 1, "PATH_TAKEN": 7}


def test_a_batch_that_comes_on_two_streams_is_stored_once(client: Client, workspace_id: str) -> None:
    header = ImportRequest(workspace_id=workspace_id, header={"import_id": str(uuid.uuid4())})
    batches = [
        ImportRequest(
            workspace_id=workspace_id,
            batch={
                "number": number,
                "records": [{"task": {"task": {"id": str(uuid.uuid4()), "title": "t"}}} for _ in range(50)],
            },
        )
        for number in range(1, 5)
    ]
    outcomes = at_once([lambda: client.Import([header, *batches])] * 4)
    assert set(outcomes) <= {"OK", "BATCH_OUT_OF_ORDER"}
    assert outcomes["OK"] >= 1
    progress = client.GetImport(workspace_id=workspace_id, import_id=header.header.import_id).progress
    assert (progress.last_committed_batch, progress.created, progress.skipped) == (4, 200, 0)
    assert len(client.ListTasks(workspace_id=workspace_id, page_size=1000).tasks) == 200


def test_imports_of_the_same_records_at_once_are_all_stored(client: Client, workspace_id: str) -> None:
    """In whatever order each has them: they wait for each other, or try again, and no caller sees it."""
    ids = [str(uuid.uuid4()) for _ in range(200)]
    order = Random(8)  # noqa: S311  # the same every time

    def messages(number: int) -> list[ImportRequest]:
        header = ImportRequest(workspace_id=workspace_id, header={"import_id": str(uuid.uuid4())})
        title = {"title": f"t{number}", "revision": number}
        tasks = [{"task": {"task": {"id": id_, **title}}} for id_ in order.sample(ids, len(ids))]
        batches = [{"number": n + 1, "records": tasks[50 * n : 50 * (n + 1)]} for n in range(4)]
        return [header, *(ImportRequest(workspace_id=workspace_id, batch=batch) for batch in batches)]

    imports = [messages(number) for number in range(1, 5)]
    assert at_once([lambda sent=sent: client.Import(sent) for sent in imports]) == {"OK": 4}
    progress = [
        client.GetImport(workspace_id=workspace_id, import_id=sent[0].header.import_id).progress for sent in imports
    ]
    assert [each.created + each.updated + each.skipped + each.stale for each in progress] == [200] * 4
    assert sum(each.created for each in progress) == 200
    assert not any(each.failed for each in progress)
    assert len(client.ListTasks(workspace_id=workspace_id, page_size=1000).tasks) == 200


def test_a_deadlock_is_gone_through_again(client: Client, workspace_id: str, plan_id: str, database_url: str) -> None:
    """PostgreSQL ends one of those that wait for each other; when it was the call's statement, it is made again."""
    task = client.CreateTask(workspace_id=workspace_id, task={"title": "t", "plan_id": plan_id}).task
    with (
        ThreadPoolExecutor(1) as pool,
        psycopg.connect(as_superuser(database_url)) as other,
        psycopg.connect(database_url, autocommit=True) as observer,
    ):
        # The other's patience is the longer one, so that the call is ended and not it.
        other.execute("SET deadlock_timeout = '60s'")
        other.execute("SELECT FROM tasks WHERE id = %s FOR UPDATE", (task.id,))
        future = pool.submit(outcome, lambda: client.DeletePlan(workspace_id=workspace_id, plan_id=plan_id))
        assert eventually(lambda: bool(waiting_for(observer, other)))
        other.execute("SELECT FROM plans WHERE id = %s FOR UPDATE", (plan_id,))
        other.commit()
        assert future.result(60) == "OK"
        deadlocks = "SELECT FROM pg_stat_database WHERE datname = current_database() AND deadlocks > 0"
        assert eventually(lambda: observer.execute(deadlocks).fetchone() is not None)
    with refused(StatusCode.NOT_FOUND, "RESOURCE_NOT_FOUND"):
        client.GetPlan(workspace_id=workspace_id, plan_id=plan_id)


def test_a_conflict_that_does_not_end_is_told(
    client: Client, workspace_id: str, task_id: str, database_url: str
) -> None:
    """A trigger stands in for other writers that are in the way each time."""
    with psycopg.connect(as_owner(database_url), autocommit=True) as connection:
        connection.execute(
            """
            CREATE FUNCTION in_the_way() RETURNS trigger LANGUAGE plpgsql AS $$
            BEGIN
                RAISE EXCEPTION 'in the way' USING ERRCODE = 'serialization_failure';
            END
            $$;
            CREATE TRIGGER in_the_way BEFORE UPDATE ON tasks FOR EACH ROW EXECUTE FUNCTION in_the_way();
            """
        )
        try:
            with refused(StatusCode.ABORTED, "CONFLICT") as refusal:
                client.SkipTask(workspace_id=workspace_id, task_id=task_id)
        finally:
            connection.execute("DROP FUNCTION in_the_way() CASCADE")
    assert "repeat the call" in refusal.message
    client.SkipTask(workspace_id=workspace_id, task_id=task_id)
