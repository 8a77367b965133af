"""Workspaces with very many chunks, written straight into the tables."""

import hashlib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import TypeAlias

import psycopg
from psycopg import sql

from service.search.bm25 import stored_weights
from service.search.words import counted_words
from tests.benchmarks.search import synthetic
from tests.support.roles import as_superuser

WORKSPACE, REAL, MODEL = "scale", "real", "given"
"""The workspaces with vectors in clusters and of real texts, and the model that both are said to be of."""

_Connection: TypeAlias = "psycopg.Connection[tuple[object, ...]]"


def fill(database_url: str, vectors_of: Mapping[str, synthetic.Vectors]) -> None:
    """As IndexDocuments and the embedder would leave it, with a document of one chunk for each vector of a workspace.

    The words are synthetic in each. Indexes are made at the end.
    """
    with psycopg.connect(as_superuser(database_url), autocommit=True) as connection:
        # What is written is consistent; so many foreign keys need not say so.
        connection.execute("SET session_replication_role = replica; SET maintenance_work_mem = '1GB'")
        connection.execute(
            "SELECT add_embedding_model(%s, %s, %s::integer, false)", (MODEL, MODEL, synthetic.DIMENSION)
        )
        indexes = connection.execute(
            """
            SELECT indexname, indexdef FROM pg_indexes
            WHERE indexdef LIKE '%USING hnsw%' OR indexname = 'chunk_words_words_idx'
            """
        ).fetchall()
        for name, _ in indexes:
            connection.execute(sql.SQL("DROP INDEX {}").format(sql.Identifier(name)))
        for workspace, vectors in vectors_of.items():
            _fill(connection, workspace, vectors)
        for _, definition in indexes:
            connection.execute(definition)
        for workspace in vectors_of:
            connection.execute("SELECT count_words(%s, 1)", (workspace,))
        connection.execute("VACUUM (ANALYZE)")


def _fill(connection: _Connection, workspace: str, vectors: synthetic.Vectors) -> None:
    count = len(vectors)
    connection.execute("INSERT INTO workspaces (id, name, path) VALUES (%s, 's', %s)", (workspace, f"/{workspace}"))
    _copy_texts(connection, workspace, count)
    _copy_vectors(connection, workspace, vectors)
    connection.execute(
        """
        INSERT INTO search_statistics (workspace_id, changed, stored, embedded, embedded_model)
        VALUES (%s, %s, %s, %s, %s)
        """,
        (workspace, count, count, count, MODEL),
    )


def _copy_texts(connection: _Connection, workspace: str, count: int) -> None:
    chosen = synthetic.chunk_words(count)
    names = [synthetic.word(number) for number in range(int(chosen.max()) + 1)]
    texts = [text_of(number, [names[place] for place in places]) for number, places in enumerate(chosen)]
    with _copied(connection, "index_metadata", "id, kind, content_id, source_path, content_hash, size_bytes") as copy:
        for number, text in enumerate(texts):
            path = synthetic.path(number)
            copy.write_row((workspace, _document(number), "file", path, path, _digest(text).hex(), len(text)))
    with _copied(
        connection, "chunks", "id, document_id, chunk_index, content, content_hash, start_line, end_line"
    ) as copy:
        for number, text in enumerate(texts):
            copy.write_row((workspace, number + 1, _document(number), 0, text, _digest(text), 1, 1))
    with _copied(connection, "chunk_words", "chunk_id, document_id, words, counts, length, weights") as copy:
        for number, text in enumerate(texts):
            counts = counted_words(text)
            words = sorted(counts)
            weights = stored_weights(counts, synthetic.WORDS_OF_CHUNK + 1)
            how_often = [counts[word] for word in words]
            copy.write_row((workspace, number + 1, _document(number), words, how_often, counts.total(), weights))


@contextmanager
def _copied(connection: _Connection, table: str, columns: str) -> Iterator[psycopg.Copy]:
    statement = sql.SQL("COPY {} (workspace_id, {}) FROM STDIN").format(
        sql.Identifier(table), sql.SQL(", ").join(map(sql.Identifier, columns.split(", ")))
    )
    with connection.transaction(), connection.cursor() as cursor, cursor.copy(statement) as copy:
        yield copy


def text_of(number: int, words: list[str]) -> str:
    """The text of a chunk, which no other one has."""
    return f"{' '.join(words)} {synthetic.word(1_000_000 + number)}"


def _copy_vectors(connection: _Connection, workspace: str, vectors: synthetic.Vectors) -> None:
    hashes = connection.execute(
        "SELECT content_hash FROM chunks WHERE workspace_id = %s ORDER BY id", (workspace,)
    ).fetchall()
    with _copied(connection, "embeddings", "model, content_hash, embedding") as copy:
        for vector, (content_hash,) in zip(vectors, hashes, strict=True):
            text = ",".join([f"{x:.5g}" for x in vector.tolist()])
            copy.write_row((workspace, MODEL, content_hash, f"[{text}]"))


def _document(number: int) -> str:
    return f"00000000-0000-7000-8000-{number:012}"


def _digest(text: str) -> bytes:
    return hashlib.sha256(text.encode()).digest()
