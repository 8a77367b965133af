CREATE TABLE IF NOT EXISTS dependencies (
    workspace_id text NOT NULL,
    id uuid NOT NULL DEFAULT uuidv7(),
    kind text NOT NULL DEFAULT 'blocks',
    source_plan_id uuid,
    source_phase_id uuid,
    source_task_id uuid,
    target_plan_id uuid,
    target_phase_id uuid,
    target_task_id uuid,
    source_type text NOT NULL GENERATED ALWAYS AS (
        CASE WHEN source_task_id IS NOT NULL THEN 'task' WHEN source_phase_id IS NOT NULL THEN 'phase' ELSE 'plan' END
    ) STORED,
    source_id uuid GENERATED ALWAYS AS (coalesce(source_task_id, source_phase_id, source_plan_id)) STORED,
    target_type text NOT NULL GENERATED ALWAYS AS (
        CASE WHEN target_task_id IS NOT NULL THEN 'task' WHEN target_phase_id IS NOT NULL THEN 'phase' ELSE 'plan' END
    ) STORED,
    target_id uuid GENERATED ALWAYS AS (coalesce(target_task_id, target_phase_id, target_plan_id)) STORED,
    created_by text NOT NULL DEFAULT 'anonymous',
    original_author text,
    created_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (workspace_id, id),
    -- The keys of the ends lead to the workspace.
    CONSTRAINT dependencies_edge_key UNIQUE NULLS NOT DISTINCT (
        workspace_id, kind,
        source_task_id, source_phase_id, source_plan_id,
        target_task_id, target_phase_id, target_plan_id
    ),
    CONSTRAINT dependencies_source_plan_fkey FOREIGN KEY (workspace_id, source_plan_id)
        REFERENCES plans (workspace_id, id) ON DELETE CASCADE,
    CONSTRAINT dependencies_source_phase_fkey FOREIGN KEY (workspace_id, source_phase_id)
        REFERENCES phases (workspace_id, id) ON DELETE CASCADE,
    CONSTRAINT dependencies_source_task_fkey FOREIGN KEY (workspace_id, source_task_id)
        REFERENCES tasks (workspace_id, id) ON DELETE CASCADE,
    CONSTRAINT dependencies_target_plan_fkey FOREIGN KEY (workspace_id, target_plan_id)
        REFERENCES plans (workspace_id, id) ON DELETE CASCADE,
    CONSTRAINT dependencies_target_phase_fkey FOREIGN KEY (workspace_id, target_phase_id)
        REFERENCES phases (workspace_id, id) ON DELETE CASCADE,
    CONSTRAINT dependencies_target_task_fkey FOREIGN KEY (workspace_id, target_task_id)
        REFERENCES tasks (workspace_id, id) ON DELETE CASCADE,
    CONSTRAINT dependencies_kind_check CHECK (
        kind IN ('blocks', 'relates', 'discovered_from', 'supersedes', 'duplicates')
    ),
    CONSTRAINT dependencies_source_check CHECK (num_nonnulls(source_plan_id, source_phase_id, source_task_id) = 1),
    CONSTRAINT dependencies_target_check CHECK (num_nonnulls(target_plan_id, target_phase_id, target_task_id) = 1),
    CONSTRAINT dependencies_ends_differ_check CHECK (
        (source_plan_id, source_phase_id, source_task_id)
        IS DISTINCT FROM (target_plan_id, target_phase_id, target_task_id)
    )
);

CREATE INDEX IF NOT EXISTS dependencies_created_at_idx ON dependencies (workspace_id, created_at, id);
CREATE INDEX IF NOT EXISTS dependencies_source_plan_idx
    ON dependencies (workspace_id, source_plan_id) WHERE source_plan_id IS NOT NULL;
CREATE INDEX IF NOT EXISTS dependencies_source_phase_idx
    ON dependencies (workspace_id, source_phase_id) WHERE source_phase_id IS NOT NULL;
CREATE INDEX IF NOT EXISTS dependencies_source_task_idx
    ON dependencies (workspace_id, source_task_id) WHERE source_task_id IS NOT NULL;
CREATE INDEX IF NOT EXISTS dependencies_target_plan_idx
    ON dependencies (workspace_id, target_plan_id) WHERE target_plan_id IS NOT NULL;
CREATE INDEX IF NOT EXISTS dependencies_target_phase_idx
    ON dependencies (workspace_id, target_phase_id) WHERE target_phase_id IS NOT NULL;
CREATE INDEX IF NOT EXISTS dependencies_target_task_idx
    ON dependencies (workspace_id, target_task_id) WHERE target_task_id IS NOT NULL;

-- Plans that wait for plans of other workspaces. 0023 holds them to one program, and keeps them from closing cycles.
CREATE TABLE IF NOT EXISTS program_dependencies (
    workspace_id text NOT NULL,
    id uuid NOT NULL DEFAULT uuidv7(),
    target_plan_id uuid NOT NULL,
    source_workspace_id text NOT NULL,
    source_plan_id uuid NOT NULL,
    created_by text NOT NULL DEFAULT 'anonymous',
    original_author text,
    created_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (workspace_id, id),
    CONSTRAINT program_dependencies_edge_key UNIQUE (workspace_id, target_plan_id, source_workspace_id, source_plan_id),
    CONSTRAINT program_dependencies_target_plan_fkey FOREIGN KEY (workspace_id, target_plan_id)
        REFERENCES plans (workspace_id, id) ON DELETE CASCADE,
    CONSTRAINT program_dependencies_source_plan_fkey FOREIGN KEY (source_workspace_id, source_plan_id)
        REFERENCES plans (workspace_id, id) ON DELETE CASCADE,
    CONSTRAINT program_dependencies_source_workspace_id_check CHECK (source_workspace_id <> workspace_id)
);

CREATE INDEX IF NOT EXISTS program_dependencies_source_idx ON program_dependencies (source_workspace_id, source_plan_id);
CREATE INDEX IF NOT EXISTS program_dependencies_created_at_idx ON program_dependencies (workspace_id, created_at, id);

-- How far into the work each subject stands that has had a blocking edge, and each phase and plan around one: what waits
-- by an edge has a greater level than what it waits for, and what is in a phase or plan has one between its beginning and its end. So
-- an edge from a lesser level to a greater one closes no cycle, and needs no search. Levels say nothing else, and differ
-- from what they were without need. What is not here has no edge, and is passed on no way that does not pass what it is in.
CREATE TABLE IF NOT EXISTS waiting_levels (
    workspace_id text NOT NULL,
    plan_id uuid,
    phase_id uuid,
    task_id uuid,
    subject_type text NOT NULL GENERATED ALWAYS AS (
        CASE WHEN task_id IS NOT NULL THEN 'task' WHEN phase_id IS NOT NULL THEN 'phase' ELSE 'plan' END
    ) STORED,
    subject_id uuid NOT NULL GENERATED ALWAYS AS (coalesce(task_id, phase_id, plan_id)) STORED,
    begin_level bigint NOT NULL,
    end_level bigint NOT NULL,
    PRIMARY KEY (workspace_id, subject_type, subject_id),
    CONSTRAINT waiting_levels_plan_fkey FOREIGN KEY (workspace_id, plan_id)
        REFERENCES plans (workspace_id, id) ON DELETE CASCADE,
    CONSTRAINT waiting_levels_phase_fkey FOREIGN KEY (workspace_id, phase_id)
        REFERENCES phases (workspace_id, id) ON DELETE CASCADE,
    CONSTRAINT waiting_levels_task_fkey FOREIGN KEY (workspace_id, task_id)
        REFERENCES tasks (workspace_id, id) ON DELETE CASCADE,
    CONSTRAINT waiting_levels_subject_id_check CHECK (num_nonnulls(plan_id, phase_id, task_id) = 1)
)
-- Room on the page for the next levels.
WITH (fillfactor = 70);

CREATE INDEX IF NOT EXISTS waiting_levels_plan_idx ON waiting_levels (workspace_id, plan_id) WHERE plan_id IS NOT NULL;
CREATE INDEX IF NOT EXISTS waiting_levels_phase_idx ON waiting_levels (workspace_id, phase_id) WHERE phase_id IS NOT NULL;
CREATE INDEX IF NOT EXISTS waiting_levels_task_idx ON waiting_levels (workspace_id, task_id) WHERE task_id IS NOT NULL;

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

-- Gives a subject levels, and the phase and plan that it is in, where they have none: within those of what they are in. The
-- caller has the turn of the workspace's graph, here and below.
CREATE OR REPLACE FUNCTION enter_levels(in_workspace_id text, in_type text, in_id uuid) RETURNS void LANGUAGE plpgsql
-- Its plans are made when there are few levels, and kept while a statement adds thousands.
SET enable_seqscan = off
AS $$
DECLARE
    around_type text;
    around_id uuid;
BEGIN
    IF EXISTS (
        SELECT FROM waiting_levels
        WHERE workspace_id = in_workspace_id AND subject_type = in_type AND subject_id = in_id
    ) THEN
        RETURN;
    END IF;
    SELECT node_type, node_id INTO around_type, around_id
    FROM waiting_neighbors(in_workspace_id, in_type, in_id, in_is_end => false, to_waiters => false)
    WHERE NOT by_dependency;
    IF around_id IS NOT NULL THEN
        PERFORM enter_levels(in_workspace_id, around_type, around_id);
    END IF;
    INSERT INTO waiting_levels (workspace_id, plan_id, phase_id, task_id, begin_level, end_level)
    SELECT
        in_workspace_id,
        CASE in_type WHEN 'plan' THEN in_id END,
        CASE in_type WHEN 'phase' THEN in_id END,
        CASE in_type WHEN 'task' THEN in_id END,
        level, level
    FROM (
        SELECT greatest(max(begin_level), least(max(end_level), 0)) AS level
        FROM waiting_levels
        WHERE workspace_id = in_workspace_id AND subject_type = around_type AND subject_id = around_id
    ) AS around;
END
$$;

-- Shifts the node at one side of a way that is new, and all on its side that would then be in the wrong order: later, what waits for
-- it, or earlier, what it waits for. `missing` is by how much its level differs from the one that it must have, next to
-- `beside`. True when that is done, false where a way leads to the node at the other side already, and NULL where it has seen
-- `most` nodes and neither the other side nor the end.
--
-- Nobody comes into another order than before with anybody who is shifted, because levels that differ stay so; and nobody is
-- shifted by more than `missing`, so that those who are further away can stay. Gaps close on the way: levels do
-- not grow beyond all bounds.
CREATE OR REPLACE FUNCTION shift_levels(
    in_workspace_id text, later boolean, most integer, missing bigint, beside bigint,
    from_type text, from_id uuid, from_is_end boolean, to_type text, to_id uuid, to_is_end boolean
) RETURNS boolean LANGUAGE plpgsql
-- As for waiting_walk(), and as it never pays to read all levels.
SET work_mem = '256kB'
SET plan_cache_mode = 'force_generic_plan'
SET enable_hashjoin = off
SET enable_mergejoin = off
SET enable_seqscan = off
AS $$
DECLARE
    -- Earlier is later with the signs of all levels turned.
    sign integer := CASE WHEN later THEN 1 ELSE -1 END;
    seen integer;
    found boolean;
BEGIN
    WITH RECURSIVE reached (node_type, node_id, is_end, level) AS (
        SELECT subject_type, subject_id, from_is_end, sign * CASE WHEN from_is_end THEN end_level ELSE begin_level END
        FROM waiting_levels
        WHERE workspace_id = in_workspace_id AND subject_type = from_type AND subject_id = from_id
        UNION
        SELECT next.node_type, next.node_id, next.is_end,
            sign * CASE WHEN next.is_end THEN known.end_level ELSE known.begin_level END
        FROM reached
        CROSS JOIN LATERAL waiting_neighbors(
            in_workspace_id, reached.node_type, reached.node_id, reached.is_end, to_waiters => later
        ) AS next
        -- One by one, also where statistics say that there are few levels: they are older than most of them.
        CROSS JOIN LATERAL (
            SELECT begin_level, end_level FROM waiting_levels
            WHERE workspace_id = in_workspace_id AND subject_type = next.node_type AND subject_id = next.node_id
            LIMIT 1
        ) AS known
        -- Not by ways that are in the wrong order, as the new one is: others of the same statement get their own turn.
        WHERE sign * CASE WHEN next.is_end THEN known.end_level ELSE known.begin_level END - next.by_dependency::integer
            BETWEEN reached.level AND reached.level + missing - 1
    ), walked AS MATERIALIZED (
        SELECT * FROM reached LIMIT most
    ), answer AS MATERIALIZED (
        SELECT count(*) AS seen, coalesce(bool_or((node_type, node_id, is_end) = (to_type, to_id, to_is_end)), false) AS found
        FROM walked
    ), moved AS (
        SELECT
            node_type, node_id, is_end, level,
            greatest(level, sign * beside + dense_rank() OVER (ORDER BY level) - 1) AS new_level
        FROM walked
        WHERE (SELECT answer.seen < most AND NOT answer.found FROM answer)
    ), subjects AS MATERIALIZED (
        SELECT
            node_type, node_id,
            sign * max(new_level) FILTER (WHERE NOT is_end) AS begin_level,
            sign * max(new_level) FILTER (WHERE is_end) AS end_level
        FROM moved
        WHERE new_level <> level
        GROUP BY node_type, node_id
    ), changed AS (
        UPDATE waiting_levels AS this
        SET begin_level = coalesce(subjects.begin_level, this.begin_level),
            end_level = coalesce(subjects.end_level, this.end_level)
        FROM subjects
        -- One by one here too. Nobody else changes them meanwhile.
        CROSS JOIN LATERAL (
            SELECT ctid FROM waiting_levels
            WHERE workspace_id = in_workspace_id AND subject_type = subjects.node_type AND subject_id = subjects.node_id
            LIMIT 1
        ) AS known
        WHERE this.ctid = known.ctid
    )
    SELECT answer.seen, answer.found INTO seen, found FROM answer;
    RETURN CASE WHEN found THEN false WHEN seen < most THEN true END;
END
$$;

-- Makes the levels right for a way from one node to another, the second at least `step` greater; false where the way closes a
-- cycle. It looks from both sides by turns, each time further, because one is often small where the other is most of the
-- graph.
CREATE OR REPLACE FUNCTION keep_levels(
    in_workspace_id text, step integer,
    from_type text, from_id uuid, from_is_end boolean, to_type text, to_id uuid, to_is_end boolean
) RETURNS boolean LANGUAGE plpgsql
SET enable_seqscan = off
AS $$
DECLARE
    from_level bigint := (
        SELECT CASE WHEN from_is_end THEN end_level ELSE begin_level END FROM waiting_levels
        WHERE workspace_id = in_workspace_id AND subject_type = from_type AND subject_id = from_id
    );
    to_level bigint := (
        SELECT CASE WHEN to_is_end THEN end_level ELSE begin_level END FROM waiting_levels
        WHERE workspace_id = in_workspace_id AND subject_type = to_type AND subject_id = to_id
    );
    missing bigint := from_level + step - to_level;
    most integer := 100;
    answer boolean := CASE WHEN missing <= 0 THEN true END;
BEGIN
    WHILE answer IS NULL LOOP
        answer := coalesce(
            shift_levels(
                in_workspace_id, true, most, missing, from_level + step,
                to_type, to_id, to_is_end, from_type, from_id, from_is_end
            ),
            shift_levels(
                in_workspace_id, false, most, missing, to_level - step,
                from_type, from_id, from_is_end, to_type, to_id, to_is_end
            )
        );
        most := most * 4;
    END LOOP;
    RETURN answer;
END
$$;

CREATE OR REPLACE FUNCTION raise_waiting_cycle(edge dependencies) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'the dependency would close a cycle'
        USING ERRCODE = 'check_violation', CONSTRAINT = 'dependencies_cycle', TABLE = 'dependencies',
            DETAIL = array_to_string(
                waiting_way(edge.workspace_id, edge.source_type, edge.source_id, edge.target_type, edge.target_id),
                ' waits for '
            );
END
$$;

-- What a cycle passes in other workspaces, 0023.programs.sql knows.
CREATE OR REPLACE FUNCTION refuse_cycle_elsewhere(edge dependencies) RETURNS void LANGUAGE sql AS $$
    SELECT
$$;

CREATE OR REPLACE FUNCTION refuse_waiting_cycle(edge dependencies) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    PERFORM
        enter_levels(edge.workspace_id, edge.source_type, edge.source_id),
        enter_levels(edge.workspace_id, edge.target_type, edge.target_id);
    IF NOT keep_levels(
        edge.workspace_id, 1, edge.source_type, edge.source_id, true, edge.target_type, edge.target_id, false
    ) THEN
        PERFORM raise_waiting_cycle(edge);
    END IF;
    PERFORM refuse_cycle_elsewhere(edge);
END
$$;

-- The ways that the levels do not agree with: those within a subject, between it and what it is in, and by blocking edges.
-- Without any, what waiting_neighbors() tells of is in order.
CREATE OR REPLACE FUNCTION levels_drift(in_workspace_id text) RETURNS TABLE (
    from_type text, from_id uuid, from_is_end boolean, to_type text, to_id uuid, to_is_end boolean, step integer
) LANGUAGE sql STABLE AS $$
    WITH levels AS MATERIALIZED (
        SELECT * FROM waiting_levels WHERE workspace_id = in_workspace_id
    ), places AS MATERIALIZED (
        SELECT levels.*, 'phase' AS around_type, tasks.phase_id AS around_id
        FROM levels
        JOIN tasks ON tasks.workspace_id = in_workspace_id AND tasks.id = levels.task_id
        WHERE tasks.phase_id IS NOT NULL
        UNION ALL
        SELECT levels.*, 'plan', tasks.plan_id
        FROM levels
        JOIN tasks ON tasks.workspace_id = in_workspace_id AND tasks.id = levels.task_id
        WHERE tasks.phase_id IS NULL AND tasks.plan_id IS NOT NULL
        UNION ALL
        SELECT levels.*, 'plan', phases.plan_id
        FROM levels
        JOIN phases ON phases.workspace_id = in_workspace_id AND phases.id = levels.phase_id
    )
    SELECT subject_type, subject_id, false, subject_type, subject_id, true, 0 FROM levels WHERE begin_level > end_level
    UNION ALL
    SELECT around_type, around_id, false, places.subject_type, places.subject_id, false, 0
    FROM places
    LEFT JOIN levels AS around ON around.subject_type = around_type AND around.subject_id = around_id
    WHERE (around.begin_level <= places.begin_level) IS NOT TRUE
    UNION ALL
    SELECT places.subject_type, places.subject_id, true, around_type, around_id, true, 0
    FROM places
    LEFT JOIN levels AS around ON around.subject_type = around_type AND around.subject_id = around_id
    WHERE (places.end_level <= around.end_level) IS NOT TRUE
    UNION ALL
    SELECT source_type, source_id, true, target_type, target_id, false, 1
    FROM dependencies
    LEFT JOIN levels AS source ON source.subject_type = source_type AND source.subject_id = source_id
    LEFT JOIN levels AS target ON target.subject_type = target_type AND target.subject_id = target_id
    WHERE dependencies.workspace_id = in_workspace_id AND kind = 'blocks'
        AND (source.end_level < target.begin_level) IS NOT TRUE
$$;

-- Makes right what levels_drift() tells of, and gives the ids of what that leads to. Each way gets its turn, as those of a
-- statement do. A cycle stays: it takes somebody who knows which of its edges is wrong.
CREATE OR REPLACE FUNCTION repair_levels(in_workspace_id text) RETURNS SETOF uuid LANGUAGE plpgsql AS $$
DECLARE
    way record;
BEGIN
    PERFORM pg_advisory_xact_lock(hashtextextended('planwire.dependencies.' || in_workspace_id, 0));
    FOR way IN SELECT * FROM levels_drift(in_workspace_id) LOOP
        PERFORM
            enter_levels(in_workspace_id, way.from_type, way.from_id),
            enter_levels(in_workspace_id, way.to_type, way.to_id);
        IF keep_levels(
            in_workspace_id, way.step, way.from_type, way.from_id, way.from_is_end, way.to_type, way.to_id, way.to_is_end
        ) THEN
            RETURN NEXT way.to_id;
        END IF;
    END LOOP;
END
$$;

CREATE OR REPLACE FUNCTION dependencies_refuse_cycle() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    -- Two opposite edges that are made at once would each see a graph without the other, so they take turns.
    PERFORM pg_advisory_xact_lock(hashtextextended('planwire.dependencies.' || NEW.workspace_id, 0));
    PERFORM refuse_waiting_cycle(NEW);
    RETURN NULL;
END
$$;

CREATE OR REPLACE TRIGGER dependencies_cycle
    AFTER INSERT OR UPDATE OF
        kind, source_plan_id, source_phase_id, source_task_id, target_plan_id, target_phase_id, target_task_id
    ON dependencies
    FOR EACH ROW WHEN (NEW.kind = 'blocks')
    EXECUTE FUNCTION dependencies_refuse_cycle();

-- A task that moves into a phase or plan begins to wait with it and to hold up its end. A cycle that this closes goes
-- through an edge of the task itself. The lock is taken for one without edges too: one may be made at the same time.
CREATE OR REPLACE FUNCTION tasks_refuse_dependency_cycle() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    around_type text := CASE WHEN NEW.phase_id IS NULL THEN 'plan' ELSE 'phase' END;
    around_id uuid := coalesce(NEW.phase_id, NEW.plan_id);
BEGIN
    PERFORM pg_advisory_xact_lock(hashtextextended('planwire.dependencies.' || NEW.workspace_id, 0));
    IF around_id IS NOT NULL AND EXISTS (
        SELECT FROM waiting_levels
        WHERE workspace_id = NEW.workspace_id AND subject_type = 'task' AND subject_id = NEW.id
    ) THEN
        PERFORM enter_levels(NEW.workspace_id, around_type, around_id);
        IF NOT (
            keep_levels(NEW.workspace_id, 0, around_type, around_id, false, 'task', NEW.id, false)
            AND keep_levels(NEW.workspace_id, 0, 'task', NEW.id, true, around_type, around_id, true)
        ) THEN
            PERFORM raise_waiting_cycle(edge)
            FROM dependencies AS edge
            WHERE edge.workspace_id = NEW.workspace_id AND edge.kind = 'blocks'
                AND (edge.source_task_id = NEW.id OR edge.target_task_id = NEW.id)
                AND waits(edge.workspace_id, edge.source_type, edge.source_id, edge.target_type, edge.target_id);
        END IF;
    END IF;
    PERFORM refuse_cycle_elsewhere(edge)
    FROM dependencies AS edge
    WHERE edge.workspace_id = NEW.workspace_id AND edge.kind = 'blocks'
        AND (edge.source_task_id = NEW.id OR edge.target_task_id = NEW.id);
    RETURN NULL;
END
$$;

CREATE OR REPLACE TRIGGER tasks_dependency_cycle
    AFTER UPDATE OF plan_id, phase_id ON tasks
    FOR EACH ROW WHEN ((NEW.plan_id, NEW.phase_id) IS DISTINCT FROM (OLD.plan_id, OLD.phase_id))
    EXECUTE FUNCTION tasks_refuse_dependency_cycle();

-- A phase stays in its plan: what waits for it, and for what is in it, was looked at there.
CREATE OR REPLACE FUNCTION phases_refuse_other_plan() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'phase % cannot move to another plan', NEW.id
        USING ERRCODE = 'check_violation', CONSTRAINT = 'phases_plan_id_check', TABLE = 'phases';
END
$$;

CREATE OR REPLACE TRIGGER phases_plan_id_check
    BEFORE UPDATE OF plan_id ON phases
    FOR EACH ROW WHEN (NEW.plan_id <> OLD.plan_id)
    EXECUTE FUNCTION phases_refuse_other_plan();

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

-- What the story of a plan has against a start, and who counts its tasks in progress; 0022.stories.sql makes both, and before
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
