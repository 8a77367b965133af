"""The folder of Backlog.md: a file with front matter for each task. docs/formats.md says where everything goes."""

import re
from collections.abc import Mapping
from datetime import UTC, datetime
from functools import partial
from typing import Any

import yaml
from google.protobuf.timestamp_pb2 import Timestamp

from planwire.formats import tasks
from planwire.formats.backlog_sections import read_sections
from planwire.formats.backlog_statuses import CONFIG_ABOVE, CONFIGS, Meaning, Statuses, statuses_of
from planwire.formats.front_matter import FRONT_MATTER, NOTHING, compose
from planwire.formats.json_values import check_storable
from planwire.formats.links import Link
from planwire.formats.parsed import (
    FileProblem,
    Files,
    ParsedFile,
    Problem,
    ProblemKind,
    Source,
    decode,
    first_reason,
    refuse_conflict,
)
from planwire.formats.task_list import Item, TaskList
from planwire.v1 import dependency_pb2 as dependency_pb
from planwire.v1 import priority_pb2 as priority_pb
from planwire.v1 import task_pb2 as task_pb

PATTERNS = ("tasks/*.md", "drafts/*.md", "completed/*.md", "archive/tasks/*.md", *CONFIGS)
ABOVE = (CONFIG_ABOVE,)
REQUIRED = ("tasks/*-[0-9]*.md",)
_ARCHIVED = "archive/"
_COMPLETED = "completed/"
_PRIORITIES = {
    "": priority_pb.PRIORITY_NORMAL,
    "low": priority_pb.PRIORITY_LOW,
    "medium": priority_pb.PRIORITY_NORMAL,
    "high": priority_pb.PRIORITY_HIGH,
    "critical": priority_pb.PRIORITY_CRITICAL,
}
# The fields that a task holds, with the task's names for them; the others go to its metadata.
_STORED = {"id": "external_ref", "title": "title", "labels": "labels"}
_MOST_NAMED = 10
_LARGEST_FRONT_MATTER = 256 * 1024
_TIME = re.compile(r"\d{4}-\d\d-\d\d(?:[ T]\d\d:\d\d(?::\d\d(?:\.\d{1,6})?)?(?:Z|[+-]\d\d:\d\d)?)?")
_DIGITS = re.compile(r"(\d+)")


def parse(files: Files, source: Source) -> ParsedFile:
    """The tasks of a folder as those of one active plan. Raises FileProblem."""
    read = TaskList(source, tasks.active_plan(source, "", source.name))
    statuses = statuses_of(files)
    if statuses.problem:
        read.problems.append(Problem(ProblemKind.NOTE, 0, "", statuses.problem, statuses.file))
    given: list[tuple[str, Mapping[str, Any], str]] = []
    for path, data in files.items():
        if path in (*CONFIGS, *ABOVE):
            continue
        try:
            fields, body = _front_matter(data)
        except FileProblem as problem:
            read.skip(Item(1, "", (), path), str(problem))
        else:
            given.append((path, fields, body))
    for path, fields, body in sorted(given, key=lambda each: (_natural(_text(each[1], "id")), each[0])):
        _read_task(path, fields, body, statuses, read)
    parsed = read.parsed()
    if not any(entry.record.HasField("task") for entry in parsed.entries):
        raise FileProblem(f"no file is a task of Backlog.md{first_reason(parsed.problems)}")
    return parsed


def _read_task(path: str, fields: Mapping[str, Any], body: str, statuses: Statuses, read: TaskList) -> None:
    name = _text(fields, "id").upper()
    item = Item(1, name, (name,), path)

    if not name:
        read.skip(item, "its front matter has no id")
    elif read.read(item, partial(_fill, path=path, fields=fields, body=body, statuses=statuses)):
        for other in _texts(fields, "dependencies"):
            kind = dependency_pb.DEPENDENCY_KIND_BLOCKS
            read.links.append(Link(kind, other.upper(), name, 1, name, f"its dependency on {other[:60]}"))
        if parent := _text(fields, "parent_task_id"):
            read.parents[name] = (parent.upper(), f"its parent {parent[:60]}")


def _fill(task: task_pb.Task, path: str, fields: Mapping[str, Any], body: str, statuses: Statuses) -> list[str]:
    """Raises ValueError."""
    check_storable([dict(fields), body])
    title, status, priority = (_text(fields, name) for name in ("title", "status", "priority"))
    if not title.strip():
        raise ValueError("title is missing")
    sections = read_sections(body)
    notes: list[str] = []
    meaning = statuses.meaning(status)
    if meaning is None:
        # What lies there was done, also when the project called it otherwise.
        is_done = path.startswith(_COMPLETED)
        meaning = Meaning(task_pb.TASK_STATUS_COMPLETED if is_done else task_pb.TASK_STATUS_PENDING)
        names = ", ".join(statuses.names[:_MOST_NAMED])
        notes.append(f"status {status[:60]!r} is not one of the project's ({names}): the metadata has it")
    task.status, task.review = meaning.status, meaning.review
    if path.startswith(_ARCHIVED) and task.status != task_pb.TASK_STATUS_COMPLETED:
        task.status, task.skip_reason = task_pb.TASK_STATUS_SKIPPED, "archived"
    task.attempt = int(task.status == task_pb.TASK_STATUS_IN_PROGRESS)
    task.priority = _PRIORITIES.get(priority.lower(), priority_pb.PRIORITY_NORMAL)
    if priority.lower() not in _PRIORITIES:
        notes.append(f"priority {priority[:60]!r} is not one of Backlog.md's: the metadata has it")
    for name, time in (("created_date", task.created_at), ("updated_date", task.updated_at)):
        if text := _text(fields, name):
            if found := _timestamp(text):
                time.CopyFrom(found)
            else:
                notes.append(f"{name} {text[:60]!r} is not a time: the metadata has it")
    assignees = _texts(fields, "assignee")
    cut = tasks.fill(
        task,
        title=title,
        description=sections.text,
        assignee=assignees[0] if assignees else "",
        labels=_texts(fields, "labels"),
        external_ref=_text(fields, "id"),
    )
    kept = tasks.left_over(dict(fields), _STORED, cut)
    if "description" in cut:
        kept["description"] = sections.text
    task.metadata.update({"backlog": kept | sections.checklists})
    return notes + [tasks.cut_note(field) for field in cut]


def _front_matter(data: bytes) -> tuple[Mapping[str, Any], str]:
    """The fields of a file, all as text, and what stands below. Raises FileProblem."""
    text = decode(data)
    refuse_conflict(text)
    found = FRONT_MATTER.match(text)
    if found is None:
        raise FileProblem("it does not begin with front matter between two lines `---`")
    if len(found[1]) > _LARGEST_FRONT_MATTER:
        raise FileProblem(f"its front matter has more than {_LARGEST_FRONT_MATTER:,} characters")
    try:
        # A few aliases can stand for more than fits into memory.
        has_aliases = "*" in found[1] and any(
            isinstance(event, yaml.AliasEvent) for event in yaml.parse(found[1], yaml.SafeLoader)
        )
        # Everything stays as it is written: the id 1.10 is not 1.1.
        root = None if has_aliases else compose(found[1])
        fields = None if root is None else yaml.constructor.BaseConstructor().construct_document(root)
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        reason = " ".join(str(error).split())
        raise FileProblem(f"its front matter is not YAML: {reason[:200]}") from None
    if has_aliases:
        raise FileProblem("its front matter has aliases, which are not supported")
    if not isinstance(fields, dict):
        raise FileProblem("its front matter must be fields with values")
    return fields, text[found.end() :]


def _text(fields: Mapping[str, Any], name: str) -> str:
    """A text; empty where it is absent, null or something else."""
    value = fields.get(name)
    return value if isinstance(value, str) and value not in NOTHING else ""


def _texts(fields: Mapping[str, Any], name: str) -> list[str]:
    value = fields.get(name)
    values = value if isinstance(value, list) else [value]
    return [each for each in values if isinstance(each, str) and each not in NOTHING]


def _timestamp(text: str) -> Timestamp | None:
    """A time of Backlog.md, which is UTC where it says nothing else."""
    if not _TIME.fullmatch(text):
        return None
    try:
        time = datetime.fromisoformat(text)
        made = Timestamp()
        made.FromDatetime(time if time.tzinfo else time.replace(tzinfo=UTC))
    except (ValueError, OverflowError):
        return None
    return made


def _natural(name: str) -> list[tuple[int, str]]:
    """So that TASK-10 comes after TASK-9."""
    return [(int(part), "") if part.isdigit() and len(part) < 20 else (0, part) for part in _DIGITS.split(name.upper())]
