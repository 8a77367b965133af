-- Claims: which worker has which task, and until when.
--
-- The locks are taken in the order that task_readiness.sql begins with: tasks, what depends on them, and at last leases.

CREATE TABLE IF NOT EXISTS task_leases (
    workspace_id text NOT NULL,
    task_id uuid NOT NULL,
    -- The fencing token. A lease is one only while its task is in progress at this attempt: what ends an attempt in another
    -- way than a worker does need not know of leases.
    attempt integer NOT NULL,
    worker text NOT NULL,
    session_id text,
    claimed_at timestamptz NOT NULL DEFAULT now(),
    -- Without an index: a lease that is renewed stays on its page, and those that are held at one time are few.
    lease_until timestamptz NOT NULL,
    PRIMARY KEY (workspace_id, task_id),
    CONSTRAINT task_leases_task_fkey FOREIGN KEY (workspace_id, task_id)
        REFERENCES tasks (workspace_id, id) ON DELETE CASCADE,
    CONSTRAINT task_leases_attempt_check CHECK (attempt BETWEEN 1 AND 2000000000),
    CONSTRAINT task_leases_worker_check CHECK (char_length(worker) BETWEEN 1 AND 255),
    CONSTRAINT task_leases_session_id_check CHECK (char_length(session_id) <= 255)
)
-- Each row lives as long as one task is worked on, so most of what is written is dead soon.
WITH (fillfactor = 70, autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 2000);

-- Whether a task in progress, which the caller has locked, is leased to somebody else than who knows this token, or its
-- lease has ended. VOLATILE, so that it sees what was committed while the caller waited for the task.
CREATE OR REPLACE FUNCTION lease_is_lost(in_workspace_id text, in_task_id uuid, in_attempt integer, in_token integer)
RETURNS boolean LANGUAGE sql VOLATILE AS $$
    SELECT EXISTS (
        SELECT FROM task_leases
        WHERE workspace_id = in_workspace_id AND task_id = in_task_id AND attempt = in_attempt
            AND (attempt IS DISTINCT FROM in_token OR lease_until <= clock_timestamp())
    )
$$;

-- Whether somebody has a lease on a task, which the caller has locked. VOLATILE as above.
CREATE OR REPLACE FUNCTION is_leased(in_workspace_id text, in_task_id uuid) RETURNS boolean LANGUAGE sql VOLATILE AS $$
    SELECT EXISTS (
        SELECT FROM tasks
        JOIN task_leases ON task_leases.workspace_id = tasks.workspace_id AND task_leases.task_id = tasks.id
            AND task_leases.attempt = tasks.attempt
        WHERE tasks.workspace_id = in_workspace_id AND tasks.id = in_task_id AND tasks.status = 'in_progress'
            AND task_leases.lease_until > clock_timestamp()
    )
$$;

-- How many leases on tasks of a plan have not ended. VOLATILE as above, for those who have locked the plan.
CREATE OR REPLACE FUNCTION live_leases_of_plan(in_workspace_id text, in_plan_id uuid) RETURNS bigint
LANGUAGE sql VOLATILE AS $$
    SELECT count(*)
    FROM tasks
    JOIN task_leases ON task_leases.workspace_id = tasks.workspace_id AND task_leases.task_id = tasks.id
        AND task_leases.attempt = tasks.attempt
    WHERE tasks.workspace_id = in_workspace_id AND tasks.plan_id = in_plan_id AND tasks.status = 'in_progress'
        AND task_leases.lease_until > clock_timestamp()
$$;

-- Ends the attempts at those of the tasks that are in progress, as ReleaseTask does, each for a reason of its own, and says how
-- many those were. The caller has locked the tasks.
CREATE OR REPLACE FUNCTION return_tasks(workspace_ids text[], ids uuid[], reasons text[], in_call call_info)
RETURNS integer LANGUAGE plpgsql
SET plan_cache_mode = 'force_generic_plan'
AS $$
DECLARE
    returned integer;
BEGIN
    WITH changed AS (
        UPDATE tasks AS this
        SET status = CASE WHEN this.approved_at IS NULL THEN 'pending' ELSE 'approved' END,
            released_attempts = this.released_attempts + 1,
            output = NULL, output_data = NULL, actual_resources = NULL,
            started_at = NULL, session_id = NULL, updated_at = now(), revision = this.revision + 1
        FROM unnest(workspace_ids, ids, reasons) AS asked (workspace_id, id, reason)
        WHERE this.workspace_id = asked.workspace_id AND this.id = asked.id AND this.status = 'in_progress'
        RETURNING new.*, old AS before, asked.reason
    ), attempt AS (
        INSERT INTO task_attempts (
            workspace_id, task_id, attempt, status, assigned_agent, output, output_data, error_message, review,
            review_feedback, actual_resources, started_at, ended_at
        )
        SELECT
            workspace_id, id, (before).attempt, (before).status, (before).assigned_agent, (before).output,
            (before).output_data, (before).error_message, review, review_feedback, (before).actual_resources,
            (before).started_at, clock_timestamp()
        FROM changed
    ), history AS (
        INSERT INTO task_history (workspace_id, task_id, old_status, new_status, changed_by, agent, reason)
        SELECT workspace_id, id, (before).status, status, in_call.actor, in_call.agent, reason FROM changed
    ), event AS (
        INSERT INTO event_log (
            workspace_id, kind, subject_id, plan_id, from_status, to_status, terminal, revision,
            actor, agent, rpc, reason, request_id
        )
        SELECT
            workspace_id, 'task.status_changed', id, plan_id, (before).status, status, terminal, revision,
            in_call.actor, in_call.agent, in_call.rpc, reason, in_call.request_id
        FROM changed
    )
    SELECT count(*) INTO returned FROM changed;
    RETURN returned;
END
$$;

-- Gives the tasks back, which the caller has locked, whose leases have ended, and says how many those were.
CREATE OR REPLACE FUNCTION give_back(workspace_ids text[], ids uuid[]) RETURNS integer
LANGUAGE plpgsql
SET plan_cache_mode = 'force_generic_plan'
AS $$
DECLARE
    reasons text[];
BEGIN
    -- A statement of its own, which sees what those did who had the tasks before: a lease that was renewed stays.
    WITH expired AS MATERIALIZED (
        DELETE FROM task_leases AS this
        USING unnest(workspace_ids, ids) AS locked (workspace_id, id)
        WHERE this.workspace_id = locked.workspace_id AND this.task_id = locked.id AND this.lease_until <= clock_timestamp()
        RETURNING this.*
    )
    SELECT
        array_agg(expired.workspace_id), array_agg(expired.task_id),
        array_agg(format(
            'the lease of %s ended at %s', expired.worker,
            to_char(expired.lease_until AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
        ))
    INTO workspace_ids, ids, reasons
    FROM expired
    JOIN tasks ON tasks.workspace_id = expired.workspace_id AND tasks.id = expired.task_id
        AND tasks.attempt = expired.attempt;
    RETURN return_tasks(workspace_ids, ids, reasons, ROW('planwire', '', NULL, NULL, NULL, NULL, NULL)::call_info);
END
$$;

-- Gives up to `most` tasks back whose leases have ended, of one workspace or of all, and says how many those were. What
-- others are busy with is left to them. Any process may do this, at any time.
CREATE OR REPLACE FUNCTION give_back_expired(in_workspace_id text, most integer) RETURNS integer
LANGUAGE plpgsql
SET plan_cache_mode = 'force_generic_plan'
AS $$
DECLARE
    workspace_ids text[];
    ids uuid[];
BEGIN
    SELECT array_agg(expired.workspace_id), array_agg(expired.task_id) INTO workspace_ids, ids
    FROM (
        SELECT workspace_id, task_id FROM task_leases
        WHERE lease_until <= clock_timestamp() AND (in_workspace_id IS NULL OR workspace_id = in_workspace_id)
        LIMIT most
    ) AS expired;
    IF ids IS NULL THEN
        RETURN 0;
    END IF;
    SELECT array_agg(locked.workspace_id), array_agg(locked.id) INTO workspace_ids, ids
    FROM (
        SELECT tasks.workspace_id, tasks.id
        FROM unnest(workspace_ids, ids) AS expired (workspace_id, id)
        JOIN tasks USING (workspace_id, id)
        ORDER BY tasks.workspace_id, tasks.id
        FOR NO KEY UPDATE OF tasks SKIP LOCKED
    ) AS locked;
    RETURN give_back(workspace_ids, ids);
END
$$;

-- Takes the tasks from a session that is gone, as ReleaseTask does, and counts them. What a worker has a lease on is its own
-- until that ends.
CREATE OR REPLACE FUNCTION release_tasks_of_session(in_workspace_id text, in_session_id text, in_call call_info)
RETURNS integer LANGUAGE plpgsql AS $$
DECLARE
    ids uuid[] := ARRAY(
        SELECT id FROM tasks
        WHERE workspace_id = in_workspace_id AND session_id = in_session_id AND status = 'in_progress'
        ORDER BY id
        FOR NO KEY UPDATE
    );
BEGIN
    -- A statement of its own, which sees the leases that came while it waited.
    ids := ARRAY(SELECT id FROM unnest(ids) AS id WHERE NOT is_leased(in_workspace_id, id));
    RETURN return_tasks(
        array_fill(in_workspace_id, ARRAY[cardinality(ids)]), ids, array_fill(in_call.reason, ARRAY[cardinality(ids)]), in_call
    );
END
$$;

-- Archives a plan as archive_plan() does. While workers have leases on its tasks, it goes only by force, which ends the leases:
-- a worker must not hand in for an attempt that was taken from it, although the plan is restored meanwhile.
CREATE OR REPLACE FUNCTION archive_leased_plan(in_workspace_id text, in_plan_id uuid, force boolean, in_call call_info)
RETURNS SETOF plans LANGUAGE plpgsql AS $$
DECLARE
    ids plan_part[] := lock_plan(in_workspace_id, in_plan_id, archived => false);
    task_ids uuid[] := ids_of(ids, 'tasks');
    leases bigint := live_leases_of_plan(in_workspace_id, in_plan_id);
BEGIN
    IF leases > 0 AND NOT force THEN
        RAISE EXCEPTION 'tasks of plan % are leased', in_plan_id
            USING ERRCODE = 'check_violation', CONSTRAINT = 'plans_leased', TABLE = 'plans',
                DETAIL = jsonb_build_object('plan_id', in_plan_id, 'leases', leases)::text;
    END IF;
    UPDATE task_leases SET lease_until = least(lease_until, clock_timestamp())
    WHERE workspace_id = in_workspace_id AND task_id = ANY (task_ids);
    PERFORM give_back(array_fill(in_workspace_id, ARRAY[cardinality(task_ids)]), task_ids);
    RETURN QUERY SELECT * FROM archive_plan(in_workspace_id, in_plan_id, ids, force, in_call);
END
$$;
