-- What is to be indexed, of what is in the workspaces. Events say that something has changed; what it says now is read when it
-- is its turn. So no change waits for the index, and none is lost with an event: the reconciliation finds what is missing.

CREATE TABLE IF NOT EXISTS index_queue (
    workspace_id text NOT NULL,
    kind text NOT NULL,
    content_id text NOT NULL,
    -- Who has taken it gives it back when this has changed meanwhile.
    queued_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    available_at timestamptz NOT NULL DEFAULT now(),
    leased_until timestamptz,
    attempts integer NOT NULL DEFAULT 0,
    error text,
    PRIMARY KEY (workspace_id, kind, content_id),
    CONSTRAINT index_queue_attempts_check CHECK (attempts >= 0)
);

CREATE INDEX IF NOT EXISTS index_queue_available_at_idx ON index_queue (available_at);

-- Up to where the feed has been read.
CREATE TABLE IF NOT EXISTS index_cursor (
    singleton boolean PRIMARY KEY DEFAULT true,
    position bigint NOT NULL,
    reconciled_at timestamptz,
    CONSTRAINT index_cursor_singleton_check CHECK (singleton)
);

INSERT INTO index_cursor (position) SELECT position FROM feed_head ON CONFLICT DO NOTHING;

-- Vectors of chunks, by what the chunks say: equal ones are embedded once. Each model has a partition of its own, with an index
-- over vectors of its dimension.

CREATE TABLE IF NOT EXISTS embedding_models (
    -- What the vectors are stored under: the name, and where callers bring the vectors also their dimension, so that nobody
    -- decides for others what a name means.
    model text PRIMARY KEY,
    name text NOT NULL,
    dimension integer NOT NULL,
    brought boolean NOT NULL DEFAULT false,
    created_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT embedding_models_model_check CHECK (char_length(model) BETWEEN 1 AND 250),
    CONSTRAINT embedding_models_name_check CHECK (char_length(name) BETWEEN 1 AND 200),
    CONSTRAINT embedding_models_dimension_check CHECK (dimension BETWEEN 1 AND 16000)
);

CREATE TABLE IF NOT EXISTS embeddings (
    workspace_id text NOT NULL,
    model text NOT NULL,
    content_hash bytea NOT NULL,
    embedding halfvec NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (workspace_id, model, content_hash),
    CONSTRAINT embeddings_workspace_fkey FOREIGN KEY (workspace_id) REFERENCES workspaces (id) ON DELETE CASCADE
)
PARTITION BY LIST (model);

-- Chunks that the model does not take, so that they are not tried again.
CREATE TABLE IF NOT EXISTS embedding_failures (
    workspace_id text NOT NULL,
    model text NOT NULL,
    content_hash bytea NOT NULL,
    error text NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (workspace_id, model, content_hash),
    CONSTRAINT embedding_failures_workspace_fkey FOREIGN KEY (workspace_id) REFERENCES workspaces (id) ON DELETE CASCADE
);

-- Makes the partition of a model, and says how many dimensions its vectors have; NULL where callers bring vectors of too many
-- models already. Runs as the owner, for the role that serves; see owners_functions.sql.
CREATE OR REPLACE FUNCTION add_embedding_model(in_model text, in_name text, in_dimension integer, in_brought boolean)
RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    part text := 'embeddings_' || substr(encode(sha256(convert_to(in_model, 'UTF8')), 'hex'), 1, 16);
    known integer;
BEGIN
    PERFORM pg_advisory_xact_lock(hashtextextended('planwire.embedding_models', 0));
    SELECT dimension INTO known FROM embedding_models WHERE model = in_model;
    IF FOUND THEN
        RETURN known;
    END IF;
    IF in_brought AND (SELECT count(*) FROM embedding_models WHERE brought) >= 200 THEN
        RETURN NULL;
    END IF;
    INSERT INTO embedding_models (model, name, dimension, brought) VALUES (in_model, in_name, in_dimension, in_brought);
    EXECUTE format('CREATE TABLE %I PARTITION OF embeddings FOR VALUES IN (%L)', part, in_model);
    EXECUTE format(
        'ALTER TABLE %I ADD CONSTRAINT embeddings_embedding_check CHECK (vector_dims(embedding) = %s)', part, in_dimension
    );
    -- pgvector indexes no more dimensions; these are searched exactly.
    IF in_dimension <= 4000 THEN
        EXECUTE format(
            'CREATE INDEX %I ON %I USING hnsw ((embedding::halfvec(%s)) halfvec_cosine_ops)',
            part || '_idx', part, in_dimension
        );
    END IF;
    RETURN in_dimension;
END
$$;

REVOKE EXECUTE ON FUNCTION add_embedding_model(text, text, integer, boolean) FROM PUBLIC;
