-- What would close a cycle is refused: a dependency, and a task that moves into another phase or plan.

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

-- What a cycle passes in other workspaces, programs.sql knows.
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
