-- name: columns
id, workspace_id, project_id, session_id, name, version, description, category,
'PRIORITY_' || upper(priority) AS priority, 'PLAN_STATUS_' || upper(status) AS status, terminal,
target_branch, metadata, created_by, created_at, updated_at, activated_at, completed_at, archived_at,
revision, revision::text AS etag

-- name: create
-- A plan with its first phases and tasks.
-- $1 workspace_id, $2 call, $3 plan id, $4 plan as jsonb, $5 phases as a jsonb array, $6 tasks as a jsonb array
WITH target AS (
    SELECT id, default_branch FROM workspaces WHERE id = $1::text
), {requests.accepted}, created AS (
    INSERT INTO plans (
        workspace_id, id, project_id, session_id, name, version, description, category, priority, status,
        target_branch, metadata, created_by, activated_at
    )
    SELECT
        $1::text, input.id, input.project_id, input.session_id, input.name, coalesce(input.version, 1),
        input.description, input.category, coalesce(input.priority, 'normal'), input.status,
        coalesce(input.target_branch, accepted.default_branch), input.metadata, ($2::call_info).actor,
        CASE input.status WHEN 'active' THEN now() END
    FROM jsonb_populate_record(NULL::plans, $4::jsonb) AS input
    CROSS JOIN accepted
    RETURNING *
), history AS (
    INSERT INTO plan_history (workspace_id, plan_id, new_status, changed_by, reason)
    SELECT workspace_id, id, status, ($2::call_info).actor, ($2::call_info).reason
    FROM created
), event AS (
    INSERT INTO event_log (
        workspace_id, kind, subject_id, plan_id, to_status, terminal, revision, actor, rpc, reason, request_id
    )
    SELECT
        workspace_id, 'plan.created', id, id, status, terminal, revision,
        ($2::call_info).actor, ($2::call_info).rpc, ($2::call_info).reason, ($2::call_info).request_id
    FROM created
), phase_input AS (
    SELECT input.* FROM jsonb_populate_recordset(NULL::phases, $5::jsonb) AS input CROSS JOIN accepted
), {phases.created}, task_input AS (
    SELECT input.*
    FROM ROWS FROM (jsonb_populate_recordset(NULL::tasks, $6::jsonb)) WITH ORDINALITY AS input
    CROSS JOIN accepted
), {tasks.created}
SELECT {columns} FROM created

-- name: get
-- Several at once, see store/coalescing.py. The inner SELECTs hide from the planner how many: for a few it would plan
-- each call anew. $1 workspace ids and $2 plan ids, side by side
SELECT {columns}
FROM plans
JOIN unnest((SELECT $1::text[]), (SELECT $2::uuid[])) AS wanted (workspace_id, id) USING (workspace_id, id)

-- name: get_by_name
-- $1 workspace_id, $2 project_id or NULL, $3 name, $4 version or NULL for the latest
SELECT {columns}
FROM plans
WHERE workspace_id = $1::text
    AND (CASE WHEN $2::text IS NULL THEN project_id IS NULL ELSE project_id = $2::text END)
    AND name = $3::text
    AND ($4::integer IS NULL OR version = $4::integer)
ORDER BY version DESC
LIMIT 1

-- name: find
-- $1 plan_id, $2 workspaces that the caller may see or NULL for all
SELECT {columns}
FROM plans
WHERE id = $1::uuid AND ($2::text[] IS NULL OR workspace_id = ANY ($2::text[]))
ORDER BY workspace_id

-- name: list
-- $1 workspace_id, $2 statuses, $3 project_id or NULL for any ('' for none), $4 session_id likewise, $5 category or
-- NULL, $6 name or NULL, $7 and $8 created_at and id to go on after, $9 limit
SELECT {columns}
FROM plans
WHERE workspace_id = $1::text
    AND status = ANY ($2::text[])
    AND ($3::text IS NULL OR coalesce(project_id, '') = $3::text)
    AND ($4::text IS NULL OR coalesce(session_id, '') = $4::text)
    AND ($5::text IS NULL OR category = $5::text)
    AND ($6::text IS NULL OR name = $6::text)
    AND (created_at, id) > ($7::text::timestamptz, $8::uuid)
ORDER BY created_at, id
LIMIT $9::integer

-- name: update
-- $1 workspace_id, $2 call, $3 plan id, $4 etag or NULL, $5 the changed fields as jsonb
WITH target AS MATERIALIZED (
    SELECT id FROM plans
    WHERE workspace_id = $1::text AND id = ($3::uuid[])[1] AND ($4::text IS NULL OR revision::text = $4::text)
    FOR NO KEY UPDATE
), {requests.accepted}, changed AS (
    UPDATE plans
    SET (project_id, session_id, name, version, description, category, priority, target_branch, metadata) = (
        SELECT
            patched.project_id, patched.session_id, patched.name, coalesce(patched.version, 1), patched.description,
            patched.category, coalesce(patched.priority, 'normal'), patched.target_branch, patched.metadata
        FROM jsonb_populate_record(plans, $5::jsonb) AS patched
    ),
        updated_at = now(),
        revision = revision + 1
    FROM accepted
    WHERE plans.workspace_id = $1::text AND plans.id = accepted.id
    RETURNING plans.*
), event AS (
    INSERT INTO event_log (
        workspace_id, kind, subject_id, plan_id, to_status, terminal, revision, actor, rpc, reason, request_id
    )
    SELECT
        workspace_id, 'plan.updated', id, id, status, terminal, revision,
        ($2::call_info).actor, ($2::call_info).rpc, ($2::call_info).reason, ($2::call_info).request_id
    FROM changed
)
SELECT {columns} FROM changed

-- name: delete
-- The trigger tasks_deleted_event writes the events of its tasks. $1 workspace_id, $2 call, $3 plan id, $4 etag or NULL
WITH target AS MATERIALIZED (
    SELECT id, set_config('planwire.call', ($2::call_info)::text, true) FROM plans
    WHERE workspace_id = $1::text AND id = ($3::uuid[])[1] AND ($4::text IS NULL OR revision::text = $4::text)
    FOR UPDATE
), {requests.accepted}, deleted AS (
    DELETE FROM plans USING accepted
    WHERE plans.workspace_id = $1::text AND plans.id = accepted.id
    RETURNING plans.*
), event AS (
    INSERT INTO event_log (
        workspace_id, kind, subject_id, plan_id, from_status, revision, actor, rpc, reason, request_id
    )
    SELECT
        workspace_id, 'plan.deleted', id, id, status, revision + 1,
        ($2::call_info).actor, ($2::call_info).rpc, ($2::call_info).reason, ($2::call_info).request_id
    FROM deleted
)
SELECT id FROM deleted

-- name: transition
-- $1 workspace_id, $2 call, $3 plan id, $4 etag or NULL, $5 statuses it may leave, $6 status it takes, $7 force
WITH target AS MATERIALIZED (
    SELECT id FROM plans
    WHERE workspace_id = $1::text AND id = ($3::uuid[])[1] AND ($4::text IS NULL OR revision::text = $4::text)
        AND status = ANY ($5::text[])
        AND (
            $6::text <> 'completed' OR $7::boolean
            OR NOT EXISTS (
                SELECT FROM tasks
                WHERE tasks.workspace_id = $1::text AND tasks.plan_id = plans.id AND NOT tasks.terminal
            )
        )
    FOR NO KEY UPDATE
), {requests.accepted}, changed AS (
    UPDATE plans
    SET status = $6::text,
        activated_at = CASE $6::text WHEN 'active' THEN now() ELSE activated_at END,
        completed_at = CASE $6::text WHEN 'completed' THEN now() WHEN 'archived' THEN completed_at END,
        archived_at = CASE $6::text WHEN 'archived' THEN now() END,
        updated_at = now(),
        revision = revision + 1
    FROM accepted
    WHERE plans.workspace_id = $1::text AND plans.id = accepted.id
    RETURNING plans.*, old.status AS old_status
), {transitioned}
SELECT {columns} FROM changed

-- name: restore
-- Gives an archived plan the status before. $1 workspace_id, $2 call, $3 plan id, $4 etag or NULL
WITH target AS MATERIALIZED (
    SELECT id FROM plans
    WHERE workspace_id = $1::text AND id = ($3::uuid[])[1] AND ($4::text IS NULL OR revision::text = $4::text)
        AND status = 'archived'
    FOR NO KEY UPDATE
), {requests.accepted}, changed AS (
    UPDATE plans
    SET status = coalesce(
            (
                SELECT plan_history.old_status FROM plan_history
                WHERE plan_history.workspace_id = $1::text AND plan_history.plan_id = plans.id
                    AND plan_history.new_status = 'archived'
                ORDER BY plan_history.changed_at DESC, plan_history.id DESC
                LIMIT 1
            ),
            'draft'
        ),
        archived_at = NULL,
        updated_at = now(),
        revision = revision + 1
    FROM accepted
    WHERE plans.workspace_id = $1::text AND plans.id = accepted.id
    RETURNING plans.*, old.status AS old_status
), {transitioned}
SELECT {columns} FROM changed

-- name: transitioned
history AS (
    INSERT INTO plan_history (workspace_id, plan_id, old_status, new_status, changed_by, reason)
    SELECT workspace_id, id, old_status, status, ($2::call_info).actor, ($2::call_info).reason
    FROM changed
), event AS (
    INSERT INTO event_log (
        workspace_id, kind, subject_id, plan_id, from_status, to_status, terminal, revision,
        actor, rpc, reason, request_id
    )
    SELECT
        workspace_id, 'plan.status_changed', id, id, old_status, status, terminal, revision,
        ($2::call_info).actor, ($2::call_info).rpc, ($2::call_info).reason, ($2::call_info).request_id
    FROM changed
)

-- name: state
-- What a refusal is explained by. $1 workspace_id, $2 plan_id
SELECT
    plans.status,
    plans.revision::text AS etag,
    plans.session_id,
    (
        SELECT count(*) FROM tasks
        WHERE tasks.workspace_id = plans.workspace_id AND tasks.plan_id = plans.id AND NOT tasks.terminal
    ) AS open_tasks
FROM plans
WHERE plans.workspace_id = $1::text AND plans.id = $2::uuid

-- name: history
-- $1 workspace_id, $2 plan_id, $3 and $4 changed_at and id to go on after, $5 limit
SELECT
    id, plan_id, 'PLAN_STATUS_' || upper(old_status) AS old_status, 'PLAN_STATUS_' || upper(new_status) AS new_status,
    changed_by, changed_at, reason
FROM plan_history
WHERE workspace_id = $1::text AND plan_id = $2::uuid AND (changed_at, id) > ($3::text::timestamptz, $4::bigint)
ORDER BY changed_at, id
LIMIT $5::integer

-- name: snapshot
-- $1 workspace_id, $2 plan ids or NULL, $3 statuses or NULL, $4 id to go on after, $5 limit
SELECT {columns}
FROM plans
WHERE workspace_id = $1::text
    AND ($2::uuid[] IS NULL OR id = ANY ($2::uuid[]))
    AND ($3::text[] IS NULL OR status = ANY ($3::text[]))
    AND id > $4::uuid
ORDER BY id
LIMIT $5::integer

-- name: open
-- Those of the plans that exist in a status that is not terminal. $1 workspace_id, $2 plan ids
SELECT id FROM plans WHERE workspace_id = $1::text AND id = ANY ($2::uuid[]) AND NOT terminal
