"""What a file and its plan said when they agreed last. It is kept beside the file, of whose copies each has its own."""

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import PurePath
from typing import Any

from planwire.cli.plan_folder import OWN, PlanFolder
from planwire.formats.box_merge import Base, InFile, InPlanwire
from planwire.formats.parsed import Entry
from planwire.v1.task_pb2 import TASK_STATUS_APPROVED, TASK_STATUS_REJECTED, Task, TaskStatus
from planwire.v1.transfer_service_pb2 import ImportRecord

_VERSION = 1
# Only an approver says these, and no mark does.
_JUDGED = {TASK_STATUS_APPROVED, TASK_STATUS_REJECTED}


@dataclass(frozen=True, slots=True)
class Kept:
    """The bases of a file by the ids of its tasks, and the plan that it was then."""

    plan_id: str
    bases: Mapping[str, Base]


def load(folder: PlanFolder, workspace_id: str, path: PurePath) -> Kept | None:
    """What is kept of a file; None where nothing is, or nothing that can be read."""
    try:
        value = json.loads(folder.read(_place(workspace_id, path)))
        if value["version"] != _VERSION:
            return None
        return Kept(value["plan_id"], {id_: _base(said) for id_, said in value["tasks"].items()})
    except (OSError, ValueError, TypeError, LookupError, AttributeError, RecursionError):
        # Without a base nothing is lost: what has come further counts.
        return None


def save(folder: PlanFolder, workspace_id: str, path: PurePath, kept: Kept) -> None:
    """Keeps it for the next time. Raises OSError."""
    tasks = {
        id_: [base.file.mark, base.file.title, TaskStatus.Name(base.planwire.status), base.planwire.title]
        for id_, base in kept.bases.items()
    }
    value = {"version": _VERSION, "path": path.as_posix(), "plan_id": kept.plan_id, "tasks": tasks}
    content = json.dumps(value, ensure_ascii=False, indent=0).encode("utf-8", "surrogateescape")
    folder.replace(_place(workspace_id, path), None, content)


def as_agreed(entries: Sequence[Entry], marks: Mapping[int, str], kept: Kept) -> list[Entry]:
    """The records with what both sides agreed that their marks mean: `[-]` can stand for what was cancelled or skipped.

    `marks` are those of the file, by line.
    """
    agreed = []
    for entry in entries:
        task = entry.record.task.task
        base = kept.bases.get(task.id) if entry.record.HasField("task") else None
        if base and marks.get(entry.line) == base.file.mark and base.planwire.status not in _JUDGED:
            record = ImportRecord()
            record.CopyFrom(entry.record)
            if record.task.task.status != base.planwire.status:
                record.task.task.status = base.planwire.status
                record.task.task.ClearField("attempt")
                record.task.task.ClearField("skip_reason")
            entry = replace(entry, record=record)  # noqa: PLW2901
        agreed.append(entry)
    return agreed


def _place(workspace_id: str, path: PurePath) -> PurePath:
    digest = hashlib.sha256(json.dumps([workspace_id, path.as_posix()]).encode()).hexdigest()
    return PurePath(OWN, f"{digest[:32]}.json")


def _base(said: Any) -> Base:
    mark, title, status, title_there = map(str, said)
    return Base(InFile(0, mark, title), InPlanwire(Task(status=status).status, title_there))
