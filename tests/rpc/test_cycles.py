"""Dependency cycles, whatever is made, moved or linked in whatever order, against a reference that has no SQL.

The reference counts with the tasks that may yet come: each plan and each phase has one more, of which nobody knows when
it comes. A blocking edge is between all tasks at its ends, and what is left must have an order in which to do it.
"""

import uuid
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from graphlib import CycleError, TopologicalSorter
from threading import Barrier

import grpc
import psycopg
import pytest
from grpc import StatusCode
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from planwire.v1.task_pb2 import TaskStatus

from tests.rpc.client import Client
from tests.rpc.refusal import refusal_of, refused

Place = tuple[str, str]
"""The ids of the plan and the phase that a task is in; empty is none."""


@dataclass
class Model:
    """What is in a workspace, and whether one more change would close a cycle."""

    plans: list[str] = field(default_factory=list)
    phases: dict[str, str] = field(default_factory=dict)
    """The plan of each phase."""
    tasks: dict[str, Place] = field(default_factory=dict)
    edges: list[tuple[str, str]] = field(default_factory=list)
    """The ids at the ends of each blocking edge, the source first."""

    def places(self) -> list[Place]:
        return [("", ""), *((plan, "") for plan in self.plans), *((plan, phase) for phase, plan in self.phases.items())]

    def subjects(self) -> list[str]:
        return [*self.plans, *self.phases, *self.tasks]

    def end(self, subject: str) -> dict[str, str]:
        """A subject as the API names it at the end of an edge."""
        kind = "plan" if subject in self.plans else "phase" if subject in self.phases else "task"
        return {f"{kind}_id": subject}

    def has_cycle(self) -> bool:
        tasks = self.tasks | {f"some task of {place}": place for place in self.places()[1:]}
        within = {
            subject: {task for task, place in tasks.items() if subject == task or subject in place}
            for subject in self.subjects()
        }
        order: TopologicalSorter[str] = TopologicalSorter()
        for source, target in self.edges:
            for task in within[target]:
                order.add(task, *within[source])
        try:
            order.prepare()
        except CycleError:
            return True
        return False


def accepted(call: Callable[[], object]) -> bool:
    """Whether a call went well, rather than being refused for a cycle."""
    try:
        call()
    except grpc.RpcError as error:
        assert refusal_of(error).reason == "DEPENDENCY_CYCLE", error
        return False
    return True


# Ways that the levels do not agree with: edges, and those between what is inside and around.
WRONG_LEVELS = """
    SELECT node.subject_type, node.subject_id, next.node_type, next.node_id
    FROM (
        SELECT *, false AS is_end, begin_level AS level FROM waiting_levels
        UNION ALL
        SELECT *, true, end_level FROM waiting_levels
    ) AS node
    CROSS JOIN LATERAL waiting_neighbors(
        node.workspace_id, node.subject_type, node.subject_id, node.is_end, to_waiters => true
    ) AS next
    LEFT JOIN waiting_levels AS known ON known.workspace_id = node.workspace_id
        AND known.subject_type = next.node_type AND known.subject_id = next.node_id
    WHERE CASE
        -- What is inside may have none; the other end of an edge, and what a subject is in, have some.
        WHEN known.subject_id IS NULL THEN next.by_dependency OR node.is_end AND next.is_end
        ELSE CASE WHEN next.is_end THEN known.end_level ELSE known.begin_level END
            < node.level + next.by_dependency::integer
    END
"""

INDEX = st.integers(0, 2**16)
STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("phase"), INDEX),
        st.tuples(st.just("task"), INDEX),
        st.tuples(st.just("unlink"), INDEX),
        st.tuples(st.just("away"), INDEX),
        st.tuples(st.just("copy"), INDEX),
        *[st.tuples(st.just("move"), INDEX, INDEX)] * 3,
        *[st.tuples(st.just("link"), INDEX, INDEX)] * 4,
    ),
    min_size=25,
    max_size=40,
)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=STEPS)
def test_a_change_is_refused_exactly_when_it_closes_a_cycle(
    client: Client, database_url: str, steps: list[tuple[str, int, int]]
) -> None:
    model = Model()
    home = {"workspace_id": f"w-{uuid.uuid4()}"}
    client.RegisterWorkspace(**home, path=f"/{home['workspace_id']}")
    for name in "pq":
        made = client.CreatePlan(**home, plan={"name": name}, phases=[{"phase": {"name": "a"}}], activate=True)
        model.plans.append(made.plan.id)
        model.phases[made.phases[0].id] = made.plan.id
    for place in model.places():
        task = {"title": "t", "plan_id": place[0], "phase_id": place[1]}
        model.tasks[client.CreateTask(**home, task=task).task.id] = place
    dependencies: list[str] = []
    for what, *numbers in steps:
        match what:
            case "away":
                plan = model.plans[numbers[0] % len(model.plans)]
                client.ArchivePlan(**home, plan_id=plan, force=True)
                client.RestorePlan(**home, plan_id=plan)
            case "copy":
                # Which nothing in the model waits for.
                client.CreatePlanVersion(**home, plan_id=model.plans[numbers[0] % len(model.plans)])
            case _:
                take(client, home, model, dependencies, what, numbers)
    with psycopg.connect(database_url) as connection:
        assert connection.execute(WRONG_LEVELS).fetchall() == []
    work_off(client, home, model)


def take(
    client: Client, home: dict[str, str], model: Model, dependencies: list[str], what: str, numbers: list[int]
) -> None:
    """One step, in the workspace and in the model."""
    first, second = numbers[0], numbers[-1]
    match what:
        case "phase":
            plan = model.plans[first % len(model.plans)]
            model.phases[client.CreatePhase(**home, phase={"plan_id": plan, "name": "b"}).phase.id] = plan
            assert not model.has_cycle()
        case "task":
            place = model.places()[first % len(model.places())]
            task = {"title": "t", "plan_id": place[0], "phase_id": place[1]}
            model.tasks[client.CreateTask(**home, task=task).task.id] = place
            assert not model.has_cycle()
        case "move":
            # Rather one with an edge: the others can go anywhere.
            movable = [id_ for id_ in model.tasks if any(id_ in edge for edge in model.edges)] or list(model.tasks)
            id_ = movable[first % len(movable)]
            before, model.tasks[id_] = model.tasks[id_], model.places()[second % len(model.places())]
            task = dict(zip(("plan_id", "phase_id"), model.tasks[id_], strict=True))
            mask = {"paths": ["plan_id", "phase_id"]}
            moved = accepted(lambda: client.UpdateTask(**home, task_id=id_, task=task, update_mask=mask))
            assert moved != model.has_cycle()
            if not moved:
                model.tasks[id_] = before
        case "unlink" if dependencies:
            index = first % len(dependencies)
            client.DeleteDependency(**home, dependency_id=dependencies.pop(index))
            model.edges.pop(index)
        case "link":
            subjects = model.subjects()
            source, target = subjects[first % len(subjects)], subjects[second % len(subjects)]
            if source == target or (source, target) in model.edges:
                return
            id_ = str(uuid.uuid4())
            edge = {"id": id_, "source": model.end(source), "target": model.end(target)}
            model.edges.append((source, target))
            linked = accepted(lambda: client.CreateDependency(**home, dependency=edge))
            assert linked != model.has_cycle()
            if linked:
                dependencies.append(id_)
            else:
                model.edges.pop()


def work_off(client: Client, home: dict[str, str], model: Model) -> None:
    """Do whatever can be done until nothing can: then all is done."""
    open_tasks, open_plans = set(model.tasks), set(model.plans)
    progress = True
    while progress:
        done = {id_ for id_ in open_tasks if done_or_blocked(client, home, id_)}
        open_tasks -= done
        closed = {plan for plan in open_plans if not any(model.tasks[id_][0] == plan for id_ in open_tasks)}
        for plan in closed:
            client.CompletePlan(**home, plan_id=plan)
        open_plans -= closed
        progress = bool(done or closed)
    assert (open_tasks, open_plans) == (set(), set())


def done_or_blocked(client: Client, home: dict[str, str], task_id: str) -> bool:
    """Whether the task could be started, and is completed now."""
    try:
        client.StartTask(**home, task_id=task_id)
    except grpc.RpcError as error:
        assert refusal_of(error).reason == "NOT_READY", error
        return False
    return bool(client.CompleteTask(**home, task_id=task_id).task.status == TaskStatus.TASK_STATUS_COMPLETED)


def test_an_edge_waits_for_the_tasks_that_may_yet_come(client: Client, workspace_id: str) -> None:
    """Else the cycle would be closed by the task that comes, and by a statement that has no edge."""
    home = {"workspace_id": workspace_id}
    made = client.CreatePlan(**home, plan={"name": "p"}, phases=[{"phase": {"name": "b"}}], activate=True)
    plan, phase = {"plan_id": made.plan.id}, {"phase_id": made.phases[0].id}
    x = {"task_id": client.CreateTask(**home, task={"title": "x"}).task.id}
    client.CreateDependency(**home, dependency={"source": plan, "target": x})
    with refused(StatusCode.FAILED_PRECONDITION, "DEPENDENCY_CYCLE") as refusal:
        client.CreateDependency(**home, dependency={"source": x, "target": phase})
    assert refusal.metadata["path"] == (
        f"task {x['task_id']} waits for plan {plan['plan_id']} waits for phase {phase['phase_id']}"
    )


def test_a_cycle_is_not_closed_by_changes_at_once(client: Client, workspace_id: str) -> None:
    """Two edges that close a cycle around a phase, and the first task of that phase, until each edge has won once."""
    home = {"workspace_id": workspace_id}
    winners = set()
    for number in range(200):
        made = client.CreatePlan(**home, plan={"name": f"p{number}"}, phases=[{"phase": {"name": "b"}}])
        plan, phase = {"plan_id": made.plan.id}, {"phase_id": made.phases[0].id}
        x = {"task_id": client.CreateTask(**home, task={"title": "x"}).task.id}
        together = Barrier(3)

        def link(edge: dict[str, dict[str, str]], together: Barrier = together) -> bool:
            together.wait(10)
            return accepted(lambda: client.CreateDependency(**home, dependency=edge))

        def fill(task: dict[str, str], together: Barrier = together) -> bool:
            together.wait(10)
            return accepted(lambda: client.CreateTask(**home, task=task))

        with ThreadPoolExecutor(3) as pool:
            calls = [
                pool.submit(link, {"source": plan, "target": x}),
                pool.submit(link, {"source": x, "target": phase}),
                pool.submit(fill, {"title": "t", **plan, **phase}),
            ]
        first, second, filled = (call.result() for call in calls)
        assert filled
        assert first != second
        winners.add(first)
        if winners == {True, False}:
            return
    pytest.fail("the same edge won each time: they were not made at once")
