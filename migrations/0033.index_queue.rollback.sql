DROP TABLE IF EXISTS index_cursor;
DROP TABLE IF EXISTS index_queue;
