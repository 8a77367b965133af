-- Answers after the fact, each over a time and by an index. docs/queries.sql has the first six for psql.

-- name: within(time)
-- The time that is asked for: a week, unless it is said otherwise.
{time} >= coalesce(
        :start_time::text::timestamptz, coalesce(:end_time::text::timestamptz, now()) - interval '7 days'
    )
    AND {time} < coalesce(:end_time::text::timestamptz, 'infinity')

-- name: failed_tasks
SELECT
    id, id AS task_id, plan_id, title, left(request_text, 500) AS request_text, left(error_message, 500) AS error_message,
    attempt, assigned_agent, created_at, completed_at
FROM tasks
WHERE workspace_id = :workspace_id::text AND status = 'failed'
    AND {within created_at}
    AND (:plan_id::uuid IS NULL OR plan_id = :plan_id::uuid)
    AND (created_at, id) < (:after_created_at::text::timestamptz, :after_id::uuid)
ORDER BY created_at DESC, id DESC
LIMIT :limit::integer

-- name: task_timeline
SELECT
    id AS execution_log_id, attempt, step_number, agent_type, left(action, 500) AS action,
    'EXECUTION_LOG_STATUS_' || upper(status) AS status, timestamp, duration_ms,
    (
        extract(
            epoch FROM timestamp - (
                SELECT min(first.timestamp) FROM execution_logs AS first
                WHERE first.workspace_id = :workspace_id::text AND first.task_id = :task_id::uuid
            )
        ) * 1000
    )::bigint AS offset_ms,
    output_summary
FROM execution_logs
WHERE workspace_id = :workspace_id::text AND task_id = :task_id::uuid
    AND timestamp >= coalesce(:start_time::text::timestamptz, '-infinity')
    AND timestamp < coalesce(:end_time::text::timestamptz, 'infinity')
    AND (attempt, step_number) > (:after_attempt::integer, :after_step_number::integer)
ORDER BY attempt, step_number
LIMIT :limit::integer

-- name: resource_use
-- A ratio of numbers without measure would be none.
SELECT
    id, id AS task_id, plan_id, title, 'TASK_STATUS_' || upper(status) AS status, estimated_resources, actual_resources,
    CASE
        WHEN (estimated_resources ->> 'duration_seconds')::float8 > 1e-9
            AND (actual_resources ->> 'duration_seconds')::float8 < 1e15
            THEN (actual_resources ->> 'duration_seconds')::float8 / (estimated_resources ->> 'duration_seconds')::float8
    END AS duration_ratio,
    CASE
        WHEN (estimated_resources ->> 'gpu_vram_mb')::float8 > 0 AND actual_resources ? 'gpu_vram_mb_used'
            THEN (actual_resources ->> 'gpu_vram_mb_used')::float8 / (estimated_resources ->> 'gpu_vram_mb')::float8
    END AS gpu_vram_ratio,
    created_at
FROM tasks
WHERE workspace_id = :workspace_id::text AND (actual_resources IS NOT NULL OR estimated_resources IS NOT NULL)
    AND {within created_at}
    AND (:plan_id::uuid IS NULL OR plan_id = :plan_id::uuid)
    AND (created_at, id) < (:after_created_at::text::timestamptz, :after_id::uuid)
ORDER BY created_at DESC, id DESC
LIMIT :limit::integer

-- name: ai_costs
WITH used AS (
    SELECT
        ai_usage.task_id, ai_usage.provider, ai_usage.model, max(ai_usage.plan_id::text)::uuid AS plan_id, {ai_usage.totals},
        max(ai_usage.created_at) AS last_used_at
    FROM ai_usage
    WHERE ai_usage.workspace_id = :workspace_id::text AND ai_usage.task_id IS NOT NULL
        AND {within ai_usage.created_at}
        AND (:plan_id::uuid IS NULL OR ai_usage.plan_id = :plan_id::uuid)
        AND (ai_usage.task_id, ai_usage.provider, ai_usage.model)
            < (:after_task_id::uuid, :after_provider::text, :after_model::text)
    GROUP BY ai_usage.task_id, ai_usage.provider, ai_usage.model
    ORDER BY ai_usage.task_id DESC, ai_usage.provider DESC, ai_usage.model DESC
    LIMIT :limit::integer
)
SELECT
    used.task_id, used.provider, used.model, used.plan_id, tasks.title, used.uses, used.total_tokens, used.cost_micros_usd,
    used.reported_cost_micros_usd, used.last_used_at
FROM used
LEFT JOIN tasks ON tasks.workspace_id = :workspace_id::text AND tasks.id = used.task_id
ORDER BY used.task_id DESC, used.provider DESC, used.model DESC

-- name: of_plan
-- Of logs, those of tasks that are in a plan.
(
    :plan_id::uuid IS NULL
    OR EXISTS (
        SELECT FROM tasks
        WHERE tasks.workspace_id = :workspace_id::text AND tasks.id = execution_logs.task_id
            AND tasks.plan_id = :plan_id::uuid
    )
)

-- name: agent_durations
-- The place of a type among the others is never empty, as that of none would be. Both percentiles come of one sort.
SELECT place, agent_type, count, failed, average_ms, percentiles[1] AS p50_ms, percentiles[2] AS p95_ms
FROM (
    SELECT
        '-' || coalesce(agent_type, '') AS place, agent_type, count(*) AS count,
        count(*) FILTER (WHERE status = 'failed') AS failed, avg(duration_ms)::float8 AS average_ms,
        percentile_cont(ARRAY[0.5, 0.95]) WITHIN GROUP (ORDER BY duration_ms) AS percentiles
    FROM execution_logs
    WHERE workspace_id = :workspace_id::text AND status <> 'running' AND duration_ms IS NOT NULL
        AND {within timestamp}
        AND {of_plan}
        AND '-' || coalesce(agent_type, '') > :after_place::text
    GROUP BY agent_type
) AS types
ORDER BY place
LIMIT :limit::integer

-- name: failed_steps
SELECT {execution_logs.listed}
FROM execution_logs
WHERE workspace_id = :workspace_id::text AND status = 'failed'
    AND {within timestamp}
    AND {of_plan}
    AND (timestamp, id) < (:after_timestamp::text::timestamptz, :after_id::uuid)
ORDER BY timestamp DESC, id DESC
LIMIT :limit::integer

-- name: throughput
-- By days of UTC. Both percentiles come of one sort.
SELECT
    to_char(date, 'YYYY-MM-DD') AS day, completed, failed, dropped, average_lead_seconds,
    percentiles[1] AS p50_lead_seconds, percentiles[2] AS p95_lead_seconds, average_work_seconds
FROM (
    SELECT
        date,
        count(*) FILTER (WHERE status = 'completed') AS completed,
        count(*) FILTER (WHERE status = 'failed') AS failed,
        count(*) FILTER (WHERE status NOT IN ('completed', 'failed')) AS dropped,
        avg(lead) FILTER (WHERE status = 'completed') AS average_lead_seconds,
        percentile_cont(ARRAY[0.5, 0.95]) WITHIN GROUP (ORDER BY lead) FILTER (WHERE status = 'completed') AS percentiles,
        avg(work) FILTER (WHERE status = 'completed') AS average_work_seconds
    FROM (
        SELECT
            (completed_at AT TIME ZONE 'UTC')::date AS date, status, date_part('epoch', completed_at - created_at) AS lead,
            date_part('epoch', completed_at - started_at) AS work
        FROM tasks
        WHERE workspace_id = :workspace_id::text AND completed_at IS NOT NULL
            AND {within completed_at}
            AND completed_at >= coalesce(
                (nullif(:after_day::text, '')::date + 1)::timestamp AT TIME ZONE 'UTC', '-infinity'
            )
            AND (:plan_id::uuid IS NULL OR plan_id = :plan_id::uuid)
    ) AS ended
    GROUP BY date
) AS days
ORDER BY date
LIMIT :limit::integer

-- name: blockers
-- What waits and has ended does not wait any longer.
WITH blocking AS MATERIALIZED (
    SELECT
        edges.source_type, edges.source_id, edges.source_plan_id, edges.source_phase_id, edges.source_task_id,
        count(*) AS waiting, min(edges.created_at) AS since
    FROM dependencies AS edges
    LEFT JOIN tasks ON tasks.workspace_id = edges.workspace_id AND tasks.id = edges.target_task_id
    LEFT JOIN plans ON plans.workspace_id = edges.workspace_id AND plans.id = edges.target_plan_id
    WHERE edges.workspace_id = :workspace_id::text AND edges.kind = 'blocks' AND NOT edges.met
        AND {within edges.created_at}
        AND NOT coalesce(tasks.terminal, plans.terminal, false)
    GROUP BY edges.source_type, edges.source_id, edges.source_plan_id, edges.source_phase_id, edges.source_task_id
    HAVING (count(*), edges.source_id) < (:after_waiting::bigint, :after_blocker_id::text::uuid)
), chosen AS (
    SELECT *
    FROM blocking
    WHERE :plan_id::uuid IS NULL
        OR plan_of(:workspace_id::text, source_plan_id, source_phase_id, source_task_id) = :plan_id::uuid
    ORDER BY waiting DESC, source_id DESC
    LIMIT :limit::integer
)
SELECT
    chosen.source_type AS blocker_type, chosen.source_id AS blocker_id, coalesce(tasks.title, phases.name, plans.name) AS name,
    coalesce(tasks.status, plans.status) AS status, chosen.waiting, chosen.since
FROM chosen
LEFT JOIN tasks ON tasks.workspace_id = :workspace_id::text AND tasks.id = chosen.source_task_id
LEFT JOIN phases ON phases.workspace_id = :workspace_id::text AND phases.id = chosen.source_phase_id
LEFT JOIN plans ON plans.workspace_id = :workspace_id::text AND plans.id = chosen.source_plan_id
ORDER BY chosen.waiting DESC, chosen.source_id DESC
