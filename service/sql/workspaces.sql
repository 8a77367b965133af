-- name: columns
id, name, path,
(
    SELECT parent.id FROM workspaces AS parent
    WHERE parent.path = ANY (ancestor_paths(this.path))
    ORDER BY length(parent.path) DESC
    LIMIT 1
) AS parent_workspace_id,
git_url, default_branch, is_git_repository, current_commit_sha,
rag_indexed_at, rag_indexed_commit_sha, graph_indexed_at, graph_indexed_commit_sha,
metadata, created_at, updated_at, revision, revision::text AS etag

-- name: register
-- $1 workspace_id, $2 call, $3 no ids, $4 the workspace as jsonb
WITH target AS (
    SELECT input.*
    FROM jsonb_populate_record(NULL::workspaces, $4::jsonb) AS input
    WHERE NOT EXISTS (
        SELECT FROM workspaces WHERE workspaces.id = $1::text OR workspaces.path = input.path
    )
), {requests.accepted}, created AS (
    INSERT INTO workspaces (
        id, name, path, git_url, default_branch, is_git_repository, current_commit_sha, metadata
    )
    SELECT
        $1::text, name, path, git_url, coalesce(default_branch, 'main'), coalesce(is_git_repository, false),
        current_commit_sha, metadata
    FROM accepted
    ON CONFLICT DO NOTHING
    RETURNING *
), event AS (
    INSERT INTO event_log (workspace_id, kind, subject_id, revision, actor, rpc, reason, request_id)
    SELECT
        id, 'workspace.created', id, revision,
        ($2::call_info).actor, ($2::call_info).rpc, ($2::call_info).reason, ($2::call_info).request_id
    FROM created
)
SELECT {columns} FROM created AS this

-- name: get
-- $1 workspace_id
SELECT {columns} FROM workspaces AS this WHERE id = $1::text

-- name: get_by_path
-- $1 the normalised path
SELECT {columns} FROM workspaces AS this WHERE path = $1::text

-- name: exists
-- $1 workspace_id
SELECT EXISTS (SELECT FROM workspaces WHERE id = $1::text)

-- name: overlapping
-- Workspaces whose path is above or below this one. $1 the normalised path, $2 its LIKE pattern for paths below, $3 ids
-- that the caller may see or NULL for all
SELECT id
FROM workspaces
WHERE path <> $1::text AND (path = ANY (ancestor_paths($1::text)) OR path LIKE $2::text)
    AND ($3::text[] IS NULL OR id = ANY ($3::text[]))
ORDER BY id
LIMIT 100

-- name: list
-- $1 ids that the caller may see or NULL for all, $2 the id to go on after, $3 limit
SELECT {columns}
FROM workspaces AS this
WHERE ($1::text[] IS NULL OR id = ANY ($1::text[])) AND id > $2::text
ORDER BY id
LIMIT $3::integer

-- name: update
-- $1 workspace_id, $2 call, $3 no ids, $4 etag or NULL, $5 the changed fields as jsonb
WITH target AS MATERIALIZED (
    SELECT id FROM workspaces
    WHERE id = $1::text AND ($4::text IS NULL OR revision::text = $4::text)
    FOR NO KEY UPDATE
), {requests.accepted}, changed AS (
    UPDATE workspaces
    SET (
        name, git_url, default_branch, is_git_repository, current_commit_sha,
        rag_indexed_at, rag_indexed_commit_sha, graph_indexed_at, graph_indexed_commit_sha, metadata
    ) = (
        SELECT
            patched.name, patched.git_url, coalesce(patched.default_branch, 'main'),
            coalesce(patched.is_git_repository, false), patched.current_commit_sha,
            patched.rag_indexed_at, patched.rag_indexed_commit_sha, patched.graph_indexed_at,
            patched.graph_indexed_commit_sha, patched.metadata
        FROM jsonb_populate_record(workspaces, $5::jsonb) AS patched
    ),
        updated_at = now(),
        revision = revision + 1
    FROM accepted
    WHERE workspaces.id = accepted.id
    RETURNING workspaces.*
), event AS (
    INSERT INTO event_log (workspace_id, kind, subject_id, revision, actor, rpc, reason, request_id)
    SELECT
        id, 'workspace.updated', id, revision,
        ($2::call_info).actor, ($2::call_info).rpc, ($2::call_info).reason, ($2::call_info).request_id
    FROM changed
)
SELECT {columns} FROM changed AS this

-- name: delete
-- $1 workspace_id, $2 call, $3 no ids, $4 etag or NULL, $5 whether to delete what is in it too
WITH locked AS MATERIALIZED (
    SELECT id FROM workspaces
    WHERE id = $1::text AND ($4::text IS NULL OR revision::text = $4::text)
    FOR UPDATE
), target AS MATERIALIZED (
    SELECT id FROM locked WHERE $5::boolean OR workspace_is_empty(id)
), {requests.accepted}, deleted AS (
    DELETE FROM workspaces USING accepted WHERE workspaces.id = accepted.id
    RETURNING workspaces.*
), event AS (
    INSERT INTO event_log (workspace_id, kind, subject_id, revision, actor, rpc, reason, request_id)
    SELECT
        id, 'workspace.deleted', id, revision + 1,
        ($2::call_info).actor, ($2::call_info).rpc, ($2::call_info).reason, ($2::call_info).request_id
    FROM deleted
)
SELECT id FROM deleted
