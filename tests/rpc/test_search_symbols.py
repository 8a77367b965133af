"""Hits on code say which symbols they are, and who calls these."""

import uuid
from typing import Any

from grpc import StatusCode
from planwire.v1.code_graph_service_pb2 import IndexCodeRequest
from planwire.v1.search_service_pb2 import IndexDocumentsRequest, SearchHit

from tests.rpc.client import Client
from tests.rpc.refusal import refused

LINES = "".join(f"    total = total + weight * {n}  # sum of fruit\n" for n in range(60))
CODE = (
    "class Basket:\n    def weigh(self, weight):\n        # plums\n        total = 0\n"
    + "".join(f"    {line}\n" for line in LINES.splitlines())
    + "        return total\n\n\ndef shop(basket: Basket):\n    total = basket.weigh(1)\n    # cherries\n"
    + LINES
)


def index(client: Client, workspace_id: str, searched: str, known: str) -> None:
    home = {"workspace_id": workspace_id}
    document = {"source_path": "app/basket.py", "content": searched}
    client.IndexDocuments([IndexDocumentsRequest(**home, document=document)])
    client.IndexCode([IndexCodeRequest(**home, file={"path": "app/basket.py", "content": known})])


def first(client: Client, workspace_id: str, query: str, **fields: Any) -> SearchHit:
    hit: SearchHit = client.Search(
        workspace_id=workspace_id, query=query, kinds=["file"], mode="SEARCH_MODE_LEXICAL", **fields
    ).hits[0]
    return hit


def test_a_hit_carries_its_symbol_and_the_callers_of_it(client: Client, workspace_id: str) -> None:
    index(client, workspace_id, CODE, CODE)
    hit = first(client, workspace_id, "plums")
    assert hit.symbol.fully_qualified_name == "app.basket.Basket.weigh"
    assert (hit.symbol.start_line, hit.symbol.end_line) == (2, 65)
    assert not hit.callers
    hit = first(client, workspace_id, "plums", include_callers=True)
    assert [(each.node.fully_qualified_name, list(each.edge.lines)) for each in hit.callers] == [
        ("app.basket.shop", [69])
    ]
    assert first(client, workspace_id, "cherries").symbol.fully_qualified_name == "app.basket.shop"


def test_what_is_similar_comes_with_its_callers(client: Client, workspace_id: str) -> None:
    index(client, workspace_id, CODE, CODE)
    similar = {
        "kind": "file",
        "content_id": "app/basket.py",
        "chunk_index": first(client, workspace_id, "cherries").chunk_index,
    }
    hits = client.Search(
        workspace_id=workspace_id, similar_to=similar, mode="SEARCH_MODE_LEXICAL", include_callers=True
    ).hits
    assert [each.node.fully_qualified_name for hit in hits for each in hit.callers][:1] == ["app.basket.shop"]


def test_callers_with_much_metadata_are_as_many_as_an_answer_holds(client: Client, workspace_id: str) -> None:
    index(client, workspace_id, CODE, CODE)
    called = first(client, workspace_id, "plums").symbol.id
    for number in range(6):
        node = {
            "id": str(uuid.uuid4()),
            "name": f"n{number}",
            "node_type": "CODE_NODE_TYPE_FUNCTION",
            "metadata": {"notes": "n" * 900_000},
        }
        edge = {"source_node_id": node["id"], "target_node_id": called, "edge_type": "CODE_EDGE_TYPE_CALLS"}
        client.ImportGraph(workspace_id=workspace_id, source="large", nodes=[node], edges=[edge])
    assert 3 <= len(first(client, workspace_id, "plums", include_callers=True).callers) <= 4


def test_a_hit_has_no_symbol_where_the_graph_has_another_file(client: Client, workspace_id: str) -> None:
    index(client, workspace_id, CODE, "\n\n" + CODE)
    assert not first(client, workspace_id, "plums", include_callers=True).HasField("symbol")


def test_a_workspace_without_a_graph_is_searched_as_ever(client: Client, workspace_id: str) -> None:
    client.IndexDocuments(
        [IndexDocumentsRequest(workspace_id=workspace_id, document={"source_path": "a.py", "content": "plums = 1\n"})]
    )
    assert not first(client, workspace_id, "plums", include_callers=True).HasField("symbol")
    with refused(StatusCode.NOT_FOUND, "RESOURCE_NOT_FOUND"):
        client.Search(workspace_id="nowhere", query="plums", include_callers=True)
