-- What others wait for is done, or is no longer: the edges out of it are settled, and the phases after it are held or let go.

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
