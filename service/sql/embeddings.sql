-- Vectors of chunks.

-- name: add_model
-- Makes room for the vectors of a model, and says how many dimensions they have.
SELECT add_embedding_model(:model::text, :name::text, :dimension::integer, :brought::boolean)

-- name: models
-- The models whose vectors a workspace has: that of which all chunks had theirs last, and the chosen one.
SELECT
    statistics.chosen_model,
    complete.model AS complete_model, complete.name AS complete_name, complete.dimension AS complete_dimension,
    complete.brought AS complete_brought,
    chosen.name AS chosen_name, chosen.dimension AS chosen_dimension, chosen.brought AS chosen_brought
FROM search_statistics AS statistics
LEFT JOIN embedding_models AS complete ON complete.model = statistics.embedded_model
LEFT JOIN embedding_models AS chosen ON chosen.model = statistics.chosen_model
WHERE statistics.workspace_id = :workspace_id::text

-- name: choose
INSERT INTO search_statistics AS this (workspace_id, chosen_model)
VALUES (:workspace_id::text, :model::text)
ON CONFLICT (workspace_id) DO UPDATE SET chosen_model = excluded.chosen_model
WHERE this.chosen_model IS DISTINCT FROM excluded.chosen_model

-- name: is_chosen
-- Whether a workspace is to have vectors of the model.
(chosen_model = :model::text OR (:is_default::boolean AND chosen_model IS NULL))

-- name: take
-- A workspace with chunks that may have no vectors of the model, for as long as the lease; and how many chunks it has had.
WITH next AS MATERIALIZED (
    SELECT workspace_id FROM search_statistics
    WHERE (stored > embedded OR embedded_model IS DISTINCT FROM :model::text) AND {is_chosen}
        AND (embedding_until IS NULL OR embedding_until < now())
    ORDER BY counted_at
    LIMIT 1
    FOR UPDATE SKIP LOCKED
)
UPDATE search_statistics AS this SET embedding_until = now() + :lease::interval
FROM next
WHERE this.workspace_id = next.workspace_id
RETURNING this.workspace_id, this.stored

-- name: renew
-- Whether the workspace is still to have vectors of the model; then the lease begins anew.
UPDATE search_statistics SET embedding_until = now() + :lease::interval
WHERE workspace_id = :workspace_id::text AND {is_chosen}
RETURNING true

-- name: missing
-- The next chunks without vectors, in the order of their ids.
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

-- name: store_brought
-- Vectors from callers, who may have better ones later. In the order of their hashes, so that two who store the same ones wait
-- for each other in turn.
INSERT INTO embeddings AS this (workspace_id, model, content_hash, embedding)
SELECT :workspace_id::text, :model::text, sha256(convert_to(content, 'UTF8')) AS content_hash, embedding::halfvec
FROM unnest(:contents::text[], :vectors::text[]) AS given (content, embedding)
ORDER BY content_hash
ON CONFLICT (workspace_id, model, content_hash) DO UPDATE SET embedding = excluded.embedding
WHERE this.embedding IS DISTINCT FROM excluded.embedding

-- name: complete_brought
-- All files have vectors of the chosen model, which callers bring, so that searches use it from now on.
UPDATE search_statistics AS this SET embedded = stored, embedded_model = chosen_model
FROM embedding_models AS m
WHERE this.workspace_id = :workspace_id::text AND m.model = this.chosen_model AND m.brought
    AND NOT EXISTS (
        SELECT FROM chunks
        JOIN index_metadata AS d ON d.workspace_id = :workspace_id::text AND d.id = chunks.document_id AND d.kind = 'file'
        WHERE chunks.workspace_id = :workspace_id::text AND NOT EXISTS (
            SELECT FROM embeddings AS e
            WHERE e.workspace_id = :workspace_id::text AND e.model = m.model AND e.content_hash = chunks.content_hash
        )
    )

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
-- How many chunks have no vector yet, up to :most, and how many the model has refused. Callers bring vectors of files alone.
SELECT
    (
        SELECT count(*) FROM (
            SELECT FROM chunks
            WHERE chunks.workspace_id = :workspace_id::text AND {is_to_have_one} AND NOT EXISTS (
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

-- name: is_to_have_one
(
    NOT :brought::boolean
    OR EXISTS (
        SELECT FROM index_metadata AS d
        WHERE d.workspace_id = :workspace_id::text AND d.id = chunks.document_id AND d.kind = 'file'
    )
)

-- name: count
-- How many chunks are to have vectors, up to :most.
SELECT count(*)
FROM (
    SELECT FROM chunks WHERE chunks.workspace_id = :workspace_id::text AND {is_to_have_one} LIMIT :most::integer
) AS counted

-- name: delete_unused
-- Vectors of what no chunk says any longer.
DELETE FROM embeddings AS e
WHERE e.workspace_id = :workspace_id::text AND NOT EXISTS (
    SELECT FROM chunks WHERE chunks.workspace_id = :workspace_id::text AND chunks.content_hash = e.content_hash
)
