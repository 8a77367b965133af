-- name: columns
id, workspace_id, plan_id, name, description, order_index, created_at, updated_at, revision, revision::text AS etag

-- name: created
-- Inserts the rows of phase_input. $1 workspace_id, $2 call
created_phases AS (
    INSERT INTO phases (workspace_id, id, plan_id, name, description, order_index)
    SELECT
        $1::text, id, plan_id, name, description,
        coalesce(
            order_index,
            (
                SELECT max(phases.order_index) + 1 FROM phases
                WHERE phases.workspace_id = $1::text AND phases.plan_id = phase_input.plan_id
            ),
            0
        )
    FROM phase_input
    RETURNING *
), phase_event AS (
    INSERT INTO event_log (workspace_id, kind, subject_id, plan_id, revision, actor, rpc, reason, request_id)
    SELECT
        workspace_id, 'phase.created', id, plan_id, revision,
        ($2::call_info).actor, ($2::call_info).rpc, ($2::call_info).reason, ($2::call_info).request_id
    FROM created_phases
)

-- name: create
-- $1 workspace_id, $2 call, $3 phase id, $4 plan_id, $5 phases as a jsonb array
WITH target AS MATERIALIZED (
    SELECT id FROM plans WHERE workspace_id = $1::text AND id = $4::uuid FOR KEY SHARE
), {requests.accepted}, phase_input AS (
    SELECT input.* FROM jsonb_populate_recordset(NULL::phases, $5::jsonb) AS input CROSS JOIN accepted
), {created}
SELECT {columns} FROM created_phases

-- name: get
-- Several at once, see store/coalescing.py. The inner SELECTs hide from the planner how many: for a few it would plan
-- each call anew. $1 workspace ids and $2 phase ids, side by side
SELECT {columns}
FROM phases
JOIN unnest((SELECT $1::text[]), (SELECT $2::uuid[])) AS wanted (workspace_id, id) USING (workspace_id, id)

-- name: get_many
-- $1 workspace_id, $2 phase ids
SELECT {columns}
FROM phases
WHERE workspace_id = $1::text AND id = ANY ($2::uuid[])
ORDER BY plan_id, order_index, id

-- name: list
-- $1 workspace_id, $2 plan_id, $3 and $4 order_index and id to go on after, $5 limit
SELECT {columns}
FROM phases
WHERE workspace_id = $1::text AND plan_id = $2::uuid AND (order_index, id) > ($3::integer, $4::uuid)
ORDER BY order_index, id
LIMIT $5::integer

-- name: update
-- $1 workspace_id, $2 call, $3 phase id, $4 etag or NULL, $5 the changed fields as jsonb
WITH target AS MATERIALIZED (
    SELECT id FROM phases
    WHERE workspace_id = $1::text AND id = ($3::uuid[])[1] AND ($4::text IS NULL OR revision::text = $4::text)
    FOR NO KEY UPDATE
), {requests.accepted}, changed AS (
    UPDATE phases
    SET (name, description, order_index) = (
        SELECT patched.name, patched.description, coalesce(patched.order_index, 0)
        FROM jsonb_populate_record(phases, $5::jsonb) AS patched
    ),
        updated_at = now(),
        revision = revision + 1
    FROM accepted
    WHERE phases.workspace_id = $1::text AND phases.id = accepted.id
    RETURNING phases.*
), event AS (
    INSERT INTO event_log (workspace_id, kind, subject_id, plan_id, revision, actor, rpc, reason, request_id)
    SELECT
        workspace_id, 'phase.updated', id, plan_id, revision,
        ($2::call_info).actor, ($2::call_info).rpc, ($2::call_info).reason, ($2::call_info).request_id
    FROM changed
)
SELECT {columns} FROM changed

-- name: delete
-- The trigger tasks_deleted_event writes the events of its tasks. $1 workspace_id, $2 call, $3 phase id, $4 etag or NULL,
-- $5 whether to delete its tasks too
WITH locked AS MATERIALIZED (
    SELECT id, plan_id, set_config('planwire.call', ($2::call_info)::text, true) FROM phases
    WHERE workspace_id = $1::text AND id = ($3::uuid[])[1] AND ($4::text IS NULL OR revision::text = $4::text)
    FOR UPDATE
), target AS MATERIALIZED (
    SELECT id FROM locked WHERE $5::boolean OR phase_is_empty($1::text, plan_id, id)
), {requests.accepted}, deleted AS (
    DELETE FROM phases USING accepted
    WHERE phases.workspace_id = $1::text AND phases.id = accepted.id
    RETURNING phases.*
), event AS (
    INSERT INTO event_log (workspace_id, kind, subject_id, plan_id, revision, actor, rpc, reason, request_id)
    SELECT
        workspace_id, 'phase.deleted', id, plan_id, revision + 1,
        ($2::call_info).actor, ($2::call_info).rpc, ($2::call_info).reason, ($2::call_info).request_id
    FROM deleted
)
SELECT id FROM deleted

-- name: state
-- What a refusal is explained by. $1 workspace_id, $2 phase_id
SELECT
    phases.revision::text AS etag,
    (
        SELECT count(*) FROM tasks
        WHERE tasks.workspace_id = phases.workspace_id AND tasks.plan_id = phases.plan_id AND tasks.phase_id = phases.id
    ) AS tasks
FROM phases
WHERE phases.workspace_id = $1::text AND phases.id = $2::uuid
