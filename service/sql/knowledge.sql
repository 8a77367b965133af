-- name: columns
knowledge.id, knowledge.workspace_id, knowledge.slug, knowledge.title, knowledge.category, knowledge.data, knowledge.content,
{superseding.statement knowledge}

-- list: writable
title, category, data, content, source, expires_at

-- list: imported
slug, {writable}, {superseding.imported}

-- name: create
WITH target AS (
    SELECT
), {requests.accepted}, created AS (
    INSERT INTO knowledge (workspace_id, id, slug, {writable}, session_id, valid_from, created_by)
    SELECT
        :workspace_id::text, id, slug, {writable input.}, session_id, coalesce(valid_from, now()), (:call::call_info).actor
    FROM jsonb_populate_recordset(NULL::knowledge, :rows::jsonb) AS input
    CROSS JOIN accepted
    RETURNING *
), {changes.event created 'knowledge_entry.created' NULL}
SELECT {columns} FROM created AS knowledge

-- name: supersede
WITH {superseding.ended knowledge}, created AS (
    -- When the earlier entry has ended: one of a slug has not.
    INSERT INTO knowledge (workspace_id, id, slug, {writable}, session_id, valid_from, created_by)
    SELECT
        :workspace_id::text, input.id, ended.slug, {writable input.}, input.session_id, ended.valid_to,
        (:call::call_info).actor
    FROM ended
    CROSS JOIN jsonb_populate_recordset(NULL::knowledge, :rows::jsonb) AS input
    RETURNING *
), {changes.event created 'knowledge_entry.created' NULL}, {changes.event ended 'knowledge_entry.superseded' NULL}
SELECT {columns} FROM created AS knowledge

-- name: keep
-- Remembers a call that stores what is there already, so that it changes nothing when it is repeated later.
WITH target AS MATERIALIZED (
    SELECT * FROM knowledge
    WHERE workspace_id = :workspace_id::text AND id = :id::uuid AND superseded_by_id IS NULL
        AND (:etag::text IS NULL OR revision::text = :etag::text)
    FOR NO KEY UPDATE
), {requests.accepted}
SELECT {columns} FROM accepted AS knowledge

-- name: get
SELECT {columns} {changes.wanted knowledge}

-- name: newest
-- What is stored under a slug and not superseded, and whether that is what the row says.
SELECT
    knowledge.id, knowledge.revision::text AS etag,
    ROW({writable knowledge.*}) IS NOT DISTINCT FROM ROW({writable input.*}) AND input.valid_from IS NULL AS same
FROM jsonb_populate_recordset(NULL::knowledge, :rows::jsonb) AS input
JOIN knowledge ON knowledge.workspace_id = :workspace_id::text AND knowledge.slug = input.slug
WHERE knowledge.superseded_by_id IS NULL

-- name: valid
-- What is known under a slug at a time, now unless another is given.
SELECT {columns}
FROM knowledge
WHERE workspace_id = :workspace_id::text AND slug = :slug::text
    AND valid_from <= coalesce(:valid_at::text::timestamptz, now())
    AND coalesce(valid_to > coalesce(:valid_at::text::timestamptz, now()), true)

-- name: list
SELECT {columns}
FROM knowledge
WHERE knowledge.workspace_id = :workspace_id::text
    AND (:categories::text[] IS NULL OR knowledge.category = ANY (:categories::text[]))
    {superseding.shown knowledge}
    AND (knowledge.created_at, knowledge.id) > (:after_created_at::text::timestamptz, :after_id::uuid)
ORDER BY knowledge.created_at, knowledge.id
LIMIT :limit::integer

-- name: history
SELECT {columns}
FROM knowledge
WHERE workspace_id = :workspace_id::text AND slug = :slug::text
    AND (valid_from, id) > (:after_valid_from::text::timestamptz, :after_id::uuid)
ORDER BY valid_from, id
LIMIT :limit::integer

-- name: delete
WITH target AS MATERIALIZED (
    SELECT id, {changes.told} FROM knowledge
    WHERE workspace_id = :workspace_id::text AND slug = :slug::text AND superseded_by_id IS NULL
        AND (:etag::text IS NULL OR revision::text = :etag::text)
    FOR UPDATE
), {requests.accepted}, gone AS (
    DELETE FROM knowledge AS this USING accepted
    WHERE this.workspace_id = :workspace_id::text AND this.slug = :slug::text
    RETURNING this.id
)
SELECT count(*) > 0 FROM gone

-- name: import
-- As transfers.import, of what is never archived.
WITH {transfers.before knowledge}, known AS (
    SELECT * FROM before
), {transfers.stored knowledge}, changed AS (
    SELECT stored.*, 'knowledge_entry.' || judged.outcome AS event_kind FROM stored JOIN judged USING (id)
), {changes.event changed event_kind NULL}
SELECT outcome FROM outcomes

-- name: export
-- It belongs to no plan.
SELECT {columns}
FROM knowledge
WHERE workspace_id = :workspace_id::text AND :plan_ids::uuid[] IS NULL
ORDER BY created_at, id
