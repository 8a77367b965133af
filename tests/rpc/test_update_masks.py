"""update_mask: what an update changes, and what it clears."""

import re
from dataclasses import dataclass
from typing import Any

import pytest
from google.protobuf.message import Message

from tests.rpc import annotated
from tests.rpc.client import METHODS, Client
from tests.rpc.refusal import invalid

pytestmark = pytest.mark.shares_server

KINDS = ["workspace", "plan", "phase", "task"]
REQUIRED = {"workspace": "name", "plan": "name", "phase": "name", "task": "title"}
# What a field is when it is cleared, where that is not the empty value.
CLEARED = {
    "workspace": {"default_branch": "main"},
    "plan": {"version": 1, "priority": 2},
    "phase": {},
    "task": {"priority": 2},
}
COUNTED = ("updated_at", "revision", "etag")
# What follows from another field.
DERIVED = {"program_id": ("program_workspace_id",)}

TIME = {"seconds": 1_700_000_000}
# A value of each field that can be updated, other than what it is at first.
VALUES: dict[str, dict[str, Any]] = {
    "workspace": {
        "name": "new",
        "git_url": "new",
        "default_branch": "new",
        "is_git_repository": True,
        "four_eyes": True,
        "session_ownership": True,
        "current_commit_sha": "abcdef1",
        "graph_indexed_at": TIME,
        "graph_indexed_commit_sha": "abcdef3",
        "metadata": {"new": True},
    },
    "plan": {
        "project_id": "new",
        "session_id": "new",
        "name": "new",
        "version": 7,
        "description": "new",
        "category": "new",
        "priority": "PRIORITY_HIGH",
        "target_branch": "new",
        "sequential_phases": True,
        "budget_micros_usd": 7,
        "metadata": {"new": True},
    },
    "phase": {"name": "new", "description": "new", "order_index": 7},
    "task": {
        "order_index": 7,
        "wave": 7,
        "title": "new",
        "request_text": "new",
        "description": "new",
        "priority": "PRIORITY_HIGH",
        "requires_approval": True,
        "capability": "new",
        "assigned_agent": "new",
        "max_attempts": 7,
        "available_at": TIME,
        "estimated_resources": {"cpu_cores": 7},
        "labels": ["new"],
        "external_ref": "new",
        "metadata": {"new": True},
    },
}


@dataclass
class Subject:
    """A resource that is updated."""

    client: Client
    kind: str
    names: dict[str, str]
    values: dict[str, Any]

    def update(self, fields: dict[str, Any], mask: list[str] | None = None) -> Message:
        """The resource after an update; without a mask what is set counts."""
        request = self.names | {self.kind: fields} | ({} if mask is None else {"update_mask": {"paths": mask}})
        updated: Message = getattr(getattr(self.client, f"Update{self.kind.title()}")(**request), self.kind)
        assert updated == self.get()
        return updated

    def get(self) -> Message:
        got: Message = getattr(getattr(self.client, f"Get{self.kind.title()}")(**self.names), self.kind)
        return got


@pytest.fixture(params=KINDS)
def subject(request: pytest.FixtureRequest, client: Client, workspace_id: str) -> Subject:
    kind: str = request.param
    made = client.CreatePlan(
        workspace_id=workspace_id,
        plan={"name": "p"},
        phases=[{"phase": {"name": "a"}}, {"phase": {"name": "b"}}],
        tasks=[{"title": "t"}, {"title": "parent"}],
    )
    values, names = dict(VALUES[kind]), {"workspace_id": workspace_id}
    if kind == "plan":
        values["program_id"] = client.CreateProgram(workspace_id=workspace_id, program={"name": "g"}).program.id
    if kind == "task":
        values |= {"plan_id": made.plan.id, "phase_id": made.phases[1].id, "parent_task_id": made.tasks[1].id}
    if kind != "workspace":
        names[f"{kind}_id"] = {"plan": made.plan, "phase": made.phases[0], "task": made.tasks[0]}[kind].id
    return Subject(client, kind, names, values)


def documented(kind: str) -> set[str]:
    """The fields that the protos say can be updated."""
    request = annotated.message(METHODS[f"Update{kind.title()}"].input_type.full_name)
    text = annotated.comment(request.fields_by_name["update_mask"])
    listed = re.search(r"any of ([a-z_, ]+)\.", text)
    assert listed, text
    return set(listed[1].split(", "))


def without(message: Message, *fields: str) -> Message:
    copy = type(message).FromString(message.SerializeToString())
    for field in fields:
        copy.ClearField(field)
    return copy


def besides(field: str, message: Message) -> Message:
    """The message without what an update of the field changes; a task that moves gets another place."""
    moved = ("order_index",) if field in {"plan_id", "phase_id"} else ()
    return without(message, field, *COUNTED, *DERIVED.get(field, ()), *moved)


def is_set_to(message: Message, field: str, value: Any) -> bool:
    return without(message, field) != message and getattr(message, field) == getattr(
        type(message)(**{field: value}), field
    )


def test_every_documented_field_is_changed_alone(subject: Subject) -> None:
    assert set(subject.values) == documented(subject.kind)
    for field, value in subject.values.items():
        before = subject.get()
        # The other values are there to be left alone.
        other = {key: given for key, given in subject.values.items() if key != "phase_id" or field == "phase_id"}
        after = subject.update(other, [field])
        assert is_set_to(after, field, value), field
        assert besides(field, after) == besides(field, before), field


def is_cleared(subject: Subject, before: Any, after: Any, field: str) -> bool:
    if field == "order_index":
        # After the last place, which its own can have been; in a plan that it comes to it is the first.
        return after.order_index in {before.order_index + 1, 0}
    default = CLEARED[subject.kind].get(field, getattr(type(after)(), field))
    return bool(getattr(after, field) == default)


def test_without_a_mask_what_is_set_is_changed(subject: Subject) -> None:
    for field, value in subject.values.items():
        before = subject.get()
        after = subject.update({field: value})
        assert is_set_to(after, field, value), field
        assert besides(field, after) == besides(field, before), field


def test_a_field_that_is_named_and_not_set_is_cleared(subject: Subject) -> None:
    subject.update(subject.values)
    # What is in a phase has to leave it before the plan.
    for field in sorted(subject.values, reverse=True):
        if field in (REQUIRED[subject.kind], "plan_id"):
            continue
        before = subject.get()
        after = subject.update({}, [field])
        assert is_cleared(subject, before, after, field), field
        assert besides(field, after) == besides(field, before), field


def test_a_star_names_every_field(subject: Subject) -> None:
    required = REQUIRED[subject.kind]
    before = subject.update(subject.values)
    after = subject.update({required: "kept"}, ["*"])
    for field in documented(subject.kind) - {required}:
        assert is_cleared(subject, before, after, field), field
    assert getattr(after, required) == "kept"
    full = subject.update(subject.values, ["*"])
    assert all(is_set_to(full, field, value) for field, value in subject.values.items())


def test_a_star_stands_alone(subject: Subject) -> None:
    """Beside other names it would be of no account whether those are meant."""
    before = subject.get()
    for mask in (["*", REQUIRED[subject.kind]], [REQUIRED[subject.kind], "*"]):
        with invalid("update_mask") as refusal:
            subject.update(subject.values, mask)
        assert "`*` stands alone" in refusal.message
    assert subject.get() == before


def test_what_is_required_is_not_cleared(subject: Subject) -> None:
    required = REQUIRED[subject.kind]
    for mask in ([required], ["*"]):
        with invalid(f"{subject.kind}.{required}"):
            subject.update({}, mask)


def test_other_paths_are_refused(subject: Subject) -> None:
    before = subject.get()
    fields = {field.name for field in before.DESCRIPTOR.fields}
    wrong = fields - documented(subject.kind) | {
        "unknown",
        "",
        "metadata.new",
        "Name",
        "*.*",
        "name ",
        "🚀",
        "a" * 5000,
    }
    for path in wrong:
        with invalid("update_mask") as refusal:
            subject.update(subject.values, [path, REQUIRED[subject.kind]])
        assert path[:500] in refusal.message
        assert REQUIRED[subject.kind] in refusal.message or len(path) > 500
    assert subject.get() == before


def test_an_update_of_nothing_is_refused(subject: Subject) -> None:
    before = subject.get()
    output_only = {"workspace_id": "x", "created_by": "x"} if subject.kind in ("plan", "task") else {"etag": "x"}
    for fields in ({}, output_only):
        with invalid("update_mask") as refusal:
            subject.update(fields)
        assert "nothing to update" in refusal.message
    assert subject.get() == before


def test_nested_messages_are_replaced_whole(client: Client, workspace_id: str, task_id: str) -> None:
    names = {"workspace_id": workspace_id, "task_id": task_id}
    client.UpdateTask(
        **names, task={"metadata": {"a": 1, "b": 2}, "estimated_resources": {"cpu_cores": 1, "extra": {}}}
    )
    task = client.UpdateTask(**names, task={"metadata": {"c": 3}, "estimated_resources": {"gpu_vram_mb": 4}}).task
    assert dict(task.metadata) == {"c": 3}
    assert (task.estimated_resources.HasField("cpu_cores"), task.estimated_resources.gpu_vram_mb) == (False, 4)
    empty = client.UpdateTask(**names, task={"metadata": {}}, update_mask={"paths": ["metadata"]}).task
    assert empty.HasField("metadata")
    assert dict(empty.metadata) == {}
