-- name: columns
id, workspace_id,
jsonb_build_object(source_type || '_id', source_id) AS source,
jsonb_build_object(target_type || '_id', target_id) AS target,
'DEPENDENCY_KIND_' || upper(kind) AS kind, created_by, original_author, created_at

-- list: imported
coalesce(kind, 'blocks'), source_plan_id, source_phase_id, source_task_id, target_plan_id, target_phase_id,
target_task_id, {transfers.origin}

-- name: input(rows)
-- The rows to create. A trigger writes their events, and learns from planwire.call who calls.
dependency_input AS MATERIALIZED (
    SELECT input.*, {changes.told}
    FROM jsonb_populate_recordset(NULL::dependencies, {rows}) AS input
    CROSS JOIN accepted
)

-- name: created
-- Inserts the rows of dependency_input.
created_dependencies AS (
    INSERT INTO dependencies (
        workspace_id, id, kind, source_plan_id, source_phase_id, source_task_id,
        target_plan_id, target_phase_id, target_task_id, created_by
    )
    SELECT
        :workspace_id::text, id, coalesce(kind, 'blocks'), source_plan_id, source_phase_id, source_task_id,
        target_plan_id, target_phase_id, target_task_id, (:call::call_info).actor
    FROM dependency_input
    RETURNING *
)

-- name: create
WITH target AS (
    SELECT id FROM workspaces WHERE id = :workspace_id::text
), {requests.accepted}, {input :rows::jsonb}, {created}
SELECT {columns} FROM created_dependencies

-- name: get
SELECT {columns} {changes.wanted dependencies}

-- name: list
-- Every edge of the workspace.
SELECT {columns}
FROM dependencies
WHERE workspace_id = :workspace_id::text
    AND (:kinds::text[] IS NULL OR kind = ANY (:kinds::text[]))
    AND (created_at, id) > (:after_created_at::text::timestamptz, :after_id::uuid)
ORDER BY created_at, id
LIMIT :limit::integer

-- name: list_of
-- The edges of one subject, which is a plan, a phase or a task: the other two ids are NULL.
SELECT {columns}
FROM dependencies
WHERE workspace_id = :workspace_id::text
    AND (:kinds::text[] IS NULL OR kind = ANY (:kinds::text[]))
    AND (created_at, id) > (:after_created_at::text::timestamptz, :after_id::uuid)
    AND (
        :into::boolean AND (
            target_plan_id = :plan_id::uuid OR target_phase_id = :phase_id::uuid OR target_task_id = :task_id::uuid
        )
        OR :out_of::boolean AND (
            source_plan_id = :plan_id::uuid OR source_phase_id = :phase_id::uuid OR source_task_id = :task_id::uuid
        )
    )
ORDER BY created_at, id
LIMIT :limit::integer

-- name: delete
WITH target AS MATERIALIZED (
    SELECT id, {changes.told} FROM dependencies
    WHERE workspace_id = :workspace_id::text AND id = :id::uuid
    FOR UPDATE
), {requests.accepted}
DELETE FROM dependencies AS this USING accepted
WHERE this.workspace_id = :workspace_id::text AND this.id = accepted.id
RETURNING this.id

-- name: of_plan
-- Those that begin or end at the plan, a phase or a task of it.
WITH subjects (plan_id, phase_id, task_id) AS (
    SELECT :plan_id::uuid, NULL::uuid, NULL::uuid
    UNION ALL
    SELECT NULL, id, NULL FROM phases WHERE workspace_id = :workspace_id::text AND plan_id = :plan_id::uuid
    UNION ALL
    SELECT NULL, NULL, id FROM tasks WHERE workspace_id = :workspace_id::text AND plan_id = :plan_id::uuid
), edges AS (
    SELECT d.id FROM subjects JOIN dependencies AS d ON d.source_plan_id = subjects.plan_id
    WHERE d.workspace_id = :workspace_id::text
    UNION
    SELECT d.id FROM subjects JOIN dependencies AS d ON d.target_plan_id = subjects.plan_id
    WHERE d.workspace_id = :workspace_id::text
    UNION
    SELECT d.id FROM subjects JOIN dependencies AS d ON d.source_phase_id = subjects.phase_id
    WHERE d.workspace_id = :workspace_id::text
    UNION
    SELECT d.id FROM subjects JOIN dependencies AS d ON d.target_phase_id = subjects.phase_id
    WHERE d.workspace_id = :workspace_id::text
    UNION
    SELECT d.id FROM subjects JOIN dependencies AS d ON d.source_task_id = subjects.task_id
    WHERE d.workspace_id = :workspace_id::text
    UNION
    SELECT d.id FROM subjects JOIN dependencies AS d ON d.target_task_id = subjects.task_id
    WHERE d.workspace_id = :workspace_id::text
)
SELECT {columns}, CASE kind WHEN 'blocks' THEN met END AS met
FROM edges
JOIN dependencies USING (id)
WHERE workspace_id = :workspace_id::text
ORDER BY created_at, id

-- name: compare
-- An edge is never changed, and one that was deleted here stays so.
SELECT
    given.said ->> 'id' AS id, given.said::text AS row,
    CASE
        WHEN base.record_id IS NOT NULL AND before.id IS NULL AND NOT :overwrite::boolean
            THEN 'it was deleted here since it was imported'
    END AS left_because
FROM jsonb_array_elements(:rows::jsonb) AS given (said)
LEFT JOIN dependencies AS before
    ON before.workspace_id = :workspace_id::text AND before.id = (given.said ->> 'id')::uuid
LEFT JOIN import_bases AS base
    ON base.workspace_id = :workspace_id::text AND base.record_id = (given.said ->> 'id')::uuid

-- name: import
WITH {transfers.added dependencies with_archive.dependencies}, caller AS MATERIALIZED (
    SELECT {changes.told}
)
SELECT id::text, outcome FROM outcomes CROSS JOIN caller

-- name: keep
WITH edge AS (
    SELECT
        dependencies.*,
        coalesce(
            source_plan_id,
            (SELECT plan_id FROM tasks WHERE workspace_id = :workspace_id::text AND tasks.id = source_task_id),
            (SELECT plan_id FROM phases WHERE workspace_id = :workspace_id::text AND phases.id = source_phase_id)
        ) AS plan_id
    FROM dependencies
)
{import_bases.keep edge plan_id}

-- name: has_exported(side)
CASE
    WHEN {side}_plan_id IS NOT NULL THEN EXISTS (
        SELECT FROM plans
        WHERE plans.workspace_id = :workspace_id::text AND plans.id = {side}_plan_id
            AND (:plan_ids::uuid[] IS NULL OR plans.id = ANY (:plan_ids::uuid[]))
    )
    WHEN {side}_phase_id IS NOT NULL THEN EXISTS (
        SELECT FROM phases
        WHERE phases.workspace_id = :workspace_id::text AND phases.id = {side}_phase_id
            AND (:plan_ids::uuid[] IS NULL OR phases.plan_id = ANY (:plan_ids::uuid[]))
    )
    ELSE EXISTS (
        SELECT FROM tasks
        WHERE tasks.workspace_id = :workspace_id::text AND tasks.id = {side}_task_id
            AND (:plan_ids::uuid[] IS NULL OR tasks.plan_id = ANY (:plan_ids::uuid[]))
    )
END

-- name: export
-- Those whose ends are both exported. One that is archived can have lost the other end, which was deleted meanwhile.
SELECT {columns}
FROM dependencies
WHERE dependencies.workspace_id = :workspace_id::text AND {has_exported source} AND {has_exported target}
ORDER BY created_at, id
