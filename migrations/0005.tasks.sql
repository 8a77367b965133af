CREATE TABLE IF NOT EXISTS tasks (
    workspace_id text NOT NULL,
    id uuid NOT NULL DEFAULT uuidv7(),
    project_id text,
    plan_id uuid,
    phase_id uuid,
    parent_task_id uuid,
    order_index integer NOT NULL,
    wave integer NOT NULL DEFAULT 0,
    title text NOT NULL,
    request_text text,
    description text,
    priority text NOT NULL DEFAULT 'normal',
    status text NOT NULL DEFAULT 'pending',
    terminal boolean NOT NULL
        GENERATED ALWAYS AS (status IN ('completed', 'failed', 'rejected', 'skipped', 'cancelled')) STORED,
    requires_approval boolean NOT NULL DEFAULT false,
    capability text,
    assigned_agent text,
    attempt integer NOT NULL DEFAULT 0,
    -- Attempts that were released: they do not count against max_attempts, and their numbers are not used again.
    released_attempts integer NOT NULL DEFAULT 0,
    max_attempts integer NOT NULL DEFAULT 0,
    available_at timestamptz,
    output text,
    output_data jsonb,
    error_message text,
    review text,
    review_feedback text,
    skip_reason text,
    estimated_resources jsonb,
    actual_resources jsonb,
    labels text[] NOT NULL DEFAULT '{}',
    external_ref text,
    metadata jsonb,
    created_by text NOT NULL DEFAULT 'anonymous',
    original_author text,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    approved_at timestamptz,
    approved_by text,
    started_at timestamptz,
    completed_at timestamptz,
    -- The session that has it in progress.
    session_id text,
    revision bigint NOT NULL DEFAULT 1,
    PRIMARY KEY (workspace_id, id),
    CONSTRAINT tasks_workspace_fkey FOREIGN KEY (workspace_id) REFERENCES workspaces (id) ON DELETE CASCADE,
    CONSTRAINT tasks_plan_fkey FOREIGN KEY (workspace_id, plan_id) REFERENCES plans (workspace_id, id) ON DELETE CASCADE,
    CONSTRAINT tasks_phase_fkey FOREIGN KEY (workspace_id, plan_id, phase_id)
        REFERENCES phases (workspace_id, plan_id, id) ON DELETE CASCADE,
    CONSTRAINT tasks_parent_task_fkey FOREIGN KEY (workspace_id, parent_task_id)
        REFERENCES tasks (workspace_id, id) ON DELETE CASCADE,
    -- A foreign key with a NULL column checks nothing, so a phase without a plan would slip through.
    CONSTRAINT tasks_phase_id_check CHECK (phase_id IS NULL OR plan_id IS NOT NULL),
    CONSTRAINT tasks_order_index_check CHECK (order_index BETWEEN 0 AND 1000000000),
    CONSTRAINT tasks_wave_check CHECK (wave >= 0),
    CONSTRAINT tasks_title_check CHECK (char_length(title) BETWEEN 1 AND 500),
    CONSTRAINT tasks_priority_check CHECK (priority IN ('low', 'normal', 'high', 'critical')),
    CONSTRAINT tasks_status_check CHECK (
        status IN ('pending', 'approved', 'in_progress', 'completed', 'failed', 'rejected', 'skipped', 'cancelled')
    ),
    -- Callers may bring at most 1,000,000,000 (protos), and starts count on from there.
    CONSTRAINT tasks_attempt_check CHECK (attempt BETWEEN 0 AND 2000000000),
    CONSTRAINT tasks_released_attempts_check CHECK (released_attempts BETWEEN 0 AND attempt),
    CONSTRAINT tasks_max_attempts_check CHECK (max_attempts >= 0),
    CONSTRAINT tasks_review_check CHECK (review IN ('pending', 'approved', 'rejected')),
    CONSTRAINT tasks_output_data_check CHECK (jsonb_typeof(output_data) = 'object'),
    CONSTRAINT tasks_estimated_resources_check CHECK (jsonb_typeof(estimated_resources) = 'object'),
    CONSTRAINT tasks_actual_resources_check CHECK (jsonb_typeof(actual_resources) = 'object'),
    CONSTRAINT tasks_labels_check CHECK (cardinality(labels) <= 50),
    CONSTRAINT tasks_metadata_check CHECK (jsonb_typeof(metadata) = 'object'),
    CONSTRAINT tasks_revision_check CHECK (revision BETWEEN 1 AND 4611686018427387904)
)
-- Room on the page for a task's next row versions.
WITH (fillfactor = 70);

CREATE INDEX IF NOT EXISTS tasks_created_at_idx ON tasks (workspace_id, created_at, id);
CREATE INDEX IF NOT EXISTS tasks_status_idx ON tasks (workspace_id, status, created_at, id);
CREATE INDEX IF NOT EXISTS tasks_order_idx ON tasks (workspace_id, plan_id, phase_id, order_index, id);
CREATE INDEX IF NOT EXISTS tasks_parent_idx
    ON tasks (workspace_id, parent_task_id, order_index, id) WHERE parent_task_id IS NOT NULL;
-- Tells without a look at all that was done whether a phase is done.
CREATE INDEX IF NOT EXISTS tasks_unfinished_idx
    ON tasks (workspace_id, plan_id, phase_id) WHERE NOT terminal OR status = 'failed';
CREATE INDEX IF NOT EXISTS tasks_external_ref_idx ON tasks (workspace_id, external_ref) WHERE external_ref IS NOT NULL;

-- What those lock who change the places of the tasks of a plan, or of those without a plan.
CREATE OR REPLACE FUNCTION order_lock(in_workspace_id text, in_plan_id uuid) RETURNS bigint
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT hashtextextended('planwire.order.' || in_workspace_id || '.' || coalesce(in_plan_id::text, ''), 0)
$$;

-- The place of a new task: after the last one of its phase, or after the last one in no phase of its plan or workspace.
-- It is shared with none that is created at the same time: a transaction that takes a place holds a lock on it until it
-- ends, and others go on to the next place instead of waiting. Sixteen locks for all places of a phase are enough, and few
-- for a large batch. At the end of the numbers places are shared, and ids tell the order.
-- A function for the statements that make and move tasks, and not a trigger: that would take each row apart and together
-- again, which costs more than to find the place.
CREATE OR REPLACE FUNCTION free_place(in_workspace_id text, in_plan_id uuid, in_phase_id uuid) RETURNS integer
LANGUAGE plpgsql AS $$
DECLARE
    places bigint := hashtextextended(concat(in_workspace_id, ' ', in_plan_id, ' ', in_phase_id), 0);
    last integer;
    place integer := -1;
BEGIN
    -- With the others who take a place, and not with those who change the places of all.
    PERFORM pg_advisory_xact_lock_shared(order_lock(in_workspace_id, in_plan_id));
    LOOP
        -- Each branch is an index condition; IS NOT DISTINCT FROM in one query would not be. Each reads one entry, the last
        -- of tasks_order_idx: max() would read all, because it does not see that NULLs are equal.
        IF in_phase_id IS NOT NULL THEN
            SELECT order_index INTO last FROM tasks
            WHERE workspace_id = in_workspace_id AND plan_id = in_plan_id AND phase_id = in_phase_id
            ORDER BY plan_id DESC, phase_id DESC, order_index DESC LIMIT 1;
        ELSIF in_plan_id IS NOT NULL THEN
            SELECT order_index INTO last FROM tasks
            WHERE workspace_id = in_workspace_id AND plan_id = in_plan_id AND phase_id IS NULL
            ORDER BY plan_id DESC, phase_id DESC, order_index DESC LIMIT 1;
        ELSE
            SELECT order_index INTO last FROM tasks
            WHERE workspace_id = in_workspace_id AND plan_id IS NULL AND phase_id IS NULL
            ORDER BY plan_id DESC, phase_id DESC, order_index DESC LIMIT 1;
        END IF;
        -- Looked at with the lock held: who had it before may have taken the place meanwhile.
        IF place > last OR place >= 0 AND last IS NULL OR last = 1000000000 THEN
            RETURN least(greatest(place, last), 1000000000);
        END IF;
        place := coalesce(last, -1) + 1;
        WHILE NOT pg_try_advisory_xact_lock(places + place % 16) LOOP
            IF place >= coalesce(last, -1) + 16 THEN
                PERFORM pg_advisory_xact_lock(places + place % 16);
                EXIT;
            END IF;
            place := place + 1;
        END LOOP;
    END LOOP;
END
$$;

-- Whether a place can be had without waiting. If so, free_place() waits for nobody in the rest of the transaction: it tries the
-- sixteen locks in turn, and the transaction holds one of them.
CREATE OR REPLACE FUNCTION reserve_place(in_workspace_id text, in_plan_id uuid, in_phase_id uuid) RETURNS boolean
LANGUAGE plpgsql AS $$
DECLARE
    places bigint := hashtextextended(concat(in_workspace_id, ' ', in_plan_id, ' ', in_phase_id), 0);
BEGIN
    IF NOT pg_try_advisory_xact_lock_shared(order_lock(in_workspace_id, in_plan_id)) THEN
        RETURN false;
    END IF;
    FOR number IN 0..15 LOOP
        IF pg_try_advisory_xact_lock(places + number) THEN
            RETURN true;
        END IF;
    END LOOP;
    RETURN false;
END
$$;

-- The changes of a task, with which one that moves to another phase or plan gets a new place there, unless they say which.
CREATE OR REPLACE FUNCTION moved_patch(task tasks, patch jsonb) RETURNS jsonb LANGUAGE sql STABLE AS $$
    SELECT CASE
        WHEN (moved.plan_id, moved.phase_id) IS DISTINCT FROM (task.plan_id, task.phase_id)
            THEN '{"order_index": null}' || patch
        ELSE patch
    END
    FROM jsonb_populate_record(task, patch) AS moved
$$;

CREATE OR REPLACE FUNCTION tasks_refuse_parent_cycle() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'UPDATE' THEN
        -- Two tasks made each other's parent at once would each see the other without one: take turns, then look.
        -- A new task can only be in a cycle with others of its own statement.
        PERFORM pg_advisory_xact_lock(hashtextextended('planwire.parents.' || NEW.workspace_id, 0));
    END IF;
    PERFORM FROM (
        WITH RECURSIVE ancestors (id) AS (
            SELECT NEW.parent_task_id
            UNION
            SELECT tasks.parent_task_id
            FROM ancestors
            JOIN tasks ON tasks.workspace_id = NEW.workspace_id AND tasks.id = ancestors.id
            WHERE tasks.parent_task_id IS NOT NULL
        )
        SELECT FROM ancestors WHERE ancestors.id = NEW.id
    ) AS cycle;
    IF FOUND THEN
        RAISE EXCEPTION 'task % would be a part of itself', NEW.id
            USING ERRCODE = 'check_violation', CONSTRAINT = 'tasks_parent_cycle', TABLE = 'tasks', DETAIL = NEW.id::text;
    END IF;
    RETURN NULL;
END
$$;

CREATE OR REPLACE TRIGGER tasks_parent_cycle
    AFTER INSERT OR UPDATE OF parent_task_id ON tasks
    FOR EACH ROW WHEN (NEW.parent_task_id IS NOT NULL AND NOT is_moving())
    EXECUTE FUNCTION tasks_refuse_parent_cycle();

CREATE TABLE IF NOT EXISTS task_history (
    workspace_id text NOT NULL,
    id bigint GENERATED ALWAYS AS IDENTITY,
    task_id uuid NOT NULL,
    old_status text,
    new_status text NOT NULL,
    changed_by text NOT NULL DEFAULT 'anonymous',
    agent text,
    original_author text,
    -- The moment of the change: now() is the beginning of its transaction, which may have waited for other changes.
    changed_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    reason text,
    PRIMARY KEY (workspace_id, id),
    CONSTRAINT task_history_task_fkey FOREIGN KEY (workspace_id, task_id) REFERENCES tasks (workspace_id, id) ON DELETE CASCADE,
    CONSTRAINT task_history_old_status_check CHECK (
        old_status IN ('pending', 'approved', 'in_progress', 'completed', 'failed', 'rejected', 'skipped', 'cancelled')
    ),
    CONSTRAINT task_history_new_status_check CHECK (
        new_status IN ('pending', 'approved', 'in_progress', 'completed', 'failed', 'rejected', 'skipped', 'cancelled')
    )
);

CREATE INDEX IF NOT EXISTS task_history_task_idx ON task_history (workspace_id, task_id, changed_at, id);

-- Whether somebody else has to approve a task: its workspace wants four eyes, and this actor created it. The task says who
-- that was, and not its first entry in the history: an import can add entries that are older than the creation. The caller
-- has locked the task; VOLATILE as the functions below.
CREATE OR REPLACE FUNCTION task_wants_other_eyes(in_workspace_id text, in_task_id uuid, in_actor text) RETURNS boolean
LANGUAGE sql VOLATILE AS $$
    SELECT EXISTS (
        SELECT FROM workspaces
        JOIN tasks ON tasks.workspace_id = workspaces.id AND tasks.id = in_task_id
        WHERE workspaces.id = in_workspace_id AND workspaces.four_eyes AND tasks.created_by = in_actor
    )
$$;

-- Whether something may be deleted without taking anything with it. The caller has locked it, so that nothing new can
-- come into it; VOLATILE, so that what came in before the lock was had is seen, and not only what the statement saw when
-- it began.
CREATE OR REPLACE FUNCTION phase_is_empty(in_workspace_id text, in_phase_id uuid) RETURNS boolean
LANGUAGE sql VOLATILE AS $$
    SELECT NOT EXISTS (
        SELECT FROM phases
        JOIN tasks ON tasks.workspace_id = phases.workspace_id AND tasks.plan_id = phases.plan_id AND tasks.phase_id = phases.id
        WHERE phases.workspace_id = in_workspace_id AND phases.id = in_phase_id
    )
$$;

CREATE OR REPLACE FUNCTION open_tasks_of_plan(in_workspace_id text, in_plan_id uuid) RETURNS bigint
LANGUAGE sql VOLATILE AS $$
    SELECT count(*) FROM tasks
    WHERE tasks.workspace_id = in_workspace_id AND tasks.plan_id = in_plan_id AND NOT tasks.terminal
$$;

CREATE OR REPLACE FUNCTION open_subtasks(in_workspace_id text, in_task_id uuid) RETURNS bigint
LANGUAGE sql VOLATILE AS $$
    SELECT count(*) FROM tasks
    WHERE tasks.workspace_id = in_workspace_id AND tasks.parent_task_id = in_task_id AND NOT tasks.terminal
$$;

CREATE OR REPLACE FUNCTION workspace_is_empty(in_workspace_id text) RETURNS boolean LANGUAGE sql VOLATILE AS $$
    SELECT NOT EXISTS (SELECT FROM plans WHERE plans.workspace_id = in_workspace_id)
        AND NOT EXISTS (SELECT FROM tasks WHERE tasks.workspace_id = in_workspace_id)
$$;
