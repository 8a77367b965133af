"""Searches among very many chunks: how much of what is nearest is found, and how long it takes."""

import asyncio
import json
import sys
import time
from collections.abc import AsyncIterator, Sequence
from functools import partial
from itertools import cycle
from pathlib import Path

import grpc.aio
import numpy as np
from planwire.v1 import search_service_pb2 as pb
from planwire.v1.search_service_pb2_grpc import SearchServiceStub

from tests.benchmarks.load import calls_per_second
from tests.benchmarks.measuring import Measurement, in_turns, percentile
from tests.benchmarks.search import synthetic
from tests.benchmarks.search.endpoint import endpoint
from tests.benchmarks.search.filling import MODEL, REAL, WORKSPACE, fill
from tests.benchmarks.search.peering import PYTHON
from tests.benchmarks.search.vectors import Vectors
from tests.benchmarks.stage import Stage, server, start

_SEARCH = "/planwire.v1.SearchService/Search"
_CALLERS = 8
_QUERIES, _QUERIES_QUICK = 200, 5
_NEAREST = 10
_RARE, _FREQUENT_WORDS = 0.01, 10


async def scale(
    stage: Stage, count: int, texts: Sequence[str], vectors: Vectors, *, peers: bool
) -> AsyncIterator[Measurement]:
    """Among `count` chunks with synthetic vectors in clusters, and words as frequent as those of a language.

    What is nearest is looked for among the vectors of real `texts`, too; the last of these are the queries.
    """
    queries = stage.amount(_QUERIES, _QUERIES_QUICK)
    print(f"{len(texts)} texts get their vectors ...", file=sys.stderr)
    real = np.array(await vectors.of(texts))
    given = {
        WORKSPACE: (synthetic.chunk_vectors(count), synthetic.query_vectors(queries)),
        REAL: (synthetic.stored(real[:-queries]), real[-queries:]),
    }

    async def of_queries(asked: list[str]) -> list[synthetic.Vector]:
        words = [text.split() for text in asked]
        return [given[each[0] if each[0] == REAL else WORKSPACE][1][int(each[-1])] for each in words]

    async with stage.database() as url, endpoint(of_queries, MODEL, synthetic.DIMENSION) as settings:
        print(f"{count} chunks are written ...", file=sys.stderr)
        began = time.monotonic()
        await asyncio.to_thread(fill, url, {workspace: chunks for workspace, (chunks, _) in given.items()})
        print(f"... {time.monotonic() - began:.0f} s", file=sys.stderr)
        async with server(url, **settings) as port:
            for workspace, prefix in ((WORKSPACE, "nearest"), (REAL, "nearest_real")):
                async for measurement in _recall(port, workspace, prefix, *given[workspace]):
                    yield measurement
            async for measurement in _rates(stage, url, port, queries):
                yield measurement
            async for measurement in _words(port, count, queries):
                yield measurement
    if peers:
        async for measurement in _peers(stage, count, queries):
            yield measurement


async def _recall(
    port: int, workspace: str, case: str, chunks: synthetic.Vectors, asked: synthetic.Vectors
) -> AsyncIterator[Measurement]:
    async with grpc.aio.insecure_channel(f"127.0.0.1:{port}") as channel:
        search = SearchServiceStub(channel)
        for percent, prefix in synthetic.FILTERS.items():
            found = [await search.Search(_by_meaning(workspace, number, prefix)) for number in range(len(asked))]
            near = synthetic.exact(chunks, asked, percent, _NEAREST)
            recall = sum(
                len(of_query & {int(hit.source_path.rpartition("/")[2]) for hit in response.hits})
                for of_query, response in zip(near, found, strict=True)
            ) / sum(map(len, near))
            yield Measurement(f"{case}_{percent}_recall", recall, "recall@10", 1.0, recall, 0.95)


async def _rates(stage: Stage, url: str, port: int, queries: int) -> AsyncIterator[Measurement]:
    for percent, prefix in synthetic.FILTERS.items():
        serialised = [_by_meaning(WORKSPACE, number, prefix).SerializeToString() for number in range(queries)]

        async def straight(prefix: str = prefix) -> float:
            process = await start(
                "-m",
                "tests.benchmarks.search.straight",
                url,
                str(_CALLERS),
                str(stage.seconds),
                prefix,
                str(queries),
            )
            output, _ = await process.communicate()
            return float(output)

        ours = partial(_rate, port, serialised, stage.seconds)
        value, limit, ratio = await in_turns(stage.amount(3, 1), straight, ours)
        yield Measurement(f"nearest_{percent}", value, "searches/s", limit, ratio, 0.7)


async def _rate(port: int, serialised: list[bytes], seconds: float) -> float:
    return await calls_per_second(port, _SEARCH, cycle(serialised), concurrency=_CALLERS, seconds=seconds)


async def _words(port: int, count: int, queries: int) -> AsyncIterator[Measurement]:
    """One search after the other; the queries have a word that is rare, ten that are frequent, or both and a vector."""
    chosen = synthetic.chunk_words(count)
    chunks_with = np.bincount(np.concatenate([np.unique(words) for words in chosen]), minlength=int(chosen.max()) + 1)
    order = np.argsort(-chunks_with)
    rare = [int(number) for number in order if 0 < chunks_with[number] < _RARE * count]
    frequent = [int(number) for number in order[: 5 * _FREQUENT_WORDS]]
    random = np.random.default_rng(4)
    with_rare = [[int(random.choice(rare)), *random.choice(frequent, 3)] for _ in range(queries)]
    with_frequent = [list(random.choice(frequent, _FREQUENT_WORDS, replace=False)) for _ in range(queries)]
    async with grpc.aio.insecure_channel(f"127.0.0.1:{port}") as channel:
        search = SearchServiceStub(channel)
        for case, of_queries, mode, percent, target in (
            ("words_rare", with_rare, pb.SEARCH_MODE_LEXICAL, 99, 50.0),
            ("words_frequent", with_frequent, pb.SEARCH_MODE_LEXICAL, 99, 150.0),
            ("words_and_meaning", with_rare, pb.SEARCH_MODE_HYBRID, 50, 25.0),
        ):
            took = []
            for round_ in range(2):  # the first one warms
                for number, words in enumerate(of_queries):
                    text = " ".join([*map(synthetic.word, words), str(number)])
                    request = pb.SearchRequest(workspace_id=WORKSPACE, query=text, mode=mode)
                    began = time.perf_counter()
                    await search.Search(request)
                    if round_:
                        took.append(1000 * (time.perf_counter() - began))
            for each in (50, 99):
                value = percentile(took, each)
                limit = target if each == percent else None
                yield Measurement(
                    f"{case}_p{each}", value, "ms", limit, value / limit if limit else None, 1.0 if limit else None
                )


def _by_meaning(workspace: str, number: int, prefix: str) -> pb.SearchRequest:
    return pb.SearchRequest(
        workspace_id=workspace,
        query=f"{workspace} {number}",
        mode=pb.SEARCH_MODE_DENSE,
        path_prefix=prefix,
        limit=_NEAREST,
    )


async def _peers(stage: Stage, count: int, queries: int) -> AsyncIterator[Measurement]:
    for peer in ("chromadb", "lancedb"):
        process = await asyncio.create_subprocess_exec(
            str(PYTHON),
            str(Path(__file__).with_name("scale_peers.py")),
            *(peer, str(count), str(queries), str(stage.seconds), str(_CALLERS)),
            stdout=asyncio.subprocess.PIPE,
        )
        output, _ = await process.communicate()
        for percent, (recall, rate) in json.loads(output.splitlines()[-1]).items():
            yield Measurement(f"nearest_{percent}_recall_{peer}", recall, "recall@10")
            yield Measurement(f"nearest_{percent}_{peer}", rate, "searches/s")
