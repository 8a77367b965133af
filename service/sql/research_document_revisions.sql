-- name: columns
research_document_revisions.id, research_document_revisions.workspace_id, research_document_revisions.research_document_id,
research_document_revisions.number, research_document_revisions.text, research_document_revisions.source,
research_document_revisions.session_id, research_document_revisions.created_by,
research_document_revisions.original_author, research_document_revisions.created_at

-- list: imported
research_document_id, number, text, source, session_id, {transfers.origin}

-- name: get
SELECT {columns} {changes.wanted research_document_revisions}

-- name: list
SELECT {columns}
FROM research_document_revisions
WHERE workspace_id = :workspace_id::text AND research_document_id = :research_document_id::uuid
    AND number > :after_number::bigint
ORDER BY number
LIMIT :limit::integer

-- name: import
-- The documents are locked first, as by those who append, who then count on from the numbers that came in.
WITH {transfers.given research_document_revisions}, target AS MATERIALIZED (
    SELECT id FROM research_documents
    WHERE workspace_id = :workspace_id::text AND id IN (SELECT given.research_document_id FROM given)
    ORDER BY id
    FOR NO KEY UPDATE
), stored AS (
    INSERT INTO research_document_revisions (workspace_id, id, {imported})
    SELECT :workspace_id::text, given.id, {imported given.}
    FROM given
    LEFT JOIN target ON target.id = given.research_document_id
    LEFT JOIN with_archive.research_document_revisions AS before
        ON before.workspace_id = :workspace_id::text AND before.id = given.id
    WHERE before.id IS NULL
    ORDER BY target.id, given.number
    ON CONFLICT (workspace_id, id) DO NOTHING
    RETURNING *
), outcomes AS (
    SELECT CASE WHEN stored.id IS NULL THEN 'skipped' ELSE 'created' END AS outcome FROM given LEFT JOIN stored USING (id)
), counted AS (
    UPDATE research_documents AS this
    SET content_bytes = content_bytes + added.bytes, revision = greatest(revision, added.number)
    FROM (
        SELECT research_document_id, max(number) AS number, sum(octet_length(text)) AS bytes
        FROM stored
        GROUP BY research_document_id
    ) AS added
    WHERE this.workspace_id = :workspace_id::text AND this.id = added.research_document_id
), {index_queue.changed stored 'research_document' research_document_id}
SELECT outcome FROM outcomes

-- name: export
SELECT {columns}
FROM research_document_revisions
JOIN research_documents
    ON research_documents.workspace_id = research_document_revisions.workspace_id
        AND research_documents.id = research_document_revisions.research_document_id
WHERE {transfers.exported research_documents}
ORDER BY research_document_revisions.research_document_id, research_document_revisions.number
