"""The lexical leg ranks as bm25s does, over real text: the docstrings of the standard library."""

import ast
from collections.abc import Iterator
from pathlib import Path

import bm25s
import numpy as np
import pytest
from planwire.v1.search_service_pb2 import IndexDocumentsRequest

from service.search.words import found_words
from tests.rpc.client import Client

MODULES = (
    "argparse ast asyncio/base_events asyncio/tasks calendar collections/__init__ configparser csv datetime decimal "
    "email/message fractions functools http/client inspect json/__init__ logging/__init__ os pathlib random shutil ssl "
    "statistics subprocess tarfile tempfile textwrap threading typing unittest/mock urllib/parse uuid zipfile"
)
QUERIES = [
    "read a file line by line",
    "temporary directory that is removed afterwards",
    "parse command line arguments",
    "open a connection to an HTTP server",
    "wait for a child process to end",
    "mean and standard deviation of data",
    "split a URL into its parts",
    "round a number to even",
    "cache the results of a function",
    "add a file to an archive",
    "handle log records by level",
    "choose a random element from a sequence",
    "set_exception",
    "set_result",
    "copy a directory tree and its permissions",
    "verify the certificate of the host",
    "wrap text to a width",
    "lock that can be acquired again by the same thread",
    "is the given object a coroutine function",
    "day of the week for a date",
]
MOST = 500


def docstrings() -> dict[str, str]:
    found: dict[str, str] = {}
    for module in MODULES.split():
        tree = ast.parse((Path(ast.__file__).parent / f"{module}.py").read_text())
        for node in ast.walk(tree):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
                text = ast.get_docstring(node)
                # One chunk each, because bm25s is given whole texts; and no two the same, of which one is found.
                if text and 40 < len(text) < 1200 and text not in found.values():
                    found[f"{module}/{node.name}/{node.lineno}.txt"] = text
    return dict(list(found.items())[:MOST])


@pytest.fixture(scope="module")
def texts(client: Client) -> Iterator[dict[str, str]]:
    texts = docstrings()
    assert len(texts) == MOST
    client.RegisterWorkspace(workspace_id="ranking", path="/ranking")
    response = client.IndexDocuments(
        IndexDocumentsRequest(workspace_id="ranking", document={"source_path": path, "content": text})
        for path, text in texts.items()
    )
    assert (response.indexed, response.chunks) == (MOST, MOST)
    yield texts
    client.DeleteWorkspace(workspace_id="ranking")


def test_the_best_ten_are_those_of_bm25s(client: Client, texts: dict[str, str]) -> None:
    peer = bm25s.BM25(method="lucene", k1=1.5, b=0.75)
    peer.index([[word.text for word in found_words(text)] for text in texts.values()], show_progress=False)
    paths = np.array(list(texts))
    for query in QUERIES:
        words = [word.text for word in found_words(query)]
        scores = peer.get_scores([word for word in words if word in peer.vocab_dict])
        # What is there as it was written comes first, whatever its words are worth.
        hits = client.Search(workspace_id="ranking", query=query, explain=True, limit=100).hits
        by_words = {hit.source_path: leg.score for hit in hits for leg in hit.contributions if leg.leg == "lexical"}
        ours = dict(sorted(by_words.items(), key=lambda each: -each[1])[:10])
        theirs = dict(zip(paths, scores, strict=True))
        assert len(ours) == min(10, int((scores > 0).sum())), query
        best = np.sort(scores)[::-1][: len(ours)]
        # By scores, since any of those that have the same one may come first.
        assert sorted(ours.values(), reverse=True) == pytest.approx(best, rel=1e-4), query
        assert ours == pytest.approx({path: theirs[path] for path in ours}, rel=1e-4), query
