-- name: event_columns
e.event_id, e.workspace_id, e.kind, e.subject_id, e.plan_id, e.other_plan_id, e.from_status, e.to_status,
e.terminal, e.revision, e.revision::text AS etag, e.actor, e.agent, e.rpc, e.reason, e.request_id, e.payload, e.recorded_at

-- name: sequence
-- One pass of the sequencer, and the events that got a position, unless they are more than :most.
SELECT pass.epoch, pass.head, pass.sequenced, pass.position, pass.ends_transaction, {event_columns}
FROM sequence_and_read(:sequencer::text, :most::integer) AS pass
CROSS JOIN LATERAL (SELECT (pass.event).*) AS e

-- name: head
-- Where the feed stands, and what is the oldest position that can be resumed after.
SELECT
    feed_head.epoch, feed_head.position,
    greatest(feed_head.floor, feed_floors.floor, feed_floors.past_position) AS floor,
    EXISTS (SELECT FROM workspaces WHERE id = :workspace_id::text) AS workspace_exists,
    coalesce(feed_floors.past_event_id, 0) AS past_event_id
FROM feed_head
LEFT JOIN feed_floors ON feed_floors.workspace_id = :workspace_id::text

-- name: head_of_all
-- Where the feed stands, and up to where something of any workspace is no longer kept.
SELECT
    epoch, position, greatest(floor, (SELECT max(feed_floors.floor) FROM feed_floors)) AS floor,
    true AS workspace_exists, 0::bigint AS past_event_id
FROM feed_head

-- name: missing
-- One of these tasks and plans that the workspace does not have, if there is one.
SELECT named.type, named.id
FROM (
    SELECT 'task' AS type, id FROM unnest(:task_ids::uuid[]) AS id
    UNION ALL
    SELECT 'plan', id FROM unnest(:plan_ids::uuid[]) AS id
) AS named
WHERE NOT CASE named.type
    WHEN 'task' THEN EXISTS (SELECT FROM tasks WHERE workspace_id = :workspace_id::text AND id = named.id)
    ELSE EXISTS (SELECT FROM plans WHERE workspace_id = :workspace_id::text AND id = named.id)
END
LIMIT 1

-- name: epoch_end
-- The last position of an epoch that a later one has kept; NULL for the present epoch.
SELECT min(start_position) FROM feed_epochs WHERE epoch > :epoch::integer

-- name: bounded(rows)
-- Those of the rows that have at most about :most_bytes of data together; `found` counts all of them.
SELECT *
FROM (
    SELECT
        {rows}.*, count(*) OVER () AS found,
        sum(octet_length(payload::text)) OVER (ORDER BY position ROWS UNBOUNDED PRECEDING) AS bytes
    FROM {rows}
) AS page
WHERE coalesce(bytes, 0) - coalesce(octet_length(payload::text), 0) <= :most_bytes::integer
ORDER BY position

-- name: read
-- What follows a position, in every workspace, up to another position.
WITH events AS (
    SELECT feed.position, feed.ends_transaction, {event_columns}
    FROM feed
    JOIN event_log AS e
        ON e.workspace_id = feed.workspace_id AND e.event_id = feed.event_id AND e.recorded_at = feed.recorded_at
    WHERE feed.position > :position::bigint AND feed.position <= :last::bigint
    ORDER BY feed.position
    LIMIT :limit::integer
)
{bounded events}

-- name: read_workspace
-- What follows a position in one workspace, up to another position.
WITH events AS (
    SELECT feed.position, feed.ends_transaction, {event_columns}
    FROM feed
    JOIN event_log AS e
        ON e.workspace_id = feed.workspace_id AND e.event_id = feed.event_id AND e.recorded_at = feed.recorded_at
    WHERE feed.workspace_id = :workspace_id::text AND feed.position > :position::bigint AND feed.position <= :last::bigint
    ORDER BY feed.position
    LIMIT :limit::integer
)
{bounded events}

-- name: make_partitions
SELECT make_feed_partitions(:width::interval, :ahead::integer)

-- name: drop_partitions
-- Drops events past an age, and returns the floor.
SELECT drop_feed_partitions(clock_timestamp() - :older_than::interval)

-- name: lag
-- How many events wait for a position, the age of the oldest in seconds, and who sequenced last
SELECT
    count(waiting.event_id) AS events,
    coalesce(extract(epoch FROM clock_timestamp() - min(waiting.recorded_at)), 0)::double precision AS seconds,
    feed_head.epoch,
    feed_head.position,
    feed_head.floor,
    feed_head.sequencer,
    feed_head.sequenced_at
FROM feed_head
LEFT JOIN LATERAL unsequenced_events(feed_head, false) AS waiting ON true
GROUP BY feed_head.singleton
