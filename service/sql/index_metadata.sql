-- Documents that are searched: files, and records of the workspace.

-- list: described
kind, content_id, source_path, content_type, language, title, metadata, commit_sha, plan_id, task_id, coalesce(session_ids, '{}'),
coalesce(labels, '{}'), archived, valid_from, valid_until, content_hash, size_bytes, modified_at

-- name: known
-- What decides how documents that are there were cut.
SELECT content_id, content_hash, language, title
FROM index_metadata
WHERE workspace_id = :workspace_id::text AND index_type = 'rag' AND kind = :kind::text AND content_id = ANY (:content_ids::text[])
ORDER BY content_id
FOR NO KEY UPDATE

-- name: store
-- Documents as they are now; those that are so already are left alone. In the order of their ids, so that two who store the
-- same ones wait for each other in turn.
INSERT INTO index_metadata AS this (workspace_id, {described})
SELECT :workspace_id::text, {described input.}
FROM jsonb_populate_recordset(NULL::index_metadata, :rows::jsonb) AS input
ORDER BY input.content_id
ON CONFLICT (workspace_id, index_type, kind, content_id) DO UPDATE
SET ({described}, indexed_at) = ROW({described excluded.}, now())
WHERE ROW({described this.}) IS DISTINCT FROM ROW({described excluded.})
RETURNING id, content_id

-- name: remove
-- Documents of a kind, with their chunks; and how many chunks there were.
WITH gone AS (
    DELETE FROM index_metadata
    WHERE workspace_id = :workspace_id::text AND index_type = 'rag' AND kind = :kind::text
        AND (
            content_id = ANY (:content_ids::text[])
            OR (:path_prefix::text <> '' AND starts_with(source_path, :path_prefix::text))
        )
    RETURNING id
), changed AS (
    UPDATE search_statistics
    SET changed = changed + (
        SELECT count(*) FROM chunks
        WHERE workspace_id = :workspace_id::text AND document_id IN (SELECT id FROM gone)
    )
    WHERE workspace_id = :workspace_id::text
)
SELECT count(*) FROM gone

-- name: list_files
SELECT
    source_path, content_hash, language, content_type, commit_sha, size_bytes, modified_at, indexed_at,
    (SELECT count(*) FROM chunks WHERE workspace_id = :workspace_id::text AND document_id = index_metadata.id) AS chunks
FROM index_metadata
WHERE workspace_id = :workspace_id::text AND index_type = 'rag' AND kind = 'file'
    AND (:path_prefix::text IS NULL OR starts_with(source_path, :path_prefix::text))
    AND content_id > :after_source_path::text
ORDER BY content_id
LIMIT :limit::integer

-- name: kinds
SELECT kind, count(*) AS documents, coalesce(sum(chunks.count), 0)::bigint AS chunks
FROM index_metadata
LEFT JOIN LATERAL (
    SELECT count(*) FROM chunks WHERE workspace_id = :workspace_id::text AND document_id = index_metadata.id
) AS chunks ON true
WHERE workspace_id = :workspace_id::text AND index_type = 'rag'
GROUP BY kind
ORDER BY kind

-- name: indexed_at
SELECT max(indexed_at) FROM index_metadata WHERE workspace_id = :workspace_id::text AND index_type = 'rag'

-- name: put_away
-- Marks what belongs to plans as archived or not, as the plans are.
UPDATE index_metadata AS this SET archived = given.archived
FROM unnest(:plan_ids::uuid[], :archived::boolean[]) AS given (plan_id, archived)
WHERE this.workspace_id = :workspace_id::text AND this.plan_id = given.plan_id AND this.archived <> given.archived
