"""Plans that wait for plans of other workspaces, while others change the same: cycles, ends, and what is counted."""

import uuid
from functools import partial
from graphlib import TopologicalSorter

import psycopg
import pytest

from tests.rpc import test_program_dependencies
from tests.rpc.client import Client
from tests.rpc.test_concurrency import all_waiting, at_once, results
from tests.rpc.test_program_dependencies import Program
from tests.rpc.test_programs import has_events

pytestmark = pytest.mark.shares_server

program = test_program_dependencies.program

TURN = "SELECT pg_advisory_xact_lock(hashtextextended(%s, 0))"
HELD = "SELECT FROM plans WHERE id = ANY (%s::uuid[]) FOR UPDATE"


@pytest.mark.parametrize("round_", range(5))
def test_of_two_opposite_edges_exactly_one_is_made(program: Program, database_url: str, round_: int) -> None:
    first, second = program.plan(0), program.plan(1)
    calls = [lambda: program.block(first, second), lambda: program.block(second, first)]
    with all_waiting(database_url, HELD, [first[1], second[1]]) as start:
        futures = start(calls if round_ % 2 else calls[::-1])
    assert results(futures) == {"OK": 1, "DEPENDENCY_CYCLE": 1}
    assert len(program.listed(0)) == 1


@pytest.mark.parametrize("reverse", [False, True])
def test_of_an_edge_inside_and_one_between_workspaces_that_close_a_cycle_one_is_made(
    client: Client, program: Program, database_url: str, reverse: bool
) -> None:
    """They are between tasks and between plans, and have no row in common."""
    first, inside, beyond = program.plan(0), program.plan(0), program.plan(1)
    program.block(first, beyond)
    edge = {"source": {"task_id": program.tasks[inside[1]]}, "target": {"task_id": program.tasks[first[1]]}}
    calls = [
        lambda: client.CreateDependency(workspace_id=first[0], dependency=edge),
        lambda: program.block(beyond, inside),
    ]
    with all_waiting(database_url, TURN, f"planwire.dependencies.{first[0]}") as start:
        futures = start(calls[::-1] if reverse else calls)
    assert results(futures) == {"OK": 1, "DEPENDENCY_CYCLE": 1}


def test_of_two_edges_inside_two_workspaces_that_close_a_cycle_one_is_made(program: Program, database_url: str) -> None:
    here, there = [program.plan(0) for _ in range(2)], [program.plan(1) for _ in range(2)]
    program.block(here[0], there[0])
    program.block(there[1], here[1])
    calls = [lambda: program.block_inside(here[1], here[0]), lambda: program.block_inside(there[0], there[1])]
    with all_waiting(database_url, TURN, "planwire.program_dependencies") as start:
        futures = start(calls)
    assert results(futures) == {"OK": 1, "DEPENDENCY_CYCLE": 1}


def test_of_an_edge_between_workspaces_and_one_in_a_third_that_close_a_cycle_one_is_made(
    program: Program, database_url: str
) -> None:
    """No workspace has both, so that the turns of workspaces do not keep them apart."""
    first, second, third, last = program.plan(0), program.plan(1), program.plan(2), program.plan(2)
    program.block(second, third)
    program.block(last, first)
    calls = [lambda: program.block(first, second), lambda: program.block_inside(third, last)]
    with all_waiting(database_url, TURN, "planwire.program_dependencies") as start:
        futures = start(calls)
    assert results(futures) == {"OK": 1, "DEPENDENCY_CYCLE": 1}


def test_a_task_that_comes_into_a_plan_while_it_begins_to_wait_waits_too(program: Program, database_url: str) -> None:
    source, target = program.plan(0), program.plan(1)
    task_id = str(uuid.uuid4())
    insert = "INSERT INTO tasks (workspace_id, plan_id, id, title, order_index) VALUES (%s, %s, %s, 'held', 1)"
    with all_waiting(database_url, insert, *target, task_id) as start:
        futures = start([lambda: program.block(source, target)])
    assert results(futures) == {"OK": 1}
    assert gates(database_url, task_id) == [1]


@pytest.mark.parametrize("reverse", [False, True])
def test_an_edge_that_is_added_while_its_source_completes_is_met(
    program: Program, database_url: str, reverse: bool
) -> None:
    first, second = program.plan(0), program.plan(1)
    calls = [lambda: program.block(first, second), lambda: program.finish(first)]
    with all_waiting(database_url, HELD, [first[1]]) as start:
        futures = start(calls[::-1] if reverse else calls)
    assert results(futures) == {"OK": 2}
    program.start(second)


@pytest.mark.parametrize("round_", range(6))
def test_no_edge_is_left_where_a_plan_leaves_the_program_meanwhile(
    client: Client, program: Program, database_url: str, round_: int
) -> None:
    first, second = program.plan(0), program.plan(1)
    calls = [
        lambda: program.block(first, second),
        lambda: client.RemovePlanFromProgram(workspace_id=first[0], plan_id=first[1]),
    ]
    with all_waiting(database_url, HELD, [first[1]]) as start:
        futures = start(calls[::-1] if round_ % 2 else calls)
    assert results(futures) in ({"OK": 2}, {"OK": 1, "NOT_IN_PROGRAM": 1})
    assert program.listed(1) == []


def test_opposite_edges_of_many_plans_at_once_meet_no_deadlock(program: Program) -> None:
    """Unforced: every pair of plans in three workspaces, both ways at the same time."""
    plans = [program.plan(home) for home in (0, 1, 2, 0, 1, 2)]
    pairs = [(a, b) for a in plans for b in plans if a[0] != b[0]]
    outcomes = at_once([partial(program.block, a, b) for a, b in pairs])
    assert set(outcomes) == {"OK", "DEPENDENCY_CYCLE"}
    # Of two opposite edges one is made at most, and an order of all plans can still be found.
    made = {edge for home in range(3) for edge in program.edges(home)}
    assert len(made) == outcomes["OK"]
    waits: dict[str, set[str]] = {plan: set() for _, plan in plans}
    for source, target in made:
        waits[target].add(source)
    assert len(list(TopologicalSorter(waits).static_order())) == len(plans)
    assert all((b[1], a[1]) in made or (a[1], b[1]) in made for a, b in pairs)


def gates(database_url: str, task_id: str) -> list[int]:
    """How many edges into the phase and plan of a task are counted as unmet; nothing for a task that is not counted."""
    with psycopg.connect(database_url) as connection:
        return [row[0] for row in connection.execute("SELECT gates FROM task_readiness WHERE task_id = %s", [task_id])]


def test_the_counters_follow_the_plans_of_other_workspaces(client: Client, program: Program, database_url: str) -> None:
    first, second, third = program.plan(0), program.plan(1), program.plan(2)
    task = program.tasks[third[1]]
    edge = program.block(first, third)
    program.block(second, third)
    assert gates(database_url, task) == [2]
    later = client.CreateTask(workspace_id=third[0], task={"title": "later", "plan_id": third[1]}).task.id
    assert gates(database_url, later) == [2]
    program.finish(first)
    assert gates(database_url, task) == [1]
    client.ReopenPlan(workspace_id=first[0], plan_id=first[1], reason="not yet")
    assert gates(database_url, later) == [2]
    client.DeleteProgramDependency(workspace_id=third[0], program_dependency_id=edge.id)
    assert gates(database_url, task) == [1]
    client.DeletePlan(workspace_id=second[0], plan_id=second[1])
    assert gates(database_url, task) == gates(database_url, later) == [0]
    assert has_events(client, third[0], later, "task.created", "task.unblocked")


@pytest.mark.parametrize("round_", range(4))
def test_two_plans_that_complete_together_release_what_waits_for_both(
    program: Program, database_url: str, round_: int
) -> None:
    first, second, third = program.plan(0), program.plan(1), program.plan(2)
    program.block(first, third)
    program.block(second, third)
    calls = [lambda: program.finish(first), lambda: program.finish(second)]
    held = "SELECT FROM task_readiness WHERE task_id = %s FOR UPDATE"
    with all_waiting(database_url, held, program.tasks[third[1]]) as start:
        futures = start(calls[::-1] if round_ % 2 else calls)
    assert results(futures) == {"OK": 2}
    assert gates(database_url, program.tasks[third[1]]) == [0]


@pytest.mark.parametrize("round_", range(4))
def test_a_task_that_comes_in_while_the_source_completes_is_counted_right(
    client: Client, program: Program, database_url: str, round_: int
) -> None:
    first, second = program.plan(0), program.plan(1)
    edge = program.block(first, second)
    made = []

    def add() -> None:
        task = {"title": "new", "plan_id": second[1]}
        made.append(client.CreateTask(workspace_id=second[0], task=task).task.id)

    calls = [add, lambda: program.finish(first)]
    held = "SELECT FROM program_dependencies WHERE id = %s FOR UPDATE"
    with all_waiting(database_url, held, edge.id) as start:
        futures = start(calls[::-1] if round_ % 2 else calls)
    assert results(futures) == {"OK": 2}
    assert gates(database_url, made[0]) == [0]
