-- The feed: events in one order that every subscriber sees. Sequence order is not commit order, so a sequencer gives
-- committed events their positions afterwards. It runs in every process, and works in one at a time.

CREATE TABLE IF NOT EXISTS feed (
    position bigint NOT NULL,
    workspace_id text NOT NULL,
    event_id bigint NOT NULL,
    -- The event's own, so that both tables have the same partitions.
    recorded_at timestamptz NOT NULL,
    -- Whether it is the last event of its transaction, whose events are delivered together.
    ends_transaction boolean NOT NULL,
    PRIMARY KEY (position, recorded_at)
)
PARTITION BY RANGE (recorded_at);

CREATE TABLE IF NOT EXISTS feed_default PARTITION OF feed DEFAULT;

CREATE INDEX IF NOT EXISTS feed_workspace_idx ON feed (workspace_id, position);
CREATE INDEX IF NOT EXISTS feed_event_idx ON feed (event_id);

CREATE TABLE IF NOT EXISTS feed_head (
    singleton boolean PRIMARY KEY DEFAULT true,
    epoch integer NOT NULL,
    position bigint NOT NULL,
    -- Positions up to this one are no longer kept.
    floor bigint NOT NULL,
    -- What was visible when the sequencer last found something.
    snapshot pg_snapshot NOT NULL,
    -- The cluster and timeline that the snapshot is of.
    system_identifier bigint NOT NULL,
    timeline text NOT NULL,
    -- Events up to this number have their positions, or will never be committed: no pass looks at them again.
    settled_event_id bigint NOT NULL DEFAULT 0,
    -- Becomes the settled one when every transaction before next_settled_xid has ended.
    next_settled_event_id bigint NOT NULL DEFAULT 0,
    next_settled_xid xid8 NOT NULL DEFAULT '0',
    sequencer text NOT NULL DEFAULT '',
    sequenced_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT feed_head_singleton_check CHECK (singleton),
    CONSTRAINT feed_head_position_check CHECK (position >= floor AND floor >= 0 AND epoch >= 1)
)
WITH (fillfactor = 10);

-- The position at which each epoch began. An older epoch's positions up to there are the same events.
CREATE TABLE IF NOT EXISTS feed_epochs (
    epoch integer PRIMARY KEY,
    start_position bigint NOT NULL,
    started_at timestamptz NOT NULL DEFAULT now()
);

-- Workspaces of which not everything can be read. A row outlives the workspace, as its events do.
CREATE TABLE IF NOT EXISTS feed_floors (
    workspace_id text PRIMARY KEY,
    -- Positions up to this one were purged.
    floor bigint NOT NULL DEFAULT 0,
    -- Events up to this number, which had positions up to this one when the workspace was registered, are of an earlier
    -- workspace with the same id.
    past_event_id bigint NOT NULL DEFAULT 0,
    past_position bigint NOT NULL DEFAULT 0
);

CREATE OR REPLACE FUNCTION cluster_identity(OUT system_identifier bigint, OUT timeline text)
LANGUAGE sql VOLATILE AS $$
    SELECT pg_control_system.system_identifier, substr(pg_walfile_name(pg_current_wal_insert_lsn()), 1, 8)
    FROM pg_control_system()
$$;

INSERT INTO feed_head (epoch, position, floor, snapshot, system_identifier, timeline)
SELECT 1, 0, 0, pg_current_snapshot(), identity.system_identifier, identity.timeline
FROM cluster_identity() AS identity
ON CONFLICT DO NOTHING;

INSERT INTO feed_epochs (epoch, start_position) VALUES (1, 0) ON CONFLICT DO NOTHING;

-- Events that are visible and have no position: written by transactions that were still to end in the snapshot that was
-- stored last. In a new cluster that snapshot says nothing about this cluster, and the feed is asked about each event.
-- STABLE, so that it sees what the calling statement's snapshot sees.
CREATE OR REPLACE FUNCTION unsequenced_events(head feed_head, new_cluster boolean)
RETURNS TABLE (event_id bigint, xid xid8, workspace_id text, recorded_at timestamptz) LANGUAGE sql STABLE AS $$
    SELECT e.event_id, e.xid, e.workspace_id, e.recorded_at
    FROM event_log AS e
    WHERE e.event_id > head.settled_event_id
        AND CASE
            WHEN new_cluster THEN NOT EXISTS (
                SELECT FROM feed WHERE feed.event_id = e.event_id AND feed.recorded_at = e.recorded_at
            )
            ELSE NOT pg_visible_in_snapshot(e.xid, head.snapshot)
        END
$$;

-- One pass of the sequencer. Returns the head after it and how many events got a position, or no row when another
-- process is sequencing. It is several statements: the first takes the lock, and the later ones see what was committed
-- before that; a single statement would deliver events twice.
CREATE OR REPLACE FUNCTION sequence_feed(in_sequencer text)
RETURNS TABLE (epoch integer, "position" bigint, sequenced bigint) LANGUAGE plpgsql AS $$
#variable_conflict use_column
DECLARE
    head feed_head;
    identity record;
    new_cluster boolean;
    given_out bigint;
    sequenced_before bigint;
    new_position bigint;
    added bigint;
BEGIN
    -- Before this transaction has its own number: every transaction that has an event_id by now has a lower one.
    SELECT CASE WHEN is_called THEN last_value ELSE 0 END INTO given_out FROM event_log_event_id_seq;
    SELECT * INTO head FROM feed_head FOR UPDATE SKIP LOCKED;
    IF NOT FOUND THEN
        RETURN;
    END IF;
    SELECT * INTO identity FROM cluster_identity();
    new_cluster := (head.system_identifier, head.timeline) IS DISTINCT FROM (identity.system_identifier, identity.timeline)
        OR pg_snapshot_xmax(head.snapshot) > pg_snapshot_xmax(pg_current_snapshot());
    IF new_cluster THEN
        head.epoch := head.epoch + 1;
        INSERT INTO feed_epochs (epoch, start_position) VALUES (head.epoch, head.position);
        SELECT greatest(max(feed.event_id), head.settled_event_id) INTO sequenced_before FROM feed;
    END IF;
    WITH fresh AS MATERIALIZED (
        SELECT
            f.*,
            row_number() OVER (ORDER BY f.last_id, f.event_id) AS place,
            f.event_id = f.last_id AS ends_transaction
        FROM (
            SELECT u.*, max(u.event_id) OVER (PARTITION BY u.xid, u.workspace_id) AS last_id
            FROM unsequenced_events(head, new_cluster) AS u
        ) AS f
    ), placed AS (
        INSERT INTO feed (position, workspace_id, event_id, recorded_at, ends_transaction)
        SELECT head.position + place, workspace_id, event_id, recorded_at, ends_transaction
        FROM fresh
    ), counted AS (
        SELECT count(*) AS added FROM fresh
    )
    UPDATE feed_head
    SET epoch = head.epoch,
        position = head.position + counted.added,
        -- The same as this statement's own: what it read is what the snapshot says.
        snapshot = pg_current_snapshot(),
        system_identifier = identity.system_identifier,
        timeline = identity.timeline,
        settled_event_id = CASE
            -- The numbers of a restored cluster go on after those in its backup: what has a position is settled.
            WHEN new_cluster THEN sequenced_before
            WHEN pg_snapshot_xmin(pg_current_snapshot()) >= head.next_settled_xid THEN head.next_settled_event_id
            ELSE head.settled_event_id
        END,
        next_settled_event_id = CASE
            WHEN new_cluster THEN sequenced_before
            WHEN pg_snapshot_xmin(pg_current_snapshot()) >= head.next_settled_xid THEN given_out
            ELSE head.next_settled_event_id
        END,
        next_settled_xid = CASE
            WHEN new_cluster OR pg_snapshot_xmin(pg_current_snapshot()) >= head.next_settled_xid THEN pg_current_xact_id()
            ELSE head.next_settled_xid
        END,
        sequencer = in_sequencer,
        sequenced_at = clock_timestamp()
    FROM counted
    WHERE new_cluster OR counted.added > 0
        OR (
            head.settled_event_id < head.next_settled_event_id
            AND pg_snapshot_xmin(pg_current_snapshot()) >= head.next_settled_xid
        )
    RETURNING feed_head.position, counted.added INTO new_position, added;
    IF new_cluster THEN
        -- The transactions of these events may be of another cluster, whose numbers mean nothing in this one.
        UPDATE event_log AS e SET xid = '0'
        WHERE e.event_id > sequenced_before
            AND EXISTS (SELECT FROM feed WHERE feed.event_id = e.event_id AND feed.recorded_at = e.recorded_at);
    END IF;
    IF added > 0 OR new_cluster THEN
        PERFORM pg_notify('planwire_feed', head.epoch || ':' || new_position);
    END IF;
    RETURN QUERY SELECT head.epoch, coalesce(new_position, head.position), coalesce(added, 0);
END
$$;

-- A pass of the sequencer that also returns the events that it gave a position, unless they are more than `most`: then,
-- and when there were none, a single row without an event.
CREATE OR REPLACE FUNCTION sequence_and_read(in_sequencer text, most integer)
RETURNS TABLE (
    epoch integer, head bigint, sequenced bigint, "position" bigint, ends_transaction boolean, event event_log
) LANGUAGE plpgsql AS $$
#variable_conflict use_column
DECLARE
    pass record;
BEGIN
    SELECT * INTO pass FROM sequence_feed(in_sequencer);
    IF NOT FOUND THEN
        RETURN;
    END IF;
    IF pass.sequenced BETWEEN 1 AND most THEN
        RETURN QUERY
        SELECT pass.epoch, pass.position, pass.sequenced, feed.position, feed.ends_transaction, e
        FROM feed
        JOIN event_log AS e
            ON e.workspace_id = feed.workspace_id AND e.event_id = feed.event_id AND e.recorded_at = feed.recorded_at
        WHERE feed.position > pass.position - pass.sequenced
        ORDER BY feed.position;
    ELSE
        RETURN QUERY SELECT pass.epoch, pass.position, pass.sequenced, NULL::bigint, NULL::boolean, NULL::event_log;
    END IF;
END
$$;

-- Makes the partitions that start within the next `ahead` widths, in both tables. They are attached rather than made in
-- place, and locks are waited for only shortly, so that writers do not queue behind an open transaction.
CREATE OR REPLACE FUNCTION make_feed_partitions(width interval, ahead integer) RETURNS void
LANGUAGE plpgsql SET lock_timeout = '100ms' AS $$
DECLARE
    start timestamptz;
    suffix text;
    parent text;
BEGIN
    FOR step IN 0..ahead LOOP
        start := date_bin(width, clock_timestamp(), '2000-01-01 00:00:00+00') + step * width;
        suffix := to_char(start AT TIME ZONE 'UTC', 'YYYYMMDD"t"HH24MISS');
        BEGIN
            -- Both or neither: their rows are dropped together.
            FOREACH parent IN ARRAY ARRAY['event_log', 'feed'] LOOP
                IF to_regclass(parent || '_' || suffix) IS NULL THEN
                    EXECUTE format(
                        'CREATE TABLE %I (LIKE %I INCLUDING ALL EXCLUDING IDENTITY)', parent || '_' || suffix, parent
                    );
                    EXECUTE format(
                        'ALTER TABLE %I ATTACH PARTITION %I FOR VALUES FROM (%L) TO (%L)',
                        parent, parent || '_' || suffix, start, start + width
                    );
                END IF;
            END LOOP;
        EXCEPTION
            -- Another process made them or is about to, they overlap some of another width, or the default partition
            -- has rows of theirs, which stay there.
            WHEN duplicate_table OR duplicate_object OR unique_violation OR invalid_object_definition
            OR check_violation THEN
                NULL;
        END;
    END LOOP;
END
$$;

-- Drops the partitions whose rows are all older than `before`, and raises the floor. Returns the floor.
-- A partition with an event that has no position yet stays until the next time.
CREATE OR REPLACE FUNCTION drop_feed_partitions(before timestamptz) RETURNS bigint
LANGUAGE plpgsql SET lock_timeout = '100ms' AS $$
DECLARE
    part record;
    dropped_to bigint;
    lost boolean;
    head feed_head;
BEGIN
    SELECT * INTO head FROM feed_head FOR UPDATE;
    FOR part IN
        SELECT replace(child.relname, 'feed_', '') AS suffix
        FROM pg_inherits
        JOIN pg_class AS child ON child.oid = pg_inherits.inhrelid
        WHERE pg_inherits.inhparent = 'feed'::regclass
            AND to_regclass(replace(child.relname, 'feed_', 'event_log_')) IS NOT NULL
            AND (regexp_match(pg_get_expr(child.relpartbound, child.oid), 'TO \(''([^'']+)''\)'))[1]::timestamptz <= before
        ORDER BY 1
    LOOP
        EXECUTE format('LOCK TABLE %I, %I IN ACCESS EXCLUSIVE MODE', 'event_log_' || part.suffix, 'feed_' || part.suffix);
        EXECUTE format(
            'SELECT EXISTS (SELECT FROM %I AS e WHERE NOT EXISTS (SELECT FROM %I AS f WHERE f.event_id = e.event_id))',
            'event_log_' || part.suffix, 'feed_' || part.suffix
        ) INTO lost;
        CONTINUE WHEN lost;
        EXECUTE format('SELECT max(position) FROM %I', 'feed_' || part.suffix) INTO dropped_to;
        EXECUTE format('DROP TABLE %I, %I', 'event_log_' || part.suffix, 'feed_' || part.suffix);
        head.floor := greatest(head.floor, dropped_to);
    END LOOP;
    -- What the default partition had to take goes row by row.
    WITH gone AS (
        DELETE FROM feed_default WHERE recorded_at < before RETURNING position, event_id, recorded_at
    ), events AS (
        DELETE FROM event_log USING gone
        WHERE event_log.event_id = gone.event_id AND event_log.recorded_at = gone.recorded_at
    )
    SELECT max(position) FROM gone INTO dropped_to;
    head.floor := greatest(head.floor, dropped_to);
    UPDATE feed_head SET floor = head.floor WHERE floor < head.floor;
    RETURN head.floor;
END
$$;
