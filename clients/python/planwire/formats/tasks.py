"""What all foreign formats do to make plans and tasks of what they read."""

from collections.abc import Collection, Iterable, Mapping

from planwire.formats.json_values import JsonObject
from planwire.formats.parsed import Source
from planwire.v1 import plan_pb2 as plan_pb
from planwire.v1 import task_pb2 as task_pb

PLAN_NAME_LENGTH = 500
NAME_LENGTH = 255
_TITLE_LENGTH = 500
TEXT_LENGTH = 262_144
_REFERENCE_LENGTH = 500
_LABEL_LENGTH = 100
_MOST_LABELS = 50


def active_plan(source: Source, key: str, name: str, description: str = "") -> plan_pb.Plan:
    """The plan that holds the tasks of a file, or of the part of it that `key` names."""
    return plan_pb.Plan(
        id=source.id("plan", key),
        name=name[:PLAN_NAME_LENGTH],
        description=description[:TEXT_LENGTH],
        status=plan_pb.PLAN_STATUS_ACTIVE,
    )


def joined(opening: str, sections: Mapping[str, str]) -> str:
    """One Markdown text of an item's texts: the opening one, then each other that is not empty under its heading."""
    parts = [opening, *(f"## {heading}\n\n{text}" for heading, text in sections.items() if text)]
    return "\n\n".join(part for part in parts if part)


def fill(
    task: task_pb.Task, *, title: str, description: str, assignee: str, labels: Iterable[str], external_ref: str
) -> list[str]:
    """Sets the fields that may be longer in the file than in a task, and cuts those that are. The fields it cut."""
    wanted = list(dict.fromkeys(labels))
    task.title = title[:_TITLE_LENGTH]
    task.description = description[:TEXT_LENGTH]
    task.assigned_agent = assignee[:NAME_LENGTH]
    task.external_ref = external_ref[:_REFERENCE_LENGTH]
    task.labels[:] = [label for label in wanted if 0 < len(label) <= _LABEL_LENGTH][:_MOST_LABELS]
    given = {
        "title": title,
        "description": description,
        "assigned_agent": assignee,
        "labels": wanted,
        "external_ref": external_ref,
    }
    return [name for name, value in given.items() if getattr(task, name) != value]


def left_over(item: JsonObject, stored: Mapping[str, str], cut: Collection[str]) -> JsonObject:
    """The fields of an item that its task does not hold whole. `stored` has the task's field for each of the item's."""
    return {name: value for name, value in item.items() if name not in stored or stored[name] in cut}


def cut_note(field: str) -> str:
    """What to tell people of a field that `fill` has cut."""
    return f"{field} is too long for a task: it is cut there, and whole in the metadata"
