-- name: columns
id, workspace_id, action, description, data, created_by, original_author, created_at

-- list: creatable
id, action, description, data

-- list: imported
action, description, data, {transfers.origin}

-- name: create
WITH target AS (
    SELECT id FROM workspaces WHERE id = :workspace_id::text
), {requests.accepted}, created AS (
    INSERT INTO update_log (workspace_id, {creatable}, created_by)
    SELECT :workspace_id::text, {creatable input.}, (:call::call_info).actor
    FROM jsonb_populate_recordset(NULL::update_log, :rows::jsonb) AS input
    CROSS JOIN accepted
    RETURNING *
), {index_queue.changed created 'update_log_entry' id}
SELECT {columns} FROM created

-- name: get
SELECT {columns} {changes.wanted update_log}

-- name: list
-- Newest first.
SELECT {columns}
FROM update_log
WHERE workspace_id = :workspace_id::text
    AND (created_at, id) < (:after_created_at::text::timestamptz, :after_id::uuid)
ORDER BY created_at DESC, id DESC
LIMIT :limit::integer

-- name: import
WITH {transfers.added update_log update_log}, {index_queue.changed stored 'update_log_entry' id}
SELECT outcome FROM outcomes

-- name: export
-- It belongs to no plan.
SELECT {columns} FROM update_log
WHERE workspace_id = :workspace_id::text AND :plan_ids::uuid[] IS NULL
ORDER BY created_at, id
