-- Dependencies that come and go keep the counters right.

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
