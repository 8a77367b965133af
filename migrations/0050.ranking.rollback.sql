DROP INDEX IF EXISTS index_metadata_name_idx;
DROP INDEX IF EXISTS word_counts_word_idx;
DROP EXTENSION IF EXISTS pg_trgm;
