-- name: columns
id, workspace_id, plan_id, name, description, command, directory, created_by, original_author, created_at, updated_at, revision, revision::text AS etag

-- list: writable
name, description, command, directory

-- list: imported
plan_id, {writable}, {transfers.origin}

-- name: create
WITH target AS (
    SELECT
), {requests.accepted}, created AS (
    INSERT INTO build_scripts (workspace_id, id, plan_id, {writable}, created_by)
    SELECT :workspace_id::text, id, plan_id, {writable input.}, (:call::call_info).actor
    FROM jsonb_populate_recordset(NULL::build_scripts, :rows::jsonb) AS input
    CROSS JOIN accepted
    RETURNING *
), {changes.event created 'build_script.created' plan_id}
SELECT {columns} FROM created

-- name: get
SELECT {columns} {changes.wanted build_scripts}

-- name: list
SELECT {columns}
FROM build_scripts
WHERE workspace_id = :workspace_id::text AND (:plan_id::uuid IS NULL OR plan_id = :plan_id::uuid)
    AND (created_at, id) > (:after_created_at::text::timestamptz, :after_id::uuid)
ORDER BY created_at, id
LIMIT :limit::integer

-- name: find
-- That of the plan, if there is one, else that of the whole workspace.
SELECT {columns}
FROM build_scripts
WHERE workspace_id = :workspace_id::text AND name = :name::text AND (plan_id IS NULL OR plan_id = :plan_id::uuid)
    AND (
        :plan_id::uuid IS NULL
        OR EXISTS (SELECT FROM plans WHERE plans.workspace_id = :workspace_id::text AND plans.id = :plan_id::uuid)
    )
ORDER BY plan_id NULLS LAST
LIMIT 1

-- name: update
WITH {changes.known target build_scripts}, {changes.updated build_scripts :patch::jsonb}, {changes.event changed 'build_script.updated' plan_id}
SELECT {columns} FROM changed

-- name: delete
WITH {changes.doomed target build_scripts}, {requests.accepted}
DELETE FROM build_scripts AS this USING accepted
WHERE this.workspace_id = :workspace_id::text AND this.id = accepted.id
RETURNING this.id

-- name: import
{transfers.import build_scripts build_script plan_id}

-- name: export
SELECT {columns} FROM build_scripts WHERE {transfers.exported build_scripts} ORDER BY created_at, id
