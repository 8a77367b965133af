"""The order of phases and tasks: moved, inserted and put in order as a whole, also by several callers at once."""

import uuid
from collections import Counter
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from random import Random
from typing import Any

import grpc
import psycopg
import pytest
from grpc import StatusCode

from tests.rpc.client import Client
from tests.rpc.refusal import invalid, refused
from tests.rpc.test_concurrency import all_waiting, results

pytestmark = pytest.mark.shares_server


class Board:
    """A plan whose tasks are called by their titles."""

    def __init__(self, client: Client, workspace_id: str, plan_id: str) -> None:
        self.client, self.plan_id = client, plan_id
        self.home = {"workspace_id": workspace_id}
        self.phases: dict[str, str] = {"": ""}
        self.ids: dict[str, str] = {}

    def phase(self, name: str) -> str:
        phase = self.client.CreatePhase(**self.home, phase={"plan_id": self.plan_id, "name": name}).phase
        self.phases[name] = phase.id
        return str(phase.id)

    def add(self, phase: str, titles: str, **fields: Any) -> None:
        for title in titles:
            task = {"title": title, "plan_id": self.plan_id, "phase_id": self.phases[phase]}
            self.ids[title] = self.client.CreateTask(**self.home, task=task, **fields).task.id

    def move(self, title: str, **fields: Any) -> Any:
        return self.client.MoveTask(**self.home, task_id=self.ids[title], **fields).task

    def reorder(self, phase: str, titles: str) -> Any:
        there = {"plan_id": self.plan_id, "phase_id": self.phases[phase]}
        return self.client.ReorderTasks(**self.home, **there, task_ids=[self.ids[title] for title in titles])

    def tasks(self, phase: str) -> list[Any]:
        listed = self.client.ListTasks(**self.home, plan_id=self.plan_id, page_size=1000).tasks
        return [task for task in listed if task.phase_id == self.phases[phase]]

    def order(self, phase: str) -> str:
        """The titles in their order. Asserts that the tasks are numbered from 0."""
        tasks = self.tasks(phase)
        assert [task.order_index for task in tasks] == list(range(len(tasks)))
        return "".join(task.title for task in tasks)

    def revisions(self) -> dict[str, int]:
        listed = self.client.ListTasks(**self.home, plan_id=self.plan_id).tasks
        return {task.title: task.revision for task in listed}

    def updated(self, database_url: str) -> Counter[str]:
        """How many events of an update each task has."""
        with psycopg.connect(database_url) as connection:
            rows = connection.execute(
                "SELECT subject_id::text FROM event_log WHERE workspace_id = %s AND kind = 'task.updated'",
                [self.home["workspace_id"]],
            ).fetchall()
        titles = {id_: title for title, id_ in self.ids.items()}
        return Counter(titles[id_] for (id_,) in rows)


@pytest.fixture
def board(client: Client, workspace_id: str, plan_id: str) -> Board:
    """Tasks abcd in the phase one, efg in the phase two, and xyz in none."""
    board = Board(client, workspace_id, plan_id)
    board.phase("one")
    board.phase("two")
    board.add("one", "abcd")
    board.add("two", "efg")
    board.add("", "xyz")
    return board


@pytest.mark.parametrize(
    ("title", "index", "order"),
    [("a", 0, "abcd"), ("a", 2, "bcad"), ("d", 0, "dabc"), ("b", None, "acdb"), ("b", 99, "acdb"), ("c", 1, "acbd")],
)
def test_a_task_moves_within_its_phase(
    board: Board, database_url: str, title: str, index: int | None, order: str
) -> None:
    board.move(title, **({} if index is None else {"index": index}))
    assert board.order("one") == order
    moved = {letter for place, letter in enumerate(order) if "abcd"[place] != letter}
    changed = {letter for letter, revision in board.revisions().items() if revision == 2}
    assert changed == moved
    assert board.updated(database_url) == Counter(moved)


def test_a_task_moves_to_another_phase_and_the_others_close_up(board: Board, database_url: str) -> None:
    task = board.move("b", phase_id=board.phases["two"], index=1)
    assert (task.phase_id, task.order_index, task.revision) == (board.phases["two"], 1, 2)
    assert (board.order("one"), board.order("two")) == ("acd", "ebfg")
    assert board.updated(database_url) == Counter("bcdfg")


def test_a_task_moves_out_of_its_phase(board: Board) -> None:
    assert not board.move("d", leave_phase=True, index=0).phase_id
    assert (board.order("one"), board.order("")) == ("abc", "dxyz")
    assert board.move("y").phase_id == ""
    assert board.order("") == "dxzy"
    with invalid("leave_phase"):
        board.move("a", leave_phase=True, phase_id=board.phases["two"])


def test_a_task_moves_only_within_its_plan(board: Board, client: Client) -> None:
    other = client.CreatePlan(**board.home, plan={"name": "other"}, phases=[{"phase": {"name": "p"}}])
    with refused(StatusCode.NOT_FOUND, "RESOURCE_NOT_FOUND"):
        board.move("a", phase_id=other.phases[0].id)
    with refused(StatusCode.NOT_FOUND, "RESOURCE_NOT_FOUND"):
        board.move("a", phase_id=str(uuid.uuid4()))
    assert board.order("one") == "abcd"


def test_a_task_without_a_plan_has_no_order(client: Client, workspace_id: str, task_id: str) -> None:
    with refused(StatusCode.FAILED_PRECONDITION, "NOT_IN_PLAN"):
        client.MoveTask(workspace_id=workspace_id, task_id=task_id)
    with invalid("index"):
        client.CreateTask(workspace_id=workspace_id, task={"title": "t"}, index=0)


def test_a_task_that_moves_has_the_etag_that_is_named(board: Board) -> None:
    with refused(StatusCode.ABORTED, "ETAG_MISMATCH"):
        board.move("a", etag="7", index=3)
    assert board.move("a", etag="1", index=3).etag == "2"


def test_a_task_does_not_move_into_a_cycle(board: Board, client: Client) -> None:
    edge = {"source": {"task_id": board.ids["a"]}, "target": {"phase_id": board.phases["two"]}}
    client.CreateDependency(**board.home, dependency=edge)
    with refused(StatusCode.FAILED_PRECONDITION, "DEPENDENCY_CYCLE"):
        board.move("a", phase_id=board.phases["two"])


@pytest.mark.parametrize(("index", "order"), [(0, "nabcd"), (2, "abncd"), (4, "abcdn"), (50, "abcdn")])
def test_a_task_is_created_at_an_index(board: Board, database_url: str, index: int, order: str) -> None:
    board.add("one", "n", index=index)
    assert board.order("one") == order
    assert board.revisions()["n"] == 1
    assert board.updated(database_url) == Counter(order[order.index("n") + 1 :])


def test_an_index_excludes_a_place(board: Board, client: Client) -> None:
    with invalid("index"):
        client.CreateTask(**board.home, task={"title": "t", "plan_id": board.plan_id, "order_index": 3}, index=0)


def test_a_gap_is_closed_by_the_next_order(board: Board, client: Client) -> None:
    client.DeleteTask(**board.home, task_id=board.ids.pop("b"))
    assert [task.order_index for task in board.tasks("one")] == [0, 2, 3]
    board.move("d", index=1)
    assert board.order("one") == "adc"


def test_tasks_are_put_into_an_order(board: Board, database_url: str) -> None:
    assert board.reorder("one", "bacd").moved == 2
    assert board.order("one") == "bacd"
    assert board.updated(database_url) == Counter("ab")
    assert board.reorder("one", "bacd").moved == 0
    assert board.reorder("", "zyx").moved == 2
    assert (board.order(""), board.order("two")) == ("zyx", "efg")


@pytest.mark.parametrize("titles", ["abc", "abcde", "abce", "x"])
def test_an_order_names_every_task(board: Board, titles: str) -> None:
    with refused(StatusCode.ABORTED, "ORDER_MISMATCH"):
        board.reorder("one", titles)
    assert board.order("one") == "abcd"


def add_subtasks(board: Board, parent: str, phase: str, titles: str, **fields: Any) -> None:
    there = {"plan_id": board.plan_id, "phase_id": board.phases[phase], "parent_task_id": board.ids[parent]}
    for title in titles:
        board.ids[title] = board.client.CreateTask(**board.home, task={"title": title} | there | fields).task.id


def reorder_subtasks(board: Board, parent: str, titles: str, phase: str = "one") -> Any:
    there = {"plan_id": board.plan_id, "phase_id": board.phases[phase], "parent_task_id": board.ids[parent]}
    return board.client.ReorderTasks(**board.home, **there, task_ids=[board.ids[title] for title in titles])


def test_the_subtasks_of_a_task_change_places_among_themselves(board: Board, database_url: str) -> None:
    add_subtasks(board, "a", "one", "12")
    add_subtasks(board, "b", "one", "9")
    add_subtasks(board, "a", "one", "34")
    add_subtasks(board, "a", "two", "8")
    board.move("1", index=1)
    assert board.order("one") == "a1bcd2934"
    before = board.updated(database_url)
    assert reorder_subtasks(board, "a", "4123").moved == 4
    assert board.order("one") == "a4bcd1923"
    assert board.updated(database_url) - before == Counter("1234")
    assert reorder_subtasks(board, "a", "4123").moved == 0
    assert reorder_subtasks(board, "a", "8", "two").moved == 0
    listed = board.client.ListTasks(**board.home, parent_task_id=board.ids["a"]).tasks
    assert [task.title for task in listed if task.title != "8"] == list("4123")


def test_an_order_of_subtasks_names_every_one(board: Board) -> None:
    add_subtasks(board, "a", "one", "123")
    add_subtasks(board, "b", "one", "9")
    add_subtasks(board, "a", "two", "8")
    for titles, missing, unknown in (("12", "3", ""), ("1239", "", "9"), ("1238", "", "8"), ("12a", "3", "a")):
        with refused(StatusCode.ABORTED, "ORDER_MISMATCH") as refusal:
            reorder_subtasks(board, "a", titles)
        assert refusal.metadata == {
            "missing": board.ids.get(missing, ""),
            "unknown": board.ids.get(unknown, ""),
        }
    board.ids["?"] = str(uuid.uuid4())
    with refused(StatusCode.NOT_FOUND, "RESOURCE_NOT_FOUND") as refusal:
        reorder_subtasks(board, "?", "123")
    assert refusal.resource == ("task", board.ids["?"])
    assert board.order("one") == "abcd1239"


def test_subtasks_that_share_a_place_get_one_each(board: Board) -> None:
    add_subtasks(board, "a", "one", "123", order_index=2)
    reorder_subtasks(board, "a", "312")
    assert [title for title in board.order("one") if title in "123"] == list("312")


def test_an_order_names_no_task_twice(board: Board) -> None:
    with invalid("task_ids"):
        board.reorder("one", "aabcd")


def test_an_order_is_of_a_phase_of_the_plan(board: Board, client: Client, workspace_id: str) -> None:
    other = client.CreatePlan(**board.home, plan={"name": "other"}).plan.id
    for plan_id in (other, str(uuid.uuid4())):
        with refused(StatusCode.NOT_FOUND, "RESOURCE_NOT_FOUND"):
            client.ReorderTasks(**board.home, plan_id=plan_id, phase_id=board.phases["one"], task_ids=[board.ids["a"]])


def test_phases_are_put_into_an_order(board: Board, client: Client) -> None:
    board.phase("three")
    ids = [board.phases[name] for name in ("three", "one", "two")]
    assert client.ReorderPhases(**board.home, plan_id=board.plan_id, phase_ids=ids).moved == 3
    listed = client.ListPhases(**board.home, plan_id=board.plan_id).phases
    assert [(phase.id, phase.order_index, phase.revision) for phase in listed] == [
        (id_, place, 2) for place, id_ in enumerate(ids)
    ]
    for wrong in (ids[:2], [*ids[:2], str(uuid.uuid4())], [*ids, str(uuid.uuid4())]):
        with refused(StatusCode.ABORTED, "ORDER_MISMATCH"):
            client.ReorderPhases(**board.home, plan_id=board.plan_id, phase_ids=wrong)
    with refused(StatusCode.NOT_FOUND, "RESOURCE_NOT_FOUND"):
        client.ReorderPhases(**board.home, plan_id=str(uuid.uuid4()), phase_ids=ids)


@pytest.mark.parametrize(
    ("index", "order"), [(0, "new one two"), (1, "one new two"), (2, "one two new"), (50, "one two new")]
)
def test_a_phase_is_created_at_an_index(board: Board, client: Client, index: int, order: str) -> None:
    new = client.CreatePhase(**board.home, phase={"plan_id": board.plan_id, "name": "new"}, index=index).phase
    listed = client.ListPhases(**board.home, plan_id=board.plan_id).phases
    names = order.split()
    place = names.index("new")
    assert (new.order_index, new) == (place, listed[place])
    assert [(phase.name, phase.order_index, phase.revision) for phase in listed] == [
        (name, number, 2 if number > place else 1) for number, name in enumerate(names)
    ]
    with invalid("index"):
        client.CreatePhase(**board.home, phase={"plan_id": board.plan_id, "name": "n", "order_index": 3}, index=0)


def test_phases_that_are_created_at_indexes_at_once_have_no_gaps_and_ties(board: Board, client: Client) -> None:
    random = Random(2)  # noqa: S311
    new = {"plan_id": board.plan_id, "name": "new"}
    calls = [lambda: client.CreatePhase(**board.home, phase=new, index=random.randrange(4)) for _ in range(12)]
    calls += [lambda: client.CreatePhase(**board.home, phase=new)] * 4
    assert reasons(calls) == {"OK": 16}
    listed = client.ListPhases(**board.home, plan_id=board.plan_id).phases
    assert [phase.order_index for phase in listed] == list(range(18))


@pytest.mark.parametrize("reordered_first", [True, False])
def test_an_order_of_phases_takes_turns_with_who_creates_one(
    board: Board, client: Client, database_url: str, reordered_first: bool
) -> None:
    """Whoever comes first: an order that lacks the new phase is refused, and no two have one place."""
    ids = [phase.id for phase in client.ListPhases(**board.home, plan_id=board.plan_id).phases]
    calls = [
        lambda: client.ReorderPhases(**board.home, plan_id=board.plan_id, phase_ids=ids[::-1]),
        lambda: client.CreatePhase(**board.home, phase={"plan_id": board.plan_id, "name": "new"}, index=1),
    ]
    turn = "SELECT pg_advisory_xact_lock(phases_lock(%s, %s))"
    with all_waiting(database_url, turn, board.home["workspace_id"], board.plan_id) as start:
        futures = start(calls if reordered_first else calls[::-1])
    assert results(futures) in ({"OK": 2}, {"OK": 1, "ORDER_MISMATCH": 1})
    listed = client.ListPhases(**board.home, plan_id=board.plan_id).phases
    assert [phase.order_index for phase in listed] == list(range(3))


def test_a_phase_is_deleted_and_its_tasks_moved(board: Board, client: Client, database_url: str) -> None:
    names = {**board.home, "phase_id": board.phases["one"]}
    with invalid("force"):
        client.DeletePhase(**names, force=True, move_tasks_to_phase_id=board.phases["two"])
    with invalid("move_tasks_to_phase_id"):
        client.DeletePhase(**names, move_tasks_to_phase_id=board.phases["one"])
    other = client.CreatePlan(**board.home, plan={"name": "other"}, phases=[{"phase": {"name": "p"}}]).phases[0].id
    for elsewhere in (other, str(uuid.uuid4())):
        with refused(StatusCode.NOT_FOUND, "RESOURCE_NOT_FOUND"):
            client.DeletePhase(**names, move_tasks_to_phase_id=elsewhere)
    client.DeletePhase(**names, move_tasks_to_phase_id=board.phases["two"])
    assert board.order("two") == "efgabcd"
    assert board.updated(database_url) == Counter("abcd")
    assert [phase.name for phase in client.ListPhases(**board.home, plan_id=board.plan_id).phases] == ["two"]


def test_tasks_are_changed_together(board: Board, client: Client, database_url: str) -> None:
    updates = [
        {"task_id": board.ids["d"], "task": {"title": "d", "description": "more"}},
        {"task_id": board.ids["a"], "task": {"phase_id": board.phases["two"]}, "etag": "1"},
        {"task_id": board.ids["b"], "task": {"phase_id": board.phases["two"]}},
        {"task_id": board.ids["x"], "task": {}, "update_mask": {"paths": ["description"]}},
    ]
    assert client.BatchUpdateTasks(**board.home, updates=updates).etags == ["2"] * 4
    assert board.updated(database_url) == Counter("dabx")
    assert sorted(board.order("two")) == sorted("efgab")
    assert client.GetTask(**board.home, task_id=board.ids["d"]).task.description == "more"


@pytest.mark.parametrize(
    ("bad", "code", "reason"),
    [
        ({"etag": "9"}, StatusCode.ABORTED, "ETAG_MISMATCH"),
        ({"task_id": str(uuid.uuid4())}, StatusCode.NOT_FOUND, "RESOURCE_NOT_FOUND"),
        ({"task": {"phase_id": str(uuid.uuid4())}}, StatusCode.NOT_FOUND, "RESOURCE_NOT_FOUND"),
    ],
)
def test_of_tasks_changed_together_all_are_or_none(
    board: Board, client: Client, bad: dict[str, Any], code: StatusCode, reason: str
) -> None:
    good = {"task_id": board.ids["a"], "task": {"title": "changed"}}
    with refused(code, reason):
        client.BatchUpdateTasks(**board.home, updates=[good, {"task_id": board.ids["b"], "task": {"title": "b"}} | bad])
    assert board.revisions()["a"] == 1


def test_tasks_changed_together_are_different_ones(board: Board, client: Client) -> None:
    update = {"task_id": board.ids["a"], "task": {"title": "changed"}}
    with invalid("updates"):
        client.BatchUpdateTasks(**board.home, updates=[update, update])


def test_tasks_do_not_come_into_an_ended_plan_together(board: Board, client: Client) -> None:
    ended = client.CreatePlan(**board.home, plan={"name": "ended"}).plan.id
    client.ArchivePlan(**board.home, plan_id=ended)
    update = {"task_id": board.ids["a"], "task": {"plan_id": ended}, "update_mask": {"paths": ["plan_id", "phase_id"]}}
    with refused(StatusCode.FAILED_PRECONDITION, "PLAN_ARCHIVED"):
        client.BatchUpdateTasks(**board.home, updates=[update])


def reasons(calls: Sequence[Any]) -> Counter[str]:
    """What came of calls that are made at once."""

    def outcome(call: Any) -> str:
        try:
            call()
        except grpc.RpcError as error:
            return str(error.code().name)
        return "OK"

    with ThreadPoolExecutor(len(calls)) as pool:
        return Counter(pool.map(outcome, calls))


def test_an_order_and_insertions_at_once_leave_every_task_a_place(board: Board) -> None:
    """A reorder that an insertion came before is refused, so both outcomes show that they met."""
    random, met = Random(0), Counter[str]()  # noqa: S311
    for _ in range(60):
        here = board.tasks("one")
        ids = [task.id for task in here]
        random.shuffle(ids)
        there = {"plan_id": board.plan_id, "phase_id": board.phases["one"]}
        insert = {"task": {"title": "n", **there}}
        calls = [
            lambda ids=ids, there=there: board.client.ReorderTasks(**board.home, **there, task_ids=ids),
            lambda insert=insert: board.client.CreateTask(**board.home, **insert, index=random.randrange(5)),
            lambda insert=insert: board.client.CreateTask(**board.home, **insert),
            lambda there=there: board.client.UpdateTask(**board.home, task_id=board.ids["x"], task=there),
            lambda: board.move("e", phase_id=board.phases["one"], index=random.randrange(5)),
        ]
        random.shuffle(calls)
        outcomes = reasons(calls)
        assert outcomes.keys() <= {"OK", "ABORTED"}
        assert outcomes["ABORTED"] <= 1
        met["refused" if outcomes["ABORTED"] else "reordered"] += 1
        assert len(board.order("one")) == len(board.tasks("one"))
        board.move("x", leave_phase=True)
        board.move("e", phase_id=board.phases["two"])
        for title in ("one", "two", ""):
            board.order(title)
        if min(met["refused"], met["reordered"]) >= 5:
            break
    assert min(met["refused"], met["reordered"]) >= 5, met


def test_an_order_of_subtasks_and_other_changes_at_once_leave_no_gaps_and_ties(board: Board) -> None:
    """Who adds a subtask comes before the order, which is then refused, or after it."""
    random, met = Random(3), Counter[str]()  # noqa: S311
    add_subtasks(board, "a", "one", "1234")
    there = {"plan_id": board.plan_id, "phase_id": board.phases["one"]}
    subtask = there | {"parent_task_id": board.ids["a"]}
    for _ in range(60):
        titles = random.sample("1234", 4)
        whole = random.sample([task.id for task in board.tasks("one")], len(board.tasks("one")))
        new = {"task": {"id": str(uuid.uuid4()), "title": "n"} | subtask}
        calls = [
            lambda new=new: board.client.CreateTask(**board.home, **new, index=random.randrange(9)),
            lambda: board.client.UpdateTask(**board.home, task_id=board.ids["d"], task=subtask),
            lambda: board.move("c", index=random.randrange(9)),
            lambda whole=whole: reasons([lambda: board.client.ReorderTasks(**board.home, **there, task_ids=whole)]),
            lambda titles=titles: reorder_subtasks(board, "a", "".join(titles)),
        ]
        random.shuffle(calls)
        outcomes = reasons(calls)
        assert outcomes.keys() <= {"OK", "ABORTED"}
        met["refused" if outcomes["ABORTED"] else "reordered"] += 1
        assert len(board.order("one")) == 9
        board.client.DeleteTask(**board.home, task_id=new["task"]["id"])
        board.client.UpdateTask(
            **board.home, task_id=board.ids["d"], task={}, update_mask={"paths": ["parent_task_id"]}
        )
        board.move("c", index=0)
        if min(met["refused"], met["reordered"]) >= 3:
            break
    assert min(met["refused"], met["reordered"]) >= 3, met


def test_moves_between_two_phases_at_once_leave_both_without_gaps_and_ties(board: Board) -> None:
    random = Random(1)  # noqa: S311
    for _ in range(8):
        calls = [
            lambda title=title: board.move(
                title,
                index=random.randrange(8),
                **random.choice(
                    [{"leave_phase": True}, *({"phase_id": board.phases[name]} for name in ("one", "two"))]
                ),
            )
            for title in "abcdefgxyz"
        ]
        assert reasons(calls) == {"OK": len(calls)}
        assert sorted(board.order("one") + board.order("two") + board.order("")) == sorted("abcdefgxyz")


def test_an_order_waits_for_who_puts_something_in(board: Board, database_url: str) -> None:
    """What is not committed yet is seen when the order is looked at."""
    with psycopg.connect(database_url) as other, ThreadPoolExecutor() as pool:
        other.execute(
            "INSERT INTO tasks (workspace_id, plan_id, phase_id, title, order_index) "
            "VALUES (%(w)s, %(p)s, %(f)s, 'n', free_place(%(w)s, %(p)s, %(f)s))",
            {"w": board.home["workspace_id"], "p": board.plan_id, "f": board.phases["one"]},
        )
        moving = pool.submit(lambda: board.move("a"))
        with pytest.raises(TimeoutError):
            moving.result(0.5)
        other.commit()
        moving.result(10)
    assert board.order("one") == "bcdna"
