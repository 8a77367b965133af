-- Tasks that come, change or move keep the counters right.

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
            AND awaits_start(tasks.status) AND (tasks.plan_id IS NULL OR plans.status = 'active')
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
    WHERE awaits_start(made.status) AND (
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
            array_agg(id) FILTER (WHERE awaited AND (NOT awaits OR placed)) AS left_ids,
            array_agg(id) FILTER (WHERE comes) AS come_ids,
            array_agg(id) FILTER (WHERE awaits AND NOT comes AND told) AS told_ids
        FROM (
            SELECT
                *,
                awaits AND (NOT awaited OR placed) AS comes
            FROM (
                SELECT
                    workspace_id, id, after.plan_id, before.plan_id AS old_plan_id,
                    after.phase_id, before.phase_id AS old_phase_id,
                    after.parent_task_id, before.parent_task_id AS old_parent_task_id,
                    after.terminal, before.terminal AS old_terminal,
                    awaits_start(after.status) AS awaits, awaits_start(before.status) AS awaited,
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
