"""What repairs counters waits for whoever changes what is counted meanwhile."""

from concurrent.futures import ThreadPoolExecutor

import psycopg
import pytest

from tests.rpc import test_readiness_repair
from tests.rpc.locks import waiting_for
from tests.rpc.test_readiness_repair import DRIFT, REPAIR, broken
from tests.support.waiting import eventually

ids = test_readiness_repair.ids

TURN = "SELECT pg_advisory_xact_lock(hashtextextended('planwire.dependencies.' || %(home)s, 0))"
REPAIRS = {
    "task": REPAIR,
    "story": "SELECT repair_slots(%s, %s::uuid[])::text",
    "level": "SELECT repair_levels(%s)::text FROM unnest(%s::uuid[]) LIMIT 1",
}
# What is wrong, what somebody changes and has not committed, and what is repaired meanwhile.
RACES = {
    "the plan is a draft again": (
        "UPDATE task_readiness SET startable = false WHERE task_id = %(waiting)s",
        "UPDATE plans SET status = 'draft' WHERE id = (SELECT plan_id FROM tasks WHERE id = %(waiting)s)",
        ("task", "waiting"),
    ),
    "the phase before ends": (
        "UPDATE task_readiness SET gates = 4 WHERE task_id = %(waiting)s",
        "UPDATE tasks SET status = 'skipped' WHERE phase_id = %(first)s",
        ("task", "waiting"),
    ),
    "a source ends": (
        "UPDATE task_readiness SET unmet = 4 WHERE task_id = %(target)s",
        "UPDATE tasks SET status = 'skipped' WHERE id = %(open)s",
        ("task", "target"),
    ),
    "an edge comes to the phase": (
        "UPDATE task_readiness SET gates = 4 WHERE task_id = %(waiting)s",
        "INSERT INTO dependencies (workspace_id, source_task_id, target_phase_id)"
        " VALUES (%(home)s, %(open)s, %(second)s)",
        ("task", "waiting"),
    ),
    "an edge goes": (
        "UPDATE task_readiness SET unmet = 4 WHERE task_id = %(target)s",
        "DELETE FROM dependencies WHERE id = %(unmet)s",
        ("task", "target"),
    ),
    "a subtask comes": (
        "UPDATE task_readiness SET open_subtasks = 4 WHERE task_id = %(target)s",
        "INSERT INTO tasks (workspace_id, parent_task_id, order_index, title) VALUES (%(home)s, %(target)s, 9, 'held')",
        ("task", "target"),
    ),
    "a task comes into the story in progress": (
        "DELETE FROM story_slots WHERE story_id = %(story)s",
        "INSERT INTO tasks (workspace_id, plan_id, order_index, title, status)"
        " VALUES (%(home)s, %(story)s, 9, 'held', 'in_progress')",
        ("story", "story"),
    ),
    "a task of the story ends": (
        "DELETE FROM story_slots WHERE story_id = %(story)s",
        "UPDATE tasks SET status = 'pending' WHERE plan_id = %(story)s AND status = 'in_progress'",
        ("story", "story"),
    ),
    "a task of the story ends beside a wrong number": (
        "UPDATE story_slots SET taken = 5 WHERE story_id = %(story)s",
        "UPDATE tasks SET status = 'pending' WHERE plan_id = %(story)s AND status = 'in_progress'",
        ("story", "story"),
    ),
    "an edge shifts the levels": (
        "UPDATE waiting_levels SET begin_level = 9 WHERE task_id = %(target)s",
        "INSERT INTO dependencies (workspace_id, source_task_id, target_task_id)"
        " VALUES (%(home)s, %(target)s, %(whole)s)",
        ("level", "target"),
    ),
}


@pytest.mark.parametrize("race", RACES)
def test_what_is_changed_meanwhile_is_counted(
    database_url: str, workspace_id: str, ids: dict[str, str], race: str
) -> None:
    wrong, change, (what, repaired) = RACES[race]
    named = ids | {"home": workspace_id}
    with (
        psycopg.connect(database_url, autocommit=True) as database,
        psycopg.connect(database_url) as holder,
        psycopg.connect(database_url, autocommit=True) as repairer,
        ThreadPoolExecutor() as pool,
    ):
        broken(database, wrong, named)
        holder.execute(change.encode(), named)
        repair = pool.submit(
            lambda: repairer.execute(REPAIRS[what].encode(), [workspace_id, [ids[repaired]]]).fetchall()
        )
        assert eventually(lambda: repair.done() or waiting_for(database, holder) == [repairer.info.backend_pid])
        assert not repair.done()
        holder.commit()
        repair.result(20)
        assert database.execute(DRIFT, named).fetchall() == []


@pytest.mark.parametrize("what", ["task", "level"])
def test_a_repair_has_the_turn_of_the_edges_before_anything_else(
    database_url: str, workspace_id: str, ids: dict[str, str], what: str
) -> None:
    """Who adds edges has it before they lock tasks: in the other order the two would wait for each other."""
    with (
        psycopg.connect(database_url, autocommit=True) as database,
        psycopg.connect(database_url) as holder,
        psycopg.connect(database_url, autocommit=True) as repairer,
        ThreadPoolExecutor() as pool,
    ):
        holder.execute(TURN.encode(), {"home": workspace_id})
        repair = pool.submit(
            lambda: repairer.execute(REPAIRS[what].encode(), [workspace_id, [ids["target"]]]).fetchall()
        )
        assert eventually(lambda: waiting_for(database, holder) == [repairer.info.backend_pid])
        database.execute("SELECT FROM tasks WHERE id = %s FOR UPDATE NOWAIT", [ids["target"]])
        holder.commit()
        assert repair.result(20) == []
