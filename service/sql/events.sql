-- name: columns
event_id, workspace_id, kind, subject_id, plan_id, other_plan_id, from_status, to_status, terminal, revision,
revision::text AS etag, actor, agent, rpc, reason, request_id, payload, recorded_at

-- name: of_present(rows)
-- Not of an earlier workspace with the same id, and there is one.
EXISTS (SELECT FROM workspaces WHERE id = :workspace_id::text)
    AND {rows}.event_id > coalesce(
        (SELECT past_event_id FROM feed_floors WHERE feed_floors.workspace_id = :workspace_id::text), 0
    )

-- name: append
-- Locks the workspace, so that no event comes after its deletion.
WITH target AS MATERIALIZED (
    SELECT id FROM workspaces WHERE id = :workspace_id::text FOR KEY SHARE
), {requests.accepted}, event AS (
    INSERT INTO event_log (
        workspace_id, kind, subject_id, plan_id, revision, actor, agent, rpc, reason, request_id, payload
    )
    SELECT
        :workspace_id::text, :kind::text, :subject_id::text, :plan_id::uuid, 0,
        call.actor, call.agent, call.rpc, call.reason, call.request_id, :payload::jsonb
    FROM accepted
    CROSS JOIN (SELECT (:call::call_info).*) AS call
    RETURNING event_id
)
SELECT event_id FROM event

-- name: by_request
SELECT event_id
FROM event_log
WHERE workspace_id = :workspace_id::text AND recorded_at > now() - interval '25 hours'
    AND actor = :actor::text AND rpc = :rpc::text AND request_id = :request_id::uuid
LIMIT 1

-- name: newest
-- Newest first.
SELECT {columns}
FROM event_log
WHERE workspace_id = :workspace_id::text AND (:kinds::text[] IS NULL OR kind = ANY (:kinds::text[]))
    AND {of_present event_log}
    AND (recorded_at, event_id) < (:after_recorded_at::text::timestamptz, :after_event_id::bigint)
ORDER BY recorded_at DESC, event_id DESC
LIMIT :limit::integer

-- name: newest_of_all
-- Of all workspaces, the newest numbers first.
SELECT {columns}
FROM event_log
WHERE (:kinds::text[] IS NULL OR kind = ANY (:kinds::text[])) AND event_id < :after_event_id::bigint
ORDER BY event_id DESC
LIMIT :limit::integer

-- name: since
-- In feed order.
SELECT feed.position, {feed.event_columns}
FROM feed
JOIN event_log AS e
    ON e.workspace_id = feed.workspace_id AND e.event_id = feed.event_id AND e.recorded_at = feed.recorded_at
WHERE feed.workspace_id = :workspace_id::text AND (:kinds::text[] IS NULL OR e.kind = ANY (:kinds::text[]))
    AND {of_present feed}
    AND feed.recorded_at >= :since_time::text::timestamptz AND feed.position > :since_position::bigint
    AND feed.position > :after_position::bigint
ORDER BY feed.position
LIMIT :limit::integer

-- name: since_of_all
-- Of all workspaces, in feed order.
SELECT feed.position, {feed.event_columns}
FROM feed
JOIN event_log AS e
    ON e.workspace_id = feed.workspace_id AND e.event_id = feed.event_id AND e.recorded_at = feed.recorded_at
WHERE (:kinds::text[] IS NULL OR e.kind = ANY (:kinds::text[]))
    AND feed.recorded_at >= :since_time::text::timestamptz AND feed.position > :since_position::bigint
    AND feed.position > :after_position::bigint
ORDER BY feed.position
LIMIT :limit::integer

-- name: purge
-- Deletes the events past an age, and returns how many.
WITH target AS (
    SELECT id FROM workspaces WHERE id = :workspace_id::text
), {requests.accepted}, gone AS (
    DELETE FROM feed USING accepted
    WHERE feed.workspace_id = :workspace_id::text AND feed.recorded_at < now() - :older_than::interval
    RETURNING feed.position, feed.event_id, feed.recorded_at
), events AS (
    DELETE FROM event_log USING gone
    WHERE event_log.workspace_id = :workspace_id::text AND event_log.event_id = gone.event_id
        AND event_log.recorded_at = gone.recorded_at
    RETURNING event_log.event_id
), floor AS (
    INSERT INTO feed_floors AS kept (workspace_id, floor)
    SELECT :workspace_id::text, max(position) FROM gone HAVING count(*) > 0
    ON CONFLICT (workspace_id) DO UPDATE SET floor = greatest(kept.floor, excluded.floor)
)
SELECT count(events.event_id) AS deleted
FROM accepted
LEFT JOIN events ON true
GROUP BY accepted.id
