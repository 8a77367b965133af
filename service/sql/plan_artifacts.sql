-- name: described
id, workspace_id, plan_id, upper('artifact_type_' || artifact_type) AS artifact_type, octet_length(content_json) AS content_bytes,
created_by, original_author, created_at, updated_at, revision, revision::text AS etag

-- name: columns
{described}, content_json

-- name: listed
-- A page of whole contents could be gigabytes.
{described}, CASE WHEN octet_length(content_json) <= 65536 THEN content_json END AS content_json

-- list: writable
artifact_type, content_json

-- list: imported
plan_id, {writable}, {transfers.origin}

-- name: create
WITH target AS (
    SELECT
), {requests.accepted}, created AS (
    INSERT INTO plan_artifacts (workspace_id, id, plan_id, {writable}, created_by)
    SELECT :workspace_id::text, id, plan_id, {writable input.}, (:call::call_info).actor
    FROM jsonb_populate_recordset(NULL::plan_artifacts, :rows::jsonb) AS input
    CROSS JOIN accepted
    RETURNING *
), {changes.event created 'artifact.created' plan_id}
SELECT {columns} FROM created

-- name: get
SELECT {columns} {changes.wanted plan_artifacts}

-- name: latest
SELECT {columns}
FROM plan_artifacts
WHERE workspace_id = :workspace_id::text AND plan_id = :plan_id::uuid AND artifact_type = :artifact_type::text
ORDER BY created_at DESC, id DESC
LIMIT 1

-- name: list
SELECT {listed}
FROM plan_artifacts
WHERE workspace_id = :workspace_id::text AND plan_id = :plan_id::uuid
    AND (:artifact_type::text IS NULL OR artifact_type = :artifact_type::text)
    AND (created_at, id) > (:after_created_at::text::timestamptz, :after_id::uuid)
ORDER BY created_at, id
LIMIT :limit::integer

-- name: list_newest_first
SELECT {listed}
FROM plan_artifacts
WHERE workspace_id = :workspace_id::text AND plan_id = :plan_id::uuid
    AND (:artifact_type::text IS NULL OR artifact_type = :artifact_type::text)
    AND (created_at, id) < (:after_created_at::text::timestamptz, :after_id::uuid)
ORDER BY created_at DESC, id DESC
LIMIT :limit::integer

-- name: search
SELECT {listed}
FROM plan_artifacts
WHERE workspace_id = :workspace_id::text AND (:plan_id::uuid IS NULL OR plan_id = :plan_id::uuid)
    AND (:artifact_type::text IS NULL OR artifact_type = :artifact_type::text)
    AND content @? :place::text::jsonpath
    AND (created_at, id) > (:after_created_at::text::timestamptz, :after_id::uuid)
ORDER BY created_at, id
LIMIT :limit::integer

-- name: of_plan
-- With whole contents.
SELECT {columns}
FROM plan_artifacts
WHERE workspace_id = :workspace_id::text AND plan_id = :plan_id::uuid
ORDER BY created_at, id

-- name: snapshot
SELECT {listed} {plans.parts plan_artifacts}

-- name: update
WITH {changes.known target plan_artifacts}, {changes.updated plan_artifacts :patch::jsonb}, {changes.event changed 'artifact.updated' plan_id}
SELECT {columns} FROM changed

-- name: delete
WITH {changes.doomed target plan_artifacts}, {requests.accepted}
DELETE FROM plan_artifacts AS this USING accepted
WHERE this.workspace_id = :workspace_id::text AND this.id = accepted.id
RETURNING this.id

-- name: import
{transfers.import plan_artifacts artifact plan_id}

-- name: export
SELECT {columns} FROM plan_artifacts WHERE {transfers.exported plan_artifacts} ORDER BY created_at, id
