-- The files of the code graph: rows of index_metadata with what was read of each.

-- name: change
-- Gives the version before.
SELECT change_code_graph(:workspace_id::text)

-- name: version
SELECT coalesce((SELECT version FROM code_graphs WHERE workspace_id = :workspace_id::text), 0)

-- name: known
-- What is indexed of files, and what others can see of them.
SELECT content_id AS path, content_hash, language, interface, version
FROM index_metadata
LEFT JOIN code_extracts ON code_extracts.workspace_id = :workspace_id::text AND code_extracts.document_id = index_metadata.id
WHERE index_metadata.workspace_id = :workspace_id::text AND index_type = 'graph' AND kind = 'file'
    AND content_id = ANY (:paths::text[])

-- name: others
-- Those of the files that are others than with these versions, with what others can see of them. A file that was not there has
-- no version.
SELECT asked.path, extracts.version, extracts.interface
FROM unnest(:paths::text[], :versions::bigint[]) AS asked (path, version)
LEFT JOIN index_metadata AS documents ON documents.workspace_id = :workspace_id::text AND documents.index_type = 'graph'
    AND documents.kind = 'file' AND documents.content_id = asked.path
LEFT JOIN code_extracts AS extracts ON extracts.workspace_id = :workspace_id::text AND extracts.document_id = documents.id
WHERE extracts.version IS DISTINCT FROM asked.version

-- name: store
WITH input AS MATERIALIZED (
    SELECT *
    FROM jsonb_to_recordset(:rows::jsonb) AS given (
        path text, language text, content_hash text, size_bytes bigint, modified_at timestamptz, commit_sha text,
        interface text, mentions text, names text[], nodes integer
    )
), documents AS (
    INSERT INTO index_metadata AS this (
        workspace_id, index_type, kind, content_id, source_path, language, content_type, content_hash, size_bytes,
        modified_at, commit_sha
    )
    SELECT
        :workspace_id::text, 'graph', 'file', path, path, language, 'code', content_hash, size_bytes, modified_at, commit_sha
    FROM input
    ORDER BY path
    ON CONFLICT (workspace_id, index_type, kind, content_id) DO UPDATE
    SET (language, content_hash, size_bytes, modified_at, commit_sha, indexed_at) = ROW(
        excluded.language, excluded.content_hash, excluded.size_bytes, excluded.modified_at, excluded.commit_sha, now()
    )
    RETURNING id, content_id
)
INSERT INTO code_extracts (workspace_id, document_id, path, interface, mentions, names, nodes, version)
SELECT
    :workspace_id::text, documents.id, input.path, input.interface, input.mentions, input.names, input.nodes,
    (SELECT code_graphs.version FROM code_graphs WHERE code_graphs.workspace_id = :workspace_id::text)
FROM input
JOIN documents ON documents.content_id = input.path
ON CONFLICT (workspace_id, document_id) DO UPDATE
SET (interface, mentions, names, nodes, version, pending)
    = ROW(excluded.interface, excluded.mentions, excluded.names, excluded.nodes, excluded.version, true)

-- name: touch
-- What mentions a name of which something has changed is to be resolved again.
UPDATE code_extracts SET pending = true
WHERE workspace_id = :workspace_id::text AND names && :names::text[] AND NOT pending

-- name: pending
SELECT count(*) FROM code_extracts WHERE workspace_id = :workspace_id::text AND pending

-- name: since
-- All files in the order of their paths, with what they show of themselves where that was stored after a version, and what
-- those refer to that are to be resolved.
SELECT
    path, CASE WHEN version > :version::bigint THEN interface END AS interface, CASE WHEN pending THEN mentions END AS mentions
FROM code_extracts
WHERE workspace_id = :workspace_id::text
ORDER BY path

-- name: resolved
UPDATE code_extracts SET pending = false WHERE workspace_id = :workspace_id::text AND pending

-- name: analyze
SELECT analyze_code_graph()

-- name: matching
-- Files with the paths, and below the prefix, with what others can see of them.
SELECT content_id AS path, interface, version
FROM index_metadata
LEFT JOIN code_extracts ON code_extracts.workspace_id = :workspace_id::text AND document_id = index_metadata.id
WHERE index_metadata.workspace_id = :workspace_id::text AND index_type = 'graph' AND kind = 'file'
    AND (
        content_id = ANY (:paths::text[])
        OR (:path_prefix::text <> '' AND starts_with(source_path, :path_prefix::text))
    )
ORDER BY content_id

-- name: remove
WITH gone AS (
    DELETE FROM index_metadata
    WHERE workspace_id = :workspace_id::text AND index_type = 'graph' AND kind = 'file' AND content_id = ANY (:paths::text[])
    RETURNING id
)
SELECT count(*) FROM gone

-- name: list
-- Of files that came with an import nothing was read here: their symbols are counted.
SELECT
    content_id AS path, content_hash, language, size_bytes, modified_at, indexed_at,
    coalesce(code_extracts.nodes, (
        SELECT count(*) FROM code_nodes
        WHERE code_nodes.workspace_id = :workspace_id::text AND md5(code_nodes.file_path) = md5(index_metadata.content_id)
            AND code_nodes.file_path = index_metadata.content_id AND code_nodes.source = ''
    )) AS nodes
FROM index_metadata
LEFT JOIN code_extracts ON code_extracts.workspace_id = :workspace_id::text AND document_id = index_metadata.id
WHERE index_metadata.workspace_id = :workspace_id::text AND index_type = 'graph' AND kind = 'file'
    AND (:path_prefix::text IS NULL OR starts_with(source_path, :path_prefix::text))
    AND content_id > :after_path::text
ORDER BY content_id
LIMIT :limit::integer

-- name: freshness
SELECT
    graph_indexed_commit_sha AS indexed_commit_sha, current_commit_sha, graph_indexed_at AS indexed_at,
    coalesce(graph_indexed_commit_sha <> current_commit_sha, false) AS stale,
    (SELECT count(*) FROM code_extracts WHERE workspace_id = :workspace_id::text AND pending) AS pending
FROM workspaces
WHERE id = :workspace_id::text

-- name: indexed
-- Says that the graph has changed: of what commit it is now, and what an event tells of it.
WITH changed AS (
    UPDATE workspaces AS this
    SET graph_indexed_at = now(), graph_indexed_commit_sha = coalesce(:commit_sha::text, graph_indexed_commit_sha),
        updated_at = now(), revision = revision + 1
    WHERE id = :workspace_id::text
    RETURNING this.id, this.id AS workspace_id, this.revision
), {changes.event changed 'workspace.updated' NULL}, told AS (
    INSERT INTO event_log (workspace_id, kind, subject_id, revision, actor, agent, rpc, reason, payload)
    SELECT
        workspace_id, :kind::text, workspace_id, revision, call.actor, call.agent, call.rpc, call.reason, :payload::jsonb
    FROM changed
    CROSS JOIN (SELECT (:call::call_info).*) AS call
)
SELECT count(*) FROM changed

-- name: accept_import
WITH target AS (
    SELECT
), {requests.accepted}
SELECT count(*) FROM accepted

-- name: imported_before
SELECT EXISTS (
    SELECT FROM requests
    CROSS JOIN (SELECT (:call::call_info).*) AS call
    WHERE requests.actor = call.actor AND requests.rpc = call.rpc AND requests.request_id = call.request_id
)
