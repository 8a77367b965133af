-- name: columns
id, workspace_id, plan_id, session_id, from_agent, to_agent, reason, data, created_by, original_author, created_at

-- list: creatable
plan_id, session_id, from_agent, to_agent, reason, data

-- list: imported
{creatable}, {transfers.origin}

-- name: create
-- A trigger chooses the time, by which the handoffs of a plan have their order.
WITH target AS (
    SELECT
), {requests.accepted}, created AS (
    INSERT INTO handoffs (workspace_id, id, {creatable}, created_by)
    SELECT :workspace_id::text, id, {creatable input.}, (:call::call_info).actor
    FROM jsonb_populate_recordset(NULL::handoffs, :rows::jsonb) AS input
    CROSS JOIN accepted
    RETURNING *, 1::bigint AS revision
), {changes.event created 'handoff.created' plan_id}
SELECT {columns} FROM created

-- name: get
SELECT {columns} {changes.wanted handoffs}

-- name: list
SELECT {columns}
FROM handoffs
WHERE workspace_id = :workspace_id::text AND plan_id = :plan_id::uuid
    AND (created_at, id) > (:after_created_at::text::timestamptz, :after_id::uuid)
ORDER BY created_at, id
LIMIT :limit::integer

-- name: of_plan
SELECT {columns}
FROM handoffs
WHERE workspace_id = :workspace_id::text AND plan_id = :plan_id::uuid
ORDER BY created_at, id

-- name: snapshot
SELECT {columns} {plans.parts handoffs}

-- name: import
WITH {transfers.added handoffs with_archive.handoffs}, created AS (
    SELECT stored.*, 1::bigint AS revision FROM stored
), {changes.event created 'handoff.created' plan_id}
SELECT outcome FROM outcomes

-- name: export
SELECT {columns} FROM handoffs WHERE {transfers.exported handoffs} ORDER BY created_at, id
