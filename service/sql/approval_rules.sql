-- name: columns
id, workspace_id, plan_id, 'PRIORITY_' || upper(min_priority) AS min_priority, capability, label, description, created_by,
original_author, created_at, updated_at, revision, revision::text AS etag

-- list: writable
min_priority, capability, label, description

-- list: imported
plan_id, {writable}, {transfers.origin}

-- name: create
-- A trigger makes tasks ask for approval, and learns from planwire.call who calls.
WITH target AS MATERIALIZED (
    SELECT {changes.told}
), {requests.accepted}, created AS (
    INSERT INTO approval_rules (workspace_id, id, plan_id, {writable}, created_by)
    SELECT :workspace_id::text, id, plan_id, {writable input.}, (:call::call_info).actor
    FROM jsonb_populate_recordset(NULL::approval_rules, :rows::jsonb) AS input
    CROSS JOIN accepted
    RETURNING *
), {changes.event created 'approval_rule.created' plan_id}
SELECT {columns} FROM created

-- name: get
SELECT {columns} {changes.wanted approval_rules}

-- name: list
SELECT {columns}
FROM approval_rules
WHERE workspace_id = :workspace_id::text AND plan_id = :plan_id::uuid
    AND (created_at, id) > (:after_created_at::text::timestamptz, :after_id::uuid)
ORDER BY created_at, id
LIMIT :limit::integer

-- name: update
WITH target AS MATERIALIZED (
    SELECT id, {changes.told} FROM approval_rules
    WHERE workspace_id = :workspace_id::text AND id = :id::uuid AND (:etag::text IS NULL OR revision::text = :etag::text)
    FOR NO KEY UPDATE
), {changes.updated approval_rules :patch::jsonb}, {changes.event changed 'approval_rule.updated' plan_id}
SELECT {columns} FROM changed

-- name: delete
WITH {changes.doomed target approval_rules}, {requests.accepted}
DELETE FROM approval_rules AS this USING accepted
WHERE this.workspace_id = :workspace_id::text AND this.id = accepted.id
RETURNING this.id

-- name: copied
-- The rules of a plan for the plan `created`, which is its next version.
copied_rules AS (
    INSERT INTO approval_rules (workspace_id, id, plan_id, {writable}, created_by, created_at, updated_at)
    SELECT
        :workspace_id::text, uuidv7(), created.id, {writable rules.}, (:call::call_info).actor,
        now() + number * interval '1 microsecond', now() + number * interval '1 microsecond'
    FROM created
    CROSS JOIN (
        SELECT approval_rules.*, row_number() OVER (ORDER BY created_at, id) - 1 AS number
        FROM approval_rules
        WHERE workspace_id = :workspace_id::text AND plan_id = :id::uuid
    ) AS rules
    RETURNING *
), {changes.event copied_rules 'approval_rule.created' plan_id}

-- name: in_the_way
-- The rule by which a pending task asks for approval, if it is changed as the patch says.
SELECT approval_rule_of(
    tasks.workspace_id, patched.plan_id, coalesce(patched.priority, 'normal'), patched.capability, patched.labels
)
FROM tasks
CROSS JOIN LATERAL jsonb_populate_record(tasks, :patch::jsonb) AS patched
WHERE tasks.workspace_id = :workspace_id::text AND tasks.id = :id::uuid AND tasks.status = 'pending'

-- name: import
WITH {transfers.before approval_rules}, {transfers.known approval_rules}, {transfers.stored approval_rules}, changed AS (
    SELECT stored.*, 'approval_rule.' || judged.outcome AS event_kind FROM stored JOIN judged USING (id)
), {changes.event changed event_kind plan_id}, caller AS MATERIALIZED (
    SELECT {changes.told}
)
SELECT outcome FROM outcomes CROSS JOIN caller

-- name: export
SELECT {columns} FROM approval_rules WHERE {transfers.exported approval_rules} ORDER BY created_at, id
