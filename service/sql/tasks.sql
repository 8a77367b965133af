-- name: columns
tasks.id, tasks.workspace_id, tasks.project_id, tasks.plan_id, tasks.phase_id, tasks.parent_task_id,
tasks.order_index, tasks.wave, tasks.title, tasks.request_text, tasks.description,
'PRIORITY_' || upper(tasks.priority) AS priority, 'TASK_STATUS_' || upper(tasks.status) AS status, tasks.terminal,
tasks.requires_approval, tasks.capability, tasks.assigned_agent, tasks.attempt, tasks.max_attempts,
tasks.available_at, tasks.output, tasks.output_data, tasks.error_message,
'TASK_REVIEW_' || upper(tasks.review) AS review, tasks.review_feedback, tasks.skip_reason,
tasks.estimated_resources, tasks.actual_resources, tasks.labels, tasks.external_ref, tasks.metadata,
tasks.created_by, tasks.created_at, tasks.updated_at, tasks.approved_at, tasks.approved_by, tasks.started_at,
tasks.completed_at, tasks.revision, tasks.revision::text AS etag

-- name: attempt_columns
task_attempts.task_id, task_attempts.attempt, 'TASK_STATUS_' || upper(task_attempts.status) AS status,
task_attempts.assigned_agent, task_attempts.output, task_attempts.output_data, task_attempts.error_message,
'TASK_REVIEW_' || upper(task_attempts.review) AS review, task_attempts.review_feedback,
task_attempts.actual_resources, task_attempts.started_at, task_attempts.ended_at

-- name: created
-- Inserts the rows of task_input, which has an ordinality, with their history and events. $1 workspace_id, $2 call
created_tasks AS (
    INSERT INTO tasks (
        workspace_id, id, project_id, plan_id, phase_id, parent_task_id, order_index, wave, title, request_text,
        description, priority, requires_approval, capability, assigned_agent, max_attempts, available_at, output,
        output_data, error_message, review, review_feedback, estimated_resources, actual_resources, labels,
        external_ref, metadata, created_by
    )
    SELECT
        $1::text, id,
        coalesce(
            (SELECT plans.project_id FROM plans WHERE plans.workspace_id = $1::text AND plans.id = task_input.plan_id),
            project_id
        ),
        plan_id, phase_id, parent_task_id,
        coalesce(
            order_index,
            -- Each branch is an index condition; IS NOT DISTINCT FROM in one query would not be. Each reads one entry, the
            -- last of tasks_order_idx: max() would read all, because it does not see that NULLs are equal.
            CASE
                WHEN phase_id IS NOT NULL THEN (
                    SELECT tasks.order_index FROM tasks
                    WHERE tasks.workspace_id = $1::text AND tasks.plan_id = task_input.plan_id
                        AND tasks.phase_id = task_input.phase_id
                    ORDER BY tasks.plan_id DESC, tasks.phase_id DESC, tasks.order_index DESC
                    LIMIT 1
                )
                WHEN plan_id IS NOT NULL THEN (
                    SELECT tasks.order_index FROM tasks
                    WHERE tasks.workspace_id = $1::text AND tasks.plan_id = task_input.plan_id AND tasks.phase_id IS NULL
                    ORDER BY tasks.plan_id DESC, tasks.phase_id DESC, tasks.order_index DESC
                    LIMIT 1
                )
                ELSE (
                    SELECT tasks.order_index FROM tasks
                    WHERE tasks.workspace_id = $1::text AND tasks.plan_id IS NULL AND tasks.phase_id IS NULL
                    ORDER BY tasks.plan_id DESC, tasks.phase_id DESC, tasks.order_index DESC
                    LIMIT 1
                )
            END + row_number() OVER place,
            row_number() OVER place - 1
        ),
        coalesce(wave, 0), title, request_text, description, coalesce(priority, 'normal'),
        coalesce(requires_approval, false), capability, assigned_agent, coalesce(max_attempts, 0), available_at, output,
        output_data, error_message, review, review_feedback, estimated_resources, actual_resources,
        coalesce(labels, '{}'), external_ref, metadata, ($2::call_info).actor
    FROM task_input
    WINDOW place AS (PARTITION BY plan_id, phase_id, order_index IS NULL ORDER BY ordinality)
    RETURNING *
), task_history AS (
    INSERT INTO task_history (workspace_id, task_id, new_status, changed_by, reason)
    SELECT workspace_id, id, status, ($2::call_info).actor, ($2::call_info).reason
    FROM created_tasks
), task_event AS (
    INSERT INTO event_log (
        workspace_id, kind, subject_id, plan_id, to_status, terminal, revision, actor, rpc, reason, request_id
    )
    SELECT
        workspace_id, 'task.created', id, plan_id, status, terminal, revision,
        ($2::call_info).actor, ($2::call_info).rpc, ($2::call_info).reason, ($2::call_info).request_id
    FROM created_tasks
)

-- name: create
-- $1 workspace_id, $2 call, $3 task ids, $4 tasks as a jsonb array
WITH target AS (
    SELECT id FROM workspaces WHERE id = $1::text
), {requests.accepted}, task_input AS (
    SELECT input.*
    FROM ROWS FROM (jsonb_populate_recordset(NULL::tasks, $4::jsonb)) WITH ORDINALITY AS input
    CROSS JOIN accepted
), {created}
SELECT {columns}
FROM created_tasks AS tasks
ORDER BY array_position($3::uuid[], tasks.id)

-- name: get
-- Several at once, see store/coalescing.py. The inner SELECTs hide from the planner how many: for a few it would plan
-- each call anew. $1 workspace ids and $2 task ids, side by side
SELECT {columns}
FROM tasks
JOIN unnest((SELECT $1::text[]), (SELECT $2::uuid[])) AS wanted (workspace_id, id) USING (workspace_id, id)

-- name: get_many
-- $1 workspace_id, $2 task ids; in their order
SELECT {columns}
FROM tasks
WHERE tasks.workspace_id = $1::text AND tasks.id = ANY ($2::uuid[])
ORDER BY array_position($2::uuid[], tasks.id)

-- name: filters
-- $2 phase_id or NULL, $3 parent_task_id or NULL, $4 statuses or NULL, $5 labels or NULL, $6 assigned_agent or NULL,
-- $7 external_ref or NULL
($2::uuid IS NULL OR tasks.phase_id = $2::uuid)
    AND ($3::uuid IS NULL OR tasks.parent_task_id = $3::uuid)
    AND ($4::text[] IS NULL OR tasks.status = ANY ($4::text[]))
    AND ($5::text[] IS NULL OR tasks.labels @> $5::text[])
    AND ($6::text IS NULL OR tasks.assigned_agent = $6::text)
    AND ($7::text IS NULL OR tasks.external_ref = $7::text)

-- name: list
-- Oldest first. $1 workspace_id, $2 to $7 filters, $8 and $9 created_at and id to go on after, $10 limit
SELECT {columns}
FROM tasks
WHERE tasks.workspace_id = $1::text
    AND {filters}
    AND (tasks.created_at, tasks.id) > ($8::text::timestamptz, $9::uuid)
ORDER BY tasks.created_at, tasks.id
LIMIT $10::integer

-- name: list_in_plan
-- In the plan's order; what has no phase comes last. $1 workspace_id, $2 to $7 filters, $8 plan_id, $9 to $12 the
-- phase's order_index, phase_id, order_index and id to go on after, $13 limit
SELECT
    {columns},
    coalesce(phases.order_index, 2147483647) AS phase_order_index,
    coalesce(tasks.phase_id, 'ffffffff-ffff-ffff-ffff-ffffffffffff'::uuid) AS phase_key
FROM tasks
LEFT JOIN phases ON phases.workspace_id = tasks.workspace_id AND phases.id = tasks.phase_id
WHERE tasks.workspace_id = $1::text AND tasks.plan_id = $8::uuid
    AND {filters}
    AND (
        coalesce(phases.order_index, 2147483647),
        coalesce(tasks.phase_id, 'ffffffff-ffff-ffff-ffff-ffffffffffff'::uuid),
        tasks.order_index, tasks.id
    ) > ($9::integer, $10::uuid, $11::integer, $12::uuid)
ORDER BY phase_order_index, phase_key, tasks.order_index, tasks.id
LIMIT $13::integer

-- name: update
-- $1 workspace_id, $2 call, $3 task id, $4 etag or NULL, $5 the changed fields as jsonb
WITH target AS MATERIALIZED (
    SELECT id FROM tasks
    WHERE workspace_id = $1::text AND id = ($3::uuid[])[1] AND ($4::text IS NULL OR revision::text = $4::text)
    FOR NO KEY UPDATE
), {requests.accepted}, changed AS (
    UPDATE tasks
    SET (
        plan_id, phase_id, parent_task_id, order_index, wave, title, request_text, description, priority,
        requires_approval, capability, assigned_agent, max_attempts, available_at, output, output_data,
        error_message, review, review_feedback, estimated_resources, actual_resources, labels, external_ref, metadata
    ) = (
        SELECT
            patched.plan_id, patched.phase_id, patched.parent_task_id, coalesce(patched.order_index, 0),
            coalesce(patched.wave, 0), patched.title, patched.request_text, patched.description,
            coalesce(patched.priority, 'normal'), coalesce(patched.requires_approval, false), patched.capability,
            patched.assigned_agent, coalesce(patched.max_attempts, 0), patched.available_at, patched.output,
            patched.output_data, patched.error_message, patched.review, patched.review_feedback,
            patched.estimated_resources, patched.actual_resources, coalesce(patched.labels, '{}'),
            patched.external_ref, patched.metadata
        FROM jsonb_populate_record(tasks, $5::jsonb) AS patched
    ),
        updated_at = now(),
        revision = revision + 1
    FROM accepted
    WHERE tasks.workspace_id = $1::text AND tasks.id = accepted.id
    RETURNING tasks.*
), event AS (
    INSERT INTO event_log (
        workspace_id, kind, subject_id, plan_id, to_status, terminal, revision, actor, rpc, reason, request_id
    )
    SELECT
        workspace_id, 'task.updated', id, plan_id, status, terminal, revision,
        ($2::call_info).actor, ($2::call_info).rpc, ($2::call_info).reason, ($2::call_info).request_id
    FROM changed
)
SELECT {columns} FROM changed AS tasks

-- name: delete
-- The trigger tasks_deleted_event writes the events of the task and its subtasks. $1 workspace_id, $2 call, $3 task id,
-- $4 etag or NULL
WITH target AS MATERIALIZED (
    SELECT id, set_config('planwire.call', ($2::call_info)::text, true) FROM tasks
    WHERE workspace_id = $1::text AND id = ($3::uuid[])[1] AND ($4::text IS NULL OR revision::text = $4::text)
    FOR UPDATE
), {requests.accepted}
DELETE FROM tasks USING accepted
WHERE tasks.workspace_id = $1::text AND tasks.id = accepted.id
RETURNING tasks.id

-- name: transition
-- $1 workspace_id, $2 call, $3 task id, $4 etag or NULL, $5 statuses it may leave, $6 status it takes, $7 further
-- changed fields as jsonb
WITH target AS MATERIALIZED (
    SELECT
        id,
        -- An imported task can have been worked on without having been started here.
        $6::text = 'pending' AND (started_at IS NOT NULL OR status IN ('in_progress', 'completed', 'failed'))
            AS ends_attempt
    FROM tasks
    WHERE workspace_id = $1::text AND id = ($3::uuid[])[1] AND ($4::text IS NULL OR revision::text = $4::text)
        AND status = ANY ($5::text[])
        AND ($6::text <> 'rejected' OR status = 'approved' OR requires_approval)
        AND (
            $6::text <> 'in_progress'
            OR (status = 'approved' OR NOT requires_approval)
            AND coalesce(available_at <= now(), true)
            AND (max_attempts = 0 OR attempt < max_attempts)
            AND (
                plan_id IS NULL
                OR EXISTS (
                    SELECT FROM plans
                    WHERE plans.workspace_id = $1::text AND plans.id = tasks.plan_id AND plans.status = 'active'
                )
            )
            AND NOT EXISTS (SELECT FROM unmet_dependencies($1::text, plan_id, phase_id, id))
        )
    FOR NO KEY UPDATE
), {requests.accepted}, changed AS (
    UPDATE tasks
    SET (
        assigned_agent, available_at, output, output_data, error_message, actual_resources, review, review_feedback
    ) = (
        SELECT
            patched.assigned_agent, patched.available_at,
            CASE WHEN NOT accepted.ends_attempt THEN patched.output END,
            CASE WHEN NOT accepted.ends_attempt THEN patched.output_data END,
            patched.error_message,
            CASE WHEN NOT accepted.ends_attempt THEN patched.actual_resources END,
            patched.review, patched.review_feedback
        FROM jsonb_populate_record(tasks, $7::jsonb) AS patched
    ),
        status = $6::text,
        attempt = attempt + CASE $6::text WHEN 'in_progress' THEN 1 ELSE 0 END,
        skip_reason = CASE $6::text WHEN 'skipped' THEN ($2::call_info).reason END,
        approved_at = CASE $6::text WHEN 'approved' THEN now() WHEN 'pending' THEN NULL ELSE approved_at END,
        approved_by = CASE $6::text WHEN 'approved' THEN ($2::call_info).actor WHEN 'pending' THEN NULL ELSE approved_by END,
        started_at = CASE $6::text WHEN 'in_progress' THEN now() WHEN 'pending' THEN NULL ELSE started_at END,
        completed_at = CASE WHEN $6::text NOT IN ('pending', 'approved', 'in_progress') THEN now() END,
        updated_at = now(),
        revision = revision + 1
    FROM accepted
    WHERE tasks.workspace_id = $1::text AND tasks.id = accepted.id
    RETURNING tasks.*, old AS before, accepted.ends_attempt
), attempt AS (
    INSERT INTO task_attempts (
        workspace_id, task_id, attempt, status, assigned_agent, output, output_data, error_message, review,
        review_feedback, actual_resources, started_at, ended_at
    )
    SELECT
        workspace_id, id, (before).attempt, (before).status, (before).assigned_agent, (before).output,
        (before).output_data, (before).error_message, review, review_feedback, (before).actual_resources,
        (before).started_at, coalesce((before).completed_at, now())
    FROM changed
    WHERE ends_attempt
), history AS (
    INSERT INTO task_history (workspace_id, task_id, old_status, new_status, changed_by, reason)
    SELECT workspace_id, id, (before).status, status, ($2::call_info).actor, ($2::call_info).reason
    FROM changed
), event AS (
    INSERT INTO event_log (
        workspace_id, kind, subject_id, plan_id, from_status, to_status, terminal, revision,
        actor, rpc, reason, request_id
    )
    SELECT
        workspace_id, 'task.status_changed', id, plan_id, (before).status, status, terminal, revision,
        ($2::call_info).actor, ($2::call_info).rpc, ($2::call_info).reason, ($2::call_info).request_id
    FROM changed
)
SELECT {columns} FROM changed AS tasks

-- name: state
-- What a refusal is explained by. $1 workspace_id, $2 task_id
SELECT
    tasks.status,
    tasks.revision::text AS etag,
    tasks.requires_approval,
    tasks.available_at > now() AS too_early,
    tasks.available_at,
    tasks.max_attempts > 0 AND tasks.attempt >= tasks.max_attempts AS no_attempt_left,
    tasks.max_attempts,
    tasks.plan_id,
    plans.status AS plan_status,
    ARRAY(
        SELECT subject_type || ' ' || subject_id
        FROM unmet_dependencies(tasks.workspace_id, tasks.plan_id, tasks.phase_id, tasks.id)
        ORDER BY subject_type, subject_id
        LIMIT 20
    ) AS unmet
FROM tasks
LEFT JOIN plans ON plans.workspace_id = tasks.workspace_id AND plans.id = tasks.plan_id
WHERE tasks.workspace_id = $1::text AND tasks.id = $2::uuid

-- name: history
-- $1 workspace_id, $2 task_id, $3 and $4 changed_at and id to go on after, $5 limit
SELECT
    id, task_id, 'TASK_STATUS_' || upper(old_status) AS old_status, 'TASK_STATUS_' || upper(new_status) AS new_status,
    changed_by, changed_at, reason
FROM task_history
WHERE workspace_id = $1::text AND task_id = $2::uuid AND (changed_at, id) > ($3::text::timestamptz, $4::bigint)
ORDER BY changed_at, id
LIMIT $5::integer

-- name: attempts
-- $1 workspace_id, $2 task_id, $3 and $4 ended_at and id to go on after, $5 limit
SELECT {attempt_columns}, id
FROM task_attempts
WHERE workspace_id = $1::text AND task_id = $2::uuid AND (ended_at, id) > ($3::text::timestamptz, $4::bigint)
ORDER BY ended_at, id
LIMIT $5::integer

-- name: snapshot
-- $1 workspace_id, $2 plan ids or NULL, $3 task ids or NULL, $4 statuses or NULL, $5 id to go on after, $6 limit
SELECT {columns}
FROM tasks
WHERE tasks.workspace_id = $1::text
    AND ($2::uuid[] IS NULL OR tasks.plan_id = ANY ($2::uuid[]))
    AND ($3::uuid[] IS NULL OR tasks.id = ANY ($3::uuid[]))
    AND ($4::text[] IS NULL OR tasks.status = ANY ($4::text[]))
    AND tasks.id > $5::uuid
ORDER BY tasks.id
LIMIT $6::integer

-- name: open
-- Those of the tasks that exist in a status that is not terminal. $1 workspace_id, $2 task ids
SELECT id FROM tasks WHERE workspace_id = $1::text AND id = ANY ($2::uuid[]) AND NOT terminal
