"""`planwire import` and `planwire export`."""

import os
import shlex
import sys
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import replace
from pathlib import Path
from typing import Annotated, BinaryIO

import typer
from google.protobuf.message import DecodeError
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from planwire.cli.connection import open_client
from planwire.cli.everyday.completion import completer
from planwire.cli.exits import ExitCode, Failure
from planwire.cli.files import replacing
from planwire.cli.import_report import ImportReport
from planwire.cli.named_fields import named_in
from planwire.cli.options import Workspace, connects, json_is_wanted
from planwire.cli.plan_file import STANDARD_INPUT, PlanFile, place_in_workspace, read_plan_file
from planwire.cli.plan_origin import Incoming, Plans
from planwire.cli.settings import ClientSettings
from planwire.cli.sync_place import as_synced, remember_import
from planwire.cli.text import counted, remark, write_json
from planwire.cli.upload import Upload, Uploaded
from planwire.cli.workspace import workspace_in_use
from planwire.errors import NotFound, PlanwireError
from planwire.folders import main_folder
from planwire.formats.detect import NAMES
from planwire.formats.parsed import Entry, FileProblem, Problem, ProblemKind, Source
from planwire.formats.planwire_jsonl import to_line
from planwire.formats.tasks import PLAN_NAME_LENGTH
from planwire.formats.terminal_text import to_json
from planwire.pages import paginate_sync
from planwire.sync import Client
from planwire.v1 import transfer_service_pb2 as pb
from planwire.v1.workspace_service_pb2 import GetWorkspaceRequest, ListWorkspacePathsRequest, RegisterWorkspaceRequest

importing = typer.Typer(add_completion=False, rich_markup_mode=None)
exporting = typer.Typer(add_completion=False, rich_markup_mode=None)

# A server reads messages of 4 MiB unless it is set otherwise; the rest is for what stands around a record.
_LARGEST_RECORD_BYTES = 4 * 1024 * 1024 - 4096


@importing.command("import")
@connects
def import_(
    file: Annotated[str, typer.Argument(metavar="FILE", help="The file or folder; `-` is standard input.")],
    format_: Annotated[
        str, typer.Option("--format", metavar="FORMAT", help=f"auto, {', '.join(NAMES)}; see docs/formats.md.")
    ] = "auto",
    plan: Annotated[
        str,
        typer.Option("--plan", metavar="NAME", help="The plan's name. Default: the file's own title, or its name."),
    ] = "",
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Check and count everything, and store nothing.")] = False,
    overwrite: Annotated[
        bool, typer.Option("--overwrite", help="Also store what is older than what is there, and so undo newer work.")
    ] = False,
    moved_from: Annotated[
        str | None,
        typer.Option("--moved-from", metavar="PATH", help="The path in the workspace where the file was before."),
    ] = None,
    new: Annotated[
        bool,
        typer.Option("--new", help="The file is none that was imported before, though it is like one that is gone."),
    ] = False,
    report: Annotated[
        Path | None, typer.Option("--report", metavar="FILE", help="Write the result as JSON to this file too.")
    ] = None,
    verbose: Annotated[
        bool, typer.Option("--verbose", help="Show every problem, not only the first of a kind.")
    ] = False,
    as_json: Annotated[bool, typer.Option("--json", callback=json_is_wanted, help="Print the result as JSON.")] = False,
    workspace: Workspace = None,
    *,
    settings: ClientSettings,
) -> None:
    """Bring the plans and tasks of a file into a workspace. Doing it twice changes nothing.

    Where no workspace is named, set, or registered for this directory or one above it, this directory is registered.
    Ends with 1 where a part of the file was left out, and says which and why.
    """
    if len(plan) > PLAN_NAME_LENGTH:
        reason = f"--plan has {len(plan)} characters; a plan's name has at most {PLAN_NAME_LENGTH}"
        raise Failure(reason, ExitCode.USAGE)
    try:
        read = read_plan_file(file, format_)
        with open_client(settings) as client:
            find_workspace = workspace_in_use if dry_run else _workspace_or_new
            workspace_id = find_workspace(client, settings, workspace)
            # A stream that finds no server tries for long, since a server that took some of it will be back.
            _require(client, workspace_id)
            began = time.monotonic()
            incoming = _incoming(client, workspace_id, read, _printable(plan), moved_from=moved_from or "", is_new=new)
            entries, unreadable = _readable(incoming.entries)
            uploaded = _upload(client, incoming, read, entries, dry_run=dry_run, overwrite=overwrite)
            if not dry_run:
                with suppress(OSError):  # then a sync names once more what was taken
                    remember_import(incoming.entries, read, workspace_id, *incoming.place)
    except FileProblem as problem:
        raise Failure(f"{file}: {problem}", ExitCode.USAGE) from problem
    problems = [*incoming.problems, *incoming.parsed.problems, *unreadable, *uploaded.refused, *uploaded.stale]
    result = ImportReport(
        read.name,
        read.format,
        workspace_id,
        dry_run,
        incoming.parsed.items,
        uploaded.counts,
        sorted(problems, key=lambda problem: (problem.file, problem.line)),
        time.monotonic() - began,
    )
    if as_json:
        write_json(result.as_json())
    else:
        result.write(verbose=verbose)
    if report:
        with replacing(report) as report_file:
            report_file.write(to_json(result.as_json(), indent=2).encode() + b"\n")
    raise typer.Exit(result.exit_code)


@exporting.command("export")
@connects
def export(
    plan_ids: Annotated[
        list[str] | None,
        typer.Option(
            "--plan",
            metavar="PLAN",
            help="Only this plan; may be given more than once.",
            autocompletion=completer("plan"),
        ),
    ] = None,
    output: Annotated[
        Path | None, typer.Option("--output", "-o", metavar="FILE", help="Where to write. Default: standard output.")
    ] = None,
    workspace: Workspace = None,
    *,
    settings: ClientSettings,
) -> None:
    """Write a workspace as JSON Lines that `planwire import` reads: ids, times, statuses and history as they are.

    A file that exists is replaced when everything is written, and stays as it is when something goes wrong.
    """
    with open_client(settings) as client:
        request = pb.ExportRequest(workspace_id=workspace_in_use(client, settings, workspace), plan_ids=plan_ids or [])
        with replacing(output) if output else _standard_output() as file:
            count = 0
            for response in client.transfer.Export(named_in(client, settings, request)):
                file.writelines(map(to_line, response.records))
                count += len(response.records)
    remark(counted(count, "record"))


def _incoming(
    client: Client, workspace_id: str, file: PlanFile, plan: str, *, moved_from: str, is_new: bool
) -> Incoming:
    """The file as the plans that it is. Raises FileProblem and Failure."""
    if file.format == "planwire":
        source = Source(workspace_id, file.format, file.name)
        parsed = file.parse(source)
        if file.name != STANDARD_INPUT:
            _date(parsed.entries, file.changed_at)
        return Incoming(source, parsed, list(parsed.entries), [])
    if file.name == STANDARD_INPUT:
        # What is no file is known by the name of its plan.
        source = Source(workspace_id, file.format, "stdin", plan, key=f":{plan or 'stdin'}")
        root, paths = None, []
    else:
        request = ListWorkspacePathsRequest(workspace_id=workspace_id, page_size=1000)
        pages = paginate_sync(client.workspaces.ListWorkspacePaths, request)
        paths = [each.path for page in pages for each in page.workspace_paths]
        path, root = place_in_workspace(Path(file.name), paths)
        source = Source(workspace_id, file.format, path, plan)
    incoming = Plans(client, workspace_id).parse(file, source, root, moved_from=moved_from, is_new=is_new)
    entries = list(as_synced(incoming.entries, file, workspace_id, root, paths))
    return replace(incoming, entries=entries, place=(root, paths))


def _workspace_or_new(client: Client, settings: ClientSettings, named: str | None) -> str:
    """As `workspace_in_use`; where there is none, this directory is registered."""
    try:
        return workspace_in_use(client, settings, named)
    except Failure as failure:
        if failure.exit_code is not ExitCode.NOT_FOUND:
            raise
        request = RegisterWorkspaceRequest(path=str(main_folder(Path.cwd())))
        registered = client.workspaces.RegisterWorkspace(request).workspace
        remark(f"registered {registered.path} as workspace {registered.id}")
        return registered.id


def _require(client: Client, workspace_id: str) -> None:
    """Raises Failure where there is no such workspace."""
    try:
        client.workspaces.GetWorkspace(GetWorkspaceRequest(workspace_id=workspace_id))
    except NotFound as error:
        raise Failure(
            f"{error.message}\n"
            f"Register it with `planwire workspace register PATH --workspace {shlex.quote(workspace_id)}`, or name "
            "another with --workspace or PLANWIRE_WORKSPACE; `planwire workspace list` shows them.",
            ExitCode.NOT_FOUND,
        ) from error


def _date(entries: Iterable[Entry], changed_at: float) -> None:
    """What says nothing of its times was changed when its file was: what is newer in Planwire than that stays."""
    for entry in entries:
        record = entry.record
        for message in (
            record.program,
            record.plan.plan,
            record.story.story,
            record.phase,
            record.note,
            record.artifact,
            record.build_script,
            record.approval_rule,
            record.agent_session,
            record.conversation,
            record.task.task,
            record.execution_log,
            record.context_item,
            record.knowledge_entry,
            record.research_document,
        ):
            if message.id and not (message.HasField("created_at") or message.HasField("updated_at")):
                message.updated_at.FromNanoseconds(int(changed_at * 1e9))


def _readable(entries: Iterable[Entry]) -> tuple[list[Entry], list[Problem]]:
    """The entries that a server can read, and why it cannot read the others: one would spoil its whole batch."""
    readable: list[Entry] = []
    problems: list[Problem] = []
    for entry in entries:
        if reason := _unreadable(entry.record):
            problems.append(Problem(ProblemKind.SKIPPED, entry.line, entry.name, reason))
        else:
            readable.append(entry)
    return readable, problems


def _unreadable(record: pb.ImportRecord) -> str:
    raw = pb.ImportRequest(batch=pb.ImportBatch(records=[record])).SerializeToString()
    if len(raw) > _LARGEST_RECORD_BYTES:
        return f"too large: {len(raw):,} bytes, and a server takes {_LARGEST_RECORD_BYTES:,}"
    try:
        pb.ImportRequest.FromString(raw)
    except DecodeError:
        return "nested too deep: a server reads messages in each other up to 100 deep"
    return ""


def _upload(
    client: Client, incoming: Incoming, file: PlanFile, entries: Sequence[Entry], *, dry_run: bool, overwrite: bool
) -> Uploaded:
    try:
        with _progress(len(entries)) as sent:
            upload = Upload(
                client.transfer,
                incoming.source.workspace_id,
                file.name,
                dry_run=dry_run,
                overwrite=overwrite,
                sent=sent,
                changed_at=None if file.format == "planwire" else file.changed_at,
            )
            return upload.run(entries)
    except PlanwireError:
        if not dry_run:
            remark("the import stopped; what is stored stays, and the same command again stores the rest")
        raise


def _printable(name: str) -> str:
    """A name from the command line, whose bytes need not be UTF-8, as text."""
    return os.fsencode(name).decode(errors="replace")


@contextmanager
def _progress(total: int) -> Iterator[Callable[[int], object]]:
    """Shows on a terminal how many of the records are sent; the function is told how many."""
    # Not where a setting wants colours all the same: a log would get each step of it.
    console = Console(stderr=True)
    columns = (TextColumn("importing"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=console, transient=True, disable=not sys.stderr.isatty()) as progress:
        task = progress.add_task("records", total=total)
        yield lambda count: progress.update(task, completed=count)


@contextmanager
def _standard_output() -> Iterator[BinaryIO]:
    try:
        yield sys.stdout.buffer
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        raise Failure(f"cannot write to standard output: {error.strerror}") from error
