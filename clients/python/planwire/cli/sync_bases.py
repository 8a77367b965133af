"""What a file and its plan said when they agreed last. It is kept beside the file, of whose copies each has its own."""

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import PurePath
from typing import Any

from planwire.cli.plan_folder import OWN, PlanFolder
from planwire.formats.box_merge import Base, InFile, InPlanwire
from planwire.formats.forms import Form
from planwire.formats.parsed import Entry
from planwire.v1.task_pb2 import (
    TASK_REVIEW_UNSPECIFIED,
    TASK_STATUS_APPROVED,
    TASK_STATUS_REJECTED,
    Task,
    TaskReview,
    TaskStatus,
)
from planwire.v1.transfer_service_pb2 import ImportRecord

_VERSION = 2
# Only an approver says these, and no mark does.
_JUDGED = {TASK_STATUS_APPROVED, TASK_STATUS_REJECTED}


@dataclass(frozen=True, slots=True)
class Kept:
    """The bases of a file by the ids of its tasks, and the plans that it was then.

    `others` are digests of what the records of its tasks say besides, by id.
    """

    plan_ids: Sequence[str]
    bases: Mapping[str, Base]
    others: Mapping[str, str]


def load(folder: PlanFolder, workspace_id: str, path: PurePath) -> Kept | None:
    """What is kept of a file; None where nothing is, or nothing that can be read."""
    try:
        value = json.loads(folder.read(_place(workspace_id, path)))
        if value["version"] != _VERSION:
            return None
        bases = {id_: _base(said) for id_, said in value["tasks"].items()}
        return Kept(list(value["plan_ids"]), bases, dict(value["others"]))
    except (OSError, ValueError, TypeError, LookupError, AttributeError, RecursionError):
        # Without a base nothing is lost: what has come further counts.
        return None


def save(folder: PlanFolder, workspace_id: str, path: PurePath, kept: Kept) -> None:
    """Keeps it for the next time. Raises OSError."""
    tasks = {
        id_: [*_said(base.file), *_said(base.planwire), base.file.mark, *_reviews(base)]
        for id_, base in kept.bases.items()
    }
    value = {
        "version": _VERSION,
        "path": path.as_posix(),
        "plan_ids": list(kept.plan_ids),
        "tasks": tasks,
        "others": dict(kept.others),
    }
    content = json.dumps(value, ensure_ascii=False, indent=0).encode("utf-8", "surrogateescape")
    folder.replace(_place(workspace_id, path), None, content)


def as_agreed(entries: Sequence[Entry], marks: Mapping[str, str], form: Form, kept: Kept) -> list[Entry]:
    """The records with what both sides agreed that their marks mean.

    `[-]` can stand for what was cancelled or skipped, and a word for work that waits for a review for any work in
    progress, where there is no other. `marks` are those of the file, by the ids of the tasks.
    """
    agreed = []
    for entry in entries:
        task = entry.record.task.task
        base = kept.bases.get(task.id) if entry.record.HasField("task") else None
        if (
            base
            and marks.get(task.id) == base.file.mark
            and form.marks.get(task.status) == form.marks.get(base.file.status)
            and base.planwire.status not in _JUDGED
        ):
            record = ImportRecord()
            record.CopyFrom(entry.record)
            if record.task.task.status != base.planwire.status:
                record.task.task.status = base.planwire.status
                record.task.task.ClearField("attempt")
                record.task.task.ClearField("skip_reason")
                record.task.ClearField("history")
            if base.planwire.review == TASK_REVIEW_UNSPECIFIED:
                record.task.task.ClearField("review")
            entry = replace(entry, record=record)  # noqa: PLW2901
        agreed.append(entry)
    return agreed


def _place(workspace_id: str, path: PurePath) -> PurePath:
    digest = hashlib.sha256(json.dumps([workspace_id, path.as_posix()]).encode()).hexdigest()
    return PurePath(OWN, f"{digest[:32]}.json")


def _said(side: InFile | InPlanwire) -> list[str]:
    return [TaskStatus.Name(side.status), side.title, side.who]


def _reviews(base: Base) -> list[str]:
    """Those of both sides; nothing where there is none, as for most tasks."""
    reviews = [base.file.review, base.planwire.review]
    return list(map(TaskReview.Name, reviews)) if any(reviews) else []


def _base(said: Any) -> Base:
    status, title, who, status_there, title_there, who_there, mark, *reviews = map(str, said)
    here = Task(status=status, review=reviews[0] if reviews else TASK_REVIEW_UNSPECIFIED)
    there = Task(status=status_there, review=reviews[1] if reviews else TASK_REVIEW_UNSPECIFIED)
    return Base(
        InFile(0, mark, here.status, title, who, review=here.review),
        InPlanwire(there.status, title_there, who_there, there.review),
    )
