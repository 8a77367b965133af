"""Chunks that are similar to another one, by their words; and how age counts."""

from typing import Any

import grpc
import pytest
from google.protobuf.timestamp_pb2 import Timestamp
from planwire.v1.search_service_pb2 import SearchHit

from tests.rpc.client import Client
from tests.rpc.refusal import invalid, refused
from tests.rpc.test_search import Files

RICE = "Boil the rice in salted water for eleven minutes, then drain the rice."
TEXTS = {
    "rice.txt": RICE,
    "noodles.txt": "Boil the noodles in salted water for three minutes.",
    "invoice.txt": "Invoices are paid within thirty days.",
    "copy.txt": RICE,
}


@pytest.fixture
def files(client: Client, workspace_id: str) -> Files:
    files = Files(client, workspace_id)
    files.index_texts(**TEXTS)
    return files


def similar(files: Files, content_id: str, kind: str = "file", **fields: Any) -> list[SearchHit]:
    chunk = {"chunk_index": fields.pop("chunk_index")} if "chunk_index" in fields else {}
    return files.search("", similar_to={"kind": kind, "content_id": content_id, **chunk}, **fields)


def test_a_document_finds_others_and_not_itself(files: Files) -> None:
    hits = similar(files, "noodles.txt", explain=True)
    assert {hit.source_path for hit in hits} <= {"rice.txt", "copy.txt"}
    assert len(hits) == 1  # the other one says the same
    assert {"boil", "salted", "water"} <= set(hits[0].contributions[0].words)
    assert hits[0].highlights
    assert [hit.source_path for hit in similar(files, "rice.txt")] == ["copy.txt", "noodles.txt"]
    assert [hit.source_path for hit in similar(files, "rice.txt", path_prefix="n")] == ["noodles.txt"]


def test_a_chunk_finds_others_of_its_document(files: Files) -> None:
    parts = {
        f"Part {number}": f"The {word} of the harbour is open. {word} " * 29
        for number, word in enumerate(["ferry", "crane"])
    }
    text = "\n\n".join(f"# {title}\n\n{part}" for title, part in parts.items())
    files.index({"source_path": "harbour.md", "content": text})
    [first, second] = sorted(files.search("harbour"), key=lambda hit: hit.chunk_index)
    [found] = similar(files, "harbour.md", chunk_index=first.chunk_index)
    assert (found.source_path, found.chunk_index) == ("harbour.md", second.chunk_index)
    assert not similar(files, "harbour.md")
    with refused(grpc.StatusCode.NOT_FOUND, "RESOURCE_NOT_FOUND"):
        similar(files, "harbour.md", chunk_index=2)


@pytest.mark.parametrize(
    ("fields", "field"),
    [
        ({"query": ""}, "query"),
        ({"query": "rice", "similar_to": {"kind": "file", "content_id": "rice.txt"}}, "query"),
        (
            {"similar_to": {"kind": "file", "content_id": "a"}, "query_vector": {"model": "m", "values": [1]}},
            "query_vector",
        ),
        ({"similar_to": {"kind": "recipe", "content_id": "rice.txt"}}, "similar_to.kind"),
        ({"similar_to": {"content_id": "rice.txt"}}, "similar_to.kind"),
        ({"similar_to": {"kind": "file"}}, "similar_to.content_id"),
        ({"similar_to": {"kind": "file", "content_id": "a", "chunk_index": -1}}, "similar_to.chunk_index"),
        ({"query_vector": {"model": "m"}}, "query_vector.values"),
        ({"query_vector": {"values": [1]}}, "query_vector.model"),
        ({"query": "a", "recency_half_life_days": -1}, "recency_half_life_days"),
        ({"query": "a", "recency_half_life_days": float("nan")}, "recency_half_life_days"),
    ],
)
def test_what_is_asked_for_is_one_thing(files: Files, fields: dict[str, Any], field: str) -> None:
    with invalid(field):
        files.client.Search(workspace_id=files.workspace_id, **fields)


def test_what_is_not_there_is_similar_to_nothing(files: Files) -> None:
    with refused(grpc.StatusCode.NOT_FOUND, "RESOURCE_NOT_FOUND"):
        similar(files, "never.txt")
    with refused(grpc.StatusCode.NOT_FOUND, "RESOURCE_NOT_FOUND"):
        similar(files, "rice.txt", kind="task")
    with refused(grpc.StatusCode.NOT_FOUND, "RESOURCE_NOT_FOUND"):
        files.client.Search(workspace_id="nowhere", similar_to={"kind": "file", "content_id": "rice.txt"})
    with refused(grpc.StatusCode.FAILED_PRECONDITION, "NO_EMBEDDING_MODEL"):
        similar(files, "rice.txt", mode="SEARCH_MODE_DENSE")


def test_what_is_younger_weighs_more_where_that_is_asked_for(files: Files) -> None:
    now = Timestamp()
    now.GetCurrentTime()
    for path, days, text in (
        ("old", 100, "the harbour, harbour of the town"),
        ("new", 1, "a harbour is where ships lie in the evening"),
        ("unknown", None, "one harbour more than there were before in the whole of it"),
    ):
        document: dict[str, Any] = {"source_path": path, "content": text}
        if days is not None:
            document["modified_at"] = Timestamp(seconds=now.seconds - days * 86400)
        files.index(document)
    before = {hit.source_path: hit.score for hit in files.search("harbour")}
    assert next(iter(before)) == "old"
    after = {hit.source_path: hit.score for hit in files.search("harbour", recency_half_life_days=10)}
    assert list(after) == ["new", "unknown", "old"]
    assert after["old"] == pytest.approx(before["old"] / 2**10, rel=1e-3)
    assert after["new"] == pytest.approx(before["new"] / 2**0.1, rel=1e-3)
    # It was indexed just now.
    assert after["unknown"] == pytest.approx(before["unknown"], rel=1e-3)
    ranks = files.search("harbour", recency_half_life_days=10, fusion="FUSION_RECIPROCAL_RANK")
    assert [hit.source_path for hit in ranks][-1] == "old"
