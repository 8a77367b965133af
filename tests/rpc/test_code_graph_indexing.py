"""CodeGraphService: what becomes of the edges when files come, change and go."""

from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import psycopg
import pytest
from planwire.v1.code_graph_service_pb2 import IndexCodeRequest

from tests.rpc.client import Client
from tests.rpc.indexed_code import BASE, FILES, MAIN, TEST, Graph
from tests.rpc.refusal import invalid


@pytest.fixture
def calls() -> Iterable[Callable[..., Any]]:
    """Runs something beside the test."""
    with ThreadPoolExecutor(4) as pool:
        yield pool.submit


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


def test_a_large_graph_is_known_to_the_planner_at_once(graph: Graph, database_url: str) -> None:
    names = [f"f{number}" for number in range(150)]
    calls = "".join(f"    {name}()\n" for name in names)
    text = "".join(f"def {name}():\n{calls}\n" for name in names)
    assert graph.index({"many.py": text}).edges > 20_000
    with psycopg.connect(database_url) as connection:
        found = connection.execute(
            "SELECT reltuples FROM pg_class WHERE relname IN ('code_nodes', 'code_edges') ORDER BY 1"
        )
        nodes, edges = (count for (count,) in found)
    assert (nodes > 150, edges > 20_000) == (True, True)


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


def test_a_stream_is_of_one_workspace(graph: Graph) -> None:
    def messages() -> Iterable[IndexCodeRequest]:
        yield IndexCodeRequest(workspace_id=graph.workspace_id, file={"path": "a.py"})
        yield IndexCodeRequest(workspace_id="other", file={"path": "b.py"})

    with invalid("workspace_id"):
        graph.client.IndexCode(messages())


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
