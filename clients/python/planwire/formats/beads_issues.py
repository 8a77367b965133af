"""What an issue of beads becomes. docs/formats.md says where everything goes."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from google.protobuf.timestamp_pb2 import Timestamp

from planwire.formats import tasks
from planwire.formats.json_document import Document
from planwire.formats.json_values import JsonObject, list_field, text_field, texts_field, time_field, type_name
from planwire.formats.parsed import Problem, ProblemKind, Source
from planwire.v1 import priority_pb2 as priority_pb
from planwire.v1 import task_pb2 as task_pb
from planwire.v1 import transfer_service_pb2 as import_pb

NOBODY = "anonymous"

_STATUSES = {
    "open": task_pb.TASK_STATUS_PENDING,
    "blocked": task_pb.TASK_STATUS_PENDING,
    "deferred": task_pb.TASK_STATUS_PENDING,
    "pinned": task_pb.TASK_STATUS_PENDING,
    "in_progress": task_pb.TASK_STATUS_IN_PROGRESS,
    "hooked": task_pb.TASK_STATUS_IN_PROGRESS,
    "closed": task_pb.TASK_STATUS_COMPLETED,
    "tombstone": task_pb.TASK_STATUS_CANCELLED,
}
_PRIORITIES = (
    priority_pb.PRIORITY_CRITICAL,
    priority_pb.PRIORITY_HIGH,
    priority_pb.PRIORITY_NORMAL,
    priority_pb.PRIORITY_LOW,
    priority_pb.PRIORITY_LOW,
)
# The fields that make up a task's description, with their headings there.
_SECTIONS = {"Design": "design", "Acceptance criteria": "acceptance_criteria", "Notes": "notes"}
# The fields that a task holds, with the task's names for them; the others go to its metadata.
_STORED = {
    "title": "title",
    **dict.fromkeys(("description", *_SECTIONS.values()), "description"),
    "assignee": "assigned_agent",
    "labels": "labels",
    "external_ref": "external_ref",
    "created_by": "created_by",
}
# The first second of the year one.
_YEAR_ONE = -62_135_596_800
_ENDED = {task_pb.TASK_STATUS_COMPLETED, task_pb.TASK_STATUS_CANCELLED, task_pb.TASK_STATUS_SKIPPED}
_REASON_LENGTH = 1000
_SECONDS_PER_MINUTE = 60
_TIMES = ("created_at", "started_at", "updated_at", "closed_at", "deleted_at")
# What is no work, though it may look open.
_HELD = {task_pb.TASK_STATUS_PENDING, task_pb.TASK_STATUS_IN_PROGRESS}


@dataclass(frozen=True, slots=True)
class Issue:
    """A line that can be stored. Its task has neither plan, parent nor order yet."""

    line: int
    file: str
    id: str
    record: import_pb.ImportRecord
    dependencies: list[Any]
    parent: str
    """What lists name beside the dependencies, or in place of them; empty where they do not."""
    notes: list[str]
    begin: int
    """Where it begins in a document of JSON; -1 in JSON Lines."""

    @property
    def task(self) -> task_pb.Task:
        """The task that the issue becomes."""
        return self.record.task.task

    def problem(self, kind: ProblemKind, reason: str) -> Problem:
        """Something that is to be said about the issue."""
        return Problem(kind, self.line, self.id, reason, self.file)


def read_issue(item: JsonObject, line: int, file: str, source: Source) -> Issue:
    """The issue of a line. Raises ValueError where it cannot be stored."""
    name, title, status = text_field(item, "id"), text_field(item, "title"), text_field(item, "status")
    if not name:
        raise ValueError("id is missing")
    if not title.strip():
        raise ValueError("title is missing")
    times = {field: time for field in _TIMES if (time := time_field(item, field))}
    notes = []
    created_at = times.get("created_at")
    if item.get("created_at") and created_at is None:
        # Go's zero time.
        created_at = min(times.values(), key=Timestamp.ToNanoseconds, default=Timestamp(seconds=_YEAR_ONE))
        reason = "which is no time: the earliest other one is taken, and the metadata has it"
        notes.append(f"created_at is {item['created_at'][:60]!r}, {reason}")
    task = task_pb.Task(
        id=source.id("task", name),
        priority=_priority(item),
        status=_STATUSES.get(status, task_pb.TASK_STATUS_PENDING),
        available_at=time_field(item, "defer_until"),
        created_by=text_field(item, "created_by") or NOBODY,
        created_at=created_at,
        updated_at=times.get("updated_at"),
    )
    if task.status in _HELD and (hold := _hold(item)):
        task.status, task.skip_reason = task_pb.TASK_STATUS_SKIPPED, hold
    sections = {heading: text_field(item, field) for heading, field in _SECTIONS.items()}
    cut = tasks.fill(
        task,
        title=title,
        description=tasks.joined(text_field(item, "description"), sections),
        assignee=text_field(item, "assignee"),
        labels=texts_field(item, "labels"),
        external_ref=text_field(item, "external_ref") or name,
    )
    minutes = item.get("estimated_minutes")
    if isinstance(minutes, (int, float)) and not isinstance(minutes, bool) and minutes >= 0:
        task.estimated_resources.duration_seconds = minutes * _SECONDS_PER_MINUTE
    task.metadata.update({"beads": tasks.left_over(item, _STORED, cut)})
    notes += (tasks.cut_note(field) for field in cut)
    if status and status not in _STATUSES:
        notes.append(f"status {status[:60]!r} is not one of beads' own: the task is pending, and the metadata has it")
    record = import_pb.ImportRecord(task=import_pb.ImportedTask(task=task))
    _set_history(record.task, item, times)
    begin = Document.begin(item)
    return Issue(line, file, name, record, list_field(item, "dependencies"), text_field(item, "parent"), notes, begin)


def _hold(item: JsonObject) -> str:
    """Why an issue is no work that anybody could do; empty where it is."""
    # The tables of Dolt have 0 and 1.
    if item.get("is_template") in (True, 1):
        return "template"
    if item.get("issue_type") == "gate":
        return "gate"
    return "ephemeral" if item.get("ephemeral") in (True, 1) else ""


def _priority(item: JsonObject) -> priority_pb.Priority:
    number = item.get("priority")
    if number is None:
        return priority_pb.PRIORITY_NORMAL
    if not isinstance(number, int) or isinstance(number, bool):
        raise ValueError(f"priority must be a whole number from 0 to 4, not {type_name(number)}")
    if not 0 <= number < len(_PRIORITIES):
        raise ValueError(f"priority must be a whole number from 0 to 4, not {number}")
    return _PRIORITIES[number]


def _set_history(imported: import_pb.ImportedTask, item: JsonObject, times: Mapping[str, Timestamp]) -> None:
    """What an issue's times tell of its past: its creation, its start, and the change to the status that it has."""
    task = imported.task
    changed_at, changed_by, reason = _last_change(task, item, times)
    if changed_at is None:
        return
    started_at = times.get("started_at")
    steps = [(task_pb.TASK_STATUS_PENDING, times.get("created_at") or changed_at, task.created_by, "")]
    if started_at and task.status in _ENDED:
        steps.append((task_pb.TASK_STATUS_IN_PROGRESS, started_at, task.assigned_agent or NOBODY, ""))
    if task.status != task_pb.TASK_STATUS_PENDING:
        steps.append((task.status, changed_at, changed_by or NOBODY, reason[:_REASON_LENGTH]))
    before = task_pb.TASK_STATUS_UNSPECIFIED
    for place, (status, _, by, why) in enumerate(steps):
        # Clocks differ, and an issue can be older than its line: nothing ends before it begins.
        at = min((time for _, time, _, _ in steps[place:]), key=Timestamp.ToNanoseconds)
        imported.history.add(
            task_id=task.id, old_status=before, new_status=status, changed_by=by, changed_at=at, reason=why
        )
        before = status
    if task.status == task_pb.TASK_STATUS_IN_PROGRESS:
        task.started_at.CopyFrom(changed_at)
    if task.status in _ENDED:
        task.MergeFrom(task_pb.Task(started_at=started_at, completed_at=changed_at))


def _last_change(
    task: task_pb.Task, item: JsonObject, times: Mapping[str, Timestamp]
) -> tuple[Timestamp | None, str, str]:
    """When a task got the status that it has, by whom and why."""
    at = times.get("updated_at") or times.get("created_at")
    match task.status:
        case task_pb.TASK_STATUS_COMPLETED:
            by, why = text_field(item, "closed_by_session"), text_field(item, "close_reason")
            return times.get("closed_at") or at, by, why
        case task_pb.TASK_STATUS_CANCELLED:
            why = ": ".join(filter(None, ("deleted", text_field(item, "delete_reason"))))
            return times.get("deleted_at") or at, text_field(item, "deleted_by"), why
        case task_pb.TASK_STATUS_IN_PROGRESS:
            task.attempt = 1
            return times.get("started_at") or at, task.assigned_agent, ""
    return at, "", task.skip_reason
