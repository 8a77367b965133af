"""What the service finds in each set, and what its peers find in the same chunks with the same vectors."""

import asyncio
import json
import sys
import tempfile
from collections.abc import AsyncIterator, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import grpc.aio
import numpy as np

from service.search.providers import minilm
from tests.benchmarks.search.endpoint import endpoint
from tests.benchmarks.search.peering import PYTHON
from tests.benchmarks.search.planwire import MODES, Chunk, Planwire, chunk_of, cut
from tests.benchmarks.search.scores import Scores, mean, scores
from tests.benchmarks.search.sets import Query, Set
from tests.benchmarks.search.vectors import Vectors
from tests.benchmarks.search.weighing import WEIGHTS, weighed
from tests.benchmarks.stage import Stage, server

_LEGS = ("dense", "lexical")


@dataclass(frozen=True)
class Line:
    """One line of the output."""

    fields: Mapping[str, object]

    def line(self) -> str:
        """As a JSON object."""
        return json.dumps(self.fields)


async def quality(
    stage: Stage, sets: Sequence[Set], vectors: Vectors, *, reported: bool, peers: bool
) -> AsyncIterator[Line]:
    """A line for each set and search, with the means over all sets at the end, and then what was to be reached.

    `reported` is the half of the queries that nobody tunes by.
    """
    found: dict[str, dict[str, Scores]] = {}
    half = "reported" if reported else "tuning"
    async with (
        stage.database() as url,
        endpoint(vectors.of, minilm.MODEL, minilm.DIMENSION) as settings,
        server(url, **settings) as port,
        grpc.aio.insecure_channel(f"127.0.0.1:{port}") as channel,
    ):
        planwire = Planwire(channel)
        for texts in sets:
            print(f"{texts.name} ...", file=sys.stderr)
            queries = [query for query in texts.queries if query.is_reported == reported]
            # Before anybody waits for them.
            await vectors.of([chunk.content for chunk in cut(texts)] + [query.text for query in queries])
            chunks = await planwire.index(texts)
            found[texts.name] = await _of_service(planwire, texts, queries)
            if peers:
                found[texts.name] |= await _of_peers(texts, queries, chunks, vectors)
            for search, reached in found[texts.name].items():
                yield _line(f"{texts.name}_{search}", reached, half)
    for search in found[sets[0].name]:
        yield _line(f"mean_{search}", mean([of_set[search] for of_set in found.values()]), half)
    for line in _targets(found):
        yield line


async def _of_service(planwire: Planwire, texts: Set, queries: Sequence[Query]) -> dict[str, Scores]:
    found = {search: [await planwire.found(texts, query, mode) for query in queries] for search, mode in MODES.items()}
    for weight in WEIGHTS:
        found[f"weight_{weight}"] = [weighed(hits, weight) for hits in found["hybrid"]]
    return {
        search: scores(
            [_place(texts, query, map(chunk_of, hits)) for query, hits in zip(queries, of_search, strict=True)]
        )
        for search, of_search in found.items()
    }


async def _of_peers(
    texts: Set, queries: Sequence[Query], chunks: Sequence[Chunk], vectors: Vectors
) -> dict[str, Scores]:
    contents, asked = [chunk.content for chunk in chunks], [query.text for query in queries]
    with tempfile.TemporaryDirectory() as folder:
        given = Path(folder)
        (given / "given.json").write_text(json.dumps({"texts": contents, "queries": asked}))
        of_texts, of_queries = np.array(await vectors.of(contents)), np.array(await vectors.of(asked))
        np.savez(given / "vectors.npz", text_vectors=of_texts, query_vectors=of_queries)
        process = await asyncio.create_subprocess_exec(
            str(PYTHON), str(Path(__file__).with_name("peers.py")), folder, stdout=asyncio.subprocess.PIPE
        )
        output, _ = await process.communicate()
    rankings = json.loads(output.splitlines()[-1])
    return {
        peer: scores(
            [
                _place(texts, query, [chunks[number] for number in ranking])
                for query, ranking in zip(queries, of_peer, strict=True)
            ]
        )
        for peer, of_peer in rankings.items()
    }


def _place(texts: Set, query: Query, ranking: Iterable[Chunk]) -> int | None:
    """The place of the answer. Where a text has one answer, it counts once, by its best chunk."""
    seen: set[str] = set()
    place = 0
    for chunk in ranking:
        if not texts.by_lines and chunk.text in seen:
            continue
        seen.add(chunk.text)
        place += 1
        if query.answer.is_in(chunk.text, chunk.start_line, chunk.end_line):
            return place
    return None


def _line(case: str, reached: Scores, half: str) -> Line:
    return Line({"case": case, "half": half, **reached.rounded()})


def _targets(found: Mapping[str, Mapping[str, Scores]]) -> Iterator[Line]:
    """What is to be reached: differences, of which none may be less than its target."""
    for name, of_set in found.items():
        if "bm25s" in of_set:
            yield _difference(f"{name}_lexical_to_bm25s", of_set["lexical"].ndcg_10, of_set["bm25s"].ndcg_10, -0.02)
        best = max(of_set[leg].mrr for leg in _LEGS)
        yield _difference(f"{name}_hybrid_to_best_leg", of_set["hybrid"].mrr, best, -0.01)
    means = {search: mean([of_set[search] for of_set in found.values()]).mrr for search in next(iter(found.values()))}
    for search in sorted(search for search in means if search != "hybrid" and not search.startswith("weight_")):
        yield _difference(f"mean_hybrid_to_{search}", means["hybrid"], means[search], 0.0)


def _difference(case: str, value: float, limit: float, target: float) -> Line:
    difference = round(value - limit, 4)
    return Line(
        {
            "case": case,
            "value": round(value, 4),
            "limit": round(limit, 4),
            "difference": difference,
            "target": target,
            "met": difference >= target,
        }
    )
