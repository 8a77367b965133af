-- name: columns
id, workspace_id, target_plan_id, source_workspace_id, source_plan_id, created_by, original_author, created_at

-- list: imported
target_plan_id, source_workspace_id, source_plan_id, {transfers.origin}

-- name: create
-- Triggers write the event and refuse cycles. They learn from planwire.call who calls, and from planwire.visible which
-- workspaces the caller may see: NULL is all.
WITH target AS (
    SELECT id FROM workspaces WHERE id = :workspace_id::text
), {requests.accepted}, input AS MATERIALIZED (
    SELECT
        input.*, set_config('planwire.call', (:call::call_info)::text, true),
        set_config('planwire.visible', coalesce((:visible::text[])::text, '*'), true)
    FROM jsonb_populate_recordset(NULL::program_dependencies, :rows::jsonb) AS input
    CROSS JOIN accepted
), created AS (
    INSERT INTO program_dependencies (
        workspace_id, id, target_plan_id, source_workspace_id, source_plan_id, created_by
    )
    SELECT :workspace_id::text, id, target_plan_id, source_workspace_id, source_plan_id, (:call::call_info).actor
    FROM input
    RETURNING *
)
SELECT {columns} FROM created

-- name: get
SELECT {columns} {changes.wanted program_dependencies}

-- name: list
-- The two directions apart: each has an index of its own.
SELECT {columns}
FROM (
    SELECT * FROM program_dependencies
    WHERE workspace_id = :workspace_id::text AND (:plan_id::uuid IS NULL OR target_plan_id = :plan_id::uuid)
    UNION ALL
    SELECT * FROM program_dependencies
    WHERE source_workspace_id = :workspace_id::text AND (:plan_id::uuid IS NULL OR source_plan_id = :plan_id::uuid)
) AS edges
WHERE (created_at, workspace_id, id)
    > (:after_created_at::text::timestamptz, :after_workspace_id::text, :after_id::uuid)
ORDER BY created_at, workspace_id, id
LIMIT :limit::integer

-- name: of_plan
-- Those that begin or end at the plan.
SELECT {columns}, (
    SELECT plans.status = 'completed' OR plans.completed_at IS NOT NULL
    FROM plans
    WHERE plans.workspace_id = edges.source_workspace_id AND plans.id = edges.source_plan_id
) AS met
FROM (
    SELECT * FROM program_dependencies
    WHERE workspace_id = :workspace_id::text AND target_plan_id = :plan_id::uuid
    UNION ALL
    SELECT * FROM program_dependencies
    WHERE source_workspace_id = :workspace_id::text AND source_plan_id = :plan_id::uuid
) AS edges
ORDER BY created_at, workspace_id, id

-- name: delete
WITH target AS MATERIALIZED (
    SELECT id, set_config('planwire.call', (:call::call_info)::text, true) FROM program_dependencies
    WHERE workspace_id = :workspace_id::text AND id = :id::uuid
    FOR UPDATE
), {requests.accepted}
DELETE FROM program_dependencies AS this USING accepted
WHERE this.workspace_id = :workspace_id::text AND this.id = accepted.id
RETURNING this.id

-- name: import
-- Those whose plans are not both here, in one program, are left out.
WITH {transfers.given program_dependencies}, caller AS MATERIALIZED (
    SELECT set_config('planwire.call', (:call::call_info)::text, true)
), stored AS (
    INSERT INTO program_dependencies (workspace_id, id, {imported})
    SELECT :workspace_id::text, given.id, {imported given.}
    FROM given
    LEFT JOIN program_dependencies AS before ON before.workspace_id = :workspace_id::text AND before.id = given.id
    CROSS JOIN caller
    WHERE EXISTS (
        SELECT FROM plans AS target
        JOIN plans AS source USING (program_workspace_id, program_id)
        WHERE target.workspace_id = :workspace_id::text AND target.id = given.target_plan_id
            AND source.workspace_id = given.source_workspace_id AND source.id = given.source_plan_id
    )
    ORDER BY given.id
    ON CONFLICT DO NOTHING
    RETURNING *
)
SELECT CASE WHEN stored.id IS NULL THEN 'skipped' ELSE 'created' END AS outcome FROM given LEFT JOIN stored USING (id)

-- name: export
-- Those on plans of workspaces that the caller may see; NULL for all.
SELECT {columns}
FROM program_dependencies
WHERE workspace_id = :workspace_id::text
    AND (:plan_ids::uuid[] IS NULL OR target_plan_id = ANY (:plan_ids::uuid[]))
    AND (:visible::text[] IS NULL OR source_workspace_id = ANY (:visible::text[]))
    -- It can have been deleted, while the one that waited for it was archived.
    AND EXISTS (
        SELECT FROM plans
        WHERE plans.workspace_id = program_dependencies.source_workspace_id AND plans.id = source_plan_id
    )
ORDER BY created_at, id
