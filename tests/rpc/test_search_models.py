"""Embedding models of workspaces: vectors that callers bring, and the change from one model to another."""

import json
import threading
import uuid
from collections.abc import Iterator
from typing import Any

import grpc
import psycopg
import pytest
from planwire.v1.search_service_pb2 import EmbeddingModelStatus, IndexDocumentsRequest, IndexDocumentsResponse

from service.store import searches
from tests.conftest import running_server
from tests.rpc.client import Client
from tests.rpc.refusal import invalid, refused
from tests.rpc.test_embedding_endpoint import Endpoint, serving_endpoint
from tests.rpc.test_search_meaning import Meaning
from tests.support.roles import as_owner
from tests.support.waiting import eventually

SHIP, TREE, CAR = [1.0, 0.0, 0.0], [0.0, 2.0, 0.0], [0.0, 0.0, 5e4]


class Brought:
    """A workspace whose vectors a caller brings."""

    def __init__(self, client: Client, dimension: int = 3, model: str = "mine") -> None:
        self.client, self.workspace_id, self.model = client, f"w-{uuid.uuid4()}", model
        client.RegisterWorkspace(workspace_id=self.workspace_id, path=f"/{self.workspace_id}")
        self.choose(model, dimension)

    def choose(self, model: str = "", dimension: int = 0) -> list[EmbeddingModelStatus]:
        response = self.client.SetEmbeddingModel(workspace_id=self.workspace_id, model=model, dimension=dimension)
        return list(response.embedding_models)

    def index(self, chunks: dict[str, list[float]], path: str = "", **fields: Any) -> IndexDocumentsResponse:
        """A file for each chunk; with a path one file of all."""
        made = [{"content": text, "vector": vector} for text, vector in chunks.items()]
        files = {path: made} if path else {chunk["content"].split()[-1]: [chunk] for chunk in made}
        response: IndexDocumentsResponse = self.client.IndexDocuments(
            IndexDocumentsRequest(
                workspace_id=self.workspace_id,
                document={"source_path": name, "chunks": of_file, "embedding_model": self.model, **fields},
            )
            for name, of_file in files.items()
        )
        return response

    def found(self, vector: list[float], query: str = "", **fields: Any) -> dict[str, float]:
        asked = {"model": self.model, "values": vector}
        response = self.client.Search(workspace_id=self.workspace_id, query=query, query_vector=asked, **fields)
        return {hit.source_path: hit.similarity for hit in response.hits}

    def models(self) -> dict[str, EmbeddingModelStatus]:
        status = self.client.GetIndexStatus(workspace_id=self.workspace_id)
        return {model.model: model for model in status.embedding_models}


@pytest.fixture
def brought(client: Client) -> Brought:
    made = Brought(client)
    response = made.index({"a ship": SHIP, "a tree": TREE, "a car": CAR})
    assert (response.indexed, response.failed, response.chunks) == (3, 0, 3), response.failures
    return made


def test_vectors_of_callers_are_found_by_a_vector(brought: Brought) -> None:
    found = brought.found([3.0, 1.0, 0.0])
    assert list(found) == ["ship", "tree", "car"]
    assert found["ship"] == pytest.approx(3 / 10**0.5, abs=1e-3)
    assert list(brought.found([3.0, 1.0, 0.0], mode="SEARCH_MODE_DENSE")) == ["ship", "tree", "car"]
    assert next(iter(brought.found([1.0, 1.0, 0.0], query="tree"))) == "tree"
    [model] = brought.models().values()
    assert (model.dimension, model.brought, model.searched, model.chosen) == (3, True, True, True)
    assert (model.chunks, model.pending, model.failed) == (3, 0, 0)


def test_without_a_vector_words_are_looked_for(brought: Brought) -> None:
    response = brought.client.Search(workspace_id=brought.workspace_id, query="tree")
    assert [hit.source_path for hit in response.hits] == ["tree"]
    assert "does not make vectors of the model 'mine'" in response.by_words_alone
    with refused(grpc.StatusCode.FAILED_PRECONDITION, "NO_EMBEDDING_MODEL"):
        brought.client.Search(workspace_id=brought.workspace_id, query="tree", mode="SEARCH_MODE_DENSE")


def test_what_has_a_vector_is_similar_by_it(brought: Brought) -> None:
    brought.index({"something else entirely boat": [0.9, 0.1, 0.0], "without any vector": []})
    for path, best in (("ship", "boat"), ("boat", "ship")):
        similar = {"kind": "file", "content_id": path}
        response = brought.client.Search(
            workspace_id=brought.workspace_id, similar_to=similar, mode="SEARCH_MODE_DENSE"
        )
        assert response.hits[0].source_path == best
        assert path not in {hit.source_path for hit in response.hits}
    similar = {"kind": "file", "content_id": "vector"}
    with refused(grpc.StatusCode.FAILED_PRECONDITION, "NOT_EMBEDDED"):
        brought.client.Search(workspace_id=brought.workspace_id, similar_to=similar, mode="SEARCH_MODE_DENSE")
    response = brought.client.Search(workspace_id=brought.workspace_id, similar_to=similar)
    assert "has no vector" in response.by_words_alone


def test_a_newer_vector_replaces_the_one_before(brought: Brought) -> None:
    response = brought.index({"a ship": TREE})
    assert (response.indexed, response.unchanged) == (0, 1)
    assert brought.found(TREE)["ship"] == pytest.approx(1, abs=1e-3)


def test_chunks_are_as_their_sender_has_cut_them(brought: Brought) -> None:
    chunks = [
        {"content": "one\ntwo harbours", "title": "Numbers", "vector": SHIP},
        {"content": "three harbours", "start_line": 7, "end_line": 9},
    ]
    document = {"source_path": "cut.md", "chunks": chunks, "embedding_model": "mine"}
    request = IndexDocumentsRequest(workspace_id=brought.workspace_id, document=document)
    assert brought.client.IndexDocuments(iter([request])).chunks == 2
    hits = brought.client.Search(workspace_id=brought.workspace_id, query="harbours").hits
    cut = sorted((hit.chunk_index, hit.content, hit.title, hit.start_line, hit.end_line) for hit in hits)
    assert cut == [(0, "one\ntwo harbours", "Numbers", 1, 2), (1, "three harbours", "", 7, 9)]


@pytest.mark.parametrize(
    ("chunks", "fields", "said"),
    [
        ([{"content": "a", "vector": [1.0, 2.0]}], {}, "has 2 dimensions, and the vectors of the model 'mine' have 3"),
        (
            [{"content": "a", "vector": SHIP}],
            {"embedding_model": "other"},
            "model 'other', and the workspace uses 'mine'",
        ),
        ([{"content": "a", "vector": SHIP}], {"embedding_model": ""}, "model '', and the workspace uses 'mine'"),
        ([{"content": "a", "vector": [0.0, 0.0, 0.0]}], {}, "chunks[0].vector: all numbers of the vector are 0"),
        ([{"content": "a", "vector": [1.0, float("nan"), 0.0]}], {}, "chunks[0].vector: a number of the vector is not"),
        (
            [{"content": "a", "vector": [1.0, float("-inf"), 0.0]}],
            {},
            "chunks[0].vector: a number of the vector is not",
        ),
        ([{"content": ""}], {}, "chunks[0].content"),
        ([{"content": "a", "start_line": 5, "end_line": 2}], {}, "start_line"),
        ([{"content": "a\0b"}], {}, ""),
        ([{"content": "a"}], {"content": "a"}, "content: must be empty"),
    ],
)
def test_what_is_wrong_fails_alone(brought: Brought, chunks: list[Any], fields: dict[str, Any], said: str) -> None:
    bad = {"source_path": "bad", "chunks": chunks, "embedding_model": "mine", **fields}
    good = {"source_path": "good", "chunks": [{"content": "good", "vector": CAR}], "embedding_model": "mine"}
    response = brought.client.IndexDocuments(
        IndexDocumentsRequest(workspace_id=brought.workspace_id, document=document) for document in (bad, good)
    )
    assert (response.indexed, response.failed) == (1, 1)
    assert said in response.failures[0].message
    assert brought.found(CAR)["good"] == pytest.approx(1, abs=1e-3)


def test_a_query_vector_is_of_the_model(brought: Brought) -> None:
    search = brought.client.Search
    wrong = {"model": "other", "values": SHIP}
    with refused(grpc.StatusCode.FAILED_PRECONDITION, "WRONG_EMBEDDING_MODEL") as refusal:
        search(workspace_id=brought.workspace_id, query_vector=wrong)
    assert refusal.metadata == {"given": "other", "model": "mine"}
    with refused(grpc.StatusCode.INVALID_ARGUMENT, "WRONG_DIMENSION") as refusal:
        search(workspace_id=brought.workspace_id, query_vector={"model": "mine", "values": [1.0]})
    assert refusal.metadata == {"model": "mine", "dimension": "3", "given": "1"}
    for values in ([0.0] * 3, [float("nan")] * 3):
        with invalid("query_vector.values"):
            search(workspace_id=brought.workspace_id, query_vector={"model": "mine", "values": values})


@pytest.mark.parametrize("dimension", [1, 1536, 4000, 4001, 16000])
def test_any_dimension_will_do(client: Client, monkeypatch: pytest.MonkeyPatch, dimension: int) -> None:
    """Above what an index takes, however many chunks there are."""
    monkeypatch.setattr(searches, "_MOST_COMPARED", 0)
    wide = Brought(client, dimension)
    one, other = [1.0] * dimension, [1.0] + [-1.0] * (dimension - 1)
    wide.index({"a ship": one, "a tree": other if dimension > 1 else [-1.0]})
    assert list(wide.found(one, mode="SEARCH_MODE_DENSE")) == ["ship", "tree"]


def test_names_of_models_mean_what_each_workspace_says(brought: Brought) -> None:
    other = Brought(brought.client, 2)
    other.index({"a ship": [1.0, 0.0]})
    assert list(other.found([1.0, 0.0])) == ["ship"]
    assert len(brought.found(SHIP)) == 3


def test_a_model_that_callers_bring_is_searched_when_all_files_have_its_vectors(brought: Brought) -> None:
    before = brought.found(SHIP)
    brought.choose("newer", 2)
    models = brought.models()
    assert (models["mine"].searched, models["mine"].chosen) == (True, False)
    assert (models["newer"].searched, models["newer"].chosen, models["newer"].pending) == (False, True, 3)
    assert brought.found(SHIP) == before
    newer = Brought.__new__(Brought)
    newer.client, newer.workspace_id, newer.model = brought.client, brought.workspace_id, "newer"
    newer.index({"a ship": [1.0, 0.0], "a tree": [0.0, 1.0]})
    assert brought.models()["mine"].searched
    assert set(newer.found([1.0, 0.0], mode="SEARCH_MODE_DENSE")) == {"ship", "tree"}
    newer.index({"a car": [1.0, 1.0]})
    assert {name: model.searched for name, model in brought.models().items()} == {"newer": True}
    with refused(grpc.StatusCode.FAILED_PRECONDITION, "WRONG_EMBEDDING_MODEL"):
        brought.found(SHIP)
    # What has its vectors already is searched at once.
    assert [model.searched for model in brought.choose("mine", 3)] == [True]
    assert brought.found(SHIP) == before


def test_a_model_that_nobody_has_is_refused(client: Client, workspace_id: str) -> None:
    with refused(grpc.StatusCode.FAILED_PRECONDITION, "UNKNOWN_EMBEDDING_MODEL"):
        client.SetEmbeddingModel(workspace_id=workspace_id, model="nobody's")
    with invalid("dimension"):
        client.SetEmbeddingModel(workspace_id=workspace_id, dimension=3)
    with invalid("dimension"):
        client.SetEmbeddingModel(workspace_id=workspace_id, model="wide", dimension=16_001)
    with refused(grpc.StatusCode.NOT_FOUND, "RESOURCE_NOT_FOUND"):
        client.SetEmbeddingModel(workspace_id="nowhere", model="m", dimension=3)
    assert not client.SetEmbeddingModel(workspace_id=workspace_id).embedding_models


def test_callers_bring_vectors_of_so_many_models(database_url: str) -> None:
    with psycopg.connect(as_owner(database_url), autocommit=True) as connection:
        connection.execute(
            "INSERT INTO embedding_models (model, name, dimension, brought) "
            "SELECT 'model ' || n, 'model ' || n, 3, true FROM generate_series(1, 199) AS n"
        )
    with running_server(database_url) as address, grpc.insecure_channel(address) as channel:
        last = Brought(Client(channel))
        with refused(grpc.StatusCode.FAILED_PRECONDITION, "TOO_MANY_EMBEDDING_MODELS"):
            last.choose("one more", 3)
        with refused(grpc.StatusCode.FAILED_PRECONDITION, "TOO_MANY_EMBEDDING_MODELS"):
            last.choose("mine", 4)
        assert list(last.models()) == ["mine"]
        # One that is there is used by others too.
        assert list(Brought(last.client).models()) == ["mine"]


@pytest.fixture
def endpoint() -> Iterator[Endpoint]:
    with serving_endpoint() as endpoint:
        yield endpoint


def test_a_workspace_changes_its_model_while_searches_go_on(database_url: str, endpoint: Endpoint) -> None:
    """By one model a ship is like a boat, by the other like a plane."""
    held, go_on = threading.Event(), threading.Event()

    def answer(request: dict[str, Any]) -> tuple[int, bytes]:
        alike, dimension = ("boat", 3) if request["model"] == "waters" else ("plane", 5)
        if request["model"] == "airs" and len(request["input"]) > 1:
            held.set()
            go_on.wait(30)
        vectors = [
            [float("ship" in text or alike in text), float(not ("ship" in text or alike in text))]
            + [0.1] * (dimension - 2)
            for text in request["input"]
        ]
        data = [{"index": place, "embedding": vector} for place, vector in enumerate(vectors)]
        return 200, json.dumps({"data": data}).encode()

    endpoint.answer = answer
    settings = {"embedding_url": endpoint.url, "embedding_model": "waters", "embedding_dimension": 3}
    with (
        running_server(
            database_url, embedding_provider="endpoint", embedding_models={"airs": 5}, **settings
        ) as address,
        grpc.insecure_channel(address) as channel,
    ):
        meaning = Meaning(Client(channel))

        def best() -> list[str]:
            return [hit.source_path for hit in meaning.search("ship", mode="SEARCH_MODE_DENSE", limit=1).hits]

        def models() -> dict[str, tuple[bool, bool, int]]:
            listed = meaning.status().embedding_models
            return {each.model: (each.searched, each.chosen, each.pending) for each in listed}

        meaning.index({"boat": "a boat", "plane": "a plane", "tree": "a tree"})
        assert eventually(lambda: models() == {"waters": (True, True, 0)})
        assert best() == ["boat"]
        with refused(grpc.StatusCode.INVALID_ARGUMENT, "WRONG_DIMENSION"):
            meaning.client.SetEmbeddingModel(workspace_id=meaning.workspace_id, model="airs", dimension=3)
        meaning.client.SetEmbeddingModel(workspace_id=meaning.workspace_id, model="airs")
        try:
            assert held.wait(30)
            assert models() == {"waters": (True, False, 0), "airs": (False, True, 3)}
            assert best() == ["boat"]
            assert meaning.status().embedding_model == "waters"
        finally:
            go_on.set()
        assert eventually(lambda: models() == {"airs": (True, True, 0)})
        assert best() == ["plane"]
        # Back to the one that the server chooses, whose vectors are still there.
        meaning.client.SetEmbeddingModel(workspace_id=meaning.workspace_id)
        assert eventually(lambda: models() == {"waters": (True, True, 0)})
        assert best() == ["boat"]
