-- Which tasks can be worked on now, kept beside the tasks: their own rows are wide, and their revisions do not change
-- because something else was done. obstacles() stays the definition; readiness_drift() compares the two.
--
-- Whoever changes what readiness depends on changes the counters in the same transaction. So that nobody counts what
-- another one is changing, all take their locks in one order: what changes itself (a task, its parent, a phase, plan or story),
-- the free places of stories, the turns of plans with sequential phases, the phases that block something, the edges, and at
-- last the rows here, by their ids. An edge is recorded as met or not, and a phase as held or not, and each change of that
-- moves the counters once: they are counted anew only where an edge comes or goes, a story goes on, a subtask comes or ends,
-- or a task comes in.
--
-- The triggers keep their plans: for a list of one the planner would plan each call again, which takes longer than the call.

-- Whether the source is done; nothing of other kinds than 'blocks'.
ALTER TABLE dependencies ADD COLUMN IF NOT EXISTS met boolean NOT NULL DEFAULT false;
-- Room on the page for that.
ALTER TABLE dependencies SET (fillfactor = 85);

-- One row for each task that is neither terminal nor in progress, in an active plan or in none: who begins a task takes its row
-- away, which writes nothing into the indexes, and only a task that is released is counted anew. There is no foreign key to
-- the tasks, which would look each of them up twice more: triggers make the rows and take them away, and readiness_drift()
-- tells of any that is left.
CREATE TABLE IF NOT EXISTS task_readiness (
    workspace_id text NOT NULL,
    task_id uuid NOT NULL,
    plan_id uuid,
    phase_id uuid,
    -- How many edges into the task are not met. No CHECK keeps it from falling below zero: a wrong counter is repaired, and
    -- must not keep others from completing what they have done.
    unmet integer NOT NULL,
    -- How many edges into its phase and its plan are not met, and what else holds it back with others: an earlier phase, and
    -- a story that does not execute, or is at an earlier wave.
    gates integer NOT NULL,
    -- How many of its subtasks are not terminal. StartTask does not ask, but who looks for tasks that are ready does.
    open_subtasks integer NOT NULL,
    -- Whether its status, approval and attempts let it be started.
    startable boolean NOT NULL,
    -- From 0, low, to 3, critical.
    priority smallint NOT NULL,
    wave integer NOT NULL,
    order_index integer NOT NULL,
    capability text,
    available_at timestamptz,
    PRIMARY KEY (workspace_id, task_id)
)
WITH (fillfactor = 70);

CREATE INDEX IF NOT EXISTS task_readiness_plan_idx ON task_readiness (workspace_id, plan_id, phase_id);

-- The phases that wait for earlier ones, in plans whose phases are sequential.
CREATE TABLE IF NOT EXISTS held_phases (
    workspace_id text NOT NULL,
    plan_id uuid NOT NULL,
    phase_id uuid NOT NULL,
    PRIMARY KEY (workspace_id, plan_id, phase_id),
    CONSTRAINT held_phases_phase_fkey FOREIGN KEY (workspace_id, plan_id, phase_id)
        REFERENCES phases (workspace_id, plan_id, id) ON DELETE CASCADE
);

-- Whether a task is still to be started, whatever it waits for.
CREATE OR REPLACE FUNCTION awaits_start(status text) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT status IN ('pending', 'approved')
$$;

CREATE OR REPLACE FUNCTION is_startable(
    status text, requires_approval boolean, max_attempts integer, attempt integer, released_attempts integer
) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT (status = 'approved' OR status = 'pending' AND NOT requires_approval)
        AND (max_attempts = 0 OR attempt - released_attempts < max_attempts)
$$;

CREATE OR REPLACE FUNCTION priority_rank(priority text) RETURNS smallint LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT (array_position('{low,normal,high,critical}'::text[], priority) - 1)::smallint
$$;

-- Whether the source of an edge is done, as unmet_dependencies() sees it: one of the three ids is given.
CREATE OR REPLACE FUNCTION is_done(in_workspace_id text, in_task_id uuid, in_phase_id uuid, in_plan_id uuid)
RETURNS boolean LANGUAGE sql STABLE AS $$
    SELECT CASE
        WHEN in_task_id IS NOT NULL THEN (
            SELECT status IN ('completed', 'skipped') FROM tasks WHERE workspace_id = in_workspace_id AND id = in_task_id
        )
        WHEN in_phase_id IS NOT NULL THEN NOT EXISTS (
            SELECT FROM phases
            JOIN tasks ON tasks.workspace_id = phases.workspace_id AND tasks.plan_id = phases.plan_id
                AND tasks.phase_id = phases.id
            WHERE phases.workspace_id = in_workspace_id AND phases.id = in_phase_id
                AND (NOT tasks.terminal OR tasks.status = 'failed')
        )
        ELSE (
            SELECT status = 'completed' OR completed_at IS NOT NULL FROM plans
            WHERE workspace_id = in_workspace_id AND id = in_plan_id
        )
    END
$$;

-- The tasks with a row here among these, and among those in these phases and plans.
CREATE OR REPLACE FUNCTION readiness_rows(in_workspace_id text, in_task_ids uuid[], in_phase_ids uuid[], in_plan_ids uuid[])
RETURNS SETOF uuid LANGUAGE sql STABLE AS $$
    SELECT task_id FROM task_readiness WHERE workspace_id = in_workspace_id AND task_id = ANY (in_task_ids)
    UNION
    SELECT task_readiness.task_id
    FROM phases
    JOIN task_readiness USING (workspace_id, plan_id)
    WHERE phases.workspace_id = in_workspace_id AND phases.id = ANY (in_phase_ids) AND task_readiness.phase_id = phases.id
    UNION
    SELECT task_id FROM task_readiness WHERE workspace_id = in_workspace_id AND plan_id = ANY (in_plan_ids)
$$;

-- What all tasks at one place wait for: phase, plan, waves and what else holds them back in bulk.
CREATE OR REPLACE FUNCTION count_gates(in_workspace_id text, in_plan_id uuid, in_phase_id uuid, in_wave integer)
RETURNS integer LANGUAGE sql STABLE AS $$
    SELECT (
        (
            SELECT count(*) FROM dependencies
            WHERE workspace_id = in_workspace_id AND target_phase_id = in_phase_id AND kind = 'blocks' AND NOT met
        ) + (
            SELECT count(*) FROM dependencies
            WHERE workspace_id = in_workspace_id AND target_plan_id = in_plan_id AND kind = 'blocks' AND NOT met
        )
        + (SELECT count(*) FROM unmet_program_dependencies(in_workspace_id, in_plan_id))
        + (
            SELECT count(*) FROM held_phases
            WHERE workspace_id = in_workspace_id AND plan_id = in_plan_id AND phase_id = in_phase_id
        )
        + (SELECT count(*) FROM story_obstacles(in_workspace_id, in_plan_id, in_wave, needs_slot => false))
    )::integer
$$;

-- What only one task waits for: the unmet edges into it, and its open subtasks. A table of one row, so that it becomes a part of
-- the query that asks.
CREATE OR REPLACE FUNCTION count_unmet(in_workspace_id text, in_task_id uuid)
RETURNS TABLE (unmet integer, open_subtasks integer) LANGUAGE sql STABLE AS $$
    SELECT
        (
            SELECT count(*) FROM dependencies
            WHERE workspace_id = in_workspace_id AND target_task_id = in_task_id AND kind = 'blocks' AND NOT met
        )::integer,
        (
            SELECT count(*) FROM tasks
            WHERE workspace_id = in_workspace_id AND parent_task_id = in_task_id AND NOT terminal
        )::integer
$$;

-- Tells of tasks that nothing blocks any longer. planwire.call says who did it; without it nothing is written.
CREATE OR REPLACE FUNCTION write_unblocked_events(in_workspace_id text, in_task_ids uuid[]) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
    call call_info := nullif(current_setting('planwire.call', true), '')::call_info;
BEGIN
    INSERT INTO event_log (
        workspace_id, kind, subject_id, plan_id, to_status, revision, actor, agent, rpc, reason, request_id
    )
    SELECT
        workspace_id, 'task.unblocked', id, plan_id, status, revision,
        call.actor, call.agent, call.rpc, call.reason, call.request_id
    FROM tasks
    WHERE workspace_id = in_workspace_id AND id = ANY (in_task_ids) AND status IN ('pending', 'approved')
        AND call.actor IS NOT NULL
    ORDER BY id;
END
$$;

-- Counts anew, after edges, subtasks or the status of a story changed.
CREATE OR REPLACE FUNCTION recount_readiness(
    in_workspace_id text, in_task_ids uuid[], in_phase_ids uuid[], in_plan_ids uuid[]
) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    locked uuid[];
    unblocked uuid[];
BEGIN
    locked := ARRAY(
        SELECT task_id FROM task_readiness
        WHERE workspace_id = in_workspace_id
            -- As an array, so that they are looked up and not looked for among all rows of the workspace.
            AND task_id = ANY (ARRAY(SELECT readiness_rows(in_workspace_id, in_task_ids, in_phase_ids, in_plan_ids)))
        ORDER BY task_id
        FOR NO KEY UPDATE
    );
    IF locked = '{}' THEN
        RETURN;
    END IF;
    -- A statement of its own, which sees what those did who had the locks before.
    WITH places AS MATERIALIZED (
        -- Once for all that wait at the same place: there can be thousands.
        SELECT array_agg(task_id) AS task_ids, count_gates(in_workspace_id, plan_id, phase_id, wave) AS gates
        FROM task_readiness
        WHERE workspace_id = in_workspace_id AND task_id = ANY (locked)
        GROUP BY plan_id, phase_id, wave
    ), counted AS MATERIALIZED (
        SELECT own.unmet, places.gates, own.open_subtasks, task_id
        FROM places
        CROSS JOIN LATERAL unnest(places.task_ids) AS task_id
        CROSS JOIN LATERAL count_unmet(in_workspace_id, task_id) AS own
    ), changed AS (
        UPDATE task_readiness AS this
        SET unmet = counted.unmet, gates = counted.gates, open_subtasks = counted.open_subtasks
        FROM counted
        WHERE this.workspace_id = in_workspace_id AND this.task_id = ANY (locked) AND this.task_id = counted.task_id
            AND (this.unmet, this.gates, this.open_subtasks)
                IS DISTINCT FROM (counted.unmet, counted.gates, counted.open_subtasks)
        RETURNING this.task_id, this.unmet + this.gates + this.open_subtasks AS waits_for
    )
    SELECT array_agg(task_id) INTO unblocked FROM changed WHERE waits_for = 0;
    IF unblocked IS NOT NULL THEN
        PERFORM write_unblocked_events(in_workspace_id, unblocked);
    END IF;
END
$$;

-- Moves the counters of what edges lead into, or what is held otherwise, each by 1 or -1.
CREATE OR REPLACE FUNCTION shift_readiness(
    in_workspace_id text, in_target_types text[], in_target_ids uuid[], in_changes integer[]
) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    unblocked uuid[];
BEGIN
    WITH shifts AS (
        SELECT * FROM unnest(in_target_types, in_target_ids, in_changes) AS shift (target_type, target_id, change)
    ), affected AS (
        SELECT target_id AS task_id, change AS unmet, 0 AS gates FROM shifts WHERE target_type = 'task'
        UNION ALL
        SELECT task_readiness.task_id, 0, change
        FROM shifts
        JOIN phases ON phases.workspace_id = in_workspace_id AND phases.id = target_id
        JOIN task_readiness ON task_readiness.workspace_id = in_workspace_id AND task_readiness.plan_id = phases.plan_id
            AND task_readiness.phase_id = phases.id
        WHERE target_type = 'phase'
        UNION ALL
        SELECT task_readiness.task_id, 0, change
        FROM shifts
        JOIN task_readiness ON task_readiness.workspace_id = in_workspace_id AND task_readiness.plan_id = target_id
        WHERE target_type = 'plan'
    ), summed AS (
        SELECT task_id, sum(unmet)::integer AS unmet, sum(gates)::integer AS gates FROM affected GROUP BY task_id
    ), locked AS MATERIALIZED (
        SELECT task_readiness.task_id, summed.unmet, summed.gates
        FROM summed
        JOIN task_readiness ON task_readiness.workspace_id = in_workspace_id AND task_readiness.task_id = summed.task_id
        ORDER BY task_readiness.task_id
        FOR NO KEY UPDATE OF task_readiness
    ), shifted AS (
        UPDATE task_readiness AS this
        SET unmet = this.unmet + locked.unmet, gates = this.gates + locked.gates
        FROM locked
        WHERE this.workspace_id = in_workspace_id AND this.task_id = locked.task_id
        RETURNING
            this.task_id, this.open_subtasks, this.unmet + this.gates AS waits_for, old.unmet + old.gates AS waited_for
    )
    SELECT array_agg(task_id) INTO unblocked FROM shifted WHERE waits_for = 0 AND waited_for > 0 AND open_subtasks = 0;
    IF unblocked IS NOT NULL THEN
        PERFORM write_unblocked_events(in_workspace_id, unblocked);
    END IF;
END
$$;
