-- A program is also linked to the workspace that owns it. That is no link to callers.

-- name: columns
id, workspace_id, program_id, linked_workspace_id, created_by, original_author, created_at

-- list: imported
program_id, linked_workspace_id, {transfers.origin}

-- name: create
-- A trigger writes the events, and learns from planwire.call who calls.
WITH target AS (
    SELECT id FROM programs
    WHERE workspace_id = :workspace_id::text AND id = (:rows::jsonb -> 0 ->> 'program_id')::uuid
), {requests.accepted}, input AS MATERIALIZED (
    SELECT input.*, set_config('planwire.call', (:call::call_info)::text, true)
    FROM jsonb_populate_recordset(NULL::program_links, :rows::jsonb) AS input
    CROSS JOIN accepted
), created AS (
    INSERT INTO program_links (workspace_id, id, program_id, linked_workspace_id, created_by)
    SELECT :workspace_id::text, id, program_id, linked_workspace_id, (:call::call_info).actor FROM input
    RETURNING *
)
SELECT {columns} FROM created

-- name: get
SELECT {columns} {changes.wanted program_links}
WHERE linked_workspace_id <> workspace_id

-- name: list
SELECT {columns}
FROM program_links
WHERE workspace_id = :workspace_id::text AND linked_workspace_id <> workspace_id
    AND (:program_id::uuid IS NULL OR program_id = :program_id::uuid)
    AND (created_at, id) > (:after_created_at::text::timestamptz, :after_id::uuid)
ORDER BY created_at, id
LIMIT :limit::integer

-- name: delete
WITH target AS MATERIALIZED (
    SELECT id, set_config('planwire.call', (:call::call_info)::text, true) FROM program_links
    WHERE workspace_id = :workspace_id::text AND id = :id::uuid AND linked_workspace_id <> workspace_id
    FOR UPDATE
), {requests.accepted}
DELETE FROM program_links AS this USING accepted
WHERE this.workspace_id = :workspace_id::text AND this.id = accepted.id
RETURNING this.id

-- name: import
-- Links to workspaces that do not exist here are left out.
WITH {transfers.given program_links}, caller AS MATERIALIZED (
    SELECT set_config('planwire.call', (:call::call_info)::text, true)
), stored AS (
    INSERT INTO program_links (workspace_id, id, {imported})
    SELECT :workspace_id::text, given.id, {imported given.}
    FROM given
    LEFT JOIN program_links AS before ON before.workspace_id = :workspace_id::text AND before.id = given.id
    CROSS JOIN caller
    WHERE EXISTS (SELECT FROM workspaces WHERE workspaces.id = given.linked_workspace_id)
    ORDER BY given.id
    ON CONFLICT DO NOTHING
    RETURNING *
)
SELECT CASE WHEN stored.id IS NULL THEN 'skipped' ELSE 'created' END AS outcome FROM given LEFT JOIN stored USING (id)

-- name: export
-- Those to workspaces that the caller may see; NULL for all. With given plans none: a link is not about plans.
SELECT {columns}
FROM program_links
WHERE workspace_id = :workspace_id::text AND linked_workspace_id <> workspace_id AND :plan_ids::uuid[] IS NULL
    AND (:visible::text[] IS NULL OR linked_workspace_id = ANY (:visible::text[]))
ORDER BY created_at, id
