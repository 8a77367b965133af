-- What the harness must find out: a feed that reads on after the highest event_id it has seen, as if numbers were
-- committed in the order in which they are given out.

CREATE OR REPLACE FUNCTION sequence_feed(in_sequencer text)
RETURNS TABLE (epoch integer, "position" bigint, sequenced bigint) LANGUAGE plpgsql AS $$
#variable_conflict use_column
DECLARE
    head feed_head;
    added bigint;
BEGIN
    SELECT * INTO head FROM feed_head FOR UPDATE SKIP LOCKED;
    IF NOT FOUND THEN
        RETURN;
    END IF;
    INSERT INTO feed (position, workspace_id, event_id, recorded_at, ends_transaction)
    SELECT
        event_id, workspace_id, event_id, recorded_at,
        xid IS DISTINCT FROM lead(xid) OVER (ORDER BY event_id)
    FROM event_log
    WHERE event_id > head.position;
    GET DIAGNOSTICS added = ROW_COUNT;
    IF added > 0 THEN
        SELECT max(position) INTO head.position FROM feed;
        UPDATE feed_head SET position = head.position, sequencer = in_sequencer, sequenced_at = clock_timestamp();
        PERFORM pg_notify('planwire_feed', head.epoch || ':' || head.position);
    END IF;
    RETURN QUERY SELECT head.epoch, head.position, added;
END
$$;
