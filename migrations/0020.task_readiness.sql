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

-- One row for each task that is not terminal, in an active plan or in none. There is no foreign key to the tasks, which would
-- look each of them up twice more: triggers make the rows and take them away, and readiness_drift() tells of any that is left.
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

-- Records of the edges out of tasks, phases and plans whether they are met now, and moves the counters. The caller has
-- changed the tasks and plans, or tasks that are or were in the phases, and so has locked them.
CREATE OR REPLACE FUNCTION settle_sources(in_workspace_id text, in_task_ids uuid[], in_phase_ids uuid[], in_plan_ids uuid[])
RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    edge_ids uuid[];
    blocking_phases uuid[];
    target_types text[];
    target_ids uuid[];
    changes integer[];
BEGIN
    SELECT array_agg(edges.id), array_agg(DISTINCT source_phase_id) FILTER (WHERE source_phase_id IS NOT NULL)
    INTO edge_ids, blocking_phases
    FROM (
        SELECT id, NULL::uuid AS source_phase_id FROM dependencies
        WHERE workspace_id = in_workspace_id AND kind = 'blocks' AND source_task_id = ANY (in_task_ids)
        UNION ALL
        SELECT id, source_phase_id FROM dependencies
        WHERE workspace_id = in_workspace_id AND kind = 'blocks' AND source_phase_id = ANY (in_phase_ids)
        UNION ALL
        SELECT id, NULL FROM dependencies
        WHERE workspace_id = in_workspace_id AND kind = 'blocks' AND source_plan_id = ANY (in_plan_ids)
    ) AS edges;
    IF edge_ids IS NULL THEN
        RETURN;
    END IF;
    -- Two who end the last two tasks of a phase at once would each see the other's open, so they take turns.
    IF blocking_phases IS NOT NULL THEN
        PERFORM pg_advisory_xact_lock(key)
        FROM (
            SELECT hashtextextended(concat_ws('.', 'planwire.done', in_workspace_id, phase_id), 0) AS key
            FROM unnest(blocking_phases) AS phase_id
            ORDER BY key
        ) AS keys;
    END IF;
    WITH edges AS MATERIALIZED (
        SELECT * FROM dependencies WHERE workspace_id = in_workspace_id AND id = ANY (edge_ids)
    ), sources AS MATERIALIZED (
        SELECT
            source_type, source_id,
            is_done(
                in_workspace_id,
                CASE source_type WHEN 'task' THEN source_id END,
                CASE source_type WHEN 'phase' THEN source_id END,
                CASE source_type WHEN 'plan' THEN source_id END
            ) AS done
        FROM (SELECT DISTINCT source_type, source_id FROM edges) AS distinct_sources
    ), turned AS MATERIALIZED (
        SELECT dependencies.id
        FROM sources
        JOIN dependencies ON dependencies.workspace_id = in_workspace_id AND dependencies.id = ANY (edge_ids)
            AND dependencies.source_type = sources.source_type AND dependencies.source_id = sources.source_id
        WHERE dependencies.met <> sources.done
        ORDER BY dependencies.id
        FOR NO KEY UPDATE OF dependencies
    ), changed AS (
        UPDATE dependencies AS this SET met = NOT this.met
        FROM turned
        WHERE this.workspace_id = in_workspace_id AND this.id = turned.id
        RETURNING this.*
    )
    SELECT array_agg(target_type), array_agg(target_id), array_agg(CASE WHEN met THEN -1 ELSE 1 END)
    INTO target_types, target_ids, changes
    FROM changed;
    -- A statement of its own, which sees the tasks that came in while this waited for an edge.
    IF target_ids IS NOT NULL THEN
        PERFORM shift_readiness(in_workspace_id, target_types, target_ids, changes);
    END IF;
END
$$;

-- Counts anew what waits for a plan over edges between workspaces, which the caller has changed. Who puts tasks into what waits
-- holds the edges.
CREATE OR REPLACE FUNCTION settle_program_source(in_workspace_id text, in_plan_id uuid) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    waiting record;
BEGIN
    PERFORM FROM program_dependencies
    WHERE source_workspace_id = in_workspace_id AND source_plan_id = in_plan_id
    ORDER BY workspace_id, id
    FOR NO KEY UPDATE;
    IF NOT FOUND THEN
        RETURN;
    END IF;
    FOR waiting IN
        SELECT workspace_id, array_agg(target_plan_id) AS plan_ids
        FROM program_dependencies
        WHERE source_workspace_id = in_workspace_id AND source_plan_id = in_plan_id
        GROUP BY workspace_id
        ORDER BY workspace_id
    LOOP
        PERFORM recount_readiness(waiting.workspace_id, '{}', '{}', waiting.plan_ids);
    END LOOP;
END
$$;

-- Locks the edges into tasks, phases and plans, and says whether there are any. Whoever adds one of them must wait for this
-- transaction, or this for them: the caller holds the tasks, and their phases and plans FOR KEY SHARE.
CREATE OR REPLACE FUNCTION hold_edges_into(
    in_workspace_id text, in_task_ids uuid[], in_phase_ids uuid[], in_plan_ids uuid[]
) RETURNS boolean LANGUAGE plpgsql AS $$
DECLARE
    edge_ids uuid[] := ARRAY(
        SELECT id FROM dependencies WHERE workspace_id = in_workspace_id AND target_task_id = ANY (in_task_ids)
        UNION ALL
        SELECT id FROM dependencies WHERE workspace_id = in_workspace_id AND target_phase_id = ANY (in_phase_ids)
        UNION ALL
        SELECT id FROM dependencies WHERE workspace_id = in_workspace_id AND target_plan_id = ANY (in_plan_ids)
    );
BEGIN
    IF edge_ids <> '{}' THEN
        PERFORM FROM dependencies
        WHERE workspace_id = in_workspace_id AND id = ANY (edge_ids)
        ORDER BY id
        FOR SHARE;
    END IF;
    PERFORM FROM program_dependencies
    WHERE workspace_id = in_workspace_id AND target_plan_id = ANY (in_plan_ids)
    ORDER BY id
    FOR SHARE;
    RETURN FOUND OR edge_ids <> '{}';
END
$$;

-- Those who end tasks of a plan with sequential phases, and put some into it, take turns: each would count without what the
-- others do. Gives the plans among these whose phases are sequential.
CREATE OR REPLACE FUNCTION take_sequence_turns(in_workspace_id text, in_plan_ids uuid[]) RETURNS uuid[]
LANGUAGE plpgsql AS $$
DECLARE
    sequential uuid[];
BEGIN
    SELECT array_agg(id) INTO sequential
    FROM plans
    WHERE workspace_id = in_workspace_id AND id = ANY (in_plan_ids) AND sequential_phases;
    IF sequential IS NOT NULL THEN
        PERFORM pg_advisory_xact_lock(key)
        FROM (
            SELECT hashtextextended(concat_ws('.', 'planwire.sequence', in_workspace_id, plan_id), 0) AS key
            FROM unnest(sequential) AS plan_id
            ORDER BY key
        ) AS keys;
    END IF;
    RETURN sequential;
END
$$;

-- Records which phases of these plans wait for earlier ones, and moves the counters of what is in them. The caller has the
-- turns of those plans that are sequential now.
CREATE OR REPLACE FUNCTION settle_sequences(in_workspace_id text, in_plan_ids uuid[]) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    phase_ids uuid[];
    changes integer[];
BEGIN
    WITH waiting AS MATERIALIZED (
        SELECT phases.plan_id, phases.id AS phase_id
        FROM plans
        CROSS JOIN LATERAL (
            SELECT unfinished.order_index, unfinished.id
            FROM phases AS unfinished
            WHERE unfinished.workspace_id = plans.workspace_id AND unfinished.plan_id = plans.id
                AND EXISTS (
                    SELECT FROM tasks
                    WHERE tasks.workspace_id = unfinished.workspace_id AND tasks.plan_id = unfinished.plan_id
                        AND tasks.phase_id = unfinished.id AND (NOT tasks.terminal OR tasks.status = 'failed')
                )
            ORDER BY unfinished.order_index, unfinished.id
            LIMIT 1
        ) AS first
        JOIN phases ON phases.workspace_id = plans.workspace_id AND phases.plan_id = plans.id
            AND (phases.order_index, phases.id) > (first.order_index, first.id)
        WHERE plans.workspace_id = in_workspace_id AND plans.id = ANY (in_plan_ids) AND plans.sequential_phases
    ), held AS (
        INSERT INTO held_phases (workspace_id, plan_id, phase_id)
        SELECT in_workspace_id, plan_id, phase_id FROM waiting
        ON CONFLICT DO NOTHING
        RETURNING phase_id, 1 AS change
    ), released AS (
        DELETE FROM held_phases
        WHERE workspace_id = in_workspace_id AND plan_id = ANY (in_plan_ids)
            AND NOT EXISTS (SELECT FROM waiting WHERE waiting.phase_id = held_phases.phase_id)
        RETURNING phase_id, -1 AS change
    )
    SELECT array_agg(phase_id), array_agg(change) INTO phase_ids, changes
    FROM (SELECT * FROM held UNION ALL SELECT * FROM released) AS changed;
    IF phase_ids IS NOT NULL THEN
        PERFORM shift_readiness(
            in_workspace_id, array_fill('phase'::text, ARRAY[cardinality(phase_ids)]), phase_ids, changes
        );
    END IF;
END
$$;

-- Gives those of the tasks a row that are to have one. Who makes something a subtask of them holds the task, or its plan FOR
-- KEY SHARE.
CREATE OR REPLACE FUNCTION begin_readiness(in_workspace_id text, in_task_ids uuid[]) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    phase_ids uuid[];
    plan_ids uuid[];
    is_held boolean;
BEGIN
    PERFORM FROM tasks
    WHERE workspace_id = in_workspace_id AND parent_task_id = ANY (in_task_ids)
    ORDER BY id
    FOR SHARE;
    is_held := FOUND;
    SELECT array_agg(DISTINCT phase_id), array_agg(DISTINCT plan_id) INTO phase_ids, plan_ids
    FROM tasks
    WHERE workspace_id = in_workspace_id AND id = ANY (in_task_ids);
    is_held := take_sequence_turns(in_workspace_id, plan_ids) IS NOT NULL OR is_held;
    is_held := hold_edges_into(in_workspace_id, in_task_ids, phase_ids, plan_ids) OR is_held OR EXISTS (
        SELECT FROM tasks
        CROSS JOIN LATERAL story_obstacles(tasks.workspace_id, tasks.plan_id, tasks.wave, needs_slot => false)
        WHERE tasks.workspace_id = in_workspace_id AND tasks.id = ANY (in_task_ids)
    );
    -- A statement of its own, which sees what those did who had the locks before.
    WITH places AS MATERIALIZED (
        -- Once for all that wait at the same place: there can be thousands.
        SELECT
            array_agg(tasks.id) AS task_ids,
            CASE
                WHEN is_held THEN count_gates(in_workspace_id, tasks.plan_id, tasks.phase_id, tasks.wave) ELSE 0
            END AS gates
        FROM tasks
        LEFT JOIN plans ON plans.workspace_id = tasks.workspace_id AND plans.id = tasks.plan_id
        WHERE tasks.workspace_id = in_workspace_id AND tasks.id = ANY (in_task_ids)
            AND NOT tasks.terminal AND (tasks.plan_id IS NULL OR plans.status = 'active')
        GROUP BY tasks.plan_id, tasks.phase_id, tasks.wave
    )
    INSERT INTO task_readiness (
        workspace_id, task_id, plan_id, phase_id, unmet, gates, open_subtasks, startable, priority, wave, order_index,
        capability, available_at
    )
    SELECT
        tasks.workspace_id, tasks.id, tasks.plan_id, tasks.phase_id, coalesce(counted.unmet, 0), places.gates,
        coalesce(counted.open_subtasks, 0),
        is_startable(
            tasks.status, tasks.requires_approval, tasks.max_attempts, tasks.attempt, tasks.released_attempts
        ),
        priority_rank(tasks.priority), tasks.wave, tasks.order_index, tasks.capability, tasks.available_at
    FROM places
    CROSS JOIN LATERAL unnest(places.task_ids) AS placed (id)
    JOIN tasks ON tasks.workspace_id = in_workspace_id AND tasks.id = placed.id
    -- Counted only where something can hold them: ON is_held would count first, and so would what OFFSET 0 keeps from being
    -- pulled up into that. Likewise below.
    LEFT JOIN LATERAL (
        SELECT * FROM count_unmet(tasks.workspace_id, tasks.id) WHERE is_held OFFSET 0
    ) AS counted ON true;
END
$$;

-- Locks what gets subtasks, so that none of it gets its row here meanwhile: FOR SHARE keeps it from being reopened or moved, and
-- its plan FOR KEY SHARE from being activated.
CREATE OR REPLACE FUNCTION hold_parents(in_workspace_id text, in_task_ids uuid[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    PERFORM FROM tasks WHERE workspace_id = in_workspace_id AND id = ANY (in_task_ids) ORDER BY id FOR SHARE;
    PERFORM FROM plans
    WHERE workspace_id = in_workspace_id
        AND id IN (SELECT plan_id FROM tasks WHERE workspace_id = in_workspace_id AND id = ANY (in_task_ids))
    ORDER BY id
    FOR KEY SHARE;
END
$$;

-- As begin_readiness(), without a look at the tasks, which are here already: a database that was never analyzed looks for
-- them by an index that leads past all of them.
CREATE OR REPLACE FUNCTION tasks_begin_readiness() RETURNS trigger LANGUAGE plpgsql
SET plan_cache_mode = 'force_generic_plan'
SET enable_seqscan = off
AS $$
DECLARE
    workspace record;
    sequential uuid[];
BEGIN
    INSERT INTO task_readiness (
        workspace_id, task_id, plan_id, phase_id, unmet, gates, open_subtasks, startable, priority, wave, order_index,
        capability, available_at
    )
    SELECT
        made.workspace_id, made.id, made.plan_id, made.phase_id, 0, 0, 0,
        is_startable(made.status, made.requires_approval, made.max_attempts, made.attempt, made.released_attempts),
        priority_rank(made.priority), made.wave, made.order_index, made.capability, made.available_at
    FROM made
    WHERE NOT made.terminal AND (
        made.plan_id IS NULL
        OR EXISTS (
            SELECT FROM plans
            WHERE plans.workspace_id = made.workspace_id AND plans.id = made.plan_id AND plans.status = 'active'
        )
    );
    -- The foreign keys have locked the phases and plans. Most tasks come where nothing can hold them yet.
    IF EXISTS (
        SELECT FROM made
        CROSS JOIN LATERAL (
            SELECT FROM dependencies AS d WHERE d.workspace_id = made.workspace_id AND d.target_task_id = made.id
            UNION ALL
            SELECT FROM dependencies AS d WHERE d.workspace_id = made.workspace_id AND d.target_phase_id = made.phase_id
            UNION ALL
            SELECT FROM dependencies AS d WHERE d.workspace_id = made.workspace_id AND d.target_plan_id = made.plan_id
            UNION ALL
            SELECT FROM dependencies AS d WHERE d.workspace_id = made.workspace_id AND d.source_phase_id = made.phase_id
            UNION ALL
            SELECT FROM program_dependencies AS d
            WHERE d.workspace_id = made.workspace_id AND d.target_plan_id = made.plan_id
            UNION ALL
            SELECT FROM plans
            WHERE plans.workspace_id = made.workspace_id AND plans.id = made.plan_id AND plans.sequential_phases
            UNION ALL
            SELECT FROM story_obstacles(made.workspace_id, made.plan_id, made.wave, needs_slot => false)
            UNION ALL
            SELECT WHERE made.parent_task_id IS NOT NULL
        ) AS held
    ) THEN
        FOR workspace IN
            SELECT
                workspace_id, array_agg(id) AS ids, array_agg(DISTINCT phase_id) AS phase_ids,
                array_agg(DISTINCT plan_id) AS plan_ids,
                array_agg(DISTINCT parent_task_id) FILTER (WHERE parent_task_id IS NOT NULL AND NOT terminal) AS parent_ids,
                array_agg(DISTINCT phase_id)
                    FILTER (WHERE phase_id IS NOT NULL AND (NOT terminal OR status = 'failed')) AS unfinished_phase_ids
            FROM made
            GROUP BY workspace_id
        LOOP
            IF workspace.parent_ids IS NOT NULL THEN
                PERFORM hold_parents(workspace.workspace_id, workspace.parent_ids);
            END IF;
            sequential := take_sequence_turns(workspace.workspace_id, workspace.plan_ids);
            IF workspace.unfinished_phase_ids IS NOT NULL THEN
                PERFORM settle_sources(workspace.workspace_id, '{}', workspace.unfinished_phase_ids, '{}');
            END IF;
            PERFORM hold_edges_into(workspace.workspace_id, workspace.ids, workspace.phase_ids, workspace.plan_ids);
            IF sequential IS NOT NULL THEN
                PERFORM settle_sequences(workspace.workspace_id, sequential);
            END IF;
            PERFORM recount_readiness(workspace.workspace_id, workspace.ids || workspace.parent_ids, '{}', '{}');
        END LOOP;
    END IF;
    RETURN NULL;
END
$$;

CREATE OR REPLACE TRIGGER tasks_readiness_begin
    AFTER INSERT ON tasks REFERENCING NEW TABLE AS made
    FOR EACH STATEMENT WHEN (NOT is_moving())
    EXECUTE FUNCTION tasks_begin_readiness();

CREATE OR REPLACE FUNCTION tasks_change_readiness() RETURNS trigger LANGUAGE plpgsql
SET plan_cache_mode = 'force_generic_plan'
SET enable_seqscan = off
AS $$
DECLARE
    workspace record;
    sequential uuid[];
BEGIN
    FOR workspace IN
        SELECT
            workspace_id,
            array_agg(id) FILTER (WHERE done <> was_done) AS source_ids,
            array_agg(phase_id) FILTER (WHERE phase_id IS NOT NULL AND unfinished AND (moved OR NOT was_unfinished))
                || array_agg(old_phase_id)
                    FILTER (WHERE old_phase_id IS NOT NULL AND was_unfinished AND (moved OR NOT unfinished)) AS phase_ids,
            array_agg(plan_id) FILTER (WHERE comes OR phase_id IS NOT NULL AND unfinished <> was_unfinished)
                || array_agg(old_plan_id) FILTER (WHERE moved) AS plan_ids,
            array_agg(parent_task_id) FILTER (WHERE parent_task_id IS NOT NULL AND adopted) AS new_parent_ids,
            array_agg(parent_task_id)
                FILTER (WHERE parent_task_id IS NOT NULL AND (adopted OR terminal <> old_terminal))
                || array_agg(old_parent_task_id) FILTER (WHERE old_parent_task_id IS NOT NULL AND adopted) AS parent_ids,
            array_agg(plan_id) FILTER (WHERE has_slot AND (NOT had_slot OR moved)) AS taken_slots,
            array_agg(old_plan_id) FILTER (WHERE had_slot AND (NOT has_slot OR moved)) AS freed_slots,
            array_agg(id) FILTER (WHERE NOT old_terminal AND (terminal OR placed)) AS left_ids,
            array_agg(id) FILTER (WHERE comes) AS come_ids,
            array_agg(id) FILTER (WHERE NOT terminal AND NOT comes AND told) AS told_ids
        FROM (
            SELECT
                *,
                NOT terminal AND (old_terminal OR placed) AS comes
            FROM (
                SELECT
                    workspace_id, id, after.plan_id, before.plan_id AS old_plan_id,
                    after.phase_id, before.phase_id AS old_phase_id,
                    after.parent_task_id, before.parent_task_id AS old_parent_task_id,
                    after.terminal, before.terminal AS old_terminal,
                    (after.plan_id, after.phase_id) IS DISTINCT FROM (before.plan_id, before.phase_id) AS moved,
                    (after.plan_id, after.phase_id, after.wave)
                        IS DISTINCT FROM (before.plan_id, before.phase_id, before.wave) AS placed,
                    after.parent_task_id IS DISTINCT FROM before.parent_task_id AS adopted,
                    after.status IN ('completed', 'skipped') AS done, before.status IN ('completed', 'skipped') AS was_done,
                    NOT after.terminal OR after.status = 'failed' AS unfinished,
                    NOT before.terminal OR before.status = 'failed' AS was_unfinished,
                    after.status = 'in_progress' AND after.plan_id IS NOT NULL AND after.parent_task_id IS NULL AS has_slot,
                    before.status = 'in_progress' AND before.plan_id IS NOT NULL AND before.parent_task_id IS NULL
                        AS had_slot,
                    (
                        after.status, after.requires_approval, after.max_attempts, after.attempt, after.released_attempts,
                        after.priority, after.order_index, after.capability, after.available_at
                    ) IS DISTINCT FROM (
                        before.status, before.requires_approval, before.max_attempts, before.attempt,
                        before.released_attempts, before.priority, before.order_index, before.capability,
                        before.available_at
                    ) AS told
                FROM after
                -- FULL, which is never done by looking at each for each: a plan made for one row would do that.
                FULL JOIN before USING (workspace_id, id)
            ) AS compared
        ) AS changes
        GROUP BY workspace_id
    LOOP
        IF workspace.new_parent_ids IS NOT NULL THEN
            PERFORM hold_parents(workspace.workspace_id, workspace.new_parent_ids);
        END IF;
        IF workspace.come_ids IS NOT NULL THEN
            PERFORM FROM phases
            WHERE phases.workspace_id = workspace.workspace_id
                AND phases.id IN (SELECT after.phase_id FROM after WHERE after.id = ANY (workspace.come_ids))
            ORDER BY phases.id
            FOR KEY SHARE;
            PERFORM FROM plans
            WHERE plans.workspace_id = workspace.workspace_id
                AND plans.id IN (SELECT after.plan_id FROM after WHERE after.id = ANY (workspace.come_ids))
            ORDER BY plans.id
            FOR KEY SHARE;
        END IF;
        IF workspace.taken_slots IS NOT NULL OR workspace.freed_slots IS NOT NULL THEN
            PERFORM shift_slots(workspace.workspace_id, workspace.taken_slots, workspace.freed_slots);
        END IF;
        sequential := NULL;
        IF workspace.plan_ids IS NOT NULL THEN
            sequential := take_sequence_turns(workspace.workspace_id, workspace.plan_ids);
        END IF;
        IF workspace.source_ids IS NOT NULL OR workspace.phase_ids IS NOT NULL THEN
            PERFORM settle_sources(workspace.workspace_id, workspace.source_ids, workspace.phase_ids, '{}');
        END IF;
        IF workspace.parent_ids IS NOT NULL THEN
            PERFORM recount_readiness(workspace.workspace_id, workspace.parent_ids, '{}', '{}');
        END IF;
        IF workspace.left_ids IS NOT NULL THEN
            DELETE FROM task_readiness
            WHERE workspace_id = workspace.workspace_id AND task_id = ANY (workspace.left_ids);
        END IF;
        IF sequential IS NOT NULL THEN
            PERFORM settle_sequences(workspace.workspace_id, sequential);
        END IF;
        IF workspace.come_ids IS NOT NULL THEN
            PERFORM begin_readiness(workspace.workspace_id, workspace.come_ids);
        END IF;
        IF workspace.told_ids IS NOT NULL THEN
            UPDATE task_readiness AS this
            SET
                startable = is_startable(
                    after.status, after.requires_approval, after.max_attempts, after.attempt, after.released_attempts
                ),
                priority = priority_rank(after.priority),
                order_index = after.order_index,
                capability = after.capability,
                available_at = after.available_at
            FROM after
            WHERE this.workspace_id = workspace.workspace_id AND this.task_id = ANY (workspace.told_ids)
                AND after.workspace_id = this.workspace_id AND after.id = this.task_id;
        END IF;
    END LOOP;
    RETURN NULL;
END
$$;

CREATE OR REPLACE TRIGGER tasks_readiness_change
    AFTER UPDATE ON tasks REFERENCING OLD TABLE AS before NEW TABLE AS after
    FOR EACH STATEMENT EXECUTE FUNCTION tasks_change_readiness();

-- What an unfinished task leaves behind may be a phase that is done, and a parent that is ready.
CREATE OR REPLACE FUNCTION tasks_leave_phases() RETURNS trigger LANGUAGE plpgsql
SET plan_cache_mode = 'force_generic_plan'
SET enable_seqscan = off
AS $$
DECLARE
    workspace record;
    sequential uuid[];
BEGIN
    FOR workspace IN
        SELECT
            workspace_id, array_agg(DISTINCT phase_id) AS phase_ids, array_agg(DISTINCT plan_id) AS plan_ids,
            array_agg(DISTINCT parent_task_id) AS parent_ids
        FROM gone
        WHERE (phase_id IS NOT NULL OR parent_task_id IS NOT NULL) AND (NOT terminal OR status = 'failed')
        GROUP BY workspace_id
    LOOP
        sequential := take_sequence_turns(workspace.workspace_id, workspace.plan_ids);
        PERFORM settle_sources(workspace.workspace_id, '{}', workspace.phase_ids, '{}');
        PERFORM recount_readiness(workspace.workspace_id, workspace.parent_ids, '{}', '{}');
        IF sequential IS NOT NULL THEN
            PERFORM settle_sequences(workspace.workspace_id, sequential);
        END IF;
    END LOOP;
    RETURN NULL;
END
$$;

CREATE OR REPLACE TRIGGER tasks_readiness_leave
    AFTER DELETE ON tasks REFERENCING OLD TABLE AS gone
    FOR EACH STATEMENT WHEN (NOT is_moving())
    EXECUTE FUNCTION tasks_leave_phases();

CREATE OR REPLACE FUNCTION plans_change_readiness() RETURNS trigger LANGUAGE plpgsql
SET plan_cache_mode = 'force_generic_plan'
SET enable_seqscan = off
AS $$
BEGIN
    PERFORM settle_sources(NEW.workspace_id, '{}', '{}', ARRAY[NEW.id]);
    PERFORM settle_program_source(NEW.workspace_id, NEW.id);
    IF (OLD.status = 'active') = (NEW.status = 'active') THEN
        RETURN NULL;
    END IF;
    -- Those who put something into the plan, or reopen something in it, hold it FOR KEY SHARE.
    PERFORM FROM plans WHERE workspace_id = NEW.workspace_id AND id = NEW.id FOR UPDATE;
    IF NEW.status = 'active' THEN
        PERFORM begin_readiness(
            NEW.workspace_id,
            ARRAY(
                SELECT tasks.id FROM tasks
                WHERE tasks.workspace_id = NEW.workspace_id AND tasks.plan_id = NEW.id AND NOT tasks.terminal
                ORDER BY tasks.id
                FOR SHARE
            )
        );
    ELSE
        DELETE FROM task_readiness WHERE workspace_id = NEW.workspace_id AND plan_id = NEW.id;
    END IF;
    RETURN NULL;
END
$$;

CREATE OR REPLACE TRIGGER plans_readiness
    AFTER UPDATE OF status, completed_at ON plans
    FOR EACH ROW WHEN ((OLD.status, OLD.completed_at) IS DISTINCT FROM (NEW.status, NEW.completed_at))
    EXECUTE FUNCTION plans_change_readiness();

-- Those who put something into the plan hold it FOR KEY SHARE; those who end something in it hold the task, and look whether
-- the phases are sequential when they have it.
CREATE OR REPLACE FUNCTION plans_change_sequence() RETURNS trigger LANGUAGE plpgsql
SET plan_cache_mode = 'force_generic_plan'
SET enable_seqscan = off
AS $$
BEGIN
    PERFORM FROM plans WHERE workspace_id = NEW.workspace_id AND id = NEW.id FOR UPDATE;
    PERFORM FROM tasks WHERE workspace_id = NEW.workspace_id AND plan_id = NEW.id ORDER BY id FOR SHARE;
    PERFORM FROM phases WHERE workspace_id = NEW.workspace_id AND plan_id = NEW.id ORDER BY id FOR SHARE;
    PERFORM take_sequence_turns(NEW.workspace_id, ARRAY[NEW.id]);
    PERFORM settle_sequences(NEW.workspace_id, ARRAY[NEW.id]);
    RETURN NULL;
END
$$;

CREATE OR REPLACE TRIGGER plans_sequence
    AFTER UPDATE OF sequential_phases ON plans
    FOR EACH ROW WHEN (OLD.sequential_phases <> NEW.sequential_phases)
    EXECUTE FUNCTION plans_change_sequence();

CREATE OR REPLACE FUNCTION phases_change_sequence() RETURNS trigger LANGUAGE plpgsql
SET plan_cache_mode = 'force_generic_plan'
SET enable_seqscan = off
AS $$
BEGIN
    IF take_sequence_turns(NEW.workspace_id, ARRAY[NEW.plan_id]) IS NOT NULL THEN
        PERFORM settle_sequences(NEW.workspace_id, ARRAY[NEW.plan_id]);
    END IF;
    RETURN NULL;
END
$$;

CREATE OR REPLACE TRIGGER phases_sequence
    AFTER INSERT OR UPDATE OF order_index ON phases
    FOR EACH ROW EXECUTE FUNCTION phases_change_sequence();

-- What is deleted leaves before its edges and its tasks do: nothing in it is unblocked by that. The names let these triggers
-- come first. Tasks are locked before their rows here, as by those who change the tasks.
CREATE OR REPLACE FUNCTION leave_readiness() RETURNS trigger LANGUAGE plpgsql
SET plan_cache_mode = 'force_generic_plan'
SET enable_seqscan = off
AS $$
BEGIN
    CASE TG_TABLE_NAME
        WHEN 'tasks' THEN
            DELETE FROM task_readiness WHERE workspace_id = OLD.workspace_id AND task_id = OLD.id;
        WHEN 'phases' THEN
            PERFORM FROM tasks
            WHERE workspace_id = OLD.workspace_id AND plan_id = OLD.plan_id AND phase_id = OLD.id
            ORDER BY id
            FOR UPDATE;
            DELETE FROM task_readiness
            WHERE workspace_id = OLD.workspace_id AND plan_id = OLD.plan_id AND phase_id = OLD.id;
        WHEN 'plans' THEN
            PERFORM FROM tasks WHERE workspace_id = OLD.workspace_id AND plan_id = OLD.id ORDER BY id FOR UPDATE;
            DELETE FROM task_readiness WHERE workspace_id = OLD.workspace_id AND plan_id = OLD.id;
        WHEN 'workspaces' THEN
            PERFORM FROM tasks WHERE workspace_id = OLD.id ORDER BY id FOR UPDATE;
            DELETE FROM task_readiness WHERE workspace_id = OLD.id;
    END CASE;
    RETURN OLD;
END
$$;

CREATE OR REPLACE TRIGGER "Leave_readiness"
    BEFORE DELETE ON tasks
    FOR EACH ROW WHEN (NOT is_moving())
    EXECUTE FUNCTION leave_readiness();
CREATE OR REPLACE TRIGGER "Leave_readiness" BEFORE DELETE ON phases FOR EACH ROW EXECUTE FUNCTION leave_readiness();
CREATE OR REPLACE TRIGGER "Leave_readiness" BEFORE DELETE ON plans FOR EACH ROW EXECUTE FUNCTION leave_readiness();
CREATE OR REPLACE TRIGGER "Leave_readiness" BEFORE DELETE ON workspaces FOR EACH ROW EXECUTE FUNCTION leave_readiness();

-- Two who add edges at the same phase share its key, by the foreign keys, before either has it alone: so they take turns
-- before that, and not only before the search for cycles.
CREATE OR REPLACE FUNCTION dependencies_take_turn() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_advisory_xact_lock(hashtextextended('planwire.dependencies.' || NEW.workspace_id, 0));
    RETURN NEW;
END
$$;

CREATE OR REPLACE TRIGGER dependencies_turn
    BEFORE INSERT ON dependencies
    FOR EACH ROW WHEN (NEW.kind = 'blocks' AND NOT writes_whole_plan())
    EXECUTE FUNCTION dependencies_take_turn();

-- What edges that were added, or are wrong, change. Locks what they depend on first: sources, so that none is done unnoticed, and targets, so
-- that no task in them comes in unnoticed.
CREATE OR REPLACE FUNCTION settle_edges(in_workspace_id text, in_edge_ids uuid[]) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    source_tasks uuid[];
    source_phases uuid[];
    source_plans uuid[];
    target_tasks uuid[];
    target_phases uuid[];
    target_plans uuid[];
BEGIN
    SELECT
        array_agg(DISTINCT source_task_id) FILTER (WHERE source_task_id IS NOT NULL),
        array_agg(DISTINCT source_phase_id) FILTER (WHERE source_phase_id IS NOT NULL),
        array_agg(DISTINCT source_plan_id) FILTER (WHERE source_plan_id IS NOT NULL),
        array_agg(DISTINCT target_task_id) FILTER (WHERE target_task_id IS NOT NULL),
        array_agg(DISTINCT target_phase_id) FILTER (WHERE target_phase_id IS NOT NULL),
        array_agg(DISTINCT target_plan_id) FILTER (WHERE target_plan_id IS NOT NULL)
    INTO source_tasks, source_phases, source_plans, target_tasks, target_phases, target_plans
    FROM dependencies
    WHERE workspace_id = in_workspace_id AND id = ANY (in_edge_ids);
    IF source_phases IS NOT NULL OR target_phases IS NOT NULL THEN
        PERFORM FROM phases
        WHERE workspace_id = in_workspace_id AND id = ANY (source_phases || target_phases)
        ORDER BY id
        FOR UPDATE;
    END IF;
    IF source_phases IS NOT NULL THEN
        source_tasks := source_tasks || ARRAY(
            SELECT tasks.id
            FROM phases
            JOIN tasks ON tasks.workspace_id = phases.workspace_id AND tasks.plan_id = phases.plan_id
                AND tasks.phase_id = phases.id
            WHERE phases.workspace_id = in_workspace_id AND phases.id = ANY (source_phases)
        );
    END IF;
    PERFORM FROM tasks
    WHERE workspace_id = in_workspace_id AND id = ANY (source_tasks || target_tasks)
    ORDER BY id
    FOR SHARE;
    IF target_plans IS NOT NULL THEN
        PERFORM FROM plans WHERE workspace_id = in_workspace_id AND id = ANY (target_plans) ORDER BY id FOR UPDATE;
    END IF;
    IF source_plans IS NOT NULL THEN
        PERFORM FROM plans WHERE workspace_id = in_workspace_id AND id = ANY (source_plans) ORDER BY id FOR SHARE;
    END IF;
    PERFORM FROM plans
    WHERE workspace_id = in_workspace_id
        AND id IN (SELECT plan_id FROM tasks WHERE workspace_id = in_workspace_id AND id = ANY (target_tasks))
    ORDER BY id
    FOR KEY SHARE;
    -- Not joined with the ids: a plan from when the table was small would ask is_done() for all of its rows.
    UPDATE dependencies SET met = NOT met
    WHERE workspace_id = in_workspace_id AND id = ANY (in_edge_ids)
        AND met <> is_done(workspace_id, source_task_id, source_phase_id, source_plan_id);
    PERFORM recount_readiness(in_workspace_id, target_tasks, target_phases, target_plans);
END
$$;

CREATE OR REPLACE FUNCTION dependencies_begin() RETURNS trigger LANGUAGE plpgsql
SET plan_cache_mode = 'force_generic_plan'
SET enable_seqscan = off
AS $$
BEGIN
    PERFORM settle_edges(workspace_id, array_agg(id)) FROM made WHERE kind = 'blocks' GROUP BY workspace_id;
    RETURN NULL;
END
$$;

CREATE OR REPLACE TRIGGER dependencies_readiness_begin
    AFTER INSERT ON dependencies REFERENCING NEW TABLE AS made
    FOR EACH STATEMENT WHEN (NOT writes_whole_plan())
    EXECUTE FUNCTION dependencies_begin();

CREATE OR REPLACE FUNCTION dependencies_end() RETURNS trigger LANGUAGE plpgsql
SET plan_cache_mode = 'force_generic_plan'
SET enable_seqscan = off
AS $$
BEGIN
    PERFORM recount_readiness(
        workspace_id, array_agg(target_task_id), array_agg(target_phase_id), array_agg(target_plan_id)
    )
    FROM gone
    WHERE kind = 'blocks' AND NOT met
    GROUP BY workspace_id;
    RETURN NULL;
END
$$;

CREATE OR REPLACE TRIGGER dependencies_readiness_end
    AFTER DELETE ON dependencies REFERENCING OLD TABLE AS gone
    FOR EACH STATEMENT WHEN (NOT is_moving())
    EXECUTE FUNCTION dependencies_end();

-- Who adds an edge between workspaces has locked both plans, as for settle_edges().
CREATE OR REPLACE FUNCTION program_dependencies_recount() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM recount_readiness(workspace_id, '{}', '{}', array_agg(target_plan_id)) FROM changed GROUP BY workspace_id;
    RETURN NULL;
END
$$;

CREATE OR REPLACE TRIGGER program_dependencies_readiness_begin
    AFTER INSERT ON program_dependencies REFERENCING NEW TABLE AS changed
    FOR EACH STATEMENT WHEN (NOT is_moving())
    EXECUTE FUNCTION program_dependencies_recount();

CREATE OR REPLACE TRIGGER program_dependencies_readiness_end
    AFTER DELETE ON program_dependencies REFERENCING OLD TABLE AS changed
    FOR EACH STATEMENT WHEN (NOT is_moving())
    EXECUTE FUNCTION program_dependencies_recount();

-- Where the rows here, what edges say of their sources, and which phases are held, differ from the definition: the ids of
-- tasks, dependencies and phases.
CREATE OR REPLACE FUNCTION readiness_drift(in_workspace_id text)
RETURNS TABLE (subject_type text, subject_id uuid) LANGUAGE sql STABLE AS $$
    WITH edges AS MATERIALIZED (
        SELECT
            dependencies.*, is_done(workspace_id, source_task_id, source_phase_id, source_plan_id) AS done
        FROM dependencies
        WHERE workspace_id = in_workspace_id AND kind = 'blocks'
    ), into_tasks AS (
        SELECT target_task_id AS id, count(*) AS unmet FROM edges WHERE NOT done GROUP BY target_task_id
    ), into_phases AS (
        SELECT target_phase_id AS id, count(*) AS unmet FROM edges WHERE NOT done GROUP BY target_phase_id
    ), into_plans AS (
        SELECT target_plan_id AS id, count(*) AS unmet FROM edges WHERE NOT done GROUP BY target_plan_id
    ), from_elsewhere AS (
        SELECT plans.id, count(*) AS unmet
        FROM plans
        CROSS JOIN LATERAL unmet_program_dependencies(plans.workspace_id, plans.id)
        WHERE plans.workspace_id = in_workspace_id
        GROUP BY plans.id
    ), sequences AS MATERIALIZED (
        SELECT
            phases.id, EXISTS (SELECT FROM unfinished_phases_before(phases.workspace_id, phases.id)) AS waits,
            held_phases.phase_id IS NOT NULL AS is_held
        FROM phases
        JOIN plans ON plans.workspace_id = phases.workspace_id AND plans.id = phases.plan_id
        LEFT JOIN held_phases ON held_phases.workspace_id = phases.workspace_id AND held_phases.phase_id = phases.id
            AND held_phases.plan_id = phases.plan_id
        WHERE phases.workspace_id = in_workspace_id AND (plans.sequential_phases OR held_phases.phase_id IS NOT NULL)
    ), waves AS (
        SELECT wave.plan_id, wave.wave, count(*) AS obstacles
        FROM (
            SELECT DISTINCT plan_id, wave FROM tasks
            WHERE workspace_id = in_workspace_id AND plan_id IS NOT NULL AND NOT terminal
        ) AS wave
        CROSS JOIN LATERAL story_obstacles(in_workspace_id, wave.plan_id, wave.wave, needs_slot => false)
        GROUP BY wave.plan_id, wave.wave
    ), parents AS (
        SELECT parent_task_id AS id, count(*) AS open_subtasks FROM tasks
        WHERE workspace_id = in_workspace_id AND parent_task_id IS NOT NULL AND NOT terminal
        GROUP BY parent_task_id
    ), defined AS (
        SELECT
            tasks.id AS task_id, tasks.plan_id, tasks.phase_id,
            coalesce(into_tasks.unmet, 0)::integer AS unmet,
            (
                coalesce(into_phases.unmet, 0) + coalesce(into_plans.unmet, 0) + coalesce(from_elsewhere.unmet, 0)
                + coalesce(waves.obstacles, 0) + coalesce(sequences.waits::integer, 0)
            )::integer AS gates,
            coalesce(parents.open_subtasks, 0)::integer AS open_subtasks,
            is_startable(
                tasks.status, tasks.requires_approval, tasks.max_attempts, tasks.attempt, tasks.released_attempts
            ) AS startable,
            priority_rank(tasks.priority) AS priority, tasks.wave, tasks.order_index, tasks.capability, tasks.available_at
        FROM tasks
        LEFT JOIN plans ON plans.workspace_id = tasks.workspace_id AND plans.id = tasks.plan_id
        LEFT JOIN into_tasks ON into_tasks.id = tasks.id
        LEFT JOIN into_phases ON into_phases.id = tasks.phase_id
        LEFT JOIN into_plans ON into_plans.id = tasks.plan_id
        LEFT JOIN from_elsewhere ON from_elsewhere.id = tasks.plan_id
        LEFT JOIN waves ON waves.plan_id = tasks.plan_id AND waves.wave = tasks.wave
        LEFT JOIN sequences ON sequences.id = tasks.phase_id
        LEFT JOIN parents ON parents.id = tasks.id
        WHERE tasks.workspace_id = in_workspace_id AND NOT tasks.terminal
            AND (tasks.plan_id IS NULL OR plans.status = 'active')
    ), kept AS (
        SELECT
            task_id, plan_id, phase_id, unmet, gates, open_subtasks, startable, priority, wave, order_index, capability,
            available_at
        FROM task_readiness
        WHERE workspace_id = in_workspace_id
    )
    SELECT 'task', coalesce(defined.task_id, kept.task_id)
    FROM defined
    FULL JOIN kept ON kept.task_id = defined.task_id
    WHERE defined IS DISTINCT FROM kept
    UNION ALL
    SELECT 'dependency', id FROM edges WHERE met <> done
    UNION ALL
    SELECT 'phase', id FROM sequences WHERE is_held <> waits
$$;

-- Makes right what readiness_drift() has told of, and gives those of it that were wrong also under the locks.
CREATE OR REPLACE FUNCTION repair_readiness(
    in_workspace_id text, in_task_ids uuid[], in_edge_ids uuid[], in_phase_ids uuid[]
) RETURNS TABLE (subject_type text, subject_id uuid) LANGUAGE plpgsql AS $$
DECLARE
    around_phases uuid[];
    around_plans uuid[];
    sequential uuid[];
    task_ids uuid[];
    edge_ids uuid[];
    phase_ids uuid[];
BEGIN
    -- Nobody else adds edges meanwhile.
    PERFORM pg_advisory_xact_lock(hashtextextended('planwire.dependencies.' || in_workspace_id, 0));
    PERFORM FROM tasks
    WHERE tasks.workspace_id = in_workspace_id AND tasks.id = ANY (in_task_ids)
    ORDER BY tasks.id
    FOR NO KEY UPDATE;
    SELECT array_agg(DISTINCT tasks.phase_id), array_agg(DISTINCT tasks.plan_id)
    INTO around_phases, around_plans
    FROM tasks
    WHERE tasks.workspace_id = in_workspace_id AND tasks.id = ANY (in_task_ids);
    sequential := ARRAY(
        SELECT DISTINCT phases.plan_id FROM phases
        WHERE phases.workspace_id = in_workspace_id AND phases.id = ANY (in_phase_ids)
    );
    PERFORM FROM phases WHERE workspace_id = in_workspace_id AND id = ANY (around_phases) ORDER BY id FOR KEY SHARE;
    PERFORM FROM plans
    WHERE workspace_id = in_workspace_id AND id = ANY (around_plans || sequential)
    ORDER BY id
    FOR SHARE;
    PERFORM take_sequence_turns(in_workspace_id, around_plans || sequential);
    PERFORM hold_edges_into(in_workspace_id, in_task_ids, around_phases, around_plans);
    SELECT
        array_agg(drift.subject_id) FILTER (WHERE drift.subject_type = 'task' AND drift.subject_id = ANY (in_task_ids)),
        array_agg(drift.subject_id) FILTER (WHERE drift.subject_type = 'dependency' AND drift.subject_id = ANY (in_edge_ids)),
        array_agg(drift.subject_id) FILTER (WHERE drift.subject_type = 'phase' AND drift.subject_id = ANY (in_phase_ids))
    INTO task_ids, edge_ids, phase_ids
    FROM readiness_drift(in_workspace_id) AS drift;
    IF edge_ids IS NOT NULL THEN
        PERFORM settle_edges(in_workspace_id, edge_ids);
    END IF;
    IF phase_ids IS NOT NULL THEN
        PERFORM settle_sequences(in_workspace_id, sequential);
        PERFORM recount_readiness(in_workspace_id, '{}', phase_ids, '{}');
    END IF;
    IF task_ids IS NOT NULL THEN
        DELETE FROM task_readiness WHERE workspace_id = in_workspace_id AND task_id = ANY (task_ids);
        PERFORM begin_readiness(in_workspace_id, task_ids);
    END IF;
    RETURN QUERY
        SELECT 'task', unnest(task_ids)
        UNION ALL
        SELECT 'dependency', unnest(edge_ids)
        UNION ALL
        SELECT 'phase', unnest(phase_ids);
END
$$;

-- What was there before.
UPDATE dependencies SET met = true
WHERE kind = 'blocks' AND NOT met AND is_done(workspace_id, source_task_id, source_phase_id, source_plan_id);

DO $$
BEGIN
    PERFORM begin_readiness(workspace_id, array_agg(id))
    FROM tasks
    WHERE NOT EXISTS (
        SELECT FROM task_readiness
        WHERE task_readiness.workspace_id = tasks.workspace_id AND task_readiness.task_id = tasks.id
    )
    GROUP BY workspace_id;
END
$$;
