-- Approval rules of plans, who asked for the approval of a task and why, and the steps of reviews.

ALTER TABLE tasks ADD COLUMN IF NOT EXISTS approval_requested_at timestamptz;
ALTER TABLE tasks ADD COLUMN IF NOT EXISTS approval_requested_by text;
ALTER TABLE tasks ADD COLUMN IF NOT EXISTS approval_reason text;
ALTER TABLE tasks DROP CONSTRAINT IF EXISTS tasks_approval_requested_by_check;
ALTER TABLE tasks ADD CONSTRAINT tasks_approval_requested_by_check
    CHECK (char_length(approval_requested_by) BETWEEN 1 AND 255);
ALTER TABLE tasks DROP CONSTRAINT IF EXISTS tasks_approval_reason_check;
ALTER TABLE tasks ADD CONSTRAINT tasks_approval_reason_check CHECK (char_length(approval_reason) BETWEEN 1 AND 1000);

-- What waits for approval, of a workspace and of a plan.
CREATE INDEX IF NOT EXISTS tasks_approval_idx
    ON tasks (workspace_id, created_at, id) WHERE status = 'pending' AND requires_approval;
CREATE INDEX IF NOT EXISTS tasks_plan_approval_idx
    ON tasks (workspace_id, plan_id, created_at, id) WHERE status = 'pending' AND requires_approval;

CREATE TABLE IF NOT EXISTS approval_rules (
    workspace_id text NOT NULL,
    id uuid NOT NULL DEFAULT uuidv7(),
    plan_id uuid NOT NULL,
    min_priority text,
    capability text,
    label text,
    description text,
    created_by text NOT NULL DEFAULT 'anonymous',
    original_author text,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    revision bigint NOT NULL DEFAULT 1,
    PRIMARY KEY (workspace_id, id),
    CONSTRAINT approval_rules_plan_fkey FOREIGN KEY (workspace_id, plan_id) REFERENCES plans (workspace_id, id) ON DELETE CASCADE,
    CONSTRAINT approval_rules_min_priority_check CHECK (min_priority IN ('low', 'normal', 'high', 'critical')),
    CONSTRAINT approval_rules_capability_check CHECK (char_length(capability) BETWEEN 1 AND 100),
    CONSTRAINT approval_rules_label_check CHECK (char_length(label) BETWEEN 1 AND 100),
    CONSTRAINT approval_rules_description_check CHECK (char_length(description) BETWEEN 1 AND 10000),
    CONSTRAINT approval_rules_revision_check CHECK (revision BETWEEN 1 AND 4611686018427387904)
);

CREATE INDEX IF NOT EXISTS approval_rules_created_at_idx ON approval_rules (workspace_id, plan_id, created_at, id);

SELECT tell_of_deletions('approval_rules', 'approval_rule');

-- Whether a rule, of which the first three are, matches a task, of which the others are.
CREATE OR REPLACE FUNCTION approval_rule_matches(
    min_priority text, rule_capability text, rule_label text, priority text, capability text, labels text[]
) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT (min_priority IS NULL OR priority_rank(priority) >= priority_rank(min_priority))
        AND (rule_capability IS NULL OR coalesce(rule_capability = capability, false))
        AND (rule_label IS NULL OR coalesce(rule_label = ANY (labels), false))
$$;

-- The oldest rule of a plan that matches a task. VOLATILE, so that a rule is seen that came while the caller's statement
-- waited for a lock.
CREATE OR REPLACE FUNCTION approval_rule_of(
    in_workspace_id text, in_plan_id uuid, in_priority text, in_capability text, in_labels text[]
) RETURNS uuid LANGUAGE sql VOLATILE AS $$
    SELECT id FROM approval_rules
    WHERE workspace_id = in_workspace_id AND plan_id = in_plan_id
        AND approval_rule_matches(min_priority, capability, label, in_priority, in_capability, in_labels)
    ORDER BY created_at, id
    LIMIT 1
$$;

-- A pending task that a rule matches asks for approval, whoever makes it pending, or puts it into the plan. Whoever changes
-- the rules holds the plan FOR UPDATE: so a task is either seen by them, or sees their rules. A copy of a plan gets its rules after
-- its tasks.
CREATE OR REPLACE FUNCTION tasks_obey_approval_rules() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM FROM plans WHERE workspace_id = NEW.workspace_id AND id = NEW.plan_id FOR KEY SHARE;
    IF approval_rule_of(NEW.workspace_id, NEW.plan_id, NEW.priority, NEW.capability, NEW.labels) IS NOT NULL THEN
        NEW.requires_approval := true;
    END IF;
    RETURN NEW;
END
$$;

CREATE OR REPLACE TRIGGER tasks_approval_rules_begin
    BEFORE INSERT ON tasks
    FOR EACH ROW WHEN (
        NEW.status = 'pending' AND NOT NEW.requires_approval AND NEW.plan_id IS NOT NULL AND NOT writes_whole_plan()
    )
    EXECUTE FUNCTION tasks_obey_approval_rules();

CREATE OR REPLACE TRIGGER tasks_approval_rules_change
    BEFORE UPDATE OF status, requires_approval, plan_id, priority, capability, labels ON tasks
    FOR EACH ROW WHEN (
        NEW.status = 'pending' AND NOT NEW.requires_approval AND NEW.plan_id IS NOT NULL
        AND (OLD.status, OLD.requires_approval, OLD.plan_id, OLD.priority, OLD.capability, OLD.labels)
            IS DISTINCT FROM (NEW.status, NEW.requires_approval, NEW.plan_id, NEW.priority, NEW.capability, NEW.labels)
    )
    EXECUTE FUNCTION tasks_obey_approval_rules();

CREATE OR REPLACE FUNCTION approval_rules_lock_plan() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM FROM plans WHERE workspace_id = NEW.workspace_id AND id = NEW.plan_id FOR UPDATE;
    RETURN NEW;
END
$$;

CREATE OR REPLACE TRIGGER approval_rules_turn
    BEFORE INSERT OR UPDATE ON approval_rules
    FOR EACH ROW EXECUTE FUNCTION approval_rules_lock_plan();

-- The pending tasks that rules match which came or were changed. planwire.call says who did it; without it no event is
-- written.
CREATE OR REPLACE FUNCTION approval_rules_apply() RETURNS trigger LANGUAGE plpgsql
SET plan_cache_mode = 'force_generic_plan'
SET enable_seqscan = off
AS $$
DECLARE
    call call_info := nullif(current_setting('planwire.call', true), '')::call_info;
BEGIN
    WITH matched AS MATERIALIZED (
        SELECT tasks.workspace_id, tasks.id
        FROM tasks
        WHERE (tasks.workspace_id, tasks.plan_id) IN (SELECT workspace_id, plan_id FROM changed)
            AND tasks.status = 'pending' AND NOT tasks.requires_approval
            AND EXISTS (
                SELECT FROM changed
                WHERE changed.workspace_id = tasks.workspace_id AND changed.plan_id = tasks.plan_id
                    AND approval_rule_matches(
                        changed.min_priority, changed.capability, changed.label,
                        tasks.priority, tasks.capability, tasks.labels
                    )
            )
        ORDER BY tasks.id
        FOR NO KEY UPDATE
    ), asking AS (
        UPDATE tasks AS this
        SET requires_approval = true, updated_at = now(), revision = this.revision + 1
        FROM matched
        WHERE this.workspace_id = matched.workspace_id AND this.id = matched.id
        RETURNING this.*
    )
    INSERT INTO event_log (
        workspace_id, kind, subject_id, plan_id, to_status, terminal, revision, actor, agent, rpc, reason, request_id
    )
    SELECT
        workspace_id, 'task.updated', id, plan_id, status, terminal, revision,
        call.actor, call.agent, call.rpc, call.reason, call.request_id
    FROM asking
    WHERE call.actor IS NOT NULL
    ORDER BY id;
    RETURN NULL;
END
$$;

CREATE OR REPLACE TRIGGER approval_rules_begin
    AFTER INSERT ON approval_rules REFERENCING NEW TABLE AS changed
    FOR EACH STATEMENT WHEN (NOT is_moving())
    EXECUTE FUNCTION approval_rules_apply();

CREATE OR REPLACE TRIGGER approval_rules_change
    AFTER UPDATE ON approval_rules REFERENCING NEW TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION approval_rules_apply();

CREATE TABLE IF NOT EXISTS reviews (
    workspace_id text NOT NULL,
    id bigint GENERATED ALWAYS AS IDENTITY,
    task_id uuid NOT NULL,
    attempt integer NOT NULL,
    old_result text,
    new_result text NOT NULL,
    feedback text,
    changed_by text NOT NULL DEFAULT 'anonymous',
    agent text,
    original_author text,
    changed_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (workspace_id, id),
    CONSTRAINT reviews_task_fkey FOREIGN KEY (workspace_id, task_id) REFERENCES tasks (workspace_id, id) ON DELETE CASCADE,
    CONSTRAINT reviews_attempt_check CHECK (attempt BETWEEN 0 AND 2000000000),
    CONSTRAINT reviews_old_result_check CHECK (old_result IN ('pending', 'approved', 'rejected')),
    CONSTRAINT reviews_new_result_check CHECK (new_result IN ('pending', 'approved', 'rejected')),
    CONSTRAINT reviews_feedback_check CHECK (char_length(feedback) BETWEEN 1 AND 262144)
);

CREATE INDEX IF NOT EXISTS reviews_task_idx ON reviews (workspace_id, task_id, changed_at, id);

-- Whose call completes or reviews a task, where that is not an import: records bring their steps along, and say what they say.
-- Several callers may share a statement, see work_on_tasks().
CREATE OR REPLACE FUNCTION caller_of_step(in_task_id uuid) RETURNS call_info LANGUAGE sql STABLE AS $$
    SELECT call
    FROM (
        SELECT coalesce(
            nullif(current_setting('planwire.call', true), ''),
            nullif(current_setting('planwire.calls', true), '')::jsonb ->> in_task_id::text
        )::call_info AS call
    ) AS given
    WHERE (call).rpc <> 'Import'
$$;

-- The output is another one than the one that was rejected.
CREATE OR REPLACE FUNCTION tasks_review_again() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF (caller_of_step(NEW.id)).actor IS NOT NULL THEN
        NEW.review := 'pending';
        NEW.review_feedback := NULL;
    END IF;
    RETURN NEW;
END
$$;

CREATE OR REPLACE TRIGGER tasks_review_again
    BEFORE UPDATE OF status ON tasks
    FOR EACH ROW WHEN (OLD.status <> 'completed' AND NEW.status = 'completed' AND NEW.review = 'rejected')
    EXECUTE FUNCTION tasks_review_again();

-- Each step of a review, whichever call it is part of.
CREATE OR REPLACE FUNCTION tasks_write_review() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    call call_info := caller_of_step(NEW.id);
BEGIN
    IF call.actor IS NOT NULL THEN
        INSERT INTO reviews (workspace_id, task_id, attempt, old_result, new_result, feedback, changed_by, agent)
        VALUES (
            NEW.workspace_id, NEW.id, OLD.attempt, OLD.review, NEW.review,
            CASE NEW.review WHEN 'pending' THEN call.reason ELSE NEW.review_feedback END, call.actor, call.agent
        );
    END IF;
    RETURN NULL;
END
$$;

CREATE OR REPLACE TRIGGER tasks_reviews
    AFTER UPDATE OF status, review, review_feedback ON tasks
    FOR EACH ROW WHEN (
        NEW.review IS NOT NULL
        AND (OLD.review, OLD.review_feedback) IS DISTINCT FROM (NEW.review, NEW.review_feedback)
    )
    EXECUTE FUNCTION tasks_write_review();

-- Whether somebody else has to approve the output of a task: its workspace wants four eyes, and this actor started or
-- completed the last attempt. The caller has locked the task; VOLATILE as task_wants_other_eyes().
CREATE OR REPLACE FUNCTION output_wants_other_eyes(in_workspace_id text, in_task_id uuid, in_actor text) RETURNS boolean
LANGUAGE sql VOLATILE AS $$
    SELECT EXISTS (
        SELECT FROM workspaces
        JOIN tasks ON tasks.workspace_id = workspaces.id AND tasks.id = in_task_id
        JOIN task_history ON task_history.workspace_id = tasks.workspace_id AND task_history.task_id = tasks.id
        WHERE workspaces.id = in_workspace_id AND workspaces.four_eyes
            AND task_history.new_status IN ('in_progress', 'completed') AND task_history.changed_by = in_actor
            AND task_history.changed_at >= coalesce(tasks.started_at, '-infinity')
    )
$$;

SELECT create_archive('tasks');
SELECT guard_by_session('approval_rules', 'plan', 'plan_id');
SELECT create_archive('approval_rules');
SELECT guard_by_session('reviews', 'task', 'task_id');
SELECT create_archive('reviews');
