DROP FUNCTION IF EXISTS drop_feed_partitions(timestamptz);
DROP FUNCTION IF EXISTS make_feed_partitions(interval, integer);
DROP FUNCTION IF EXISTS sequence_feed(text);
DROP FUNCTION IF EXISTS unsequenced_events(feed_head, boolean);
DROP FUNCTION IF EXISTS cluster_identity();
DROP TABLE IF EXISTS feed_floors;
DROP TABLE IF EXISTS feed_epochs;
DROP TABLE IF EXISTS feed_head;
DROP TABLE IF EXISTS feed;
