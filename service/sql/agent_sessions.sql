-- name: columns
id, workspace_id, plan_id, session_id, agent_type, agent_id, timeout_seconds,
'AGENT_SESSION_STATE_' || upper(agent_session_state(completed_at, orphaned_at, heartbeat_at, timeout_seconds)) AS state,
heartbeat_at, completed_at, orphaned_at, summary, artifacts,
created_by, original_author, created_at, updated_at, revision, revision::text AS etag

-- list: creatable
plan_id, session_id, agent_type, agent_id, coalesce(timeout_seconds, 300)

-- list: imported
{creatable}, coalesce(heartbeat_at, before.heartbeat_at, given.arrived_at), completed_at, orphaned_at, summary,
coalesce(artifacts, '{}'), {transfers.origin}

-- name: create
WITH target AS (
    SELECT
), {requests.accepted}, created AS (
    INSERT INTO agent_sessions (workspace_id, id, {creatable}, created_by)
    SELECT :workspace_id::text, id, {creatable input.}, (:call::call_info).actor
    FROM jsonb_populate_recordset(NULL::agent_sessions, :rows::jsonb) AS input
    CROSS JOIN accepted
    RETURNING *
), {changes.event created 'agent_session.created' plan_id}
SELECT {columns} FROM created

-- name: get
SELECT {columns} {changes.wanted agent_sessions}

-- name: list
SELECT {columns}
FROM agent_sessions
WHERE workspace_id = :workspace_id::text
    AND (:plan_id::uuid IS NULL OR plan_id = :plan_id::uuid)
    AND (:session_id::text IS NULL OR session_id = :session_id::text)
    AND (:agent_id::text IS NULL OR agent_id = :agent_id::text)
    AND (:agent_type::text IS NULL OR agent_type = :agent_type::text)
    AND (:states::text[] IS NULL OR agent_session_state(completed_at, orphaned_at, heartbeat_at, timeout_seconds) = ANY (:states::text[]))
    AND (created_at, id) > (:after_created_at::text::timestamptz, :after_id::uuid)
ORDER BY created_at, id
LIMIT :limit::integer

-- name: of_plan
SELECT {columns}
FROM agent_sessions
WHERE workspace_id = :workspace_id::text AND plan_id = :plan_id::uuid
ORDER BY created_at, id

-- name: snapshot
SELECT {columns} {plans.parts agent_sessions}

-- name: heartbeat
UPDATE agent_sessions
SET heartbeat_at = now()
WHERE workspace_id = :workspace_id::text AND id = :id::uuid AND completed_at IS NULL AND orphaned_at IS NULL
RETURNING {columns}

-- name: complete
WITH target AS MATERIALIZED (
    SELECT id FROM agent_sessions
    WHERE workspace_id = :workspace_id::text AND id = :id::uuid AND (:etag::text IS NULL OR revision::text = :etag::text)
        AND completed_at IS NULL
    FOR NO KEY UPDATE
), {requests.accepted}, changed AS (
    UPDATE agent_sessions AS this
    SET summary = :summary::text, artifacts = :artifacts::text[], completed_at = now(), updated_at = now(),
        revision = revision + 1
    FROM accepted
    WHERE this.workspace_id = :workspace_id::text AND this.id = accepted.id
    RETURNING this.*
), {changes.event changed 'agent_session.completed' plan_id}
SELECT {columns} FROM changed

-- name: find_orphans
SELECT workspace_id, agent_session_id, session_id, released FROM find_orphans(:limit::integer, :call::call_info)

-- name: import
{transfers.import agent_sessions agent_session plan_id}

-- name: export
SELECT {columns} FROM agent_sessions WHERE {transfers.exported agent_sessions} ORDER BY created_at, id
