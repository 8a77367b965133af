"""Whatever a file holds, every item of it is accounted for, and nothing but FileProblem comes out."""

import json
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from planwire.formats.detect import FORMATS, detect
from planwire.formats.parsed import FileProblem, ParsedFile, ProblemKind, Source
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
lines_of_markdown = st.text("- []xX/*#`~<!>1.)\t a\n", max_size=60)


LEFT_OUT = {ProblemKind.SKIPPED, ProblemKind.BLANK, ProblemKind.ASIDE}
# A busy machine is no reason to fail.
patiently = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])


def check(name: str, data: bytes) -> None:
    try:
        parsed = FORMATS[name](data, Source("w", name, "file"))
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
