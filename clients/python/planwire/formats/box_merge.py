"""Brings a file and the tasks that it has together: what each side has changed since they agreed last.

Neither side is asked when it was changed. What counts is what it says now, compared with what it said then, the base.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from planwire.formats.forms import Edit, Form
from planwire.v1.task_pb2 import (
    TASK_REVIEW_PENDING,
    TASK_REVIEW_UNSPECIFIED,
    TASK_STATUS_CANCELLED,
    TASK_STATUS_COMPLETED,
    TASK_STATUS_IN_PROGRESS,
    TASK_STATUS_REJECTED,
    TASK_STATUS_SKIPPED,
    TaskReview,
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
    """What stands there for the status."""
    status: TaskStatus
    """What the file says with that, and perhaps with more: what lies in an archive is skipped."""
    title: str
    who: str = ""
    is_numbered: bool = False
    """Whether the file knows the task by a number, whatever it is called."""
    review: TaskReview = TASK_REVIEW_UNSPECIFIED
    """Whether what stands there for the status says that a review is wanted."""


@dataclass(frozen=True, slots=True)
class InPlanwire:
    """A task as Planwire has it."""

    status: TaskStatus
    title: str
    who: str = ""
    review: TaskReview = TASK_REVIEW_UNSPECIFIED


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
    who: str | None = None
    review: TaskReview | None = None


@dataclass(frozen=True, slots=True)
class Difference:
    """Something of a task that both sides say otherwise."""

    id: str
    line: int
    what: str
    """`status`, `title` or `who`."""
    in_file: str
    in_planwire: str


@dataclass(slots=True)
class Merged:
    """What is to be done on each side so that they agree."""

    new: list[str] = field(default_factory=list)
    """Ids of tasks that are in the file only."""
    changes: dict[str, Change] = field(default_factory=dict)
    """What is to be changed in Planwire, by id."""
    edits: dict[str, Edit] = field(default_factory=dict)
    """What is to be written into the file, by id."""
    conflicts: list[Difference] = field(default_factory=list)
    """What both sides have changed, each to something else."""
    undecided: list[Difference] = field(default_factory=list)
    """What differs where nothing says which side is newer: there was no base."""
    deleted: list[str] = field(default_factory=list)
    """Ids of tasks of the file that were deleted in Planwire."""
    gone: list[str] = field(default_factory=list)
    """Ids of tasks that the file does not have any more."""
    added: list[str] = field(default_factory=list)
    """Ids of tasks that the file never had."""
    agreed: dict[str, Base] = field(default_factory=dict)
    """The base of the next time, when all of this is done; without what is in conflict, whose base stays."""


def merge(
    form: Form,
    bases: Mapping[str, Base],
    in_file: Mapping[str, InFile],
    in_planwire: Mapping[str, InPlanwire],
) -> Merged:
    """Compares both sides with the base, by the ids of the tasks."""
    only_there = [id_ for id_ in in_planwire if id_ not in in_file]
    merged = Merged(
        gone=[id_ for id_ in only_there if id_ in bases], added=[id_ for id_ in only_there if id_ not in bases]
    )
    for id_, here in in_file.items():
        base, there = bases.get(id_), in_planwire.get(id_)
        if there is None:
            (merged.deleted if base else merged.new).append(id_)
            if base:
                merged.agreed[id_] = base
            continue
        _Task(form, id_, base, here, there, merged).merge()
    return merged


def edited(here: InFile, edit: Edit, status: TaskStatus | None = None) -> InFile:
    """A task of a file when that is written. `status` is what its mark says then."""
    return replace(
        here,
        mark=here.mark if edit.mark is None else edit.mark,
        status=here.status if edit.mark is None or status is None else status,
        title=here.title if edit.title is None else edit.title,
        who=here.who if edit.who is None else edit.who,
    )


@dataclass(slots=True)
class _Task:
    """One task on both sides, what of it goes where, and what both will have agreed on."""

    form: Form
    id: str
    base: Base | None
    here: InFile
    there: InPlanwire
    merged: Merged
    edit: Edit = field(default_factory=Edit)
    change: Change = field(default_factory=Change)

    def merge(self) -> None:
        """Adds what is to be done to what was merged."""
        here, there = self.here, self.there
        is_decided = self._status(), self._title(), self._who()
        if is_decided[0]:
            self._review()
        if self.edit != Edit():
            self.merged.edits[self.id] = self.edit
        if self.change != Change():
            self.merged.changes[self.id] = self.change
        file = edited(here, self.edit, there.status)
        planwire = InPlanwire(
            there.status if self.change.status is None else self.change.status,
            there.title if self.change.title is None else self.change.title,
            there.who if self.change.who is None else self.change.who,
            there.review if self.change.review is None else self.change.review,
        )
        if self.base is None:
            if all(is_decided):
                self.merged.agreed[self.id] = Base(file, planwire)
            return
        # What is in conflict keeps its base, so that it is one until somebody decides it.
        was, was_there = self.base.file, self.base.planwire
        status, title, who = is_decided
        if not status:
            file, planwire = (
                replace(file, mark=was.mark, status=was.status, review=was.review),
                replace(planwire, status=was_there.status, review=was_there.review),
            )
        if not title:
            file, planwire = replace(file, title=was.title), replace(planwire, title=was_there.title)
        if not who:
            file, planwire = replace(file, who=was.who), replace(planwire, who=was_there.who)
        self.merged.agreed[self.id] = Base(file, planwire)

    def _status(self) -> bool:
        """Whether the status is no conflict."""
        mark_there = self._mark(self.there.status)
        if self._mark(self.here.status) == mark_there:
            return True
        match self._newer_status():
            case "file":
                self.change = replace(self.change, status=self.here.status)
            case "planwire" if mark_there is not None:
                # Also where it stands there already, and what else is said of the task makes it another status.
                self.edit = replace(self.edit, mark=mark_there)
            case "both":
                words = TaskStatus.Name(self.there.status).removeprefix("TASK_STATUS_").lower()
                self._differs(self.merged.conflicts, "status", self.form.shown.format(self.here.mark), words)
                return False
        return True

    def _newer_status(self) -> str:
        """Which side has changed the status since they agreed; `both`, or `none` where a mark cannot say it."""
        if self.base is None:
            of_file, of_planwire = _PROGRESS.get(self.here.status, 0), _PROGRESS.get(self.there.status, 0)
            if self._mark(self.there.status) is None:
                return "none"
            if of_file == of_planwire:
                return "both" if of_file == _ENDED else "planwire"
            return "file" if of_file > of_planwire else "planwire"
        # What a mark cannot tell apart, such as pending and approved, is no change.
        file_changed = self._mark(self.here.status) != self._mark(self.base.file.status)
        planwire_changed = self._mark(self.there.status) != self._mark(self.base.planwire.status)
        if file_changed and planwire_changed:
            return "both"
        return "file" if file_changed else "planwire" if planwire_changed else "none"

    def _review(self) -> None:
        """Takes over that the file says now, or no longer, that the work waits for a review.

        What Planwire says itself of a review stays: it knows one of work that is completed only.
        """
        here, there = self.here.review, self.there.review
        if self.edit.mark is not None or here in (there, self.base.file.review if self.base else there):
            return
        status = self.there.status if self.change.status is None else self.change.status
        is_wanted = there == TASK_REVIEW_UNSPECIFIED and status == self.here.status
        is_over = (
            there == TASK_REVIEW_PENDING and self.there.status == TASK_STATUS_IN_PROGRESS and self.base is not None
        )
        if is_wanted or is_over:
            self.change = replace(self.change, review=here)

    def _title(self) -> bool:
        """Whether the title is no conflict."""
        here, there = self.here.title, self.there.title
        if here == there:
            return True
        if self.base is None:
            self._differs(self.merged.undecided, "title", here, there)
        elif here != self.base.file.title:
            if there != self.base.planwire.title:
                self._differs(self.merged.conflicts, "title", here, there)
                return False
            self.change = replace(self.change, title=here)
        elif there != self.base.planwire.title and self.form.titles and self.here.is_numbered:
            self.edit = replace(self.edit, title=there)
        return True

    def _who(self) -> bool:
        """Whether who does the task is no conflict."""
        here, there = self.here.who, self.there.who
        if not self.form.who or here == there:
            return True
        file_changed = bool(here) if self.base is None else here != self.base.file.who
        planwire_changed = bool(there) if self.base is None else there != self.base.planwire.who
        if file_changed and planwire_changed:
            self._differs(self.merged.undecided if self.base is None else self.merged.conflicts, "who", here, there)
            return self.base is None
        if file_changed:
            self.change = replace(self.change, who=here)
        elif planwire_changed:
            self.edit = replace(self.edit, who=there)
        return True

    def _differs(self, where: list[Difference], what: str, in_file: str, in_planwire: str) -> None:
        where.append(Difference(self.id, self.here.line, what, in_file, in_planwire))

    def _mark(self, status: TaskStatus) -> str | None:
        """What is written for a status, so that statuses can be compared by what a file can say of them."""
        return self.form.marks.get(status)
