"""Random histories of the order of a plan: it is always that of a list, and dense wherever somebody put it in order."""

import uuid
from collections.abc import Callable
from typing import Any

import psycopg
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.rpc.client import Client

INDEX = st.integers(0, 2**16)


class Walk:
    """A plan, and beside it lists of what is in it: each method changes both."""

    def __init__(self, client: Client, workspace_id: str) -> None:
        self.client, self.home = client, {"workspace_id": workspace_id}
        self.plan = client.CreatePlan(**self.home, plan={"name": str(uuid.uuid4())}).plan.id
        self.phases: list[str] = []
        self.tasks: dict[str, list[str]] = {"": []}
        # Where nothing has left a gap since the last time that all were numbered.
        self.dense = {""}
        self.dense_phases = True

    def place(self, number: int) -> str:
        return ["", *self.phases][number % (len(self.phases) + 1)]

    def task(self, number: int) -> tuple[str, str] | None:
        """One, and where it is."""
        found = [(id_, place) for place, ids in self.tasks.items() for id_ in ids]
        return found[number % len(found)] if found else None

    def named(self, place: str) -> dict[str, str]:
        return {"plan_id": self.plan, "phase_id": place}

    def create(self, first: int, _: int) -> None:
        place = self.place(first)
        task = self.client.CreateTask(**self.home, task={"title": "t", **self.named(place)}).task
        self.tasks[place].append(task.id)

    def insert(self, first: int, second: int) -> None:
        place, index = self.place(first), second % 6
        task = self.client.CreateTask(**self.home, task={"title": "t", **self.named(place)}, index=index).task
        self.tasks[place].insert(index, task.id)
        self.dense.add(place)

    def move(self, first: int, second: int) -> None:
        if not (found := self.task(first)):
            return
        (id_, left), to, index = found, self.place(second), second % 5
        where = {"phase_id": to} if to else {"leave_phase": True}
        self.client.MoveTask(**self.home, task_id=id_, index=index, **where)
        self.tasks[left].remove(id_)
        self.tasks[to].insert(index, id_)
        self.dense |= {left, to}

    def update(self, first: int, second: int) -> None:
        """Move to the end of a phase, as a change of a field."""
        if not (found := self.task(first)):
            return
        (id_, left), to = found, self.place(second)
        mask = {"paths": ["phase_id"]}
        self.client.UpdateTask(**self.home, task_id=id_, task={"phase_id": to}, update_mask=mask)
        if to != left:
            self.leave(id_, left)
            self.tasks[to].append(id_)

    def leave(self, id_: str, place: str) -> None:
        if self.tasks[place][-1] != id_:
            self.dense.discard(place)
        self.tasks[place].remove(id_)

    def delete(self, first: int, _: int) -> None:
        if found := self.task(first):
            self.client.DeleteTask(**self.home, task_id=found[0])
            self.leave(*found)

    def reorder(self, first: int, second: int) -> None:
        place = self.place(first)
        ids = self.tasks[place]
        cut = second % (len(ids) + 1)
        ids[:] = ids[cut:][::-1] + ids[:cut]
        if ids:
            self.client.ReorderTasks(**self.home, **self.named(place), task_ids=ids)
            self.dense.add(place)

    def phase(self, _: int, second: int) -> None:
        index = {"index": second % 4} if second % 2 else {}
        made = self.client.CreatePhase(**self.home, phase={"plan_id": self.plan, "name": "p"}, **index).phase.id
        self.phases.insert(index.get("index", len(self.phases)), made)
        self.dense_phases |= bool(index)
        self.tasks[made] = []
        self.dense.add(made)

    def reorder_phases(self, _: int, second: int) -> None:
        cut = second % (len(self.phases) + 1)
        self.phases = self.phases[cut:] + self.phases[:cut]
        if self.phases:
            self.client.ReorderPhases(**self.home, plan_id=self.plan, phase_ids=self.phases)
            self.dense_phases = True

    def drop_phase(self, first: int, second: int) -> None:
        if not self.phases:
            return
        gone = self.phases[first % len(self.phases)]
        others = [phase for phase in self.phases if phase != gone]
        to = others[second % len(others)] if others and second % 3 else None
        how = {"move_tasks_to_phase_id": to} if to else {"force": True}
        self.client.DeletePhase(**self.home, phase_id=gone, **how)
        if to:
            self.tasks[to] += self.tasks[gone]
            self.dense.add(to)
        if self.phases[-1] != gone:
            self.dense_phases = False
        self.phases.remove(gone)
        del self.tasks[gone]
        self.dense.discard(gone)

    def away(self, _first: int, _second: int) -> None:
        self.client.ArchivePlan(**self.home, plan_id=self.plan)
        self.client.RestorePlan(**self.home, plan_id=self.plan)

    def copy(self, _first: int, _second: int) -> None:
        """Go on with the next version, in which all stands as in the one before."""
        made = self.client.CreatePlanVersion(**self.home, plan_id=self.plan).plan.id
        self.plan = made
        listed = self.client.ListPhases(**self.home, plan_id=made, page_size=1000).phases
        names = dict(zip(self.phases, (phase.id for phase in listed), strict=True)) | {"": ""}
        new = self.client.ListTasks(**self.home, plan_id=made, page_size=1000).tasks
        counts = {names[place]: len(ids) for place, ids in self.tasks.items()}
        self.phases = [names[phase] for phase in self.phases]
        self.dense = {names[place] for place in self.dense}
        self.tasks = {place: [task.id for task in new if task.phase_id == place] for place in counts}
        assert {place: len(ids) for place, ids in self.tasks.items()} == counts

    def look(self) -> None:
        phases = self.client.ListPhases(**self.home, plan_id=self.plan, page_size=1000).phases
        assert [phase.id for phase in phases] == self.phases
        places = [phase.order_index for phase in phases]
        assert len(set(places)) == len(places)
        if self.dense_phases:
            assert places == list(range(len(places)))
        listed = self.client.ListTasks(**self.home, plan_id=self.plan, page_size=1000).tasks
        assert [task.id for task in listed] == [id_ for place in [*self.phases, ""] for id_ in self.tasks[place]]
        for place, ids in self.tasks.items():
            numbers = [task.order_index for task in listed if task.phase_id == place]
            assert len(set(numbers)) == len(ids)
            if place in self.dense:
                assert numbers == list(range(len(ids)))


STEPS: list[Callable[[Walk, int, int], None]] = [
    *[Walk.create] * 3,
    *[Walk.insert] * 3,
    *[Walk.move] * 5,
    *[Walk.update, Walk.update, Walk.delete, Walk.delete, Walk.reorder, Walk.reorder],
    *[Walk.phase, Walk.phase, Walk.reorder_phases, Walk.drop_phase, Walk.away, Walk.copy],
]


@settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=st.lists(st.tuples(st.sampled_from(STEPS), INDEX, INDEX), min_size=20, max_size=40))
def test_the_order_is_that_of_a_list(client: Client, workspace_id: str, database_url: str, steps: list[Any]) -> None:
    walk = Walk(client, workspace_id)
    for step, first, second in steps:
        step(walk, first, second)
        walk.look()
    with psycopg.connect(database_url) as connection:
        assert connection.execute("SELECT * FROM readiness_drift(%s)", [workspace_id]).fetchall() == []
