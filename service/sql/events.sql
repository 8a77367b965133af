-- name: columns
event_id, workspace_id, kind, subject_id, plan_id, from_status, to_status, terminal, revision, revision::text AS etag,
actor, rpc, reason, request_id, payload, recorded_at

-- name: append
-- $1 workspace_id, $2 call, $3 no ids, $4 kind, $5 subject_id, $6 plan_id or NULL, $7 payload or NULL
WITH target AS (
    SELECT id FROM workspaces WHERE id = $1::text
), {requests.accepted}, event AS (
    INSERT INTO event_log (workspace_id, kind, subject_id, plan_id, revision, actor, rpc, reason, request_id, payload)
    SELECT
        $1::text, $4::text, $5::text, $6::uuid, 0,
        ($2::call_info).actor, ($2::call_info).rpc, ($2::call_info).reason, ($2::call_info).request_id, $7::jsonb
    FROM accepted
    RETURNING event_id
)
SELECT event_id FROM event

-- name: by_request
-- $1 workspace_id, $2 actor, $3 rpc, $4 request_id
SELECT event_id
FROM event_log
WHERE workspace_id = $1::text AND recorded_at > now() - interval '25 hours'
    AND actor = $2::text AND rpc = $3::text AND request_id = $4::uuid
LIMIT 1

-- name: newest
-- Backwards. $1 workspace_id, $2 kinds or NULL, $3 and $4 recorded_at and event_id to go on before, $5 limit
SELECT {columns}
FROM event_log
WHERE workspace_id = $1::text AND ($2::text[] IS NULL OR kind = ANY ($2::text[]))
    AND (recorded_at, event_id) < ($3::text::timestamptz, $4::bigint)
ORDER BY recorded_at DESC, event_id DESC
LIMIT $5::integer

-- name: since_time
-- In feed order. $1 workspace_id, $2 kinds or NULL, $3 time, $4 position to go on after, $5 limit
SELECT feed.position, {feed.event_columns}
FROM feed
JOIN event_log AS e
    ON e.workspace_id = feed.workspace_id AND e.event_id = feed.event_id AND e.recorded_at = feed.recorded_at
WHERE feed.workspace_id = $1::text AND ($2::text[] IS NULL OR e.kind = ANY ($2::text[]))
    AND feed.recorded_at >= $3::text::timestamptz AND feed.position > $4::bigint
ORDER BY feed.position
LIMIT $5::integer

-- name: purge
-- Returns how many events went. $1 workspace_id, $2 call, $3 no ids, $4 the age past which they go
WITH target AS (
    SELECT id FROM workspaces WHERE id = $1::text
), {requests.accepted}, gone AS (
    DELETE FROM feed USING accepted
    WHERE feed.workspace_id = $1::text AND feed.recorded_at < now() - $4::interval
    RETURNING feed.position, feed.event_id, feed.recorded_at
), events AS (
    DELETE FROM event_log USING gone
    WHERE event_log.workspace_id = $1::text AND event_log.event_id = gone.event_id
        AND event_log.recorded_at = gone.recorded_at
    RETURNING event_log.event_id
), floor AS (
    INSERT INTO feed_floors AS kept (workspace_id, floor)
    SELECT $1::text, max(position) FROM gone HAVING count(*) > 0
    ON CONFLICT (workspace_id) DO UPDATE SET floor = greatest(kept.floor, excluded.floor)
)
SELECT count(events.event_id) AS deleted
FROM accepted
LEFT JOIN events ON true
GROUP BY accepted.id

-- name: create_update_log_entry
-- $1 workspace_id, $2 call, $3 entry id, $4 action, $5 description or NULL, $6 data or NULL
WITH target AS (
    SELECT id FROM workspaces WHERE id = $1::text
), {requests.accepted}
INSERT INTO update_log (workspace_id, id, action, description, data, created_by)
SELECT $1::text, entry_id, $4::text, $5::text, $6::jsonb, ($2::call_info).actor
FROM accepted
CROSS JOIN unnest($3::uuid[]) AS entry_id
RETURNING id, workspace_id, action, description, data, created_by, created_at

-- name: get_update_log_entry
-- $1 workspace_id, $2 entry id
SELECT id, workspace_id, action, description, data, created_by, created_at
FROM update_log
WHERE workspace_id = $1::text AND id = $2::uuid

-- name: list_update_log_entries
-- Backwards. $1 workspace_id, $2 and $3 created_at and id to go on before, $4 limit
SELECT id, workspace_id, action, description, data, created_by, created_at
FROM update_log
WHERE workspace_id = $1::text AND (created_at, id) < ($2::text::timestamptz, $3::uuid)
ORDER BY created_at DESC, id DESC
LIMIT $4::integer
