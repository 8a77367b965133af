"""CodeGraphService: what is indexed, what is found, and what a change touches."""

import uuid
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Any

import pytest
from grpc import StatusCode
from planwire.v1.code_graph_pb2 import CodeNode, CodeNodeType
from planwire.v1.code_graph_service_pb2 import IndexCodeRequest, IndexCodeResponse

from tests.rpc.client import Client
from tests.rpc.refusal import invalid, refused

BASE = "class Base:\n    def run(self):\n        self.step()\n\n    def step(self):\n        pass\n"
MAIN = (
    "from app.base import Base\n\n\nclass Child(Base):\n    def step(self):\n        return 1\n\n\n"
    "def start(child: Child):\n    child.run()\n    unknown.go()\n"
)
TEST = "from app.main import start\n\n\ndef test_start():\n    start(None)\n"
FILES = {"app/base.py": BASE, "app/main.py": MAIN, "tests/test_main.py": TEST}


@dataclass
class Graph:
    """The code graph of a workspace."""

    client: Client
    workspace_id: str

    def index(self, files: dict[str, str], commit_sha: str = "") -> IndexCodeResponse:
        requests = [
            IndexCodeRequest(
                workspace_id=self.workspace_id, file={"path": path, "content": text}, commit_sha=commit_sha
            )
            for path, text in files.items()
        ]
        response: IndexCodeResponse = self.client.IndexCode(requests)
        return response

    def node(self, name: str, **fields: Any) -> CodeNode:
        nodes = self.client.FindSymbols(workspace_id=self.workspace_id, query=name, exact=True, **fields).nodes
        found: CodeNode = nodes[0]
        return found

    def related(self, name: str, edge_type: str, direction: str = "INCOMING", **fields: Any) -> set[str]:
        page = self.client.ListRelatedSymbols(
            workspace_id=self.workspace_id,
            node_id=self.node(name).id,
            edge_types=[f"CODE_EDGE_TYPE_{edge_type}"],
            direction=f"CODE_DIRECTION_{direction}",
            **fields,
        )
        return {each.node.fully_qualified_name for each in page.related}

    def impact(self, **fields: Any) -> dict[str, int]:
        response = self.client.GetImpact(workspace_id=self.workspace_id, **fields)
        return {each.node.fully_qualified_name: each.depth for each in response.impacted}


@pytest.fixture
def graph(client: Client, workspace_id: str) -> Graph:
    return Graph(client, workspace_id)


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


def test_what_is_ambiguous_is_shown_when_it_is_asked_for(graph: Graph) -> None:
    graph.index({"a.py": "class A:\n    def do(self): pass\nclass B:\n    def do(self): pass\ndef f(x):\n    x.do()\n"})
    assert graph.related("A.do", "CALLS") == set()
    assert graph.related("A.do", "CALLS", min_confidence="CODE_CONFIDENCE_CANDIDATE") == {"a.f"}
    page = graph.client.ListRelatedSymbols(
        workspace_id=graph.workspace_id, node_id=graph.node("B.do").id, min_confidence="CODE_CONFIDENCE_CANDIDATE"
    )
    [edge] = [each.edge for each in page.related if each.edge.candidates == 2]
    assert (list(edge.lines), edge.resolution) == ([6], "name")


def test_a_file_that_is_the_same_is_left_alone(graph: Graph) -> None:
    graph.index(FILES)
    again = graph.index(FILES)
    assert (again.indexed, again.unchanged, again.resolved) == (0, 3, 0)


def test_edges_into_a_file_that_has_changed_are_resolved_again(graph: Graph) -> None:
    graph.index(FILES)
    start, run = graph.node("app.main.start").id, graph.node("Base.run").id
    response = graph.index({"app/base.py": BASE.replace("def run", "def walk") + "\n\ndef other():\n    pass\n"})
    assert response.resolved < 3, "the test does not mention what has changed"
    assert graph.related("start", "CALLS", "OUTGOING") == set()
    assert graph.node("app.main.start").id == start
    graph.index({"app/base.py": BASE})
    assert graph.related("start", "CALLS", "OUTGOING") == {"app.base.Base.run"}
    assert graph.node("Base.run").id == run


def test_edges_that_are_still_there_stay_as_they_are(graph: Graph) -> None:
    graph.index(FILES)

    def calls() -> dict[str, tuple[str, list[int]]]:
        page = graph.client.ListRelatedSymbols(
            workspace_id=graph.workspace_id,
            node_id=graph.node("app.main.start").id,
            edge_types=["CODE_EDGE_TYPE_CALLS"],
            direction="CODE_DIRECTION_OUTGOING",
        )
        return {each.node.name: (each.edge.id, list(each.edge.lines)) for each in page.related}

    id_, lines = calls()["run"]
    graph.index({"app/main.py": f"# moved\n{MAIN}    Base()\n"})
    assert calls().pop("run") == (id_, [line + 1 for line in lines])
    assert set(calls()) == {"run", "Base"}
    graph.index({"app/main.py": MAIN})
    assert calls() == {"run": (id_, lines)}


def test_a_method_is_chosen_anew_when_what_is_handed_over_has_another_type(graph: Graph) -> None:
    conf = "class Conf { int size; }"
    graph.index(
        {
            "Conf.java": conf,
            "Box.java": "class Box {\n  static void put(int x) {}\n  static void put(String x) {}\n}",
            "Main.java": "class Main { void go(Conf c, boolean b) { Box.put(b ? c.size : null); } }",
        }
    )

    def chosen() -> list[int]:
        page = graph.client.ListRelatedSymbols(
            workspace_id=graph.workspace_id, node_id=graph.node("Main.go").id, direction="CODE_DIRECTION_OUTGOING"
        )
        return [each.node.start_line for each in page.related if each.node.name == "put"]

    assert chosen() == [2]
    graph.index({"Conf.java": conf.replace("int", "String")})
    assert chosen() == [3]


def test_interfaces_of_go_are_followed_when_methods_change_in_other_files(graph: Graph) -> None:
    asked = "package asks\ntype Runner interface { Run() }\n"
    methods = "package does\nfunc (t *Task) Run() {}\n"
    graph.index({"asks/a.go": asked, "does/task.go": "package does\ntype Task struct {}\n", "does/run.go": methods})

    def implementations() -> set[str]:
        return graph.related("Runner", "IMPLEMENTS")

    task = {"does.task.Task"}
    assert implementations() == task
    assert graph.related("Runner.Run", "OVERRIDES") == {"does.run.Task.Run"}
    graph.index({"does/run.go": methods.replace("Run()", "Run(n int)")})
    assert implementations() == set()
    graph.index({"asks/a.go": asked.replace("Run()", "Run(int)")})
    assert implementations() == task
    graph.index({"asks/a.go": asked.replace("Run()", "Run(int); Stop()")})
    assert (implementations(), graph.related("Runner.Run", "OVERRIDES")) == (set(), set())
    graph.index({"does/stop.go": "package does\nfunc (t Task) Stop() {}\n"})
    assert implementations() == task
    graph.client.RemoveCode(workspace_id=graph.workspace_id, paths=["does/stop.go"])
    assert implementations() == set()


def test_a_file_that_comes_later_is_found_by_those_that_mention_it(graph: Graph) -> None:
    graph.index({"app/main.py": MAIN})
    assert graph.related("start", "CALLS", "OUTGOING") == set()
    graph.index({"app/base.py": BASE})
    assert graph.related("start", "CALLS", "OUTGOING") == {"app.base.Base.run"}


def test_files_are_taken_out(graph: Graph) -> None:
    graph.index(FILES)
    home = {"workspace_id": graph.workspace_id}
    listed = graph.client.ListCodeFiles(**home).files
    assert [(file.path, file.language, file.nodes) for file in listed] == [
        ("app/base.py", "python", 4),
        ("app/main.py", "python", 4),
        ("tests/test_main.py", "python", 2),
    ]
    assert graph.client.RemoveCode(**home, paths=["app/base.py", "nothing"]).removed == 1
    assert graph.related("Child", "INHERITS", "OUTGOING") == set()
    assert graph.client.RemoveCode(**home, path_prefix="tests/").removed == 1
    assert [file.path for file in graph.client.ListCodeFiles(**home).files] == ["app/main.py"]
    assert graph.client.RemoveCode(**home).removed == 0
    kinds = [event.kind for event in graph.client.ListEvents(**home, page_size=10).events]
    assert kinds.count("code.indexed") == 1
    assert kinds.count("code.removed") == 2


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


def test_an_outline_of_symbols_that_contain_each_other_ends(graph: Graph) -> None:
    """Edges of an importer may say anything: here are as many ways as two to the power of 40."""
    layers = [[str(uuid.uuid4()) for _ in range(2)] for _ in range(40)]
    nodes = [
        {
            "id": id_,
            "name": f"n{n}",
            "node_type": "CODE_NODE_TYPE_CLASS" if n else "CODE_NODE_TYPE_MODULE",
            "file_path": "a",
        }
        for n, layer in enumerate(layers)
        for id_ in layer
    ]
    pairs = [
        (a, b) for above, below in zip(layers, [*layers[1:], layers[1]], strict=True) for a in above for b in below
    ]
    edges = [{"source_node_id": a, "target_node_id": b, "edge_type": "CODE_EDGE_TYPE_CONTAINS"} for a, b in pairs]
    graph.client.ImportGraph(workspace_id=graph.workspace_id, source="odd", nodes=nodes, edges=edges)
    symbols = graph.client.GetOutline(workspace_id=graph.workspace_id, file_path="a").symbols
    assert len(symbols) == 80


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


def test_an_answer_says_of_when_it_is(graph: Graph) -> None:
    home = {"workspace_id": graph.workspace_id}
    graph.index(FILES, commit_sha="a" * 40)
    graph.client.UpdateWorkspace(**home, workspace={"current_commit_sha": "b" * 40})
    freshness = graph.client.FindSymbols(**home, query="start").freshness
    assert (freshness.indexed_commit_sha, freshness.current_commit_sha) == ("a" * 40, "b" * 40)
    assert freshness.stale
    assert freshness.pending == 0
    response = graph.client.IndexCode([IndexCodeRequest(**home, commit_sha="b" * 40)])
    assert not response.freshness.stale


def imported(**fields: Any) -> dict[str, Any]:
    return {"id": str(uuid.uuid4()), "name": "thing", "node_type": "CODE_NODE_TYPE_CLASS", **fields}


def test_another_indexer_brings_its_own(graph: Graph) -> None:
    graph.index(FILES)
    home = {"workspace_id": graph.workspace_id}
    mine = imported(metadata={"symbolName": "x"})
    edge = {"source_node_id": mine["id"], "target_node_id": graph.node("Base").id, "edge_type": "CODE_EDGE_TYPE_CALLS"}
    stored = graph.client.ImportGraph(**home, source="scip", nodes=[mine], edges=[edge])
    assert (stored.nodes, stored.edges, stored.removed) == (1, 1, 0)
    assert graph.related("Base", "CALLS") == {"thing"}
    found = graph.client.FindSymbols(**home, query="thing", metadata={"symbolName": "x"}).nodes
    assert [(node.source, node.fully_qualified_name) for node in found] == [("scip", "thing")]
    assert not graph.client.FindSymbols(**home, query="thing", metadata={"symbolName": "y"}).nodes
    assert graph.client.ImportGraph(**home, source="scip", nodes=[mine], edges=[edge]).edges == 1
    assert graph.client.ImportGraph(**home, source="scip", replace=True, nodes=[imported(name="new")]).removed == 1
    assert graph.related("Base", "CALLS") == set()


def test_an_edge_that_leads_elsewhere_by_now_is_moved(graph: Graph) -> None:
    home = {"workspace_id": graph.workspace_id, "source": "scip"}
    nodes = [imported(name=name) for name in ("a", "b", "c")]
    begin, *ends = (node["id"] for node in nodes)
    graph.client.ImportGraph(**home, nodes=nodes)
    edge = {"id": str(uuid.uuid4()), "source_node_id": begin, "edge_type": "CODE_EDGE_TYPE_CALLS"}
    for end in (*ends, *ends):
        graph.client.ImportGraph(**home, edges=[edge | {"target_node_id": end}])
        [found] = graph.client.ListRelatedSymbols(
            workspace_id=graph.workspace_id, node_id=begin, direction="CODE_DIRECTION_OUTGOING"
        ).related
        assert (found.node.id, found.edge.id) == (end, edge["id"])
    with refused(StatusCode.ALREADY_EXISTS, "ID_TAKEN"):
        graph.client.ImportGraph(
            workspace_id=graph.workspace_id, source="other", edges=[edge | {"target_node_id": ends[0]}]
        )


@pytest.mark.parametrize(
    ("field", "fields"),
    [
        ("nodes[1].id", lambda _: {"nodes": [same := imported(), same]}),
        ("nodes[0].id", lambda base: {"nodes": [imported(id=base)]}),
        (
            "edges[0].target_node_id",
            lambda base: {
                "edges": [
                    {
                        "source_node_id": base,
                        "target_node_id": str(uuid.uuid4()),
                        "edge_type": "CODE_EDGE_TYPE_CALLS",
                    }
                ]
            },
        ),
    ],
)
def test_an_import_that_cannot_be_is_refused(graph: Graph, field: str, fields: Callable[[str], dict[str, Any]]) -> None:
    graph.index(FILES)
    base = graph.node("Base").id
    with invalid(field):
        graph.client.ImportGraph(workspace_id=graph.workspace_id, source="scip", **fields(base))


def test_bad_files_are_told_and_the_others_are_indexed(graph: Graph) -> None:
    response = graph.index(
        {
            "": "x = 1\n",
            "broken.py": "def f(): pass\nclass (:\n  x = = 3\ndef g(): pass\n",
            "data.json": "{}",
            "odd.py": "def f():\n    '\ufffe\U0010ffff'\n",
            "zero.py": "x = 1\0\n",
            "good.py": "def good(): pass\n",
        }
    )
    assert (response.indexed, response.skipped, response.failed) == (3, 1, 2)
    assert "content: must not hold a NUL character" in [failure.message for failure in response.failures]
    assert response.with_syntax_errors >= 1
    assert [failure.path for failure in response.failures] == ["", "zero.py"]
    assert graph.node("good.good").start_line == 1
    assert graph.node("broken.g").name == "g"


def test_a_file_that_takes_the_process_with_it_is_told(graph: Graph) -> None:
    response = graph.index({"deep.py": "(" * 1_000_000, "good.py": "def good(): pass\n"})
    assert response.indexed + response.failed == 2
    assert graph.node("good.good").name == "good"


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


def test_a_stream_is_of_one_workspace(graph: Graph) -> None:
    def messages() -> Iterable[IndexCodeRequest]:
        yield IndexCodeRequest(workspace_id=graph.workspace_id, file={"path": "a.py"})
        yield IndexCodeRequest(workspace_id="other", file={"path": "b.py"})

    with invalid("workspace_id"):
        graph.client.IndexCode(messages())


def test_an_import_is_made_once_with_its_request_id(graph: Graph, calls: Callable[..., Any]) -> None:
    home = {"workspace_id": graph.workspace_id}
    node = {"id": str(uuid.uuid4()), "name": "thing", "node_type": "CODE_NODE_TYPE_CLASS"}
    again = {"source": "scip", "nodes": [node], "replace": True, "request_id": str(uuid.uuid4())}
    made = [
        each.result(timeout=30) for each in [calls(lambda: graph.client.ImportGraph(**home, **again)) for _ in range(4)]
    ]
    assert sorted(each.replayed for each in made) == [False, True, True, True]
    assert {(each.nodes, each.removed) for each in made} == {(1, 0)}
    with refused(StatusCode.INVALID_ARGUMENT, "REQUEST_ID_REUSED"):
        graph.client.ImportGraph(**home, **again | {"source": "other"})
    # What was refused may be tried again.
    edge = {"source_node_id": node["id"], "target_node_id": str(uuid.uuid4()), "edge_type": "CODE_EDGE_TYPE_CALLS"}
    wrong = {"source": "scip", "edges": [edge], "request_id": str(uuid.uuid4())}
    with invalid("edges[0].target_node_id"):
        graph.client.ImportGraph(**home, **wrong)
    graph.client.ImportGraph(**home, source="scip", nodes=[{**node, "id": edge["target_node_id"]}])
    assert not graph.client.ImportGraph(**home, **wrong).replayed
    kinds = [event.kind for event in graph.client.ListEvents(**home, page_size=20).events]
    assert kinds.count("code.imported") == 3


def test_paths_are_as_long_as_those_of_documents(graph: Graph) -> None:
    longest, longer = "d/" * 498 + "a.py", "d/" * 499 + "a.py"
    assert (len(longest), len(longer)) == (1000, 1002)
    response = graph.index({longest: BASE, longer: BASE, "n" * 997 + ".py": BASE})
    assert graph.client.RemoveCode(workspace_id=graph.workspace_id, path_prefix="n").removed == 1
    assert (response.indexed - 1, [failure.path for failure in response.failures]) == (1, [longer])
    [file] = graph.client.ListCodeFiles(workspace_id=graph.workspace_id).files
    assert (file.path, file.size_bytes) == (longest, len(BASE))
    assert {
        node.file_path for node in graph.client.FindSymbols(workspace_id=graph.workspace_id, query="Base").nodes
    } == {longest}


@pytest.fixture
def calls() -> Iterable[Callable[..., Any]]:
    """Runs something beside the test."""
    with ThreadPoolExecutor(4) as pool:
        yield pool.submit


def test_those_who_index_at_once_leave_the_graph_of_one_who_indexes_all(
    graph: Graph, client: Client, calls: Callable[..., Any]
) -> None:
    other = Graph(client, f"{graph.workspace_id}-alone")
    client.RegisterWorkspace(workspace_id=other.workspace_id, path=f"/{other.workspace_id}")
    files = {f"p/m{n}.py": f"from p.m{(n + 1) % 8} import *\n\n\ndef f{n}():\n    f{(n + 1) % 8}()\n" for n in range(8)}
    for number in range(3):
        changed = {path: f"{text}\n\ndef g{number}():\n    pass\n" for path, text in files.items()}
        made = [calls(graph.index, {path: text}) for path, text in changed.items()]
        assert sum(each.result(timeout=60).indexed for each in made) == len(files)
    other.index(changed)

    def edges(of: Graph) -> set[tuple[str, str, str]]:
        records = list(of.client.Export(workspace_id=of.workspace_id))
        records = [record for part in records for record in part.records]
        names = {record.code_node.id: record.code_node.fully_qualified_name for record in records}
        return {
            (names[edge.source_node_id], str(edge.edge_type), names[edge.target_node_id])
            for record in records
            if record.HasField("code_edge")
            for edge in (record.code_edge,)
        }

    assert edges(graph) == edges(other)
    assert graph.client.ListCodeFiles(workspace_id=graph.workspace_id).freshness.pending == 0


def test_nothing_is_left_of_a_workspace_that_is_registered_again_with_the_same_id(graph: Graph) -> None:
    graph.index(FILES)
    graph.client.DeleteWorkspace(workspace_id=graph.workspace_id, force=True)
    graph.client.RegisterWorkspace(workspace_id=graph.workspace_id, path=f"/again/{graph.workspace_id}")
    # As many changes as before, and the same paths: what resolves must not take the earlier files for these.
    graph.index(FILES | {"app/base.py": "class Base:\n    def other(self):\n        pass\n"})
    graph.index({"tests/test_main.py": TEST + "\n\ndef test_run():\n    start(None)\n"})
    assert graph.related("app.main.start", "CALLS") == {
        "tests.test_main.test_start",
        "tests.test_main.test_run",
    }
    assert graph.related("app.base.Base", "INHERITS") == {"app.main.Child"}
    assert graph.related("app.main.start", "CALLS", "OUTGOING") == set()


def test_answers_are_no_larger_than_clients_take(graph: Graph) -> None:
    home = {"workspace_id": graph.workspace_id}

    def file(ring: int, number: int) -> str:
        return f"{ring}/{'deep/' * 190}{number:04}.py"

    for ring in range(2):
        ids = [str(uuid.uuid4()) for _ in range(1100)]
        module = {"node_type": "CODE_NODE_TYPE_MODULE", "name": "m"}
        nodes = [module | {"id": id_, "file_path": file(ring, number)} for number, id_ in enumerate(ids)]
        ends = zip(ids, [*ids[1:], ids[0]], strict=True)
        edges = [{"source_node_id": a, "target_node_id": b, "edge_type": "CODE_EDGE_TYPE_IMPORTS"} for a, b in ends]
        graph.client.ImportGraph(**home, source=str(ring), nodes=nodes, edges=edges)
        # A shorter way in it.
        short = {"source_node_id": ids[1], "target_node_id": ids[0], "edge_type": "CODE_EDGE_TYPE_IMPORTS"}
        [cycle] = graph.client.ListModuleCycles(**home, path_prefix=f"{ring}/").cycles
        assert (cycle.file_count, len(cycle.file_paths), list(cycle.shortest)) == (1100, 1000, [])
        graph.client.ImportGraph(**home, source=str(ring), edges=[short])
        [cycle] = graph.client.ListModuleCycles(**home, path_prefix=f"{ring}/").cycles
        assert list(cycle.shortest) == [file(ring, 0), file(ring, 1)]
    both = graph.client.ListModuleCycles(**home)
    assert (len(both.cycles), both.truncated) == (2, False)
    for part in range(4):
        written = {
            "node_type": "CODE_NODE_TYPE_FUNCTION",
            "name": "f",
            "file_path": "f.py",
            "documentation": "d" * 2000,
        }
        nodes = [written | {"id": str(uuid.uuid4())} for _ in range(500)]
        graph.client.ImportGraph(**home, source=f"f{part}", nodes=nodes)
    impact = graph.client.GetImpact(**home, file_paths=["f.py"])
    assert impact.truncated
    assert 1000 < len(impact.touched) < 2000
    outline = graph.client.GetOutline(**home, file_path="f.py")
    assert outline.truncated
    assert 1000 < len(outline.symbols) < 2000
