"""The same vectors and filters in other search libraries.

`python scale_peers.py <chromadb|lancedb> <chunks> <queries> <seconds> <callers>` prints for each filter recall@10 and
searches per second. It runs in an environment of its own, see peering.py.
"""

import json
import sys
import tempfile
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any, TypeAlias

sys.path.insert(0, str(Path(__file__).parent))
import synthetic  # type: ignore[import-not-found]  # this environment has nothing else of Planwire

_NEAREST = 10
_AT_ONCE = 5000
_SHARES = {"10": ("tenth", 10, 3), "1": ("hundredth", 100, 13), "0.2": ("five_hundredth", 500, 113)}

Search: TypeAlias = Callable[[Any, str], list[int]]


def _columns(number: int) -> dict[str, int]:
    return {name: number % share for name, share, _ in _SHARES.values()}


def chromadb(vectors: Any, folder: str) -> Search:
    """With its defaults, cosine distance, and metadata for the filters."""
    import chromadb as library  # type: ignore[import-not-found]  # noqa: PLC0415

    configuration = {"hnsw": {"space": "cosine"}}
    collection = library.PersistentClient(folder).create_collection(
        "scale", configuration=configuration, embedding_function=None
    )
    for start in range(0, len(vectors), _AT_ONCE):
        part = range(start, min(start + _AT_ONCE, len(vectors)))
        collection.add(
            ids=[str(number) for number in part],
            embeddings=vectors[part.start : part.stop],
            metadatas=[_columns(number) for number in part],
        )

    def search(vector: Any, percent: str) -> list[int]:
        where = None if percent == "100" else {_SHARES[percent][0]: _SHARES[percent][2]}
        found = collection.query(query_embeddings=[vector], n_results=_NEAREST, where=where, include=[])
        return [int(number) for number in found["ids"][0]]

    return search


def lancedb(vectors: Any, folder: str) -> Search:
    """With an HNSW index over scalar-quantised vectors, and an index for each filter."""
    import lancedb as library  # type: ignore[import-not-found]  # noqa: PLC0415

    rows = [{"number": number, "vector": vector, **_columns(number)} for number, vector in enumerate(vectors)]
    table = library.connect(folder).create_table("scale", data=rows)
    table.create_index(metric="cosine", index_type="IVF_HNSW_SQ")
    for name, _, _ in _SHARES.values():
        table.create_scalar_index(name)

    def search(vector: Any, percent: str) -> list[int]:
        query = table.search(vector).distance_type("cosine").select(["number"]).limit(_NEAREST)
        if percent != "100":
            name, _, wanted = _SHARES[percent]
            query = query.where(f"{name} = {wanted}")
        return [row["number"] for row in query.to_list()]

    return search


def _rate(search: Search, queries: Any, percent: str, seconds: float, callers: int) -> float:
    until = time.perf_counter() + seconds

    def call(first: int) -> int:
        done = 0
        while time.perf_counter() < until:
            search(queries[(first + done) % len(queries)], percent)
            done += 1
        return done

    with ThreadPoolExecutor(callers) as pool:
        return sum(pool.map(call, range(callers))) / seconds


def _main(peer: str, count: str, queries: str, seconds: str, callers: str) -> None:
    vectors, asked = synthetic.chunk_vectors(int(count)), synthetic.query_vectors(int(queries))
    found = {}
    with tempfile.TemporaryDirectory() as folder:
        began = time.monotonic()
        search: Search = {"chromadb": chromadb, "lancedb": lancedb}[peer](vectors, folder)
        print(f"{peer}: made in {time.monotonic() - began:.0f} s", file=sys.stderr)
        for percent in synthetic.FILTERS:
            near = synthetic.exact(vectors, asked, percent, _NEAREST)
            hits = [search(vector, percent) for vector in asked]
            recall = sum(len(of_query & set(hit)) for of_query, hit in zip(near, hits, strict=True)) / sum(
                map(len, near)
            )
            found[percent] = (recall, _rate(search, asked, percent, float(seconds), int(callers)))
    print(json.dumps(found))


if __name__ == "__main__":
    _main(*sys.argv[1:])
