-- Vectors of chunks.

-- name: add_model
-- Makes room for the vectors of a model, and says how many dimensions they have.
SELECT add_embedding_model(:model::text, :dimension::integer)

-- name: take
-- A workspace with chunks that may have no vectors of the model, for as long as the lease; and how many chunks it has had.
WITH next AS MATERIALIZED (
    SELECT workspace_id FROM search_statistics
    WHERE (stored > embedded OR embedded_model IS DISTINCT FROM :model::text)
        AND (embedding_until IS NULL OR embedding_until < now())
    ORDER BY counted_at
    LIMIT 1
    FOR UPDATE SKIP LOCKED
)
UPDATE search_statistics AS this SET embedding_until = now() + :lease::interval
FROM next
WHERE this.workspace_id = next.workspace_id
RETURNING this.workspace_id, this.stored

-- name: missing
-- The next chunks without vectors, in the order of their ids.
WITH renewed AS (
    UPDATE search_statistics SET embedding_until = now() + :lease::interval WHERE workspace_id = :workspace_id::text
)
SELECT chunks.id, chunks.content_hash, chunks.content
FROM chunks
WHERE chunks.workspace_id = :workspace_id::text AND chunks.id > :after_id::bigint
    AND NOT EXISTS (
        SELECT FROM embeddings AS e
        WHERE e.workspace_id = :workspace_id::text AND e.model = :model::text AND e.content_hash = chunks.content_hash
    )
    AND NOT EXISTS (
        SELECT FROM embedding_failures AS f
        WHERE f.workspace_id = :workspace_id::text AND f.model = :model::text AND f.content_hash = chunks.content_hash
    )
ORDER BY chunks.id
LIMIT :limit::integer

-- name: store
INSERT INTO embeddings (workspace_id, model, content_hash, embedding)
SELECT :workspace_id::text, :model::text, content_hash, embedding::halfvec
FROM unnest(:content_hashes::bytea[], :vectors::text[]) AS given (content_hash, embedding)
ORDER BY content_hash
ON CONFLICT DO NOTHING

-- name: fail
INSERT INTO embedding_failures (workspace_id, model, content_hash, error)
VALUES (:workspace_id::text, :model::text, :content_hash::bytea, :error::text)
ON CONFLICT DO NOTHING

-- name: finish
-- All chunks that were there when the workspace was taken have their vectors.
UPDATE search_statistics SET embedded = :stored::bigint, embedded_model = :model::text, embedding_until = NULL
WHERE workspace_id = :workspace_id::text

-- name: give_back
UPDATE search_statistics SET embedding_until = NULL WHERE workspace_id = :workspace_id::text

-- name: pending
-- How many chunks have no vector yet, up to :most, and how many the model has refused.
SELECT
    (
        SELECT count(*) FROM (
            SELECT FROM chunks
            WHERE chunks.workspace_id = :workspace_id::text AND NOT EXISTS (
                SELECT FROM embeddings AS e
                WHERE e.workspace_id = :workspace_id::text AND e.model = :model::text
                    AND e.content_hash = chunks.content_hash
            )
            LIMIT :most::integer
        ) AS counted
    ) AS pending,
    (
        SELECT count(*) FROM embedding_failures
        WHERE workspace_id = :workspace_id::text AND model = :model::text
    ) AS failed
WHERE EXISTS (
    SELECT FROM search_statistics
    WHERE workspace_id = :workspace_id::text AND (stored > embedded OR embedded_model IS DISTINCT FROM :model::text)
) OR EXISTS (SELECT FROM embedding_failures WHERE workspace_id = :workspace_id::text AND model = :model::text)

-- name: delete_unused
-- Vectors of what no chunk says any longer.
DELETE FROM embeddings AS e
WHERE e.workspace_id = :workspace_id::text AND NOT EXISTS (
    SELECT FROM chunks WHERE chunks.workspace_id = :workspace_id::text AND chunks.content_hash = e.content_hash
)
