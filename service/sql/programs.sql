-- A workspace sees the programs that program_links lead it to, its own among them. It changes only its own.

-- name: columns
id, workspace_id, name, description, category, 'PROGRAM_STATUS_' || upper(status) AS status, created_by, original_author,
created_at, updated_at, budget_micros_usd, revision, revision::text AS etag

-- list: writable
name, description, category, coalesce(status, 'active'), coalesce(budget_micros_usd, 0)

-- list: imported
{writable}, {transfers.origin}

-- name: create
WITH target AS (
    SELECT
), {requests.accepted}, created AS (
    INSERT INTO programs (workspace_id, id, {writable}, created_by)
    SELECT :workspace_id::text, id, {writable input.}, (:call::call_info).actor
    FROM jsonb_populate_recordset(NULL::programs, :rows::jsonb) AS input
    CROSS JOIN accepted
    RETURNING *
), {changes.event created 'program.created' NULL}
SELECT {columns} FROM created

-- name: upgrade
-- Of a plan that is in no program. What is not given is as in the plan.
WITH target AS MATERIALIZED (
    SELECT id, name, description, category FROM plans
    WHERE workspace_id = :workspace_id::text AND id = :id::uuid AND (:etag::text IS NULL OR revision::text = :etag::text)
        AND program_id IS NULL
    FOR NO KEY UPDATE
), {requests.accepted}, created AS MATERIALIZED (
    SELECT made.*
    FROM accepted
    CROSS JOIN LATERAL jsonb_populate_record(
        NULL::programs,
        jsonb_build_object('name', accepted.name, 'description', accepted.description, 'category', accepted.category)
            || (:rows::jsonb -> 0)
    ) AS input
    CROSS JOIN LATERAL upgrade_plan(:workspace_id::text, accepted.id, input, :call::call_info) AS made
)
SELECT {columns} FROM created

-- name: get
SELECT {columns} {changes.wanted programs}

-- name: get_linked
-- One that another workspace owns.
SELECT {columns}
FROM programs
WHERE (workspace_id, id) = (
    SELECT program_links.workspace_id, program_links.program_id
    FROM program_links
    WHERE program_links.linked_workspace_id = :workspace_id::text AND program_links.program_id = :id::uuid
)

-- name: list
-- Those that the workspace sees. The index that finds them has them in the order of their ids.
SELECT {columns}
FROM (
    SELECT program_links.workspace_id, program_links.program_id AS id
    FROM program_links
    WHERE program_links.linked_workspace_id = :workspace_id::text AND program_links.program_id > :after_id::uuid
) AS seen
JOIN programs USING (workspace_id, id)
WHERE (:statuses::text[] IS NULL OR status = ANY (:statuses::text[]))
    AND (:category::text IS NULL OR category = :category::text)
ORDER BY id
LIMIT :limit::integer

-- name: update
-- A trigger looks at a budget that changes, and learns from planwire.call who calls.
WITH target AS MATERIALIZED (
    SELECT id, {changes.told} FROM programs
    WHERE workspace_id = :workspace_id::text AND id = :id::uuid AND (:etag::text IS NULL OR revision::text = :etag::text)
    FOR NO KEY UPDATE
), {changes.updated programs :patch::jsonb}, {changes.event changed 'program.updated' NULL}
SELECT {columns} FROM changed

-- name: delete
WITH {changes.doomed target programs}, {requests.accepted}
DELETE FROM programs AS this USING accepted
WHERE this.workspace_id = :workspace_id::text AND this.id = accepted.id
RETURNING this.id

-- name: import
-- As transfers.import, of what is never archived, and tells the trigger that looks at a budget who calls.
WITH {transfers.before programs}, known AS (
    SELECT * FROM before
), {transfers.stored programs}, changed AS (
    SELECT stored.*, 'program.' || judged.outcome AS event_kind FROM stored JOIN judged USING (id)
), {changes.event changed event_kind NULL}, caller AS MATERIALIZED (
    SELECT {changes.told}
)
SELECT outcome FROM outcomes CROSS JOIN caller

-- name: export
-- Those that the workspace owns; with given plans, those of these plans.
SELECT {columns}
FROM programs
WHERE workspace_id = :workspace_id::text
    AND (
        :plan_ids::uuid[] IS NULL
        OR id IN (
            SELECT plans.program_id FROM plans
            WHERE plans.workspace_id = :workspace_id::text AND plans.id = ANY (:plan_ids::uuid[])
                AND plans.program_workspace_id = :workspace_id::text
        )
    )
ORDER BY created_at, id
