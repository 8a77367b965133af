"""Messages as rows."""

import json
from typing import Any

import pytest
from google.protobuf.field_mask_pb2 import FieldMask
from hypothesis import given
from hypothesis import strategies as st
from planwire.v1.dependency_pb2 import DependencyKind
from planwire.v1.plan_pb2 import PlanStatus
from planwire.v1.priority_pb2 import Priority
from planwire.v1.task_pb2 import Task, TaskReview, TaskStatus

from service.errors import InvalidArgument
from service.store.fields import fields_of, patch_row
from service.store.rows import enum_labels, labels, to_row

FIELDS = frozenset(field.name for field in Task.DESCRIPTOR.fields)
TEXT = st.text(st.characters(codec="utf-8"))
JSON = st.dictionaries(
    TEXT,
    st.recursive(
        st.none() | st.booleans() | st.floats(allow_nan=False, allow_infinity=False) | TEXT,
        lambda inner: st.lists(inner, max_size=3) | st.dictionaries(TEXT, inner, max_size=3),
        max_leaves=5,
    ),
    max_size=3,
)
TIMES = st.fixed_dictionaries(
    {"seconds": st.integers(-62135596800, 253402300799), "nanos": st.integers(0, 999_999_999)}
)


def task_of(fields: dict[str, Any]) -> Task:
    return Task(**fields)


TASKS = st.fixed_dictionaries(
    {},
    optional={
        "title": TEXT,
        "priority": st.integers(0, 4),
        "status": st.integers(0, 8),
        "requires_approval": st.booleans(),
        "order_index": st.integers(0, 2**31 - 1),
        "labels": st.lists(TEXT),
        "metadata": JSON,
        "available_at": TIMES,
        "estimated_resources": st.fixed_dictionaries({}, optional={"cpu_cores": st.floats(0, 1e300), "extra": JSON}),
    },
).map(task_of)
SUBSETS = st.frozensets(st.sampled_from(sorted(FIELDS)))


@given(TASKS, SUBSETS)
def test_a_row_has_the_set_fields_that_were_asked_for_as_json(task: Task, fields: frozenset[str]) -> None:
    row = to_row(task, fields)
    assert set(row) == {field.name for field, _ in task.ListFields()} & fields
    assert json.loads(json.dumps(row, allow_nan=False)) == row


@given(TASKS)
def test_a_row_says_what_the_message_says(task: Task) -> None:
    row = to_row(task, FIELDS)
    assert row.get("title", "") == task.title
    assert row.get("labels", []) == list(task.labels)
    if task.HasField("order_index"):
        assert row["order_index"] == task.order_index
    if task.HasField("metadata"):
        again = Task()
        again.metadata.update(row["metadata"])
        assert again.metadata == task.metadata
    if task.HasField("available_at"):
        again = Task()
        again.available_at.FromJsonString(row["available_at"])
        difference = task.available_at.ToNanoseconds() - again.available_at.ToNanoseconds()
        assert 0 <= difference < 1000


@given(TASKS, SUBSETS)
def test_a_patch_has_what_the_mask_names(task: Task, mask: frozenset[str]) -> None:
    fields = fields_of(Task.DESCRIPTOR)
    row = to_row(task, fields.updatable)
    if mask - fields.updatable or (not mask and not row):
        with pytest.raises(InvalidArgument) as raised:
            patch_row(task, FieldMask(paths=mask), "task")
        assert [path for path, _ in raised.value.violations] == ["update_mask"]
        return
    patch = patch_row(task, FieldMask(paths=mask), "task")
    assert patch == ({field: row.get(field) for field in mask} if mask else row)
    assert patch_row(task, FieldMask(paths=["*"]), "task") == {field: row.get(field) for field in fields.updatable}


@pytest.mark.parametrize(
    ("enum", "expected"),
    [
        (Priority, [None, "low", "normal", "high", "critical"]),
        (PlanStatus, [None, "draft", "active", "completed", "archived"]),
        (
            TaskStatus,
            [None, "pending", "approved", "in_progress", "completed", "failed", "rejected", "skipped", "cancelled"],
        ),
        (TaskReview, [None, "pending", "approved", "rejected"]),
        (DependencyKind, [None, "blocks", "relates", "discovered_from", "supersedes", "duplicates"]),
    ],
)
def test_labels(enum: Any, expected: list[str | None]) -> None:
    assert list(enum_labels(enum.DESCRIPTOR).values()) == expected
    assert labels(enum.DESCRIPTOR, enum.values()) == expected[1:]


@pytest.mark.parametrize(
    ("task", "path"),
    [
        ({"metadata": {"a": [{"b": float("nan")}]}}, "task.metadata.a[0].b"),
        ({"estimated_resources": {"extra": {"a": float("-inf")}}}, "task.estimated_resources.extra.a"),
        ({"available_at": {"seconds": 253402300800}}, "task.available_at"),
        ({"status": 99}, "task.status"),
    ],
)
def test_what_cannot_be_stored_is_named(task: dict[str, Any], path: str) -> None:
    with pytest.raises(InvalidArgument) as raised:
        to_row(Task(**task), FIELDS, "task")
    assert [field for field, _ in raised.value.violations] == [path]
