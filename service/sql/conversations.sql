-- name: columns
conversations.id, conversations.workspace_id, conversations.plan_id, conversations.title, conversations.agent_id,
conversations.repository_path, 'CONVERSATION_STATUS_' || upper(conversations.status) AS status, conversations.completed_at,
conversations.message_count, conversations.last_message_at, conversations.metadata, conversations.created_by,
conversations.original_author, conversations.created_at, conversations.updated_at, conversations.revision,
conversations.revision::text AS etag

-- list: writable
title, agent_id, repository_path, metadata

-- list: imported
plan_id, {writable}, coalesce(status, 'active'), completed_at, {transfers.origin}

-- name: create
WITH target AS (
    SELECT
), {requests.accepted}, created AS (
    INSERT INTO conversations (workspace_id, id, plan_id, {writable}, created_by)
    SELECT :workspace_id::text, id, plan_id, {writable input.}, (:call::call_info).actor
    FROM jsonb_populate_recordset(NULL::conversations, :rows::jsonb) AS input
    CROSS JOIN accepted
    RETURNING *
), {changes.status_event created 'conversation.created' plan_id NULL NULL}
SELECT {columns} FROM created AS conversations

-- name: get
SELECT {columns} {changes.wanted conversations}

-- name: list
SELECT {columns}
FROM conversations
WHERE workspace_id = :workspace_id::text
    AND (:plan_id::uuid IS NULL OR plan_id = :plan_id::uuid)
    AND (:status::text IS NULL OR status = :status::text)
    AND (:agent_id::text IS NULL OR agent_id = :agent_id::text)
    AND (:created_after::text IS NULL OR created_at >= :created_after::text::timestamptz)
    AND (:created_before::text IS NULL OR created_at < :created_before::text::timestamptz)
    AND (created_at, id) > (:after_created_at::text::timestamptz, :after_id::uuid)
ORDER BY created_at, id
LIMIT :limit::integer

-- name: of_plan
SELECT {columns}
FROM conversations
WHERE workspace_id = :workspace_id::text AND plan_id = :plan_id::uuid
ORDER BY created_at, id

-- name: snapshot
SELECT {columns} {plans.parts conversations}

-- name: update
WITH {changes.known target conversations}, {changes.updated conversations :patch::jsonb}, {changes.status_event changed 'conversation.updated' plan_id NULL NULL}
SELECT {columns} FROM changed AS conversations

-- name: transition
-- To a status, from another one.
WITH target AS MATERIALIZED (
    SELECT id FROM conversations
    WHERE workspace_id = :workspace_id::text AND id = :id::uuid AND (:etag::text IS NULL OR revision::text = :etag::text)
        AND status <> :status::text
    FOR NO KEY UPDATE
), {requests.accepted}, changed AS (
    UPDATE conversations AS this
    SET status = :status::text, completed_at = CASE :status::text WHEN 'completed' THEN now() END, updated_at = now(),
        revision = revision + 1
    FROM accepted
    WHERE this.workspace_id = :workspace_id::text AND this.id = accepted.id
    RETURNING this.*, old.status AS old_status
), {changes.status_event changed 'conversation.status_changed' plan_id old_status NULL}
SELECT {columns} FROM changed AS conversations

-- name: delete
WITH {changes.doomed target conversations}, {requests.accepted}
DELETE FROM conversations AS this USING accepted
WHERE this.workspace_id = :workspace_id::text AND this.id = accepted.id
RETURNING this.id

-- name: import
WITH {transfers.before conversations}, {transfers.known conversations}, {transfers.stored conversations}, changed AS (
    SELECT
        stored.*, nullif(before.status, stored.status) AS old_status,
        'conversation.'
            || CASE WHEN nullif(before.status, stored.status) IS NULL THEN judged.outcome ELSE 'status_changed' END AS event_kind
    FROM stored
    JOIN judged USING (id)
    LEFT JOIN before USING (id)
), {changes.status_event changed event_kind plan_id old_status NULL}
SELECT outcome FROM outcomes

-- name: export
SELECT {columns} FROM conversations WHERE {transfers.exported conversations} ORDER BY created_at, id
