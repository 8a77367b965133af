-- name: columns
id, workspace_id,
jsonb_build_object(source_type || '_id', source_id) AS source,
jsonb_build_object(target_type || '_id', target_id) AS target,
'DEPENDENCY_KIND_' || upper(kind) AS kind, created_by, created_at

-- name: create
-- $1 workspace_id, $2 call, $3 dependency id, $4 dependency as jsonb
WITH target AS (
    SELECT id FROM workspaces WHERE id = $1::text
), {requests.accepted}, created AS (
    INSERT INTO dependencies (
        workspace_id, id, kind, source_plan_id, source_phase_id, source_task_id,
        target_plan_id, target_phase_id, target_task_id, created_by
    )
    SELECT
        $1::text, input.id, coalesce(input.kind, 'blocks'), input.source_plan_id, input.source_phase_id,
        input.source_task_id, input.target_plan_id, input.target_phase_id, input.target_task_id, ($2::call_info).actor
    FROM jsonb_populate_record(NULL::dependencies, $4::jsonb) AS input
    CROSS JOIN accepted
    RETURNING *
), event AS (
    INSERT INTO event_log (workspace_id, kind, subject_id, revision, actor, rpc, reason, request_id, payload)
    SELECT
        workspace_id, 'dependency.created', id, 1,
        ($2::call_info).actor, ($2::call_info).rpc, ($2::call_info).reason, ($2::call_info).request_id,
        jsonb_build_object('kind', kind, 'source', source_type || ':' || source_id, 'target', target_type || ':' || target_id)
    FROM created
)
SELECT {columns} FROM created

-- name: get
-- $1 workspace_id, $2 dependency_id
SELECT {columns} FROM dependencies WHERE workspace_id = $1::text AND id = $2::uuid

-- name: list
-- Every edge of the workspace. $1 workspace_id, $2 kinds or NULL, $3 and $4 created_at and id to go on after, $5 limit
SELECT {columns}
FROM dependencies
WHERE workspace_id = $1::text
    AND ($2::text[] IS NULL OR kind = ANY ($2::text[]))
    AND (created_at, id) > ($3::text::timestamptz, $4::uuid)
ORDER BY created_at, id
LIMIT $5::integer

-- name: list_of
-- The edges of one subject. $1 workspace_id, $2 kinds or NULL, $3 and $4 created_at and id to go on after, $5 limit,
-- $6 whether into it, $7 whether out of it, $8, $9 and $10 its plan_id, phase_id or task_id, the others NULL
SELECT {columns}
FROM dependencies
WHERE workspace_id = $1::text
    AND ($2::text[] IS NULL OR kind = ANY ($2::text[]))
    AND (created_at, id) > ($3::text::timestamptz, $4::uuid)
    AND (
        $6::boolean AND (target_plan_id = $8::uuid OR target_phase_id = $9::uuid OR target_task_id = $10::uuid)
        OR $7::boolean AND (source_plan_id = $8::uuid OR source_phase_id = $9::uuid OR source_task_id = $10::uuid)
    )
ORDER BY created_at, id
LIMIT $5::integer

-- name: delete
-- $1 workspace_id, $2 call, $3 dependency id
WITH target AS MATERIALIZED (
    SELECT id FROM dependencies WHERE workspace_id = $1::text AND id = ($3::uuid[])[1] FOR UPDATE
), {requests.accepted}, deleted AS (
    DELETE FROM dependencies USING accepted
    WHERE dependencies.workspace_id = $1::text AND dependencies.id = accepted.id
    RETURNING dependencies.*
), event AS (
    INSERT INTO event_log (workspace_id, kind, subject_id, revision, actor, rpc, reason, request_id, payload)
    SELECT
        workspace_id, 'dependency.deleted', id, 2,
        ($2::call_info).actor, ($2::call_info).rpc, ($2::call_info).reason, ($2::call_info).request_id,
        jsonb_build_object('kind', kind, 'source', source_type || ':' || source_id, 'target', target_type || ':' || target_id)
    FROM deleted
)
SELECT id FROM deleted
