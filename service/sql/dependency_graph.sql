-- The graph of blocking dependencies as waiting_neighbors() defines it. Nodes are read with what people call them.

-- name: described(found)
-- The rows of `found`, which have node_type, node_id, depth and place, as GraphNode in the order of place.
SELECT
    jsonb_build_object(found.node_type || '_id', found.node_id) AS subject,
    coalesce(tasks.title, phases.name, plans.name) AS name,
    coalesce(tasks.plan_id, phases.plan_id) AS plan_id,
    tasks.phase_id,
    'PLAN_STATUS_' || upper(plans.status) AS plan_status,
    'TASK_STATUS_' || upper(tasks.status) AS task_status,
    found.depth
FROM {found} AS found
LEFT JOIN tasks
    ON found.node_type = 'task' AND tasks.workspace_id = :workspace_id::text AND tasks.id = found.node_id
LEFT JOIN phases
    ON found.node_type = 'phase' AND phases.workspace_id = :workspace_id::text AND phases.id = found.node_id
LEFT JOIN plans
    ON found.node_type = 'plan' AND plans.workspace_id = :workspace_id::text AND plans.id = found.node_id
ORDER BY found.place

-- name: waiting_path
-- Of a path that leaves the workspace and comes back, what is in the workspace.
SELECT coalesce(
    waiting_path(:workspace_id::text, :source_type::text, :source_id::uuid, :target_type::text, :target_id::uuid),
    (
        SELECT array_agg(step ORDER BY place)
        FROM (
            SELECT place, node_type || ':' || node_id AS step, lag(node_type || ':' || node_id) OVER (ORDER BY place) AS before
            FROM program_waiting_path(
                :workspace_id::text, :source_type::text, :source_id::uuid,
                :workspace_id::text, :target_type::text, :target_id::uuid
            )
            WHERE node_workspace_id = :workspace_id::text
        ) AS steps
        WHERE step IS DISTINCT FROM before
    )
)

-- name: nodes
-- Those of a path, in its order.
WITH listed AS (
    SELECT split_part(step, ':', 1) AS node_type, split_part(step, ':', 2)::uuid AS node_id, (place - 1)::integer AS depth,
        place
    FROM unnest(:path::text[]) WITH ORDINALITY AS steps (step, place)
)
{described listed}

-- name: closure
-- One row more than is wanted says that there is more. The walk is in the order of depth, and stops where what was asked for
-- is there: a node that is reached in many depths is walked through in each.
WITH RECURSIVE reached (node_type, node_id, is_end, depth) AS (
    SELECT :subject_type::text, :subject_id::uuid, :to_waiters::boolean, 0
    UNION
    SELECT next.node_type, next.node_id, next.is_end, reached.depth + next.by_dependency::integer
    FROM reached
    CROSS JOIN LATERAL waiting_neighbors(
        :workspace_id::text, reached.node_type, reached.node_id, reached.is_end, :to_waiters::boolean
    ) AS next
    WHERE reached.depth + next.by_dependency::integer <= :max_depth::integer
), walked AS MATERIALIZED (
    SELECT * FROM reached LIMIT :most_steps::integer
), nearest AS (
    SELECT node_type, node_id, min(depth) AS depth, row_number() OVER (ORDER BY min(depth), node_id) AS place
    FROM walked
    WHERE is_end <> :to_waiters::boolean
    GROUP BY node_type, node_id
    ORDER BY place
    LIMIT :limit::integer
), stopped AS (
    SELECT count(*) = :most_steps::integer AS stopped FROM walked
)
SELECT described.*, stopped.stopped
FROM stopped
LEFT JOIN ({described nearest}) AS described ON true

-- name: waits
-- Each node that a plan's end waits for, with one that it waits for itself: what topological orders are made of.
WITH RECURSIVE reached (node_type, node_id, is_end) AS (
    SELECT 'plan', :plan_id::uuid, true
    UNION
    SELECT next.node_type, next.node_id, next.is_end
    FROM reached
    CROSS JOIN LATERAL waiting_neighbors(
        :workspace_id::text, reached.node_type, reached.node_id, reached.is_end, to_waiters => false
    ) AS next
)
SELECT reached.node_type, reached.node_id, reached.is_end,
    next.node_type AS next_type, next.node_id AS next_id, next.is_end AS next_is_end
FROM reached
CROSS JOIN LATERAL waiting_neighbors(
    :workspace_id::text, reached.node_type, reached.node_id, reached.is_end, to_waiters => false
) AS next
LIMIT :limit::integer

-- name: inside
-- What is in a plan: the plan, its phases and its tasks, each in their order.
inside AS (
    SELECT 'plan' AS node_type, plans.id AS node_id, 0 AS depth, 0::bigint AS place
    FROM plans
    WHERE plans.workspace_id = :workspace_id::text AND plans.id = :plan_id::uuid
    UNION ALL
    SELECT 'phase', phases.id, 0, row_number() OVER (ORDER BY phases.order_index, phases.id)
    FROM phases
    WHERE phases.workspace_id = :workspace_id::text AND phases.plan_id = :plan_id::uuid
    UNION ALL
    SELECT 'task', tasks.id, 0, 1000000000 + row_number() OVER (
        ORDER BY phases.order_index NULLS FIRST, phases.id NULLS FIRST, tasks.order_index, tasks.id
    )
    FROM tasks
    LEFT JOIN phases ON phases.workspace_id = tasks.workspace_id AND phases.id = tasks.phase_id
    WHERE tasks.workspace_id = :workspace_id::text AND tasks.plan_id = :plan_id::uuid
)

-- name: edges
-- The dependencies with one or both ends in the plan.
edges AS (
    SELECT d.*
    FROM inside
    JOIN dependencies AS d ON d.workspace_id = :workspace_id::text AND d.source_task_id = inside.node_id
    WHERE inside.node_type = 'task'
    UNION
    SELECT d.*
    FROM inside
    JOIN dependencies AS d ON d.workspace_id = :workspace_id::text AND d.target_task_id = inside.node_id
    WHERE inside.node_type = 'task'
    UNION
    SELECT d.*
    FROM inside
    JOIN dependencies AS d ON d.workspace_id = :workspace_id::text AND d.source_phase_id = inside.node_id
    WHERE inside.node_type = 'phase'
    UNION
    SELECT d.*
    FROM inside
    JOIN dependencies AS d ON d.workspace_id = :workspace_id::text AND d.target_phase_id = inside.node_id
    WHERE inside.node_type = 'phase'
    UNION
    SELECT d.*
    FROM dependencies AS d
    WHERE d.workspace_id = :workspace_id::text AND d.source_plan_id = :plan_id::uuid
    UNION
    SELECT d.*
    FROM dependencies AS d
    WHERE d.workspace_id = :workspace_id::text AND d.target_plan_id = :plan_id::uuid
)

-- name: tasks
-- The tasks of a plan in its order.
WITH {inside}, tasks_inside AS (
    SELECT * FROM inside WHERE node_type = 'task'
)
{described tasks_inside}
LIMIT :limit::integer

-- name: plan_nodes
-- What is in the plan, and what the dependencies of that lead to.
WITH {inside}, {edges}, shown AS (
    SELECT * FROM inside
    UNION ALL
    SELECT node_type, node_id, 0, 2000000000 + row_number() OVER (ORDER BY node_id)
    FROM (
        SELECT source_type, source_id FROM edges
        UNION
        SELECT target_type, target_id FROM edges
        EXCEPT
        SELECT node_type, node_id FROM inside
    ) AS outside (node_type, node_id)
)
{described shown}
LIMIT :limit::integer

-- name: plan_edges
WITH {inside}, {edges}
SELECT {dependencies.columns} FROM edges ORDER BY created_at, id LIMIT :limit::integer

-- name: plan_program_edges
-- The dependencies between the plan and plans of other workspaces.
SELECT {program_dependencies.columns}
FROM (
    SELECT * FROM program_dependencies
    WHERE workspace_id = :workspace_id::text AND target_plan_id = :plan_id::uuid
    UNION ALL
    SELECT * FROM program_dependencies
    WHERE source_workspace_id = :workspace_id::text AND source_plan_id = :plan_id::uuid
) AS edges
ORDER BY created_at, workspace_id, id
LIMIT :limit::integer
