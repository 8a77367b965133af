-- What the statements on resources have in common. `rows` names a CTE with whole rows of the table; lists are those of the
-- file that uses a fragment.

-- name: wanted(table)
-- Several rows by their keys at once, see store/coalescing.py. The inner SELECTs hide from the planner how many: for a
-- few it would plan each call again.
FROM {table}
JOIN unnest((SELECT :workspace_ids::text[]), (SELECT :ids::uuid[])) AS wanted (workspace_id, id) USING (workspace_id, id)

-- name: known(name, table)
-- The row to change, where it is as the caller knows it.
{name} AS MATERIALIZED (
    SELECT id FROM {table}
    WHERE workspace_id = :workspace_id::text AND id = :id::uuid AND (:etag::text IS NULL OR revision::text = :etag::text)
    FOR NO KEY UPDATE
)

-- name: updated(table, patch)
-- Changes the columns of the list `writable` of the row `target` as the patch says, which is :patch::jsonb or made of it.
{requests.accepted}, changed AS (
    UPDATE {table} AS this
    SET ({writable}) = (SELECT {writable patched.} FROM jsonb_populate_record(this, {patch}) AS patched),
        updated_at = now(),
        revision = revision + 1
    FROM accepted
    WHERE this.workspace_id = :workspace_id::text AND this.id = accepted.id
    RETURNING this.*, old AS before
)

-- name: told
-- Leaves in planwire.call who calls, for triggers that write events: of what is deleted, and of tasks that are unblocked.
set_config('planwire.call', (:call::call_info)::text, true)

-- name: doomed(name, table)
-- The row to delete.
{name} AS MATERIALIZED (
    SELECT id, {told} FROM {table}
    WHERE workspace_id = :workspace_id::text AND id = :id::uuid AND (:etag::text IS NULL OR revision::text = :etag::text)
    FOR UPDATE
)

-- name: event(rows, kind, plan_id)
-- The events of rows that have no status.
{rows}_event AS (
    INSERT INTO event_log (workspace_id, kind, subject_id, plan_id, revision, actor, agent, rpc, reason, request_id)
    SELECT
        workspace_id, {kind}, id, {plan_id}, revision, call.actor, call.agent, call.rpc, call.reason, call.request_id
    FROM {rows}
    CROSS JOIN (SELECT (:call::call_info).*) AS call
)

-- name: status_event(rows, kind, plan_id, old_status, other_plan_id)
-- The events of rows that have a status. The last two are NULL where they did not change.
{rows}_event AS (
    INSERT INTO event_log (
        workspace_id, kind, subject_id, plan_id, other_plan_id, from_status, to_status, terminal, revision,
        actor, agent, rpc, reason, request_id
    )
    SELECT
        workspace_id, {kind}, id, {plan_id}, {other_plan_id}, {old_status}, status, terminal, revision,
        call.actor, call.agent, call.rpc, call.reason, call.request_id
    FROM {rows}
    CROSS JOIN (SELECT (:call::call_info).*) AS call
)

-- name: history(rows, subject, old_status)
-- The change of status; subject is plan or task, and old_status is NULL at creation.
{rows}_history AS (
    INSERT INTO {subject}_history (workspace_id, {subject}_id, old_status, new_status, changed_by, agent, reason)
    SELECT workspace_id, id, {old_status}, status, call.actor, call.agent, call.reason
    FROM {rows}
    CROSS JOIN (SELECT (:call::call_info).*) AS call
)

-- name: history_columns(subject)
{subject}_history.id, {subject}_history.{subject}_id,
upper('{subject}_status_' || {subject}_history.old_status) AS old_status,
upper('{subject}_status_' || {subject}_history.new_status) AS new_status,
{subject}_history.changed_by, {subject}_history.agent, {subject}_history.original_author, {subject}_history.changed_at, {subject}_history.reason

-- name: list_history(subject)
-- The changes of status, oldest first.
SELECT {history_columns subject}
FROM {subject}_history
WHERE workspace_id = :workspace_id::text AND {subject}_id = :{subject}_id::uuid
    AND (changed_at, id) > (:after_changed_at::text::timestamptz, :after_id::bigint)
ORDER BY changed_at, id
LIMIT :limit::integer
