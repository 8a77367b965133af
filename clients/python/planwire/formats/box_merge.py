"""Brings the boxes of a file and the tasks that they are together: what each side has changed since they agreed last.

Neither side is asked when it was changed. What counts is what it says now, compared with what it said then, the base.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from planwire.formats.markdown_plan import Dialect
from planwire.v1.task_pb2 import (
    TASK_STATUS_CANCELLED,
    TASK_STATUS_COMPLETED,
    TASK_STATUS_IN_PROGRESS,
    TASK_STATUS_PENDING,
    TASK_STATUS_REJECTED,
    TASK_STATUS_SKIPPED,
    TaskStatus,
)

# How far the work is, where nothing says which side is newer: then nobody's work is undone.
_ENDED = 2
_PROGRESS = {
    TASK_STATUS_IN_PROGRESS: 1,
    TASK_STATUS_COMPLETED: _ENDED,
    TASK_STATUS_SKIPPED: _ENDED,
    TASK_STATUS_CANCELLED: _ENDED,
    TASK_STATUS_REJECTED: _ENDED,
}


@dataclass(frozen=True, slots=True)
class InFile:
    """A task as its file has it. `line` is counted from 1."""

    line: int
    mark: str
    title: str


@dataclass(frozen=True, slots=True)
class InPlanwire:
    """A task as Planwire has it."""

    status: TaskStatus
    title: str


@dataclass(frozen=True, slots=True)
class Base:
    """Both sides of a task when they agreed last."""

    file: InFile
    planwire: InPlanwire


@dataclass(frozen=True, slots=True)
class Change:
    """What the file changes of a task; None is no change."""

    status: TaskStatus | None = None
    title: str | None = None


@dataclass(frozen=True, slots=True)
class Conflict:
    """Something of a task that both sides have changed, each to something else."""

    id: str
    line: int
    what: str
    """`status` or `title`."""
    in_file: str
    in_planwire: str


@dataclass(slots=True)
class Merged:
    """What is to be done on each side so that they agree."""

    new: list[str] = field(default_factory=list)
    """Ids of tasks that are in the file only."""
    changes: dict[str, Change] = field(default_factory=dict)
    """What is to be changed in Planwire, by id."""
    marks: dict[str, str] = field(default_factory=dict)
    """What is to be written into the file, by id."""
    conflicts: list[Conflict] = field(default_factory=list)
    titles_differ: list[str] = field(default_factory=list)
    """Ids of tasks with two titles of which nothing says which is newer: there was no base."""
    deleted: list[str] = field(default_factory=list)
    """Ids of tasks of the file that were deleted in Planwire."""
    gone: list[str] = field(default_factory=list)
    """Ids of tasks that the file does not have any more."""
    agreed: dict[str, Base] = field(default_factory=dict)
    """The base of the next time, when all of this is done; without what is in conflict, whose base stays."""


def merge(
    dialect: Dialect,
    bases: Mapping[str, Base],
    in_file: Mapping[str, InFile],
    in_planwire: Mapping[str, InPlanwire],
) -> Merged:
    """Compares both sides with the base, by the ids of the tasks."""
    merged = Merged(gone=[id_ for id_ in bases if id_ not in in_file and id_ in in_planwire])
    for id_, here in in_file.items():
        base, there = bases.get(id_), in_planwire.get(id_)
        if there is None:
            (merged.deleted if base else merged.new).append(id_)
            if base:
                merged.agreed[id_] = base
            continue
        if base is None and here.title != there.title:
            merged.titles_differ.append(id_)
        _merge_task(dialect, id_, base, here, there, merged)
    return merged


def _merge_task(dialect: Dialect, id_: str, base: Base | None, here: InFile, there: InPlanwire, merged: Merged) -> None:
    status = _status(dialect, here.mark)
    mark_of_file, mark_of_planwire = _mark(dialect, status), _mark(dialect, there.status)
    mark, new_status, title = here.mark, None, None
    agreed_file, agreed_planwire = here, there
    if mark_of_file != mark_of_planwire:
        match _newer(dialect, base, here, there):
            case "file":
                new_status = status
            case "planwire" if mark_of_planwire is not None:
                mark = mark_of_planwire
            case "both":
                words = TaskStatus.Name(there.status).removeprefix("TASK_STATUS_").lower()
                merged.conflicts.append(Conflict(id_, here.line, "status", f"[{here.mark}]", words))
                agreed_file, agreed_planwire = _with_status(base, here, there)
    if here.title != there.title and base and here.title != base.file.title:
        if there.title == base.planwire.title:
            title = here.title
        else:
            merged.conflicts.append(Conflict(id_, here.line, "title", here.title, there.title))
            agreed_file = InFile(agreed_file.line, agreed_file.mark, base.file.title)
            agreed_planwire = InPlanwire(agreed_planwire.status, base.planwire.title)
    if mark != here.mark:
        merged.marks[id_] = mark
        agreed_file = InFile(agreed_file.line, mark, agreed_file.title)
    if new_status is not None or title is not None:
        merged.changes[id_] = Change(new_status, title)
        agreed_planwire = InPlanwire(
            agreed_planwire.status if new_status is None else new_status,
            agreed_planwire.title if title is None else title,
        )
    if base or not any(conflict.id == id_ for conflict in merged.conflicts[-2:]):
        merged.agreed[id_] = Base(agreed_file, agreed_planwire)


def _newer(dialect: Dialect, base: Base | None, here: InFile, there: InPlanwire) -> str:
    """Which side has changed a status since they agreed; `both`, or `none` where a mark cannot say it."""
    if base is None:
        of_file, of_planwire = _PROGRESS.get(_status(dialect, here.mark), 0), _PROGRESS.get(there.status, 0)
        if _mark(dialect, there.status) is None:
            return "none"
        if of_file == of_planwire:
            return "both" if of_file == _ENDED else "planwire"
        return "file" if of_file > of_planwire else "planwire"
    # What a mark cannot tell apart, such as pending and approved, is no change.
    file_changed = _mark(dialect, _status(dialect, here.mark)) != _mark(dialect, _status(dialect, base.file.mark))
    planwire_changed = _mark(dialect, there.status) != _mark(dialect, base.planwire.status)
    if file_changed and planwire_changed:
        return "both"
    return "file" if file_changed else "planwire" if planwire_changed else "none"


def _with_status(base: Base | None, here: InFile, there: InPlanwire) -> tuple[InFile, InPlanwire]:
    """Both sides with the status of the base, so that a conflict is one until somebody decides it."""
    if base is None:
        return here, there
    return InFile(here.line, base.file.mark, here.title), InPlanwire(base.planwire.status, there.title)


def _status(dialect: Dialect, mark: str) -> TaskStatus:
    return dialect.statuses.get(mark, TASK_STATUS_PENDING)


def _mark(dialect: Dialect, status: TaskStatus) -> str | None:
    """What is written for a status, so that marks can be compared by what they mean; None where nothing is."""
    return dialect.marks.get(status)


def conflicts_in_words(conflicts: Sequence[Conflict]) -> list[tuple[int, str]]:
    """The conflicts for people, each with its line."""
    return [
        (each.line, f"the {each.what} was changed in the file ({each.in_file}) and in Planwire ({each.in_planwire})")
        for each in conflicts
    ]
