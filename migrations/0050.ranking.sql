-- What finds words with a letter wrong, parts of names, and documents by their names.

CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- Every word of a workspace, by the groups of three letters in it.
CREATE INDEX IF NOT EXISTS word_counts_word_idx ON word_counts USING gin (workspace_id, word gin_trgm_ops);

-- The name of a file without its folders, or the id of a record.
CREATE INDEX IF NOT EXISTS index_metadata_name_idx
    ON index_metadata (workspace_id, lower(regexp_replace(content_id, '^.*/', '')));
