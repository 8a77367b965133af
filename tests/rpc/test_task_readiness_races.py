"""The counters of readiness under changes that are made at the same time.

Each race is forced, in both orders: one change is held open, or a lock that both need, until the others wait for it.
"""

import uuid
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

import psycopg
import pytest

from tests.rpc.client import Client
from tests.rpc.locks import waiting_for
from tests.support.waiting import eventually

Call = Callable[[], Any]


@dataclass
class Scene:
    """Tasks of a workspace, and the database that they are in."""

    client: Client
    home: dict[str, str]
    database_url: str
    ids: dict[str, str] = field(default_factory=dict)

    def task(self, name: str, **fields: Any) -> str:
        self.ids[name] = self.client.CreateTask(**self.home, task={"title": name, **fields}).task.id
        return self.ids[name]

    def plan(self) -> None:
        """A draft with a phase."""
        made = self.client.CreatePlan(**self.home, plan={"name": str(uuid.uuid4())}, phases=[{"phase": {"name": "a"}}])
        self.ids |= {"plan": made.plan.id, "phase": made.phases[0].id}

    def end(self, name: str) -> dict[str, str]:
        kind = name if name in {"plan", "phase"} else "task"
        return {f"{kind}_id": self.ids[name]}

    def link(self, source: str, target: str) -> str:
        edge = {"source": self.end(source), "target": self.end(target)}
        id_: str = self.client.CreateDependency(**self.home, dependency=edge).dependency.id
        return id_

    def skip(self, name: str) -> Call:
        return lambda: self.client.SkipTask(**self.home, task_id=self.ids[name])

    @contextmanager
    def held(self, sql: str, *names: str) -> Iterator[Callable[[Call], "Future[Any]"]]:
        """Hold what the statement does. Gives a function that starts a call, and returns when that waits for it."""
        with (
            ThreadPoolExecutor() as pool,
            psycopg.connect(self.database_url) as holder,
            psycopg.connect(self.database_url, autocommit=True) as observer,
        ):
            holder.execute(sql.encode(), [self.ids.get(name, name) for name in names])
            calls: list[Future[Any]] = []

            def waits(call: Call) -> "Future[Any]":
                calls.append(pool.submit(call))
                assert eventually(
                    lambda: len(waiting_for(observer, holder)) == len(calls) or any(call.done() for call in calls)
                )
                assert len(waiting_for(observer, holder)) == len(calls), "the race did not occur"
                return calls[-1]

            yield waits
            holder.commit()
            for call in calls:
                call.result(20)

    def counters(self) -> dict[str, int]:
        """What each task that is open in an active plan, or in none, waits for; after a look at all counters."""
        with psycopg.connect(self.database_url) as connection:
            workspace = [self.home["workspace_id"]]
            assert connection.execute("SELECT * FROM readiness_drift(%s)", workspace).fetchall() == []
            assert connection.execute("SELECT slots_drift(%s)", workspace).fetchall() == []
            counted = "SELECT task_id::text, unmet + gates + open_subtasks FROM task_readiness WHERE workspace_id = %s"
            rows = connection.execute(counted, workspace).fetchall()
        names = {id_: name for name, id_ in self.ids.items()}
        return {names[task_id]: waits_for for task_id, waits_for in rows}


@pytest.fixture
def scene(client: Client, workspace_id: str, database_url: str) -> Scene:
    return Scene(client, {"workspace_id": workspace_id}, database_url)


SKIP = "UPDATE tasks SET status = 'skipped' WHERE id = %s"
REOPEN = "UPDATE tasks SET status = 'pending' WHERE id = %s"


def add(source: str, target: str) -> str:
    return f"""
        INSERT INTO dependencies (workspace_id, source_{source}_id, target_{target}_id)
        SELECT workspace_id, %s, %s FROM {source}s WHERE id = %s
    """


def test_an_edge_is_added_while_its_source_completes(scene: Scene) -> None:
    scene.task("source"), scene.task("target")
    with scene.held(SKIP, "source") as waits:
        waits(lambda: scene.link("source", "target"))
    assert scene.counters() == {"target": 0}


def test_a_source_completes_while_an_edge_is_added(scene: Scene) -> None:
    scene.task("source"), scene.task("target")
    with scene.held(add("task", "task"), "source", "target", "source") as waits:
        waits(scene.skip("source"))
    assert scene.counters() == {"target": 0}


def test_an_edge_is_added_while_its_source_is_reopened(scene: Scene) -> None:
    scene.task("source"), scene.task("target")
    scene.skip("source")()
    with scene.held(REOPEN, "source") as waits:
        waits(lambda: scene.link("source", "target"))
    assert scene.counters() == {"source": 0, "target": 1}


def test_an_edge_from_a_plan_is_added_while_it_completes(scene: Scene) -> None:
    scene.plan()
    scene.task("target")
    with scene.held("UPDATE plans SET status = 'completed', completed_at = now() WHERE id = %s", "plan") as waits:
        waits(lambda: scene.link("plan", "target"))
    assert scene.counters() == {"target": 0}


def test_two_parents_complete_together(scene: Scene) -> None:
    scene.task("target")
    for parent in ("one", "other"):
        scene.task(parent)
        scene.link(parent, "target")
    with scene.held("SELECT FROM task_readiness WHERE task_id = %s FOR UPDATE", "target") as waits:
        waits(scene.skip("one"))
        waits(scene.skip("other"))
    assert scene.counters() == {"target": 0}


def test_the_last_two_tasks_of_a_phase_end_together(scene: Scene) -> None:
    """Both have ended, and neither has seen the other's end, when they take turns."""
    scene.plan()
    for name in ("one", "other"):
        scene.task(name, plan_id=scene.ids["plan"], phase_id=scene.ids["phase"])
    scene.task("target")
    scene.link("phase", "target")
    turn = "SELECT pg_advisory_xact_lock(hashtextextended(concat_ws('.', 'planwire.done', %s::text, %s::uuid), 0))"
    with scene.held(turn, scene.home["workspace_id"], "phase") as waits:
        waits(scene.skip("one"))
        waits(scene.skip("other"))
    assert scene.counters() == {"target": 0}


@pytest.mark.parametrize("removed_first", [True, False])
def test_an_edge_is_removed_while_its_source_completes(scene: Scene, removed_first: bool) -> None:
    scene.task("source"), scene.task("target")
    edge = scene.link("source", "target")

    def remove() -> None:
        scene.client.DeleteDependency(**scene.home, dependency_id=edge)

    with scene.held("SELECT FROM dependencies WHERE id = %s FOR UPDATE", edge) as waits:
        for call in (remove, scene.skip("source")) if removed_first else (scene.skip("source"), remove):
            waits(call)
    assert scene.counters() == {"target": 0}


def test_an_edge_is_removed_while_another_is_met(scene: Scene) -> None:
    scene.task("one"), scene.task("other"), scene.task("target")
    scene.link("one", "target")
    edge = scene.link("other", "target")
    with scene.held("SELECT FROM task_readiness WHERE task_id = %s FOR UPDATE", "target") as waits:
        waits(scene.skip("one"))
        waits(lambda: scene.client.DeleteDependency(**scene.home, dependency_id=edge))
    assert scene.counters() == {"other": 0, "target": 0}


def test_an_edge_is_added_while_the_plan_of_its_target_is_activated(scene: Scene) -> None:
    """It is not the first one there: the levels of the plan, which hold it too, are known already."""
    scene.plan()
    scene.task("first"), scene.task("source"), scene.task("target", plan_id=scene.ids["plan"])
    scene.link("first", "target")
    with scene.held("UPDATE plans SET status = 'active' WHERE id = %s", "plan") as waits:
        waits(lambda: scene.link("source", "target"))
    assert scene.counters() == {"first": 0, "source": 0, "target": 2}


def test_a_plan_is_activated_while_an_edge_is_added(scene: Scene) -> None:
    scene.plan()
    scene.task("source"), scene.task("target", plan_id=scene.ids["plan"])
    with scene.held(add("task", "task"), "source", "target", "source") as waits:
        waits(lambda: scene.client.ActivatePlan(**scene.home, plan_id=scene.ids["plan"]))
    assert scene.counters() == {"source": 0, "target": 1}


def test_a_plan_is_activated_while_a_task_of_it_ends(scene: Scene) -> None:
    scene.plan()
    scene.task("task", plan_id=scene.ids["plan"])
    with scene.held(SKIP, "task") as waits:
        waits(lambda: scene.client.ActivatePlan(**scene.home, plan_id=scene.ids["plan"]))
    assert scene.counters() == {}


def test_a_plan_is_activated_while_what_blocks_a_task_of_it_completes(scene: Scene) -> None:
    scene.plan()
    scene.task("source"), scene.task("target", plan_id=scene.ids["plan"])
    scene.link("source", "target")
    with scene.held(SKIP, "source") as waits:
        waits(lambda: scene.client.ActivatePlan(**scene.home, plan_id=scene.ids["plan"]))
    assert scene.counters() == {"target": 0}


@pytest.mark.parametrize("into", ["phase", "plan"])
def test_a_task_is_created_while_an_edge_into_its_phase_or_plan_is_added(scene: Scene, into: str) -> None:
    scene.plan()
    scene.client.ActivatePlan(**scene.home, plan_id=scene.ids["plan"])
    scene.task("source")
    with scene.held(add("task", into), "source", into, "source") as waits:
        waits(lambda: scene.task("target", plan_id=scene.ids["plan"], phase_id=scene.ids["phase"]))
    assert scene.counters() == {"source": 0, "target": 1}


@pytest.mark.parametrize("into", ["phase", "plan"])
def test_an_edge_into_a_phase_or_plan_is_added_while_a_task_is_created_in_it(scene: Scene, into: str) -> None:
    scene.plan()
    scene.client.ActivatePlan(**scene.home, plan_id=scene.ids["plan"])
    scene.task("source")
    scene.ids["target"] = str(uuid.uuid4())
    create = """
        INSERT INTO tasks (workspace_id, id, plan_id, phase_id, title, order_index)
        SELECT workspace_id, %s, plan_id, id, 'target', 0 FROM phases WHERE id = %s
    """
    with scene.held(create, "target", "phase") as waits:
        waits(lambda: scene.link("source", into))
    assert scene.counters() == {"source": 0, "target": 1}


def test_a_task_is_created_while_what_blocks_its_phase_completes(scene: Scene) -> None:
    scene.plan()
    scene.client.ActivatePlan(**scene.home, plan_id=scene.ids["plan"])
    scene.task("source")
    scene.link("source", "phase")
    with scene.held(SKIP, "source") as waits:
        waits(lambda: scene.task("target", plan_id=scene.ids["plan"], phase_id=scene.ids["phase"]))
    assert scene.counters() == {"target": 0}


def test_a_task_is_reopened_while_its_plan_goes_back_to_draft(scene: Scene) -> None:
    scene.plan()
    scene.client.ActivatePlan(**scene.home, plan_id=scene.ids["plan"])
    scene.task("task", plan_id=scene.ids["plan"])
    scene.skip("task")()
    with scene.held(REOPEN, "task") as waits:
        waits(lambda: scene.client.ReturnPlanToDraft(**scene.home, plan_id=scene.ids["plan"]))
    assert scene.counters() == {}


@pytest.mark.parametrize("doomed", ["plan", "phase", "workspace"])
def test_what_is_deleted_locks_its_tasks_before_their_readiness(scene: Scene, doomed: str) -> None:
    """As a start does: in the other order the two would wait for each other."""
    scene.plan()
    scene.client.ActivatePlan(**scene.home, plan_id=scene.ids["plan"])
    scene.task("one", plan_id=scene.ids["plan"], phase_id=scene.ids["phase"])
    calls: dict[str, Call] = {
        "plan": lambda: scene.client.DeletePlan(**scene.home, plan_id=scene.ids["plan"]),
        "phase": lambda: scene.client.DeletePhase(**scene.home, phase_id=scene.ids["phase"], force=True),
        "workspace": lambda: scene.client.DeleteWorkspace(**scene.home, force=True),
    }
    with scene.held("SELECT FROM tasks WHERE id = %s FOR NO KEY UPDATE", "one") as waits:
        waits(calls[doomed])
        with psycopg.connect(scene.database_url) as starter:
            starter.execute("SELECT FROM task_readiness WHERE task_id = %s FOR UPDATE NOWAIT", [scene.ids["one"]])
