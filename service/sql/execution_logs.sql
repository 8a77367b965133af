-- name: listed
execution_logs.id, execution_logs.workspace_id, execution_logs.task_id, execution_logs.attempt, execution_logs.step_number,
execution_logs.agent_type, execution_logs.action,
'EXECUTION_LOG_STATUS_' || upper(execution_logs.status) AS status, execution_logs.terminal,
execution_logs.output_summary, octet_length(execution_logs.output_full_json)::bigint AS output_full_bytes,
execution_logs.timestamp, execution_logs.duration_ms, execution_logs.created_by, execution_logs.original_author,
execution_logs.created_at, execution_logs.updated_at, execution_logs.revision, execution_logs.revision::text AS etag

-- name: columns
{listed}, execution_logs.output_full_json

-- list: creatable
task_id, attempt, step_number, agent_type, action, coalesce(status, 'running'), output_summary, output_full_json,
coalesce(timestamp, now()), duration_ms

-- list: imported
coalesce(attempt, before.attempt, 0), coalesce(step_number, before.step_number), coalesce(timestamp, before.timestamp, given.created_at, given.arrived_at), {creatable},
{transfers.origin}

-- name: told_of(rows, kind, old_status)
-- The events of logs, which carry them without their whole outputs: who follows logs need not read them one by one.
{rows}_event AS (
    INSERT INTO event_log (
        workspace_id, kind, subject_id, plan_id, from_status, to_status, terminal, revision,
        actor, agent, rpc, reason, request_id, payload
    )
    SELECT
        execution_logs.workspace_id, {kind}, execution_logs.id, tasks.plan_id, {old_status}, execution_logs.status,
        execution_logs.terminal, execution_logs.revision,
        call.actor, call.agent, call.rpc, call.reason, call.request_id,
        (
            SELECT jsonb_strip_nulls(to_jsonb(content) - ARRAY['workspace_id', 'etag'])
            FROM (SELECT {listed}) AS content
        )
    FROM {rows} AS execution_logs
    JOIN tasks ON tasks.workspace_id = execution_logs.workspace_id AND tasks.id = execution_logs.task_id
    CROSS JOIN (SELECT (:call::call_info).*) AS call
    -- In the order of the steps, as far as there is one.
    ORDER BY execution_logs.task_id, execution_logs.attempt, execution_logs.step_number
)

-- name: appended
-- Inserts the rows of log_input, which has an ordinality. A log is of an attempt that its task has come to.
created AS (
    INSERT INTO execution_logs (workspace_id, id, {creatable}, created_by)
    SELECT :workspace_id::text, id, {creatable log_input.}, (:call::call_info).actor
    FROM log_input
    -- In one order, so that those who append to several attempts wait for each other.
    ORDER BY task_id, attempt, ordinality
    RETURNING *
)

-- name: create
-- The task is locked against deletion alone, as its foreign key would.
WITH given AS (
    SELECT * FROM jsonb_populate_recordset(NULL::execution_logs, :rows::jsonb)
), target AS MATERIALIZED (
    SELECT tasks.id, tasks.attempt
    FROM tasks
    WHERE tasks.workspace_id = :workspace_id::text AND tasks.id = (SELECT task_id FROM given)
        AND tasks.attempt >= coalesce((SELECT attempt FROM given), 0)
    FOR KEY SHARE
), {requests.accepted}, log_input AS (
    SELECT input.*, 1 AS ordinality
    FROM given
    CROSS JOIN accepted
    CROSS JOIN LATERAL jsonb_populate_record(
        given::execution_logs, jsonb_build_object('attempt', coalesce(given.attempt, accepted.attempt))
    ) AS input
), {appended}, {told_of created 'execution_log.created' NULL}
SELECT {columns} FROM created AS execution_logs

-- name: append
-- Those that are there already with the same task, agent type and action are left out. Nothing is appended where a task is
-- missing, or has not come to the attempt; then `present` is less than the tasks that are named.
WITH given AS MATERIALIZED (
    SELECT input.*
    FROM ROWS FROM (jsonb_populate_recordset(NULL::execution_logs, :rows::jsonb)) WITH ORDINALITY AS input
), target AS MATERIALIZED (
    SELECT tasks.id, tasks.attempt
    FROM tasks
    WHERE tasks.workspace_id = :workspace_id::text AND tasks.id IN (SELECT given.task_id FROM given)
        AND tasks.attempt >= (SELECT max(coalesce(given.attempt, 0)) FROM given WHERE given.task_id = tasks.id)
    ORDER BY tasks.id
    FOR KEY SHARE
), log_input AS MATERIALIZED (
    SELECT input.*, given.ordinality
    FROM given
    JOIN target ON target.id = given.task_id
    CROSS JOIN LATERAL jsonb_populate_record(
        NULL::execution_logs,
        jsonb_strip_nulls(to_jsonb(given) - 'ordinality')
            || jsonb_build_object('attempt', coalesce(given.attempt, target.attempt))
    ) AS input
    WHERE (SELECT count(*) FROM target) = (SELECT count(DISTINCT task_id) FROM given)
        AND NOT EXISTS (
            SELECT FROM execution_logs AS same
            WHERE same.workspace_id = :workspace_id::text AND same.id = given.id AND same.task_id = given.task_id
                AND (same.agent_type, same.action) IS NOT DISTINCT FROM (given.agent_type, given.action)
        )
), {appended}, {told_of created 'execution_log.created' NULL}
SELECT (SELECT count(*) FROM target)::integer AS present, (SELECT count(*) FROM created)::integer AS created

-- name: attempts_of
-- The attempts that tasks have come to.
SELECT id, attempt FROM tasks WHERE workspace_id = :workspace_id::text AND id = ANY (:task_ids::uuid[])

-- name: finish
WITH target AS MATERIALIZED (
    SELECT id FROM execution_logs
    WHERE workspace_id = :workspace_id::text AND id = :id::uuid AND (:etag::text IS NULL OR revision::text = :etag::text)
        AND status = 'running'
    FOR NO KEY UPDATE
), {requests.accepted}, finished AS (
    UPDATE execution_logs AS this
    SET (status, output_summary, output_full_json, duration_ms) = (
            SELECT
                patched.status, patched.output_summary, patched.output_full_json,
                coalesce(
                    patched.duration_ms,
                    greatest(0, least(extract(epoch FROM now() - this.timestamp) * 1000, 9007199254740991)::bigint)
                )
            FROM jsonb_populate_record(this, :changes::jsonb) AS patched
        ),
        updated_at = now(),
        revision = revision + 1
    FROM accepted
    WHERE this.workspace_id = :workspace_id::text AND this.id = accepted.id
    RETURNING this.*
), {told_of finished 'execution_log.status_changed' 'running'}
SELECT {columns} FROM finished AS execution_logs

-- name: get
SELECT {columns} {changes.wanted execution_logs}

-- name: list
-- By attempt and step.
SELECT {listed}
FROM execution_logs
WHERE workspace_id = :workspace_id::text AND task_id = :task_id::uuid
    AND (:attempt::integer IS NULL OR attempt = :attempt::integer)
    AND (:status::text IS NULL OR status = :status::text)
    AND (attempt, step_number) > (:after_attempt::integer, :after_step_number::integer)
ORDER BY attempt, step_number
LIMIT :limit::integer

-- name: snapshot
SELECT {listed}
FROM execution_logs
WHERE workspace_id = :workspace_id::text
    AND (:task_ids::uuid[] IS NULL OR task_id = ANY (:task_ids::uuid[]))
    AND (
        :plan_ids::uuid[] IS NULL
        OR EXISTS (
            SELECT FROM tasks
            WHERE tasks.workspace_id = execution_logs.workspace_id AND tasks.id = execution_logs.task_id
                AND tasks.plan_id = ANY (:plan_ids::uuid[])
        )
    )
    AND id > :after_id::uuid
ORDER BY id
LIMIT :limit::integer

-- name: import
WITH {transfers.before execution_logs}, {transfers.known execution_logs}, {transfers.stored execution_logs}, changed AS (
    SELECT
        stored.*, nullif(before.status, stored.status) AS old_status,
        'execution_log.'
            || CASE WHEN nullif(before.status, stored.status) IS NULL THEN judged.outcome ELSE 'status_changed' END AS event_kind
    FROM stored
    JOIN judged USING (id)
    LEFT JOIN before USING (id)
), {told_of changed event_kind old_status}
SELECT outcome FROM outcomes

-- name: export
SELECT {columns}
FROM execution_logs
JOIN tasks ON tasks.workspace_id = :workspace_id::text AND tasks.id = execution_logs.task_id
WHERE execution_logs.workspace_id = :workspace_id::text
    AND (:plan_ids::uuid[] IS NULL OR tasks.plan_id = ANY (:plan_ids::uuid[]))
ORDER BY execution_logs.created_at, execution_logs.id
