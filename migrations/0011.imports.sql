CREATE TABLE IF NOT EXISTS imports (
    workspace_id text NOT NULL,
    id uuid NOT NULL,
    source text NOT NULL DEFAULT '',
    last_committed_batch bigint NOT NULL DEFAULT 0,
    created bigint NOT NULL DEFAULT 0,
    updated bigint NOT NULL DEFAULT 0,
    skipped bigint NOT NULL DEFAULT 0,
    failed bigint NOT NULL DEFAULT 0,
    stale bigint NOT NULL DEFAULT 0,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (workspace_id, id),
    CONSTRAINT imports_workspace_fkey FOREIGN KEY (workspace_id) REFERENCES workspaces (id) ON DELETE CASCADE,
    CONSTRAINT imports_counts_check CHECK (
        least(last_committed_batch, created, updated, skipped, failed, stale) >= 0
    )
);
