DROP FUNCTION IF EXISTS add_embedding_model;
DROP TABLE IF EXISTS embedding_failures;
DROP TABLE IF EXISTS embeddings;
DROP TABLE IF EXISTS embedding_models;
DROP TABLE IF EXISTS index_cursor;
DROP TABLE IF EXISTS index_queue;
