-- Exports: everything in a workspace, each kind in an order in which it can be imported again.

-- name: plans
-- $1 workspace_id, $2 plan ids or NULL for all
SELECT
    {plans.columns},
    ARRAY(
        SELECT to_jsonb(entry)
        FROM (
            SELECT
                'PLAN_STATUS_' || upper(old_status) AS old_status, 'PLAN_STATUS_' || upper(new_status) AS new_status,
                plan_history.plan_id, changed_by, changed_at, reason
            FROM plan_history
            WHERE plan_history.workspace_id = $1::text AND plan_history.plan_id = plans.id
            ORDER BY plan_history.changed_at, plan_history.id
        ) AS entry
    ) AS history
FROM plans
WHERE plans.workspace_id = $1::text AND ($2::uuid[] IS NULL OR plans.id = ANY ($2::uuid[]))
ORDER BY created_at, id

-- name: phases
-- $1 workspace_id, $2 plan ids or NULL for all
SELECT {phases.columns}
FROM phases
WHERE phases.workspace_id = $1::text AND ($2::uuid[] IS NULL OR phases.plan_id = ANY ($2::uuid[]))
ORDER BY plan_id, order_index, id

-- name: tasks
-- A parent before its subtasks, where both are exported. $1 workspace_id, $2 plan ids or NULL for all
WITH RECURSIVE placed (id, depth) AS (
    SELECT tasks.id, 0
    FROM tasks
    LEFT JOIN tasks AS parent ON parent.workspace_id = $1::text AND parent.id = tasks.parent_task_id
    WHERE tasks.workspace_id = $1::text AND ($2::uuid[] IS NULL OR tasks.plan_id = ANY ($2::uuid[]))
        AND (parent.id IS NULL OR $2::uuid[] IS NOT NULL AND (parent.plan_id = ANY ($2::uuid[])) IS NOT TRUE)
    UNION ALL
    SELECT tasks.id, placed.depth + 1
    FROM placed
    JOIN tasks ON tasks.workspace_id = $1::text AND tasks.parent_task_id = placed.id
    WHERE $2::uuid[] IS NULL OR tasks.plan_id = ANY ($2::uuid[])
)
SELECT
    {tasks.columns},
    ARRAY(
        SELECT to_jsonb(entry)
        FROM (
            SELECT
                'TASK_STATUS_' || upper(old_status) AS old_status, 'TASK_STATUS_' || upper(new_status) AS new_status,
                task_history.task_id, changed_by, changed_at, reason
            FROM task_history
            WHERE task_history.workspace_id = $1::text AND task_history.task_id = tasks.id
            ORDER BY task_history.changed_at, task_history.id
        ) AS entry
    ) AS history
FROM placed
JOIN tasks ON tasks.workspace_id = $1::text AND tasks.id = placed.id
ORDER BY placed.depth, tasks.created_at, tasks.id

-- name: task_attempts
-- $1 workspace_id, $2 plan ids or NULL for all
SELECT {tasks.attempt_columns}
FROM task_attempts
JOIN tasks ON tasks.workspace_id = $1::text AND tasks.id = task_attempts.task_id
WHERE task_attempts.workspace_id = $1::text AND ($2::uuid[] IS NULL OR tasks.plan_id = ANY ($2::uuid[]))
ORDER BY task_attempts.task_id, task_attempts.ended_at, task_attempts.id

-- name: dependencies
-- Those whose ends are both exported. $1 workspace_id, $2 plan ids or NULL for all
SELECT {dependencies.columns}
FROM dependencies
WHERE dependencies.workspace_id = $1::text
    AND (
        $2::uuid[] IS NULL
        OR (
            SELECT count(DISTINCT ends.id)
            FROM (VALUES (source_id), (target_id)) AS ends (id)
            WHERE ends.id = ANY ($2::uuid[])
                OR EXISTS (
                    SELECT FROM phases
                    WHERE phases.workspace_id = $1::text AND phases.id = ends.id AND phases.plan_id = ANY ($2::uuid[])
                )
                OR EXISTS (
                    SELECT FROM tasks
                    WHERE tasks.workspace_id = $1::text AND tasks.id = ends.id AND tasks.plan_id = ANY ($2::uuid[])
                )
        ) = 2
    )
ORDER BY created_at, id
