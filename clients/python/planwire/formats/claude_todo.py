"""The todos of Claude Code: a list of them, or a folder with a file for each task. See docs/formats.md."""

from collections.abc import Callable
from functools import partial
from typing import Any

from planwire.formats import tasks
from planwire.formats.json_document import Document
from planwire.formats.json_values import JsonObject, check_storable, list_field, number_text, text_field, type_name
from planwire.formats.links import Link
from planwire.formats.parsed import FileProblem, Files, ParsedFile, Source
from planwire.formats.task_list import Item, TaskList, by_title
from planwire.v1 import dependency_pb2 as dependency_pb
from planwire.v1 import priority_pb2 as priority_pb
from planwire.v1 import task_pb2 as task_pb

PATTERNS = ("*.json",)
REQUIRED = ("[0-9]*.json",)
# What a file calls its list, where it is not one itself.
LISTS = ("todos", "tasks")
# What a todo is called by older and newer versions.
_TITLES = ("subject", "content")
_STATUSES = {
    "": task_pb.TASK_STATUS_PENDING,
    "pending": task_pb.TASK_STATUS_PENDING,
    "in_progress": task_pb.TASK_STATUS_IN_PROGRESS,
    "completed": task_pb.TASK_STATUS_COMPLETED,
    "cancelled": task_pb.TASK_STATUS_CANCELLED,
    "deleted": task_pb.TASK_STATUS_CANCELLED,
}
_PRIORITIES = {
    "": priority_pb.PRIORITY_NORMAL,
    "low": priority_pb.PRIORITY_LOW,
    "medium": priority_pb.PRIORITY_NORMAL,
    "high": priority_pb.PRIORITY_HIGH,
}
_STORED = {
    "id": "external_ref",
    **dict.fromkeys(_TITLES, "title"),
    "description": "description",
    "owner": "assigned_agent",
}

# By what no two dependencies share.
Links = dict[tuple[dependency_pb.DependencyKind, str, str], Link]


def parse(data: bytes, source: Source) -> ParsedFile:
    """The todos of a file as the tasks of one active plan. Raises FileProblem."""
    file = Document(data)
    values = file.value
    if isinstance(values, dict):
        lists = [values[name] for name in LISTS if isinstance(values.get(name), list)]
        # A file of the folder is a task by itself.
        values = lists[0] if lists else [values] if "subject" in values else None
    if not isinstance(values, list):
        raise FileProblem('no todos: they are a list, {"todos": [...]} or {"tasks": [...]}')
    read = TaskList(source, tasks.active_plan(source, "", source.name))
    titles, links = by_title(), Links()
    line = 1
    for value in values:
        line = file.line(value, line)
        _read(read, value, line, "", titles, links)
    read.links += links.values()
    return read.parsed()


def parse_folder(files: Files, source: Source) -> ParsedFile:
    """The tasks of a folder, of which each has a file. Raises FileProblem."""
    read = TaskList(source, tasks.active_plan(source, "", source.name))
    titles, links = by_title(), Links()
    for path in sorted(files, key=lambda path: (len(path), path)):
        try:
            file = Document(files[path])
        except FileProblem as problem:
            read.skip(Item(1, "", (), path), str(problem))
        else:
            _read(read, file.value, 1, path, titles, links)
    read.links += links.values()
    return read.parsed()


def _read(read: TaskList, value: Any, line: int, file: str, titles: Callable[..., Item], links: Links) -> None:
    if not isinstance(value, dict):
        read.skip(Item(line, "", (), file), f"a todo must be an object, not {type_name(value)}")
        return
    number = number_text(value.get("id"))
    begin = Document.begin(value)
    item = Item(line, number, (number,), file, begin) if number else titles(line, _title(value), file, begin)
    if not read.read(item, partial(_fill, value=value, number=number)):
        return
    for field, waits in (("blockedBy", True), ("blocks", False)):
        try:
            others = [number_text(each) for each in list_field(value, field)]
        except ValueError as error:
            read.note_link(item, str(error))
            continue
        for other in others:
            source, target = (other, item.name) if waits else (item.name, other)
            text = f"its {field} {other[:60]}"
            link = Link(dependency_pb.DEPENDENCY_KIND_BLOCKS, source, target, line, item.name, text)
            # Both ends of an edge say so.
            links.setdefault(link.edge, link)


def _title(value: JsonObject) -> str:
    return next((title for name in _TITLES if isinstance(title := value.get(name), str) and title.strip()), "")


def _fill(task: task_pb.Task, value: JsonObject, number: str) -> list[str]:
    """Raises ValueError."""
    check_storable(value)
    title, status, priority = _title(value), text_field(value, "status"), text_field(value, "priority")
    if not title:
        raise ValueError("content is missing")
    task.status = _STATUSES.get(status, task_pb.TASK_STATUS_PENDING)
    task.attempt = int(task.status == task_pb.TASK_STATUS_IN_PROGRESS)
    task.priority = _PRIORITIES.get(priority, priority_pb.PRIORITY_NORMAL)
    cut = tasks.fill(
        task,
        title=title,
        description=text_field(value, "description"),
        assignee=text_field(value, "owner"),
        labels=[],
        external_ref=number,
    )
    if left := tasks.left_over(value, _STORED, cut):
        task.metadata.update({"claude_todo": left})
    notes = [tasks.cut_note(field) for field in cut]
    for name, said, known in (("status", status, _STATUSES), ("priority", priority, _PRIORITIES)):
        if said not in known:
            notes.append(f"{name} {said[:60]!r} is not one of Claude Code's: the metadata has it")
    return notes
