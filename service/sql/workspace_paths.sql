-- name: columns
id, workspace_id, path, path = (SELECT workspaces.path FROM workspaces WHERE workspaces.id = workspace_id) AS main, created_at

-- list: imported
path, coalesce(created_at, before.created_at, given.arrived_at)

-- name: create
WITH target AS (
    SELECT
), {requests.accepted}, created AS (
    INSERT INTO workspace_paths (workspace_id, id, path)
    SELECT :workspace_id::text, id, path
    FROM jsonb_populate_recordset(NULL::workspace_paths, :rows::jsonb) AS input
    CROSS JOIN accepted
    RETURNING *, 1 AS revision
), {changes.event created 'workspace_path.created' NULL}
SELECT {columns} FROM created

-- name: get
SELECT {columns} {changes.wanted workspace_paths}

-- name: list
SELECT {columns}
FROM workspace_paths
WHERE workspace_id = :workspace_id::text
    AND (created_at, id) > (:after_created_at::text::timestamptz, :after_id::uuid)
ORDER BY created_at, id
LIMIT :limit::integer

-- name: delete
-- The main path of a workspace stays.
WITH target AS MATERIALIZED (
    SELECT id, set_config('planwire.call', (:call::call_info)::text, true) FROM workspace_paths
    WHERE workspace_id = :workspace_id::text AND id = :id::uuid
        AND NOT EXISTS (SELECT FROM workspaces WHERE workspaces.id = :workspace_id::text AND workspaces.path = workspace_paths.path)
    FOR UPDATE
), {requests.accepted}
DELETE FROM workspace_paths AS this USING accepted
WHERE this.workspace_id = :workspace_id::text AND this.id = accepted.id
RETURNING this.id

-- name: import
WITH {transfers.added workspace_paths workspace_paths}, created AS (
    SELECT *, 1 AS revision FROM stored
), {changes.event created 'workspace_path.created' NULL}
SELECT outcome FROM outcomes

-- name: export
-- Those that were added. They belong to no plan.
SELECT {columns}
FROM workspace_paths
WHERE workspace_id = :workspace_id::text AND :plan_ids::uuid[] IS NULL
    AND NOT EXISTS (SELECT FROM workspaces WHERE workspaces.path = workspace_paths.path)
ORDER BY created_at, id
