"""Ralph's prd.json: user stories, or a list of features, that pass or do not. See docs/formats.md."""

from functools import partial
from typing import Any

from planwire.formats import tasks
from planwire.formats.json_document import Document
from planwire.formats.json_values import (
    JsonObject,
    check_storable,
    list_field,
    number_text,
    text_field,
    texts_field,
    type_name,
)
from planwire.formats.links import Link
from planwire.formats.parsed import FileProblem, ParsedFile, Source
from planwire.formats.task_list import Item, TaskList, by_title
from planwire.v1 import dependency_pb2 as dependency_pb
from planwire.v1 import task_pb2 as task_pb

STORIES = "userStories"
_BRANCH_LENGTH = 100
# The fields that a task holds, with the task's names for them; the others go to its metadata.
_STORED = {
    "id": "external_ref",
    "title": "title",
    **dict.fromkeys(("description", "acceptanceCriteria", "steps", "notes"), "description"),
}


def parse(data: bytes, source: Source) -> ParsedFile:
    """The stories of a file as the tasks of one active plan, in the order of their priorities. Raises FileProblem."""
    file = Document(data)
    is_list = isinstance(file.value, list)
    document = {STORIES: file.value} if is_list else file.value
    if not isinstance(document, dict) or not isinstance(document.get(STORIES), list):
        raise FileProblem(f'no user stories: a prd.json is {{"{STORIES}": [...]}}, or a list of features with `passes`')
    about = {name: value for name, value in document.items() if name != STORIES}
    try:
        check_storable(about)
        name, description, branch = (text_field(about, field) for field in ("project", "description", "branchName"))
    except ValueError as error:
        raise FileProblem(f"what the file says about its project cannot be stored: {error}") from None
    plan = tasks.active_plan(source, "", source.plan or name or source.file_name, description)
    plan.target_branch = branch if len(branch) <= _BRANCH_LENGTH else ""
    if about:
        plan.metadata.update({"ralph": about})
    read = TaskList(source, plan)
    line = 1
    stories: list[tuple[float, int, Any]] = []
    for value in document[STORIES]:
        line = file.line(value, line)
        stories.append((_priority(value), line, value))
    titles = by_title()
    for _, line, value in sorted(stories, key=lambda story: story[0]):
        if not isinstance(value, dict):
            read.skip(Item(line, "", ()), f"a story must be an object, not {type_name(value)}")
            continue
        number = number_text(value.get("id"))
        begin = file.begin(value)
        item = Item(line, number, (number,), begin=begin) if number else titles(line, _title(value), begin=begin)
        if read.read(item, partial(_fill, value=value, number=number)):
            _link(read, item, value)
    return read.parsed()


def _priority(value: Any) -> float:
    """Smaller is earlier; what says nothing comes last, in the order of the file."""
    priority = value.get("priority") if isinstance(value, dict) else None
    return priority if isinstance(priority, (int, float)) and not isinstance(priority, bool) else float("inf")


def _title(value: JsonObject) -> str:
    title = value.get("title") or value.get("description")
    return title.strip().split("\n")[0] if isinstance(title, str) else ""


def _fill(task: task_pb.Task, value: JsonObject, number: str) -> list[str]:
    """Raises ValueError."""
    check_storable(value)
    title, description = text_field(value, "title"), text_field(value, "description")
    if not title.strip():
        title, description = _title(value), "" if description.strip() == _title(value) else description
    if not title.strip():
        raise ValueError("title is missing")
    sections = {
        "Acceptance criteria": "\n".join(f"- {each}" for each in texts_field(value, "acceptanceCriteria")),
        "Steps": "\n".join(f"- {each}" for each in texts_field(value, "steps")),
        "Notes": text_field(value, "notes"),
    }
    passes = value.get("passes")
    task.status = task_pb.TASK_STATUS_COMPLETED if passes is True else task_pb.TASK_STATUS_PENDING
    cut = tasks.fill(
        task,
        title=title,
        description=tasks.joined(description, sections),
        assignee="",
        labels=[],
        external_ref=number,
    )
    if left := {
        name: field
        for name, field in tasks.left_over(value, _STORED, cut).items()
        if name != "passes" or not isinstance(field, bool)
    }:
        task.metadata.update({"ralph": left})
    notes = [tasks.cut_note(field) for field in cut]
    if passes is not None and not isinstance(passes, bool):
        notes.append(f"passes must be true or false, not {type_name(passes)}: the task is pending")
    return notes


def _link(read: TaskList, item: Item, value: JsonObject) -> None:
    for field in ("dependencies", "dependsOn"):
        try:
            given = list_field(value, field)
        except ValueError as error:
            read.note_link(item, str(error))
            continue
        for each in given:
            other = number_text(each)
            if other:
                text = f"its dependency on {other[:60]}"
                kind = dependency_pb.DEPENDENCY_KIND_BLOCKS
                read.links.append(Link(kind, other, item.name, item.line, item.name, text))
            else:
                read.note_link(item, f"one of its {field} must be an id, not {type_name(each)}")
