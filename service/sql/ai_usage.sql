-- name: columns
ai_usage.id, ai_usage.workspace_id, ai_usage.task_id, ai_usage.plan_id, ai_usage.attempt, ai_usage.provider, ai_usage.model,
ai_usage.input_tokens, ai_usage.output_tokens, ai_usage.total_tokens, ai_usage.cost_micros_usd,
'COST_SOURCE_' || upper(ai_usage.cost_source) AS cost_source, ai_usage.created_by, ai_usage.original_author,
ai_usage.created_at

-- list: creatable
task_id, plan_id, coalesce(attempt, 0), provider, model, coalesce(input_tokens, 0), coalesce(output_tokens, 0),
coalesce(total_tokens, 0), coalesce(cost_micros_usd, 0), cost_source

-- list: imported
{creatable}, {transfers.origin}

-- name: totals
count(*) AS uses,
least(coalesce(sum(ai_usage.input_tokens), 0), 9223372036854775807)::bigint AS input_tokens,
least(coalesce(sum(ai_usage.output_tokens), 0), 9223372036854775807)::bigint AS output_tokens,
least(coalesce(sum(ai_usage.total_tokens), 0), 9223372036854775807)::bigint AS total_tokens,
least(coalesce(sum(ai_usage.cost_micros_usd), 0), 9223372036854775807)::bigint AS cost_micros_usd,
least(
    coalesce(sum(ai_usage.cost_micros_usd) FILTER (WHERE ai_usage.cost_source = 'reported'), 0), 9223372036854775807
)::bigint AS reported_cost_micros_usd

-- name: create
-- With a task, which is locked against deletion, its plan; the attempt is one that it has come to. One that is there with
-- the same id is left as it is, and then nothing is returned. A trigger adds up what its plan has spent, and learns from
-- planwire.call who calls.
WITH given AS (
    SELECT * FROM jsonb_populate_recordset(NULL::ai_usage, :rows::jsonb)
), task AS MATERIALIZED (
    SELECT tasks.id, tasks.plan_id, tasks.attempt
    FROM tasks
    WHERE tasks.workspace_id = :workspace_id::text AND tasks.id = (SELECT task_id FROM given)
        AND tasks.attempt >= coalesce((SELECT attempt FROM given), 0)
    FOR KEY SHARE
), target AS MATERIALIZED (
    SELECT given.id, coalesce(task.plan_id, given.plan_id) AS plan_id, coalesce(given.attempt, task.attempt, 0) AS attempt, {changes.told}
    FROM given
    LEFT JOIN task ON true
    WHERE (given.task_id IS NULL OR task.id IS NOT NULL)
        AND NOT EXISTS (
            SELECT FROM ai_usage AS same WHERE same.workspace_id = :workspace_id::text AND same.id = given.id
        )
), {requests.accepted}, created AS (
    INSERT INTO ai_usage (workspace_id, id, {creatable}, created_by)
    SELECT :workspace_id::text, input.id, {creatable input.}, (:call::call_info).actor
    FROM given
    CROSS JOIN accepted
    CROSS JOIN LATERAL jsonb_populate_record(
        given::ai_usage, jsonb_build_object('plan_id', accepted.plan_id, 'attempt', accepted.attempt)
    ) AS input
    RETURNING *, 1 AS revision
), {changes.event created 'ai_usage.created' plan_id}
SELECT {columns} FROM created AS ai_usage

-- name: get
SELECT {columns} {changes.wanted ai_usage}

-- name: list
SELECT {columns}
FROM ai_usage
WHERE workspace_id = :workspace_id::text
    AND (:plan_id::uuid IS NULL OR plan_id = :plan_id::uuid)
    AND (:task_id::uuid IS NULL OR task_id = :task_id::uuid)
    AND (created_at, id) > (:after_created_at::text::timestamptz, :after_id::uuid)
ORDER BY created_at, id
LIMIT :limit::integer

-- name: within
-- The time that totals are of, and the order in which models come.
    AND (:start_time::text IS NULL OR ai_usage.created_at >= :start_time::text::timestamptz)
    AND (:end_time::text IS NULL OR ai_usage.created_at < :end_time::text::timestamptz)
GROUP BY ai_usage.provider, ai_usage.model
ORDER BY cost_micros_usd DESC, ai_usage.provider, ai_usage.model

-- name: of_workspace
SELECT ai_usage.provider, ai_usage.model, {totals}
FROM ai_usage
WHERE ai_usage.workspace_id = :workspace_id::text
{within}

-- name: of_plan
SELECT ai_usage.provider, ai_usage.model, {totals}
FROM ai_usage
WHERE ai_usage.workspace_id = :workspace_id::text AND ai_usage.plan_id = :plan_id::uuid
{within}

-- name: of_phase
-- Of the tasks that are in it now.
SELECT ai_usage.provider, ai_usage.model, {totals}
FROM phases
JOIN tasks ON tasks.workspace_id = phases.workspace_id AND tasks.plan_id = phases.plan_id AND tasks.phase_id = phases.id
JOIN ai_usage ON ai_usage.workspace_id = tasks.workspace_id AND ai_usage.task_id = tasks.id
WHERE phases.workspace_id = :workspace_id::text AND phases.id = :phase_id::uuid
{within}

-- name: of_task
-- With its subtasks and theirs, or of one attempt at the task alone.
WITH RECURSIVE family (id) AS (
    SELECT :task_id::uuid
    UNION
    SELECT tasks.id
    FROM family
    JOIN tasks ON tasks.workspace_id = :workspace_id::text AND tasks.parent_task_id = family.id
    WHERE :attempt::integer IS NULL
)
SELECT ai_usage.provider, ai_usage.model, {totals}
FROM family
JOIN ai_usage ON ai_usage.workspace_id = :workspace_id::text AND ai_usage.task_id = family.id
WHERE (:attempt::integer IS NULL OR ai_usage.attempt = :attempt::integer)
{within}

-- name: of_program
-- In the workspaces that the caller may see; NULL for all.
SELECT ai_usage.provider, ai_usage.model, {totals}
FROM plans
JOIN ai_usage ON ai_usage.workspace_id = plans.workspace_id AND ai_usage.plan_id = plans.id
WHERE plans.program_workspace_id = :program_workspace_id::text AND plans.program_id = :program_id::uuid
    AND (:visible::text[] IS NULL OR plans.workspace_id = ANY (:visible::text[]))
{within}

-- name: spending_of_plan
SELECT
    plans.budget_micros_usd,
    least(coalesce(plan_spending.spent_micros_usd, 0), 9223372036854775807)::bigint AS spent_micros_usd,
    plan_over_budget(plans.workspace_id, plans.id) AS budget_spent
FROM plans
LEFT JOIN plan_spending ON plan_spending.workspace_id = plans.workspace_id AND plan_spending.plan_id = plans.id
WHERE plans.workspace_id = :workspace_id::text AND plans.id = :plan_id::uuid

-- name: spending_of_program
SELECT
    programs.budget_micros_usd,
    least(spent_of_program(programs.workspace_id, programs.id), 9223372036854775807)::bigint AS spent_micros_usd,
    coalesce(program_spending.budget_spent, false) AS budget_spent,
    (
        SELECT count(*) FROM plans
        WHERE plans.program_workspace_id = programs.workspace_id AND plans.program_id = programs.id
            AND NOT coalesce(plans.workspace_id = ANY (:visible::text[]), true)
    )::integer AS hidden_plans
FROM programs
LEFT JOIN program_spending ON program_spending.workspace_id = programs.workspace_id
    AND program_spending.program_id = programs.id
WHERE programs.workspace_id = :program_workspace_id::text AND programs.id = :program_id::uuid

-- name: import
-- A trigger adds up what plans have spent, and learns from planwire.call who calls.
WITH {transfers.added ai_usage with_archive.ai_usage}, changed AS (
    SELECT stored.*, 1 AS revision FROM stored
), {changes.event changed 'ai_usage.created' plan_id}, caller AS MATERIALIZED (
    SELECT {changes.told}
)
SELECT outcome FROM outcomes CROSS JOIN caller

-- name: export
SELECT {columns} FROM ai_usage WHERE {transfers.exported ai_usage} ORDER BY created_at, id
