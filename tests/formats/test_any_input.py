"""Whatever a file holds, every item of it is accounted for, and nothing but FileProblem comes out."""

import json
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from planwire.formats.detect import FOLDERS, FORMATS, detect
from planwire.formats.parsed import FileProblem, Files, ParsedFile, ProblemKind, Source
from planwire.v1.transfer_service_pb2 import ImportRecord

scalars = st.none() | st.booleans() | st.integers() | st.floats() | st.sampled_from(["", "1", "a-1", "open", "done"])
values: st.SearchStrategy[Any] = st.recursive(
    scalars,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner, max_size=3),
    max_leaves=4,
)
links = st.fixed_dictionaries(
    {},
    optional={
        "issue_id": st.sampled_from(["a-1", "a-2"]) | values,
        "depends_on_id": st.sampled_from(["a-1", "a-2", "a-3"]) | values,
        "type": st.sampled_from(["blocks", "parent-child", "related"]) | values,
        "created_at": values,
    },
)
issues = st.fixed_dictionaries(
    {"id": st.sampled_from(["a-1", "a-2", "a-3"]) | values, "title": st.just("x") | values},
    optional={
        "status": values,
        "priority": st.integers(0, 4) | values,
        "labels": st.lists(st.text(max_size=3), max_size=3) | values,
        "dependencies": st.lists(links, max_size=3) | values,
        "created_at": st.just("2026-01-01T00:00:00Z") | values,
        "estimated_minutes": values,
        "description": values,
    },
)
items: st.SearchStrategy[Any] = st.deferred(
    lambda: st.fixed_dictionaries(
        {"id": st.integers(1, 3) | values, "title": st.just("x") | values},
        optional={
            "subtasks": st.lists(items, max_size=2) | values,
            "dependencies": st.lists(st.integers(1, 3) | st.sampled_from(["1.1", "2.1"]), max_size=2) | values,
            "status": values,
            "metadata": values,
        },
    )
)
stories = st.fixed_dictionaries(
    {},
    optional={
        "id": st.sampled_from(["US-1", "US-2", 1, 1.5]) | values,
        "title": st.just("x") | values,
        "description": values,
        "acceptanceCriteria": values,
        "priority": values,
        "passes": values,
        "dependencies": st.lists(st.sampled_from(["US-1", "US-2", 1]), max_size=2) | values,
    },
)
todos = st.fixed_dictionaries(
    {},
    optional={
        "id": st.sampled_from(["1", "2", 3]) | values,
        "content": st.just("x") | values,
        "subject": values,
        "step": st.just("x") | values,
        "status": st.sampled_from(["pending", "completed"]) | values,
        "owner": values,
        "blocks": st.lists(st.sampled_from(["1", "2"]), max_size=2) | values,
        "blockedBy": values,
    },
)
github = st.fixed_dictionaries(
    {},
    optional={
        "number": st.integers(1, 3) | values,
        "title": st.just("x") | values,
        "state": st.sampled_from(["OPEN", "CLOSED"]) | values,
        "labels": st.lists(st.fixed_dictionaries({"name": values}), max_size=2) | values,
        "assignees": values,
        "author": st.fixed_dictionaries({"login": values}) | values,
        "closedAt": st.just("2026-01-01T00:00:00Z") | values,
        "createdAt": st.just("2026-01-01T00:00:00Z") | values,
        "parent": st.fixed_dictionaries({"number": st.integers(1, 3)}) | values,
        "blockedBy": values,
    },
)
front_matter = st.text("---\n: []{}'\"idtleTASK-1&*", max_size=60)
lines_of_markdown = st.text("- []xX/*#`~<!>1.)\t a\n", max_size=60)


LEFT_OUT = {ProblemKind.SKIPPED, ProblemKind.BLANK, ProblemKind.ASIDE}
# A busy machine is no reason to fail.
patiently = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])


def check(name: str, data: bytes | Files) -> None:
    source = Source("w", name, "file")
    try:
        parsed = FORMATS[name](data, source) if isinstance(data, bytes) else FOLDERS[name].parse(data, source)
    except FileProblem:
        return
    tasks = [entry for entry in parsed.entries if entry.record.HasField("task")]
    stored = len(parsed.entries) if name == "planwire" else len(tasks)
    left_out = sum(problem.kind in LEFT_OUT for problem in parsed.problems)
    assert parsed.items == stored + left_out
    check_order(parsed)


def check_order(parsed: ParsedFile) -> None:
    known = {""}
    for entry in parsed.entries:
        record = ImportRecord.FromString(entry.record.SerializeToString())
        if record.HasField("plan"):
            known.add(record.plan.plan.id)
        elif record.HasField("task"):
            assert {record.task.task.plan_id, record.task.task.parent_task_id} <= known
            known.add(record.task.task.id)
        elif record.HasField("dependency"):
            assert {record.dependency.source.task_id, record.dependency.target.task_id} <= known


def as_json(value: Any) -> bytes:
    return json.dumps(value).encode()


@patiently
@given(st.lists(issues, max_size=4))
def test_beads(given_issues: list[Any]) -> None:
    check("beads", b"\n".join(map(as_json, given_issues)))


@patiently
@given(st.lists(items, max_size=4) | values)
def test_task_master(given_items: Any) -> None:
    check("task-master", as_json({"tasks": given_items}))


@patiently
@given(st.lists(stories | values, max_size=4), st.booleans())
def test_ralph(given_stories: list[Any], is_list: bool) -> None:
    check("ralph", as_json(given_stories if is_list else {"userStories": given_stories}))


@patiently
@given(st.lists(todos | values, max_size=4))
def test_todos(given_todos: list[Any]) -> None:
    check("claude-todo", as_json(given_todos))
    check("claude-todo", {f"{number}.json": as_json(todo) for number, todo in enumerate(given_todos)})
    check("codex-plan", as_json({"plan": given_todos}))


@patiently
@given(st.lists(github | values, max_size=4))
def test_github(issues: list[Any]) -> None:
    check("github", as_json(issues))


@patiently
@given(st.lists(front_matter | st.just("---\nid: TASK-1\ntitle: x\n---\n"), max_size=3), st.binary(max_size=20))
def test_backlog(texts: list[str], data: bytes) -> None:
    check("backlog", {f"tasks/{number}.md": text.encode() for number, text in enumerate(texts)} | {"tasks/x.md": data})


@patiently
@given(st.lists(issues, max_size=3), st.lists(links | values, max_size=3), st.binary(max_size=20))
def test_backups_of_beads(given_issues: list[Any], parts: list[Any], data: bytes) -> None:
    files = {"issues.jsonl": given_issues, "dependencies.jsonl": parts, "labels.jsonl": parts, "comments.jsonl": parts}
    check("beads", {name: b"\n".join(map(as_json, values)) for name, values in files.items()} | {"events.jsonl": data})


@patiently
@given(lines_of_markdown)
def test_markdown(text: str) -> None:
    check("markdown", text.encode())


@pytest.mark.parametrize("name", FORMATS)
@patiently
@given(data=st.binary(max_size=60) | values.map(as_json))
def test_any_bytes(name: str, data: bytes) -> None:
    check(name, data)


@patiently
@given(st.binary(max_size=60) | values.map(as_json))
def test_detection(data: bytes) -> None:
    try:
        assert detect(data, "") in FORMATS
    except FileProblem as problem:
        assert str(problem)  # either way is right, and there is no third
