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

SELECT tell_of_deletions('stories', 'story', plan => 'id', status => 'status');

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

-- How many tasks of a story are in progress: subtasks are parts of what has a place already. Apart from the story, whose
-- revision does not change because a task begins.
CREATE TABLE IF NOT EXISTS story_slots (
    workspace_id text NOT NULL,
    story_id uuid NOT NULL,
    taken integer NOT NULL,
    PRIMARY KEY (workspace_id, story_id),
    CONSTRAINT story_slots_story_fkey FOREIGN KEY (workspace_id, story_id)
        REFERENCES stories (workspace_id, id) ON DELETE CASCADE
)
WITH (fillfactor = 50);

-- What story_slots says of one story, when it is counted.
CREATE OR REPLACE FUNCTION count_taken_slots(in_workspace_id text, in_story_id uuid) RETURNS integer
LANGUAGE sql STABLE AS $$
    SELECT count(*)::integer FROM tasks
    WHERE workspace_id = in_workspace_id AND plan_id = in_story_id AND status = 'in_progress' AND parent_task_id IS NULL
$$;

-- Counts tasks that begin in these plans, and tasks that end or leave: one for each time that a plan is named.
CREATE OR REPLACE FUNCTION shift_slots(in_workspace_id text, in_taken uuid[], in_freed uuid[]) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
    -- Most plans have no story.
    PERFORM FROM story_slots WHERE workspace_id = in_workspace_id AND story_id = ANY (in_taken || in_freed);
    IF NOT FOUND THEN
        RETURN;
    END IF;
    WITH shifts AS (
        SELECT plan_id, sum(change)::integer AS change
        FROM (
            SELECT plan_id, 1 AS change FROM unnest(in_taken) AS plan_id
            UNION ALL
            SELECT plan_id, -1 FROM unnest(in_freed) AS plan_id
        ) AS changes
        GROUP BY plan_id
    ), locked AS MATERIALIZED (
        SELECT story_slots.story_id, shifts.change
        FROM shifts
        JOIN story_slots ON story_slots.workspace_id = in_workspace_id AND story_slots.story_id = shifts.plan_id
        ORDER BY story_slots.story_id
        FOR NO KEY UPDATE OF story_slots
    )
    UPDATE story_slots AS this SET taken = this.taken + locked.change
    FROM locked
    WHERE this.workspace_id = in_workspace_id AND this.story_id = locked.story_id;
END
$$;

-- How many more tasks of a plan may be started, subtasks aside: NULL where that is not limited. Whoever asks keeps others from
-- starting tasks of the story, and the story from going on, until the transaction ends: so they are asked one after the
-- other, by the ids of the plans, after the tasks are locked and before rows of task_readiness are.
CREATE OR REPLACE FUNCTION free_slots(in_workspace_id text, in_plan_id uuid) RETURNS integer LANGUAGE plpgsql AS $$
DECLARE
    now_taken integer;
BEGIN
    SELECT taken INTO now_taken
    FROM story_slots
    WHERE workspace_id = in_workspace_id AND story_id = in_plan_id
    FOR NO KEY UPDATE;
    IF NOT FOUND THEN
        RETURN NULL;
    END IF;
    RETURN (
        SELECT greatest(max_parallelism - now_taken, 0) FROM stories WHERE workspace_id = in_workspace_id AND id = in_plan_id
    );
END
$$;

-- What the story of a plan has against a start: it does not execute, the wave of the task is not open, or no slot is free.
CREATE OR REPLACE FUNCTION story_obstacles(in_workspace_id text, in_plan_id uuid, in_wave integer, needs_slot boolean)
RETURNS TABLE (obstacle text, subject_id uuid) LANGUAGE sql STABLE AS $$
    SELECT 'idle_story', id FROM stories WHERE workspace_id = in_workspace_id AND id = in_plan_id AND status <> 'executing'
    UNION ALL
    SELECT 'closed_wave', id FROM stories
    WHERE workspace_id = in_workspace_id AND id = in_plan_id AND current_wave < in_wave
    UNION ALL
    SELECT 'full_story', id
    FROM stories
    JOIN story_slots ON story_slots.workspace_id = stories.workspace_id AND story_slots.story_id = stories.id
    WHERE needs_slot AND stories.workspace_id = in_workspace_id AND stories.id = in_plan_id
        AND story_slots.taken >= stories.max_parallelism
$$;

-- Tasks come and go in progress only by imports and deletions; see tasks_change_readiness() for those that change.
CREATE OR REPLACE FUNCTION tasks_count_slots() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'INSERT' THEN
        PERFORM shift_slots(NEW.workspace_id, ARRAY[NEW.plan_id], '{}');
    ELSE
        PERFORM shift_slots(OLD.workspace_id, '{}', ARRAY[OLD.plan_id]);
    END IF;
    RETURN NULL;
END
$$;

CREATE OR REPLACE TRIGGER tasks_begin_in_progress
    AFTER INSERT ON tasks
    FOR EACH ROW WHEN (NEW.status = 'in_progress' AND NEW.parent_task_id IS NULL AND NEW.plan_id IS NOT NULL)
    EXECUTE FUNCTION tasks_count_slots();

CREATE OR REPLACE TRIGGER tasks_leave_in_progress
    AFTER DELETE ON tasks
    FOR EACH ROW WHEN (OLD.status = 'in_progress' AND OLD.parent_task_id IS NULL AND OLD.plan_id IS NOT NULL)
    EXECUTE FUNCTION tasks_count_slots();

-- Those who put something into the plan hold it FOR KEY SHARE, and those who start something in it the slots.
CREATE OR REPLACE FUNCTION stories_change_readiness() RETURNS trigger LANGUAGE plpgsql
SET plan_cache_mode = 'force_generic_plan'
SET enable_seqscan = off
AS $$
BEGIN
    PERFORM FROM plans WHERE workspace_id = NEW.workspace_id AND id = NEW.id FOR UPDATE;
    IF TG_OP = 'INSERT' THEN
        PERFORM FROM tasks WHERE workspace_id = NEW.workspace_id AND plan_id = NEW.id ORDER BY id FOR SHARE;
        INSERT INTO story_slots (workspace_id, story_id, taken)
        VALUES (NEW.workspace_id, NEW.id, count_taken_slots(NEW.workspace_id, NEW.id));
    ELSE
        PERFORM FROM story_slots WHERE workspace_id = NEW.workspace_id AND story_id = NEW.id FOR UPDATE;
    END IF;
    PERFORM recount_readiness(NEW.workspace_id, '{}', '{}', ARRAY[NEW.id]);
    RETURN NULL;
END
$$;

CREATE OR REPLACE TRIGGER stories_readiness_begin
    AFTER INSERT ON stories
    FOR EACH ROW EXECUTE FUNCTION stories_change_readiness();

CREATE OR REPLACE TRIGGER stories_readiness_change
    AFTER UPDATE OF status, current_wave ON stories
    FOR EACH ROW WHEN ((OLD.status, OLD.current_wave) IS DISTINCT FROM (NEW.status, NEW.current_wave))
    EXECUTE FUNCTION stories_change_readiness();

-- The stories whose slots are counted wrong.
CREATE OR REPLACE FUNCTION slots_drift(in_workspace_id text) RETURNS SETOF uuid LANGUAGE sql STABLE AS $$
    SELECT stories.id
    FROM stories
    LEFT JOIN story_slots ON story_slots.workspace_id = stories.workspace_id AND story_slots.story_id = stories.id
    WHERE stories.workspace_id = in_workspace_id
        AND story_slots.taken IS DISTINCT FROM count_taken_slots(stories.workspace_id, stories.id)
$$;

-- Makes right what slots_drift() has told of, and gives those that were wrong also under the locks.
CREATE OR REPLACE FUNCTION repair_slots(in_workspace_id text, in_story_ids uuid[]) RETURNS SETOF uuid LANGUAGE plpgsql AS $$
BEGIN
    PERFORM FROM plans WHERE workspace_id = in_workspace_id AND id = ANY (in_story_ids) ORDER BY id FOR UPDATE;
    PERFORM FROM tasks WHERE workspace_id = in_workspace_id AND plan_id = ANY (in_story_ids) ORDER BY id FOR SHARE;
    -- Nothing begins or ends in the plans now. In the order in which others take the slots of several stories.
    RETURN QUERY
    INSERT INTO story_slots (workspace_id, story_id, taken)
    SELECT in_workspace_id, wrong, count_taken_slots(in_workspace_id, wrong)
    FROM slots_drift(in_workspace_id) AS wrong
    WHERE wrong = ANY (in_story_ids)
    ORDER BY wrong
    ON CONFLICT (workspace_id, story_id) DO UPDATE SET taken = excluded.taken
    RETURNING story_id;
END
$$;

-- What was there before.
INSERT INTO story_slots (workspace_id, story_id, taken)
SELECT workspace_id, id, count_taken_slots(workspace_id, id) FROM stories
ON CONFLICT DO NOTHING;
