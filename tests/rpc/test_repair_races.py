"""What repairs counters waits for whoever changes what is counted meanwhile, and ends with what is right after both."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager

import psycopg
import pytest

from tests.rpc import test_readiness_repair
from tests.rpc.client import Client
from tests.rpc.locks import planned_by_hashes, waiting_for
from tests.rpc.test_readiness_repair import DRIFT, broken
from tests.support.waiting import eventually

ids = test_readiness_repair.ids

TURN = "SELECT pg_advisory_xact_lock(hashtextextended('planwire.dependencies.' || %(home)s, 0))"
REPAIR = """
    SELECT * FROM repair_readiness(
        %(home)s, ARRAY[%(target)s, %(waiting)s]::uuid[], ARRAY[%(unmet)s]::uuid[], ARRAY[%(second)s]::uuid[]
    )
"""
REPAIR_SLOTS = "SELECT repair_slots(%(home)s, ARRAY[%(story)s]::uuid[])"
REPAIR_LEVELS = "SELECT repair_levels(%(home)s)"


@pytest.fixture
def named(client: Client, workspace_id: str, ids: dict[str, str]) -> dict[str, str]:
    """What the statements name. Of the story another task can be started."""
    idle = client.CreateTask(workspace_id=workspace_id, task={"title": "idle", "plan_id": ids["story"]}).task.id
    return ids | {"home": workspace_id, "idle": idle}


@contextmanager
def repairing(database_url: str, named: dict[str, str], held: str, repair: str) -> Iterator[psycopg.Connection]:
    """Hold what one statement does while another repairs, and commit it when the block ends and that waits for it.

    Afterwards nothing is wrong. Gives a connection to look with.
    """
    with (
        ThreadPoolExecutor() as pool,
        psycopg.connect(database_url, autocommit=True) as observer,
        psycopg.connect(database_url, autocommit=True) as repairer,
        psycopg.connect(database_url) as holder,
    ):
        holder.execute(held.encode(), named)
        running = pool.submit(lambda: repairer.execute(repair.encode(), named).fetchall())

        def waits() -> bool:
            return waiting_for(observer, holder) == [repairer.info.backend_pid]

        assert eventually(lambda: running.done() or waits())
        has_waited = waits()
        yield observer
        holder.commit()
        running.result(20)
        assert observer.execute(DRIFT.encode(), named).fetchall() == []
        assert has_waited


WRONG_COUNTER = "UPDATE task_readiness SET unmet = 7 WHERE task_id = %(target)s"
RACES = {
    "a source is done": (
        WRONG_COUNTER,
        "UPDATE tasks SET status = 'skipped' WHERE id = %(open)s",
        REPAIR,
    ),
    "a plan goes back to draft": (
        "DELETE FROM task_readiness WHERE task_id = %(waiting)s",
        "UPDATE plans SET status = 'draft' WHERE id = (SELECT plan_id FROM tasks WHERE id = %(waiting)s)",
        REPAIR,
    ),
    "the phase before is done": (
        "DELETE FROM held_phases WHERE phase_id = %(second)s",
        "UPDATE tasks SET status = 'skipped' WHERE phase_id = %(first)s",
        REPAIR,
    ),
    "a task in progress comes into the story": (
        "DELETE FROM story_slots WHERE story_id = %(story)s",
        "INSERT INTO tasks (workspace_id, plan_id, order_index, title, status)"
        " VALUES (%(home)s, %(story)s, 9, 'held', 'in_progress')",
        REPAIR_SLOTS,
    ),
    "a task of the story begins": (
        "DELETE FROM story_slots WHERE story_id = %(story)s",
        "UPDATE tasks SET status = 'in_progress' WHERE id = %(idle)s",
        REPAIR_SLOTS,
    ),
    "what has a wrong level is waited for": (
        "UPDATE waiting_levels SET end_level = 9 WHERE task_id = %(open)s",
        "INSERT INTO dependencies (workspace_id, source_task_id, target_task_id)"
        " VALUES (%(home)s, %(target)s, %(whole)s)",
        REPAIR_LEVELS,
    ),
}


@pytest.mark.parametrize(("wrong", "held", "repair"), RACES.values(), ids=RACES)
def test_what_is_repaired_is_right_after_what_others_do_meanwhile(
    database_url: str, named: dict[str, str], wrong: str, held: str, repair: str
) -> None:
    with psycopg.connect(database_url, autocommit=True) as database:
        broken(database, wrong, named)
    with repairing(database_url, named, held, repair):
        pass


def test_a_repair_has_the_turn_of_the_edges_before_anything_else(database_url: str, named: dict[str, str]) -> None:
    """Who adds edges has it before they lock tasks: in the other order the two would wait for each other."""
    with repairing(database_url, named, TURN, REPAIR) as other:
        other.execute("SELECT FROM tasks WHERE id = %s FOR UPDATE NOWAIT", [named["target"]])


def test_a_repair_has_edges_before_the_counters_of_what_they_lead_to(database_url: str, named: dict[str, str]) -> None:
    """As who ends a source has them: in the other order the two would wait for each other."""
    with psycopg.connect(database_url, autocommit=True) as database:
        broken(database, WRONG_COUNTER, named)
    with repairing(database_url, named, "SELECT FROM dependencies WHERE id = %(unmet)s FOR UPDATE", REPAIR) as other:
        other.execute("SELECT FROM task_readiness WHERE task_id = %s FOR UPDATE NOWAIT", [named["target"]])


def test_slots_are_repaired_in_the_order_of_their_stories(client: Client, database_url: str, workspace_id: str) -> None:
    """As others take them who have those of several."""
    stories = sorted(client.CreateStory(workspace_id=workspace_id, story={"title": "s"}).story.id for _ in range(6))
    first, *others = stories
    with psycopg.connect(database_url, autocommit=True) as database:
        # The rows lie in another order than the ids.
        for story in reversed(stories):
            database.execute("UPDATE stories SET title = 'wrong' WHERE id = %s", [story])
            database.execute("UPDATE story_slots SET taken = 4 WHERE story_id = %s", [story])
    named = {"home": workspace_id, "first": first, "stories": stories}
    held = "SELECT FROM story_slots WHERE story_id = %(first)s FOR UPDATE"
    repair = "SELECT repair_slots(%(home)s, %(stories)s::uuid[])"
    with planned_by_hashes(database_url, "slots_drift"), repairing(database_url, named, held, repair) as other:
        other.execute("SELECT FROM story_slots WHERE story_id = ANY (%s::uuid[]) FOR UPDATE NOWAIT", [others])
