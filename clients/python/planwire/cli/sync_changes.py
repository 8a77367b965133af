"""The records that take what a file has changed into a plan: only what it has changed, onto what is there."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from planwire.formats.box_merge import Change
from planwire.formats.parsed import Entry
from planwire.v1.dependency_pb2 import DependencyEnd
from planwire.v1.task_pb2 import (
    TASK_REVIEW_UNSPECIFIED,
    TASK_STATUS_CANCELLED,
    TASK_STATUS_COMPLETED,
    TASK_STATUS_IN_PROGRESS,
    TASK_STATUS_SKIPPED,
    Task,
)
from planwire.v1.transfer_service_pb2 import ImportedTask, ImportRecord

_ENDED = {TASK_STATUS_COMPLETED, TASK_STATUS_SKIPPED, TASK_STATUS_CANCELLED}
# What the server has is kept where a record does not say it, also where only an approver may say it.
_KEPT = (
    "approval_requested_at",
    "approval_requested_by",
    "approval_reason",
    "created_by",
    "original_author",
    "terminal",
    "revision",
    "etag",
)
_OF_ATTEMPT = (
    "attempt",
    "released_attempts",
    "output",
    "output_data",
    "error_message",
    "review",
    "review_feedback",
    "actual_resources",
)


def new_entries(entries: Sequence[Entry], new: Collection[str], known_phases: Collection[str]) -> Iterator[Entry]:
    """What a plan lacks: the tasks with these ids, with their phases and dependencies."""
    tasks = [entry.record.task.task for entry in entries if entry.record.HasField("task")]
    phases = {task.phase_id for task in tasks if task.id in new} - set(known_phases)
    for entry in entries:
        match entry.record.WhichOneof("record"):
            case "phase" if entry.record.phase.id in phases:
                yield entry
            case "task" if entry.record.task.task.id in new:
                yield entry
            case "dependency":
                ends = {_end(entry.record.dependency.source), _end(entry.record.dependency.target)}
                if not ends.isdisjoint(new):
                    yield entry


def changed_entry(entry: Entry, known: Task, change: Change, key: str, *, as_admin: bool) -> Entry:
    """The record of a task that is as it was read from the server, apart from what the file changes.

    It counts as a moment younger than that: if somebody has changed the task since, the record is stale, and nothing of
    that is lost. Only an admin says who approved a task; for others the server keeps it.
    """
    task = Task()
    task.CopyFrom(known)
    # Only a record that counts attempts can say that no review is wanted; it says what the attempt has left, too.
    is_over = change.review == TASK_REVIEW_UNSPECIFIED
    for field in (*_KEPT, *(() if is_over else _OF_ATTEMPT)):
        task.ClearField(field)
    if not as_admin:
        task.ClearField("approved_at")
        task.ClearField("approved_by")
    now = datetime.now(UTC)
    if change.title is not None:
        task.title = change.title
    if change.who is not None:
        task.assigned_agent = change.who
    if change.status is not None:
        task.status = change.status
        task.skip_reason = entry.record.task.task.skip_reason if change.status == TASK_STATUS_SKIPPED else ""
        task.ClearField("session_id")
        task.ClearField("completed_at")
        if change.status in _ENDED:
            task.completed_at.FromDatetime(now)
        if change.status == TASK_STATUS_IN_PROGRESS:
            task.started_at.FromDatetime(now)
            if not known.attempt:
                task.attempt = 1
    if change.review is not None:
        task.review = change.review
    set_said_by_file(task, entry.record.task.task, key)
    task.updated_at.FromDatetime(known.updated_at.ToDatetime(UTC) + timedelta(microseconds=1))
    return replace(entry, record=ImportRecord(task=ImportedTask(task=task)))


def set_said_by_file(task: Task, read: Task, key: str) -> bool:
    """Sets in the metadata of a task what its file says now, such as a mark that the format does not know.

    Whether that was anything else.
    """
    is_said, was_said = key in read.metadata.fields, key in task.metadata.fields
    if is_said == was_said and (not is_said or read.metadata.fields[key] == task.metadata.fields[key]):
        return False
    if is_said:
        task.metadata.fields[key].CopyFrom(read.metadata.fields[key])
    else:
        del task.metadata.fields[key]
    if not task.metadata.fields:
        task.ClearField("metadata")
    return True


def ended_at(task: Task) -> str:
    """When a task came to the status in which it ended, to the second, as files write it."""
    time = (task.completed_at if task.HasField("completed_at") else task.updated_at).ToDatetime(UTC)
    return f"{time:%Y-%m-%dT%H:%M:%SZ}"


def _end(end: DependencyEnd) -> str:
    return end.task_id or end.phase_id or end.plan_id
