-- name: described
research_documents.id, research_documents.workspace_id, research_documents.plan_id, research_documents.filename,
research_documents.content_bytes, research_documents.expires_at, research_documents.created_by,
research_documents.original_author, research_documents.created_at, research_documents.updated_at,
research_documents.revision, research_documents.revision::text AS etag

-- name: content(last)
-- What the document says with its revisions up to one.
(
    SELECT string_agg(revisions.text, '' ORDER BY revisions.number)
    FROM research_document_revisions AS revisions
    WHERE revisions.workspace_id = research_documents.workspace_id
        AND revisions.research_document_id = research_documents.id AND revisions.number <= {last}
) AS content

-- name: columns
{described}, {content 4611686018427387904}

-- list: imported
plan_id, filename, expires_at, {transfers.origin}

-- name: append
-- Of two that append at once the second waits for the first, here or where the document is unique, and counts on from it.
WITH named AS MATERIALIZED (
    SELECT this.id
    FROM research_documents AS this
    JOIN jsonb_populate_recordset(NULL::research_documents, :rows::jsonb) AS input
        ON input.plan_id IS NOT DISTINCT FROM this.plan_id AND input.filename = this.filename
    WHERE this.workspace_id = :workspace_id::text AND this.revision::text = :etag::text
    FOR NO KEY UPDATE OF this
), target AS MATERIALIZED (
    SELECT WHERE :etag::text IS NULL OR EXISTS (SELECT FROM named)
), {requests.accepted}, given AS MATERIALIZED (
    SELECT input.*
    FROM jsonb_populate_recordset(NULL::research_document_revisions, :revisions::jsonb) AS input
    CROSS JOIN accepted
), written AS (
    INSERT INTO research_documents AS this (
        workspace_id, id, plan_id, filename, content_bytes, expires_at, created_by
    )
    SELECT
        :workspace_id::text, input.id, input.plan_id, input.filename, octet_length(given.text), input.expires_at,
        (:call::call_info).actor
    FROM jsonb_populate_recordset(NULL::research_documents, :rows::jsonb) AS input
    CROSS JOIN given
    ON CONFLICT (workspace_id, filename, plan_id) DO UPDATE
    SET content_bytes = this.content_bytes + excluded.content_bytes,
        expires_at = coalesce(excluded.expires_at, this.expires_at),
        updated_at = now(),
        revision = this.revision + 1
    RETURNING
        this.*,
        CASE WHEN old.id IS NULL THEN 'research_document.created' ELSE 'research_document.updated' END AS event_kind
), appended AS (
    INSERT INTO research_document_revisions (
        workspace_id, id, research_document_id, number, text, source, session_id, created_by
    )
    SELECT
        :workspace_id::text, given.id, written.id, written.revision, given.text, given.source, given.session_id,
        (:call::call_info).actor
    FROM given
    CROSS JOIN written
), {changes.event written event_kind plan_id}
SELECT {described} FROM written AS research_documents

-- name: get
SELECT {columns} {changes.wanted research_documents}

-- name: find
SELECT {columns}
FROM research_documents
WHERE workspace_id = :workspace_id::text AND plan_id IS NOT DISTINCT FROM :plan_id::uuid AND filename = :filename::text

-- name: of_revision
-- The document that was appended to, without its content.
SELECT {described}
FROM research_documents
JOIN research_document_revisions AS appended
    ON appended.workspace_id = research_documents.workspace_id AND appended.research_document_id = research_documents.id
WHERE appended.workspace_id = :workspace_id::text AND appended.id = :id::uuid

-- name: earlier
-- A document as it was at a revision.
SELECT {described}, {content :revision::bigint}
FROM research_documents
WHERE workspace_id = :workspace_id::text AND id = :id::uuid AND revision >= :revision::bigint

-- name: list
SELECT {described}
FROM research_documents
WHERE workspace_id = :workspace_id::text
    AND (:plan_id::uuid IS NULL OR plan_id = :plan_id::uuid)
    AND (:without_plan::boolean IS NULL OR plan_id IS NULL)
    AND (:include_expired::boolean OR coalesce(expires_at > now(), true))
    AND (created_at, id) > (:after_created_at::text::timestamptz, :after_id::uuid)
ORDER BY created_at, id
LIMIT :limit::integer

-- name: of_plan
-- Without what they say, as in lists.
SELECT {described}
FROM research_documents
WHERE workspace_id = :workspace_id::text AND plan_id = :plan_id::uuid
ORDER BY created_at, id

-- name: snapshot
SELECT {described} {plans.parts research_documents}

-- name: delete
WITH {changes.doomed target research_documents}, {requests.accepted}
DELETE FROM research_documents AS this USING accepted
WHERE this.workspace_id = :workspace_id::text AND this.id = accepted.id
RETURNING this.id

-- name: import
{transfers.import research_documents research_document plan_id}

-- name: export
SELECT {described} FROM research_documents WHERE {transfers.exported research_documents} ORDER BY created_at, id
