"""Which files a sync is about, and how each is read."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from planwire.cli.exits import ExitCode, Failure
from planwire.cli.plan_file import place_in_workspace, read_plan_file
from planwire.cli.plan_origin import Incoming, Plans
from planwire.cli.sync_file import FileSync, Synced
from planwire.cli.sync_place import Contents, contents_of, form_of, is_folder, place_of
from planwire.cli.text import remark
from planwire.formats import openspec
from planwire.formats.detect import FOLDERS
from planwire.formats.forms import FORMS
from planwire.formats.parsed import FileProblem, Problem, ProblemKind, Source
from planwire.pages import paginate_sync
from planwire.sync import Client
from planwire.v1.plan_pb2 import PLAN_STATUS_ACTIVE, PLAN_STATUS_ARCHIVED
from planwire.v1.workspace_service_pb2 import ListWorkspacePathsRequest

_PAGE = 1000
# These may be what gh printed once, of which nobody misses the file.
_OF_DATA = {".json", ".jsonl"}
_NOT_WRITTEN = {
    "github": "a copy of issues that gh printed, of which nothing goes back to GitHub",
    "codex-plan": "the log of a session",
}


def files_to_sync(
    client: Client, workspace_id: str, paths: Sequence[Path], format_: str, *, read_only: bool
) -> list[FileSync | Synced]:
    """The files that are named, or else all that plans came from and that are there. Raises Failure.

    Of those that are not named, one that cannot be read is what became of it.
    """
    request = ListWorkspacePathsRequest(workspace_id=workspace_id, page_size=_PAGE)
    pages = paginate_sync(client.workspaces.ListWorkspacePaths, request)
    folders = [each.path for page in pages for each in page.workspace_paths]

    def opened(path: Path) -> FileSync:
        return _file(client, workspace_id, folders, path, format_, read_only=read_only)

    if paths:
        return [opened(path) for path in paths]
    found: list[FileSync | Synced] = []
    for name, path in _origins(client, workspace_id, folders):
        try:
            found.append(opened(path))
        except Failure as failure:
            found.append(not_synced(name, str(failure).removeprefix(f"{path}: ")))
    if not found:
        raise Failure(
            "no plan of the workspace came from a file that is here and can be written: name a file", ExitCode.USAGE
        )
    return found


def _origins(client: Client, workspace_id: str, folders: Sequence[str]) -> list[tuple[str, Path]]:
    """The paths in the workspace of the files that plans came from, and where these are."""
    _, root = place_in_workspace(Path.cwd() / "any", folders)
    if root is None:
        return []
    known = [each for each in Plans(client, workspace_id).all if each.plan.status != PLAN_STATUS_ARCHIVED]
    plans = {each.origin.path: each.plan for each in known if each.origin}
    found = []
    for name, plan in sorted(plans.items()):
        path = root / name
        if path.exists():
            found += [(name, path)] if _is_kept_in_step(path) else []
        elif plan.status == PLAN_STATUS_ACTIVE and path.suffix not in _OF_DATA:
            remark(f"{name}: the file of {plan.name} is gone: if it was moved, name it where it is now")
    return found


def _is_kept_in_step(path: Path) -> bool:
    try:
        return form_of(read_plan_file(str(path), "auto")) is not None
    except (FileProblem, Failure):
        # It is named, with what is wrong with it.
        return True


def not_synced(path: str, reason: str) -> Synced:
    """What became of a file that could not be synced."""
    return Synced(path, problems=[Problem(ProblemKind.REFUSED, 0, "", reason)])


def _file(
    client: Client, workspace_id: str, folders: Sequence[str], path: Path, format_: str, *, read_only: bool
) -> FileSync:
    """A file of a workspace, or the folder of a change. Raises Failure where it cannot be kept in step."""
    place, root = place_in_workspace(path, folders)
    outside = Failure(f"{path} is not in {' or '.join(folders)}, the folder of the workspace", ExitCode.USAGE)
    if not root:
        raise outside
    try:
        file = read_plan_file(str(path), format_)
    except FileProblem as problem:
        raise Failure(f"{path}: {problem}", ExitCode.USAGE) from problem
    form = form_of(file)
    if form is None:
        reason = f"and only {', '.join(FORMS)} are kept in step; `planwire import` takes it"
        raise Failure(
            f"{path} is {_NOT_WRITTEN.get(file.format, f'of the format {file.format}')}, {reason}", ExitCode.USAGE
        )
    source = Source(workspace_id, file.format, place)

    def read(contents: Contents) -> Incoming:
        change = file.content if isinstance(file.content, dict) and not is_folder(file) else {}
        content = contents if is_folder(file) else {**change, openspec.TASKS: contents[""]} if change else contents[""]
        plans = Plans(client, workspace_id)
        return plans.parse(replace(file, content=content), source, root, moved_from="", is_new=False)

    found = place_of(file, root, folders)
    if not found:
        raise outside
    folder, inside = found

    def contents() -> Contents:
        if is_folder(file):
            return contents_of(read_plan_file(str(folder.root / inside), file.format))
        return {"": folder.read(inside)}

    layout = FOLDERS[file.format] if is_folder(file) else None
    patterns = (*layout.patterns, *layout.above) if layout else ()
    return FileSync(client, workspace_id, folder, inside, form, contents, read, read_only, patterns)
