"""CodeGraphService: input that is odd, and answers that would be too large."""

import tracemalloc
import uuid
from itertools import pairwise

import psycopg

from tests.rpc.indexed_code import BASE, Graph


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


def _large_chain(graph: Graph, length: int) -> list[str]:
    """The ids of functions that call each other in turn, and the first one refers to all; each has 900 KB."""
    ids = [str(uuid.uuid4()) for _ in range(length)]
    large = {"node_type": "CODE_NODE_TYPE_FUNCTION", "file_path": "large.py", "metadata": {"notes": "n" * 900_000}}
    for number, id_ in enumerate(ids):
        nodes = [large | {"id": id_, "name": f"f{number}"}]
        graph.client.ImportGraph(workspace_id=graph.workspace_id, source="large", nodes=nodes)
    edges = [
        {"source_node_id": a, "target_node_id": b, "edge_type": "CODE_EDGE_TYPE_CALLS"} for a, b in pairwise(ids)
    ] + [{"source_node_id": ids[0], "target_node_id": id_, "edge_type": "CODE_EDGE_TYPE_REFERENCES"} for id_ in ids[1:]]
    graph.client.ImportGraph(workspace_id=graph.workspace_id, source="large", edges=edges)
    return ids


def test_a_path_of_large_symbols_has_the_first_steps(graph: Graph) -> None:
    ids = _large_chain(graph, 7)
    asked = {"workspace_id": graph.workspace_id, "edge_types": ["CODE_EDGE_TYPE_CALLS"]}
    path = graph.client.FindPath(**asked, from_node_id=ids[0], to_node_id=ids[6])
    assert path.from_node.id == ids[0]
    assert ([step.node.id for step in path.steps], path.truncated) == (ids[1:3], True)
    short = graph.client.FindPath(**asked, from_node_id=ids[0], to_node_id=ids[2])
    assert ([step.node.id for step in short.steps], short.truncated) == (ids[1:3], False)


def test_pages_of_large_related_symbols_are_no_larger_than_clients_take(graph: Graph) -> None:
    ids = _large_chain(graph, 7)
    asked = {"workspace_id": graph.workspace_id, "node_id": ids[0], "direction": "CODE_DIRECTION_OUTGOING"}
    found, token, sizes = [], "", []
    for _ in range(20):
        page = graph.client.ListRelatedSymbols(
            **asked, edge_types=["CODE_EDGE_TYPE_REFERENCES"], page_size=1000, page_token=token
        )
        found += [(related.edge.id, related.node.id) for related in page.related]
        sizes.append(len(page.related))
        if not (token := page.next_page_token):
            break
    assert sizes == [1] * 6
    assert sorted(node for _, node in found) == sorted(ids[1:])
    assert found == sorted(found)


def test_no_more_of_large_symbols_is_read_than_an_answer_holds(graph: Graph, database_url: str) -> None:
    with psycopg.connect(database_url) as connection:
        connection.execute(
            """
            INSERT INTO code_nodes (
                workspace_id, id, name, fully_qualified_name, node_type, file_path, start_line, metadata, source
            )
            SELECT
                %s, gen_random_uuid(), 'n' || number, 'n' || number, 'function', 'large.py', number,
                jsonb_build_object('notes', repeat('n', 500000)), 'large'
            FROM generate_series(1, 400) AS number
            """,
            [graph.workspace_id],
        )
    home = {"workspace_id": graph.workspace_id}
    whole = "@@ -1,400 +0,0 @@\n" + "-x\n" * 400
    tracemalloc.start()
    try:
        impact = graph.client.GetImpact(**home, file_paths=["large.py"])
        outline = graph.client.GetOutline(**home, file_path="large.py")
        ids = [each.node.id for each in outline.symbols]
        named = graph.client.GetImpact(**home, node_ids=ids)
        task = graph.client.CreateTask(**home, task={"title": "t"}).task.id
        linked = graph.client.LinkDiff(**home, task_id=task, diff=f"--- a/large.py\n+++ b/large.py\n{whole}")
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert (len(impact.touched), impact.truncated) == (6, True)
    assert [each.node.name for each in outline.symbols] == [f"n{number}" for number in range(1, 7)]
    assert outline.truncated
    assert ([node.id for node in named.touched], named.truncated) == (ids, False)
    assert len(linked.code_link_ids) == 1, "the lines of all are those of no symbol"
    assert peak < 100_000_000, "of the 200 MB that all of them have"
