"""Both sides of a plan are changed at random, and brought together: nothing is lost, and they agree.

`PLANWIRE_SYNC_EXAMPLES` says how many stories are told; a story is a few rounds of edits on both sides.
"""

import os
import re
from dataclasses import dataclass, field
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from planwire.formats.box_merge import Base, InFile, InPlanwire, Merged, merge
from planwire.formats.detect import FORMATS
from planwire.formats.markdown_boxes import read_marks, with_marks
from planwire.formats.markdown_dialects import DIALECTS
from planwire.formats.markdown_plan import Dialect
from planwire.formats.parsed import Source
from planwire.v1.task_pb2 import Task, TaskStatus

EXAMPLES = int(os.environ.get("PLANWIRE_SYNC_EXAMPLES", "100"))
MARKS = [" ", "x", "-", "/", "~", "!", ""]
STATUSES = [TaskStatus.Value(name) for name in TaskStatus.keys() if not name.endswith("UNSPECIFIED")]  # noqa: SIM118
SHAPES = ["- [{}] {} {}", "* [{}] {}. {}", "\t1) [{}]  {} {}  ", "  - [ {} ] **{}** {}\t", "> + [{}]* {} {}"]

VALUES: dict[str, list[Any]] = {
    "mark": MARKS,
    "title": ["one", "two [ ] three", "four"],
    "add": SHAPES,
    "text": ["", "text", "## Heading", "    more [x]"],
    "remove": [""],
    "status": STATUSES,
    "rename": ["one", "five"],
    "delete": [""],
}


def edits(kinds: list[str]) -> st.SearchStrategy[list[tuple[str, int, Any]]]:
    # Few tasks, so that both sides often meet at one.
    edit = st.tuples(st.sampled_from(kinds), st.integers(0, 1), st.integers(0, 7)).map(
        lambda drawn: (drawn[0], drawn[1], VALUES[drawn[0]][drawn[2] % len(VALUES[drawn[0]])])
    )
    return st.lists(edit, min_size=1, max_size=4)


rounds = st.tuples(
    edits(["mark"] * 4 + ["title"] * 2 + ["add", "text", "remove"]),
    edits(["status"] * 4 + ["rename"] * 2 + ["delete"]),
).map(lambda both: [*both[0], *both[1]])
stories = st.tuples(
    st.sampled_from(list(DIALECTS)),
    st.sampled_from(["\n", "\r\n"]),
    st.lists(st.sampled_from(SHAPES), min_size=2, max_size=3),
    st.lists(rounds, min_size=2, max_size=5),
)


@dataclass
class Plan:
    """A file, its plan in Planwire, and what was kept of both."""

    name: str
    line_end: str
    lines: list[str]
    tasks: dict[str, InPlanwire] = field(default_factory=dict)
    bases: dict[str, Base] = field(default_factory=dict)
    numbers: int = 0

    @property
    def dialect(self) -> Dialect:
        return DIALECTS[self.name]

    @property
    def text(self) -> str:
        return self.line_end.join(self.lines)

    def in_file(self) -> dict[str, InFile]:
        read = read_marks(self.text)
        if not read:
            return {}
        parsed = FORMATS[self.name](self.text.encode(), Source("w", self.name, "plan.md"))
        tasks = [(entry.line, entry.record.task.task) for entry in parsed.entries if entry.record.HasField("task")]
        assert len(tasks) == len(read)
        return {task.id: InFile(line, read[line], task.title) for line, task in tasks}

    def add(self, shape: str, at: int) -> None:
        self.numbers += 1
        self.lines.insert(at % (len(self.lines) + 1), shape.format(" ", f"7.{self.numbers}", "a task"))

    def edit(self, kind: str, at: int, value: Any) -> None:
        """One thing that somebody does on one of the sides."""
        boxes = [line - 1 for line in read_marks(self.text)]
        ids = list(self.tasks)
        if kind == "add":
            self.add(value, at)
        elif kind == "text":
            self.lines.insert(at % (len(self.lines) + 1), value)
        elif kind in {"mark", "title", "remove"} and boxes:
            line = boxes[at % len(boxes)]
            if kind == "mark":
                self.lines[line] = re.sub(r"\[[^\]]*\]", f"[{value}]", self.lines[line], count=1)
            elif kind == "title":
                self.lines[line] = re.sub(r"(7\.\d+(?:\.|\*\*)?\s).*", rf"\g<1>{value}", self.lines[line])
            else:
                del self.lines[line]
        elif ids and kind in {"status", "rename", "delete"}:
            id_ = ids[at % len(ids)]
            task = self.tasks[id_]
            if kind == "status":
                self.tasks[id_] = InPlanwire(Task(status=value).status, task.title)
            elif kind == "rename":
                self.tasks[id_] = InPlanwire(task.status, value)
            else:
                del self.tasks[id_]

    def sync(self) -> Merged:
        """What the command does with what the merge says."""
        here = self.in_file()
        merged = merge(self.dialect, self.bases, here, self.tasks)
        for id_ in merged.new:
            status = self.dialect.statuses.get(here[id_].mark, TaskStatus.TASK_STATUS_PENDING)
            self.tasks[id_] = InPlanwire(status, here[id_].title)
        for id_, change in merged.changes.items():
            task = self.tasks[id_]
            self.tasks[id_] = InPlanwire(
                task.status if change.status is None else change.status,
                task.title if change.title is None else change.title,
            )
        if merged.new:
            return self.sync()
        text = with_marks(self.text, {here[id_].line: mark for id_, mark in merged.marks.items()})
        self.lines = text.split(self.line_end)
        self.bases = merged.agreed
        return merged

    def means(self, mark: str) -> str | None:
        """What a mark is written as."""
        return self.dialect.marks.get(self.dialect.statuses.get(mark, TaskStatus.TASK_STATUS_PENDING))


@settings(max_examples=EXAMPLES, deadline=None, suppress_health_check=list(HealthCheck))
@given(stories)
def test_nothing_is_lost_and_both_sides_agree(
    story: tuple[str, str, list[str], list[list[tuple[str, int, Any]]]],
) -> None:
    name, line_end, shapes, rounds = story
    plan = Plan(name, line_end, ["# Plan", ""])
    for shape in shapes:
        plan.add(shape, len(plan.lines))
    plan.sync()
    for round_ in rounds:
        agreed = {id_: (here, plan.tasks.get(id_)) for id_, here in plan.in_file().items()}
        conflicts = {(conflict.id, conflict.what) for conflict in merge(*_both(plan)).conflicts}
        for edit in round_:
            plan.edit(*edit)
        file, tasks = plan.in_file(), dict(plan.tasks)
        text = plan.text
        merged = plan.sync()
        _check_round(plan, agreed, conflicts, file, tasks, merged)
        # Boxes are all that was written.
        assert _without_boxes(plan.text) == _without_boxes(text)
        # And there is nothing more to do, as often as it is done.
        settled, there = plan.text, dict(plan.tasks)
        again = plan.sync()
        assert (plan.text, plan.tasks, again.new, again.changes, again.marks) == (settled, there, [], {}, {})
        assert [each.id for each in again.conflicts] == [each.id for each in merged.conflicts]


def _both(plan: Plan) -> tuple[Dialect, dict[str, Base], dict[str, InFile], dict[str, InPlanwire]]:
    return plan.dialect, plan.bases, plan.in_file(), plan.tasks


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
    now = plan.in_file()
    assert now.keys() == file.keys()
    # No task is lost: each is on both sides, or was deleted there and is named.
    assert tasks.keys() <= plan.tasks.keys()
    assert file.keys() <= plan.tasks.keys() | set(merged.deleted)
    for id_, here in file.items():
        was, there = agreed.get(id_), tasks.get(id_)
        if was and was[1] and there:
            _check_status(plan, id_, (was[0], was[1]), (here, there), named, earlier)
            _check_title(plan, id_, (was[0], was[1]), (here, there), named, earlier)
        assert now[id_].title == here.title


def _check_status(
    plan: Plan,
    id_: str,
    was: tuple[InFile, InPlanwire],
    changed: tuple[InFile, InPlanwire],
    named: set[tuple[str, str]],
    earlier: set[tuple[str, str]],
) -> None:
    (here, there), after, after_there = changed, plan.in_file()[id_], plan.tasks[id_]
    mark_there = plan.dialect.marks.get(there.status)
    file_changed = plan.means(here.mark) != plan.means(was[0].mark)
    there_changed = mark_there != plan.dialect.marks.get(was[1].status)
    if (id_, "status") in named:
        assert (after.mark, after_there.status) == (here.mark, there.status)
        assert (id_, "status") in earlier or (file_changed and there_changed)
    elif (id_, "status") in earlier:
        return  # somebody has decided it
    elif file_changed and not there_changed:
        assert plan.dialect.marks.get(after_there.status) == plan.means(here.mark)
    elif there_changed and not file_changed:
        assert after_there.status == there.status
        assert plan.means(after.mark) == (mark_there or plan.means(here.mark))
    elif file_changed:
        assert plan.means(here.mark) == mark_there


def _check_title(
    plan: Plan,
    id_: str,
    was: tuple[InFile, InPlanwire],
    changed: tuple[InFile, InPlanwire],
    named: set[tuple[str, str]],
    earlier: set[tuple[str, str]],
) -> None:
    (here, there), after_there = changed, plan.tasks[id_]
    if (id_, "title") in named or here.title == was[0].title:
        assert after_there.title == there.title or (id_, "title") in earlier
    elif there.title == was[1].title and (id_, "title") not in earlier:
        assert after_there.title == here.title


def _without_boxes(text: str) -> str:
    return re.sub(r"\[[^\[\]]{0,8}\]", "[]", text)
