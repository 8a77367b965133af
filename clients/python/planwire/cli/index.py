"""`planwire index`: takes the files of a folder into the index of a workspace, and out what is gone."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Annotated, Any

import typer
from rich.console import Console
from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn, TimeRemainingColumn

from planwire.cli.connection import open_client
from planwire.cli.exits import ExitCode, Failure
from planwire.cli.options import Workspace, connects, json_is_wanted
from planwire.cli.settings import ClientSettings
from planwire.cli.text import counted, remark, write, write_json
from planwire.cli.walk import LARGEST_FILE_BYTES, LocalFile, Skipped, walk
from planwire.cli.workspace import workspace_in_use
from planwire.sync import Client
from planwire.v1 import search_service_pb2 as pb

app = typer.Typer(add_completion=False, rich_markup_mode=None)

# Of one stream: when it breaks, no more than this is sent again.
_MOST_FILES = 200
_MOST_BYTES = 4 * 1024 * 1024
_REMOVED_AT_ONCE = 1000


@dataclass
class _Result:
    """What became of the files of a folder."""

    indexed: int = 0
    unchanged: int = 0
    failed: int = 0
    removed: int = 0
    chunks: int = 0
    failures: list[pb.IndexingFailure] = field(default_factory=list)
    skipped: Skipped = field(default_factory=Skipped)
    seconds: float = 0.0

    def add(self, response: pb.IndexDocumentsResponse) -> None:
        self.indexed += response.indexed
        self.unchanged += response.unchanged
        self.failed += response.failed
        self.chunks += response.chunks
        self.failures += response.failures


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
    result, began = _Result(), time.monotonic()
    with open_client(settings) as client:
        workspace_id = workspace_in_use(client, settings, workspace)
        before = prefix and f"{prefix.strip('/')}/"
        known = _known(client, workspace_id, before)
        changed: list[LocalFile] = []
        gone = set(known)
        with _progress() as sent:
            for file in walk(path, result.skipped, largest):
                gone.discard(before + file.path)
                if known.get(before + file.path) == (file.sha256, commit):
                    result.unchanged += 1
                    continue
                changed.append(file)
                if len(changed) == _MOST_FILES or sum(len(each.content) for each in changed) > _MOST_BYTES:
                    result.add(_send(client, workspace_id, before, commit, changed))
                    changed = []
                    sent(result.indexed + result.unchanged)
            if changed:
                result.add(_send(client, workspace_id, before, commit, changed))
        for start in range(0, len(gone), _REMOVED_AT_ONCE):
            paths = sorted(gone)[start : start + _REMOVED_AT_ONCE]
            request = pb.RemoveIndexedFilesRequest(workspace_id=workspace_id, source_paths=paths)
            result.removed += client.search.RemoveIndexedFiles(request).removed
    result.seconds = time.monotonic() - began
    if as_json:
        write_json(_as_json(result))
    else:
        _write(result)
    raise typer.Exit(ExitCode.REFUSED if result.failed else ExitCode.OK)


def _known(client: Client, workspace_id: str, prefix: str) -> dict[str, tuple[str, str]]:
    """The hash and the commit of each file in the index."""
    known: dict[str, tuple[str, str]] = {}
    request = pb.ListIndexedFilesRequest(workspace_id=workspace_id, path_prefix=prefix, page_size=1000)
    while True:
        page = client.search.ListIndexedFiles(request)
        known |= {file.source_path: (file.content_hash, file.commit_sha) for file in page.files}
        request.page_token = page.next_page_token
        if not request.page_token:
            return known


def _send(
    client: Client, workspace_id: str, prefix: str, commit: str, files: list[LocalFile]
) -> pb.IndexDocumentsResponse:
    def requests() -> Iterator[pb.IndexDocumentsRequest]:
        for file in files:
            document = pb.IndexedDocument(
                source_path=prefix + file.path, content=file.text(), content_hash=file.sha256, commit_sha=commit
            )
            document.modified_at.FromNanoseconds(int(file.modified * 1e9))
            yield pb.IndexDocumentsRequest(workspace_id=workspace_id, document=document)

    return client.search.IndexDocuments(requests())


def _as_json(result: _Result) -> dict[str, Any]:
    return {
        "indexed": result.indexed,
        "unchanged": result.unchanged,
        "removed": result.removed,
        "failed": result.failed,
        "chunks": result.chunks,
        "skipped": dict(result.skipped.counts),
        "failures": [{"source_path": each.source_path, "message": each.message} for each in result.failures],
        "seconds": round(result.seconds, 3),
    }


def _write(result: _Result) -> None:
    write(
        f"{counted(result.indexed, 'file')} indexed in {counted(result.chunks, 'chunk')}, "
        f"{result.unchanged:,} unchanged, {result.removed:,} removed, in {result.seconds:.1f} s"
    )
    for reason, count in result.skipped.counts.most_common():
        remark(f"{counted(count, 'file')} left out: {reason}, such as {result.skipped.examples[reason]}")
    for failure in result.failures:
        remark(f"{failure.source_path}: {failure.message}")


@contextmanager
def _progress() -> Iterator[Callable[[int], object]]:
    """Shows on a terminal how many files have been looked at."""
    console = Console(stderr=True)
    columns = (TextColumn("indexing"), BarColumn(), TaskProgressColumn(show_speed=True), TimeRemainingColumn())
    with Progress(*columns, console=console, transient=True, disable=not console.is_terminal) as progress:
        task = progress.add_task("files", total=None)
        yield lambda count: progress.update(task, completed=count)
