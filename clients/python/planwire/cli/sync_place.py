"""Where a plan file of a workspace is kept in step: the folder that may be written in, and the file in it."""

import os
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path, PurePath

from planwire.cli import sync_bases
from planwire.cli.plan_file import PlanFile
from planwire.cli.plan_folder import PlanFolder
from planwire.cli.plan_origin import Incoming
from planwire.cli.sync_others import others_of
from planwire.folders import main_folder
from planwire.formats import codex_plan, openspec
from planwire.formats.forms import FORMS, Form
from planwire.formats.parsed import Entry, decode

Contents = Mapping[str, bytes]
"""What is read of a file, by an empty name, or of the files of a folder, by their names in it."""

Reader = Callable[[Contents], Incoming]
"""Reads a file or folder as records with the ids that its plans and tasks have in Planwire. Raises FileProblem."""


def form_of(file: PlanFile) -> Form | None:
    """How a file is written back; None where it is none that can be."""
    # A session of Codex is a log of what was said.
    is_log = file.format == "codex-plan" and isinstance(file.content, bytes) and codex_plan.last_plan(file.content)
    form = None if is_log else FORMS.get(file.format)
    return form and form.of(contents_of(file))


def is_folder(file: PlanFile) -> bool:
    """Whether several files of a folder have the tasks; of a change of OpenSpec it is one."""
    return not isinstance(file.content, bytes) and file.format != "openspec"


def contents_of(file: PlanFile) -> Contents:
    """What has the tasks of a file that was read."""
    if isinstance(file.content, bytes):
        return {"": file.content}
    return {"": file.content[openspec.TASKS]} if file.format == "openspec" else file.content


def marks_of(form: Form, contents: Contents, entries: Iterable[Entry]) -> dict[str, str]:
    """What the files say for the statuses of the tasks, by the ids of these. Raises FileProblem."""
    by_file: dict[str, list[Entry]] = {name: [] for name in contents}
    for entry in entries:
        if entry.record.HasField("task"):
            by_file[entry.file if entry.file in contents else ""].append(entry)
    marks: dict[str, str] = {}
    for name, tasks in by_file.items():
        if tasks:
            marks |= form.read(decode(contents[name]), tasks)
    return marks


def place_of(file: PlanFile, root: Path, workspace_paths: Sequence[str]) -> tuple[PlanFolder, PurePath] | None:
    """The innermost folder of the workspace that a file is in, and the file with the tasks there; None outside of them.

    `root` is where paths in the workspace begin. In a worktree it is the folder that stands for that of the workspace.
    """
    is_change = file.format == "openspec" and not isinstance(file.content, bytes)
    path = Path(file.name, openspec.TASKS) if is_change else Path(file.name)
    main = main_folder(root)
    here = []
    for workspace in map(Path, map(os.path.realpath, workspace_paths)):
        if workspace.is_relative_to(main):
            here.append(root / workspace.relative_to(main))
        elif main.is_relative_to(workspace):
            here.append(root)
    holding = [each for each in here if path.resolve().is_relative_to(each)]
    if not holding:
        return None
    folder = PlanFolder(max(holding, key=lambda each: len(each.parts)))
    inside = folder.inside(path)
    return (folder, inside) if inside else None


def as_synced(
    entries: Sequence[Entry], file: PlanFile, workspace_id: str, root: Path | None, workspace_paths: Sequence[str]
) -> Sequence[Entry]:
    """The records of a file as an import shall take them: what a sync has written into it is no news."""
    form = form_of(file)
    place = place_of(file, root, workspace_paths) if root and form else None
    kept = sync_bases.load(place[0], workspace_id, place[1]) if place else None
    if not kept or not form:
        return entries
    return sync_bases.as_agreed(entries, marks_of(form, contents_of(file), entries), form, kept)


def remember_import(
    entries: Sequence[Entry], file: PlanFile, workspace_id: str, root: Path | None, workspace_paths: Sequence[str]
) -> None:
    """Lets the next sync know what an import has taken, beside that which syncs bring. Raises OSError."""
    form = form_of(file)
    place = place_of(file, root, workspace_paths) if root and form else None
    if not place or not form:
        return
    folder, path = place
    if sync_bases.load(folder, workspace_id, path) is None:
        return
    with folder.locked():
        # A sync may have kept something since.
        if kept := sync_bases.load(folder, workspace_id, path):
            sync_bases.save(folder, workspace_id, path, replace(kept, others=others_of(entries, form)))
