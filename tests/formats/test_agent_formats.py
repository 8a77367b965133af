"""What agents keep for themselves: Ralph's prd.json, the todos of Claude Code, the plan of Codex."""

import json
from pathlib import Path
from typing import Any

import pytest
from google.protobuf.json_format import MessageToDict
from planwire.cli.plan_file import read_plan_file
from planwire.formats import claude_todo, codex_plan, ralph
from planwire.formats.parsed import FileProblem, ParsedFile, Source
from planwire.v1.task_pb2 import Task

from tests.formats.reading import dependencies, plans, problems, tasks

SAMPLES = Path(__file__).parent / "samples"


def read(path: str, format_: str) -> ParsedFile:
    """Reads a sample, which has to be recognised."""
    file = read_plan_file(str(SAMPLES / path), "auto")
    assert file.format == format_
    return file.parse(Source("w", file.format, path))


def as_dict(task: Task) -> dict[str, Any]:
    return MessageToDict(task, preserving_proto_field_name=True)


def titles(parsed: ParsedFile) -> list[tuple[str, str, str]]:
    """Title, status and number of the tasks in the plan's order."""
    found = sorted((imported.task for imported in tasks(parsed).values()), key=lambda task: task.order_index)
    return [
        (task.title, as_dict(task).get("status", "").removeprefix("TASK_STATUS_").lower(), task.external_ref)
        for task in found
    ]


def edges(parsed: ParsedFile) -> set[tuple[str, str]]:
    return {(source, target) for source, _, target, _ in dependencies(parsed)}


def source(format_: str) -> Source:
    return Source("w", format_, "file.json")


class TestRalph:
    def test_the_stories_in_the_order_of_their_priorities(self) -> None:
        parsed = read("prd.json", "ralph")
        assert titles(parsed) == [
            ("Keep the berths in a table", "completed", "US-001"),
            ("Show the free berths", "pending", "US-002"),
            ("Book a berth", "pending", "US-003"),
        ]
        assert parsed.items == 5
        assert edges(parsed) == {("US-001", "US-002")}
        assert problems(parsed) == [
            (6, "US-002", "link", "its dependency on US-009: US-009 is not among the tasks of the file"),
            (25, "US-003", "note", "passes must be true or false, not a string: the task is pending"),
            (26, "US-001", "skipped", "the one in line 16 has the same id"),
            (26, "", "skipped", "a story must be an object, not a string"),
        ]

    def test_what_a_story_says(self) -> None:
        task = as_dict(tasks(read("prd.json", "ralph"))["US-001"].task)
        assert task["description"] == (
            "As a harbour master, I want berths to be kept.\n\n## Acceptance criteria\n\n- There is a migration\n\n"
            "## Notes\n\nThe migration is 0012."
        )
        assert task["metadata"] == {"ralph": {"priority": 1}}
        assert as_dict(tasks(read("prd.json", "ralph"))["US-003"].task)["metadata"] == {
            "ralph": {"priority": 3, "passes": "soon"}
        }

    def test_the_plan_is_the_project(self) -> None:
        (plan,) = plans(read("prd.json", "ralph"))
        assert (plan.name, plan.description, plan.target_branch) == (
            "Harbour",
            "Ships can land.",
            "ralph/landing-stage",
        )

    def test_a_list_of_features(self) -> None:
        parsed = read("features.json", "ralph")
        assert titles(parsed) == [
            ("A ship can land", "completed", ""),
            ("A ship can leave", "pending", ""),
            ("A ship can leave", "pending", ""),
        ]
        assert tasks(parsed)["A ship can land"].task.description == "## Steps\n\n- Sail in\n- Tie up"
        assert (parsed.items, problems(parsed), len(tasks(parsed))) == (3, [], 3)

    @pytest.mark.parametrize("data", [b'{"userStories": {}}', b'{"userStories": null}', b"3", b'{"tasks": []}'])
    def test_what_is_none_is_refused(self, data: bytes) -> None:
        with pytest.raises(FileProblem, match="no user stories"):
            ralph.parse(data, source("ralph"))


class TestClaudeCode:
    def test_a_list_of_todos(self) -> None:
        parsed = read("claude-todos.json", "claude-todo")
        assert titles(parsed) == [
            ("Survey the ground", "completed", "1"),
            ("Dig the basin", "in_progress", "2"),
            ("Lay the wall", "pending", "3"),
        ]
        assert as_dict(tasks(parsed)["3"].task)["priority"] == "PRIORITY_LOW"
        assert parsed.items == 4
        assert problems(parsed) == [
            (4, "3", "note", "status 'someday' is not one of Claude Code's: the metadata has it"),
            (5, "4", "skipped", "content is missing"),
        ]
        assert as_dict(tasks(parsed)["3"].task)["metadata"]["claude_todo"]["status"] == "someday"

    def test_a_folder_of_tasks(self) -> None:
        parsed = read("claude-tasks", "claude-todo")
        assert titles(parsed) == [
            ("Survey the ground", "completed", "1"),
            ("Dig the basin", "in_progress", "2"),
            ("Lay the wall", "cancelled", "10"),
        ]
        assert edges(parsed) == {("1", "2"), ("2", "10")}
        assert (tasks(parsed)["2"].task.assigned_agent, parsed.items) == ("digger", 4)
        assert [(problem.file, problem.kind, problem.reason) for problem in parsed.problems] == [
            ("10.json", "link", "its blocks 77: 77 is not among the tasks of the file"),
            ("11.json", "skipped", "not JSON: Expecting value at line 1, column 25"),
        ]

    @pytest.mark.parametrize("form", ["list", "todos", "tasks", "one"])
    def test_all_forms(self, form: str) -> None:
        todo = {"subject": "x", "status": "pending"}
        document: Any = {"list": [todo], "one": todo}.get(form, {form: [todo]})
        assert titles(claude_todo.parse(json.dumps(document).encode(), source("claude-todo"))) == [("x", "pending", "")]

    def test_todos_without_ids_are_told_apart_by_their_titles(self) -> None:
        todos = [{"content": "x", "status": "pending"}, {"content": "x", "status": "completed"}]
        parsed = claude_todo.parse(json.dumps(todos).encode(), source("claude-todo"))
        assert titles(parsed) == [("x", "pending", ""), ("x", "completed", "")]
        assert problems(parsed) == []


class TestCodex:
    def test_a_plan(self) -> None:
        parsed = read("codex-plan.json", "codex-plan")
        assert titles(parsed) == [
            ("Survey the ground", "completed", ""),
            ("Dig the basin", "in_progress", ""),
            ("Lay the wall", "pending", ""),
            ("Lay the wall", "pending", ""),
        ]
        assert [problem[1:] for problem in problems(parsed)] == [
            ("Lay the wall (2)", "note", "status 'perhaps' is not one of Codex': the metadata has it")
        ]
        assert plans(parsed)[0].description == "Stone before wood."

    def test_the_last_plan_of_a_session(self) -> None:
        parsed = read("codex-session.jsonl", "codex-plan")
        assert titles(parsed) == [("Survey the ground", "completed", ""), ("Lay the wall", "in_progress", "")]
        assert {entry.line for entry in parsed.entries if entry.record.HasField("task")} == {4}

    @pytest.mark.parametrize("data", [b"{}", b'{"plan": {}}', b"1", b'{"plan": null}'])
    def test_what_is_none_is_refused(self, data: bytes) -> None:
        with pytest.raises(FileProblem, match="no plan"):
            codex_plan.parse(data, source("codex-plan"))
