"""The service repairs counters of readiness that are wrong, and nothing else."""

from concurrent.futures import ThreadPoolExecutor
from typing import Any

import psycopg
import pytest
from prometheus_client import REGISTRY

from tests.conftest import running_server
from tests.rpc.client import Client
from tests.rpc.locks import holding, waiting_for
from tests.support.waiting import eventually

DRIFT = """
    SELECT subject_type, subject_id::text FROM readiness_drift(%(home)s)
    UNION ALL
    SELECT 'story', id::text FROM slots_drift(%(home)s) AS id
    UNION ALL
    SELECT DISTINCT 'level', to_id::text FROM levels_drift(%(home)s)
"""
REPAIR = "SELECT subject_type, subject_id::text FROM repair_readiness(%s, %s::uuid[], '{}', '{}')"
COUNTERS = """
    SELECT task_id::text, unmet, gates, open_subtasks FROM task_readiness WHERE workspace_id = %(home)s
    UNION ALL
    SELECT phase_id::text, 1, 0, 0 FROM held_phases WHERE workspace_id = %(home)s
    UNION ALL
    SELECT story_id::text, taken, 0, 0 FROM story_slots WHERE workspace_id = %(home)s
"""
BROKEN = [
    ("UPDATE task_readiness SET unmet = unmet + 5 WHERE task_id = %(target)s", {"target"}),
    ("UPDATE task_readiness SET gates = -1, priority = 0, startable = false WHERE task_id = %(target)s", {"target"}),
    ("DELETE FROM task_readiness WHERE task_id = %(target)s", {"target"}),
    ("UPDATE dependencies SET met = false WHERE id = %(met)s", {"met"}),
    ("UPDATE dependencies SET met = true WHERE id = %(unmet)s", {"unmet"}),
    (
        "UPDATE dependencies SET met = NOT met WHERE id IN (%(met)s, %(unmet)s);"
        "UPDATE task_readiness SET unmet = 7 WHERE task_id = %(target)s",
        {"met", "unmet", "target"},
    ),
    (
        "INSERT INTO task_readiness"
        " (workspace_id, task_id, unmet, gates, open_subtasks, startable, priority, wave, order_index)"
        " SELECT workspace_id, id, 0, 0, 0, true, 1, 0, 0 FROM tasks WHERE id = %(done)s",
        {"done"},
    ),
    # Of no task: its id is that of an edge.
    (
        "INSERT INTO task_readiness"
        " (workspace_id, task_id, unmet, gates, open_subtasks, startable, priority, wave, order_index)"
        " SELECT workspace_id, id, 0, 0, 0, true, 1, 0, 0 FROM dependencies WHERE id = %(met)s",
        {"met"},
    ),
    ("UPDATE task_readiness SET open_subtasks = 0 WHERE task_id = %(whole)s", {"whole"}),
    ("UPDATE task_readiness SET open_subtasks = 3 WHERE task_id = %(target)s", {"target"}),
    ("DELETE FROM held_phases WHERE phase_id = %(second)s", {"second"}),
    (
        "DELETE FROM held_phases WHERE phase_id = %(second)s;"
        "UPDATE task_readiness SET gates = 0 WHERE task_id = %(waiting)s",
        {"second", "waiting"},
    ),
    (
        "INSERT INTO held_phases (workspace_id, plan_id, phase_id)"
        " SELECT workspace_id, plan_id, id FROM phases WHERE id = %(first)s",
        {"first"},
    ),
    ("UPDATE story_slots SET taken = 4 WHERE story_id = %(story)s", {"story"}),
    ("UPDATE story_slots SET taken = -1 WHERE story_id = %(story)s", {"story"}),
    ("DELETE FROM story_slots WHERE story_id = %(story)s", {"story"}),
    ("UPDATE waiting_levels SET end_level = 9 WHERE task_id = %(open)s", {"target"}),
    ("UPDATE waiting_levels SET begin_level = 9 WHERE task_id = %(target)s", {"target"}),
    ("DELETE FROM waiting_levels WHERE task_id = %(done)s", {"target"}),
]


@pytest.fixture
def ids(client: Client, workspace_id: str) -> dict[str, str]:
    """A task with an edge from one that is done and one from one that is open, and those edges. A task with a subtask,
    a plan of which the second phase waits for the first, and a story of which a task is in progress.
    """
    home = {"workspace_id": workspace_id}
    made = {
        name: client.CreateTask(**home, task={"title": name}).task.id for name in ("target", "done", "open", "whole")
    }
    client.CreateTask(**home, task={"title": "part", "parent_task_id": made["whole"]})
    phases = [{"phase": {"name": name}, "tasks": [{"title": name}]} for name in ("first", "second")]
    plan = client.CreatePlan(**home, plan={"name": "p", "sequential_phases": True}, phases=phases, activate=True)
    made |= {phase.name: phase.id for phase in plan.phases} | {"waiting": plan.tasks[1].id}
    made["story"] = client.CreateStory(**home, story={"title": "s"}).story.id
    for rpc in ("RecordExecutionPlan", "ExecuteStory"):
        getattr(client, rpc)(**home, story_id=made["story"])
    started = client.CreateTask(**home, task={"title": "started", "plan_id": made["story"]}).task.id
    client.StartTask(**home, task_id=started)
    for name, source in (("met", "done"), ("unmet", "open")):
        edge = {"source": {"task_id": made[source]}, "target": {"task_id": made["target"]}}
        made[name] = client.CreateDependency(**home, dependency=edge).dependency.id
    client.SkipTask(**home, task_id=made["done"])
    return made


def broken(database: psycopg.Connection, sql: str, ids: dict[str, str]) -> None:
    for statement in sql.split(";"):
        database.execute(statement.encode(), ids)


def repaired() -> float:
    """How many counters the servers of this process have repaired so far."""
    return sum(
        REGISTRY.get_sample_value("planwire_readiness_repaired_total", {"subject": subject}) or 0
        for subject in ("task", "dependency", "phase", "story", "level")
    )


@pytest.mark.parametrize(("sql", "wrong"), BROKEN)
def test_a_wrong_counter_is_repaired_and_reported(
    database_url: str, workspace_id: str, ids: dict[str, str], sql: str, wrong: set[str]
) -> None:
    with psycopg.connect(database_url, autocommit=True) as database:
        right = sorted(database.execute(COUNTERS, {"home": workspace_id}).fetchall())
        assert database.execute(DRIFT, {"home": workspace_id}).fetchall() == []
        broken(database, sql, ids)
        names = {id_: name for name, id_ in ids.items()}
        drift = {names[id_] for _, id_ in database.execute(DRIFT, {"home": workspace_id}).fetchall()}
        assert drift == wrong
        before = repaired()
        with running_server(database_url):
            assert eventually(lambda: database.execute(DRIFT, {"home": workspace_id}).fetchall() == [])
            assert eventually(lambda: repaired() == before + len(drift))
        assert sorted(database.execute(COUNTERS, {"home": workspace_id}).fetchall()) == right


def test_what_is_right_under_the_lock_was_not_wrong(database_url: str, workspace_id: str, ids: dict[str, str]) -> None:
    """Somebody who has the task makes the counter right, after the look at it and before the lock."""
    with (
        psycopg.connect(database_url, autocommit=True) as database,
        psycopg.connect(database_url) as holder,
        psycopg.connect(database_url, autocommit=True) as repairer,
        ThreadPoolExecutor() as pool,
    ):
        database.execute("UPDATE task_readiness SET unmet = 9 WHERE task_id = %s", [ids["target"]])
        holder.execute("SELECT FROM tasks WHERE id = %s FOR UPDATE", [ids["target"]])
        holder.execute("UPDATE task_readiness SET unmet = 1 WHERE task_id = %s", [ids["target"]])
        repair = pool.submit(lambda: repairer.execute(REPAIR, [workspace_id, [ids["target"]]]).fetchall())
        assert eventually(lambda: waiting_for(database, holder) == [repairer.info.backend_pid])
        holder.commit()
        assert repair.result(20) == []
        assert database.execute(DRIFT, {"home": workspace_id}).fetchall() == []


def test_a_change_that_is_not_committed_is_no_drift(database_url: str, workspace_id: str, ids: dict[str, str]) -> None:
    with (
        psycopg.connect(database_url, autocommit=True) as database,
        holding(database_url, "UPDATE tasks SET status = 'completed' WHERE id = %s", ids["open"]),
    ):
        assert database.execute(DRIFT, {"home": workspace_id}).fetchall() == []


def test_changes_meanwhile_are_not_reported(
    client: Client, database_url: str, workspace_id: str, ids: dict[str, str]
) -> None:
    """Edges come and go and tasks end, while every task is looked at and repaired again and again."""
    home: dict[str, Any] = {"workspace_id": workspace_id}
    everything = [ids[name] for name in ("target", "done", "open")]

    def change() -> None:
        for _ in range(15):
            source = client.CreateTask(**home, task={"title": "t"}).task.id
            edge = {"source": {"task_id": source}, "target": {"task_id": ids["target"]}}
            id_ = client.CreateDependency(**home, dependency=edge).dependency.id
            client.SkipTask(**home, task_id=source)
            client.DeleteDependency(**home, dependency_id=id_)

    with ThreadPoolExecutor() as pool, psycopg.connect(database_url, autocommit=True) as database:
        changes = [pool.submit(change) for _ in range(2)]
        seen = []
        while not all(change.done() for change in changes):
            seen += database.execute(DRIFT, {"home": workspace_id}).fetchall()
            seen += database.execute(REPAIR, [workspace_id, everything]).fetchall()
        for one in changes:
            one.result()
    assert seen == []


def test_only_one_replica_looks_after_a_workspace(database_url: str, workspace_id: str, ids: dict[str, str]) -> None:
    """Another has its turn: what is wrong there is left to it, and what is wrong elsewhere is not."""
    turn = "SELECT pg_advisory_xact_lock(hashtextextended('planwire.readiness.' || %s, 0))"
    with psycopg.connect(database_url, autocommit=True) as database:
        database.execute("INSERT INTO workspaces (id, name, path) VALUES ('zz', 'z', '/zz') ON CONFLICT DO NOTHING")
        database.execute("INSERT INTO tasks (workspace_id, order_index, title) VALUES ('zz', 0, 't')")
        database.execute(
            "UPDATE task_readiness SET unmet = 9 WHERE task_id = %s OR workspace_id = 'zz'", [ids["target"]]
        )
        with holding(database_url, turn, workspace_id), running_server(database_url):
            assert eventually(lambda: database.execute(DRIFT, {"home": "zz"}).fetchall() == [])
            assert database.execute(DRIFT, {"home": workspace_id}).fetchall() == [("task", ids["target"])]
