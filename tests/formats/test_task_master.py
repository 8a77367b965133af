"""The tasks.json of Task Master."""

import json
from pathlib import Path
from typing import Any

import pytest
from google.protobuf.json_format import MessageToDict
from planwire.formats import task_master
from planwire.formats.parsed import FileProblem, ParsedFile, Source
from planwire.v1.transfer_service_pb2 import ImportedTask

from tests.formats.reading import dependencies, kinds, plans, problems, records, tasks

SAMPLE = (Path(__file__).parent / "samples" / "tasks.json").read_bytes()
SOURCE = Source("w", "task-master", "tasks")


def parse(*items: Any) -> ParsedFile:
    """Reads tasks in the older form, without tags."""
    return task_master.parse(json.dumps({"tasks": items}).encode(), SOURCE)


def item(id_: Any = 1, **fields: Any) -> dict[str, Any]:
    return {"id": id_, "title": f"Title of {id_}", **fields}


@pytest.fixture(scope="module")
def sample() -> dict[str, ImportedTask]:
    return tasks(task_master.parse(SAMPLE, SOURCE))


def label(imported: ImportedTask, field: str, prefix: str) -> str:
    return str(MessageToDict(imported.task, preserving_proto_field_name=True).get(field, "")).removeprefix(prefix)


def test_every_task_and_subtask_is_a_task_or_a_problem() -> None:
    parsed = task_master.parse(SAMPLE, SOURCE)
    assert (parsed.items, kinds(parsed)) == (9, {"plan": 2, "task": 9, "dependency": 5})
    assert problems(parsed) == [
        (28, "master 2.2", "link", "its dependency on 1.9: 1.9 is not among the tasks of the file"),
        (32, "master 4", "link", "its dependency on 4: it would wait for or belong to itself"),
        (34, "master 6", "note", "priority 'urgent' is not one of Task Master's: the metadata has it"),
        (34, "master 6", "link", "its dependency on 5: it closes the cycle 6 -> 5 -> 6, where `->` is `blocks`"),
        (42, "next 1", "note", "status 'someday' is not one of Task Master's: the metadata has it"),
    ]


def test_every_entry_knows_its_line() -> None:
    lines = SAMPLE.decode().split("\n")
    for entry in task_master.parse(SAMPLE, SOURCE).entries:
        if entry.record.HasField("task"):
            begun = "\n".join(lines[entry.line - 1 :])
            title = entry.record.task.task.title
            assert begun.index(f'"title": "{title}"') == begun.index('"title"')


def test_empty_lines_count() -> None:
    parsed = task_master.parse(
        b'{"tasks": [' + b"\n" * 50 + b'{"id": 1, "title": "x"},\n{"id": 2, "title": "y"}]}', SOURCE
    )
    assert [entry.line for entry in parsed.entries] == [1, 51, 52]


def test_every_tag_is_a_plan() -> None:
    master, following = plans(task_master.parse(SAMPLE, SOURCE))
    assert MessageToDict(master, preserving_proto_field_name=True) == {
        "id": master.id,
        "name": "master",
        "status": "PLAN_STATUS_ACTIVE",
        "description": "The main line.",
        "created_at": "2026-01-01T00:00:00Z",
        "metadata": {
            "task_master": {
                "metadata": {
                    "created": "2026-01-01T00:00:00.000Z",
                    "updated": "2026-02-01T10:00:00.000Z",
                    "description": "The main line.",
                }
            }
        },
    }
    assert (following.name, following.HasField("metadata")) == ("next", False)


@pytest.mark.parametrize(
    ("document", "plan", "names"),
    [
        ({"tasks": [item()]}, "", ["tasks"]),
        ({"tasks": [item()]}, "Ship", ["Ship"]),
        ({"master": {"tasks": [item()]}}, "Ship", ["Ship/master"]),
        ({"tasks": [item()], "master": {"tasks": []}, "meta": {}}, "", ["tasks", "master"]),
        ({"master": {"tasks": []}}, "", ["master"]),
    ],
)
def test_names_of_plans(document: Any, plan: str, names: list[str]) -> None:
    parsed = task_master.parse(json.dumps(document).encode(), Source("w", "task-master", "tasks", plan))
    assert [each.name for each in plans(parsed)] == names


def test_what_stands_beside_a_list_without_tags_is_kept() -> None:
    (plan,) = plans(task_master.parse(b'{"tasks": [], "meta": {"projectName": "x"}}', SOURCE))
    assert MessageToDict(plan.metadata) == {"task_master": {"meta": {"projectName": "x"}}}


def test_statuses_and_priorities(sample: dict[str, ImportedTask]) -> None:
    assert {
        name: (label(task, "status", "TASK_STATUS_"), label(task, "priority", "PRIORITY_"))
        for name, task in sample.items()
    } == {
        "master 1": ("COMPLETED", "HIGH"),
        "master 2": ("IN_PROGRESS", "NORMAL"),
        "master 2.1": ("IN_PROGRESS", "NORMAL"),
        "master 2.2": ("PENDING", "NORMAL"),
        "master 3": ("PENDING", "CRITICAL"),
        "master 4": ("PENDING", "LOW"),
        "master 5": ("CANCELLED", "NORMAL"),
        "master 6": ("COMPLETED", "NORMAL"),
        "next 1": ("PENDING", "NORMAL"),
    }
    assert label(sample["master 2.1"], "review", "TASK_REVIEW_") == "PENDING"
    assert (sample["master 2"].task.attempt, sample["master 3"].task.attempt) == (1, 0)


def test_a_task_holds_what_the_file_says(sample: dict[str, ImportedTask]) -> None:
    first = MessageToDict(sample["master 1"].task, preserving_proto_field_name=True)
    assert first == {
        "id": first["id"],
        "plan_id": first["plan_id"],
        "order_index": 0,
        "title": "Set up the project",
        "description": "Folders and files.\n\n## Details\n\nUse a template.\n\n## Test strategy\n\nIt builds.",
        "priority": "PRIORITY_HIGH",
        "status": "TASK_STATUS_COMPLETED",
        "external_ref": "1",
        "metadata": {
            "task_master": {"id": 1.0, "status": "done", "priority": "high", "dependencies": [], "complexity": 3.0}
        },
    }
    second = sample["master 2"].task
    assert (second.assigned_agent, list(second.labels)) == ("ada", ["parser"])
    assert second.updated_at.ToJsonString() == "2026-02-01T10:00:00Z"


def test_subtasks_are_parts_of_their_task_and_come_after_it(sample: dict[str, ImportedTask]) -> None:
    parent = sample["master 2"].task
    for number in ("2.1", "2.2"):
        assert sample[f"master {number}"].task.parent_task_id == parent.id
    in_master = [task.task.order_index for name, task in sample.items() if name.startswith("master")]
    assert in_master == list(range(8))


def test_depends_on_is_turned_into_blocks() -> None:
    edges = {(source, target) for source, _, target, _ in dependencies(task_master.parse(SAMPLE, SOURCE))}
    assert edges == {
        ("master 1", "master 2"),
        ("master 2.1", "master 2.2"),  # a subtask calls its sibling by its last number
        ("master 2.2", "master 3"),
        ("master 2", "master 3"),
        ("master 6", "master 5"),
    }


@pytest.mark.parametrize(
    ("broken", "reason"),
    [
        (7, "a task must be an object, not a number"),
        ({"title": "x"}, "id is missing, or neither a number nor a string"),
        ({"id": None, "title": "x"}, "id is missing, or neither a number nor a string"),
        ({"id": True, "title": "x"}, "id is missing, or neither a number nor a string"),
        ({"id": [], "title": "x"}, "id is missing, or neither a number nor a string"),
        ({"id": 2}, "title is missing"),
        ({"id": 2, "title": ""}, "title is missing"),
        ({"id": 2, "title": 3}, "title must be a string, not a number"),
        ({"id": 1, "title": "again"}, "the one in line 1 has the same id"),
        ({"id": "1", "title": "again"}, "the one in line 1 has the same id"),
        (item(2, status=["done"]), "status must be a string, not a list"),
        (item(2, priority=1), "priority must be a string, not a number"),
        (item(2, dependencies=1), "dependencies must be a list, not a number"),
        (item(2, subtasks={}), "subtasks must be a list, not an object"),
        (item(2, tags=[1]), "tags must be a list of strings, and holds a number"),
        (item(2, details={}), "details must be a string, not an object"),
        (item(2, title="a\0b"), "holds a NUL character, which cannot be stored"),
        (item(2, note="\ud800"), "holds half a surrogate pair, which is no character"),
        (item(2, updatedAt="now"), "updatedAt: 'now' is not a time such as 2026-01-31T12:00:00Z"),
    ],
)
def test_a_broken_task_is_skipped_and_reading_goes_on(broken: Any, reason: str) -> None:
    parsed = parse(item(1), broken, item(3))
    assert list(tasks(parsed)) == ["1", "3"]
    ((line, _, kind, why),) = problems(parsed)
    assert (parsed.items, line, kind, why) == (3, 1, "skipped", reason)


def test_the_subtasks_of_a_broken_task_are_skipped_with_it() -> None:
    parsed = parse({"id": 1, "subtasks": [item(1, subtasks=[item(1)])]}, {"title": "x", "subtasks": [item(5)]}, item(2))
    assert [(name, kind, reason) for _, name, kind, reason in problems(parsed)] == [
        ("1", "skipped", "title is missing"),
        ("1.1", "skipped", "its task 1 was left out"),
        ("1.1.1", "skipped", "its task 1.1 was left out"),
        ("?", "skipped", "id is missing, or neither a number nor a string"),
        ("?.5", "skipped", "its task ? was left out"),
    ]
    assert (parsed.items, list(tasks(parsed))) == (6, ["2"])


def test_numbers_of_subtasks_may_be_whole() -> None:
    parsed = parse(item(1, subtasks=[item("1.1"), item("1.2", dependencies=["1.1"])]))
    assert list(tasks(parsed)) == ["1", "1.1", "1.2"]
    assert [(source, target) for source, _, target, _ in dependencies(parsed)] == [("1.1", "1.2")]


def test_a_dependency_that_is_no_number_is_reported() -> None:
    parsed = parse(item(1, dependencies=[None, True, {"id": 2}]), item(2))
    assert [reason for *_, reason in problems(parsed)] == [
        f"one of its dependencies must be a number or a string, not {what}"
        for what in ("null", "true or false", "an object")
    ]


def test_a_subtask_may_depend_on_a_task() -> None:
    parsed = parse(item(1, subtasks=[item(1, dependencies=[2, 3])]), item(2), item(3))
    # There is no sibling 1.2 or 1.3, so these are the tasks of that number.
    assert [(source, target) for source, _, target, _ in dependencies(parsed)] == [("2", "1.1"), ("3", "1.1")]


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b'{"tasks": [', "not JSON: Expecting value at line 1, column 12"),
        (b'{"tasks": []}\n{"tasks": []}', "not JSON: Extra data at line 2, column 1"),
        (b'{"tasks": [NaN]}', "the file holds NaN, which is not JSON"),
        (b'{"tasks": ' + b"[" * 100_000, "the file is nested too deeply"),
        (b"[]", "a tasks.json holds an object, and this file a list"),
        (b"{}", 'no list of tasks: a tasks.json is {"tasks": [...]} or {"<tag>": {"tasks": [...]}}'),
        (b'{"tasks": {}}', 'no list of tasks: a tasks.json is {"tasks": [...]} or {"<tag>": {"tasks": [...]}}'),
        (b'{\n"\xff": 1}', "line 2 is not UTF-8 (byte 0xff): save the file as UTF-8 and import it again"),
    ],
)
def test_a_file_that_cannot_be_read_is_refused(data: bytes, reason: str) -> None:
    with pytest.raises(FileProblem) as problem:
        task_master.parse(data, SOURCE)
    assert str(problem.value) == reason


def test_what_is_no_list_beside_the_tags_is_skipped() -> None:
    parsed = task_master.parse(b'{"master": {"tasks": []}, "version": 2, "old": {"tasks": null}}', SOURCE)
    assert (parsed.items, problems(parsed)) == (
        2,
        [(1, "version", "skipped", "holds no list of tasks"), (1, "old", "skipped", "holds no list of tasks")],
    )


def test_a_list_about_which_something_cannot_be_stored() -> None:
    parsed = task_master.parse(b'{"master": {"tasks": [], "metadata": {"created": "then"}}}', SOURCE)
    assert problems(parsed) == [
        (
            1,
            "master",
            "note",
            "what the file says about the list is left out: created: 'then' is not a time such as 2026-01-31T12:00:00Z",
        )
    ]


def test_the_same_file_gives_the_same_records() -> None:
    assert records(task_master.parse(SAMPLE, SOURCE)) == records(task_master.parse(SAMPLE, SOURCE))


def test_equal_numbers_in_two_tags_are_two_tasks(sample: dict[str, ImportedTask]) -> None:
    assert sample["master 1"].task.id != sample["next 1"].task.id
