-- Where the rows of task_readiness, what edges say of their sources, and which phases are held, differ from the definition: the ids of
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
        WHERE tasks.workspace_id = in_workspace_id AND awaits_start(tasks.status)
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
    -- Neither begins nor ends meanwhile. The phases need no lock: what leads into them has the turn that was taken first.
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
