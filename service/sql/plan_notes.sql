-- name: columns
id, workspace_id, plan_id, type, author, content, created_by, original_author, created_at, updated_at, revision, revision::text AS etag

-- list: writable
type, author, content

-- list: imported
plan_id, {writable}, {transfers.origin}

-- name: create
WITH target AS (
    SELECT
), {requests.accepted}, created AS (
    INSERT INTO plan_notes (workspace_id, id, plan_id, {writable}, created_by)
    SELECT :workspace_id::text, id, plan_id, {writable input.}, (:call::call_info).actor
    FROM jsonb_populate_recordset(NULL::plan_notes, :rows::jsonb) AS input
    CROSS JOIN accepted
    RETURNING *
), {changes.event created 'note.created' plan_id}
SELECT {columns} FROM created

-- name: get
SELECT {columns} {changes.wanted plan_notes}

-- name: list
SELECT {columns}
FROM plan_notes
WHERE workspace_id = :workspace_id::text AND plan_id = :plan_id::uuid
    AND (:type::text IS NULL OR type = :type::text)
    AND (created_at, id) > (:after_created_at::text::timestamptz, :after_id::uuid)
ORDER BY created_at, id
LIMIT :limit::integer

-- name: of_plan
SELECT {columns}
FROM plan_notes
WHERE workspace_id = :workspace_id::text AND plan_id = :plan_id::uuid
ORDER BY created_at, id

-- name: snapshot
SELECT {columns} {plans.parts plan_notes}

-- name: update
WITH {changes.known target plan_notes}, {changes.updated plan_notes :patch::jsonb}, {changes.event changed 'note.updated' plan_id}
SELECT {columns} FROM changed

-- name: delete
WITH {changes.doomed target plan_notes}, {requests.accepted}
DELETE FROM plan_notes AS this USING accepted
WHERE this.workspace_id = :workspace_id::text AND this.id = accepted.id
RETURNING this.id

-- name: import
{transfers.import plan_notes note plan_id}

-- name: export
SELECT {columns} FROM plan_notes WHERE {transfers.exported plan_notes} ORDER BY created_at, id
