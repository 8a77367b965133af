-- name: event_columns
e.event_id, e.workspace_id, e.kind, e.subject_id, e.plan_id, e.from_status, e.to_status, e.terminal,
e.revision, e.revision::text AS etag, e.actor, e.rpc, e.reason, e.request_id, e.payload, e.recorded_at

-- name: sequence
-- One pass of the sequencer. $1 who runs it
SELECT epoch, position, sequenced FROM sequence_feed($1::text)

-- name: head
-- Where the feed stands, and what is the oldest position that can be resumed after. $1 workspace_id
SELECT
    epoch, position,
    greatest(floor, (SELECT feed_floors.floor FROM feed_floors WHERE feed_floors.workspace_id = $1::text)) AS floor,
    EXISTS (SELECT FROM workspaces WHERE id = $1::text) AS workspace_exists
FROM feed_head

-- name: reader_head
-- Where the feed stands, and up to where something of any workspace is no longer kept.
SELECT epoch, position, greatest(floor, (SELECT max(feed_floors.floor) FROM feed_floors)) AS floor
FROM feed_head

-- name: epoch_end
-- The last position of an epoch that a later one has kept; NULL for the present epoch. $1 epoch
SELECT min(start_position) FROM feed_epochs WHERE epoch > $1::integer

-- name: read
-- What follows a position, in every workspace. $1 position, $2 limit
SELECT feed.position, feed.ends_transaction, {event_columns}
FROM feed
JOIN event_log AS e
    ON e.workspace_id = feed.workspace_id AND e.event_id = feed.event_id AND e.recorded_at = feed.recorded_at
WHERE feed.position > $1::bigint
ORDER BY feed.position
LIMIT $2::integer

-- name: read_workspace
-- What follows a position in one workspace. $1 position, $2 limit, $3 workspace_id, $4 the last position to read
SELECT feed.position, feed.ends_transaction, {event_columns}
FROM feed
JOIN event_log AS e
    ON e.workspace_id = feed.workspace_id AND e.event_id = feed.event_id AND e.recorded_at = feed.recorded_at
WHERE feed.workspace_id = $3::text AND feed.position > $1::bigint AND feed.position <= $4::bigint
ORDER BY feed.position
LIMIT $2::integer

-- name: make_partitions
-- $1 width, $2 how many widths ahead
SELECT make_feed_partitions($1::interval, $2::integer)

-- name: drop_partitions
-- Returns the floor. $1 the age past which events are dropped
SELECT drop_feed_partitions(clock_timestamp() - $1::interval)

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
