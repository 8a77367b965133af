-- A story stands beside the plan that holds its tasks, and has its id.
CREATE TABLE IF NOT EXISTS stories (
    workspace_id text NOT NULL,
    id uuid NOT NULL,
    title text NOT NULL,
    status text NOT NULL DEFAULT 'created',
    terminal boolean NOT NULL GENERATED ALWAYS AS (status IN ('completed', 'failed', 'cancelled')) STORED,
    worktree_path text,
    git_branch text,
    analyzed_context jsonb,
    execution_plan jsonb,
    issue_url text,
    issue_provider text,
    issue_number integer,
    issue_owner text,
    issue_repo text,
    automation_mode text NOT NULL DEFAULT 'assisted',
    dispatch_target text NOT NULL DEFAULT 'copilot_cli',
    source text NOT NULL DEFAULT 'user',
    source_guardian_id text,
    pattern_name text,
    pattern_language text,
    suggested_capability text,
    current_wave integer NOT NULL DEFAULT 0,
    gate_mode text NOT NULL DEFAULT 'auto_proceed',
    gate_passed boolean,
    gate_result jsonb,
    max_parallelism integer NOT NULL DEFAULT 4,
    verification_passed boolean,
    verification_result jsonb,
    pull_request_url text,
    created_by text NOT NULL DEFAULT 'anonymous',
    original_author text,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    revision bigint NOT NULL DEFAULT 1,
    PRIMARY KEY (workspace_id, id),
    CONSTRAINT stories_plan_fkey FOREIGN KEY (workspace_id, id) REFERENCES plans (workspace_id, id) ON DELETE CASCADE,
    CONSTRAINT stories_title_check CHECK (char_length(title) BETWEEN 1 AND 500),
    CONSTRAINT stories_status_check CHECK (
        status IN (
            'created', 'analyzing', 'analyzed', 'planning', 'planned', 'executing', 'gate_pending', 'gate_failed',
            'needs_verification', 'completed', 'failed', 'cancelled'
        )
    ),
    CONSTRAINT stories_automation_mode_check CHECK (automation_mode IN ('assisted', 'semi_auto', 'autonomous')),
    CONSTRAINT stories_source_check CHECK (source IN ('user', 'guardian', 'system')),
    CONSTRAINT stories_gate_mode_check CHECK (gate_mode IN ('auto_proceed', 'pause_always')),
    CONSTRAINT stories_current_wave_check CHECK (current_wave >= 0),
    CONSTRAINT stories_max_parallelism_check CHECK (max_parallelism >= 1),
    CONSTRAINT stories_analyzed_context_check CHECK (jsonb_typeof(analyzed_context) = 'object'),
    CONSTRAINT stories_execution_plan_check CHECK (jsonb_typeof(execution_plan) = 'object'),
    CONSTRAINT stories_gate_result_check CHECK (jsonb_typeof(gate_result) = 'object'),
    CONSTRAINT stories_verification_result_check CHECK (jsonb_typeof(verification_result) = 'object'),
    CONSTRAINT stories_revision_check CHECK (revision BETWEEN 1 AND 4611686018427387904)
);

CREATE INDEX IF NOT EXISTS stories_created_at_idx ON stories (workspace_id, created_at, id);
CREATE INDEX IF NOT EXISTS stories_status_idx ON stories (workspace_id, status, created_at, id);
CREATE INDEX IF NOT EXISTS stories_verification_passed_idx
    ON stories (workspace_id, verification_passed, created_at, id);
CREATE INDEX IF NOT EXISTS stories_issue_url_idx ON stories (workspace_id, issue_url) WHERE issue_url IS NOT NULL;

CREATE TABLE IF NOT EXISTS story_history (
    workspace_id text NOT NULL,
    id bigint GENERATED ALWAYS AS IDENTITY,
    story_id uuid NOT NULL,
    old_status text,
    new_status text NOT NULL,
    changed_by text NOT NULL DEFAULT 'anonymous',
    agent text,
    original_author text,
    -- The moment of the change: now() is the beginning of its transaction, which may have waited for other changes.
    changed_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    reason text,
    PRIMARY KEY (workspace_id, id),
    CONSTRAINT story_history_story_fkey FOREIGN KEY (workspace_id, story_id)
        REFERENCES stories (workspace_id, id) ON DELETE CASCADE,
    CONSTRAINT story_history_old_status_check CHECK (
        old_status IN (
            'created', 'analyzing', 'analyzed', 'planning', 'planned', 'executing', 'gate_pending', 'gate_failed',
            'needs_verification', 'completed', 'failed', 'cancelled'
        )
    ),
    CONSTRAINT story_history_new_status_check CHECK (
        new_status IN (
            'created', 'analyzing', 'analyzed', 'planning', 'planned', 'executing', 'gate_pending', 'gate_failed',
            'needs_verification', 'completed', 'failed', 'cancelled'
        )
    )
);

CREATE INDEX IF NOT EXISTS story_history_story_idx ON story_history (workspace_id, story_id, changed_at, id);

CREATE OR REPLACE TRIGGER stories_deleted_events
    AFTER DELETE ON stories REFERENCING OLD TABLE AS gone
    FOR EACH STATEMENT WHEN (coalesce(current_setting('planwire.call', true), '') <> '')
    EXECUTE FUNCTION write_deleted_events('story', 'workspace_id', 'id', 'status', 'revision', 'NULL');

-- The tasks of a plan that are being worked on are few, whatever its size.
CREATE INDEX IF NOT EXISTS tasks_in_progress_idx ON tasks (workspace_id, plan_id) WHERE status = 'in_progress';

-- A name for a plan that no plan of the project has: the title itself, or the title with the first number that is free,
-- cut so that the number has room. Those who look for one take turns.
CREATE OR REPLACE FUNCTION free_plan_name(in_workspace_id text, in_project_id text, title text) RETURNS text
LANGUAGE plpgsql AS $$
DECLARE
    candidate text := title;
    number integer := 1;
BEGIN
    PERFORM pg_advisory_xact_lock(
        hashtextextended(concat_ws(' ', 'planwire.plan_names', in_workspace_id, in_project_id), 0)
    );
    WHILE EXISTS (
        SELECT FROM plans
        WHERE workspace_id = in_workspace_id AND project_id IS NOT DISTINCT FROM in_project_id
            AND text_digest(name) = text_digest(candidate)
    ) LOOP
        number := number + 1;
        candidate := left(title, 500 - length(' (' || number || ')')) || ' (' || number || ')';
    END LOOP;
    RETURN candidate;
END
$$;

-- The functions below are VOLATILE, so that a caller who has locked the story sees what was committed while it waited for
-- the lock, and not only what the statement saw when it began.

-- How many tasks of a story's wave, and of those before it, are open.
CREATE OR REPLACE FUNCTION open_tasks_of_wave(in_workspace_id text, in_story_id uuid, in_wave integer) RETURNS bigint
LANGUAGE sql VOLATILE AS $$
    SELECT count(*) FROM tasks
    WHERE tasks.workspace_id = in_workspace_id AND tasks.plan_id = in_story_id AND NOT tasks.terminal
        AND tasks.wave <= in_wave
$$;

-- The lowest wave above the given one that has open tasks, or NULL.
CREATE OR REPLACE FUNCTION next_wave(in_workspace_id text, in_story_id uuid, above integer) RETURNS integer
LANGUAGE sql VOLATILE AS $$
    SELECT min(tasks.wave) FROM tasks
    WHERE tasks.workspace_id = in_workspace_id AND tasks.plan_id = in_story_id AND NOT tasks.terminal
        AND tasks.wave > above
$$;

-- The status of the story that a plan has, or NULL.
CREATE OR REPLACE FUNCTION story_status(in_workspace_id text, in_plan_id uuid) RETURNS text
LANGUAGE sql VOLATILE AS $$
    SELECT stories.status FROM stories WHERE stories.workspace_id = in_workspace_id AND stories.id = in_plan_id
$$;

-- Cancels the story of a plan, which the caller has locked, unless it has none or it has ended.
CREATE OR REPLACE FUNCTION cancel_story(in_workspace_id text, in_plan_id uuid, in_call call_info) RETURNS void
LANGUAGE sql VOLATILE AS $$
    WITH changed AS (
        UPDATE stories AS this
        SET status = 'cancelled', updated_at = now(), revision = revision + 1
        WHERE this.workspace_id = in_workspace_id AND this.id = in_plan_id AND NOT this.terminal
        RETURNING this.*, old.status AS old_status
    ), history AS (
        INSERT INTO story_history (workspace_id, story_id, old_status, new_status, changed_by, agent, reason)
        SELECT workspace_id, id, old_status, status, in_call.actor, in_call.agent, in_call.reason
        FROM changed
    )
    INSERT INTO event_log (
        workspace_id, kind, subject_id, plan_id, from_status, to_status, terminal, revision,
        actor, agent, rpc, reason, request_id
    )
    SELECT
        workspace_id, 'story.status_changed', id, id, old_status, status, terminal, revision,
        in_call.actor, in_call.agent, in_call.rpc, in_call.reason, in_call.request_id
    FROM changed
$$;

-- Those who start tasks of a story take turns: each would not see that another one takes the last place.
CREATE OR REPLACE FUNCTION take_story_turn(in_workspace_id text, in_plan_id uuid) RETURNS boolean
LANGUAGE plpgsql AS $$
BEGIN
    PERFORM FROM stories WHERE workspace_id = in_workspace_id AND id = in_plan_id FOR NO KEY UPDATE;
    RETURN true;
END
$$;

-- What the story of a plan has against a start: it does not execute, the wave of the task is not open, or as many tasks
-- are in progress as may be. Subtasks are parts of what has a place already.
CREATE OR REPLACE FUNCTION story_obstacles(in_workspace_id text, in_plan_id uuid, in_wave integer, is_subtask boolean)
RETURNS TABLE (obstacle text, subject_id uuid) LANGUAGE sql VOLATILE AS $$
    WITH story AS MATERIALIZED (
        SELECT * FROM stories WHERE workspace_id = in_workspace_id AND id = in_plan_id
    )
    SELECT 'idle_story', id FROM story WHERE status <> 'executing'
    UNION ALL
    SELECT 'closed_wave', id FROM story WHERE in_wave > current_wave
    UNION ALL
    SELECT 'full_story', id
    FROM story
    WHERE NOT is_subtask
        AND max_parallelism <= (
            SELECT count(*) FROM tasks
            WHERE tasks.workspace_id = in_workspace_id AND tasks.plan_id = in_plan_id AND tasks.status = 'in_progress'
                AND tasks.parent_task_id IS NULL
        )
$$;
