"""Both sides of a plan are changed at random, and brought together: nothing is lost, and they agree.

`PLANWIRE_SYNC_EXAMPLES` says how many stories are told. A story is a few rounds of edits on both sides, about fifteen;
800 make more than 10,000 edits of each format.
"""

import os
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from planwire.formats.box_merge import Base, InFile, InPlanwire, Merged, merge
from planwire.formats.forms import Form
from planwire.formats.markdown_dialects import DIALECTS
from planwire.v1.task_pb2 import Task, TaskStatus

from tests.formats.plan_texts import BacklogText, BeadsLines, JsonText, MarkdownText, OlderTodos, OwnStatuses, PlanText

EXAMPLES = int(os.environ.get("PLANWIRE_SYNC_EXAMPLES", "25"))
MARKS = [" ", "x", "-", "/", "~", "!", ""]
WORDS = ["open", "pending", "To Do", "in_progress", "in-progress", "In Progress", "closed", "done", "Done", "completed"]
WORDS += ["blocked", "cancelled", "tombstone", "odd", "true", "false", *OwnStatuses.STATUSES]
STATUSES = [TaskStatus.Value(name) for name in TaskStatus.keys() if not name.endswith("UNSPECIFIED")]  # noqa: SIM118
SHAPES = ["- [{}] {} {}", "* [{}] {}. {}", "\t1) [{}]  {} {}  ", "  - [ {} ] **{}** {}\t", "> + [{}]* {} {}"]
TITLES = ["one", 'two "quoted" \\ and: more', "three \u2028 \u00e9 [x] # y", "- four", "true", "12"]
PEOPLE = ["", "@ada", "bo", "true", "eve: x, y"]
FORMATS = {
    **dict.fromkeys(DIALECTS, MarkdownText),
    **dict.fromkeys(("task-master", "ralph", "claude-todo", "codex-plan"), JsonText),
    "claude-todo, older": OlderTodos,
    "beads": BeadsLines,
    "backlog": BacklogText,
    "backlog, own statuses": OwnStatuses,
}

CHANGES = ("status", "title", "who", "review")
VALUES: dict[str, list[Any]] = {
    "mark": [*MARKS, *WORDS],
    "title": ["one", "two [ ] three", "four"],
    "who": PEOPLE,
    "add": SHAPES,
    "text": ["", "text", "## Heading", "    more [x]"],
    "remove": [""],
    "status": STATUSES,
    "rename": [*TITLES, "five"],
    "assign": PEOPLE,
    "delete": [""],
}


def edits(kinds: list[str]) -> st.SearchStrategy[list[tuple[str, int, Any]]]:
    # Few tasks, so that both sides often meet at one.
    edit = st.tuples(st.sampled_from(kinds), st.integers(0, 1), st.integers(0, 47)).map(
        lambda drawn: (drawn[0], drawn[1], VALUES[drawn[0]][drawn[2] % len(VALUES[drawn[0]])])
    )
    return st.lists(edit, min_size=1, max_size=4)


rounds = st.tuples(
    edits(["mark"] * 4 + ["title"] * 2 + ["who", "add", "text", "remove"]),
    edits(["status"] * 4 + ["rename"] * 2 + ["assign", "delete"]),
).map(lambda both: [*both[0], *both[1]])
stories = st.tuples(
    st.sampled_from(["\n", "\r\n"]),
    st.lists(st.sampled_from(SHAPES), min_size=2, max_size=3),
    st.lists(rounds, min_size=2, max_size=5),
)


class Plan:
    """A file, its plan in Planwire, and what was kept of both."""

    def __init__(self, name: str, line_end: str) -> None:
        self.file: PlanText = FORMATS[name](name.partition(",")[0], line_end)
        self.tasks: dict[str, InPlanwire] = {}
        self.bases: dict[str, Base] = {}

    @property
    def form(self) -> Form:
        return self.file.form

    def edit(self, kind: str, at: int, value: Any) -> None:
        """One thing that somebody does on one of the sides."""
        ids = list(self.tasks)
        if kind not in {"status", "rename", "assign", "delete"}:
            self.file.edit(kind, at, value)
        elif ids:
            id_ = ids[at % len(ids)]
            task = self.tasks[id_]
            match kind:
                case "status":
                    self.tasks[id_] = replace(task, status=Task(status=value).status)
                case "rename":
                    self.tasks[id_] = replace(task, title=value)
                case "assign":
                    self.tasks[id_] = replace(task, who=value)
                case _:
                    del self.tasks[id_]

    def sync(self) -> Merged:
        """What the command does with what the merge says."""
        here = self.file.tasks()
        merged = merge(self.form, self.bases, here, self.tasks)
        for id_ in merged.new:
            self.tasks[id_] = InPlanwire(here[id_].status, here[id_].title, here[id_].who, here[id_].review)
        for id_, change in merged.changes.items():
            given = {name: value for name in CHANGES if (value := getattr(change, name)) is not None}
            assert given
            self.tasks[id_] = replace(self.tasks[id_], **given)
        if merged.new:
            return self.sync()
        self.file.write(merged.edits)
        now = self.file.tasks()
        self.bases = merged.agreed
        for id_ in merged.edits.keys() & merged.agreed.keys():
            base = merged.agreed[id_]
            self.bases[id_] = replace(base, file=replace(base.file, review=now[id_].review))
        return merged


def _tell(name: str, story: tuple[str, list[str], list[list[tuple[str, int, Any]]]]) -> None:
    line_end, shapes, rounds = story
    plan = Plan(name, line_end)
    for shape in shapes:
        plan.file.edit("add", 0, shape)
    plan.sync()
    for round_ in rounds:
        agreed = {id_: (here, plan.tasks.get(id_)) for id_, here in plan.file.tasks().items()}
        conflicts = {(each.id, each.what) for each in merge(*_both(plan)).conflicts}
        for edit in round_:
            plan.edit(*edit)
        file, tasks, fixed = plan.file.tasks(), dict(plan.tasks), plan.file.without_boxes()
        merged = plan.sync()
        _check_round(plan, agreed, conflicts, file, tasks, merged)
        # What can be written is all that was written.
        assert plan.file.without_boxes() == fixed
        # And there is nothing more to do, as often as it is done.
        settled, there = plan.file.contents(), dict(plan.tasks)
        again = plan.sync()
        assert (plan.file.contents(), plan.tasks, again.new, again.changes) == (settled, there, [], {})
        assert again.edits == {}
        assert [each.id for each in again.conflicts] == [each.id for each in merged.conflicts]


@pytest.mark.timeout(300 if EXAMPLES <= 100 else 0)
@pytest.mark.parametrize("name", FORMATS)
def test_nothing_is_lost_and_both_sides_agree(name: str) -> None:
    tell = given(stories)(lambda story: _tell(name, story))
    settings(max_examples=EXAMPLES, deadline=None, suppress_health_check=list(HealthCheck))(tell)()


def _both(plan: Plan) -> tuple[Form, dict[str, Base], dict[str, InFile], dict[str, InPlanwire]]:
    return plan.form, plan.bases, plan.file.tasks(), plan.tasks


def _check_round(
    plan: Plan,
    agreed: dict[str, tuple[InFile, InPlanwire | None]],
    earlier: set[tuple[str, str]],
    file: dict[str, InFile],
    tasks: dict[str, InPlanwire],
    merged: Merged,
) -> None:
    """Each change of one side has come to the other; where both changed, both have what they had, and it is told."""
    named = {(conflict.id, conflict.what) for conflict in merged.conflicts}
    now = plan.file.tasks()
    assert now.keys() == file.keys()
    # No task is lost: each is on both sides, or was deleted there and is named.
    assert tasks.keys() <= plan.tasks.keys()
    assert file.keys() <= plan.tasks.keys() | set(merged.deleted)
    for id_, here in file.items():
        was, there = agreed.get(id_), tasks.get(id_)
        if was and was[1] and there:
            _check_status(plan, id_, (was[0], was[1]), (here, there), now[id_], named, earlier)
            if was[0].mark != here.mark and there.status == was[1].status and (id_, "status") not in named | earlier:
                assert plan.tasks[id_].review == here.review
            _check_text("title", plan, id_, (was[0], was[1]), (here, there), now[id_], named, earlier)
            if plan.form.who:
                _check_text("who", plan, id_, (was[0], was[1]), (here, there), now[id_], named, earlier)
        if not plan.form.titles:
            assert now[id_].title == here.title


def _check_status(
    plan: Plan,
    id_: str,
    was: tuple[InFile, InPlanwire],
    changed: tuple[InFile, InPlanwire],
    after: InFile,
    named: set[tuple[str, str]],
    earlier: set[tuple[str, str]],
) -> None:
    (here, there), after_there = changed, plan.tasks[id_]
    marks = plan.form.marks
    mark_there = marks.get(there.status)
    file_changed = marks.get(here.status) != marks.get(was[0].status)
    there_changed = mark_there != marks.get(was[1].status)
    if (id_, "status") in named:
        assert (after.mark, after_there.status) == (here.mark, there.status)
        assert (id_, "status") in earlier or (file_changed and there_changed)
    elif (id_, "status") in earlier:
        return  # somebody has decided it
    elif file_changed and not there_changed:
        assert marks.get(after_there.status) == marks.get(here.status)
    elif there_changed and not file_changed:
        assert after_there.status == there.status
        assert marks.get(after.status) == (mark_there or marks.get(here.status))
    elif file_changed:
        assert marks.get(here.status) == mark_there


def _check_text(
    what: str,
    plan: Plan,
    id_: str,
    was: tuple[InFile, InPlanwire],
    changed: tuple[InFile, InPlanwire],
    after: InFile,
    named: set[tuple[str, str]],
    earlier: set[tuple[str, str]],
) -> None:
    """As the status: the title, or who does the task."""
    here, there, was_here, was_there = (getattr(each, what) for each in (*changed, *was))
    written, after_there = getattr(after, what), getattr(plan.tasks[id_], what)
    is_written = what == "who" or (plan.form.titles and changed[0].is_numbered)
    if (id_, what) in named:
        assert (written, after_there) == (here, there)
        assert (id_, what) in earlier or (here != was_here and there != was_there)
    elif (id_, what) in earlier:
        return
    elif here != was_here and there == was_there:
        assert after_there == here
    elif there != was_there and here == was_here:
        assert after_there == there
        assert written == (there if is_written else here)
    elif here != was_here:
        assert here == there
