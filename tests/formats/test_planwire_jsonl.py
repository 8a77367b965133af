"""Planwire's own JSON Lines."""

import json
import uuid
from typing import Any

import pytest
from google.protobuf.timestamp_pb2 import Timestamp
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from planwire.formats.parsed import _ORDER, FileProblem, ParsedFile, Source
from planwire.formats.planwire_jsonl import parse, to_line
from planwire.v1.dependency_pb2 import Dependency, DependencyEnd, DependencyKind
from planwire.v1.phase_pb2 import Phase
from planwire.v1.plan_pb2 import Plan, PlanHistoryEntry, PlanStatus
from planwire.v1.priority_pb2 import Priority
from planwire.v1.task_pb2 import Task, TaskAttempt, TaskHistoryEntry, TaskReview, TaskStatus
from planwire.v1.transfer_service_pb2 import ImportedPlan, ImportedTask, ImportRecord
from planwire.v1.workspace_pb2 import Workspace

from tests.formats.reading import problems, records

SOURCE = Source("w", "planwire", "file")
ID = "0198c1de-0000-7000-8000-000000000001"
OTHER = "0198c1de-0000-7000-8000-000000000002"

texts = st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"]), max_size=20)
ids = st.uuids().map(str)
times = st.builds(
    Timestamp,
    seconds=st.integers(-62_135_596_800, 253_402_300_799),
    nanos=st.integers(0, 999_999).map(lambda micros: micros * 1000),
)
numbers = st.integers(0, 2**31 - 1)
free_form = st.dictionaries(
    texts,
    st.recursive(
        st.none() | st.booleans() | st.floats(allow_nan=False, allow_infinity=False) | texts,
        lambda inner: st.lists(inner, max_size=3) | st.dictionaries(texts, inner, max_size=3),
        max_leaves=5,
    ),
    max_size=3,
)
priorities = st.sampled_from(Priority.values())


def one_of(values: list[int]) -> st.SearchStrategy[int]:
    return st.sampled_from(values)


plans = st.builds(
    ImportedPlan,
    plan=st.builds(
        Plan,
        id=ids,
        name=texts,
        version=numbers,
        priority=priorities,
        status=one_of(PlanStatus.values()),
        terminal=st.booleans(),
        metadata=free_form,
        created_at=times,
        revision=st.integers(0, 2**63 - 1),
        etag=texts,
    ),
    history=st.lists(
        st.builds(
            PlanHistoryEntry, plan_id=ids, new_status=one_of(PlanStatus.values()), changed_at=times, reason=texts
        ),
        max_size=2,
    ),
)
tasks = st.builds(
    ImportedTask,
    task=st.builds(
        Task,
        id=ids,
        order_index=st.none() | numbers,
        title=texts,
        description=texts,
        status=one_of(TaskStatus.values()),
        review=one_of(TaskReview.values()),
        labels=st.lists(texts, max_size=3),
        output_data=free_form,
        estimated_resources=st.builds(dict, duration_seconds=st.floats(0, 1e9), extra=free_form),
        completed_at=times,
        revision=st.integers(0, 2**63 - 1),
    ),
    history=st.lists(
        st.builds(
            TaskHistoryEntry, task_id=ids, old_status=one_of(TaskStatus.values()), changed_at=times, changed_by=texts
        ),
        max_size=2,
    ),
)
attempts = st.builds(
    TaskAttempt,
    task_id=ids,
    attempt=numbers,
    status=one_of(TaskStatus.values()),
    output=texts,
    output_data=free_form,
    ended_at=times,
)
phases = st.builds(Phase, id=ids, plan_id=ids, name=texts, order_index=numbers, created_at=times)
edges = st.builds(
    Dependency,
    id=ids,
    source=st.builds(DependencyEnd, plan_id=ids) | st.builds(DependencyEnd, task_id=ids),
    target=st.builds(DependencyEnd, phase_id=ids),
    kind=one_of(DependencyKind.values()),
    created_at=times,
)
portable_workspaces = st.builds(
    Workspace, name=texts, git_url=texts, is_git_repository=st.booleans(), rag_indexed_at=times, metadata=free_form
)
any_record = (
    st.builds(ImportRecord, workspace=portable_workspaces)
    | st.builds(ImportRecord, plan=plans)
    | st.builds(ImportRecord, phase=phases)
    | st.builds(ImportRecord, task=tasks)
    | st.builds(ImportRecord, task_attempt=attempts)
    | st.builds(ImportRecord, dependency=edges)
)

# A busy machine is no reason to fail.
patiently = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])


def read(*lines: Any) -> ParsedFile:
    return parse(b"\n".join(line if isinstance(line, bytes) else json.dumps(line).encode() for line in lines), SOURCE)


@patiently
@given(any_record)
def test_what_is_written_is_read_back(record: ImportRecord) -> None:
    line = to_line(record)
    assert line.count(b"\n") == 1
    assert line.endswith(b"\n")
    parsed = parse(line, SOURCE)
    assert problems(parsed) == []
    assert records(parsed) == [record]
    assert to_line(parsed.entries[0].record) == line


@patiently
@given(free_form)
def test_equal_records_give_equal_bytes(metadata: dict[str, Any]) -> None:
    backwards = dict(reversed(metadata.items()))
    lines = {
        to_line(ImportRecord(task=ImportedTask(task=Task(id=ID, metadata=each)))) for each in (metadata, backwards)
    }
    assert len(lines) == 1


def test_lines_have_the_field_names_of_the_protos() -> None:
    record = ImportRecord(phase=Phase(id=ID, plan_id=OTHER, name="ä", order_index=0))
    assert to_line(record).decode() == (f'{{"phase":{{"id":"{ID}","name":"ä","order_index":0,"plan_id":"{OTHER}"}}}}\n')


def test_what_only_says_where_a_record_is_is_not_written() -> None:
    here = Workspace(
        id="w", path="/w", parent_workspace_id="v", name="W", created_at=Timestamp(seconds=1), revision=7, etag="7"
    )
    assert to_line(ImportRecord(workspace=here)) == b'{"workspace":{"name":"W"}}\n'
    assert here.path == "/w"
    for record in (
        ImportRecord(plan=ImportedPlan(plan=Plan(id=ID, workspace_id="w"))),
        ImportRecord(phase=Phase(id=ID, workspace_id="w")),
        ImportRecord(task=ImportedTask(task=Task(id=ID, workspace_id="w"))),
        ImportRecord(dependency=Dependency(id=ID, workspace_id="w")),
    ):
        assert b"workspace_id" not in to_line(record)


def test_records_are_put_into_the_order_in_which_a_server_takes_them() -> None:
    child = {"task": {"task": {"id": OTHER, "title": "child", "parent_task_id": ID}}}
    parent = {"task": {"task": {"id": ID, "title": "parent"}}}
    parsed = read(child, {"dependency": {"kind": "DEPENDENCY_KIND_BLOCKS"}}, parent, {"workspace": {}})
    assert [(entry.line, entry.record.WhichOneof("record")) for entry in parsed.entries] == [
        (4, "workspace"),
        (3, "task"),
        (1, "task"),
        (2, "dependency"),
    ]


def test_tasks_that_are_each_others_parents_are_left_to_the_server() -> None:
    first = {"task": {"task": {"id": ID, "parent_task_id": OTHER}}}
    second = {"task": {"task": {"id": OTHER, "parent_task_id": ID}}}
    assert len(read(first, second).entries) == 2


def test_names_in_lower_camel_case_are_read_too() -> None:
    (entry,) = read({"phase": {"id": ID, "planId": OTHER}}).entries
    assert entry.record.phase.plan_id == OTHER


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        (b"", "the line is blank"),
        (b"{", "not JSON: Expecting property name enclosed in double quotes at column 2"),
        ([], "must be an object, not a list"),
        ({}, "not a record: it holds none of workspace, plan, phase, task, dependency, task_attempt, note, "),
        ({"task": {}}, "the task has no id"),
        ({"phase": {"name": "x"}}, "the phase has no id"),
        ({"plan": {"plan": {"id": OTHER}}, "phase": {"id": ID}}, "not a record: "),
        ({"saga": {}}, 'not a record: Message type "planwire.v1.ImportRecord" has no field named "saga"'),
        ({"task": {"task": {"id": ID, "title": 7}}}, "not a record: "),
        ({"task": {"task": {"id": ID, "status": "TASK_STATUS_LOST"}}}, "not a record: Invalid enum value"),
        ({"task": {"task": {"id": ID, "created_at": "now"}}}, "not a record: "),
        ({"task": {"task": {"id": ID, "order_index": 2**31}}}, "not a record: "),
        ({"task": {"task": {"id": ID, "title": "a\0b"}}}, "the line holds a NUL character, which cannot be stored"),
        ({"task": {"task": {"id": ID, "title": "\ud800"}}}, "the line holds half a surrogate pair"),
        (
            b'{"task": {"task": {"metadata": {"a": ' + b"[" * 200 + b"]" * 200 + b"}}}}",
            "the line is nested too deeply",
        ),
        ({"workspace": {"name": "again"}}, "line 1 is the same workspace"),
    ],
)
def test_a_broken_line_is_skipped_and_reading_goes_on(line: Any, reason: str) -> None:
    last = {"phase": {"id": str(uuid.uuid4())}}
    parsed = read({"workspace": {"name": "w"}}, line, last)
    assert len(parsed.entries) == 2
    ((number, _, kind, why),) = problems(parsed)
    assert (parsed.items, number, kind) == (3, 2, "blank" if line == b"" else "skipped")
    assert why.startswith(reason)
    assert "\n" not in why
    assert "field: " not in why


def test_an_id_that_was_used_is_skipped() -> None:
    task = {"task": {"task": {"id": ID, "title": "x"}}}
    parsed = read(task, {"phase": {"id": ID}}, task)
    assert problems(parsed) == [(3, ID, "skipped", "line 1 is the same task")]


def test_a_file_without_any_record_is_refused() -> None:
    with pytest.raises(FileProblem, match=r"no line is a record of Planwire \(line 1: must be an object, not null\)"):
        read(None)


def test_every_kind_of_record_has_its_place_in_the_order() -> None:
    assert set(_ORDER) == {field.name for field in ImportRecord.DESCRIPTOR.oneofs_by_name["record"].fields}
