"""What was re-worded is the same; what is another stays another."""

import pytest
from planwire.formats import markdown
from planwire.formats.identity import Matched, matched
from planwire.formats.parsed import Source
from planwire.v1.phase_pb2 import Phase
from planwire.v1.task_pb2 import Task

SOURCE = Source("w", "markdown", "plan.md")


class Plan:
    """A plan of a file; `read` brings the file in again, as an import does."""

    def __init__(self, text: str) -> None:
        self.tasks: dict[str, Task] = {}
        self.phases: dict[str, Phase] = {}
        self.read(text)

    def read(self, text: str) -> Matched:
        entries = markdown.parse(text.encode(), SOURCE).entries
        found = matched(entries, list(self.tasks.values()), list(self.phases.values()), SOURCE)
        assert len({self.id_of(entry.record) for entry in found.entries}) == len(entries)
        for entry in found.entries:
            if entry.record.HasField("task"):
                self.tasks[entry.record.task.task.id] = entry.record.task.task
            elif entry.record.HasField("phase"):
                self.phases[entry.record.phase.id] = entry.record.phase
        return found

    @staticmethod
    def id_of(record: object) -> str:
        message = getattr(record, record.WhichOneof("record"))  # type: ignore[attr-defined]
        return str(getattr(message, "id", "") or getattr(message, record.WhichOneof("record")).id)  # type: ignore[attr-defined]

    def ids(self) -> dict[str, str]:
        return {task.title: task.id for task in self.tasks.values()}


def test_a_re_worded_title_is_the_same_task_now_and_later() -> None:
    plan = Plan("- [ ] Dig the basin\n- [ ] Lay the wall\n")
    before = plan.ids()
    for title in ("Dig the new basin", "Dig the new, deep basin"):
        assert plan.read(f"- [ ] {title}\n- [ ] Lay the wall\n").gone == []
        assert plan.ids() == {title: before["Dig the basin"], "Lay the wall": before["Lay the wall"]}
        assert plan.read(f"- [ ] {title}\n- [ ] Lay the wall\n").gone == []
        assert len(plan.tasks) == 2


def test_a_task_that_was_re_worded_here_too_is_the_same() -> None:
    """What the file calls it is kept, so that the title here may become any other."""
    plan = Plan("- [ ] Dig the basin\n")
    plan.read("- [ ] Dig the new basin\n")
    [task] = plan.tasks.values()
    task.title = "Something else"
    plan.read("- [ ] Dig the new basin\n")
    assert list(plan.tasks) == [task.id]


def test_another_title_is_another_task_and_the_one_before_is_named() -> None:
    plan = Plan("- [x] Buy milk\n- [ ] Lay the wall\n")
    before = plan.ids()
    found = plan.read("- [ ] Write the report\n- [ ] Lay the wall\n")
    assert [task.title for task in found.gone] == ["Buy milk"]
    assert len(plan.tasks) == 3
    assert plan.ids()["Buy milk"] == before["Buy milk"]


def test_titles_with_other_numbers_are_other_tasks() -> None:
    plan = Plan("- [x] Build pier 1\n- [ ] Build pier 2\n")
    before = plan.ids()
    plan.read("- [ ] Build pier 2\n- [ ] Build pier 3\n")
    assert plan.ids() == {**before, "Build pier 3": plan.ids()["Build pier 3"]}
    assert len(plan.tasks) == 3


def test_a_new_task_with_the_old_title_is_another() -> None:
    plan = Plan("- [ ] Dig the basin\n")
    [old] = plan.tasks
    plan.read("- [ ] Dig the new basin\n")
    plan.read("- [ ] Dig the new basin\n- [ ] Dig the basin\n")
    again = plan.ids()
    assert again["Dig the new basin"] == old != again["Dig the basin"]
    plan.read("- [ ] Dig the new basin\n- [ ] Dig the basin\n")
    assert plan.ids() == again


def test_a_re_worded_heading_takes_its_tasks_with_it() -> None:
    plan = Plan("## Stone\n- [ ] Lay the wall\n  - [ ] Mix mortar\n- [ ] Light it\n## Wood\n- [ ] Build the pier\n")
    tasks, phases = plan.ids(), set(plan.phases)
    found = plan.read(
        "## Stones\n- [ ] Lay the wall\n  - [ ] Mix mortar\n- [ ] Light it\n## Wood\n- [ ] Build the pier\n"
    )
    assert (plan.ids(), set(plan.phases), found.gone) == (tasks, phases, [])
    assert {phase.name for phase in plan.phases.values()} == {"Stones", "Wood"}
    assert all(task.phase_id in phases for task in plan.tasks.values())


def test_a_task_that_goes_to_another_heading_is_the_same() -> None:
    plan = Plan("## A\n- [ ] one\n- [ ] two\n## B\n- [ ] three\n- [ ] four\n")
    before = plan.ids()
    plan.read("## A\n- [ ] one\n## B\n- [ ] three\n- [ ] four\n- [ ] two\n")
    assert plan.ids() == before


def test_a_re_worded_parent_keeps_its_subtasks() -> None:
    plan = Plan("- [ ] Dig the basin\n  - [ ] a\n  - [ ] b\n")
    before = plan.ids()
    found = plan.read("- [ ] Dig the big basin\n  - [ ] a\n  - [ ] b\n")
    after = plan.ids()
    assert (after["a"], after["b"], after["Dig the big basin"]) == (before["a"], before["b"], before["Dig the basin"])
    assert all(task.parent_task_id in ("", before["Dig the basin"]) for task in plan.tasks.values())
    assert found.gone == []


def test_a_number_is_never_taken_for_another() -> None:
    plan = Plan("- [ ] **1.1** Dig the basin\n- [ ] **1.2** Lay the wall\n")
    before = plan.ids()
    plan.read("- [ ] **1.2** Lay the wall\n- [ ] **1.3** Dig the basin\n")
    assert plan.ids()["Dig the basin"] not in before.values()


def test_tasks_that_came_from_elsewhere_are_not_named_as_gone() -> None:
    plan = Plan("- [ ] one\n")
    added = Task(id="0198c1de-0000-7000-8000-000000000001", title="added here")
    plan.tasks[added.id] = added
    assert plan.read("- [ ] one\n").gone == []


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Raise the mast", "Erect the mast, safely"),
        ("Erect the mast, safely", "Raise the mast"),
        ("Write tests", "Add unit tests for the parser"),
        ("Set up the pipeline", "CI runs in a pipeline of its own, with caches"),
    ],
)
def test_the_only_title_that_changed_in_a_place_is_the_same_task_where_they_share_a_word(
    before: str, after: str
) -> None:
    text = "- [ ] Dig the basin\n- [ ] {}\n- [ ] Lay the wall\n"
    plan = Plan(text.format(before))
    known = plan.ids()[before]
    assert plan.read(text.format(after)).gone == []
    assert plan.ids()[after] == known
    assert len(plan.tasks) == 3


def test_a_shared_word_does_not_make_two_of_several_the_same() -> None:
    plan = Plan("- [ ] Write tests\n- [x] Light the pier\n- [ ] Lay the wall\n")
    found = plan.read("- [ ] Add unit tests for the parser\n- [ ] Something else altogether\n- [ ] Lay the wall\n")
    assert {task.title for task in found.gone} == {"Write tests", "Light the pier"}


def test_a_task_that_goes_away_where_another_comes_at_another_place_is_not_that_one() -> None:
    plan = Plan("- [x] Write tests\n- [ ] Lay the wall\n")
    found = plan.read("- [ ] Lay the wall\n- [ ] Add unit tests for the parser\n")
    assert [task.title for task in found.gone] == ["Write tests"]
