"""The same chunks and vectors in other search libraries.

`python peers.py <folder>` reads `given.json` (texts, queries) and `vectors.npz` (of both) there, and prints for each
peer the numbers of the texts that it finds for each query, the best first. It runs in an environment of its own, see
quality.py, and knows nothing of Planwire.
"""

import json
import sys
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np

_DEPTH = 100


class Given(NamedTuple):
    """What every peer gets."""

    texts: Sequence[str]
    queries: Sequence[str]
    text_vectors: Any
    query_vectors: Any


def bm25s(given: Given) -> list[list[int]]:
    """BM25 as Lucene has it, with the words that bm25s finds by itself."""
    import bm25s as library  # type: ignore[import-untyped,unused-ignore]  # noqa: PLC0415

    index = library.BM25(method="lucene", k1=1.5, b=0.75)
    index.index(library.tokenize(list(given.texts), stopwords="en", show_progress=False), show_progress=False)
    found = []
    for query in given.queries:
        words = library.tokenize([query], stopwords="en", return_ids=False, show_progress=False)[0]
        known = [word for word in words if word in index.vocab_dict]
        scores = index.get_scores(known) if known else np.zeros(len(given.texts))
        order = np.argsort(-scores, kind="stable")[:_DEPTH]
        found.append([int(number) for number in order if scores[number] > 0])
    return found


def lancedb(given: Given) -> list[list[int]]:
    """Its hybrid search: full text and vectors, joined by reciprocal ranks, which is its default."""
    import lancedb as library  # type: ignore[import-not-found]  # noqa: PLC0415
    from lancedb.query import MatchQuery  # type: ignore[import-not-found]  # noqa: PLC0415

    with tempfile.TemporaryDirectory() as folder:
        rows = [
            {"number": number, "text": text, "vector": vector}
            for number, (text, vector) in enumerate(zip(given.texts, given.text_vectors, strict=True))
        ]
        table = library.connect(folder).create_table("texts", data=rows)
        table.create_fts_index("text")
        found = []
        for query, vector in zip(given.queries, given.query_vectors, strict=True):
            search = table.search(query_type="hybrid").vector(vector).text(MatchQuery(query, "text"))
            found.append([row["number"] for row in search.distance_type("cosine").limit(_DEPTH).to_list()])
        return found


def chromadb(given: Given) -> list[list[int]]:
    """Its search by vectors. Where it runs locally it refuses the sparse vectors that its own hybrid search needs."""
    import chromadb as library  # type: ignore[import-not-found]  # noqa: PLC0415

    client = library.EphemeralClient()
    collection = client.create_collection("texts", configuration={"hnsw": {"space": "cosine"}}, embedding_function=None)
    for start in range(0, len(given.texts), 1000):
        part = range(start, min(start + 1000, len(given.texts)))
        collection.add(
            ids=[str(number) for number in part],
            embeddings=[given.text_vectors[number] for number in part],
            documents=[given.texts[number] for number in part],
        )
    most = min(_DEPTH, len(given.texts))
    # One by one: what hundreds find has more parts than one statement of its database takes.
    answers = [collection.query(query_embeddings=[vector], n_results=most)["ids"][0] for vector in given.query_vectors]
    return [[int(number) for number in ids] for ids in answers]


_PEERS: dict[str, Callable[[Given], list[list[int]]]] = {"bm25s": bm25s, "chromadb": chromadb, "lancedb": lancedb}


def _main(folder: str) -> None:
    given = json.loads((Path(folder) / "given.json").read_text())
    vectors = np.load(Path(folder) / "vectors.npz")
    print(json.dumps({name: peer(Given(**given, **vectors)) for name, peer in _PEERS.items()}))


if __name__ == "__main__":
    _main(*sys.argv[1:])
