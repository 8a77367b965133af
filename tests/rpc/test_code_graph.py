"""CodeGraphService: what is found, and what a change touches."""

from collections.abc import Callable

import pytest
from grpc import StatusCode
from planwire.v1.code_graph_pb2 import CodeNodeType

from tests.rpc.client import Client
from tests.rpc.indexed_code import FILES, Graph
from tests.rpc.refusal import refused


def test_symbols_are_found_by_name_by_end_and_by_part(graph: Graph) -> None:
    response = graph.index(FILES)
    assert (response.indexed, response.resolved, response.failed) == (3, 3, 0)
    find = graph.client.FindSymbols
    home = {"workspace_id": graph.workspace_id}
    assert {n.fully_qualified_name for n in find(**home, query="STEP", exact=True).nodes} == {
        "app.base.Base.step",
        "app.main.Child.step",
    }
    assert [n.fully_qualified_name for n in find(**home, query="Base.step").nodes] == ["app.base.Base.step"]
    assert [n.fully_qualified_name for n in find(**home, query="tar").nodes] == [
        "app.main.start",
        "tests.test_main.test_start",
    ]
    assert not find(**home, query="tar", exact=True).nodes
    assert not find(**home, query="%").nodes
    [module] = find(**home, query="app/main.py").nodes
    assert module.node_type == CodeNodeType.CODE_NODE_TYPE_MODULE
    only = find(**home, query="step", node_types=["CODE_NODE_TYPE_METHOD"], path_prefix="app/m", languages=["python"])
    assert [n.fully_qualified_name for n in only.nodes] == ["app.main.Child.step"]
    node = graph.node("app.base.Base.run")
    assert (node.file_path, node.start_line, node.end_line, node.signature) == ("app/base.py", 2, 3, "def run(self)")


def test_edges_lead_both_ways(graph: Graph) -> None:
    graph.index(FILES)
    assert graph.related("Base.run", "CALLS") == {"app.main.start"}
    assert graph.related("start", "CALLS", "OUTGOING") == {"app.base.Base.run"}
    assert graph.related("Base", "INHERITS") == {"app.main.Child"}
    assert graph.related("Base.step", "OVERRIDES") == {"app.main.Child.step"}
    assert graph.related("Child", "CONTAINS", "OUTGOING") == {"app.main.Child.step"}
    assert graph.related("app.main.start", "TESTS") == {"tests.test_main.test_start"}
    assert graph.related("Base", "IMPORTS") == {"app.main"}
    assert graph.related("Base", "INHERITS", path_prefix="other/") == set()
    assert graph.related("Base", "INHERITS", languages=["go"]) == set()


def test_what_mentions_a_symbol_refers_to_it(graph: Graph) -> None:
    graph.index(
        FILES | {"app/errors.py": "from app.base import Base\n\n\ndef kinds():\n    return isinstance(None, Base)\n"}
    )
    assert graph.related("Base", "REFERENCES") == {"app.main.Child", "app.errors.kinds"}
    assert graph.related("Child", "REFERENCES") == {"app.main.start"}
    assert graph.related("app.main.start", "REFERENCES", "OUTGOING") == {"app.main.Child"}
    assert graph.related("app.main.start", "RETURNS", "OUTGOING") == set()


def test_only_edges_that_are_sure_enough_are_followed(graph: Graph) -> None:
    text = "class A:\n    def go(self): pass\ndef made() -> A: ...\ndef f():\n    made().go()\n"
    graph.index({"a.py": f"{text}def g(a: A):\n    a.go()\n"})
    go, high = graph.node("A.go").id, "CODE_CONFIDENCE_HIGH"
    assert graph.related("A.go", "CALLS") == set(graph.impact(node_ids=[go])) == {"a.f", "a.g"}
    assert graph.related("A.go", "CALLS", min_confidence=high) == {"a.g"}
    assert set(graph.impact(node_ids=[go], min_confidence=high)) == {"a.g"}
    ends = {"workspace_id": graph.workspace_id, "from_node_id": graph.node("a.f").id, "to_node_id": go}
    assert len(graph.client.FindPath(**ends).steps) == 1
    assert not graph.client.FindPath(**ends, min_confidence=high, edge_types=["CODE_EDGE_TYPE_CALLS"]).steps


def test_what_is_ambiguous_is_shown_when_it_is_asked_for(graph: Graph) -> None:
    graph.index({"a.py": "class A:\n    def do(self): pass\nclass B:\n    def do(self): pass\ndef f(x):\n    x.do()\n"})
    assert graph.related("A.do", "CALLS") == set()
    assert graph.related("A.do", "CALLS", min_confidence="CODE_CONFIDENCE_CANDIDATE") == {"a.f"}
    page = graph.client.ListRelatedSymbols(
        workspace_id=graph.workspace_id, node_id=graph.node("B.do").id, min_confidence="CODE_CONFIDENCE_CANDIDATE"
    )
    [edge] = [each.edge for each in page.related if each.edge.candidates == 2]
    assert (list(edge.lines), edge.resolution) == ([6], "name")


def test_an_outline_has_the_symbols_in_their_order(graph: Graph) -> None:
    graph.index(FILES)
    outline = graph.client.GetOutline(workspace_id=graph.workspace_id, file_path="app/main.py")
    assert [(each.node.name, each.depth) for each in outline.symbols] == [
        ("main", 0),
        ("Child", 1),
        ("step", 2),
        ("start", 1),
    ]
    assert not graph.client.GetOutline(workspace_id=graph.workspace_id, file_path="nothing.py").symbols


DIFF = """diff --git a/app/base.py b/app/base.py
--- a/app/base.py
+++ b/app/base.py
@@ -4,3 +4,3 @@

     def step(self):
-        pass
+        return None
--- a/gone.py
+++ b/gone.py
@@ -1 +1 @@
-x
+y
"""


def test_the_impact_of_a_symbol_of_a_file_and_of_a_diff(graph: Graph) -> None:
    graph.index(FILES)
    expected = {"app.base.Base.run": 1, "app.main.Child.step": 1, "app.main.start": 2}
    expected |= {"tests.test_main": 3, "tests.test_main.test_start": 3}
    step = graph.node("Base.step").id
    assert graph.impact(node_ids=[step]) == expected
    assert graph.impact(node_ids=[step], max_depth=1) == {"app.base.Base.run": 1, "app.main.Child.step": 1}
    response = graph.client.GetImpact(workspace_id=graph.workspace_id, diff=DIFF)
    assert [node.id for node in response.touched] == [step]
    assert {each.node.fully_qualified_name: each.depth for each in response.impacted} == expected
    assert list(response.unknown_paths) == ["gone.py"]
    assert not response.truncated
    assert graph.impact(file_paths=["app/main.py"]) == {"tests.test_main": 1, "tests.test_main.test_start": 1}
    assert graph.impact(node_ids=[step], path_prefix="tests/") == {
        "tests.test_main": 3,
        "tests.test_main.test_start": 3,
    }
    few = graph.client.GetImpact(workspace_id=graph.workspace_id, node_ids=[step], limit=2)
    assert few.truncated
    assert len(few.impacted) == 2
    near = graph.client.GetImpact(workspace_id=graph.workspace_id, node_ids=[step], max_depth=2)
    assert near.truncated


def test_a_path_is_a_shortest_one(graph: Graph) -> None:
    graph.index(FILES)
    ends = {"from_node_id": graph.node("test_start").id, "to_node_id": graph.node("Base.step").id}
    found = graph.client.FindPath(workspace_id=graph.workspace_id, **ends)
    assert [step.node.fully_qualified_name for step in found.steps] == [
        "app.main.start",
        "app.base.Base.run",
        "app.base.Base.step",
    ]
    assert not graph.client.FindPath(
        workspace_id=graph.workspace_id, from_node_id=ends["to_node_id"], to_node_id=ends["from_node_id"]
    ).steps
    short = graph.client.FindPath(workspace_id=graph.workspace_id, **ends, max_depth=2)
    assert short.truncated
    assert not short.steps


def test_modules_that_import_each_other_are_cycles(graph: Graph) -> None:
    graph.index(
        {
            "a.py": "import b\n",
            "b.py": "import c\n",
            "c.py": "import a\n",
            "d.py": "import a\ndef later():\n    import e\n",
            "e.py": "import d\n",
        }
    )
    [cycle] = graph.client.ListModuleCycles(workspace_id=graph.workspace_id).cycles
    assert list(cycle.file_paths) == ["a.py", "b.py", "c.py"]
    assert list(cycle.shortest) == ["a.py", "b.py", "c.py"]


@pytest.mark.parametrize(
    "call",
    [
        lambda client, home: client.GetImpact(**home),
        lambda client, home: client.GetImpact(**home, diff="nothing of a diff"),
    ],
)
def test_an_impact_of_nothing_is_refused(graph: Graph, call: Callable[[Client, dict[str, str]], object]) -> None:
    with refused(StatusCode.INVALID_ARGUMENT, "INVALID_FIELD"):
        call(graph.client, {"workspace_id": graph.workspace_id})
