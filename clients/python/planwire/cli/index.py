"""`planwire index`: takes the files of a folder into the index of a workspace, and out what is gone."""

import resource
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated, Any

import grpc
import typer
from rich.console import Console
from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn, TimeRemainingColumn

from planwire.cli.changes import bursts, look
from planwire.cli.connection import CallFailed, open_client
from planwire.cli.exits import ExitCode, Failure
from planwire.cli.failures import describe
from planwire.cli.indexing import Result, Source, bring_up_to_date
from planwire.cli.options import Workspace, connects, json_is_wanted
from planwire.cli.settings import ClientSettings
from planwire.cli.text import counted, remark, write, write_json
from planwire.cli.walk import LARGEST_FILE_BYTES
from planwire.cli.workspace import workspace_in_use
from planwire.sync import Client

app = typer.Typer(add_completion=False, rich_markup_mode=None)

_AWAY = (grpc.StatusCode.UNAVAILABLE, grpc.StatusCode.DEADLINE_EXCEEDED)
_RETRY_SECONDS = 2.0


@app.command("index")
@connects
def index(
    path: Annotated[Path, typer.Argument(metavar="[PATH]", help="The folder.")] = Path(),
    prefix: Annotated[
        str, typer.Option("--prefix", metavar="PATH", help="What stands before the paths of the files in the index.")
    ] = "",
    commit: Annotated[str, typer.Option("--commit", metavar="SHA", help="The commit that the files are of.")] = "",
    largest: Annotated[
        int,
        typer.Option(
            "--largest", min=1, max=LARGEST_FILE_BYTES, help="The size in bytes from which on files are left out."
        ),
    ] = LARGEST_FILE_BYTES,
    by_content: Annotated[
        bool,
        typer.Option(
            "--by-content", help="Read every file, even one that has the size and the time of the indexed one."
        ),
    ] = False,
    watch: Annotated[
        bool, typer.Option("--watch", help="Go on, and keep the index fresh while files change; Ctrl-C ends it.")
    ] = False,
    as_json: Annotated[bool, typer.Option("--json", callback=json_is_wanted, help="Print the result as JSON.")] = False,
    workspace: Workspace = None,
    *,
    settings: ClientSettings,
) -> None:
    """Take the files of a folder into the index, so that `planwire search` finds them.

    What .gitignore names, binaries and links are left out. A second run sends only the files that have changed, and
    takes out those that are gone. Ends with 1 where the server could not index a file.
    """
    if not path.is_dir():
        raise Failure(f"{path} is not a folder", ExitCode.USAGE)
    if watch and as_json:
        raise Failure("--watch has no one result: leave out --json", ExitCode.USAGE)
    source = Source(path, prefix and f"{prefix.strip('/')}/", commit, largest, by_content)
    with open_client(settings) as client:
        workspace_id = workspace_in_use(client, settings, workspace)
        before = look(path, largest) if watch else {}
        with _progress() as progress:
            result = bring_up_to_date(client, workspace_id, source, progress)
        if as_json:
            write_json(_as_json(result))
        else:
            _write(result)
        if watch:
            _keep_fresh(client, workspace_id, source, bursts(path, largest, before), settings.address)
    raise typer.Exit(ExitCode.REFUSED if result.failed else ExitCode.OK)


def _keep_fresh(client: Client, workspace_id: str, source: Source, changes: Iterator[None], address: str) -> None:
    """Bring the index up to date after each burst of changes, without an end."""
    remark(f"watching {source.folder}; Ctrl-C ends it")
    for _ in changes:
        result = _when_it_answers(client, workspace_id, source, address)
        if result.indexed or result.removed or result.failed:
            _write(result)
            sys.stdout.flush()


def _when_it_answers(client: Client, workspace_id: str, source: Source, address: str) -> Result:
    """As bring_up_to_date; a server that is away is waited for."""
    told = False
    while True:
        try:
            return bring_up_to_date(client, workspace_id, source, lambda _looked_at, _of: None)
        except grpc.RpcError as error:
            if error.code() not in _AWAY:
                raise
            if not told:
                remark(describe(CallFailed(address, error))[0])
            told = True
            time.sleep(_RETRY_SECONDS)


def _as_json(result: Result) -> dict[str, Any]:
    return {
        "indexed": result.indexed,
        "unchanged": result.unchanged,
        "removed": result.removed,
        "failed": result.failed,
        "chunks": result.chunks,
        "skipped": dict(result.skipped.counts),
        "failures": [{"source_path": each.source_path, "message": each.message} for each in result.failures],
        "seconds": round(result.seconds, 3),
        "peak_memory_bytes": _peak_memory_bytes(),
    }


def _write(result: Result) -> None:
    write(
        f"{counted(result.indexed, 'file')} indexed in {counted(result.chunks, 'chunk')}, "
        f"{result.unchanged:,} unchanged, {result.removed:,} removed, in {result.seconds:.1f} s "
        f"and at most {_peak_memory_bytes() / 1024 / 1024:.0f} MiB of memory"
    )
    for reason, count in result.skipped.counts.most_common():
        remark(f"{counted(count, 'file')} left out: {reason}, such as {result.skipped.examples[reason]}")
    for failure in result.failures:
        remark(f"{failure.source_path}: {failure.message}")


def _peak_memory_bytes() -> int:
    """The most that this process has had. Linux counts it in KiB, macOS in bytes."""
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak if sys.platform == "darwin" else peak * 1024


@contextmanager
def _progress() -> Iterator[Callable[[int, int], object]]:
    """Shows on a terminal how many files have been looked at."""
    console = Console(stderr=True)
    columns = (TextColumn("indexing"), BarColumn(), TaskProgressColumn(show_speed=True), TimeRemainingColumn())
    with Progress(*columns, console=console, transient=True, disable=not sys.stderr.isatty()) as progress:
        task = progress.add_task("files", total=None)
        yield lambda looked_at, of: progress.update(task, completed=looked_at, total=of)
