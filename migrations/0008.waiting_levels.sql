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
