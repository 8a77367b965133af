-- name: columns
-- The parent is one that the caller may see; NULL for all.
id, name, path,
(
    SELECT parent.id FROM workspaces AS parent
    WHERE parent.path = ANY (ancestor_paths(this.path))
        AND (:visible::text[] IS NULL OR parent.id = ANY (:visible::text[]))
    ORDER BY length(parent.path) DESC
    LIMIT 1
) AS parent_workspace_id,
git_url, default_branch, is_git_repository, current_commit_sha,
rag_indexed_at, rag_indexed_commit_sha, graph_indexed_at, graph_indexed_commit_sha,
metadata, four_eyes, session_ownership, created_at, updated_at, revision, revision::text AS etag

-- list: writable
name, git_url, coalesce(default_branch, 'main'), coalesce(is_git_repository, false), current_commit_sha,
graph_indexed_at, graph_indexed_commit_sha, metadata, coalesce(four_eyes, false), coalesce(session_ownership, false)

-- list: imported
-- No record turns four_eyes or session_ownership off: one that does not set them does not mention them.
coalesce(four_eyes, before.four_eyes), coalesce(session_ownership, before.session_ownership), {writable}, coalesce(created_at, before.created_at)

-- name: register
-- Events of an earlier workspace with the same id are no longer shown.
WITH target AS (
    SELECT input.*
    FROM jsonb_populate_record(NULL::workspaces, :workspace::jsonb) AS input
    WHERE NOT EXISTS (SELECT FROM workspaces WHERE workspaces.id = :workspace_id::text)
        AND NOT EXISTS (SELECT FROM workspace_paths WHERE workspace_paths.path = input.path)
), {requests.accepted}, created AS (
    INSERT INTO workspaces (id, path, {writable})
    SELECT :workspace_id::text, path, {writable accepted.} FROM accepted
    ON CONFLICT DO NOTHING
    RETURNING *, id AS workspace_id
), {changes.event created 'workspace.created' NULL}, past AS (
    INSERT INTO feed_floors (workspace_id, past_event_id, past_position)
    SELECT
        created.id, last.event_id,
        coalesce((SELECT max(feed.position) FROM feed WHERE feed.workspace_id = :workspace_id::text), 0)
    FROM created
    JOIN LATERAL (
        SELECT max(event_log.event_id) AS event_id FROM event_log WHERE event_log.workspace_id = :workspace_id::text
    ) AS last ON last.event_id IS NOT NULL
    ON CONFLICT (workspace_id) DO UPDATE
    SET past_event_id = excluded.past_event_id, past_position = excluded.past_position
)
SELECT {columns} FROM created AS this

-- name: get
SELECT {columns} FROM workspaces AS this WHERE id = :workspace_id::text

-- name: get_by_path
-- Of a normalised path, the main one or a further one.
SELECT {columns}
FROM workspaces AS this
WHERE id = (SELECT workspace_id FROM workspace_paths WHERE workspace_paths.path = :path::text)

-- name: exists
SELECT EXISTS (SELECT FROM workspaces WHERE id = :workspace_id::text)

-- name: overlapping
-- Other workspaces with a path above a normalised path or below it, as the LIKE pattern says, of those that the caller may
-- see; NULL for all.
SELECT DISTINCT workspace_id AS id
FROM workspace_paths
WHERE workspace_id <> :workspace_id::text
    AND (path = ANY (ancestor_paths(:path::text)) OR path LIKE :below::text)
    AND (:visible::text[] IS NULL OR workspace_id = ANY (:visible::text[]))
ORDER BY id
LIMIT 100

-- name: list
-- Those that the caller may see; NULL for all.
SELECT {columns}
FROM workspaces AS this
WHERE (:visible::text[] IS NULL OR id = ANY (:visible::text[])) AND id > :after_id::text
ORDER BY id
LIMIT :limit::integer

-- name: update
WITH target AS MATERIALIZED (
    SELECT id FROM workspaces
    WHERE id = :workspace_id::text AND (:etag::text IS NULL OR revision::text = :etag::text)
    FOR NO KEY UPDATE
), {requests.accepted}, changed AS (
    UPDATE workspaces AS this
    SET ({writable}) = (SELECT {writable patched.} FROM jsonb_populate_record(this, :patch::jsonb) AS patched),
        updated_at = now(),
        revision = revision + 1
    FROM accepted
    WHERE this.id = accepted.id
    RETURNING this.*, this.id AS workspace_id
), {changes.event changed 'workspace.updated' NULL}
SELECT {columns} FROM changed AS this

-- name: indexed
-- The text index is up to date: since when, and with which commit, where the files in it are all of one.
UPDATE workspaces AS this SET (rag_indexed_at, rag_indexed_commit_sha) = (
    SELECT now(), CASE WHEN count(*) = count(commit_sha) AND min(commit_sha) = max(commit_sha) THEN min(commit_sha) END
    FROM index_metadata
    WHERE workspace_id = :workspace_id::text AND index_type = 'rag' AND kind = 'file'
)
WHERE id = :workspace_id::text

-- name: delete
-- One that holds something goes only by force.
WITH locked AS MATERIALIZED (
    SELECT id, {changes.told} FROM workspaces
    WHERE id = :workspace_id::text AND (:etag::text IS NULL OR revision::text = :etag::text)
    FOR UPDATE
), target AS MATERIALIZED (
    SELECT id FROM locked WHERE :force::boolean OR workspace_is_empty(id)
), {requests.accepted}
DELETE FROM workspaces AS this USING accepted
WHERE this.id = accepted.id
RETURNING this.id

-- name: import
-- What a record says of a workspace. That of another one is not older than this one: it is copied.
WITH {transfers.given workspaces}, before AS MATERIALIZED (
    SELECT * FROM workspaces WHERE id = :workspace_id::text FOR NO KEY UPDATE
), judged AS MATERIALIZED (
    SELECT
        wanted.*, given.revision,
        CASE
            WHEN ROW({imported wanted.*}) IS NOT DISTINCT FROM ROW({imported before.*}) THEN 'skipped'
            WHEN given.id = before.id AND wanted.updated_at < before.updated_at AND NOT :overwrite::boolean THEN 'stale'
            ELSE 'updated'
        END AS outcome
    FROM given
    CROSS JOIN before
    CROSS JOIN LATERAL (
        SELECT {imported given.}, coalesce(given.updated_at, given.created_at, given.arrived_at)
    ) AS wanted ({imported}, updated_at)
), stored AS (
    UPDATE workspaces AS this
    SET ({imported}, updated_at, revision)
        = ROW({imported judged.*}, judged.updated_at, greatest(this.revision + 1, judged.revision))
    FROM judged
    WHERE this.id = :workspace_id::text AND judged.outcome = 'updated'
    RETURNING this.*, this.id AS workspace_id
), {changes.event stored 'workspace.updated' NULL}
SELECT outcome FROM judged

-- name: export
SELECT {columns} FROM workspaces AS this WHERE id = :workspace_id::text
