-- name: turn
-- Whether nobody else looks after the workspace now, until the end of the transaction.
SELECT pg_try_advisory_xact_lock(hashtextextended('planwire.readiness.' || :workspace_id::text, 0))

-- name: next_workspace
-- The one after this one, in the order of their ids.
SELECT id FROM workspaces WHERE id > :after::text ORDER BY id LIMIT 1

-- name: drift
-- What is wrong in a workspace, as far as one repair goes.
SELECT subject_type, subject_id
FROM (
    SELECT subject_type, subject_id FROM readiness_drift(:workspace_id::text)
    UNION ALL
    SELECT 'story', id FROM slots_drift(:workspace_id::text) AS id
    UNION ALL
    SELECT DISTINCT 'level', to_id FROM levels_drift(:workspace_id::text)
) AS drift
LIMIT :limit::integer

-- name: repair
-- What was wrong, and is right now.
SELECT subject_type, subject_id
FROM repair_readiness(:workspace_id::text, :task_ids::uuid[], :dependency_ids::uuid[], :phase_ids::uuid[])
UNION ALL
SELECT 'story', id FROM repair_slots(:workspace_id::text, :story_ids::uuid[]) AS id
UNION ALL
SELECT DISTINCT 'level', id FROM repair_levels(:workspace_id::text) AS id WHERE :level_ids::uuid[] <> '{}'

-- name: drift_of_all
-- How many subjects are counted wrong, and in how many workspaces.
SELECT count(*) AS subjects, count(DISTINCT workspaces.id) AS workspaces
FROM workspaces
CROSS JOIN LATERAL (
    SELECT subject_id FROM readiness_drift(workspaces.id)
    UNION ALL
    SELECT slots_drift(workspaces.id)
    UNION ALL
    SELECT DISTINCT to_id FROM levels_drift(workspaces.id)
) AS drift

-- name: claimable
-- What can be claimed now and matches the filter of a claim, but for the slots of stories and for whose plan it is.
FROM task_readiness AS ready
JOIN tasks ON tasks.workspace_id = ready.workspace_id AND tasks.id = ready.task_id
WHERE ready.workspace_id = :workspace_id::text
    AND ready.unmet = 0 AND ready.gates = 0 AND ready.open_subtasks = 0 AND ready.startable
    AND (ready.available_at IS NULL OR ready.available_at <= now())
    AND (:plan_id::uuid IS NULL OR or_last(ready.plan_id) = :plan_id::uuid)
    AND (:capabilities::text[] IS NULL OR ready.capability IS NULL OR ready.capability = ANY (:capabilities::text[]))
    AND (:labels::text[] IS NULL OR tasks.labels @> :labels::text[])
    AND (:assigned_agent::text IS NULL OR tasks.assigned_agent = :assigned_agent::text)
    AND or_last(ready.plan_id) NOT IN (SELECT plans_over_budget(:workspace_id::text))

-- name: list
-- In the order of plans, and within them as tasks.list_in_plan.
SELECT
    {tasks.columns},
    or_last(ready.plan_id) AS plan_key,
    coalesce((
        SELECT phases.order_index FROM phases
        WHERE phases.workspace_id = ready.workspace_id AND phases.id = ready.phase_id
    ), 2147483647) AS phase_order_index,
    or_last(ready.phase_id) AS phase_key
{claimable}
    AND (
        or_last(ready.plan_id),
        coalesce((
            SELECT phases.order_index FROM phases
            WHERE phases.workspace_id = ready.workspace_id AND phases.id = ready.phase_id
        ), 2147483647),
        or_last(ready.phase_id), ready.order_index, ready.task_id
    ) > (
        :after_plan_key::uuid, :after_phase_order_index::integer, :after_phase_key::uuid, :after_order_index::integer,
        :after_id::uuid
    )
ORDER BY plan_key, phase_order_index, phase_key, ready.order_index, ready.task_id
LIMIT :limit::integer

-- name: list_by_priority
-- The highest first; those of the same in the order of plans.
SELECT {tasks.columns}, 3 - ready.priority AS rank, or_last(ready.plan_id) AS plan_key
{claimable}
    AND (3 - ready.priority, or_last(ready.plan_id), ready.order_index, ready.task_id)
        > (:after_rank::integer, :after_plan_key::uuid, :after_order_index::integer, :after_id::uuid)
ORDER BY rank, plan_key, ready.order_index, ready.task_id
LIMIT :limit::integer

-- name: unready
-- Why the tasks of a plan, or of the workspace, cannot be claimed that are not at their end: each counts once. What nothing
-- here holds back is left out by the filter, or has become ready since.
SELECT 'UNREADY_REASON_' || upper(why.reason) AS reason, count(*) AS count
FROM tasks
LEFT JOIN plans ON plans.workspace_id = tasks.workspace_id AND plans.id = tasks.plan_id
LEFT JOIN task_readiness AS ready ON ready.workspace_id = tasks.workspace_id AND ready.task_id = tasks.id
CROSS JOIN LATERAL (
    SELECT CASE
        WHEN tasks.status = 'in_progress' THEN 'in_progress'
        WHEN plans.status <> 'active' THEN 'plan_not_active'
        WHEN tasks.plan_id IN (SELECT plans_over_budget(:workspace_id::text)) THEN 'budget_spent'
        WHEN tasks.status = 'failed' THEN 'failed'
        WHEN tasks.status = 'pending' AND tasks.requires_approval THEN 'needs_approval'
        WHEN NOT ready.startable THEN 'no_attempts_left'
        WHEN ready.unmet > 0 OR ready.gates > 0 THEN 'blocked'
        WHEN ready.open_subtasks > 0 THEN 'open_subtasks'
        WHEN ready.available_at > now() THEN 'not_yet_available'
        ELSE 'not_wanted'
    END
) AS why (reason)
WHERE tasks.workspace_id = :workspace_id::text AND (NOT tasks.terminal OR tasks.status = 'failed')
    AND (:plan_id::uuid IS NULL OR tasks.plan_id = :plan_id::uuid)
GROUP BY why.reason

-- name: count_claimable
-- How many tasks those can claim now who wait with one filter, up to `most`; and how many seconds it takes until something
-- comes by itself, which has to wait for its time, or NULL; and whether some of it may be for certain sessions only.
SELECT
    (SELECT count(*) FROM (SELECT {claimable} LIMIT :most::integer) AS claimable) AS claimable,
    extract(epoch FROM (
        SELECT min(available_at) FROM task_readiness
        WHERE workspace_id = :workspace_id::text AND available_at > now()
            AND unmet = 0 AND gates = 0 AND open_subtasks = 0 AND startable
    ) - clock_timestamp())::double precision AS seconds,
    (SELECT session_ownership FROM workspaces WHERE id = :workspace_id::text) AS session_ownership
