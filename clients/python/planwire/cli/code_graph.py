"""`planwire graph`: the code graph of a workspace: what code defines, who calls whom, and what a change touches."""

from pathlib import Path
from typing import Annotated

import typer

from planwire.cli import code_links
from planwire.cli.code_symbols import AsJson, as_dict, one_symbol, remark_stale, symbol_kind, symbol_line
from planwire.cli.connection import open_client
from planwire.cli.everyday import typed
from planwire.cli.exits import ExitCode
from planwire.cli.input_text import diff_of
from planwire.cli.options import Workspace, connects
from planwire.cli.rpc import Rpc, group
from planwire.cli.settings import ClientSettings
from planwire.cli.text import counted, remark, write, write_json
from planwire.cli.workspace import workspace_in_use
from planwire.formats.terminal_text import safe
from planwire.v1 import code_graph_pb2 as graph_pb
from planwire.v1 import code_graph_service_pb2 as pb

_SERVICE = pb.DESCRIPTOR.services_by_name["CodeGraphService"]

app = group(
    "graph",
    _SERVICE,
    Rpc("related", "ListRelatedSymbols", ("node_id",)),
    Rpc("import", "ImportGraph", ("source",)),
    Rpc("files", "ListCodeFiles"),
    Rpc("remove", "RemoveCode", ("[paths]",)),
    Rpc("links", "ListCodeLinks"),
    Rpc("show-link", "GetCodeLink", ("code_link_id",)),
    Rpc("unlink", "DeleteCodeLink", ("code_link_id",)),
)
typed.put_into(app, "graph index")
for command in (code_links.link, code_links.follow, code_links.conflicts):
    app.command(command.__name__)(command)

AsMermaid = Annotated[bool, typer.Option("--mermaid", help="Print a diagram for Mermaid.")]
Depth = Annotated[int, typer.Option("--depth", min=0, max=20, help="Over how many edges; 0: as the server does.")]
Symbol = Annotated[str, typer.Argument(metavar="SYMBOL", help="A name, the end of a full name, or an id.")]
Unsure = Annotated[bool, typer.Option("--candidates", help="Also what an ambiguous call can mean.")]


@app.command("symbol")
@connects
def symbol(
    name: Annotated[str, typer.Argument(metavar="NAME", help="A name, the end of a full name, or a part of a name.")],
    exact: Annotated[bool, typer.Option("--exact", help="Only whole names.")] = False,
    prefix: Annotated[str, typer.Option("--path", metavar="PREFIX", help="Only files whose paths begin so.")] = "",
    limit: Annotated[int, typer.Option("--limit", "-n", min=1, max=1000, help="How many at most.")] = 50,
    as_json: AsJson = False,
    workspace: Workspace = None,
    *,
    settings: ClientSettings,
) -> None:
    """Find symbols by their names."""
    with open_client(settings) as client:
        response = client.code_graph.FindSymbols(
            pb.FindSymbolsRequest(
                workspace_id=workspace_in_use(client, settings, workspace),
                query=name,
                exact=exact,
                path_prefix=prefix,
                page_size=limit,
            )
        )
    if as_json:
        write_json(as_dict(response))
        return
    for node in response.nodes:
        write(symbol_line(node))
    if not response.nodes:
        remark("nothing was found")
    if response.next_page_token:
        remark("there are more; see --limit")
    remark_stale(response.freshness)


@app.command("callers")
@connects
def callers(
    name: Symbol,
    depth: Depth = 2,
    candidates: Unsure = False,
    as_json: AsJson = False,
    as_mermaid: AsMermaid = False,
    workspace: Workspace = None,
    *,
    settings: ClientSettings,
) -> None:
    """Show who calls a symbol, and who calls those."""
    with open_client(settings) as client:
        workspace_id = workspace_in_use(client, settings, workspace)
        node = one_symbol(client, workspace_id, name)
        request = pb.GetImpactRequest(
            workspace_id=workspace_id,
            node_ids=[node.id],
            max_depth=depth,
            edge_types=[graph_pb.CODE_EDGE_TYPE_CALLS],
            min_confidence=_least(candidates),
        )
        response = client.code_graph.GetImpact(request)
    _show_impact(response, as_json=as_json, as_mermaid=as_mermaid)


@app.command("impact")
@connects
def impact(
    names: Annotated[
        list[str] | None, typer.Argument(metavar="[SYMBOL]...", help="Names, ends of full names, or ids.")
    ] = None,
    files: Annotated[
        list[str] | None, typer.Option("--file", metavar="PATH", help="A file that is changed; may be repeated.")
    ] = None,
    diff: Annotated[
        Path | None, typer.Option("--diff", metavar="FILE", help="A unified diff of the change; - is the input.")
    ] = None,
    depth: Depth = 0,
    candidates: Unsure = False,
    as_json: AsJson = False,
    as_mermaid: AsMermaid = False,
    workspace: Workspace = None,
    *,
    settings: ClientSettings,
) -> None:
    """Show what a change touches: of symbols, of files, or of a diff (`git diff | planwire graph impact --diff -`)."""
    text = "" if diff is None else diff_of(str(diff))
    with open_client(settings) as client:
        workspace_id = workspace_in_use(client, settings, workspace)
        request = pb.GetImpactRequest(
            workspace_id=workspace_id,
            node_ids=[one_symbol(client, workspace_id, name).id for name in names or []],
            file_paths=files or [],
            diff=text,
            max_depth=depth,
            min_confidence=_least(candidates),
        )
        response = client.code_graph.GetImpact(request)
    _show_impact(response, as_json=as_json, as_mermaid=as_mermaid)
    touched = {node.file_path for node in response.touched}
    for path_ in () if as_json or response.truncated else files or []:
        if path_ not in touched:
            remark(f"{path_} is not in the graph")


@app.command("path")
@connects
def path(
    begin: Annotated[str, typer.Argument(metavar="FROM", help="The symbol that the path begins at.")],
    end: Annotated[str, typer.Argument(metavar="TO", help="The symbol that it leads to.")],
    as_json: AsJson = False,
    as_mermaid: AsMermaid = False,
    workspace: Workspace = None,
    *,
    settings: ClientSettings,
) -> None:
    """Show a shortest path from a symbol to another one. Ends with 1 where there is none."""
    with open_client(settings) as client:
        workspace_id = workspace_in_use(client, settings, workspace)
        request = pb.FindPathRequest(
            workspace_id=workspace_id,
            from_node_id=one_symbol(client, workspace_id, begin).id,
            to_node_id=one_symbol(client, workspace_id, end).id,
        )
        response = client.code_graph.FindPath(request)
    if as_json:
        write_json(as_dict(response))
    elif as_mermaid:
        links = [(s.edge.source_node_id, s.node.id, _edge_word(s.edge.edge_type)) for s in response.steps]
        _write_mermaid([response.from_node, *(step.node for step in response.steps)], links)
    else:
        write(symbol_line(response.from_node))
        for step in response.steps:
            write(f"  {_edge_word(step.edge.edge_type)} {symbol_line(step.node)}")
    found = response.steps or response.from_node.id == request.to_node_id
    if not as_json:
        if not found:
            remark("there is no path" if not response.truncated else "no path was found as far as was looked")
        elif response.truncated:
            remark("its last steps are left out, which are too large for one answer")
        remark_stale(response.freshness)
    if not found:
        raise typer.Exit(ExitCode.REFUSED)


@app.command("outline")
@connects
def outline(
    file_path: Annotated[str, typer.Argument(metavar="FILE", help="The path of the file in the workspace.")],
    as_json: AsJson = False,
    workspace: Workspace = None,
    *,
    settings: ClientSettings,
) -> None:
    """Show the symbols of a file as a tree."""
    with open_client(settings) as client:
        request = pb.GetOutlineRequest(workspace_id=workspace_in_use(client, settings, workspace), file_path=file_path)
        response = client.code_graph.GetOutline(request)
    if as_json:
        write_json(as_dict(response))
        return
    for each in response.symbols:
        write(f"{'  ' * each.depth}{symbol_kind(each.node)} {safe(each.node.name)}  {each.node.start_line}")
    if not response.symbols:
        remark(f"{file_path} is not in the graph")
    if response.truncated:
        remark("there are more")
    remark_stale(response.freshness)


@app.command("cycles")
@connects
def cycles(
    prefix: Annotated[str, typer.Option("--path", metavar="PREFIX", help="Only files whose paths begin so.")] = "",
    as_json: AsJson = False,
    workspace: Workspace = None,
    *,
    settings: ClientSettings,
) -> None:
    """Show files that import each other, each group with a shortest cycle."""
    with open_client(settings) as client:
        request = pb.ListModuleCyclesRequest(
            workspace_id=workspace_in_use(client, settings, workspace), path_prefix=prefix
        )
        response = client.code_graph.ListModuleCycles(request)
    if as_json:
        write_json(as_dict(response))
        return
    for cycle in response.cycles:
        write(f"{counted(cycle.file_count, 'file')}: {safe(' -> '.join([*cycle.shortest, *cycle.shortest[:1]]))}")
    if not response.cycles:
        remark("there are no cycles")
    if response.truncated:
        remark("there are more")
    remark_stale(response.freshness)


def _least(candidates: bool) -> graph_pb.CodeConfidence:
    return graph_pb.CODE_CONFIDENCE_CANDIDATE if candidates else graph_pb.CODE_CONFIDENCE_UNSPECIFIED


def _show_impact(response: pb.GetImpactResponse, *, as_json: bool, as_mermaid: bool) -> None:
    if as_json:
        write_json(as_dict(response))
        return
    if as_mermaid:
        links = [(each.node.id, each.via_node_id, _edge_word(each.edge_type)) for each in response.impacted]
        _write_mermaid([*response.touched, *(each.node for each in response.impacted)], links)
    else:
        _write_tree(response)
    if not response.impacted:
        remark("nothing depends on it, as far as is known")
    if response.truncated:
        remark("there is more; see --depth and --json")
    for path_ in response.unknown_paths:
        remark(f"{path_} is not in the graph")
    remark_stale(response.freshness)


def _write_tree(response: pb.GetImpactResponse) -> None:
    below: dict[str, list[pb.ImpactedSymbol]] = {}
    for each in response.impacted:
        below.setdefault(each.via_node_id, []).append(each)
    # With a stack of its own; an end is printed as deep as it was found.
    for node in response.touched:
        write(symbol_line(node))
        waiting = [(each, 1) for each in reversed(below.get(node.id, []))]
        while waiting:
            each, depth = waiting.pop()
            unsure = "" if each.confidence == graph_pb.CODE_CONFIDENCE_HIGH else f" ({_word(each.confidence)})"
            write(f"{'  ' * depth}{_edge_word(each.edge_type)} it: {symbol_line(each.node)}{unsure}")
            waiting += [(inner, depth + 1) for inner in reversed(below.get(each.node.id, []))]


def _write_mermaid(nodes: list[graph_pb.CodeNode], links: list[tuple[str, str, str]]) -> None:
    numbers = {node.id: f"n{number}" for number, node in enumerate(nodes)}
    write("flowchart LR")
    for node in nodes:
        text = safe(node.fully_qualified_name).replace('"', "#quot;")
        write(f'  {numbers[node.id]}["{text}"]')
    for source, target, word in links:
        if source in numbers and target in numbers:
            write(f"  {numbers[source]} -->|{word}| {numbers[target]}")


def _edge_word(edge_type: graph_pb.CodeEdgeType) -> str:
    return graph_pb.CodeEdgeType.Name(edge_type).removeprefix("CODE_EDGE_TYPE_").lower()


def _word(confidence: graph_pb.CodeConfidence) -> str:
    return graph_pb.CodeConfidence.Name(confidence).removeprefix("CODE_CONFIDENCE_").lower()
