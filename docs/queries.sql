-- Answers after the fact, for psql: what ReportService and `planwire report` tell, to be changed and looked at by hand.
--
--     planwire psql -v workspace=ID -v task=ID -f docs/queries.sql
--
-- `planwire workspace list` and `planwire task list` show the ids. Without a task, the second query is about the one that
-- has the newest step. Each reads by an index, however many rows there are.

\set ON_ERROR_STOP on
\if :{?workspace}
\else
DO $$ BEGIN RAISE 'name the workspace, as in planwire psql -v workspace=ID -f docs/queries.sql'; END $$;
\endif
\if :{?task}
\else
SELECT coalesce(
    (SELECT task_id FROM execution_logs WHERE workspace_id = :'workspace' ORDER BY timestamp DESC, id DESC LIMIT 1),
    '00000000-0000-0000-0000-000000000000'
) AS task \gset
\endif

-- 1. The tasks that failed in the last 7 days (tasks_status_idx).
SELECT id AS task_id, title, request_text, status, error_message, created_at
FROM tasks
WHERE workspace_id = :'workspace' AND status = 'failed' AND created_at > now() - interval '7 days'
ORDER BY created_at DESC, id DESC;

-- 2. The execution timeline of a task (execution_logs_step_number_key).
SELECT task_id, attempt, step_number, agent_type, action, status, duration_ms, timestamp
FROM execution_logs
WHERE workspace_id = :'workspace' AND task_id = :'task'
ORDER BY attempt, step_number;

-- 3. The resources that tasks used, against what was expected (tasks_created_at_idx).
SELECT
    id AS task_id, title, request_text,
    trim_scale((actual_resources ->> 'duration_seconds')::numeric) AS duration_seconds,
    trim_scale((estimated_resources ->> 'duration_seconds')::numeric) AS expected_seconds,
    (actual_resources ->> 'gpu_vram_mb_used')::bigint AS gpu_vram_mb_used,
    (estimated_resources ->> 'gpu_vram_mb')::bigint AS expected_gpu_vram_mb,
    (actual_resources ->> 'cpu_time_ms')::bigint AS cpu_time_ms
FROM tasks
WHERE workspace_id = :'workspace' AND created_at > now() - interval '30 days'
    AND (actual_resources IS NOT NULL OR estimated_resources IS NOT NULL)
ORDER BY created_at DESC, id DESC;

-- 4. The tasks that used external AI in the last 30 days, and what it cost (ai_usage_created_at_idx).
SELECT
    ai_usage.task_id, tasks.title, tasks.request_text, ai_usage.provider, ai_usage.model,
    sum(ai_usage.total_tokens) AS token_count,
    trim_scale(sum(ai_usage.cost_micros_usd) / 1000000) AS cost_usd,
    string_agg(DISTINCT ai_usage.cost_source, ', ') AS cost_source
FROM ai_usage
LEFT JOIN tasks ON tasks.workspace_id = ai_usage.workspace_id AND tasks.id = ai_usage.task_id
WHERE ai_usage.workspace_id = :'workspace' AND ai_usage.created_at > now() - interval '30 days'
    AND ai_usage.task_id IS NOT NULL
GROUP BY ai_usage.task_id, tasks.title, tasks.request_text, ai_usage.provider, ai_usage.model
ORDER BY cost_usd DESC, ai_usage.task_id;

-- 5. The average duration of steps by type of agent in the last 30 days (execution_logs_timestamp_idx).
SELECT
    agent_type,
    round(avg(duration_ms)) AS avg_duration_ms,
    round(percentile_cont(0.5) WITHIN GROUP (ORDER BY duration_ms)::numeric) AS p50_ms,
    round(percentile_cont(0.95) WITHIN GROUP (ORDER BY duration_ms)::numeric) AS p95_ms,
    count(*) AS execution_count
FROM execution_logs
WHERE workspace_id = :'workspace' AND timestamp > now() - interval '30 days' AND status <> 'running'
    AND duration_ms IS NOT NULL
GROUP BY agent_type
ORDER BY agent_type;

-- 6. The steps that failed in the last 30 days (execution_logs_failed_idx).
SELECT task_id, attempt, step_number, action, status, output_summary, timestamp
FROM execution_logs
WHERE workspace_id = :'workspace' AND status = 'failed' AND timestamp > now() - interval '30 days'
ORDER BY timestamp DESC, id DESC;
