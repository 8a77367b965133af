"""`planwire search`: the chunks that answer a query, with the lines in which its words are."""

import re
from typing import Annotated

import typer
from google.protobuf.json_format import MessageToDict
from rich.console import Console
from rich.text import Text

from planwire.cli.connection import open_client
from planwire.cli.everyday.completion import completer
from planwire.cli.exits import ExitCode, Failure
from planwire.cli.named_fields import named_in
from planwire.cli.options import Workspace, connects, json_is_wanted
from planwire.cli.settings import ClientSettings
from planwire.cli.text import remark, write_json
from planwire.cli.workspace import workspace_in_use
from planwire.formats.terminal_text import safe
from planwire.v1 import search_service_pb2 as pb

app = typer.Typer(add_completion=False, rich_markup_mode=None)

_SHOWN_LINES = 3
_PLACE = re.compile(r"(?:([a-z_]{1,50}):)?(.{1,1000}?)(?:#(\d{1,9}))?", re.DOTALL)


@app.command("search")
@connects
def search(
    query: Annotated[
        list[str] | None, typer.Argument(metavar="[QUERY...]", help="A question, words, or names from code.")
    ] = None,
    similar_to: Annotated[
        str,
        typer.Option(
            "--similar-to",
            metavar="PLACE",
            help="In place of a query: a path, kind:id as in task:0199…, and with #N its chunk N from 0.",
        ),
    ] = "",
    kinds: Annotated[
        list[str] | None,
        typer.Option("--kind", metavar="KIND", help="Only file, task, message, knowledge_entry, …; may be repeated."),
    ] = None,
    prefix: Annotated[str, typer.Option("--path", metavar="PREFIX", help="Only files whose paths begin so.")] = "",
    glob: Annotated[
        str, typer.Option("--glob", metavar="PATTERN", help="Only files whose paths match, as `src/**/*.py`.")
    ] = "",
    languages: Annotated[
        list[str] | None, typer.Option("--language", metavar="NAME", help="Only this language; may be repeated.")
    ] = None,
    plan_id: Annotated[
        str,
        typer.Option(
            "--plan", metavar="PLAN", help="Only this plan and what belongs to it.", autocompletion=completer("plan")
        ),
    ] = "",
    task_id: Annotated[
        str,
        typer.Option(
            "--task", metavar="TASK", help="Only this task and what belongs to it.", autocompletion=completer("task")
        ),
    ] = "",
    session_id: Annotated[
        str, typer.Option("--session", metavar="ID", help="Only what this session has or said.")
    ] = "",
    labels: Annotated[
        list[str] | None, typer.Option("--label", metavar="LABEL", help="Only tasks with it; may be repeated.")
    ] = None,
    others: Annotated[
        list[str] | None,
        typer.Option("--also-in", metavar="WORKSPACE", help="Search this workspace too; may be repeated."),
    ] = None,
    outdated: Annotated[
        bool, typer.Option("--show-outdated", help="Also what is superseded, has expired or does not hold yet.")
    ] = False,
    archived: Annotated[bool, typer.Option("--show-archived", help="Also what belongs to archived plans.")] = False,
    half_life: Annotated[
        float,
        typer.Option(
            "--half-life",
            metavar="DAYS",
            min=0,
            help="After how many days a document weighs half; 0: age is left aside.",
        ),
    ] = 0.0,
    limit: Annotated[int, typer.Option("--limit", "-n", min=1, max=100, help="How many hits at most.")] = 10,
    max_tokens: Annotated[
        int, typer.Option("--max-tokens", min=0, help="How many tokens of text at most; 0: any.")
    ] = 0,
    explain: Annotated[bool, typer.Option("--explain", help="Say how each score came about.")] = False,
    content: Annotated[bool, typer.Option("--content", help="Print whole chunks, not the best lines.")] = False,
    as_json: Annotated[
        bool, typer.Option("--json", callback=json_is_wanted, help="Print the response as JSON.")
    ] = False,
    workspace: Workspace = None,
    *,
    settings: ClientSettings,
) -> None:
    """Find plans, tasks, what belongs to them, and files, by what is in them or by what they are similar to."""
    if bool(query) == bool(similar_to):
        raise Failure("give either a query or --similar-to", ExitCode.USAGE)
    with open_client(settings) as client:
        request = pb.SearchRequest(
            workspace_id=workspace_in_use(client, settings, workspace),
            query=" ".join(query or []),
            similar_to=_place(similar_to) if similar_to else None,
            recency_half_life_days=half_life,
            kinds=kinds or [],
            path_prefix=prefix,
            path_glob=glob,
            languages=languages or [],
            plan_id=plan_id,
            task_id=task_id,
            session_id=session_id,
            labels=labels or [],
            other_workspace_ids=others or [],
            show_outdated=outdated,
            show_archived=archived,
            limit=limit,
            max_tokens=max_tokens,
            explain=explain,
        )
        response = client.search.Search(named_in(client, settings, request))
    if as_json:
        write_json(MessageToDict(response, preserving_proto_field_name=True))
        return
    console = Console(highlight=False)
    for hit in response.hits:
        _write(console, hit, whole=content, with_workspace=bool(others))
    if not response.hits:
        remark("nothing was found")


def _place(text: str) -> pb.SimilarTo:
    """A document, or one of its chunks. Raises Failure."""
    found = _PLACE.fullmatch(text)
    if found is None:
        raise Failure(f"--similar-to: {text!r} is neither a path nor kind:id", ExitCode.USAGE)
    kind, content_id, chunk_index = found.groups()
    return pb.SimilarTo(
        kind=kind or "file", content_id=content_id, chunk_index=int(chunk_index) if chunk_index else None
    )


def _write(console: Console, hit: pb.SearchHit, *, whole: bool, with_workspace: bool) -> None:
    place = f"{hit.source_path}:{hit.start_line}" if hit.source_path else f"{hit.kind} {hit.content_id}"
    if with_workspace:
        place = f"{hit.workspace_id}  {place}"
    title = " ".join(part for part in (hit.document_title, hit.title) if part)
    notes = [word for word, said in (("stale", hit.stale), ("archived", hit.archived)) if said]
    head = Text.assemble(
        (safe(place), "bold"),
        f"  {safe(title)}" if title else "",
        (f"  {hit.score:.2f}", "dim"),
        (" ".join(["", *notes]), "yellow"),
    )
    console.print(head, soft_wrap=True)
    for contribution in hit.contributions:
        words = ", ".join(f"{safe(word)} {score:.2f}" for word, score in sorted(contribution.words.items()))
        share = f"z {contribution.z_score:.2f} x {contribution.weight:.2f}"
        line = f"    {contribution.leg}: {contribution.score:.3f}, {share}"
        console.print(Text(f"{line}{f'  ({words})' if words else ''}", "dim"), soft_wrap=True)
    if whole:
        console.print(Text("\n".join(f"    {safe(line)}" for line in hit.content.split("\n"))), soft_wrap=True)
        return
    for highlight in list(hit.highlights)[:_SHOWN_LINES]:
        text = Text(safe(highlight.text))
        for span in highlight.spans:
            text.stylize("bold yellow", span.start, span.end)
        console.print(Text.assemble((f"{highlight.line:>8}  ", "dim"), text), soft_wrap=True)
