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
