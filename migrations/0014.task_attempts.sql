CREATE TABLE IF NOT EXISTS task_attempts (
    workspace_id text NOT NULL,
    -- Not (task_id, attempt): an import can bring an attempt of a number that is there.
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

-- The last attempt at each task that was deleted, so that one that an import makes again under its id begins behind it. A row
-- outlives the workspace: the worker of an attempt may still hold its number when there is another with the same id. Thirty days
-- later it is deleted.
CREATE TABLE IF NOT EXISTS spent_attempts (
    workspace_id text NOT NULL,
    task_id uuid NOT NULL,
    attempt integer NOT NULL,
    deleted_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (workspace_id, task_id)
);

CREATE INDEX IF NOT EXISTS spent_attempts_deleted_at_idx ON spent_attempts (deleted_at);

CREATE OR REPLACE FUNCTION keep_spent_attempts() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO spent_attempts AS this (workspace_id, task_id, attempt)
    SELECT workspace_id, id, attempt FROM gone WHERE attempt > 0 ORDER BY workspace_id, id
    ON CONFLICT (workspace_id, task_id) DO UPDATE
    SET attempt = greatest(this.attempt, excluded.attempt), deleted_at = excluded.deleted_at;
    RETURN NULL;
END
$$;

CREATE OR REPLACE TRIGGER tasks_spent_attempts
    AFTER DELETE ON tasks REFERENCING OLD TABLE AS gone
    FOR EACH STATEMENT WHEN (NOT is_moving())
    EXECUTE FUNCTION keep_spent_attempts();

-- The attempt at which a task begins that an import makes: the one that it says, but none that was given out for this id before.
-- VOLATILE, so that it sees a deletion that the import has waited for.
CREATE OR REPLACE FUNCTION unspent_attempt(in_workspace_id text, in_task_id uuid, in_status text, in_attempt integer)
RETURNS integer LANGUAGE plpgsql VOLATILE AS $$
DECLARE
    spent integer := (
        SELECT attempt FROM spent_attempts WHERE workspace_id = in_workspace_id AND task_id = in_task_id
    );
BEGIN
    RETURN greatest(in_attempt, CASE WHEN in_status = 'in_progress' THEN spent + 1 ELSE spent END);
END
$$;

-- The status that an import gives to a task that is there. What waits for approval goes on waiting, and what an approver said
-- stays, whatever somebody other than an admin says.
CREATE OR REPLACE FUNCTION imported_status(in_status text, in_requires_approval boolean, said text, as_admin boolean)
RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT CASE
        WHEN NOT as_admin AND in_requires_approval AND in_status IN ('pending', 'rejected', 'skipped', 'cancelled')
            AND said IN ('in_progress', 'completed', 'failed') THEN in_status
        WHEN NOT as_admin AND in_status = 'approved' AND coalesce(said, 'pending') = 'pending' THEN in_status
        ELSE coalesce(said, 'pending')
    END
$$;

-- The number of the attempt at it then. It keeps those who had earlier ones from ending it, so none is given twice: whatever is
-- said, it never goes down, stays as long as somebody works under it, and is a new one for what comes into progress again.
CREATE OR REPLACE FUNCTION imported_attempt(in_status text, in_attempt integer, new_status text, said integer)
RETURNS integer LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT CASE
        WHEN new_status <> 'in_progress' THEN greatest(in_attempt, said)
        WHEN in_status = 'in_progress' THEN in_attempt
        WHEN in_attempt > 0 THEN greatest(in_attempt + 1, said)
        ELSE coalesce(said, 0)
    END
$$;
