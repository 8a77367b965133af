"""The file or folder that plans are read from: what it holds, and which path in the workspace it has."""

import os
import sys
import time
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from planwire.cli.exits import ExitCode, Failure
from planwire.folders import FolderError, main_folder, repository
from planwire.formats.detect import FOLDERS, FORMATS, NAMES, FolderFormat, detect, detect_folder
from planwire.formats.parsed import FileProblem, Files, ParsedFile, Source

STANDARD_INPUT = "-"
_LARGEST_FOLDER_BYTES = 256 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class PlanFile:
    """What was read, and in which format that is. `changed_at` is when it was written, in seconds since 1970."""

    name: str
    """As it was named on the command line."""
    content: bytes | Files
    format: str
    changed_at: float

    def parse(self, source: Source) -> ParsedFile:
        """Raises FileProblem."""
        if isinstance(self.content, bytes):
            return FORMATS[self.format](self.content, source)
        return FOLDERS[self.format].parse(self.content, source)


def read_plan_file(name: str, format_: str) -> PlanFile:
    """Reads a file, a folder or standard input, in a format or in that which it seems to have (`auto`).

    Raises Failure where it cannot be read, and FileProblem.
    """
    if format_ not in ("auto", *NAMES):
        raise Failure(f"--format {format_} is not one of auto, {', '.join(NAMES)}", ExitCode.USAGE)
    printable = os.fsencode(name).decode(errors="replace")
    path = Path(name)
    try:
        if name == STANDARD_INPUT:
            data = sys.stdin.buffer.read()
            return PlanFile(printable, data, _format(data, "", format_), time.time())
        if path.is_dir():
            format_ = detect_folder(path) if format_ == "auto" else format_
            if format_ not in FOLDERS:
                raise FileProblem(f"--format {format_} reads a file, and this is a folder")
            files, changed_at = _read_folder(path, FOLDERS[format_])
            return PlanFile(printable, files, format_, changed_at)
        # The time first: what is written while it is read is newer than what was read.
        changed_at = path.stat().st_mtime
        data = path.read_bytes()
        return PlanFile(printable, data, _format(data, path.name, format_), changed_at)
    except OSError as error:
        raise Failure(f"cannot read {printable}: {error.strerror}", ExitCode.USAGE) from error


def place_in_workspace(file: Path, workspace_paths: Iterable[str]) -> tuple[str, Path | None]:
    """The path of a file that says the same wherever the workspace is checked out, and where such paths begin here.

    They begin at the root of the repository, or at the folder of the workspace where that holds the repository or there
    is none. The path of a file that is not in the workspace is absolute. Raises Failure.
    """
    path = Path(os.path.realpath(file))
    try:
        checked_out = repository(path.parent)
        top = None if checked_out is None else main_folder(checked_out)
    except (FolderError, OSError) as error:
        raise Failure(str(error), ExitCode.USAGE) from error
    # A worktree has the files of its repository.
    main_path = path if checked_out is None or top is None else top / path.relative_to(checked_out)
    folders = [Path(os.path.realpath(each)) for each in workspace_paths]
    if checked_out is not None and top is not None and any(folder.is_relative_to(top) for folder in folders):
        return _text(path.relative_to(checked_out)), checked_out
    holding = [folder for folder in folders if main_path.is_relative_to(folder)]
    if not holding:
        return _text(main_path), None
    innermost = max(holding, key=lambda folder: len(folder.parts))
    return _text(main_path.relative_to(innermost)), innermost


def _text(path: Path) -> str:
    return os.fsencode(path.as_posix()).decode(errors="backslashreplace")


def _format(data: bytes, name: str, given: str) -> str:
    if given == "auto":
        return detect(data, Path(name).suffix)
    if given not in FORMATS:
        raise FileProblem(f"--format {given} reads a folder, and this is a file")
    return given


def _read_folder(folder: Path, format_: FolderFormat) -> tuple[Files, float]:
    """The regular files of a folder that its format reads, and when the last of them was written.

    Raises FileProblem for a link that leads out of the folder: whoever wrote that may not read what it leads to.
    """
    files: dict[str, bytes] = {}
    changed_at, room = 0.0, _LARGEST_FOLDER_BYTES
    for path in sorted({found for pattern in format_.patterns for found in folder.glob(pattern)}):
        if not path.is_file():
            continue
        if not path.resolve().is_relative_to(folder.resolve()):
            raise FileProblem(f"{path.relative_to(folder)} is a link that leads out of the folder: import a copy of it")
        changed_at = max(changed_at, path.stat().st_mtime)
        room -= path.stat().st_size
        if room < 0:
            raise FileProblem(f"the folder has more than {_LARGEST_FOLDER_BYTES:,} bytes of plans")
        name = os.fsencode(path.relative_to(folder).as_posix()).decode(errors="backslashreplace")
        files[name] = path.read_bytes()
    above = folder.resolve().parent
    for name in format_.above:
        path = above / Path(name).name
        if path.is_file() and not path.is_symlink() and path.stat().st_size <= room:
            files[name] = path.read_bytes()
    return files, changed_at
