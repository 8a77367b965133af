"""A workspace with very many chunks, written straight into the tables."""

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TypeAlias

import psycopg
from psycopg import sql

from service.search.bm25 import stored_weights
from service.search.words import counted_words
from tests.benchmarks.search import synthetic
from tests.support.roles import as_superuser

WORKSPACE, MODEL = "scale", "synthetic"

_Connection: TypeAlias = "psycopg.Connection[tuple[object, ...]]"


def fill(database_url: str, count: int) -> None:
    """As IndexDocuments and the embedder would leave it, each document with one chunk; indexes are made at the end."""
    with psycopg.connect(as_superuser(database_url), autocommit=True) as connection:
        # What is written is consistent; so many foreign keys need not say so.
        connection.execute("SET session_replication_role = replica; SET maintenance_work_mem = '1GB'")
        connection.execute("INSERT INTO workspaces (id, name, path) VALUES (%s, 's', '/scale')", (WORKSPACE,))
        connection.execute("SELECT add_embedding_model(%s, %s)", (MODEL, synthetic.DIMENSION))
        indexes = connection.execute(
            """
            SELECT indexname, indexdef FROM pg_indexes
            WHERE indexdef LIKE '%USING hnsw%' OR indexname = 'chunk_words_words_idx'
            """
        ).fetchall()
        for name, _ in indexes:
            connection.execute(sql.SQL("DROP INDEX {}").format(sql.Identifier(name)))
        _copy_texts(connection, count)
        _copy_vectors(connection, count)
        for _, definition in indexes:
            connection.execute(definition)
        connection.execute(
            """
            INSERT INTO search_statistics (workspace_id, changed, stored, embedded, embedded_model)
            VALUES (%s, %s, %s, %s, %s)
            """,
            (WORKSPACE, count, count, count, MODEL),
        )
        connection.execute("SELECT count_words(%s, 1)", (WORKSPACE,))
        connection.execute("VACUUM (ANALYZE)")


def _copy_texts(connection: _Connection, count: int) -> None:
    chosen = synthetic.chunk_words(count)
    names = [synthetic.word(number) for number in range(int(chosen.max()) + 1)]
    texts = [text_of(number, [names[place] for place in places]) for number, places in enumerate(chosen)]
    with _copied(connection, "index_metadata", "id, kind, content_id, source_path, content_hash, size_bytes") as copy:
        for number, text in enumerate(texts):
            path = synthetic.path(number)
            copy.write_row((WORKSPACE, _document(number), "file", path, path, _digest(text).hex(), len(text)))
    with _copied(
        connection, "chunks", "id, document_id, chunk_index, content, content_hash, start_line, end_line"
    ) as copy:
        for number, text in enumerate(texts):
            copy.write_row((WORKSPACE, number + 1, _document(number), 0, text, _digest(text), 1, 1))
    with _copied(connection, "chunk_words", "chunk_id, document_id, words, counts, length, weights") as copy:
        for number, text in enumerate(texts):
            counts = counted_words(text)
            words = sorted(counts)
            weights = stored_weights(counts, synthetic.WORDS_OF_CHUNK + 1)
            how_often = [counts[word] for word in words]
            copy.write_row((WORKSPACE, number + 1, _document(number), words, how_often, counts.total(), weights))


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


def _copy_vectors(connection: _Connection, count: int) -> None:
    vectors = synthetic.chunk_vectors(count)
    hashes = connection.execute("SELECT content_hash FROM chunks ORDER BY id").fetchall()
    with _copied(connection, "embeddings", "model, content_hash, embedding") as copy:
        for vector, (content_hash,) in zip(vectors, hashes, strict=True):
            text = ",".join([f"{x:.5g}" for x in vector.tolist()])
            copy.write_row((WORKSPACE, MODEL, content_hash, f"[{text}]"))


def _document(number: int) -> str:
    return f"00000000-0000-7000-8000-{number:012}"


def _digest(text: str) -> bytes:
    return hashlib.sha256(text.encode()).digest()
