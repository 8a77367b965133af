-- What keeps a task from being started: obstacles() is the definition of what is ready, and the others are its parts.

-- The edges by which a plan still waits for plans of other workspaces.
CREATE OR REPLACE FUNCTION unmet_program_dependencies(in_workspace_id text, in_plan_id uuid) RETURNS SETOF uuid
LANGUAGE sql STABLE AS $$
    SELECT edges.id
    FROM program_dependencies AS edges
    JOIN plans ON plans.workspace_id = edges.source_workspace_id AND plans.id = edges.source_plan_id
    WHERE edges.workspace_id = in_workspace_id AND edges.target_plan_id = in_plan_id
        AND plans.status <> 'completed' AND plans.completed_at IS NULL
$$;

-- What a task still waits for: the sources of blocking edges into it, its phase or its plan that are not done.
-- A task is done when completed or skipped, a phase when all its tasks are terminal and none failed, a plan when
-- completed. Of a plan in another workspace it is the edge that is named.
CREATE OR REPLACE FUNCTION unmet_dependencies(in_workspace_id text, in_plan_id uuid, in_phase_id uuid, in_task_id uuid)
RETURNS TABLE (subject_type text, subject_id uuid) LANGUAGE sql STABLE AS $$
    WITH edges AS (
        SELECT d.* FROM dependencies AS d
        WHERE d.workspace_id = in_workspace_id AND d.kind = 'blocks' AND d.target_task_id = in_task_id
        UNION ALL
        SELECT d.* FROM dependencies AS d
        WHERE d.workspace_id = in_workspace_id AND d.kind = 'blocks' AND d.target_phase_id = in_phase_id
        UNION ALL
        SELECT d.* FROM dependencies AS d
        WHERE d.workspace_id = in_workspace_id AND d.kind = 'blocks' AND d.target_plan_id = in_plan_id
    )
    SELECT 'task', tasks.id
    FROM edges
    JOIN tasks ON tasks.workspace_id = in_workspace_id AND tasks.id = edges.source_task_id
    WHERE tasks.status NOT IN ('completed', 'skipped')
    UNION
    SELECT 'phase', edges.source_phase_id
    FROM edges
    WHERE EXISTS (
        SELECT FROM phases
        JOIN tasks ON tasks.workspace_id = phases.workspace_id AND tasks.plan_id = phases.plan_id AND tasks.phase_id = phases.id
        WHERE phases.workspace_id = in_workspace_id AND phases.id = edges.source_phase_id
            AND (NOT tasks.terminal OR tasks.status = 'failed')
    )
    UNION
    SELECT 'plan', plans.id
    FROM edges
    JOIN plans ON plans.workspace_id = in_workspace_id AND plans.id = edges.source_plan_id
    WHERE plans.status <> 'completed' AND plans.completed_at IS NULL
    UNION
    SELECT 'program_dependency', id FROM unmet_program_dependencies(in_workspace_id, in_plan_id) AS id
$$;

-- In a plan with sequential phases, those before a phase that have tasks which are not terminal, or failed.
CREATE OR REPLACE FUNCTION unfinished_phases_before(in_workspace_id text, in_phase_id uuid) RETURNS SETOF uuid
LANGUAGE sql STABLE AS $$
    SELECT earlier.id
    FROM phases
    JOIN plans ON plans.workspace_id = phases.workspace_id AND plans.id = phases.plan_id AND plans.sequential_phases
    JOIN phases AS earlier ON earlier.workspace_id = phases.workspace_id AND earlier.plan_id = phases.plan_id
        AND (earlier.order_index, earlier.id) < (phases.order_index, phases.id)
    WHERE phases.workspace_id = in_workspace_id AND phases.id = in_phase_id
        AND EXISTS (
            SELECT FROM tasks
            WHERE tasks.workspace_id = earlier.workspace_id AND tasks.plan_id = earlier.plan_id
                AND tasks.phase_id = earlier.id AND (NOT tasks.terminal OR tasks.status = 'failed')
        )
$$;

-- What the story of a plan has against a start, and who counts its tasks in progress; stories.sql makes both, and before
-- there are no stories.
CREATE OR REPLACE FUNCTION story_obstacles(in_workspace_id text, in_plan_id uuid, in_wave integer, needs_slot boolean)
RETURNS TABLE (obstacle text, subject_id uuid) LANGUAGE sql STABLE AS $$
    SELECT NULL::text, NULL::uuid WHERE false
$$;

CREATE OR REPLACE FUNCTION shift_slots(in_workspace_id text, in_taken uuid[], in_freed uuid[]) RETURNS void
LANGUAGE sql AS $$
    SELECT
$$;

-- What keeps a task from being started, each with what it is about: nothing where it is ready. VOLATILE, so that a caller
-- who has locked the task sees what was committed while it waited for the lock, and not only what the statement saw when it
-- began.
CREATE OR REPLACE FUNCTION obstacles(in_workspace_id text, in_task_id uuid)
RETURNS TABLE (obstacle text, subject_id uuid) LANGUAGE sql VOLATILE AS $$
    WITH task AS MATERIALIZED (
        SELECT tasks.*, plans.status AS plan_status
        FROM tasks
        LEFT JOIN plans ON plans.workspace_id = tasks.workspace_id AND plans.id = tasks.plan_id
        WHERE tasks.workspace_id = in_workspace_id AND tasks.id = in_task_id
    )
    SELECT 'inactive_plan', plan_id FROM task WHERE plan_status <> 'active'
    UNION ALL
    SELECT 'no_approval', id FROM task WHERE requires_approval AND status <> 'approved'
    UNION ALL
    SELECT 'too_early', id FROM task WHERE available_at > now()
    UNION ALL
    SELECT 'no_attempt_left', id FROM task WHERE max_attempts > 0 AND attempt - released_attempts >= max_attempts
    UNION ALL
    SELECT obstacle, subject_id
    FROM task
    CROSS JOIN story_obstacles(workspace_id, plan_id, wave, needs_slot => parent_task_id IS NULL)
    UNION ALL
    SELECT 'earlier_phase', earlier FROM task CROSS JOIN unfinished_phases_before(workspace_id, phase_id) AS earlier
    UNION ALL
    SELECT subject_type, subject_id FROM task CROSS JOIN unmet_dependencies(workspace_id, plan_id, phase_id, id)
$$;
