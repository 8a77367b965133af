"""Symbols of the code graph in the terminal: which one a name means, and the line that shows it."""

from typing import Annotated, Any

import typer
from google.protobuf.json_format import MessageToDict
from google.protobuf.message import Message

from planwire.cli.exits import Failure
from planwire.cli.options import json_is_wanted
from planwire.cli.text import counted, remark
from planwire.formats.terminal_text import safe
from planwire.sync import Client
from planwire.v1 import code_graph_pb2 as graph_pb
from planwire.v1 import code_graph_service_pb2 as pb

AsJson = Annotated[bool, typer.Option("--json", callback=json_is_wanted, help="Print the response as JSON.")]


def one_symbol(client: Client, workspace_id: str, name: str) -> graph_pb.CodeNode:
    """The symbol that a name means."""
    if len(name) == 36 and name.count("-") == 4:
        return graph_pb.CodeNode(id=name)
    request = pb.FindSymbolsRequest(workspace_id=workspace_id, query=name, exact=True, page_size=20)
    response = client.code_graph.FindSymbols(request)
    nodes = list(response.nodes)
    if not nodes:
        remark_stale(response.freshness)
        raise Failure(f"there is no symbol {name}; `planwire graph symbol {name}` also finds parts of names")
    written = [node for node in nodes if node.name == name.rpartition(".")[2]] or nodes
    whole = [node for node in written if node.fully_qualified_name == name] or written
    if len(whole) > 1:
        listed = "".join(f"\n  {symbol_line(node)}  {node.id}" for node in whole)
        raise Failure(f"{name} is the name of several symbols; name one by more of its full name or by its id:{listed}")
    return whole[0]


def symbol_line(node: graph_pb.CodeNode) -> str:
    place = f"  {safe(node.file_path)}:{node.start_line}" if node.file_path else ""
    return f"{symbol_kind(node)} {safe(node.fully_qualified_name)}{place}"


def symbol_kind(node: graph_pb.CodeNode) -> str:
    return graph_pb.CodeNodeType.Name(node.node_type).removeprefix("CODE_NODE_TYPE_").lower()


def remark_stale(freshness: graph_pb.CodeFreshness) -> None:
    """Tell where the answer is of no graph, of a part of it, or of another commit."""
    if not freshness.HasField("indexed_at") and not freshness.pending:
        remark("nothing is in the graph yet: `planwire graph index` takes the code of a folder into it")
    if freshness.pending:
        remark(f"{counted(freshness.pending, 'file')} not resolved yet, which `planwire graph index` goes on with")
    if freshness.stale:
        remark(f"the graph is of commit {freshness.indexed_commit_sha}, not of {freshness.current_commit_sha}")


def as_dict(response: Message) -> dict[str, Any]:
    return MessageToDict(response, preserving_proto_field_name=True)
