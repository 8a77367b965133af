CREATE TABLE IF NOT EXISTS update_log (
    workspace_id text NOT NULL,
    id uuid NOT NULL DEFAULT uuidv7(),
    action text NOT NULL,
    description text,
    data jsonb,
    created_by text NOT NULL DEFAULT 'anonymous',
    original_author text,
    created_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (workspace_id, id),
    CONSTRAINT update_log_workspace_fkey FOREIGN KEY (workspace_id) REFERENCES workspaces (id) ON DELETE CASCADE,
    CONSTRAINT update_log_action_check CHECK (char_length(action) BETWEEN 1 AND 100),
    CONSTRAINT update_log_data_check CHECK (jsonb_typeof(data) = 'object')
);

CREATE INDEX IF NOT EXISTS update_log_created_at_idx ON update_log (workspace_id, created_at, id);
