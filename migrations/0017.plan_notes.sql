CREATE TABLE IF NOT EXISTS plan_notes (
    workspace_id text NOT NULL,
    id uuid NOT NULL DEFAULT uuidv7(),
    plan_id uuid NOT NULL,
    type text,
    author text,
    content text NOT NULL,
    created_by text NOT NULL DEFAULT 'anonymous',
    original_author text,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    revision bigint NOT NULL DEFAULT 1,
    PRIMARY KEY (workspace_id, id),
    CONSTRAINT plan_notes_plan_fkey FOREIGN KEY (workspace_id, plan_id) REFERENCES plans (workspace_id, id) ON DELETE CASCADE,
    CONSTRAINT plan_notes_type_check CHECK (char_length(type) BETWEEN 1 AND 100),
    CONSTRAINT plan_notes_author_check CHECK (char_length(author) BETWEEN 1 AND 255),
    CONSTRAINT plan_notes_content_check CHECK (char_length(content) BETWEEN 1 AND 262144),
    CONSTRAINT plan_notes_revision_check CHECK (revision BETWEEN 1 AND 4611686018427387904)
);

CREATE INDEX IF NOT EXISTS plan_notes_created_at_idx ON plan_notes (workspace_id, plan_id, created_at, id);

SELECT tell_of_deletions('plan_notes', 'note');
