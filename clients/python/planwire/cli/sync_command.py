"""`planwire sync`: keeps plan files and the plans that they are in step."""

import sys
import threading
import time
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import Annotated, Any

import grpc
import typer

from planwire.cli.connection import CallFailed, open_client
from planwire.cli.exits import ExitCode, Failure
from planwire.cli.failures import describe
from planwire.cli.options import Workspace, connects, json_is_wanted
from planwire.cli.plan_file import place_in_workspace, read_plan_file
from planwire.cli.plan_origin import Incoming, Plans
from planwire.cli.settings import ClientSettings
from planwire.cli.sync_file import FileSync, Synced
from planwire.cli.sync_place import Contents, contents_of, form_of, is_folder, place_of
from planwire.cli.text import counted, remark, write, write_json
from planwire.cli.workspace import workspace_in_use
from planwire.formats import openspec
from planwire.formats.detect import FOLDERS
from planwire.formats.forms import FORMS
from planwire.formats.parsed import FileProblem, Problem, ProblemKind, Source
from planwire.pages import paginate_sync
from planwire.sync import Client
from planwire.v1.plan_pb2 import PLAN_STATUS_ACTIVE, PLAN_STATUS_ARCHIVED
from planwire.v1.workspace_service_pb2 import ListWorkspacePathsRequest

app = typer.Typer(add_completion=False, rich_markup_mode=None)

_AWAY = (grpc.StatusCode.UNAVAILABLE, grpc.StatusCode.DEADLINE_EXCEEDED)
_PAGE = 1000
# These may be what gh printed once, of which nobody misses the file.
_OF_DATA = {".json", ".jsonl"}
_NOT_WRITTEN = {
    "github": "a copy of issues that gh printed, of which nothing goes back to GitHub",
    "codex-plan": "the log of a session",
}
_LOOK_SECONDS = 0.5
_RETRY_SECONDS = 2.0


@app.command("sync")
@connects
def sync(
    paths: Annotated[
        list[Path] | None,
        typer.Argument(metavar="[PATH]...", help="The files and folders. Default: all that plans came from."),
    ] = None,
    watch: Annotated[
        bool, typer.Option("--watch", help="Go on whenever a file or its plan changes; Ctrl-C ends it.")
    ] = False,
    read_only: Annotated[
        bool, typer.Option("--read-only", help="Write nothing into the files; say what would be written.")
    ] = False,
    format_: Annotated[
        str, typer.Option("--format", metavar="FORMAT", help=f"auto, {', '.join(FORMS)}; see docs/formats.md.")
    ] = "auto",
    as_json: Annotated[bool, typer.Option("--json", callback=json_is_wanted, help="Print the result as JSON.")] = False,
    workspace: Workspace = None,
    *,
    settings: ClientSettings,
) -> None:
    """Bring plan files and what became of them in Planwire together: each side gets what the other has changed.

    Statuses, titles and new tasks go into Planwire. Statuses come back, in Markdown as the mark in the box, and where a
    format has a place for them the title and who does a task; nothing else of a file is written. What both have changed
    is left as it is on both sides, and named; then the command ends with 1.
    """
    if watch and as_json:
        raise Failure("--watch has no one result: leave out --json", ExitCode.USAGE)
    with open_client(settings) as client:
        client.workspace = workspace_id = workspace_in_use(client, settings, workspace)
        opened = _files(client, workspace_id, paths or [], format_, read_only=read_only)
        files = [each for each in opened if isinstance(each, FileSync)]
        results = [each if isinstance(each, Synced) else _run_beside(each, len(opened)) for each in opened]
        if as_json:
            write_json({"files": [_as_json(result) for result in results]})
        else:
            for result in results:
                _write(result)
        if watch:
            synced = [result for result, each in zip(results, opened, strict=True) if each in files]
            _keep_in_step(client, files, synced, settings.address)
    harmless = all(problem.kind is ProblemKind.NOTE for result in results for problem in result.problems)
    raise typer.Exit(ExitCode.OK if harmless else ExitCode.REFUSED)


def _files(
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
            found.append(_not_synced(name, str(failure).removeprefix(f"{path}: ")))
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


def _not_synced(path: str, reason: str) -> Synced:
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


def _run_beside(file: FileSync, count: int) -> Synced:
    """As `_run`; where it is one of several files, none of them holds up the others. Raises Failure."""
    try:
        return _run(file)
    except Failure as failure:
        if count == 1:
            raise
        return _not_synced(file.path.as_posix(), str(failure).removeprefix(f"{file.path}: "))


def _run(file: FileSync) -> Synced:
    try:
        with file.folder.locked():
            return file.run()
    except FileProblem as problem:
        raise Failure(f"{file.path}: {problem}", ExitCode.USAGE) from problem
    except OSError as error:
        raise Failure(f"{file.path}: {error.strerror}; the file is as it was") from error


def _keep_in_step(client: Client, files: Sequence[FileSync], results: Sequence[Synced], address: str) -> None:
    """Bring the files and their plans together whenever one of them changes, without an end."""
    remark(f"watching {counted(len(files), 'file')}; Ctrl-C ends it")
    changes = _Changes(client, [plan_id for result in results for plan_id in result.plan_ids], files)
    last = {file.path: _words(result) for file, result in zip(files, results, strict=True)}
    while True:
        changes.wait()
        for file in files:
            result = _when_it_answers(file, address)
            if result and (result.new or result.changed or result.written or _words(result) != last[file.path]):
                last[file.path] = _words(result)
                _write(result)
                sys.stdout.flush()


class _Changes:
    """Waits for changes of files, which it looks at now and then, and of tasks, which the server tells of."""

    def __init__(self, client: Client, plan_ids: Sequence[str], files: Sequence[FileSync]) -> None:
        self._files = files
        self._seen = self._look()
        self._told = threading.Event()
        # What happened before anybody listened is looked for once.
        self._told.set()
        self._failure: Exception | None = None
        watch = client.watch_tasks(plan_ids=plan_ids, on_expired="relist")
        threading.Thread(target=self._listen, args=(watch,), daemon=True).start()

    def wait(self) -> None:
        """Comes back when something has changed, and half a second has passed without another change."""
        changed = False
        while True:
            told = self._told.wait(_LOOK_SECONDS)
            self._told.clear()
            if self._failure:
                raise self._failure
            now = self._look()
            if told or now != self._seen:
                changed, self._seen = True, now
                time.sleep(_LOOK_SECONDS if told else 0)
            elif changed:
                return

    def _listen(self, watch: Any) -> None:
        try:
            for _ in watch:
                self._told.set()
        except Exception as error:  # noqa: BLE001  # who waits is told
            self._failure = error
            self._told.set()

    def _look(self) -> list[list[tuple[int, int, int] | None]]:
        return [[_looked_at(path) for path in _paths(file)] for file in self._files]


def _paths(file: FileSync) -> list[Path]:
    """The file, or what is in the folder, where new files count too."""
    path = file.folder.root / file.path
    with suppress(OSError):
        return sorted(found for pattern in file.patterns for found in path.glob(pattern)) if file.patterns else [path]
    return []


def _looked_at(path: Path) -> tuple[int, int, int] | None:
    with suppress(OSError):
        found = path.stat(follow_symlinks=False)
        return found.st_ino, found.st_size, found.st_mtime_ns
    return None


def _when_it_answers(file: FileSync, address: str) -> Synced | None:
    """As `_run`; a server that is away is waited for, and a file that cannot be read is named and left."""
    told = False
    while True:
        try:
            return _run(file)
        except Failure as failure:
            remark(str(failure))
            return None
        except grpc.RpcError as error:
            if error.code() not in _AWAY:
                raise
            if not told:
                remark(describe(CallFailed(address, error))[0])
            told = True
            time.sleep(_RETRY_SECONDS)


def _write(result: Synced) -> None:
    write(
        f"{result.path}: {counted(result.new, 'task')} new in Planwire, {result.changed:,} changed there, "
        f"{counted(result.written, 'task')} written into the file"
    )
    for words in _words(result):
        remark(words)


def _words(result: Synced) -> list[str]:
    """The problems of a file, a line each."""
    words = []
    for problem in result.problems:
        path = (
            f"{result.path}/{problem.file}" if problem.file and not result.path.endswith(problem.file) else result.path
        )
        place = f"{path}, line {problem.line}" if problem.line else path
        words.append(": ".join(filter(None, (place, problem.name, problem.reason))))
    return words


def _as_json(result: Synced) -> dict[str, Any]:
    return {
        "path": result.path,
        "plan_id": result.plan_ids[0] if result.plan_ids else "",
        "plan_ids": list(result.plan_ids),
        "new": result.new,
        "changed": result.changed,
        "written": result.written,
        "conflicts": result.conflicts,
        "problems": [
            {"kind": problem.kind, "line": problem.line, "name": problem.name, "reason": problem.reason}
            for problem in result.problems
        ],
    }
