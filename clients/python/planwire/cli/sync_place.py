"""Where a plan file of a workspace is kept in step: the folder that may be written in, and the file in it."""

import os
from collections.abc import Sequence
from pathlib import Path, PurePath

from planwire.cli import sync_bases
from planwire.cli.plan_file import PlanFile
from planwire.cli.plan_folder import PlanFolder
from planwire.folders import main_folder
from planwire.formats import openspec
from planwire.formats.markdown_boxes import read_marks
from planwire.formats.markdown_dialects import DIALECTS
from planwire.formats.parsed import Entry, decode


def place_of(file: PlanFile, root: Path, workspace_paths: Sequence[str]) -> tuple[PlanFolder, PurePath] | None:
    """The innermost folder of the workspace that a file is in, and the file with the boxes there; None outside of them.

    `root` is where paths in the workspace begin. In a worktree it is the folder that stands for that of the workspace.
    """
    path = Path(file.name) if isinstance(file.content, bytes) else Path(file.name, openspec.TASKS)
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
    place = place_of(file, root, workspace_paths) if root and file.format in DIALECTS else None
    kept = sync_bases.load(place[0], workspace_id, place[1]) if place else None
    if not kept:
        return entries
    data = file.content if isinstance(file.content, bytes) else file.content[openspec.TASKS]
    return sync_bases.as_agreed(entries, read_marks(decode(data)), kept)
