-- Every subject is two nodes, its beginning and its end. A task's beginning waits for the ends of what blocks it and for the
-- beginning of its phase and plan; a phase's end waits for the ends of its tasks, and a plan's for the ends of its phases and
-- of the tasks that have none. A phase's end waits for its beginning also while it is empty: a task that comes into it later
-- adds no way that was not there, and nothing has to be looked at when it comes.

-- What one node waits for, or with `to_waiters` what waits for it, and whether by a dependency. This is the definition of the
-- graph: whatever follows ways through it asks here. What is inside a phase or plan is between its beginning and its end,
-- so those two see it in the same way from opposite directions.
CREATE OR REPLACE FUNCTION waiting_neighbors(
    in_workspace_id text, in_type text, in_id uuid, in_is_end boolean, to_waiters boolean
) RETURNS TABLE (node_type text, node_id uuid, is_end boolean, by_dependency boolean) LANGUAGE sql STABLE AS $$
    SELECT in_type, in_id, to_waiters, false
    WHERE in_is_end <> to_waiters
    UNION ALL
    SELECT 'task', tasks.id, NOT to_waiters, false
    FROM tasks
    WHERE in_type = 'phase' AND in_is_end <> to_waiters
        AND tasks.workspace_id = in_workspace_id AND tasks.phase_id = in_id
        AND tasks.plan_id = (
            SELECT phases.plan_id FROM phases WHERE phases.workspace_id = in_workspace_id AND phases.id = in_id
        )
    UNION ALL
    SELECT 'phase', phases.id, NOT to_waiters, false
    FROM phases
    WHERE in_type = 'plan' AND in_is_end <> to_waiters
        AND phases.workspace_id = in_workspace_id AND phases.plan_id = in_id
    UNION ALL
    SELECT 'task', tasks.id, NOT to_waiters, false
    FROM tasks
    WHERE in_type = 'plan' AND in_is_end <> to_waiters
        AND tasks.workspace_id = in_workspace_id AND tasks.plan_id = in_id AND tasks.phase_id IS NULL
    UNION ALL
    SELECT CASE WHEN tasks.phase_id IS NULL THEN 'plan' ELSE 'phase' END, coalesce(tasks.phase_id, tasks.plan_id),
        to_waiters, false
    FROM tasks
    WHERE in_type = 'task' AND in_is_end = to_waiters
        AND tasks.workspace_id = in_workspace_id AND tasks.id = in_id AND tasks.plan_id IS NOT NULL
    UNION ALL
    SELECT 'plan', phases.plan_id, to_waiters, false
    FROM phases
    WHERE in_type = 'phase' AND in_is_end = to_waiters
        AND phases.workspace_id = in_workspace_id AND phases.id = in_id
    UNION ALL
    SELECT d.source_type, d.source_id, NOT to_waiters, true
    FROM dependencies AS d
    WHERE NOT to_waiters AND in_type = 'task' AND in_is_end = to_waiters
        AND d.workspace_id = in_workspace_id AND d.kind = 'blocks' AND d.target_task_id = in_id
    UNION ALL
    SELECT d.source_type, d.source_id, NOT to_waiters, true
    FROM dependencies AS d
    WHERE NOT to_waiters AND in_type = 'phase' AND in_is_end = to_waiters
        AND d.workspace_id = in_workspace_id AND d.kind = 'blocks' AND d.target_phase_id = in_id
    UNION ALL
    SELECT d.source_type, d.source_id, NOT to_waiters, true
    FROM dependencies AS d
    WHERE NOT to_waiters AND in_type = 'plan' AND in_is_end = to_waiters
        AND d.workspace_id = in_workspace_id AND d.kind = 'blocks' AND d.target_plan_id = in_id
    UNION ALL
    SELECT d.target_type, d.target_id, NOT to_waiters, true
    FROM dependencies AS d
    WHERE to_waiters AND in_type = 'task' AND in_is_end = to_waiters
        AND d.workspace_id = in_workspace_id AND d.kind = 'blocks' AND d.source_task_id = in_id
    UNION ALL
    SELECT d.target_type, d.target_id, NOT to_waiters, true
    FROM dependencies AS d
    WHERE to_waiters AND in_type = 'phase' AND in_is_end = to_waiters
        AND d.workspace_id = in_workspace_id AND d.kind = 'blocks' AND d.source_phase_id = in_id
    UNION ALL
    SELECT d.target_type, d.target_id, NOT to_waiters, true
    FROM dependencies AS d
    WHERE to_waiters AND in_type = 'plan' AND in_is_end = to_waiters
        AND d.workspace_id = in_workspace_id AND d.kind = 'blocks' AND d.source_plan_id = in_id
$$;

-- Whether a walk from one node comes to another: NULL where it has seen `most` nodes, and neither the other nor the end.
CREATE OR REPLACE FUNCTION waiting_walk(
    in_workspace_id text, to_waiters boolean, most integer,
    from_type text, from_id uuid, from_is_end boolean, to_type text, to_id uuid, to_is_end boolean
) RETURNS boolean LANGUAGE plpgsql STABLE
-- The planner expects millions of rows, and clearing a hash table for them, as large as work_mem lets it be, takes 25 ms.
-- Planning takes as long as a walk to hundreds of nodes.
SET work_mem = '256kB'
SET plan_cache_mode = 'force_generic_plan'
AS $$
DECLARE
    seen integer;
    found boolean;
BEGIN
    WITH RECURSIVE reached (node_type, node_id, is_end) AS (
        SELECT from_type, from_id, from_is_end
        UNION
        SELECT next.node_type, next.node_id, next.is_end
        FROM reached
        CROSS JOIN LATERAL waiting_neighbors(
            in_workspace_id, reached.node_type, reached.node_id, reached.is_end, to_waiters
        ) AS next
    ), walked AS (
        SELECT * FROM reached LIMIT most
    )
    SELECT count(*), coalesce(bool_or((node_type, node_id, is_end) = (to_type, to_id, to_is_end)), false)
    INTO seen, found
    FROM walked;
    RETURN CASE WHEN found THEN true WHEN seen < most THEN false END;
END
$$;

-- Whether the end of one subject waits for the beginning of another. It walks from both by turns, each time further, because
-- one side is often small where the other is most of the graph.
CREATE OR REPLACE FUNCTION waits(
    in_workspace_id text, from_type text, from_id uuid, to_type text, to_id uuid
) RETURNS boolean LANGUAGE plpgsql STABLE AS $$
DECLARE
    most integer := 100;
    answer boolean;
BEGIN
    LOOP
        answer := waiting_walk(in_workspace_id, true, most, to_type, to_id, false, from_type, from_id, true);
        IF answer IS NULL THEN
            answer := waiting_walk(in_workspace_id, false, most, from_type, from_id, true, to_type, to_id, false);
        END IF;
        IF answer IS NOT NULL THEN
            RETURN answer;
        END IF;
        most := most * 4;
    END LOOP;
END
$$;

-- A way by which the end of one subject waits for the beginning of another, as 'task:<id>' strings. The caller knows that there is
-- one: where there is none, this walks through all that the first one waits for.
CREATE OR REPLACE FUNCTION waiting_way(
    in_workspace_id text, from_type text, from_id uuid, to_type text, to_id uuid
) RETURNS text[] LANGUAGE sql STABLE
SET work_mem = '256kB'
AS $$
    WITH RECURSIVE reached (node_type, node_id, is_end, via_type, via_id, via_is_end) AS (
        SELECT from_type, from_id, true, NULL::text, NULL::uuid, NULL::boolean
        UNION
        SELECT next.node_type, next.node_id, next.is_end, reached.node_type, reached.node_id, reached.is_end
        FROM reached
        CROSS JOIN LATERAL waiting_neighbors(
            in_workspace_id, reached.node_type, reached.node_id, reached.is_end, to_waiters => false
        ) AS next
        -- What was asked for is found: nothing behind it matters, and a cycle through it would not end.
        WHERE (reached.node_type, reached.node_id, reached.is_end) IS DISTINCT FROM (to_type, to_id, false)
    ), way (node_type, node_id, is_end, path) AS (
        SELECT to_type, to_id, false, ARRAY[to_type || ':' || to_id]
        WHERE EXISTS (
            SELECT FROM reached WHERE node_type = to_type AND node_id = to_id AND NOT is_end
        )
        UNION ALL
        SELECT step.via_type, step.via_id, step.via_is_end,
            CASE
                WHEN way.path[1] = step.via_type || ':' || step.via_id THEN way.path
                ELSE (step.via_type || ':' || step.via_id) || way.path
            END
        FROM way
        CROSS JOIN LATERAL (
            SELECT reached.via_type, reached.via_id, reached.via_is_end
            FROM reached
            WHERE (reached.node_type, reached.node_id, reached.is_end) = (way.node_type, way.node_id, way.is_end)
                AND reached.via_id IS NOT NULL
            LIMIT 1
        ) AS step
    )
    SELECT path FROM way WHERE node_type = from_type AND node_id = from_id AND is_end LIMIT 1
$$;

-- The same, or NULL.
CREATE OR REPLACE FUNCTION waiting_path(
    in_workspace_id text, from_type text, from_id uuid, to_type text, to_id uuid
) RETURNS text[] LANGUAGE sql STABLE AS $$
    SELECT waiting_way(in_workspace_id, from_type, from_id, to_type, to_id)
    WHERE waits(in_workspace_id, from_type, from_id, to_type, to_id)
$$;
