ALTER FUNCTION make_feed_partitions(interval, integer) SECURITY INVOKER RESET search_path;
ALTER FUNCTION drop_feed_partitions(timestamptz) SECURITY INVOKER RESET search_path;

GRANT EXECUTE ON FUNCTION make_feed_partitions(interval, integer), drop_feed_partitions(timestamptz) TO PUBLIC;

DO $$
BEGIN
    IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'planwire_service') THEN
        REVOKE EXECUTE ON FUNCTION make_feed_partitions(interval, integer), drop_feed_partitions(timestamptz)
        FROM planwire_service;
    END IF;
END
$$;
