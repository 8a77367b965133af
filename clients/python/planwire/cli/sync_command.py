"""`planwire sync`: keeps plan files and the plans that they are in step."""

from pathlib import Path
from typing import Annotated

import typer

from planwire.cli.connection import open_client
from planwire.cli.exits import ExitCode, Failure
from planwire.cli.options import Workspace, connects, json_is_wanted
from planwire.cli.settings import ClientSettings
from planwire.cli.sync_file import FileSync, Synced
from planwire.cli.sync_files import files_to_sync, not_synced
from planwire.cli.sync_watch import keep_in_step
from planwire.cli.sync_words import as_json_of, write_synced
from planwire.cli.text import write_json
from planwire.cli.workspace import workspace_in_use
from planwire.formats.forms import FORMS
from planwire.formats.parsed import FileProblem, ProblemKind

app = typer.Typer(add_completion=False, rich_markup_mode=None)


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
        opened = files_to_sync(client, workspace_id, paths or [], format_, read_only=read_only)
        files = [each for each in opened if isinstance(each, FileSync)]
        results = [each if isinstance(each, Synced) else _run_beside(each, len(opened)) for each in opened]
        if as_json:
            write_json({"files": [as_json_of(result) for result in results]})
        else:
            for result in results:
                write_synced(result)
        if watch:
            synced = [result for result, each in zip(results, opened, strict=True) if each in files]
            keep_in_step(client, files, synced, settings.address, _run)
    harmless = all(problem.kind is ProblemKind.NOTE for result in results for problem in result.problems)
    raise typer.Exit(ExitCode.OK if harmless else ExitCode.REFUSED)


def _run_beside(file: FileSync, count: int) -> Synced:
    """As `_run`; where it is one of several files, none of them holds up the others. Raises Failure."""
    try:
        return _run(file)
    except Failure as failure:
        if count == 1:
            raise
        return not_synced(file.path.as_posix(), str(failure).removeprefix(f"{file.path}: "))


def _run(file: FileSync) -> Synced:
    try:
        with file.folder.locked():
            return file.run()
    except FileProblem as problem:
        raise Failure(f"{file.path}: {problem}", ExitCode.USAGE) from problem
    except OSError as error:
        raise Failure(f"{file.path}: {error.strerror}; the file is as it was") from error
