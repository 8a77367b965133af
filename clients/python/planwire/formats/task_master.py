"""The tasks.json of Task Master: lists of tasks with subtasks. docs/formats.md says where everything goes."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from planwire.formats import tasks
from planwire.formats.json_document import Document
from planwire.formats.json_values import (
    JsonObject,
    check_storable,
    list_field,
    number_text,
    refuse_repeated,
    text_field,
    texts_field,
    time_field,
    type_name,
)
from planwire.formats.links import Link, dependencies
from planwire.formats.located_json import LocatedObject
from planwire.formats.parsed import Entry, FileProblem, ParsedFile, Problem, ProblemKind, Source, in_order
from planwire.v1 import dependency_pb2 as dependency_pb
from planwire.v1 import plan_pb2 as plan_pb
from planwire.v1 import priority_pb2 as priority_pb
from planwire.v1 import task_pb2 as task_pb
from planwire.v1 import transfer_service_pb2 as import_pb

_STATUSES = {
    "": task_pb.TASK_STATUS_PENDING,
    "pending": task_pb.TASK_STATUS_PENDING,
    "deferred": task_pb.TASK_STATUS_PENDING,
    "blocked": task_pb.TASK_STATUS_PENDING,
    "in-progress": task_pb.TASK_STATUS_IN_PROGRESS,
    "review": task_pb.TASK_STATUS_IN_PROGRESS,
    "done": task_pb.TASK_STATUS_COMPLETED,
    "completed": task_pb.TASK_STATUS_COMPLETED,
    "cancelled": task_pb.TASK_STATUS_CANCELLED,
}
_PRIORITIES = {
    "": priority_pb.PRIORITY_NORMAL,
    "low": priority_pb.PRIORITY_LOW,
    "medium": priority_pb.PRIORITY_NORMAL,
    "high": priority_pb.PRIORITY_HIGH,
    "critical": priority_pb.PRIORITY_CRITICAL,
}
_SECTIONS = {"Details": "details", "Test strategy": "testStrategy"}
# The fields that a task holds, with the task's names for them; the others go to its metadata.
_STORED = {
    "title": "title",
    **dict.fromkeys(("description", *_SECTIONS.values()), "description"),
    "assignee": "assigned_agent",
    "tags": "labels",
}
_STARTED = {"in-progress", "review"}


@dataclass(frozen=True, slots=True)
class _Item:
    """A task or subtask as it stands in the file, with its number, such as `3` or `3.2`, and its task's."""

    value: Any
    number: str
    parent: str
    line: int
    name: str

    def problem(self, kind: ProblemKind, reason: str) -> Problem:
        return Problem(kind, self.line, self.name, reason)


def parse(data: bytes, source: Source) -> ParsedFile:
    """Every list of tasks as an active plan. Raises FileProblem."""
    file = Document(data)
    document = file.value
    if not isinstance(document, LocatedObject):
        raise FileProblem(f"a tasks.json holds an object, and this file {type_name(document)}")
    lists = lists_of_tasks(document)
    if not lists:
        raise FileProblem('no list of tasks: a tasks.json is {"tasks": [...]} or {"<tag>": {"tasks": [...]}}')
    read = [_read_list(tag, value, source, file) for tag, value in lists.items()]
    others = [tag for tag in document if tag not in lists] if "" not in lists else []
    problems = [Problem(ProblemKind.SKIPPED, 1, tag, "holds no list of tasks") for tag in others]
    return ParsedFile(
        len(others) + sum(each.items for each in read),
        in_order(entry for each in read for entry in each.entries),
        problems + [problem for each in read for problem in each.problems],
    )


def lists_of_tasks(document: JsonObject) -> dict[str, Any]:
    """The lists of tasks by their tags. The older form, one list without a tag, has an empty one."""
    lists = {tag: value for tag, value in document.items() if _is_list_of_tasks(value)}
    return {"": document, **lists} if _is_list_of_tasks(document) else lists


def _is_list_of_tasks(value: Any) -> bool:
    return isinstance(value, dict) and isinstance(value.get("tasks"), list)


def _read_list(tag: str, container: LocatedObject, source: Source, file: Document) -> ParsedFile:
    begin = file.line(container)
    try:
        refuse_repeated(container)
    except ValueError as error:
        raise FileProblem(f"the list in line {begin} {error}") from None
    plan, notes = _plan(tag, container, source)
    problems = [Problem(ProblemKind.NOTE, begin, tag, note) for note in notes]
    entries = [Entry(import_pb.ImportRecord(plan=import_pb.ImportedPlan(plan=plan)), begin, tag or plan.name)]
    items = list(_items(container["tasks"], tag, "", begin, file))
    read: dict[str, _Item] = {}
    for item in items:
        try:
            task, notes = _task(item, read, tag, source)
        except ValueError as error:
            problems.append(item.problem(ProblemKind.SKIPPED, str(error)))
            continue
        task.plan_id, task.order_index = plan.id, len(read)
        read[item.number] = item
        record = import_pb.ImportRecord(task=import_pb.ImportedTask(task=task))
        entries.append(Entry(record, item.line, item.name, begin=file.begin(item.value)))
        problems += (item.problem(ProblemKind.NOTE, note) for note in notes)
    links, unreadable = _links(read)
    task_ids = {number: source.id("task", tag, number) for number in read}
    dependency_entries, refused = dependencies(links, task_ids, source)
    problems += unreadable + refused
    return ParsedFile(len(items), entries + dependency_entries, sorted(problems, key=lambda problem: problem.line))


def _plan(tag: str, container: LocatedObject, source: Source) -> tuple[plan_pb.Plan, list[str]]:
    """The plan of a list, and what is to be said about it."""
    rest = {key: value for key, value in container.items() if key != "tasks" and not _is_list_of_tasks(value)}
    notes = []
    description, created_at = "", None
    try:
        check_storable(rest)
        metadata = rest.get("metadata")
        if isinstance(metadata, LocatedObject):
            description, created_at = text_field(metadata, "description"), time_field(metadata, "created")
    except ValueError as error:
        rest, notes = {}, [f"what the file says about the list is left out: {error}"]
    name = "/".join(filter(None, (source.plan, tag))) or source.name
    plan = tasks.active_plan(source, tag, name, description)
    plan.MergeFrom(plan_pb.Plan(created_at=created_at))
    if rest:
        plan.metadata.update({"task_master": rest})
    return plan, notes


def _items(values: list[Any], tag: str, parent: str, line: int, file: Document) -> Iterator[_Item]:
    """Everything in a list of tasks, each before its subtasks. `line` is for what has none of its own."""
    for value in values:
        number = _number(value.get("id") if isinstance(value, LocatedObject) else None, parent)
        begin = file.line(value, line)
        yield _Item(value, number, parent, begin, f"{tag} {number}".strip())
        if isinstance(value, LocatedObject) and isinstance(value.get("subtasks"), list):
            yield from _items(value["subtasks"], tag, number, begin, file)


def _number(given: Any, parent: str) -> str:
    """What the other items call an item: a subtask's begins with its task's. It ends in `?` where there is no id."""
    number = number_text(given) or "?"
    return number if not parent or number.startswith(f"{parent}.") else f"{parent}.{number}"


def _task(item: _Item, read: Mapping[str, _Item], tag: str, source: Source) -> tuple[task_pb.Task, list[str]]:
    """The task that an item makes, and what is to be said about it. Raises ValueError where it makes none."""
    if not isinstance(item.value, LocatedObject):
        raise ValueError(f"a task must be an object, not {type_name(item.value)}")
    if item.number.endswith("?"):
        raise ValueError("id is missing, or neither a number nor a string")
    if item.parent and item.parent not in read:
        raise ValueError(f"its task {item.parent} was left out")
    if item.number in read:
        raise ValueError(f"the one in line {read[item.number].line} has the same id")
    refuse_repeated(item.value)
    list_field(item.value, "subtasks")
    value = {name: field for name, field in item.value.items() if name != "subtasks"}
    check_storable(value)
    list_field(value, "dependencies")
    title, status, priority = (text_field(value, name) for name in ("title", "status", "priority"))
    if not title.strip():
        raise ValueError("title is missing")
    task = task_pb.Task(
        id=source.id("task", tag, item.number),
        parent_task_id=source.id("task", tag, item.parent) if item.parent else "",
        priority=_PRIORITIES.get(priority, priority_pb.PRIORITY_NORMAL),
        status=_STATUSES.get(status, task_pb.TASK_STATUS_PENDING),
        review=task_pb.TASK_REVIEW_PENDING if status == "review" else task_pb.TASK_REVIEW_UNSPECIFIED,
        attempt=int(status in _STARTED),
        created_at=time_field(value, "createdAt"),
        updated_at=time_field(value, "updatedAt"),
    )
    sections = {heading: text_field(value, field) for heading, field in _SECTIONS.items()}
    cut = tasks.fill(
        task,
        title=title,
        description=tasks.joined(text_field(value, "description"), sections),
        assignee=text_field(value, "assignee"),
        labels=texts_field(value, "tags"),
        external_ref=item.number,
    )
    task.metadata.update({"task_master": tasks.left_over(value, _STORED, cut)})
    notes = [tasks.cut_note(field) for field in cut]
    for name, known in (("status", status in _STATUSES), ("priority", priority in _PRIORITIES)):
        if not known:
            notes.append(f"{name} {value[name][:60]!r} is not one of Task Master's: the metadata has it")
    return task, notes


def _links(read: Mapping[str, _Item]) -> tuple[list[Link], list[Problem]]:
    """What the items say they depend on, and what of it cannot be read."""
    links: list[Link] = []
    problems: list[Problem] = []
    for item in read.values():
        for given in list_field(item.value, "dependencies"):
            number = number_text(given)
            if not number:
                reason = f"one of its dependencies must be a number or a string, not {type_name(given)}"
                problems.append(item.problem(ProblemKind.LINK, reason))
                continue
            # A subtask calls its siblings by the last part of their numbers, or it means a task: none waits for itself.
            sibling = f"{item.parent}.{number}"
            is_sibling = item.parent and sibling in read and sibling != item.number
            other = sibling if is_sibling and not ("." in number and number in read) else number
            text = f"its dependency on {other[:60]}"
            kind = dependency_pb.DEPENDENCY_KIND_BLOCKS
            links.append(Link(kind, other, item.number, item.line, item.name, text))
    return links, problems
