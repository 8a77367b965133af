"""GitHub's issues as `gh issue list --json` gives them. See docs/formats.md."""

import re
from collections.abc import Iterator
from functools import partial
from typing import Any

from google.protobuf.timestamp_pb2 import Timestamp

from planwire.formats import tasks
from planwire.formats.json_document import Document
from planwire.formats.json_values import (
    JsonObject,
    check_storable,
    list_field,
    number_text,
    text_field,
    time_field,
    type_name,
)
from planwire.formats.links import Link
from planwire.formats.parsed import FileProblem, ParsedFile, Source
from planwire.formats.task_list import Item, TaskList
from planwire.v1 import dependency_pb2 as dependency_pb
from planwire.v1 import task_pb2 as task_pb
from planwire.v1 import transfer_service_pb2 as import_pb

_REPOSITORY = re.compile(r"https?://[^/\s]+/(?P<name>[^/\s]+/[^/\s]+)/(?:issues|pull)/\d+")
_CANCELLED = {"NOT_PLANNED", "DUPLICATE"}
# The fields that a task holds, with the task's names for them; the others go to its metadata.
_STORED = {"number": "external_ref", "title": "title", "body": "description", "labels": "labels"}
_BLOCKS = dependency_pb.DEPENDENCY_KIND_BLOCKS


def parse(data: bytes, source: Source) -> ParsedFile:
    """The issues of a list as the tasks of one active plan, which is called as the repository. Raises FileProblem."""
    file = Document(data)
    if not isinstance(file.value, list):
        raise FileProblem(
            f"a list of issues is expected, as `gh issue list --json` gives it, not {type_name(file.value)}"
        )
    plan = tasks.active_plan(source, "", source.plan or _repository(file.value) or source.file_name)
    read = TaskList(source, plan)
    line = 1
    issues: list[tuple[int, Any]] = []
    for value in file.value:
        line = file.line(value, line)
        issues.append((line, value))
    # The newest comes first in a list; in a plan it comes last, so that it moves no other.
    for line, value in reversed(issues):
        number = number_text(value.get("number")) if isinstance(value, dict) else ""
        item = Item(line, number, (number,))
        if not isinstance(value, dict):
            read.skip(item, f"an issue must be an object, not {type_name(value)}")
        elif not number:
            read.skip(item, "number is missing: ask gh for it with --json number,title,state,body,...")
        elif read.read(item, partial(_fill, value=value), partial(_history, value=value)):
            _link(read, item, value)
    return read.parsed()


def _repository(issues: list[Any]) -> str:
    urls = (issue.get("url") for issue in issues if isinstance(issue, dict))
    found = next((match for url in urls if isinstance(url, str) and (match := _REPOSITORY.match(url))), None)
    return found["name"] if found else ""


def _fill(task: task_pb.Task, value: JsonObject) -> list[str]:
    """Raises ValueError."""
    check_storable(value)
    title, state, reason = (text_field(value, name) for name in ("title", "state", "stateReason"))
    if not title.strip():
        raise ValueError("title is missing")
    is_closed = state.upper() == "CLOSED" or value.get("closed") is True
    if is_closed and reason.upper() in _CANCELLED:
        task.status = task_pb.TASK_STATUS_CANCELLED
    else:
        task.status = task_pb.TASK_STATUS_COMPLETED if is_closed else task_pb.TASK_STATUS_PENDING
    task.MergeFrom(
        task_pb.Task(
            created_at=time_field(value, "createdAt"),
            updated_at=time_field(value, "updatedAt"),
            completed_at=time_field(value, "closedAt") if is_closed else None,
            created_by=_names([value["author"]], "login")[0] if isinstance(value.get("author"), dict) else "",
        )
    )
    assignees = _names(list_field(value, "assignees"), "login")
    cut = tasks.fill(
        task,
        title=title,
        description=text_field(value, "body"),
        assignee=assignees[0] if assignees else "",
        labels=_names(list_field(value, "labels"), "name"),
        external_ref=number_text(value["number"]),
    )
    task.metadata.update({"github": tasks.left_over(value, _STORED, cut)})
    notes = [tasks.cut_note(field) for field in cut]
    if state.upper() not in ("", "OPEN", "CLOSED"):
        notes.append(f"state {state[:60]!r} is not one of GitHub's: the task is pending, and the metadata has it")
    return notes


def _names(values: list[Any], field: str) -> list[str]:
    """What a list of objects, or of texts, calls them. Raises ValueError."""
    names: list[str] = []
    for value in values:
        name = value.get(field) if isinstance(value, dict) else value
        if not isinstance(name, str):
            raise ValueError(f"{field} must be a string, not {type_name(name)}")
        names.append(name)
    return names


def _history(record: import_pb.ImportedTask, value: JsonObject) -> None:
    """The creation, and the end of what is closed."""
    task = record.task
    if not task.HasField("created_at"):
        return
    author = task.created_by or "anonymous"
    record.history.add(
        task_id=task.id, new_status=task_pb.TASK_STATUS_PENDING, changed_by=author, changed_at=task.created_at
    )
    if task.HasField("completed_at"):
        at = max(task.completed_at, task.created_at, key=Timestamp.ToNanoseconds)
        record.history.add(
            task_id=task.id,
            old_status=task_pb.TASK_STATUS_PENDING,
            new_status=task.status,
            changed_by="anonymous",
            changed_at=at,
            reason=text_field(value, "stateReason").lower(),
        )


def _link(read: TaskList, item: Item, value: JsonObject) -> None:
    for other in _numbers(value.get("blockedBy")):
        read.links.append(Link(_BLOCKS, other, item.name, item.line, item.name, f"its blocker {other[:60]}"))
    for other in _numbers(value.get("parent")):
        read.parents[item.name] = (other, f"its parent {other[:60]}")


def _numbers(value: Any) -> Iterator[str]:
    """The numbers of issues that a field names: one, a list, or a list below `nodes`."""
    if isinstance(value, dict):
        value = value.get("nodes", [value])
    for each in value if isinstance(value, list) else ():
        if isinstance(each, dict) and (number := number_text(each.get("number"))):
            yield number
