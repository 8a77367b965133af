DROP FUNCTION IF EXISTS count_words;
DROP TABLE IF EXISTS search_statistics;
DROP TABLE IF EXISTS word_counts;
DROP TABLE IF EXISTS chunk_words;
DROP TABLE IF EXISTS chunks;
DROP TABLE IF EXISTS index_metadata;
