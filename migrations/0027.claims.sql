-- Claims: which worker has which task, and until when.
--
-- The locks are taken in the order that 0020 begins with: tasks, what depends on them, and at last leases.

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

-- What can be claimed, in the order of plans, and by priority. The highest uuid stands for no plan and for no phase: both
-- come last.
CREATE OR REPLACE FUNCTION or_last(id uuid) RETURNS uuid LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT coalesce(id, 'ffffffff-ffff-ffff-ffff-ffffffffffff')
$$;

CREATE INDEX IF NOT EXISTS task_readiness_claimable_idx
    ON task_readiness (workspace_id, or_last(plan_id), or_last(phase_id), order_index, task_id)
    WHERE unmet = 0 AND gates = 0 AND open_subtasks = 0 AND startable;
CREATE INDEX IF NOT EXISTS task_readiness_priority_idx
    ON task_readiness (workspace_id, priority, or_last(plan_id), order_index, task_id)
    WHERE unmet = 0 AND gates = 0 AND open_subtasks = 0 AND startable;
-- What becomes claimable when its time comes.
CREATE INDEX IF NOT EXISTS task_readiness_available_at_idx
    ON task_readiness (workspace_id, available_at)
    WHERE available_at IS NOT NULL AND unmet = 0 AND gates = 0 AND open_subtasks = 0 AND startable;

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

-- Whether a session can claim nothing of a plan: claims ask here what holds back all of a plan and is not counted in
-- task_readiness. A budget that is spent at the same time is spent afterwards.
CREATE OR REPLACE FUNCTION is_closed_to_claims(in_workspace_id text, in_plan_id uuid, in_session_id text) RETURNS boolean
LANGUAGE sql VOLATILE AS $$
    SELECT plan_over_budget(in_workspace_id, in_plan_id)
        OR owner_in_the_way(in_workspace_id, in_plan_id, in_session_id) IS NOT NULL
$$;

-- How many more tasks of a plan may be claimed now, subtasks aside: NULL where that is not limited. The caller has locked the
-- tasks, and keeps what it is told until it commits. Who claims in all plans does not wait for the slots of one: that would be
-- waiting for somebody who waits for those of another one.
CREATE OR REPLACE FUNCTION claims_left(in_workspace_id text, in_plan_id uuid, may_wait boolean) RETURNS integer
LANGUAGE plpgsql AS $$
BEGIN
    IF NOT may_wait THEN
        PERFORM FROM story_slots WHERE workspace_id = in_workspace_id AND story_id = in_plan_id;
        IF NOT FOUND THEN
            RETURN NULL;
        END IF;
        PERFORM FROM story_slots
        WHERE workspace_id = in_workspace_id AND story_id = in_plan_id
        FOR NO KEY UPDATE SKIP LOCKED;
        IF NOT FOUND THEN
            RETURN 0;
        END IF;
    END IF;
    RETURN free_slots(in_workspace_id, in_plan_id);
END
$$;

-- Locks up to `most` tasks of a plan that a session can claim, in the order of the plan or those of one priority, and gives
-- their ids in this order. What others have locked is passed over, and so is `taken`: what this transaction has locked before,
-- and does not change before all that it claims is found. `avoided` is passed over too.
CREATE OR REPLACE FUNCTION lock_claimable(
    in_workspace_id text, in_plan uuid, in_priority smallint, in_capabilities text[], in_assigned_agent text,
    in_labels text[], in_session_id text, taken uuid[], most integer, may_wait boolean, avoided uuid[] DEFAULT '{}'
) RETURNS uuid[] LANGUAGE plpgsql
SET plan_cache_mode = 'force_generic_plan'
SET enable_seqscan = off
-- Whatever the limit is, the first ones are read in order, and no more of them: the planner knows no parameters here.
SET enable_sort = off
SET enable_bitmapscan = off
SET enable_hashjoin = off
SET enable_mergejoin = off
AS $$
DECLARE
    phase uuid;
    locked uuid[] := '{}';
    passed_over CONSTANT uuid[] := taken || avoided;
    slots integer;
BEGIN
    IF is_closed_to_claims(in_workspace_id, in_plan, in_session_id) THEN
        RETURN locked;
    END IF;
    IF in_priority IS NOT NULL THEN
        locked := ARRAY(
            SELECT tasks.id
            FROM task_readiness AS ready
            JOIN tasks ON tasks.workspace_id = ready.workspace_id AND tasks.id = ready.task_id
            WHERE ready.workspace_id = in_workspace_id AND ready.priority = in_priority
                AND or_last(ready.plan_id) = in_plan
                AND ready.unmet = 0 AND ready.gates = 0 AND ready.open_subtasks = 0 AND ready.startable
                AND (ready.available_at IS NULL OR ready.available_at <= now())
                AND (in_capabilities IS NULL OR ready.capability IS NULL OR ready.capability = ANY (in_capabilities))
                AND ready.task_id <> ALL (passed_over) AND tasks.status IN ('pending', 'approved')
                AND (in_labels IS NULL OR tasks.labels @> in_labels)
                AND (in_assigned_agent IS NULL OR tasks.assigned_agent = in_assigned_agent)
            ORDER BY ready.order_index, ready.task_id
            LIMIT most
            FOR NO KEY UPDATE OF tasks SKIP LOCKED
        );
    ELSE
        FOR phase IN
            (
                SELECT id FROM phases WHERE workspace_id = in_workspace_id AND plan_id = in_plan
                ORDER BY order_index, id
            )
            UNION ALL SELECT or_last(NULL)
        LOOP
            EXIT WHEN cardinality(locked) >= most;
            locked := locked || ARRAY(
                SELECT tasks.id
                FROM task_readiness AS ready
                JOIN tasks ON tasks.workspace_id = ready.workspace_id AND tasks.id = ready.task_id
                WHERE ready.workspace_id = in_workspace_id AND or_last(ready.plan_id) = in_plan
                    AND or_last(ready.phase_id) = phase
                    AND ready.unmet = 0 AND ready.gates = 0 AND ready.open_subtasks = 0 AND ready.startable
                    AND (ready.available_at IS NULL OR ready.available_at <= now())
                    AND (in_capabilities IS NULL OR ready.capability IS NULL OR ready.capability = ANY (in_capabilities))
                    AND ready.task_id <> ALL (passed_over) AND tasks.status IN ('pending', 'approved')
                    AND (in_labels IS NULL OR tasks.labels @> in_labels)
                    AND (in_assigned_agent IS NULL OR tasks.assigned_agent = in_assigned_agent)
                ORDER BY ready.order_index, ready.task_id
                LIMIT most - cardinality(locked)
                FOR NO KEY UPDATE OF tasks SKIP LOCKED
            );
        END LOOP;
    END IF;
    IF locked = '{}' THEN
        RETURN locked;
    END IF;
    slots := claims_left(in_workspace_id, in_plan, may_wait);
    IF slots IS NOT NULL THEN
        slots := slots - (
            SELECT count(*) FROM tasks
            WHERE workspace_id = in_workspace_id AND id = ANY (taken) AND plan_id = in_plan AND parent_task_id IS NULL
        );
    END IF;
    -- A statement of its own, which sees what those did who had the tasks before: who adds a dependency locks its target.
    RETURN ARRAY(
        SELECT found.id
        FROM (
            SELECT
                locked.id, locked.place, tasks.parent_task_id IS NOT NULL AS is_subtask,
                count(*) FILTER (WHERE tasks.parent_task_id IS NULL) OVER (ORDER BY locked.place) AS slots_used
            FROM unnest(locked) WITH ORDINALITY AS locked (id, place)
            CROSS JOIN LATERAL (
                SELECT * FROM task_readiness
                WHERE task_readiness.workspace_id = in_workspace_id AND task_readiness.task_id = locked.id
                OFFSET 0
            ) AS ready
            JOIN tasks ON tasks.workspace_id = in_workspace_id AND tasks.id = locked.id
            WHERE ready.unmet = 0 AND ready.gates = 0 AND ready.open_subtasks = 0 AND ready.startable
                AND or_last(ready.plan_id) = in_plan AND (in_priority IS NULL OR ready.priority = in_priority)
                AND (ready.available_at IS NULL OR ready.available_at <= now())
                AND (in_capabilities IS NULL OR ready.capability IS NULL OR ready.capability = ANY (in_capabilities))
        ) AS found
        WHERE slots IS NULL OR found.is_subtask OR found.slots_used <= slots
        ORDER BY found.place
    );
END
$$;

-- Locks up to `most` tasks that a session can claim: of one plan, or of all plans in turns, beginning after the plan that was
-- served last. Each plan gives its part first, and what is missing then is taken from whichever has it.
-- `taken_before` and `avoided` are passed over.
CREATE OR REPLACE FUNCTION take_claimable(
    in_workspace_id text, in_plan_id uuid, by_priority boolean, in_capabilities text[], in_assigned_agent text,
    in_labels text[], in_session_id text, after uuid, taken_before uuid[], most integer, avoided uuid[] DEFAULT '{}'
) RETURNS uuid[] LANGUAGE plpgsql
SET plan_cache_mode = 'force_generic_plan'
SET enable_seqscan = off
AS $$
DECLARE
    nil CONSTANT uuid := '00000000-0000-0000-0000-000000000000';
    level smallint;
    plan uuid;
    begun boolean;
    wrapped boolean;
    taken uuid[] := '{}';
BEGIN
    FOREACH level IN ARRAY CASE WHEN by_priority THEN '{3,2,1,0}'::smallint[] ELSE '{NULL}' END LOOP
        IF in_plan_id IS NOT NULL THEN
            taken := taken || lock_claimable(
                in_workspace_id, in_plan_id, level, in_capabilities, in_assigned_agent, in_labels,
                in_session_id, taken_before || taken, most - cardinality(taken), true, avoided
            );
        ELSE
            FOR part IN 1..2 LOOP
                plan := coalesce(after, nil);
                wrapped := false;
                LOOP
                    EXIT WHEN cardinality(taken) >= most OR part = 2 AND taken = '{}';
                    IF level IS NULL THEN
                        SELECT or_last(plan_id) INTO plan FROM task_readiness
                        WHERE workspace_id = in_workspace_id AND or_last(plan_id) > plan
                            AND unmet = 0 AND gates = 0 AND open_subtasks = 0 AND startable
                        ORDER BY or_last(plan_id)
                        LIMIT 1;
                    ELSE
                        SELECT or_last(plan_id) INTO plan FROM task_readiness
                        WHERE workspace_id = in_workspace_id AND priority = level AND or_last(plan_id) > plan
                            AND unmet = 0 AND gates = 0 AND open_subtasks = 0 AND startable
                        ORDER BY or_last(plan_id)
                        LIMIT 1;
                    END IF;
                    IF plan IS NULL THEN
                        EXIT WHEN wrapped OR after IS NULL;
                        wrapped := true;
                        plan := nil;
                        CONTINUE;
                    END IF;
                    EXIT WHEN wrapped AND plan > after;
                    taken := taken || lock_claimable(
                        in_workspace_id, plan, level, in_capabilities, in_assigned_agent, in_labels, in_session_id,
                        taken_before || taken,
                        CASE part
                            WHEN 1 THEN least(most - cardinality(taken), 1 + most / 64)
                            ELSE most - cardinality(taken)
                        END,
                        false, avoided
                    );
                END LOOP;
            END LOOP;
        END IF;
        EXIT WHEN cardinality(taken) >= most;
    END LOOP;
    RETURN taken;
END
$$;

DO $$
BEGIN
    CREATE TYPE task_job AS (
        workspace_id text,
        completions jsonb,
        continues boolean,
        plan_id uuid,
        by_priority boolean,
        capabilities text[],
        assigned_agent text,
        labels text[],
        after uuid,
        most integer,
        worker text,
        session_id text,
        lease_seconds double precision,
        avoid_conflicts boolean
    );
EXCEPTION WHEN duplicate_object THEN
    NULL;
END
$$;

COMMENT ON TYPE task_job IS
    'What one call asks of work_on_tasks(): the tasks that it completes, which tasks it claims (plan_id, by_priority, capabilities, assigned_agent, labels; plans take turns after the plan `after`), up to how many (most), and for whom. avoid_conflicts: tasks are passed over that are in conflict with what other workers are at, see 0036. continues: an earlier call with its request id has completed tasks, and this one claims for it.';

-- Which of the tasks that were completed together let a task go that was blocked: a source of a dependency, a part of the
-- task, or what ended a phase or another part of the plan.
CREATE OR REPLACE FUNCTION unblocking_task(in_workspace_id text, in_task_id uuid, in_completed_ids uuid[]) RETURNS uuid
LANGUAGE sql VOLATILE AS $$
    SELECT coalesce(
        (
            SELECT source_task_id FROM dependencies
            WHERE workspace_id = in_workspace_id AND target_task_id = in_task_id AND kind = 'blocks'
                AND source_task_id = ANY (in_completed_ids)
            LIMIT 1
        ),
        (
            SELECT id FROM tasks
            WHERE workspace_id = in_workspace_id AND parent_task_id = in_task_id AND id = ANY (in_completed_ids)
            LIMIT 1
        ),
        (
            SELECT done.id
            FROM tasks AS blocked
            JOIN dependencies ON dependencies.workspace_id = blocked.workspace_id AND dependencies.kind = 'blocks'
                AND (
                    dependencies.target_task_id = blocked.id OR dependencies.target_phase_id = blocked.phase_id
                    OR dependencies.target_plan_id = blocked.plan_id
                )
            JOIN tasks AS done ON done.workspace_id = blocked.workspace_id AND done.id = ANY (in_completed_ids)
                AND (done.id = dependencies.source_task_id OR done.phase_id = dependencies.source_phase_id)
            WHERE blocked.workspace_id = in_workspace_id AND blocked.id = in_task_id
            LIMIT 1
        ),
        (
            SELECT done.id
            FROM tasks AS blocked
            JOIN tasks AS done ON done.workspace_id = blocked.workspace_id AND done.id = ANY (in_completed_ids)
                AND done.plan_id = blocked.plan_id
            WHERE blocked.workspace_id = in_workspace_id AND blocked.id = in_task_id
            LIMIT 1
        )
    )
$$;

-- As in 0020; where several callers complete tasks together, planwire.calls says which call completed which task.
CREATE OR REPLACE FUNCTION write_unblocked_events(in_workspace_id text, in_task_ids uuid[]) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
    call call_info := nullif(current_setting('planwire.call', true), '')::call_info;
    calls jsonb := nullif(current_setting('planwire.calls', true), '')::jsonb;
    completed_ids uuid[];
BEGIN
    IF call IS NULL AND calls IS NOT NULL THEN
        completed_ids := ARRAY(SELECT jsonb_object_keys(calls)::uuid);
    END IF;
    INSERT INTO event_log (
        workspace_id, kind, subject_id, plan_id, to_status, revision, actor, agent, rpc, reason, request_id
    )
    SELECT
        tasks.workspace_id, 'task.unblocked', tasks.id, tasks.plan_id, tasks.status, tasks.revision,
        by.actor, by.agent, by.rpc, by.reason, by.request_id
    FROM tasks
    -- An array, so that it is found once for each task, and not once for each field.
    CROSS JOIN LATERAL unnest(
        ARRAY[
            CASE
                WHEN completed_ids IS NULL THEN call
                ELSE (calls ->> unblocking_task(in_workspace_id, tasks.id, completed_ids)::text)::call_info
            END
        ]
    ) AS by
    WHERE tasks.workspace_id = in_workspace_id AND tasks.id = ANY (in_task_ids)
        AND tasks.status IN ('pending', 'approved') AND by.actor IS NOT NULL
    ORDER BY tasks.id;
END
$$;

-- Which of these completions, by their places, cannot be done: those of one job have the same number, and may name a task and its
-- subtasks. Without sessions nobody asks whose the plans are. STABLE, so that it becomes a part of the statement that asks.
CREATE OR REPLACE FUNCTION refused_completions(
    numbers integer[], workspace_ids text[], ids uuid[], attempts integer[], etags text[], forced boolean[], sessions text[]
) RETURNS SETOF bigint LANGUAGE sql STABLE AS $$
    SELECT done.place
    FROM (
        SELECT *, row_number() OVER (PARTITION BY workspace_id, task_id ORDER BY place) AS turn
        FROM unnest(numbers, workspace_ids, ids, attempts, etags, forced)
            WITH ORDINALITY AS done (number, workspace_id, task_id, attempt, etag, force, place)
    ) AS done
    LEFT JOIN tasks ON tasks.workspace_id = done.workspace_id AND tasks.id = done.task_id
    WHERE done.turn > 1
        OR tasks.status IS DISTINCT FROM 'in_progress'
        OR done.attempt <> tasks.attempt
        OR done.etag <> tasks.revision::text
        OR lease_is_lost(tasks.workspace_id, tasks.id, tasks.attempt, done.attempt)
        OR sessions IS NOT NULL
            AND owner_in_the_way(tasks.workspace_id, tasks.plan_id, sessions[done.place]) IS NOT NULL
        OR NOT coalesce(done.force, false) AND EXISTS (
            SELECT FROM tasks AS part
            WHERE part.workspace_id = tasks.workspace_id AND part.parent_task_id = tasks.id AND NOT part.terminal
                AND NOT EXISTS (
                    SELECT FROM unnest(numbers, ids) AS other (number, task_id)
                    WHERE other.number = done.number AND other.task_id = part.id
                )
        )
$$;

-- Completes and claims tasks for many callers in one transaction; each job is what the call of the same number asks for.
-- A job whose completions cannot all be done changes nothing, nor does one whose request id is known, or whose plan is not
-- there: they have no rows in what is returned. Of the others there is a row `accepted`, and one for each task that was completed or claimed, in order; `claimed with links` where it is linked to code.
CREATE OR REPLACE FUNCTION work_on_tasks(calls call_info[], jobs task_job[])
RETURNS TABLE (job integer, role text, task tasks, lease_until timestamptz) LANGUAGE plpgsql
SET plan_cache_mode = 'force_generic_plan'
SET enable_seqscan = off
AS $$
#variable_conflict use_column
DECLARE
    accepted integer[];
    refused integer[];
    -- Side by side, a place for each completion.
    completing integer[];
    workspaces text[];
    ids uuid[];
    attempts integer[];
    etags text[];
    forced boolean[];
    changes jsonb[];
    -- Side by side, a place for each claimed task.
    claiming integer[] := '{}';
    claimed_workspaces text[] := '{}';
    claimed uuid[] := '{}';
    wanted record;
    found uuid[];
    new_requests integer;
    stored integer;
    any_owned boolean;
    avoided uuid[];
    claimed_by_others uuid[];
BEGIN
    IF EXISTS (SELECT FROM unnest(jobs) WHERE avoid_conflicts) THEN
        -- Before all other locks: two who avoid conflicts see what the other one has claimed.
        PERFORM pg_advisory_xact_lock(hashtextextended('planwire.conflicts.' || avoiding.workspace_id, 0))
        FROM (SELECT DISTINCT workspace_id FROM unnest(jobs) WHERE avoid_conflicts ORDER BY workspace_id) AS avoiding;
    END IF;
    any_owned := EXISTS (
        SELECT FROM workspaces
        WHERE id = ANY (ARRAY(SELECT workspace_id FROM unnest(jobs))) AND session_ownership
    );
    SELECT coalesce(array_agg(number ORDER BY number), '{}') INTO accepted
    FROM (
        SELECT
            call.*,
            row_number() OVER (PARTITION BY call.actor, call.rpc, call.request_id ORDER BY call.number) AS turn
        FROM unnest(calls) WITH ORDINALITY AS call (actor, rpc, reason, request_id, fingerprint, agent, session, number)
    ) AS call
    WHERE (
            call.request_id IS NULL OR (jobs[call.number]).continues OR call.turn = 1 AND (
                -- Not EXISTS: where the table was small once, its plan would go on to read all of it.
                SELECT requests.request_id FROM requests
                WHERE requests.actor = call.actor AND requests.rpc = call.rpc AND requests.request_id = call.request_id
            ) IS NULL
        )
        -- A claim in a plan that is not there must not complete anything.
        AND ((jobs[call.number]).plan_id IS NULL OR (
            SELECT plans.id FROM plans
            WHERE plans.workspace_id = (jobs[call.number]).workspace_id AND plans.id = (jobs[call.number]).plan_id
        ) IS NOT NULL)
        AND (
            NOT any_owned
            OR owner_in_the_way((jobs[call.number]).workspace_id, (jobs[call.number]).plan_id, call.session) IS NULL
        );

    SELECT
        array_agg(number), array_agg((jobs[number]).workspace_id), array_agg(done.task_id), array_agg(done.attempt),
        array_agg(done.etag), array_agg(done.force), array_agg(done.changes)
    INTO completing, workspaces, ids, attempts, etags, forced, changes
    FROM unnest(accepted) AS number
    CROSS JOIN LATERAL jsonb_to_recordset((jobs[number]).completions) AS done (
        task_id uuid, attempt integer, etag text, force boolean, changes jsonb
    );
    IF ids IS NOT NULL THEN
        PERFORM FROM unnest(workspaces, ids) AS done (workspace_id, id)
        JOIN tasks USING (workspace_id, id)
        ORDER BY tasks.workspace_id, tasks.id
        FOR NO KEY UPDATE OF tasks;
        -- A statement of its own, which sees what those did who had the tasks before.
        SELECT array_agg(DISTINCT completing[place]) INTO refused
        FROM refused_completions(
            completing, workspaces, ids, attempts, etags, forced,
            CASE WHEN any_owned THEN ARRAY(SELECT (calls[number]).session FROM unnest(completing) AS number) END
        ) AS place;
        IF refused IS NOT NULL THEN
            accepted := ARRAY(SELECT number FROM unnest(accepted) AS number WHERE number <> ALL (refused) ORDER BY number);
            SELECT
                array_agg(done.number), array_agg(done.workspace_id), array_agg(done.task_id), array_agg(done.changes)
            INTO completing, workspaces, ids, changes
            FROM unnest(completing, workspaces, ids, changes) AS done (number, workspace_id, task_id, changes)
            WHERE done.number = ANY (accepted);
        END IF;
    END IF;

    -- Before anything is changed, the slots of all stories that are named: those who have some wait for none.
    PERFORM FROM story_slots
    WHERE (story_slots.workspace_id, story_slots.story_id) IN (
        SELECT tasks.workspace_id, tasks.plan_id
        FROM unnest(workspaces, ids) AS done (workspace_id, id)
        JOIN tasks USING (workspace_id, id)
        UNION
        SELECT (jobs[number]).workspace_id, (jobs[number]).plan_id FROM unnest(accepted) AS number
    )
    ORDER BY story_slots.workspace_id, story_slots.story_id
    FOR NO KEY UPDATE;

    RETURN QUERY SELECT number, 'accepted', NULL::tasks, NULL::timestamptz FROM unnest(accepted) AS number;

    IF ids IS NOT NULL THEN
        IF completing[1] = ALL (completing) THEN
            PERFORM set_config('planwire.call', calls[completing[1]]::text, true);
        ELSE
            PERFORM
                set_config('planwire.call', '', true),
                set_config('planwire.calls', jsonb_object_agg(done.task_id, calls[done.number]::text)::text, true)
            FROM unnest(completing, ids) AS done (number, task_id);
        END IF;
        RETURN QUERY
        WITH changed AS (
            UPDATE tasks AS this
            SET output = coalesce(done.changes ->> 'output', this.output),
                output_data = coalesce(done.changes -> 'output_data', this.output_data),
                actual_resources = coalesce(done.changes -> 'actual_resources', this.actual_resources),
                status = 'completed', error_message = NULL, session_id = NULL, completed_at = now(), updated_at = now(),
                revision = revision + 1
            FROM unnest(completing, workspaces, ids, changes) WITH ORDINALITY
                AS done (number, workspace_id, task_id, changes, place)
            WHERE this.workspace_id = done.workspace_id AND this.id = done.task_id
            RETURNING done.number, done.place, old.status AS old_status, new AS task
        ), ended AS (
            DELETE FROM task_leases AS this
            USING unnest(workspaces, ids) AS done (workspace_id, task_id)
            WHERE this.workspace_id = done.workspace_id AND this.task_id = done.task_id
                -- So that they are looked up, and not looked for among all leases.
                AND this.workspace_id = ANY (workspaces) AND this.task_id = ANY (ids)
        ), history AS (
            INSERT INTO task_history (workspace_id, task_id, old_status, new_status, changed_by, agent, reason)
            SELECT
                (task).workspace_id, (task).id, old_status, (task).status,
                (calls[number]).actor, (calls[number]).agent, (calls[number]).reason
            FROM changed
            ORDER BY place
        ), event AS (
            INSERT INTO event_log (
                workspace_id, kind, subject_id, plan_id, from_status, to_status, terminal, revision,
                actor, agent, rpc, reason, request_id
            )
            SELECT
                (task).workspace_id, 'task.status_changed', (task).id, (task).plan_id, old_status, (task).status, true,
                (task).revision, (calls[number]).actor, (calls[number]).agent, (calls[number]).rpc,
                (calls[number]).reason, (calls[number]).request_id
            FROM changed
            ORDER BY place
        )
        SELECT changed.number, 'completed', changed.task, NULL::timestamptz FROM changed ORDER BY changed.place;
    END IF;

    FOR wanted IN
        SELECT
            (job).workspace_id, (job).plan_id, (job).by_priority, (job).capabilities, (job).assigned_agent, (job).labels,
            CASE WHEN workspaces.session_ownership THEN (job).session_id END AS session_id,
            CASE WHEN (job).avoid_conflicts THEN (job).worker END AS avoiding_worker,
            (array_agg((job).after))[1] AS after, array_agg(number ORDER BY number) AS numbers,
            array_agg((job).most ORDER BY number) AS limits, sum((job).most)::integer AS most
        FROM unnest(accepted) AS number
        CROSS JOIN LATERAL (SELECT jobs[number] AS job) AS asked
        -- Where it matters, callers of one session claim together.
        LEFT JOIN workspaces ON workspaces.id = (job).workspace_id AND workspaces.session_ownership
        WHERE (job).most > 0
        GROUP BY
            (job).workspace_id, (job).plan_id, (job).by_priority, (job).capabilities, (job).assigned_agent, (job).labels,
            CASE WHEN workspaces.session_ownership THEN (job).session_id END,
            CASE WHEN (job).avoid_conflicts THEN (job).worker END
        ORDER BY 1, min(number)
    LOOP
        FOR attempt IN 1..2 LOOP
            avoided := '{}';
            IF wanted.avoiding_worker IS NOT NULL THEN
                claimed_by_others := ARRAY(
                    SELECT claim.task_id FROM unnest(claiming, claimed) AS claim (number, task_id)
                    WHERE (jobs[claim.number]).worker <> wanted.avoiding_worker
                );
                avoided := tasks_in_conflict(
                    wanted.workspace_id, tasks_of_others(wanted.workspace_id, wanted.avoiding_worker) || claimed_by_others
                );
            END IF;
            found := take_claimable(
                wanted.workspace_id, wanted.plan_id, wanted.by_priority, wanted.capabilities, wanted.assigned_agent,
                wanted.labels, wanted.session_id, wanted.after, claimed, wanted.most, avoided
            );
            IF wanted.avoiding_worker IS NOT NULL AND EXISTS (
                SELECT FROM code_links WHERE workspace_id = wanted.workspace_id AND task_id = ANY (found)
            ) THEN
                -- Again, because links may have come before the tasks were locked; to those that are locked none can.
                avoided := tasks_in_conflict(
                    wanted.workspace_id, tasks_of_others(wanted.workspace_id, wanted.avoiding_worker) || claimed_by_others
                );
                found := ARRAY(
                    SELECT id FROM unnest(found) WITH ORDINALITY AS locked (id, place)
                    WHERE id <> ALL (avoided)
                    ORDER BY place
                );
            END IF;
            -- In passing: what nobody has any longer can be had.
            EXIT WHEN cardinality(found) >= wanted.most OR give_back_expired(wanted.workspace_id, 100) = 0;
        END LOOP;
        claimed := claimed || found;
        claimed_workspaces := claimed_workspaces || array_fill(wanted.workspace_id, ARRAY[cardinality(found)]);
        -- One for each first, then a second one.
        claiming := claiming || ARRAY(
            SELECT share.number
            FROM unnest(wanted.numbers, wanted.limits) AS share (number, most)
            CROSS JOIN LATERAL generate_series(1, share.most) AS round
            ORDER BY round, share.number
            LIMIT cardinality(found)
        );
    END LOOP;
    IF claimed <> '{}' THEN
        RETURN QUERY
        WITH claim AS MATERIALIZED (
            SELECT
                claim.*, (jobs[number]).worker, (jobs[number]).session_id,
                clock_timestamp() + make_interval(secs => (jobs[number]).lease_seconds) AS lease_until
            FROM unnest(claiming, claimed_workspaces, claimed) WITH ORDINALITY AS claim (number, workspace_id, task_id, place)
        ), changed AS (
            UPDATE tasks AS this
            SET status = 'in_progress', attempt = attempt + 1, assigned_agent = claim.worker, available_at = NULL,
                started_at = now(), completed_at = NULL, session_id = claim.session_id, updated_at = now(),
                revision = revision + 1
            FROM claim
            WHERE this.workspace_id = claim.workspace_id AND this.id = claim.task_id
            RETURNING
                claim.number, claim.place, claim.worker, claim.session_id, claim.lease_until, old.status AS old_status,
                new AS task
        ), leased AS (
            INSERT INTO task_leases AS this (workspace_id, task_id, attempt, worker, session_id, lease_until)
            SELECT (task).workspace_id, (task).id, (task).attempt, worker, session_id, lease_until FROM changed
            -- That of an earlier attempt, which ended without a worker.
            ON CONFLICT (workspace_id, task_id) DO UPDATE
            SET attempt = excluded.attempt, worker = excluded.worker, session_id = excluded.session_id,
                claimed_at = excluded.claimed_at, lease_until = excluded.lease_until
        ), history AS (
            INSERT INTO task_history (workspace_id, task_id, old_status, new_status, changed_by, agent, reason)
            SELECT
                (task).workspace_id, (task).id, old_status, (task).status,
                (calls[number]).actor, (calls[number]).agent, (calls[number]).reason
            FROM changed
            ORDER BY place
        ), event AS (
            INSERT INTO event_log (
                workspace_id, kind, subject_id, plan_id, from_status, to_status, revision,
                actor, agent, rpc, reason, request_id
            )
            SELECT
                (task).workspace_id, 'task.status_changed', (task).id, (task).plan_id, old_status, (task).status,
                (task).revision, (calls[number]).actor, (calls[number]).agent, (calls[number]).rpc,
                (calls[number]).reason, (calls[number]).request_id
            FROM changed
            ORDER BY place
        )
        SELECT
            changed.number,
            CASE
                WHEN EXISTS (
                    SELECT FROM code_links
                    WHERE code_links.workspace_id = (changed.task).workspace_id AND code_links.task_id = (changed.task).id
                ) THEN 'claimed with links'
                ELSE 'claimed'
            END,
            changed.task, changed.lease_until
        FROM changed
        ORDER BY changed.place;
    END IF;

    -- What a replay answers with: the ids of completed tasks, and those of claimed ones with their tokens.
    WITH answers AS MATERIALIZED (
        SELECT number, (jobs[number]).continues, array_agg(answer ORDER BY part, place) AS resource_ids
        FROM (
            SELECT number, 1 AS part, place, task_id::text AS answer
            FROM unnest(completing, ids) WITH ORDINALITY AS done (number, task_id, place)
            UNION ALL
            SELECT claim.number, 2, claim.place, claim.task_id || ' ' || tasks.attempt
            FROM unnest(claiming, claimed_workspaces, claimed) WITH ORDINALITY
                AS claim (number, workspace_id, task_id, place)
            JOIN tasks ON tasks.workspace_id = claim.workspace_id AND tasks.id = claim.task_id
        ) AS answer
        WHERE (calls[number]).request_id IS NOT NULL
        GROUP BY number
    ), inserted AS (
        INSERT INTO requests (actor, rpc, request_id, fingerprint, resource_ids)
        SELECT
            (calls[number]).actor, (calls[number]).rpc, (calls[number]).request_id, (calls[number]).fingerprint,
            resource_ids
        FROM answers
        WHERE continues IS NOT TRUE
        ON CONFLICT DO NOTHING
        RETURNING request_id
    ), continued AS (
        UPDATE requests AS this SET resource_ids = this.resource_ids || answers.resource_ids
        FROM answers
        WHERE answers.continues AND this.actor = (calls[answers.number]).actor AND this.rpc = (calls[answers.number]).rpc
            AND this.request_id = (calls[answers.number]).request_id
    )
    SELECT
        (SELECT count(*) FROM answers WHERE continues IS NOT TRUE),
        (SELECT count(*) FROM inserted)
    INTO new_requests, stored;
    IF stored < new_requests THEN
        -- The same call was made at the same time, by another process; all of this is done again, and finds it.
        RAISE EXCEPTION 'a request with the same id was made at the same time' USING ERRCODE = 'serialization_failure';
    END IF;
END
$$;

-- How many bytes the texts and data of a task have, which make up nearly all of a large one.
CREATE OR REPLACE FUNCTION content_bytes(task tasks) RETURNS bigint LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT 500::bigint + coalesce(octet_length(task.request_text), 0) + coalesce(octet_length(task.description), 0)
        + coalesce(octet_length(task.output), 0) + coalesce(octet_length(task.error_message), 0)
        + coalesce(octet_length(task.review_feedback), 0) + coalesce(octet_length(task.output_data::text), 0)
        + coalesce(octet_length(task.metadata::text), 0) + coalesce(octet_length(task.estimated_resources::text), 0)
        + coalesce(octet_length(task.actual_resources::text), 0)
$$;

-- The task without them.
CREATE OR REPLACE FUNCTION without_content(task tasks) RETURNS tasks LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
BEGIN
    task.request_text := NULL;
    task.description := NULL;
    task.output := NULL;
    task.error_message := NULL;
    task.review_feedback := NULL;
    task.output_data := NULL;
    task.metadata := NULL;
    task.estimated_resources := NULL;
    task.actual_resources := NULL;
    RETURN task;
END
$$;
