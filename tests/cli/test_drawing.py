"""`planwire plan graph`, and the commands that follow dependencies."""

import re

import pytest
from planwire.cli.drawing import dot, mermaid, with_other_workspaces
from planwire.v1.dependency_pb2 import Dependency, GraphNode
from planwire.v1.dependency_pb2 import DependencyKind as Kind
from planwire.v1.dependency_service_pb2 import GetPlanGraphResponse
from planwire.v1.program_pb2 import ProgramDependency
from planwire.v1.task_pb2 import TaskStatus

from tests.cli.conftest import Planwire

PHASES = (
    '[{"phase": {"name": "Build"}, "tasks": [{"title": "Compile"}, {"title": "Link"}]}, {"phase": {"name": "Test"}}]'
)
PLAN, PHASE, TASK, OTHER = "p", "f", "t", "o"
BLOCKS, RELATES = Kind.DEPENDENCY_KIND_BLOCKS, Kind.DEPENDENCY_KIND_RELATES

# What means something to Mermaid, to YAML or to a terminal.
STRANGE = [
    '"quoted" [bracket] {brace} (paren) <b>tag</b>',
    "#quot; &amp; #35; ; %% %%{init: {}}%%",
    "style x:#1; classDef a:#b; click",
    "`code` **bold** $$x^2$$ \\n \\",
    "end",
    "---\ntitle: x\n---",
    "日本語 🚀 é \u202eabc\x1b[31m",
    " ",
    "fa:fa-car @{ shape: circle } :::x | --> y",
]


def nodes(title: str) -> list[GraphNode]:
    return [
        GraphNode(subject={"plan_id": PLAN}, name=title),
        GraphNode(subject={"phase_id": PHASE}, name=title, plan_id=PLAN),
        GraphNode(
            subject={"task_id": TASK},
            name=title,
            plan_id=PLAN,
            phase_id=PHASE,
            task_status=TaskStatus.TASK_STATUS_COMPLETED,
        ),
        GraphNode(subject={"task_id": OTHER}, name=title),
    ]


EDGES = [
    Dependency(source={"task_id": TASK}, target={"task_id": OTHER}, kind=BLOCKS),
    Dependency(source={"phase_id": PHASE}, target={"task_id": TASK}, kind=RELATES),
]


def test_plans_of_other_workspaces_are_drawn_beside_the_plan() -> None:
    """Also one with the same id, in a copy of the workspace."""
    graph = GetPlanGraphResponse(
        nodes=nodes("Do it"),
        dependencies=EDGES,
        program_dependencies=[
            ProgramDependency(
                workspace_id="here", target_plan_id=PLAN, source_workspace_id="there", source_plan_id=PLAN
            ),
            ProgramDependency(
                workspace_id="there", target_plan_id="q", source_workspace_id="here", source_plan_id=PLAN
            ),
        ],
    )
    lines = list(mermaid(PLAN, *with_other_workspaces("here", graph)))
    assert [line.strip() for line in lines if line.startswith("  n")] == [
        'n0[["Do it"]]',
        'n3["Do it"]',
        'n4[["Plan p of workspace there"]]',
        'n5[["Plan q of workspace there"]]',
        "n2 --> n3",
        'n1 -.->|"relates"| n2',
        "n4 --> n0",
        "n0 --> n5",
    ]


def test_a_plan_as_a_flowchart() -> None:
    assert list(mermaid(PLAN, nodes("Do it"), EDGES)) == [
        "---",
        'title: "Do it"',
        "---",
        "flowchart LR",
        '  subgraph fn1["Do it"]',
        '    n1(["Do it"])',
        '    n2["Do it"]',
        "  end",
        '  n3["Do it"]',
        "  n2 --> n3",
        '  n1 -.->|"relates"| n2',
        "  classDef c0 fill:#d3f2d9",
        "  class n2 c0",
    ]


def test_a_plan_as_a_digraph() -> None:
    assert list(dot(PLAN, nodes("Do it"), EDGES)) == [
        'digraph "Do it" {',
        '  rankdir=LR; node [style="filled,rounded", fillcolor=white];',
        "  subgraph cluster_n1 {",
        '    label="Do it";',
        '    n1 [label="Do it", shape=folder];',
        '    n2 [label="Do it", shape=box, fillcolor="#d3f2d9"];',
        "  }",
        '  n3 [label="Do it", shape=box];',
        "  n2 -> n3;",
        '  n1 -> n2 [style=dashed, label="relates"];',
        "}",
    ]


@pytest.mark.parametrize("title", STRANGE)
def test_a_title_is_nothing_but_text(title: str) -> None:
    """The lines are those of a plain title, and what is between quotes cannot be anything else."""
    plain = list(mermaid(PLAN, nodes("plain"), EDGES))
    lines = list(mermaid(PLAN, nodes(title), EDGES))
    assert [re.sub('".*"', '"plain"', line) for line in lines] == [re.sub('".*"', '"plain"', line) for line in plain]
    for line in lines[4:]:
        for text in re.findall('"(.*)"', line):
            assert re.fullmatch(r"(?:[\w .,\-()/!?+=*]|#\d+;)+", text), text
    shown = [re.sub('"(?:[^"\\\\]|\\\\.)*"', "", line) for line in dot(PLAN, nodes(title), EDGES)]
    assert shown == [re.sub('".*?"', "", line) for line in dot(PLAN, nodes("plain"), EDGES)]


def test_the_name_of_a_plan_is_no_markup() -> None:
    """Mermaid takes a title for HTML: it shows `&` as `&amp;`, and leaves out what looks like a tag."""
    [_, title, *_] = mermaid(PLAN, nodes("Debt & <script>Cleanup</script>"), EDGES)
    assert title == r'title: "Debt \uff06 \uff1cscript\uff1eCleanup\uff1c/script\uff1e"'


def test_the_graph_of_a_plan(online: Planwire) -> None:
    made = online("plan", "create", "Ship", "--phases", PHASES, "--activate", "--json").json
    plan, (compile_, link), (build, test) = (
        made["plan"]["id"],
        [task["id"] for task in made["tasks"]],
        [phase["id"] for phase in made["phases"]],
    )
    online("dependency", "add", compile_, link)
    online("dependency", "add", f"phase:{build}", f"phase:{test}")
    drawn = online("plan", "graph", plan).out.splitlines()
    assert drawn[:4] == ["---", 'title: "Ship"', "---", "flowchart LR"]
    assert len([line for line in drawn if " --> " in line]) == 2
    assert online("plan", "graph", plan, "--format", "dot").out.startswith('digraph "Ship" {\n')
    graph = online("plan", "graph", plan, "--json").json
    assert [node["name"] for node in graph["nodes"]] == ["Ship", "Build", "Test", "Compile", "Link"]
    assert len(graph["dependencies"]) == 2

    ordered = online("dependency", "order", plan, "--json").json["tasks"]
    assert [(task["name"], task["depth"]) for task in ordered] == [("Compile", 0), ("Link", 1)]
    assert [line.split()[:2] for line in online("dependency", "order", plan).out.splitlines()[1:]] == [
        ["0", f"task:{compile_}"],
        ["1", f"task:{link}"],
    ]

    assert online("dependency", "check", compile_, f"phase:{test}").out == "closes cycle: no\n"
    closed = online("dependency", "check", f"phase:{test}", compile_).out
    assert closed.startswith("closes cycle: yes\n")
    assert [line.split()[1] for line in closed.splitlines()[2:-1]] == [
        f"phase:{test}",
        f"phase:{build}",
        f"task:{compile_}",
    ]

    assert compile_ in online("dependency", "closure", link).out
    assert online("dependency", "closure", compile_).err == "no nodes\n"
    after = online("dependency", "closure", compile_, "--direction", "out", "--json").json
    assert {node["name"]: node["depth"] for node in after["nodes"]} == {"Link": 1, "Test": 1}


def test_a_plan_that_mermaid_would_refuse_is_told_of(online: Planwire) -> None:
    plan = online("plan", "create", "Large", "--json").json["plan"]["id"]
    titles = ", ".join(f'{{"title": "{"x" * 300}", "plan_id": "{plan}"}}' for _ in range(200))
    online("task", "batch-create", f"[{titles}]")
    assert "maxTextSize" in online("plan", "graph", plan).err
    assert online("plan", "graph", plan, "--format", "dot").err == ""
