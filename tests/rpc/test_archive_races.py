"""Archiving and restoring a plan while others are at work in it.

Each race is made to happen: somebody waits for what the other holds, and both go on at the same time.
"""

from collections import Counter
from collections.abc import Callable
from typing import Any

import psycopg
import pytest

from tests.rpc.client import Client
from tests.rpc.test_concurrency import all_waiting, at_once, results

Call = Callable[[], Any]

RESTORING = """
    SELECT restore_plan(%s, %s, ROW('a', 'RestorePlan', NULL, NULL, NULL, NULL, NULL)::call_info)
"""
ARCHIVING = """
    SELECT archive_leased_plan(%s, %s, true, ROW('a', 'ArchivePlan', NULL, NULL, NULL, NULL, NULL)::call_info)
"""


class Board:
    """A plan with two tasks, the calls that race, and what the database holds of it."""

    def __init__(self, client: Client, workspace_id: str, database_url: str) -> None:
        self.client = client
        self.home = {"workspace_id": workspace_id}
        self.url = database_url
        made = client.CreatePlan(**self.home, plan={"name": "p"}, tasks=[{"title": "a"}, {"title": "b"}], activate=True)
        self.plan_id = made.plan.id
        self.named = self.home | {"plan_id": made.plan.id}
        self.tasks = [task.id for task in made.tasks]
        self.other = client.CreateTask(**self.home, task={"title": "other"}).task.id

    def archive(self) -> Any:
        return self.client.ArchivePlan(**self.named, force=True)

    def restore(self) -> Any:
        return self.client.RestorePlan(**self.named)

    def depend(self) -> Any:
        edge = {"source": {"task_id": self.other}, "target": {"task_id": self.tasks[0]}}
        return self.client.CreateDependency(**self.home, dependency=edge)

    def rows(self, table: str, where: str = "true") -> tuple[int, int]:
        """How many rows there are live, and how many archived."""
        with psycopg.connect(self.url) as connection:
            live, archived = (
                connection.execute(
                    f"SELECT count(*) FROM {name} AS this WHERE workspace_id = %s AND {where}",
                    [self.home["workspace_id"]],
                ).fetchone()
                for name in (table, f"{table}_archive")
            )
        assert live is not None
        assert archived is not None
        return live[0], archived[0]

    def check_whole(self) -> None:
        """Everything of the plan is where the plan is, and nothing is there twice or lost."""
        plan = f"plan_id = '{self.plan_id}'"
        archived = self.rows("plans", f"id = '{self.plan_id}'") == (0, 1)
        tasks, notes = self.rows("tasks", plan), self.rows("plan_notes", plan)
        assert tasks[0 if archived else 1] == 0
        assert notes[0 if archived else 1] == 0
        # Each creation is told by one entry, which is where its task is.
        first = "EXISTS (SELECT FROM {} WHERE tasks.id = this.task_id) AND old_status IS NULL"
        assert self.rows("task_history", first.format("tasks"))[0] == self.rows("tasks")[0]
        assert self.rows("task_history", first.format("tasks_archive AS tasks"))[1] == self.rows("tasks")[1]


@pytest.fixture
def board(client: Client, workspace_id: str, database_url: str) -> Board:
    return Board(client, workspace_id, database_url)


WAYS: dict[str, Callable[[Board], Call]] = {
    "UpdatePlan": lambda board: lambda: board.client.UpdatePlan(**board.named, plan={"description": "d"}),
    "UpdateTask": lambda board: (
        lambda: board.client.UpdateTask(**board.home, task_id=board.tasks[0], task={"description": "d"})
    ),
    "SkipTask": lambda board: lambda: board.client.SkipTask(**board.home, task_id=board.tasks[0]),
    "CreateTask": lambda board: (
        lambda: board.client.CreateTask(**board.home, task={"title": "c", "plan_id": board.plan_id})
    ),
    "CreateNote": lambda board: (
        lambda: board.client.CreateNote(**board.home, note={"plan_id": board.plan_id, "content": "c"})
    ),
    "CreateDependency": lambda board: board.depend,
    "subtask": lambda board: (
        lambda: board.client.CreateTask(**board.home, task={"title": "c", "parent_task_id": board.tasks[0]})
    ),
}


@pytest.mark.parametrize("way", WAYS)
def test_who_comes_while_it_is_archived_is_refused(board: Board, way: str) -> None:
    """The archiving transaction has all that it locks and has not ended when the change comes."""
    with all_waiting(board.url, ARCHIVING, board.home["workspace_id"], board.plan_id) as start:
        futures = start([WAYS[way](board)])
    assert results(futures) == {"PLAN_ARCHIVED": 1}
    board.check_whole()
    assert board.rows("plans", f"id = '{board.plan_id}'") == (0, 1)


COMES_FIRST = {
    "UpdatePlan": "UPDATE plans SET description = 'held' WHERE id = %(plan)s",
    "UpdateTask": "UPDATE tasks SET description = 'held' WHERE id = %(task)s",
    "CreateTask": "INSERT INTO tasks (workspace_id, plan_id, order_index, title)"
    " VALUES (%(home)s, %(plan)s, 5, 'held')",
    "CreateNote": "INSERT INTO plan_notes (workspace_id, plan_id, content) VALUES (%(home)s, %(plan)s, 'held')",
    "CreateDependency": "INSERT INTO dependencies (workspace_id, source_task_id, target_task_id)"
    " VALUES (%(home)s, %(other)s, %(task)s)",
    "history": "INSERT INTO task_history (workspace_id, task_id, new_status) VALUES (%(home)s, %(task)s, 'pending')",
}
FOUND = {
    "UpdatePlan": ("plans", "description = 'held'"),
    "UpdateTask": ("tasks", "description = 'held'"),
    "CreateTask": ("tasks", "title = 'held'"),
    "CreateNote": ("plan_notes", "content = 'held'"),
    "CreateDependency": ("dependencies", "true"),
    "history": ("task_history", "true"),
}


@pytest.mark.parametrize("way", COMES_FIRST)
def test_what_came_before_goes_along(board: Board, way: str) -> None:
    """The change is made and not committed when the plan is archived, which waits for it."""
    names = {"home": board.home["workspace_id"], "plan": board.plan_id, "task": board.tasks[0], "other": board.other}
    table, where = FOUND[way]
    before = board.rows(table, where)[0]
    with psycopg.connect(board.url) as connection:
        sql = psycopg.ClientCursor(connection).mogrify(COMES_FIRST[way], names)
    with all_waiting(board.url, sql) as start:
        futures = start([board.archive])
    assert results(futures) == {"OK": 1}
    live, archived = board.rows(table, where)
    # The history of the task that is in no plan stays.
    assert (live, archived) == ((1, before) if way == "history" else (0, 1))
    board.restore()
    assert board.rows(table, where)[1] == 0


def test_a_subtask_that_came_before_stays_without_its_parent(board: Board) -> None:
    sql = "INSERT INTO tasks (workspace_id, parent_task_id, order_index, title) VALUES (%s, %s, 5, 'held')"
    with all_waiting(board.url, sql, board.home["workspace_id"], board.tasks[0]) as start:
        futures = start([board.archive])
    assert results(futures) == {"OK": 1}
    assert board.rows("tasks", "title = 'held' AND parent_task_id IS NULL") == (1, 0)
    board.restore()
    assert board.rows("tasks", f"title = 'held' AND parent_task_id = '{board.tasks[0]}'") == (1, 0)


def test_a_plan_that_comes_back_while_old_ones_are_deleted_is_not_among_them(board: Board) -> None:
    board.archive()
    purge = {"workspace_id": board.home["workspace_id"], "older_than": {"seconds": 0}}
    purged: list[Any] = []
    with all_waiting(board.url, RESTORING, board.home["workspace_id"], board.plan_id) as start:
        futures = start([lambda: purged.extend(board.client.PurgeArchivedPlans(**purge).plans)])
    assert (results(futures), purged) == ({"OK": 1}, [])
    assert board.rows("plans", f"id = '{board.plan_id}'") == (1, 0)
    assert board.rows("tasks", f"plan_id = '{board.plan_id}'") == (2, 0)
    with psycopg.connect(board.url) as connection:
        told = "SELECT kind FROM event_log WHERE subject_id = %s AND kind IN ('plan.deleted', 'plan.restored')"
        assert connection.execute(told, [board.plan_id]).fetchall() == [("plan.restored",)]


@pytest.mark.parametrize("restored_first", [True, False])
def test_of_a_restore_and_an_edge_that_close_a_cycle_together_one_wins(board: Board, restored_first: bool) -> None:
    """The plan waits for a task and blocks another, which is to block the first while the plan is archived."""
    after = board.client.CreateTask(**board.home, task={"title": "after"}).task.id

    def link(source: str, target: str) -> Any:
        edge = {"source": {"task_id": source}, "target": {"task_id": target}}
        return board.client.CreateDependency(**board.home, dependency=edge)

    board.depend()
    link(board.tasks[0], after)
    board.archive()
    calls = [board.restore, lambda: link(after, board.other)]
    turn = f"planwire.dependencies.{board.home['workspace_id']}"
    with all_waiting(board.url, "SELECT pg_advisory_xact_lock(hashtextextended(%s, 0))", turn) as start:
        futures = start(calls if restored_first else calls[::-1])
    assert results(futures) == {"OK": 1, "DEPENDENCY_CYCLE": 1}
    board.check_whole()


def test_an_edge_between_two_that_are_restored_at_once_comes_back(board: Board) -> None:
    """Each would see the other still in the archive, and leave the edge there."""
    blocked = board.client.CreatePlan(**board.home, plan={"name": "blocked"}, activate=True).plan.id
    edge = {"source": {"task_id": board.tasks[0]}, "target": {"plan_id": blocked}}
    board.client.CreateDependency(**board.home, dependency=edge)
    board.archive()
    board.client.ArchivePlan(**board.home, plan_id=blocked)
    calls = [board.restore, lambda: board.client.RestorePlan(**board.home, plan_id=blocked)]
    turn = f"planwire.dependencies.{board.home['workspace_id']}"
    with all_waiting(board.url, "SELECT pg_advisory_xact_lock(hashtextextended(%s, 0))", turn) as start:
        futures = start(calls)
    assert results(futures) == {"OK": 2}
    assert board.rows("dependencies") == (1, 0)
    board.check_whole()


@pytest.mark.parametrize("link", ["edge", "parent"])
def test_what_is_archived_meanwhile_keeps_what_hangs_on_both(board: Board, link: str) -> None:
    """The restore has seen the other plan, and waits for the one who archives it to look whether it is still there."""
    there = board.client.CreatePlan(**board.home, plan={"name": "there"}, tasks=[{"title": "t"}], activate=True)
    named = board.home | {"plan_id": there.plan.id}
    if link == "edge":
        edge = {"source": {"task_id": there.tasks[0].id}, "target": {"task_id": board.tasks[0]}}
        board.client.CreateDependency(**board.home, dependency=edge)
    else:
        parent = {"parent_task_id": there.tasks[0].id}
        board.client.UpdateTask(**board.home, task_id=board.tasks[0], task=parent)
    table, where = {
        "edge": ("dependencies", "true"),
        "parent": ("tasks", f"parent_task_id = '{there.tasks[0].id}'"),
    }[link]
    board.archive()
    with all_waiting(board.url, ARCHIVING, board.home["workspace_id"], there.plan.id) as start:
        futures = start([board.restore])
    assert results(futures) == {"OK": 1}
    board.check_whole()
    assert board.rows("plans", f"id = '{board.plan_id}'") == (1, 0)
    assert board.rows(table, where)[0] == 0
    board.client.RestorePlan(**named)
    assert board.rows(table, where) == (1, 0)


def test_a_parent_elsewhere_that_becomes_ready_meanwhile_waits_for_the_subtask(board: Board) -> None:
    """Whoever activates its plan counts its open subtasks, and does not see those that are coming back."""
    there = board.client.CreatePlan(**board.home, plan={"name": "there"}, tasks=[{"title": "whole"}])
    parent = {"parent_task_id": there.tasks[0].id}
    board.client.UpdateTask(**board.home, task_id=board.tasks[0], task=parent)
    board.archive()
    with all_waiting(board.url, RESTORING, board.home["workspace_id"], board.plan_id) as start:
        futures = start([lambda: board.client.ActivatePlan(**board.home, plan_id=there.plan.id)])
    assert results(futures) == {"OK": 1}
    with psycopg.connect(board.url) as connection:
        drift = "SELECT * FROM readiness_drift(%s)"
        assert connection.execute(drift, [board.home["workspace_id"]]).fetchall() == []


@pytest.mark.parametrize("state", ["live", "archived"])
def test_of_two_at_once_one_wins(board: Board, state: str) -> None:
    table, call = ("plans", board.archive) if state == "live" else ("plans_archive", board.restore)
    for _ in range(5):
        if state == "archived":
            board.archive()
        with all_waiting(board.url, f"SELECT FROM {table} WHERE id = %s FOR UPDATE", board.plan_id) as start:
            futures = start([call] * 4)
        assert results(futures) == {"OK": 1, "ILLEGAL_TRANSITION": 3}
        board.check_whole()
        if state == "live":
            board.restore()


def test_a_mix_of_everything_leaves_the_plan_whole(board: Board) -> None:
    """Without any lock that forces an order, until changes have been on both sides of the archive often enough."""
    seen: Counter[str] = Counter()
    for _ in range(60):
        calls = [way(board) for way in WAYS.values()]
        seen += at_once([*calls, board.archive, board.restore, board.archive])
        board.check_whole()
        if seen["PLAN_ARCHIVED"] >= 10 and seen["ILLEGAL_TRANSITION"] >= 10 and seen["OK"] >= 20:
            break
    assert seen["PLAN_ARCHIVED"] >= 10, seen
    assert seen["ILLEGAL_TRANSITION"] >= 10, seen
    assert not seen.keys() & {"INTERNAL", "RESOURCE_NOT_FOUND"}, seen
