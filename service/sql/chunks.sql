-- Chunks of documents, and their words.

-- name: remove
-- The chunks of documents, and how many there were.
WITH gone AS (
    DELETE FROM chunks
    WHERE workspace_id = :workspace_id::text AND document_id IN (
        SELECT id FROM index_metadata
        WHERE workspace_id = :workspace_id::text AND index_type = 'rag' AND kind = :kind::text
            AND content_id = ANY (:content_ids::text[])
    )
    RETURNING id
)
SELECT count(*) FROM gone

-- name: store
-- New chunks, and how many there are.
WITH input AS MATERIALIZED (
    SELECT documents.id AS document_id, given.*
    FROM jsonb_to_recordset(:rows::jsonb) AS given (
        content_id text, chunk_index integer, content text, title text, start_line integer, end_line integer,
        words text[], counts integer[], length integer, weights text
    )
    JOIN index_metadata AS documents ON documents.workspace_id = :workspace_id::text AND documents.index_type = 'rag'
        AND documents.kind = :kind::text AND documents.content_id = given.content_id
), stored AS (
    INSERT INTO chunks (workspace_id, document_id, chunk_index, content, content_hash, title, start_line, end_line)
    SELECT
        :workspace_id::text, document_id, chunk_index, content, sha256(convert_to(content, 'UTF8')), title, start_line, end_line
    FROM input
    RETURNING id, document_id, chunk_index
), entries AS (
    INSERT INTO chunk_words (workspace_id, chunk_id, document_id, words, counts, length, weights)
    SELECT :workspace_id::text, stored.id, document_id, words, counts, length, weights::sparsevec
    FROM input
    JOIN stored USING (document_id, chunk_index)
)
SELECT count(*) FROM stored

-- name: average_length
-- How many words a chunk had when they were counted last; NULL where they never were.
SELECT words::double precision / chunks FROM search_statistics WHERE workspace_id = :workspace_id::text AND chunks > 0

-- name: changed
-- Last in a transaction, because others of the workspace wait for it.
INSERT INTO search_statistics AS this (workspace_id, changed, stored)
VALUES (:workspace_id::text, :changed::bigint, :stored::bigint)
ON CONFLICT (workspace_id) DO UPDATE SET changed = this.changed + excluded.changed, stored = this.stored + excluded.stored

-- name: add_words
-- After `changed`, so that nobody counts or adds words of the workspace meanwhile.
INSERT INTO word_counts (workspace_id, word, chunks)
SELECT :workspace_id::text, word, 1 FROM unnest(:words::text[]) AS word
ON CONFLICT DO NOTHING

-- name: count_words
SELECT count_words(:workspace_id::text, :share::integer)
