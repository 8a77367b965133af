"""CodeGraphService: ways through more symbols, or for longer, than a call looks at end, and say that there is more."""

import uuid
from collections.abc import Iterator

import psycopg
import pytest

from service.store import code_walks
from tests.rpc.indexed_code import FILES, Graph

MOST = 500
LEAVES = MOST + 100
# A symbol that very many call and that refers to all of them; the last one of these calls one more.
FAN = """
WITH numbered AS (
    SELECT number, lpad(to_hex(number), 32, '0')::uuid AS id FROM generate_series(0, %(leaves)s + 1) AS number
), nodes AS (
    INSERT INTO code_nodes (workspace_id, id, name, fully_qualified_name, node_type, file_path, source)
    SELECT
        %(workspace_id)s, id, 'n' || number, 'n' || number, 'function',
        CASE WHEN number %% 10 = 0 THEN 'seen.py' ELSE 'other.py' END, 'fan'
    FROM numbered
), edges (source_id, target_id, edge_type) AS (
    SELECT id, %(hub)s::uuid, 'calls' FROM numbered WHERE number BETWEEN 1 AND %(leaves)s
    UNION ALL
    SELECT %(hub)s::uuid, id, 'references' FROM numbered WHERE number BETWEEN 1 AND %(leaves)s
    UNION ALL
    SELECT leaf.id, beyond.id, 'references'
    FROM numbered AS leaf
    JOIN numbered AS beyond ON beyond.number = leaf.number + 1
    WHERE leaf.number = %(leaves)s
)
INSERT INTO code_edges (workspace_id, source_node_id, target_node_id, edge_type, source)
SELECT %(workspace_id)s, source_id, target_id, edge_type, 'fan' FROM edges
"""
HUB, LAST, BEYOND = (str(uuid.UUID(int=number)) for number in (0, LEAVES, LEAVES + 1))


@pytest.fixture
def fan(graph: Graph, database_url: str, monkeypatch: pytest.MonkeyPatch) -> Iterator[psycopg.Connection]:
    """A graph with more than one call looks at, which is less than usual; gives a connection to its database."""
    monkeypatch.setattr(code_walks, "_MOST_VISITED", MOST)
    with psycopg.connect(database_url, autocommit=True) as connection:
        connection.execute(FAN, {"workspace_id": graph.workspace_id, "leaves": LEAVES, "hub": HUB})
        yield connection


def remove_leaves(connection: psycopg.Connection, graph: Graph) -> None:
    """As many as are too many."""
    connection.execute(
        "DELETE FROM code_nodes WHERE workspace_id = %s AND id BETWEEN %s AND %s",
        [graph.workspace_id, uuid.UUID(int=1), uuid.UUID(int=LEAVES - MOST + 1)],
    )


def test_an_impact_on_very_many_symbols_has_the_first_and_says_so(graph: Graph, fan: psycopg.Connection) -> None:
    asked = {"workspace_id": graph.workspace_id, "node_ids": [HUB], "path_prefix": "seen", "limit": 1000}
    calls = ["CODE_EDGE_TYPE_CALLS"]
    cut = graph.client.GetImpact(**asked, edge_types=calls)
    assert ({each.depth for each in cut.impacted}, len(cut.impacted), cut.truncated) == ({1}, MOST // 10, True)
    remove_leaves(fan, graph)
    whole = graph.client.GetImpact(**asked, edge_types=calls)
    assert (len(whole.impacted), whole.truncated) == (MOST // 10, False)


def test_a_path_through_very_many_symbols_is_not_followed_to_its_end(graph: Graph, fan: psycopg.Connection) -> None:
    asked = {"workspace_id": graph.workspace_id, "from_node_id": HUB, "to_node_id": BEYOND}
    cut = graph.client.FindPath(**asked)
    assert (len(cut.steps), cut.truncated) == (0, True)
    remove_leaves(fan, graph)
    whole = graph.client.FindPath(**asked)
    assert ([step.node.id for step in whole.steps], whole.truncated) == ([LAST, BEYOND], False)


def test_what_takes_too_long_is_told_as_far_as_it_was_looked(graph: Graph, monkeypatch: pytest.MonkeyPatch) -> None:
    graph.index(FILES)
    step, test = graph.node("Base.step").id, graph.node("test_start").id
    home = {"workspace_id": graph.workspace_id}
    whole = graph.client.GetImpact(**home, node_ids=[step])
    assert (max(each.depth for each in whole.impacted), whole.truncated) == (3, False)
    assert graph.client.FindPath(**home, from_node_id=test, to_node_id=step).steps
    monkeypatch.setattr(code_walks, "_WALK_SECONDS", -1)
    cut = graph.client.GetImpact(**home, node_ids=[step])
    assert ({each.depth for each in cut.impacted}, cut.truncated) == ({1}, True)
    path = graph.client.FindPath(**home, from_node_id=test, to_node_id=step)
    assert (len(path.steps), path.truncated) == (0, True)
