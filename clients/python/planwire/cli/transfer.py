"""`planwire import` and `planwire export`."""

import json
import os
import sys
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated, BinaryIO

import grpc
import typer
from planwire.v1 import transfer_service_pb2 as pb
from planwire.v1.transfer_service_pb2_grpc import TransferServiceStub
from planwire.v1.workspace_service_pb2 import GetWorkspaceRequest, RegisterWorkspaceRequest
from planwire.v1.workspace_service_pb2_grpc import WorkspaceServiceStub
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from service.cli.connection import open_channel
from service.cli.exits import ExitCode, Failure
from service.cli.files import replacing
from service.cli.import_report import ImportReport
from service.cli.options import Address, Workspace, client_settings
from service.cli.text import remark, write_json
from service.cli.upload import Upload, Uploaded
from service.cli.workspace import workspace_in_use
from service.errors import InvalidArgument
from service.formats.detect import FORMATS, detect
from service.formats.parsed import Entry, FileProblem, Problem, ProblemKind, Source
from service.formats.planwire_jsonl import to_line
from service.interceptors.validation import Validator
from service.settings import Settings

importing = typer.Typer(add_completion=False, rich_markup_mode=None)
exporting = typer.Typer(add_completion=False, rich_markup_mode=None)

_STANDARD = "-"
_LONGEST_PLAN_NAME = 255
# A server reads messages of 4 MiB unless it is set otherwise; the rest is for what stands around a record.
_LARGEST_RECORD_BYTES = 4 * 1024 * 1024 - 4096


@importing.command("import")
def import_(
    file: Annotated[str, typer.Argument(metavar="FILE", help="The file; `-` is standard input.")],
    format_: Annotated[
        str, typer.Option("--format", metavar="FORMAT", help=f"auto, {', '.join(FORMATS)}; see docs/formats.md.")
    ] = "auto",
    plan: Annotated[
        str,
        typer.Option("--plan", metavar="NAME", help="The plan's name. Default: the file's own title, or its name."),
    ] = "",
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Check and count everything, and store nothing.")] = False,
    report: Annotated[
        Path | None, typer.Option("--report", metavar="FILE", help="Write the result as JSON to this file too.")
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print the result as JSON.")] = False,
    workspace: Workspace = None,
    address: Address = None,
) -> None:
    """Bring the plans and tasks of a file into a workspace. Doing it twice changes nothing.

    Where no workspace is named, set, or registered for this directory or one above it, this directory is registered.
    Ends with 1 where a part of the file was left out, and says which and why.
    """
    if len(plan) > _LONGEST_PLAN_NAME:
        reason = f"--plan has {len(plan)} characters; a plan's name has at most {_LONGEST_PLAN_NAME}"
        raise Failure(reason, ExitCode.USAGE)
    data = _read(file)
    settings = client_settings(address)
    try:
        name = _format_name(data, file, format_)
        with open_channel(settings) as channel:
            find_workspace = workspace_in_use if dry_run else _workspace_or_new
            workspace_id = find_workspace(channel, settings, workspace)
            # A stream that finds no server tries for long, since a server that took some of it will be back.
            WorkspaceServiceStub(channel).GetWorkspace(GetWorkspaceRequest(workspace_id=workspace_id))
            began = time.monotonic()
            file_name = "stdin" if file == _STANDARD else _printable(Path(file).stem)
            parsed = FORMATS[name](data, Source(workspace_id, name, file_name, _printable(plan)))
            entries, invalid = _valid(parsed.entries)
            uploaded = _upload(channel, workspace_id, _printable(file), entries, dry_run=dry_run)
    except FileProblem as problem:
        raise Failure(f"{file}: {problem}", ExitCode.USAGE) from problem
    problems = [*parsed.problems, *invalid, *uploaded.refused]
    result = ImportReport(
        _printable(file),
        name,
        workspace_id,
        dry_run,
        parsed.items,
        uploaded.counts,
        sorted(problems, key=lambda problem: problem.line),
        time.monotonic() - began,
    )
    if as_json:
        write_json(result.as_json())
    else:
        result.write()
    if report:
        with replacing(report) as report_file:
            report_file.write(json.dumps(result.as_json(), ensure_ascii=False, indent=2).encode() + b"\n")
    raise typer.Exit(result.exit_code)


@exporting.command("export")
def export(
    plan_ids: Annotated[
        list[str] | None, typer.Option("--plan", metavar="ID", help="Only this plan; may be given more than once.")
    ] = None,
    output: Annotated[
        Path | None, typer.Option("--output", "-o", metavar="FILE", help="Where to write. Default: standard output.")
    ] = None,
    workspace: Workspace = None,
    address: Address = None,
) -> None:
    """Write a workspace as JSON Lines that `planwire import` reads: ids, times, statuses and history as they are.

    A file that exists is replaced when everything is written, and stays as it is when something goes wrong.
    """
    settings = client_settings(address)
    with open_channel(settings) as channel:
        request = pb.ExportRequest(workspace_id=workspace_in_use(channel, settings, workspace), plan_ids=plan_ids or [])
        with replacing(output) if output else _standard_output() as file:
            count = 0
            for response in TransferServiceStub(channel).Export(request):
                file.writelines(map(to_line, response.records))
                count += len(response.records)
    remark(f"{count:,} records")


def _read(file: str) -> bytes:
    try:
        return sys.stdin.buffer.read() if file == _STANDARD else Path(file).read_bytes()
    except OSError as error:
        raise Failure(f"cannot read {file}: {error.strerror}", ExitCode.USAGE) from error


def _format_name(data: bytes, file: str, given: str) -> str:
    if given == "auto":
        return detect(data, Path(file).suffix)
    if given not in FORMATS:
        raise Failure(f"--format {given} is not one of auto, {', '.join(FORMATS)}", ExitCode.USAGE)
    return given


def _workspace_or_new(channel: grpc.Channel, settings: Settings, named: str | None) -> str:
    """As `workspace_in_use`; where there is none, this directory is registered."""
    try:
        return workspace_in_use(channel, settings, named)
    except Failure:
        request = RegisterWorkspaceRequest(path=str(Path.cwd()))
        registered = WorkspaceServiceStub(channel).RegisterWorkspace(request).workspace
        remark(f"registered {registered.path} as workspace {registered.id}")
        return registered.id


def _valid(entries: Iterable[Entry]) -> tuple[list[Entry], list[Problem]]:
    """The entries that a server would read, and why it would not read the others: one spoils its whole batch."""
    validator = Validator()
    annotated = validator.annotated_class(pb.ImportRequest.DESCRIPTOR.full_name)
    valid: list[Entry] = []
    problems: list[Problem] = []
    for entry in entries:
        batch = pb.ImportBatch(number=1, records=[entry.record])
        raw = pb.ImportRequest(workspace_id="any", batch=batch).SerializeToString()
        reason = ""
        if len(raw) > _LARGEST_RECORD_BYTES:
            reason = f"too large: {len(raw):,} bytes, and a server takes {_LARGEST_RECORD_BYTES:,}"
        else:
            try:
                validator.parse(raw, pb.ImportRequest, annotated)
            except InvalidArgument as error:
                reason = error.message.replace("batch.records[0].", "")
        if reason:
            problems.append(Problem(ProblemKind.SKIPPED, entry.line, entry.name, reason))
        else:
            valid.append(entry)
    return valid, problems


def _upload(
    channel: grpc.Channel, workspace_id: str, source: str, entries: Sequence[Entry], *, dry_run: bool
) -> Uploaded:
    try:
        with _progress(len(entries)) as sent:
            upload = Upload(TransferServiceStub(channel), workspace_id, source, dry_run=dry_run, sent=sent)
            return upload.run(entries)
    except grpc.RpcError:
        if not dry_run:
            remark("the import stopped; what is stored stays, and the same command again stores the rest")
        raise


def _printable(name: str) -> str:
    """A name from the command line, whose bytes need not be UTF-8, as text."""
    return os.fsencode(name).decode(errors="replace")


@contextmanager
def _progress(total: int) -> Iterator[Callable[[int], object]]:
    """Shows on a terminal how many of the records are sent; the function is told how many."""
    console = Console(stderr=True)
    columns = (TextColumn("importing"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=console, transient=True, disable=not console.is_terminal) as progress:
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
