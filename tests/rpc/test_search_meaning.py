"""What is found by meaning, with the model that comes with the service."""

import asyncio
import uuid
from collections.abc import Iterator

import grpc
import pytest
from planwire.v1.search_service_pb2 import GetIndexStatusResponse, IndexDocumentsRequest, SearchResponse

from service.search.providers import EmbeddingFailed
from service.search.providers.local import LocalProvider
from service.store import searches
from tests.conftest import running_server
from tests.rpc.client import Client
from tests.rpc.refusal import refused
from tests.support.waiting import eventually

TEXTS = {
    "cooking.txt": "Boil the rice in salted water for eleven minutes.",
    "garden.txt": "Water the tomatoes early in the morning.",
    "database.txt": "An index lets the planner find rows without reading the whole table.",
    "network.txt": "The socket is closed when the peer does not answer in time.",
    "money.txt": "Invoices are paid within thirty days.",
}


class Meaning:
    """A workspace whose texts have their vectors."""

    def __init__(self, client: Client) -> None:
        self.client, self.workspace_id = client, f"w-{uuid.uuid4()}"
        client.RegisterWorkspace(workspace_id=self.workspace_id, path=f"/{self.workspace_id}")

    def index(self, texts: dict[str, str]) -> None:
        self.client.IndexDocuments(
            IndexDocumentsRequest(workspace_id=self.workspace_id, document={"source_path": path, "content": text})
            for path, text in texts.items()
        )

    def status(self) -> GetIndexStatusResponse:
        response: GetIndexStatusResponse = self.client.GetIndexStatus(workspace_id=self.workspace_id)
        return response

    def pending(self) -> int:
        return self.status().pending_embeddings

    def search(self, query: str, **fields: object) -> SearchResponse:
        response: SearchResponse = self.client.Search(workspace_id=self.workspace_id, query=query, **fields)
        return response


@pytest.fixture(scope="module")
def meaning(database_url: str) -> Iterator[Meaning]:
    with (
        running_server(database_url, embedding_provider="local") as address,
        grpc.insecure_channel(address) as channel,
    ):
        made = Meaning(Client(channel))
        made.index(TEXTS)
        assert eventually(lambda: made.pending() == 0)
        yield made


@pytest.mark.parametrize(
    ("query", "best"),
    [
        ("how long does it take to prepare a meal", "cooking.txt"),
        ("speed up a slow SQL query", "database.txt"),
        ("TCP timeout", "network.txt"),
        ("billing deadline", "money.txt"),
    ],
)
def test_a_text_is_found_that_shares_no_word_with_the_query(meaning: Meaning, query: str, best: str) -> None:
    response = meaning.search(query, explain=True, mode="SEARCH_MODE_DENSE")
    assert response.hits[0].source_path == best
    assert [hit.similarity for hit in response.hits] == sorted((h.similarity for h in response.hits), reverse=True)
    [contribution] = response.hits[0].contributions
    assert (contribution.leg, contribution.rank) == ("dense", 1)
    assert contribution.score == pytest.approx(response.hits[0].similarity)
    assert not response.by_words_alone


def test_words_and_meaning_are_fused_and_explained(meaning: Meaning) -> None:
    response = meaning.search("planner rows", explain=True)
    best = response.hits[0]
    assert best.source_path == "database.txt"
    legs = {contribution.leg: contribution for contribution in best.contributions}
    assert legs.keys() == {"lexical", "dense"}
    assert sum(leg.weight for leg in legs.values()) == pytest.approx(1)
    assert best.score == pytest.approx(sum(leg.weight * leg.z_score for leg in legs.values()))
    ranks = meaning.search("planner rows", fusion="FUSION_RECIPROCAL_RANK")
    assert ranks.hits[0].score == pytest.approx(2 / 61)


def test_words_count_for_the_part_of_the_query_that_a_chunk_has(meaning: Meaning) -> None:
    def by_words(query: str) -> float:
        [hit] = [hit for hit in meaning.search(query, explain=True).hits if hit.source_path == "database.txt"]
        [z_score] = [contribution.z_score for contribution in hit.contributions if contribution.leg == "lexical"]
        return z_score

    # Each is in one chunk, or would be, so that one says as much as the other.
    assert by_words("planner elephants") == pytest.approx(by_words("planner") / 2) != 0


def test_the_index_finds_what_comparing_all_does(meaning: Meaning, monkeypatch: pytest.MonkeyPatch) -> None:
    new = Meaning(meaning.client)
    new.index({f"{number}.txt": f"{TEXTS[path]} {number}" for number, path in enumerate(list(TEXTS) * 40)})
    assert eventually(lambda: new.pending() == 0)
    for fields in ({}, {"path_prefix": "1"}, {"path_prefix": "19"}):
        asked = {"query": "a slow SQL query", "mode": "SEARCH_MODE_DENSE", "explain": True, **fields}
        exact = new.search(**asked)
        with monkeypatch.context() as patched:
            patched.setattr(searches, "_MOST_COMPARED", 0)
            indexed = new.search(**asked)
        assert len(exact.hits) == 10
        assert [hit.source_path for hit in indexed.hits] == [hit.source_path for hit in exact.hits]
        assert {leg.weight for hit in indexed.hits for leg in hit.contributions} == {1.0}


def test_a_threshold_leaves_out_what_is_less_similar(meaning: Meaning) -> None:
    everything = meaning.search("speed up a slow SQL query")
    some = meaning.search("speed up a slow SQL query", min_similarity=everything.hits[1].similarity)
    assert [hit.source_path for hit in some.hits] == [hit.source_path for hit in everything.hits[:2]]


def test_what_is_new_is_found_by_words_until_it_has_its_vector(meaning: Meaning) -> None:
    new = Meaning(meaning.client)
    new.index({f"{number}.txt": f"text number {number} about ferries" for number in range(300)})
    response = new.search("ferries number 250", limit=3)
    assert "250.txt" in {hit.source_path for hit in response.hits}
    assert eventually(lambda: new.pending() == 0)
    assert new.search("a ship that carries cars", mode="SEARCH_MODE_DENSE").hits
    assert new.search("ferries").pending_embeddings == 0


def test_meaning_alone_needs_a_model(client: Client, workspace_id: str) -> None:
    with refused(grpc.StatusCode.FAILED_PRECONDITION, "NO_EMBEDDING_MODEL"):
        client.Search(workspace_id=workspace_id, query="x", mode="SEARCH_MODE_DENSE")
    response = client.Search(workspace_id=workspace_id, query="x")
    assert response.by_words_alone == "this server has no embedding model"
    assert not client.Search(workspace_id=workspace_id, query="x", mode="SEARCH_MODE_LEXICAL").by_words_alone


async def test_the_model_is_started_again_when_its_process_has_died() -> None:
    provider = LocalProvider()
    try:
        [before] = await provider.embed(["a ship"])
        assert provider._model is not None
        process = provider._model.process
        waiting = asyncio.create_task(provider.embed(["text " * 2000] * 8))
        await asyncio.sleep(0)
        process.kill()
        with pytest.raises(EmbeddingFailed, match="does not answer"):
            await waiting
        process.wait()
        assert await provider.embed(["a ship"], urgent=True) == [before]
    finally:
        await provider.close()
