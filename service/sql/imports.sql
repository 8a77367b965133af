-- How far imports got.

-- name: progress
SELECT id AS import_id, last_committed_batch, created, updated, skipped, failed, stale
FROM imports
WHERE workspace_id = :workspace_id::text AND id = :import_id::uuid

-- name: begin
-- Names the import, and makes other streams of the same one wait.
INSERT INTO imports (workspace_id, id, source) VALUES (:workspace_id::text, :import_id::uuid, :source::text)
ON CONFLICT (workspace_id, id) DO UPDATE SET updated_at = now()
RETURNING last_committed_batch

-- name: advance
UPDATE imports
SET last_committed_batch = :number::bigint,
    created = created + :created::bigint,
    updated = updated + :updated::bigint,
    skipped = skipped + :skipped::bigint,
    failed = failed + :failed::bigint,
    stale = stale + :stale::bigint,
    updated_at = now()
WHERE workspace_id = :workspace_id::text AND id = :import_id::uuid AND last_committed_batch = :number::bigint - 1
RETURNING last_committed_batch
