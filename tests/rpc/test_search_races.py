"""Those who index the same at once leave documents whose chunks are their own."""

import hashlib
import time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from itertools import combinations
from threading import Barrier

import psycopg
from planwire.v1.search_service_pb2 import IndexDocumentsRequest

from tests.rpc.client import Client
from tests.support.waiting import eventually

TOGETHER = """
SELECT d.content_id, d.content_hash, string_agg(chunks.content, E'\n' ORDER BY chunk_index)
FROM index_metadata AS d
JOIN chunks ON chunks.workspace_id = d.workspace_id AND chunks.document_id = d.id
WHERE d.workspace_id = %s AND d.kind = %s
GROUP BY d.content_id, d.content_hash
"""


def test_files_that_several_index_at_once(client: Client, workspace_id: str, database_url: str) -> None:
    writers, rounds = 6, 4
    start = Barrier(writers)
    calls: list[tuple[float, float]] = []

    def text(writer: int, turn: int, number: int) -> str:
        return "\n".join(f"line {line} of {number} by writer{writer} in turn{turn}" for line in range(60))

    def write(writer: int) -> Counter[str]:
        done: Counter[str] = Counter()
        for turn in range(rounds):
            start.wait()
            began = time.monotonic()
            response = client.IndexDocuments(
                IndexDocumentsRequest(
                    workspace_id=workspace_id,
                    document={"source_path": f"{number}.txt", "content": text(writer, turn, number)},
                )
                for number in range(8)
            )
            calls.append((began, time.monotonic()))
            done += Counter(indexed=response.indexed, unchanged=response.unchanged, failed=response.failed)
        return done

    with ThreadPoolExecutor(writers) as pool:
        done = sum(pool.map(write, range(writers)), Counter[str]())
    assert done == {"indexed": writers * rounds * 8}
    assert sum(a < d and c < b for (a, b), (c, d) in combinations(calls, 2)) >= writers * rounds
    with psycopg.connect(database_url) as connection:
        stored = connection.execute(TOGETHER, [workspace_id, "file"]).fetchall()
        words = connection.execute(
            "SELECT count(*) FROM chunk_words WHERE workspace_id = %s", [workspace_id]
        ).fetchone()
        chunks = connection.execute("SELECT count(*) FROM chunks WHERE workspace_id = %s", [workspace_id]).fetchone()
    assert len(stored) == 8
    for path, content_hash, content in stored:
        assert hashlib.sha256(content.encode()).hexdigest() == content_hash, path
    assert words == chunks


def test_a_file_that_goes_back_and_forth(client: Client, workspace_id: str, database_url: str) -> None:
    """Who finds it as it should be may be overtaken by somebody who changes it before that is stored."""
    texts = ["\n".join(f"{word} {line}" for line in range(400)) for word in ("ebb", "flow")]
    wrong: list[str] = []

    def write(text: str) -> int:
        document = {"source_path": "tide.txt", "content": text}
        return int(
            client.IndexDocuments([IndexDocumentsRequest(workspace_id=workspace_id, document=document)]).unchanged
        )

    with psycopg.connect(database_url, autocommit=True) as connection, ThreadPoolExecutor(4) as pool:
        unchanged = 0
        for _ in range(25):
            unchanged += sum(pool.map(write, texts * 2))
            [(_, content_hash, content)] = connection.execute(TOGETHER, [workspace_id, "file"]).fetchall()
            if hashlib.sha256(content.encode()).hexdigest() != content_hash:
                wrong.append(content[:10])
    assert unchanged > 0
    assert wrong == []


def test_records_that_change_while_they_are_indexed(client: Client, workspace_id: str) -> None:
    home = {"workspace_id": workspace_id}
    tasks = client.BatchCreateTasks(**home, tasks=[{"title": f"first {n}"} for n in range(10)]).tasks

    def change(task_id: str) -> None:
        for turn in range(12):
            client.UpdateTask(**home, task_id=task_id, task={"title": f"gnu in turn {turn:02}"})
        client.UpdateTask(**home, task_id=task_id, task={"title": "gnu at rest"})

    with ThreadPoolExecutor(5) as pool:
        list(pool.map(change, [task.id for task in tasks]))

    def titles() -> list[tuple[str, str]]:
        hits = client.Search(**home, query="gnu", limit=100).hits
        return sorted({(hit.content_id, hit.document_title) for hit in hits})

    def settled() -> bool:
        status = client.GetIndexStatus(**home)
        return status.pending == 0 and {kind.documents for kind in status.kinds} == {10}

    # No two hits have the same text, so that one of them stands for all.
    assert eventually(lambda: settled() and {title for _, title in titles()} == {"gnu at rest"})
    assert client.GetIndexStatus(**home).parked == 0
