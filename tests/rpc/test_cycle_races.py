"""Levels and cycles under changes of the graph that are made at once, with as many connections as there are callers."""

import contextlib
import itertools
import random
import time
from collections import Counter
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from threading import Event
from typing import Any

import grpc
import psycopg
import pytest
from grpc import StatusCode

from tests.rpc.client import Client
from tests.rpc.refusal import refusal_of
from tests.rpc.test_cycles import WRONG_LEVELS

CALLERS = 6
MOST_SECONDS = 50
# Until so many calls were made, and so often one was seen waiting for another's turn.
LEAST_CALLS = 150
LEAST_WAITS = 50

WAITING = "SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND NOT granted"
CYCLES = """
    SELECT id FROM dependencies
    WHERE workspace_id = %(home)s AND kind = 'blocks'
        AND waits(workspace_id, source_type, source_id, target_type, target_id)
"""
# What may be refused where others change the same things meanwhile.
REFUSED = {
    *(StatusCode.NOT_FOUND, StatusCode.FAILED_PRECONDITION, StatusCode.ALREADY_EXISTS),
    *(StatusCode.ABORTED, StatusCode.INVALID_ARGUMENT),
}


@dataclass
class Crowd:
    """Callers who change the graph of one workspace, each by lot."""

    client: Client
    home: dict[str, str]
    plans: list[str] = field(default_factory=list)
    phases: dict[str, str] = field(default_factory=dict)
    tasks: list[str] = field(default_factory=list)
    edges: list[str] = field(default_factory=list)
    outcomes: Counter[str] = field(default_factory=Counter)

    def begin(self) -> None:
        for name in "pqr":
            phases = [{"phase": {"name": phase}} for phase in "ab"]
            made = self.client.CreatePlan(**self.home, plan={"name": name}, phases=phases, activate=True)
            self.plans.append(made.plan.id)
            self.phases |= {phase.id: made.plan.id for phase in made.phases}
        for phase_id, plan_id in itertools.islice(itertools.cycle(self.phases.items()), 18):
            self.add_task(plan_id=plan_id, phase_id=phase_id)
        for _ in range(4):
            self.add_task()

    def add_task(self, **place: str) -> None:
        self.tasks.append(self.client.CreateTask(**self.home, task={"title": "t", **place}).task.id)

    def act(self, drawn: random.Random, ends: Event) -> None:
        deeds: list[Callable[[random.Random], Any]] = [
            *[self.link] * 8,
            *[self.unlink] * 3,
            *[self.move] * 4,
            *[self.fill, self.drop_phase, self.away, self.copy, self.turn],
        ]
        while not ends.is_set():
            deed = drawn.choice(deeds)
            try:
                deed(drawn)
            except grpc.RpcError as error:
                assert error.code() in REFUSED, (deed.__name__, error)  # type: ignore[attr-defined]
                self.outcomes[f"{deed.__name__} {error.code().name}"] += 1  # type: ignore[attr-defined]
            else:
                self.outcomes[deed.__name__] += 1

    def end(self, drawn: random.Random) -> dict[str, str]:
        kind = drawn.choices(("task_id", "phase_id", "plan_id"), (8, 2, 1))[0]
        among = {"task_id": self.tasks, "phase_id": list(self.phases), "plan_id": self.plans}[kind]
        return {kind: drawn.choice(among)}

    def link(self, drawn: random.Random) -> None:
        edge = {"source": self.end(drawn), "target": self.end(drawn)}
        self.edges.append(self.client.CreateDependency(**self.home, dependency=edge).dependency.id)

    def unlink(self, drawn: random.Random) -> None:
        if self.edges:
            self.client.DeleteDependency(**self.home, dependency_id=drawn.choice(self.edges))

    def turn(self, drawn: random.Random) -> None:
        """Another edge for one that goes, the other way round."""
        if not self.edges:
            return
        made = self.client.GetDependency(**self.home, dependency_id=drawn.choice(self.edges)).dependency
        self.client.DeleteDependency(**self.home, dependency_id=made.id)
        edge = {"source": made.target, "target": made.source}
        self.edges.append(self.client.CreateDependency(**self.home, dependency=edge).dependency.id)

    def place(self, drawn: random.Random) -> dict[str, str]:
        phase_id, plan_id = drawn.choice(list(self.phases.items()))
        return drawn.choice([{"plan_id": plan_id, "phase_id": phase_id}, {"plan_id": plan_id}, {}])

    def move(self, drawn: random.Random) -> None:
        mask = {"paths": ["plan_id", "phase_id"]}
        task_id = drawn.choice(self.tasks)
        self.client.UpdateTask(**self.home, task_id=task_id, task=self.place(drawn), update_mask=mask)

    def fill(self, drawn: random.Random) -> None:
        self.add_task(**self.place(drawn))

    def drop_phase(self, drawn: random.Random) -> None:
        phase_id, plan_id = drawn.choice(list(self.phases.items()))
        others = [other for other, plan in list(self.phases.items()) if plan == plan_id and other != phase_id]
        made = self.client.CreatePhase(**self.home, phase={"plan_id": plan_id, "name": "c"}).phase.id
        self.phases[made] = plan_id
        self.client.DeletePhase(**self.home, phase_id=phase_id, move_tasks_to_phase_id=drawn.choice([made, *others]))
        self.phases.pop(phase_id, None)

    def away(self, drawn: random.Random) -> None:
        plan_id = drawn.choice(self.plans)
        self.client.ArchivePlan(**self.home, plan_id=plan_id, force=True)
        for _ in range(200):
            try:
                self.client.RestorePlan(**self.home, plan_id=plan_id)
            except grpc.RpcError as error:
                refusal = refusal_of(error)
                assert refusal.reason in {"DEPENDENCY_CYCLE", "CONFLICT"}, error
                self.outcomes[f"restore {refusal.reason}"] += 1
                if refusal.reason == "DEPENDENCY_CYCLE":
                    with contextlib.suppress(grpc.RpcError):
                        self.unlink(drawn)
            else:
                return

    def copy(self, drawn: random.Random) -> None:
        self.client.CreatePlanVersion(**self.home, plan_id=drawn.choice(self.plans))


@pytest.mark.parametrize("seed", range(2))
def test_no_cycle_and_no_wrong_level_comes_of_changes_at_once(
    client: Client, workspace_id: str, database_url: str, seed: int
) -> None:
    crowd = Crowd(client, {"workspace_id": workspace_id})
    crowd.begin()
    ends, waits = Event(), 0
    with (
        ThreadPoolExecutor(CALLERS) as pool,
        psycopg.connect(database_url, autocommit=True) as observer,
    ):
        callers = [
            pool.submit(crowd.act, random.Random(f"{seed}.{number}"), ends)  # noqa: S311
            for number in range(CALLERS)
        ]
        until = time.monotonic() + MOST_SECONDS
        while (crowd.outcomes.total() < LEAST_CALLS or waits < LEAST_WAITS) and time.monotonic() < until:
            waits += observer.execute(WAITING).fetchone()[0]  # type: ignore[index]
            time.sleep(0.01)
        ends.set()
        for caller in callers:
            caller.result(60)
        assert observer.execute(WRONG_LEVELS).fetchall() == []
        assert observer.execute("SELECT * FROM levels_drift(%s)", [workspace_id]).fetchall() == []
        assert observer.execute(CYCLES, {"home": workspace_id}).fetchall() == []
        assert observer.execute("SELECT * FROM readiness_drift(%s)", [workspace_id]).fetchall() == []
    assert crowd.outcomes.total() >= LEAST_CALLS
    assert waits >= LEAST_WAITS
