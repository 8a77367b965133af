"""Inputs of beads, Task Master and Backlog.md that other tools read wrong, and what is right."""

from pathlib import Path
from typing import Any

import pytest
from google.protobuf.json_format import MessageToDict
from planwire.cli.plan_file import read_plan_file
from planwire.formats.detect import FORMATS, detect
from planwire.formats.parsed import FileProblem, ParsedFile, Problem, ProblemKind, Source
from planwire.v1.task_pb2 import Task, TaskStatus

from tests.formats.reading import dependencies, plans, problems, tasks

SAMPLES = Path(__file__).parent / "samples"
EDGE = {"DEPENDENCY_KIND_BLOCKS": "->"}


def read(path: str) -> ParsedFile:
    """Reads a sample in the format that it is recognised as."""
    file = read_plan_file(str(SAMPLES / path), "auto")
    return file.parse(Source("w", file.format, path))


def by_name(parsed: ParsedFile) -> dict[str, Task]:
    return {name: imported.task for name, imported in tasks(parsed).items()}


def edges(parsed: ParsedFile) -> set[str]:
    return {f"{source}{EDGE.get(kind, kind)}{target}" for source, kind, target, _ in dependencies(parsed)}


def metadata(task: Task, format_: str) -> Any:
    return MessageToDict(task.metadata)[format_]


def of_kind(parsed: ParsedFile, *kinds: ProblemKind) -> list[Problem]:
    return [problem for problem in parsed.problems if problem.kind in kinds]


@pytest.fixture
def beads_issues() -> ParsedFile:
    return read("beads/schema-and-memories.jsonl")


class TestBeads:
    def test_header_and_memory_are_named(self, beads_issues: ParsedFile) -> None:
        assert len(by_name(beads_issues)) == 7
        assert [
            (problem.line, problem.name, problem.reason) for problem in of_kind(beads_issues, ProblemKind.ASIDE)
        ] == [
            (1, "", "the header of the file: beads-jsonl/1"),
            (9, "changelog-scope", "a memory of beads, which is no issue: it is left out"),
        ]

    def test_the_start_is_kept_and_the_issue_belongs_to_its_epic(self, beads_issues: ParsedFile) -> None:
        found = by_name(beads_issues)
        assert found["gc-1.1"].started_at.ToJsonString() == "2026-06-13T08:00:00Z"
        assert found["gc-1.1"].parent_task_id == found["gc-1"].id
        history = tasks(beads_issues)["gc-1.1"].history
        assert [(entry.new_status, entry.changed_at.ToJsonString()) for entry in history] == [
            (TaskStatus.TASK_STATUS_PENDING, "2026-06-12T19:08:47Z"),
            (TaskStatus.TASK_STATUS_IN_PROGRESS, "2026-06-13T08:00:00Z"),
        ]

    def test_links_to_elsewhere_are_reported_and_kept(self, beads_issues: ParsedFile) -> None:
        assert [problem.reason for problem in of_kind(beads_issues, ProblemKind.LINK)] == [
            f"its dependency on {other} (blocks): {other} is not among the tasks of the file"
            for other in ("external:crm:pod-client", "mkt-456")
        ]
        kept = metadata(by_name(beads_issues)["gc-1.1"], "beads")["dependencies"]
        assert [each["depends_on_id"] for each in kept] == ["gc-1", "external:crm:pod-client", "mkt-456"]

    def test_large_numbers_are_whole(self, beads_issues: ParsedFile) -> None:
        assert metadata(by_name(beads_issues)["gc-1.1"], "beads")["metadata"] == {"n": "9007199254740993", "f": 1.5}

    def test_odd_times_are_never_made_today(self, beads_issues: ParsedFile) -> None:
        task = by_name(beads_issues)["gc-2"]
        assert (task.created_at.ToJsonString(), task.updated_at.ToJsonString()) == ("1970-01-01T00:00:00Z",) * 2
        assert [problem.reason for problem in beads_issues.problems if problem.name == "gc-2"] == [
            "created_at is '0001-01-01T00:00:00Z', which is no time: the earliest other one is taken, "
            "and the metadata has it"
        ]
        assert metadata(task, "beads")["created_at"] == "0001-01-01T00:00:00Z"

    def test_what_is_no_work_is_on_hold(self, beads_issues: ParsedFile) -> None:
        found = by_name(beads_issues)
        held = {name: task.skip_reason for name, task in found.items() if task.status == TaskStatus.TASK_STATUS_SKIPPED}
        assert held == {"gc-3": "template", "gc-4": "ephemeral", "gc-6": "gate"}
        assert not any(found[name].requires_approval for name in held)
        assert metadata(found["gc-3"], "beads")["is_template"] is True
        assert metadata(found["gc-4"], "beads")["ephemeral"] is True
        assert metadata(found["gc-6"], "beads")["issue_type"] == "gate"
        assert metadata(found["gc-6"], "beads")["timeout"] == 3600000000000

    def test_an_unknown_status_is_pending_with_a_note(self, beads_issues: ParsedFile) -> None:
        assert by_name(beads_issues)["gc-5"].status == TaskStatus.TASK_STATUS_PENDING
        assert [problem.kind for problem in beads_issues.problems if problem.name == "gc-5"] == [ProblemKind.NOTE]

    def test_both_generations_are_read(self) -> None:
        parsed = read("beads/older-record.jsonl")
        assert (set(by_name(parsed)), edges(parsed)) == ({"ld-1", "ld-2"}, {"ld-1->ld-2"})

    def test_a_merge_conflict_is_refused_with_its_lines(self) -> None:
        with pytest.raises(FileProblem) as problem:
            read("beads/conflict-markers.jsonl")
        assert str(problem.value) == "lines 2, 4 and 6 are a merge conflict: resolve it and import the file again"

    def test_utf_16_is_named(self) -> None:
        with pytest.raises(FileProblem) as problem:
            read("beads/utf16.jsonl")
        assert str(problem.value) == "the file is UTF-16: save it as UTF-8 and import it again"


@pytest.mark.parametrize(
    ("encoding", "name"),
    [
        ("utf-16", "UTF-16"),
        ("utf-16-le", "UTF-16"),
        ("utf-16-be", "UTF-16"),
        ("utf-32", "UTF-32"),
        ("utf-32-le", "UTF-32"),
        ("utf-32-be", "UTF-32"),
    ],
)
@pytest.mark.parametrize("text", ['{"id":"bd-1","title":"x"}\n', "- [ ] Załóż\n", '{"tasks":[]}', "[{}]"])
def test_other_encodings_are_named(encoding: str, name: str, text: str) -> None:
    for suffix in ("", ".md"):
        with pytest.raises(FileProblem, match=f"^the file is {name}: save it as UTF-8"):
            detect(text.encode(encoding), suffix)


@pytest.fixture
def task_master_list() -> ParsedFile:
    return read("task-master/ids.json")


class TestTaskMaster:
    def test_numbers_are_read_as_they_are_written(self, task_master_list: ParsedFile) -> None:
        numbers = {task.external_ref for task in by_name(task_master_list).values()}
        assert numbers == {"1", *(f"1.{each}" for each in range(1, 12)), "2", "2.1", "2.2", "2.3", "2.4", "3"}
        assert len(by_name(task_master_list)) == task_master_list.items == 18
        assert "2.2" in numbers

    def test_edges(self, task_master_list: ParsedFile) -> None:
        assert {edge.replace("master ", "") for edge in edges(task_master_list)} == {
            "1->2",
            "1.2->2",
            "1.10->1.2",
            "2.1->2.2",
            "1.10->2.3",
            "1->2.1",
        }

    def test_what_is_missing_is_reported(self, task_master_list: ParsedFile) -> None:
        assert [(problem.name, problem.reason) for problem in of_kind(task_master_list, ProblemKind.LINK)] == [
            ("master 2.4", "its dependency on 1.1.3: 1.1.3 is not among the tasks of the file")
        ]
        assert [(problem.name, problem.reason) for problem in of_kind(task_master_list, ProblemKind.NOTE)] == [
            ("master 2", "its dependency on 1: the same as its dependency on 1")
        ]

    def test_an_id_may_be_a_number_with_a_point(self) -> None:
        text = (
            b'{"tasks": [{"id": 1, "title": "a", "subtasks": [{"id": 1.10, "title": "b"}, {"id": 1.1, "title": "c"}]}]}'
        )
        file = read_plan_file_of(text)
        assert {task.external_ref: task.title for task in by_name(file).values()} == {"1": "a", "1.10": "b", "1.1": "c"}

    def test_both_forms_in_one_file(self) -> None:
        parsed = read("task-master/mixed-legacy.json")
        assert [plan.name for plan in plans(parsed)] == ["mixed-legacy", "master", "feature/x"]
        by_plan = {plan.id: plan.name for plan in plans(parsed)}
        assert [(by_plan[task.plan_id], task.title) for task in by_name(parsed).values()] == [
            ("mixed-legacy", "legacy"),
            ("master", "tagged"),
        ]
        assert problems(parsed) == []


def read_plan_file_of(data: bytes) -> ParsedFile:
    name = detect(data, ".json")
    return FORMATS[name](data, Source("w", name, "file.json"))


@pytest.fixture
def backlog_folder() -> ParsedFile:
    return read("backlog")


class TestBacklog:
    def test_the_tasks(self, backlog_folder: ParsedFile) -> None:
        found = by_name(backlog_folder)
        task = MessageToDict(found["TASK-7"], preserving_proto_field_name=True)
        assert (task["title"], task["status"], task["priority"]) == (
            "Show the balance",
            "TASK_STATUS_IN_PROGRESS",
            "PRIORITY_HIGH",
        )
        assert (task["labels"], task["assigned_agent"], task["external_ref"]) == (["ui", "money"], "@ada", "TASK-7")
        assert task["description"] == "The balance stands beside the name."
        assert (task["created_at"], task["updated_at"]) == ("2026-04-02T09:30:00Z", "2026-04-05T17:10:00Z")
        assert metadata(found["TASK-7"], "backlog")["acceptance_criteria"] == [
            {"text": "The balance is shown", "done": True},
            {"text": "It changes without a reload", "done": False},
        ]
        other = found["TASK-5"]
        assert (other.title, other.status, other.description) == (
            "Keep the balance: exactly",
            TaskStatus.TASK_STATUS_COMPLETED,
            "Kept in cents.",
        )
        assert len(found) == backlog_folder.items == 2

    def test_the_edge_and_the_missing_parent(self, backlog_folder: ParsedFile) -> None:
        assert edges(backlog_folder) == {"TASK-5->TASK-7"}
        [problem] = backlog_folder.problems
        assert (problem.kind, problem.file, problem.name, problem.reason) == (
            ProblemKind.LINK,
            "tasks/task-7 - Show-the-balance.md",
            "TASK-7",
            "its parent TASK-3 is not among the tasks of the folder",
        )
