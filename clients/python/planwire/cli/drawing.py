"""The graph of a plan in the languages of two programs that draw: Mermaid and Graphviz's DOT.

Phases are frames around their tasks. A phase at the end of a dependency is a node in its frame besides, and the plan is
a node where it is at the end of one: an edge between a frame and what is inside it cannot be drawn.
"""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from planwire.cli.contract import enum_label
from planwire.formats.terminal_text import safe
from planwire.v1.dependency_pb2 import Dependency, DependencyEnd, DependencyKind, GraphNode
from planwire.v1.dependency_service_pb2 import GetPlanGraphResponse
from planwire.v1.plan_pb2 import PlanStatus
from planwire.v1.task_pb2 import TaskStatus

# What Mermaid shows as it stands, beside letters and digits. Everything else has a meaning of its own somewhere in it.
_PLAIN = frozenset(" .,-_()/!?+=*")
# Mermaid takes a title for HTML, and has no other way to write these in it: here in full width.
_TITLE = str.maketrans("&<>", "\uff06\uff1c\uff1e")
# What nodes are filled with, by status; others are white.
_COLORS = {
    "in_progress": "#cfe8ff",
    "active": "#cfe8ff",
    "completed": "#d3f2d9",
    "skipped": "#e8e8e8",
    "cancelled": "#e8e8e8",
    "archived": "#e8e8e8",
    "failed": "#ffd6d6",
    "rejected": "#ffd6d6",
    "approved": "#fff3c4",
}
_MERMAID_SHAPES = {"task": ("[", "]"), "phase": ("([", "])"), "plan": ("[[", "]]")}
_DOT_SHAPES = {"task": "box", "phase": "folder", "plan": "tab"}


@dataclass(frozen=True, slots=True)
class _Frame:
    """A phase, and the nodes to draw in it."""

    phase: GraphNode
    nodes: list[GraphNode]


class _Layout:
    """What stands where: frames, nodes without one, and a short name for each."""

    def __init__(self, plan_id: str, nodes: Sequence[GraphNode], edges: Sequence[Dependency]) -> None:
        ends = {_id(end) for edge in edges for end in (edge.source, edge.target)}
        self.names = {_id(node.subject): f"n{number}" for number, node in enumerate(nodes)}
        self.title = next((node.name for node in nodes if node.subject.plan_id == plan_id), "")
        phases = [node for node in nodes if node.subject.phase_id and node.plan_id == plan_id]
        self.frames = {phase.subject.phase_id: _Frame(phase, []) for phase in phases}
        self.loose: list[GraphNode] = []
        for node in nodes:
            if node.subject.task_id or _id(node.subject) in ends:
                frame = self.frames.get(node.phase_id or node.subject.phase_id)
                (frame.nodes if frame else self.loose).append(node)
        self.edges = [(self.names[_id(edge.source)], self.names[_id(edge.target)], edge.kind) for edge in edges]

    def drawn(self) -> Iterator[GraphNode]:
        """Every node that stands for something."""
        for frame in self.frames.values():
            yield from frame.nodes
        yield from self.loose


def with_other_workspaces(workspace_id: str, graph: GetPlanGraphResponse) -> tuple[list[GraphNode], list[Dependency]]:
    """The nodes and edges to draw: also those to plans of other workspaces, of which no more than the ids are known."""
    nodes: dict[str, GraphNode] = {}
    edges: list[Dependency] = []
    for edge in graph.program_dependencies:
        ends = []
        for home, plan_id in (
            (edge.source_workspace_id, edge.source_plan_id),
            (edge.workspace_id, edge.target_plan_id),
        ):
            # A copy of a workspace has the same ids.
            id_ = plan_id if home == workspace_id else f"{home}/{plan_id}"
            if home != workspace_id:
                nodes[id_] = GraphNode(subject={"plan_id": id_}, name=f"Plan {plan_id} of workspace {home}")
            ends.append(DependencyEnd(plan_id=id_))
        edges.append(Dependency(source=ends[0], target=ends[1], kind=DependencyKind.DEPENDENCY_KIND_BLOCKS))
    return [*graph.nodes, *nodes.values()], [*graph.dependencies, *edges]


def mermaid(plan_id: str, nodes: Sequence[GraphNode], edges: Sequence[Dependency]) -> Iterator[str]:
    """The lines of a flowchart."""
    layout = _Layout(plan_id, nodes, edges)
    yield from ("---", f"title: {json.dumps(_line(layout.title).translate(_TITLE))}", "---", "flowchart LR")
    for id_, frame in layout.frames.items():
        yield f'  subgraph f{layout.names[id_]}["{_mermaid_text(frame.phase.name)}"]'
        yield from (f"    {_mermaid_node(layout, node)}" for node in frame.nodes)
        yield "  end"
    yield from (f"  {_mermaid_node(layout, node)}" for node in layout.loose)
    for source, target, kind in layout.edges:
        blocks = kind == DependencyKind.DEPENDENCY_KIND_BLOCKS
        arrow = "-->" if blocks else f'-.->|"{_mermaid_text(_kind(kind))}"|'
        yield f"  {source} {arrow} {target}"
    by_color: dict[str, list[str]] = {}
    for node in layout.drawn():
        if color := _COLORS.get(_status(node)):
            by_color.setdefault(color, []).append(layout.names[_id(node.subject)])
    for number, (color, names) in enumerate(by_color.items()):
        yield f"  classDef c{number} fill:{color}"
        yield f"  class {','.join(names)} c{number}"


def dot(plan_id: str, nodes: Sequence[GraphNode], edges: Sequence[Dependency]) -> Iterator[str]:
    """The lines of a digraph."""
    layout = _Layout(plan_id, nodes, edges)
    yield f"digraph {_dot_text(layout.title)} {{"
    yield '  rankdir=LR; node [style="filled,rounded", fillcolor=white];'
    for id_, frame in layout.frames.items():
        yield f"  subgraph cluster_{layout.names[id_]} {{"
        yield f"    label={_dot_text(frame.phase.name)};"
        yield from (f"    {_dot_node(layout, node)}" for node in frame.nodes)
        yield "  }"
    yield from (f"  {_dot_node(layout, node)}" for node in layout.loose)
    for source, target, kind in layout.edges:
        blocks = kind == DependencyKind.DEPENDENCY_KIND_BLOCKS
        yield f"  {source} -> {target}{'' if blocks else f' [style=dashed, label={_dot_text(_kind(kind))}]'};"
    yield "}"


def _mermaid_node(layout: _Layout, node: GraphNode) -> str:
    opening, closing = _MERMAID_SHAPES[_type(node)]
    return f'{layout.names[_id(node.subject)]}{opening}"{_mermaid_text(node.name)}"{closing}'


def _dot_node(layout: _Layout, node: GraphNode) -> str:
    color = _COLORS.get(_status(node))
    fill = f', fillcolor="{color}"' if color else ""
    return f"{layout.names[_id(node.subject)]} [label={_dot_text(node.name)}, shape={_DOT_SHAPES[_type(node)]}{fill}];"


def _mermaid_text(text: str) -> str:
    """The text as a part of a quoted string: what is not plain goes by its number."""
    return "".join(
        character if character.isalnum() or character in _PLAIN else f"#{ord(character)};" for character in _line(text)
    )


def _dot_text(text: str) -> str:
    """The text as a quoted string, without the escapes that labels know."""
    return '"' + _line(text).replace("\\", "\\\\").replace('"', '\\"') + '"'


def _line(text: str) -> str:
    """The text in one line, without what could steer a terminal; never empty, which Mermaid refuses."""
    return " ".join("".join(character if safe(character) == character else " " for character in text).split()) or "-"


def _id(end: DependencyEnd) -> str:
    return end.plan_id or end.phase_id or end.task_id


def _type(node: GraphNode) -> str:
    return (node.subject.WhichOneof("subject") or "task_id").removesuffix("_id")


def _kind(kind: int) -> str:
    return enum_label(DependencyKind.DESCRIPTOR, kind).replace("_", " ")


def _status(node: GraphNode) -> str:
    return enum_label(TaskStatus.DESCRIPTOR, node.task_status) or enum_label(PlanStatus.DESCRIPTOR, node.plan_status)
