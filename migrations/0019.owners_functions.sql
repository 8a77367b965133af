-- The feed's partitions can be made and dropped only by the owner of its tables, who does not serve. These two functions
-- run as the owner, for the role that serves and nobody else; service/database/grants.sql lets it.

ALTER FUNCTION make_feed_partitions(interval, integer) SECURITY DEFINER SET search_path = public, pg_temp;
ALTER FUNCTION drop_feed_partitions(timestamptz) SECURITY DEFINER SET search_path = public, pg_temp;

REVOKE EXECUTE ON FUNCTION make_feed_partitions(interval, integer), drop_feed_partitions(timestamptz) FROM PUBLIC;
