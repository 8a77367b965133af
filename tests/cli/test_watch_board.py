"""What `planwire watch` makes of events, and how it draws that: pure functions, without a server or a terminal."""

from datetime import UTC, datetime, timedelta
from itertools import count
from typing import Any

import pytest
from planwire.cli.event_line import event_line
from planwire.cli.exits import Failure
from planwire.cli.watch.board import Board
from planwire.cli.watch.drawing import Connection, closing, draw
from planwire.cli.watch.source import select
from planwire.cli.watch.tables import elapsed, plans_table, progress_bar, work_table
from planwire.v1.event_pb2 import Event, PlanEvent, TaskEvent
from planwire.v1.plan_pb2 import PLAN_STATUS_ACTIVE, PLAN_STATUS_ARCHIVED, PLAN_STATUS_COMPLETED, Plan, PlanStatus
from planwire.v1.task_pb2 import Task, TaskStatus
from rich.cells import cell_len

NOW = datetime(2026, 11, 23, 14, 2, 31, tzinfo=UTC)
LIVE = Connection("project", "127.0.0.1:50051", "live")
NASTY = [
    "[red]markup[/red]",
    "\x1b[31m\x1b]0;owned\x07",
    "line\nbreak\r\ttab",
    "👩‍👩‍👧‍👦 👍🏽 🇩🇪 ❤️ #️⃣",
    "שלום \u202eevil",
    "日本語" * 50,
    "e\u0301" * 30,
    "x" * 500,
    " ",
]
PENDING, IN_PROGRESS, COMPLETED, FAILED = (
    TaskStatus.TASK_STATUS_PENDING,
    TaskStatus.TASK_STATUS_IN_PROGRESS,
    TaskStatus.TASK_STATUS_COMPLETED,
    TaskStatus.TASK_STATUS_FAILED,
)
STATUSES: list[Any] = list(map(TaskStatus.Value, TaskStatus.keys()))[1:]

_numbers = count(1)


def plan(id_: str, name: str = "", status: PlanStatus = PLAN_STATUS_ACTIVE, **more: object) -> Plan:
    terminal = status in {PLAN_STATUS_COMPLETED, PLAN_STATUS_ARCHIVED}
    return Plan(id=id_, name=name or id_, status=status, terminal=terminal, **{"revision": 1, "version": 1, **more})  # type: ignore[arg-type]


def task(id_: str, plan_id: str = "", status: TaskStatus = PENDING, **more: object) -> Task:
    return Task(id=id_, title=f"Task {id_}", plan_id=plan_id, status=status, **{"revision": 1, **more})  # type: ignore[arg-type]


def event(kind: str, subject_id: str, plan_id: str = "", **more: object) -> Event:
    made = Event(event_id=next(_numbers), kind=kind, subject_id=subject_id, plan_id=plan_id, actor="ada", **more)  # type: ignore[arg-type]
    made.recorded_at.FromDatetime(NOW)
    return made


def moved(task_id: str, plan_id: str, before: str, after: str, revision: int, reason: str = "") -> Event:
    return event(
        "task.status_changed",
        task_id,
        plan_id,
        from_status=before,
        to_status=after,
        terminal=after in {"completed", "failed"},
        revision=revision,
        reason=reason,
    )


def loaded(plans: list[Plan], tasks: list[Task], events: list[Event] | None = None) -> Board:
    board = Board()
    board.load(plans, tasks, events or [])
    return board


def counts(board: Board, plan_id: str) -> dict[str, int]:
    return {status: number for status, number in board.counts[plan_id].items() if number}


def text(board: Board, width: int = 80, height: int = 24, connection: Connection = LIVE) -> str:
    return "\n".join(line.plain.rstrip() for line in draw(board, connection, width, height, NOW))


def test_events_move_tasks_and_plans() -> None:
    board = loaded([plan("p")], [task("a", "p"), task("b", "p")])
    board.apply(moved("a", "p", "pending", "in_progress", 2))
    assert counts(board, "p") == {"pending": 1, "in_progress": 1}
    assert list(board.in_progress) == ["a"]
    board.apply(moved("a", "p", "in_progress", "completed", 3))
    board.apply(event("task.deleted", "b", "p", from_status="pending", revision=2))
    assert counts(board, "p") == {"completed": 1}
    assert (board.in_progress, board.most_in_progress) == ({}, 1)
    board.apply(event("plan.status_changed", "p", "p", to_status="completed", terminal=True, revision=2))
    assert (board.plans["p"].status, board.done) == ("completed", True)
    board.apply(event("plan.deleted", "p", "p", revision=3))
    assert board.plans == {}
    # A deleted one keeps the name that it had.
    assert [entry.title for entry in board.transitions] == ["p", "p", "Task b", "Task a", "Task a"]


def test_an_event_that_is_older_than_the_list_changes_nothing() -> None:
    board = loaded([plan("p", revision=5)], [task("a", "p", COMPLETED, revision=3)])
    board.apply(moved("a", "p", "pending", "in_progress", 2))
    board.apply(event("plan.status_changed", "p", "p", to_status="draft", revision=2))
    assert counts(board, "p") == {"completed": 1}
    assert board.plans["p"].status == "active"
    assert len(board.transitions) == 2


def test_what_happened_before_the_start_is_shown_once() -> None:
    before, between = event("task.created", "a", "p"), moved("a", "p", "pending", "in_progress", 2)
    elsewhere = event("task.updated", "a", "p", revision=3)
    board = loaded([plan("p")], [task("a", "p", IN_PROGRESS, revision=3)], [elsewhere, between, before])
    board.apply(between)
    assert [entry.event.kind for entry in board.transitions] == ["task.status_changed", "task.created"]
    assert board.last_event == NOW


def test_what_events_do_not_say_is_looked_up() -> None:
    board = loaded([plan("p")], [task("a", "p")])
    assert board.stale(10) == ([], [])
    board.apply(event("task.created", "b", "p", to_status="pending", revision=1))
    board.apply(event("plan.created", "q", "q", to_status="active", revision=1))
    board.apply(moved("a", "p", "pending", "in_progress", 2))
    assert board.stale(10) == (["q"], ["a", "b"])
    board.learn_task(task("a", "p", IN_PROGRESS, revision=2, assigned_agent="grace"))
    board.learn_task(task("b", "p"))
    board.learn_plan(plan("q", "New plan"))
    assert board.stale(10) == ([], [])
    assert board.in_progress["a"].agent == "grace"
    assert [entry.title for entry in board.transitions] == ["Task a", "New plan", "Task b"]
    # What was deleted before the answer came stays deleted, and what nobody finds is not looked for again.
    board.apply(event("task.deleted", "b", "p", from_status="pending", revision=2))
    board.learn_task(task("b", "p"))
    assert "b" not in board.tasks
    board.apply(event("task.updated", "a", "p", to_status="in_progress", revision=3))
    board.forget("a")
    assert board.stale(10) == ([], [])


def test_a_failure_tells_its_error_and_the_event_stays_as_it_was() -> None:
    board = loaded([plan("p")], [task("a", "p", IN_PROGRESS, revision=2)])
    failure = moved("a", "p", "in_progress", "failed", 3)
    board.apply(failure)
    board.learn_task(task("a", "p", FAILED, revision=3, error_message="no network"))
    assert (board.transitions[0].event.reason, failure.reason) == ("no network", "")
    given = moved("a", "p", "in_progress", "failed", 5, reason="gave up")
    board.apply(given)
    board.learn_task(task("a", "p", FAILED, revision=5, error_message="no network"))
    assert board.transitions[0].event.reason == "gave up"


def test_the_error_of_a_failure_is_no_reason_of_what_follows() -> None:
    board = loaded([plan("p")], [task("a", "p", FAILED, revision=3, error_message="no network")])
    board.apply(moved("a", "p", "failed", "pending", 4))
    board.apply(moved("a", "p", "pending", "in_progress", 5))
    assert [transition.event.reason for transition in board.transitions] == ["", ""]


def test_a_task_that_leaves_the_plan_leaves_the_board() -> None:
    board = Board(selected=frozenset({"p"}))
    board.load([plan("p")], [task("a", "p")])
    assert not board.concerns(event("task.created", "x", "other"))
    leaving = event("task.updated", "a", "other", to_status="pending", revision=2)
    assert board.concerns(leaving)
    board.apply(leaving)
    assert (counts(board, "p"), board.tasks) == ({}, {})
    assert not board.concerns(moved("a", "other", "pending", "in_progress", 3))
    board.apply(event("task.updated", "a", "p", to_status="pending", revision=4))
    assert counts(board, "p") == {"pending": 1}


def test_done_is_when_plans_and_lone_tasks_are_terminal() -> None:
    assert loaded([], []).done
    assert not loaded([plan("p")], [task("a", "p", COMPLETED)]).done
    # What a plan leaves open when it is completed by force will not be done.
    assert loaded([plan("p", status=PLAN_STATUS_COMPLETED)], [task("a", "p")]).done
    assert not loaded([], [task("a")]).done
    assert loaded([], [task("a", status=COMPLETED)]).done


def test_archived_plans_are_not_shown_unless_they_were_asked_for() -> None:
    old = plan("p", "Old", PLAN_STATUS_ARCHIVED)
    assert "Old" not in text(loaded([old], [task("a", "p")]))
    board = Board(selected=frozenset({"p"}))
    board.load([old], [task("a", "p")])
    assert "▪ Old" in text(board)


@pytest.fixture
def large() -> Board:
    """300 plans with 3,000 tasks, and names of all kinds."""
    plans, tasks = [], []
    for number in range(300):
        plans.append(plan(f"p{number}", NASTY[number % len(NASTY)], version=number % 3 + 1))
        for index, status in enumerate([*STATUSES, PENDING, IN_PROGRESS]):
            id_ = f"t{number}.{index}"
            title = NASTY[index % len(NASTY)]
            made = task(id_, f"p{number}", status, assigned_agent=title[:200])
            made.title = title
            if status == IN_PROGRESS:
                made.started_at.FromDatetime(NOW - timedelta(seconds=number * 1000))
            tasks.append(made)
    events = [moved(task.id, task.plan_id, "pending", "in_progress", 1, task.title) for task in tasks[-100:]]
    return loaded(plans, tasks, events)


@pytest.mark.parametrize("width", [1, 10, 40, 79, 80, 100, 130, 180, 400])
@pytest.mark.parametrize("height", [1, 5, 12, 24, 100])
def test_it_fits_every_terminal(large: Board, width: int, height: int) -> None:
    trouble = Connection(NASTY[0] * 9, "unix:/" + "x" * 90, "reconnecting", NOW, NASTY[1] * 9)
    for board in (large, Board()):
        for connection in (LIVE, trouble):
            lines = draw(board, connection, width, height, NOW)
            assert len(lines) <= height
            assert all(line.cell_len <= width for line in lines)
            assert not any(set(line.plain) & set("\x1b\x07\u202e\n\r\t\u200d\ufe0f") for line in lines)


def test_at_80_columns_everything_has_its_place(large: Board) -> None:
    shown = text(large).splitlines()
    assert shown[0] == "planwire  project                                        127.0.0.1:50051  ● live"
    assert shown[1].startswith("3,000 tasks  300 completed · 600 in progress · 300 failed · 600 …")
    plans, work, newest = (
        next(i for i, line in enumerate(shown) if line.startswith(name))
        for name in ("PLANS  300", "IN PROGRESS  600", "NEWEST")
    )
    assert work - plans >= 5
    assert newest - work >= 5
    assert len(shown) - newest >= 6
    assert shown[work - 2] == f"and {300 - (work - plans - 3)} more"
    assert shown[newest - 2] == f"and {600 - (newest - work - 3)} more"


def test_lines_stay_where_they_are_when_work_ends() -> None:
    board = loaded([plan("p")], [task("a", "p", IN_PROGRESS), task("b", "p", IN_PROGRESS)])
    before = text(board).splitlines().index("NEWEST")
    board.apply(moved("a", "p", "in_progress", "completed", 2))
    board.apply(moved("b", "p", "in_progress", "completed", 2))
    assert text(board).splitlines().index("NEWEST") == before


@pytest.mark.parametrize(
    ("counts", "bar"),
    [
        ({}, "──────────"),
        ({"pending": 1}, "──────────"),
        ({"completed": 7}, "━━━━━━━━━━"),
        ({"completed": 1, "failed": 1}, "━━━━━╍╍╍╍╍"),
        ({"completed": 500, "in_progress": 1}, "━━━━━━━━━╌"),
        ({"completed": 500, "cancelled": 400, "approved": 1}, "━━━━━━━━━─"),
        ({"failed": 1, "pending": 500}, "╍─────────"),
        ({"completed": 1, "in_progress": 1, "pending": 3}, "━━╌╌──────"),
    ],
)
def test_a_bar_is_full_only_at_the_end(counts: dict[str, int], bar: str) -> None:
    assert progress_bar(counts, 10).plain == bar


def test_plans_that_move_come_first_and_younger_before_older() -> None:
    plans = [plan("old"), plan("young"), plan("done", status=PLAN_STATUS_COMPLETED), plan("moving")]
    for age, made in zip((3, 1, 0, 9), plans, strict=True):
        made.created_at.FromDatetime(NOW - timedelta(days=age))
    board = loaded(plans, [task("a", "moving")])
    board.apply(moved("a", "moving", "pending", "in_progress", 2))
    assert [row.id for row in board.visible_plans()] == ["moving", "young", "old", "done"]


def test_who_began_first_comes_first() -> None:
    tasks = [task(name, "p", IN_PROGRESS, assigned_agent=name) for name in ("grace", "ada", "")]
    for made, minutes in zip(tasks, (1, 75, 3000), strict=True):
        made.started_at.FromDatetime(NOW - timedelta(minutes=minutes))
    rows = [line.plain.split() for line in work_table(loaded([plan("p")], tasks), 80, 4, NOW)]
    assert [" ".join(row) for row in rows] == [
        "IN PROGRESS 3",
        "— Task p 2 d 2 h",
        "ada Task ada p 1 h 15 min",
        "grace Task grace p 1 min",
    ]


def test_leases_say_how_long_they_last_and_plans_what_they_cost() -> None:
    board = loaded(
        [plan("p"), plan("q")], [task(name, "p", IN_PROGRESS, assigned_agent=name) for name in ("ada", "bob")]
    )
    assert "lease left" not in text(board)
    assert "cost" not in text(board)
    board.leases = {"ada": NOW + timedelta(seconds=42), "gone": NOW}
    board.costs = {"p": 1_234_560_000, "q": 0}
    heading, ada, bob = (line.plain for line in work_table(board, 80, 3, NOW))
    assert (heading.split()[-2:], ada.split()[-2:]) == (["lease", "left"], ["42", "s"])
    assert bob.rstrip().endswith("p")
    assert {len(line) for line in (heading, ada, bob)} == {80}
    heading, *rows = (line.plain for line in plans_table(board, 100, 3))
    assert heading.endswith("cost")
    costs = {row.split()[1]: row.split()[-1] for row in rows}
    assert costs["p"] == "$1,234.56"
    assert costs["q"] != "$0.00"


def test_a_usage_that_comes_is_asked_for() -> None:
    board = loaded([plan("p")], [])
    assert board.spent == {"p"}
    board.spent.clear()
    board.apply(Event(kind="ai_usage.created", subject_id="u", plan_id="p", event_id=9, revision=1))
    assert board.spent == {"p"}


def test_how_long() -> None:
    assert [elapsed(seconds) for seconds in (-5, 59, 60, 3599, 3600, 86399, 90000)] == [
        *("0 s", "59 s", "1 min", "59 min", "1 h 00 min", "23 h 59 min", "1 d 1 h"),
    ]


def test_trouble_is_told_and_stays_told() -> None:
    trouble = Connection("project", "host:1", "reconnecting", NOW - timedelta(seconds=12), "no server answers")
    shown = text(Board(), connection=trouble).splitlines()
    assert shown[0].endswith("host:1  ○ reconnecting for 12 s")
    assert shown[2] == "no server answers"
    assert [line.plain for line in closing(Board(), trouble, 80)] == [
        "project  0 tasks",
        "reconnecting: no server answers",
    ]


def test_a_transition_as_a_line() -> None:
    changed = moved("a", "p", "pending", "in_progress", 2, "because")
    as_task = TaskEvent(kind=changed.kind, from_status=PENDING, to_status=IN_PROGRESS, actor="ada", reason="because")
    as_task.recorded_at.CopyFrom(changed.recorded_at)
    clock = f"{NOW.astimezone():%H:%M:%S}"
    for same in (changed, as_task):
        line = event_line(same, "Write the notes", 80).plain
        assert line == f"{clock}  ada           pending → in_progress  Write the notes — because"
        assert f"{NOW.astimezone():%Y-%m-%d} {clock}  ada  " in event_line(same, "Write the notes").plain
    created = PlanEvent(kind="plan.created", to_status=PLAN_STATUS_ACTIVE)
    assert "new → active       Ship it" in event_line(created, "Ship it", 80).plain
    gone = event("task.deleted", "a", from_status="failed")
    assert "failed → deleted      Write" in event_line(gone, "Write", 80).plain
    assert "updated      Write" in event_line(event("task.updated", "a", to_status="failed"), "Write", 80).plain


@pytest.mark.parametrize("title", NASTY)
@pytest.mark.parametrize("width", [60, 80, 140])
def test_a_line_fits(title: str, width: int) -> None:
    line = event_line(moved("a", "p", "in_progress", "completed", 2, title), title, width)
    assert line.cell_len <= width
    assert cell_len(line.plain) == line.cell_len
    assert line.plain.isprintable()


def test_plans_are_selected_by_id_or_name() -> None:
    plans = [
        plan("1a", "Ship"),
        plan("2b", "Ship", version=2),
        plan("3c", "Ship", project_id="web"),
        plan("4d", "Docs"),
    ]
    assert [found.id for found in select(plans, ["Ship"])] == ["2b", "3c"]
    assert [found.id for found in select(plans, ["1A", "Docs", "4d"])] == ["1a", "4d"]
    with pytest.raises(Failure, match="no plan has the id or the name 'ship'"):
        select(plans, ["ship"])
