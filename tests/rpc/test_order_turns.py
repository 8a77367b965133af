"""The turns of those who change places: each race is forced by somebody who has the turn."""

import psycopg

from tests.rpc.client import Client
from tests.rpc.locks import planned_by_hashes
from tests.rpc.test_concurrency import all_waiting, results

TURN = "SELECT take_order_turn(%s, %s)"
INSERT_IN_TURN = """
    WITH turn AS MATERIALIZED (SELECT take_order_turn(%(home)s, %(plan)s))
    INSERT INTO tasks (workspace_id, plan_id, phase_id, title, order_index)
    SELECT %(home)s, %(plan)s, %(phase)s, 'held', 1 FROM turn
"""


def test_who_moves_a_task_has_the_turn_before_the_task(client: Client, workspace_id: str, database_url: str) -> None:
    """Who has the turn locks tasks: in the other order the two would wait for each other."""
    home = {"workspace_id": workspace_id}
    made = client.CreatePlan(**home, plan={"name": "p"}, phases=[{"phase": {"name": "a"}}], tasks=[{"title": "t"}])
    task_id, there = made.tasks[0].id, {"phase_id": made.phases[0].id}
    with all_waiting(database_url, TURN, workspace_id, made.plan.id) as start:
        futures = start([lambda: client.UpdateTask(**home, task_id=task_id, task=there)])
        with psycopg.connect(database_url) as holder:
            holder.execute("SELECT FROM tasks WHERE id = %s FOR UPDATE NOWAIT", [task_id])
    assert results(futures) == {"OK": 1}


def test_a_phase_that_is_emptied_waits_for_who_puts_something_in(
    client: Client, workspace_id: str, database_url: str
) -> None:
    """What is not committed yet is seen when the places are given."""
    home = {"workspace_id": workspace_id}
    phases = [
        {"phase": {"name": name}, "tasks": [{"title": f"{name}{n}"} for n in range(count)]}
        for name, count in (("a", 2), ("b", 1))
    ]
    made = client.CreatePlan(**home, plan={"name": "p"}, phases=phases)
    doomed, left = (phase.id for phase in made.phases)
    with psycopg.connect(database_url) as connection:
        names = {"home": workspace_id, "plan": made.plan.id, "phase": left}
        insert = psycopg.ClientCursor(connection).mogrify(INSERT_IN_TURN, names)
    with all_waiting(database_url, insert) as start:
        futures = start([lambda: client.DeletePhase(**home, phase_id=doomed, move_tasks_to_phase_id=left)])
    assert results(futures) == {"OK": 1}
    tasks = client.ListTasks(**home, plan_id=made.plan.id).tasks
    assert [(task.title, task.order_index) for task in tasks] == [("b0", 0), ("held", 1), ("a0", 2), ("a1", 3)]


def test_phases_that_are_created_at_once_take_turns(
    client: Client, workspace_id: str, plan_id: str, database_url: str
) -> None:
    home = {"workspace_id": workspace_id}
    insert = "INSERT INTO phases (workspace_id, plan_id, name) VALUES (%s, %s, 'held')"
    with all_waiting(database_url, insert, workspace_id, plan_id) as start:
        futures = start([lambda: client.CreatePhase(**home, phase={"plan_id": plan_id, "name": "next"})])
    assert results(futures) == {"OK": 1}
    listed = client.ListPhases(**home, plan_id=plan_id).phases
    assert [(phase.name, phase.order_index) for phase in listed] == [("held", 0), ("next", 1)]


def test_who_puts_tasks_into_an_order_locks_them_in_that_of_their_ids(
    client: Client, workspace_id: str, database_url: str
) -> None:
    """As all do who change several: who waits for one has none that comes after it."""
    home = {"workspace_id": workspace_id}
    made = client.CreatePlan(**home, plan={"name": "p"}, tasks=[{"title": title} for title in "abc"])
    first, second, third = sorted(task.id for task in made.tasks)
    # Its row lies behind the others now.
    client.UpdateTask(**home, task_id=first, task={"description": "d"})
    with (
        planned_by_hashes(database_url, "place_tasks"),
        all_waiting(database_url, "SELECT FROM tasks WHERE id = %s FOR UPDATE", first) as start,
    ):
        order = [third, second, first]
        futures = start([lambda: client.ReorderTasks(**home, plan_id=made.plan.id, task_ids=order)])
        with psycopg.connect(database_url) as other:
            other.execute("SELECT FROM tasks WHERE id = ANY (%s) FOR UPDATE NOWAIT", [[second, third]])
    assert results(futures) == {"OK": 1}


def test_a_task_that_has_left_the_plan_is_not_put_into_its_order(
    client: Client, workspace_id: str, database_url: str
) -> None:
    """Imports take no turns, and tasks that they take away go while the order waits for them."""
    home = {"workspace_id": workspace_id}
    phases = [{"phase": {"name": "a"}, "tasks": [{"title": title} for title in "abc"]}]
    made = client.CreatePlan(**home, plan={"name": "p"}, phases=phases)
    other = client.CreatePlan(**home, plan={"name": "other"}).plan.id
    a, b, c = (task.id for task in made.tasks)
    away = "UPDATE tasks SET plan_id = %s, phase_id = NULL, order_index = 7 WHERE id = %s"
    there = {"plan_id": made.plan.id, "phase_id": made.phases[0].id}
    with all_waiting(database_url, away, other, a) as start:
        futures = start([lambda: client.ReorderTasks(**home, **there, task_ids=[b, c, a])])
    assert results(futures) == {"OK": 1}
    left = client.GetTask(**home, task_id=a).task
    assert (left.plan_id, left.phase_id, left.order_index) == (other, "", 7)
    tasks = client.ListTasks(**home, plan_id=made.plan.id).tasks
    assert [(task.title, task.order_index) for task in tasks] == [("b", 0), ("c", 1)]


def test_who_puts_phases_into_an_order_locks_them_in_that_of_their_ids(
    client: Client, workspace_id: str, database_url: str
) -> None:
    home = {"workspace_id": workspace_id}
    phases = [{"phase": {"name": name}} for name in "abc"]
    made = client.CreatePlan(**home, plan={"name": "p"}, phases=phases)
    first, second, third = sorted(phase.id for phase in made.phases)
    client.UpdatePhase(**home, phase_id=first, phase={"description": "d"})
    with (
        planned_by_hashes(database_url, "place_phases"),
        all_waiting(database_url, "SELECT FROM phases WHERE id = %s FOR UPDATE", first) as start,
    ):
        order = [third, second, first]
        futures = start([lambda: client.ReorderPhases(**home, plan_id=made.plan.id, phase_ids=order)])
        with psycopg.connect(database_url) as other:
            other.execute("SELECT FROM phases WHERE id = ANY (%s) FOR UPDATE NOWAIT", [[second, third]])
    assert results(futures) == {"OK": 1}
