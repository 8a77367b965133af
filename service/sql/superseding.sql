-- What the tables have in common whose rows are statements: each holds from a time on, until another row supersedes it.

-- list: imported
source, session_id, expires_at, coalesce(valid_from, before.valid_from, given.created_at, given.arrived_at), valid_to, superseded_by_id, {transfers.origin}

-- name: statement(table)
{table}.source, {table}.session_id, {table}.expires_at, {table}.valid_from, {table}.valid_to, {table}.superseded_by_id,
{table}.created_by, {table}.original_author, {table}.created_at, {table}.updated_at, {table}.revision,
{table}.revision::text AS etag

-- name: shown(table)
-- What was recorded within a time, and held at one and had not expired, which is now unless another is given.
    AND (:start_time::text IS NULL OR {table}.created_at >= :start_time::text::timestamptz)
    AND (:end_time::text IS NULL OR {table}.created_at < :end_time::text::timestamptz)
    AND (
        :include_superseded::boolean
        OR (
            {table}.valid_from <= coalesce(:valid_at::text::timestamptz, now())
            AND coalesce({table}.valid_to > coalesce(:valid_at::text::timestamptz, now()), true)
        )
    )
    AND (
        :include_expired::boolean OR coalesce({table}.expires_at > coalesce(:valid_at::text::timestamptz, now()), true)
    )

-- name: ended(table)
-- The row that a new one supersedes, where none has yet: it holds until the new one does.
target AS MATERIALIZED (
    SELECT
        this.*, input.id AS new_id,
        coalesce(input.valid_from, greatest(now(), this.valid_from + interval '1 microsecond')) AS ends_at
    FROM {table} AS this
    CROSS JOIN jsonb_populate_recordset(NULL::{table}, :rows::jsonb) AS input
    WHERE this.workspace_id = :workspace_id::text AND this.id = :id::uuid
        AND (:etag::text IS NULL OR this.revision::text = :etag::text)
        AND this.superseded_by_id IS NULL
        AND coalesce(input.valid_from > this.valid_from, true)
    FOR NO KEY UPDATE OF this
), {requests.accepted}, ended AS (
    UPDATE {table} AS this
    SET valid_to = accepted.ends_at, superseded_by_id = accepted.new_id, updated_at = now(), revision = this.revision + 1
    FROM accepted
    WHERE this.workspace_id = :workspace_id::text AND this.id = accepted.id
    RETURNING this.*
)

-- name: history(table, kind)
-- A row with what it has superseded and what has superseded it.
WITH RECURSIVE chain (id, superseded_by_id) AS (
    SELECT this.id, this.superseded_by_id FROM {table} AS this
    WHERE this.workspace_id = :workspace_id::text AND this.id = :{kind}_id::uuid
    UNION
    SELECT other.id, other.superseded_by_id
    FROM chain
    JOIN {table} AS other
        ON other.workspace_id = :workspace_id::text
            AND (other.id = chain.superseded_by_id OR other.superseded_by_id = chain.id)
)
SELECT {columns}
FROM {table}
WHERE {table}.workspace_id = :workspace_id::text AND {table}.id IN (SELECT chain.id FROM chain)
    AND ({table}.valid_from, {table}.id) > (:after_valid_from::text::timestamptz, :after_id::uuid)
ORDER BY {table}.valid_from, {table}.id
LIMIT :limit::integer
