"""What a file and its plan said when they agreed last. It is kept beside the file, of whose copies each has its own."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import PurePath
from typing import Any

from planwire.cli.plan_folder import OWN, PlanFolder
from planwire.formats.box_merge import Base, InFile, InPlanwire
from planwire.v1.task_pb2 import Task, TaskStatus

_VERSION = 1


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


def _place(workspace_id: str, path: PurePath) -> PurePath:
    digest = hashlib.sha256(json.dumps([workspace_id, path.as_posix()]).encode()).hexdigest()
    return PurePath(OWN, f"{digest[:32]}.json")


def _base(said: Any) -> Base:
    mark, title, status, title_there = map(str, said)
    return Base(InFile(0, mark, title), InPlanwire(Task(status=status).status, title_there))
