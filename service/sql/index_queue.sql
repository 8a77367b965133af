-- What is to be indexed, of what is in the workspaces.

-- name: follow
-- Queues what the next events are about, and says how many events there were.
WITH cursor AS MATERIALIZED (
    SELECT position FROM index_cursor FOR UPDATE SKIP LOCKED
), taken AS MATERIALIZED (
    SELECT
        feed.position, e.workspace_id, split_part(e.kind, '.', 1) AS kind, e.subject_id,
        -- Most events of tasks tell that one is free, or begins: what it says is the same as before. Nor has it changed where the
        -- task is archived or restored with its plan: the plan's own event marks all that belongs to it.
        e.kind NOT IN ('task.unblocked', 'task.archived', 'task.restored')
            AND (e.kind, e.to_status) IS DISTINCT FROM ('task.status_changed', 'in_progress') AS may_say_more
    FROM cursor
    CROSS JOIN LATERAL (
        SELECT * FROM feed WHERE feed.position > cursor.position ORDER BY feed.position LIMIT :limit::integer
    ) AS feed
    JOIN event_log AS e
        ON e.workspace_id = feed.workspace_id AND e.event_id = feed.event_id AND e.recorded_at = feed.recorded_at
), queued AS (
    INSERT INTO index_queue AS this (workspace_id, kind, content_id)
    SELECT DISTINCT workspace_id, kind, subject_id FROM taken WHERE kind = ANY (:kinds::text[]) AND may_say_more
    ORDER BY workspace_id, kind, subject_id
    ON CONFLICT (workspace_id, kind, content_id) DO UPDATE
    SET queued_at = clock_timestamp(), available_at = now(), attempts = 0, error = NULL
), moved AS (
    UPDATE index_cursor AS this SET position = last.position
    FROM (SELECT max(position) AS position FROM taken) AS last
    WHERE last.position IS NOT NULL
)
SELECT count(*) FROM taken

-- name: changed(rows, kind, id)
-- Queues records of whose change no event tells, in the transaction that changes them.
{rows}_queued AS (
    INSERT INTO index_queue AS this (workspace_id, kind, content_id)
    SELECT DISTINCT :workspace_id::text, {kind}, {id}::text FROM {rows}
    ORDER BY 3
    ON CONFLICT (workspace_id, kind, content_id) DO UPDATE
    SET queued_at = clock_timestamp(), available_at = now(), attempts = 0, error = NULL
)

-- name: take
-- The next ones of one kind in one workspace. Who has not given them back after the lease has died.
WITH first AS (
    SELECT workspace_id, kind FROM index_queue
    WHERE available_at <= now() AND attempts < :most_attempts::integer AND (leased_until IS NULL OR leased_until < now())
    ORDER BY available_at
    LIMIT 1
), next AS MATERIALIZED (
    SELECT this.workspace_id, this.kind, this.content_id
    FROM index_queue AS this
    JOIN first USING (workspace_id, kind)
    WHERE available_at <= now() AND attempts < :most_attempts::integer AND (leased_until IS NULL OR leased_until < now())
    ORDER BY available_at
    LIMIT :limit::integer
    FOR UPDATE OF this SKIP LOCKED
)
UPDATE index_queue AS this
SET leased_until = now() + :lease::interval
FROM next
WHERE (this.workspace_id, this.kind, this.content_id) = (next.workspace_id, next.kind, next.content_id)
RETURNING this.workspace_id, this.kind, this.content_id, this.queued_at::text AS queued_at

-- name: done
-- What was changed again meanwhile stays.
WITH given AS (
    SELECT * FROM unnest(:content_ids::text[], :queued_at::text[]::timestamptz[]) AS given (content_id, queued_at)
), gone AS (
    DELETE FROM index_queue AS this USING given
    WHERE this.workspace_id = :workspace_id::text AND this.kind = :kind::text
        AND this.content_id = given.content_id AND this.queued_at = given.queued_at
)
UPDATE index_queue AS this SET leased_until = NULL
FROM given
WHERE this.workspace_id = :workspace_id::text AND this.kind = :kind::text
    AND this.content_id = given.content_id AND this.queued_at <> given.queued_at

-- name: failed
-- Tried again later, each time after twice as long.
UPDATE index_queue
SET leased_until = NULL, attempts = attempts + 1, error = :error::text, available_at = now() + interval '1 second' * 2 ^ attempts
WHERE workspace_id = :workspace_id::text AND kind = :kind::text AND content_id = ANY (:content_ids::text[])

-- name: give_back
UPDATE index_queue
SET leased_until = NULL, available_at = greatest(available_at, now() + :pause::interval)
WHERE workspace_id = :workspace_id::text AND kind = :kind::text AND content_id = ANY (:content_ids::text[])

-- name: waiting
-- How many wait in a workspace, and how many are no longer tried.
SELECT
    count(*) FILTER (WHERE attempts < :most_attempts::integer) AS pending,
    count(*) FILTER (WHERE attempts >= :most_attempts::integer) AS parked
FROM index_queue
WHERE workspace_id = :workspace_id::text

-- name: next_workspace
-- In the order of their ids, with those whose records are gone.
SELECT min(id) FROM workspaces WHERE id > :after::text

-- name: turn
-- Whether it is time to look at everything again; for one process.
UPDATE index_cursor SET reconciled_at = now()
WHERE reconciled_at IS NULL OR reconciled_at < now() - :every::interval
RETURNING true
