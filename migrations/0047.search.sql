-- What is searched: documents (files, and what is in the workspace), cut into chunks, with the words of each chunk.

CREATE TABLE IF NOT EXISTS index_metadata (
    workspace_id text NOT NULL,
    id uuid NOT NULL DEFAULT uuidv7(),
    index_type text NOT NULL DEFAULT 'rag',
    -- file, or what the record is that the document was made of: task, plan, …
    kind text NOT NULL,
    -- The path of a file, the id of a record.
    content_id text NOT NULL,
    source_path text,
    content_type text,
    language text,
    title text,
    metadata jsonb NOT NULL DEFAULT '{}',
    commit_sha text,
    plan_id uuid,
    task_id uuid,
    -- The sessions that recorded the record, or have it.
    session_ids text[] NOT NULL DEFAULT '{}',
    labels text[] NOT NULL DEFAULT '{}',
    archived boolean NOT NULL DEFAULT false,
    -- From when on and until when what the record says holds; NULL has no bound.
    valid_from timestamptz,
    valid_until timestamptz,
    -- SHA-256 in hexadecimal digits: of the file as its sender has it, or of what the record says.
    content_hash text NOT NULL,
    size_bytes bigint NOT NULL,
    modified_at timestamptz,
    indexed_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (workspace_id, id),
    CONSTRAINT index_metadata_content_id_key UNIQUE (workspace_id, index_type, kind, content_id),
    CONSTRAINT index_metadata_workspace_fkey FOREIGN KEY (workspace_id) REFERENCES workspaces (id) ON DELETE CASCADE,
    CONSTRAINT index_metadata_index_type_check CHECK (index_type = 'rag' OR index_type = 'graph'),
    CONSTRAINT index_metadata_kind_check CHECK (kind ~ '^[a-z_]{1,50}$'),
    CONSTRAINT index_metadata_content_id_check CHECK (char_length(content_id) BETWEEN 1 AND 1000),
    CONSTRAINT index_metadata_source_path_check CHECK (char_length(source_path) BETWEEN 1 AND 1000),
    CONSTRAINT index_metadata_content_type_check CHECK (char_length(content_type) BETWEEN 1 AND 100),
    CONSTRAINT index_metadata_language_check CHECK (char_length(language) BETWEEN 1 AND 50),
    CONSTRAINT index_metadata_title_check CHECK (char_length(title) BETWEEN 1 AND 500),
    CONSTRAINT index_metadata_metadata_check CHECK (jsonb_typeof(metadata) = 'object'),
    CONSTRAINT index_metadata_commit_sha_check CHECK (commit_sha ~ '^[0-9a-f]{7,64}$'),
    CONSTRAINT index_metadata_content_hash_check CHECK (content_hash ~ '^[0-9a-f]{64}$'),
    CONSTRAINT index_metadata_size_bytes_check CHECK (size_bytes >= 0)
);

CREATE INDEX IF NOT EXISTS index_metadata_plan_idx ON index_metadata (workspace_id, plan_id);
CREATE INDEX IF NOT EXISTS index_metadata_task_idx ON index_metadata (workspace_id, task_id) WHERE task_id IS NOT NULL;
-- What searches may leave out.
CREATE INDEX IF NOT EXISTS index_metadata_out_of_force_idx ON index_metadata (workspace_id, id)
    WHERE archived OR valid_from IS NOT NULL OR valid_until IS NOT NULL;
CREATE INDEX IF NOT EXISTS index_metadata_source_path_idx
    ON index_metadata (workspace_id, source_path text_pattern_ops) WHERE source_path IS NOT NULL;

CREATE TABLE IF NOT EXISTS chunks (
    workspace_id text NOT NULL,
    id bigint GENERATED ALWAYS AS IDENTITY,
    document_id uuid NOT NULL,
    chunk_index integer NOT NULL,
    content text NOT NULL,
    -- SHA-256 of the content: equal chunks are embedded once.
    content_hash bytea NOT NULL,
    title text,
    start_line integer NOT NULL,
    end_line integer NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (workspace_id, id),
    CONSTRAINT chunks_chunk_index_key UNIQUE (workspace_id, document_id, chunk_index),
    CONSTRAINT chunks_index_metadata_fkey FOREIGN KEY (workspace_id, document_id)
        REFERENCES index_metadata (workspace_id, id) ON DELETE CASCADE,
    CONSTRAINT chunks_chunk_index_check CHECK (chunk_index >= 0),
    CONSTRAINT chunks_content_check CHECK (char_length(content) BETWEEN 1 AND 100000),
    CONSTRAINT chunks_content_hash_check CHECK (octet_length(content_hash) = 32),
    CONSTRAINT chunks_title_check CHECK (char_length(title) BETWEEN 1 AND 500),
    CONSTRAINT chunks_start_line_check CHECK (start_line BETWEEN 1 AND end_line)
);

CREATE INDEX IF NOT EXISTS chunks_content_hash_idx ON chunks (workspace_id, content_hash);

-- Apart from the chunks, because a search reads it of thousands of them.
CREATE TABLE IF NOT EXISTS chunk_words (
    workspace_id text NOT NULL,
    chunk_id bigint NOT NULL,
    document_id uuid NOT NULL,
    -- The different words, in order, and how often each is there.
    words text[] NOT NULL,
    counts integer[] NOT NULL,
    -- How many words there are in all.
    length integer NOT NULL,
    -- By the number of a word the part of BM25 that the chunk has in it, for the average length when it was stored.
    weights sparsevec NOT NULL,
    PRIMARY KEY (workspace_id, chunk_id),
    CONSTRAINT chunk_words_chunk_fkey FOREIGN KEY (workspace_id, chunk_id)
        REFERENCES chunks (workspace_id, id) ON DELETE CASCADE,
    CONSTRAINT chunk_words_counts_check CHECK (cardinality(counts) = cardinality(words)),
    CONSTRAINT chunk_words_length_check CHECK (length >= 0)
);

-- A search reads the weights of all candidates, and the words of the best.
ALTER TABLE chunk_words ALTER COLUMN weights SET STORAGE MAIN;

CREATE INDEX IF NOT EXISTS chunk_words_words_idx ON chunk_words USING gin (workspace_id, words);

-- The words of a workspace, and in how many of its chunks each is. A new word is there from the first chunk on, with 1 until
-- the words are counted anew.
CREATE TABLE IF NOT EXISTS word_counts (
    workspace_id text NOT NULL,
    word text NOT NULL,
    chunks integer NOT NULL,
    PRIMARY KEY (workspace_id, word),
    CONSTRAINT word_counts_workspace_fkey FOREIGN KEY (workspace_id) REFERENCES workspaces (id) ON DELETE CASCADE,
    CONSTRAINT word_counts_chunks_check CHECK (chunks > 0)
)
-- Counts that change leave the indexes of the words alone where there is room beside them.
WITH (fillfactor = 80);

-- What was counted when word_counts were, and how many chunks have come and gone since.
CREATE TABLE IF NOT EXISTS search_statistics (
    workspace_id text NOT NULL,
    chunks bigint NOT NULL DEFAULT 0,
    words bigint NOT NULL DEFAULT 0,
    changed bigint NOT NULL DEFAULT 0,
    counted_at timestamptz,
    -- How many chunks were ever stored, and how many that were when all had their vectors of this model. Whoever makes them has
    -- the workspace to itself for a while.
    stored bigint NOT NULL DEFAULT 0,
    embedded bigint NOT NULL DEFAULT 0,
    embedded_model text,
    -- The model that was chosen for the workspace; NULL is the one that the server chooses.
    chosen_model text,
    embedding_until timestamptz,
    PRIMARY KEY (workspace_id),
    CONSTRAINT search_statistics_workspace_fkey FOREIGN KEY (workspace_id) REFERENCES workspaces (id) ON DELETE CASCADE,
    CONSTRAINT search_statistics_chunks_check CHECK (chunks >= 0),
    CONSTRAINT search_statistics_words_check CHECK (words >= 0),
    CONSTRAINT search_statistics_changed_check CHECK (changed >= 0)
);

-- Counts the words of a workspace anew, when more than one in `share` of its chunks have changed. Returns whether it did.
CREATE OR REPLACE FUNCTION count_words(in_workspace_id text, share integer) RETURNS boolean LANGUAGE plpgsql AS $$
BEGIN
    -- One at a time; who comes meanwhile has nothing to do.
    IF NOT pg_try_advisory_xact_lock(hashtextextended('planwire.words.' || in_workspace_id, 0)) THEN
        RETURN false;
    END IF;
    PERFORM FROM search_statistics
    WHERE workspace_id = in_workspace_id AND changed > 0 AND changed * share >= chunks;
    IF NOT FOUND THEN
        RETURN false;
    END IF;
    -- First, so that what changes while the rest is read counts for the next time.
    UPDATE search_statistics SET changed = 0, counted_at = now() WHERE workspace_id = in_workspace_id;
    MERGE INTO word_counts AS this
    USING (
        SELECT word, count(*)::integer AS chunks
        FROM chunk_words
        CROSS JOIN unnest(words) AS word
        WHERE workspace_id = in_workspace_id
        GROUP BY word
    ) AS counted
    ON this.workspace_id = in_workspace_id AND this.word = counted.word
    WHEN MATCHED AND this.chunks <> counted.chunks THEN UPDATE SET chunks = counted.chunks
    WHEN NOT MATCHED BY TARGET THEN INSERT (workspace_id, word, chunks) VALUES (in_workspace_id, counted.word, counted.chunks)
    WHEN NOT MATCHED BY SOURCE AND this.workspace_id = in_workspace_id THEN DELETE;
    UPDATE search_statistics AS this
    SET chunks = counted.chunks, words = counted.words
    FROM (
        SELECT count(*) AS chunks, coalesce(sum(length), 0) AS words FROM chunk_words WHERE workspace_id = in_workspace_id
    ) AS counted
    WHERE this.workspace_id = in_workspace_id;
    RETURN true;
END
$$;
