CREATE TABLE IF NOT EXISTS task_attempts (
    workspace_id text NOT NULL,
    -- Not (task_id, attempt): an import can make a task as it was before its attempts, and they are counted again.
    id bigint GENERATED ALWAYS AS IDENTITY,
    task_id uuid NOT NULL,
    attempt integer NOT NULL,
    status text NOT NULL,
    assigned_agent text,
    output text,
    output_data jsonb,
    error_message text,
    review text,
    review_feedback text,
    actual_resources jsonb,
    started_at timestamptz,
    ended_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (workspace_id, id),
    CONSTRAINT task_attempts_task_fkey FOREIGN KEY (workspace_id, task_id) REFERENCES tasks (workspace_id, id) ON DELETE CASCADE,
    CONSTRAINT task_attempts_attempt_check CHECK (attempt BETWEEN 0 AND 2000000000),
    CONSTRAINT task_attempts_status_check CHECK (status IN ('in_progress', 'completed', 'failed', 'cancelled')),
    CONSTRAINT task_attempts_review_check CHECK (review IN ('pending', 'approved', 'rejected')),
    CONSTRAINT task_attempts_output_data_check CHECK (jsonb_typeof(output_data) = 'object'),
    CONSTRAINT task_attempts_actual_resources_check CHECK (jsonb_typeof(actual_resources) = 'object')
);

CREATE INDEX IF NOT EXISTS task_attempts_task_idx ON task_attempts (workspace_id, task_id, ended_at, id);
