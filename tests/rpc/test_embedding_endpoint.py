"""Vectors from an OpenAI-compatible endpoint: a real server on loopback, which also behaves badly."""

import asyncio
import json
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import grpc
import pytest

from service.search.providers import EmbeddingFailed
from service.search.providers.endpoint import EndpointProvider
from service.search.query_vectors import QueryVectors
from tests.conftest import running_server
from tests.rpc.client import Client
from tests.rpc.refusal import refused
from tests.rpc.test_search_meaning import Meaning
from tests.support.waiting import eventually

Answer = Callable[[dict[str, Any]], tuple[int, bytes]]


def vectors(texts: list[str]) -> list[list[float]]:
    """Texts about ships point one way, others another."""
    return [[1.0, 0.0, 0.1] if "ship" in text or "boat" in text else [0.0, 1.0, 0.1] for text in texts]


def good(request: dict[str, Any]) -> tuple[int, bytes]:
    data = [{"index": place, "embedding": vector} for place, vector in enumerate(vectors(request["input"]))]
    return 200, json.dumps({"data": data[::-1]}).encode()


class Endpoint:
    """Answers as it is told, and keeps what it was asked."""

    def __init__(self) -> None:
        self.answer: Answer = good
        self.requests: list[dict[str, Any]] = []
        self.keys: set[str | None] = set()
        endpoint = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                assert self.path == "/v1/embeddings"
                request = json.loads(self.rfile.read(int(self.headers["content-length"])))
                endpoint.requests.append(request)
                endpoint.keys.add(self.headers["authorization"])
                status, body = endpoint.answer(request)
                self.send_response(status)
                self.send_header("content-length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, *_: object) -> None:
                pass

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self.server.server_port}/v1"


@contextmanager
def serving_endpoint() -> Iterator[Endpoint]:
    endpoint = Endpoint()
    thread = threading.Thread(target=endpoint.server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield endpoint
    finally:
        endpoint.server.shutdown()
        thread.join()
        endpoint.server.server_close()


@pytest.fixture
def endpoint() -> Iterator[Endpoint]:
    with serving_endpoint() as endpoint:
        yield endpoint


def provider(endpoint: Endpoint, **settings: Any) -> EndpointProvider:
    return EndpointProvider(endpoint.url, "ships", 3, **settings)


async def test_many_texts_are_asked_for_in_batches_and_come_in_order(endpoint: Endpoint) -> None:
    texts = [f"ship {number}" if number % 3 else f"tree {number}" for number in range(150)]
    assert await provider(endpoint, key="secret").embed(texts) == vectors(texts)
    assert [len(request["input"]) for request in endpoint.requests] == [64, 64, 22]
    assert {request["model"] for request in endpoint.requests} == {"ships"}
    assert endpoint.keys == {"Bearer secret"}


async def test_what_may_pass_is_tried_again(endpoint: Endpoint) -> None:
    answers = iter([(503, b""), (429, b"later")])
    endpoint.answer = lambda request: next(answers, None) or good(request)
    assert await provider(endpoint).embed(["ship"]) == vectors(["ship"])
    assert len(endpoint.requests) == 3


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        ((400, b"the text is bad: secret"), "refuses: HTTP status 400"),
        ((200, b"<html>"), "no list of embeddings"),
        ((200, b"[" * 100_000), "no list of embeddings"),
        ((200, b'{"data": []}'), "0 embeddings for 1 texts"),
        ((200, b'{"data": [{"index": 0, "embedding": [1, 2]}]}'), "2 dimensions, not 3"),
        ((200, b'{"data": [{"index": 0, "embedding": [1, NaN, 2]}]}'), "not finite"),
        ((200, b'{"data": [{"index": 0, "embedding": ["a", "b", "c"]}]}'), "no list of embeddings"),
    ],
    ids=["refused", "html", "deep", "none", "dimension", "nan", "words"],
)
async def test_what_makes_no_sense_is_refused(endpoint: Endpoint, answer: tuple[int, bytes], said: str) -> None:
    endpoint.answer = lambda _: answer
    with pytest.raises(EmbeddingFailed, match=said) as failed:
        await provider(endpoint).embed(["ship"])
    assert "secret" not in str(failed.value)


async def test_an_endpoint_that_hangs_is_given_up(endpoint: Endpoint) -> None:
    enough = threading.Event()

    def hang(request: dict[str, Any]) -> tuple[int, bytes]:
        enough.wait()
        return good(request)

    endpoint.answer = hang
    try:
        with pytest.raises(EmbeddingFailed, match="does not answer"):
            await provider(endpoint, seconds=0.1).embed(["ship"], urgent=True)
        assert not enough.is_set()
    finally:
        enough.set()


def test_a_server_uses_it_and_goes_on_by_words_while_it_is_away(database_url: str) -> None:
    with serving_endpoint() as endpoint:
        settings = {"embedding_url": endpoint.url, "embedding_model": "ships", "embedding_dimension": 3}
        with (
            running_server(database_url, embedding_provider="endpoint", **settings) as address,
            grpc.insecure_channel(address) as channel,
        ):
            meaning = Meaning(Client(channel))
            texts = {
                "harbour.txt": "a ship in the harbour",
                "wood.txt": "a tree in the wood",
                "bad.txt": "too bad a text",
            }
            endpoint.answer = lambda request: (400, b"") if "bad" in str(request["input"]) else good(request)
            meaning.index(texts)
            assert eventually(lambda: meaning.status().failed_embeddings == 1 and meaning.pending() == 0)
            assert meaning.status().embedding_model == "ships"
            hits = meaning.search("boat", mode="SEARCH_MODE_DENSE").hits
            assert [hit.source_path for hit in hits] == ["harbour.txt", "wood.txt"]
            endpoint.answer = lambda _: (500, b"")
            response = meaning.search("harbour")
            assert [hit.source_path for hit in response.hits] == ["harbour.txt"]
            assert response.by_words_alone == "the embedding endpoint does not answer: HTTP status 500"
            with refused(grpc.StatusCode.UNAVAILABLE, "EMBEDDING_UNAVAILABLE"):
                meaning.search("harbour", mode="SEARCH_MODE_DENSE")


async def test_a_query_is_embedded_once_for_all_who_ask(endpoint: Endpoint) -> None:
    queries, ships = QueryVectors(), provider(endpoint)
    given_up = asyncio.create_task(queries.of(ships, "ship"))
    await asyncio.sleep(0)
    given_up.cancel()
    assert await asyncio.gather(*(queries.of(ships, "ship") for _ in range(3))) == [vectors(["ship"])[0]] * 3
    assert await queries.of(ships, "tree") == vectors(["tree"])[0]
    assert [request["input"] for request in endpoint.requests] == [["ship"], ["tree"]]


async def test_a_query_that_could_not_be_embedded_is_tried_again(endpoint: Endpoint) -> None:
    queries, ships = QueryVectors(), provider(endpoint)
    endpoint.answer = lambda _: (400, b"no")
    with pytest.raises(EmbeddingFailed):
        await queries.of(ships, "ship")
    endpoint.answer = good
    assert await queries.of(ships, "ship") == vectors(["ship"])[0]


async def test_a_failure_that_nobody_waited_for_is_not_kept(endpoint: Endpoint) -> None:
    queries, ships = QueryVectors(), provider(endpoint)
    endpoint.answer = lambda _: (400, b"no")
    given_up = asyncio.create_task(queries.of(ships, "ship"))
    await asyncio.sleep(0)
    given_up.cancel()
    [made] = queries._kept.values()
    await asyncio.wait([made])
    endpoint.answer = good
    assert await queries.of(ships, "ship") == vectors(["ship"])[0]
