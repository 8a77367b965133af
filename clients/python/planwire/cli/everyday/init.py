"""`planwire init`: the folder becomes a workspace, and the plans that it has come in."""

import os
import shlex
import sys
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from planwire.cli.everyday.server import Server, open_server
from planwire.cli.exits import ExitCode, Failure
from planwire.cli.settings import ClientSettings
from planwire.cli.text import remark, write
from planwire.folders import main_folder, named_workspace
from planwire.formats.terminal_text import to_json
from planwire.v1.workspace_service_pb2 import (
    GetWorkspaceByPathRequest,
    GetWorkspaceRequest,
    RegisterWorkspaceRequest,
)

# Where tools keep plans, below the folder of a workspace. The command that imports says what it takes of them.
_FILES = (
    "specs/*/tasks.md",
    ".specify/specs/*/tasks.md",
    ".kiro/specs/*/tasks.md",
    "openspec/changes/*/tasks.md",
    ".taskmaster/tasks/tasks.json",
    "tasks/tasks.json",
    "prd.json",
    "tasks.md",
    "TASKS.md",
    "plan.md",
    "PLAN.md",
    "todo.md",
    "TODO.md",
)
# What tells a folder that is imported as a whole: the folder in which this is found.
_IN_FOLDERS = ("openspec/changes/*/proposal.md", "backlog/tasks", ".backlog/tasks")
# The first of these that is there has all that beads knows.
_BEADS = (".beads/issues.jsonl", ".beads/beads.jsonl", ".beads/backup")
_MOST = 50


def init(*, settings: ClientSettings, yes: bool, as_json: bool) -> None:
    """Register this folder, or the repository that it is in, and offer to import the plans that are found there."""
    root = _root(Path.cwd())
    with open_server(settings) as server:
        workspace, created = _workspace(server, settings, root)
    files = list(islice(plan_files(root), _MOST))
    if as_json:
        found = {"workspace": workspace, "path": str(root), "created": created, "files": [str(file) for file in files]}
        sys.stdout.write(to_json({name: value for name, value in found.items() if value}) + "\n")
    else:
        write(f"{'registered' if created else 'already registered'}: {root}")
    os.chdir(root)  # where the paths of the files begin
    codes = [_import(file) for file in files if _is_wanted(file, yes=yes, as_json=as_json)]
    if not as_json:
        next_step = "`planwire ready` shows what can be done" if any(not code for code in codes) else _first_steps()
        remark(next_step)
    if any(codes):
        raise Failure("", ExitCode.REFUSED)


def plan_files(root: Path) -> Iterator[Path]:
    """The plans of other tools below a folder, by their paths in it."""
    seen: set[tuple[int, int]] = set()
    folders = [file.parent for place in _IN_FOLDERS for file in sorted(root.glob(place))]
    found = [file for place in _FILES for file in sorted(root.glob(place)) if file.parent not in folders] + folders
    found += [root / place for place in _BEADS if (root / place).exists()][:1]
    for file in found:
        identity = file.stat().st_dev, file.stat().st_ino  # where `todo.md` is TODO.md
        if identity not in seen and not file.is_symlink():
            seen.add(identity)
            yield file.relative_to(root)


def _root(here: Path) -> Path:
    """The folder of the repository that this one is in, or this one."""
    top = next((folder for folder in (here, *here.parents) if (folder / ".git").exists()), here)
    return main_folder(top)


def _workspace(server: Server, settings: ClientSettings, root: Path) -> tuple[str, bool]:
    """The id of the workspace, and whether it was made now."""
    named = settings.workspace or named_workspace(root)
    if named and server.find(GetWorkspaceRequest(workspace_id=named)):
        return named, False
    if not named and (found := server.find(GetWorkspaceByPathRequest(path=str(root)))):
        return found.workspace.id, False
    made = server.call(RegisterWorkspaceRequest(path=str(root), workspace_id=named))
    return made.workspace.id, made.created


def _is_wanted(file: Path, *, yes: bool, as_json: bool) -> bool:
    command = f"planwire import {shlex.quote(str(file))}"
    if yes:
        return True
    if as_json:
        return False
    if not (sys.stdin.isatty() and sys.stderr.isatty()):
        write(f"found {file}: `{command}` imports it")
        return False
    sys.stderr.write(f"found {file}. Import it? [Y/n] ")
    sys.stderr.flush()
    return sys.stdin.readline().strip().lower() in {"", "y", "yes"}


def _import(file: Path) -> int:
    """Import a file as `planwire import` does, and give its exit code."""
    from planwire.cli.app import make_app
    from planwire.cli.failures import explain

    try:
        return int(make_app()(["import", str(file)], standalone_mode=False) or 0)
    except Exception as error:  # noqa: BLE001  # one file that cannot be read does not keep the others out
        return int(explain(error))


def _first_steps() -> str:
    return "Begin a plan with `planwire plan create NAME --activate`, and add to it with `planwire add TITLE`."
