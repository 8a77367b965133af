"""The issues of beads (bd): JSON Lines, one issue a line. docs/formats.md says where everything goes."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from google.protobuf.timestamp_pb2 import Timestamp

from planwire.formats import tasks
from planwire.formats.cycles import closing_edges
from planwire.formats.json_lines import Line, read_lines
from planwire.formats.json_values import JsonObject, list_field, text_field, texts_field, time_field, type_name
from planwire.formats.links import Link, dependencies
from planwire.formats.parsed import Entry, FileProblem, ParsedFile, Problem, ProblemKind, Source, first_reason, in_order
from planwire.v1 import dependency_pb2 as dependency_pb
from planwire.v1 import priority_pb2 as priority_pb
from planwire.v1 import task_pb2 as task_pb
from planwire.v1 import transfer_service_pb2 as import_pb

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
_PARENT = "parent-child"
# What an issue says of another one, where Planwire says the same of the two the other way round.
_FLIPPED_KINDS = {
    "blocks": dependency_pb.DEPENDENCY_KIND_BLOCKS,
    "waits-for": dependency_pb.DEPENDENCY_KIND_BLOCKS,
    "supersedes": dependency_pb.DEPENDENCY_KIND_SUPERSEDES,
}
_KINDS = {
    "discovered-from": dependency_pb.DEPENDENCY_KIND_DISCOVERED_FROM,
    "duplicates": dependency_pb.DEPENDENCY_KIND_DUPLICATES,
}
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
_NOBODY = "anonymous"
_REASON_LENGTH = 1000
_SECONDS_PER_MINUTE = 60


@dataclass(frozen=True, slots=True)
class _Issue:
    """A line that can be stored. Its task has neither plan, parent nor order yet."""

    line: int
    id: str
    record: import_pb.ImportRecord
    dependencies: list[Any]
    notes: list[str]

    @property
    def task(self) -> task_pb.Task:
        return self.record.task.task

    def problem(self, kind: ProblemKind, reason: str) -> Problem:
        return Problem(kind, self.line, self.id, reason)


@dataclass(frozen=True, slots=True)
class _Dependency:
    """What an issue says of another one."""

    issue: _Issue
    other: str
    type: str
    created_by: str
    created_at: Timestamp | None

    @property
    def text(self) -> str:
        return f"its dependency on {self.other[:60]} ({self.type[:60]})"

    def link(self) -> Link:
        flipped = _FLIPPED_KINDS.get(self.type)
        source, target = (self.other, self.issue.id) if flipped else (self.issue.id, self.other)
        kind = flipped or _KINDS.get(self.type, dependency_pb.DEPENDENCY_KIND_RELATES)
        return Link(kind, source, target, self.issue.line, self.issue.id, self.text, self.created_by, self.created_at)


def parse(data: bytes, source: Source) -> ParsedFile:
    """The issues of a file as the tasks of one active plan that is called like the source. Raises FileProblem."""
    problems: list[Problem] = []
    issues: dict[str, _Issue] = {}
    items = 0
    for line in read_lines(data):
        items += 1
        if isinstance(line, Problem):
            problems.append(line)
            continue
        try:
            issue = _issue(line, source)
        except ValueError as error:
            problems.append(_skipped(line, str(error)))
            continue
        if issue.id in issues:
            problems.append(_skipped(line, f"line {issues[issue.id].line} has the same id"))
            continue
        issues[issue.id] = issue
        problems += (issue.problem(ProblemKind.NOTE, note) for note in issue.notes)
    if not issues:
        raise FileProblem(f"no line is an issue of beads{first_reason(problems)}")
    plan = tasks.active_plan(source, "", source.name)
    _number(issues, plan.id)
    given, unreadable = _dependencies(issues)
    others, cycles = _set_parents(issues, given)
    task_ids = {name: issue.task.id for name, issue in issues.items()}
    dependency_entries, refused = dependencies((each.link() for each in others), task_ids, source)
    entries = [Entry(import_pb.ImportRecord(plan=import_pb.ImportedPlan(plan=plan)), 1, source.name)]
    entries += (Entry(issue.record, issue.line, issue.id) for issue in issues.values())
    problems += unreadable + cycles + refused
    return ParsedFile(
        items,
        in_order(entries + dependency_entries),
        sorted(problems, key=lambda problem: problem.line),
    )


def _skipped(line: Line, reason: str) -> Problem:
    name = line.value.get("id")
    return Problem(ProblemKind.SKIPPED, line.number, name if isinstance(name, str) else "", reason)


def _issue(line: Line, source: Source) -> _Issue:
    item = line.value
    name, title, status = text_field(item, "id"), text_field(item, "title"), text_field(item, "status")
    if not name:
        raise ValueError("id is missing")
    if not title.strip():
        raise ValueError("title is missing")
    task = task_pb.Task(
        id=source.id("task", name),
        priority=_priority(item),
        status=_STATUSES.get(status, task_pb.TASK_STATUS_PENDING),
        available_at=time_field(item, "defer_until"),
        created_by=text_field(item, "created_by") or _NOBODY,
        created_at=time_field(item, "created_at"),
        updated_at=time_field(item, "updated_at"),
    )
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
    notes = [tasks.cut_note(field) for field in cut]
    if status and status not in _STATUSES:
        notes.append(f"status {status[:60]!r} is not one of beads' own: the task is pending, and the metadata has it")
    record = import_pb.ImportRecord(task=import_pb.ImportedTask(task=task))
    _set_history(record.task, item)
    return _Issue(line.number, name, record, list_field(item, "dependencies"), notes)


def _priority(item: JsonObject) -> priority_pb.Priority:
    number = item.get("priority")
    if number is None:
        return priority_pb.PRIORITY_NORMAL
    if not isinstance(number, int) or isinstance(number, bool):
        raise ValueError(f"priority must be a whole number from 0 to 4, not {type_name(number)}")
    if not 0 <= number < len(_PRIORITIES):
        raise ValueError(f"priority must be a whole number from 0 to 4, not {number}")
    return _PRIORITIES[number]


def _set_history(imported: import_pb.ImportedTask, item: JsonObject) -> None:
    """What an issue's times tell of its past: its creation, and the change to the status that it has."""
    task = imported.task
    closed_at, deleted_at = time_field(item, "closed_at"), time_field(item, "deleted_at")
    created_at, changed_at = time_field(item, "created_at"), time_field(item, "updated_at")
    changed_by = reason = ""
    match task.status:
        case task_pb.TASK_STATUS_COMPLETED:
            changed_at = closed_at or changed_at
            changed_by, reason = text_field(item, "closed_by_session"), text_field(item, "close_reason")
        case task_pb.TASK_STATUS_CANCELLED:
            changed_at = deleted_at or changed_at
            changed_by = text_field(item, "deleted_by")
            reason = ": ".join(filter(None, ("deleted", text_field(item, "delete_reason"))))
        case task_pb.TASK_STATUS_IN_PROGRESS:
            changed_by, task.attempt = task.assigned_agent, 1
    changed_at = changed_at or created_at
    if changed_at is None:
        return
    history = imported.history
    # Clocks differ, and an issue can be older than its line: nothing ends before it begins.
    begun_at = min(created_at or changed_at, changed_at, key=Timestamp.ToNanoseconds)
    history.add(new_status=task_pb.TASK_STATUS_PENDING, changed_by=task.created_by, changed_at=begun_at)
    if task.status != task_pb.TASK_STATUS_PENDING:
        history.add(
            old_status=task_pb.TASK_STATUS_PENDING,
            new_status=task.status,
            changed_by=changed_by or _NOBODY,
            changed_at=changed_at,
            reason=reason[:_REASON_LENGTH],
        )
        ended = task.status != task_pb.TASK_STATUS_IN_PROGRESS
        (task.completed_at if ended else task.started_at).CopyFrom(changed_at)
    for entry in history:
        entry.task_id = task.id


def _number(issues: Mapping[str, _Issue], plan_id: str) -> None:
    """Orders the tasks by age, so that an issue that is added to the file moves no other one."""
    by_age = sorted(issues.values(), key=lambda issue: (issue.task.created_at.ToNanoseconds(), issue.id))
    for index, issue in enumerate(by_age):
        issue.task.plan_id, issue.task.order_index = plan_id, index


def _dependencies(issues: Mapping[str, _Issue]) -> tuple[list[_Dependency], list[Problem]]:
    """What the issues say of each other, and what of it cannot be read."""
    given: list[_Dependency] = []
    problems: list[Problem] = []
    for issue in issues.values():
        for item in issue.dependencies:
            try:
                given.append(_dependency(issue, item))
            except ValueError as error:
                problems.append(issue.problem(ProblemKind.LINK, f"one of its dependencies: {error}"))
    return given, problems


def _dependency(issue: _Issue, item: Any) -> _Dependency:
    if not isinstance(item, dict):
        raise ValueError(f"it must be an object, not {type_name(item)}")
    owner, other, kind = (text_field(item, name) for name in ("issue_id", "depends_on_id", "type"))
    if not other:
        raise ValueError("depends_on_id is missing")
    if owner not in ("", issue.id):
        raise ValueError(f"its issue_id is {owner[:60]}")
    created_by = text_field(item, "created_by") or _NOBODY
    return _Dependency(issue, other, kind or "blocks", created_by, time_field(item, "created_at"))


def _set_parents(issues: Mapping[str, _Issue], given: Iterable[_Dependency]) -> tuple[list[_Dependency], list[Problem]]:
    """Makes the first parent of each issue its task's parent. What is left of the dependencies, and cycles."""
    parents: dict[str, _Dependency] = {}
    others: list[_Dependency] = []
    for each in given:
        if each.type == _PARENT and each.other in issues and each.issue.id not in parents:
            parents[each.issue.id] = each
        else:
            others.append(each)
    cycles = closing_edges((child, each.other) for child, each in parents.items())
    problems = []
    for child, each in parents.items():
        if cycle := cycles.get((child, each.other)):
            reason = f"{each.text}: it closes the cycle {cycle}; the task has no parent"
            problems.append(each.issue.problem(ProblemKind.LINK, reason))
        else:
            each.issue.task.parent_task_id = issues[each.other].task.id
    return others, problems
