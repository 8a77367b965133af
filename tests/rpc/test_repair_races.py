"""What repairs counters waits for whoever changes what is counted meanwhile."""

from concurrent.futures import ThreadPoolExecutor

import psycopg

from tests.rpc import test_readiness_repair
from tests.rpc.locks import waiting_for
from tests.rpc.test_readiness_repair import DRIFT, REPAIR, broken
from tests.support.waiting import eventually

ids = test_readiness_repair.ids

TURN = "SELECT pg_advisory_xact_lock(hashtextextended('planwire.dependencies.' || %(home)s, 0))"
REPAIR_SLOTS = "SELECT repair_slots(%s, %s::uuid[])::text"


def test_a_task_that_comes_into_a_story_in_progress_while_its_slots_are_repaired_is_counted(
    database_url: str, workspace_id: str, ids: dict[str, str]
) -> None:
    named = ids | {"home": workspace_id}
    with (
        psycopg.connect(database_url, autocommit=True) as database,
        psycopg.connect(database_url) as holder,
        psycopg.connect(database_url, autocommit=True) as repairer,
        ThreadPoolExecutor() as pool,
    ):
        broken(database, "DELETE FROM story_slots WHERE story_id = %(story)s", named)
        holder.execute(
            "INSERT INTO tasks (workspace_id, plan_id, order_index, title, status)"
            " VALUES (%(home)s, %(story)s, 9, 'held', 'in_progress')",
            named,
        )
        repair = pool.submit(lambda: repairer.execute(REPAIR_SLOTS.encode(), [workspace_id, [ids["story"]]]).fetchall())
        assert eventually(lambda: repair.done() or waiting_for(database, holder) == [repairer.info.backend_pid])
        assert not repair.done()
        holder.commit()
        repair.result(20)
        assert database.execute(DRIFT, named).fetchall() == []


def test_a_repair_has_the_turn_of_the_edges_before_anything_else(
    database_url: str, workspace_id: str, ids: dict[str, str]
) -> None:
    """Who adds edges has it before they lock tasks: in the other order the two would wait for each other."""
    with (
        psycopg.connect(database_url, autocommit=True) as database,
        psycopg.connect(database_url) as holder,
        psycopg.connect(database_url, autocommit=True) as repairer,
        ThreadPoolExecutor() as pool,
    ):
        holder.execute(TURN.encode(), {"home": workspace_id})
        repair = pool.submit(lambda: repairer.execute(REPAIR.encode(), [workspace_id, [ids["target"]]]).fetchall())
        assert eventually(lambda: waiting_for(database, holder) == [repairer.info.backend_pid])
        database.execute("SELECT FROM tasks WHERE id = %s FOR UPDATE NOWAIT", [ids["target"]])
        holder.commit()
        assert repair.result(20) == []
