"""CodeGraphService: what another indexer brings."""

import uuid
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from grpc import StatusCode

from tests.rpc.indexed_code import FILES, Graph
from tests.rpc.refusal import invalid, refused


@pytest.fixture
def calls() -> Iterable[Callable[..., Any]]:
    """Runs something beside the test."""
    with ThreadPoolExecutor(4) as pool:
        yield pool.submit


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


def test_what_is_kept_with_symbols_narrows_what_is_found(graph: Graph) -> None:
    home = {"workspace_id": graph.workspace_id}
    called = imported(name="called")
    callers = [
        imported(name=f"caller{number}", metadata={"team": {"name": team, "size": number}, "tags": [team, "all"]})
        for number, team in enumerate(("red", "blue", "red"))
    ]
    edges = [
        {"source_node_id": each["id"], "target_node_id": called["id"], "edge_type": "CODE_EDGE_TYPE_CALLS"}
        for each in callers
    ]
    graph.client.ImportGraph(**home, source="scip", nodes=[called, *callers], edges=edges)
    for metadata, expected in (
        ({"team": {"name": "red"}}, {"caller0", "caller2"}),
        ({"team": {"size": 1}, "tags": ["blue"]}, {"caller1"}),
        ({"tags": ["all"]}, {"caller0", "caller1", "caller2"}),
        ({"team": {"name": "blue", "size": 2}}, set()),
        ({"team": "red"}, set()),
    ):
        found = graph.client.FindSymbols(**home, query="caller", metadata=metadata).nodes
        assert {node.name for node in found} == expected
        assert graph.related("called", "CALLS", metadata=metadata) == expected
        assert set(graph.impact(node_ids=[called["id"]], metadata=metadata)) == expected


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
